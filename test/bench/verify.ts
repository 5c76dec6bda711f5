/**
 * How many schedules a second does `verify` run on one core?
 *
 * A random campaign against the disk log in profile `strict`, with coverage, as a user starts it, but without the systematic part. Random
 * schedules differ in length, so what counts is operations: 30 of them are one schedule. Time is the processor's.
 */
import { assert } from '#base';
import { CoverageMeter, chooseLog, verify } from '#harness';
import type { Row } from './row.ts';

const goal = 5000;
const operationsPerSchedule = 30;
const runs = { warmUp: 500, counted: 3000 };

/** Times a campaign of random schedules. */
export async function measureVerify(): Promise<Row[]> {
  const chosen = await chooseLog({ log: 'disk', profile: 'strict', without: [] });
  assert(chosen.ok, 'our own log can be chosen');
  const { make, profile, machines } = chosen.value;
  const campaign = (count: number, seed: number) =>
    verify({ subject: make, log: 'disk', profile, runs: count, seed, systematic: [], meter: new CoverageMeter(machines) });
  campaign(runs.warmUp, 1);
  const from = process.cpuUsage();
  const report = campaign(runs.counted, 2);
  const spent = process.cpuUsage(from);
  assert(report.verdict === 'holds' && report.runs === runs.counted, 'the campaign ran to its end');
  const seconds = (spent.user + spent.system) / 1e6;
  const rate = report.operations / operationsPerSchedule / seconds;
  return [
    {
      measure: `schedules of ${operationsPerSchedule} operations a second`,
      ours: `${report.operations.toLocaleString('en')} operations in ${seconds.toFixed(1)} s`,
      baseline: '',
      ratio: rate,
      goal: { bound: 'at least', value: goal },
    },
  ];
}
