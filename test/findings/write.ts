/**
 * `npm run findings`: makes every search that the documents speak of and writes what came of it. With `--check` it writes nothing and fails
 * when a file is stale. A minute or two; the tests run the same, but for trials that are marked slow.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findingPages, root, textOf } from './pages.ts';

const pages = findingPages();
const stale = [...pages].filter(([path, text]) => textOf(path) !== text);

if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`stale: ${path}\n`);
  if (stale.length > 0) {
    process.stderr.write('The systems changed: run `npm run findings`, read the difference, and commit both.\n');
    process.exitCode = 1;
  } else {
    process.stdout.write(`findings are fresh: ${pages.size} files agree with the searches\n`);
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
