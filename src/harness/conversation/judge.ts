/**
 * Judges a conversation: was every datagram legal where it stands, for a kernel of profile `kernel` and a daemon that may behave badly?
 *
 * The kernel's side is followed in every way in which it can have come about ({@link waysToAsk}); a request that none of them allows is not
 * legal. A reply is legal if it answers a request that was sent: an error, silence, lateness, repetition and a wrong size are things that
 * daemons do, and what the kernel makes of them is checked at its next request. But a reply repeats the head of its request, and its value
 * agrees with what was said before.
 */
import { rolesOf, sizesBack, sortOfReply, waysWith } from './answering.ts';
import type { Sort } from './answering.ts';
import { waysToAsk } from './asking.ts';
import { distinct } from './hidden.ts';
import type { Hidden, Thread } from './hidden.ts';
import { headMismatch } from './head.ts';
import { Instance } from './instance.ts';
import { legalNext } from './legal.ts';
import type { Conversation, Datagram, Line } from './line.ts';
import { kernelMachines, stateNamed, stepIn } from './machines.ts';
import { previewOf } from './preview.ts';
import type { Preview } from './preview.ts';
import { Reasons } from './reason.ts';
import { remember } from './remember.ts';
import { isOverdue, searching, timeOut } from './thread.ts';
import type { Sending } from './thread.ts';
import { agrees, learn, sets } from './values.ts';

/** The first datagram that is not legal. */
export interface Illegal {
  /** Line in the file. */
  readonly line: number;
  /** The datagram in one line. */
  readonly got: string;
  /** What would have been legal there. */
  readonly legal: readonly string[];
  /** The rule, with its source. */
  readonly why: string;
}

/** What came of a conversation. */
export interface ConversationVerdict {
  readonly conversation: string;
  readonly accepted: boolean;
  /** Datagrams in the file. */
  readonly datagrams: number;
  /** Requests in the file by type, in the order of their first. */
  readonly requests: Readonly<Record<string, number>>;
  readonly firstIllegal?: Illegal;
  /** How often the machine was started, where it was more than once: its clock and its numbers began anew. */
  readonly boots?: number;
}

/** A number that was given to a request, and what came of it. */
interface Attempt {
  readonly request: Datagram;
  readonly reply: Datagram | undefined;
}

const day = 0x1_0000_0000;
/** Microseconds for which a daemon that was not busy may leave a request unread. */
const prompt = 500_000;
/** Microseconds after which a reply is late for certain. */
/** Microseconds that a note may be out of order. */
const backwards = 1_000_000;
const surelyLate = timeOut + 500_000;
const surelyInTime = timeOut - 50_000;
/** Words of notes after which a daemon may have been another one. */
const mayHaveDied =
  /\b(?:kill|killed|gone|back|listens|serves|serving|without|start|starts|started|restart|restarts|end|ends|ended|exit|exits|exited|die|dies|died|stop|stopped|crash|crashed|ready|sigterm|sigkill|reboot)/i;

/** Follows a conversation line by line; can be copied between two lines. */
export class Judge {
  readonly #preview: Preview;
  #instances = new Map<string, Instance>();
  #attempts = new Map<number, Attempt>();
  #lastSeq = -1;
  #version = -1;
  #noted = false;
  #time = -Infinity;
  #lastFrom: Line['kind'] | Datagram['from'] = 'note';
  /** While requests come that a busy daemon can have left waiting: since when. */
  #waitingSince: number | undefined;
  #recoveringAskedAt = -Infinity;
  /** When numbers were missing last: what was due then may have been sent while nobody listened. */
  #unheardAt = -Infinity;
  /** How often the machine was started. */
  boots = 1;

  constructor(preview: Preview) {
    this.#preview = preview;
  }

