/**
 * Reads recorded conversations: JSON, one line a note or a datagram, plain or gzipped; a file, or a folder that holds some.
 *
 * A file that cannot be read whole is refused, with the line and what to do: a verdict on half a conversation would be one on another.
 */
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { datagramOf } from './datagram.ts';
import type { Beside } from './datagram.ts';
import type { Conversation, Line } from './line.ts';

/** The largest file that is read, in bytes, before and after it is unpacked: 64 MiB and 1 GiB. */
const fileBytesMax = 2 ** 26;
const textBytesMax = 2 ** 30;
const endings = /\.jsonl(?:\.gz)?$/;

/** Whether a file is one by its name. */
export function isConversationName(name: string): boolean {
  return endings.test(name);
}

/** Whether a file is one by its first bytes, whatever its name: gzipped, or a line of JSON with a direction. */
export async function looksLikeConversation(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
    if (buffer[0] === 0x1f && buffer[1] === 0x8b) return true;
    const [first = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
    return first.startsWith('{') && /"dir"\s*:/.test(first);
  } finally {
    await handle.close();
  }
}

/** The conversations of a folder by their file names, in order; files whose first line is of another sort are left out. */
export async function conversationsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const found: string[] = [];
  for (const name of names.filter(isConversationName).toSorted()) {
    const text = await textOf(path.join(folder, name));
    if (!text.ok || isLine(text.value.slice(0, text.value.indexOf('\n') + 1 || undefined))) found.push(path.join(folder, name));
  }
  return found;
}

/** Reads a conversation. Faults: `unreadable`, `bad-conversation`. */
export async function readConversation(file: string): Promise<Outcome<Conversation>> {
  const text = await textOf(file);
  return text.ok ? parseConversation(text.value, file) : text;
}

/** Parses the text of a conversation; `name` is for messages. */
export function parseConversation(text: string, name: string): Outcome<Conversation> {
  const lines: Line[] = [];
  const rows = text.split('\n');
  for (const [at, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const line = lineOf(row, at + 1, at === rows.length - 1);
    if (typeof line === 'string') return fail(fault(name, `line ${at + 1}: ${line}`, hintOf(line)));
    lines.push(line);
  }
  if (lines.length === 0) return fail(fault(name, 'the file is empty', 'a conversation has a line a datagram'));
  return succeed({ name, lines });
}

const needed = 'needs "t_us" and "dir": "note" with "text", "k2u" or "u2k" with "hex"';

function lineOf(row: string, line: number, isLast: boolean): Line | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(row);
  } catch {
    return isLast ? 'it breaks off in the middle of a JSON object' : 'it is not JSON';
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return `it is not a JSON object; ${needed}`;
  const { t_us: time, dir, text, hex, ...rest } = parsed as Readonly<Record<string, unknown>>;
  if (typeof time !== 'number' || !Number.isSafeInteger(time)) return `"t_us" is ${show(time)}, not a number of microseconds; ${needed}`;
  if (dir === 'note') return typeof text === 'string' ? { kind: 'note', line, time, text } : `"text" of a note is ${show(text)}; ${needed}`;
  if (dir !== 'k2u' && dir !== 'u2k') return `"dir" is ${show(dir)}; ${needed}`;
  if (typeof hex !== 'string') return `"hex" is ${show(hex)}; ${needed}`;
  const wrong = /[^0-9a-f]/i.exec(hex);
  if (wrong !== null) return `"hex" has ${show(wrong[0])} at character ${wrong.index + 1}, which is no hexadecimal digit`;
  if (hex.length % 2 !== 0) return `"hex" has ${hex.length} digits, half a byte too many or too few`;
  const from = dir === 'k2u' ? 'kernel' : 'daemon';
  return datagramOf({ line, time, from }, Uint8Array.from(Buffer.from(hex, 'hex')), besideOf(rest));
}

/** What is no object where one is expected says nothing. */
function besideOf(rest: Readonly<Record<string, unknown>>): Beside {
  const part = (name: string) => {
    const value = rest[name];
    return typeof value === 'object' && value !== null ? { [name]: value as Readonly<Record<string, unknown>> } : {};
  };
  return { ...part('nl'), ...part('cn'), ...part('ulog'), type: rest['type'], seq: rest['seq'], data_size: rest['data_size'] };
}

function isLine(row: string): boolean {
  try {
    const parsed: unknown = JSON.parse(row);
    return typeof parsed === 'object' && parsed !== null && 'dir' in parsed;
  } catch {
    // What is damaged is found by reading it, not left out.
    return true;
  }
}

async function textOf(file: string): Promise<Outcome<string>> {
  let bytes: Buffer;
  try {
    const stat = await lstat(file);
    if (!stat.isFile()) return fail(fault(file, 'is not a regular file', 'give the file itself', 'unreadable'));
    if (stat.size > fileBytesMax)
      return fail(fault(file, `has ${stat.size} bytes; ${fileBytesMax} are read at most`, undefined, 'unreadable'));
    bytes = await readFile(file);
  } catch (error) {
    return fail({ ...fault(file, 'cannot be read', 'give a .jsonl or .jsonl.gz file', 'unreadable'), cause: codeOf(error) });
  }
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed && file.endsWith('.gz')) return fail(fault(file, 'is not gzipped although its name says so', 'rename it, or copy it again'));
  try {
    return succeed((packed ? gunzipSync(bytes, { maxOutputLength: textBytesMax }) : bytes).toString('utf8'));
  } catch (error) {
    return fail({ ...fault(file, 'cannot be unpacked', 'the file is damaged or was cut off; copy it again'), cause: codeOf(error) });
  }
}

function hintOf(problem: string): string {
  return problem.startsWith('it breaks off') ? 'the file was cut off; copy it again' : 'repair or remove the line, or record again';
}

function fault(place: string, message: string, hint?: string, kind = 'bad-conversation'): Fault {
  return { kind, message: `${path.basename(place)}: ${message}`, operation: 'replay', place, ...(hint === undefined ? {} : { hint }) };
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40);
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
