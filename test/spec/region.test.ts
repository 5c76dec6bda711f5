/**
 * A region that went out of sync needs a proof before it is in sync again, whatever the client does meanwhile and however often the same
 * instance is resumed (laws S9 and S23), in every walk of the machine.
 *
 * The kit drives clients that end their copies before they suspend. Here they need not: a copy that was cleared and never reported must
 * not be believed by the resume that follows, even when the mark before it had not reached the device.
 */
import { expect, test } from 'vitest';
import { refused } from '#base';
import { deriveMachine } from '#derive';
import { remediesOf } from '#spec';
import type { RemedyId, RemedySet } from '#spec';

/** Takes a region out of sync, as opposed to finding it so. */
const losses: ReadonlySet<string> = new Set(['setRegionSync(inSync=false)', 'legFlushFailed', 'resume(bit=0)']);

/** The shortest walk at whose end a resume believes a 1 on the device although nobody has copied the region since it was lost. */
function walkToStaleMemory(remedies: RemedySet): string[] | undefined {
  const { states, events, next, initials } = deriveMachine('region', remedies);
  const seen = new Set<string>();
  const queue = initials.map((state) => ({ state, lost: false, walk: [] as string[] }));
  for (const { state, lost, walk } of queue) {
    for (const [event, label] of events.entries()) {
      const to = next[state * events.length + event] as number;
      if (to === refused) continue;
      const isInSync = (states[to] as string).includes('sync.inSync');
      if (lost && label === 'resume(bit=1)' && isInSync) return [...walk, label];
      const isProven = label === 'setRegionSync(inSync=true)' && isInSync;
      const stillLost = !isProven && (lost || (losses.has(label) && !isInSync));
      if (seen.size < seen.add(`${to} ${stillLost}`).size) queue.push({ state: to, lost: stillLost, walk: [...walk, label] });
    }
  }
  return undefined;
}

const without = (...ids: readonly RemedyId[]): RemedySet => new Set([...remediesOf('strict')].filter((id) => !ids.includes(id)));

test('resume() of the same instance believes no bit of a region that was lost and not copied since', () => {
  expect(walkToStaleMemory(remediesOf('strict'))).toBeUndefined();
});

test('without resume-keeps-marks a failed leg flush is forgotten at once', () => {
  expect(walkToStaleMemory(without('resume-keeps-marks'))).toEqual(['setRegionSync(inSync=false)', 'resume(bit=1)']);
});
