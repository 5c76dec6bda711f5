/**
 * Holds the requests that a kernel's mirror sent to its log and legs against those of our mirror and disk log, one by one in their order.
 *
 * A trace does not say when a write of several writers reached the mirror, nor when a leg answered. Both are taken from it: writes arrive
 * when the trace shows them next, together as far as they follow each other; legs answer when the trace shows the log being cleaned, in the
 * regions that it cleans. What our mirror then does must be what the trace shows: which marks share a flush, what is flushed before a clear,
 * how large each write to the log is, and what it holds. Of a single writer the writes themselves are known from the script.
 *
 * Leaves out: completions, and the moments of everything.
 */
import type { BlockEvent, BlockSection, BlockTrace, LogWrite } from './block-trace.ts';
import { textOfEvent } from './block-trace.ts';
import type { SectorRange } from './effect.ts';
import type { Tally } from './tally.ts';
import { TracedMirror } from './traced-mirror.ts';
import type { TracedParts } from './traced-mirror.ts';

/** What a step of the recording does to the mirror under trace. */
export type TracedAction =
  | { readonly kind: 'create'; readonly parts: Omit<TracedParts, 'content'>; readonly content: Uint8Array | undefined }
  | { readonly kind: 'suspend' | 'resume' | 'remove' }
  /** Requests; `known`: all of them, otherwise writes `within` a range. */
  | { readonly kind: 'requests'; readonly known: readonly TracedRequest[] | undefined; readonly within: SectorRange };

/** A request of the guest. */
export interface TracedRequest {
  readonly kind: 'data' | 'flush' | 'discard';
  readonly range: SectorRange;
}

/** Compares a trace, section by section. */
export class BlockEvents {
  readonly #trace: BlockTrace;
  readonly #tally: Tally;
  #mirror: TracedMirror | undefined;
  #content: Uint8Array | undefined;
  /** Writes to the log that were compared. */
  #logWrites = 0;
  /** Regions that are dirty in the log, by the last write to it that was compared. */
  #dirty: LogWrite['dirtyRegions'] = [];

  constructor(trace: BlockTrace, tally: Tally) {
    this.#trace = trace;
    this.#tally = tally;
  }

