/**
 * A flush through a forwarder: marks and clears of a few regions, told to a daemon that may die between any two of them.
 *
 * A group holds one region here instead of 32, so that two regions make two groups. Who writes calls the log while no flush is under way, as
 * the one thread of a mirror does. A second thread may ask something of its own at any time, and may be the one that finds a new daemon.
 */
import { createWriterMachine, writerEvents } from '../environment/writer.ts';
import { createForwardMachine, forwardEvents } from '../machines/forward.ts';
import type { ForwardEvent, ForwardQueue } from '../machines/forward.ts';
import { and, is, not, or, range, some, takes } from './system.ts';
import type { Component, Condition, Rule, Scope, Step, System } from './system.ts';
import { flushLaws } from './userspace-flush-laws.ts';
import { createQueueMachine, isPlace, queueEvents, queued } from './userspace-notes.ts';
import { storedComponents, storedCrash, storedReads, storedSteps } from './userspace-stored.ts';
import { userspaceView } from './userspace-view.ts';
import { isIdle, sidesOf, tells, wireOf, wireRules } from './userspace-wire.ts';
import type { Caller, Ending, Message } from './userspace-wire.ts';
import { always, choose, emitsIfAny, mayEmit, never } from './wiring.ts';
import type { Asked, Choice } from './wiring.ts';

const queue = { machine: createQueueMachine(), events: queueEvents };
const writers = [false, true].map((heeds) => ({ machine: createWriterMachine(heeds), events: writerEvents }));

const isTelling = (plane: ForwardQueue): Condition =>
  plane === 'clears'
    ? or(is('forward', 'clearing'), is('forward', 'clearingOne'))
    : or(is('forward', 'marking'), is('forward', 'markingOne'));

/** The region that is told now: the first that was not. */
const isNext = (region: number, plane: ForwardQueue): Condition =>
  and(queued(region, plane, 'taken'), ...range(region).map((lower) => not(queued(lower, plane, 'taken'))));

/** A request of the flush has ended, and the queue it came from has more or not. */
interface EndCase {
  readonly when: Condition;
  readonly event: Extract<ForwardEvent, { type: 'ended' }>;
}

const planes: readonly ForwardQueue[] = ['clears', 'marks'];
const sides = [false, true];

/** The system of a scope. */
export function flushSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const { bounds } = scope;
  const regions = bounds['regions'] ?? 1;
  const nosync = bounds['nosync'] === 1;
  const forward = createForwardMachine(sidesOf(scope, remedies).forwarder);
  const forwarding = { machine: forward, events: forwardEvents, input: { integrated: bounds['integrated'] === 1 } };
  const messages = messagesOf(bounds, regions);
  const wire = wireOf(scope, remedies, messages);
  const flusher = new Flusher(forwarding, regions, sidesOf(scope, remedies).forwarder.has('legs-before-clears'));
  const caller: Caller = {
    next: (endings) => flusher.next(endings),
    ended: (endings, heard) => flusher.ended(endings, tells(wire, heard, 'tellRenewed')),
    serve: (served) => storedSteps(wire, served, regions, nosync),
    crash: storedCrash(regions),
    read: storedReads(regions),
  };
  const each = (component: Component): Component => ({ ...component, count: regions });
  const asks = wire.budget('asks');
  const rules: Rule[] = [
    begin(regions),
    ...range(regions).flatMap(writing),
    ...flusher.flush(),
    ...(wire.threads === 1 || asks === undefined
      ? []
      : [
          {
            name: 'ask',
            when: not(is('daemon', 'new')),
            steps: [...asks, takes(['exchange', 1], { type: 'ask', as: 'query', value: true })],
          },
        ]),
    ...wireRules(wire, caller),
  ];
  return {
    components: {
      writer: each(writers[bounds['heeds'] ?? 0] as Component),
      queue: each(queue),
      forward: forwarding,
      ...wire.components,
      ...storedComponents(regions),
    },
    rules,
    laws: flushLaws({ scope, regions, threads: wire.threads, nosync, names: [...new Set(rules.map(({ name }) => name))] }),
    view: userspaceView(rules, ['writer', 'queue', 'forward', 'exchange', 'channel', 'daemon', 'hosted', 'log']),
  };
}

