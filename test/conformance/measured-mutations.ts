/** How many of all single mutations of the recorded conversations are noticed, by kind. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, readConversation } from '#harness';
import type { MutationKind } from '#harness';
import { conversations } from '../wire/recorded.ts';

const root = fileURLToPath(new URL('../recordings/', import.meta.url));

/** Mutations of one kind: at the line where they show or before, at a later one, not at all. */
export interface Counts {
  all: number;
  atOnce: number;
  later: number;
  missed: number;
}

/** Kinds that no judge may notice: the kernel does not look there, or daemons were recorded doing that. */
export const unmeant: ReadonlyMap<MutationKind, string> = new Map([
  ['reply cn.ack', 'the kernel looks at it in a bare acknowledgement only; daemons were recorded that set it in others'],
  ['reply doubled', 'a daemon was recorded that answers twice, which has no effect'],
]);

/** Measures every so many of the mutations, of certain kinds; the same each time. */
export async function measureAll(
  every: number,
  wanted: (kind: MutationKind) => boolean = () => true,
  seen: (place: string, what: string, shows: number, at: number | undefined) => void = () => {},
): Promise<ReadonlyMap<MutationKind, Counts>> {
  const tally = new Map<MutationKind, Counts>();
  let index = 0;
  for (const conversation of conversations) {
    const read = await readConversation(join(root, conversation));
    if (!read.ok) throw new Error(read.fault.message);
    const chosen = (kind: MutationKind) => wanted(kind) && index++ % every === 0;
    for (const { mutation, at } of measured(read.value.lines, chosen)) {
      const counts = tally.get(mutation.kind) ?? { all: 0, atOnce: 0, later: 0, missed: 0 };
      tally.set(mutation.kind, counts);
      counts.all += 1;
      if (at === undefined) counts.missed += 1;
      else if (at <= mutation.shows) counts.atOnce += 1;
      else counts.later += 1;
      seen(`${conversation}:${mutation.line}`, `${mutation.kind}: ${mutation.what}`, mutation.shows, at);
    }
  }
  return tally;
}
