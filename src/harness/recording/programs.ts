/**
 * What the words of `dmsetup`, `dd` and `iot` mean: the programs of a recording that change devices on purpose.
 *
 * `iot` is the recorder's own writer: `w DEVICE SECTOR COUNT SEED`, `r DEVICE SECTOR`, `sync DEVICE`, and
 * `rand DEVICE SEED WRITES THREADS SECTORS-MAX FIRST COUNT ...`, which writes at random within a range.
 */
import { isDevice, tableIn } from './effect.ts';
import type { Effect, Invocation, SectorRange } from './effect.ts';
import { numberOf } from './table-line.ts';

/** Options of dmsetup that are followed by a value. */
const optionsWithValue = new Set([
  '--table',
  '-u',
  '--uuid',
  '--major',
  '-j',
  '--minor',
  '-m',
  '--readahead',
  '-c',
  '-C',
  '--columns',
  '-o',
  '--separator',
  '-S',
]);
/** Subcommands of dmsetup that change nothing. */
const asking = new Set('ls info deps targets version mknodes help wait splitname report udevcookies setgeometry'.split(' '));
/** Options of which nobody wants to guess what they do to the rest of the history. */
const strange = new Set(['--minor', '-m', '--major', '-j', '--deferred', '--notable', '-n']);

/** What a `dmsetup` does, or nothing if it changes and shows nothing. */
export function effectOfDmsetup({ args, input }: Invocation): Effect | undefined {
  if (args.includes(undefined)) return { kind: 'unknown', why: 'a dmsetup has words that depend on the running system' };
  const { words, table, options } = dmsetupWords(args.map((arg) => arg ?? ''));
  const [command, name, third] = words;
  if (command === undefined || asking.has(command)) return undefined;
  if (command === 'remove_all') return { kind: 'removeAll' };
  if (name === undefined) return { kind: 'unknown', why: `a dmsetup ${command} names no device` };
  if (options.some((option) => strange.has(option))) return { kind: 'forget', name, why: `dmsetup ${command} with unusual options` };
  switch (command) {
    case 'create':
    case 'load':
    case 'reload':
      return { kind: command === 'create' ? 'create' : 'load', name, table: third === undefined ? tableIn(table ?? input) : undefined };
    case 'suspend':
      return { kind: command, name, ...(options.includes('--noflush') ? { noFlush: true } : {}) };
    case 'resume':
    case 'remove':
    case 'clear':
      return { kind: command, name };
    case 'wipe_table':
      return { kind: 'wipe', name };
    case 'rename':
      return third === undefined
        ? { kind: 'forget', name, why: 'it is renamed to a name that is not known' }
        : { kind: 'rename', name, to: third };
    case 'status':
    case 'table':
      return options.some((option) => option.startsWith('--show') || option.startsWith('--target'))
        ? undefined
        : { kind: 'show', name, what: command === 'status' ? 'info' : 'table' };
    default:
      return { kind: 'forget', name, why: `dmsetup ${command} is not followed` };
  }
}

function dmsetupWords(args: readonly string[]): {
  readonly words: readonly string[];
  readonly table?: string;
  readonly options: readonly string[];
} {
  const words: string[] = [];
  const options: string[] = [];
  let table: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const [option = '', value] = arg.startsWith('--')
      ? [arg.split('=')[0], arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : undefined]
      : [arg];
    options.push(option);
    const taken = value ?? (optionsWithValue.has(option) ? args[++at] : undefined);
    if (option === '--table') table = taken;
  }
  return table === undefined ? { words, options } : { words, table, options };
}

/** What a `dd` does, or nothing if it writes to no device. */
export function effectOfDd({ args, background }: Invocation): Effect | undefined {
  if (args.includes(undefined)) return { kind: 'unknown', why: 'a dd has words that depend on the running system' };
  const operands = new Map(args.map((arg) => [arg?.split('=')[0] ?? '', arg?.slice(arg.indexOf('=') + 1) ?? '']));
  const path = operands.get('of');
  if (path === undefined || !isDevice(path)) return undefined;
  const blockBytes = bytesOf(operands.get('obs') ?? operands.get('bs') ?? '512');
  const blocks = bytesOf(operands.get('count'));
  const skipped = bytesOf(operands.get('seek') ?? '0');
  const flags = `${operands.get('oflag') ?? ''},${operands.get('conv') ?? ''}`;
  const exact =
    operands.get('if') === '/dev/zero' && !background && !/seek_bytes|count_bytes/.test(`${flags},${operands.get('iflag') ?? ''}`);
  if (!exact || blockBytes === undefined || blocks === undefined || skipped === undefined) {
    return { kind: 'write', path, spread: 'somewhere', pace: background ? 'running' : 'done' };
  }
  const synced = /\b(?:fsync|fdatasync|direct|sync|dsync)\b/.test(flags);
  return { kind: 'zero', path, offsetBytes: skipped * blockBytes, lengthBytes: blocks * blockBytes, synced };
}

function bytesOf(text: string | undefined): number | undefined {
  const match = /^(\d{1,12})([kKMG]?)$/.exec(text ?? '');
  if (match === null) return undefined;
  return Number(match[1]) * { '': 1, k: 2 ** 10, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[match[2] as '' | 'k' | 'K' | 'M' | 'G'];
}

/** What a `blkdiscard` does to the devices it names. */
export function effectsOfDiscard({ args }: Invocation): readonly Effect[] {
  const paths = args.filter((arg) => arg !== undefined && isDevice(arg)).map((arg) => arg ?? '');
  const [offset, length] = ['-o', '-l'].map((option) => numberOf(args[args.indexOf(option) + 1]));
  const exact = args.length === 5 && offset !== undefined && length !== undefined && offset % 512 === 0 && length % 512 === 0;
  const range = exact ? { range: { first: offset / 512, count: length / 512 } } : {};
  return paths.map((path) => ({ kind: 'discard', path, ...range }));
}

/** What an `iot` does. */
export function effectOfIot({ args, background }: Invocation): Effect {
  const [command, path] = args;
  if (command === 'sync' && path !== undefined) return { kind: 'flush', path };
  if (command === 'r' && path !== undefined) return { kind: 'read', path, ...(background ? {} : rangeOf(args[2], '1')) };
  if (path === undefined || command === undefined) return { kind: 'unknown', why: 'a writer has words that depend on the running system' };
  if (command === 'w') {
    const range = rangeOf(args[2], args[3]);
    return { kind: 'write', path, ...range, spread: 'whole', pace: background ? 'soon' : 'done' };
  }
  if (command === 'rand') {
    const range = rangeOf(args[6], args[7]);
    return { kind: 'write', path, ...range, spread: 'somewhere', pace: background ? 'running' : 'done' };
  }
  return { kind: 'write', path, spread: 'somewhere', pace: background ? 'running' : 'done' };
}

function rangeOf(first: string | undefined, count: string | undefined): { readonly range?: SectorRange } {
  const [from, sectors] = [numberOf(first), numberOf(count)];
  return from === undefined || sectors === undefined ? {} : { range: { first: from, count: sectors } };
}
