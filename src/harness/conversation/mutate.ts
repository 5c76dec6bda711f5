/**
 * Every single mutation of a conversation, and at which line each is noticed: how sharp the judge is, measured.
 *
 * A mutation changes the recording, not the log: a datagram is missing, comes twice, later, or with another value. Some of them are things
 * that really happen (a daemon that answers twice), and some change nothing that the kernel looks at; those need not be noticed.
 */
import { requestNames } from '#spec/vocabulary';
import { datagramOf } from './datagram.ts';
import { Judge } from './judge.ts';
import type { Datagram, Line } from './line.ts';
import { previewOf } from './preview.ts';

/** What is done to the conversation. */
export type MutationKind =
  | 'request dropped'
  | 'reply dropped'
  | 'request doubled'
  | 'reply doubled'
  | 'reply moved behind the next request'
  | 'two neighbours swapped'
  | `request ${AlteredField}`
  | `reply ${AlteredField}`;

/** A field of the headers by its name on the wire page, or a value or the text of a payload. */
export type AlteredField = `${'nl' | 'cn' | 'ulog'}.${string}` | 'value' | 'text';

/** One mutation. */
export interface Mutation {
  readonly kind: MutationKind;
  /** The line that is changed, and the first at which the change can show. */
  readonly line: number;
  readonly shows: number;
  /** What was done, for people. */
  readonly what: string;
  /** The lines that stand where these stood. */
  readonly from: number;
  readonly count: number;
  /** Makes them. */
  readonly instead: () => readonly Line[];
}

/** How a mutation was noticed: at the line, before it, so many lines later, or not. */
export interface Noticed {
  readonly mutation: Mutation;
  /** Line at which the judge refuses; undefined if it does not. */
  readonly at: number | undefined;
  readonly why: string;
}

interface FieldPlace {
  readonly name: AlteredField;
  readonly offset: number;
  readonly bytes: 1 | 2 | 4 | 8;
}

const headFields: readonly FieldPlace[] = [
  { name: 'nl.len', offset: 0, bytes: 4 },
  { name: 'nl.type', offset: 4, bytes: 2 },
  { name: 'nl.flags', offset: 6, bytes: 2 },
  { name: 'nl.seq', offset: 8, bytes: 4 },
  { name: 'nl.pid', offset: 12, bytes: 4 },
  { name: 'cn.idx', offset: 16, bytes: 4 },
  { name: 'cn.val', offset: 20, bytes: 4 },
  { name: 'cn.seq', offset: 24, bytes: 4 },
  { name: 'cn.ack', offset: 28, bytes: 4 },
  { name: 'cn.len', offset: 32, bytes: 2 },
  { name: 'cn.flags', offset: 34, bytes: 2 },
];
const requestFields: readonly FieldPlace[] = [
  { name: 'ulog.luid', offset: 36, bytes: 8 },
  { name: 'ulog.uuid', offset: 44, bytes: 1 },
  { name: 'ulog.version', offset: 176, bytes: 4 },
  { name: 'ulog.error', offset: 180, bytes: 4 },
  { name: 'ulog.seq', offset: 184, bytes: 4 },
  { name: 'ulog.request_type', offset: 188, bytes: 4 },
  { name: 'ulog.data_size', offset: 192, bytes: 4 },
];
const payloadAt = 196;

/** Every mutation of the conversation whose first changed line is `at` in `lines`; a pure function, so the same for everybody. */
export function mutationsAt(lines: readonly Line[], at: number): readonly Mutation[] {
  const line = lines[at];
  if (line?.kind !== 'datagram') return [];
  return [
    ...arrangements(lines, at, line),
    ...alterations(line).map(({ kind, what, changed }): Mutation => ({
      kind,
      line: line.line,
      shows: line.line,
      what,
      from: at,
      count: 1,
      instead: () => [changed()],
    })),
  ];
}

function arrangements(lines: readonly Line[], at: number, line: Datagram): Mutation[] {
  const next = nextDatagram(lines, at + 1);
  const shows = lines[next]?.line ?? Infinity;
  const isRequest = line.from === 'kernel';
  const found: Mutation[] = [
    {
      kind: isRequest ? 'request dropped' : 'reply dropped',
      line: line.line,
      shows,
      what: `without ${line.said}`,
      from: at,
      count: 1,
      instead: () => [],
    },
    {
      kind: isRequest ? 'request doubled' : 'reply doubled',
      line: line.line,
      shows: line.line,
      what: `twice ${line.said}`,
      from: at,
      count: 1,
      instead: () => [line, line],
    },
  ];
  const other = lines[next];
  if (other === undefined) return found;
  found.push({
    kind: 'two neighbours swapped',
    line: line.line,
    shows: other.line,
    what: `${other.kind === 'datagram' ? other.said : ''} before ${line.said}`,
    from: at,
    count: next - at + 1,
    instead: () => [other, ...lines.slice(at + 1, next), line],
  });
  const request = lines.findIndex((each, index) => index > at && each.kind === 'datagram' && each.from === 'kernel');
  const passed = lines[request];
  if (!isRequest && passed !== undefined && request !== next) {
    found.push(moved(lines, at, request, line, passed.line));
  } else if (!isRequest && passed !== undefined) {
    const second = nextDatagram(lines, request + 1);
    found.push(moved(lines, at, second < lines.length ? second : request, line, passed.line));
  }
  return found;
}

