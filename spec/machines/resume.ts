/**
 * The judgement at resume: given what was found on the log device and the table's word, which bits are believed.
 *
 * One state, one row a case. Regions below the trusted count take their bit from the device, all others take `fill`. A refused log is not
 * written to; every flush fails until it is taken over or read again.
 *
 * Linux fills and clears bits with the function that also serves marks, so what a resume fills counts as touched, and the next flush writes and
 * flushes what the resume has just written. With `changed-blocks` a flush owes only what changed since, so nothing is noted.
 *
 * Source: `disk_resume` and `read_header` in Linux `drivers/md/dm-log.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';
import { logFounds, syncWords } from '../vocabulary.ts';
import type { LogFound, SyncWord } from '../vocabulary.ts';

/** What the read of the log device brought, with the words of the table that decide. */
export type ResumeEvent =
  | { readonly type: 'logRead'; readonly found: LogFound; readonly word: SyncWord; readonly takeover: boolean }
  | { readonly type: 'logReadFailed'; readonly word: SyncWord; readonly takeover: boolean };

/** The finite alphabet. */
export const resumeEvents: readonly ResumeEvent[] = syncWords.flatMap((word) =>
  [false, true].flatMap((takeover) => [
    ...logFounds.map((found) => ({ type: 'logRead' as const, found, word, takeover })),
    { type: 'logReadFailed' as const, word, takeover },
  ]),
);

/** How many regions are believed: as many as the header says, its count cut to 32 bits as the kernel does, or none. */
export type Trust = 'header' | 'headerCut' | 'nothing';

/** Builds the machine with the given remedies. */
export function createResumeMachine(remedies: RemedySet) {
  const once = remedies.has('nosync-once');
  const untouched = remedies.has('foreign-untouched');
  const trust: Trust = remedies.has('count-not-cut') ? 'header' : 'headerCut';
  const reports = remedies.has('resume-reports');
  const geometry = remedies.has('geometry-kept');

  const touches = !remedies.has('changed-blocks');
  const believe = (from: Trust, fill: 0 | 1) => ({ type: 'loadBits' as const, params: { trust: from, fill, touches } });
  const header = (version: 'current' | 'kept') => ({ type: 'chooseHeader' as const, params: { version, geometry } });
  const usable = { type: 'logUsable' as const, params: { report: 'success' as const, strange: false } };
  const usableButReported = {
    type: 'logUsable' as const,
    params: { report: reports ? ('failure' as const) : ('success' as const), strange: false },
  };
  /** The header on the device belongs to another geometry, or nobody knows to which. */
  const strange = ({ type, params }: typeof usable | typeof usableButReported) => ({
    type,
    params: { ...params, strange: geometry },
  });
  const refuse = ['logFailed' as const, 'forgetSync' as const, 'logRefused' as const];
  const isFound = (event: ResumeEvent, ...founds: LogFound[]) => event.type === 'logRead' && founds.includes(event.found);

  return setup({
    types: { events: {} as ResumeEvent },
    guards: {
      'refused without takeover': ({ event }) =>
        untouched && !event.takeover && (event.type === 'logReadFailed' || isFound(event, 'foreignMagic', 'unknownVersion')),
      'taken over': ({ event }) =>
        untouched && event.takeover && (event.type === 'logReadFailed' || isFound(event, 'foreignMagic', 'unknownVersion')),
      'nosync honoured': ({ event }) => event.word === 'nosync' && (isFound(event, 'fresh', 'foreignMagic') || !once),
      'log to be ignored': ({ event }) => event.word === 'sync' || isFound(event, 'fresh', 'foreignMagic'),
      'unknown version': ({ event }) => isFound(event, 'unknownVersion'),
      'bits of another geometry': ({ event }) => geometry && isFound(event, 'geometryChanged'),
      'count that no log can have': ({ event }) => remedies.has('count-not-cut') && isFound(event, 'countTooLarge'),
      nosync: ({ event }) => event.word === 'nosync',
    },
    actions: {
      /** `touches`: bits that are filled in, and those behind the last region, count as changed. */
      loadBits: (_, _params: { trust: Trust; fill: 0 | 1; touches: boolean }) => {},
      /** The header to be written: version 2 or whatever was found, with or without the geometry record. */
      chooseHeader: (_, _params: { version: 'current' | 'kept'; geometry: boolean }) => {},
      /** Nothing is in sync until the log can be used. */
      forgetSync: () => {},
      logFailed: () => {},
      /** `strange`: the header on the device may give bits another meaning, until ours is there. */
      logUsable: (_, _params: { report: 'success' | 'failure'; strange: boolean }) => {},
      logRefused: () => {},
    },
  }).createMachine({
    id: 'resume',
    initial: 'ready',
    states: {
      ready: {
        on: {
          logReadFailed: [
            { guard: 'refused without takeover', actions: refuse },
            {
              guard: 'taken over',
              actions: ['logFailed', believe('nothing', 0), header('current'), strange(usableButReported)],
            },
            { guard: 'nosync', actions: ['logFailed', believe('nothing', 1), header('kept'), usableButReported] },
            { actions: ['logFailed', believe('nothing', 0), header('kept'), usableButReported] },
          ],
          logRead: [
            { guard: 'refused without takeover', actions: refuse },
            { guard: 'taken over', actions: [believe('nothing', 0), header('current'), usable] },
            { guard: 'nosync honoured', actions: [believe('nothing', 1), header('current'), usable] },
            { guard: 'bits of another geometry', actions: [believe('nothing', 0), header('current'), strange(usable)] },
            { guard: 'log to be ignored', actions: [believe('nothing', 0), header('current'), usable] },
            { guard: 'unknown version', actions: ['logFailed', believe('nothing', 0), header('kept'), usableButReported] },
            { guard: 'count that no log can have', actions: [believe('nothing', 0), header('current'), usable] },
            { actions: [believe(trust, 0), header('current'), usable] },
          ],
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
