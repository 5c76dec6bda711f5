// Written by `npm run derive` from spec/machines/core.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the core machine. */
export type CoreEvent = 'getResyncWork' | 'presuspend' | 'resume' | 'logRefused';

/** The effects of the core machine with their parameters. */
export interface CoreEffects {
  answerNoWork: undefined;
  restartSearch: undefined;
  searchWork: undefined;
}

const kernel: StepTable<CoreEvent> = {
  machine: 'core',
  states: [
    'open',
  ],
  events: [
    'getResyncWork',
    'presuspend',
    'resume',
    'logRefused',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, // 0 open
  ),
  effects: Uint16Array.of(
    1, 0, 2, 0, // 0 open
  ),
  effectLists: [
    [], // 0
    [{ type: 'searchWork' }], // 1
    [{ type: 'restartSearch' }], // 2
  ],
};

const strict: StepTable<CoreEvent> = {
  machine: 'core',
  states: [
    'open',
    'suspended',
  ],
  events: [
    'getResyncWork',
    'presuspend',
    'resume',
    'logRefused',
  ],
  next: Uint16Array.of(
    0, 1, 0, 1, // 0 open
    1, 1, 0, 1, // 1 suspended
  ),
  effects: Uint16Array.of(
    1, 0, 2, 0, // 0 open
    3, 0, 2, 0, // 1 suspended
  ),
  effectLists: [
    [], // 0
    [{ type: 'searchWork' }], // 1
    [{ type: 'restartSearch' }], // 2
    [{ type: 'answerNoWork' }], // 3
  ],
};

/** The step tables of the core machine, one a profile. */
export const coreTables = { kernel, strict } as const;
