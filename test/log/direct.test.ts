/**
 * A request whose machine asks for one effect alone is done without the step, unless somebody listens. Both ways must come to the same.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stepper } from '#base';
import type { StepTable } from '#base';
import { countBits } from '#log';
import type { DiskEngine } from '#log';
import { openEngine } from '../bench/opened.ts';
import type { CountingPort } from '../bench/port.ts';

const regionCount = 70;
const region = fc.nat(regionCount - 1);

type Call = (engine: DiskEngine, port: CountingPort) => unknown;

const calls: fc.Arbitrary<{ readonly name: string; readonly call: Call }> = fc.oneof(
  region.map((r) => ({ name: `mark ${r}`, call: (engine: DiskEngine) => engine.markRegion(r) })),
  region.map((r) => ({ name: `clear ${r}`, call: (engine: DiskEngine) => engine.clearRegion(r) })),
  fc.tuple(region, fc.boolean()).map(([r, to]) => ({ name: `set ${r} ${to}`, call: (engine: DiskEngine) => engine.setRegionSync(r, to) })),
  fc.constant({ name: 'work', call: (engine: DiskEngine) => engine.getResyncWork() }),
  fc.constant({ name: 'flush', call: (engine: DiskEngine) => engine.flush() }),
  fc.constant({ name: 'presuspend', call: (engine: DiskEngine) => engine.presuspend() }),
  fc.constant({ name: 'postsuspend', call: (engine: DiskEngine) => engine.postsuspend() }),
  fc.constant({ name: 'resume', call: (engine: DiskEngine) => engine.canResume() && engine.resume() }),
  fc.constant({ name: 'answer', call: (engine: DiskEngine, port: CountingPort) => port.answerNext(engine) }),
  fc.constant({ name: 'failure', call: (engine: DiskEngine, port: CountingPort) => port.answerNext(engine, false) }),
);

describe.each(['strict', 'kernel'] as const)('profile %s', (profile) => {
  test('an engine answers and remembers the same whether somebody listens or not', () => {
    fc.assert(
      fc.property(fc.array(calls, { maxLength: 60 }), (sequence) => {
        const quiet = openEngine(regionCount, profile);
        const heard = openEngine(regionCount, profile);
        let steps = 0;
        for (const each of [heard.engine.core, heard.engine.clearing]) each.listener = () => steps++;
        for (const { call } of sequence) expect(call(heard.engine, heard.port)).toEqual(call(quiet.engine, quiet.port));
        expect(heard.engine.save()).toEqual(quiet.engine.save());
        const asked = sequence.filter(({ name }) => name === 'work' || name.startsWith('clear')).length;
        expect(steps).toBeGreaterThanOrEqual(asked);
      }),
    );
  });
});

describe('Stepper.detours', () => {
  const table: StepTable<'go' | 'other'> = {
    machine: 'toy',
    states: ['does it alone', 'does more', 'leaves', 'refuses'],
    events: ['go', 'other'],
    next: Uint16Array.of(0, 1, 1, 2, 0, 3, 0xffff, 0),
    effects: Uint16Array.of(1, 0, 2, 0, 1, 0, 0, 0),
    effectLists: [[], [{ type: 'act' }], [{ type: 'act' }, { type: 'act' }]],
  };
  const direct = { go: 'act' } as const;
  const walk = () => new Stepper<'go' | 'other', { act: undefined }>(table, { act: () => undefined }, direct);

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 1],
  ])('in state %i are %i', (state, detours) => {
    const stepper = walk();
    stepper.state = state;
    expect(stepper.detours).toBe(detours);
  });

  test('are never 0 while somebody listens, and what they were afterwards', () => {
    const stepper = walk();
    stepper.listener = () => undefined;
    expect(stepper.detours).toBe(1);
    stepper.listener = undefined;
    expect(stepper.detours).toBe(0);
  });
});

test('countBits() counts as many ones as the words show in writing', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 40 }), (words) => {
      const written = [...words].map((word) => word.toString(2)).join('');
      expect(countBits(words)).toBe(written.replaceAll('0', '').length);
    }),
  );
});
