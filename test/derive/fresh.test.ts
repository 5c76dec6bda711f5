/**
 * What `npm run derive` writes is in the repository as written, and one byte of difference is noticed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { derivedFiles, staleFiles } from '../../src/derive/write.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = derivedFiles();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dirtylog-derive-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes all derived files below a folder of our own, with one of them changed. */
function writeAll(change: (path: string, text: string) => string): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), change(path, text));
  }
}

/** Runs the command as npm does, in that folder. */
function run(...words: string[]): { readonly code: number; readonly output: string } {
  // The loader is found from the project, the files from the folder.
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const program = ['--import', loader, '--conditions=source', join(root, 'src/derive/write.ts'), ...words];
  try {
    const output = execFileSync(process.execPath, program, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    return { code: 0, output };
  } catch (error) {
    const { status, stderr } = error as { readonly status: number; readonly stderr: string };
    return { code: status, output: stderr };
  }
}

test('every derived file is in the repository as the specification gives it', () => {
  expect(staleFiles()).toEqual([]);
});

test('modules, pages of all machines and the table of remedies are derived', () => {
  expect([...files.keys()].filter((path) => path.startsWith('src/log/derived/')).length).toBe(6);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['docs/machines/README.md', 'docs/machines/contract.md', 'docs/remedies.md']));
});

test.each([...files.keys()])('one byte more or less in %s makes it stale, and nothing else', (path) => {
  writeAll((each, text) => (each === path ? `${text} ` : text));
  expect(staleFiles(folder, files)).toEqual([path]);
  writeAll((each, text) => (each === path ? text.slice(1) : text));
  expect(staleFiles(folder, files)).toEqual([path]);
});

test('the command names what is stale and fails, writes it when asked, and is content afterwards', () => {
  const broken = 'src/log/derived/region.ts';
  writeAll((path, text) => (path === broken ? text.replace('& ~mask', '| ~mask') : text));
  const refused = run('--check');
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`stale: ${broken}`);
  expect(refused.output).toContain('run `npm run derive`');
  expect(run().output).toBe(`wrote ${broken}\n`);
  expect(staleFiles(folder, files)).toEqual([]);
}, 60_000);

test('a missing file is stale', () => {
  writeAll((_, text) => text);
  rmSync(join(folder, 'docs/remedies.md'));
  expect(staleFiles(folder, files)).toEqual(['docs/remedies.md']);
});
