/**
 * The two lines that `dmsetup` prints of a mirror, behind start, length and `mirror`, character for character as Linux prints them.
 *
 *     info:  2 253:0 253:1 63/64 1 AD 3 disk 253:2 A
 *     table: disk 2 253:2 1024 2 253:0 0 253:1 0 1 handle_errors
 *
 * Source: `mirror_status` in Linux `drivers/md/dm-raid1.c`, and lines recorded from running kernels.
 */
import type { RegionCount, Sectors } from '#spec/vocabulary';
import type { MirrorMode } from './mode.ts';

/** What a leg is called, and where on its device it begins. */
export interface LegPlace {
  /** `major:minor`, or a path. */
  readonly name: string;
  readonly offset: Sectors;
}

/** Info; `logInfo` is the log's part, `letters` has one a leg. */
export function infoOfMirror(
  legs: readonly LegPlace[],
  syncCount: RegionCount,
  regionCount: RegionCount,
  letters: string,
  logInfo: string,
): string {
  return `${legs.length} ${legs.map(({ name }) => name).join(' ')} ${syncCount}/${regionCount} 1 ${letters} ${logInfo}`;
}

/** Table; `logTable` is the log's part and ends with a space. */
export function tableOfMirror(logTable: string, legs: readonly LegPlace[], mode: MirrorMode): string {
  const places = legs.map(({ name, offset }) => `${name} ${offset}`).join(' ');
  return `${logTable}${legs.length} ${places}${features[mode]}`;
}

const features: Readonly<Record<MirrorMode, string>> = {
  none: '',
  handleErrors: ' 1 handle_errors',
  keepLog: ' 2 handle_errors keep_log',
};
