/**
 * `dirtylog mirror create`: makes the files that are missing, writes the description, brings the mirror up once and lets recovery finish.
 *
 * Nothing is touched before everything is known to fit, and what this command has made is removed again if it fails. What was there before
 * is never overwritten unasked: a leg that holds data may be the first, from which the others are copied.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { done, fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { makeImageFile } from '#device';
import type { BlockDevice } from '#device';
import { classify, isHeaderZero, layoutOf, regionCountOf, tableOfCore, tableOfDisk } from '#log';
import { tableOfMirror } from '#mirror';
import type { Mirror, MirrorMode } from '#mirror';
import { sectorBytes } from '#spec/vocabulary';
import { pathFrom, writeDescription } from './description.ts';
import type { Description, MirrorParts } from './description.ts';
import { makeMirror, openDevices } from './open.ts';
import { planMirror } from './plan.ts';
import type { Wanted } from './plan.ts';
import type { WorkView } from './work-view.ts';

/** What is to be made, and how. */
export interface CreateOptions extends Wanted {
  readonly mode: MirrorMode;
  /** The legs are said to be equal: nothing is copied. */
  readonly nosync: boolean;
  /** Legs after the first may hold data, which is lost. */
  readonly overwrite: boolean;
}

/** What came of it. */
export interface Created {
  /** Files that were made, the description not among them. */
  readonly made: readonly string[];
  readonly regionCount: number;
  readonly inSync: number;
  readonly copied: number;
  readonly info: string;
  readonly table: string;
}

/** Stopped by the user: nothing is left behind. */
export const stoppedKind = 'stopped';

/** Makes a mirror; a fault: there is none, and nothing is left behind that was not there before. */
export async function createMirrorFiles(options: CreateOptions, view: WorkView, isStopped: () => boolean): Promise<Outcome<Created>> {
  const plan = await planMirror(options);
  if (!plan.ok) return plan;
  const made: string[] = [];
  const outcome = await make(options, plan.value, made, view, isStopped);
  if (!outcome.ok) for (const path of made) await rm(path, { force: true });
  return outcome;
}

async function make(
  options: CreateOptions,
  plan: readonly { readonly path: string; readonly sizeBytes: number }[],
  made: string[],
  view: WorkView,
  isStopped: () => boolean,
): Promise<Outcome<Created>> {
  for (const { path, sizeBytes } of plan) {
    const outcome = await makeImageFile(path, sizeBytes);
    if (!outcome.ok) return outcome;
    made.push(path);
  }
  const files = [...made];
  const opened = await openDevices(options);
  if (!opened.ok) return opened;
  try {
    const content = await refuseContent(options, opened.value);
    if (!content.ok) return content;
    const written = await writeDescription(options.file, descriptionOf(options));
    if (!written.ok) return written;
    made.push(options.file);
    const up = await bringUp(options, opened.value, view, isStopped);
    return up.ok ? succeed({ made: files, ...up.value }) : up;
  } finally {
    for (const device of opened.value) await device.close();
  }
}

function descriptionOf({ file, length, regionSize, legs, log, mode }: CreateOptions): Description {
  return {
    dirtylog: 'mirror',
    version: 1,
    length,
    regionSize,
    legs: legs.map((leg) => pathFrom(file, leg)),
    log: log === undefined ? { type: 'core' } : { type: 'disk', path: pathFrom(file, log) },
    features: mode === 'none' ? [] : mode === 'keepLog' ? ['handle_errors', 'keep_log'] : ['handle_errors'],
  };
}

async function refuseContent(options: CreateOptions, devices: readonly BlockDevice[]): Promise<Outcome> {
  const { legs, length, nosync, overwrite } = options;
  const log = devices[legs.length];
  if (log !== undefined) {
    const outcome = await refuseLog(options, log);
    if (!outcome.ok) return outcome;
  }
  if (nosync || overwrite) return done;
  for (const device of devices.slice(1, legs.length)) {
    const at = await firstByte(device, Math.min(device.sizeBytes, length * sectorBytes));
    if (!at.ok) return at;
    if (at.value !== undefined) return fail(dataFault(device.name, at.value));
  }
  return done;
}

