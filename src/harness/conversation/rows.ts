/** A conversation as rows for people: what each line says, and what is remarkable about it. Judges nothing. */
import { sortOfReply } from './answering.ts';
import type { Datagram, Line } from './line.ts';

/** A line of the conversation. */
export interface Row {
  readonly line: number;
  /** Seconds of the recorder's clock. */
  readonly seconds: number;
  readonly direction: 'request' | 'reply' | 'note';
  readonly seq: number | undefined;
  /** The request's name; of a reply, that of the request which it answers. Empty for notes. */
  readonly name: string;
  /** The instance: its luid, as short as tells the instances of the conversation apart. */
  readonly instance: string;
  /** Regions and values in words; the text of a note. */
  readonly says: string;
  /** The name of the error number, if there is one. */
  readonly error: string | undefined;
  readonly remarks: readonly string[];
  /** The request that this answers is the row before, and nothing is remarkable about either. */
  readonly plain: boolean;
}

const lateAfter = 15_000_000;
const errorNames: Readonly<Record<number, string>> = {
  1: 'EPERM',
  2: 'ENOENT',
  3: 'ESRCH',
  5: 'EIO',
  11: 'EAGAIN',
  12: 'ENOMEM',
  17: 'EEXIST',
  22: 'EINVAL',
  28: 'ENOSPC',
  52: 'EBADE',
};

/** All rows. */
export function rowsOf(lines: readonly Line[]): readonly Row[] {
  const requests = new Map<number, Datagram>();
  const answered = new Set<number>();
  const short = shortLuids(lines);
  const answeredEver = new Set(lines.flatMap((line) => (line.kind === 'datagram' && line.from === 'daemon' ? [line.seq] : [])));
  const unanswered: Datagram[] = [];
  return lines.map((line): Row => {
    if (line.kind === 'note') {
      const { line: at, time, text } = line;
      return {
        line: at,
        seconds: time / 1e6,
        direction: 'note',
        seq: undefined,
        name: '',
        instance: '',
        says: text,
        error: undefined,
        remarks: [],
        plain: false,
      };
    }
    const remarks: string[] = [];
    const request = line.from === 'daemon' ? requests.get(line.seq) : line;
    if (line.flaw !== undefined) remarks.push(line.flaw);
    if (line.from === 'kernel') {
      const before = unanswered.findLast((each) => isSame(each, line));
      if (before !== undefined) remarks.push(`again, as seq ${before.seq}`);
      if (!answeredEver.has(line.seq)) remarks.push('no reply');
      if (line.name === 'CTR' && line.endsInNul) remarks.push('found nobody before');
      requests.set(line.seq, line);
      unanswered.push(line);
    } else {
      remarks.push(...replyRemarks(line, request, answered));
      answered.add(line.seq);
      const at = unanswered.findIndex(({ seq }) => seq === line.seq);
      if (at >= 0 && (request === undefined || line.time - request.time < lateAfter)) unanswered.splice(at, 1);
    }
    const error = errorOf(line);
    return {
      line: line.line,
      seconds: line.time / 1e6,
      direction: line.from === 'kernel' ? 'request' : 'reply',
      seq: line.seq,
      name: request?.name ?? `type ${line.type}`,
      instance: short.get(request?.luid ?? '') ?? '',
      says: wordsOf(line, request),
      error,
      remarks,
      plain: remarks.length === 0 && error === undefined,
    };
  });
}

function replyRemarks(reply: Datagram, request: Datagram | undefined, answered: ReadonlySet<number>): string[] {
  if (request === undefined) return ['nobody has asked'];
  const remarks: string[] = [];
  if (answered.has(reply.seq)) remarks.push('once more');
  else if (reply.time - request.time >= lateAfter) remarks.push(`late, after ${((reply.time - request.time) / 1e6).toFixed(1)} s`);
  if (reply.form === 'bare') remarks.push('bare acknowledgement');
  const sort = sortOfReply(reply, request);
  if (sort === undefined) remarks.push(`incomplete, ${reply.cnLength} bytes: dropped`);
  if (sort === 'large') remarks.push(`too large, ${reply.size} bytes: no space`);
  if (sort === 'short') remarks.push('shorter than was asked for');
  if (reply.form === 'full' && reply.cnAck !== 0) remarks.push(`cn.ack ${reply.cnAck}, which counts for nothing here`);
  return remarks;
}

