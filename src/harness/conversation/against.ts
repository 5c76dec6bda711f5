/**
 * Asks our daemon what a recorded kernel asked another, and lists where it answers otherwise.
 *
 * The log's type is taken by the end of its name: what ends with `core` is a log in memory, what ends with `disk` one on a device, which is
 * memory here. A recorded daemon that was told to misbehave, or that lost its logs, answers what ours does not; that is said, with the
 * difference. What remains unexplained should not be there.
 */
import { succeed } from '#base';
import { createMemoryDevice, memorySizeBytesMax } from '#device';
import { LocalHost, UserspaceDaemon } from '#log/daemon';
import type { LogHost } from '#log/daemon';
import { decode, encodeReply, Message } from '#wire';
import { sortOfReply } from './answering.ts';
import { datagramOf } from './datagram.ts';
import type { Conversation, Datagram } from './line.ts';

/** A request that the two answered differently. */
export interface AnswerDifference {
  /** Line of the request. */
  readonly line: number;
  readonly request: string;
  readonly recorded: string;
  readonly ours: string;
  /** Why this is no fault of ours; undefined if nothing explains it. */
  readonly explained?: string;
}

/** What our daemon made of a conversation. */
export interface AnsweredConversation {
  readonly conversation: string;
  /** Requests that were put to it, and how many of them were answered the same. */
  readonly asked: number;
  readonly same: number;
  /** True if every difference is explained. */
  readonly agrees: boolean;
  readonly differences: readonly AnswerDifference[];
}

/** Room for a log's header, and what is there besides one bit a region; bytes. */
const spareBytes = 2 ** 16;

/** Puts every request of the conversation to our daemon, in the order in which it was read. */
export async function answerConversation({ name, lines }: Conversation): Promise<AnsweredConversation> {
  const datagrams = lines.filter((line): line is Datagram => line.kind === 'datagram');
  const replies = firstReplies(datagrams);
  const ask = asker(datagrams);
  const apart = new Map<string, string>();
  const differences: AnswerDifference[] = [];
  let asked = 0;
  let same = 0;
  for (const request of datagrams) {
    if (request.from !== 'kernel' || request.flaw !== undefined) continue;
    asked += 1;
    const ours = await ask(request);
    const recorded = replies.get(request);
    if (recorded !== undefined && isSameAnswer(recorded, ours)) same += 1;
    else differences.push(differenceOf(request, recorded, ours, apart));
    part(request, recorded, apart);
  }
  return { conversation: name, asked, same, agrees: differences.every(({ explained }) => explained !== undefined), differences };
}

function firstReplies(datagrams: readonly Datagram[]): ReadonlyMap<Datagram, Datagram> {
  const open = new Map<number, Datagram>();
  const replies = new Map<Datagram, Datagram>();
  for (const datagram of datagrams) {
    if (datagram.from === 'kernel') open.set(datagram.seq, datagram);
    const request = datagram.from === 'daemon' ? open.get(datagram.seq) : undefined;
    if (request !== undefined && !replies.has(request)) replies.set(request, datagram);
  }
  return replies;
}

/** A daemon of ours in this process, which is asked one request at a time. */
function asker(datagrams: readonly Datagram[]): (request: Datagram) => Promise<Datagram> {
  const room = new Uint8Array(2 ** 16);
  let answered: (reply: Datagram) => void = () => {};
  let asking: Datagram | undefined;
  const daemon = new UserspaceDaemon<undefined>(
    { host: new MemoryHost(datagrams) },
    {
      reply: (message, _from, error, payload) => {
        if (asking === undefined) return;
        const length = encodeReply(room, message, error, payload);
        answered(datagramOf({ line: asking.line, time: asking.time, from: 'daemon' }, room.slice(0, length)));
      },
      pause: () => {},
      proceed: () => {},
      tell: () => {},
    },
  );
  return (request) =>
    new Promise((resolve) => {
      answered = resolve;
      asking = request;
      const message = new Message();
      decode(message, request.bytes, 0, request.bytes.length, 'request');
      daemon.received(message.hold(), undefined);
    });
}

/** Logs of whatever name, by the end of it; devices are memory. */
class MemoryHost implements LogHost {
  readonly #host: LocalHost;

