/**
 * How do states, time and memory grow with regions and writes?
 *
 * Checks the reference system for each number of writes with one region more each time, as long as the next is likely to stay within bounds, pruned, and
 * pruned with symmetry; then writes docs/guide/growth.md and the picture beside it.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { growthPlot } from './growth-plot.ts';
import { checkReference, emptyNode } from './ours.ts';
import type { Checked } from './ours.ts';
import type { Extent } from './sections.ts';

/** A scope that was checked. */
export interface Grown extends Checked {
  readonly regions: number;
  readonly writes: number;
  readonly isReduced: boolean;
}

/** Writes the page and its picture. */
export async function writeGrowth(extent: Extent): Promise<void> {
  const grown = [1, 2, 3, 4].flatMap((writes) => [false, true].flatMap((isReduced) => grow(writes, isReduced, extent)));
  const empty = emptyNode(extent.runs).bytes;
  const folder = new URL('../../../docs/guide/', import.meta.url);
  const page = fileURLToPath(new URL('growth.md', folder));
  writeFileSync(new URL('growth.svg', folder), growthPlot(grown, empty));
  writeFileSync(page, await format(pageText(grown, empty), { ...(await resolveConfig(page)), filepath: page }));
}

function grow(writes: number, isReduced: boolean, { quick, large, runs }: Extent): Grown[] {
  const most = quick ? 2000 : isReduced ? 2.5e6 : large ? 6e7 : 2e7;
  const grown: Grown[] = [];
  for (let regions = 1; regions <= regionsMax; regions++) {
    const [last, before] = [grown.at(-1), grown.at(-2)];
    // From one region to two the step is smaller than it will be.
    const expected = last === undefined ? 0 : before === undefined ? last.states * 10 : last.states ** 2 / before.states;
    if (expected > most) return grown;
    const flags = ['--pruning', ...(isReduced ? ['--symmetry'] : [])];
    grown.push({ ...checkReference(`r${regions}w${writes}`, flags, runs), regions, writes, isReduced });
  }
  return grown;
}

const regionsMax = 8;

function pageText(grown: readonly Grown[], empty: number): string {
  const of = (isReduced: boolean) =>
    tableText(
      grown.filter((each) => each.isReduced === isReduced),
      empty,
    );
  return `# How checks grow

Every region more makes some ten times as many states, and every write more some thirty times as many at three regions. The figures say how far a check goes
within a minute and a few hundred megabytes, and how much farther symmetry takes it.

![States, processor time and memory against the number of regions, a line for each number of writes](growth.svg)

The reference system (\`spec/systems/reference.ts\`), states remembered in full, one worker, pruning on: steps that another order of independent steps
replaces are left out, so no steps are counted. Time is the processor's, of the whole process, start and compiler included; memory is the most that the process had above
an empty Node; *table and queue* are what states and those that wait took of it. One run on Node ${process.version.slice(1)} with ${availableParallelism()} cores, which others used as well:
\`npm run bench:check -- --growth\` makes page and picture anew, with \`--large\` as here.

## Pruning

${of(false)}

What a state costs falls until there are some millions of them: a process that knows no states yet has taken a third of a second and some thirty megabytes.
From then on time is in proportion to states. Memory is so but for steps: a table doubles when it is full, and partitions of it do so at different times.

## Pruning and symmetry

States that differ by a permutation of regions or writes are counted once.

${of(true)}
`;
}

function tableText(grown: readonly Grown[], empty: number): string {
  const rows = grown.map(({ regions, writes, states, depth, cpu, bytes, bytesPerState }) => [
    writes,
    regions,
    Math.round(states).toLocaleString('en'),
    depth,
    cpu.toFixed(2),
    Math.round(states / cpu).toLocaleString('en'),
    Math.max(0, (bytes - empty) / 2 ** 20).toFixed(0),
    bytesPerState.toFixed(1),
  ]);
  const head = ['writes', 'regions', 'states', 'depth', 'CPU seconds', 'states a CPU second', 'MiB', 'table and queue, bytes a state'];
  return [head, head.map(() => '--:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
