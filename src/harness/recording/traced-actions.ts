/**
 * Which steps of a recording do what to the mirror under trace: the first one that is made, with a disk log, on legs that the trace names.
 */
import { parseDisk } from '#log';
import type { BlockEvents, TracedAction, TracedRequest } from './block-events.ts';
import type { BlockTrace } from './block-trace.ts';
import type { Effect, SectorRange } from './effect.ts';
import { effectsOf } from './effects.ts';
import type { Host } from './host.ts';
import type { ReplayedLogs } from './mirror-parts.ts';
import type { Step } from './scenario.ts';
import { isPossible, mirrorTableOf, parseTable } from './table-line.ts';
import type { MirrorTable } from './table-line.ts';

/** Mirrors of more regions than this are not compared request by request. */
const regionCountMax = 2 ** 20;

/** Collects what steps do to the mirror under trace. */
export class TracedActions {
  readonly #actions: { readonly step: number; readonly action: TracedAction }[] = [];
  readonly #devices: ReadonlySet<string>;
  readonly #logs: ReplayedLogs;
  #name: string | undefined;
  #length = 0;
  #isBroken = false;

  constructor(trace: BlockTrace, logs: ReplayedLogs) {
    this.#devices = new Set(trace.sections.flatMap(({ events }) => events.map(({ device }) => device)));
    this.#logs = logs;
  }

  /** A step that is about to be taken. */
  take(index: number, step: Step, host: Host): void {
    const action = step.do === 'create' ? this.#create(step, host) : step.do === 'run' ? this.#run(step.cmd) : undefined;
    if (action !== undefined) this.#actions.push({ step: index, action });
  }

  /** Compares the trace with what was collected. */
  async compare(events: BlockEvents): Promise<void> {
    await events.compare(this.#isBroken ? [] : this.#actions);
  }

  #create(step: Extract<Step, { do: 'create' }>, host: Host): TracedAction | undefined {
    const [line, more] = parseTable(step.table) ?? [];
    const table = line === undefined || more !== undefined || step.rc !== 0 ? undefined : mirrorTableOf(line);
    if (table === undefined || (this.#name !== undefined && step.name !== this.#name)) return undefined;
    const log = table.log.type === 'disk' ? parseDisk(table.log.args, table.length, 'kernel') : undefined;
    const legNames = table.legs.map(({ path }) => host.diskAt(path)?.id ?? '');
    const [logName, another] = [...this.#devices].filter((device) => !legNames.includes(device));
    if (
      !isPossible(table) ||
      log?.ok !== true ||
      log.value.regionCount > regionCountMax ||
      another !== undefined ||
      !legNames.every((leg) => this.#devices.has(leg))
    )
      return undefined;
    this.#name = step.name;
    this.#length = table.length;
    const parts = { table, log: log.value, legNames, logName: logName ?? '', logs: this.#logs };
    return { kind: 'create', parts, content: contentOf(table, host) };
  }

  #run(script: string): TracedAction | undefined {
    const effects = effectsOf(script).filter((effect) => this.#concerns(effect));
    const [first, second] = effects;
    if (first === undefined) return undefined;
    if (second === undefined && (first.kind === 'suspend' || first.kind === 'resume' || first.kind === 'remove'))
      return { kind: first.kind };
    const whole = { first: 0, count: this.#length };
    const known = effects.map((effect) => requestOf(effect));
    if (!known.includes(undefined)) return { kind: 'requests', known: known.filter((each) => each !== undefined), within: whole };
    if (second === undefined && first.kind === 'write') return { kind: 'requests', known: undefined, within: first.range ?? whole };
    this.#isBroken = true;
    return undefined;
  }

  #concerns(effect: Effect): boolean {
    if (this.#name === undefined || effect.kind === 'show' || effect.kind === 'read') return false;
    if (effect.kind === 'unknown' || effect.kind === 'removeAll') return true;
    if ('name' in effect) return effect.name === this.#name;
    return 'path' in effect && effect.path === `/dev/mapper/${this.#name}`;
  }
}

/** The one request that an effect makes, if it is certain. */
function requestOf(effect: Effect): TracedRequest | undefined {
  if (effect.kind === 'flush') return { kind: 'flush', range: { first: 0, count: 0 } };
  const range: SectorRange | undefined = effect.kind === 'write' || effect.kind === 'discard' ? effect.range : undefined;
  if (range === undefined) return undefined;
  if (effect.kind === 'discard') return { kind: 'discard', range };
  return effect.kind === 'write' && effect.spread === 'whole' ? { kind: 'data', range } : undefined;
}

/** What the log's device holds, if that is known. */
function contentOf({ log }: MirrorTable, host: Host): Uint8Array | undefined {
  const route = host.routeOf(log.args[0] ?? '');
  const disk = route?.disk;
  if (route === undefined || disk === undefined || !disk.restKnown || disk.doubt.some((byte) => byte !== 0)) return undefined;
  return disk.bytes.slice(route.offsetSectors * 512);
}
