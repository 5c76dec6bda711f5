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
  /** Counts that no status call has asked for: it would have asked for the status as well, at once. */
  readonly bareCounts: ReadonlySet<Datagram>;
}

/** Looks through a conversation. */
export function previewOf(lines: readonly Line[]): Preview {
  const strangers = new Set<Datagram>();
  const changes = new Set<Datagram>();
  const requests = new Map<number, Datagram>();
  const requestOf = new Map<Datagram, Datagram>();
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
    const request = requests.get(line.seq);
    if (request !== undefined) requestOf.set(line, request);
    const luid = request?.luid ?? '';
    const replies = luids.get(luid);
    if (replies === undefined) luids.set(luid, [line]);
    else replies.push(line);
  }
  for (const replies of luids.values()) for (const reply of strangersIn(replies)) strangers.add(reply);
  return { hasNotes: lines.some(({ kind }) => kind === 'note'), strangers, changes, bareCounts: bareCountsIn(lines, requestOf) };
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

/** Microseconds within which a status call goes on from its count to its status, and within which a count is answered in time for certain. */
const callWithin = 5_000_000;
const answeredWithin = 10_000_000;
/** A daemon that leaves a request unanswered for so long is busy, and reads others late. */
const busyAfter = 500_000;

function bareCountsIn(lines: readonly Line[], requestOf: ReadonlyMap<Datagram, Datagram>): ReadonlySet<Datagram> {
  const bare = new Set<Datagram>();
  const statuses = new Map<string, number>();
  let disturbed = Infinity;
  let end = -Infinity;
  let next: Datagram | undefined;
  let nextRequest: Datagram | undefined;
  for (const line of lines.toReversed()) {
    if (line.kind === 'note') continue;
    end = Math.max(end, line.time);
    if (line.from === 'kernel') {
      if (next !== undefined && next.time - line.time > busyAfter) disturbed = line.time;
      if (nextRequest !== undefined && nextRequest.seq !== line.seq + 1) disturbed = line.time;
      if (line.name === 'STATUS_INFO') statuses.set(line.luid, line.time);
      nextRequest = line;
    } else {
      const request = requestOf.get(line);
      const until = line.time + callWithin;
      if (request?.name === 'GET_SYNC_COUNT') {
        const alone = (statuses.get(request.luid) ?? Infinity) > until && disturbed > until && end > until;
        if (alone && line.time - request.time < answeredWithin) bare.add(request);
        else bare.delete(request);
      }
    }
    next = line;
  }
  return bare;
}
