/**
 * The functions on words are the region machine: on every row of bits, at every place in a word, with other regions around it, for the
 * shipped profiles and for every remedy taken out of `strict` or put into `kernel`.
 *
 * The step table is the reference here; `table.test.ts` holds it against XState.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refused } from '#base';
import { compilePlanes, deriveRegion, deriveRegionPlanes, effectNames, rowOf } from '#derive';
import type { Derived, Planes, WordStep } from '#derive';
import { regionPlanes, remedies } from '#spec';
import { regionEffect, regionSteps } from '../../src/log/derived/region.ts';
import { choices, profiles } from './subjects.ts';
import type { RemedyChoice } from './subjects.ts';

const planeNames = ['clean', 'sync', 'recovering'] as const;
const effectBits: Readonly<Record<string, number>> = regionEffect;

/** The profiles, and those single remedies that the region machine has. */
const regionChoices = choices.filter(
  ({ name }) =>
    profiles.some((each) => each.name === name) || remedies.some(({ id, machine }) => machine === 'region' && name.endsWith(` ${id}`)),
);

/** What the table says of one row of bits on one step. */
interface Expected {
  /** Bits before: clean, sync, recovering from the lowest. */
  readonly row: number;
  readonly after: number;
  /** Bits of the effects. */
  readonly effects: number;
  readonly answer: 0 | 1;
}

/** A step by its name among the word functions, with the value of its input bit. */
interface Column {
  readonly step: string;
  readonly bit: 0 | 1;
  readonly isQuery: boolean;
  readonly rows: readonly Expected[];
}

/** The events of the machine as calls of word functions; written by hand, since the derivation's own naming is under test. */
const calls: Readonly<Record<string, readonly [step: string, bit: 0 | 1]>> = {
  markRegion: ['markRegion', 0],
  clearRegion: ['clearRegion', 0],
  getResyncWork: ['getResyncWork', 0],
  'setRegionSync(inSync=true)': ['setRegionSyncInSync', 0],
  'setRegionSync(inSync=false)': ['setRegionSyncNotInSync', 0],
  'resume(bit=0)': ['resume', 0],
  'resume(bit=1)': ['resume', 1],
  resumeRefused: ['resumeRefused', 0],
  legFlushFailed: ['legFlushFailed', 0],
  isClean: ['isClean', 0],
  inSync: ['inSync', 0],
  stageBits: ['stageBits', 0],
};
const queries = new Set(['isClean', 'inSync', 'stageBits']);

function columnsOf(table: Derived): Column[] {
  return table.events.map((label, event) => {
    const [step, bit] = calls[label] ?? expect.fail(`no word function is known for ${label}`);
    const rows = table.snapshots.flatMap((snapshot, state) => {
      const edge = state * table.events.length + event;
      const next = table.next[edge] as number;
      if (next === refused) return [];
      const list = table.effectLists[table.effects[edge] as number] ?? [];
      const named = list.filter(({ type }) => type !== 'answer');
      const answer: 0 | 1 = list.some(({ type, params }) => type === 'answer' && params?.['value'] === 1) ? 1 : 0;
      expect(named.filter(({ type }) => effectBits[type] === undefined)).toEqual([]);
      return [
        {
          row: rowOf(snapshot, regionPlanes),
          after: rowOf(table.snapshots[next] as (typeof table.snapshots)[number], regionPlanes),
          effects: named.reduce((set, { type }) => set | (effectBits[type] ?? 0), 0),
          answer,
        },
      ];
    });
    return { step, bit, isQuery: queries.has(step), rows };
  });
}

/** 32 regions, each with its row of bits, as one word a plane. The other word must stay as it is. */
function wordsOf(rows: readonly number[]): Planes {
  const word = (index: number) => rows.reduce((sum, row, lane) => sum | (((row >> index) & 1) << lane), 0);
  return Object.fromEntries(planeNames.map((name, index) => [name, Uint32Array.of(0x5a5a_5a5a, word(index))]));
}

function rowAt(planes: Planes, lane: number): number {
  return planeNames.reduce((row, name, index) => row | ((((planes[name]?.[1] ?? 0) >>> lane) & 1) << index), 0);
}

/**
 * Steps the regions in `mask` and compares every lane, the effects, and the word beside.
 *
 * `lanes` says for each of the 32 regions what the table expects, were it in the mask.
 */
function expectWord(run: WordStep, { bit, isQuery, step }: Column, lanes: readonly Expected[], mask: number, others: number): void {
  const planes = wordsOf(lanes.map(({ row }) => row));
  // Outside the mask the input may be anything.
  const input = (bit === 1 ? mask : 0) | (others & ~mask);
  const result = run(planes, 1, mask, input);
  let effects = 0;
  let answers = 0;
  lanes.forEach((expected, lane) => {
    const inMask = ((mask >>> lane) & 1) === 1;
    if (inMask) effects |= expected.effects;
    if (inMask) answers |= expected.answer << lane;
    if (rowAt(planes, lane) !== (inMask ? expected.after : expected.row))
      expect.fail(`${step}: region ${lane} went from ${expected.row} to ${rowAt(planes, lane)}`);
  });
  if (result !== (isQuery ? answers : effects)) expect.fail(`${step} says ${result} of ${lanes.map(({ row }) => row).join('')}`);
  for (const name of planeNames) if (planes[name]?.[0] !== 0x5a5a_5a5a) expect.fail(`${step} touched the word beside`);
}