function messagesOf(bounds: Scope['bounds'], regions: number): Message[] {
  const integrated = bounds['integrated'] === 1;
  const named = bounds['names'] === 1;
  const plain = (event: Message['events'][number]['event']) => [{ when: always, event }];
  const attaching = (by: number, suffix: string): Message[] => [
    { id: `CTR${suffix}`, by, at: 'sendingCtr', named, events: plain({ type: 'CTR', same: true, again: true }) },
    { id: `RESUME${suffix}`, by, at: 'sendingResume', events: plain({ type: 'RESUME' }) },
  ];
  const told = (plane: ForwardQueue, region: number): Message => ({
    id: plane === 'clears' ? `CLEAR ${region}` : integrated ? `FLUSH ${region}` : `MARK ${region}`,
    by: 0,
    at: 'sending',
    region,
    when: and(isTelling(plane), isNext(region, plane)),
    events: plain(plane === 'clears' ? { type: 'CLEAR_REGION' } : integrated ? { type: 'FLUSH', marks: true } : { type: 'MARK_REGION' }),
  });
  return [
    ...planes.flatMap((plane) => range(regions).map((region) => told(plane, region))),
    ...(integrated
      ? []
      : [{ id: 'FLUSH', by: 0, at: 'sending' as const, when: is('forward', 'flushing'), events: plain({ type: 'FLUSH', marks: false }) }]),
    ...attaching(0, ''),
    ...((bounds['asks'] ?? 0) > 0
      ? [{ id: 'IN_SYNC', by: 1, at: 'sending' as const, events: plain({ type: 'query', of: 'local' }) }, ...attaching(1, ' by status')]
      : []),
  ];
}

/** The log is constructed and resumed, with every region clean. */
function begin(regions: number): Rule {
  const ok = { type: 'ended', ok: true };
  return {
    name: 'begin',
    when: is('daemon', 'new'),
    steps: [
      takes('daemon', { type: 'start' }),
      takes('hosted', [{ type: 'CTR', same: true, again: false }, ok, { type: 'RESUME' }, ok]),
      ...range(regions).map((region) => takes(['log', region], { type: 'read', clean: true })),
    ],
    fair: 'weak',
  };
}

/** Who writes calls the log while no flush is under way. */
function writing(region: number): Rule[] {
  const rule = (name: string, writer: string, more: readonly Step[], when: Condition): Rule => ({
    name,
    of: { region },
    when: and(not(is('daemon', 'new')), when),
    steps: [takes(['writer', region], { type: writer }), ...more],
  });
  const isFree = is('forward', 'idle');
  return [
    rule('mark', 'mark', [takes(['queue', region], { type: 'mark' })], isFree),
    rule('dispatch', 'dispatch', [], isFree),
    { ...rule('landed', 'landed', [], always), fair: 'weak' },
    rule('clear', 'clear', [takes(['queue', region], { type: 'clear' })], isFree),
  ];
}

const legsFlushed: ForwardEvent = { type: 'legsFlushed', ok: true };

/** The forwarder's flush, and everything that its end moves. */
class Flusher {
  readonly #flushesLegs: boolean;
  readonly #asked: Asked;
  readonly #regions: readonly number[];

  constructor(asked: Asked, regions: number, flushesLegs: boolean) {
    this.#asked = asked;
    this.#regions = range(regions);
    this.#flushesLegs = flushesLegs;
  }

