/**
 * Everything that can be wrong, or merely peculiar, about a log image: one list, and what each word means.
 *
 * A *problem* is something that no working log leaves behind, or that the given table would not get along with. A *remark* is harmless:
 * a sound log may carry it, and a resume deals with it without loss.
 */

/** What is wrong, a word each. */
export const problemCodes = {
  'no-log': 'The 1024 bytes before the bitmap are zero: no log was ever written here.',
  'foreign-magic': 'The magic is that of no dirty log.',
  'byte-swapped': 'The magic stands in the other byte order, as a big-endian cluster daemon writes it; the log is taken for no log.',
  'unknown-version': 'The version is neither 2 nor 1, so the bits cannot be understood.',
  'count-zero': 'The header says that no region is known, so every bit is ignored.',
  'count-too-large': 'The header counts more regions than 32 bits can; Linux cuts the number to its low 32 bits.',
  'count-smaller': 'The log was written for fewer regions than the table has; the regions from there on will be resynchronised.',
  'count-larger': 'The log was written for more regions than the table has; the bits past the end will be ignored.',
  'truncated-bitmap': 'The image ends before the last bit that the header promises; regions without a bit are counted as dirty.',
  'stray-bits': 'Bits are set right behind the last region, where every resume writes zeros.',
  'geometry-changed': 'The recorded region size contradicts the table or the header: the bits mean other regions.',
  'geometry-damaged': 'A record of region size and length is there, but its version or its checksum is wrong.',
  'device-too-small': 'Header and bits for the table do not fit in the image, so Linux would refuse the table.',
} as const;

/** What is peculiar and harmless, a word each. */
export const remarkCodes = {
  'version-1': 'Version 1 is read as version 2 on little-endian hosts, and becomes 2 at the next resume.',
  prewritten: 'The count is 2^64-1, as LVM2 writes it into the log of a mirror that it knows to be in sync: every bit is taken.',
  'stray-bits-beyond': 'Bits are set farther behind the last region, as after a shrink; a log keeps them and does not look at them.',
  'header-tail': 'Header bytes that have no meaning are not zero; a log writes them back as it read them.',
  trimmed: 'The image was read as one whose trailing zeros were cut off.',
  'odd-size': 'The image does not end with a whole sector, so it is not a whole copy of a device.',
} as const;

export type ProblemCode = keyof typeof problemCodes;
export type RemarkCode = keyof typeof remarkCodes;

/** Something wrong with an image. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence with the values that matter. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Something peculiar and harmless. */
export interface Remark {
  readonly code: RemarkCode;
  readonly message: string;
}
