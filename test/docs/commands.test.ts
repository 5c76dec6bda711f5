/**
 * Every command that a document shows runs, prints what is shown, and ends as is said.
 *
 * When an output has changed on purpose, `test/docs/write.ts` writes it anew.
 */
import { expect, test } from 'vitest';
import { isShown } from './console.ts';
import { pages, runPage } from './page.ts';

test('commands are shown where a reader expects them', () => {
  const expected = ['README.md', 'docs/guide/log-images.md', 'docs/guide/reading-a-counterexample.md', 'docs/guide/your-own-log.md'];
  expect(pages).toEqual(expect.arrayContaining(expected));
});

test.each(pages)('%s shows what its commands print, and how they end', { timeout: 300_000 }, async (page) => {
  const wrong: unknown[] = [];
  for await (const { block, commands } of runPage(page)) {
    for (const { shown, printed } of commands) {
      if (!isShown(shown.lines, printed)) wrong.push({ line: block.at + 1, command: shown.command, printed });
    }
    const exit = commands.at(-1)?.exit;
    if (exit !== block.exit) wrong.push({ line: block.at + 1, shown: `exit=${block.exit}`, exit });
  }
  expect(wrong).toEqual([]);
});
