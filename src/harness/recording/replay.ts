/**
 * Runs the history of a recorded kernel on our mirror and logs, and compares.
 *
 * - Images: by themselves, and with the bytes that the history leads our log to.
 * - Status and table lines, whole; a sync count that depends on timing within the bounds that the history leaves.
 * - Table lines given to the kernel: the log's part accepted or refused.
 * - Crashes: the regions that our mirror copies afterwards, the dirty bits of the writes that had begun, where the legs differ.
 * - Where requests to legs and log were traced: each of them, in its order.
 *
 * What the history does not determine is listed with its reason and never guessed.
 *
 * Leaves out: what was written, what writers were told, and the conversations of userspace logs, which are judged by themselves.
 */
import { succeed } from '#base';
import type { Outcome } from '#base';
import { createCore, createDisk } from '#log';
import { BegunWrites } from './begun-writes.ts';
import { BlockEvents } from './block-events.ts';
import { readTrace } from './block-trace.ts';
import type { BlockTrace } from './block-trace.ts';
import { Disk } from './disk.ts';
import { effectsOf } from './effects.ts';
import { readImage, readTextIfThere } from './files.ts';
import { bytesAt, examineImage } from './image.ts';
import { Lines } from './lines.ts';
import { Machine } from './machine.ts';
import type { Mirror } from './mirror.ts';
import type { ReplayedLogs } from './mirror-parts.ts';
import { readScenario } from './scenario.ts';
import type { CompareStep, EditStep, ImageStep, RunStep, Scenario, Step, WaitStep } from './scenario.ts';
import { parseTable } from './table-line.ts';
import { Tally } from './tally.ts';
import type { RecordingReport } from './tally.ts';
import { TracedActions } from './traced-actions.ts';

/** All images of a recording together unpack to no more than this; what comes later is not looked at. */
const unpackedBytesMax = 2 ** 31;

const ownLogs: ReplayedLogs = { createCore, createDisk };

/**
 * Replays the recording in `directory` on our mirror and logs in profile `kernel`, or on `logs`.
 *
 * A fault means that the recording itself is broken: no scenario, wrong JSON, a missing or damaged image. Nothing is ever written.
 */
export async function replayRecording(directory: string, logs: ReplayedLogs = ownLogs): Promise<Outcome<RecordingReport>> {
  const scenario = await readScenario(directory);
  if (!scenario.ok) return scenario;
  const trace = await readTraceOf(directory);
  if (!trace.ok) return trace;
  return replayScenario(scenario.value, (file, bytesMax) => readImage(directory, file, bytesMax), logs, trace.value);
}

/** The block trace of a recording, if there is one. */
async function readTraceOf(directory: string): Promise<Outcome<BlockTrace | undefined>> {
  const events = await readTextIfThere(directory, 'block-events.jsonl.gz');
  if (!events.ok) return events;
  const logWrites = await readTextIfThere(directory, 'log-writes.jsonl.gz');
  if (!logWrites.ok) return logWrites;
  return events.value === undefined ? succeed(undefined) : readTrace(events.value, logWrites.value);
}

/** Gives an image's bytes, at most so many. */
export type ReadImage = (file: string, bytesMax: number) => Promise<Outcome<Uint8Array>>;

/**
 * Replays a scenario whose images come from anywhere.
 *
 * @hidden
 */
export async function replayScenario(
  scenario: Scenario,
  read: ReadImage,
  logs: ReplayedLogs = ownLogs,
  trace?: BlockTrace,
): Promise<Outcome<RecordingReport>> {
  const replay = new Replay(read, logs);
  const actions = trace === undefined ? undefined : new TracedActions(trace, logs);
  for (const [index, step] of scenario.steps.entries()) {
    actions?.take(index, step, replay.machine.host);
    const taken = await replay.take(index, step);
    if (!taken.ok) return taken;
  }
  await replay.machine.finish();
  if (trace !== undefined) await actions?.compare(new BlockEvents(trace, replay.tally));
  return succeed(replay.tally.report(scenario.name));
}

class Replay {
  readonly tally = new Tally();
  readonly machine: Machine;
  readonly #lines: Lines;
  readonly #begun: BegunWrites;
  readonly #readImage: ReadImage;
  /** Image steps by their name, for a host that restores one. */
  readonly #images = new Map<string, ImageStep>();
  #booted = false;
  #notesBefore = '';
  #unpacked = 0;

  constructor(read: ReadImage, logs: ReplayedLogs) {
    this.#readImage = read;
    this.machine = new Machine(this.tally, logs);
    this.#lines = new Lines(this.machine, this.tally);
    this.#begun = new BegunWrites(this.tally);
  }

  async take(index: number, step: Step): Promise<Outcome> {
    this.machine.step = index;
    if (step.do === 'log-image') return this.#image(step);
    if (step.do === 'host-restore') return this.#restore(step.device, step.to);
    await this.#takeOther(step);
    return succeed(undefined);
  }

