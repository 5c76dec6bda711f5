/**
 * The states of a product by walking its tables with the slow walkers of `#base`: what stands between machines and checker.
 */
import { takeRule } from '#base';
import type { Product } from '#base';

/** Counts of a walk. */
export interface Walked {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
}

/** Breadth first over all states. */
export function walk({ components, rules }: Product): Walked {
  const initial = components.map((component) => component.initial);
  const depths = new Map([[initial.join(), 0]]);
  const queue = [initial];
  let transitions = 0;
  let deepest = 0;
  for (const state of queue) {
    deepest = depths.get(state.join()) as number;
    for (const rule of rules) {
      const taken = takeRule(rule, state);
      if (taken === undefined || !('to' in taken)) continue;
      transitions++;
      const key = taken.to.join();
      if (depths.has(key)) continue;
      depths.set(key, deepest + 1);
      queue.push([...taken.to]);
    }
  }
  return { states: depths.size, transitions, depth: deepest };
}
