/**
 * Which words may follow `core` and `disk` in a mirror's table line, and what is said about the ones that may not.
 *
 *     core: <region_size> [sync|nosync]
 *     disk: <log_device> <region_size> [sync|nosync]
 *
 * The region size is a plain decimal number: leading zeros are allowed, a sign, `0x` or anything after it is not. Profile `kernel` keeps the
 * low 32 bits of it, as Linux does, so that 4294968320 means 1024; profile `strict` refuses what does not fit. Words are tested in the kernel's
 * order, number of arguments, sync word, region size, so that both complain of the same one. Whether the log device exists and can be
 * opened is found out by whoever opens it.
 * Source: Linux `drivers/md/dm-log.c`; table lines tried on running kernels.
 */
import type { Fault } from '#base';
import { regionCountMax } from '#spec/vocabulary';
import type { ProfileName, RegionCount, Sectors, SyncWord } from '#spec/vocabulary';
import { regionCountOf } from './format.ts';
import type { LogLayout } from './format.ts';

/** The words after `core`, understood. */
export interface CoreArguments {
  readonly regionSize: Sectors;
  readonly syncWord: SyncWord;
  /** `ceil(length / regionSize)`. */
  readonly regionCount: RegionCount;
}

/** The words after `disk`, understood. */
export interface DiskArguments extends CoreArguments {
  /** The log device as the table names it: a path or `major:minor`. */
  readonly logDevice: string;
}

/** Why a constructor refuses. `operation` is always `ctr`, `place` names the argument, counted from 1. */
export interface ArgumentFault extends Fault {
  readonly kind: ArgumentFaultKind;
  /** What Linux prints for the same mistake, behind `device-mapper: dirty region log: `; absent where it accepts or has no words for it. */
  readonly kernelMessage?: string;
}

/** Each reason a constructor has to refuse. */
export type ArgumentFaultKind =
  /** Too few or too many words. */
  | 'argument-count'
  /** The last word is neither `sync` nor `nosync`. */
  | 'sync-word'
  /** The log device's name is empty. */
  | 'log-device'
  /** The region size is not a plain decimal number. */
  | 'region-size-number'
  /** The region size does not fit in 32 bits, and nobody should guess what was meant. */
  | 'region-size-width'
  /** The region size is below 2 sectors or beyond the target's length. */
  | 'region-size-range'
  /** The region size is not a power of two. */
  | 'region-size-power'
  /** The target's length is not a positive whole number. */
  | 'length'
  /** There would be more regions than 32 bits can count. */
  | 'region-count'
  /** Header and bits do not fit on the log device. */
  | 'log-too-small';

/** An {@link Outcome} whose fault also says what Linux would have printed. */
export type ArgumentOutcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: ArgumentFault };

const regionSizeMin: Sectors = 2;
/** No 64-bit number has more digits; what a kernel makes of a longer one was never observed. */
const digitsMax = 20;

/** Understands the words after `core` for a target of `length` sectors. */
export function parseCore(words: readonly string[], length: Sectors, profile: ProfileName): ArgumentOutcome<CoreArguments> {
  if (words.length < 1 || words.length > 2) return countFault('core', '<region_size> [sync|nosync]', words);
  return parseRegions(words, 0, length, profile);
}

/** Understands the words after `disk` for a target of `length` sectors. */
export function parseDisk(words: readonly string[], length: Sectors, profile: ProfileName): ArgumentOutcome<DiskArguments> {
  if (words.length < 2 || words.length > 3) return countFault('disk', '<log_device> <region_size> [sync|nosync]', words);
  const logDevice = words[0] ?? '';
  if (logDevice === '')
    return refuse({ kind: 'log-device', message: 'the log device has no name', ...at(0, logDevice), hint: 'give a path or major:minor' });
  const regions = parseRegions(words, 1, length, profile);
  return regions.ok ? accept({ ...regions.value, logDevice }) : regions;
}

/** Says whether header and bits fit on the log device; `deviceName` as in status lines. */
export function checkLogSize(layout: LogLayout, deviceSizeBytes: number, deviceName: string): ArgumentOutcome<void> {
  if (layout.areaBytes <= deviceSizeBytes) return accept(undefined);
  return refuse({
    kind: 'log-too-small',
    message: `log device too small: need ${layout.areaBytes} bytes for ${layout.regionCount} regions, it has ${deviceSizeBytes}`,
    place: deviceName,
    hint: 'use a larger log device, or a larger region size, which needs fewer bits',
    kernelMessage: `log device ${deviceName} too small: need ${layout.areaBytes} bytes`,
  });
}

/** The words that both logs share, of which the first, the region size, stands at index `first`. */
function parseRegions(words: readonly string[], first: number, length: Sectors, profile: ProfileName): ArgumentOutcome<CoreArguments> {
  const syncWord = parseSyncWord(words[first + 1], first + 1);
  if (!syncWord.ok) return syncWord;
  const regionSize = parseRegionSize(words[first] ?? '', first, length, profile);
  if (!regionSize.ok) return regionSize;
  const regionCount = regionCountOf(length, regionSize.value);
  if (regionCount > regionCountMax) return regionCountFault(regionCount, regionSize.value, length, first);
  return accept({ regionSize: regionSize.value, syncWord: syncWord.value, regionCount });
}

function parseSyncWord(word: string | undefined, index: number): ArgumentOutcome<SyncWord> {
  if (word === undefined) return accept('default');
  if (word === 'sync' || word === 'nosync') return accept(word);
  return refuse({
    kind: 'sync-word',
    message: `the last word must be sync or nosync, not ${quote(word)}`,
    ...at(index, word),
    hint: hintForSyncWord(word),
    kernelMessage: `unrecognised sync argument to dirty region log: ${word}`,
  });
}

