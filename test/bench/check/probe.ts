/**
 * One search in a process of its own, measured inside it: what the command does not do by itself.
 *
 * - `plain`: the laws of the system, nothing left out.
 * - `promise`: one law more, that a node which has crashed is up again some day, if the resume is weakly fair.
 * - `far`: one law more, that never is there a state like the farthest one: its counterexample is as long as any shortest path. `near`: the same without
 *   the path, for a law that never breaks.
 *
 * Run as a program (`probe.ts r3w2 promise`) it prints what the search took.
 */
import { argv } from 'node:process';
import { assert } from '#base';
import type { Product, ProductCondition, ProductLaw } from '#base';
import { check } from '#check';
import type { CheckResult } from '#check';
import { explore } from '../../../src/check/explore.ts';
import { productOf } from '../../check/spin-product.ts';

/** What is searched for. */
export type Question = 'plain' | 'promise' | 'far' | 'near';

/** What a search took, and what came of it. */
export interface Probed {
  readonly cpu: number;
  readonly wall: number;
  readonly states: number;
  readonly verdict: CheckResult['verdict'];
  /** Steps of the counterexample. */
  readonly length: number | null;
}

/** Searches a scope of the reference system. */
export function probe(scope: string, question: Question): Probed {
  const product = productFor(productOf('reference', scope, 'strict'), question);
  const cpu = process.cpuUsage();
  const from = performance.now();
  const { states, verdict, laws } = check({ product, now: () => performance.now() });
  const { user, system } = process.cpuUsage(cpu);
  const length = laws.at(-1)?.path?.steps.length;
  return {
    cpu: (user + system) / 1e6,
    wall: (performance.now() - from) / 1000,
    states,
    verdict,
    length: length === undefined ? null : length - 1,
  };
}

function productFor(product: Product, question: Question): Product {
  if (question === 'plain') return product;
  const law = { id: 'X', name: 'X', sentence: 'X.', rules: [] };
  if (question === 'promise') {
    const [isDown, isUp] = [
      isIn(product, 0, ({ initial }, local) => local !== initial),
      isIn(product, 0, ({ initial }, local) => local === initial),
    ];
    return {
      ...product,
      rules: product.rules.map((rule) => (rule.kind === 'resume' ? { ...rule, fair: 'weak' } : rule)),
      laws: [...product.laws, { ...law, kind: 'eventually', given: isDown, holds: isUp }],
    };
  }
  const deepest = farthest(product);
  const likeIt: ProductCondition = {
    kind: 'and',
    all: deepest.map((wanted, component) => isIn(product, component, (_, local) => local === wanted)),
  };
  // Where only one state is like it, "like it and unlike it" is found nowhere, at the same price a state.
  const holds: ProductCondition = {
    kind: 'not',
    of: question === 'far' ? likeIt : { kind: 'and', all: [likeIt, { kind: 'not', of: likeIt }] },
  };
  const never: ProductLaw = { ...law, kind: 'always', given: { kind: 'constant', holds: true }, holds };
  return { ...product, laws: [...product.laws, never] };
}

function isIn(
  { components }: Product,
  component: number,
  where: (of: Product['components'][number], local: number) => boolean,
): ProductCondition {
  const of = components[component];
  assert(of !== undefined, 'there is such a component');
  return { kind: 'local', component, after: false, holds: Uint8Array.from(of.table.states, (_, local) => (where(of, local) ? 1 : 0)) };
}

/** The local states of a state that is as far from the beginning as any. */
function farthest(product: Product): readonly number[] {
  const explored = explore(product, { states: 2 ** 22, edges: 2 ** 25 }, 2 ** 22, () => false);
  assert(explored !== undefined, 'the scope is small enough to be explored');
  return explored.localsOf(explored.graph.states - 1);
}

if (argv[1]?.endsWith('probe.ts') === true) {
  const [, , scope = '', question = 'plain'] = argv;
  process.stdout.write(JSON.stringify(probe(scope, question as Question)));
}
