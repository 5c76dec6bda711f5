/**
 * The whole graph of a product: every state with a number, every step between two of them, and where promises are made and kept.
 *
 * Nothing is left out and nothing reduced, as what happens some day depends on every way there is. States are numbered in the order in which they are found,
 * breadth first, so that the steps of each lie behind those of the one before.
 */
import type { Product } from '#base';
import { addState, stateSet } from './graph.ts';
import type { StateGraph, StateSet } from './graph.ts';
import { layoutOf, pack, unpack } from './layout.ts';
import type { Layout } from './layout.ts';
import type { PromiseOf } from './liveness.ts';
import { reserve } from './memory.ts';
import { hashWords } from './mix.ts';
import type { Locals } from './result.ts';
import { bufferBitsMin, generate } from './source.ts';
import type { Expand } from './source.ts';

/** What was explored. */
export interface Explored {
  readonly graph: StateGraph;
  /** For each law that promises something: where, and where it is kept. */
  readonly promises: ReadonlyMap<number, PromiseOf>;
  readonly localsOf: (state: number) => Locals;
}

/** How large a graph is, or may be. */
export interface GraphSize {
  readonly states: number;
  readonly edges: number;
}

/** Words of the largest array. */
const wordsMax = 2 ** 28;

/** Explores a product with room for so many states and steps; `undefined` when it is larger, or than `statesMax`, or when `limited` says so. */
export function explore(product: Product, size: GraphSize, statesMax: number, limited: () => boolean): Explored | undefined {
  const explorer = new Explorer(product, size);
  return explorer.run(statesMax, limited) ? explorer.result() : undefined;
}

class Explorer {
  readonly #layout: Layout;
  readonly #expand: Expand;
  readonly #stride: number;
  readonly #buffer: Int32Array;
  readonly #fill = new Int32Array(1);
  readonly #states: Int32Array;
  readonly #targets: Int32Array;
  readonly #rules: Uint16Array;
  readonly #offsets: Int32Array;
  /** States that there is room for. */
  readonly #room: number;
  /** Numbers of states plus one, by hash. */
  #table = new Int32Array(2 ** 16);
  #count = 0;
  #edges = 0;
  /** Places where a promise is made (even) and kept (odd), by law. */
  readonly #marks = new Map<number, [number[], number[]]>();

  constructor(product: Product, size: GraphSize) {
    this.#layout = layoutOf(product);
    const bufferBits = bufferBitsMin(product, this.#layout.words + 1);
    const generated = generate({
      product,
      layout: this.#layout,
      form: 'words',
      partitionBits: 0,
      bufferBits,
      symmetry: false,
      coverage: false,
      promises: true,
    });
    this.#stride = generated.stride;
    this.#buffer = new Int32Array(2 ** bufferBits);
    const states = size.states + product.rules.length + 1;
    this.#states = reserve(Math.min(wordsMax, states * this.#stride), false);
    this.#offsets = reserve(states + 1, false);
    const edges = size.edges + this.#buffer.length;
    this.#targets = reserve(edges, false);
    this.#rules = new Uint16Array(reserve(Math.ceil(edges / 2), false).buffer);
    // One state more than there is room for adds at most as many others as there are rules.
    this.#room = Math.min(Math.floor(this.#states.length / this.#stride), this.#offsets.length - 1) - product.rules.length - 1;
    product.laws.forEach(({ kind }, at) => kind === 'eventually' && this.#marks.set(at, [[], []]));
    this.#expand = generated.bind({
      buffer: this.#buffer,
      fill: this.#fill,
      moved: new Int32Array(1),
      decided: new Uint8Array(product.laws.length).fill(1),
      tested: new Uint8Array(product.laws.length).fill(1),
      hit: () => {},
      mark: (law, isKept, place) => this.#marks.get(law)?.[isKept].push(place),
    });
    pack(
      this.#layout,
      product.components.map(({ initial }) => initial),
      this.#states,
    );
    this.#number(this.#states, 0);
  }

  run(statesMax: number, limited: () => boolean): boolean {
    const room = Math.min(statesMax, this.#room);
    const edgesMax = Math.min(this.#targets.length, this.#rules.length) - this.#buffer.length;
    for (let state = 0; state < this.#count; state++) {
      if (this.#count > room || this.#edges > edgesMax || (state % 4096 === 0 && limited())) return false;
      this.#fill[0] = 0;
      this.#expand(this.#states, state, state + 1);
      const end = this.#fill[0];
      for (let at = 0; at < end; at += this.#stride) {
        this.#targets[this.#edges] = this.#number(this.#buffer, at);
        this.#rules[this.#edges++] = this.#buffer[at + this.#stride - 1] as number;
      }
      this.#offsets[state + 1] = this.#edges;
    }
    return true;
  }

  result(): Explored {
    const states = this.#count;
    const unsigned = (words: Int32Array, length: number) => new Uint32Array(words.buffer, 0, length);
    const graph: StateGraph = {
      states,
      offsets: unsigned(this.#offsets, states + 1),
      targets: unsigned(this.#targets, this.#edges),
      rules: this.#rules.subarray(0, this.#edges),
    };
    const setOf = (places: readonly number[]): StateSet => {
      const set = stateSet(states);
      for (const place of places) addState(set, place);
      return set;
    };
    const promises = new Map([...this.#marks].map(([law, [given, holds]]) => [law, { given: setOf(given), holds: setOf(holds) }]));
    return { graph, promises, localsOf: (state) => unpack(this.#layout, this.#states, state * this.#stride) };
  }

  /** The number of the state whose words are at `at`; a new one if it was not seen before. */
  #number(words: Int32Array, at: number): number {
    const count = this.#layout.words;
    const mask = this.#table.length - 1;
    for (let slot = hashWords(words, at, count) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#table[slot] as number;
      if (known === 0) {
        this.#table[slot] = this.#count + 1;
        for (let word = 0; word < count; word++) this.#states[this.#count * this.#stride + word] = words[at + word] as number;
        if (++this.#count * 2 > this.#table.length) this.#grow();
        return this.#count - 1;
      }
      if (this.#isSame(known - 1, words, at)) return known - 1;
    }
  }

  #isSame(state: number, words: Int32Array, at: number): boolean {
    for (let word = 0; word < this.#layout.words; word++) if (this.#states[state * this.#stride + word] !== words[at + word]) return false;
    return true;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let state = 0; state < this.#count; state++) {
      let slot = hashWords(this.#states, state * this.#stride, this.#layout.words) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = state + 1;
    }
    this.#table = table;
  }
}
