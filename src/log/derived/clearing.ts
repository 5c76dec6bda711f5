// Written by `npm run derive` from spec/machines/clearing.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the clearing machine. */
export type ClearingEvent = 'clearRegion' | 'legFlushFailed' | 'logUsable' | 'logRefused';

/** The effects of the clearing machine with their parameters. */
export interface ClearingEffects {
  clearBits: undefined;
  demoteSuspects: undefined;
  dirtyEverything: undefined;
}

const kernel: StepTable<ClearingEvent> = {
  machine: 'clearing',
  states: [
    'honoured',
    'ignored',
  ],
  events: [
    'clearRegion',
    'legFlushFailed',
    'logUsable',
    'logRefused',
  ],
  next: Uint16Array.of(
    0, 1, 0, 0, // 0 honoured
    1, 1, 1, 1, // 1 ignored
  ),
  effects: Uint16Array.of(
    1, 2, 0, 0, // 0 honoured
    0, 2, 0, 0, // 1 ignored
  ),
  effectLists: [
    [], // 0
    [{ type: 'clearBits' }], // 1
    [{ type: 'dirtyEverything' }], // 2
  ],
};

const strict: StepTable<ClearingEvent> = {
  machine: 'clearing',
  states: [
    'honoured',
    'refused',
  ],
  events: [
    'clearRegion',
    'legFlushFailed',
    'logUsable',
    'logRefused',
  ],
  next: Uint16Array.of(
    0, 0, 0, 1, // 0 honoured
    1, 1, 0, 1, // 1 refused
  ),
  effects: Uint16Array.of(
    1, 2, 0, 0, // 0 honoured
    0, 0, 0, 0, // 1 refused
  ),
  effectLists: [
    [], // 0
    [{ type: 'clearBits' }], // 1
    [{ type: 'demoteSuspects' }], // 2
  ],
};

/** The step tables of the clearing machine, one a profile. */
export const clearingTables = { kernel, strict } as const;
