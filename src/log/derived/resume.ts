// Written by `npm run derive` from spec/machines/resume.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the resume machine. */
export type ResumeEvent = 'logRead(found=fresh,word=default,takeover=false)' | 'logRead(found=same,word=default,takeover=false)' | 'logRead(found=grown,word=default,takeover=false)' | 'logRead(found=shrunk,word=default,takeover=false)' | 'logRead(found=countTooLarge,word=default,takeover=false)' | 'logRead(found=geometryChanged,word=default,takeover=false)' | 'logRead(found=foreignMagic,word=default,takeover=false)' | 'logRead(found=unknownVersion,word=default,takeover=false)' | 'logReadFailed(word=default,takeover=false)' | 'logRead(found=fresh,word=default,takeover=true)' | 'logRead(found=same,word=default,takeover=true)' | 'logRead(found=grown,word=default,takeover=true)' | 'logRead(found=shrunk,word=default,takeover=true)' | 'logRead(found=countTooLarge,word=default,takeover=true)' | 'logRead(found=geometryChanged,word=default,takeover=true)' | 'logRead(found=foreignMagic,word=default,takeover=true)' | 'logRead(found=unknownVersion,word=default,takeover=true)' | 'logReadFailed(word=default,takeover=true)' | 'logRead(found=fresh,word=sync,takeover=false)' | 'logRead(found=same,word=sync,takeover=false)' | 'logRead(found=grown,word=sync,takeover=false)' | 'logRead(found=shrunk,word=sync,takeover=false)' | 'logRead(found=countTooLarge,word=sync,takeover=false)' | 'logRead(found=geometryChanged,word=sync,takeover=false)' | 'logRead(found=foreignMagic,word=sync,takeover=false)' | 'logRead(found=unknownVersion,word=sync,takeover=false)' | 'logReadFailed(word=sync,takeover=false)' | 'logRead(found=fresh,word=sync,takeover=true)' | 'logRead(found=same,word=sync,takeover=true)' | 'logRead(found=grown,word=sync,takeover=true)' | 'logRead(found=shrunk,word=sync,takeover=true)' | 'logRead(found=countTooLarge,word=sync,takeover=true)' | 'logRead(found=geometryChanged,word=sync,takeover=true)' | 'logRead(found=foreignMagic,word=sync,takeover=true)' | 'logRead(found=unknownVersion,word=sync,takeover=true)' | 'logReadFailed(word=sync,takeover=true)' | 'logRead(found=fresh,word=nosync,takeover=false)' | 'logRead(found=same,word=nosync,takeover=false)' | 'logRead(found=grown,word=nosync,takeover=false)' | 'logRead(found=shrunk,word=nosync,takeover=false)' | 'logRead(found=countTooLarge,word=nosync,takeover=false)' | 'logRead(found=geometryChanged,word=nosync,takeover=false)' | 'logRead(found=foreignMagic,word=nosync,takeover=false)' | 'logRead(found=unknownVersion,word=nosync,takeover=false)' | 'logReadFailed(word=nosync,takeover=false)' | 'logRead(found=fresh,word=nosync,takeover=true)' | 'logRead(found=same,word=nosync,takeover=true)' | 'logRead(found=grown,word=nosync,takeover=true)' | 'logRead(found=shrunk,word=nosync,takeover=true)' | 'logRead(found=countTooLarge,word=nosync,takeover=true)' | 'logRead(found=geometryChanged,word=nosync,takeover=true)' | 'logRead(found=foreignMagic,word=nosync,takeover=true)' | 'logRead(found=unknownVersion,word=nosync,takeover=true)' | 'logReadFailed(word=nosync,takeover=true)';

/** The effects of the resume machine with their parameters. */
export interface ResumeEffects {
  chooseHeader: { readonly version: 'current' | 'kept'; readonly geometry: false | true };
  forgetSync: undefined;
  loadBits: { readonly trust: 'header' | 'headerCut' | 'nothing'; readonly fill: 0 | 1; readonly touches: false | true };
  logFailed: undefined;
  logRefused: undefined;
  logUsable: { readonly report: 'failure' | 'success'; readonly strange: false | true };
}

