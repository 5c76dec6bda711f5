// Written by `npm run derive` from spec/machines/read.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the read machine. */
export type ReadEvent = 'arrived(log=in-sync,ahead=false,legLeft=false)' | 'arrived(log=in-sync,ahead=false,legLeft=true)' | 'arrived(log=in-sync,ahead=true,legLeft=false)' | 'arrived(log=in-sync,ahead=true,legLeft=true)' | 'arrived(log=not-in-sync,ahead=false,legLeft=false)' | 'arrived(log=not-in-sync,ahead=false,legLeft=true)' | 'arrived(log=not-in-sync,ahead=true,legLeft=false)' | 'arrived(log=not-in-sync,ahead=true,legLeft=true)' | 'arrived(log=would-block,ahead=false,legLeft=false)' | 'arrived(log=would-block,ahead=false,legLeft=true)' | 'arrived(log=would-block,ahead=true,legLeft=false)' | 'arrived(log=would-block,ahead=true,legLeft=true)' | 'turn(path=sync,legLeft=false,defaultGood=false)' | 'turn(path=sync,legLeft=false,defaultGood=true)' | 'turn(path=sync,legLeft=true,defaultGood=false)' | 'turn(path=sync,legLeft=true,defaultGood=true)' | 'turn(path=nosync,legLeft=false,defaultGood=false)' | 'turn(path=nosync,legLeft=false,defaultGood=true)' | 'turn(path=nosync,legLeft=true,defaultGood=false)' | 'turn(path=nosync,legLeft=true,defaultGood=true)' | 'turn(path=recover,legLeft=false,defaultGood=false)' | 'turn(path=recover,legLeft=false,defaultGood=true)' | 'turn(path=recover,legLeft=true,defaultGood=false)' | 'turn(path=recover,legLeft=true,defaultGood=true)' | 'answered(ok=false)' | 'answered(ok=true)' | 'failed(defaultGood=false,log=in-sync,legLeft=false)' | 'failed(defaultGood=false,log=in-sync,legLeft=true)' | 'failed(defaultGood=false,log=not-in-sync,legLeft=false)' | 'failed(defaultGood=false,log=not-in-sync,legLeft=true)' | 'failed(defaultGood=false,log=would-block,legLeft=false)' | 'failed(defaultGood=false,log=would-block,legLeft=true)' | 'failed(defaultGood=true,log=in-sync,legLeft=false)' | 'failed(defaultGood=true,log=in-sync,legLeft=true)' | 'failed(defaultGood=true,log=not-in-sync,legLeft=false)' | 'failed(defaultGood=true,log=not-in-sync,legLeft=true)' | 'failed(defaultGood=true,log=would-block,legLeft=false)' | 'failed(defaultGood=true,log=would-block,legLeft=true)';

/** The effects of the read machine with their parameters. */
export interface ReadEffects {
  blameLeg: undefined;
  end: { readonly as: 'error' | 'success' };
  queue: undefined;
  send: { readonly to: 'anyLeg' | 'defaultLeg' };
}

const kernel: StepTable<ReadEvent> = {
  machine: 'read',
  states: [
    '',
  ],
  events: [
    'arrived(log=in-sync,ahead=false,legLeft=false)',
    'arrived(log=in-sync,ahead=false,legLeft=true)',
    'arrived(log=in-sync,ahead=true,legLeft=false)',
    'arrived(log=in-sync,ahead=true,legLeft=true)',
    'arrived(log=not-in-sync,ahead=false,legLeft=false)',
    'arrived(log=not-in-sync,ahead=false,legLeft=true)',
    'arrived(log=not-in-sync,ahead=true,legLeft=false)',
    'arrived(log=not-in-sync,ahead=true,legLeft=true)',
    'arrived(log=would-block,ahead=false,legLeft=false)',
    'arrived(log=would-block,ahead=false,legLeft=true)',
    'arrived(log=would-block,ahead=true,legLeft=false)',
    'arrived(log=would-block,ahead=true,legLeft=true)',
    'turn(path=sync,legLeft=false,defaultGood=false)',
    'turn(path=sync,legLeft=false,defaultGood=true)',
    'turn(path=sync,legLeft=true,defaultGood=false)',
    'turn(path=sync,legLeft=true,defaultGood=true)',
    'turn(path=nosync,legLeft=false,defaultGood=false)',
    'turn(path=nosync,legLeft=false,defaultGood=true)',
    'turn(path=nosync,legLeft=true,defaultGood=false)',
    'turn(path=nosync,legLeft=true,defaultGood=true)',
    'turn(path=recover,legLeft=false,defaultGood=false)',
    'turn(path=recover,legLeft=false,defaultGood=true)',
    'turn(path=recover,legLeft=true,defaultGood=false)',
    'turn(path=recover,legLeft=true,defaultGood=true)',
    'answered(ok=false)',
    'answered(ok=true)',
    'failed(defaultGood=false,log=in-sync,legLeft=false)',
    'failed(defaultGood=false,log=in-sync,legLeft=true)',
    'failed(defaultGood=false,log=not-in-sync,legLeft=false)',
    'failed(defaultGood=false,log=not-in-sync,legLeft=true)',
    'failed(defaultGood=false,log=would-block,legLeft=false)',
    'failed(defaultGood=false,log=would-block,legLeft=true)',
    'failed(defaultGood=true,log=in-sync,legLeft=false)',
    'failed(defaultGood=true,log=in-sync,legLeft=true)',
    'failed(defaultGood=true,log=not-in-sync,legLeft=false)',
    'failed(defaultGood=true,log=not-in-sync,legLeft=true)',
    'failed(defaultGood=true,log=would-block,legLeft=false)',
    'failed(defaultGood=true,log=would-block,legLeft=true)',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 
  ),
  effects: Uint16Array.of(
    1, 2, 1, 2, 3, 3, 1, 1, 3, 3, 1, 1, 1, 1, 2, 2, 1, 4, 1, 4, 1, 4, 1, 4, 5, 6, 1, 3, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, // 0 
  ),
  effectLists: [
    [], // 0
    [{ type: 'end', params: { as: 'error' } }], // 1
    [{ type: 'send', params: { to: 'anyLeg' } }], // 2
    [{ type: 'queue' }], // 3
    [{ type: 'send', params: { to: 'defaultLeg' } }], // 4
    [{ type: 'blameLeg' }], // 5
    [{ type: 'end', params: { as: 'success' } }], // 6
  ],
};

