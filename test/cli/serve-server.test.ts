/** The parts of `dirtylog serve` without sockets and clocks: what is read, what waits, what is told, and when it stops. */
import { describe, expect, it } from 'vitest';
import { datagramBytesMax, encodeAck, encodeRequest, Message, read } from '#wire';
import type { Payload, Transport, TransportListener } from '#wire';
import type { RequestName } from '#spec/vocabulary';
import { unansweredMax } from '../../src/cli/serve/client.ts';
import { burst, Journal, perSecond } from '../../src/cli/serve/journal.ts';
import { Server } from '../../src/cli/serve/server.ts';
import { againWithinMs, flushWithinMs, stopWhenAsked } from '../../src/cli/serve/stop.ts';
import { ScriptedHost } from '../log/userspace/scripted-host.ts';

/** A transport that takes as much as it is told, and says whether it is read from. */
class Line implements Transport {
  listener: TransportListener | undefined;
  room = Infinity;
  isReading = true;
  isClosed = false;
  readonly sent: { readonly seq: number; readonly error: number }[] = [];

  listen(listener: TransportListener): void {
    this.listener = listener;
  }
  send(bytes: Uint8Array): boolean {
    if (this.room <= 0) return false;
    this.room--;
    const message = new Message();
    if (read(message, bytes, 0, bytes.length, 'reply') !== 'ok') throw new Error('not a reply');
    this.sent.push({ seq: message.seq, error: message.error });
    return true;
  }
  pause(): void {
    this.isReading = false;
  }
  resume(): void {
    this.isReading = true;
  }
  close(): void {
    this.isClosed = true;
  }
}

function bench() {
  const host = new ScriptedHost();
  const lines: { event: string }[] = [];
  const write = (line: string): boolean => {
    lines.push(JSON.parse(line) as { event: string });
    return true;
  };
  const server = new Server({ host, journal: new Journal({ json: true, write, now: () => 0 }) });
  const line = new Line();
  server.welcome('peer', line);
  let seq = 0;
  // One buffer for all, as a transport has.
  const bytes = new Uint8Array(datagramBytesMax.request);
  const deliver = (length: number): void => line.listener?.datagram(bytes, 0, length);
  const ask = (name: RequestName, payload: Payload = [], luidLow = 1): void => {
    seq++;
    deliver(encodeRequest(bytes, { name, seq, luidLow, luidHigh: 0, uuid: 'LVM-x', version: 3 }, payload));
  };
  const resumed = (luid = 1) => {
    ask('CTR', '10240 scripted x', luid);
    ask('RESUME', [], luid);
    const log = host.log(luid);
    log.atOnce = undefined;
    return log;
  };
  return { server, line, lines, host, ask, resumed, bytes, deliver };
}