  /** Pairs the sections with what the steps did, and compares them. */
  async compare(actions: readonly { readonly step: number; readonly action: TracedAction }[]): Promise<void> {
    const sections = this.#trace.sections.filter(({ events }, at) => events.length > 0 || at < actions.length);
    const [first] = actions;
    if (first === undefined || sections.length !== actions.length || first.action.kind !== 'create') {
      return this.#tally.skip(first?.step ?? 0, 'which steps the sections of the block trace belong to is not certain');
    }
    for (const [at, { step, action }] of actions.entries()) {
      const section = sections[at];
      if (section === undefined || !(await this.#section(step, section, action))) return;
    }
  }

  /** False if nothing can be compared after it. */
  async #section(step: number, section: BlockSection, action: TracedAction): Promise<boolean> {
    const queue = new Expected(section.events);
    if (!(await this.#act(step, action))) return false;
    const mirror = this.#mirror;
    if (mirror === undefined) return true;
    const requests = action.kind === 'requests' ? new Requests(action, mirror) : undefined;
    for (;;) {
      if (!this.#match(step, section, queue, mirror)) return false;
      const next = queue.next();
      if (next === undefined) break;
      if (!(await this.#feed(queue, requests, mirror))) {
        this.#differ(step, section, 'no further request', textOfEvent(next));
        return false;
      }
    }
    return this.#endSection(step, section, queue, requests, mirror);
  }

  /** What is left when the trace shows nothing more: answers that lead to nothing, and no write that the script knows of. */
  async #endSection(
    step: number,
    section: BlockSection,
    queue: Expected,
    requests: Requests | undefined,
    mirror: TracedMirror,
  ): Promise<boolean> {
    mirror.driven.answer(() => true);
    await mirror.driven.run();
    const left = requests?.left ?? [];
    if (left.length > 0) {
      this.#differ(step, section, `${left.length} more requests of the script`, 'the end of the section');
      return false;
    }
    return this.#match(step, section, queue, mirror);
  }

  async #act(step: number, action: TracedAction): Promise<boolean> {
    if (action.kind === 'requests') return true;
    if (action.kind === 'create') {
      const content = this.#content ?? action.content;
      if (content === undefined) this.#tally.skip(step, 'what the log held before the block trace is not known');
      this.#mirror = content === undefined ? undefined : new TracedMirror({ ...action.parts, content });
      await this.#mirror?.driven.resume();
      await this.#mirror?.driven.recover(this.#mirror.driven.engine.regionCount);
      return this.#mirror !== undefined;
    }
    const driven = this.#mirror?.driven;
    if (action.kind === 'resume') {
      await driven?.resume();
      await driven?.recover(driven.engine.regionCount);
    } else await driven?.suspend(false);
    if (action.kind === 'remove') this.#forget();
    return true;
  }

  #forget(): void {
    this.#content = this.#mirror?.content;
    this.#mirror = undefined;
  }

  /** Compares what our mirror has sent. */
  #match(step: number, section: BlockSection, queue: Expected, mirror: TracedMirror): boolean {
    for (const sent of mirror.sent.splice(0)) {
      const recorded = queue.take();
      this.#tally.compared.blockEvents++;
      const [ours, theirs] = [textOfEvent(sent), recorded === undefined ? 'the end of the section' : textOfEvent(recorded)];
      if (ours !== theirs) {
        this.#differ(step, section, ours, theirs);
        return false;
      }
      if (sent.wrote !== undefined && !this.#sameBytes(step, section, sent.wrote)) return false;
    }
    return true;
  }

  #sameBytes(step: number, section: BlockSection, ours: LogWrite): boolean {
    const theirs = this.#trace.logWrites[this.#logWrites++];
    this.#dirty = ours.dirtyRegions;
    if (theirs === undefined) return true;
    const [left, right] = [textOfWrite(ours), textOfWrite(theirs)];
    const same = theirs.sha256 === undefined ? left.split(',')[0] === right.split(',')[0] : left === right;
    if (!same) this.#differ(step, section, left, right);
    return same;
  }

  /** Gives our mirror what leads to the next requests of the trace; false if nothing could. */
  async #feed(queue: Expected, requests: Requests | undefined, mirror: TracedMirror): Promise<boolean> {
    const { logName, legNames } = mirror.names;
    const legCount = legNames.length;
    const cleans = legNames.every((leg, at) => isFlush(queue.next(at), leg)) && isWrite(queue.next(legCount), logName);
    if (cleans && mirror.driven.isAwaitingLegs) {
      const cleaned = this.#cleaned();
      mirror.driven.answer((region) => cleaned === undefined || cleaned(region));
      if (this.#marksAgain(queue, legCount + 1, mirror)) this.#submit(queue, legCount + 1, requests, mirror);
    } else if (!this.#submit(queue, 0, requests, mirror)) return false;
    await mirror.driven.run();
    return mirror.sent.length > 0;
  }

  /** Submits the writes that the trace shows `ahead` of here, behind their marks if they have any. */
  #submit(queue: Expected, ahead: number, requests: Requests | undefined, { names, driven }: TracedMirror): boolean {
    const marks = isWrite(queue.next(ahead), names.logName) && isFlush(queue.next(ahead + 1), names.logName);
    const submitted = requests?.submit(queue, marks ? ahead + 2 : ahead) ?? [];
    const again = new Set(submitted.map((request) => regionOf(request, driven)));
    if (marks && this.#marksNothingNew(ahead === 0 ? 0 : 1)) driven.inNextPass(() => driven.answer((region) => again.has(region)));
    return submitted.length > 0;
  }

  /** Whether the requests ahead are marks that change no bit: their regions became clean when the clears before were on their way. */
  #marksAgain(queue: Expected, ahead: number, { names: { logName } }: TracedMirror): boolean {
    return isWrite(queue.next(ahead), logName) && isFlush(queue.next(ahead + 1), logName) && this.#marksNothingNew(1);
  }

  /** Whether a write to the log, so many ahead, has no region dirty that was not dirty in the one before it. */
  #marksNothingNew(ahead: number): boolean {
    const write = this.#trace.logWrites[this.#logWrites + ahead];
    const before = ahead === 0 ? this.#dirty : this.#trace.logWrites[this.#logWrites + ahead - 1]?.dirtyRegions;
    return write !== undefined && textOfRanges(write.dirtyRegions) === textOfRanges(before ?? []);
  }

