/**
 * What is measured of the checker: every section is a title and rows.
 *
 * Each row says whether pruning or symmetry was on; without a word neither was. Where two tools are compared, they must have found the same states.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assert } from '#base';
import type { Row } from '../row.ts';
import { spinMissing } from '../../check/spin.ts';
import type { GraphRun } from './one-machine.ts';
import { checkReference, emptyNode } from './ours.ts';
import type { Checked } from './ours.ts';
import type { Probed, Question } from './probe.ts';
import { spinReference } from './spin.ts';

/** How much is measured. */
export interface Extent {
  /** The smallest scopes alone: whether it runs, not how fast. */
  readonly quick: boolean;
  /** Also what takes minutes. */
  readonly large: boolean;
  /** Runs of each, of which the least counts. */
  readonly runs: number;
}

/** A part of the benchmark. */
export interface Section {
  readonly title: string;
  readonly measure: (extent: Extent) => Row[];
}

/** By name, in the order in which they are printed. */
export const sections: Readonly<Record<string, Section>> = {
  spin: { title: 'the reference system in Spin -O3, its faster setting: whole processes', measure: withSpin },
  graph: { title: 'the reference system in getShortestPaths of xstate/graph', measure: withGraph },
  start: { title: 'a process that checks, above an empty Node', measure: start },
  ways: { title: 'ways to search', measure: ways },
  questions: { title: 'what is asked beside states', measure: questions },
};

const pruned = ['--pruning'];

function withSpin({ quick, large, runs }: Extent): Row[] {
  if (spinMissing() !== undefined) return [];
  const scopes = quick ? ['r2w2'] : ['r2w2', 'r3w2', 'r3w3', ...(large ? ['r4w2'] : [])];
  return scopes.flatMap((scope) => {
    const ours = checkReference(scope, pruned, runs);
    const plain = checkReference(scope, [], runs);
    const spin = spinReference(scope, ours.states, runs);
    assert(spin.states === plain.states && spin.transitions === plain.transitions, `Spin finds the states and steps of ${scope}`);
    const empty = emptyNode(runs);
    const goal = scope === 'r3w3' ? { goal: { bound: 'at least', value: 8 } as const } : {};
    const by = (cpu: number) => rate(spin.states, cpu);
    return [
      {
        measure: `${scope}, pruning: states a CPU second, Spin ${spin.setting}`,
        ours: by(ours.cpu),
        baseline: by(spin.cpu),
        ratio: spin.cpu / ours.cpu,
        ...goal,
      },
      { measure: `${scope}: the same without pruning`, ours: by(plain.cpu), baseline: by(spin.cpu), ratio: spin.cpu / plain.cpu },
      {
        measure: `${scope}, pruning: the same with Spin’s making of the verifier`,
        ours: by(ours.cpu),
        baseline: by(spin.cpu + spin.making),
        ratio: (spin.cpu + spin.making) / ours.cpu,
      },
      {
        measure: `${scope}, pruning: time to the verdict, on the wall`,
        ours: seconds(ours.wall),
        baseline: seconds(spin.wall),
        ratio: ours.wall / spin.wall,
      },
      {
        measure: `${scope}, pruning: memory a state`,
        ours: perState(ours.bytes - empty.bytes, ours.states),
        baseline: perState(spin.bytes, spin.states),
        ratio: (ours.bytes - empty.bytes) / spin.bytes,
      },
    ];
  });
}

function withGraph({ quick, runs }: Extent): Row[] {
  const [regions, slots] = quick ? [1, 1] : [2, 2];
  const scope = `r${regions}w${slots}`;
  const graph = fromSource('one-machine.ts', String(regions), String(slots)) as GraphRun;
  const ours = checkReference(scope, pruned, runs);
  assert(graph.states === ours.states, `xstate/graph finds the states of ${scope}`);
  const rows: Row[] = [
    {
      measure: `${scope}, pruning: states a CPU second, whole process of ours`,
      ours: rate(ours.states, ours.cpu),
      baseline: rate(graph.states, graph.cpu),
      ratio: graph.cpu / ours.cpu,
      goal: { bound: 'at least', value: 300 },
    },
  ];
  if (quick) return rows;
  const large = checkReference('r3w3', pruned, runs);
  return [
    ...rows,
    {
      measure: `r3w3, pruning, which xstate/graph does not end: against its rate in ${scope}`,
      ours: rate(large.states, large.cpu),
      baseline: rate(graph.states, graph.cpu),
      ratio: large.states / large.cpu / (graph.states / graph.cpu),
    },
  ];
}