  async #takeOther(step: Exclude<Step, { do: 'log-image' | 'host-restore' }>): Promise<void> {
    switch (step.do) {
      case 'boot':
        this.#begun.begin(undefined);
        await this.machine.boot(step.devices, (id) => this.#isBlank(id));
        this.#booted = true;
        return;
      case 'crash':
        this.#begun.begin(this.machine.crashing());
        return this.machine.stop();
      case 'power-off':
        return this.machine.stop();
      case 'create':
        return this.machine.create(step.name, parseTable(step.table), step.rc, step.kernel_messages);
      case 'run':
        return this.#run(step);
      case 'status':
        return this.#lines.status(step.name, step.info, step.table);
      case 'wait-for-sync':
        return this.#wait(step);
      case 'host-edit':
        return this.#edit(step);
      case 'note':
        if (!this.#booted) this.#notesBefore += ` ${(step.text ?? '').slice(0, 10_000)}`;
        return this.#begun.seeNote(this.machine.step, step);
      case 'compare-legs':
        return this.#compareLegs(step);
      case 'check':
        return this.tally.skip(this.machine.step, 'what writers were told, and what they had written, is not replayed');
      case 'trace':
        return this.tally.skip(this.machine.step, 'the conversation of a userspace log is judged by itself, line by line');
      case 'unknown':
        return this.machine.forget(`steps of kind ${JSON.stringify(step.kind)} are not known`);
    }
  }

  async #run(step: RunStep): Promise<void> {
    const effects = effectsOf(step.cmd);
    const failed = hasFailed(step);
    await (failed ? this.machine.performDoubtful(effects, step.kernel_messages) : this.machine.perform(effects));
    const firstShown = effects.findIndex(({ kind }) => kind === 'show');
    const shown = effects.slice(firstShown).filter((effect) => effect.kind === 'show');
    const still = effects.slice(firstShown).every(({ kind }) => kind === 'show' || kind === 'sleep');
    if (firstShown < 0 || !still || failed || step.out?.length !== shown.length) return;
    for (const [index, { name, what }] of shown.entries()) {
      const line = step.out[index];
      await (what === 'info' ? this.#lines.status(name, line, undefined) : this.#lines.status(name, undefined, line));
    }
  }

  async #compareLegs(step: CompareStep): Promise<void> {
    const { region_sectors: sectors, differing_regions: ranges } = step;
    if (sectors !== undefined && ranges !== undefined)
      this.#begun.seeDifferences(sectors, (region) => ranges.some(([first, last]) => first <= region && region <= last));
    await this.machine.legs.compare(this.machine.step, step, [...this.machine.mirrors.values()], this.tally);
  }