function hintForSyncWord(word: string): string {
  if (word === 'block_on_error')
    return 'block_on_error belongs to old kernels and cluster logs; today it is the mirror feature handle_errors';
  if (['sync', 'nosync'].includes(word.toLowerCase())) return 'write it in lower case';
  return 'leave it out to trust the log, or say sync to copy everything, nosync to assert that the legs are equal';
}

function parseRegionSize(word: string, index: number, length: Sectors, profile: ProfileName): ArgumentOutcome<Sectors> {
  const refuseSize = (kind: ArgumentFaultKind, what: string, hint: string): ArgumentOutcome<never> =>
    refuse({ kind, message: `region size ${quote(word)} ${what}`, ...at(index, word), hint, kernelMessage: `invalid region size ${word}` });
  if (!Number.isSafeInteger(length) || length < 1) return lengthFault(length);
  if (!/^[0-9]+$/.test(word)) return refuseSize('region-size-number', 'is not a decimal number', hintForNumber(word));
  const digits = word.replace(/^0+(?=.)/, '');
  const exact = digits.length > digitsMax ? undefined : BigInt(digits);
  const cut = exact === undefined ? undefined : Number(exact & 0xffff_ffffn);
  if (cut === undefined || (profile === 'strict' && exact !== BigInt(cut))) return widthFault(word, index, cut, length);
  if (cut < regionSizeMin) return refuseSize('region-size-range', `is below ${regionSizeMin} sectors`, hintForRange(length));
  if (cut > length) return refuseSize('region-size-range', `is larger than the target, which has ${length} sectors`, hintForRange(length));
  if (!isPowerOfTwo(cut)) return refuseSize('region-size-power', 'is not a power of two', hintForPower(cut, length));
  return accept(cut);
}

/** Linux accepts a number that is too wide if what is left of it would do, so only then there is no message of its own. */
function widthFault(word: string, index: number, cut: number | undefined, length: Sectors): ArgumentOutcome<never> {
  const taken = cut !== undefined && cut >= regionSizeMin && cut <= length && isPowerOfTwo(cut);
  return refuse({
    kind: 'region-size-width',
    message: `region size ${quote(word)} does not fit in 32 bits`,
    ...at(index, word),
    hint: taken ? `Linux would cut it to ${cut}; write ${cut} if that is meant` : hintForRange(length),
    ...(taken || cut === undefined ? {} : { kernelMessage: `invalid region size ${word}` }),
  });
}

function hintForNumber(word: string): string {
  if (/^0x[0-9a-f]+$/i.test(word)) return 'write it in decimal';
  if (/^[+-][0-9]+$/.test(word)) return 'write it without a sign';
  if (/^[0-9]+[a-z]+$/i.test(word)) return 'write it in sectors of 512 bytes, without a unit';
  return 'give the sectors a region as digits alone';
}

function hintForRange(length: Sectors): string {
  if (length < regionSizeMin) return `a target with a log has at least ${regionSizeMin} sectors`;
  return `choose a power of two from ${regionSizeMin} to ${length} sectors`;
}

function hintForPower(size: number, length: Sectors): string {
  const below = 2 ** Math.floor(Math.log2(size));
  return below * 2 <= length ? `the nearest are ${below} and ${below * 2}` : `the nearest that fits is ${below}`;
}

function countFault(type: 'core' | 'disk', grammar: string, words: readonly string[]): ArgumentOutcome<never> {
  const named = type === 'core' ? '' : 'disk ';
  const given = words.length === 0 ? 'none is given' : `${words.length} given: ${quote(words.slice(0, 8).join(' '))}`;
  return refuse({
    kind: 'argument-count',
    message: `the ${type} log takes ${type === 'core' ? '1 or 2' : '2 or 3'} arguments, ${given}`,
    place: `the ${type} log's arguments`,
    hint: `write ${type} <number of arguments> ${grammar}`,
    kernelMessage: `wrong number of arguments to ${named}dirty region log`,
  });
}

function lengthFault(length: number): ArgumentOutcome<never> {
  const hint = 'a target has at least one sector, and fewer than 2^53';
  return refuse({ kind: 'length', message: `a target cannot have ${length} sectors`, place: 'the length of the target', hint });
}

function regionCountFault(regionCount: number, regionSize: Sectors, length: Sectors, index: number): ArgumentOutcome<never> {
  const enough = 2 ** Math.ceil(Math.log2(length / regionCountMax));
  return refuse({
    kind: 'region-count',
    message: `${length} sectors in regions of ${regionSize} make ${regionCount} regions; a log can have ${regionCountMax}`,
    ...at(index, String(regionSize)),
    hint: `use regions of ${enough} sectors or more`,
  });
}

function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

function refuse(fault: Omit<ArgumentFault, 'operation'>): { readonly ok: false; readonly fault: ArgumentFault } {
  return { ok: false, fault: { operation: 'ctr', ...fault } };
}

function at(index: number, word: string): { readonly place: string } {
  return { place: `argument ${index + 1}, ${quote(word)}` };
}

/** Arguments may come from anywhere, so a message shows no control characters and not more than a line. */
function quote(word: string): string {
  return JSON.stringify(word.length > 80 ? `${word.slice(0, 77)}...` : word);
}

/** For whole numbers from 1 to 2^32-1. */
function isPowerOfTwo(value: number): boolean {
  return (value & (value - 1)) === 0;
}
