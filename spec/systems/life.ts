/**
 * The life of a log as rules: flushes, suspends, resumes, crashes.
 *
 * A crash keeps of every sector one of the values that are possible, in every combination; memory begins anew. A suspend waits until the
 * client is idle; a resume may follow in the same instance, whose memory is there, or after a crash in a new one. Where tables follow one
 * another, a suspended instance may be destroyed, and a table may be loaded while there is no instance.
 */
import { Effects, neverSeen, promises } from './batch.ts';
import { isUp } from './calls.ts';
import { whyBound } from './knowledge.ts';
import { readings } from './memory.ts';
import type { Bit } from './memory.ts';
import type { WhyContext } from './notes.ts';
import type { Log } from './parts.ts';
import { and, begins, every, fields, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Step } from './system.ts';
import { isTable } from './tables.ts';
import type { InForceContext, Table, TableContext, Tables } from './tables.ts';
import { always, choose } from './wiring.ts';

/** Every rule in the life of a log as a whole. */
export function lifeOf(log: Log): Rule[] {
  return [
    {
      name: 'flush',
      when: isUp,
      steps: [...new Effects(log, { event: { type: 'flush' }, isCall: true }).steps(), takes('still', { type: 'lower' })],
      fair: 'weak',
    },
    ...suspendsOf(log),
    { name: 'resume', steps: resume(log), fair: 'weak', ...(log.tables === undefined ? {} : { when: not(isTableNone) }) },
    ...(log.tables === undefined ? [] : tablesChange(log, log.tables)),
    ...crashesOf(log),
  ];
}

/** The log is told that a suspend is coming. */
export function presuspend(suspend: readonly Step[]): Rule {
  return {
    name: 'presuspend',
    when: and(isUp, is('presuspended', 'down')),
    steps: [...suspend, takes('core', { type: 'presuspend' }), takes('presuspended', { type: 'raise' })],
  };
}

function suspendsOf(log: Log): Rule[] {
  const { suspend } = log;
  if (suspend === undefined) return [];
  return [
    presuspend(suspend),
    {
      name: 'postsuspend',
      when: and(is('presuspended', 'up'), every('client', 'idle')),
      steps: [
        takes('node', { type: 'suspend' }),
        takes('presuspended', { type: 'lower' }),
        ...new Effects(log, { event: { type: 'postsuspend' }, isCall: true }).steps(),
      ],
      // New writes do not keep a suspend waiting for ever.
      fair: 'strong',
    },
  ];
}

/** A resume begins: of a new instance where the node is down, and otherwise of the same. */
function resume(log: Log): Step[] {
  const isNew = is('node', 'down');
  return [
    takes('node', [{ type: 'create' }, { type: 'resume' }], isNew),
    takes('node', { type: 'resume' }),
    takes('past', { type: 'suspended' }, not(isNew)),
    takes('core', { type: 'resume' }),
    takes('commit', { type: 'resume' }),
    takes('troubled', { type: 'lower' }),
    takes('closed', { type: 'lower' }),
    ...log.regions.flatMap((region) => [
      takes(['touched', region], { type: 'take' }),
      takes(['mark', region], { type: 'drop' }),
      takes(['doubt', region], { type: 'drop' }),
      takes(['suspect', region], { type: 'lower' }),
      ...goesDown(region, not(isNew)),
    ]),
  ];
}

/** The contract hears that the log goes down, and the observer remembers why the region was bound. */
function goesDown(region: number, when: Condition): Step[] {
  const reasons = whyBound.map(([why, states]) => ({
    when: and(when, or(...states.map((state) => is(['contract', region], state)))),
    events: [{ type: 'note', why }],
  }));
  return [...promises(region, [{ when, events: [{ type: 'down' }] }]), ...choose(['why', region], reasons)];
}

/** What is in memory once, and what is there for each region. */
const memory = ['commit', 'clearing', 'core', 'presuspended', 'troubled', 'closed', 'still'];
const memoryOfRegion = ['region', 'client', 'slate', 'touched', 'tally', 'mark', 'doubt', 'late', 'suspect', 'unlogged'];