  /** Which regions the next write to the log cleans. */
  #cleaned(): ((region: number) => boolean) | undefined {
    const next = this.#trace.logWrites[this.#logWrites];
    if (next === undefined) return undefined;
    const before = this.#dirty;
    return (region) => isIn(before, region) && !isIn(next.dirtyRegions, region);
  }

  #differ(step: number, { note }: BlockSection, expected: string, got: string): void {
    this.#tally.differ(step, `block events, ${note}`, expected, got);
  }
}

/** The recorded requests of a section that were not compared yet. */
class Expected {
  readonly #events: readonly BlockEvent[];
  #at = 0;

  constructor(events: readonly BlockEvent[]) {
    this.#events = events;
  }

  /** The next one, or one behind it. */
  next(ahead = 0): BlockEvent | undefined {
    return this.#events[this.#at + ahead];
  }

  take(): BlockEvent | undefined {
    return this.#events[this.#at++];
  }
}

/** The guest's requests of a section. */
class Requests {
  /** Those that the script says and that were not submitted; `undefined`: the script does not say. */
  left: TracedRequest[] | undefined;
  readonly #within: SectorRange;
  readonly #mirror: TracedMirror;

  constructor({ known, within }: Extract<TracedAction, { kind: 'requests' }>, mirror: TracedMirror) {
    this.#mirror = mirror;
    this.#within = within;
    this.left = known?.flatMap((request): TracedRequest[] =>
      request.kind === 'data' ? [...mirror.driven.pieces(request.range)].map((range) => ({ kind: 'data', range })) : [request],
    );
  }

  /** Submits the requests that the trace shows next, `ahead` of here, as far as the script makes them. */
  submit(queue: Expected, ahead: number): readonly TracedRequest[] {
    const submitted: TracedRequest[] = [];
    for (let at = ahead; ; at += this.#mirror.names.legNames.length) {
      const request = this.#requestOf(queue.next(at));
      if (request === undefined) break;
      submitted.push(request);
      if (request.kind !== 'data') break;
    }
    for (const { kind, range } of submitted) this.#mirror.driven.submit(kind, range);
    return submitted;
  }

  /** The request that an event on the first leg shows, if the script makes it. */
  #requestOf(event: BlockEvent | undefined): TracedRequest | undefined {
    const { legNames, legOffset } = this.#mirror.names;
    const kinds = { write: 'data', flush: 'flush', discard: 'discard', read: undefined, other: undefined } as const;
    const kind = event === undefined ? undefined : kinds[event.kind];
    if (event === undefined || kind === undefined || event.device !== legNames[0]) return undefined;
    const range = kind === 'flush' ? { first: 0, count: 0 } : { first: event.sector - legOffset, count: event.sectors };
    if (this.left === undefined) return kind === 'data' && this.#isPossible(range) ? { kind, range } : undefined;
    const at = this.left.findIndex((each) => each.kind === kind && each.range.first === range.first && each.range.count === range.count);
    return at < 0 ? undefined : this.left.splice(at, 1)[0];
  }

  /** Whether the script may have made a write: in its range, and in one region. */
  #isPossible(range: SectorRange): boolean {
    const pieces = [...this.#mirror.driven.pieces(range)];
    return isWithin(range, this.#within) && pieces.length === 1 && pieces[0]?.count === range.count;
  }
}

function isFlush(event: BlockEvent | undefined, device: string): boolean {
  return event?.kind === 'flush' && event.device === device;
}

function isWrite(event: BlockEvent | undefined, device: string): boolean {
  return event?.kind === 'write' && event.device === device;
}

function regionOf({ range }: TracedRequest, driven: TracedMirror['driven']): number {
  return Math.floor(range.first / driven.regionSize);
}

function isIn(ranges: LogWrite['dirtyRegions'], region: number): boolean {
  return ranges.some(([first, last]) => first <= region && region <= last);
}

function isWithin(range: SectorRange, within: SectorRange): boolean {
  return range.first >= within.first && range.first + range.count <= within.first + within.count;
}

function textOfWrite({ dirtyRegions, sha256 }: LogWrite): string {
  return `log written with dirty regions ${textOfRanges(dirtyRegions)}, SHA-256 ${sha256 ?? 'not known'}`;
}

function textOfRanges(ranges: LogWrite['dirtyRegions']): string {
  return ranges.length === 0 ? 'none' : ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}
