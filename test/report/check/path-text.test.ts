/** How a path of the checker is told on a terminal. */
import { describe, expect, test } from 'vitest';
import { pathText, plainStyle } from '#report';
import type { Style } from '#report';
import { hastyPath, lassoPath, refusedPath, widePath } from './paths.ts';

const layout = { style: plainStyle, width: 100 };

/** Lines without the spaces between columns. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
}

describe('a path of a system that says how it is shown', () => {
  const text = pathText(hastyPath('S5'), layout);

  test('has a line a step, with what is in memory, in the cache and on the medium', () => {
    const lines = linesOf(text);
    expect(lines).toContain('step legs writes node memory cache medium');
    expect(lines).toContain('at first == ·· up CC 11 11');
    expect(lines.filter((line) => /^\d .*(up|down)/.test(line))).toHaveLength(5);
  });

  test('marks what the step changed and nothing else', () => {
    const lines = linesOf(text);
    expect(lines).toContain('2 logwrite 0 == 0-- · up DC 01* 11');
    expect(lines).toContain('5 crash ≠=* ··* down* NN* 11* 11');
  });

  test('highlights the one region that changed where there are colours', () => {
    const marked: Style = { ...plainStyle, strong: (part) => `[${part}]` };
    expect(pathText(hastyPath('S5'), { style: marked, width: 100 })).toMatch(/logwrite 0 .* \[0\]1 +11\n/);
  });

  test('ends with the law, its sentence and the verdict', () => {
    expect(text).toMatch(/breaks S5 DifferenceIsDirty at "crash"\n {2}Where the legs differ the medium says dirty\.\nverdict: violated\n$/);
  });

  test('explains its signs and stays within the width', () => {
    expect(text).toContain('1 clean, 0 dirty');
    for (const line of pathText(hastyPath('S1'), layout).split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

test('a path that just does not fit side by side is set closer before its steps are stacked', () => {
  const wide = Math.max(
    ...pathText(hastyPath('S1'), { ...layout, width: 500 })
      .split('\n')
      .filter((line) => /^ *\d /.test(line))
      .map((line) => line.length),
  );
  const closer = pathText(hastyPath('S1'), { ...layout, width: wide - 1 });
  expect(closer).toContain('step ');
  expect(closer).not.toMatch(/^ {8}memory: /m);
  expect(pathText(hastyPath('S1'), { ...layout, width: 40 })).toMatch(/^ {8}memory: /m);
});

describe('a path of any other system', () => {
  test('shows the components that change, by the names of their states', () => {
    const lines = linesOf(pathText(refusedPath(), layout));
    expect(lines).toContain('step lamp 0 watcher');
    expect(lines).toContain('1 press lamp 0 on* annoyed*');
  });

  test('says who refused the last step, and in which state', () => {
    const text = pathText(refusedPath(), layout);
    expect(text).toContain('press lamp 1 (refused)');
    expect(text).toContain('watcher refuses "sawOn" in "annoyed"');
  });

  test('draws the circle of a run that never ends', () => {
    const steps = linesOf(pathText(lassoPath(), layout)).filter((line) => line.includes('press lamp 0 '));
    expect(steps).toEqual([
      '1 press lamp 0 on*',
      '╭ 2 press lamp 0 off*',
      '│ 3 press lamp 0 on*',
      '╰ 4 press lamp 0 (goes back to step 2) off*',
    ]);
  });

  test('puts changes below their step where the columns do not fit', () => {
    const text = pathText(widePath(), layout);
    expect(text).toContain('  3  fill tank 2\n        tank 2: {litresOfWaterInTheTank=1}*\n  4  fill');
    expect(pathText(widePath(), { ...layout, width: 132 })).toMatch(/tank 0 +tank 1/);
  });

  test('calls the path of a law of kind sometimes a witness', () => {
    const shown = hastyPath('S5');
    const text = pathText({ ...shown, law: { ...shown.law, kind: 'sometimes' } }, layout);
    expect(text).toContain('shows S5 DifferenceIsDirty at "crash"');
    expect(text).not.toContain('violated');
  });

  test('says of a deadlock that nothing can happen', () => {
    const shown = hastyPath('S5');
    const text = pathText({ ...shown, law: { ...shown.law, kind: 'moves' } }, layout);
    expect(text).toContain('at "crash": behind it nothing can happen');
  });
});
