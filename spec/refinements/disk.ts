/**
 * The refinement mapping of the disk log: which state of its contract a region is in, told from the log's own state alone.
 *
 * The contract also goes along as an observer, which hears every call and answer and refuses a wrong one (law `Refines`). The mapping is
 * independent of that: it looks at memory and at what a crash may leave, and every step of the log has to be a step of the contract between
 * the states that it names, or none. So a mapping that is wrong cannot hide a protocol that is.
 *
 * - In sync, and a crash may leave the clean bit: `free`. Otherwise `bound`, or `clearing` where memory says clean; where a batch holds a
 *   clear that a mark has overtaken, `remarked`.
 * - Out of sync: `unsynced`, `recovering`, or the doubtful ones where a crash may leave the clean bit.
 * - Not up: `downFree` or `downBound`, by the same question.
 *
 * A log may promise more than it has to, whenever it likes. Of two states of the contract that answer alike, the one that is bound after a
 * crash promises more than the other; going there is a step that nobody sees.
 *
 * Left out: logs whose header is in doubt, and clients that write although a flush has failed; there the observer stands alone.
 */
import { transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import { contractEvents } from '../contract/region.ts';
import type { ContractEvent } from '../contract/region.ts';
import { inSync, isBound, mayBeInSync, mayLeaveClean } from '../systems/knowledge.ts';
import type { SlateContext } from '../systems/memory.ts';
import type { Log } from '../systems/parts.ts';
import { afterwards, and, fields, implies, is, not, or } from '../systems/system.ts';
import type { Condition, SystemLaw } from '../systems/system.ts';
import { always } from '../systems/wiring.ts';

/** A state of the contract, and where the log is in it. */
export type Mapped = readonly [state: string, when: Condition];

const isDirty = (local: AnyMachineSnapshot): boolean => local.matches({ clean: 'dirty' });
const isRecovering = (local: AnyMachineSnapshot): boolean => local.matches({ recovery: 'recovering' });
const holdsClear = fields<SlateContext>(({ bit, waits }) => bit === 1 && waits);

/** The mapping of a region: exactly one state holds everywhere. */
export function mappingOf(region: number): readonly Mapped[] {
  const isThere = or(is('node', 'up'), is('node', 'suspended'));
  const mayBeClean = is(['sector', region], mayLeaveClean);
  const synced = and(isThere, is(['region', region], inSync));
  const bound = and(synced, not(mayBeClean));
  const dirty = is(['region', region], isDirty);
  const overtaken = and(is('commit', 'flushingLegs'), is(['slate', region], holdsClear));
  const out = and(isThere, not(is(['region', region], inSync)));
  const copied = is(['region', region], isRecovering);
  return [
    ['free', and(synced, mayBeClean)],
    ['bound', and(bound, dirty, not(overtaken))],
    ['remarked', and(bound, dirty, overtaken)],
    ['clearing', and(bound, not(dirty))],
    ['unsynced', and(out, not(copied), not(mayBeClean))],
    ['recovering', and(out, copied, not(mayBeClean))],
    ['doubtful', and(out, not(copied), mayBeClean)],
    ['doubtfulRecovering', and(out, copied, mayBeClean)],
    ['downFree', and(not(isThere), mayBeClean)],
    ['downBound', and(not(isThere), not(mayBeClean))],
  ];
}

/** What the contract hears of a step, in the words that are possible; none is heard where a step concerns other regions. */
interface Heard {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly on: readonly string[];
  readonly words: readonly (readonly ContractEvent[])[];
}

const report = (isInSync: boolean): ContractEvent => ({ type: 'setRegionSync', inSync: isInSync });
const answerNo: ContractEvent = { type: 'inSync', answer: false };
const resumed = (success: boolean): ContractEvent[][] => [true, false].map((answer) => [{ type: 'resumed', success, answer }]);

const heard: readonly Heard[] = [
  { id: 'M1', name: 'MapsMark', what: 'a mark', on: ['markRegion'], words: [[{ type: 'markRegion' }]] },
  { id: 'M2', name: 'MapsClear', what: 'a clear', on: ['clearRegion', 'clearAgain'], words: [[{ type: 'clearRegion' }]] },
  { id: 'M3', name: 'MapsAssignment', what: 'an assignment', on: ['getResyncWork'], words: [[{ type: 'getResyncWork' }]] },
  {
    id: 'M4',
    name: 'MapsCopied',
    what: 'a report of a copy',
    on: ['copied', 'reportAgain'],
    words: [[{ type: 'clearRegion' }, report(true)], [report(true)], [report(true), answerNo]],
  },
  {
    id: 'M5',
    name: 'MapsFailure',
    what: 'a report of a failure',
    on: ['legWriteFailed', 'copyFailed'],
    words: [[report(false)]],
  },
  {
    id: 'M6',
    name: 'MapsLegFlush',
    what: 'the end of a leg flush',
    on: ['legsFlushed', 'legFlushFailed'],
    words: [[{ type: 'legsFlushed' }], [{ type: 'legFlushFailed' }], [{ type: 'legFlushFailed' }, answerNo]],
  },
  { id: 'M7', name: 'MapsDown', what: 'the end of an instance, or of its answers', on: ['crash', 'resume'], words: [[{ type: 'down' }]] },
];

/** Steps after which a resume may have ended, or nothing that the contract hears. */
const quiet = ['flush', 'presuspend', 'postsuspend', 'dispatch', 'dispatchAlone', 'land', 'logRead', 'logReadFailed'].concat([
  'logWritten',
  'logWriteFailed',
  'logFlushed',
  'logFlushFailed',
]);

/** The laws of a mapping, in a system whose rules have these names. */
export function mappingLaws(log: Log, names: readonly string[], mapping = mappingOf): SystemLaw[] {
  if (log.tables !== undefined || log.ignores) return [];
  const contract = new ContractSteps(log);
  const law = ({ id, name, what, on, words }: Heard, given: Condition = always): SystemLaw => ({
    id,
    name,
    sentence: `For the contract ${what} is one of its steps, or none.`,
    kind: 'step',
    on: on.filter((each) => names.includes(each)),
    given,
    holds: and(...log.regions.flatMap((region) => contract.allows(mapping(region), [[], ...words]))),
  });
  const ended = and(is('node', 'resuming'), afterwards(is('node', 'up')));
  const told = afterwards(is('still', 'up'));
  const rest = { id: 'M8', name: 'MapsRest', what: 'the end of a resume, or whatever else nobody hears of,', on: quiet };
  const [well, badly, other] = [resumed(true), resumed(false), []].map((words) => law({ ...rest, words }).holds as Condition);
  const all = and(
    implies(and(ended, told), well as Condition),
    implies(and(ended, not(told)), badly as Condition),
    implies(not(ended), other as Condition),
  );
  return [
    ...heard.filter(({ on }) => on.some((each) => names.includes(each))).map((each) => law(each)),
    { ...law({ ...rest, words: [] }), holds: all },
  ];
}

/** Events by which a log binds itself where it need not yet. */
const unseen = contractEvents.filter(({ type }) => type === 'markDurable' || type === 'flushSucceeded');

/** The steps of the contract, asked of its machine. */
export class ContractSteps {
  readonly #states = new Map<string, AnyMachineSnapshot>();

  constructor({ machines: { contract } }: Pick<Log, 'machines'>) {
    const first = contract.getInitialSnapshot(undefined as never) as AnyMachineSnapshot;
    this.#states.set(String(first.value), first);
    for (const state of this.#states.values()) {
      for (const event of contractEvents) {
        const to = next(state, event);
        if (to !== undefined && !this.#states.has(String(to.value))) this.#states.set(String(to.value), to);
      }
    }
  }

  /** Names of all states. */
  get names(): readonly string[] {
    return [...this.#states.keys()];
  }

  /** The mapping leads along one of the words, from wherever it is. */
  allows(mapping: readonly Mapped[], words: readonly (readonly ContractEvent[])[]): Condition[] {
    return mapping.map(([from, when]) => {
      const reached = new Set(words.flatMap((word) => this.after(from, word)));
      return implies(when, afterwards(or(...mapping.flatMap(([to, there]) => (reached.has(to) ? [there] : [])))));
    });
  }

  /** Where the contract may be after these events, with steps that nobody sees between them; empty where it refuses. */
  after(from: string, word: readonly ContractEvent[]): readonly string[] {
    let at = this.#withUnseen([from]);
    for (const event of word) {
      const taken = at.flatMap((name) => next(this.#states.get(name) as AnyMachineSnapshot, event) ?? []);
      at = this.#withUnseen(taken.map(({ value }) => String(value)));
    }
    return at;
  }

  #withUnseen(names: readonly string[]): readonly string[] {
    const all = new Set(names);
    for (const name of all) {
      const state = this.#states.get(name) as AnyMachineSnapshot;
      for (const event of unseen) {
        const to = next(state, event);
        if (to !== undefined) all.add(String(to.value));
      }
      for (const [other, there] of this.#states) if (promisesMore(there, state)) all.add(other);
    }
    return [...all];
  }
}

const asks: readonly ContractEvent[] = contractEvents.filter(({ type }) => type === 'inSync' || type === 'getResyncWork');
const isDown = (state: AnyMachineSnapshot): boolean => String(state.value).startsWith('down');

/** Both answer alike, and only the first is bound after a crash. */
function promisesMore(one: AnyMachineSnapshot, other: AnyMachineSnapshot): boolean {
  const answersAlike = asks.every((event) => (next(one, event) === undefined) === (next(other, event) === undefined));
  return answersAlike && mayBeInSync(one) === mayBeInSync(other) && isDown(one) === isDown(other) && isBound(one) && !isBound(other);
}

function next(state: AnyMachineSnapshot, event: ContractEvent): AnyMachineSnapshot | undefined {
  // A handled event that changes nothing is no refusal; XState's `can` does not tell them apart.
  return state.machine.getTransitionData(state, event).length === 0
    ? undefined
    : (transition(state.machine, state, event)[0] as AnyMachineSnapshot);
}
