/**
 * The client's calls that concern one region, as rules: marks, writes, clears, copies.
 *
 * One call is one atomic step of the client, the log's bits, the contract, the legs and the notes about them, in the words of
 * `spec/environment/client.ts`. Both landings of a write matter, so they are two steps; a write to leg 0 alone has done its harm when it
 * is sent, so it lands in the same step; and a copy is reported when it ends. Where no write is pending a clear may always come again, also
 * in the middle of a copy.
 *
 * It moves `client`, `region`, `contract`, `legs`, `core`, `clearing`, `commit`, and of the notes `touched`, `tally`, `mark`, `doubt`, `late`
 * and `suspect`.
 *
 * Left out: the order in which work is handed out, and regions handed out while a write to them is outstanding. Any idle region that is out
 * of sync may be next.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { promises } from './batch.ts';
import type { RegionCase } from './batch.ts';
import { doubtful, inSync } from './knowledge.ts';
import type { Log } from './parts.ts';
import { and, atMost, emits, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Step, SystemEvent } from './system.ts';
import { always, becomes, choose, emitsIfAny, emitsOnTheWay } from './wiring.ts';
import type { Choice } from './wiring.ts';

/** The log answers calls. */
export const isUp: Condition = is('node', 'up');

/** Every rule that begins with the client and concerns one region. */
export function callsOf(log: Log): Rule[] {
  const { core } = log.machines;
  const refusal = emitsIfAny(core, 'core', { type: 'getResyncWork' }, 'answerNoWork');
  return [
    ...log.regions.flatMap((region) => new Calls(log, region).rules()),
    { name: 'getResyncWork', of: { region: 'none' }, steps: [takes('core', { type: 'getResyncWork' })], when: and(isUp, refusal) },
  ];
}

/** A write is under way, from its mark to its clear. */
export const isBusy = (client: AnyMachineSnapshot): boolean => !client.matches('idle') && !client.matches('copying');

class Calls {
  readonly #log: Log;
  readonly #at: number;
  /** The log passes a clear on to its bits. */
  readonly #heedsClears = emits('clearing', { type: 'clearRegion' }, 'clearBits');

  constructor(log: Log, region: number) {
    this.#log = log;
    this.#at = region;
  }

