/**
 * A log as its user sees it, for one region: one that keeps its contract. How a real log does that is the matter of the systems `core` and
 * `disk`; here it is taken for granted, so that what breaks is the mirror's fault.
 *
 * The bit that goes to the device is 1 where the region is clean and in sync. A demotion is also a mark, and only a region that was handed
 * out comes in sync by a report. A flush writes the bit, then makes it durable; between the two, and after a failure, a crash may leave either.
 * A resume of the same instance believes what memory and device both say.
 */
import { assign, setup } from 'xstate';

/** What happens to a region of the log. */
export type LogEvent =
  | { readonly type: 'markRegion' | 'clearRegion' | 'getResyncWork' }
  | { readonly type: 'setRegionSync'; readonly inSync: boolean }
  /** The bit is on its way to the device, the legs being flushed. */
  | { readonly type: 'write' }
  | { readonly type: 'flushed' | 'flushFailed' }
  | { readonly type: 'crash' }
  /** A new instance has read this bit. */
  | { readonly type: 'read'; readonly clean: boolean }
  /** The same instance resumes. */
  | { readonly type: 'resume' }
  /** A new instance has been told that the legs are equal, whatever was read; and has written so. */
  | { readonly type: 'asserted' };

/** The finite alphabet. */
export const logEvents: readonly LogEvent[] = [
  ...(['markRegion', 'clearRegion', 'getResyncWork', 'write', 'flushed', 'flushFailed', 'crash', 'resume', 'asserted'] as const).map(
    (type) => ({
      type,
    }),
  ),
  { type: 'setRegionSync', inSync: true },
  { type: 'setRegionSync', inSync: false },
  { type: 'read', clean: true },
  { type: 'read', clean: false },
];

/** What a crash may leave on the device. */
export type DeviceBit = 'dirty' | 'clean' | 'either';

/** One region of the log. */
export interface LogContext {
  readonly inSync: boolean;
  readonly clean: boolean;
  /** Handed out, and not reported back. */
  readonly recovering: boolean;
  /** The bit that is on its way. */
  readonly writing: 'dirty' | 'clean' | 'nothing';
  readonly device: DeviceBit;
}

/** The bit as memory would have it. */
export const bitOf = ({ inSync, clean }: LogContext): 'dirty' | 'clean' => (inSync && clean ? 'clean' : 'dirty');

/** The device has it, durably. */
export const isWritten = (context: LogContext): boolean => context.device === bitOf(context);

/** A log of whose region the device says this at first. */
export function createLogMachine() {
  const log = setup({
    types: { events: {} as LogEvent, context: {} as LogContext, input: {} as { readonly device: DeviceBit } },
    guards: {
      idle: ({ context }) => !context.inSync && !context.recovering,
      'possible bit': ({ context, event }) => event.type === 'read' && context.device !== (event.clean ? 'dirty' : 'clean'),
    },
  });
  const down = { inSync: false, clean: false, recovering: false, writing: 'nothing' } as const;
  return log.createMachine({
    id: 'log',
    context: ({ input }) => ({ ...down, device: input.device }),
    on: {
      markRegion: { actions: assign({ clean: false }) },
      clearRegion: { actions: assign({ clean: true }) },
      getResyncWork: { guard: 'idle', actions: assign({ recovering: true }) },
      setRegionSync: {
        actions: assign(({ context, event }) =>
          event.inSync
            ? { inSync: context.inSync || context.recovering, recovering: false }
            : { inSync: false, clean: false, recovering: false },
        ),
      },
      write: {
        actions: assign(({ context }) => {
          const writing = bitOf(context);
          return { writing, device: context.device === writing ? writing : ('either' as const) };
        }),
      },
      flushed: {
        actions: assign(({ context }) => (context.writing === 'nothing' ? {} : { device: context.writing, writing: 'nothing' as const })),
      },
      flushFailed: { actions: assign({ writing: 'nothing' }) },
      crash: { actions: assign(down) },
      read: {
        guard: 'possible bit',
        actions: assign(({ event }) => ({
          inSync: event.clean,
          clean: event.clean,
          device: event.clean ? ('clean' as const) : ('dirty' as const),
        })),
      },
      asserted: { actions: assign({ inSync: true, clean: true, device: 'clean' }) },
      resume: {
        actions: assign(({ context }) => {
          const clean = context.device === 'clean' && bitOf(context) === 'clean';
          return { inSync: clean, clean, recovering: false };
        }),
      },
    },
    options: { maxIterations: 1000 },
  });
}
