/** The command `dirtylog` with all that it can do, and what happens when it is used wrongly. */
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { AssertionError, explain } from '#base';
import { addCheck } from './check.ts';
import { exitCodes, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { addExport } from './export.ts';
import { addInspect } from './inspect.ts';
import { addReplay } from './replay.ts';
import { note } from './terminal.ts';
import { addVerify } from './verify.ts';

const { version } = createRequire(import.meta.url)('dirtylog/package.json') as { readonly version: string };

/** Runs the command with its words; never throws. */
export async function runProgram(words: readonly string[]): Promise<Result> {
  let result: Result = { code: exitCodes.holds };
  const program = programWith((end) => {
    result = end;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return result;
  } catch (error) {
    return endOf(error, words[0] ?? '');
  }
}

function programWith(finish: (result: Result) => void): Command {
  const program = new Command('dirtylog')
    .description('Dirty-region logs (write-intent logs): a specification that runs, and what verifies implementations against it.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help says what can be given)');
  addCheck(program, finish);
  addVerify(program, finish);
  addReplay(program, finish);
  addInspect(program, finish);
  addExport(program, finish);
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
