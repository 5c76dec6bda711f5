/**
 * The lines of a recorded conversation between a kernel's userspace logs and a daemon, as they are read: notes, and datagrams taken apart.
 *
 * A datagram's bytes are the truth; what a recorder wrote beside them is compared with them and otherwise not used.
 */
import type { RequestName } from '#spec/vocabulary';

/** What somebody wrote into the recording: the daemon was started, a command was run. It says nothing that can be relied upon. */
export interface Note {
  readonly kind: 'note';
  /** Line in the file, from 1. */
  readonly line: number;
  /** Microseconds, of the recorder's clock. */
  readonly time: number;
  readonly text: string;
}

/** A datagram, taken apart. Never changed. */
export interface Datagram {
  readonly kind: 'datagram';
  readonly line: number;
  readonly time: number;
  /** `kernel`: a request, of the kernel to the daemon. */
  readonly from: 'kernel' | 'daemon';
  readonly bytes: Uint8Array;
  /** `bare`: an acknowledgement without a request in it; `runt`: shorter than a request; `none`: unreadable. */
  readonly form: 'none' | 'bare' | 'runt' | 'full';
  /** The first thing that is wrong with its bytes for themselves, or with what the line says beside them. */
  readonly flaw: string | undefined;
  readonly nlSeq: number;
  readonly nlPid: number;
  readonly cnSeq: number;
  readonly cnAck: number;
  readonly cnLength: number;
  readonly luid: string;
  readonly uuid: string;
  readonly version: number;
  readonly error: number;
  /** What replies are matched by: `ulog.seq`, or where there is no request in it `cn.seq`. */
  readonly seq: number;
  readonly type: number;
  readonly name: RequestName | undefined;
  /** Bytes of the payload. */
  readonly size: number;
  /** The payload as numbers of 64 bits, where it is a whole number of them. */
  readonly values: readonly number[];
  /** The payload as text, without a NUL at its end. */
  readonly text: string;
  readonly endsInNul: boolean;
  /** In one line, for people. */
  readonly said: string;
}

/** A line of a conversation. */
export type Line = Note | Datagram;

/** A conversation as it was read. */
export interface Conversation {
  /** Where it was read from. */
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The datagrams alone. */
export function datagramsOf(lines: readonly Line[]): Datagram[] {
  return lines.filter((line): line is Datagram => line.kind === 'datagram');
}
