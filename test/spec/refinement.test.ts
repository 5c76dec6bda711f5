/**
 * The refinement mapping: what it takes for a step of the contract, and that neither a wrong mapping nor a wrong protocol gets past it.
 *
 * That every step of the strict log is mapped rightly is checked with all other laws of the scopes (`test/check/scopes.test.ts`).
 */
import { describe, expect, test } from 'vitest';
import { check } from '#check';
import { compose } from '#derive';
import { remediesOf, systems } from '#spec';
import type { SystemLaw, SystemScope, SystemSource } from '#spec';
import { ContractSteps, mappingLaws, mappingOf } from '../../spec/refinements/disk.ts';
import type { Mapped } from '../../spec/refinements/disk.ts';
import { logOf } from '../../spec/systems/parts.ts';
import { and, not, or } from '../../spec/systems/system.ts';
import type { Condition } from '../../spec/systems/system.ts';

const disk = systems.find(({ name }) => name === 'disk') as SystemSource;
const scope = disk.scopes[0] as SystemScope;
const strict = remediesOf('strict');
const ids = new Set(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8']);

/** The laws of the system that are broken when these join or replace its own. */
function broken(laws: readonly SystemLaw[], remedies: ReadonlySet<string> = strict): string[] {
  const system = { ...disk.build(scope, remedies), laws };
  const result = check({ product: compose('disk', system), now: () => 0 });
  return result.laws.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);
}

const namesOf = () => [...new Set(disk.build(scope, strict).rules.map(({ name }) => name))];
const refines: SystemLaw = { id: 'Refines', name: 'Refines', sentence: 'The observer refuses nothing.', kind: 'sometimes', holds: and() };
const others: readonly SystemLaw[] = [refines, ...['S22', 'S48'].map((id) => ({ ...refines, id }))];

describe('the steps of the contract', () => {
  const steps = new ContractSteps(logOf(scope, strict));

  test('are those of every state that its machine has', () => {
    expect(steps.names.toSorted()).toEqual(
      mappingOf(0)
        .map(([state]) => state)
        .toSorted(),
    );
  });

  test.each([
    // A log may bind itself, and never free itself.
    ['free', [], ['free', 'bound', 'clearing', 'remarked']],
    ['bound', [], ['bound']],
    ['doubtful', [], ['doubtful', 'unsynced']],
    ['downFree', [], ['downFree', 'downBound']],
    ['downBound', [], ['downBound']],
    // A clear frees nothing before a leg flush, and that flush nothing that was not cleared.
    ['bound', [{ type: 'clearRegion' }], ['clearing']],
    ['bound', [{ type: 'legsFlushed' }], ['bound']],
    ['bound', [{ type: 'down' }], ['downBound']],
    ['recovering', [{ type: 'clearRegion' }, { type: 'setRegionSync', inSync: true }], ['clearing']],
    // The contract refuses: the region was not handed out twice, and may not come back in sync.
    ['recovering', [{ type: 'getResyncWork' }], []],
    ['downBound', [{ type: 'resumed', success: true, answer: true }], []],
  ] as const)('from %s along %j lead to %j', (from, word, to) => {
    expect(steps.after(from, word).toSorted()).toEqual([...to].toSorted());
  });
});

describe('the mapping', () => {
  test('names exactly one state in every state of the log', () => {
    const wheres = mappingOf(0).map(([, when]) => when);
    const twice = wheres.flatMap((one, at) => wheres.slice(0, at).map((other) => and(one, other)));
    const holds: Condition = and(or(...wheres), not(or(...twice)));
    expect(broken([...others, { id: 'One', name: 'One', sentence: 'One state.', kind: 'always', holds }])).toEqual([]);
  });

  test('reaches every state of the contract', () => {
    const seen = mappingOf(0).map(([id, holds]): SystemLaw => ({ id, name: id, sentence: id, kind: 'sometimes', holds }));
    expect(broken([...others, ...seen])).toEqual([]);
  });

  /** The mapping, with a part of it wrong. */
  const wrong: readonly (readonly [what: string, change: (mapped: Mapped) => Mapped, laws: readonly string[]])[] = [
    ['takes what is bound for free', ([state, when]) => [state === 'bound' ? 'free' : state, when], ['M1']],
    ['forgets that a mark overtakes a clear', ([state, when]) => [state === 'remarked' ? 'bound' : state, when], ['M6']],
    ['takes doubt for certainty', ([state, when]) => [state === 'doubtful' ? 'unsynced' : state, when], ['M7']],
    ['takes every region that is down for bound', ([state, when]) => [state === 'downFree' ? 'downBound' : state, when], ['M8']],
  ];

  test.each(wrong)('that %s is found out', (_, change, laws) => {
    const mapped = mappingLaws(logOf(scope, strict), namesOf(), (region) => mappingOf(region).map(change));
    expect(broken([...others, ...mapped])).toEqual(expect.arrayContaining([...laws]));
  });

  test.each([
    ['unsynced-is-dirty', 'M6'],
    ['sync-by-proof', 'M4'],
    ['leg-flush-demotes', 'M4'],
  ])('does not fit a log without %s', (remedy, law) => {
    const remedies = new Set([...strict].filter((id) => id !== remedy));
    const laws = disk.build(scope, remedies).laws.filter(({ id }) => ids.has(id));
    expect(broken([...others, ...laws], remedies)).toContain(law);
  });
});
