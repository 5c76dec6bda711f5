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
  /** Those never taken, as `machine: source -- event [guard] --> target`. */
  readonly uncovered: readonly string[];
}

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
    const uncovered = [...all].filter(([, covered]) => !covered).map(([name]) => name);
    const covered = all.size - uncovered.length;
    return { transitions: all.size, covered, percent: all.size === 0 ? 100 : (100 * covered) / all.size, uncovered };
  }
}
