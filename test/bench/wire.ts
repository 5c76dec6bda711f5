/**
 * What does it cost to take a datagram apart and to put it together, compared with copying its bytes?
 *
 * The datagrams are those of the recorded conversations, one behind the other as in a stream. The baseline copies each by itself, as whoever
 * passes datagrams on would do. Decoding checks everything and reads luid, uuid and every number or text of the payload; encoding writes a
 * decoded message again, and answering makes a reply to a decoded request.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { assert } from '#base';
import type { WireDirection } from '#spec/vocabulary';
import { decode, encode, encodeReply, Message, read } from '#wire';
import { compare } from './measure.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

const goal = 5;
const rounds = { warmUp: 10, counted: 40 };
/** Each round goes through the datagrams this often, so that it takes some milliseconds. */
const laps = 8;

/** Datagrams one behind the other. */
interface Stream {
  readonly bytes: Uint8Array;
  /** Where each begins, and at last where the end is. */
  readonly starts: Uint32Array;
  readonly directions: readonly WireDirection[];
}

/** Times reading, writing and answering of recorded datagrams. */
export function measureWire(): Row[] {
  const { bytes, starts, directions } = recordedStream();
  const count = directions.length;
  const into = new Uint8Array(bytes.length + 1024);
  const operations = count * laps;

  const copied = (): number => {
    let total = 0;
    for (let lap = 0; lap < laps; lap++) {
      for (let at = 0; at < count; at++) {
        const [start, end] = [starts[at] as number, starts[at + 1] as number];
        into.set(bytes.subarray(start, end), start);
        total += end - start;
      }
    }
    return total;
  };

  const message = new Message();
  const decoded = (): number => {
    let total = 0;
    let seen = 0;
    for (let lap = 0; lap < laps; lap++) {
      for (let at = 0; at < count; at++) {
        const end = starts[at + 1] as number;
        decode(message, bytes, starts[at] as number, end, directions[at] as WireDirection);
        seen += message.uuid.length + message.luidLow;
        for (let index = 0; index < message.valueCount; index++) seen += message.valueAt(index);
        total += message.end - message.start;
      }
    }
    assert(seen > 0, 'something was read');
    return total;
  };

  const messages = directions.map((direction, at) => {
    const each = new Message();
    read(each, bytes, starts[at] as number, starts[at + 1] as number, direction);
    return each;
  });
  const encoded = (): number => {
    let total = 0;
    for (let lap = 0; lap < laps; lap++) {
      for (let at = 0; at < count; at++) total += encode(messages[at] as Message, into, starts[at]);
    }
    return total;
  };
  assert(
    encoded() === laps * bytes.length && Buffer.compare(into.subarray(0, bytes.length), bytes) === 0,
    'what is written is what was read',
  );

  const requests = messages.filter(({ direction }) => direction === 'request');
  const answer = new Uint8Array(1024);
  const answered = (): number => {
    let total = 0;
    for (let lap = 0; lap < laps; lap++) for (const each of requests) total += encodeReply(answer, each);
    return total;
  };
  const answerBytes = new Uint8Array(196);
  const answersCopied = (): number => {
    let total = 0;
    for (let lap = 0; lap < laps; lap++) {
      for (let at = 0; at < requests.length; at++) {
        answer.set(answerBytes.subarray(0, 196), 0);
        total += 196;
      }
    }
    return total;
  };

  const [reading, writing, replying] = compare(
    [
      { operations, ours: decoded, baseline: copied },
      { operations, ours: encoded, baseline: copied },
      { operations: requests.length * laps, ours: answered, baseline: answersCopied },
    ],
    rounds,
  );
  assert(reading !== undefined && writing !== undefined && replying !== undefined, 'each contest has its result');
  return [
    timesRow(`decode, ${perSecond(reading.oursNs)}`, reading.oursNs, reading.baselineNs, goal),
    timesRow(`encode, ${perSecond(writing.oursNs)}`, writing.oursNs, writing.baselineNs, goal),
    timesRow(`reply without payload, ${perSecond(replying.oursNs)}`, replying.oursNs, replying.baselineNs, goal),
  ];
}

function perSecond(ns: number): string {
  return `${(1000 / ns).toFixed(1)} million a second`;
}

/** Every recorded datagram, without what a netlink socket pads them with. */
function recordedStream(): Stream {
  const root = fileURLToPath(new URL('../recordings/', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:ulog-|node-serves).*\.jsonl\.gz$/.test(name),
  );
  const lines = files.toSorted().flatMap((file) =>
    gunzipSync(readFileSync(root + file))
      .toString('utf8')
      .trim()
      .split('\n'),
  );
  const all = lines.flatMap((line) => {
    const { dir, hex } = JSON.parse(line) as { readonly dir: string; readonly hex?: string };
    return hex === undefined ? [] : [{ direction: dir === 'k2u' ? 'request' : 'reply', bytes: Buffer.from(hex, 'hex') } as const];
  });
  const pieces = all.map(({ bytes }) => bytes.subarray(0, bytes.readUInt32LE(0)));
  const starts = new Uint32Array(pieces.length + 1);
  for (const [at, { length }] of pieces.entries()) starts[at + 1] = (starts[at] as number) + length;
  return { bytes: Uint8Array.from(Buffer.concat(pieces)), starts, directions: all.map(({ direction }) => direction) };
}
