/**
 * Whether a mirror's constructor takes a table line: our reading of its log part against the kernel's answer.
 *
 * Linux makes the log before it looks at legs and features. So a line refused for those was accepted as far as the log goes, and a line
 * refused without a word that names the log's part cannot be judged.
 *
 * A recording does not say how large the log device's blocks are; where that decides whether a log fits, the kernel's own "need N bytes" tells.
 */
import { blockSizesBytes } from '#device';
import { checkLogSize, layoutOf, parseCore, parseDisk } from '#log';
import type { CoreArguments } from '#log';
import type { Host } from './host.ts';
import { logWordsOf } from './table-line.ts';
import type { TableLine } from './table-line.ts';
import type { Tally } from './tally.ts';

/** Our reading of the log part of a mirror line. */
export type LineVerdict =
  /** Taken; `logDevice` as the table names it, for a disk log. */
  | { readonly kind: 'accepted'; readonly log: CoreArguments; readonly logDevice: string | undefined }
  | { readonly kind: 'refused'; readonly why: string; readonly needBytes?: number; readonly unknownType?: true }
  /** A log of another type, or on a device that nobody knows. */
  | { readonly kind: 'outside'; readonly why: string };

/** The kernel's answer. */
export type KernelVerdict =
  | { readonly kind: 'accepted'; readonly but?: string }
  | { readonly kind: 'refused'; readonly said: string; readonly needBytes?: number }
  | { readonly kind: 'unknown'; readonly why: string };

const logRefused = /Error creating mirror dirty log|dirty region log:|Insufficient mirror log arguments|Invalid mirror log argument count/;
const mirrorRefused =
  /Invalid number of mirrors|Too few mirror arguments|Invalid offset|Device lookup failure|keep_log feature|Unrecognised feature|Not enough arguments to support feature count|Too many mirror arguments|Invalid number of features|Error creating dirty region hash|too small for target|initial queue limits/;

/** Judges the log part of a mirror line. */
export function judgeLine(line: TableLine, host: Host): LineVerdict {
  const words = logWordsOf(line.words);
  if ('refused' in words) return { kind: 'refused', why: words.refused };
  if (words.type === 'core') {
    const core = parseCore(words.args, line.length, 'kernel');
    return core.ok ? { kind: 'accepted', log: core.value, logDevice: undefined } : { kind: 'refused', why: core.fault.message };
  }
  if (words.type === 'disk') return judgeDisk(words.args, line.length, host);
  if (words.type === 'userspace') return { kind: 'outside', why: "a userspace log: what it accepts is its daemon's business" };
  return { kind: 'refused', why: `no log type is called ${JSON.stringify(words.type)}`, unknownType: true };
}

/** What the kernel made of a line, from the exit status of dmsetup and the kernel's messages. */
export function kernelVerdictOf(status: number, messages: readonly string[] | undefined): KernelVerdict {
  if (status === 0) return { kind: 'accepted' };
  const said = (messages ?? []).map((message) => message.replace(/^device-mapper: /, ''));
  const aboutLog = said.find((message) => logRefused.test(message));
  if (aboutLog !== undefined) {
    const need = /too small: need (\d{1,15}) bytes/.exec(said.join('\n'))?.[1];
    return need === undefined ? { kind: 'refused', said: aboutLog } : { kind: 'refused', said: aboutLog, needBytes: Number(need) };
  }
  const aboutMirror = said.find((message) => mirrorRefused.test(message));
  if (aboutMirror !== undefined) return { kind: 'accepted', but: aboutMirror };
  return { kind: 'unknown', why: 'refused, and the kernel does not say that it was for the log' };
}

/** Whether both say the same; `undefined` if that cannot be told. */
export function sameVerdict(ours: LineVerdict, kernel: KernelVerdict): boolean | undefined {
  if (kernel.kind === 'unknown' || ours.kind === 'outside') return undefined;
  // A module that nobody here knows may have brought a log type of its own.
  if (ours.kind === 'refused' && ours.unknownType === true && kernel.kind === 'accepted') return undefined;
  if (ours.kind === 'refused' && kernel.kind === 'refused' && ours.needBytes !== undefined && kernel.needBytes !== undefined) {
    const { needBytes } = ours;
    return blockSizesBytes.some((block) => Math.ceil(needBytes / block) * block === kernel.needBytes);
  }
  if (ours.kind === 'accepted' && kernel.kind === 'refused' && kernel.needBytes !== undefined) {
    // It fits with blocks of 512 bytes; the kernel's count of bytes shows whether the device has larger ones.
    return blockSizesBytes.some((block) => block > 512 && layoutOf(ours.log.regionCount, block).areaBytes === kernel.needBytes);
  }
  return ours.kind === kernel.kind;
}

/** Compares each mirror line of a table with what the kernel made of the table. */
export function compareConstructor(table: readonly TableLine[], kernel: KernelVerdict, host: Host, tally: Tally, step: number): void {
  const lines = table.filter(({ target }) => target === 'mirror');
  if (kernel.kind !== 'accepted' && table.length > 1 && lines.length > 0) {
    return tally.skip(step, 'a table of several lines was refused: nobody knows which');
  }
  for (const line of lines) compareLine(line, kernel, host, tally, step);
}

function compareLine(line: TableLine, kernel: KernelVerdict, host: Host, tally: Tally, step: number): void {
  const ours = judgeLine(line, host);
  const same = sameVerdict(ours, kernel);
  if (same === undefined) {
    return tally.skip(step, `table line: ${kernel.kind === 'unknown' ? kernel.why : 'why' in ours ? ours.why : 'not judged'}`);
  }
  tally.compared.constructorLines++;
  if (kernel.kind === 'accepted' && kernel.but !== undefined) {
    tally.skip(step, `table line: the kernel accepted the log's part and refused the rest (${kernel.but})`);
  }
  if (same) return;
  const expected = ours.kind === 'accepted' ? 'accepted' : `refused: ${ours.why}`;
  tally.differ(step, `constructor: ${line.words.join(' ')}`, expected, kernel.kind === 'refused' ? `refused: ${kernel.said}` : 'accepted');
}

function judgeDisk(words: readonly string[], length: number, host: Host): LineVerdict {
  const disk = parseDisk(words, length, 'kernel');
  if (!disk.ok) return { kind: 'refused', why: disk.fault.message };
  const { logDevice } = disk.value;
  if (host.isMissing(logDevice)) return { kind: 'refused', why: `there is no ${logDevice}` };
  const route = host.routeOf(logDevice);
  if (route?.sizeSectors === undefined) return { kind: 'outside', why: `nobody knows here what ${logDevice} is` };
  const layout = layoutOf(disk.value.regionCount, 512);
  const fits = checkLogSize(layout, route.sizeSectors * 512, logDevice);
  if (!fits.ok) return { kind: 'refused', why: fits.fault.message, needBytes: layout.areaBytes };
  return { kind: 'accepted', log: disk.value, logDevice };
}
