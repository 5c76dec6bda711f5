/**
 * Integrated mode: clears alone reach the daemon without a `FLUSH`, which is planned for 3 seconds later; marks travel in `FLUSH` itself.
 *
 * Two regions, so that two flushes of clears alone may follow one another. The wire is left out: the daemon answers at once and does not die.
 * It makes durable what a `FLUSH` tells it to, and nothing of its own accord when it hears `POSTSUSPEND`: that the forwarder keeps the law
 * alone is what is asked here.
 */
import { createWriterMachine, writerEvents } from '../environment/writer.ts';
import { attachEvents, createAttachMachine } from '../machines/attach.ts';
import { createForwardMachine, forwardEvents } from '../machines/forward.ts';
import type { ForwardEvent } from '../machines/forward.ts';
import { createPlannedMachine, plannedEvents } from '../machines/planned.ts';
import type { RemedySet } from '../remedies.ts';
import { budgetsOf } from './parts.ts';
import { and, emits, every, is, not, or, range, some, takes } from './system.ts';
import type { Condition, Rule, Scope, Step, System, SystemEvent } from './system.ts';
import { law, lawOfEach, witness } from './userspace-laws.ts';
import { createQueueMachine, isPlace, queueEvents, queued } from './userspace-notes.ts';
import { isClean, storedComponents } from './userspace-stored.ts';
import { userspaceView } from './userspace-view.ts';
import { choose } from './wiring.ts';

const queue = { machine: createQueueMachine(), events: queueEvents };
const writer = { machine: createWriterMachine(false), events: writerEvents };
const ok = { type: 'ended', ok: true };
const write: readonly SystemEvent[] = [{ type: 'write' }, { type: 'flushed' }];

