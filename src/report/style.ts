/** How a report looks: what is strong, faint, good or bad, as functions that the face gives; a report itself knows no terminal. */

/** Puts a meaning on a piece of text. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  /** Something to look at that is no failure. */
  readonly notable: (text: string) => string;
}

const same = (text: string): string => text;

/** Text as it is, for files and pipes. */
export const plainStyle: Style = { strong: same, faint: same, good: same, bad: same, notable: same };
