/**
 * The verdict of a run with a real kernel notices what goes wrong: facts of a good run hold, and each fact spoiled is violated.
 */
import { expect, test } from 'vitest';
import { judge } from './verdict.ts';
import type { Fact, JudgedConversation } from './verdict.ts';

const line = (done: number) => `0 32768 mirror 2 253:0 253:1 ${done}/32 1 AA 3 disk 254:32 A`;
const status = (phase: number, why: string, done: number): Fact => ({ phase, what: 'status', why, info: line(done) });
const synced = (phase: number, why: string, done = 32): Fact => ({ phase, what: 'synced', why, info: line(done) });
const legs = (phase: number, why: string, differing: readonly number[]): Fact => ({ phase, what: 'legs', why, differing });
const write = (phase: number, region: number): Fact => ({ phase, what: 'write', region, code: 0 });

const good: readonly Fact[] = [
  { phase: 1, what: 'legs before', differing: Array.from({ length: 32 }, (_, at) => at) },
  status(1, 'created', 3),
  synced(1, 'after create'),
  legs(1, 'after the first resync', []),
  write(1, 1),
  write(1, 5),
  write(1, 30),
  { phase: 1, what: 'daemon asked to stop while logs are active', running: true },
  { phase: 1, what: 'a write waits for a daemon', ended: false },
  write(1, 7),
  status(1, 'after the restart', 31),
  { ...write(1, 9), unseen: true },
  status(1, 'after the restart that nobody saw', 31),
  synced(1, 'after suspend and resume'),
  synced(1, 'after another table'),
  { phase: 1, what: 'writing' },
  legs(2, 'after the power cut', [9]),
  status(2, 'created again', 28),
  synced(2, 'after the reboot'),
  legs(2, 'after the recovery', []),
  write(2, 3),
  { phase: 2, what: 'removed', still: 'No devices found' },
  { phase: 2, what: 'daemon stopped', code: 0 },
  { phase: 2, what: 'end' },
];
const conversations: readonly JudgedConversation[] = ['a', 'b'].map((file) => ({ file, accepted: true, why: '' }));

const spoiled: readonly (readonly [what: string, spoil: (fact: Fact) => Fact])[] = [
  ['the legs were equal from the beginning', (fact) => (fact.what === 'legs before' ? { ...fact, differing: [] } : fact)],
  ['a resync stopped', (fact) => (fact['why'] === 'after create' ? { ...fact, info: line(20) } : fact)],
  ['legs differ after the resync', (fact) => (fact['why'] === 'after the first resync' ? { ...fact, differing: [4] } : fact)],
  ['a write failed', (fact) => (fact.what === 'write' && fact['region'] === 5 ? { ...fact, code: 1 } : fact)],
  ['the daemon stopped under a log', (fact) => ('running' in fact ? { ...fact, running: false } : fact)],
  ['a restart that nobody saw ended the write', (fact) => ('unseen' in fact ? { ...fact, code: 'never' } : fact)],
  ['a write did not wait', (fact) => (fact.what === 'a write waits for a daemon' ? { ...fact, ended: true } : fact)],
  ['everything was copied again', (fact) => (fact['why'] === 'created again' ? { ...fact, info: line(0) } : fact)],
  ['legs differ after the recovery', (fact) => (fact['why'] === 'after the recovery' ? { ...fact, differing: [9] } : fact)],
  ['the mirror is still there', (fact) => (fact.what === 'removed' ? { ...fact, still: 'm\t(253:0)' } : fact)],
  ['the daemon had to be killed', (fact) => (fact.what === 'daemon stopped' ? { ...fact, code: null } : fact)],
  ['a step failed', (fact) => (fact.what === 'end' ? { ...fact, what: 'failed' } : fact)],
];

test('a good run holds', () => {
  expect(judge(good, conversations).verdict).toBe('holds');
});

test.each(spoiled)('%s: noticed', (_, spoil) => {
  expect(judge(good.map(spoil), conversations).expectations.filter(({ ok }) => !ok)).not.toEqual([]);
  expect(judge(good.map(spoil), conversations).verdict).not.toBe('holds');
});

test('a conversation that is not accepted: violated', () => {
  const judged = judge(good, [...conversations.slice(1), { file: 'a', accepted: false, why: 'a: line 7' }]);
  expect(judged.verdict).toBe('violated');
});

test('a run that broke off is inconclusive', () => {
  expect(judge(good.slice(0, 12), conversations).verdict).toBe('inconclusive');
});
