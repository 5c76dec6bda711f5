/** Every reachable state of a product, in the order in which a breadth-first walk with the slow walkers of the base finds them. */
import { takeRule } from '#base';
import type { Product } from '#base';

/** Local states of each, by component. */
export function reachable(product: Product): number[][] {
  const found = new Map<string, number[]>();
  const visit = (locals: readonly number[]) => {
    const key = locals.join();
    if (!found.has(key)) found.set(key, [...locals]);
  };
  visit(product.components.map(({ initial }) => initial));
  // A map visits what is added while it is visited.
  for (const locals of found.values())
    for (const rule of product.rules) {
      const taken = takeRule(rule, locals);
      if (taken !== undefined && 'to' in taken) visit(taken.to);
    }
  return [...found.values()];
}
