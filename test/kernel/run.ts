/**
 * `npm run kernel`: a real Linux kernel keeps a mirror whose log is served by this project's daemon.
 *
 * Boots the kernel of a Debian package under QEMU, without acceleration and without privilege, and in it: creates a mirror with a userspace
 * log, resynchronises, writes, kills the daemon and starts it again under a write, loads another table, cuts the power in the middle of
 * writes, boots again, recovers, compares the legs, removes. Ends with a verdict, one line an expectation, and with the conversations of
 * kernel and daemon, which are put before the protocol machines.
 *
 * `--fetch` downloads the packages first; `--folder DIR` is where everything goes (a folder for temporary files when left out); `--json`
 * prints the verdict as JSON. Exit code: 0 holds, 1 violated, 2 it cannot be run here, 3 it did not come to its end.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildInitramfs, copyLibraries } from './initramfs.ts';
import { boot } from './machine.ts';
import { NotPossible, packagesIn, run } from './packages.ts';
import { judge } from './verdict.ts';
import type { Fact } from './verdict.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: { fetch: { type: 'boolean' }, folder: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});
const folder = values.folder ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dirtylog-kernel');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

if (values.help === true) {
  say('npm run kernel -- [--fetch] [--folder DIR] [--json]');
} else {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    say(`the kernel run is not possible here: ${error.message}`);
    process.exitCode = 2;
  }
}

async function main(): Promise<number> {
  const packages = packagesIn(join(folder, 'packages'), values.fetch === true, say);
  say(`kernel ${packages.kernelVersion}, everything in ${folder}`);
  const initramfs = buildInitramfs(packages, folder);
  const host = shareOfHost();
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const disks = makeDisks();
  const began = Date.now();
  for (const phase of [1, 2]) {
    say(`boot ${phase}`);
    const machine = boot({ packages, initramfs, disks, host, out, phase });
    const ended = machine.ended.then(() => true);
    let shown = 0;
    for (let writingSince = 0; !(await Promise.race([ended, sleep(200).then(() => false)]));) {
      const facts = factsIn(out);
      for (const fact of facts.slice(shown)) say(`  ${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${toldOf(fact)}`);
      shown = facts.length;
      if (writingSince === 0 && phase === 1 && facts.some(({ what }) => what === 'writing')) writingSince = Date.now();
      if (writingSince !== 0 && Date.now() - writingSince > 4000) machine.cut();
      if (Date.now() - began > 540_000) {
        say('nine minutes are over');
        machine.cut();
      }
    }
    if (!factsIn(out).some((fact) => fact.phase === phase)) say(`the guest said nothing; its console:\n${machine.console()}`);
  }
  const conversations = readdirSync(out).filter((file) => file.startsWith('conversation-'));
  const judged = conversations.map((file) => ({ file, ...replayed(join(out, file)) }));
  const verdict = judge(factsIn(out), judged);
  if (values.json === true)
    process.stdout.write(`${JSON.stringify({ ...verdict, kernel: packages.kernelVersion, folder: out }, undefined, 1)}\n`);
  else {
    for (const { ok, sentence, seen } of verdict.expectations)
      process.stdout.write(`${ok ? 'holds   ' : 'VIOLATED'}  ${sentence}${seen === '' ? '' : `: ${seen}`}\n`);
    process.stdout.write(
      `${verdict.verdict}; kernel ${packages.kernelVersion}, ${((Date.now() - began) / 1000).toFixed(0)} s; recorded: ${conversations.map((file) => join(out, file)).join(' ')}\n`,
    );
  }
  return { holds: 0, violated: 1, inconclusive: 3 }[verdict.verdict];
}

/** The folder that the guest reads: node with its libraries, the built product, what it needs, and the guest's program. */
function shareOfHost(): string {
  const host = join(folder, 'host');
  rmSync(host, { recursive: true, force: true });
  for (const dir of ['bin', 'lib', 'app/node_modules']) mkdirSync(join(host, dir), { recursive: true });
  cpSync(process.execPath, join(host, 'bin/node'));
  copyLibraries(process.execPath, join(host, 'lib'), '');
  cpSync(join(project, 'test/kernel/guest.mjs'), join(host, 'app/guest.mjs'));
  cpSync(join(project, 'package.json'), join(host, 'app/package.json'));
  if (!existsSync(join(project, 'dist/src/cli/main.js'))) throw new NotPossible('the product is not built; run `npm run build`');
  cpSync(join(project, 'dist'), join(host, 'app/dist'), { recursive: true });
  const needed = run('npm', ['ls', '--omit=dev', '--all', '--parseable'], project)
    .split('\n')
    .filter((path) => path.includes('/node_modules/'));
  for (const path of needed)
    if (existsSync(path)) cpSync(path, join(host, 'app', path.slice(path.indexOf('node_modules/'))), { recursive: true });
  return host;
}

/** Two legs that differ in every region, and an empty log. */
function makeDisks(): Record<string, string> {
  const disks = Object.fromEntries(['leg0', 'leg1', 'log'].map((name) => [name, join(folder, `${name}.img`)]));
  for (const [name, file] of Object.entries(disks)) {
    writeFileSync(file, '');
    truncateSync(file, name === 'log' ? 1 << 20 : 16 << 20);
    const fd = openSync(file, 'r+');
    if (name !== 'log') for (let region = 0; region < 32; region++) writeSync(fd, Buffer.alloc(512, name), 0, 512, region * 524_288);
    closeSync(fd);
  }
  return disks;
}

function factsIn(out: string): Fact[] {
  const file = join(out, 'events.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).flatMap((line) => {
    try {
      return [JSON.parse(line) as Fact];
    } catch {
      return [];
    }
  });
}

function toldOf({ phase: _phase, what, log: _log, ...facts }: Fact): string {
  const text = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [what, ...text].join('  ').slice(0, 200);
}

/** What the protocol machines say of a conversation. */
function replayed(file: string): { readonly accepted: boolean; readonly why: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'dist/src/cli/main.js'), 'replay', file], {
    encoding: 'utf8',
  });
  return { accepted: status === 0, why: status === 0 ? '' : `${basename(file)}: ${`${stdout}${stderr}`.trim().slice(-600)}` };
}