const strict: StepTable<ReadEvent> = {
  machine: 'read',
  states: [
    '',
  ],
  events: [
    'arrived(log=in-sync,ahead=false,legLeft=false)',
    'arrived(log=in-sync,ahead=false,legLeft=true)',
    'arrived(log=in-sync,ahead=true,legLeft=false)',
    'arrived(log=in-sync,ahead=true,legLeft=true)',
    'arrived(log=not-in-sync,ahead=false,legLeft=false)',
    'arrived(log=not-in-sync,ahead=false,legLeft=true)',
    'arrived(log=not-in-sync,ahead=true,legLeft=false)',
    'arrived(log=not-in-sync,ahead=true,legLeft=true)',
    'arrived(log=would-block,ahead=false,legLeft=false)',
    'arrived(log=would-block,ahead=false,legLeft=true)',
    'arrived(log=would-block,ahead=true,legLeft=false)',
    'arrived(log=would-block,ahead=true,legLeft=true)',
    'turn(path=sync,legLeft=false,defaultGood=false)',
    'turn(path=sync,legLeft=false,defaultGood=true)',
    'turn(path=sync,legLeft=true,defaultGood=false)',
    'turn(path=sync,legLeft=true,defaultGood=true)',
    'turn(path=nosync,legLeft=false,defaultGood=false)',
    'turn(path=nosync,legLeft=false,defaultGood=true)',
    'turn(path=nosync,legLeft=true,defaultGood=false)',
    'turn(path=nosync,legLeft=true,defaultGood=true)',
    'turn(path=recover,legLeft=false,defaultGood=false)',
    'turn(path=recover,legLeft=false,defaultGood=true)',
    'turn(path=recover,legLeft=true,defaultGood=false)',
    'turn(path=recover,legLeft=true,defaultGood=true)',
    'answered(ok=false)',
    'answered(ok=true)',
    'failed(defaultGood=false,log=in-sync,legLeft=false)',
    'failed(defaultGood=false,log=in-sync,legLeft=true)',
    'failed(defaultGood=false,log=not-in-sync,legLeft=false)',
    'failed(defaultGood=false,log=not-in-sync,legLeft=true)',
    'failed(defaultGood=false,log=would-block,legLeft=false)',
    'failed(defaultGood=false,log=would-block,legLeft=true)',
    'failed(defaultGood=true,log=in-sync,legLeft=false)',
    'failed(defaultGood=true,log=in-sync,legLeft=true)',
    'failed(defaultGood=true,log=not-in-sync,legLeft=false)',
    'failed(defaultGood=true,log=not-in-sync,legLeft=true)',
    'failed(defaultGood=true,log=would-block,legLeft=false)',
    'failed(defaultGood=true,log=would-block,legLeft=true)',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 
  ),
  effects: Uint16Array.of(
    1, 2, 1, 2, 3, 3, 1, 1, 3, 3, 1, 1, 1, 1, 2, 2, 1, 4, 1, 4, 1, 4, 1, 4, 5, 6, 1, 3, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, // 0 
  ),
  effectLists: [
    [], // 0
    [{ type: 'end', params: { as: 'error' } }], // 1
    [{ type: 'send', params: { to: 'anyLeg' } }], // 2
    [{ type: 'queue' }], // 3
    [{ type: 'send', params: { to: 'defaultLeg' } }], // 4
    [{ type: 'blameLeg' }], // 5
    [{ type: 'end', params: { as: 'success' } }], // 6
  ],
};

/** The step tables of the read machine, one a profile. */
export const readTables = { kernel, strict } as const;
