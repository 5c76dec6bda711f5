/**
 * What one event of the protocol machine does all around, as one atomic step: staging, writing, flushing, answering.
 *
 * The engine walks the same cascade with handlers: the machine takes an event, each of its effects moves something else, and where a batch
 * has nothing to write, `logWritten` follows at once. Here every condition asks which effects the machine would have, and what an effect
 * means is written down once.
 *
 * It moves `commit`, `node`, `past`, `still`, `report`, the header's `sector`, and for each region `slate`, `touched`, `sector`, `mark`, `doubt`, `client`, `contract`,
 * `unlogged` and `why`. The effects `readLog`, `flushLegs` and `voidClears` begin what rules of the system end; those rules move the rest.
 */
import type { SectorEvent } from '../environment/sector.ts';
import type { CommitEvent } from '../machines/commit.ts';
import type { RegionEvent } from '../machines/region.ts';
import { doubtful, inSync } from './knowledge.ts';
import { bits } from './memory.ts';
import type { Bit, SlateContext } from './memory.ts';
import type { Log } from './parts.ts';
import { and, emits, fields, is, not, or, takes } from './system.ts';
import type { Condition, Member, Step, SystemEvent } from './system.ts';
import type { ChosenContext, Tables } from './tables.ts';
import { isTableWith, sectorOf } from './tables.ts';
import { always, becomes, choose } from './wiring.ts';
import type { Choice } from './wiring.ts';

/** An event of the protocol machine, and what moves in the same step before its effects do. */
export interface Cascade {
  readonly event: CommitEvent;
  /** What the machine takes before it in the same step; it has no effects. */
  readonly before?: readonly CommitEvent[];
  /** Somebody calls flush with this event. */
  readonly isCall?: boolean;
  /** A device has failed. */
  readonly isFailure?: boolean;
  /** What a region takes before bits are staged, by cases that exclude each other; it stays as it is in every other case. */
  readonly regionTakes?: (region: number) => readonly RegionCase[];
  /** What a sector takes first, and where; something that was asked of the device has ended. */
  readonly sectorTakes?: (sector: Member) => { readonly event: SectorEvent; readonly when: Condition };
  /** The header that is chosen in the same step. */
  readonly choosesHeader?: number;
}

/** A case of what a region takes. */
export interface RegionCase {
  readonly when: Condition;
  readonly events: readonly RegionEvent[];
}

/** A step of the contract: it may not refuse. */
export const promises = (region: number, choices: readonly Choice[]): Step[] => choose(['contract', region], choices, 'Refines');

const waits = fields<SlateContext>((slate) => slate.waits);
const holds = (bit: Bit) => fields<SlateContext>((slate) => slate.bit === bit);

/** The log has never seen the region: it must come up out of sync, and its legs are strangers to one another. */
export function neverSeen(region: number, when?: Condition): Step[] {
  const given = when === undefined ? {} : { when };
  return [
    {
      of: ['contract', region],
      anew: true,
      event: [{ type: 'resumed', success: true, answer: false }, { type: 'down' }],
      obeys: 'Refines',
      ...given,
    },
    { of: ['legs', region], anew: true, event: { type: 'diverged' }, ...given },
    takes(['why', region], { type: 'note', why: 'new' }, when),
  ];
}

/** The effects of one event of the protocol machine, as conditions and as steps. */
export class Effects {
  readonly #log: Log;
  readonly #given: Cascade;
  readonly #events: readonly CommitEvent[];
  /** A batch begins. */
  readonly stages: Condition;
  /** Bits are given to the device. */
  readonly writes: Condition;
  /** The batch has nothing to write. */
  readonly #isEmpty: Condition;

