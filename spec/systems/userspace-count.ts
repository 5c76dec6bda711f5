/**
 * A count of the regions in sync, asked for by one thread while another resumes the log. The one region was written to and is durably dirty, so
 * that the resume takes it out of sync, and a second node copies it.
 *
 * The wire is left out: what is asked is answered once, before or after the daemon has dealt with `RESUME`.
 */
import { setup } from 'xstate';
import { attachEvents, createAttachMachine } from '../machines/attach.ts';
import { createHintMachine, hintEvents } from '../machines/hint.ts';
import type { HintEvent } from '../machines/hint.ts';
import { createHostedMachine, hostedEvents } from '../machines/hosted.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { budgetsOf } from './parts.ts';
import { and, emits, is, not, takes } from './system.ts';
import type { Condition, Rule, Scope, System } from './system.ts';
import { law, witness } from './userspace-laws.ts';
import { isInSync, storedComponents } from './userspace-stored.ts';
import { userspaceView } from './userspace-view.ts';
import { sidesOf } from './userspace-wire.ts';

/** What becomes of the question. */
export interface CountEvent {
  readonly type: 'ask' | 'complete' | 'incomplete' | 'heard' | 'resumes';
}

const countEvents: readonly CountEvent[] = (['ask', 'complete', 'incomplete', 'heard', 'resumes'] as const).map((type) => ({ type }));

/** The machine of the question; an answer is stale when a resume had not ended when it was asked for, or has begun since. */
function createCountMachine() {
  return setup({ types: { events: {} as CountEvent } }).createMachine({
    id: 'count',
    initial: 'none',
    states: {
      none: { on: { ask: 'asked', resumes: {} } },
      asked: { on: { complete: 'complete', incomplete: 'incomplete', resumes: 'askedBefore' } },
      askedBefore: { on: { complete: 'completeBefore', incomplete: 'incomplete', resumes: {} } },
      complete: { on: { heard: 'none', resumes: 'completeBefore' } },
      completeBefore: { on: { heard: 'none', resumes: {} } },
      incomplete: { on: { heard: 'none', resumes: {} } },
    },
    options: { maxIterations: 1000 },
  });
}

const outside = {
  count: { machine: createCountMachine(), events: countEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
};
const ok = { type: 'ended', ok: true };

/** The system of a scope. */
export function countSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const sides = sidesOf(scope, remedies);
  const budgets = budgetsOf(scope.bounds, ['suspends', 'asks']);
  const suspend = budgets.steps('suspends') ?? [];
  const asks = budgets.steps('asks') ?? [];
  const inSync = is(['log', 0], isInSync);
  const known = is('known', 'up');
  const copies = is('other', 'up');
  const answers = not(is('hosted', 'absent'));
  const counted = (complete: boolean, stale: boolean): HintEvent => ({ type: 'counted', complete, stale });
  const heard = (at: string, event: HintEvent): { readonly at: Condition; readonly event: HintEvent } => ({ at: is('count', at), event });
  const cases = [
    heard('complete', counted(true, false)),
    heard('completeBefore', counted(true, true)),
    heard('incomplete', counted(false, false)),
  ];
  const isLive = is('attach', 'live');
  const isResuming = is('attach', 'resuming');
  const asking = [takes('count', [{ type: 'ask' }, { type: 'resumes' }], isResuming), takes('count', { type: 'ask' }, not(isResuming))];
  const rules: Rule[] = [
    {
      name: 'begin',
      steps: [
        takes('attach', [{ type: 'ctr' }, ok, { type: 'sized', valid: true }, { type: 'opened', ok: true }, { type: 'resume' }, ok]),
        takes('hosted', [{ type: 'CTR', same: true, again: false }, ok, { type: 'RESUME' }, ok]),
        takes(['log', 0], [{ type: 'read', clean: true }, { type: 'markRegion' }, { type: 'write' }, { type: 'flushed' }]),
      ],
      when: is('attach', 'none'),
    },
    { name: 'ask', when: not(is('attach', 'none')), steps: [...asks, ...asking] },
    {
      name: 'counted',
      when: answers,
      steps: [takes('count', { type: 'complete' }, inSync), takes('count', { type: 'incomplete' }, not(inSync))],
      fair: 'weak',
    },
    {
      name: 'heard',
      steps: [
        takes('count', { type: 'heard' }),
        ...cases.map(({ at, event }) => takes('hint', { ...event }, at)),
        ...cases
          .filter(({ event }) => event.type === 'counted' && event.complete)
          .map(({ at, event }) => takes('known', { type: 'raise' }, and(at, emits('hint', { ...event }, 'hintAll')))),
      ],
      fair: 'weak',
    },
    {
      name: 'suspend',
      when: and(isLive, not(copies)),
      steps: [
        ...suspend,
        takes('attach', [{ type: 'presuspend' }, ok, { type: 'postsuspend' }, { type: 'settled' }, ok]),
        takes('hosted', [{ type: 'PRESUSPEND' }, { type: 'POSTSUSPEND' }, ok]),
      ],
    },
    {
      name: 'resume',
      when: is('attach', 'loaded'),
      steps: [
        takes('attach', { type: 'resume' }),
        takes('hint', { type: 'resume' }, emits('attach', { type: 'resume' }, 'hintNone')),
        takes('known', { type: 'lower' }, emits('attach', { type: 'resume' }, 'hintNone')),
        takes('count', { type: 'resumes' }),
      ],
      fair: 'weak',
    },
    {
      name: 'RESUME',
      when: is('attach', 'resuming'),
      steps: [takes('attach', ok), takes('hosted', [{ type: 'RESUME' }, ok]), takes(['log', 0], { type: 'resume' })],
      fair: 'weak',
    },
    {
      name: 'otherCopies',
      when: is('hosted', 'active'),
      steps: [takes(['log', 0], { type: 'getResyncWork' }), takes('other', { type: 'raise' })],
      fair: 'weak',
    },
    {
      name: 'otherCopied',
      when: copies,
      steps: [takes(['log', 0], { type: 'setRegionSync', inSync: true }), takes('other', { type: 'lower' })],
      fair: 'weak',
    },
  ];
  return {
    components: {
      attach: { machine: createAttachMachine(sides.forwarder), events: attachEvents },
      count: outside.count,
      hint: { machine: createHintMachine(sides.forwarder), events: hintEvents },
      known: outside.flag,
      hosted: { machine: createHostedMachine(sides.daemon), events: hostedEvents },
      other: outside.flag,
      ...storedComponents(1),
      ...budgets.components,
    },
    rules,
    laws: [
      law('S28', 'always', known, not(copies)),
      witness(
        'W8',
        'CountedBefore',
        'A full count that was asked for before a resume is heard after it.',
        and(is('count', 'completeBefore'), is('hosted', 'active')),
      ),
      witness('W9', 'OtherCopies', 'The other node copies.', copies),
    ],
    view: userspaceView(rules, ['attach', 'count', 'known', 'hosted', 'log', 'other']),
  };
}
