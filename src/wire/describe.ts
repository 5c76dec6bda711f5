/**
 * A message in one line, for people: `MARK_REGION seq 9 luid …b95a00 regions 2 5 6`.
 */
import { payloadNames } from './derived/codec.ts';
import type { Message } from './message.ts';

/** What a message says, whatever is wrong with it. A reply is told by `reply`, since it may have nothing else to say. */
export function describe(message: Message): string {
  const { form, direction } = message;
  if (form === 'none') return 'unreadable datagram';
  if (form === 'bare') return `bare acknowledgement seq ${message.cnSeq}${message.cnAck === 0 ? '' : ` error ${-message.cnAck}`}`;
  if (form === 'runt') return `incomplete message of ${message.cnLength} bytes seq ${message.cnSeq}`;
  const words = [
    message.name ?? `request type ${message.type}`,
    ...(direction === 'reply' ? ['reply'] : []),
    `seq ${message.seq}`,
    `luid …${message.luidText.slice(-6)}`,
    ...(message.error === 0 ? [] : [`error ${message.error}`]),
    ...payloadWords(message),
  ];
  return words.join(' ');
}

function payloadWords(message: Message): string[] {
  const { payloadLength, valueCount } = message;
  const names = payloadNames[message.type]?.[message.direction] ?? [];
  if (payloadLength === 0) return [];
  if (names === 'text') return [JSON.stringify(message.payloadText)];
  const values = Array.from({ length: valueCount }, (_, index) => message.valueAt(index));
  if (payloadLength % 8 !== 0) return [`payload of ${payloadLength} bytes`];
  if (typeof names === 'string') return [names, ...values.map(String)];
  if (names.length !== valueCount) return [`payload of ${payloadLength} bytes`];
  return names.map((name, index) => `${name} ${String(values[index])}`);
}
