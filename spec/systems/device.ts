/**
 * What the log device and the legs answer, as rules: each continues what the log is waiting for, or ends it.
 *
 * A failed write may have reached the medium or not, in every sector by itself; the machine of a sector keeps both possible. A resume reads
 * what is newest, or either value where nothing is known.
 */
import { transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { CommitEvent } from '../machines/commit.ts';
import type { RegionEvent } from '../machines/region.ts';
import type { ResumeEvent } from '../machines/resume.ts';
import { Effects, promises } from './batch.ts';
import type { RegionCase } from './batch.ts';
import { doubtful, inSync, isFlushing, isWriting } from './knowledge.ts';
import { bits } from './memory.ts';
import type { Bit, SlateContext } from './memory.ts';
import type { LateContext } from './notes.ts';
import type { Log } from './parts.ts';
import { and, emits, fields, is, not, or, takes } from './system.ts';
import type { Rule, Step } from './system.ts';
import { always, becomes, emitsIfAny } from './wiring.ts';
import type { Choice } from './wiring.ts';

/** Every rule in which a device answers. */
export function answersOf(log: Log): Rule[] {
  const { fault } = log;
  const failing = (name: string, steps: readonly Step[]): Rule[] =>
    fault === undefined
      ? []
      : [{ name, steps: [...fault, takes('troubled', { type: 'raise' }), ...steps, takes('still', { type: 'lower' })] }];
  return [
    { name: 'logWritten', steps: writeEnded(log, 'written'), fair: 'weak' },
    { name: 'logFlushed', steps: flushEnded(log, 'flushed'), fair: 'weak' },
    { name: 'legsFlushed', steps: legsFlushed(log), fair: 'weak' },
    ...failing('logWriteFailed', writeEnded(log, 'writeFailed')),
    ...failing('logFlushFailed', flushEnded(log, 'flushFailed')),
    ...failing('legFlushFailed', legFlushFailed(log)),
    ...readings(log.regions.length).map((read): Rule => ({
      name: 'logRead',
      of: { bits: read.join('') },
      steps: logRead(log, read),
      fair: 'weak',
    })),
    ...failing('logReadFailed', [takes('closed', { type: 'raise' }), ...judged(log, readFailed, () => 0)]),
  ];
}

function writeEnded(log: Log, type: 'written' | 'writeFailed'): Step[] {
  const isFailure = type === 'writeFailed';
  return new Effects(log, {
    event: { type: isFailure ? 'logWriteFailed' : 'logWritten' },
    isFailure,
    sectorTakes: (region) => ({ event: { type }, when: is(['sector', region], isWriting) }),
  }).steps();
}

function flushEnded(log: Log, type: 'flushed' | 'flushFailed'): Step[] {
  const isFailure = type === 'flushFailed';
  return new Effects(log, {
    event: { type: isFailure ? 'logFlushFailed' : 'logFlushed' },
    isFailure,
    sectorTakes: (region) => ({ event: { type }, when: is(['sector', region], isFlushing) }),
  }).steps();
}

function legsFlushed(log: Log): Step[] {
  const event = { type: 'legsFlushed' as const };
  const steps = log.regions.flatMap((region) => [
    ...promises(region, [
      {
        when: not(
          is(
            ['late', region],
            fields<LateContext>(({ clear }) => clear),
          ),
        ),
        events: [event],
      },
    ]),
    takes(
      ['legs', region],
      event,
      not(
        is(
          ['late', region],
          fields<LateContext>(({ data }) => data),
        ),
      ),
    ),
    takes(['late', region], { type: 'ended' }),
  ]);
  return [...new Effects(log, { event }).steps(), ...steps];
}

/** States of the contract in which writes of the region may have been lost. */
const suspects = ['bound', 'clearing', 'remarked', 'recovering', 'doubtfulRecovering'];

function legFlushFailed(log: Log): Step[] {
  const event = { type: 'legFlushFailed' as const };
  const { clearing, contract, region: bitsOf } = log.machines;
  const every = emitsIfAny(clearing, 'clearing', event, 'dirtyEverything');
  const some = emitsIfAny(clearing, 'clearing', event, 'demoteSuspects');
  // The bit on the device is 0, or the batch has taken in what it was.
  const isSuspect = fields<SlateContext>(({ bit, waits }) => bit === 0 || waits);
  const cases = (region: number): RegionCase[] => [{ when: or(every, and(some, is(['slate', region], isSuspect))), events: [event] }];
  const steps = log.regions.flatMap((region) => {
    const [{ when, events }] = cases(region) as [RegionCase];
    const yes = or(and(when, becomes(bitsOf, ['region', region], events, inSync)), and(not(when), is(['region', region], inSync)));
    const heard: Choice[] = [
      { when: yes, events: [event] },
      { when: not(yes), events: [event, { type: 'inSync', answer: false }] },
    ];
    const doubts = heard.map((each) => and(each.when, becomes(contract, ['contract', region], each.events, 'doubtful')));
    return [
      ...promises(region, heard),
      takes(['doubt', region], { type: 'make' }, and(not(doubtful(region)), or(...doubts))),
      takes(['suspect', region], { type: 'raise' }, or(...suspects.map((state) => is(['contract', region], state)))),
      takes(['legs', region], event),
      takes(['late', region], { type: 'ended' }),
      takes(['tally', region], { type: 'recount', inSync: true }, yes),
      takes(['tally', region], { type: 'recount', inSync: false }),
    ];
  });
  return [
    takes('clearing', event, emits('commit', event, 'voidClears')),
    ...new Effects(log, { event, regionTakes: cases }).steps(),
    ...steps,
  ];
}

const readWell: ResumeEvent = { type: 'logRead', found: 'same', word: 'default', takeover: false };
const readFailed: ResumeEvent = { type: 'logReadFailed', word: 'default', takeover: false };

/** Every combination of bits, one for each region. */
function readings(regions: number): Bit[][] {
  return regions === 0 ? [[]] : readings(regions - 1).flatMap((rest) => bits.map((bit) => [...rest, bit]));
}

function logRead(log: Log, read: readonly Bit[]): Step[] {
  return judged(log, readWell, (region) => read[region] as Bit, true);
}

/** The judgement of what was read, and what it leads to. It has one state, so its effects are known beforehand. */
function judged(log: Log, event: ResumeEvent, bit: (region: number) => Bit, isRead = false): Step[] {
  const effects = effectsOf(log.machines.judgement, event);
  const regionTakes = (region: number): RegionCase[] => [{ when: always, events: effects.flatMap((effect) => loads(effect, bit(region))) }];
  const [verdict] = effects.flatMap(({ type, params }): CommitEvent[] =>
    type === 'logUsable' || type === 'logRefused' ? [{ ...(params as object), type } as CommitEvent] : [],
  );
  const usable = verdict?.type === 'logUsable';
  const sectorTakes = (region: number) => ({ event: { type: 'read' as const, value: bit(region) }, when: always });
  const given = { event: verdict as CommitEvent, regionTakes, ...(isRead ? { sectorTakes } : { isFailure: true }) };
  return [
    takes('judgement', event),
    takes('clearing', { type: usable ? 'logUsable' : 'logRefused' }),
    ...(usable ? [] : [takes('core', { type: 'logRefused' })]),
    ...new Effects(log, given).steps(),
    ...log.regions.flatMap((region) => recounted(log, region, regionTakes(region))),
  ];
}

function recounted(log: Log, region: number, [only]: readonly RegionCase[]): Step[] {
  const yes = becomes(log.machines.region, ['region', region], (only as RegionCase).events, inSync);
  return [takes(['tally', region], { type: 'recount', inSync: true }, yes), takes(['tally', region], { type: 'recount', inSync: false })];
}

interface NamedEffect {
  readonly type: string;
  readonly params?: unknown;
}

function effectsOf(machine: AnyStateMachine, event: ResumeEvent): NamedEffect[] {
  const at = machine.getInitialSnapshot(undefined as never) as AnyMachineSnapshot;
  return transition(machine, at, event as never)[1].map(({ type, params }) => ({ type, params }));
}

/** What the judgement lets a region take: its bit as read or as filled in, or that nothing may be believed. */
function loads({ type, params }: NamedEffect, read: Bit): RegionEvent[] {
  if (type === 'forgetSync') return [{ type: 'resumeRefused' }];
  if (type !== 'loadBits') return [];
  const { trust, fill } = params as { readonly trust: string; readonly fill: Bit };
  return [{ type: 'resume', bit: trust === 'nothing' ? fill : read }];
}
