/** What is written by hand about one broken law; everything else on its page is found by searching. */
import type { Question } from './search.ts';

/** A path to be shown: where it is searched, and what happens on it. */
export interface Told {
  readonly question: Question;
  /** In words: what the steps mean, and at which of them it goes wrong. Paragraphs of Markdown. */
  readonly story: readonly string[];
}

/** A recording of a real kernel that shows the same, or a part of it. */
export interface Pointer {
  /** A folder of `test/recordings`. */
  readonly recording: string;
  /** What is to be seen there, and what is not. */
  readonly shows: string;
}

/** One finding: a law that is broken where a system does as Linux does, or where one of our own remedies is missing. */
export interface Finding {
  /** The law, by its id in the system. */
  readonly law: string;
  /** Behind the id in the name of the page. */
  readonly slug: string;
  /** What it is about, as a heading. */
  readonly title: string;
  /** The result in a sentence or two. */
  readonly result: string;
  /** The path; its search also gives the picture and the schedule. */
  readonly path: Told;
  /** Takes so long that only the command that writes the page searches for it, and no test. */
  readonly slow?: true;
  /** The same law broken in another way that is worth seeing. */
  readonly other?: Told;
  /** Where in Linux, by file and function. Paragraphs; none where it is not about Linux. */
  readonly linux: readonly string[];
  /** Where in our own protocol, of what we found there. Paragraphs. */
  readonly ours?: readonly string[];
  /** What does not follow. A list. */
  readonly notClaimed: readonly string[];
  /** What the remedies do and cost. Paragraphs. */
  readonly remedy: readonly string[];
  /** What real kernels were recorded to do. */
  readonly recordings: readonly Pointer[];
  /** Said where there is no recording. */
  readonly unrecorded?: string;
}