/** The system of a scope. */
export function plannedSystem({ bounds }: Scope, remedies: ReadonlySet<string>): System {
  const has = remedies as RemedySet;
  const regions = range(bounds['regions'] ?? 2);
  const budgets = budgetsOf(bounds, ['suspends', 'writes']);
  const suspend = budgets.steps('suspends');
  const isLive = is('attach', 'live');
  const isFree = and(isLive, is('forward', 'idle'));
  const done: ForwardEvent = { type: 'ended', as: 'done', more: false };
  const nothingQueued = and(every('queue', isPlace('marks', 'none')), every('queue', isPlace('clears', 'none')));
  /** What the end of a request moves, where it is the last of its flush. */
  const ended: Step[] = [
    takes('forward', { ...done }),
    takes('planned', { type: 'clearsOnly' }, emits('forward', { ...done }, 'tellClearsOnly')),
    takes('planned', { type: 'marksFlushed' }, emits('forward', { ...done }, 'tellMarksFlushed')),
    ...regions.flatMap((region) => [
      takes(['writer', region], { type: 'flushSucceeded' }, emits('forward', { ...done }, 'end', { ok: true })),
      takes(['queue', region], { type: 'finish' }, emits('forward', { ...done }, 'end', { ok: true })),
    ]),
  ];
  const all = (steps: (region: number) => Step[]): Step[] => regions.flatMap(steps);
  const calls = (region: number): Rule[] =>
    (['mark', 'dispatch', 'landed', 'clear'] as const).map((name) => ({
      name,
      of: { region },
      when: name === 'landed' ? isLive : isFree,
      steps: [
        ...(name === 'mark' ? (budgets.steps('writes') ?? []) : []),
        takes(['writer', region], { type: name }),
        ...(name === 'mark' || name === 'clear' ? [takes(['queue', region], { type: name })] : []),
      ],
      ...(name === 'landed' || name === 'clear' ? { fair: 'weak' as const } : {}),
    }));
  const rules: Rule[] = [
    {
      name: 'begin',
      steps: [
        takes('attach', [{ type: 'ctr' }, ok, { type: 'sized', valid: true }, { type: 'opened', ok: true }, { type: 'resume' }, ok]),
        ...all((region) => [takes(['log', region], { type: 'read', clean: true })]),
      ],
      when: is('attach', 'none'),
    },
    ...regions.flatMap(calls),
    {
      name: 'flush',
      when: and(isFree, not(nothingQueued)),
      steps: [...flushed(has.has('legs-before-clears')), ...all((region) => [takes(['queue', region], { type: 'take' })])],
      fair: 'weak',
    },
    {
      name: 'CLEAR',
      when: is('forward', 'clearing'),
      steps: [...ended, ...all((region) => [takes(['log', region], { type: 'clearRegion' }, queued(region, 'clears', 'taken'))])],
      fair: 'weak',
    },
    {
      name: 'FLUSH',
      when: is('forward', 'marking'),
      steps: [
        ...ended,
        ...all((region) =>
          choose(
            ['log', region],
            [
              { when: queued(region, 'marks', 'taken'), events: [{ type: 'markRegion' }, ...write] },
              { when: and(), events: write },
            ],
          ),
        ),
      ],
      fair: 'weak',
    },
    { name: 'due', steps: [takes('planned', { type: 'due' })], fair: 'weak' },
    {
      name: 'plannedFlush',
      when: or(...['flushing', 'flushingAgain', 'flushingDue', 'forced', 'forcedAgain'].map((state) => is('planned', state))),
      steps: [
        takes('planned', ok),
        ...all((region) => [takes(['log', region], write)]),
        takes('attach', [{ type: 'settled' }, ok], emits('planned', ok, 'tellForced')),
      ],
      fair: 'weak',
    },
    ...(suspend === undefined ? [] : suspending(suspend, and(isFree, nothingQueued, every('writer', 'idle')))),
  ];
  const isDurable = (region: number): Condition => is(['log', region], isClean);
  const rests = (region: number): Condition => and(is(['writer', region], 'idle'), nothingQueued, is('forward', 'idle'), isLive);
  return {
    components: {
      writer: { ...writer, count: regions.length },
      attach: { machine: createAttachMachine(has), events: attachEvents },
      queue: { ...queue, count: regions.length },
      forward: { machine: createForwardMachine(has), events: forwardEvents, input: { integrated: true } },
      planned: { machine: createPlannedMachine(has), events: plannedEvents },
      ...storedComponents(regions.length),
      ...budgets.components,
    },
    rules,
    laws: [
      suspend === undefined
        ? law(
            'L4',
            'eventually',
            or(...regions.map((region) => and(rests(region), not(isDurable(region))))),
            or(not(and(...regions.map(rests))), and(...regions.map(isDurable))),
          )
        : lawOfEach('L4', 'always', regions, () => is('attach', 'loaded'), isDurable),
      witness('W4', 'PlannedTwice', 'A flush of clears alone finds one planned.', and(is('planned', 'planned'), is('forward', 'clearing'))),
    ],
    view: userspaceView(rules, ['writer', 'attach', 'queue', 'forward', 'planned', 'log']),
  };
}

/** The flush with what is queued; legs without caches, so that their flush is no step of its own. */
function flushed(flushesLegs: boolean): Step[] {
  const has = (plane: 'marks' | 'clears') => some('queue', isPlace(plane, 'queued'));
  const cases = [
    [true, false],
    [false, true],
    [true, true],
  ] as const;
  return cases.map(([clears, marks]) =>
    takes(
      'forward',
      flushesLegs && clears
        ? [
            { type: 'flush', clears, marks },
            { type: 'legsFlushed', ok: true },
          ]
        : { type: 'flush', clears, marks },
      and(clears ? has('clears') : not(has('clears')), marks ? has('marks') : not(has('marks'))),
    ),
  );
}

function suspending(suspend: readonly Step[], when: Condition): Rule[] {
  const atOnce = emits('planned', { type: 'force' }, 'tellForced');
  const told = [{ type: 'presuspend' }, ok, { type: 'postsuspend' }];
  return [
    {
      name: 'suspend',
      when,
      steps: [
        ...suspend,
        takes('attach', [...told, { type: 'settled' }, ok], atOnce),
        takes('attach', told, not(atOnce)),
        takes('planned', { type: 'force' }),
      ],
    },
    { name: 'resume', when: is('attach', 'loaded'), steps: [takes('attach', [{ type: 'resume' }, ok])], fair: 'weak' },
  ];
}
