/** What the judge must know of the whole conversation before it begins: where another daemon can have come, and who cannot have answered. */
import type { Datagram, Line } from './line.ts';

/** Microseconds within which somebody who found no daemon looks for one anew. */
const searchWithin = 5_000_000;

/** What the judge must know of the whole conversation before it begins. */
export interface Preview {
  readonly hasNotes: boolean;
  /** For each reply's line whether its process has answered the same instance before and after another: it cannot have been in between. */
  readonly strangers: ReadonlySet<Datagram>;
  /** Requests before which a daemon may have been gone: the next reply is another process's, or soon somebody looks for a daemon anew. */
  readonly changes: ReadonlySet<Datagram>;
}

/** Looks through a conversation. */
export function previewOf(lines: readonly Line[]): Preview {
  const strangers = new Set<Datagram>();
  const changes = new Set<Datagram>();
  const requests = new Map<number, Datagram>();
  const luids = new Map<string, Datagram[]>();
  const searches = lines.filter((line): line is Datagram => line.kind === 'datagram' && line.name === 'CTR' && line.endsInNul);
  let search = 0;
  let waiting: Datagram[] = [];
  let lastPid: number | undefined;
  for (const line of lines) {
    if (line.kind === 'note') continue;
    if (line.from === 'kernel') {
      requests.set(line.seq, line);
      while ((searches[search]?.line ?? Infinity) < line.line) search += 1;
      if ((searches[search]?.time ?? Infinity) - line.time < searchWithin) changes.add(line);
      waiting.push(line);
      continue;
    }
    if (line.form === 'none') continue;
    if (lastPid !== undefined && lastPid !== line.nlPid) for (const request of waiting) changes.add(request);
    waiting = [];
    lastPid = line.nlPid;
    const luid = requests.get(line.seq)?.luid ?? '';
    const replies = luids.get(luid);
    if (replies === undefined) luids.set(luid, [line]);
    else replies.push(line);
  }
  for (const replies of luids.values()) for (const reply of strangersIn(replies)) strangers.add(reply);
  return { hasNotes: lines.some(({ kind }) => kind === 'note'), strangers, changes };
}

/** Replies that stand between two of one other process. */
function strangersIn(replies: readonly Datagram[]): readonly Datagram[] {
  const last = new Map(replies.map(({ nlPid }, at) => [nlPid, at]));
  let open = -1;
  let openPid = -1;
  return replies.filter(({ nlPid }, at) => {
    const until = last.get(nlPid) ?? at;
    const stranger = nlPid !== openPid && at < open;
    if (!stranger && until > open) {
      open = until;
      openPid = nlPid;
    }
    return stranger;
  });
}
