export { check, decode, read } from './decode.ts';
export { describe } from './describe.ts';
export { datagramBytesMax, encode, encodeAck, encodeReply, encodeRequest } from './encode.ts';
export type { Payload, RequestFields } from './encode.ts';
export type { DecodeReason, Flaw } from './flaw.ts';
export { luidText, Message } from './message.ts';
export type { MessageForm } from './message.ts';
