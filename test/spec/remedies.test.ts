/**
 * Each remedy is a switch that does something, in one machine, and each profile is what it is said to be.
 */
import { describe, expect, test } from 'vitest';
import { changedEvents, deriveMachine, deriveRegionPlanes } from '#derive';
import type { MachineName } from '#derive';
import { profileNames, remedies, remediesOf } from '#spec';
import type { RemedyId, RemedySet } from '#spec';
import { remediedMachines } from '../derive/subjects.ts';

const strict = remediesOf('strict');
const kernel = remediesOf('kernel');

/**
 * Machines that a remedy changes beside its own, because they must know of it:
 *
 * - a refused log hands out no work and honours no clears;
 * - a leg flush that fails is told to the regions by the machine that otherwise ignores clears ever after.
 */
const alsoChanged: Readonly<Partial<Record<RemedyId, readonly MachineName[]>>> = {
  'foreign-untouched': ['clearing', 'core'],
  'leg-flush-demotes': ['clearing'],
  'changed-blocks': ['resume'],
};

/** The machines whose tables differ between two sets of remedies. */
function changedMachines(one: RemedySet, other: RemedySet): MachineName[] {
  return remediedMachines.filter((machine) => tableText(machine, one) !== tableText(machine, other));
}

/** All that a table says, without what it was made from. */
function tableText(machine: MachineName, chosen: RemedySet): string {
  const { states, events, next, effects, effectLists } = deriveMachine(machine, chosen);
  return JSON.stringify([states, events, [...next], [...effects], effectLists]);
}

describe.each(remedies)('$id', ({ id, machine, law, sentence }) => {
  const machines = [machine, ...(alsoChanged[id] ?? [])].toSorted();
  const without = new Set([...strict].filter((each) => each !== id));

  test('taken out of strict it changes the machine that it names, and no other', () => {
    expect(changedMachines(strict, without).toSorted()).toEqual(machines);
  });

  test('put into kernel it changes no other machine', () => {
    const changed = changedMachines(kernel, new Set([id]));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((each) => !machines.includes(each))).toEqual([]);
  });

  test('it changes what some step does, not only what states are called', () => {
    const steps = machines.flatMap((each) => changedEvents(deriveMachine(each, strict), deriveMachine(each, without)));
    expect(steps.length).toBeGreaterThan(0);
  });

  test('it names a law and says what is done', () => {
    expect(law).toMatch(/^[SLE]\d+$/);
    expect(sentence).toMatch(/^[A-Za-z].*\.$/);
  });
});

test.each(remedies.filter(({ machine }) => machine === 'region'))('$id changes a word function', ({ id }) => {
  const without = new Set([...strict].filter((each) => each !== id));
  expect(deriveRegionPlanes(without)).not.toEqual(deriveRegionPlanes(strict));
});

test('profile kernel has no remedy and profile strict has all', () => {
  expect([...kernel]).toEqual([]);
  expect([...strict]).toEqual(remedies.map(({ id }) => id));
  expect(profileNames).toEqual(['kernel', 'strict']);
});

test('no two remedies have the same id', () => {
  expect(new Set(remedies.map(({ id }) => id)).size).toBe(remedies.length);
});

test('the machines that the table of remedies names are those that have remedies', () => {
  const named = new Set<string>(remedies.flatMap(({ id, machine }) => [machine, ...(alsoChanged[id] ?? [])]));
  expect(remediedMachines.filter((machine) => changedMachines(strict, kernel).includes(machine)).toSorted()).toEqual([...named].toSorted());
});
