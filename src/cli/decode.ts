/** `dirtylog decode`: a recorded conversation of a userspace log as a table, or as a sequence diagram. */
import type { Command } from 'commander';
import { conversationsIn, readConversation, rowsOf, runsOf } from '#harness';
import type { Row } from '#harness';
import { decodedText, diagramText } from '#report';
import { exitCodes, jsonText } from './exit.ts';
import type { Result } from './exit.ts';
import { kindOf } from './sniff.ts';
import { complain, styleOfOutput, widthOfOutput } from './terminal.ts';

interface Flags {
  readonly json?: true;
  readonly diagram?: true;
  readonly all?: true;
}

const help = `
Examples:
  $ dirtylog decode trace.jsonl.gz                a line a datagram; runs of the same shape once
  $ dirtylog decode trace.jsonl.gz --all          every line
  $ dirtylog decode trace.jsonl.gz --diagram      a sequence diagram, in Mermaid's notation
  $ dirtylog decode recordings/ulog-late-mark     the conversations of a folder

Nothing is judged here; dirtylog replay does that.
Exit codes: 0 decoded, 2 wrong usage or input.`;

/** Adds the command. */
export function addDecode(program: Command, finish: (result: Result) => void): void {
  program
    .command('decode')
    .summary('show a recorded conversation of a userspace log')
    .description('Shows what a kernel and a daemon said: requests with their replies, and what is remarkable about them.')
    .argument('<path...>', 'conversations (.jsonl, .jsonl.gz), or folders of some')
    .option('--diagram', "as a sequence diagram in Mermaid's notation")
    .option('--all', 'every line, also where the same comes again and again')
    .option('--json', 'the rows as JSON; of several conversations a list')
    .addHelpText('after', help)
    .action(async (paths: string[], flags: Flags) => finish(await decode(paths, flags)));
}

async function decode(paths: readonly string[], flags: Flags): Promise<Result> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await filesOf(path)));
  const all: { conversation: string; rows: readonly Row[] }[] = [];
  let broken = false;
  for (const file of files) {
    const read = await readConversation(file);
    if (read.ok) all.push({ conversation: file, rows: rowsOf(read.value.lines) });
    else complain('decode', read.fault);
    broken ||= !read.ok;
  }
  const code = broken || all.length === 0 ? exitCodes.input : exitCodes.holds;
  if (all.length === 0) return { code };
  if (flags.json === true) return { code, output: jsonText(all.length === 1 ? all[0] : all) };
  const options = { style: styleOfOutput(), width: widthOfOutput() };
  const runs = (rows: readonly Row[]) => (flags.all === true ? rows.map((row) => ({ rows: [row], times: 1, shape: [row] })) : runsOf(rows));
  const text = all.map(({ conversation, rows }) =>
    flags.diagram === true ? diagramText(conversation, runs(rows)) : decodedText(conversation, runs(rows), options),
  );
  return { code, output: text.join('\n') };
}

/** The conversations that a path names; any other file is taken for one, whose reader says what is wrong with it. */
async function filesOf(path: string): Promise<readonly string[]> {
  const kind = await kindOf(path);
  if (kind.is === 'conversation') return kind.files;
  const within = kind.is === 'recording' ? await conversationsIn(kind.folder) : [];
  return within.length === 0 ? [path] : within;
}
