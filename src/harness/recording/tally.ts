/**
 * What came of a replay: what was compared, what differed, and what could not be compared and why.
 *
 * `agrees` is true exactly when something was compared and nothing differed. Steps with the same reason for not being compared share one
 * entry, so that the list says why, not how often.
 */

/** How many comparisons were made, by kind. */
export interface Compared {
  /** Images that were decoded, rebuilt from the decoded fields and found in their place in the history. */
  images: number;
  /** Activations that turned a known image into a recorded one. */
  activations: number;
  /** Info lines, whole, with a sync count that depends on timing held against its bounds. */
  statusLines: number;
  /** Letters of legs in them that the history determines. */
  legLetters: number;
  /** Table lines, whole. */
  tableLines: number;
  /** Table lines given to the kernel, each accepted or refused. */
  constructorLines: number;
  /** Recoveries in which our mirror copied the regions that an image shows there were to copy. */
  recoveries: number;
  /** Writes begun before a crash, whose regions are dirty in the image that it left and in our log. */
  coveredWrites: number;
  /** Comparisons of two legs whose outcome the history determines. */
  legComparisons: number;
  /** Requests to legs and log under trace, each in its place. */
  blockEvents: number;
}

/** Something that our log does differently from the recorded kernel. */
export interface Difference {
  /** Index in `steps` of scenario.json, from 0. */
  readonly step: number;
  /** What was compared, in words: the step's kind and name, then the thing. */
  readonly what: string;
  /** What our log says. */
  readonly expected: string;
  /** What was recorded. */
  readonly got: string;
}

/** Something that the recording does not let us judge. */
export interface NotCompared {
  /** Index in `steps` of the first such step, from 0. */
  readonly step: number;
  readonly why: string;
  /** All such steps, where there are several. */
  readonly steps?: readonly number[];
}

/** The result of one recording; `--json` prints it as it stands. */
export interface RecordingReport {
  readonly recording: string;
  readonly agrees: boolean;
  readonly compared: Readonly<Compared>;
  readonly differences: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
  /** Present when differences were left out of the list. */
  readonly truncated?: true;
}

/** The exit code that a report stands for: 0 agrees, 1 something differed, 3 nothing could be compared. */
export function exitCodeOf(report: RecordingReport): 0 | 1 | 3 {
  if (report.differences.length > 0) return 1;
  return report.agrees ? 0 : 3;
}

const differencesMax = 1000;

/** Collects the result while a recording is replayed. */
export class Tally {
  readonly compared: Compared = {
    images: 0,
    activations: 0,
    statusLines: 0,
    legLetters: 0,
    tableLines: 0,
    constructorLines: 0,
    recoveries: 0,
    coveredWrites: 0,
    legComparisons: 0,
    blockEvents: 0,
  };
  readonly #differences: Difference[] = [];
  readonly #reasons = new Map<string, number[]>();
  #truncated = false;

  /** Notes a difference. */
  differ(step: number, what: string, expected: string, got: string): void {
    if (this.#differences.length >= differencesMax) this.#truncated = true;
    else this.#differences.push({ step, what, expected, got });
  }

  /** Notes that something of a step could not be compared. */
  skip(step: number, why: string): void {
    const steps = this.#reasons.get(why);
    if (steps === undefined) this.#reasons.set(why, [step]);
    else if (steps.at(-1) !== step) steps.push(step);
  }

  /** The result so far. */
  report(recording: string): RecordingReport {
    const some = Object.values(this.compared).some((number) => number > 0);
    return {
      recording,
      agrees: some && this.#differences.length === 0,
      compared: { ...this.compared },
      differences: [...this.#differences],
      notCompared: [...this.#reasons].map(([why, steps]) => entryOf(why, steps)).toSorted((a, b) => a.step - b.step),
      ...(this.#truncated ? { truncated: true as const } : {}),
    };
  }
}

function entryOf(why: string, steps: readonly number[]): NotCompared {
  const step = steps[0] ?? 0;
  return steps.length > 1 ? { step, why, steps } : { step, why };
}
