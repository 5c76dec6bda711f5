/**
 * What a script can do to device-mapper devices and disks.
 *
 * Only what concerns a log: programs that leave it alone have no effect, and what nobody knows is the effect `unknown`, after which
 * the reader of a recording must not claim anything.
 */
import { parseTable } from './table-line.ts';
import type { TableLine } from './table-line.ts';

/** Something that a script does. */
export type Effect =
  | { readonly kind: 'create' | 'load'; readonly name: string; readonly table: readonly TableLine[] | undefined }
  | { readonly kind: 'resume' | 'remove' | 'clear' | 'wipe'; readonly name: string }
  /** `noFlush`: what is held or not begun is given back, for the next table. */
  | { readonly kind: 'suspend'; readonly name: string; readonly noFlush?: true }
  | { readonly kind: 'removeAll' }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  /** Something happens to a device-mapper device that is not followed. */
  | { readonly kind: 'forget'; readonly name: string; readonly why: string }
  /** `dmsetup status` or `dmsetup table`: a line of output. */
  | { readonly kind: 'show'; readonly name: string; readonly what: 'info' | 'table' }
  /** Writes to a block device: somewhere in a range of sectors, everywhere in it, or nobody knows where. */
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly range?: SectorRange;
      readonly spread: 'whole' | 'somewhere';
      readonly pace: Pace;
    }
  /** Reads of a block device: a range of sectors, or nobody knows where. */
  | { readonly kind: 'read'; readonly path: string; readonly range?: SectorRange }
  /** Zeroes written straight to a disk; `synced` when they are certain to have left the page cache. */
  | { readonly kind: 'zero'; readonly path: string; readonly offsetBytes: number; readonly lengthBytes: number; readonly synced: boolean }
  /** The cache of a block device is flushed. */
  | { readonly kind: 'flush'; readonly path: string }
  /** The blocks are given back; what they read as then is not known. */
  | { readonly kind: 'discard'; readonly path: string; readonly range?: SectorRange }
  | { readonly kind: 'sleep'; readonly seconds: number }
  | { readonly kind: 'unknown'; readonly why: string };

/** Sectors `first` to `first + count - 1` of a device. */
export interface SectorRange {
  readonly first: number;
  readonly count: number;
}

/** When a write is over: before the next command, soon after it began, or nobody knows when. */
export type Pace = 'done' | 'soon' | 'running';

/** What a program's words mean; `input` is what a pipe feeds it, where that is known. */
export interface Invocation {
  readonly program: string;
  /** Words behind the program's name; `undefined` where a word depends on the running system. */
  readonly args: readonly (string | undefined)[];
  readonly input: string | undefined;
  readonly background: boolean;
}

/** Whether a path leads to a block device: anything under /dev that is not a plain character device. */
export function isDevice(path: string): boolean {
  return path.startsWith('/dev/') && !/^\/dev\/(?:null|zero|full|u?random|std\w+|tty\w*|console|kmsg|pts\/.*|fd\/.*|shm\/.*)$/.test(path);
}

/** The table in a word or in what a pipe fed, if it is one. */
export function tableIn(text: string | undefined): readonly TableLine[] | undefined {
  return text === undefined ? undefined : parseTable(text);
}
