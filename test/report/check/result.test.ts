/** What came of a check, as text and as JSON. */
import { describe, expect, test } from 'vitest';
import { checkJson, checkText, checkVerdictOf, plainStyle } from '#report';
import type { CheckedSystem } from '#report';
import { brokenSystem, lassoSystem, law, result, system } from './checked.ts';

const layout = { style: plainStyle, width: 100 };
const good = system('toy', result([law('S2', 'WriteIntent'), law('S10', 'CountIsPopcount')]));

/** Lines without the spaces between columns. */
function linesOf(checked: readonly CheckedSystem[]): string[] {
  return checkText(checked, layout)
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim());
}

describe('the text of a check', () => {
  test('has a line of figures for each system', () => {
    expect(linesOf([good])).toContain('1 toy r2w2 – 19,243 98,765 31 0.3 8.1 holds');
  });

  test('has a line a law, in the order of their numbers, and a column a system', () => {
    const lines = linesOf([good, brokenSystem()]);
    const laws = lines.slice(lines.indexOf('laws 1 2') + 1);
    expect(laws.slice(0, 4)).toEqual([
      'S1 CrashSafe · holds',
      'S2 WriteIntent holds ·',
      'S5 DifferenceIsDirty · broken 5',
      'S10 CountIsPopcount holds ·',
    ]);
  });

  test('tells the law, the shortest path and the command that shows it', () => {
    const lines = linesOf([brokenSystem()]);
    const at = lines.indexOf('reference r2w2 (kernel) breaks S5 DifferenceIsDirty');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      'law The sentence of S5.',
      'path start slot 0 region 0 · logwrite 0 · issue slot 0 leg 0 region 0 · land slot 0 leg 0 · crash',
      'show npx dirtylog check reference --scope r2w2hasty --law S5',
    ]);
    expect(lines).toContain('verdict: violated, 1 law broken');
  });

  test('says what is known of the profile, and breaks the verdict all the same', () => {
    const lines = linesOf([brokenSystem({ expected: ['S5'] })]);
    expect(lines).toContain('reference r2w2 (kernel) breaks S5 DifferenceIsDirty known of this profile');
    expect(lines).toContain('verdict: violated, 1 law broken, all known of the profile');
  });

  test('counts the step that closes a circle, and puts the circle in parentheses', () => {
    const text = checkText([lassoSystem()], layout);
    expect(text).toContain('broken 4');
    expect(text).toContain('press lamp 0 · press lamp 0 · (press lamp 0 · press lamp 0) for ever');
  });

  test('does not hold where there are other states than are known', () => {
    const other = { ...good, pinned: 19_242 };
    expect(linesOf([other]).join(' ')).toContain('toy r2w2: 19,243 states, where 19,242 are known');
    expect(checkVerdictOf([other])).toBe('violated');
    expect(checkVerdictOf([{ ...good, pinned: 19_243 }])).toBe('holds');
  });

  test('warns of laws that nothing put to the test', () => {
    const checked = system('toy', result([law('S7', 'NoSyncOnce', { tested: false }), law('S1', 'CrashSafe')]));
    const text = checkText([checked], layout);
    expect(text).toContain('toy r2w2: S7 NoSyncOnce: no state of this scope puts it to the test');
    expect(text).toMatch(/S7 +NoSyncOnce +untested/);
    expect(text).toContain('verdict: holds, 1 law never tested');
  });

  test('counts transitions that were never taken, by machine, and names as many as fit in a line', () => {
    const few = ['lamp: off -- press --> on'];
    const many = Array.from({ length: 1234 }, (_, at) => `door: open -- close ${at} --> shut`);
    const lines = linesOf([system('toy', result([law('S1', 'CrashSafe')], { uncovered: [...few, ...many] }))]);
    const at = lines.indexOf('transitions never taken in toy r2w2, by machine: 1,235; --json has every name');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      'lamp 1 off -- press --> on',
      'door 1,234 open -- close 0 --> shut, open -- close 1 --> shut, open -- close 2 --> shut, …',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(layout.width);
  });

  test('says nothing of transitions where every law was decided before the end', () => {
    const broken = system('toy', result([law('S1', 'CrashSafe', { verdict: 'violated' })], { uncovered: ['lamp: off -- press --> on'] }));
    const lines = linesOf([broken]);
    expect(lines.join(' ')).not.toContain('never taken');
    expect(lines).toContain('toy r2w2: the search ended when the last law was decided; the figures are of what it saw until then');
  });

  test('says how much a lossy store may have missed', () => {
    const modes = { store: 'hashed', symmetry: true, pruning: false, workers: 2 } as const;
    const text = checkText([system('toy', result([law('S1', 'CrashSafe')], { modes, missed: 3.2e-9 }))], layout).replaceAll('\n', ' ');
    expect(text).toContain('the chance that a state was missed is 3.2e-9');
    expect(text).toContain('counted once; 2 workers');
    const bits = { ...modes, store: 'bitstate' } as const;
    expect(checkText([system('toy', result([], { modes: bits, missed: 0.0123 }))], layout).replaceAll('\n', ' ')).toContain(
      'missed is 1.23 %',
    );
  });

  test('says that transitions are not counted where steps were left out', () => {
    const modes = { store: 'exact', symmetry: false, pruning: true, workers: 1 } as const;
    const lines = linesOf([system('toy', result([law('S1', 'CrashSafe')], { modes, transitions: null }))]);
    expect(lines).toContain('1 toy r2w2 – 19,243 – 31 0.3 8.1 holds');
    expect(lines.join(' ')).toContain('orders of independent steps left out, so transitions are not counted');
  });

  test('says which limit ended a search, and how deep it had seen everything', () => {
    const open = law('S1', 'CrashSafe', { verdict: 'inconclusive' });
    const checked = system('toy', result([open], { verdict: 'inconclusive', limit: 'memory', depth: 14 }));
    const lines = linesOf([checked]);
    expect(lines.join(' ')).toContain('its memory was used up; up to depth 14 every state was seen, 19,243 in all');
    expect(lines).toContain('S1 CrashSafe open');
    expect(lines).toContain('verdict: inconclusive');
  });

  test('fits 100 columns whatever the number of systems', () => {
    const many = [...Array.from({ length: 11 }, () => brokenSystem({ scope: '3-regions-2-writes' })), good];
    const large = result([], {
      verdict: 'inconclusive',
      states: 44_546_291,
      transitions: 387_654_321,
      seconds: 104.5,
      bytesPerState: 10.5,
    });
    const without = system('reference', large, {
      scope: '3-regions-2-writes',
      profile: 'kernel',
      without: ['ordered-grow', 'foreign-untouched', 'count-from-bits'],
    });
    const text = checkText([...many, without], layout);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(text).toContain('without ordered-grow, foreign-untouched, count-from-bits');
    expect(text.match(/^laws/gm)?.length).toBeGreaterThan(1);
  });
});

