/**
 * The regions of a mirror as a grid: a sign for each region, or for as many as it takes to fit, with what the signs mean.
 *
 * Rows begin with the number of their first region. A sign is a power of two of regions, and so is a row of signs, so that places are easily
 * counted.
 */
import type { Style } from './style.ts';
import { widthOf } from './table.ts';
import { counted, grouped } from './text.ts';

/** A run of regions in one state, both ends included. Regions of no run are in sync. */
export interface RegionRun {
  readonly state: 'dirty' | 'unknown';
  readonly first: number;
  readonly last: number;
}

/** What is to be shown. */
export interface MirrorPicture {
  readonly regionCount: number;
  readonly runs: readonly RegionRun[];
}

/** Most rows of a grid. */
const rowsMax = 16;

const signs = { sync: '·', partly: '▒', dirty: '█', unknown: '×' } as const;
type Sign = keyof typeof signs;

/** The grid and its legend. */
export function mirrorPictureLines({ regionCount, runs }: MirrorPicture, style: Style, width: number): string[] {
  const digits = grouped(regionCount - 1).length;
  const columns = Math.max(16, Math.min(128, 2 ** Math.floor(Math.log2(width - digits - 4))));
  let perSign = 1;
  while (Math.ceil(regionCount / perSign) > columns * rowsMax) perSign *= 2;
  const cells = cellsOf(regionCount, runs, perSign);
  const paint = { sync: style.good, partly: style.notable, dirty: style.bad, unknown: style.bad } as const;
  const lines: string[] = [];
  for (let at = 0; at < cells.length; at += columns) {
    const row = stretches(cells.slice(at, at + columns)).map(([sign, count]) => paint[sign](signs[sign].repeat(count)));
    lines.push(`  ${style.faint(grouped(at * perSign).padStart(digits))}  ${row.join('')}`);
  }
  const used = new Set(cells);
  const meanings: readonly (readonly [Sign, string])[] = [
    ['sync', 'in sync'],
    ['partly', 'some dirty'],
    ['dirty', 'dirty'],
    ['unknown', 'not in sync'],
  ];
  const legend = meanings.filter(([sign]) => used.has(sign)).map(([sign, meaning]) => `${paint[sign](signs[sign])} ${meaning}`);
  const scale = perSign === 1 ? 'a sign is a region' : `a sign is ${counted(perSign, 'region')}`;
  const margin = ' '.repeat(digits + 4);
  const meaning = `${margin}${legend.join('   ')}`;
  if (widthOf(meaning) + scale.length + 3 <= width) return [...lines, `${meaning}   ${style.faint(scale)}`];
  return [...lines, meaning, `${margin}${style.faint(scale)}`];
}

function cellsOf(regionCount: number, runs: readonly RegionRun[], perSign: number): Sign[] {
  const count = Math.ceil(regionCount / perSign);
  const dirty = new Float64Array(count);
  const unknown = new Float64Array(count);
  for (const { state, first, last } of runs) {
    const into = state === 'dirty' ? dirty : unknown;
    for (let cell = Math.floor(first / perSign); cell <= Math.floor(last / perSign); cell++) {
      into[cell] = (into[cell] ?? 0) + Math.min(last + 1, (cell + 1) * perSign) - Math.max(first, cell * perSign);
    }
  }
  return Array.from({ length: count }, (_, cell) => {
    const size = Math.min(perSign, regionCount - cell * perSign);
    if ((unknown[cell] ?? 0) > 0) return 'unknown';
    if (dirty[cell] === size) return 'dirty';
    return (dirty[cell] ?? 0) > 0 ? 'partly' : 'sync';
  });
}

function stretches(cells: readonly Sign[]): [Sign, number][] {
  const found: [Sign, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last?.[0] === cell) last[1]++;
    else found.push([cell, 1]);
  }
  return found;
}
