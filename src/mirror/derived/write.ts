// Written by `npm run derive` from spec/machines/write.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the write machine. */
export type WriteEvent = 'queued(kind=data,remote=false,path=sync)' | 'queued(kind=data,remote=false,path=nosync)' | 'queued(kind=data,remote=false,path=recover)' | 'queued(kind=data,remote=true,path=sync)' | 'queued(kind=data,remote=true,path=nosync)' | 'queued(kind=data,remote=true,path=recover)' | 'queued(kind=flush,remote=false,path=sync)' | 'queued(kind=flush,remote=false,path=nosync)' | 'queued(kind=flush,remote=false,path=recover)' | 'queued(kind=flush,remote=true,path=sync)' | 'queued(kind=flush,remote=true,path=nosync)' | 'queued(kind=flush,remote=true,path=recover)' | 'queued(kind=discard,remote=false,path=sync)' | 'queued(kind=discard,remote=false,path=nosync)' | 'queued(kind=discard,remote=false,path=recover)' | 'queued(kind=discard,remote=true,path=sync)' | 'queued(kind=discard,remote=true,path=nosync)' | 'queued(kind=discard,remote=true,path=recover)' | 'returned(kind=data,legFailed=false)' | 'returned(kind=data,legFailed=true)' | 'returned(kind=flush,legFailed=false)' | 'returned(kind=flush,legFailed=true)' | 'returned(kind=discard,legFailed=false)' | 'returned(kind=discard,legFailed=true)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=no)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=flush)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=noFlush)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=no)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)' | 'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=no)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=flush)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=noFlush)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=no)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)' | 'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=no)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=flush)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=noFlush)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=no)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)' | 'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=no)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=flush)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=noFlush)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=no)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)' | 'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=no)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=flush)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=noFlush)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=no)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)' | 'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=no)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=flush)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=noFlush)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=no)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)' | 'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=no)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=flush)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=noFlush)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=no)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)' | 'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=no)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=flush)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=noFlush)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=no)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)' | 'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=no)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=flush)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=noFlush)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=no)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)' | 'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=no)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=flush)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=noFlush)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=no)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)' | 'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=no)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=flush)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=noFlush)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=no)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)' | 'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=no)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=flush)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=noFlush)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=no)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)' | 'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)';

/** The effects of the write machine with their parameters. */
export interface WriteEffects {
  blameLegs: undefined;
  count: undefined;
  end: { readonly as: 'error' | 'notSupported' | 'requeued' | 'success' };
  hold: undefined;
  latchFlushFailure: undefined;
  listFailure: undefined;
  outOfSync: undefined;
  put: { readonly list: 'nosync' | 'recover' | 'sync' };
  putOff: undefined;
  writeFailed: undefined;
}

const kernel: StepTable<WriteEvent> = {
  machine: 'write',
  states: [
    'fate. report. ending.',
  ],
  events: [
    'queued(kind=data,remote=false,path=sync)',
    'queued(kind=data,remote=false,path=nosync)',
    'queued(kind=data,remote=false,path=recover)',
    'queued(kind=data,remote=true,path=sync)',
    'queued(kind=data,remote=true,path=nosync)',
    'queued(kind=data,remote=true,path=recover)',
    'queued(kind=flush,remote=false,path=sync)',
    'queued(kind=flush,remote=false,path=nosync)',
    'queued(kind=flush,remote=false,path=recover)',
    'queued(kind=flush,remote=true,path=sync)',
    'queued(kind=flush,remote=true,path=nosync)',
    'queued(kind=flush,remote=true,path=recover)',
    'queued(kind=discard,remote=false,path=sync)',
    'queued(kind=discard,remote=false,path=nosync)',
    'queued(kind=discard,remote=false,path=recover)',
    'queued(kind=discard,remote=true,path=sync)',
    'queued(kind=discard,remote=true,path=nosync)',
    'queued(kind=discard,remote=true,path=recover)',
    'returned(kind=data,legFailed=false)',
    'returned(kind=data,legFailed=true)',
    'returned(kind=flush,legFailed=false)',
    'returned(kind=flush,legFailed=true)',
    'returned(kind=discard,legFailed=false)',
    'returned(kind=discard,legFailed=true)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 fate. report. ending.
  ),
  effects: Uint16Array.of(
    1, 2, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 7, 6, 7, 6, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 11, 9, 12, 10, 10, 10, 13, 13, 13, 13, 13, 13, 13, 13, 13, 6, 6, 6, 14, 13, 15, 13, 13, 13, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 17, 17, 18, 16, 19, 17, 17, 17, 13, 13, 13, 13, 13, 13, 13, 13, 13, 6, 6, 6, 14, 13, 15, 13, 13, 13, 20, 20, 20, 20, 20, 20, 20, 20, 20, 21, 21, 21, 22, 20, 23, 21, 21, 21, 13, 13, 13, 13, 13, 13, 13, 13, 13, 6, 6, 6, 14, 13, 15, 13, 13, 13, // 0 fate. report. ending.
  ),
  effectLists: [
    [], // 0
    [{ type: 'put', params: { list: 'sync' } }, { type: 'count' }], // 1
    [{ type: 'put', params: { list: 'nosync' } }, { type: 'count' }], // 2
    [{ type: 'put', params: { list: 'recover' } }], // 3
    [{ type: 'putOff' }], // 4
    [{ type: 'put', params: { list: 'sync' } }], // 5
    [{ type: 'end', params: { as: 'success' } }], // 6
    [{ type: 'blameLegs' }, { type: 'listFailure' }], // 7
    [{ type: 'end', params: { as: 'notSupported' } }], // 8
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'end', params: { as: 'error' } }], // 9
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'end', params: { as: 'success' } }], // 10
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'hold' }], // 11
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'end', params: { as: 'requeued' } }], // 12
    [{ type: 'end', params: { as: 'error' } }], // 13
    [{ type: 'hold' }], // 14
    [{ type: 'end', params: { as: 'requeued' } }], // 15
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'end', params: { as: 'error' } }], // 16
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'end', params: { as: 'success' } }], // 17
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'hold' }], // 18
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'end', params: { as: 'requeued' } }], // 19
    [{ type: 'outOfSync' }, { type: 'end', params: { as: 'error' } }], // 20
    [{ type: 'outOfSync' }, { type: 'end', params: { as: 'success' } }], // 21
    [{ type: 'outOfSync' }, { type: 'hold' }], // 22
    [{ type: 'outOfSync' }, { type: 'end', params: { as: 'requeued' } }], // 23
  ],
};

