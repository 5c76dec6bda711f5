/**
 * Writes the outputs that documents show anew, to be read as a difference before they are committed.
 *
 *     node --conditions=source --import tsx test/docs/write.ts [--slow] [PAGE…]
 *
 * `--slow` also runs what no test runs, and takes the figures of the README's table anew: a minute or two, and `dist` is built again.
 * Where lines are left out (`…`) as many stay at both ends as stood there; more than one omission is left to a person.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shownAgain } from './console.ts';
import { figureRows } from './figures.ts';
import { pages, read, root, runPage } from './page.ts';
import type { RanBlock } from './page.ts';

const slow = process.argv.includes('--slow');
const asked = process.argv.slice(2).filter((word) => word !== '--slow');

for (const page of asked.length > 0 ? asked : pages) {
  const ran: RanBlock[] = [];
  for await (const each of runPage(page, slow)) ran.push(each);
  const lines = read(page).split('\n');
  // From the last block to the first, so that the places of the others stay right.
  for (const { block, commands } of ran.toReversed()) {
    const fresh = commands.flatMap(({ shown, printed }) => [`$ ${shown.command}`, ...shownAgain(shown.lines, printed)]);
    const exit = commands.at(-1)?.exit ?? 0;
    const size = lines.indexOf('```', block.at + 1) - block.at;
    const opening = ['```console', ...(block.slow ? ['slow'] : []), ...(exit === 0 ? [] : [`exit=${exit}`])].join(' ');
    lines.splice(block.at, size, opening, ...fresh);
  }
  if (slow && page === 'README.md') await renewTable(lines);
  writeFileSync(join(root, page), lines.join('\n'));
}

/** Replaces the table whose first column is `what`. */
async function renewTable(lines: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-docs-'));
  const at = lines.findIndex((line) => line.startsWith('| what |'));
  const size = lines.slice(at).findIndex((line) => !line.startsWith('|'));
  lines.splice(at, size, ...(await figureRows(folder)));
  rmSync(folder, { recursive: true, force: true });
}
