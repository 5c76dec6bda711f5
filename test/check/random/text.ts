/**
 * A random system on a few lines, so that what shrinking leaves can be read:
 *
 *     a ×2  names    e0: 0→1 1→0 | e1: 1→1
 *     r0 weak: a0.e0 + b.e1 e1 if a1∈{0,2}
 *     L0 eventually: given #a∈{1}≥2, b∈{0}
 */
import { unreachable } from '#base';
import type { Condition, Member, Rule, Step, StepEvents, System, SystemLaw } from '#spec';
import type { FamilyPlan, Plan } from './plan.ts';

/** What a predicate means, for people. */
export interface Labelled {
  readonly label: string;
}

/** Gives a predicate its label. */
export function labelled<Predicate extends object>(predicate: Predicate, label: string): Predicate & Labelled {
  return Object.assign(predicate, { label });
}

/** See the header. */
export function textOfSystem(plan: Plan, system: System): string {
  const families = Object.entries(system.components).map(([name, { count = 1 }], at) => {
    const family = plan.families[at];
    return `${name} ×${count}  ${family === undefined ? 'points' : machineText(family)}`;
  });
  const symmetry = system.symmetry?.map((each) => `wholes of ${each.families.join('')}`) ?? [];
  return ['', ...families, ...symmetry, ...system.rules.map(ruleText), ...system.laws.map(lawText), ''].join('\n');
}

function machineText({ style, next }: FamilyPlan): string {
  const rows = next.map((row, event) => {
    const moves = row.flatMap((to, from) => (to === null ? [] : [`${from}→${to}`]));
    return `e${event}: ${moves.join(' ') || 'never'}`;
  });
  return `${style}  ${rows.join(' | ')}`;
}

function ruleText({ name, of = {}, steps, when, fair }: Rule): string {
  const who = [name, ...Object.entries(of).map(([variable, value]) => `${variable}${value}`)].join(' ');
  return `${who}${fair === undefined ? '' : ` ${fair}`}: ${steps.map(stepText).join(' + ')}${when === undefined ? '' : ` if ${conditionText(when)}`}`;
}

function stepText({ of, event, when, obeys }: Step): string {
  const text = `${memberText(of)}.${eventsText(event)}${obeys === undefined ? '' : ' (observes)'}`;
  return when === undefined ? text : `[${text} where ${conditionText(when)}]`;
}

function lawText({ id, kind, given, holds, on }: SystemLaw): string {
  const parts = [...(given === undefined ? [] : [`given ${conditionText(given)}`]), ...(holds === undefined ? [] : [conditionText(holds)])];
  return `${id} ${kind}${on === undefined ? '' : ` on ${on.join()}`}: ${parts.join(', ')}`;
}

function eventsText(given: StepEvents): string {
  const events = (Array.isArray(given) ? given : [given]) as readonly { readonly type: string; readonly to?: number }[];
  return events.map(({ type, to }) => (to === undefined ? type : `${type}(${to})`)).join(' ');
}

function memberText(of: Member): string {
  return typeof of === 'string' ? of : of.join('');
}

function conditionText(condition: Condition): string {
  const after = 'after' in condition && condition.after ? "'" : '';
  const label = (predicate: unknown) => (predicate as Labelled).label;
  switch (condition.op) {
    case 'is':
      return `${memberText(condition.of)}${after}∈${label(condition.where)}`;
    case 'count':
      return `#${condition.of}${after}∈${label(condition.where)}≥${condition.atLeast}`;
    case 'over':
      return `${label(condition.holds)}(${condition.of.map(memberText).join()})${after}`;
    case 'emits':
      return `${memberText(condition.of)} on ${eventsText(condition.event)} reaches ${JSON.stringify(condition.params ?? 'anything')}`;
    case 'and':
    case 'or':
      return `(${condition.all.map(conditionText).join(` ${condition.op} `) || (condition.op === 'and' ? 'true' : 'false')})`;
    case 'not':
      return `not ${conditionText(condition.of)}`;
    default:
      return unreachable(condition);
  }
}
