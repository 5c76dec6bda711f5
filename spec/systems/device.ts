/**
 * What the log device and the legs answer, as rules: each continues what the log is waiting for, or ends it.
 *
 * A failed write may have reached the medium or not, in every sector by itself; the machine of a sector keeps both possible. A resume reads
 * what is newest, or either value where nothing is known. Where tables follow one another it reads the header as well, and what that means
 * depends on the table.
 */
import { transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { CommitEvent } from '../machines/commit.ts';
import type { RegionEvent } from '../machines/region.ts';
import type { ResumeEvent, Trust } from '../machines/resume.ts';
import { Effects, promises } from './batch.ts';
import type { RegionCase } from './batch.ts';
import { doubtful, inSync, isFlushing, isWriting } from './knowledge.ts';
import { readings } from './memory.ts';
import type { Bit, SlateContext } from './memory.ts';
import type { LateContext } from './notes.ts';
import type { Log } from './parts.ts';
import { and, emits, fields, is, not, or, takes } from './system.ts';
import type { Member, Rule, Step } from './system.ts';
import { foundBy, headerOf, isCounted, isTable, rightTable, sectorOf } from './tables.ts';
import type { Header, Table } from './tables.ts';
import { always, becomes, emitsIfAny } from './wiring.ts';
import type { Choice } from './wiring.ts';

/** Every rule in which a device answers. */
export function answersOf(log: Log): Rule[] {
  return [
    { name: 'logWritten', steps: writeEnded(log, 'written'), fair: 'weak' },
    { name: 'logFlushed', steps: flushEnded(log, 'flushed'), fair: 'weak' },
    { name: 'legsFlushed', steps: legsFlushed(log), fair: 'weak' },
    ...failing(log, { name: 'logWriteFailed', steps: writeEnded(log, 'writeFailed') }),
    ...failing(log, { name: 'logFlushFailed', steps: flushEnded(log, 'flushFailed') }),
    ...failing(log, { name: 'legFlushFailed', steps: legFlushFailed(log) }),
    ...(log.tables === undefined
      ? readsOf(log, { table: rightTable, header: 'long' })
      : log.tables.tables.flatMap((table, at) =>
          headersRead(log, table).map((rule) => ({ ...rule, of: { table: table.name, ...rule.of }, when: isTable(at) })),
        )),
  ];
}

function failing({ fault }: Log, rule: Rule): Rule[] {
  if (fault === undefined) return [];
  return [{ ...rule, steps: [...fault, takes('troubled', { type: 'raise' }), ...rule.steps, takes('still', { type: 'lower' })] }];
}

function headersRead(log: Log, table: Table): Rule[] {
  const headers = log.tables?.headers ?? [];
  const reads = headers.flatMap((header) =>
    readsOf(log, { table, header }, false).map((rule) => ({ ...rule, of: { header, ...rule.of } })),
  );
  return [...reads, ...readFailed(log, { table, header: 'first' })];
}

/** What is read, by which table. */
interface Reading {
  readonly table: Table;
  readonly header: Header;
}

/** Every combination of bits below a header, and the failure of the read. */
function readsOf(log: Log, reading: Reading, fails = true): Rule[] {
  const { word, takeover } = reading.table;
  const found = foundBy(reading.table, reading.header, log.tables?.first ?? 'same');
  const reads = readings(log.regions.length).map((bitsRead): Rule => ({
    name: 'logRead',
    of: { bits: bitsRead.join('') },
    steps: judged(log, reading, { type: 'logRead', found, word, takeover }, bitsRead),
    fair: 'weak',
  }));
  return fails ? [...reads, ...readFailed(log, reading)] : reads;
}

function readFailed(log: Log, reading: Reading): Rule[] {
  const { word, takeover } = reading.table;
  return failing(log, { name: 'logReadFailed', steps: judged(log, reading, { type: 'logReadFailed', word, takeover }) });
}

function writeEnded(log: Log, type: 'written' | 'writeFailed'): Step[] {
  const isFailure = type === 'writeFailed';
  return new Effects(log, {
    event: { type: isFailure ? 'logWriteFailed' : 'logWritten' },
    isFailure,
    sectorTakes: (sector) => ({ event: { type }, when: is(sector, isWriting) }),
  }).steps();
}

function flushEnded(log: Log, type: 'flushed' | 'flushFailed'): Step[] {
  const isFailure = type === 'flushFailed';
  return new Effects(log, {
    event: { type: isFailure ? 'logFlushFailed' : 'logFlushed' },
    isFailure,
    sectorTakes: (sector) => ({ event: { type }, when: is(sector, isFlushing) }),
  }).steps();
}

function legsFlushed(log: Log): Step[] {
  const event = { type: 'legsFlushed' as const };
  const steps = log.regions.flatMap((region) => [
    ...promises(region, [
      {
        when: not(
          is(
            ['late', region],
            fields<LateContext>(({ clear }) => clear),
          ),
        ),
        events: [event],
      },
    ]),
    takes(
      ['legs', region],
      event,
      not(
        is(
          ['late', region],
          fields<LateContext>(({ data }) => data),
        ),
      ),
    ),
    takes(['late', region], { type: 'ended' }),
  ]);
  return [...new Effects(log, { event }).steps(), ...steps];
}

/** States of the contract in which writes of the region may have been lost. */
const suspects = ['bound', 'clearing', 'remarked', 'recovering', 'doubtfulRecovering'];

function legFlushFailed(log: Log): Step[] {
  const event = { type: 'legFlushFailed' as const };
  const { clearing, contract, region: bitsOf } = log.machines;
  const every = emitsIfAny(clearing, 'clearing', event, 'dirtyEverything');
  const some = emitsIfAny(clearing, 'clearing', event, 'demoteSuspects');
  // The bit on the device is 0, or the batch has taken in what it was.
  const isSuspect = fields<SlateContext>(({ bit, waits }) => bit === 0 || waits);
  const cases = (region: number): RegionCase[] => [{ when: or(every, and(some, is(['slate', region], isSuspect))), events: [event] }];
  const steps = log.regions.flatMap((region) => {
    const [{ when, events }] = cases(region) as [RegionCase];
    const yes = or(and(when, becomes(bitsOf, ['region', region], events, inSync)), and(not(when), is(['region', region], inSync)));
    const heard: Choice[] = [
      { when: yes, events: [event] },
      { when: not(yes), events: [event, { type: 'inSync', answer: false }] },
    ];
    const doubts = heard.map((each) => and(each.when, becomes(contract, ['contract', region], each.events, 'doubtful')));
    return [
      ...promises(region, heard),
      takes(['doubt', region], { type: 'make' }, and(not(doubtful(region)), or(...doubts))),
      takes(['suspect', region], { type: 'raise' }, or(...suspects.map((state) => is(['contract', region], state)))),
      takes(['legs', region], event),
      takes(['late', region], { type: 'ended' }),
      takes(['tally', region], { type: 'recount', inSync: true }, yes),
      takes(['tally', region], { type: 'recount', inSync: false }),
    ];
  });
  return [
    takes('clearing', event, emits('commit', event, 'voidClears')),
    ...new Effects(log, { event, regionTakes: cases }).steps(),
    ...steps,
  ];
}

/**
 * The judgement of what was read (nothing when `read` is left out), and what it leads to. It has one state, so its effects are known
 * beforehand.
 */
function judged(log: Log, { table, header }: Reading, event: ResumeEvent, read?: readonly Bit[]): Step[] {
  const { regions, tables } = log;
  const effects = effectsOf(log.machines.judgement, event);
  const bitOf = (region: number): Bit => read?.[sectorOf(region, regions.length, table)] ?? 0;
  const regionTakes = (region: number): RegionCase[] =>
    table.isShort ? [] : [{ when: always, events: effects.flatMap((effect) => loads(effect, header, bitOf(region))) }];
  const [verdict] = effects.flatMap(({ type, params }): CommitEvent[] =>
    type === 'logUsable' || type === 'logRefused' ? [{ ...(params as object), type } as CommitEvent] : [],
  );
  const usable = verdict?.type === 'logUsable';
  const isClosed =
    !event.takeover && (event.type === 'logReadFailed' || event.found === 'foreignMagic' || event.found === 'unknownVersion');
  const sectorTakes = (sector: Member) => ({
    event: {
      type: 'read' as const,
      value: sector === 'header' ? (tables?.headers.indexOf(header) ?? 0) : (read?.[Number(sector[1])] ?? 0),
    },
    when: always,
  });
  const given = {
    event: verdict as CommitEvent,
    before: effects.flatMap((effect) => touchedBy(effect, table, header)),
    regionTakes,
    ...(read === undefined ? {} : { sectorTakes }),
    ...(read === undefined || isClosed ? { isFailure: true } : {}),
    ...(tables === undefined || !usable ? {} : { choosesHeader: tables.headers.indexOf(headerChosen(effects, table, header)) }),
  };
  return [
    takes('judgement', event),
    ...(isClosed ? [takes('closed', { type: 'raise' })] : []),
    takes('clearing', { type: usable ? 'logUsable' : 'logRefused' }),
    ...(usable ? [] : [takes('core', { type: 'logRefused' })]),
    ...new Effects(log, given).steps(),
    ...regions.flatMap((region) => recounted(log, region, regionTakes(region))),
  ];
}

/** The header that the log is to write: that of the table, or whatever was found. */
function headerChosen(effects: readonly NamedEffect[], table: Table, found: Header): Header {
  const chosen = effects.find(({ type }) => type === 'chooseHeader')?.params as { readonly version: 'current' | 'kept' };
  return chosen.version === 'current' || found !== 'first' ? headerOf(table) : 'first';
}

function recounted(log: Log, region: number, [only]: readonly RegionCase[]): Step[] {
  if (only === undefined) return [];
  const yes = becomes(log.machines.region, ['region', region], only.events, inSync);
  return [takes(['tally', region], { type: 'recount', inSync: true }, yes), takes(['tally', region], { type: 'recount', inSync: false })];
}

interface NamedEffect {
  readonly type: string;
  readonly params?: unknown;
}

function effectsOf(machine: AnyStateMachine, event: ResumeEvent): NamedEffect[] {
  const at = machine.getInitialSnapshot(undefined as never) as AnyMachineSnapshot;
  return transition(machine, at, event as never)[1].map(({ type, params }) => ({ type, params }));
}

/**
 * What the protocol hears of bits that are filled in: they count as touched, where a remedy does not know better. So do the bits behind the last
 * region, which every resume clears: the number of regions is taken to be no multiple of the word size, as it is with so few of them.
 */
function touchedBy({ type, params }: NamedEffect, { isShort }: Table, header: Header): CommitEvent[] {
  if (type !== 'loadBits') return [];
  const { trust, fill, touches } = params as { readonly trust: Trust; readonly fill: Bit; readonly touches: boolean };
  const isWhole = isCounted(header, trust) || (isShort && header === 'short' && trust !== 'nothing');
  if (!touches) return [];
  return [{ type: 'dirtied' }, ...(fill === 1 && !isWhole ? [{ type: 'cleaned' as const }] : [])];
}

/** What the judgement lets a region take: its bit as read or as filled in, or that nothing may be believed. */
function loads({ type, params }: NamedEffect, header: Header, read: Bit): RegionEvent[] {
  if (type === 'forgetSync') return [{ type: 'resumeRefused' }];
  if (type !== 'loadBits') return [];
  const { trust, fill } = params as { readonly trust: Trust; readonly fill: Bit };
  return [{ type: 'resume', bit: isCounted(header, trust) ? read : fill }];
}
