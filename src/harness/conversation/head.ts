/** A reply repeats the head of its request. The kernel compares the number alone; a daemon copies the rest. */
import type { Datagram } from './line.ts';

/** Which of luid, uuid, version and type is not that of the request; of a reply that is cut off, as far as it goes. */
export function headMismatch(reply: Datagram, request: Datagram): string | undefined {
  if (reply.nlSeq !== 0 && reply.nlSeq !== request.seq)
    return `nl.seq is ${reply.nlSeq}, expected 0 or that of the request, ${request.seq}`;
  if (reply.form === 'bare') return undefined;
  if (reply.cnSeq !== request.seq) return `cn.seq is ${reply.cnSeq}, but ulog.seq is ${request.seq}`;
  const same = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (reply.bytes[at] !== request.bytes[at]) return false;
    return true;
  };
  const has = 36 + reply.cnLength;
  if (!same(36, Math.min(has, 44))) return `luid is not that of request ${request.seq}, ${request.luid}`;
  if (!same(44, Math.min(has, 176))) return `uuid is not that of request ${request.seq}, "${request.uuid}"`;
  if (!same(176, Math.min(has, 180))) return `version is not that of request ${request.seq}, ${request.version}`;
  if (!same(188, Math.min(has, 192))) return `the type is not that of request ${request.seq}, ${request.name ?? request.type}`;
  return undefined;
}
