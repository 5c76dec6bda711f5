/**
 * `dirtylog replay`: a saved schedule, step by step against a log and the specification; a recording of a real kernel on our mirror and logs;
 * or a recorded conversation between a kernel and the daemon of a userspace log, judged line by line.
 *
 * What a path is, is told by what is there: a folder with a scenario.json, that file itself, a conversation or a folder of some, or the JSON
 * of a schedule.
 */
import type { Command } from 'commander';
import { Option } from 'commander';
import { chooseLog, exitCodeOf, readScheduleFile, replayRecording, traceSchedule } from '#harness';
import type { AnsweredConversation, LogChoice, RecordingReport } from '#harness';
import type { Fault } from '#base';
import { answersText, conversationsText, recordingsText, traceText } from '#report';
import type { JudgedConversation, TracedSchedule } from '#report';
import { answerFile, judgeFile } from './conversation.ts';
import { exitCodes, jsonText, UsageError } from './exit.ts';
import type { ExitCode, Result } from './exit.ts';
import { remedyNamed } from './names.ts';
import { choiceOfSaved } from './saved.ts';
import type { SaidChoice } from './saved.ts';
import { kindOf } from './sniff.ts';
import { complain, styleOfOutput, widthOfOutput } from './terminal.ts';
import { traceJson } from './trace-json.ts';

interface Flags {
  readonly profile?: LogChoice['profile'];
  readonly without?: readonly string[];
  readonly impl?: string;
  readonly against?: 'serve';
  readonly json?: true;
}

/** What came of one path. */
type Replayed =
  | { readonly kind: 'recording'; readonly path: string; readonly report: RecordingReport; readonly within: readonly Replayed[] }
  | { readonly kind: 'schedule'; readonly path: string; readonly traced: TracedSchedule }
  | { readonly kind: 'conversation'; readonly path: string; readonly judged: JudgedConversation }
  | { readonly kind: 'answered'; readonly path: string; readonly answered: AnsweredConversation }
  /** A schedule of a mirror or of a userspace log, which says itself what came of it. */
  | { readonly kind: 'alone'; readonly path: string; readonly text: Result; readonly json: Result }
  | { readonly kind: 'broken'; readonly path: string; readonly fault: Fault };

const help = `
Examples:
  $ dirtylog replay dirtylog-disk-S3-7.json             a schedule that verify has written
  $ dirtylog replay dirtylog-disk-S3-7.json --profile strict
  $ dirtylog replay my-failure.json --impl ./my-log.mjs
  $ dirtylog replay recordings/crash-dirty-128          a recording of a real kernel
  $ dirtylog replay recordings/*                        all of them
  $ dirtylog replay trace.jsonl.gz                      a conversation of a userspace log; or a folder of some
  $ dirtylog replay trace.jsonl.gz --against serve      our daemon answers what the kernel asked

Of a recording is compared, in profile kernel: whole status and table lines, images of the log, tables that were refused, what was
recovered after crashes, where legs differed then, and, where they were traced, all requests to legs and log in their order. What depends on
timing is held against bounds; what cannot be determined is listed with its reason.

Of a conversation every datagram is judged: could a kernel (profile kernel) have asked that there, and can a reply say that? A daemon may be
late, wrong or dead; what the kernel makes of it must follow. The first line that is not legal is shown with what was legal there, and why.

Letters: C clean, D dirty, N not in sync, R recovering; bits: 1 clean, 0 dirty.
Exit codes: 0 holds, agrees or is accepted, 1 a law is broken, something differs or is not legal, 2 wrong usage or input, 3 nothing could be compared.`;