function crashesOf(log: Log): Rule[] {
  const { crash } = log;
  if (crash === undefined) return [];
  return keepings(log).map(({ kept, header, of }): Rule => ({
    name: 'crash',
    of,
    when: not(is('node', 'down')),
    steps: [
      ...crash,
      takes('node', { type: 'crash' }),
      takes('past', { type: 'crashed' }),
      ...memory.map((each) => begins(each)),
      ...(header === undefined ? [] : [begins('chosen'), takes('header', { type: 'crash', value: header })]),
      ...log.regions.flatMap((region) => crashed(region, kept[region] as Bit)),
    ],
  }));
}

function crashed(region: number, kept: Bit): Step[] {
  // Nothing can be asked of the log about a region that was written to under a mark it had said it could not keep.
  const excused = is(['unlogged', region], 'up');
  return [
    takes(['sector', region], { type: 'crash', value: kept }),
    begins(['legs', region], excused),
    takes(['legs', region], { type: 'crash' }),
    { ...begins(['contract', region], excused), obeys: 'Refines' },
    ...goesDown(region, always),
    ...memoryOfRegion.map((each) => begins([each, region])),
  ];
}

/** What a crash leaves. */
interface Keeping {
  readonly kept: readonly Bit[];
  readonly header?: number;
  readonly of: NonNullable<Rule['of']>;
}

/** Every combination of values that the sectors may keep. */
function keepings({ regions, tables }: Log): Keeping[] {
  const all = readings(regions.length);
  if (tables === undefined) return all.map((kept) => ({ kept, of: { keeps: kept.join('') } }));
  return tables.headers.flatMap((name, header) => all.map((kept) => ({ kept, header, of: { header: name, keeps: kept.join('') } })));
}

/** Before the first table. */
const isTableNone = is(
  'table',
  fields<TableContext>(({ at }) => at === null),
);

const isInForce = (size: boolean | null) => fields<InForceContext>(({ hasOtherSize }) => hasOtherSize === size);

/** A table is loaded while there is no instance; a suspended instance is destroyed. */
function tablesChange(log: Log, tables: Tables): Rule[] {
  const destroyed: Rule = {
    name: 'dtr',
    when: and(is('node', 'suspended'), or(is('commit', 'idle'), is('commit', 'closed'))),
    steps: [
      takes('node', { type: 'dtr' }),
      takes('past', { type: 'over' }),
      ...memory.map((each) => begins(each)),
      begins('chosen'),
      ...log.regions.flatMap((region) => [...goesDown(region, always), ...memoryOfRegion.map((each) => begins([each, region]))]),
    ],
  };
  return [
    ...(log.suspend === undefined ? [] : [destroyed]),
    ...tables.tables.map((table, at): Rule => ({
      name: 'load',
      of: { table: table.name },
      when: and(is('node', 'down'), not(isTable(at))),
      steps: [takes('table', { type: 'load', table: at }), ...log.regions.flatMap((region) => loaded(table, region))],
    })),
  ];
}

/**
 * What a new table changes for a region. As long as no table was resumed, `nosync` is the administrator's word that the legs are equal; after
 * that it only stands in the table. Another region size is why a bit may not be believed.
 */
function loaded(table: Table, region: number): Step[] {
  if (table.word === 'nosync') {
    const isAsserted = is('inForce', isInForce(null));
    return [begins(['contract', region], isAsserted), begins(['legs', region], isAsserted), begins(['why', region], isAsserted)];
  }
  const resized = and(
    is('inForce', isInForce(!table.hasOtherSize)),
    is(['contract', region], 'downBound'),
    not(
      is(
        ['why', region],
        fields<WhyContext>(({ why }) => why === 'new'),
      ),
    ),
  );
  return [...neverSeen(region, isTableNone), takes(['why', region], { type: 'note', why: 'geometry' }, resized)];
}
