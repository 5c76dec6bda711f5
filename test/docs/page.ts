/**
 * Runs the commands that a document shows, in order, in one folder of their own.
 *
 * A page is one sitting: a later command may use what an earlier one wrote. The folder holds the repository's `docs` and `test`, so that
 * paths mean what they mean to a reader in the repository, and is removed afterwards. Our own command is run from the sources; `npm` runs in
 * the repository itself.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consoleBlocks } from './console.ts';
import type { ConsoleBlock, ShownCommand } from './console.ts';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages whose commands are run: the README and the guide. */
export const pages: readonly string[] = ['README.md', ...readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`)].filter(
  (path) => path.endsWith('.md') && consoleBlocks(read(path)).length > 0,
);

/** A text of the repository. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A command as it went. */
export interface RanCommand {
  readonly shown: ShownCommand;
  /** Standard output, then standard error. */
  readonly printed: string;
  readonly stdout: string;
  readonly exit: number | null;
}

/** A block as it went. */
export interface RanBlock {
  readonly block: ConsoleBlock;
  readonly commands: readonly RanCommand[];
}

/** Runs a page's blocks, the slow ones only on demand; they are handed out one by one as they end. */
export async function* runPage(path: string, slow = false): AsyncGenerator<RanBlock, void> {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-docs-'));
  for (const name of ['docs', 'test']) symlinkSync(join(root, name), join(folder, name));
  try {
    for (const block of consoleBlocks(read(path))) {
      if (block.slow && !slow) continue;
      const commands: RanCommand[] = [];
      for (const shown of block.commands) commands.push({ shown, ...(await runCommand(shown.command, folder)) });
      yield { block, commands };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const loader = import.meta.resolve('tsx');

/** Runs one command as a reader would in `folder`. */
export function runCommand(command: string, folder: string): Promise<Omit<RanCommand, 'shown'>> {
  const { program, words, cwd } = meaningOf(command, folder);
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ printed: withoutProgress(texts.out + texts.err), stdout: texts.out, exit }));
  });
}

function meaningOf(command: string, folder: string): { program: string; words: string[]; cwd: string } {
  const [runner, name, ...words] = command.split(' ');
  if (runner === 'npm') return { program: 'npm', words: [name ?? '', ...words], cwd: root };
  if (runner !== 'npx' || name !== 'dirtylog') throw new Error(`"${command}" is no command of ours: begin it with npx dirtylog`);
  const own = ['--import', loader, '--conditions=source', join(root, 'src/cli/main.ts')];
  return { program: process.execPath, words: [...own, ...words], cwd: folder };
}

/** Progress goes to standard error and comes as often as the machine is slow. */
function withoutProgress(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('… '))
    .join('\n');
}
