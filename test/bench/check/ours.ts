/**
 * Our command as it is built, on the reference system: what it says, and what the whole process took.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert } from '#base';
import { least, runNode } from './processes.ts';
import type { Cost } from './processes.ts';

/** What came of a check. */
export interface Checked extends Cost {
  readonly states: number;
  readonly transitions: number | null;
  readonly depth: number;
  /** Of the search alone, in seconds. */
  readonly seconds: number;
  /** Of states and frontier alone. */
  readonly bytesPerState: number;
}

const command = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));

/** Why our command cannot be run; nothing when it can. */
export function oursMissing(): string | undefined {
  return existsSync(command) ? undefined : 'our command is not built: npm run build';
}

/** Checks a scope of the reference system; `times` over, of which the least counts. */
export function checkReference(scope: string, flags: readonly string[] = [], times = 1): Checked {
  const runs = Array.from({ length: times }, () => checkOnce(scope, flags));
  const [first] = runs;
  assert(first !== undefined, 'it is run at least once');
  return { ...first, ...least(runs), seconds: Math.min(...runs.map(({ seconds }) => seconds)) };
}

function checkOnce(scope: string, flags: readonly string[]): Checked {
  const { output, cpu, wall, bytes } = runNode([command, 'check', 'reference', '--scope', scope, '--json', ...flags]);
  const { systems } = JSON.parse(output) as { readonly systems: Omit<Checked, keyof Cost>[] };
  const [system] = systems;
  assert(system !== undefined, 'a check reports on its system');
  const { states, transitions, depth, seconds, bytesPerState } = system;
  return { states, transitions, depth, seconds, bytesPerState, cpu, wall, bytes };
}

/** Node that does nothing. */
export function emptyNode(times: number): Cost {
  return least(Array.from({ length: times }, () => runNode(['-e', '0'])));
}
