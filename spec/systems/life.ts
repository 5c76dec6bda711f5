/**
 * The life of a log as rules: flushes, suspends, resumes, crashes.
 *
 * A crash keeps of every sector one of the values that are possible, in every combination; memory begins anew. A suspend waits until the
 * client is idle; a resume may follow in the same instance, whose memory is there, or after a crash in a new one.
 */
import { Effects, promises } from './batch.ts';
import { isUp } from './calls.ts';
import { whyBound } from './knowledge.ts';
import { bits } from './memory.ts';
import type { Bit } from './memory.ts';
import type { Log } from './parts.ts';
import { and, begins, every, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Step } from './system.ts';
import { always, choose } from './wiring.ts';

/** Every rule in the life of a log as a whole. */
export function lifeOf(log: Log): Rule[] {
  return [
    {
      name: 'flush',
      when: isUp,
      steps: [...new Effects(log, { event: { type: 'flush' }, isCall: true }).steps(), takes('still', { type: 'lower' })],
    },
    ...suspendsOf(log),
    { name: 'resume', steps: resume(log), fair: 'weak' },
    ...crashesOf(log),
  ];
}

function suspendsOf(log: Log): Rule[] {
  const { suspend } = log;
  if (suspend === undefined) return [];
  return [
    {
      name: 'presuspend',
      when: and(isUp, is('presuspended', 'down')),
      steps: [...suspend, takes('core', { type: 'presuspend' }), takes('presuspended', { type: 'raise' })],
    },
    {
      name: 'postsuspend',
      when: and(is('presuspended', 'up'), every('client', 'idle')),
      steps: [
        takes('node', { type: 'suspend' }),
        takes('presuspended', { type: 'lower' }),
        ...new Effects(log, { event: { type: 'postsuspend' }, isCall: true }).steps(),
      ],
      fair: 'weak',
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
  return keepings(log.regions.length).map((kept): Rule => ({
    name: 'crash',
    of: { keeps: kept.join('') },
    when: not(is('node', 'down')),
    steps: [
      ...crash,
      takes('node', { type: 'crash' }),
      takes('past', { type: 'crashed' }),
      ...memory.map((each) => begins(each)),
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

/** Every combination of values that the sectors may keep. */
function keepings(sectors: number): Bit[][] {
  return sectors === 0 ? [[]] : keepings(sectors - 1).flatMap((rest) => bits.map((bit) => [...rest, bit]));
}
