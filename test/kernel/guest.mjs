/**
 * What happens in the guest: a mirror of the real kernel, whose log is served by this project's daemon, is used, hurt and looked at.
 *
 * It runs as a plain program of Node, twice: phase 1 ends with the host cutting the power in the middle of writes, phase 2 comes after the
 * reboot. Everything that was seen goes into `/out/events.jsonl`, a line a fact; the host judges.
 */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const phase = Number(process.argv[2]);
const table = '0 32768 mirror userspace 4 dirtylog-kernel-run disk /dev/log 1024 2 /dev/leg0 0 /dev/leg1 0 1 handle_errors';
const regionBytes = 1024 * 512;

const say = (what, facts = {}) => appendFileSync('/out/events.jsonl', `${JSON.stringify({ phase, what, ...facts })}\n`);

function dmsetup(...args) {
  try {
    const env = { ...process.env, LD_LIBRARY_PATH: '' };
    return execFileSync('/sbin/dmsetup', args, { encoding: 'utf8', timeout: 60_000, env, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch (error) {
    throw new Error(`dmsetup ${args.join(' ')}: ${String(error.stderr ?? error.message).slice(0, 400)}`, { cause: error });
  }
}

let daemons = 0;
async function startDaemon() {
  daemons++;
  const log = `/tmp/daemon-${daemons}.log`;
  const fd = openSync(log, 'a');
  const record = `/out/conversation-${phase}.jsonl`;
  const child = spawn(
    process.execPath,
    ['/host/app/dist/src/cli/main.js', 'serve', '--netlink', '--log', 'disk', '--record', record, '--json'],
    {
      stdio: ['ignore', fd, fd],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  for (let tries = 0; tries < 600 && !readFileSync(log, 'utf8').includes('"event":"listening"') && child.exitCode === null; tries++)
    await sleep(100);
  say('daemon started', { record, log: readFileSync(log, 'utf8').slice(-600), running: child.exitCode === null });
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      say('daemon killed', { log: readFileSync(log, 'utf8').slice(-1500) });
    },
    freeze: () => {
      child.kill('SIGSTOP');
      say('daemon stands still');
    },
    stop: async () => {
      child.kill('SIGTERM');
      const how = await Promise.race([ended, sleep(15_000).then(() => ({ code: null, signal: 'none in 15 s' }))]);
      say('daemon stopped', { ...how, log: readFileSync(log, 'utf8').slice(-1500) });
    },
    refuse: async () => {
      child.kill('SIGTERM');
      await sleep(2000);
      say('daemon asked to stop while logs are active', { running: child.exitCode === null, log: readFileSync(log, 'utf8').slice(-600) });
    },
  };
}

const status = (why) => {
  const info = dmsetup('status', 'm');
  say('status', { why, info, table: dmsetup('table', 'm') });
  return info;
};

async function waitSync(why) {
  const began = Date.now();
  let info = '';
  for (let tries = 0; tries < 300; tries++) {
    info = dmsetup('status', 'm');
    if (/ (\d+)\/\1 /.test(info)) break;
    await sleep(200);
  }
  say('synced', { why, info, seconds: (Date.now() - began) / 1000 });
}

/** Writes one block of 4 KiB into a region and makes it durable; resolves with the outcome. */
function write(region, value) {
  const program = `
    const fs = require('node:fs');
    const fd = fs.openSync('/dev/mapper/m', fs.constants.O_WRONLY | fs.constants.O_SYNC);
    fs.writeSync(fd, Buffer.alloc(4096, ${value}), 0, 4096, ${region * regionBytes});
    fs.closeSync(fd);
  `;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Differing regions of the two legs, read past every cache. */
function differing() {
  const regions = [];
  for (let region = 0; region < 32; region++) {
    const sums = ['leg0', 'leg1'].map((leg) =>
      execFileSync('/bin/sh', ['-c', `dd if=/dev/${leg} bs=${regionBytes} skip=${region} count=1 iflag=direct 2>/dev/null | md5sum`], {
        encoding: 'utf8',
      }),
    );
    if (sums[0] !== sums[1]) regions.push(region);
  }
  return regions;
}

function create(why) {
  dmsetup('create', 'm', '--noudevsync', '--table', table);
  dmsetup('mknodes', 'm');
  status(why);
}

async function first() {
  say('legs before', { differing: differing() });
  let daemon = await startDaemon();
  create('created');
  await waitSync('after create');
  say('legs', { why: 'after the first resync', differing: differing() });
  for (const region of [1, 5, 30]) say('write', { region, code: await write(region, region + 1) });
  status('after writes');
  await daemon.refuse();
  await daemon.kill();
  const waiting = write(7, 77);
  await sleep(3000);
  say('a write waits for a daemon', { ended: await Promise.race([waiting.then(() => true), sleep(10).then(() => false)]) });
  daemon = await startDaemon();
  say('write', { region: 7, code: await Promise.race([waiting, sleep(60_000).then(() => 'never')]) });
  status('after the restart');
  // A daemon that is killed with a request in its hands and is back before the kernel's fifteen seconds are over: no send ever fails.
  daemon.freeze();
  const unseen = write(9, 99);
  await sleep(2000);
  await daemon.kill();
  daemon = await startDaemon();
  say('write', { region: 9, code: await Promise.race([unseen, sleep(60_000).then(() => 'never')]), unseen: true });
  status('after the restart that nobody saw');
  dmsetup('suspend', 'm');
  dmsetup('resume', 'm');
  await waitSync('after suspend and resume');
  dmsetup('load', 'm', '--table', table);
  dmsetup('suspend', 'm');
  dmsetup('resume', 'm');
  await waitSync('after another table');
  const fd = openSync('/dev/mapper/m', 'r+');
  say('writing');
  for (let at = 0; ; at++) {
    const region = 8 + (at % 16);
    writeSync(fd, Buffer.alloc(65536, at), 0, 65536, region * regionBytes + (at % 8) * 65536);
    fdatasyncSync(fd);
    if (at % 4 === 3) appendFileSync('/out/written.txt', `${at}\n`);
  }
}

async function second() {
  const before = differing();
  say('legs', { why: 'after the power cut', differing: before });
  const daemon = await startDaemon();
  create('created again');
  await waitSync('after the reboot');
  const fd = openSync('/dev/mapper/m', 'r');
  closeSync(fd);
  say('legs', { why: 'after the recovery', differing: differing() });
  say('write', { region: 3, code: await write(3, 33) });
  status('at the end');
  dmsetup('remove', 'm');
  say('removed', { still: dmsetup('ls') });
  await daemon.stop();
  say('end');
}

try {
  if (!existsSync('/dev/leg0')) say('no disks');
  await (phase === 1 ? first() : second());
} catch (error) {
  say('failed', { message: String(error instanceof Error ? error.stack : error) });
}
