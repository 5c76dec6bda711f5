/**
 * The log's part of the two lines that `dmsetup` prints, character for character as Linux prints it.
 *
 * An info line begins with the number of words that follow; a table line gives the log's type, the number of its arguments, the arguments,
 * and ends with a space, because the mirror continues the line without one.
 * Source: Linux `drivers/md/dm-log.c`, and lines recorded from running kernels.
 */
import type { HealthLetter, Sectors, SyncWord } from '#spec/vocabulary';

/** Info of a core log: `1 core`. */
export function infoOfCore(): string {
  return '1 core';
}

/** Info of a disk log, for instance `3 disk 254:32 A`; `device` is the log device's name. */
export function infoOfDisk(device: string, letter: HealthLetter): string {
  return `3 disk ${device} ${letter}`;
}

/** Table of a core log: `core 1 1024 ` or `core 2 1024 nosync `. */
export function tableOfCore(regionSize: Sectors, syncWord: SyncWord): string {
  return tableOf('core', [String(regionSize)], syncWord);
}

/** Table of a disk log: `disk 2 254:32 1024 ` or `disk 3 254:32 1024 sync `. */
export function tableOfDisk(device: string, regionSize: Sectors, syncWord: SyncWord): string {
  return tableOf('disk', [device, String(regionSize)], syncWord);
}

function tableOf(type: string, words: readonly string[], syncWord: SyncWord): string {
  const all = syncWord === 'default' ? words : [...words, syncWord];
  return `${type} ${all.length} ${all.join(' ')} `;
}
