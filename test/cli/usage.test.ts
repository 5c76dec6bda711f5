/** Wrong usage and wrong input: what, where and what to do is said, the code is 2, nothing is printed as a result and nothing written. */
import { describe, expect, test } from 'vitest';
import { scheduleText } from '#harness';
import { dirtylog, namesIn, newFolder, put } from './cli.ts';
import { say } from './in-process.ts';
import { nosyncTwice } from './schedules.ts';

const folder = newFolder();
const schedule = put(folder, 'schedule.json', scheduleText(nosyncTwice));
const foreignSchedule = put(folder, 'foreign.json', scheduleText({ ...nosyncTwice, log: 'foreign', impl: 'their-log.mjs' }));
const text = put(folder, 'text.txt', 'no JSON\n');
const empty = put(folder, 'empty', '');
const noLog = put(folder, 'no-log.mjs', 'export const something = 1;\n');
const throwing = put(folder, 'throwing.mjs', "throw new Error('not today');\n");
const badClaims = put(folder, 'bad-claims.mjs', "export const createLog = () => {}; export const claims = { durable: 'yes' };\n");
const missing = `${folder}/missing`;

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['no command', [], ['Usage: dirtylog', 'verify', 'replay', 'inspect']],
  ['an unknown command', ['verfy'], ["unknown command 'verfy'", 'verify']],
  ['an unknown flag', ['verify', '--run', '3'], ["unknown option '--run'", '--runs', 'verify --help']],
  ['an unknown flag of replay', ['replay', '--bogus', schedule], ["unknown option '--bogus'"]],
  ['an unknown flag of inspect', ['inspect', '--bogus', text], ["unknown option '--bogus'"]],
  ['an unknown log', ['verify', 'disc'], ['"disc"', 'core and disk', '--impl']],
  ['an unknown log beside a known one', ['verify', 'disk', 'clustered'], ['"clustered"']],
  ['runs that are no number', ['verify', '--runs', 'many'], ["'many'", 'whole number from 1 to']],
  ['runs in another notation', ['verify', '--runs', '1e3'], ["'1e3'", 'whole number']],
  ['no runs', ['verify', '--runs', '0'], ["'0'", 'from 1']],
  ['half a run', ['verify', '--runs', '0.5'], ["'0.5'"]],
  ['negative runs', ['verify', '--runs', '-5'], ['--runs']],
  ['runs without a number', ['verify', '--runs'], ['--runs', 'argument missing']],
  ['a seed that is too large', ['verify', '--seed', '99999999999'], ["'99999999999'", '2147483647']],
  ['an unknown profile', ['verify', '--profile', 'lenient'], ['lenient', 'strict, kernel']],
  ['an unknown remedy', ['verify', '--without', 'hope'], ['"hope"', 'nosync-once', 'changed-blocks']],
  [
    'a remedy taken from a profile that has none',
    ['verify', '--profile', 'kernel', '--without', 'nosync-once'],
    ['profile kernel has none'],
  ],
  ['a module and a log of ours', ['verify', 'disk', '--impl', noLog], ['disk', '--impl']],
  ['a module and a remedy of ours', ['verify', '--impl', noLog, '--without', 'nosync-once'], ['nosync-once', '--impl']],
  ['a schedule that is not there', ['verify', '--replay', missing], ['no such file', missing]],
  ['a schedule for another log', ['verify', 'core', '--replay', schedule], ['disk', 'core']],
  ['a folder to write to that is not there', ['verify', '--out', missing], ['--out', missing]],
  ['a file to write to', ['verify', '--out', text], ['--out', text]],
  ['nothing to replay', ['replay'], ["missing required argument 'path'"]],
  ['a path that is not there', ['replay', missing], ['no such file', missing, 'to do:']],
  ['a text that is no JSON', ['replay', text], ['not JSON', text, 'inspect']],
  ['an empty file', ['replay', empty], ['not JSON', empty]],
  ['a folder without a recording', ['replay', folder], ['scenario.json', folder]],
  ['a schedule of another log without its module', ['replay', foreignSchedule], ['their-log.mjs', '--impl', '--profile']],
  ['an unknown remedy of a replay', ['replay', schedule, '--without', 'hope'], ['"hope"', 'nosync-once']],
  ['no image', ['inspect'], ["missing required argument 'image'"]],
  ['two images', ['inspect', text, text], ['too many arguments']],
  ['an image that is not there', ['inspect', missing], ['no such file', missing]],
  ['an empty image', ['inspect', empty], ['empty', empty]],
  ['a folder as an image', ['inspect', folder], ['directory', folder]],
  ['a device that never ends', ['inspect', '/dev/zero'], ['/dev/zero']],
  ['no regions in a table', ['inspect', text, '--region-count', '0'], ["'0'", 'from 1 to 4294967295']],
  ['more regions than a log can have', ['inspect', text, '--region-count', '4294967296'], ["'4294967296'"]],
  ['a region size in words', ['inspect', text, '--region-size', 'big'], ["'big'"]],
  ['a device of no bytes', ['inspect', text, '--device-bytes', '0'], ["'0'"]],
];

/** These are found out in the thread that would run the campaign, so the command has to be a process. */
const moduleCases: typeof cases = [
  ['a module that is not there', ['verify', '--impl', missing], ['no such file', missing, 'createLog']],
  ['a module of no log', ['verify', '--impl', noLog], ['no function createLog', 'something', noLog]],
  ['a module that throws', ['verify', '--impl', throwing], ['not today', throwing]],
  ['a module that claims nonsense', ['verify', '--impl', badClaims], ['claims.durable', badClaims]],
];

function expectRefused({ code, stdout, stderr }: { code: number | null; stdout: string; stderr: string }, parts: readonly string[]): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of parts) expect(stderr).toContain(part);
  expect(stderr).not.toMatch(/\n {4}at /);
}

describe('wrong usage or input ends with 2 and says what is wrong', () => {
  const before = namesIn(folder);

  test.each(cases)('%s', async (_, words, parts) => {
    expectRefused(await say(...words), parts);
    expect(namesIn(folder)).toEqual(before);
  });

  test.each(moduleCases)('%s', async (_, words, parts) => {
    expectRefused(await dirtylog(words, folder), parts);
    expect(namesIn(folder)).toEqual(before);
  });
});

test('--help says what there is', async () => {
  const { code, stdout, stderr } = await say('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['verify', 'replay', 'inspect']) expect(stdout).toContain(`  ${command} `);
});

test.each(['verify', 'replay', 'inspect'])('%s --help shows examples and exit codes', async (command) => {
  const { code, stdout, stderr } = await say(command, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`$ dirtylog ${command} `);
  for (const part of ['Usage: dirtylog', '--json', 'Exit codes: 0']) expect(stdout).toContain(part);
});

test('--version is the package’s', async () => {
  expect(await say('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
});
