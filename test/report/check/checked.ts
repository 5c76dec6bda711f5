/** Results of checks, made by hand for the tests of the reports. */
import type { CheckResult, LawResult } from '#check';
import type { CheckedSystem } from '#report';
import { hastyPath, lassoPath } from './paths.ts';

/** A result in which nothing is remarkable. */
export function result(laws: readonly LawResult[], more: Partial<CheckResult> = {}): CheckResult {
  return {
    verdict: 'holds',
    modes: { store: 'exact', symmetry: false, pruning: false, workers: 1 },
    states: 19_243,
    transitions: 98_765,
    depth: 31,
    seconds: 0.25,
    bytesPerState: 8.06,
    laws,
    uncovered: [],
    missed: 0,
    ...more,
  };
}

/** A law that holds and was tested. */
export function law(id: string, name: string, more: Partial<LawResult> = {}): LawResult {
  return { id, name, sentence: `The sentence of ${id}.`, kind: 'always', verdict: 'holds', tested: true, ...more };
}

/** A system in which nothing is remarkable. */
export function system(name: string, of: CheckResult, more: Partial<CheckedSystem> = {}): CheckedSystem {
  return { name, scope: 'r2w2', without: [], product: hastyPath('S5').product, result: of, expected: [], commands: {}, ...more };
}

/** The reference system with its broken law. */
export function brokenSystem(more: Partial<CheckedSystem> = {}): CheckedSystem {
  const { path } = hastyPath('S5');
  const broken = law('S5', 'DifferenceIsDirty', { verdict: 'violated', path });
  return system('reference', result([broken, law('S1', 'CrashSafe')], { verdict: 'violated' }), {
    profile: 'kernel',
    commands: { S5: 'npx dirtylog check reference --scope r2w2hasty --law S5' },
    ...more,
  });
}

/** A system with a run that never ends. */
export function lassoSystem(): CheckedSystem {
  const { path, product } = lassoPath();
  const broken = law('P2', 'StaysOn', { kind: 'eventually', verdict: 'violated', path });
  return system('lamps', result([broken], { verdict: 'violated' }), { product });
}
