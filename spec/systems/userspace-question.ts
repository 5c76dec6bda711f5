/**
 * One question of a forwarder, and everybody who may reply to it: the daemon, a broken one, the daemon of somebody else, a process without
 * privilege. What they send has the right number; the rest of it need not be right.
 *
 * The question is `IN_SYNC`, which must return something. Where a reply is too short Linux takes what happened to be in memory for the answer;
 * here that is the answer that does harm.
 */
import { setup } from 'xstate';
import { createExchangeMachine, exchangeEvents } from '../machines/exchange.ts';
import type { ExchangeEvent, ReplySort } from '../machines/exchange.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { budgetsOf } from './parts.ts';
import { afterwards, and, begins, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Scope, Step, System } from './system.ts';
import { law, lawOfEach, witness } from './userspace-laws.ts';
import { userspaceView } from './userspace-view.ts';
import { sidesOf } from './userspace-wire.ts';
import { emitsIfAny } from './wiring.ts';

/** What the caller makes of the end of its question. */
export type AnswerEvent = { readonly type: 'inSync' | 'notInSync' | 'failed' };

const answerEvents: readonly AnswerEvent[] = [{ type: 'inSync' }, { type: 'notInSync' }, { type: 'failed' }];

/** The machine of what the caller was told. */
function createAnswerMachine() {
  return setup({ types: { events: {} as AnswerEvent } }).createMachine({
    id: 'answer',
    initial: 'open',
    states: { open: { on: { inSync: 'inSync', notInSync: 'notInSync', failed: 'failed' } }, inSync: {}, notInSync: {}, failed: {} },
    options: { maxIterations: 1000 },
  });
}

const outside = {
  heard: { machine: createAnswerMachine(), events: answerEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
};

const waits = ['waiting', 'waitingCtr', 'waitingResume'] as const;
const sendings = ['sending', 'sendingCtr', 'sendingResume'] as const;
const isWaiting = or(...waits.map((at) => is('exchange', at)));

/** The system of a scope. */
export function questionSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const sides = sidesOf(scope, remedies);
  const machine = createExchangeMachine(sides.forwarder);
  /** The daemon keeps to the protocol: all that it does is to be a new one. */
  const isKept = scope.bounds['kept'] === 1;
  const budgets = budgetsOf(scope.bounds, ['losses', 'hostile']);
  const hostile = budgets.steps('hostile') ?? [];
  const ends = (event: ExchangeEvent, as: string): Condition => emitsIfAny(machine, 'exchange', { ...event }, 'end', { as });
  /** A reply is heard; where it ends the question well, the caller reads this in it. */
  const reply = (name: string, sort: ReplySort, reads: 'inSync' | 'notInSync', more: readonly Step[], when: Condition): Rule => {
    const event: ExchangeEvent = { type: 'replied', as: sort };
    return {
      name,
      when,
      steps: [
        takes('exchange', { ...event }),
        takes('heard', { type: reads }, ends(event, 'done')),
        takes('heard', { type: 'failed' }, ends(event, 'failed')),
        ...more,
      ],
    };
  };
  const asked = is('exchange', 'waiting');
  const attaching = and(isWaiting, not(asked));
  const isIn = is('truth', 'up');
  const rules: Rule[] = [
    { name: 'changes', steps: [takes('truth', { type: 'raise' }, not(isIn)), takes('truth', { type: 'lower' }, isIn)] },
    {
      name: 'ask',
      steps: [takes('exchange', { type: 'ask', as: 'query', value: true }), begins('heard'), takes('said', { type: 'lower' })],
    },
    {
      name: 'send',
      when: or(...sendings.map((at) => is('exchange', at))),
      steps: [takes('exchange', { type: 'sent' })],
      fair: 'weak',
    },
    { name: 'timeout', steps: [...(budgets.steps('losses') ?? []), takes('exchange', { type: 'timedOut' })] },
    { name: 'pauseEnds', steps: [takes('exchange', { type: 'paused' })], fair: 'weak' },
    { ...reply('answerInSync', 'value', 'inSync', [takes('said', { type: 'raise' })], and(asked, isIn)), fair: 'strong' },
    { ...reply('answerNotInSync', 'value', 'notInSync', [], and(asked, not(isIn))), fair: 'strong' },
    { ...reply('attached', 'done', 'notInSync', [], attaching), fair: 'weak' },
    ...(isKept
      ? []
      : [
          reply('short', 'short', 'inSync', hostile, isWaiting),
          reply('foreign', 'foreign', 'inSync', hostile, isWaiting),
          reply('unprivileged', 'unprivileged', 'inSync', hostile, isWaiting),
          reply('again', 'again', 'notInSync', hostile, isWaiting),
          reply('againWhole', 'againWhole', 'notInSync', hostile, isWaiting),
          reply('refused', 'failed', 'notInSync', hostile, isWaiting),
          reply('large', 'large', 'notInSync', hostile, isWaiting),
        ]),
    reply('gone', sides.daemon.has('refusal-has-room') ? 'goneWithRoom' : 'gone', 'notInSync', hostile, isKept ? asked : isWaiting),
  ];
  const stays = (at: (typeof waits)[number]): Condition => afterwards(is('exchange', at));
  return {
    components: {
      heard: outside.heard,
      exchange: { machine, events: exchangeEvents },
      truth: outside.flag,
      said: outside.flag,
      ...budgets.components,
    },
    rules,
    laws: [
      law('S31', 'always', is('heard', 'inSync'), is('said', 'up')),
      ...(isKept ? [] : [lawOfEach('S39', 'step', waits, (at) => is('exchange', at), stays, ['foreign'])]),
      law(
        'S43',
        'step',
        and(asked, or(afterwards(is('heard', 'inSync')), afterwards(is('heard', 'failed')))),
        or(
          and(afterwards(is('said', 'up')), afterwards(is('heard', 'inSync'))),
          and(not(afterwards(is('said', 'up'))), afterwards(is('heard', 'failed'))),
        ),
        isKept ? ['answerInSync'] : ['short', 'answerInSync'],
      ),
      ...(isKept ? [] : [lawOfEach('S45', 'step', waits, (at) => is('exchange', at), stays, ['unprivileged'])]),
      law('L9', 'eventually', not(is('exchange', 'idle')), is('exchange', 'idle')),
      witness('W3', 'FoundAnew', 'The question meets a daemon that is found anew.', is('exchange', 'waitingResume')),
    ],
    view: userspaceView(rules, ['heard', 'exchange', 'truth']),
  };
}
