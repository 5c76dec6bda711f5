/**
 * The transition table of a machine, for all profiles at once, and what it refuses.
 *
 * A row is a transition as written in the machine; one that is never taken has no row. What a state does on an event is shown once if it
 * is the same in every profile, and else for each profile by itself, so that the order of the guards stays readable.
 */
import { refused } from '#base';
import type { Chart, ChartTransition } from './chart.ts';
import { effectsText } from './diagram.ts';
import { code, tableOf } from './markdown.ts';
import { valueName } from './names.ts';
import type { NamedValue } from './names.ts';
import type { Derived } from './table.ts';

/** What a state does on an event. */
type Group = readonly ChartTransition[];

/** The transition table; the charts are those of one machine, by profile. */
export function transitionTable(charts: Readonly<Record<string, Chart>>): string {
  const groups = Object.entries(charts).map(([profile, chart]) => ({ profile, groups: groupsOf(chart) }));
  const differs = groups.some((one) => groups.some((other) => textOf(one.groups) !== textOf(other.groups)));
  const setsAny = Object.values(charts).some((chart) => chart.transitions.some(({ sets }) => sets.length > 0));
  const rows = keysInOrder(groups.map((each) => each.groups)).flatMap((key) => {
    const variants = groups.flatMap((each) => ({ profile: each.profile, group: each.groups.get(key) ?? [] }));
    const same = variants.every(({ group }) => rowsText(group) === rowsText(variants[0]?.group ?? []));
    return (same ? variants.slice(0, 1) : variants).flatMap(({ profile, group }) =>
      group.map((each) => cellsOf(each, group, setsAny, differs ? (same ? 'all' : profile) : undefined)),
    );
  });
  const head = ['source', 'event', 'guard', 'target', 'effects', ...(setsAny ? ['context'] : []), ...(differs ? ['profile'] : [])];
  return tableOf(head, rows);
}

function cellsOf(each: ChartTransition, group: Group, setsAny: boolean, profile: string | undefined): string[] {
  const { source, event, guard, target, effects, sets } = each;
  return [
    code(source),
    code(event),
    guard === '' && group.length > 1 ? 'otherwise' : guard,
    target === undefined || target === source ? '' : code(target),
    code(effectsText(effects)),
    ...(setsAny ? [code(sets.join('; '))] : []),
    ...(profile === undefined ? [] : [profile]),
  ];
}

/** The transitions that are taken, by source and event. */
function groupsOf(chart: Chart): Map<string, ChartTransition[]> {
  const groups = new Map<string, ChartTransition[]>();
  for (const each of chart.transitions) {
    if (each.edges.length === 0) continue;
    const key = `${each.source} ${each.event}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

/** All keys: those of the first map in its order, and those that only others have behind the key that they follow there. */
function keysInOrder(maps: readonly ReadonlyMap<string, Group>[]): string[] {
  const order: string[] = [];
  for (const map of maps) {
    let at = 0;
    for (const key of map.keys()) {
      if (!order.includes(key)) order.splice(at, 0, key);
      at = order.indexOf(key) + 1;
    }
  }
  return order;
}

function textOf(groups: ReadonlyMap<string, Group>): string {
  return [...groups.values()].map(rowsText).join();
}

function rowsText(group: Group): string {
  return group.map((each) => `${each.name} ${effectsText(each.effects)} ${each.sets.join()}`).join();
}

/** The transitions that are written in the machine and never taken in a profile, by profile. */
export function neverTaken(charts: Readonly<Record<string, Chart>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(charts).map(([profile, chart]) => [
      profile,
      chart.transitions.filter(({ edges }) => edges.length === 0).map(({ name }) => name),
    ]),
  );
}

/** Which events a machine refuses, and where; events that are refused alike share a row. */
export function refusalTable(derived: Derived): string {
  const rows = new Map<string, string[]>();
  derived.events.forEach((label, event) => {
    const where = refusingStates(derived, event);
    const count = [...where.values()].reduce((sum, each) => sum + each.refusing, 0);
    if (count === 0) return;
    const cells = [`${count} of ${derived.states.length}`, statesText(where)];
    const labels = rows.get(JSON.stringify(cells));
    if (labels === undefined) rows.set(JSON.stringify(cells), [label]);
    else labels.push(label);
  });
  if (rows.size === 0) return '';
  return tableOf(
    ['event', 'refused in', 'states'],
    [...rows].map(([cells, labels]) => [labels.map(code).join(', '), ...(JSON.parse(cells) as string[])]),
  );
}

function statesText(where: ReadonlyMap<string, { readonly refusing: number; readonly all: number }>): string {
  const states = [...where].filter(([, { refusing }]) => refusing > 0);
  return states.map(([name, { refusing, all }]) => (refusing === all ? code(name) : `some of ${code(name)}`)).join(', ');
}

/** For each state value, in how many of its local states the event is refused. */
function refusingStates(derived: Derived, event: number): Map<string, { refusing: number; all: number }> {
  const where = new Map<string, { refusing: number; all: number }>();
  derived.snapshots.forEach((snapshot, state) => {
    const name = valueName(snapshot.value as NamedValue);
    const count = where.get(name) ?? { refusing: 0, all: 0 };
    count.all++;
    if (derived.next[state * derived.events.length + event] === refused) count.refusing++;
    where.set(name, count);
  });
  return where;
}

/** How many pairs of local state and event a machine refuses. */
export function refusalCount(derived: Derived): number {
  return derived.next.reduce((count, next) => count + (next === refused ? 1 : 0), 0);
}
