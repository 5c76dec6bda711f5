/**
 * The recorded machine: its devices and mirrors, and what each step of a script does to them.
 *
 * Follows device-mapper: a table is loaded beside the live one and takes its place at the next resume; the new log is read while the old
 * one still exists; a crash ends everything but the disks.
 */
import type { BootStep } from './scenario.ts';
import type { Crashed } from './begun-writes.ts';
import { compareConstructor, judgeLine, kernelVerdictOf } from './constructor.ts';
import type { Disk } from './disk.ts';
import type { Effect } from './effect.ts';
import { Host } from './host.ts';
import type { Mapping } from './host.ts';
import { LegHistory } from './leg-history.ts';
import { placeOfLog } from './log-place.ts';
import { Mirror } from './mirror.ts';
import { activationCostBytes } from './mirror-parts.ts';
import type { Budget, LogPlace, ReplayedLogs } from './mirror-parts.ts';
import type { CoreArguments } from '#log';
import { isPossible, mirrorTableOf } from './table-line.ts';
import type { MirrorTable, TableLine } from './table-line.ts';
import type { Tally } from './tally.ts';
import { Unseen } from './unseen.ts';

/** More regions than this are not held in memory. */
const regionCountHeldMax = 2 ** 26;
/** How much work a replay does at most: a hostile recording ends in seconds. */
const budgetBytes = 2 ** 32;

/** The recorded machine. */
export class Machine {
  readonly host = new Host();
  /** Where legs hold different data. */
  readonly legs = new LegHistory(this.host);
  /** The mirrors that are live, by the name of their mapping. */
  readonly mirrors = new Map<string, Mirror>();
  /** Why a live mapping has no mirror here. */
  readonly strangers = new Map<string, string>();
  /** The step being replayed. */
  step = 0;
  /** Mirrors that are gone, whose last activation no image has shown yet, by the disk of their log. */
  readonly #gone = new Map<Disk, Mirror>();
  readonly #unseen = new Unseen();
  readonly #tally: Tally;
  readonly #logs: ReplayedLogs;
  readonly #budget: Budget = { bytes: budgetBytes };

  constructor(tally: Tally, logs: ReplayedLogs) {
    this.#tally = tally;
    this.#logs = logs;
  }

  /** The machine starts; whatever ran before is over. */
  async boot(devices: BootStep['devices'], blank: (id: string) => boolean): Promise<void> {
    await this.stop();
    this.host.boot(devices, blank);
  }

  /** The machine stops, by whatever means. */
  async stop(): Promise<void> {
    for (const mirror of this.mirrors.values()) await this.#bury(mirror);
    this.mirrors.clear();
    this.strangers.clear();
    this.#unseen.clear();
    this.host.mappings.clear();
  }

  /** The mirror that a crash is about to end, if it is the only one with its log on a disk. */
  crashing(): Crashed | undefined {
    const [only, another] = [...this.mirrors.values()].filter(({ disk, lost }) => disk !== undefined && lost === undefined);
    if (only?.disk === undefined || another !== undefined) return undefined;
    const { parts, disk } = only;
    return { parts, disk, content: disk.bytes.slice(parts.place?.offsetBytes ?? 0) };
  }

  /** Whether something that is not followed may be writing to a disk. */
  isUnseen(disk: Disk): boolean {
    return this.#unseen.has(disk);
  }

  /** The mirror whose activation an image of a disk is the first to show, if there is one. */
  awaiting(disk: Disk): Mirror | undefined {
    const mirror = this.mirrorOn(disk)?.mirror ?? this.#gone.get(disk);
    this.#gone.delete(disk);
    return mirror?.activatedAt === undefined ? undefined : mirror;
  }

