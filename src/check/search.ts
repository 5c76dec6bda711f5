/**
 * Breadth-first search, one depth after the other.
 *
 * States of one depth are expanded by generated code into one buffer a partition; full buffers are taken in by the store, which appends what is new to the
 * next depth. So laws are looked at in the order of depth, and the first state that decides one is as near as any.
 *
 * A search can be interrupted between two stretches and taken up again where it was.
 */
import { assert } from '#base';
import type { ProductLaw } from '#base';
import type { Checkpoint, SearchNumbers } from './checkpoint.ts';
import { Frontier } from './frontier.ts';
import { pack, unpack } from './layout.ts';
import { hashWords, mixInto, mixOut } from './mix.ts';
import type { Plan } from './plan.ts';
import type { Limit, Locals } from './result.ts';
import type { Expand } from './source.ts';
import { depthTags } from './store.ts';
import { stopOf, stopTeam } from './team.ts';
import type { Team } from './team.ts';

/** What decided a law: a state, and the rule taken there if the law is about steps. */
export interface Decision {
  readonly law: number;
  readonly depth: number;
  readonly locals: Locals;
  readonly rule: number;
}

/** States that are expanded between two looks at the limits. */
const stretch = 4096;

/** See the header. */
export class Search {
  readonly decisions: Decision[] = [];
  readonly tested: Uint8Array;
  readonly decided: Uint8Array;
  transitions = 0;
  depth = 0;
  /** Why nothing more can be remembered. */
  full = false;
  current: Frontier;
  next: Frontier;
  /** States of the present depth that were expanded. */
  expanded = 0;
  readonly #parts: Plan;
  readonly #team: Team | undefined;
  readonly #buffer: Int32Array;
  readonly #fill: Int32Array;
  readonly #moved = new Int32Array(1);
  readonly #expand: Expand;