test('one broken law breaks the verdict, and one open system leaves it open', () => {
  const open = system('toy', result([], { verdict: 'inconclusive' }));
  expect([checkVerdictOf([good]), checkVerdictOf([good, open]), checkVerdictOf([open, brokenSystem()])]).toEqual([
    'holds',
    'inconclusive',
    'violated',
  ]);
});

describe('the JSON of a check', () => {
  test('has every system with its laws, and paths by name', () => {
    const { verdict, systems } = checkJson([good, brokenSystem({ expected: ['S5'] })]);
    expect(verdict).toBe('violated');
    expect(systems.map(({ name, profile, states }) => [name, profile, states])).toEqual([
      ['toy', null, 19_243],
      ['reference', 'kernel', 19_243],
    ]);
    const [broken, held] = systems[1]?.laws ?? [];
    expect(broken?.expected).toBe(true);
    expect(held?.path).toBeUndefined();
    expect(broken?.path?.map(({ step }) => step)).toEqual([null, 'start 0 0', 'logwrite 0', 'issue 0 0 0', 'land 0 0', 'crash']);
    expect(broken?.path?.at(-1)?.locals).toMatchObject({ node: 'down', 'slot 0': 'initial' });
  });

  test('has the step that closes a circle at the end of the path', () => {
    const [lasso] = checkJson([lassoSystem()]).systems[0]?.laws ?? [];
    expect(lasso?.loopsTo).toBe(2);
    expect(lasso?.path?.at(-1)).toEqual(lasso?.path?.[2]);
  });

  test('is JSON: nothing is lost on the way', () => {
    const json = checkJson([brokenSystem(), lassoSystem()]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
