/**
 * Pictures and tables show what the machine does, all of it, in Markdown and Mermaid that can be read by their programs.
 */
import { describe, expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { chartOf, derive, DerivationError } from '#derive';
import { diagramsOf } from '../../src/derive/diagram.ts';
import { headComment } from '../../src/derive/documents.ts';
import { tableOf } from '../../src/derive/markdown.ts';
import { refusalTable, transitionTable } from '../../src/derive/transitions.ts';
import { derivedFiles } from '../../src/derive/write.ts';
import { machineNames, subjects } from './subjects.ts';

const files = derivedFiles();
const pages = machineNames.map((name) => [name, files.get(`docs/machines/${name}.md`) ?? ''] as const);
const options = { maxIterations: 50 };

/** The Mermaid texts of a page. */
function picturesOf(page: string): string[] {
  return [...page.matchAll(/^```mermaid\n([^]*?)\n```$/gm)].map((match) => match[1] as string);
}

/** The cells of each row of each table of a text, without the head and the rule. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n');
  const isRow = (line: string | undefined) => line?.startsWith('| ') === true;
  return lines
    .filter((line, at) => isRow(line) && !(lines[at + 1] ?? '').startsWith('|---') && isRow(line))
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /));
}

/** Every kind of line that the pictures may have; labels hold nothing that Mermaid would read as its own. */
const lineKinds = [
  /^stateDiagram-v2$/,
  /^ +\[\*\] --> \w+$/,
  /^ +state "[^":;#]+" as \w+(?: \{)?$/,
  /^ +\}$/,
  /^ +state \w+ <<choice>>$/,
  /^ +\w+ --> \w+(?: : [^:;#"]+)?$/,
  /^ +classDef passing stroke-dasharray: 5 5$/,
  /^ +class \w+(?:, \w+)* passing$/,
];

describe.each(pages)('the page of %s', (name, page) => {
  const tables = subjects.filter(({ machine }) => machine === name);

  test('has pictures in which every line is Mermaid and every arrow joins states that are there', () => {
    expect(picturesOf(page).length).toBeGreaterThan(0);
    for (const picture of picturesOf(page)) {
      const lines = picture.split('\n');
      expect(lines.filter((line) => !lineKinds.some((kind) => kind.test(line)))).toEqual([]);
      const declared = [...picture.matchAll(/^ +state (?:"[^"]+" as )?(\w+)/gm)].map((match) => match[1]);
      const joined = [...picture.matchAll(/^ +(\w+|\[\*\]) --> (\w+)/gm)].flatMap((match) => [match[1], match[2]]);
      expect(new Set(declared).size).toBe(declared.length);
      expect(joined.filter((id) => id !== '[*]' && !declared.includes(id))).toEqual([]);
    }
  });

  test('shows every transition that is taken, with its effects, in its table', () => {
    const shown = rowsOf(page).map((cells) => cells.slice(0, 5).join(' '));
    for (const { table } of tables) {
      const taken = chartOf(table).transitions.filter(({ edges }) => edges.length > 0);
      expect(taken.length).toBeGreaterThan(0);
      const missing = taken.filter(({ source, event, effects, guard }) => {
        const words = [`\`${source}\``, event, guard, ...effects.map(({ type }) => type)];
        return !shown.some((row) => words.every((word) => row.includes(word)));
      });
      expect(missing).toEqual([]);
    }
  });

  test('has an arrow for every transition that leads to another state', () => {
    for (const { table } of tables) {
      const chart = chartOf(table);
      const lines = diagramsOf(chart).flatMap(({ text }) => text.split('\n'));
      const leading = chart.transitions.filter((each) => each.edges.length > 0 && each.target !== undefined && each.target !== each.source);
      const missing = leading.filter(({ source, target, event, guard }) => {
        const arrow = `  ${source.replaceAll('.', '_')} --> ${target?.replaceAll('.', '_') ?? ''} : `;
        return !lines.some((line) => line.startsWith(arrow) && line.includes(event) && line.includes(guard));
      });
      expect(missing).toEqual([]);
    }
  });

  test('says how many states and refusals the machine has', () => {
    for (const { table } of tables) {
      const count = table.states.length === 1 ? 'one local state' : `${table.states.length} local states`;
      expect(page).toContain(`${count} × ${table.events.length} events`);
    }
  });
});

test('the page of resume decides as the kernel was read to decide', () => {
  const page = files.get('docs/machines/resume.md') ?? '';
  const [, kernel = ''] = page.split('## Decisions')[1]?.split('Profile `kernel`:') ?? [];
  const letters = new Map(rowsOf(page.split('## Decisions')[1] ?? '').map(([letter, effects]) => [letter, effects ?? '']));
  const decided = (found: string) =>
    rowsOf(kernel)
      .find(([label]) => label === `\`${found}\``)
      ?.slice(1) ?? [];
  const effects = (found: string, column: number) => letters.get(decided(found)[column] ?? '') ?? '';
  // Columns: default, default and takeover, sync, sync and takeover, nosync, nosync and takeover.
  expect(effects('logRead(found=same)', 0)).toContain('loadBits(trust=headerCut, fill=0, touches=true)');
  expect(effects('logRead(found=same)', 2)).toContain('loadBits(trust=nothing, fill=0, touches=true)');
  expect(effects('logRead(found=same)', 4)).toContain('loadBits(trust=nothing, fill=1, touches=true)');
  expect(effects('logRead(found=unknownVersion)', 0)).toContain(
    'logFailed; loadBits(trust=nothing, fill=0, touches=true); chooseHeader(version=kept',
  );
  expect(effects('logReadFailed', 4)).toContain('logFailed; loadBits(trust=nothing, fill=1, touches=true)');
});

test('the page of region has the formulas of the kernel', () => {
  const page = files.get('docs/machines/region.md') ?? '';
  const rows = rowsOf(page).map((cells) => cells.join(' '));
  expect(rows).toEqual(
    expect.arrayContaining(['`resume` `sync` becomes `clean & ~recovering & bit` `bit`', '`markRegion` `clean` becomes `0` `0`']),
  );
  expect(rows).toContain('`setRegionSyncInSync` `countUp` if `recovering` `1`');
});

test('the remedies are listed with the steps that they change', () => {
  const page = files.get('docs/remedies.md') ?? '';
  const row = rowsOf(page).find(([id]) => id === '`suspend-stops-work`');
  expect(row?.slice(2)).toEqual(['S29', '[`core`](machines/core.md)', expect.stringContaining('`presuspend`')]);
});

/** A machine with names and steps that are hard to show. */
function awkward(): AnyStateMachine {
  return setup({
    types: { context: {} as { held: number; last: number | null; full: boolean } },
    guards: { 'a | b; c: "d" #e': ({ context }) => context.held < 2 },
    actions: { put: (_, _params: { at: string; count: number }) => {}, tell: (_, _params: { ok: boolean }) => {} },
  }).createMachine({
    id: 'awkward',
    context: { held: 0, last: null, full: false },
    initial: 'end',
    states: {
      end: {
        on: {
          take: [
            {
              guard: 'a | b; c: "d" #e',
              target: 'in-between',
              actions: [
                assign(({ context, event }) => ({ held: context.held + 1, last: (event as unknown as { size: number }).size, full: true })),
                { type: 'put', params: { at: 'x', count: 2 } },
                { type: 'tell', params: { ok: true } },
              ],
            },
            {},
          ],
        },
      },
      'in-between': {
        always: [
          { guard: 'a | b; c: "d" #e', target: 'inner' },
          { target: 'end', actions: assign({ full: false }) },
        ],
      },
      inner: { initial: 'one', states: { one: { on: { take: 'two' } }, two: { on: { take: '#awkward.end' } } } },
    },
    options,
  });
}

describe('a machine with awkward names', () => {
  const table = derive(awkward(), { events: [{ type: 'take', size: 3 } as never, { type: 'take', size: 4 } as never] });
  const chart = chartOf(table);

  test('has a picture that Mermaid can read', () => {
    const [picture] = diagramsOf(chart);
    const lines = picture?.text.split('\n') ?? [];
    expect(lines.filter((line) => !lineKinds.some((kind) => kind.test(line)))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  [*] --> end_',
        '  state "end" as end_',
        '  state "in-between" as in_between',
        '  state "inner" as inner {',
        '    [*] --> inner_one',
        "  end_ --> in_between : take [a | b, c  'd' e] / put(at=x, count=2), tell(true)",
        '  inner_two --> end_ : take',
        '  class in_between passing',
      ]),
    );
  });

  test('has a table that Markdown can read', () => {
    const rows = rowsOf(transitionTable({ only: chart }));
    expect(rows[0]).toEqual([
      '`end`',
      '`take`',
      'a \\| b; c: "d" #e',
      '`in-between`',
      '`put(at=x, count=2); tell(true)`',
      "`held = computed; last = event's size; full = true`",
    ]);
    expect(rows).toContainEqual(['`in-between`', '', 'otherwise', '`end`', '', '`full = false`']);
  });

  test('is taken apart into what follows by itself and what does not', () => {
    const always = chart.transitions.filter(({ event }) => event === '');
    expect(always.map(({ edges }) => edges.length > 0)).toEqual([true, true]);
    expect(chart.root.children.map(({ path, passing, kind }) => [path, passing, kind])).toEqual([
      ['end', false, 'atomic'],
      ['in-between', true, 'atomic'],
      ['inner', false, 'compound'],
    ]);
  });
});

test('an effect on entry is refused: no picture would show it', () => {
  const machine = setup({ actions: { ring: () => {} } }).createMachine({
    id: 'bell',
    initial: 'quiet',
    states: { quiet: { on: { go: 'loud' } }, loud: { entry: 'ring' } },
    options,
  });
  const table = derive(machine, { events: [{ type: 'go' }] });
  expect(() => chartOf(table)).toThrow(DerivationError);
  expect(() => chartOf(table)).toThrow(/state loud has entry or exit actions/);
});

test('two profiles that differ in one guard have rows of their own for that event, and share the rest', () => {
  const make = (bound: number) =>
    setup({ types: { context: {} as { count: number } }, guards: { low: ({ context }) => context.count < bound } }).createMachine({
      id: 'both',
      context: { count: 0 },
      initial: 'up',
      states: {
        up: {
          on: {
            go: bound === 0 ? 'down' : [{ guard: 'low', actions: assign({ count: ({ context }) => context.count + 1 }) }, 'down'],
            stay: {},
          },
        },
        down: {},
      },
      options,
    });
  const events = [{ type: 'go' }, { type: 'stay' }];
  const [one, other] = [derive(make(1), { events }), derive(make(0), { events })];
  expect(rowsOf(transitionTable({ one: chartOf(one), other: chartOf(other) }))).toEqual([
    ['`up`', '`go`', 'low', '', '', '`count = 1`', 'one'],
    ['`up`', '`go`', 'otherwise', '`down`', '', '', 'one'],
    ['`up`', '`go`', '', '`down`', '', '', 'other'],
    ['`up`', '`stay`', '', '', '', '', 'all'],
  ]);
  expect(rowsOf(refusalTable(one))).toEqual([['`go`, `stay`', '1 of 3', '`down`']]);
});

test('a table escapes bars and ends lines', () => {
  expect(tableOf(['a'], [['x | y\nz']])).toBe('| a |\n|---|\n| x \\| y z |');
});

test('the comment at the head of a file is its prose', () => {
  expect(headComment('/**\n * What?\n *\n * - one\n */\nimport x;\n/** not this */')).toBe('What?\n\n- one');
  expect(headComment('import x;')).toBe('');
});