function start({ quick, large, runs }: Extent): Row[] {
  const empty = emptyNode(runs);
  const scope = quick ? 'r1w1' : 'r3w2';
  const first = checkReference(scope, pruned, runs);
  const above = (measure: string, ours: number, baseline: number): Row => ({
    measure,
    ours: seconds(ours),
    baseline: seconds(baseline),
    ratio: ours - baseline,
    goal: { bound: 'at most', value: 0.3 },
  });
  const memory = quick ? [scope] : ['r3w3', ...(large ? ['r5w2'] : [])];
  return [
    above(`${scope}, pruning: seconds to the verdict, on the wall`, first.wall, empty.wall),
    above(`${scope}, pruning: seconds to the verdict, of processors`, first.cpu, empty.cpu),
    ...memory.map((name): Row => {
      const checked = checkReference(name, pruned);
      const bytes = (checked.bytes - empty.bytes) / checked.states;
      return {
        measure: `${name}, pruning: most memory above an empty Node, bytes a state`,
        ours: `${Math.round(checked.bytes / 2 ** 20)} MiB`,
        baseline: `${Math.round(empty.bytes / 2 ** 20)} MiB`,
        ratio: bytes,
        ...(checked.states < 9e6 ? {} : { goal: { bound: 'at most', value: 10 } as const }),
      };
    }),
  ];
}

function ways({ quick, large, runs }: Extent): Row[] {
  const scope = quick ? 'r2w1' : 'r3w3';
  const plain = checkReference(scope, [], runs);
  const symmetric = checkReference(scope, ['--symmetry'], runs);
  const less = checkReference(scope, pruned, runs);
  const both = checkReference(scope, ['--pruning', '--symmetry'], runs);
  assert(less.states === plain.states && both.states === symmetric.states, 'pruning keeps all states');
  const against = (measure: string, ours: Checked, baseline: Checked, goal?: number): Row => ({
    measure: `${scope}: ${measure}, seconds of the search`,
    ours: seconds(ours.seconds),
    baseline: seconds(baseline.seconds),
    ratio: baseline.seconds / ours.seconds,
    ...(goal === undefined ? {} : { goal: { bound: 'at least', value: goal } as const }),
  });
  const together = (name: string, flags: readonly string[]): Row => {
    const one = checkReference(name, flags, runs);
    const two = checkReference(name, [...flags, '--workers', '2'], runs);
    assert(one.states === two.states, 'two workers find what one finds');
    return {
      measure: `${name}${flags.length === 0 ? '' : ', pruning'}: two workers and one, seconds of the search`,
      ours: seconds(two.seconds),
      baseline: seconds(one.seconds),
      ratio: one.seconds / two.seconds,
      goal: { bound: 'at least', value: 1.6 },
    };
  };
  return [
    {
      measure: `${scope}: states with symmetry and without`,
      ours: count(symmetric.states),
      baseline: count(plain.states),
      ratio: plain.states / symmetric.states,
      goal: { bound: 'at least', value: 30 },
    },
    against('symmetry and neither', symmetric, plain, 10),
    against('pruning and neither', less, plain),
    against('both and neither', both, plain),
    together(scope, pruned),
    together(scope, []),
    ...(large ? [together('r5w2', pruned)] : []),
  ];
}

function questions({ quick, runs }: Extent): Row[] {
  const scope = quick ? 'r1w2' : 'r4w2';
  const ask = (question: Question): Probed => {
    const all = Array.from({ length: runs }, () => fromSource('probe.ts', scope, question) as Probed);
    return all.reduce((best, each) => (each.cpu < best.cpu ? each : best));
  };
  const [plain, promise, near, far] = [ask('plain'), ask('promise'), ask('near'), ask('far')];
  assert(promise.verdict === 'holds' && far.length !== null, 'the node comes up, and the farthest state is found');
  const against = (measure: string, ours: Probed, baseline: Probed, most: number): Row => ({
    measure: `${scope}: ${measure}, CPU seconds of the search`,
    ours: seconds(ours.cpu),
    baseline: seconds(baseline.cpu),
    ratio: ours.cpu / baseline.cpu,
    goal: { bound: 'at most', value: most },
  });
  return [
    against(`a counterexample of ${far.length} steps, and none`, far, near, 1.3),
    against('a promise under weak fairness, and laws about states alone', promise, plain, 4),
  ];
}

/** Runs a program of this folder, which prints what it found as JSON. */
function fromSource(file: string, ...words: readonly string[]): unknown {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const node = ['--import', 'tsx', '--conditions=source', path, ...words];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

function rate(states: number, cpu: number): string {
  return count(states / cpu);
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function seconds(number: number): string {
  return `${number.toFixed(2)} s`;
}

function perState(bytes: number, states: number): string {
  return `${(bytes / states).toFixed(1)} B`;
}