  /** The recording is over: what waits for an image waits in vain. */
  async finish(): Promise<void> {
    await this.stop();
    for (const mirror of this.#gone.values()) this.#giveUp(mirror);
  }

  /** `dmsetup create`, with dmsetup's exit status and what the kernel said. */
  async create(
    name: string,
    table: readonly TableLine[] | undefined,
    status: number,
    messages: readonly string[] | undefined,
  ): Promise<void> {
    if (table !== undefined) compareConstructor(table, kernelVerdictOf(status, messages), this.host, this.#tally, this.step);
    else this.#tally.skip(this.step, 'the table cannot be read');
    if (status !== 0) return;
    await this.#end(name);
    const mapping = this.host.create(name, table);
    if (table === undefined) {
      this.strangers.set(name, 'its table cannot be read');
      this.#hide(name, 'all');
    }
    await this.#start(mapping);
    await this.time();
  }

  /** Takes the effects of a script in their order. */
  async perform(effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) {
      await this.#apply(effect);
      await this.time();
    }
  }

  /** Takes the effects of a script in which something failed: each may have happened or not. */
  async performDoubtful(effects: readonly Effect[], messages: readonly string[] | undefined): Promise<void> {
    const [only, ...more] = effects.filter(({ kind }) => kind === 'create' || kind === 'load');
    const verdict = kernelVerdictOf(1, messages);
    if (only !== undefined && 'table' in only && only.table !== undefined && more.length === 0 && verdict.kind !== 'unknown') {
      compareConstructor(only.table, verdict, this.host, this.#tally, this.step);
      if (effects.length === 1) return;
    }
    for (const effect of effects) {
      await this.#doubt(effect);
      await this.time();
    }
  }

  /** A moment passes for every mirror. */
  async time(): Promise<void> {
    for (const mirror of this.mirrors.values()) {
      await mirror.time();
      this.legs.notice(mirror);
    }
    if (this.strangers.size > 0) this.legs.forgetAll();
  }

  /** Enough time passes for what was under way to end. */
  async settle(): Promise<void> {
    for (const mirror of this.mirrors.values()) await mirror.settle();
  }

  /** Something happened that nobody here can follow. */
  async forget(why: string): Promise<void> {
    for (const mirror of this.mirrors.values()) mirror.lose(why);
    await this.stop();
    for (const disk of this.host.disks.values()) disk.blur();
    this.legs.forgetAll();
    this.#unseen.add('', 'all');
    this.host.forgetMinors();
    this.#tally.skip(this.step, `${why}: nothing is claimed of what was there before`);
  }

  /** The live mirror whose log lies on a disk. */
  mirrorOn(disk: Disk): { readonly name: string; readonly mirror: Mirror } | undefined {
    for (const [name, mirror] of this.mirrors) if (mirror.disk === disk) return { name, mirror };
    return undefined;
  }

  async #apply(effect: Effect): Promise<void> {
    switch (effect.kind) {
      case 'create':
        if (effect.table === undefined) return this.#forgetMapping(effect.name, 'its table is not in the script');
        return this.create(effect.name, effect.table, 0, undefined);
      case 'load':
        return this.#load(effect.name, effect.table);
      case 'suspend':
        return this.#suspend(effect.name, effect.noFlush === true);
      case 'resume':
        return this.#resume(effect.name);
      case 'remove':
        await this.#end(effect.name);
        this.host.mappings.delete(effect.name);
        return;
      case 'removeAll':
        for (const name of this.mirrors.keys()) await this.#end(name);
        return this.stop();
      case 'clear':
        return this.#change(effect.name, (mapping) => (mapping.loaded = undefined));
      case 'wipe':
        await this.#end(effect.name);
        return this.#change(effect.name, (mapping) => (mapping.live = [{ start: 0, length: sizeOf(mapping), target: 'error', words: [] }]));
      case 'rename':
        return this.#rename(effect.name, effect.to);
      case 'forget':
        return this.#forgetMapping(effect.name, effect.why);
      case 'write':
      case 'zero':
      case 'discard':
        return this.#touch(effect);
      case 'read':
        return this.#mirrorAt(effect.path)?.read(effect.range);
      case 'flush':
        return this.#mirrorAt(effect.path)?.flush();
      case 'sleep':
        return effect.seconds >= 1 ? this.settle() : undefined;
      case 'show':
        return;
      case 'unknown':
        return this.forget(effect.why);
    }
  }

  async #doubt(effect: Effect): Promise<void> {
    if (effect.kind === 'sleep' || effect.kind === 'show') return this.#apply(effect);
    if (effect.kind === 'flush') return this.#mirrorAt(effect.path)?.read(undefined);
    if (effect.kind === 'read') return this.#apply({ kind: 'read', path: effect.path });
    if (effect.kind === 'write') return this.#apply({ ...effect, spread: 'somewhere', pace: 'running' });
    if ('name' in effect) return this.#forgetMapping(effect.name, 'a script that changes it failed somewhere');
    return this.forget('a script failed somewhere');
  }

