import { expect, test } from 'vitest';
import { mermaidPictures, mermaidText } from '#report';
import { smallProduct, subjects } from './subjects.ts';

const [whole, lift] = mermaidPictures(smallProduct).map(({ text }) => text);

test('a rule is joined to each family that takes part in it, with the events that it takes', () => {
  expect(whole?.split('\n')).toEqual([
    'flowchart LR',
    '  lift["lift × 2"]',
    '  byte["byte"]',
    '  clerk["clerk"]',
    '  rise(["rise"])',
    '  trade(["trade"])',
    '  fall(["fall"])',
    '  note(["note"])',
    '  sharpen(["sharpen"])',
    '  rise -- "up" --- lift',
    '  rise -- "switch" --- byte',
    '  trade -- "up | down" --- lift',
    '  fall -- "down, then down" --- lift',
    '  note -- "switch" --- byte',
    '  note -- "down, then up" --- lift',
    '  note -- "note" --- clerk',
    '  sharpen -- "sharpen" --- clerk',
  ]);
});

test('a machine of few local states shows them all', () => {
  expect(lift?.split('\n')).toEqual([
    'stateDiagram-v2',
    '  [*] --> s0',
    '  state "as at first" as s0',
    '  state "{floor=1}" as s1',
    '  state "{floor=2}" as s2',
    '  s0 --> s1 : up',
    '  s1 --> s2 : up',
    '  s1 --> s0 : down',
    '  s2 --> s1 : down',
  ]);
});

test('a machine of many local states shows the named ones', () => {
  const [, reference] = subjects[1] as (typeof subjects)[number];
  const region = mermaidPictures(reference).find(({ title }) => title === 'region')?.text ?? '';
  expect(region).toContain('state "every state" as s0');
  expect(region.split('\n').filter((line) => line.includes('-->'))).toHaveLength(2);
});

test('a document has every picture under its name', () => {
  const text = mermaidText(smallProduct);
  expect(text.match(/^#+ .*$/gm)).toEqual(['# small', '## lift', '## byte', '## clerk']);
  expect(text.match(/^```/gm)).toHaveLength(8);
});
