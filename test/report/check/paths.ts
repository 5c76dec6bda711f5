/**
 * Paths for the tests of the reports: the reference system's known counterexample, and small systems made by hand.
 *
 * The search here is as plain as a search can be, so that a report's test does not depend on the checker.
 */
import { assign, setup } from 'xstate';
import { holdsIn, takeRule } from '#base';
import type { Product } from '#base';
import type { Path } from '#check';
import { compose } from '#derive';
import type { ShownPath } from '#report';
import { is, range, systems, takes } from '#spec';
import type { Rule, System } from '#spec';

/** The shortest path to a state where a law of kind `always` does not hold, or to a step that an observer refuses. */
export function shortestPath({ components, rules, laws }: Product, id: string): Path {
  const law = laws.find((each) => each.id === id);
  const first = { rule: -1, locals: components.map(({ initial }) => initial) };
  const seen = new Set([first.locals.join()]);
  for (let paths: Path[] = [{ steps: [first] }]; paths.length > 0;) {
    const longer: Path[] = [];
    for (const { steps } of paths) {
      const { locals } = steps.at(-1) as Path['steps'][number];
      for (const [rule, each] of rules.entries()) {
        const taken = takeRule(each, locals);
        if (taken === undefined) continue;
        if ('breaks' in taken) return { steps: [...steps, { rule, locals }] };
        const path = { steps: [...steps, { rule, locals: taken.to }] };
        if (law !== undefined && holdsIn(law.given, taken.to) && !holdsIn(law.holds, taken.to)) return path;
        if (seen.has(taken.to.join())) continue;
        seen.add(taken.to.join());
        longer.push(path);
      }
    }
    paths = longer;
  }
  throw new Error(`no path breaks ${id}`);
}

function shown(product: Product, id: string, path: Path, title: string, about: string): ShownPath {
  const law = product.laws.find((each) => each.id === id);
  if (law === undefined) throw new Error(`there is no law ${id}`);
  return { title, about, product, law, path };
}

/** The reference system whose writes do not wait for the medium. */
export function hastyPath(id: 'S1' | 'S5'): ShownPath {
  const source = systems.find(({ name }) => name === 'reference');
  const scope = source?.scopeNamed?.('r2w2hasty');
  if (source === undefined || scope === undefined) throw new Error('the reference system is not there');
  const product = compose('reference', source.build(scope, new Set()));
  return shown(product, id, shortestPath(product, id), 'reference r2w2hasty', scope.sentence);
}

const lamp = setup({ types: { events: {} as { readonly type: 'press' } } }).createMachine({
  id: 'lamp',
  initial: 'off',
  states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } },
  options: { maxIterations: 1000 },
});

const watcher = setup({ types: { events: {} as { readonly type: 'sawOn' } } }).createMachine({
  id: 'watcher',
  initial: 'patient',
  states: { patient: { on: { sawOn: 'annoyed' } }, annoyed: {} },
  options: { maxIterations: 1000 },
});

const press = (lampAt: number, watched: boolean): Rule => ({
  name: 'press',
  of: { lamp: lampAt },
  steps: [
    takes(['lamp', lampAt], { type: 'press' }),
    ...(watched ? [{ of: 'watcher', event: { type: 'sawOn' }, when: is(['lamp', lampAt], 'off'), obeys: 'P1' } as const] : []),
  ],
});

function lamps(watched: boolean): System {
  return {
    components: {
      lamp: { machine: lamp, events: [{ type: 'press' }], count: 2 },
      watcher: { machine: watcher, events: [{ type: 'sawOn' }] },
    },
    rules: range(2).map((at) => press(at, watched)),
    laws: [
      { id: 'P1', name: 'OnceOnly', sentence: 'Lamps are put on once.', kind: 'always', holds: is('watcher', 'patient') },
      { id: 'P2', name: 'StaysOn', sentence: 'Lamp 1 is on some day.', kind: 'eventually', holds: is(['lamp', 1], 'on') },
    ],
  };
}

/** A run for ever: lamp 0 goes on and off, and lamp 1 never goes on. */
export function lassoPath(): ShownPath {
  const product = compose('lamps', lamps(false));
  const off = product.components.map(({ initial }) => initial);
  const [dark = 0, ...others] = off;
  const steps = [
    { rule: -1, locals: off },
    { rule: 0, locals: [1 - dark, ...others] },
    { rule: 0, locals: off },
    { rule: 0, locals: [1 - dark, ...others] },
  ];
  return shown(product, 'P2', { steps, loopsTo: 2, closing: 0 }, 'lamps', 'two lamps');
}

/** An observer refuses the second time that a lamp is put on. */
export function refusedPath(): ShownPath {
  const product = compose('lamps', lamps(true));
  const path = shortestPath({ ...product, laws: [] }, 'P1');
  return shown(product, 'P1', path, 'lamps', 'two lamps, and somebody who watches them');
}

interface Tank {
  readonly litresOfWaterInTheTank: number;
}

/** Components whose states have long names, more of them than fit side by side. */
export function widePath(): ShownPath {
  const tank = setup({ types: { events: {} as { readonly type: 'fill' }, context: {} as Tank } }).createMachine({
    id: 'tank',
    context: { litresOfWaterInTheTank: 0 },
    on: {
      fill: {
        guard: ({ context }) => context.litresOfWaterInTheTank < 3,
        actions: assign(({ context }) => ({ litresOfWaterInTheTank: context.litresOfWaterInTheTank + 1 })),
      },
    },
    options: { maxIterations: 1000 },
  });
  const full = (at: number) => is(['tank', at], ({ context }) => (context as Tank).litresOfWaterInTheTank === 1);
  const product = compose('tanks', {
    components: { tank: { machine: tank, events: [{ type: 'fill' }], count: 4 } },
    rules: range(4).map((at) => ({ name: 'fill', of: { tank: at }, steps: [takes(['tank', at], { type: 'fill' })] })),
    laws: [
      {
        id: 'P3',
        name: 'NeverAllFull',
        sentence: 'Some tank does not hold one litre.',
        kind: 'always',
        holds: { op: 'not', of: { op: 'and', all: range(4).map(full) } },
      },
    ],
  });
  return shown(product, 'P3', shortestPath(product, 'P3'), 'tanks', 'four tanks of three litres');
}
