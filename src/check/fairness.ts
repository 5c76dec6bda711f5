/**
 * Can a run stay in a component for ever and be fair?
 *
 * A run that goes on for ever takes, from some point on, only the edges that it takes again and again. If a run may stay among some states at all, then so
 * may one that takes all edges between them again and again, and it is the fairest of them. So a component is judged as a whole:
 *
 * - A weakly fair rule must be taken in it, or be disabled in one of its states. If it is neither, it is neither in any part of the component.
 * - A strongly fair rule must be taken in it, or be enabled in none of its states. If it is neither, a fair run avoids the states where it is enabled: they
 *   are taken away, and what is left is searched for components again.
 *
 * The second is the emptiness check for Streett automata as O. Lichtenstein and A. Pnueli do it ("Checking that finite state concurrent programs satisfy
 * their linear specification", POPL 1985) and E. A. Emerson and C.-L. Lei ("Modalities for model checking", 1987); TLC looks for the same sets of
 * states after Z. Manna and A. Pnueli. Every round takes a state away, so it ends; mostly after one round.
 */
import type { StateGraph } from './graph.ts';

/** What is demanded of a rule. */
export type Fair = 'weak' | 'strong' | undefined;

/** A fair run may stay; it may stay in some part of these states at most; or it may not. */
export type Judgement = 'fair' | 'unfair' | Uint32Array;

/** Numbers the rules of which something is demanded. */
export class Demands {
  /** Number of the demand on each rule, or -1. */
  readonly of: Int16Array;
  readonly isStrong: readonly boolean[];

  constructor(fairness: readonly Fair[]) {
    const rules = [...fairness.keys()].filter((rule) => fairness[rule] !== undefined);
    this.isStrong = rules.map((rule) => fairness[rule] === 'strong');
    this.of = new Int16Array(fairness.length).fill(-1);
    rules.forEach((rule, demand) => (this.of[rule] = demand));
  }

  get count(): number {
    return this.isStrong.length;
  }
}

/** Judges components. */
export class Judge {
  readonly #graph: StateGraph;
  readonly #demands: Demands;
  /** In how many states of the component each rule is enabled, and whether it is taken. */
  readonly #enabled: Uint32Array;
  readonly #taken: Uint8Array;

  constructor(graph: StateGraph, demands: Demands) {
    this.#graph = graph;
    this.#demands = demands;
    this.#enabled = new Uint32Array(demands.count);
    this.#taken = new Uint8Array(demands.count);
  }

  /** Judges a component; `componentOf` has the component of every state that it leads to. */
  judge(members: Uint32Array, component: number, componentOf: Uint32Array): Judgement {
    if (members.length === 1 && !this.#hasLoop(members[0] as number)) return 'unfair';
    this.#count(members, component, componentOf);
    let avoided = false;
    for (let demand = 0; demand < this.#demands.count; demand++) {
      if (this.#taken[demand] === 1 || this.#enabled[demand] === 0) continue;
      if (this.#enabled[demand] === members.length) return 'unfair';
      avoided ||= this.#demands.isStrong[demand] === true;
    }
    return avoided ? members.filter((state) => !this.#isAvoided(state)) : 'fair';
  }

  #hasLoop(state: number): boolean {
    const { offsets, targets } = this.#graph;
    for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) if (targets[edge] === state) return true;
    return false;
  }

  #count(members: Uint32Array, component: number, componentOf: Uint32Array): void {
    if (this.#demands.count === 0) return;
    const { offsets, targets, rules } = this.#graph;
    const { of } = this.#demands;
    const [enabled, taken] = [this.#enabled.fill(0), this.#taken.fill(0)];
    for (const state of members) {
      const end = offsets[state + 1] as number;
      for (let edge = offsets[state] as number; edge < end; edge++) {
        const demand = of[rules[edge] as number] as number;
        if (demand < 0) continue;
        enabled[demand] = (enabled[demand] as number) + 1;
        if (componentOf[targets[edge] as number] === component) taken[demand] = 1;
      }
    }
  }

  /** Whether a strongly fair rule that is never taken is enabled here. */
  #isAvoided(state: number): boolean {
    const { offsets, rules } = this.#graph;
    for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
      const demand = this.#demands.of[rules[edge] as number] as number;
      if (demand >= 0 && this.#demands.isStrong[demand] === true && this.#taken[demand] === 0) return true;
    }
    return false;
  }
}
