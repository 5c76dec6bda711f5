/** The benchmark of the checker runs, on the smallest scopes; no time is asserted. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { spinMissing } from '../../check/spin.ts';
import { growthPlot } from './growth-plot.ts';
import type { Grown } from './growth.ts';
import { exploreWithGraph } from './one-machine.ts';
import { sections } from './sections.ts';

const program = fileURLToPath(new URL('run.ts', import.meta.url));

test('every section has rows on the smallest scopes, and the tools find the same states', { timeout: 120_000 }, () => {
  const node = ['--import', 'tsx', '--conditions=source', program, '--quick', '--json', '--runs', '1'];
  const text = execFileSync(process.execPath, node, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const results = JSON.parse(text) as { section: string; rows: { ratio: number | null; met?: boolean }[] }[];
  expect(results.map(({ section }) => section)).toEqual(Object.keys(sections));
  const measured = results.filter(({ section }) => section !== 'spin' || spinMissing() === undefined);
  for (const { rows } of measured) {
    expect(rows.length).toBeGreaterThan(0);
    for (const { ratio } of rows) expect(ratio).not.toBeNull();
  }
});

test('the reference system as one machine has as many states', () => {
  expect([exploreWithGraph(1, 1).states, exploreWithGraph(1, 2).states, exploreWithGraph(2, 1).states]).toEqual([62, 884, 889]);
});

test('the picture of growth has a line for each number of writes and way to search', () => {
  const one = { states: 62, transitions: null, depth: 10, seconds: 0.1, bytesPerState: 9, cpu: 0.1, wall: 0.1, bytes: 2 ** 26 };
  const grown: Grown[] = [1, 2].flatMap((writes) =>
    [1, 2].flatMap((regions) =>
      [false, true].map((isReduced) => ({ ...one, regions, writes, isReduced, states: 62 ** (regions * writes) })),
    ),
  );
  const svg = growthPlot(grown, 2 ** 25);
  expect(svg.match(/<path class="line w/g)).toHaveLength(12);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});