  constructor(parts: Plan, team?: Team) {
    this.#parts = parts;
    this.#team = team;
    const { generated, product, partitionBits, bufferBits } = parts;
    this.current = new Frontier(generated.stride, parts.frontierWords);
    this.next = new Frontier(generated.stride, parts.frontierWords);
    this.tested = new Uint8Array(product.laws.length);
    this.decided = team === undefined ? Uint8Array.from(parts.asked, (each) => (each ? 0 : 1)) : team.memory.decided;
    this.#buffer = new Int32Array(2 ** (partitionBits + bufferBits));
    this.#fill = new Int32Array(2 ** partitionBits);
    this.#emptyBuffers();
    this.#expand = generated.bind({
      buffer: this.#buffer,
      fill: this.#fill,
      moved: this.#moved,
      decided: this.decided,
      tested: this.tested,
      hit: (law, place, rule) => this.#decide(law, place, rule),
    });
  }

  /** Puts the first state in. */
  begin(): void {
    const { layout, form, initial, product, store } = this.#parts;
    const words = new Int32Array(Math.max(2, layout.words + 1));
    pack(layout, initial, words);
    const none = product.rules.length;
    const hash =
      form === 'packed' ? mixInto(words[0] as number, layout.words === 2 ? (words[1] as number) : 0) : hashWords(words, 0, layout.words);
    if (form === 'packed') {
      words[0] = hash;
      words[1] = (words[1] as number) | (none << (layout.bits[1] ?? 0));
    } else {
      words[layout.words] = none;
    }
    const { partitionBits } = this.#parts;
    const partition = partitionBits === 0 ? 0 : hash >>> (32 - partitionBits);
    if (this.#team?.owns(partition) !== false) store.drain(partition, words, 0, this.#parts.generated.stride, 0, this.current);
  }

  /** Everything that is needed to go on later; between two stretches. */
  save(seconds: number): { readonly numbers: SearchNumbers; readonly arrays: readonly Int32Array[] } {
    this.takeInAll();
    const { store, generated } = this.#parts;
    const { depth, expanded, transitions, decisions } = this;
    const visits = generated.visits.all.map(({ locals }) => [...locals]);
    const numbers = { depth, expanded, transitions, seconds, decided: [...this.decided], tested: [...this.tested], decisions, visits };
    return { numbers, arrays: [this.current.used(), this.next.used(), ...store.save()] };
  }

  /** Goes back to where another search was. */
  load({ numbers, arrays: [current, next, ...stored] }: Pick<Checkpoint, 'numbers' | 'arrays'>): void {
    assert(current !== undefined && next !== undefined, 'a checkpoint has both frontiers');
    this.current.fill(current);
    this.next.fill(next);
    this.#parts.store.load(stored);
    this.depth = numbers.depth;
    this.expanded = numbers.expanded;
    this.transitions = numbers.transitions;
    this.decided.set(numbers.decided);
    this.tested.set(numbers.tested);
    this.decisions.push(...numbers.decisions);
    this.#parts.generated.visits.all.forEach(({ locals }, at) => locals.set(numbers.visits[at] ?? []));
  }

  /** Whether every law that is looked at is decided. */
  get isDecided(): boolean {
    return this.decided.every((each) => each === 1);
  }

  /** Goes on until nothing is left, or `limited` says why not; it is asked now and then. */
  run(limited: () => Limit | undefined): Limit | undefined {
    while (this.current.count > 0) {
      while (this.expanded < this.current.count) {
        const limit = this.full ? 'memory' : limited();
        if (limit !== undefined) return limit;
        this.#expandStretch();
        if (this.isDecided && this.#parts.asked.includes(true)) return undefined;
      }
      this.takeInAll();
      if (this.full) return 'memory';
      this.#deepen();
    }
    return undefined;
  }

  /** The same with others, each doing what it owns, until nothing is left or all stop. */
  runTogether(): void {
    const team = this.#team;
    assert(team !== undefined, 'only a worker has others');
    const receive = (): boolean => team.rings.receive((partition, words, from, to) => this.#remember(partition, words, from, to));
    for (let left = 1; left > 0;) {
      while (this.expanded < this.current.count) {
        if (stopOf(team.memory) !== undefined) return;
        this.#expandStretch();
        receive();
      }
      this.takeInAll();
      if (!team.allHaveSent(receive)) return;
      receive();
      if (this.full) stopTeam(team.memory, 'memory');
      const next = team.allNext(this.next.count);
      if (next === undefined) return;
      left = next;
      if (left > 0) this.depth++;
      this.#swap();
    }
  }

  /** Expands some states, and takes in buffers that came to be full. */
  #expandStretch(): void {
    const to = Math.min(this.current.count, this.expanded + stretch);
    this.expanded = this.#expand(this.current.words, this.expanded, to);
    this.transitions += this.#moved[0] as number;
    if (this.expanded < to) this.#takeInFull();
  }

  /** Takes in what is at least half full: where one is full most are nearly so. */
  #takeInFull(): void {
    const half = 2 ** (this.#parts.bufferBits - 1);
    for (let partition = 0; partition < this.#fill.length; partition++)
      if ((this.#fill[partition] as number) - partition * 2 * half >= half) this.#takeIn(partition);
  }

  #deepen(): void {
    if (this.next.count > 0) this.depth++;
    this.#swap();
  }

  #swap(): void {
    this.current.clear();
    [this.current, this.next] = [this.next, this.current];
    this.expanded = 0;
  }

  /** Takes in what is left in all buffers. */
  takeInAll(): void {
    for (let partition = 0; partition < this.#fill.length; partition++) this.#takeIn(partition);
  }

  get bytes(): number {
    return this.#parts.store.bytes + this.current.bytes + this.next.bytes;
  }

  #takeIn(partition: number): void {
    const from = partition * 2 ** this.#parts.bufferBits;
    const to = this.#fill[partition] as number;
    this.#fill[partition] = from;
    if (from === to) return;
    const team = this.#team;
    if (team === undefined || team.owns(partition)) {
      this.#remember(partition, this.#buffer, from, to);
      return;
    }
    // While the other has no room there may be something from him, and then there will be room again.
    while (!team.rings.send(team.ownerOf(partition), partition, this.#buffer, from, to)) {
      if (stopOf(team.memory) !== undefined) return;
      team.rings.receive((other, words, first, end) => this.#remember(other, words, first, end));
    }
  }

  #remember(partition: number, words: Int32Array, from: number, to: number): void {
    if (this.full) return;
    const { store, generated } = this.#parts;
    const tag = (this.depth + 1) % depthTags;
    if (!this.next.hasRoom((to - from) / generated.stride) || !store.drain(partition, words, from, to, tag, this.next)) this.full = true;
  }

  #emptyBuffers(): void {
    for (let partition = 0; partition < this.#fill.length; partition++) this.#fill[partition] = partition * 2 ** this.#parts.bufferBits;
  }

  #decide(law: number, place: number, rule: number): void {
    this.decided[law] = 1;
    this.decisions.push({ law, depth: this.depth, locals: this.localsAt(place), rule });
    if (this.#team !== undefined && this.isDecided) stopTeam(this.#team.memory, 'decided');
  }

  /** The state at a place of the present depth. */
  localsAt(place: number): number[] {
    const { layout, form } = this.#parts;
    const { words, stride } = this.current;
    const state = words.slice(place * stride, place * stride + stride);
    if (form === 'packed') {
      const second = layout.words === 2 ? (state[1] as number) & (2 ** (layout.bits[1] ?? 0) - 1) : 0;
      state[0] = mixOut(state[0] as number, second);
      state[1] = second;
    }
    return unpack(layout, state);
  }
}

/** Whether a law is decided by a state or step that is found, and not only at the end. */
export function isLookedAt({ kind }: ProductLaw): boolean {
  return kind !== 'eventually';
}