describe('the server', () => {
  it('keeps what waits, though the bytes it came in change', () => {
    const { line, ask, resumed } = bench();
    const log = resumed();
    log.calls.length = 0;
    ask('MARK_REGION', [7]);
    ask('MARK_REGION', [3, 4]);
    ask('CLEAR_REGION', [9]);
    log.end();
    log.end();
    expect(log.calls).toEqual(['mark 7', 'flush', 'mark 3', 'mark 4', 'flush', 'clear 9']);
    expect(line.sent.slice(2)).toEqual([3, 4, 5].map((seq) => ({ seq, error: 0 })));
  });

  it('drops what is not for it or no request, and answers nonsense with EINVAL', () => {
    const { server, line, bytes, deliver, resumed, lines } = bench();
    resumed();
    const fields = { name: 'FLUSH', seq: 50, luidLow: 1, luidHigh: 0, uuid: 'LVM-x', version: 3 } as const;
    const length = encodeRequest(bytes, fields);
    bytes[16] = 1; // cn.idx: process events
    deliver(length);
    deliver(encodeAck(bytes, 5, 0));
    deliver(20);
    expect(line.sent.length).toBe(2);
    expect(server.dropped).toBe(3);
    encodeRequest(bytes, fields);
    bytes[188] = 42; // request_type
    deliver(length);
    encodeRequest(bytes, fields);
    bytes[192] = 8; // data_size, with nothing there
    deliver(length);
    expect(line.sent.slice(2)).toEqual([1, 2].map(() => ({ seq: 50, error: -22 })));
    expect(lines.at(-1)).toMatchObject({ event: 'refused', message: expect.stringMatching(/data_size/) as string });
    expect(server.daemon.counts.invalid).toBe(2);
  });

  it('does not read from a peer that does not read, and loses no answer', () => {
    const { line, ask, resumed } = bench();
    resumed();
    line.room = 0;
    ask('IN_SYNC', [1]);
    expect(line.isReading).toBe(false);
    ask('IN_SYNC', [2]);
    line.room = 1;
    line.listener?.drain?.();
    expect(line.isReading).toBe(false);
    line.room = Infinity;
    line.listener?.drain?.();
    expect(line.isReading).toBe(true);
    expect(line.sent.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('does not read from a peer with too many requests unanswered', () => {
    const { line, ask, resumed } = bench();
    const logs = Array.from({ length: 40 }, (_, luid) => resumed(luid + 1));
    for (const [at, log] of logs.entries()) {
      log.atOnce = undefined;
      for (let n = 0; n < 30 && line.isReading; n++) ask('FLUSH', [], at + 1);
    }
    const asked = line.sent.length + unansweredMax;
    expect(line.isReading).toBe(false);
    for (let n = 0; n < 30; n++) for (const log of logs) log.end();
    expect(line.isReading).toBe(true);
    expect(line.sent.length).toBe(asked);
  });

  it('lets a peer go that ended, when all is answered; what another left is executed', () => {
    const { server, line, ask, resumed, host } = bench();
    const log = resumed();
    ask('FLUSH');
    line.listener?.end?.();
    expect(line.isClosed).toBe(false);
    log.end();
    expect(line.isClosed).toBe(true);
    expect(line.sent.length).toBe(3);
    ask('FLUSH');
    ask('CLEAR_REGION', [2]);
    line.listener?.close?.(undefined);
    log.end();
    expect(line.sent.length).toBe(3);
    expect(log.calls.at(-1)).toBe('clear 2');
    expect(host.log(1)).toBe(log);
    expect(server.daemon.instances().length).toBe(1);
  });

  it('takes so many peers and no more', () => {
    const server = new Server({
      host: new ScriptedHost(),
      clientsMax: 1,
      journal: new Journal({ json: true, write: () => true, now: () => 0 }),
    });
    const lines = [new Line(), new Line()];
    for (const line of lines) server.welcome('peer', line);
    expect(lines.map(({ isClosed }) => isClosed)).toEqual([false, true]);
  });
});

describe('the journal', () => {
  it('is rationed, says how much it left out, and always says what the operator asked for', () => {
    const lines: { event: string; count?: number }[] = [];
    let now = 0;
    const write = (line: string): boolean => lines.push(JSON.parse(line) as { event: string }) > 0;
    const journal = new Journal({ json: true, write, now: () => now });
    for (let n = 0; n < burst + 100; n++) journal.tell('warn', 'refused', () => ({}));
    expect(lines.length).toBe(burst);
    now = 1000;
    for (let n = 0; n < 100; n++) journal.tell('warn', 'refused', () => ({}));
    expect(lines.length).toBe(burst + 1 + perSecond);
    expect(lines[burst]).toMatchObject({ event: 'left-out', count: 100 });
    journal.say('info', 'stopped');
    expect(lines.slice(-2)).toMatchObject([{ event: 'left-out', count: 100 - perSecond }, { event: 'stopped' }]);
  });

  it('is text for people', () => {
    const lines: string[] = [];
    const journal = new Journal({ json: false, write: (line) => lines.push(line) > 0, now: () => 0 });
    journal.tell('error', 'failed', () => ({ uuid: 'LVM-x', seq: 4 }), { kind: 'k', message: 'it broke', hint: 'mend it' });
    expect(lines).toEqual(['00:00:00 failed: uuid LVM-x, seq 4\n  it broke\n    to do: mend it\n']);
  });
});

describe('stopping', () => {
  function stopping(logs: number) {
    const told: string[] = [];
    const at = { now: 0, logs };
    const later: (() => void)[] = [];
    let flushed: ((failed: number) => void) | undefined;
    const { asked, must } = stopWhenAsked({
      logCount: () => at.logs,
      refuse: () => told.push('refuse'),
      flushAll: (ended) => {
        told.push('flush');
        flushed = ended;
      },
      now: () => at.now,
      after: (ms, then) => {
        expect(ms).toBe(flushWithinMs);
        later.push(then);
      },
      stop: (left, unflushed) => told.push(`stop ${left} ${unflushed}`),
    });
    return { told, at, asked, must, later, flush: (failed: number) => flushed?.(failed) };
  }

  it('at once without logs', () => {
    const { told, asked } = stopping(0);
    asked();
    expect(told).toEqual(['stop 0 0']);
  });

  it('is refused with logs, and done when asked again in time, after the last flush', () => {
    const { told, at, asked, flush, later } = stopping(2);
    asked();
    at.now = againWithinMs + 1;
    asked();
    at.now += againWithinMs;
    asked();
    expect(told).toEqual(['refuse', 'refuse', 'flush']);
    flush(1);
    later[0]?.();
    expect(told.slice(3)).toEqual(['stop 2 1']);
  });

  it('does not wait for a flush that does not end', () => {
    const { told, asked, later } = stopping(2);
    asked();
    asked();
    later[0]?.();
    expect(told).toEqual(['refuse', 'flush', 'stop 2 2']);
  });

  it('without being asked, when it must', () => {
    const { told, must, flush } = stopping(2);
    must();
    flush(0);
    expect(told).toEqual(['flush', 'stop 2 0']);
  });

  it('once the logs are gone', () => {
    const { told, at, asked } = stopping(1);
    asked();
    at.logs = 0;
    asked();
    expect(told).toEqual(['refuse', 'stop 0 0']);
  });
});