/** Adds the command. */
export function addReplay(program: Command, finish: (result: Result) => void): void {
  program
    .command('replay')
    .summary('run a saved schedule, or a recording of a real kernel, step by step')
    .description('Replays a saved schedule step by step against the specification, or a recording of a real kernel on our mirror and logs.')
    .argument('<path...>', 'schedules (JSON), folders of recordings, or conversations (.jsonl, .jsonl.gz)')
    .option('--impl <file>', "run schedules on somebody's own log: a module that exports createLog")
    .addOption(new Option('--profile <name>', 'run schedules on our log of this profile').choices(['strict', 'kernel']))
    .option('--without <remedy>', 'leave a remedy out of the profile (may be repeated)', (word, before: string[] | undefined) => [
      ...(before ?? []),
      word,
    ])
    .addOption(
      new Option('--against <who>', 'ask our daemon what the kernel asked in a conversation, and list other answers').choices(['serve']),
    )
    .option('--json', 'print what came of it as JSON; of several paths as a list')
    .addHelpText('after', help)
    .action(async (paths: string[], flags: Flags) => finish(await replay(paths, flags)));
}

async function replay(paths: readonly string[], flags: Flags): Promise<Result> {
  const said: SaidChoice = { impl: flags.impl, profile: flags.profile, without: (flags.without ?? []).map(remedyNamed) };
  const all: Replayed[] = [];
  for (const path of paths) all.push(...(flags.against === undefined ? await replayPath(path, said) : await answerPath(path)));
  for (const each of flat(all)) if (each.kind === 'broken') complain('replay', each.fault);
  const code = codeOf(all);
  if (flags.json === true) return { code, ...jsonOf(all) };
  const output = textOf(all);
  return output === '' ? { code } : { code, output };
}

async function replayPath(path: string, said: SaidChoice): Promise<readonly Replayed[]> {
  const kind = await kindOf(path);
  if (kind.is === 'conversation') return judgeAll(kind.files);
  if (kind.is === 'schedule') return [await (kind.of === 'log' ? replaySchedule(path, said) : replayAlone(kind.of, path, said))];
  const report = await replayRecording(kind.folder);
  const within = await judgeAll(kind.conversations);
  if (report.ok) return [{ kind: 'recording', path, report: report.value, within }];
  return [{ kind: 'broken', path, fault: report.fault }, ...within];
}

/** The conversations of the path alone. */
async function answerPath(path: string): Promise<readonly Replayed[]> {
  const kind = await kindOf(path);
  const files = kind.is === 'schedule' ? [] : kind.is === 'conversation' ? kind.files : kind.conversations;
  if (files.length === 0)
    throw new UsageError(`${path} holds no conversation of a userspace log`, 'leave out --against, or give a .jsonl file');
  const all: Replayed[] = [];
  for (const file of files) {
    const answered = await answerFile(file);
    all.push(
      answered.ok ? { kind: 'answered', path: file, answered: answered.value } : { kind: 'broken', path: file, fault: answered.fault },
    );
  }
  return all;
}

async function judgeAll(files: readonly string[]): Promise<readonly Replayed[]> {
  const all: Replayed[] = [];
  for (const file of files) {
    const judged = await judgeFile(file);
    all.push(judged.ok ? { kind: 'conversation', path: file, judged: judged.value } : { kind: 'broken', path: file, fault: judged.fault });
  }
  return all;
}

/** A recording, and behind it the conversations that it holds. */
function flat(all: readonly Replayed[]): readonly Replayed[] {
  return all.flatMap((each) => (each.kind === 'recording' ? [each, ...each.within] : [each]));
}

async function replayAlone(of: 'mirror' | 'userspace', path: string, { profile, without }: SaidChoice): Promise<Replayed> {
  const flags = { runs: 1, seed: 1, without, replay: path, ...(profile === undefined ? {} : { profile }) };
  const { verifyMirror } = await import('./verify-mirror.ts');
  const { verifyUserspace } = await import('./verify-userspace.ts');
  const run = of === 'mirror' ? verifyMirror : verifyUserspace;
  const text = await run(flags);
  return { kind: 'alone', path, text, json: text.output === undefined ? text : await run({ ...flags, json: true }) };
}