  async #wait(step: WaitStep): Promise<void> {
    await this.#lines.wait(step.name, step.seen, step.seconds);
    await this.machine.settle();
  }

  #edit(step: EditStep): void {
    const disk = this.#diskOf(step.device);
    this.machine.legs.forgetDisk(disk);
    this.machine.mirrorOn(disk)?.mirror.lose('the host changed the log under a live mirror');
    const bytes = /^(?:[0-9a-f]{2})*$/i.test(step.hex) ? Buffer.from(step.hex, 'hex') : undefined;
    const length = /^(\d{1,10}) bytes$/.exec(step.hex)?.[1];
    if (bytes !== undefined) disk.put(step.at, bytes);
    else if (length !== undefined) disk.doubtRange(step.at, Number(length));
    else disk.blur();
    disk.writtenByLog = false;
  }

  async #restore(device: string, to: string): Promise<Outcome> {
    const disk = this.#diskOf(device);
    this.machine.legs.forgetDisk(disk);
    this.machine.mirrorOn(disk)?.mirror.lose('the host changed the log under a live mirror');
    const step = this.#images.get(to);
    if (step?.file === undefined) {
      disk.blur();
      this.tally.skip(this.machine.step, `the host restored ${JSON.stringify(to)}, which no step shows`);
      return succeed(undefined);
    }
    const image = await this.#read(step, step.file);
    if (!image.ok) return image;
    if (image.value === undefined) disk.blur();
    else disk.learn(image.value);
    disk.writtenByLog = false;
    return succeed(undefined);
  }

  async #image(step: ImageStep): Promise<Outcome> {
    this.#images.set(step.step, step);
    if (step.file === undefined) {
      this.tally.skip(this.machine.step, 'the image was not kept');
      return succeed(undefined);
    }
    const image = await this.#read(step, step.file);
    if (!image.ok) return image;
    if (image.value === undefined) {
      this.tally.skip(this.machine.step, 'the images before were so many or large that this one is not read');
      return succeed(undefined);
    }
    const disk = this.#diskShown(step, step.file);
    await this.#begun.seeImage(disk, image.value);
    this.tally.compared.images++;
    for (const { what, expected, got } of examineImage(step, image.value, disk?.writtenByLog ?? false)) {
      this.tally.differ(this.machine.step, `log-image ${step.step}: ${what}`, expected, got);
    }
    if (disk === undefined)
      this.tally.skip(this.machine.step, 'which disk the image shows is not certain: it was not held against the history');
    else await this.#place(step, image.value, disk);
    return succeed(undefined);
  }

  /** Holds an image against what the history made of its disk. */
  async #place(step: ImageStep, image: Uint8Array, disk: Disk): Promise<void> {
    const live = this.machine.mirrorOn(disk)?.mirror;
    const shown = this.machine.awaiting(disk);
    let pinned = shown?.isPinned() ?? true;
    if (live !== undefined && live.lost !== undefined) {
      this.tally.skip(this.machine.step, `${live.lost}: the image was not held against the history`);
    } else {
      const verdict = live === undefined ? { differsAt: disk.differenceTo(image), pinned } : await live.judgeImage(image);
      pinned = verdict.pinned;
      const at = verdict.differsAt;
      const what = shown === undefined ? 'bytes after this history' : `bytes after the activation of step ${shown.activatedAt}`;
      if (at !== undefined)
        this.tally.differ(this.machine.step, `log-image ${step.step}: ${what}`, bytesAt(disk.bytes, at), bytesAt(image, at));
    }
    if (shown?.activatedAt !== undefined) this.#countActivation(shown, pinned);
    if (live !== undefined) return;
    if (this.machine.isUnseen(disk))
      this.tally.skip(this.machine.step, 'something that is not followed may write to the disk: the image holds for its moment only');
    else this.#learn(disk, image);
  }

  #learn(disk: Disk, image: Uint8Array): void {
    if (!disk.restKnown && disk.bytes.length === 0) {
      this.tally.skip(this.machine.step, 'what the log held was not known before: the image is taken as it is');
    }
    disk.learn(image);
  }

  #countActivation(shown: Mirror, pinned: boolean): void {
    const at = shown.activatedAt ?? 0;
    shown.activatedAt = undefined;
    if (shown.lost !== undefined) this.tally.skip(at, `activation: ${shown.lost}`);
    else if (!shown.knownBefore) this.tally.skip(at, 'activation: the bits that the log held before are not known');
    else if (pinned) this.tally.compared.activations++;
    else this.tally.skip(at, 'activation: writes all over the mirror came before the next image');
  }

  async #read(step: ImageStep, file: string): Promise<Outcome<Uint8Array | undefined>> {
    const left = unpackedBytesMax - this.#unpacked;
    if (left <= 0) return succeed(undefined);
    const image = await this.#readImage(file, Math.min(step.device_bytes, left));
    // Looking at bits behind the image's end costs as much as looking at bytes of it.
    if (image.ok) this.#unpacked += image.value.length + step.decoded.looked_at / 8;
    return image;
  }

  /** The disk that an image shows: its file was named after it, unless an earlier file had the same bytes. */
  #diskShown(step: ImageStep, file: string): Disk | undefined {
    const { host } = this.machine;
    const named = /\.([^.]+)\.gz$/.exec(file)?.[1];
    const fits = (id: string): boolean => (host.sectorsOf(id) ?? step.device_bytes / 512) * 512 === step.device_bytes;
    if (named !== undefined && file === `${step.step}.${named}.gz` && fits(named)) return this.#diskOf(named);
    const sameSize = [...host.disks.keys()].filter((id) => fits(id));
    if (sameSize.length <= 1) return sameSize[0] === undefined ? undefined : host.disks.get(sameSize[0]);
    const logs = sameSize.map((id) => this.#diskOf(id)).filter((disk) => disk.everLog || disk.id === named);
    return logs.length === 1 ? logs[0] : undefined;
  }

  #diskOf(id: string): Disk {
    const { disks } = this.machine.host;
    const known = disks.get(id);
    if (known !== undefined) return known;
    const disk = new Disk(id, this.#isBlank(id));
    disks.set(id, disk);
    return disk;
  }

  /** The recorder makes its disks as empty files; what the host wrote to them before the first boot it says in a note or a step. */
  #isBlank(id: string): boolean {
    return !this.#booted && !this.#notesBefore.split(/[^\w-]+/).includes(id);
  }
}

/** Whether something in a script failed: by its status, by what dmsetup printed or a script echoed, or by the kernel's own words. */
function hasFailed(step: RunStep): boolean {
  const printed = step.out?.some((line) => /^device-mapper: \w+ ioctl|^Command failed|^(?:rc|suspend|resume) [1-9]/.test(line)) === true;
  return (
    step.rc !== 0 || printed || step.kernel_messages?.some((line) => /ioctl: error|error adding target|ioctl: unable/.test(line)) === true
  );
}
