/**
 * What lies between two processes.
 *
 * - A bounded buffer of bits that alternate: what is in it follows from its length and from what is expected, so it has 2·(k + 1) states. A
 *   buffer that overwrites its oldest item when it is full gives items out of order after k + 1 puts.
 * - The alternating bit protocol (Bartlett, Scantlebury, Wilkinson 1969) over channels of one message that lose: messages arrive once
 *   each, and all of them if what is sent again and again is received some day, which is strong fairness; weak fairness does not do, for a
 *   message in the channel can be lost before it is received, every time. Without the bit a message is taken twice.
 */
import { assign, setup } from 'xstate';
import { fields, is, not, or, over, takes } from '#spec';
import type { Condition, Rule, Step, System } from '#spec';
import { enumerate, flat, holds, holdsAfter, violated, violatedAfter } from './toy.ts';
import type { Toy } from './toy.ts';

interface Queue {
  readonly items: readonly number[];
}

type QueueEvent = { readonly type: 'put'; readonly bit: number } | { readonly type: 'get'; readonly bit: number };

function buffer(room: number, overwrites: boolean): System {
  const machine = setup({ types: { context: {} as Queue, events: {} as QueueEvent } }).createMachine({
    id: 'buffer',
    context: { items: [] },
    on: {
      put: {
        guard: ({ context }) => overwrites || context.items.length < room,
        actions: assign({ items: ({ context, event }) => [...context.items, event.bit].slice(-room) }),
      },
      get: {
        guard: ({ context, event }) => context.items[0] === event.bit,
        actions: assign({ items: ({ context }) => context.items.slice(1) }),
      },
    },
    options: { maxIterations: 100 },
  });
  const bits = [0, 1] as const;
  /** Whoever puts or gets turns his own bit. */
  const alternating = (id: string) => flat(id, { 0: { step: '1' }, 1: { step: '0' } });
  const rules = (name: 'put' | 'get', who: string): Rule[] =>
    bits.map((bit) => ({
      name,
      of: { bit },
      steps: [takes(who, { type: 'step' }), takes('buffer', { type: name, bit })],
      when: name === 'put' ? is(who, String(bit)) : or(is(who, String(bit)), not(is(who, String(bit)))),
    }));
  return {
    components: {
      producer: alternating('producer'),
      buffer: {
        machine,
        events: bits.flatMap((bit) => [
          { type: 'put', bit },
          { type: 'get', bit },
        ]),
      },
      consumer: alternating('consumer'),
    },
    rules: [...rules('put', 'producer'), ...rules('get', 'consumer')],
    laws: [
      {
        id: 'inOrder',
        name: 'FirstInFirstOut',
        sentence: 'The next item is the one that is expected.',
        kind: 'always',
        given: is(
          'buffer',
          fields<Queue>(({ items }) => items.length > 0),
        ),
        holds: over(['buffer', 'consumer'], (queue, consumer) => (queue.context as Queue).items[0] === Number(consumer.value)),
      },
      {
        id: 'full',
        name: 'GetsFull',
        sentence: 'The buffer may be full.',
        kind: 'sometimes',
        holds: is(
          'buffer',
          fields<Queue>(({ items }) => items.length === room),
        ),
      },
    ],
  };
}

function bufferToy(room: number): Toy {
  return {
    name: `buffer for ${room}`,
    system: buffer(room, false),
    known: {
      source: 'closed formula',
      states: 2 * (room + 1),
      transitions: 4 * room,
      depth: room + 2,
      laws: { inOrder: holds, full: holdsAfter(room) },
    },
  };
}

/** Letters of what is in it, then the two bits. */
function overwrittenToy(room: number): Toy {
  const counted = enumerate({ items: '', put: 0, get: 0 }, ({ items, put, get }) => [
    { items: (items + String(put)).slice(-room), put: 1 - put, get },
    ...(items === '' ? [] : [{ items: items.slice(1), put, get: 1 - get }]),
  ]);
  return {
    name: `buffer for ${room} that overwrites`,
    system: buffer(room, true),
    known: {
      source: 'counted by hand',
      states: counted.states,
      transitions: counted.transitions,
      depth: counted.depth,
      laws: { inOrder: violatedAfter(room + 1), full: holdsAfter(room) },
    },
  };
}

type Fairness = 'none' | 'weak' | 'strong';

const channel = {
  empty: { send0: 'has0', send1: 'has1' },
  has0: { lose: 'empty', take0: 'empty' },
  has1: { lose: 'empty', take1: 'empty' },
};

