/**
 * The command as a user runs it: in a process of its own, from source, with a folder to work in.
 */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the command left. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is running. */
export interface Running {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<Ended>;
}

const loader = import.meta.resolve('tsx');

/** Starts the command in `folder`. */
export function start(words: readonly string[], folder: string): Running {
  const main = join(root, 'src/cli/main.ts');
  const child = spawn(process.execPath, ['--import', loader, '--conditions=source', main, ...words], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { process: child, ended };
}

/** Runs the command in `folder` to its end. */
export function dirtylog(words: readonly string[], folder: string): Promise<Ended> {
  return start(words, folder).ended;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed when the file's tests are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-cli-'));
  folders.push(folder);
  return folder;
}

/** Writes a file into a folder; returns its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Names of what is in a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).toSorted();
}