  /** Takes a line; says what is wrong with it. */
  take(line: Line): Illegal | undefined {
    if (this.#isNewBoot(line)) this.#startOver();
    if (line.kind === 'note') {
      if (mayHaveDied.test(line.text)) this.#noted = true;
      return undefined;
    }
    const reasons = new Reasons();
    this.#keepTime(line);
    if (line.flaw !== undefined) reasons.no(10, line.flaw, 'wire');
    else if (line.time < this.#time) reasons.no(10, 'it is older than the datagram before it, and they were written as they came', 'wire');
    else if (line.from === 'kernel' ? this.#request(line, reasons) : this.#reply(line, reasons)) {
      this.#time = line.time;
      this.#lastFrom = line.from;
      return undefined;
    }
    const legal = legalNext([...this.#instances.values()], this.#nextSeq(), line.time);
    return { line: line.line, got: line.said, legal, why: reasons.best };
  }

  /** A judge who has seen the same and goes its own way, for a conversation that may end otherwise. */
  fork(preview: Preview = this.#preview): Judge {
    const copy = new Judge(preview);
    copy.#instances = new Map([...this.#instances].map(([luid, instance]) => [luid, instance.fork()]));
    copy.#attempts = new Map(this.#attempts);
    copy.#lastSeq = this.#lastSeq;
    copy.#version = this.#version;
    copy.#noted = this.#noted;
    copy.#time = this.#time;
    copy.#lastFrom = this.#lastFrom;
    copy.#waitingSince = this.#waitingSince;
    copy.#recoveringAskedAt = this.#recoveringAskedAt;
    copy.#unheardAt = this.#unheardAt;
    copy.boots = this.boots;
    return copy;
  }

  /** How many ways are held, for measurements. */
  get ways(): number {
    return [...this.#instances.values()].reduce((sum, { ways }) => sum + ways.length, 0);
  }

  /** A machine that was started again begins its clock and its numbers anew; a recorder may go on in the same file. */
  #isNewBoot(line: Line): boolean {
    if (line.time >= this.#time - backwards) return false;
    return line.kind === 'note' || (line.name === 'CTR' && line.seq === 0);
  }

  #startOver(): void {
    this.boots++;
    this.#instances.clear();
    this.#attempts.clear();
    this.#lastSeq = -1;
    this.#version = -1;
    this.#time = -Infinity;
    this.#lastFrom = 'note';
    this.#waitingSince = undefined;
    this.#recoveringAskedAt = -Infinity;
    this.#unheardAt = -Infinity;
  }

  #nextSeq(): number | undefined {
    return this.#lastSeq < 0 ? undefined : (this.#lastSeq + 1) % day;
  }

  /**
   * A daemon that takes its time over a request finds others waiting when it reads again; they were sent at any time in between. One that is
   * not busy reads at once.
   */
  #keepTime({ time }: Datagram): void {
    const gap = time - this.#time;
    if (gap <= prompt) return;
    this.#waitingSince = this.#lastFrom === 'kernel' ? this.#time : undefined;
  }

  #request(datagram: Datagram, reasons: Reasons): boolean {
    const { seq, luid, name, version, time } = datagram;
    if (this.#version >= 0 && version !== this.#version)
      return refuse(reasons, 10, `version is ${version}, but this kernel has ${this.#version}`, 'wire');
    const missing = this.#lastSeq < 0 ? 0 : (seq - this.#lastSeq - 1 + day) % day;
    const unheard = missing > 0 && missing < day / 2;
    if (missing !== 0 && !unheard)
      return refuse(reasons, 9, `seq is ${seq}, but numbers ascend by one and ${this.#nextSeq() ?? ''} is next`, 'transfer');
    if (unheard && !this.#mayBeUnheard(datagram)) {
      const none = `seq is ${seq}, and ${this.#nextSeq() ?? ''} is next: numbers are left out only where nobody listened, and nothing shows that`;
      return refuse(reasons, 9, none, 'transfer');
    }
    const known = this.#instances.get(luid);
    const mayBeNew = name === 'CTR' && known !== undefined && (isGone(known) || known.unseen || unheard);
    if (known !== undefined && known.uuid !== datagram.uuid && !mayBeNew)
      return refuse(reasons, 9, `instance ${luid} is of the log "${known.uuid}", not "${datagram.uuid}"`, 'base');
    if (unheard) for (const instance of this.#instances.values()) instance.unseen = true;
    if (unheard || this.#noted || this.#preview.changes.has(datagram))
      for (const instance of this.#instances.values()) instance.doubtDaemon();
    const sending: Sending = { sentFrom: Math.min(time, this.#waitingSince ?? time), missing: unheard };
    const instance = this.#asks(datagram, known, sending, reasons);
    if (instance === undefined) return false;
    if (unheard) this.#unheardAt = time;
    for (const each of [instance, ...this.#instances.values()]) if (this.#isOverdue(each, datagram, sending, reasons)) return false;
    this.#instances.set(luid, instance);
    this.#attempts.set(seq, { request: datagram, reply: undefined });
    this.#lastSeq = seq;
    this.#version = version;
    this.#noted = false;
    if (name === 'IS_REMOTE_RECOVERING') this.#recoveringAskedAt = time;
    return true;
  }

  /** Ways in which somebody waits too long are none; without any left the request that was not sent again is missing. */
  #isOverdue(instance: Instance, { seq }: Datagram, { sentFrom }: Sending, reasons: Reasons): boolean {
    let overdue: Thread | undefined;
    const ways = instance.ways.filter((way) => {
      const found = rolesOf(way).find(([thread]) => thread.seq !== seq && thread.seenAt > this.#unheardAt && isOverdue(thread, sentFrom));
      overdue = found?.[0] ?? overdue;
      return found === undefined;
    });
    if (ways.length === 0) {
      const what = overdue?.what === 'request' ? (overdue.ask?.name ?? 'a request') : (overdue?.what ?? '');
      return !refuse(reasons, 7, `${what} seq ${overdue?.seq ?? ''} was not answered within 15 s and not sent again`, 'transfer');
    }
    instance.ways = ways;
    return false;
  }

  /** What was left out was sent while nobody listened: there must have been such a time. */
  #mayBeUnheard(datagram: Datagram): boolean {
    if (this.#noted || this.#preview.changes.has(datagram)) return true;
    return datagram.name === 'CTR' && (datagram.endsInNul || !this.#preview.hasNotes);
  }

  #asks(datagram: Datagram, known: Instance | undefined, sending: Sending, reasons: Reasons): Instance | undefined {
    const { name, values, seq, luid } = datagram;
    if (name === 'CTR' && (known === undefined || isGone(known) || known.unseen)) {
      const again = known === undefined ? [] : waysToAsk(this.#asking(known, datagram, sending, reasons));
      if (again.length === 0) return this.#constructed(datagram, sending, reasons);
    }
    if (known === undefined) {
      reasons.no(8, `instance ${luid} was not constructed: its first request is CTR`, 'base');
      return undefined;
    }
    const outside = regionsOf(datagram).find((region) => region < 0 || region >= known.regions);
    if (outside !== undefined) {
      reasons.no(8, `region ${outside} is none of this log's ${known.regions}`, 'base');
      return undefined;
    }
    const before = known.ways;
    const ways = waysToAsk(this.#asking(known, datagram, sending, reasons));
    if (ways.length === 0) return undefined;
    known.ways = distinct(ways);
    remember(known, datagram, previousSeq(before, ways, seq));
    if (isLife(name) && known.unseen) known.unseen = false;
    if (name === 'SET_REGION_SYNC') {
      sets(known, seq, values[0] ?? 0, values[1] === 1 ? 1 : 0);
    }
    return known;
  }

  #asking(instance: Instance, datagram: Datagram, sending: Sending, reasons: Reasons) {
    const mayBeCall = !this.#preview.bareCounts.has(datagram);
    return { instance, datagram, sending, reasons, recoveringAskedAt: this.#recoveringAskedAt, mayBeCall };
  }

  /** A new instance; or one that was constructed before the conversation began, of which the kernel says that its daemon was gone. */
  #constructed(datagram: Datagram, sending: Sending, reasons: Reasons): Instance | undefined {
    const instance = new Instance(datagram.luid, datagram.uuid, datagram.text);
    if (!Number.isFinite(instance.regions) && instance.regionSize !== undefined) {
      reasons.no(8, 'the constructor has no length', 'wire');
      return undefined;
    }
    const { attach, exchange } = kernelMachines();
    if (datagram.endsInNul) {
      const thread = searching(datagram, instance.words, { ...sending, missing: true });
      const live = stateNamed(attach, 'live');
      if (thread === undefined) return undefined;
      instance.unseen = true;
      instance.doubtDaemon();
      instance.ways = instance.ways.flatMap((way) => [
        { ...way, attach: live, hint: -1, worker: thread },
        { ...way, attach: live, hint: -1, inSync: true, worker: thread },
        { ...way, attach: live, hint: -1, inSync: true, calls: [{ ...thread, part: 'count' as const, since: 0 }] },
      ]);
      return instance;
    }
    const ask = stepIn(exchange, 0, 'ask(as=plain,value=true)');
    const sent = ask === undefined ? undefined : stepIn(exchange, ask.state, 'sent');
    const life: Thread = {
      state: sent?.state ?? 0,
      ask: { name: 'CTR', values: [] },
      what: 'request',
      seq: datagram.seq,
      seenAt: datagram.time,
      sentFrom: sending.sentFrom,
    };
    instance.ways = instance.ways.map((way) => ({
      ...way,
      life,
      attach: stepIn(attach, way.attach, 'ctr')?.state ?? way.attach,
    }));
    return instance;
  }

  #reply(reply: Datagram, reasons: Reasons): boolean {
    const attempt = this.#attempts.get(reply.seq);
    if (attempt === undefined) return refuse(reasons, 9, `no request has the number ${reply.seq}`, 'transfer');
    const { request } = attempt;
    const mismatch = headMismatch(reply, request);
    if (mismatch !== undefined) return refuse(reasons, 9, mismatch, 'wire');
    if (this.#preview.strangers.has(reply))
      return refuse(reasons, 9, `nl.pid is ${reply.nlPid}, but the replies before and after it are of one other process`, 'daemon');
    if (attempt.reply !== undefined) {
      const same = attempt.reply.bytes.length === reply.bytes.length && attempt.reply.bytes.every((byte, at) => byte === reply.bytes[at]);
      return same || refuse(reasons, 9, `request ${reply.seq} was answered before, and differently`, 'daemon');
    }
    const instance = this.#instances.get(request.luid);
    if (instance === undefined) return true;
    const sort = sortOfReply(reply, request);
    if (sort !== undefined) {
      this.#attempts.set(reply.seq, { request, reply });
      return this.#answers(instance, reply, request, sort, reasons);
    }
    // What the kernel drops as incomplete reaches nobody; the daemon may have done what it was asked.
    instance.workDoubt = true;
    return true;
  }

  #answers(instance: Instance, reply: Datagram, request: Datagram, sort: Sort, reasons: Reasons): boolean {
    if (!agrees(instance, reply, request, sort, reasons)) return false;
    const verdicts = new Set<boolean>();
    const waited = { any: false, room: true };
    const ways = waysWith(instance, reply, sort, reply.time, (thread) => {
      waited.any = true;
      waited.room = hasRoom(thread, request);
      const inTime = reply.time - thread.sentFrom < surelyInTime;
      const options = inTime ? [true] : reply.time - thread.seenAt > surelyLate ? [false] : [true, false];
      for (const option of options) verdicts.add(option);
      return options;
    });
    instance.ways = distinct(ways);
    learn(instance, reply, request, sort, verdicts.size === 2 ? undefined : waited.any && waited.room && verdicts.has(true));
    return true;
  }
}

function refuse(reasons: Reasons, rank: number, text: string, source: Parameters<Reasons['no']>[2]): false {
  reasons.no(rank, text, source);
  return false;
}

/** Whether there is room for what the reply brings: a whole reply that asked for another attempt has taken it. */
function hasRoom({ state, what }: Thread, { name = 'DTR' }: Datagram): boolean {
  return what !== 'request' || sizesBack[name] === undefined || (kernelMachines().exchange.states[state] ?? '').includes('room');
}

/** Whether a new constructor may take the luid: the log was destroyed, or never came to be. */
function isGone({ ways }: Instance): boolean {
  const { attach } = kernelMachines();
  const gone = new Set(['none', 'opening', 'leaving'].map((name) => stateNamed(attach, name)));
  return ways.some((way) => gone.has(way.attach));
}

function isLife(name: string | undefined): boolean {
  return name === 'RESUME' || name === 'PRESUSPEND' || name === 'POSTSUSPEND' || name === 'DTR';
}

function regionsOf({ name, values }: Datagram): readonly number[] {
  if (name === 'SET_REGION_SYNC' || name === 'IN_SYNC' || name === 'IS_REMOTE_RECOVERING' || name === 'IS_CLEAN') return values.slice(0, 1);
  return name === 'MARK_REGION' || name === 'CLEAR_REGION' || name === 'FLUSH' ? values : [];
}

/** The number under which the same request was sent before, if this is a repetition. */
function previousSeq(before: readonly Hidden[], after: readonly Hidden[], seq: number): number | undefined {
  const is = after[0];
  const was = before[0];
  if (is === undefined || was === undefined || is.worker.seq !== seq || was.worker.state === 0) return undefined;
  return is.worker.what === 'request' && was.worker.ask !== undefined ? was.worker.seq : undefined;
}

/** Judges a whole conversation. */
export function judgeConversation({ name, lines }: Conversation): ConversationVerdict {
  const judge = new Judge(previewOf(lines));
  const requests: Record<string, number> = {};
  let datagrams = 0;
  let firstIllegal: Illegal | undefined;
  for (const line of lines) {
    if (line.kind === 'datagram') {
      datagrams += 1;
      if (line.from === 'kernel') {
        const type = line.name ?? `type ${line.type}`;
        requests[type] = (requests[type] ?? 0) + 1;
      }
    }
    firstIllegal ??= judge.take(line);
  }
  const boots = judge.boots > 1 ? { boots: judge.boots } : {};
  const head = { conversation: name, accepted: firstIllegal === undefined, datagrams, requests, ...boots };
  return firstIllegal === undefined ? head : { ...head, firstIllegal };
}
