/** A flush of the forwarder as the machine `forward` has it: groups of up to 32 regions, alone after a refusal, then FLUSH. */
import type { Effect } from '#base';
import type { Hidden, Owed } from './hidden.ts';
import { kernelMachines, stepIn } from './machines.ts';
import type { Datagram } from './line.ts';

/** Regions in a group. */
export const groupMax = 32;

/** The flush having begun with these queues. */
export function begun(way: Hidden, clears: boolean, marks: boolean): Hidden | undefined {
  const step = stepIn(kernelMachines().forward, way.flush, `flush(clears=${clears},marks=${marks})`);
  return step === undefined ? undefined : { ...way, flush: step.state, owes: owedOf(step.effects), sent: [], full: false, again: 0 };
}

/** The flush having sent this datagram, if it is what it has to send; otherwise why not. */
export function sentOf(way: Hidden, datagram: Datagram): Hidden | string {
  const { owes, sent, again, integrated } = way;
  const { name, values } = datagram;
  if (owes === undefined) return 'no flush is under way';
  const expected = nameOfOwed(owes, integrated);
  if (name !== expected) return `this flush has to send ${expected} next`;
  if (owes.queue === 'none') return values.length === 0 ? way : 'FLUSH carries regions in integrated mode only';
  if (values.length === 0) return `${expected} has no regions here`;
  if (owes.by === 'group') {
    const before = owes.from === 'first' ? [] : sent;
    const all = [...before, ...values];
    if (new Set(all).size < all.length) return 'a queue has a region twice';
    return { ...way, queue: owes.queue, sent: all, full: values.length === groupMax, again: 0 };
  }
  const index = owes.from === 'first' ? 0 : again;
  const value = values[0] ?? -1;
  if (values.length !== 1) return `after a refused group the regions go alone, one a ${expected}`;
  if (index < sent.length && sent[index] !== value)
    return `after a refused group its regions go again in their order, so region ${sent[index] ?? ''} is next`;
  return { ...way, sent: index < sent.length ? sent : [...sent, value], again: index + 1 };
}

/** The ways the flush can go on once its message has ended. `more` is not known of a full group: there may be another or not. */
export function endedWith(way: Hidden, as: 'done' | 'failed', time: number): readonly Hidden[] {
  const { owes, sent, full, again } = way;
  if (owes === undefined) return [way];
  let mores: readonly boolean[] = [false];
  if (owes.by === 'group') mores = full && as === 'done' ? [true, false] : [false];
  else if (again < sent.length) mores = [true];
  else if (full) mores = [true, false];
  return mores.flatMap((more) => {
    const step = stepIn(kernelMachines().forward, way.flush, `ended(as=${as},more=${more})`);
    if (step === undefined) return [];
    return [after({ ...way, flush: step.state, owes: owedOf(step.effects) }, owes, step.effects, time)];
  });
}

function after(way: Hidden, before: Owed, effects: readonly Effect[], time: number): Hidden {
  const { owes } = way;
  const fresh = owes === undefined || (owes.queue !== before.queue && owes.queue !== 'none');
  const kept = fresh ? { ...way, sent: [], full: false, again: 0 } : way;
  const told = effects.find(({ type }) => type === 'tellClearsOnly' || type === 'tellMarksFlushed');
  if (told === undefined) return kept;
  const step = stepIn(kernelMachines().planned, way.plan, told.type === 'tellClearsOnly' ? 'clearsOnly' : 'marksFlushed');
  if (step === undefined) return kept;
  return { ...kept, plan: step.state, plannedAt: step.effects.some(({ type }) => type === 'schedule') ? time : way.plannedAt };
}

/** What is sent to the daemon for what the flush owes. */
export function nameOfOwed({ queue }: Owed, integrated: boolean): 'CLEAR_REGION' | 'MARK_REGION' | 'FLUSH' {
  if (queue === 'clears') return 'CLEAR_REGION';
  return queue === 'marks' && !integrated ? 'MARK_REGION' : 'FLUSH';
}

function owedOf(effects: readonly Effect[]): Owed | undefined {
  for (const { type, params } of effects) {
    if (type === 'send') return params as unknown as Owed;
    if (type === 'sendFlush') return { queue: 'none', by: 'group', from: 'first' };
  }
  return undefined;
}
