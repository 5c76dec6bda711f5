/** A mirror's engine on a forwarder, with a daemon in the same process: what it writes and copies, and what the daemon is asked. */
import { describe, expect, it } from 'vitest';
import { createForwarderShared, ForwarderEngine } from '#log';
import { MirrorEngine, mirrorProfiles } from '#mirror';
import type { MirrorRequest } from '#mirror';
import { datagramBytesMax, encodeRequest, Message, read } from '#wire';
import { DaemonDouble } from './double.ts';

const regionSize = 8;
const regionCount = 4;
const length = regionSize * regionCount;

/** Everything that is to happen later, in order. */
class Later {
  readonly #calls: (() => void)[] = [];

  add(call: () => void): void {
    this.#calls.push(call);
  }

  settle(): void {
    for (let call = this.#calls.shift(); call !== undefined; call = this.#calls.shift()) call();
  }
}

function forwarderOn(daemon: DaemonDouble, later: Later): ForwarderEngine {
  const bytes = new Uint8Array(datagramBytesMax.request);
  const engine = new ForwarderEngine(
    { words: ['u', 'double', '8'], length, luid: 1n, profile: 'strict', shared: createForwarderShared() },
    {
      send: (request) => {
        const end = encodeRequest(bytes, request, request.payload);
        const reply = daemon.answer(bytes, 0, end).slice();
        later.add(() => {
          const message = new Message();
          read(message, reply, 0, reply.length, 'reply');
          engine.receive(message);
        });
        return 'sent';
      },
      startTimer: () => {},
      cancelTimer: () => {},
      now: () => 0,
      openDevice: () => {},
      raiseEvent: () => {},
      flushLegs: () => 'flushed',
    },
  );
  return engine;
}

describe('a mirror on a forwarder', () => {
  it.each(['kernel', 'strict'] as const)('%s: copies everything, marks a write before it and clears it after', (profile) => {
    const daemon = new DaemonDouble(regionSize, regionCount);
    const later = new Later();
    const log = forwarderOn(daemon, later);
    const happened: string[] = [];
    log.ctr((ok) => happened.push(`made ${ok}`));
    later.settle();

    const mirror = new MirrorEngine<MirrorRequest>(
      { legCount: 2, length, regionSize: log.regionSize, mode: 'handleErrors', profile: mirrorProfiles[profile] },
      log,
      {
        send: (ticket, leg) => {
          happened.push(`${ticket.request.kind} leg ${leg}, dirty ${[...daemon.dirty].join(' ')}`);
          later.add(() => mirror.answered(ticket, leg, true));
        },
        end: (request, ending) => happened.push(`${request.kind} ${ending}`),
        copy: (copy) => {
          happened.push(`copy ${copy.region}`);
          later.add(() => mirror.copied(copy, { readFailed: false, writesFailed: [] }));
        },
        schedule: () => later.add(() => mirror.work()),
        raiseEvent: (why) => happened.push(why),
        warn: (what) => happened.push(what),
        suspended: () => happened.push('suspended'),
        resumed: () => happened.push('resumed'),
      },
    );
    mirror.resume();
    later.settle();
    expect(daemon.asked.slice(0, 2)).toEqual(['CTR', 'GET_REGION_SIZE']);
    expect(daemon.asked.indexOf('RESUME')).toBeGreaterThan(1);
    expect(daemon.asked.indexOf('RESUME')).toBeLessThan(daemon.asked.indexOf('GET_RESYNC_WORK'));
    expect(happened.filter((what) => what.startsWith('copy'))).toEqual(['copy 0', 'copy 1', 'copy 2', 'copy 3']);
    expect(daemon.inSync.size).toBe(regionCount);
    expect(mirror.isIdle).toBe(true);

    happened.length = 0;
    daemon.asked.length = 0;
    mirror.submit({ kind: 'data', offsetBytes: 2 * regionSize * 512, lengthBytes: 512, bytes: new Uint8Array(512) });
    later.settle();
    expect(happened).toEqual(['data leg 0, dirty 2', 'data leg 1, dirty 2', 'data success']);
    const mark = daemon.asked.indexOf('MARK_REGION');
    expect(daemon.asked[mark + 1]).toBe('FLUSH');
    expect(daemon.asked.indexOf('CLEAR_REGION')).toBeGreaterThan(mark);
    expect([...daemon.dirty]).toEqual([]);

    mirror.suspend(false);
    later.settle();
    expect(happened.at(-1)).toBe('suspended');
    log.dtr(() => {});
    later.settle();
    expect(daemon.asked.slice(-3)).toEqual(['PRESUSPEND', 'POSTSUSPEND', 'DTR']);
  });
});