  async #load(name: string, table: readonly TableLine[] | undefined): Promise<void> {
    const mapping = this.host.mappings.get(name);
    if (table !== undefined) compareConstructor(table, { kind: 'accepted' }, this.host, this.#tally, this.step);
    if (mapping !== undefined) mapping.loaded = { table };
  }

  async #suspend(name: string, noFlush: boolean): Promise<void> {
    await this.mirrors.get(name)?.suspend(noFlush);
    this.#change(name, (mapping) => (mapping.suspended = true));
  }

  async #resume(name: string): Promise<void> {
    const mapping = this.host.mappings.get(name);
    if (mapping === undefined) return;
    const { loaded } = mapping;
    if (loaded !== undefined) {
      const before = this.mirrors.get(name);
      await this.#end(name);
      mapping.live = loaded.table;
      mapping.loaded = undefined;
      mapping.suspended = false;
      await this.#start(mapping);
      if (before !== undefined) this.mirrors.get(name)?.inherit(before);
      return;
    }
    mapping.suspended = false;
    const mirror = this.mirrors.get(name);
    if (mirror === undefined || !mirror.suspended) return;
    this.#giveUp(mirror);
    await mirror.resume(this.step);
  }

  /** The mirror of a mapping is taken down; a removal waits for what is under way. */
  async #end(name: string): Promise<void> {
    const mirror = this.mirrors.get(name);
    this.mirrors.delete(name);
    this.strangers.delete(name);
    this.#unseen.remove(name);
    if (mirror === undefined) return;
    await mirror.suspend(false);
    await this.#bury(mirror);
  }

  async #bury(mirror: Mirror): Promise<void> {
    await this.legs.bury(mirror);
    await mirror.end();
    const { disk } = mirror;
    if (disk === undefined || mirror.activatedAt === undefined) return;
    const before = this.#gone.get(disk);
    if (before !== undefined) this.#giveUp(before);
    this.#gone.set(disk, mirror);
  }

  #giveUp(mirror: Mirror): void {
    if (mirror.activatedAt !== undefined && mirror.disk !== undefined)
      this.#tally.skip(mirror.activatedAt, 'activation: no image was recorded before the log was used again');
    mirror.activatedAt = undefined;
  }

  #change(name: string, change: (mapping: Mapping) => void): void {
    const mapping = this.host.mappings.get(name);
    if (mapping !== undefined) change(mapping);
  }

  async #rename(name: string, to: string): Promise<void> {
    const mapping = this.host.mappings.get(name);
    const mirror = this.mirrors.get(name);
    if (mapping === undefined) return;
    this.host.mappings.delete(name);
    this.host.mappings.set(to, { ...mapping, name: to });
    if (mirror === undefined) return;
    this.mirrors.delete(name);
    this.mirrors.set(to, mirror);
  }

  /** From here on, a mapping that nobody follows may write to these disks. */
  #hide(name: string, disks: ReadonlySet<Disk> | 'all'): void {
    this.#unseen.add(name, disks);
    for (const disk of disks === 'all' ? this.host.disks.values() : disks) {
      this.mirrorOn(disk)?.mirror.lose('something that is not followed may write to its log');
      disk.blur();
    }
  }

  async #forgetMapping(name: string, why: string): Promise<void> {
    const mirror = this.mirrors.get(name);
    const before = this.#unseen.get(name);
    const mapping = this.host.mappings.get(name);
    const harmless = mapping?.live !== undefined && mirror === undefined && before === undefined;
    mirror?.lose(why);
    await this.#end(name);
    if (!harmless) this.#hide(name, before ?? (mirror?.disk === undefined ? 'all' : new Set([mirror.disk])));
    if (mapping === undefined) this.host.forgetMinors();
    this.host.mappings.set(name, { name, minor: mapping?.minor, live: undefined, loaded: undefined, suspended: false });
    this.strangers.set(name, why);
  }

  #mirrorAt(path: string): Mirror | undefined {
    const mapping = this.host.mappingAt(path);
    return mapping === undefined ? undefined : this.mirrors.get(mapping.name);
  }

  /** A script writes to a device behind the kernel's log, or to a mirror. */
  async #touch(effect: Extract<Effect, { kind: 'write' | 'zero' | 'discard' }>): Promise<void> {
    const mapping = this.host.mappingAt(effect.path);
    const mirror = this.#mirrorAt(effect.path);
    if (mirror !== undefined) {
      if (effect.kind === 'discard') this.legs.forget(mirror);
      if (effect.kind === 'write') await mirror.write(effect.range, effect.spread, effect.pace);
      else if (effect.kind === 'zero') await mirror.write(undefined, 'somewhere', 'done');
      return;
    }
    const disk = this.host.diskAt(effect.path) ?? this.host.routeOf(effect.path)?.disk;
    this.legs.forgetDisk(disk);
    if (disk === undefined) {
      if (mapping === undefined && !/^\/dev\/(?:d|mapper)\//.test(effect.path)) await this.forget(`a script writes to ${effect.path}`);
      return;
    }
    const log = this.mirrorOn(disk)?.mirror;
    const exact = effect.kind === 'zero' && this.host.diskAt(effect.path) === disk && (effect.synced || log === undefined);
    if (effect.kind === 'zero' && exact) disk.zero(effect.offsetBytes, effect.lengthBytes);
    else disk.blur();
    if (effect.kind === 'write' && effect.pace !== 'done') this.#hide('', new Set([disk]));
    if (log !== undefined && !(exact && log.suspended)) log.lose('a script writes to the device of its log');
  }

  /** Makes the mirror of a live table, if it has one with a log that can be replayed. */
  async #start(mapping: Mapping): Promise<void> {
    const [line] = mapping.live ?? [];
    if (line === undefined || mapping.live?.every(({ target }) => target !== 'mirror') === true) return;
    const verdict = judgeLine(line, this.host);
    const table = mapping.live?.length === 1 && line.start === 0 ? mirrorTableOf(line) : undefined;
    if (table === undefined || !isPossible(table)) return this.#leave(mapping, 'a mirror whose table is not followed');
    if (verdict.kind !== 'accepted') return this.#leave(mapping, 'why' in verdict ? verdict.why : 'its log was refused here');
    const { regionCount } = verdict.log;
    if (regionCount > regionCountHeldMax || this.#budget.bytes < activationCostBytes(regionCount))
      return this.#leave(mapping, 'its regions are too many to be replayed');
    const place = verdict.logDevice === undefined ? undefined : placeOfLog(this.host, verdict.logDevice, regionCount);
    if (place === null) return this.#leave(mapping, 'its log device is not followed');
    await this.#activate(mapping, table, verdict.log, place);
  }

  async #activate(mapping: Mapping, table: MirrorTable, log: CoreArguments, place: LogPlace | undefined): Promise<void> {
    const mirror = new Mirror({
      table,
      ...log,
      place,
      legs: () => this.host.healthOf(table.legs),
      logs: this.#logs,
      budget: this.#budget,
    });
    this.#budget.bytes -= activationCostBytes(log.regionCount);
    const sharing = place?.disk === undefined ? undefined : this.mirrorOn(place.disk);
    if (sharing !== undefined) {
      sharing.mirror.lose('two mirrors use one log device');
      mirror.lose('two mirrors use one log device');
    }
    if (place?.disk !== undefined && this.isUnseen(place.disk)) mirror.lose('something that is not followed may write to its log');
    if (place?.disk !== undefined && table.legs.some(({ path }) => this.host.routeOf(path)?.disk === place.disk))
      mirror.lose('the log lies on a leg');
    const before = place?.disk === undefined ? undefined : this.#gone.get(place.disk);
    if (before !== undefined) this.#giveUp(before);
    this.mirrors.set(mapping.name, mirror);
    await mirror.activate(this.step);
  }

  /** A live mirror that is not replayed: what it does to its log's disk is not known. */
  #leave(mapping: Mapping, why: string): void {
    this.strangers.set(mapping.name, why);
    const words = (mapping.live ?? []).flatMap((line) => line.words).filter((word) => word.startsWith('/dev/') || word.includes(':'));
    const disks = words.map((word) => this.host.routeOf(word)?.disk);
    this.#hide(mapping.name, disks.includes(undefined) ? 'all' : new Set(disks.filter((disk) => disk !== undefined)));
  }
}

function sizeOf(mapping: Mapping): number {
  return mapping.live?.reduce((sum, { length }) => sum + length, 0) ?? 0;
}
