/**
 * Commands shown in documents, and the output that they are shown to have.
 *
 * A fenced block `console` holds commands behind `$ `, each followed by what it prints; `exit=1` behind the word says how the last one
 * ends, 0 if nothing does. A line `…` stands for lines that are not shown. What depends on the clock alone is not compared. Behind `slow` stands
 * what takes too long for every test run: it is run when the outputs are written anew. Every other language is left to other tests.
 */

/** A command and what is shown of its output. */
export interface ShownCommand {
  /** Without the `$ `. */
  readonly command: string;
  readonly lines: readonly string[];
}

/** A block `console`. */
export interface ConsoleBlock {
  /** Where its first line stands in the document, counted from 0. */
  readonly at: number;
  readonly exit: number;
  readonly slow: boolean;
  readonly commands: readonly ShownCommand[];
}

const opening = /^```console(?<slow> slow)?(?: exit=(?<exit>\d))?$/;
const omitted = '…';
/** The headline of a broken law. */
const isBroken = /^\S.* breaks [SLE]\d/;

/** The blocks of a document, in order; throws for a block that does not end or does not begin with a command. */
export function consoleBlocks(document: string): ConsoleBlock[] {
  const lines = document.split('\n');
  const blocks: ConsoleBlock[] = [];
  for (const [at, line] of lines.entries()) {
    const found = opening.exec(line);
    if (found === null) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: the block does not end`);
    const { exit = '0', slow } = found.groups ?? {};
    blocks.push({ at, exit: Number(exit), slow: slow !== undefined, commands: commandsOf(lines.slice(at + 1, end), at) });
  }
  return blocks;
}

function commandsOf(lines: readonly string[], at: number): ShownCommand[] {
  const commands: { command: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) commands.push({ command: line.slice(2), lines: [] });
    else if (commands.length === 0) throw new Error(`line ${at + 2}: the block does not begin with a command`);
    else commands.at(-1)?.lines.push(line);
  }
  return commands;
}

/** Takes out of an output what the clock decides. */
export function timeless(text: string): string {
  return text.replace(/in [\d.]+ s, [\d,]+ a second/g, 'in … s, … a second');
}

/** Whether what was printed is what is shown; parts between omissions must appear in order, first and last at the ends. */
export function isShown(shown: readonly string[], printed: string): boolean {
  const parts = partsOf(shown.map(timeless));
  const lines = linesOf(timeless(printed));
  const first = parts[0] ?? [];
  const last = parts.at(-1) ?? [];
  if (parts.length === 1) return sameAt(lines, first, 0) && lines.length === first.length;
  if (!sameAt(lines, first, 0) || !sameAt(lines, last, lines.length - last.length)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    while (from <= lines.length && !sameAt(lines, part, from)) from++;
    if (from > lines.length) return false;
    from += part.length;
  }
  return from <= lines.length - last.length;
}

/**
 * What should be shown instead: all of it, or as many lines at both ends as before; with more than one omission that is for a person.
 * An end that began with a broken law begins with the first broken law again, however many there are now.
 */
export function shownAgain(shown: readonly string[], printed: string): readonly string[] {
  const parts = partsOf(shown);
  const lines = linesOf(printed);
  if (parts.length === 1) return lines;
  const [head, tail] = parts;
  if (parts.length > 2 || head === undefined || tail === undefined) return shown;
  const firstBroken = lines.findIndex((line) => isBroken.test(line));
  const from = isBroken.test(tail[0] ?? '') && firstBroken >= 0 ? firstBroken : lines.length - tail.length;
  return [...lines.slice(0, head.length), omitted, ...lines.slice(from)];
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

function partsOf(shown: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of shown) {
    if (line === omitted) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function sameAt(lines: readonly string[], part: readonly string[], at: number): boolean {
  return at >= 0 && part.every((line, index) => lines[at + index] === line);
}
