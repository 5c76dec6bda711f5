/**
 * The picture in the README is the machine `region` of profile `strict`: every arrow is a walk through its table.
 *
 * Each of the four states stands for one local state of the machine. `crash, resume` is what the next instance makes of the bit that would
 * have been staged.
 */
import { expect, test } from 'vitest';
import { refused } from '#base';
import { deriveRegion } from '#derive';
import type { Derived } from '#derive';
import { remediesOf } from '#spec';
import { read } from './page.ts';

const machine: Derived = deriveRegion(remediesOf('strict'));

/** Which local state a state of the picture stands for. */
const meaning: Readonly<Record<string, string>> = {
  clean: 'clean.clean sync.inSync recovery.idle',
  dirty: 'clean.dirty sync.inSync recovery.idle',
  out: 'clean.dirty sync.outOfSync recovery.idle',
  recovering: 'clean.dirty sync.outOfSync recovery.recovering',
};

/** How the picture names an event. */
const events: Readonly<Record<string, string>> = {
  'setRegionSync(in sync)': 'setRegionSync(inSync=true)',
  'setRegionSync(not in sync)': 'setRegionSync(inSync=false)',
};

/** Before the first resume, by the word of the table. */
const beginnings: Readonly<Record<string, { readonly initial: 0 | 1; readonly bit: 0 | 1 }>> = {
  'new log': { initial: 0, bit: 0 },
  'new log, nosync': { initial: 1, bit: 1 },
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const picture = /```mermaid\n(?<text>stateDiagram[^`]*)```/.exec(read('README.md'))?.groups?.text ?? '';
const arrows: Arrow[] = [...picture.matchAll(/^ *(\S+) --> (\S+) : (.+)$/gm)].flatMap(([, from = '', to = '', labels = '']) =>
  labels.split('<br/>').map((label) => ({ from, to, label })),
);

function step(state: number, event: string): number {
  const next = machine.next[state * machine.events.length + machine.events.indexOf(event)];
  expect(next, `${event} in ${machine.states[state]}`).not.toBe(refused);
  return next as number;
}

/** The bit that a flush would put on the device. */
function stagedBit(state: number): unknown {
  const list = machine.effects[state * machine.events.length + machine.events.indexOf('stageBits')] as number;
  return machine.effectLists[list]?.[0]?.params?.value;
}

/** Where a label leads from a state. */
function walk(from: string, label: string): number {
  const beginning = beginnings[label];
  if (from === '[*]' && beginning !== undefined) return step(machine.initials[beginning.initial] as number, `resume(bit=${beginning.bit})`);
  const state = machine.states.indexOf(meaning[from] as string);
  if (label === 'crash, resume') return step(machine.initials[0] as number, `resume(bit=${String(stagedBit(state))})`);
  return label.split(', ').reduce((at, event) => step(at, events[event] ?? event), state);
}

test.each(arrows)('$from --> $to : $label', ({ from, to, label }) => {
  expect(machine.states[walk(from, label)]?.replace(' {nosync}', '')).toBe(meaning[to]);
});

test('the picture says of every state what a crash makes of it', () => {
  expect(new Set(arrows.filter(({ label }) => label === 'crash, resume').map(({ from }) => from))).toEqual(new Set(Object.keys(meaning)));
});

test.each(Object.keys(meaning))('the bit that is written beside "%s" is the one that is staged', (name) => {
  const bit = new RegExp(`state "[^"]*bit (?<bit>[01])\\)" as ${name}\\b`).exec(picture)?.groups?.bit;
  expect(stagedBit(machine.states.indexOf(meaning[name] as string))).toBe(Number(bit));
});
