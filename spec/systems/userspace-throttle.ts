/**
 * Two logs of one machine, a region each, with writes that must ask whether another node copies, and the 250 milliseconds between questions.
 *
 * The wire is left out: the daemon answers at once. Nobody promises that a question which may be asked now and again is ever asked, only that
 * one which may be asked all the time is: which of two writes a worker looks at first is not the throttle's to say.
 */
import { createHintMachine, hintEvents } from '../machines/hint.ts';
import type { HintEvent } from '../machines/hint.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { budgetsOf } from './parts.ts';
import { and, emits, is, not, or, range, takes } from './system.ts';
import type { Condition, Rule, Scope, System } from './system.ts';
import { createWaiterMachine, waiterEvents } from './userspace-hint.ts';
import { law, witness } from './userspace-laws.ts';
import { userspaceView } from './userspace-view.ts';
import { sidesOf } from './userspace-wire.ts';
import { mayEmit } from './wiring.ts';

const outside = {
  waiter: { machine: createWaiterMachine(), events: waiterEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
};

/** The system of a scope. */
export function throttleSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const logs = range(scope.bounds['logs'] ?? 2);
  const hint = { machine: createHintMachine(sidesOf(scope, remedies).forwarder), events: hintEvents };
  const budgets = budgetsOf(scope.bounds, ['copies']);
  const copies = budgets.steps('copies') ?? [];
  const question = (throttled: boolean): HintEvent => ({ type: 'isRemoteRecovering', below: false, throttled });
  const starts = (of: string): Condition => emits('hint', { ...question(false) }, 'startThrottle', { of });
  const ofMachine = mayEmit(hint, { ...question(false) }, 'startThrottle', { of: 'machine' });
  const isThrottled = (log: number): Condition => is(['throttle', log], 'up');
  const isCopied = (log: number): Condition => is(['other', log], 'up');
  const ask = (log: number, throttled: boolean): Rule => ({
    name: throttled ? 'askThrottled' : 'ask',
    of: { log },
    when: and(is(['waiter', log], 'waiting'), throttled ? isThrottled(log) : not(isThrottled(log))),
    steps: [
      takes('hint', { ...question(throttled) }),
      ...(throttled
        ? [takes(['waiter', log] as const, { type: 'wait' })]
        : [
            takes(['waiter', log] as const, { type: 'send' }, not(isCopied(log))),
            takes(['waiter', log] as const, { type: 'wait' }, isCopied(log)),
            ...logs.map((each) => takes(['throttle', each] as const, { type: 'raise' }, each === log ? and() : starts('machine'))),
          ]),
    ],
    ...(throttled ? {} : { fair: 'weak' as const }),
  });
  const ends = (of: readonly number[]): Rule => ({
    name: 'throttleEnds',
    of: of.length > 1 ? {} : { log: of[0] as number },
    when: and(...of.map(isThrottled)),
    steps: of.map((log) => takes(['throttle', log], { type: 'lower' })),
    fair: 'weak',
  });
  const rules: Rule[] = [
    ...logs.flatMap((log): Rule[] => [
      { name: 'write', of: { log }, steps: [takes(['waiter', log], { type: 'write' })] },
      ask(log, false),
      ask(log, true),
      { name: 'landed', of: { log }, steps: [takes(['waiter', log], { type: 'landed' })], fair: 'weak' },
      { name: 'otherCopies', of: { log }, when: not(isCopied(log)), steps: [...copies, takes(['other', log], { type: 'raise' })] },
      { name: 'otherCopied', of: { log }, when: isCopied(log), steps: [takes(['other', log], { type: 'lower' })], fair: 'weak' },
    ]),
    ...(ofMachine ? [ends(logs)] : logs.map((log) => ends([log]))),
  ];
  const waits = (log: number): Condition => is(['waiter', log], 'waiting');
  return {
    components: {
      waiter: { ...outside.waiter, count: logs.length },
      hint,
      throttle: { ...outside.flag, count: logs.length },
      other: { ...outside.flag, count: logs.length },
      ...budgets.components,
    },
    rules,
    laws: [
      law('L8', 'eventually', waits(0), not(waits(0))),
      witness('W10', 'BothWait', 'Writes to both logs wait.', and(...logs.map(waits))),
      witness('W11', 'Throttled', 'A question is held back.', or(...logs.map((log) => and(waits(log), isThrottled(log))))),
    ],
    view: userspaceView(rules, ['waiter', 'throttle', 'other']),
  };
}
