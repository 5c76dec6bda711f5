/**
 * `dirtylog replay`: a saved schedule, step by step against a log and the specification; or a recording of a real kernel on our mirror and logs.
 *
 * What a path is, is told by what is there: a folder with a scenario.json, that file itself, or the JSON of a schedule.
 */
import type { Command } from 'commander';
import { Option } from 'commander';
import { chooseLog, exitCodeOf, readScheduleFile, replayRecording, traceSchedule } from '#harness';
import type { LogChoice, RecordingReport } from '#harness';
import type { Fault } from '#base';
import { recordingsText, traceText } from '#report';
import type { TracedSchedule } from '#report';
import { exitCodes, jsonText } from './exit.ts';
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
  readonly json?: true;
}

/** What came of one path. */
type Replayed =
  | { readonly kind: 'recording'; readonly path: string; readonly report: RecordingReport }
  | { readonly kind: 'schedule'; readonly path: string; readonly traced: TracedSchedule }
  /** A schedule of a mirror or of a userspace log, which says itself what came of it. */
  | { readonly kind: 'alone'; readonly path: string; readonly text: Result; readonly json: Result }
  | { readonly kind: 'nothing'; readonly path: string; readonly why: string }
  | { readonly kind: 'broken'; readonly path: string; readonly fault: Fault };

const help = `
Examples:
  $ dirtylog replay dirtylog-disk-S3-7.json             a schedule that verify has written
  $ dirtylog replay dirtylog-disk-S3-7.json --profile strict
  $ dirtylog replay my-failure.json --impl ./my-log.mjs
  $ dirtylog replay recordings/crash-dirty-128          a recording of a real kernel
  $ dirtylog replay recordings/*                        all of them

Of a recording is compared, in profile kernel: whole status and table lines, images of the log, tables that were refused, what was
recovered after crashes, where legs differed then, and, where they were traced, all requests to legs and log in their order. What depends on
timing is held against bounds; what cannot be determined is listed with its reason.

Letters: C clean, D dirty, N not in sync, R recovering; bits: 1 clean, 0 dirty.
Exit codes: 0 holds or agrees, 1 a law is broken or something differs, 2 wrong usage or input, 3 nothing could be compared.`;

/** Adds the command. */
export function addReplay(program: Command, finish: (result: Result) => void): void {
  program
    .command('replay')
    .summary('run a saved schedule, or a recording of a real kernel, step by step')
    .description('Replays a saved schedule step by step against the specification, or a recording of a real kernel on our mirror and logs.')
    .argument('<path...>', 'schedules (JSON), or folders of recordings')
    .option('--impl <file>', "run schedules on somebody's own log: a module that exports createLog")
    .addOption(new Option('--profile <name>', 'run schedules on our log of this profile').choices(['strict', 'kernel']))
    .option('--without <remedy>', 'leave a remedy out of the profile (may be repeated)', (word, before: string[] | undefined) => [
      ...(before ?? []),
      word,
    ])
    .option('--json', 'print what came of it as JSON; of several paths as a list')
    .addHelpText('after', help)
    .action(async (paths: string[], flags: Flags) => finish(await replay(paths, flags)));
}

async function replay(paths: readonly string[], flags: Flags): Promise<Result> {
  const said: SaidChoice = { impl: flags.impl, profile: flags.profile, without: (flags.without ?? []).map(remedyNamed) };
  const all: Replayed[] = [];
  for (const path of paths) all.push(await replayOne(path, said));
  for (const each of all) if (each.kind === 'broken') complain('replay', each.fault);
  const code = codeOf(all);
  if (flags.json === true) return { code, ...jsonOf(all) };
  const output = textOf(all);
  return output === '' ? { code } : { code, output };
}

async function replayOne(path: string, said: SaidChoice): Promise<Replayed> {
  const kind = await kindOf(path);
  if (kind.is === 'conversation') {
    return { kind: 'nothing', path, why: 'conversations of userspace logs are not replayed yet: there is nothing to compare them with' };
  }
  if (kind.is === 'recording') {
    const report = await replayRecording(kind.folder);
    return report.ok ? { kind: 'recording', path, report: report.value } : { kind: 'broken', path, fault: report.fault };
  }
  return kind.of === 'log' ? replaySchedule(path, said) : replayAlone(kind.of, path, said);
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
  const codes = new Set(all.map(codeOfOne));
  return ([exitCodes.input, exitCodes.violated, exitCodes.holds] as const).find((code) => codes.has(code)) ?? exitCodes.inconclusive;
}

function codeOfOne(each: Replayed): ExitCode {
  if (each.kind === 'broken') return exitCodes.input;
  if (each.kind === 'nothing') return exitCodes.inconclusive;
  if (each.kind === 'alone') return each.text.code;
  return each.kind === 'recording' ? exitCodeOf(each.report) : exitCodes[each.traced.trace.verdict];
}

function textOf(all: readonly Replayed[]): string {
  const options = { style: styleOfOutput(), width: widthOfOutput() };
  const recordings = all.flatMap((each) => (each.kind === 'recording' ? [each.report] : []));
  const parts = [
    ...all.flatMap((each) => (each.kind === 'schedule' ? [traceText(each.traced, options)] : [])),
    ...all.flatMap((each) => (each.kind === 'alone' && each.text.output !== undefined ? [each.text.output] : [])),
    ...(recordings.length === 0 ? [] : [recordingsText(recordings, options)]),
    ...all.flatMap((each) => (each.kind === 'nothing' ? [`${each.path}: ${each.why}\n`] : [])),
  ];
  return parts.join('\n');
}

/** One path gives one value, several a list; of broken input alone nothing is printed. */
function jsonOf(all: readonly Replayed[]): { output?: string } {
  const values = all.map((each): unknown => {
    if (each.kind === 'recording') return each.report;
    if (each.kind === 'schedule') return traceJson(each.traced);
    if (each.kind === 'alone') return JSON.parse(each.json.output ?? 'null') as unknown;
    if (each.kind === 'nothing') return { file: each.path, verdict: 'inconclusive', why: each.why };
    return { file: each.path, error: each.fault };
  });
  if (all.length > 1) return { output: jsonText(values) };
  return all[0]?.kind === 'broken' ? {} : { output: jsonText(values[0]) };
}
