/**
 * The region hash and its model side by side: every step is taken by both, answers are compared, and what one refuses the other must refuse.
 */
import { expect } from 'vitest';
import { AssertionError } from '#base';
import { mirrorProfiles, RegionHash } from '#mirror';
import type { HashPort } from '#mirror';
import { remediesOf } from '#spec';
import type { EntryEvent, ProfileName } from '#spec';
import { HashModel } from './hash-model.ts';

/** A port that notes what it is asked. */
function notingPort(calls: string[]): HashPort<string> {
  return {
    markRegion: (region) => calls.push(`markRegion ${region}`),
    clearRegion: (region) => calls.push(`clearRegion ${region}`),
    setRegionSync: (region, inSync) => calls.push(`setRegionSync ${region} ${inSync}`),
    startCopy: (region) => calls.push(`startCopy ${region}`),
    requeue: (writes) => calls.push(`requeue ${writes.join(' ')}`),
    recoveryEnded: () => calls.push('recoveryEnded'),
    recoveryStopped: () => calls.push('recoveryStopped'),
    wake: () => calls.push('wake'),
  };
}

/** A hash that may recover, and what it asks for from then on. */
export function begin(profile: ProfileName, regionCount: number, recoveryMax = 1): { hash: RegionHash<string>; calls: string[] } {
  const calls: string[] = [];
  const hash = new RegionHash<string>({ regionCount, recoveryMax, profile: mirrorProfiles[profile] }, notingPort(calls));
  hash.startRecovery();
  calls.length = 0;
  return { hash, calls };
}

/** Regions of a pair. */
export const regionCount = 3;
/** What a walk is made of. */
export const hashSteps = [
  'write',
  'end',
  'fail',
  'delay',
  'flushFails',
  'update',
  'prepare',
  'copy',
  'copyEnds',
  'copyFails',
  'classify',
  'classifyWrite',
] as const;
type Step = (typeof hashSteps)[number];

function same(seen: unknown, wanted: unknown): void {
  expect(seen).toEqual(wanted);
}

function refuses(run: () => unknown): void {
  expect(run).toThrow(AssertionError);
}

/** The hash and its model side by side. */
export class Pair {
  readonly hash: RegionHash<string>;
  readonly model: HashModel;
  readonly calls: string[];
  readonly handleErrors: boolean;
  #writes = 0;

  constructor(profile: ProfileName, sync: readonly boolean[], recoveryMax: number, handleErrors: boolean) {
    const { hash, calls } = begin(profile, regionCount, recoveryMax);
    this.hash = hash;
    this.calls = calls;
    this.model = new HashModel(remediesOf(profile), sync, recoveryMax);
    this.handleErrors = handleErrors;
  }

  take(step: Step, region: number): void {
    const { hash, model, handleErrors } = this;
    const both = (event: EntryEvent, run: () => unknown, write?: string): void => {
      if (model.takes(region, event)) {
        const answer = model.take(region, event, write);
        const seen = run();
        if (answer !== undefined) same(seen, answer);
      } else {
        refuses(run);
      }
    };
    const inSync = model.sync[region] as boolean;
    const find = (): void => {
      const asks = model.take(region, { type: 'find' }) === 'askLog';
      same(hash.find(region), asks ? 'askLog' : 'there');
      if (asks) both({ type: 'lookedUp', inSync }, () => hash.lookedUp(region, inSync));
    };
    switch (step) {
      case 'write':
        find();
        return both({ type: 'writeCounted' }, () => hash.countWrite(region));
      case 'end': {
        const others = model.pendingOf(region) > 1;
        return both({ type: 'writeEnded', others, flushFailed: model.latch }, () => hash.endWrite(region));
      }
      case 'fail':
        return both({ type: 'writeFailed' }, () => hash.failWrite(region));
      case 'delay': {
        const write = `w${this.#writes++}`;
        return both({ type: 'writeDelayed' }, () => hash.delayWrite(region, write), write);
      }
      case 'flushFails':
        model.latch = true;
        for (const each of model.sync.keys()) if (model.view(each).state !== 'absent') model.take(each, { type: 'flushFailed' });
        return hash.flushFailed();
      case 'update':
        for (const each of [model.lists.recovered, model.lists.failed, model.lists.clean].flatMap((list) => list.toReversed()))
          model.take(each, { type: 'updateState', handleErrors, flushFailed: model.latch });
        return hash.updateStates(handleErrors);
      case 'prepare':
        return this.#prepare(region, find, both);
      case 'copy':
        for (const each of model.lists.quiesced) model.take(each, { type: 'copyStarted' });
        return hash.startCopies();
      case 'copyEnds':
      case 'copyFails': {
        const ok = step === 'copyEnds';
        return both({ type: 'copyEnded', ok }, () => hash.copyEnded(region, ok));
      }
      case 'classify': {
        both({ type: 'classify' }, () => hash.classify(region));
        return both({ type: 'logSaid', inSync }, () => hash.logSaid(region, inSync));
      }
      case 'classifyWrite': {
        both({ type: 'classify' }, () => hash.classify(region));
        return both({ type: 'logSaidOfWrite', inSync }, () => hash.logSaidOfWrite(region, inSync));
      }
    }
  }

  /** The log gives out the region, if it is out of sync for the log and not given out. */
  #prepare(region: number, find: () => void, both: (event: EntryEvent, run: () => unknown) => void): void {
    const { hash, model } = this;
    hash.beginPreparing();
    model.inFlight++;
    const may = model.permits > 0;
    same(hash.takePermit(), may);
    if (may && model.sync[region] === false && model.given[region] === false) {
      model.permits--;
      model.inFlight++;
      find();
      model.given[region] = true;
      both({ type: 'assigned' }, () => hash.assigned(region));
    } else if (may) {
      hash.noWork();
    }
    hash.endPreparing();
    model.leaveFlight();
  }

  compare(): void {
    const { hash, model } = this;
    same(this.calls, model.calls);
    const views = model.sync.map((_, region) => model.view(region));
    same(
      model.sync.map((_, region) => hash.view(region)),
      views,
    );
    same(
      [hash.entryCount, hash.permits, hash.inFlight],
      [views.filter(({ state }) => state !== 'absent').length, model.permits, model.inFlight],
    );
  }
}
