/**
 * Every datagram of a daemon as a line of JSON, in the form in which conversations of kernels were recorded.
 *
 *     {"t_us":…,"dir":"k2u"|"u2k","nl":{…},"cn":{…},"ulog":{…},"hex":"…"}      a datagram; what could not be read is left out
 *     {"t_us":…,"dir":"note","text":"…"}                                      what else happened
 *
 * Lines are appended, so that a daemon that is started again goes on where the last one stopped; the time is the system's, in microseconds
 * since it began. They are written once a turn of the event loop: who kills the daemon loses the last ones. A file that cannot be written
 * ends the recording, and not the service.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { Message, read } from '#wire';
import type { WireDirection } from '#spec/vocabulary';

/** A file that datagrams are recorded to. */
export class Recorder {
  readonly #path: string;
  readonly #fd: number;
  readonly #failed: (fault: Fault) => void;
  readonly #message = new Message();
  #lines: string[] = [];
  #isOpen = true;

  private constructor(path: string, fd: number, failed: (fault: Fault) => void) {
    this.#path = path;
    this.#fd = fd;
    this.#failed = failed;
  }

  /** Opens the file, or makes it; `failed` is called once if it cannot be written later. */
  static open(path: string, failed: (fault: Fault) => void): Outcome<Recorder> {
    try {
      return succeed(new Recorder(path, openSync(path, 'a'), failed));
    } catch (error) {
      return fail(recordFault(error, path, 'name a file in a folder that can be written'));
    }
  }

  note(text: string): void {
    this.#add({ t_us: nowUs(), dir: 'note', text });
  }

  /** A datagram as it came or goes. */
  datagram(direction: WireDirection, bytes: Uint8Array): void {
    const message = this.#message;
    const reason = read(message, bytes, 0, bytes.length, direction);
    this.#add({
      t_us: nowUs(),
      dir: direction === 'request' ? 'k2u' : 'u2k',
      ...(reason === 'ok' ? headersOf(message) : {}),
      hex: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex'),
    });
  }

  /** Writes what waits and closes the file. */
  close(): void {
    this.#write();
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#fd);
  }

  #add(line: object): void {
    if (!this.#isOpen) return;
    if (this.#lines.push(JSON.stringify(line)) === 1) setImmediate(() => this.#write());
    else if (this.#lines.length >= 1024) this.#write();
  }

  #write(): void {
    if (this.#lines.length === 0 || !this.#isOpen) return;
    const bytes = Buffer.from(`${this.#lines.join('\n')}\n`, 'latin1');
    this.#lines = [];
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#fd, bytes, at);
    } catch (error) {
      this.#isOpen = false;
      closeSync(this.#fd);
      this.#failed(recordFault(error, this.#path, 'the daemon serves on, and records no more; free some space and start it again'));
    }
  }
}

function headersOf(message: Message): object {
  const { nlLength, nlType, nlFlags, nlSeq, nlPid, cnIdx, cnVal, cnSeq, cnAck, cnLength, cnFlags } = message;
  return {
    nl: { len: nlLength, type: nlType, flags: nlFlags, seq: nlSeq, pid: nlPid },
    cn: { idx: cnIdx, val: cnVal, seq: cnSeq, ack: cnAck, len: cnLength, flags: cnFlags },
    ...(message.hasRequest ? { ulog: requestOf(message) } : {}),
  };
}

function requestOf(message: Message): object {
  const { name, type, typeReserved, luidText, version, error, seq, dataSize } = message;
  return {
    type: name ?? String(type),
    request_type: type + typeReserved * 256,
    luid: luidText,
    version,
    error,
    seq,
    data_size: dataSize,
  };
}

function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

function recordFault(error: unknown, path: string, hint: string): Fault {
  const cause = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'record-failed', message, place: path, hint, ...(cause === undefined ? {} : { cause }) };
}