function moved(lines: readonly Line[], at: number, to: number, line: Datagram, shows: number): Mutation {
  return {
    kind: 'reply moved behind the next request',
    line: line.line,
    shows,
    what: `${line.said} behind line ${lines[to]?.line ?? ''}`,
    from: at,
    count: to - at + 1,
    instead: () => [...lines.slice(at + 1, to + 1), line],
  };
}

function nextDatagram(lines: readonly Line[], from: number): number {
  const next = lines.findIndex((line, index) => index >= from && line.kind === 'datagram');
  return next < 0 ? lines.length : next;
}

interface Alteration {
  readonly kind: MutationKind;
  readonly what: string;
  readonly changed: () => Datagram;
}

function alterations(line: Datagram): Alteration[] {
  const who = line.from === 'kernel' ? 'request' : 'reply';
  const fields = [...headFields, ...(line.form === 'full' ? requestFields : []), ...valuePlaces(line)];
  const found = fields.flatMap(({ name, offset, bytes }) =>
    [1, -1].map((by): Alteration => ({
      kind: `${who} ${name}`,
      what: `${name} ${by > 0 ? 'plus' : 'minus'} 1 in ${line.said}`,
      changed: () => again(line, (copy) => add(copy, offset, bytes, by)),
    })),
  );
  if (line.form === 'full') {
    for (const [index, name] of requestNames.entries()) {
      if (index + 1 === line.type || Math.abs(index + 1 - line.type) === 1) continue;
      const what = `${name} instead of ${line.said}`;
      found.push({ kind: `${who} ulog.request_type`, what, changed: () => again(line, (copy) => copy.set([index + 1], 188)) });
    }
  }
  return found;
}

/** Values of 64 bits; of a text its first and last character. */
function valuePlaces(line: Datagram): readonly FieldPlace[] {
  if (line.size === 0) return [];
  if (line.name === 'CTR' || line.name === 'STATUS_INFO') {
    const last = payloadAt + line.text.length - 1;
    return [payloadAt, last].map((offset) => ({ name: 'text', offset, bytes: 1 }));
  }
  return line.values.map((_, index) => ({ name: 'value', offset: payloadAt + 8 * index, bytes: 8 }));
}

function again(line: Datagram, change: (bytes: Uint8Array) => void): Datagram {
  const bytes = line.bytes.slice();
  change(bytes);
  return datagramOf({ line: line.line, time: line.time, from: line.from }, bytes);
}

function add(bytes: Uint8Array, offset: number, width: number, by: number): void {
  let carry = by;
  for (let at = offset; at < offset + width && carry !== 0; at++) {
    const sum = (bytes[at] ?? 0) + carry;
    bytes.set([sum & 0xff], at);
    carry = sum > 0xff ? 1 : sum < 0 ? -1 : 0;
  }
}

/**
 * Measures mutations of one conversation, which is accepted as it is.
 *
 * @param chosen - whether a mutation of the kind is measured; asked of each in turn.
 */
export function* measured(lines: readonly Line[], chosen: (kind: MutationKind) => boolean): Generator<Noticed> {
  const judge = new Judge(previewOf(lines));
  for (const [at, line] of lines.entries()) {
    for (const mutation of mutationsAt(lines, at)) {
      if (chosen(mutation.kind)) yield noticed(judge, lines, mutation);
    }
    judge.take(line);
  }
}

function noticed(judge: Judge, lines: readonly Line[], mutation: Mutation): Noticed {
  const { from, count } = mutation;
  const instead = mutation.instead();
  const rest = lines.slice(from + count);
  const fork = judge.fork(previewOf([...lines.slice(0, from), ...instead, ...rest]));
  for (const line of [...instead, ...rest]) {
    const illegal = fork.take(line);
    if (illegal !== undefined) return { mutation, at: illegal.line, why: illegal.why };
  }
  return { mutation, at: undefined, why: '' };
}
