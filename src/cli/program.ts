/** The command `dirtylog` with all that it can do, and what happens when it is used wrongly. */
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { AssertionError, explain } from '#base';
import { exitCodes, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { note } from './terminal.ts';

type Adding = (program: Command, finish: (result: Result) => void, words: readonly string[]) => void | Promise<void>;

/** Each command is loaded when it is asked for: what one needs is a burden to the others. All are where their names are to be shown. */
const commands: Readonly<Record<string, () => Promise<Adding>>> = {
  check: async () => (await import('./check.ts')).addCheck,
  verify: async () => (await import('./verify.ts')).addVerify,
  replay: async () => (await import('./replay.ts')).addReplay,
  inspect: async () => (await import('./inspect.ts')).addInspect,
  export: async () => (await import('./export.ts')).addExport,
  mirror: async () => (await import('./mirror.ts')).addMirror,
  serve: async () => (await import('./serve.ts')).addServe,
};

const { version } = createRequire(import.meta.url)('dirtylog/package.json') as { readonly version: string };

/** Runs the command with its words; never throws. */
export async function runProgram(words: readonly string[]): Promise<Result> {
  let result: Result = { code: exitCodes.holds };
  try {
    const program = await programWith(words, (end) => {
      result = end;
    });
    await program.parseAsync(words, { from: 'user' });
    return result;
  } catch (error) {
    return endOf(error, words[0] ?? '');
  }
}

async function programWith(words: readonly string[], finish: (result: Result) => void): Promise<Command> {
  const program = new Command('dirtylog')
    .description('Dirty-region logs (write-intent logs): a specification that runs, and what verifies implementations against it.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help says what can be given)');
  const [first = ''] = words;
  const wanted = Object.hasOwn(commands, first) ? [first] : Object.keys(commands);
  for (const name of wanted) await (await commands[name]?.())?.(program, finish, words);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(dirtylog ${command.name()} --help says what can be given)`);
  return program;
}

/** What was thrown, as an end. */
function endOf(error: unknown, command: string): Result {
  // The library has said already what was wrong; showing help or the version is no error.
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? exitCodes.holds : exitCodes.input };
  if (error instanceof UsageError) {
    note(`dirtylog ${command}: ${explain({ kind: 'usage', message: error.message, hint: error.hint })}`);
    return { code: exitCodes.input };
  }
  const what = error instanceof AssertionError ? '' : 'dirtylog is wrong here: ';
  note(`${what}${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: exitCodes.inconclusive };
}
