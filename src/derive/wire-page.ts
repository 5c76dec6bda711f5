/**
 * The page `docs/wire.md`: every byte of the userspace log's datagrams, from the table that the codec is made of.
 */
import { unreachable } from '#base';
import type { WireCheck, WireField, WireHeader, WirePayload, WireRequest } from '#spec';
import { code, page, tableOf } from './markdown.ts';
import type { WireTable } from './wire-module.ts';

const valueBytes = 8;

/** The page; `prose` is the text at the head of the specification's file. */
export function wirePage({ headers, requests, payloadMax }: WireTable, prose: string): string {
  const payloadAt = headers.reduce((at, { bytes }) => at + bytes, 0);
  const largest = (direction: 'request' | 'reply'): string =>
    `${payloadMax[direction]} bytes of payload, ${payloadAt + payloadMax[direction]} in all`;
  return page([
    '<!-- Written by `npm run derive` from spec/wire.ts; do not edit. -->',
    '# The wire of the userspace log',
    prose,
    `All integers are little endian; all offsets count bytes from the start of the datagram. A request has at most ${largest('request')}; ` +
      `a reply at most ${largest('reply')}.`,
    '## Headers',
    ...headers.flatMap((header) => headerParts(headers, header)),
    '## What comes, and what does not',
    list([
      'A **request** goes from the kernel to the daemon. Received from a netlink socket it may be padded to a multiple of 4: `nl.len` is its length.',
      'A **reply** repeats luid, uuid, version, number and type of its request.',
      'A **bare acknowledgement** is a reply of 36 bytes: `cn.len` 0, matched by `cn.seq`, with its error, positive, in `cn.ack`. EAGAIN (11) makes the ' +
        'kernel ask again at once.',
      'With `cn.len` 1 to 159 a reply is dropped: the kernel logs "Incomplete message" and asks again after 15 s.',
      'Profile `kernel` checks of a reply only what the last column of the tables above says. It does not check luid, uuid, type, version or sender, nor ' +
        'whether a payload is **shorter** than it should be: it then uses what its memory held. The codec checks all of it in both directions.',
      'What the codec refuses is of one of two kinds. A flaw of *structure*: a length contradicts another or the bytes that came, and nothing is read. ' +
        'A flaw of *content*: all fields were read, and the same bytes can be written again, but a well-behaved sender does not say that.',
      'Numbers of 64 bits are read as JavaScript numbers; one of 2^53 and more is a flaw of content. A luid is kept as its two halves.',
      'In a Unix stream datagrams follow one another without padding; `nl.len` frames them.',
    ]),
    '## Requests',
    tableOf(
      ['no', 'request', 'sent', 'payload out', 'payload back', 'a failure means'],
      requests.map((each) => [
        String(each.number),
        `[${each.name}](#${each.number}-${each.name.toLowerCase()})`,
        sent(each),
        sizeOf(each.out, payloadMax.request),
        sizeOf(each.back, payloadMax.reply),
        each.failure,
      ]),
    ),
    '*plain*: an error is returned to the caller. *reconnecting*: when nobody listens (ESRCH) the kernel sends CTR every 2 s until it succeeds, then ' +
      'RESUME, then the request again. A reply that reports an error has no payload, or the one of the table.',
    ...requests.flatMap((each) => requestParts(each, payloadAt)),
  ]);
}

function headerParts(headers: readonly WireHeader[], header: WireHeader): string[] {
  const start = headers.slice(0, headers.indexOf(header)).reduce((at, { bytes }) => at + bytes, 0);
  return [
    `### ${header.name}: ${header.meaning}, ${header.bytes} bytes`,
    tableOf(
      ['offset', 'bytes', 'field', 'type', 'holds', 'in a request', 'in a reply', 'what Linux does with it in a reply'],
      header.fields.map((field) => [
        String(start + field.offset),
        String(field.width),
        code(`${header.prefix}.${field.label}`),
        field.sort,
        field.meaning,
        checkText(headers, field.request),
        replyText(headers, field),
        field.kernel,
      ]),
    ),
  ];
}

function replyText(headers: readonly WireHeader[], field: WireField): string {
  const whole = checkText(headers, field.reply);
  return field.bare === undefined ? whole : `${whole === '' ? '' : `${whole}; `}bare: ${checkText(headers, field.bare)}`;
}

function checkText(headers: readonly WireHeader[], check: WireCheck | undefined): string {
  if (check === undefined) return '';
  if ('is' in check) return String(check.is);
  if ('sameAs' in check) {
    const header = headers.find(({ fields }) => fields.some(({ name }) => name === check.sameAs));
    return `as ${code(`${header?.prefix ?? ''}.${check.sameAs}`)}`;
  }
  if (check.to === 0xffff_ffff) return `${check.from} or more`;
  return `${check.or === undefined ? '' : `${check.or}, or `}${check.from} to ${check.to}`;
}

function sent({ via }: WireRequest): string {
  return via === 'both' ? 'plain, and to reconnect' : via;
}

function sizeOf(payload: WirePayload, most: number): string {
  switch (payload.sort) {
    case 'nothing':
      return '-';
    case 'values':
      return String(payload.values.length * valueBytes);
    case 'list':
      return `${payload.from * valueBytes} to ${payload.to * valueBytes}`;
    case 'device':
      return `0 to ${payload.capacity}`;
    case 'constructor':
    case 'line':
      return `1 to ${most}`;
    default:
      return unreachable(payload);
  }
}

function requestParts(request: WireRequest, at: number): string[] {
  const rows = [...payloadRows('out', request.out, at), ...payloadRows('back', request.back, at)];
  return [
    `### ${request.number} ${request.name}`,
    request.meaning,
    rows.length === 0
      ? 'No payload in either direction: 196 bytes out, 196 back.'
      : tableOf(['direction', 'offset', 'bytes', 'type', 'holds'], rows),
  ];
}

function payloadRows(direction: string, payload: WirePayload, at: number): string[][] {
  switch (payload.sort) {
    case 'nothing':
      return [];
    case 'values':
      return payload.values.map(({ name, sort }, index) => [
        direction,
        String(at + index * valueBytes),
        String(valueBytes),
        sort === 'flag' ? 'i64' : 'u64',
        `${name}${sort === 'flag' ? ': 0 or 1, nothing else' : ': 0 to 2^53 - 1'}`,
      ]);
    case 'list':
      return [
        [
          direction,
          `${at}, ${at + valueBytes}, …`,
          `${valueBytes} each`,
          'u64',
          `${payload.from} to ${payload.to} ${payload.of}s, each 0 to 2^53 - 1`,
        ],
      ];
    case 'constructor':
      return [[direction, String(at), 'all', 'text', 'the target’s length in sectors, a space, the table’s words; a NUL may end it']];
    case 'device':
      return [[direction, String(at), `0 to ${payload.capacity}`, 'text', 'nothing, or the name of the log’s device with its NUL']];
    case 'line':
      return [[direction, String(at), 'all', 'text', 'one line of printable characters; a NUL may end it']];
    default:
      return unreachable(payload);
  }
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