function alternatingBit(fairness: Fairness, heedsBit: boolean): System {
  const fair: Partial<Rule> = fairness === 'none' ? {} : { fair: fairness };
  const bits = [0, 1] as const;
  const moves = (of: Record<string, number | string>, name: string, steps: readonly Step[], rest: Partial<Rule> = fair): Rule => ({
    name,
    of,
    steps,
    ...rest,
  });
  /** The receiver expects this bit, or heeds none. */
  const isNew = (bit: number): Condition => (heedsBit ? is('receiver', `expects${bit}`) : not(is('receiver', 'never')));
  return {
    components: {
      sender: flat('sender', { sends0: { next: 'sends1' }, sends1: { next: 'sends0' } }),
      data: flat('data', channel),
      receiver: flat('receiver', {
        expects0: { got0: 'expects1', got1: 'expects0' },
        expects1: { got0: 'expects1', got1: 'expects0' },
        never: {},
      }),
      answers: flat('answers', channel),
      // How often the present message was delivered.
      count: flat('count', { none: { deliver: 'once', next: 'lost' }, once: { deliver: 'twice', next: 'none' }, twice: {}, lost: {} }),
    },
    rules: bits
      .flatMap((bit) => [
        moves({ bit }, 'send', [takes('data', { type: `send${bit}` })], { ...fair, when: is('sender', `sends${bit}`) }),
        moves({ bit }, 'receive', [
          takes('data', { type: `take${bit}` }),
          takes('receiver', { type: `got${bit}` }, isNew(bit)),
          takes('count', { type: 'deliver' }, isNew(bit)),
        ]),
        moves({ bit }, 'answer', [takes('answers', { type: `send${bit}` })], { ...fair, when: is('receiver', `expects${1 - bit}`) }),
        moves({ bit }, 'confirm', [
          takes('answers', { type: `take${bit}` }),
          takes('sender', { type: 'next' }, is('sender', `sends${bit}`)),
          takes('count', { type: 'next' }, is('sender', `sends${bit}`)),
        ]),
      ])
      .concat(
        (['data', 'answers'] as const).map((which): Rule => ({
          name: 'lose',
          of: { channel: which },
          steps: [takes(which, { type: 'lose' })],
        })),
      ),
    laws: [
      {
        id: 'once',
        name: 'OnceEach',
        sentence: 'No message is delivered twice, or given up before it was delivered.',
        kind: 'always',
        holds: not(or(is('count', 'twice'), is('count', 'lost'))),
      },
      {
        id: 'arrives',
        name: 'Arrives',
        sentence: 'What is sent is delivered some day.',
        kind: 'eventually',
        given: is('count', 'none'),
        holds: is('count', 'once'),
      },
      {
        id: 'goesOn',
        name: 'GoesOn',
        sentence: 'What is delivered is confirmed some day.',
        kind: 'eventually',
        given: is('count', 'once'),
        holds: is('count', 'none'),
      },
    ],
  };
}

interface Line {
  readonly sends: number;
  readonly data: string;
  readonly expects: number;
  readonly answers: string;
  readonly delivered: number;
}

/** The protocol a second time; `delivered` counts the present message, 2 is twice, 3 is lost, where it cannot go on. */
function countedLine(heedsBit: boolean) {
  const steps = (line: Line): Line[] => {
    const { sends, data, expects, answers, delivered } = line;
    const next: Line[] = [];
    if (data === '') next.push({ ...line, data: String(sends) });
    else {
      const isNew = !heedsBit || data === String(expects);
      if (!isNew) next.push({ ...line, data: '' });
      else if (delivered < 2) next.push({ ...line, data: '', expects: 1 - Number(data), delivered: delivered + 1 });
      next.push({ ...line, data: '' });
    }
    if (answers === '') next.push({ ...line, answers: String(1 - expects) });
    else {
      if (answers !== String(sends)) next.push({ ...line, answers: '' });
      else if (delivered < 2) next.push({ ...line, answers: '', sends: 1 - sends, delivered: delivered === 1 ? 0 : 3 });
      next.push({ ...line, answers: '' });
    }
    return next;
  };
  return enumerate<Line>({ sends: 0, data: '', expects: 0, answers: '', delivered: 0 }, steps);
}

function protocolToy(fairness: Fairness, heedsBit: boolean): Toy {
  const counted = countedLine(heedsBit);
  const isBroken = ({ delivered }: Line) => delivered > 1;
  const live = heedsBit && fairness === 'strong' ? holds : violated;
  return {
    name: `alternating bit, ${heedsBit ? `${fairness} fairness` : 'without the bit'}`,
    system: alternatingBit(fairness, heedsBit),
    known: {
      source: 'Bartlett and others 1969 for the verdicts, counted by hand',
      states: counted.states,
      transitions: counted.transitions,
      depth: counted.depth,
      laws: { once: heedsBit ? holds : violatedAfter(counted.nearest(isBroken)), arrives: live, goesOn: live },
    },
  };
}

/** See the header. */
export const channels: readonly Toy[] = [
  bufferToy(1),
  bufferToy(4),
  overwrittenToy(3),
  protocolToy('none', true),
  protocolToy('weak', true),
  protocolToy('strong', true),
  protocolToy('none', false),
];