  constructor(log: Log, given: Cascade) {
    this.#log = log;
    this.#given = given;
    this.#events = [...(given.before ?? []), given.event];
    this.stages = this.#has('stageBits');
    this.writes = or(...(['changed', 'everything', 'area'] as const).map((scope) => this.#has('writeLog', { scope })));
    this.#isEmpty = and(this.#has('writeLog', { scope: 'changed' }), ...log.regions.map((region) => not(this.#isInBatch(region))));
  }

  /** All steps. */
  steps(): Step[] {
    const { regions, tables } = this.#log;
    return [
      ...this.#ofAll(),
      ...regions.flatMap((region) => this.#ofRegion(region)),
      ...regions.flatMap((sector) => choose(['sector', sector], this.#sectorTakes(sector))),
      ...(tables === undefined ? [] : this.#ofHeader(tables)),
    ];
  }

  /** The event has the effect, by itself or because nothing had to be written. */
  does(effect: string, params?: object): Condition {
    return or(this.#has(effect, params), and(this.#isEmpty, emits('commit', [...this.#events, { type: 'logWritten' }], effect, params)));
  }

  #has(effect: string, params?: object): Condition {
    return emits('commit', this.#events, effect, params);
  }

  #answersFlush(outcome: 'success' | 'failure' | 'refused'): Condition {
    return this.does('answerFlush', { outcome });
  }

  #takesIn(region: number): Condition {
    const all = (['everything', 'area'] as const).map((scope) => this.#has('stageBits', { scope }));
    return and(this.#log.exists, or(...all, and(this.#has('stageBits', { scope: 'changed' }), is(['touched', region], 'touched'))));
  }

  /** The bit is copied for the batch, or once more because its clears are void. */
  #isCopied(region: number): Condition {
    return or(this.#takesIn(region), and(this.#has('voidClears'), is(['slate', region], waits)));
  }

  #isInBatch(region: number): Condition {
    return or(this.#takesIn(region), and(not(this.stages), is(['slate', region], waits)));
  }

  /** The sentence in each case of what the region takes. */
  #inEachCase(region: number, sentence: (events: readonly RegionEvent[]) => Condition): Condition {
    const cases = this.#given.regionTakes?.(region) ?? [];
    return or(...cases.map(({ when, events }) => and(when, sentence(events))), and(...cases.map(({ when }) => not(when)), sentence([])));
  }

  #goesToDevice(region: number, bit: Bit): Condition {
    return this.#inEachCase(region, (events) => emits(['region', region], [...events, { type: 'stageBits' }], 'answer', { value: bit }));
  }

  #isInSyncAfter(region: number): Condition {
    return this.#inEachCase(region, (events) => becomes(this.#log.machines.region, ['region', region], events, inSync));
  }

  #ofAll(): Step[] {
    const { isCall } = this.#given;
    const steps = [takes('commit', [...this.#events, { type: 'logWritten' }], this.#isEmpty), takes('commit', this.#events)];
    // A call comes only where no resume is under way.
    return isCall === true ? steps : [...steps, ...this.#endsResume()];
  }

  #endsResume(): Step[] {
    const { tables } = this.#log;
    const resumed = this.does('answerResume');
    const [ok, failed] = [
      this.does('answerResume', { outcome: 'success' }),
      this.#given.isFailure === true ? always : or(is('troubled', 'up'), ...(tables === undefined ? [] : [is('closed', 'up')])),
    ];
    const reports = [true, false].flatMap((success) =>
      [true, false].map((fault): Choice => {
        const when = and(resumed, success ? ok : not(ok), fault ? failed : not(failed));
        return { when, events: [{ type: 'resumed', success, failed: fault }] };
      }),
    );
    return [
      takes('node', { type: 'resumed' }, resumed),
      takes('past', { type: 'over' }, resumed),
      takes('still', { type: 'raise' }, ok),
      ...choose('report', reports, 'S48'),
      ...(tables === undefined ? [] : this.#comesIntoForce(tables, ok)),
    ];
  }

  #ofRegion(region: number): Step[] {
    const cases = this.#given.regionTakes?.(region) ?? [];
    return [
      ...choose(['region', region], cases),
      ...choose(['slate', region], this.#slateTakes(region)),
      takes(['touched', region], { type: 'take' }, this.stages),
      ...choose(['mark', region], this.#ticketTakes('mark', region)),
      ...choose(['doubt', region], this.#doubtTakes(region)),
      ...this.#ofClient(region),
      ...promises(region, this.#contractTakes(region)),
      takes(['why', region], { type: 'note', why: 'free' }, and(this.#log.exists, this.does('answerResume'))),
    ];
  }

  #slateTakes(region: number): Choice[] {
    const copied = bits.flatMap((bit): Choice[] => {
      const when = and(this.#isCopied(region), this.#goesToDevice(region, bit));
      const stage = { type: 'stage', bit };
      return [
        { when: and(when, this.writes), events: [stage, { type: 'hand' }] },
        { when, events: [stage] },
      ];
    });
    return [...copied, { when: and(this.writes, is(['slate', region], waits)), events: [{ type: 'hand' }] }];
  }

  /** Where the table has no place for the modelled regions, what lies there belongs to others, and the log has not seen it when it comes back. */
  #comesIntoForce(tables: Tables, when: Condition): Step[] {
    const sizes = [...new Set(tables.tables.map(({ hasOtherSize }) => hasOtherSize))];
    return [
      ...sizes.map((size) =>
        takes(
          'inForce',
          { type: 'resumed', hasOtherSize: size },
          and(
            when,
            isTableWith(tables, ({ hasOtherSize }) => hasOtherSize === size),
          ),
        ),
      ),
      ...this.#log.regions.flatMap((region) => neverSeen(region, and(when, not(this.#log.exists)))),
    ];
  }

  #sectorTakes(sector: number): Choice[] {
    const { regions, tables } = this.#log;
    const holders =
      tables === undefined
        ? [{ region: sector, when: always }]
        : regions.map((region) => ({
            region,
            when: isTableWith(tables, (table) => sectorOf(region, regions.length, table) === sector),
          }));
    const written = bits.map((bit) => ({
      when: or(...holders.map(({ region, when }) => and(when, this.#isWritten(region, bit)))),
      events: [{ type: 'write', value: bit }],
    }));
    return this.#deviceTakes(['sector', sector], written);
  }

  /** The header is written with the whole area or by itself: as it was chosen, now or before. */
  #ofHeader({ headers }: Tables): Step[] {
    const { choosesHeader } = this.#given;
    const writes = or(this.#has('writeLog', { scope: 'area' }), this.#has('writeLog', { scope: 'header' }));
    const isChosen = (header: number) =>
      choosesHeader === undefined
        ? is(
            'chosen',
            fields<ChosenContext>((chosen) => chosen.header === header),
          )
        : header === choosesHeader
          ? always
          : or();
    const empties = this.#has('writeLog', { scope: 'emptyHeader' });
    const written = headers.map((name, header) => ({
      when: name === 'empty' ? empties : and(writes, isChosen(header)),
      events: [{ type: 'write', value: header }],
    }));
    return [
      ...choose('header', this.#deviceTakes('header', written)),
      ...(choosesHeader === undefined ? [] : [takes('chosen', { type: 'choose', header: choosesHeader })]),
    ];
  }

  /** A sector takes the end of what was asked of the device, a new write, a flush, or two of these. */
  #deviceTakes(sector: Member, written: readonly Choice[]): Choice[] {
    const begins: Choice[] = [...written, { when: this.does('flushLog'), events: [{ type: 'flush' }] }];
    const ended = this.#given.sectorTakes?.(sector);
    if (ended === undefined) return begins;
    const both = begins.map(({ when, events }) => ({ when: and(ended.when, when), events: [ended.event, ...events] }));
    return [...both, { when: ended.when, events: [ended.event] }, ...begins];
  }

  #isWritten(region: number, bit: Bit): Condition {
    const copied = this.#isCopied(region);
    const slate = and(is(['slate', region], waits), is(['slate', region], holds(bit)));
    return and(this.writes, or(and(copied, this.#goesToDevice(region, bit)), and(not(copied), slate)));
  }

  #ticketTakes(ticket: 'mark' | 'doubt', region: number): Choice[] {
    const at = (state: string) => is([ticket, region], state);
    const [ok, failed] = [this.#answersFlush('success'), or(this.#answersFlush('failure'), this.#answersFlush('refused'))];
    if (this.#given.isCall === true) {
      const call = { type: 'call' };
      return [
        { when: and(at('made'), this.stages), events: [call, { type: 'cover' }] },
        { when: and(at('made'), ok), events: [call, { type: 'succeed' }] },
        { when: and(at('made'), failed), events: [call, { type: 'fail' }] },
        { when: at('made'), events: [call] },
      ];
    }
    return [
      { when: and(at('covered'), ok), events: [{ type: 'succeed' }] },
      { when: and(at('covered'), failed), events: [{ type: 'fail' }] },
      { when: and(at('called'), this.stages), events: [{ type: 'cover' }] },
      { when: and(at('called'), ok), events: [{ type: 'succeed' }] },
    ];
  }

  /** A flush that began after the statement has ended well. */
  #isServed(ticket: 'mark' | 'doubt', region: number): Condition {
    const at = (state: string) => is([ticket, region], state);
    const waiting = this.#given.isCall === true ? at('made') : or(at('covered'), and(at('called'), not(this.stages)));
    return and(waiting, this.#answersFlush('success'));
  }

  /** A flush that began after the mark has failed, and the client does not care. */
  #isIgnored(region: number): Condition {
    return this.#log.ignores ? and(is(['mark', region], 'covered'), this.#answersFlush('failure')) : or();
  }

  #doubtTakes(region: number): Choice[] {
    const settled = or(this.#isServed('mark', region), this.#isIgnored(region));
    const doubtfulNow = this.#contractTakes(region).map(({ when, events }) =>
      and(when, becomes(this.#log.machines.contract, ['contract', region], events, 'doubtful')),
    );
    return [
      { when: and(settled, doubtful(region)), events: [{ type: 'drop' }] },
      { when: and(this.does('answerResume'), or(...doubtfulNow)), events: [{ type: 'make' }] },
      ...this.#ticketTakes('doubt', region),
    ];
  }

  #ofClient(region: number): Step[] {
    const marked = is(['client', region], 'marked');
    const ignored = this.#isIgnored(region);
    return [
      takes(['client', region], { type: 'flushSucceeded' }, and(marked, this.#isServed('mark', region))),
      ...(this.#log.ignores ? [takes(['client', region], { type: 'flushIgnored' }, and(marked, ignored))] : []),
      ...(this.#log.ignores
        ? [
            takes(['unlogged', region], { type: 'raise' }, and(marked, ignored)),
            takes(['unlogged', region], { type: 'lower' }, this.#isServed('mark', region)),
          ]
        : []),
    ];
  }

  #contractTakes(region: number): Choice[] {
    const [mark, doubt] = [this.#isServed('mark', region), this.#isServed('doubt', region)];
    const durable: SystemEvent = { type: 'markDurable' };
    const answer = this.#isInSyncAfter(region);
    const resumed = (['success', 'failure', 'refused'] as const).flatMap((outcome) =>
      [true, false].map((yes): Choice => {
        const when = and(this.#log.exists, this.does('answerResume', { outcome }), yes ? answer : not(answer));
        return { when, events: [{ type: 'resumed', success: outcome === 'success', answer: yes }] };
      }),
    );
    return [
      ...resumed,
      { when: and(mark, doubt), events: [durable, { type: 'flushSucceeded' }] },
      { when: or(mark, and(is(['client', region], 'marked'), this.#isIgnored(region))), events: [durable] },
      { when: doubt, events: [{ type: 'flushSucceeded' }] },
    ];
  }
}