const kernel: StepTable<ResumeEvent> = {
  machine: 'resume',
  states: [
    'ready',
  ],
  events: [
    'logRead(found=fresh,word=default,takeover=false)',
    'logRead(found=same,word=default,takeover=false)',
    'logRead(found=grown,word=default,takeover=false)',
    'logRead(found=shrunk,word=default,takeover=false)',
    'logRead(found=countTooLarge,word=default,takeover=false)',
    'logRead(found=geometryChanged,word=default,takeover=false)',
    'logRead(found=foreignMagic,word=default,takeover=false)',
    'logRead(found=unknownVersion,word=default,takeover=false)',
    'logReadFailed(word=default,takeover=false)',
    'logRead(found=fresh,word=default,takeover=true)',
    'logRead(found=same,word=default,takeover=true)',
    'logRead(found=grown,word=default,takeover=true)',
    'logRead(found=shrunk,word=default,takeover=true)',
    'logRead(found=countTooLarge,word=default,takeover=true)',
    'logRead(found=geometryChanged,word=default,takeover=true)',
    'logRead(found=foreignMagic,word=default,takeover=true)',
    'logRead(found=unknownVersion,word=default,takeover=true)',
    'logReadFailed(word=default,takeover=true)',
    'logRead(found=fresh,word=sync,takeover=false)',
    'logRead(found=same,word=sync,takeover=false)',
    'logRead(found=grown,word=sync,takeover=false)',
    'logRead(found=shrunk,word=sync,takeover=false)',
    'logRead(found=countTooLarge,word=sync,takeover=false)',
    'logRead(found=geometryChanged,word=sync,takeover=false)',
    'logRead(found=foreignMagic,word=sync,takeover=false)',
    'logRead(found=unknownVersion,word=sync,takeover=false)',
    'logReadFailed(word=sync,takeover=false)',
    'logRead(found=fresh,word=sync,takeover=true)',
    'logRead(found=same,word=sync,takeover=true)',
    'logRead(found=grown,word=sync,takeover=true)',
    'logRead(found=shrunk,word=sync,takeover=true)',
    'logRead(found=countTooLarge,word=sync,takeover=true)',
    'logRead(found=geometryChanged,word=sync,takeover=true)',
    'logRead(found=foreignMagic,word=sync,takeover=true)',
    'logRead(found=unknownVersion,word=sync,takeover=true)',
    'logReadFailed(word=sync,takeover=true)',
    'logRead(found=fresh,word=nosync,takeover=false)',
    'logRead(found=same,word=nosync,takeover=false)',
    'logRead(found=grown,word=nosync,takeover=false)',
    'logRead(found=shrunk,word=nosync,takeover=false)',
    'logRead(found=countTooLarge,word=nosync,takeover=false)',
    'logRead(found=geometryChanged,word=nosync,takeover=false)',
    'logRead(found=foreignMagic,word=nosync,takeover=false)',
    'logRead(found=unknownVersion,word=nosync,takeover=false)',
    'logReadFailed(word=nosync,takeover=false)',
    'logRead(found=fresh,word=nosync,takeover=true)',
    'logRead(found=same,word=nosync,takeover=true)',
    'logRead(found=grown,word=nosync,takeover=true)',
    'logRead(found=shrunk,word=nosync,takeover=true)',
    'logRead(found=countTooLarge,word=nosync,takeover=true)',
    'logRead(found=geometryChanged,word=nosync,takeover=true)',
    'logRead(found=foreignMagic,word=nosync,takeover=true)',
    'logRead(found=unknownVersion,word=nosync,takeover=true)',
    'logReadFailed(word=nosync,takeover=true)',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 ready
  ),
  effects: Uint16Array.of(
    1, 2, 2, 2, 2, 2, 1, 3, 3, 1, 2, 2, 2, 2, 2, 1, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 5, // 0 ready
  ),
  effectLists: [
    [], // 0
    [{ type: 'loadBits', params: { trust: 'nothing', fill: 0, touches: true } }, { type: 'chooseHeader', params: { version: 'current', geometry: false } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 1
    [{ type: 'loadBits', params: { trust: 'headerCut', fill: 0, touches: true } }, { type: 'chooseHeader', params: { version: 'current', geometry: false } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 2
    [{ type: 'logFailed' }, { type: 'loadBits', params: { trust: 'nothing', fill: 0, touches: true } }, { type: 'chooseHeader', params: { version: 'kept', geometry: false } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 3
    [{ type: 'loadBits', params: { trust: 'nothing', fill: 1, touches: true } }, { type: 'chooseHeader', params: { version: 'current', geometry: false } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 4
    [{ type: 'logFailed' }, { type: 'loadBits', params: { trust: 'nothing', fill: 1, touches: true } }, { type: 'chooseHeader', params: { version: 'kept', geometry: false } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 5
  ],
};

const strict: StepTable<ResumeEvent> = {
  machine: 'resume',
  states: [
    'ready',
  ],
  events: [
    'logRead(found=fresh,word=default,takeover=false)',
    'logRead(found=same,word=default,takeover=false)',
    'logRead(found=grown,word=default,takeover=false)',
    'logRead(found=shrunk,word=default,takeover=false)',
    'logRead(found=countTooLarge,word=default,takeover=false)',
    'logRead(found=geometryChanged,word=default,takeover=false)',
    'logRead(found=foreignMagic,word=default,takeover=false)',
    'logRead(found=unknownVersion,word=default,takeover=false)',
    'logReadFailed(word=default,takeover=false)',
    'logRead(found=fresh,word=default,takeover=true)',
    'logRead(found=same,word=default,takeover=true)',
    'logRead(found=grown,word=default,takeover=true)',
    'logRead(found=shrunk,word=default,takeover=true)',
    'logRead(found=countTooLarge,word=default,takeover=true)',
    'logRead(found=geometryChanged,word=default,takeover=true)',
    'logRead(found=foreignMagic,word=default,takeover=true)',
    'logRead(found=unknownVersion,word=default,takeover=true)',
    'logReadFailed(word=default,takeover=true)',
    'logRead(found=fresh,word=sync,takeover=false)',
    'logRead(found=same,word=sync,takeover=false)',
    'logRead(found=grown,word=sync,takeover=false)',
    'logRead(found=shrunk,word=sync,takeover=false)',
    'logRead(found=countTooLarge,word=sync,takeover=false)',
    'logRead(found=geometryChanged,word=sync,takeover=false)',
    'logRead(found=foreignMagic,word=sync,takeover=false)',
    'logRead(found=unknownVersion,word=sync,takeover=false)',
    'logReadFailed(word=sync,takeover=false)',
    'logRead(found=fresh,word=sync,takeover=true)',
    'logRead(found=same,word=sync,takeover=true)',
    'logRead(found=grown,word=sync,takeover=true)',
    'logRead(found=shrunk,word=sync,takeover=true)',
    'logRead(found=countTooLarge,word=sync,takeover=true)',
    'logRead(found=geometryChanged,word=sync,takeover=true)',
    'logRead(found=foreignMagic,word=sync,takeover=true)',
    'logRead(found=unknownVersion,word=sync,takeover=true)',
    'logReadFailed(word=sync,takeover=true)',
    'logRead(found=fresh,word=nosync,takeover=false)',
    'logRead(found=same,word=nosync,takeover=false)',
    'logRead(found=grown,word=nosync,takeover=false)',
    'logRead(found=shrunk,word=nosync,takeover=false)',
    'logRead(found=countTooLarge,word=nosync,takeover=false)',
    'logRead(found=geometryChanged,word=nosync,takeover=false)',
    'logRead(found=foreignMagic,word=nosync,takeover=false)',
    'logRead(found=unknownVersion,word=nosync,takeover=false)',
    'logReadFailed(word=nosync,takeover=false)',
    'logRead(found=fresh,word=nosync,takeover=true)',
    'logRead(found=same,word=nosync,takeover=true)',
    'logRead(found=grown,word=nosync,takeover=true)',
    'logRead(found=shrunk,word=nosync,takeover=true)',
    'logRead(found=countTooLarge,word=nosync,takeover=true)',
    'logRead(found=geometryChanged,word=nosync,takeover=true)',
    'logRead(found=foreignMagic,word=nosync,takeover=true)',
    'logRead(found=unknownVersion,word=nosync,takeover=true)',
    'logReadFailed(word=nosync,takeover=true)',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 ready
  ),
  effects: Uint16Array.of(
    1, 2, 2, 2, 1, 3, 4, 4, 4, 1, 2, 2, 2, 1, 3, 1, 1, 5, 1, 1, 1, 1, 1, 3, 4, 4, 4, 1, 1, 1, 1, 1, 3, 1, 1, 5, 6, 2, 2, 2, 1, 3, 4, 4, 4, 6, 2, 2, 2, 1, 3, 1, 1, 5, // 0 ready
  ),
  effectLists: [
    [], // 0
    [{ type: 'loadBits', params: { trust: 'nothing', fill: 0, touches: false } }, { type: 'chooseHeader', params: { version: 'current', geometry: true } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 1
    [{ type: 'loadBits', params: { trust: 'header', fill: 0, touches: false } }, { type: 'chooseHeader', params: { version: 'current', geometry: true } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 2
    [{ type: 'loadBits', params: { trust: 'nothing', fill: 0, touches: false } }, { type: 'chooseHeader', params: { version: 'current', geometry: true } }, { type: 'logUsable', params: { report: 'success', strange: true } }], // 3
    [{ type: 'logFailed' }, { type: 'forgetSync' }, { type: 'logRefused' }], // 4
    [{ type: 'logFailed' }, { type: 'loadBits', params: { trust: 'nothing', fill: 0, touches: false } }, { type: 'chooseHeader', params: { version: 'current', geometry: true } }, { type: 'logUsable', params: { report: 'failure', strange: true } }], // 5
    [{ type: 'loadBits', params: { trust: 'nothing', fill: 1, touches: false } }, { type: 'chooseHeader', params: { version: 'current', geometry: true } }, { type: 'logUsable', params: { report: 'success', strange: false } }], // 6
  ],
};

/** The step tables of the resume machine, one a profile. */
export const resumeTables = { kernel, strict } as const;