async function replaySchedule(path: string, said: SaidChoice): Promise<Replayed> {
  const saved = await readScheduleFile(path);
  if (!saved.ok) return { kind: 'broken', path, fault: saved.fault };
  const chosen = await chooseLog(choiceOfSaved(saved.value, said));
  if (!chosen.ok) return { kind: 'broken', path, fault: chosen.fault };
  const { world, steps, law, alone } = saved.value;
  const trace = await traceSchedule(chosen.value.make(), { world, steps }, alone === true ? law : undefined);
  return { kind: 'schedule', path, traced: { file: path, saved: saved.value, profile: chosen.value.profile, trace } };
}

/** Broken input first, then anything that differs, then whether anything was compared at all. */
function codeOf(all: readonly Replayed[]): ExitCode {
  const codes = new Set(flat(all).map(codeOfOne));
  return ([exitCodes.input, exitCodes.violated, exitCodes.holds] as const).find((code) => codes.has(code)) ?? exitCodes.inconclusive;
}

function codeOfOne(each: Replayed): ExitCode {
  if (each.kind === 'broken') return exitCodes.input;
  if (each.kind === 'answered') return each.answered.agrees ? exitCodes.holds : exitCodes.violated;
  if (each.kind === 'conversation') {
    const { accepted, datagrams } = each.judged.verdict;
    return !accepted ? exitCodes.violated : datagrams === 0 ? exitCodes.inconclusive : exitCodes.holds;
  }
  if (each.kind === 'alone') return each.text.code;
  return each.kind === 'recording' ? exitCodeOf(each.report) : exitCodes[each.traced.trace.verdict];
}

function textOf(all: readonly Replayed[]): string {
  const options = { style: styleOfOutput(), width: widthOfOutput() };
  const recordings = all.flatMap((each) => (each.kind === 'recording' ? [each.report] : []));
  const conversations = flat(all).flatMap((each) => (each.kind === 'conversation' ? [each.judged] : []));
  const answered = all.flatMap((each) => (each.kind === 'answered' ? [each.answered] : []));
  const parts = [
    ...all.flatMap((each) => (each.kind === 'schedule' ? [traceText(each.traced, options)] : [])),
    ...all.flatMap((each) => (each.kind === 'alone' && each.text.output !== undefined ? [each.text.output] : [])),
    ...(recordings.length === 0 ? [] : [recordingsText(recordings, options)]),
    ...(answered.length === 0 ? [] : [answersText(answered, options)]),
    ...(conversations.length === 0 ? [] : [conversationsText(conversations, options)]),
  ];
  return parts.join('\n');
}

/** One value of each path, or a list of several; of broken input alone nothing is printed. */
function jsonOf(all: readonly Replayed[]): { output?: string } {
  const values = all.map(jsonOfOne);
  if (all.length > 1) return { output: jsonText(values) };
  return all[0]?.kind === 'broken' ? {} : { output: jsonText(values[0]) };
}

/** A recording that holds one conversation has its verdict beside its own words; one that holds several has a list. */
function jsonOfOne(each: Replayed): unknown {
  if (each.kind === 'schedule') return traceJson(each.traced);
  if (each.kind === 'conversation') return each.judged.verdict;
  if (each.kind === 'answered') return each.answered;
  if (each.kind === 'alone') return JSON.parse(each.json.output ?? 'null') as unknown;
  if (each.kind === 'broken') return { file: each.path, error: each.fault };
  const [only, ...more] = each.within;
  if (only === undefined) return each.report;
  const { agrees, ...rest } = each.report;
  // A recording of conversations alone neither agrees nor differs with a mirror of ours.
  const report = exitCodeOf(each.report) === exitCodes.inconclusive ? rest : { agrees, ...rest };
  if (more.length === 0) return { ...report, ...(jsonOfOne(only) as object) };
  const accepted = each.within.every((one) => one.kind === 'conversation' && one.judged.verdict.accepted);
  return { ...report, accepted, conversations: each.within.map(jsonOfOne) };
}
