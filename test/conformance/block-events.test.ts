/**
 * The order, size and content of a mirror's writes and flushes, against those that a kernel's mirror sent.
 *
 * Whatever single request of a trace is altered, the comparison notices: nothing of a trace is taken on trust but when writes of several
 * writers arrived and when legs answered.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTrace } from '../../src/harness/recording/block-trace.ts';
import { replayScenario } from '../../src/harness/recording/replay.ts';
import type { Scenario } from '../../src/harness/recording/scenario.ts';
import type { RecordingReport } from '../../src/harness/recording/tally.ts';

const folder = new URL('../recordings/write-pattern/', import.meta.url).pathname;
const scenario = JSON.parse(readFileSync(`${folder}scenario.json`, 'utf8')) as Scenario;
const text = (file: string): string => gunzipSync(readFileSync(`${folder}${file}`)).toString('utf8');
const eventLines = text('block-events.jsonl.gz').trim().split('\n');
const writeLines = text('log-writes.jsonl.gz').trim().split('\n');

async function replayTraced(events: readonly string[], writes: readonly string[] | undefined): Promise<RecordingReport> {
  const trace = readTrace(events.join('\n'), writes?.join('\n'));
  if (!trace.ok) throw new Error(trace.fault.message);
  const read = (file: string) =>
    Promise.resolve({ ok: true as const, value: new Uint8Array(gunzipSync(readFileSync(`${folder}${file}`))) });
  const replayed = await replayScenario(scenario, read, undefined, trace.value);
  if (!replayed.ok) throw new Error(replayed.fault.message);
  return replayed.value;
}

/** Lines of requests, by their place in the file; completions are not compared. */
const requests = [...eventLines.entries()].filter(([, line]) => line.includes('"bio_queue"'));
/** A prime stride visits all sections and kinds. */
const some = requests.filter((_, at) => at % 13 === 0);
const bare = (line: string): string => line.replace(/"t_us":\d+,/, '').replace(/,"comm".*/, '');

describe('a block trace', () => {
  test('is compared request by request, with the bytes of every write to the log', async () => {
    const report = await replayTraced(eventLines, writeLines);
    expect(report.differences).toEqual([]);
    expect(report.compared.blockEvents).toBe(requests.length);
  });

  test('with two neighbouring requests swapped is found out', async () => {
    const missed: string[] = [];
    for (const [at, line] of some) {
      const next = requests.find(([other]) => other > at);
      if (next === undefined || bare(next[1]) === bare(line)) continue;
      const report = await replayTraced(eventLines.with(at, next[1]).with(next[0], line), writeLines);
      if (report.agrees) missed.push(`${line} <-> ${next[1]}`);
    }
    expect(missed).toEqual([]);
  });

  test('with a request left out is found out', async () => {
    const missed: string[] = [];
    for (const [at, line] of some) if ((await replayTraced(eventLines.toSpliced(at, 1), writeLines)).agrees) missed.push(line);
    expect(missed).toEqual([]);
  });

  test('with a request of another size, kind or place is found out', async () => {
    const missed: string[] = [];
    const alterations: readonly ((line: string) => string)[] = [
      (line) => line.replace(/"sectors":\d+/, (word) => `${word}0`).replace('"sectors":00', '"sectors":8'),
      (line) => line.replace(/"rwbs":"[^"]*"/, (word) => (word.includes('F') ? '"rwbs":"W"' : '"rwbs":"D"')),
      (line) => line.replace(/"dev":"[^"]*"/, (word) => (word.includes('leg1') ? '"dev":"leg0"' : '"dev":"leg1"')),
    ];
    for (const [number, [at, line]] of some.entries()) {
      const altered = alterations[number % alterations.length]?.(line) ?? line;
      if (altered !== line && (await replayTraced(eventLines.with(at, altered), writeLines)).agrees) missed.push(`${line} -> ${altered}`);
    }
    expect(missed).toEqual([]);
  });

  test('with other bytes in a write to the log is found out', async () => {
    const missed: string[] = [];
    for (const [at, line] of writeLines.entries()) {
      if (at % 11 !== 0 || !line.includes('data_sha256')) continue;
      const altered = line.replace(/"data_sha256":"./, (word) => `${word.slice(0, -1)}${word.endsWith('0') ? '1' : '0'}`);
      if ((await replayTraced(eventLines, writeLines.with(at, altered))).agrees) missed.push(line);
    }
    expect(missed).toEqual([]);
  });

  test('that is cut off, or has other sections than the recording has steps, is not guessed at', async () => {
    const report = await replayTraced(eventLines.slice(0, 100), writeLines);
    expect(report.compared.blockEvents).toBe(0);
    expect(report.notCompared.map(({ why }) => why)).toContain('which steps the sections of the block trace belong to is not certain');
  });

  test('that is no JSON is refused with its line', () => {
    const read = readTrace(`${eventLines[0] ?? ''}\n{"ev":`, undefined);
    expect(read.ok ? '' : read.fault.message).toContain('block-events.jsonl, line 2');
  });
});
