/**
 * Which transitions of the specification an implementation has really taken.
 *
 * A transition is one of the machine's own: source, event, guard, target. The walks of the derived tables are counted by edge, and edges are
 * mapped to the transitions that XState took when the table was derived.
 */
import type { StepListener, StepTable } from '#base';
import type { Derived } from '#derive';

/** Coverage as it is reported. */
export interface Coverage {
  /** Transitions of the machines, each counted once. */
  readonly transitions: number;
  readonly covered: number;
  readonly percent: number;
  /** Those never taken, as `machine: source -- event [guard] --> target`, with the reason behind it where it is known. */
  readonly uncovered: readonly string[];
}

/** Transitions that are not taken for a reason. */
const reasons: readonly { readonly pattern: RegExp; readonly because: string; readonly onlyAlone?: boolean }[] = [
  { pattern: /^core: .* logRefused /, because: 'a log in memory has no device that could be refused', onlyAlone: true },
  { pattern: /^core: suspended -- logRefused /, because: 'a resume opens the log before its device is judged' },
  { pattern: /^core: suspended -- presuspend /, because: 'the client suspends once' },
  { pattern: /^clearing: refused -- legFlushFailed /, because: 'a refused log flushes no legs' },
  { pattern: /^commit: closed -- cleaned /, because: 'a refused log honours no clears' },
  { pattern: /logRefused|commit: closed/, because: 'this profile refuses no log' },
];

/**
 * Counts the edges that steppers take.
 *
 * @hidden
 */
export class CoverageMeter {
  readonly #seen = new Map<StepTable, Uint8Array>();
  readonly #machines: readonly Derived[];

  /** `machines`: the derivations of the tables that will be walked, found again by the machine's name. */
  constructor(machines: readonly Derived[]) {
    this.#machines = machines;
  }

  /**
   * To be given to the steppers.
   *
   * @hidden
   */
  readonly listener: StepListener = (table, state, event) => {
    let seen = this.#seen.get(table);
    if (seen === undefined) this.#seen.set(table, (seen = new Uint8Array(table.next.length)));
    seen[state * table.events.length + event] = 1;
  };

  /** Why a transition was not taken; others are merely rare. */
  #reason(name: string): string {
    const alone = this.#machines.length === 1;
    const known = reasons.find(({ pattern, onlyAlone }) => pattern.test(name) && (alone || !onlyAlone));
    return known === undefined ? '' : ` (${known.because})`;
  }

  /** What was taken so far, of all machines together. */
  report(): Coverage {
    const all = new Map<string, boolean>();
    for (const machine of this.#machines) {
      const seen = [...this.#seen].filter(([table]) => table.machine === machine.machine).map(([, edges]) => edges);
      machine.taken.forEach((names, edge) => {
        const covered = seen.some((edges) => edges[edge] === 1);
        for (const name of names) {
          const key = `${machine.machine}: ${name}`;
          all.set(key, (all.get(key) ?? false) || covered);
        }
      });
    }
    const uncovered = [...all].filter(([, covered]) => !covered).map(([name]) => name + this.#reason(name));
    const covered = all.size - uncovered.length;
    return { transitions: all.size, covered, percent: all.size === 0 ? 100 : (100 * covered) / all.size, uncovered };
  }
}
