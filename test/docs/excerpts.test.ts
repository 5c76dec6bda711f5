/** What documents quote from files stands there, what they link to exists, and the examples keep to the public types. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from './page.ts';

/** Every page that is written by hand. */
const pages = [
  'README.md',
  ...['docs', 'docs/guide', 'docs/decisions'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)),
].filter((path) => path.endsWith('.md'));

/** A fenced block of a page. */
interface Block {
  readonly page: string;
  /** What stands behind the opening fence. */
  readonly info: string;
  readonly code: string;
}

function blocksOf(page: string): Block[] {
  return [...read(page).matchAll(/^```(?<info>.*)\n(?<code>[^]*?)^```$/gm)].map(({ groups }) => ({
    page,
    info: groups?.info ?? '',
    code: groups?.code ?? '',
  }));
}

const blocks = pages.flatMap(blocksOf);

test('code that a page shows is quoted from the file that it names', () => {
  const quotes = blocks.filter(({ info }) => /^(?:js|ts)/.test(info));
  expect(quotes.length).toBeGreaterThan(3);
  const wrong = quotes.filter(({ page, info, code }) => {
    const file = /^\w+ file=(?<path>\S+)$/.exec(info)?.groups?.path;
    return file === undefined || !read(join(dirname(page), file)).includes(code);
  });
  expect(wrong).toEqual([]);
});

test('every link of a page leads to a file, and to a heading in it', () => {
  const links = pages.flatMap((page) =>
    [
      ...read(page)
        .replaceAll(/^```[^]*?^```$/gm, '')
        .matchAll(/\]\((?<target>[^)\s]+)\)/g),
    ].map(({ groups }) => ({
      page,
      target: groups?.target ?? '',
    })),
  );
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter(({ page, target }) => !target.includes('://') && !exists(page, target))).toEqual([]);
});

/** A target is a path from the page's folder, with or without a heading; without a path it is in the page itself. */
function exists(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || headingsOf(read(file)).includes(heading);
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (?<title>.+)$/gm)].map(({ groups }) =>
    (groups?.title ?? '')
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

test('every npm command of the README is npm’s own or in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const known = new Set(['ci', 'cit', ...Object.keys(scripts)]);
  const used = [...read('README.md').matchAll(/\bnpm (?:run )?(?<name>[\w:]+)/g)].map(({ groups }) => groups?.name ?? '');
  expect(used).toEqual(expect.arrayContaining(['ci', 'start', 'cit']));
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test('the examples keep to the public types of the package', { timeout: 60_000 }, () => {
  const folder = join(root, 'docs/guide/examples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  expect(files).toContain('my-log.mjs');
  const flags = '--noEmit --strict --allowJs --checkJs --target es2023 --lib es2023 --module nodenext --types node --ignoreConfig';
  const more = '--noUncheckedIndexedAccess --exactOptionalPropertyTypes --noImplicitOverride';
  const words = [join(root, 'node_modules/typescript/bin/tsc'), ...flags.split(' '), ...more.split(' '), ...files];
  const ended = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect(ended.stdout + ended.stderr).toBe('');
});