function errorOf(line: Datagram): string | undefined {
  if (line.from === 'kernel' || line.form === 'runt') return undefined;
  const number = line.form === 'bare' ? line.cnAck : -line.error;
  return number === 0 ? undefined : (errorNames[number] ?? `error ${-number}`);
}

function isSame(one: Datagram, other: Datagram): boolean {
  if (one.luid !== other.luid || one.type !== other.type || one.size !== other.size) return false;
  return one.text === other.text && one.values.every((value, at) => value === other.values[at]);
}

/** The payload in words: `regions 2 5 6`, `region 7 in sync`. */
function wordsOf(line: Datagram, request: Datagram | undefined): string {
  if (line.form !== 'full' || line.size === 0) return '';
  const [first = 0, second = 0] = line.values;
  const reply = line.from === 'daemon';
  const name: string = line.name ?? request?.name ?? '';
  switch (name) {
    case 'CTR':
      return reply ? `log device ${line.text}` : line.text;
    case 'STATUS_INFO':
    case 'STATUS_TABLE':
      return line.text;
    case 'GET_REGION_SIZE':
      return `${first} sectors`;
    case 'GET_SYNC_COUNT':
      return `${first} in sync`;
    case 'IN_SYNC':
      return reply ? (first === 1 ? 'in sync' : first === 0 ? 'not in sync' : String(first)) : `region ${first}`;
    case 'IS_CLEAN':
      return reply ? (first === 1 ? 'clean' : 'dirty') : `region ${first}`;
    case 'GET_RESYNC_WORK':
      return first === 1 ? `region ${second}` : 'none';
    case 'SET_REGION_SYNC':
      return `region ${first} ${second === 1 ? 'in sync' : 'not in sync'}`;
    case 'IS_REMOTE_RECOVERING':
      return reply ? `${first === 1 ? 'yes' : 'no'}, hint ${second}` : `region ${first}`;
    default:
      return line.values.length === 1
        ? `region ${first}`
        : line.values.length > 0
          ? `regions ${line.values.join(' ')}`
          : `${line.size} bytes`;
  }
}

/** Luids as short as they still differ, 4 digits at least. */
function shortLuids(lines: readonly Line[]): ReadonlyMap<string, string> {
  const luids = [...new Set(lines.flatMap((line) => (line.kind === 'datagram' && line.luid !== '' ? [line.luid] : [])))];
  let digits = 4;
  while (digits < 16 && new Set(luids.map((luid) => luid.slice(-digits))).size < luids.length) digits += 1;
  return new Map(luids.map((luid) => [luid, `…${luid.slice(-digits)}`]));
}

/** Rows that say the same again and again, as one: a run of whole exchanges of one shape, whose numbers alone differ. */
export interface RowRun {
  readonly rows: readonly Row[];
  /** How often the shape comes; 1 for rows that stand for themselves. */
  readonly times: number;
  /** The rows of the first time. */
  readonly shape: readonly Row[];
}

/** Shapes of up to so many rows are found. */
const shapeMax = 24;
const timesMin = 3;

/** Collapses runs of three and more. */
export function runsOf(rows: readonly Row[]): readonly RowRun[] {
  const keys = rows.map(
    (row) => `${row.direction}${row.name}${row.instance}${row.plain && row.direction !== 'note' ? '' : `#${row.line}`}`,
  );
  const runs: RowRun[] = [];
  for (let at = 0; at < rows.length;) {
    const [length, times] = bestShape(keys, at);
    const end = at + length * times;
    runs.push({ rows: rows.slice(at, end), times, shape: rows.slice(at, at + length) });
    at = end;
  }
  return runs;
}

function bestShape(keys: readonly string[], at: number): readonly [length: number, times: number] {
  let best: readonly [number, number] = [1, 1];
  for (let length = 2; length <= shapeMax; length += 2) {
    if (!(keys[at] ?? '').startsWith('request')) break;
    let times = 1;
    while (isShapeAt(keys, at, length, at + times * length)) times += 1;
    if (times >= timesMin && length * times > best[0] * best[1]) best = [length, times];
  }
  return best;
}

function isShapeAt(keys: readonly string[], at: number, length: number, other: number): boolean {
  if (other + length > keys.length) return false;
  for (let index = 0; index < length; index++) if (keys[at + index] !== keys[other + index]) return false;
  return true;
}
