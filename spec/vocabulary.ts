/**
 * The words of the field, as types and constants.
 *
 * Read this first: every other file speaks in these terms. It is the one file of the specification that shipped code may import, so
 * it must not reach xstate, directly or through another file.
 *
 * Source: Linux `include/linux/dm-dirty-log.h`, `drivers/md/dm-log.c`.
 */

/** A kind of number, told apart for the reader and for editors; plain numbers stay assignable. */
export type Kind<Name extends string> = number & { readonly kind?: Name };

/** 512 bytes, whatever the device's own block size. */
export const sectorBytes = 512;

/** A 0-based region number, relative to the start of the target: `0 <= region < regionCount`. */
export type RegionIndex = Kind<'region index'>;
/** How many regions: `ceil(length / regionSize)`, at most {@link regionCountMax}. */
export type RegionCount = Kind<'region count'>;
/** A length in 512-byte sectors. */
export type Sectors = Kind<'sectors'>;
/** A leg of the mirror, 0-based; leg 0 is the source of recovery. */
export type LegIndex = Kind<'leg index'>;

/** The kernel keeps the region count in 32 bits; a larger one is refused. */
export const regionCountMax: RegionCount = 0xffff_ffff;

/** First four bytes of a log, little endian: `rRiM` on disk, "MiRr" as a big-endian constant. */
export const logMagic = 0x4d695272;
/** The only version written. Version 1 is the same on little-endian hosts. */
export const logVersion = 2;
/** The bitmap begins here; bytes before it are the header. */
export const bitmapOffsetBytes = 1024;

/**
 * The constructor's optional last word.
 *
 * - `default`: no word; trust the log.
 * - `sync`: pretend that the log is empty, so that everything is resynchronised.
 * - `nosync`: assert that the legs are equal already.
 */
export type SyncWord = 'default' | 'sync' | 'nosync';
/** Every sync word. */
export const syncWords: readonly SyncWord[] = ['default', 'sync', 'nosync'];

/**
 * Whether the legs hold the same data in a region. Only `in-sync` may be acted upon; every other answer costs work, never data.
 * `would-block`: the log must wait to tell and the caller said that it cannot.
 */
export type SyncAnswer = 'in-sync' | 'not-in-sync' | 'would-block';

/** Health of the log device in the status line: alive, failed to read or write, failed to flush. Sticky; `F` wins over `D`. */
export type HealthLetter = 'A' | 'D' | 'F';

/** Which text {@link https://man7.org/linux/man-pages/man8/dmsetup.8.html | dmsetup} asks for: `status` prints info, `table` prints table. */
export type StatusKind = 'info' | 'table';

/** What a log image's header says, as the resume step classifies it; one word a branch. */
export type LogFound =
  /** All header bytes that matter are zero: nobody ever wrote a log here. */
  | 'fresh'
  /** Valid, written for as many regions as the table has. */
  | 'same'
  /** Valid, written for fewer regions than the table has. */
  | 'grown'
  /** Valid, written for more regions than the table has. */
  | 'shrunk'
  /** Valid magic and version, but a region count that no log can have (2^32 and above, except 2^64-1, which LVM2 writes). */
  | 'countTooLarge'
  /** The recorded region size or length contradicts the table or the header: the bits mean other regions. */
  | 'geometryChanged'
  /** The magic is that of no dirty log. */
  | 'foreignMagic'
  /** The magic is right, the version unknown. */
  | 'unknownVersion';
/** Every word for what a resume may find. */
export const logFounds: readonly LogFound[] = [
  'fresh',
  'same',
  'grown',
  'shrunk',
  'countTooLarge',
  'geometryChanged',
  'foreignMagic',
  'unknownVersion',
];

/** `kernel`: what Linux does, bit for bit. `strict`: with every remedy. */
export type ProfileName = 'kernel' | 'strict';
/** The profiles that ship. */
export const profileNames: readonly ProfileName[] = ['kernel', 'strict'];

/**
 * The requests of the userspace log in the order of their numbers, which begin at 1; named as the protocol names them.
 *
 * Source: Linux `include/uapi/linux/dm-log-userspace.h`.
 */
export const requestNames = [
  'CTR',
  'DTR',
  'PRESUSPEND',
  'POSTSUSPEND',
  'RESUME',
  'GET_REGION_SIZE',
  'IS_CLEAN',
  'IN_SYNC',
  'FLUSH',
  'MARK_REGION',
  'CLEAR_REGION',
  'GET_RESYNC_WORK',
  'SET_REGION_SYNC',
  'GET_SYNC_COUNT',
  'STATUS_INFO',
  'STATUS_TABLE',
  'IS_REMOTE_RECOVERING',
] as const;
/** What a kernel asks a daemon that keeps a log. */
export type RequestName = (typeof requestNames)[number];
/** Who speaks: a `request` goes from the kernel to the daemon, a `reply` back. */
export type WireDirection = 'request' | 'reply';