async function refuseLog({ length, regionSize }: CreateOptions, device: BlockDevice): Promise<Outcome> {
  const regionCount = regionCountOf(length, regionSize);
  const { areaBytes } = layoutOf(regionCount, device.blockSizeBytes);
  if (device.sizeBytes < areaBytes) return done; // The log itself says so, with what is needed.
  const area = new Uint8Array(areaBytes);
  const read = await device.read(0, area);
  if (!read.ok) return read;
  // A file system may begin with 1024 zeros, and is no fresh log for that.
  if (isHeaderZero(area)) return area.every((byte) => byte === 0) ? done : fail(foreignLog(device.name));
  const found = classify(area, { regionCount, regionSize }, 'strict');
  if (found === 'same') return done;
  const isOther = found !== 'foreignMagic' && found !== 'unknownVersion';
  return fail(isOther ? otherLog(device.name, found) : foreignLog(device.name));
}

const chunkBytes = 1 << 20;

/** Where the first byte stands that is not zero. */
async function firstByte(device: BlockDevice, sizeBytes: number): Promise<Outcome<number | undefined>> {
  const buffer = new Uint8Array(chunkBytes);
  for (let at = 0; at < sizeBytes; at += chunkBytes) {
    const part = buffer.subarray(0, Math.min(chunkBytes, sizeBytes - at));
    const read = await device.read(at, part);
    if (!read.ok) return read;
    const place = part.findIndex((byte) => byte !== 0);
    if (place >= 0) return succeed(at + place);
  }
  return succeed(undefined);
}

async function bringUp(
  options: CreateOptions,
  devices: readonly BlockDevice[],
  view: WorkView,
  isStopped: () => boolean,
): Promise<Outcome<Omit<Created, 'made'>>> {
  const parts: MirrorParts = options;
  let fault: Fault | undefined;
  // With `sync` the bits of a log that was there before are not believed: they may be those of other legs.
  const syncWord = options.nosync ? 'nosync' : 'sync';
  const made = makeMirror(parts, devices, { syncWord, onFault: (each) => (fault ??= each) });
  if (!made.ok) return made;
  const mirror = made.value;
  await mirror.resume();
  await recover(mirror, view, () => fault !== undefined || isStopped());
  const { inSync, regionCount, copied } = await mirror.progress();
  await mirror.suspend();
  const info = await mirror.status('info');
  await mirror.close();
  if (fault !== undefined) return fail(fault);
  if (inSync < regionCount) return fail(stopped);
  return succeed({ regionCount, inSync, copied: copied.length, info, table: tableAfterwards(options, devices) });
}

/** The first start has a word of its own; the table of every later one has none. */
function tableAfterwards({ legs, regionSize, mode }: CreateOptions, devices: readonly BlockDevice[]): string {
  const log = devices[legs.length];
  const logTable = log === undefined ? tableOfCore(regionSize, 'default') : tableOfDisk(log.name, regionSize, 'default');
  return tableOfMirror(
    logTable,
    devices.slice(0, legs.length).map(({ name }) => ({ name, offset: 0 })),
    mode,
  );
}

async function recover(mirror: Mirror, view: WorkView, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { inSync, regionCount, secondsLeft } = await mirror.progress();
    view.show(inSync, regionCount, secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`);
    if (inSync === regionCount) return;
    await wait(20);
  }
}

const stopped: Fault = {
  kind: stoppedKind,
  message: 'stopped before the legs were equal; what was made is removed again',
  hint: 'run the command again',
};

function dataFault(place: string, at: number): Fault {
  return {
    kind: 'holds-data',
    message: 'the leg holds data, which a copy of the first leg would replace',
    place: `${place}, byte ${at}`,
    hint: 'name the file with the data as the first --leg and new files as the others, or say --overwrite',
  };
}

function foreignLog(place: string): Fault {
  const hint = 'name a file that is not there, or one full of zeros; `dirtylog inspect` looks at this one';
  return { kind: 'foreign-log', message: 'the log file holds something that is not a dirty log', place, hint };
}

function otherLog(place: string, found: string): Fault {
  const message = `the log file is the log of a mirror of another size or region size (${found})`;
  return {
    kind: 'other-log',
    message,
    place,
    hint: '`dirtylog inspect` says of which; name another file, or remove this one if it is not needed',
  };
}
