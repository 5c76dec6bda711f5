/**
 * Spin on the same system, from the model that we export, in the setting that serves it best.
 *
 * For each scope it searches depth first and breadth first, optimised for this processor, with a hash table that is large enough, without what only costs:
 * its partial-order reduction, which takes nothing away here since a crash depends on every step, and fairness. Compression (`-DCOLLAPSE`) was measured and
 * takes nearly twice the time. The faster of the two is what we are compared with.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promelaText } from '#report';
import { productOf } from '../../check/spin-product.ts';
import { Reading } from '../../check/spin.ts';
import { least, runCommand } from './processes.ts';
import type { Cost } from './processes.ts';

/** What came of Spin. */
export interface SpinRun extends Cost {
  readonly states: number;
  readonly transitions: number;
  /** The setting, in a few words. */
  readonly setting: string;
  /** Processor time that it took to make the verifier, in seconds. */
  readonly making: number;
}

const flags = ['-O3', '-march=native', '-w', '-DSAFETY', '-DNOREDUCE', '-DNOFAIR', '-DMEMLIM=12000'];

const settings = {
  'depth first': { flags: [], args: ['-m4000000'] },
  'breadth first': { flags: ['-DBFS'], args: [] },
} as const;

/** Searches a scope of the reference system, each setting so many times; the setting that took the least processor time. */
export function spinReference(scope: string, states: number, times: number): SpinRun {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-bench-'));
  try {
    writeFileSync(join(folder, 'model.pml'), promelaText(productOf('reference', scope, 'strict')));
    const generating = runCommand('spin', ['-a', 'model.pml'], folder);
    // Twice as many slots as states, as Spin's manual advises.
    const slots = `-w${Math.max(20, Math.ceil(Math.log2(states * 2)))}`;
    const runs = Object.entries(settings).map(([setting, { flags: more, args }]): SpinRun => {
      const compiling = runCommand('gcc', [...flags, ...more, '-o', 'pan', 'pan.c'], folder);
      const found = Array.from({ length: times }, () => verifierRun(folder, [...args, slots]));
      const [{ states: count, transitions }] = found as [(typeof found)[0]];
      return { ...least(found), states: count, transitions, setting, making: generating.cpu + compiling.cpu };
    });
    return runs.reduce((best, each) => (each.cpu < best.cpu ? each : best));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verifierRun(folder: string, args: readonly string[]): Cost & Pick<SpinRun, 'states' | 'transitions'> {
  const { output, cpu, wall } = runCommand('./pan', args, folder);
  const reading = new Reading();
  for (const line of output.split('\n')) reading.line(line);
  const { states, transitions } = reading.result();
  const [, megabytes = '0'] = /([\d.]+)\s+total actual memory usage/.exec(output) ?? [];
  // A short run may take less than a tick of the clock.
  return { cpu: Math.max(cpu, 0.01), wall, bytes: Number(megabytes) * 2 ** 20, states, transitions };
}
