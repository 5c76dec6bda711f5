/**
 * What a real kernel sent, sent by the forwarder: it is asked what that kernel's mirror must have asked, gets the replies that the kernel got, and
 * its datagrams must be the recorded ones, byte for byte. Only the number of the next attempt is set, for attempts that nobody heard took some.
 */
import { describe, expect, it } from 'vitest';
import { createForwarderShared, ForwarderEngine } from '#log';
import type { ForwarderShared, SendResult, TimerKind } from '#log';
import { datagramBytesMax, encodeRequest, Message, read } from '#wire';
import { datagramsOf, hexOf } from '../../wire/recorded.ts';

const recordings = [
  'ulog-basic',
  'ulog-many-marks',
  'ulog-integrated-flush',
  'ulog-restart-kept',
  'ulog-no-daemon',
  'ulog-remote-recovering',
  'ulog-dropped-flush',
  'ulog-reload',
  'ulog-ctr-names-device',
];

interface Line {
  readonly place: string;
  readonly isRequest: boolean;
  readonly message: Message;
}

/** One log of the recording, driven. */
class Driven {
  readonly engine: ForwarderEngine;
  readonly timers = new Map<number, TimerKind>();
  readonly sent: string[] = [];
  result: SendResult = 'sent';

  readonly shared: ForwarderShared;

  constructor(ctr: Message, isIntegrated: boolean, shared: ForwarderShared, time: () => number) {
    this.shared = shared;
    const [length = '', ...daemonWords] = ctr.payloadText.split(' ');
    const bytes = new Uint8Array(datagramBytesMax.request);
    this.engine = new ForwarderEngine(
      {
        words: [ctr.uuid, ...(isIntegrated ? ['integrated_flush'] : []), ...daemonWords],
        length: Number(length),
        luid: ctr.luid,
        profile: 'kernel',
        shared,
      },
      {
        send: (request) => {
          if (this.result === 'sent') this.sent.push(hexOf(bytes.subarray(0, encodeRequest(bytes, request, request.payload))));
          return this.result;
        },
        startTimer: (timer, kind) => void this.timers.set(timer, kind),
        cancelTimer: (timer) => void this.timers.delete(timer),
        now: time,
        openDevice: () => queueMicrotask(() => this.engine.deviceOpened(true)),
        raiseEvent: () => {},
        flushLegs: () => 'flushed',
      },
    );
  }

  pass(kind: TimerKind): boolean {
    const [timer] = [...this.timers].find(([, each]) => each === kind) ?? [];
    if (timer === undefined) return false;
    this.timers.delete(timer);
    this.engine.timerEnded(timer);
    return true;
  }
}

function linesOf(recording: string): Line[] {
  return datagramsOf(`${recording}/trace.jsonl.gz`).map(({ place, direction, bytes }) => {
    const message = new Message();
    if (read(message, bytes, 0, bytes.length, direction) !== 'ok') throw new Error(`${place} cannot be read`);
    return { place, isRequest: direction === 'request', message };
  });
}

const valuesOf = (message: Message): number[] => Array.from({ length: message.valueCount }, (_, index) => message.valueAt(index));

/** Asks the engine what makes it send the first of these requests of one log. */
function provoke(driven: Driven, requests: readonly Message[]): void {
  const { engine } = driven;
  const [first] = requests as readonly [Message];
  const [region = 0, flag = 0] = first.name === 'CTR' ? [] : valuesOf(first);
  if (first.name === 'CTR' && first.payload.at(-1) === 0) return provokeAnew(driven, requests, first.seq);
  const calls: Readonly<Record<string, () => void>> = {
    CTR: () => engine.ctr(nothing),
    DTR: () => engine.dtr(nothing),
    PRESUSPEND: () => engine.presuspend(nothing),
    POSTSUSPEND: () => engine.postsuspend(nothing),
    RESUME: () => engine.resume(nothing),
    IN_SYNC: () => engine.inSync(region, true, nothing),
    IS_REMOTE_RECOVERING: () => engine.isRemoteRecovering(region, nothing),
    GET_RESYNC_WORK: () => engine.getResyncWork(nothing),
    SET_REGION_SYNC: () => engine.setRegionSync(region, flag === 1),
    GET_SYNC_COUNT: () => engine.getSyncCount(nothing, true),
    STATUS_INFO: () => engine.status('info', nothing),
  };
  (calls[first.name ?? ''] ?? (() => provokeFlush(driven, requests)))();
}