/** Every row at every place alone, between all-zero, all-one and mixed neighbours that are not in the mask. */
function expectEveryPlace(run: WordStep, column: Column): number {
  let tried = 0;
  for (const expected of column.rows) {
    for (let lane = 0; lane < 32; lane++) {
      for (const neighbour of [(_: number) => 0, (_: number) => 7, (at: number) => at % 8]) {
        const lanes = Array.from({ length: 32 }, (_, at) =>
          at === lane ? expected : { row: neighbour(at), after: neighbour(at), effects: 0, answer: 0 as const },
        );
        expectWord(run, column, lanes, 1 << lane, 0);
        expectWord(run, column, lanes, 1 << lane, -1);
        tried++;
      }
    }
  }
  return tried;
}

/** All rows that the event can meet together in one word, in every rotation, under masks that cut them. */
function expectMixed(run: WordStep, column: Column): void {
  for (let shift = 0; shift < column.rows.length; shift++) {
    const lanes = Array.from({ length: 32 }, (_, at) => column.rows[(at + shift) % column.rows.length] as Expected);
    for (const mask of [-1, 0x0000_ffff, -0x1_0000, 0x5555_5555, -0x5555_5556, -0x8000_0000, 1])
      expectWord(run, column, lanes, mask, 0x3333_3333);
  }
}

function expectRandom(run: WordStep, column: Column): void {
  const lane = fc.nat(column.rows.length - 1).map((index) => column.rows[index] as Expected);
  fc.assert(
    fc.property(fc.array(lane, { minLength: 32, maxLength: 32 }), fc.integer(), fc.integer(), (lanes, mask, others) => {
      fc.pre(mask !== 0);
      expectWord(run, column, lanes, mask, others);
    }),
    { numRuns: 30 },
  );
}

describe.each(regionChoices)('$name', ({ remedies: chosen }) => {
  const steps = compilePlanes(deriveRegionPlanes(chosen), Object.keys(regionEffect));
  const columns = columnsOf(deriveRegion(chosen));

  test('every event has its word function, and no function is without an event', () => {
    expect(Object.keys(steps).toSorted()).toEqual([...new Set(columns.map(({ step }) => step))].toSorted());
  });

  test('the word functions do to each region what the table does, at every place of a word', () => {
    for (const column of columns) {
      expect(expectEveryPlace(steps[column.step] as WordStep, column)).toBe(column.rows.length * 32 * 3);
      expectMixed(steps[column.step] as WordStep, column);
      expectRandom(steps[column.step] as WordStep, column);
    }
  });

  test('the effects have the bits that the shipped logs know', () => {
    expect(effectNames({ one: deriveRegionPlanes(chosen) })).toEqual(Object.keys(regionEffect));
  });

  test('what stands behind the last region stays zero when whole words are stepped', () => {
    for (const name of ['resume', 'resumeRefused', 'legFlushFailed', 'stageBits']) {
      const planes = wordsOf(Array.from({ length: 32 }, () => 0));
      const result = (steps[name] as WordStep)(planes, 1, -1, 0);
      expect(planeNames.map((plane) => planes[plane]?.[1])).toEqual([0, 0, 0]);
      expect(name === 'stageBits' ? result : 0).toBe(0);
    }
  });
});

describe.each(profiles)('the shipped functions of $name', ({ name, remedies: chosen }) => {
  const shipped = regionSteps[name as keyof typeof regionSteps] as unknown as Readonly<Record<string, WordStep>>;
  const columns = columnsOf(deriveRegion(chosen));

  test('do what the table does', () => {
    for (const column of columns) {
      expectEveryPlace(shipped[column.step] as WordStep, column);
      expectMixed(shipped[column.step] as WordStep, column);
    }
  });

  test('do what the functions made at run time do, also on bits that no region reaches', () => {
    const made = compilePlanes(deriveRegionPlanes(chosen), Object.keys(regionEffect));
    expect(Object.keys(made)).toEqual(Object.keys(shipped));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(made)),
        fc.array(fc.nat(7), { minLength: 32, maxLength: 32 }),
        fc.integer(),
        fc.integer(),
        (step, rows, mask, input) => {
          const [one, other] = [wordsOf(rows), wordsOf(rows)];
          expect((made[step] as WordStep)(one, 1, mask, input)).toBe((shipped[step] as WordStep)(other, 1, mask, input));
          expect(one).toEqual(other);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a region that may begin in sync has the same functions: the word of the constructor decides nothing later', () => {
  for (const { remedies: chosen } of choices) {
    const table = deriveRegion(chosen);
    const rows = table.snapshots.map((snapshot) => rowOf(snapshot, regionPlanes));
    expect(rows.length).toBe(2 * new Set(rows).size);
  }
});

test('a remedy of another machine leaves the word functions as they are', () => {
  const others = choices.filter((choice) => !regionChoices.includes(choice));
  expect(others.length).toBeGreaterThan(10);
  for (const { name, remedies: chosen } of others) {
    const profile = profiles.find((each) => name.startsWith(each.name));
    expect(deriveRegionPlanes(chosen)).toEqual(deriveRegionPlanes((profile as RemedyChoice).remedies));
  }
});
