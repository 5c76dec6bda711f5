/**
 * The protocol of the disk log: how bits reach the device.
 *
 * A flush takes a batch: what was dirtied or cleaned so far is staged, the legs are flushed if a bit is to become 1, the bits are written,
 * and the device is flushed if a bit became 0. Marks and clears that come later belong to the next batch, and so do callers of flush, so
 * that each is told the truth about its own marks.
 *
 * - Resume, and every batch after an error of the log device, writes everything: bitmap, flush, header, flush (remedy `ordered-grow`).
 * - Until the header on the device is known to be of this geometry, an empty one and a flush come before that (remedy `empty-first`).
 * - A clear-only batch is not followed by a flush of the device: a clear may be lost.
 * - A refused log stays `closed`: flush fails, nothing is written.
 *
 * Left out: which bytes; that is the effects' business. Leg flush failures void the clears of the batch (`clearing.ts`, `region.ts`).
 *
 * Source: `disk_resume` and `disk_flush` (which is also its postsuspend) in Linux `drivers/md/dm-log.c`; group commit is ours.
 */
import { assign, setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** Requests of the client, and what the log device, the legs and the judgement of `resume.ts` answer. */
export type CommitEvent =
  | { readonly type: 'flush' }
  | { readonly type: 'postsuspend' }
  | { readonly type: 'resume' }
  /** A bit on the device must become 0. */
  | { readonly type: 'dirtied' }
  /** A bit on the device may become 1. */
  | { readonly type: 'cleaned' }
  /** `strange`: the header on the device may give bits another meaning than this log does. */
  | { readonly type: 'logUsable'; readonly report: 'success' | 'failure'; readonly strange: boolean }
  | { readonly type: 'logRefused' }
  | { readonly type: 'legsFlushed' }
  | { readonly type: 'legFlushFailed' }
  | { readonly type: 'logWritten' }
  | { readonly type: 'logWriteFailed' }
  | { readonly type: 'logFlushed' }
  | { readonly type: 'logFlushFailed' };

/** The finite alphabet. */
export const commitEvents: readonly CommitEvent[] = [
  { type: 'flush' },
  { type: 'postsuspend' },
  { type: 'resume' },
  { type: 'dirtied' },
  { type: 'cleaned' },
  { type: 'logUsable', report: 'success', strange: false },
  { type: 'logUsable', report: 'success', strange: true },
  { type: 'logUsable', report: 'failure', strange: false },
  { type: 'logUsable', report: 'failure', strange: true },
  { type: 'logRefused' },
  { type: 'legsFlushed' },
  { type: 'legFlushFailed' },
  { type: 'logWritten' },
  { type: 'logWriteFailed' },
  { type: 'logFlushed' },
  { type: 'logFlushFailed' },
];

/** Which blocks: those whose bits changed, all of the bitmap, the header's, the same with a header that knows no region, or the kernel's whole area. */
export type Scope = 'changed' | 'everything' | 'header' | 'emptyHeader' | 'area';

/** What the next batch owes, and what the batch in flight is. All in memory. */
export interface CommitContext {
  /** A bit must become 0: the next batch ends with a flush of the device. */
  readonly dirtied: boolean;
  /** A bit may become 1: the next batch begins with a flush of the legs. */
  readonly cleaned: boolean;
  /** The device failed: the next batch writes everything. */
  readonly everything: boolean;
  /** Somebody asked for a flush while the batch was in flight. */
  readonly again: boolean;
  /** The batch in flight must flush the device. */
  readonly wet: boolean;
  /** The batch in flight holds clears (only the kernel looks back at this, when it retries). */
  readonly clears: boolean;
  /** The batch in flight writes everything, in order. */
  readonly whole: boolean;
  /** The header on the device may give bits another meaning. */
  readonly strange: boolean;
  /** Who is told when the batch in flight ends. */
  readonly caller: 'flush' | 'resume' | 'resumeReported';
}

const idle: CommitContext = {
  dirtied: false,
  cleaned: false,
  everything: false,
  again: false,
  wet: false,
  clears: false,
  whole: false,
  strange: false,
  caller: 'flush',
};

/** Builds the machine with the given remedies. */
export function createCommitMachine(remedies: RemedySet) {
  const ordered = remedies.has('ordered-grow');
  const changedOnly = remedies.has('changed-blocks');
  /** After an error the next batch writes everything; without both remedies only the flags are kept, as the kernel does. */
  const startsOver = ordered || changedOnly;
  const empties = remedies.has('empty-first');
  const suspendFlushes = remedies.has('suspend-flushes');
  const all: Scope = ordered ? 'everything' : 'area';
  const some: Scope = changedOnly ? 'changed' : 'area';

  const write = (scope: Scope) => ({ type: 'writeLog' as const, params: { scope } });
  const stage = (scope: Scope) => ({ type: 'stageBits' as const, params: { scope } });
  const tellFlush = (outcome: 'success' | 'failure' | 'refused') => ({ type: 'answerFlush' as const, params: { outcome } });
  const tellResume = (outcome: 'success' | 'failure' | 'refused') => ({ type: 'answerResume' as const, params: { outcome } });

  const commit = setup({
    types: { events: {} as CommitEvent, context: {} as CommitContext },
    guards: {
      'nothing to do': ({ context }) => !context.dirtied && !context.cleaned && !context.everything,
      'clears and everything': ({ context }) => context.cleaned && context.everything,
      clears: ({ context }) => context.cleaned,
      everything: ({ context }) => context.everything,
      'everything under a strange header': ({ context }) => context.everything && context.strange,
      'the header is strange': ({ context }) => context.strange,
      'under a strange header': ({ event }) => event.type === 'logUsable' && event.strange,
      'writes everything': ({ context }) => context.whole,
      'must be durable': ({ context }) => context.wet,
      'asked again': ({ context }) => context.again,
      'for resume': ({ context }) => context.caller === 'resume',
      'for resume, already failed': ({ context }) => context.caller === 'resumeReported',
    },
    actions: {
      readLog: () => {},
      /** Take a snapshot of the bits that the batch will write. */
      stageBits: (_, _params: { scope: Scope }) => {},
      writeLog: (_, _params: { scope: Scope }) => {},
      flushLog: () => {},
      flushLegs: () => {},
      /** Withdraw the clears of the batch from what was staged. */
      voidClears: () => {},
      /** Tell everybody whose flush the batch covers. */
      answerFlush: (_, _params: { outcome: 'success' | 'failure' | 'refused' }) => {},
      answerResume: (_, _params: { outcome: 'success' | 'failure' | 'refused' }) => {},
    },
  });
  const wholeAnew = commit.assign(({ context: { strange } }) => ({ ...idle, strange, wet: true, whole: true }));
  const wholeForResume = commit.assign(({ context, event }) => ({
    ...context,
    dirtied: context.dirtied && !startsOver,
    everything: false,
    wet: true,
    clears: false,
    whole: true,
    strange: event.type === 'logUsable' && event.strange && empties,
    caller: event.type === 'logUsable' && event.report === 'success' ? ('resume' as const) : ('resumeReported' as const),
  }));
  const wet = commit.assign({ wet: true });
  /** The batch is on the device, its header too. */
  const known = empties ? { target: 'succeeded', actions: commit.assign({ strange: false }) } : 'succeeded';
  /** Rows that are there only with the remedy. */
  const withEmptying = <Row>(row: Row): Row[] => (empties ? [row] : []);

  return commit.createMachine({
    id: 'commit',
    context: idle,
    initial: 'idle',
    on: {
      dirtied: { actions: assign({ dirtied: true }) },
      cleaned: { actions: assign({ cleaned: true }) },
      flush: { actions: assign({ again: true }) },
      postsuspend: { actions: suspendFlushes ? assign({ again: true, dirtied: true }) : assign({ again: true }) },
    },
    states: {
      /** No batch in flight. */
      idle: {
        on: {
          flush: 'beginning',
          postsuspend: suspendFlushes ? { target: 'beginning', actions: assign({ dirtied: true }) } : 'beginning',
          resume: { target: 'reading', actions: 'readLog' },
        },
      },
      /** The log device holds something that is not ours, or cannot be read. */
      closed: {
        on: {
          dirtied: {},
          cleaned: {},
          flush: { actions: tellFlush('refused') },
          postsuspend: { actions: tellFlush('refused') },
          resume: { target: 'reading', actions: 'readLog' },
        },
      },
      /** Decides what the batch is; left at once. */
      beginning: {
        always: [
          { guard: 'nothing to do', target: 'idle', actions: [assign(idle), tellFlush('success')] },
          {
            guard: 'clears and everything',
            target: 'flushingLegs',
            actions: [
              assign(({ context: { strange } }) => ({ ...idle, strange, wet: true, clears: true, whole: true })),
              stage(all),
              'flushLegs',
            ],
          },
          ...withEmptying({
            guard: 'everything under a strange header' as const,
            target: 'emptyingHeader',
            actions: [wholeAnew, stage(all), write('emptyHeader')],
          }),
          {
            guard: 'everything',
            target: 'writingBits',
            actions: [wholeAnew, stage(all), write(all)],
          },
          {
            guard: 'clears',
            target: 'flushingLegs',
            actions: [assign(({ context }) => ({ ...idle, wet: context.dirtied, clears: true })), stage(some), 'flushLegs'],
          },
          { target: 'writingBits', actions: [assign({ ...idle, wet: true }), stage(some), write(some)] },
        ],
      },
      reading: {
        on: {
          logUsable: [
            ...withEmptying({
              guard: 'under a strange header' as const,
              target: 'emptyingHeader',
              actions: [wholeForResume, stage(all), write('emptyHeader')],
            }),
            { target: 'writingBits', actions: [wholeForResume, stage(all), write(all)] },
          ],
          logRefused: { target: 'refused' },
        },
      },
      /** Tells everybody; left at once. */
      refused: {
        always: [
          { guard: 'asked again', target: 'closed', actions: [assign(idle), tellResume('refused'), tellFlush('refused')] },
          { target: 'closed', actions: [assign(idle), tellResume('refused')] },
        ],
      },
      flushingLegs: {
        on: {
          legsFlushed: [
            ...withEmptying({ guard: 'the header is strange' as const, target: 'emptyingHeader', actions: write('emptyHeader') }),
            { guard: 'writes everything', target: 'writingBits', actions: write(all) },
            { target: 'writingBits', actions: write(some) },
          ],
          legFlushFailed: [
            ...withEmptying({
              guard: 'the header is strange' as const,
              target: 'emptyingHeader',
              actions: [wet, 'voidClears' as const, write('emptyHeader')],
            }),
            { guard: 'writes everything', target: 'writingBits', actions: [assign({ wet: true }), 'voidClears', write(all)] },
            { target: 'writingBits', actions: [assign({ wet: true }), 'voidClears', write(some)] },
          ],
        },
      },
      ...(empties
        ? {
            /** What is on the device means nothing from here on, until the header is written. */
            emptyingHeader: { on: { logWritten: { target: 'flushingEmptyHeader', actions: 'flushLog' }, logWriteFailed: 'failed' } },
            flushingEmptyHeader: { on: { logFlushed: { target: 'writingBits', actions: write(all) }, logFlushFailed: 'failed' } },
          }
        : {}),
      writingBits: {
        on: {
          logWritten: [{ guard: 'must be durable', target: 'flushingBits', actions: 'flushLog' }, { target: 'succeeded' }],
          logWriteFailed: 'failed',
        },
      },
      flushingBits: {
        on: {
          logFlushed: ordered
            ? [{ guard: 'writes everything', target: 'writingHeader', actions: write('header') }, { target: 'succeeded' }]
            : known,
          logFlushFailed: startsOver ? 'failed' : { target: 'failed', actions: assign({ clears: false }) },
        },
      },
      ...(ordered
        ? {
            writingHeader: { on: { logWritten: { target: 'flushingHeader', actions: 'flushLog' }, logWriteFailed: 'failed' } },
            flushingHeader: {
              on: {
                logFlushed: known,
                logFlushFailed: 'failed',
              },
            },
          }
        : {}),
      /** The batch is on the device; left at once. */
      succeeded: {
        always: [
          { guard: 'for resume', target: 'ended', actions: tellResume('success') },
          { guard: 'for resume, already failed', target: 'ended', actions: tellResume('failure') },
          { target: 'ended', actions: tellFlush('success') },
        ],
      },
      /** Nothing is known of the batch on the device: its debts are taken over by the next; left at once. */
      failed: {
        always: [
          {
            guard: 'for resume',
            target: 'ended',
            actions: startsOver ? [assign({ everything: true }), tellResume('failure')] : tellResume('failure'),
          },
          {
            guard: 'for resume, already failed',
            target: 'ended',
            actions: startsOver ? [assign({ everything: true }), tellResume('failure')] : tellResume('failure'),
          },
          {
            target: 'ended',
            actions: [
              startsOver
                ? assign({ everything: true })
                : assign(({ context }) => ({ dirtied: context.dirtied || context.wet, cleaned: context.cleaned || context.clears })),
              tellFlush('failure'),
            ],
          },
        ],
      },
      /** Goes on with those who asked meanwhile, or rests; left at once. */
      ended: {
        always: [
          { guard: 'asked again', target: 'beginning' },
          {
            target: 'idle',
            actions: assign({ wet: false, clears: false, whole: false, caller: 'flush' }),
          },
        ],
      },
    },
    options: { maxIterations: 1000 },
  });
}
