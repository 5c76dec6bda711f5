/**
 * Is there a fair run in which what was promised never comes, found by trying everything?
 *
 * A run that goes on for ever stays, from some point on, in a set of states that it visits again and again. Which strongly fair rules are
 * disabled in all of them is guessed, every guess in turn; then the largest sets that fit the guess are the ones to look at, for a larger set
 * takes more rules and leaves fewer enabled throughout. A run that ends in a state without steps is the other kind.
 */
import type { Rule } from '#spec';
import type { NaiveState } from './naive.ts';

/** More guesses than two to the power of this are refused. */
const strongMax = 12;

/** Whether some fair run has a state where `given` holds and none from there on where `holds` does. */
export function hasUnfulfilledRun(
  states: readonly NaiveState[],
  rules: readonly Rule[],
  given: (state: NaiveState) => boolean,
  holds: (state: NaiveState) => boolean,
): boolean {
  const unfulfilled = new Set([...states.keys()].filter((at) => !holds(states[at] as NaiveState)));
  const starts = [...unfulfilled].filter((at) => given(states[at] as NaiveState));
  const region = spread(states, starts, unfulfilled);
  if ([...region].some((at) => states[at]?.steps.length === 0)) return true;
  const isEnabled = (rule: number, at: number) => states[at]?.steps.some((step) => step.rule === rule) === true;
  const fair = (fairness: Rule['fair']) =>
    [...rules.keys()].filter((rule) => rules[rule]?.fair === fairness && [...region].some((at) => isEnabled(rule, at)));
  const [strong, weak] = [fair('strong'), fair('weak')];
  if (strong.length > strongMax) throw new Error(`${strong.length} strongly fair rules are more than can be tried`);
  for (let guess = 0; guess < 2 ** strong.length; guess++) {
    const disabled = strong.filter((_, bit) => ((guess >> bit) & 1) === 1);
    const within = new Set([...region].filter((at) => !disabled.some((rule) => isEnabled(rule, at))));
    for (const circle of circles(states, within)) {
      const isTaken = (rule: number) =>
        [...circle].some((at) => states[at]?.steps.some((step) => step.rule === rule && circle.has(step.to)) === true);
      const isFair =
        weak.every((rule) => isTaken(rule) || [...circle].some((at) => !isEnabled(rule, at))) &&
        strong.every((rule) => isTaken(rule) || ![...circle].some((at) => isEnabled(rule, at)));
      if (isFair) return true;
    }
  }
  return false;
}

/** The largest sets of states in which every state leads to every other by at least one step. */
function circles(states: readonly NaiveState[], within: ReadonlySet<number>): Set<number>[] {
  const found: Set<number>[] = [];
  const left = endless(states, within);
  while (left.size > 0) {
    const [at] = [...left] as [number, ...number[]];
    const behind = spread(states, followers(states, at, left), left);
    const circle = new Set([...behind].filter((other) => spread(states, [other], left).has(at)));
    if (circle.has(at)) found.push(circle);
    // Whoever shared a circle with one of these is in it, so they can be left out from here on.
    for (const other of [at, ...circle]) left.delete(other);
  }
  return found;
}

/** States from which one can go on for ever within the given ones. */
function endless(states: readonly NaiveState[], within: ReadonlySet<number>): Set<number> {
  const left = new Set(within);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const at of left) if (followers(states, at, left).length === 0) left.delete(at);
  }
  return left;
}

function followers(states: readonly NaiveState[], at: number, within: ReadonlySet<number>): number[] {
  return (states[at] as NaiveState).steps.map(({ to }) => to).filter((to) => within.has(to));
}

/** All states to which these lead within the given ones, themselves included. */
function spread(states: readonly NaiveState[], starts: readonly number[], within: ReadonlySet<number>): Set<number> {
  const reached = new Set(starts);
  // A set visits what is added while it is visited.
  for (const at of reached) for (const to of followers(states, at, within)) reached.add(to);
  return reached;
}