  /** The flush itself: what is queued is taken; with nothing queued it succeeds at once. */
  flush(): Rule[] {
    const has = (plane: ForwardQueue) => some('queue', isPlace(plane, 'queued'));
    const cases = sides.flatMap((clears) =>
      sides.map((marks) => ({
        when: and(clears ? has('clears') : not(has('clears')), marks ? has('marks') : not(has('marks'))),
        event: { type: 'flush' as const, clears, marks },
        isEmpty: !clears && !marks,
      })),
    );
    const isWanted = or(has('clears'), has('marks'), some('writer', 'marked'));
    return [
      {
        name: 'flush',
        when: and(not(is('daemon', 'new')), is('forward', 'idle'), isWanted, isIdle(0)),
        steps: [
          // Legs without caches: their flush is no step of its own here.
          ...cases.map(({ when, event }) =>
            takes('forward', this.#flushesLegs && event.clears ? [event, { ...legsFlushed }] : event, when),
          ),
          takes(
            ['exchange', 0],
            { type: 'ask', as: 'part', value: false },
            or(...cases.filter(({ isEmpty }) => !isEmpty).map(({ when }) => when)),
          ),
          ...this.#regions.map((region) => takes(['queue', region], { type: 'take' })),
          ...this.#regions.map((region) =>
            takes(['writer', region], { type: 'flushSucceeded' }, or(...cases.filter(({ isEmpty }) => isEmpty).map(({ when }) => when))),
          ),
        ],
        fair: 'weak',
      },
    ];
  }

  next(endings: readonly Ending[]) {
    const cases = this.#cases(endings);
    if (cases.length === 0) return [];
    return [{ when: or(this.#does(cases, 'send'), this.#does(cases, 'sendFlush')), as: 'part' as const, value: false }];
  }

  ended(endings: readonly Ending[], renewal: Condition): Step[] {
    const cases = this.#cases(endings);
    return [
      ...choose('forward', [
        ...cases.map(({ when, event }) => ({ when, events: [{ ...event }] })),
        ...(renewal === never ? [] : [{ when: renewal, events: [{ type: 'renewed' }] }]),
      ]),
      ...this.#regions.flatMap((region) => choose(['queue', region], this.#queueChoices(cases, region))),
      ...this.#regions.flatMap((region) =>
        choose(
          ['writer', region],
          sides.map((ok) => ({ when: this.#does(cases, 'end', { ok }), events: [{ type: ok ? 'flushSucceeded' : 'flushFailed' }] })),
        ),
      ),
    ];
  }

  /** Endings of the flush's own requests, with whether that queue has more. */
  #cases(endings: readonly Ending[]): EndCase[] {
    const more = or(
      ...planes.map((plane) =>
        and(isTelling(plane), { op: 'count', of: 'queue', where: isPlace(plane, 'taken'), atLeast: 2, after: false } as const),
      ),
    );
    return endings
      .filter(({ by }) => by === 0)
      .flatMap(({ when, as }) =>
        (this.#regions.length === 1 ? [false] : sides).map((is_) => ({
          when: this.#regions.length === 1 ? when : and(when, is_ ? more : not(more)),
          event: { type: 'ended' as const, as, more: is_ },
        })),
      );
  }

  #does(cases: readonly EndCase[], effect: string, params?: object): Condition {
    return or(
      ...cases
        .filter(({ event }) => mayEmit(this.#asked, { ...event }, effect, params))
        .map(({ when, event }) => and(when, emitsIfAny(this.#asked.machine, 'forward', { ...event }, effect, params))),
    );
  }

  #queueChoices(cases: readonly EndCase[], region: number): Choice[] {
    const again = (queue_: ForwardQueue) => ({ type: 'again', queue: queue_ });
    const first = (queue_: ForwardQueue): [Condition, object] => [
      this.#does(cases, 'send', { queue: queue_, from: 'first' }),
      again(queue_),
    ];
    const effects: (readonly [Condition, object | undefined])[] = [
      first('clears'),
      first('marks'),
      [or(this.#does(cases, 'dropQueues'), this.#does(cases, 'end', { ok: true })), { type: 'finish' }],
      [this.#does(cases, 'keepMarks'), { type: 'keep' }],
      [always, undefined],
    ];
    const done = or(...cases.filter(({ event }) => event.as === 'done').map(({ when }) => when));
    return [...planes, undefined].flatMap((plane) =>
      effects.flatMap(([when, event]) => {
        const told = plane === undefined ? [] : [{ type: 'told', queue: plane }];
        const events = [...told, ...(event === undefined ? [] : [event as { type: string }])];
        const place = plane === undefined ? always : and(done, isTelling(plane), isNext(region, plane));
        const isNever = [place, when].includes(never) || (plane !== undefined && !cases.some(({ event: { as } }) => as === 'done'));
        return events.length === 0 || isNever ? [] : [{ when: and(place, when), events }];
      }),
    );
  }
}