/** A constructor with its NUL: sending failed before, and this finds a daemon anew. */
function provokeAnew(driven: Driven, requests: readonly Message[], seq: number): void {
  const { shared } = driven;
  driven.result = 'nobody';
  if (!driven.pass('reply')) provoke(driven, requests.slice(2));
  driven.result = 'sent';
  // Attempts that nobody heard took numbers.
  shared.sequence = seq;
  driven.pass('pause');
}

function nothing(): void {}

/** Queues what the messages of one flush carry, and flushes. */
function provokeFlush(driven: Driven, requests: readonly Message[]): void {
  const flush = requests[0] as Message;
  if (flush.name === 'FLUSH' && flush.valueCount === 0) return void driven.pass('planned');
  let wasFull = true;
  let phase = 0;
  for (const message of requests) {
    const now = ['CLEAR_REGION', 'MARK_REGION'].indexOf(message.name ?? '');
    const isMarks = now === 1 || (message.name === 'FLUSH' && message.valueCount > 0);
    if ((now < 0 && !isMarks) || (!wasFull && Number(isMarks) === phase) || Number(isMarks) < phase) break;
    if (isMarks && phase === 0) phase = 1;
    wasFull = message.valueCount === 32;
    // Queued later goes first, so the messages are queued from the back.
    const regions = valuesOf(message);
    if (isMarks) queued.marks.unshift(...regions.toReversed());
    else queued.clears.unshift(...regions.toReversed());
  }
  for (const region of queued.clears.splice(0)) driven.engine.clearRegion(region);
  for (const region of queued.marks.splice(0)) driven.engine.markRegion(region);
  driven.engine.flush(nothing);
}

const queued = { clears: [] as number[], marks: [] as number[] };

describe('the forwarder sends what a kernel sent', () => {
  it.each(recordings)('%s', async (recording) => {
    const lines = linesOf(recording);
    const shared = createForwarderShared();
    const logs = new Map<bigint, Driven>();
    let time = 0;
    let compared = 0;
    for (const [index, { place, isRequest, message }] of lines.entries()) {
      time += 1000;
      const following = lines.slice(index + (isRequest ? 0 : 1)).filter((line) => line.isRequest);
      shared.sequence = following[0]?.message.seq ?? 0;
      if (!isRequest) {
        for (const driven of logs.values()) if (driven.engine.isWaitingFor(message)) driven.engine.receive(message);
        await Promise.resolve();
        continue;
      }
      const { luid } = message;
      const isNew = message.name === 'CTR' && message.payload.at(-1) !== 0 && logs.get(luid)?.engine.can('ctr') !== false;
      if (isNew) logs.set(luid, new Driven(message, recording === 'ulog-integrated-flush', shared, () => time));
      const driven = logs.get(luid);
      if (driven === undefined) throw new Error(`${place}: a log that was not made`);
      const ours = following.filter((line) => line.message.luid === luid).map((line) => line.message);
      if (driven.sent.length === 0) provoke(driven, ours);
      // Nothing new: the kernel had waited for 15 seconds.
      if (driven.sent.length === 0) driven.pass('reply');
      const { source, start, nlLength } = message;
      expect(`${place} ${driven.sent.shift()}`).toBe(`${place} ${hexOf(source.subarray(start, start + nlLength))}`);
      compared++;
    }
    expect(compared).toBe(lines.filter((line) => line.isRequest).length);
  });
});
