#!/usr/bin/env node
/** The command's entry: runs it, sets the exit code, then prints. */
import { runProgram } from './program.ts';
import { endQuietlyWithoutReader, print } from './terminal.ts';

endQuietlyWithoutReader();
const { code, output } = await runProgram(process.argv.slice(2));
process.exitCode = code;
if (output !== undefined) print(output);