  rules(): Rule[] {
    const idle = is(['client', this.#at], 'idle');
    const out = not(is(['region', this.#at], inSync));
    return [
      this.#rule('markRegion', this.#mark(), not(out), atMost(this.#log.writes - 1, 'client', isBusy)),
      this.#fairly('dispatch', [this.#client({ type: 'dispatch', synced: true }), ...this.#data('dispatch')]),
      this.#rule('dispatchAlone', this.#dispatchAlone(), out, is(['contract', this.#at], 'unsynced')),
      ...([0, 1] as const).map((leg) => this.#land(leg)),
      this.#fairly('clearRegion', [this.#client({ type: 'clearRegion' }), ...this.#clear()]),
      this.#rule('clearAgain', this.#clear(), or(idle, is(['client', this.#at], 'copying'))),
      { ...this.#rule('getResyncWork', this.#assign(), emits('core', { type: 'getResyncWork' }, 'searchWork')), fair: 'strong' },
      this.#fairly('copied', this.#copied()),
      this.#rule('reportAgain', this.#bits([{ when: always, events: [{ type: 'setRegionSync', inSync: true }] }]), idle, not(out)),
      ...this.#failures(),
    ];
  }

  #rule(name: string, steps: readonly Step[], ...when: readonly Condition[]): Rule {
    return {
      name,
      of: { region: this.#at },
      steps: [...steps, takes('still', { type: 'lower' })],
      when: and(isUp, this.#log.exists, ...when),
    };
  }

  /** A client goes on with what it has begun. */
  #fairly(name: string, steps: readonly Step[]): Rule {
    return { ...this.#rule(name, steps), fair: 'weak' };
  }

  #client(...event: readonly SystemEvent[]): Step {
    return takes(['client', this.#at], event);
  }

  #mark(): Step[] {
    return [
      this.#client({ type: 'markRegion' }),
      ...this.#bits([{ when: always, events: [{ type: 'markRegion' }] }]),
      ...this.#promises([{ when: always, events: [{ type: 'markRegion' }] }]),
      takes(['mark', this.#at], { type: 'make' }),
    ];
  }

  #dispatchAlone(): Step[] {
    return [this.#client({ type: 'dispatch', synced: false }, { type: 'land', leg: 0 }), ...this.#data('diverged')];
  }

  /** Leg 0 first, then leg 1: the legs do not care which. */
  #land(leg: 0 | 1): Rule {
    const rule = this.#fairly('land', [this.#client({ type: 'land', leg }), ...this.#data(leg === 0 ? 'landedOnOne' : 'landed')]);
    return {
      ...rule,
      of: { ...rule.of, leg },
      when: and(rule.when as Condition, is(['client', this.#at], leg === 0 ? 'writingBoth' : 'writingLeg1')),
    };
  }

  #clear(): Step[] {
    const contract: Choice[] = [{ when: always, events: [{ type: 'clearRegion' }] }];
    return [
      takes('clearing', { type: 'clearRegion' }),
      ...this.#bits([{ when: this.#heedsClears, events: [{ type: 'clearRegion' }] }]),
      ...this.#promises(contract),
      takes(['mark', this.#at], { type: 'drop' }),
      takes(['late', this.#at], { type: 'cleared' }, this.#clearsLate(contract)),
    ];
  }

  #assign(): Step[] {
    return [
      takes('core', { type: 'getResyncWork' }),
      this.#client({ type: 'getResyncWork' }),
      ...this.#bits([{ when: always, events: [{ type: 'getResyncWork' }] }]),
      ...choose(['contract', this.#at], [{ when: always, events: [{ type: 'getResyncWork' }] }], 'S22'),
    ];
  }

  #copied(): Step[] {
    const report = { type: 'setRegionSync' as const, inSync: true };
    const cases: RegionCase[] = [
      { when: this.#heedsClears, events: [{ type: 'clearRegion' }, report] },
      { when: not(this.#heedsClears), events: [report] },
    ];
    const contract = this.#answered(cases, { type: 'clearRegion' }, report);
    const late = [this.#isLate(), this.#clearsLate(contract)] as const;
    const proven = or(is(['contract', this.#at], 'recovering'), is(['contract', this.#at], 'doubtfulRecovering'));
    return [
      this.#client({ type: 'copied' }),
      takes(['legs', this.#at], { type: 'copied' }),
      takes('clearing', { type: 'clearRegion' }),
      ...this.#bits(cases),
      ...this.#promises(contract),
      takes(['mark', this.#at], { type: 'drop' }),
      takes(['late', this.#at], [{ type: 'dataSent' }, { type: 'cleared' }], and(...late)),
      takes(['late', this.#at], { type: 'dataSent' }, late[0]),
      takes(['suspect', this.#at], { type: 'lower' }, proven),
    ];
  }

  #failures(): Rule[] {
    const { fault } = this.#log;
    if (fault === undefined) return [];
    const report = { type: 'setRegionSync' as const, inSync: false };
    const cases: RegionCase[] = [{ when: always, events: [report] }];
    const demote = [...fault, ...this.#bits(cases), ...this.#promises(this.#answered(cases, report))];
    return [
      this.#rule('legWriteFailed', [this.#client({ type: 'legWriteFailed' }), ...this.#data('diverged'), ...demote]),
      this.#rule('copyFailed', [this.#client({ type: 'copyFailed' }), ...demote]),
    ];
  }

  /** What the region's bits take, and what the log notes of it. */
  #bits(cases: readonly RegionCase[]): Step[] {
    const region = ['region', this.#at] as const;
    const does = (effect: string) => or(...cases.map(({ when, events }) => and(when, emitsOnTheWay(region, events, effect))));
    const [dirtied, cleaned] = [does('dirtied'), does('cleaned')];
    return [
      ...choose(region, cases),
      takes(['touched', this.#at], { type: 'touch' }, or(dirtied, cleaned)),
      takes('commit', [{ type: 'dirtied' }, { type: 'cleaned' }], and(dirtied, cleaned)),
      takes('commit', { type: 'dirtied' }, dirtied),
      takes('commit', { type: 'cleaned' }, cleaned),
      takes(['tally', this.#at], { type: 'up' }, does('countUp')),
      takes(['tally', this.#at], { type: 'down' }, does('countDown')),
    ];
  }

  /** What the contract hears, and that the log answers no. A wrong yes is left to the laws, which know better what is wrong with it. */
  #answered(cases: readonly RegionCase[], ...events: readonly SystemEvent[]): Choice[] {
    const yes = or(
      ...cases.map(({ when, events: bits }) => and(when, becomes(this.#log.machines.region, ['region', this.#at], bits, inSync))),
    );
    return [
      { when: yes, events },
      { when: not(yes), events: [...events, { type: 'inSync', answer: false }] },
    ];
  }

  /** What the contract takes, and whether its doubt begins or ends with that. */
  #promises(cases: readonly Choice[]): Step[] {
    const becomesDoubtful = this.#leadsTo(cases, 'doubtful', 'doubtfulRecovering');
    return [
      ...promises(this.#at, cases),
      takes(['doubt', this.#at], { type: 'make' }, and(not(doubtful(this.#at)), becomesDoubtful)),
      takes(['doubt', this.#at], { type: 'drop' }, not(becomesDoubtful)),
    ];
  }

  #leadsTo(cases: readonly Choice[], ...states: readonly string[]): Condition {
    const { contract } = this.#log.machines;
    return or(
      ...cases.flatMap(({ when, events }) => states.map((state) => and(when, becomes(contract, ['contract', this.#at], events, state)))),
    );
  }

  /** A leg flush is under way, and will not cover what comes now. */
  #isLate(): Condition {
    return is('commit', 'flushingLegs');
  }

  #clearsLate(cases: readonly Choice[]): Condition {
    return and(this.#isLate(), not(is(['contract', this.#at], 'clearing')), this.#leadsTo(cases, 'clearing'));
  }

  /** Data moves between client and legs; where the legs differ for good, no flush can cover it. */
  #data(type: 'dispatch' | 'landedOnOne' | 'landed' | 'diverged'): Step[] {
    const { legs } = this.#log.machines;
    return [
      takes(['legs', this.#at], { type }),
      takes(['late', this.#at], { type: 'dataSent' }, and(this.#isLate(), not(becomes(legs, ['legs', this.#at], { type }, 'lost')))),
    ];
  }
}
