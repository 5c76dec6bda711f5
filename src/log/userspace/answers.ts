/**
 * What a request's end means to whoever asked: its reply's values, checked, or the side that costs work.
 */
import type { RegionIndex } from '#spec/vocabulary';
import { answer, comFailure, isBeside } from './call.ts';
import type { Call } from './call.ts';
import type { ExchangeEnd } from './exchange.ts';
import type { Flushing } from './flush.ts';
import type { Knowledge } from './knowledge.ts';
import type { Life } from './life.ts';
import type { Line } from './line.ts';
import type { ForwarderReply } from './port.ts';
import { statusOf } from './reply.ts';

/** Who is told. */
export interface AnswersParts {
  readonly line: Line;
  readonly flushing: Flushing;
  readonly knowledge: Knowledge;
  readonly life: Life;
}

/** Turns ends of requests into answers. */
export class Answers {
  readonly #line: Line;
  readonly #flushing: Flushing;
  readonly #knowledge: Knowledge;
  readonly #life: Life;
  readonly #unsetValue: number;

  constructor({ line, flushing, knowledge, life }: AnswersParts, unsetValue: number) {
    this.#line = line;
    this.#flushing = flushing;
    this.#knowledge = knowledge;
    this.#life = life;
    this.#unsetValue = unsetValue;
  }

  /** A request has ended. */
  ended(call: Call, end: ExchangeEnd, reply: ForwarderReply | undefined): void {
    const isDone = end === 'done';
    switch (call.what) {
      case 'planned':
        return this.#flushing.plannedEnded(isDone);
      case 'flush':
        return this.#flushing.partEnded(end);
      case 'status':
        return answer(call, (isDone ? statusOf(reply) : undefined) ?? comFailure);
      case 'getSyncCount':
        return this.#counted(call, isDone ? this.#value(reply, 0) : -1);
      case 'isClean':
        return this.#line.finish(isDone && this.#value(reply, 0) === 1);
      case 'inSync':
        return this.#line.finish(isDone && this.#value(reply, 0) === 1 ? 'in-sync' : 'not-in-sync');
      case 'setRegionSync':
        return this.#line.finish(undefined);
      case 'getResyncWork':
        return this.#line.finish(isDone && this.#value(reply, 0) === 1 ? this.#work(this.#value(reply, 1)) : undefined);
      case 'isRemoteRecovering':
        // An answer from before a new daemon was found says nothing of what that one knows.
        if (!isDone || call.isStale) return this.#knowledge.notTold();
        return this.#knowledge.toldRecovering(this.#value(reply, 0) !== 0, Math.max(0, this.#value(reply, 1)));
      case 'ctr':
      case 'dtr':
      case 'presuspend':
      case 'postsuspend':
      case 'resume':
        return this.#life.ended(isDone, reply, this.#value(reply, 0));
    }
  }

  #counted(call: Call, value: number): void {
    const count = value >= 0 && value <= this.#knowledge.regionCount ? value : 0;
    if (value >= 0) this.#knowledge.counted(count, call.isStale);
    if (isBeside(call)) answer(call, count);
    else this.#line.finish(count);
  }

  #work(region: RegionIndex): RegionIndex | undefined {
    const isNew = region >= 0 && region < this.#knowledge.regionCount && !this.#knowledge.assigned.has(region);
    if (isNew) this.#knowledge.assigned.add(region);
    return isNew ? region : undefined;
  }

  /** A value of a reply that was taken for one, or what stands for it. */
  #value(reply: ForwarderReply | undefined, index: number): number {
    const isThere = reply !== undefined && reply.form === 'full' && index < reply.valueCount;
    return isThere ? reply.valueAt(index) : this.#unsetValue;
  }
}
