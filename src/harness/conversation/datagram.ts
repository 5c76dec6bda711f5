/** Bytes to a datagram of a conversation: what the codec reads, what is wrong with it, and what the recorder's own words contradict. */
import { requestNames } from '#spec/vocabulary';
import { check, describe, Message, read } from '#wire';
import type { Datagram } from './line.ts';

const message = new Message();
const nlDone = 3;
/** Error numbers are 1 to 4095. */
const errnoMax = 4095;
/** Nobody is there to answer. */
const esrch = -3;

/** What a recorder may write beside the bytes. */
export interface Beside {
  readonly nl?: Readonly<Record<string, unknown>>;
  readonly cn?: Readonly<Record<string, unknown>>;
  readonly ulog?: Readonly<Record<string, unknown>>;
  readonly type?: unknown;
  readonly seq?: unknown;
  readonly data_size?: unknown;
}

/** Takes a datagram apart. */
export function datagramOf(
  place: { readonly line: number; readonly time: number; readonly from: Datagram['from'] },
  bytes: Uint8Array,
  beside: Beside = {},
): Datagram {
  const direction = place.from === 'kernel' ? 'request' : 'reply';
  const reason = read(message, bytes, 0, bytes.length, direction);
  const readable = message.form !== 'none';
  const full = message.form === 'full';
  const isText = message.name === 'CTR' || message.name === 'STATUS_INFO' || message.name === 'STATUS_TABLE';
  const values =
    full && !isText && message.payloadLength % 8 === 0 ? Array.from({ length: message.valueCount }, (_, at) => message.valueAt(at)) : [];
  const own = reason === 'ok' ? flawOf(direction === 'request') : reason.text;
  return {
    kind: 'datagram',
    ...place,
    bytes,
    form: message.form,
    flaw: own ?? (readable ? contradiction(beside) : undefined),
    nlSeq: readable ? message.nlSeq : 0,
    nlPid: readable ? message.nlPid : 0,
    cnSeq: readable ? message.cnSeq : 0,
    cnAck: readable ? message.cnAck : 0,
    cnLength: readable ? message.cnLength : 0,
    luid: full ? message.luidText : '',
    uuid: full ? message.uuid : '',
    version: full ? message.version : 0,
    error: full ? message.error : 0,
    seq: full ? message.seq : readable ? message.cnSeq : 0,
    type: full ? message.type : 0,
    name: message.name,
    size: full ? message.payloadLength : 0,
    values,
    text: full ? message.payloadText : '',
    endsInNul: full && message.payloadLength > 0 && message.payload[message.payloadLength - 1] === 0,
    said: describe(message),
  };
}

/**
 * A kernel's datagrams are right in every field; netlink may pad them with zeros to a multiple of 4 bytes. A daemon's need not be: what the kernel does not look at may have any value that daemons
 * were seen to give it, and a payload of the wrong size is a reply too, which the kernel takes as it does.
 */
function flawOf(request: boolean): string | undefined {
  const given = message.end - message.start;
  const padded = (message.nlLength + 3) & ~3;
  const isPadded = given === padded && message.source.subarray(message.start + message.nlLength, message.end).every((byte) => byte === 0);
  if (given !== message.nlLength && !isPadded) return `nl.len is ${message.nlLength}, but ${given} bytes came`;
  if (request) {
    const reason = check(message);
    return reason === 'ok' ? undefined : reason.text;
  }
  const { form, nlType, nlFlags, cnIdx, cnVal, cnFlags, cnLength, nlLength, error, typeReserved, dataSize, payloadLength } = message;
  if (nlType !== nlDone) return `nl.type is ${nlType}, expected ${nlDone} (DONE)`;
  if (nlFlags !== 0) return `nl.flags is ${nlFlags}, expected 0`;
  if (cnIdx !== 7 || cnVal !== 1) return `cn.idx:val is ${cnIdx}:${cnVal}, expected 7:1, which is the userspace log`;
  if (cnFlags !== 0) return `cn.flags is ${cnFlags}, expected 0`;
  if (nlLength !== 36 + cnLength) return `nl.len is ${nlLength}, but cn.len says ${36 + cnLength}`;
  if (form === 'bare')
    return message.cnAck > errnoMax ? `cn.ack is ${message.cnAck}, expected 0 to ${errnoMax}, an error number` : undefined;
  if (form !== 'full') return undefined;
  if (typeReserved !== 0) return 'the upper 24 bits of ulog.request_type are not 0';
  if (dataSize !== cnLength - 160) return `ulog.data_size is ${dataSize}, but cn.len leaves room for ${cnLength - 160}`;
  if (error > 0 || error < -errnoMax) return `ulog.error is ${error}, expected 0 or a negative error number`;
  if (error !== 0 && payloadLength > 0 && !makesRoom(error))
    return `ulog.error is ${error}, yet there is a payload of ${payloadLength} bytes`;
  return undefined;
}

/** A refusal upon which the kernel constructs its log and asks again may hold the place of the answer with a payload that says nothing. */
function makesRoom(error: number): boolean {
  if (error !== esrch) return false;
  for (let at = 0; at < message.valueCount; at++) if (message.valueAt(at) !== 0) return message.name === 'STATUS_INFO';
  return true;
}

function contradiction({ nl, cn, ulog, type, seq, data_size: dataSize }: Beside): string | undefined {
  const full = message.form === 'full';
  const checks: (readonly [field: string, said: unknown, is: unknown])[] = [
    ['nl.len', nl?.['len'], message.nlLength],
    ['nl.type', nl?.['type'], message.nlType],
    ['nl.flags', nl?.['flags'], message.nlFlags],
    ['nl.seq', nl?.['seq'], message.nlSeq],
    ['nl.pid', nl?.['pid'], message.nlPid],
    ['cn.idx', cn?.['idx'], message.cnIdx],
    ['cn.val', cn?.['val'], message.cnVal],
    ['cn.seq', cn?.['seq'], message.cnSeq],
    ['cn.ack', cn?.['ack'], message.cnAck],
    ['cn.len', cn?.['len'], message.cnLength],
    ['cn.flags', cn?.['flags'], message.cnFlags],
  ];
  if (full) {
    const name = requestNames[message.type - 1];
    checks.push(
      ['ulog.type', ulog?.['type'], name],
      ['ulog.request_type', ulog?.['request_type'], message.type],
      ['ulog.luid', ulog?.['luid'], message.luidText],
      ['ulog.uuid', ulog?.['uuid'], message.uuid],
      ['ulog.version', ulog?.['version'], message.version],
      ['ulog.error', ulog?.['error'], message.error],
      ['ulog.seq', ulog?.['seq'], message.seq],
      ['ulog.data_size', ulog?.['data_size'], message.dataSize],
      ['type', type, name],
      ['seq', seq, message.seq],
      ['data_size', dataSize, message.dataSize],
    );
  }
  const wrong = checks.find(([, said, is]) => said !== undefined && is !== undefined && said !== is);
  return wrong === undefined
    ? undefined
    : `the line says that ${wrong[0]} is ${JSON.stringify(wrong[1])}, its bytes say ${JSON.stringify(wrong[2])}`;
}