  constructor(datagrams: readonly Datagram[]) {
    const texts = datagrams.filter(({ from, name }) => from === 'kernel' && name === 'CTR').map(({ text }) => text);
    const regions = Math.max(1, ...texts.map((text) => regionsOf(text)));
    const sizeBytes = Math.min(memorySizeBytesMax, Math.ceil((spareBytes + regions / 8) / 4096) * 4096);
    this.#host = new LocalHost({
      kinds: ['core', 'disk'],
      singleNode: true,
      devices: {
        identify: (name) => Promise.resolve(succeed(name)),
        open: () => Promise.resolve(succeed(createMemoryDevice({ sizeBytes }))),
      },
    });
  }

  create(order: Parameters<LogHost['create']>[0], made: Parameters<LogHost['create']>[1]): void {
    this.#host.create({ ...order, text: order.text.replace(/^(\d+) (?!clustered)\S*(core|disk)(?= )/, '$1 $2') }, made);
  }
}

function regionsOf(text: string): number {
  const [length = '1', , ...rest] = text.split(' ');
  const size = Math.max(1, ...rest.filter((word) => /^\d+$/.test(word)).map(Number));
  return Math.ceil(Number(length) / size);
}

/** The version is echoed, and ours has no process number and no name of its own for a type. */
function isSameAnswer(recorded: Datagram, ours: Datagram): boolean {
  if (recorded.form !== 'full' || recorded.error !== ours.error || recorded.size !== ours.size) return false;
  return recorded.text === ours.text && recorded.values.every((value, at) => value === ours.values[at]);
}

const opinions = new Set(['IN_SYNC', 'IS_CLEAN', 'GET_SYNC_COUNT', 'GET_RESYNC_WORK', 'IS_REMOTE_RECOVERING']);

function differenceOf(
  request: Datagram,
  recorded: Datagram | undefined,
  ours: Datagram,
  apart: ReadonlyMap<string, string>,
): AnswerDifference {
  const explained = explanationOf(request, recorded, ours, apart);
  const head = {
    line: request.line,
    request: request.said,
    recorded: recorded === undefined ? 'no reply' : answerWords(recorded),
    ours: answerWords(ours),
  };
  return explained === undefined ? head : { ...head, explained };
}

function explanationOf(
  request: Datagram,
  recorded: Datagram | undefined,
  ours: Datagram,
  apart: ReadonlyMap<string, string>,
): string | undefined {
  const { luid } = request;
  const name: string = request.name ?? '';
  if (recorded === undefined) return 'the recorded daemon was silent';
  if (recorded.form === 'bare') return 'the recorded daemon answered with an acknowledgement alone';
  const sort = sortOfReply(recorded, request);
  if (sort === undefined || sort === 'large' || sort === 'short') return 'the recorded daemon sent a reply of the wrong size';
  if (recorded.error !== 0) return 'the recorded daemon refused it';
  if (name === 'STATUS_INFO' && ours.error === 0) return "the words of the status are the daemon's own";
  if (name === 'CTR' && ours.error === 0) return 'whether the kernel is to hold the log device is for the daemon to choose';
  if (name === 'IS_REMOTE_RECOVERING' && ours.error === 0) return 'what is recovered elsewhere, and the hint, are for the daemon to choose';
  const since = apart.get(luid);
  return since !== undefined && opinions.has(name) ? since : undefined;
}

/** What makes the two daemons know different things from here on. */
function part(request: Datagram, recorded: Datagram | undefined, apart: Map<string, string>): void {
  const { luid, line, endsInNul } = request;
  const name: string = request.name ?? '';
  if (name === 'CTR' && endsInNul)
    apart.set(luid, `from line ${line} on the recorded daemon was another process, which need not know what ours knows`);
  const sort = recorded === undefined ? undefined : sortOfReply(recorded, request);
  const changes = name === 'SET_REGION_SYNC' || name === 'RESUME' || name === 'GET_RESYNC_WORK';
  if (changes && sort !== 'done' && sort !== 'value')
    apart.set(luid, `at line ${line} the recorded daemon did not do, or not answer, what ours did`);
}

function answerWords({ said, form, error, values, text }: Datagram): string {
  if (form !== 'full') return said;
  if (error !== 0) return `error ${error}`;
  if (text !== '' && values.length === 0) return JSON.stringify(text);
  return values.length === 0 ? 'done' : values.join(' ');
}