const strict: StepTable<WriteEvent> = {
  machine: 'write',
  states: [
    'fate. report. ending.',
  ],
  events: [
    'queued(kind=data,remote=false,path=sync)',
    'queued(kind=data,remote=false,path=nosync)',
    'queued(kind=data,remote=false,path=recover)',
    'queued(kind=data,remote=true,path=sync)',
    'queued(kind=data,remote=true,path=nosync)',
    'queued(kind=data,remote=true,path=recover)',
    'queued(kind=flush,remote=false,path=sync)',
    'queued(kind=flush,remote=false,path=nosync)',
    'queued(kind=flush,remote=false,path=recover)',
    'queued(kind=flush,remote=true,path=sync)',
    'queued(kind=flush,remote=true,path=nosync)',
    'queued(kind=flush,remote=true,path=recover)',
    'queued(kind=discard,remote=false,path=sync)',
    'queued(kind=discard,remote=false,path=nosync)',
    'queued(kind=discard,remote=false,path=recover)',
    'queued(kind=discard,remote=true,path=sync)',
    'queued(kind=discard,remote=true,path=nosync)',
    'queued(kind=discard,remote=true,path=recover)',
    'returned(kind=data,legFailed=false)',
    'returned(kind=data,legFailed=true)',
    'returned(kind=flush,legFailed=false)',
    'returned(kind=flush,legFailed=true)',
    'returned(kind=discard,legFailed=false)',
    'returned(kind=discard,legFailed=true)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=data,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=flush,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=false,legLeft=true,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=false,mode=keepLog,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=none,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=handleErrors,suspending=noFlush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=no)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=flush)',
    'failed(kind=discard,logFailed=true,legLeft=true,mode=keepLog,suspending=noFlush)',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 fate. report. ending.
  ),
  effects: Uint16Array.of(
    1, 2, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 7, 6, 7, 6, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 11, 9, 12, 10, 10, 10, 13, 13, 13, 13, 13, 13, 13, 13, 13, 6, 6, 6, 14, 13, 15, 13, 13, 13, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 17, 17, 18, 16, 19, 17, 17, 17, 13, 13, 13, 13, 13, 13, 13, 13, 13, 6, 6, 6, 14, 13, 15, 13, 13, 13, 20, 20, 20, 20, 20, 20, 20, 20, 20, 21, 21, 21, 22, 20, 23, 21, 21, 21, 13, 13, 13, 13, 13, 13, 13, 13, 13, 6, 6, 6, 14, 13, 15, 13, 13, 13, // 0 fate. report. ending.
  ),
  effectLists: [
    [], // 0
    [{ type: 'put', params: { list: 'sync' } }, { type: 'count' }], // 1
    [{ type: 'put', params: { list: 'nosync' } }, { type: 'count' }], // 2
    [{ type: 'put', params: { list: 'recover' } }], // 3
    [{ type: 'putOff' }], // 4
    [{ type: 'put', params: { list: 'sync' } }], // 5
    [{ type: 'end', params: { as: 'success' } }], // 6
    [{ type: 'blameLegs' }, { type: 'listFailure' }], // 7
    [{ type: 'end', params: { as: 'notSupported' } }], // 8
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'end', params: { as: 'error' } }], // 9
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'end', params: { as: 'success' } }], // 10
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'hold' }], // 11
    [{ type: 'outOfSync' }, { type: 'writeFailed' }, { type: 'end', params: { as: 'requeued' } }], // 12
    [{ type: 'end', params: { as: 'error' } }], // 13
    [{ type: 'hold' }], // 14
    [{ type: 'end', params: { as: 'requeued' } }], // 15
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'end', params: { as: 'error' } }], // 16
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'end', params: { as: 'success' } }], // 17
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'hold' }], // 18
    [{ type: 'outOfSync' }, { type: 'latchFlushFailure' }, { type: 'end', params: { as: 'requeued' } }], // 19
    [{ type: 'outOfSync' }, { type: 'end', params: { as: 'error' } }], // 20
    [{ type: 'outOfSync' }, { type: 'end', params: { as: 'success' } }], // 21
    [{ type: 'outOfSync' }, { type: 'hold' }], // 22
    [{ type: 'outOfSync' }, { type: 'end', params: { as: 'requeued' } }], // 23
  ],
};

/** The step tables of the write machine, one a profile. */
export const writeTables = { kernel, strict } as const;
