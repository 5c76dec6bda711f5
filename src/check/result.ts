/**
 * What a check comes to: verdicts, counts and paths, as plain data.
 */
import type { Product, ProductChoice, ProductLaw } from '#base';
import type { Checkpoint } from './checkpoint.ts';
import type { Spawn } from './together.ts';

/** A state of the system: one local state for each component. */
export type Locals = readonly number[];

/** One step of a path. */
export interface PathStep {
  /** Index of the rule that led here; -1 at the beginning. */
  readonly rule: number;
  readonly locals: Locals;
}

/** A run of the system, from its beginning. */
export interface Path {
  readonly steps: readonly PathStep[];
  /** For a run that never ends: the place in `steps` to which the last state goes back, by `closing`. */
  readonly loopsTo?: number;
  /** The rule that closes the circle. */
  readonly closing?: number;
}

/** `holds`: in every state; `violated`: there is a path; `inconclusive`: a limit was reached first. */
export type CheckVerdict = 'holds' | 'violated' | 'inconclusive';

/** What was found of one law. */
export interface LawResult extends Pick<ProductLaw, 'id' | 'name' | 'sentence' | 'kind'> {
  readonly verdict: CheckVerdict;
  /** Whether there was a state or step that put the law to the test; a law that was never tested holds of nothing. */
  readonly tested: boolean;
  /** The shortest counterexample; for a law of kind `sometimes` the shortest witness. */
  readonly path?: Path;
}

/** The local states in which a choice of a family's machine was taken: `locals[local]` is 1. */
export interface ChoiceVisits {
  readonly family: string;
  readonly choice: ProductChoice;
  readonly locals: Uint8Array;
}

/** What ended a search before its end. */
export type Limit = 'memory' | 'time' | 'states' | 'asked';

/** How states were remembered and which were left out. */
export interface SearchModes {
  /** `exact`: all of them. `hashed`: a fingerprint of each. `bitstate`: a few bits of each. */
  readonly store: 'exact' | 'hashed' | 'bitstate';
  /** States that differ by a permutation count once. */
  readonly symmetry: boolean;
  /** Steps that lead where another order of independent steps leads are left out: no transition counts, no laws about steps. */
  readonly pruning: boolean;
  readonly workers: number;
}

/** What came of a search. */
export interface CheckResult {
  readonly verdict: CheckVerdict;
  readonly modes: SearchModes;
  /** Distinct states found. */
  readonly states: number;
  /** Steps between them; `null` where some were left out. */
  readonly transitions: number | null;
  /** Steps to the farthest state; every state up to this depth was seen. */
  readonly depth: number;
  readonly seconds: number;
  /** Bytes that states and frontier took at most, for each state. */
  readonly bytesPerState: number;
  readonly laws: readonly LawResult[];
  /** Transitions of the machines never taken, as `family: source -- event --> target`; whoever knows the machines names them. */
  readonly uncovered: readonly string[];
  /** What was taken, where it was counted. */
  readonly visits?: readonly ChoiceVisits[];
  /** Chance that a state was missed because another looked like it; 0 for an exact store. */
  readonly missed: number;
  readonly limit?: Limit;
}

/** How far a search is. */
export interface CheckProgress {
  readonly states: number;
  readonly depth: number;
  /** States of this depth that wait. */
  readonly queue: number;
  readonly bytes: number;
}

/** What to check and how. */
export interface CheckOptions {
  readonly product: Product;
  /** Only these laws; all when left out. */
  readonly laws?: readonly string[];
  readonly store?: SearchModes['store'];
  /** Reduce by the symmetries of the system; off when left out. */
  readonly symmetry?: boolean;
  /** Leave out steps whose effect is reached in another order; off when left out. */
  readonly pruning?: boolean;
  readonly workers?: number;
  /** Starts the threads of several workers. */
  readonly spawn?: Spawn;
  /** Count which transitions of the machines are taken. */
  readonly coverage?: boolean;
  readonly limits?: { readonly bytes?: number; readonly seconds?: number; readonly states?: number };
  /** Goes on where another search of the same system ended. */
  readonly resume?: Checkpoint;
  /** Given what is needed to go on, when a limit ends the search. */
  readonly keep?: (checkpoint: Checkpoint) => void;
  /** Told now and then; true ends the search. */
  readonly progress?: (progress: CheckProgress) => boolean;
  /** Milliseconds since some moment; the search has no clock of its own. */
  readonly now: () => number;
}
