/** `dirtylog serve`: the daemon of the userspace log, for the kernel and for whoever speaks like it. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Fault, Outcome } from '#base';
import { LocalHost } from '#log/daemon';
import type { HostedKind } from '#log/daemon';
import { profileNames } from '#spec/vocabulary';
import type { ProfileName } from '#spec/vocabulary';
import { listenUnix, openNetlink } from '#wire';
import type { UnixServer } from '#wire';
import { exitCodes, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { Journal } from './serve/journal.ts';
import { systemDevices } from './serve/log-devices.ts';
import { Recorder } from './serve/record.ts';
import { Server } from './serve/server.ts';
import { stopWhenAsked } from './serve/stop.ts';
import type { Stopping } from './serve/stop.ts';
import { complain } from './terminal.ts';

interface Flags {
  readonly unix?: string;
  readonly netlink?: true;
  readonly log: readonly HostedKind[];
  readonly singleNode?: true;
  readonly profile: ProfileName;
  readonly record?: string;
  readonly json?: true;
}

const help = `
Examples:
  $ dirtylog serve --unix /run/dirtylog.sock
  $ sudo dirtylog serve --netlink --log disk --single-node      for the kernel's userspace logs, as LVM2 sets them up
  $ sudo dirtylog serve --netlink --record conversation.jsonl

SIGTERM and SIGINT end it when it has no logs. While it has some it refuses and says which; a second signal within 5 seconds ends it all
the same, and their mirrors wait for a daemon.
Exit codes: 0 ended without logs, 2 wrong usage or it could not begin, 3 ended while it had logs, or what it listened to failed.`;

/** Lines that nobody reads are dropped beyond this. */
const unreadBytesMax = 1 << 20;

/** Adds the command. */
export function addServe(program: Command, finish: (result: Result) => void): void {
  program
    .command('serve')
    .summary('be the daemon that keeps the logs of userspace mirrors')
    .description('Keeps dirty logs for mirrors of type userspace: those of the kernel (--netlink) and others (--unix).')
    .option('--unix <path>', 'listen on a Unix socket, which is made there with mode 0600')
    .option('--netlink', 'listen to the kernel; needs Linux, root, and the package koffi')
    .addOption(new Option('--log <type...>', 'types of log that may be made').choices(['core', 'disk']).default(['core', 'disk']))
    .option('--single-node', 'take clustered logs too: no other machine uses these mirrors')
    .addOption(
      new Option('--profile <profile>', 'strict, or kernel: the defects of the reference daemon too')
        .choices(profileNames)
        .default('strict'),
    )
    .option('--record <file>', 'append every datagram to a file as a line of JSON')
    .option('--json', 'tell what happens as JSON lines, which is so too where standard output is no terminal')
    .addHelpText('after', help)
    .action(async (flags: Flags) => finish(await serve(flags)));
}

async function serve(flags: Flags): Promise<Result> {
  if (flags.unix === undefined && flags.netlink === undefined)
    throw new UsageError('nothing to listen to', 'give --unix PATH, --netlink, or both');
  const journal = new Journal({ json: flags.json === true || !process.stdout.isTTY, write: writeUnlessUnread, now: Date.now });
  const opened = flags.record === undefined ? undefined : Recorder.open(flags.record, (fault) => journal.say('error', 'record', {}, fault));
  if (opened?.ok === false) return refuse(opened.fault);
  const recorder = opened?.value;
  recorder?.note(`start daemon, profile ${flags.profile}`);
  const result = await listenAndServe(flags, journal, recorder);
  recorder?.note('daemon ends');
  recorder?.close();
  return result;
}

async function listenAndServe(flags: Flags, journal: Journal, recorder: Recorder | undefined): Promise<Result> {
  const { profile } = flags;
  const host = new LocalHost({ devices: systemDevices, kinds: flags.log, singleNode: flags.singleNode === true, profile });
  const server = new Server({ host, profile, journal, ...(recorder === undefined ? {} : { recorder }) });
  // The kernel first: it is the one that fails for want of privilege, and then nothing is left behind.
  const netlink = flags.netlink === undefined ? undefined : await openNetlink();
  if (netlink?.ok === false) return refuse(netlink.fault);
  const unix = flags.unix === undefined ? undefined : await listen(flags.unix, server);
  if (unix?.ok === false) {
    netlink?.value.close();
    return refuse(unix.fault);
  }
  return new Promise((resolve) => {
    let isLost = false;
    const end = (code: Result['code']): void => {
      process.off('SIGTERM', asked).off('SIGINT', asked);
      server.close();
      void (unix?.value.close() ?? Promise.resolve()).then(() => resolve({ code: isLost ? exitCodes.inconclusive : code }));
    };
    const { asked, must } = stopOf(server, journal, end);
    process.on('SIGTERM', asked).on('SIGINT', asked);
    if (netlink !== undefined) {
      server.welcome('kernel', netlink.value, (fault) => {
        if (fault === undefined) return;
        isLost = true;
        journal.say('error', 'kernel-lost', {}, fault);
        must();
      });
    }
    recorder?.note('daemon listens');
    journal.say('info', 'listening', {
      ...(flags.unix === undefined ? {} : { unix: flags.unix }),
      netlink: netlink !== undefined,
      profile,
      pid: process.pid,
    });
  });
}

function listen(path: string, server: Server): Promise<Outcome<UnixServer>> {
  let peers = 0;
  return listenUnix(path, (connection) => {
    peers++;
    server.welcome(`unix ${peers}`, connection);
  });
}

function stopOf(server: Server, journal: Journal, end: (code: Result['code']) => void): Stopping {
  const { daemon } = server;
  return stopWhenAsked({
    logCount: () => daemon.instances().length,
    refuse: () => {
      const logs = daemon.instances();
      const shown = logs.slice(0, 20).map(({ uuid, state }) => `${uuid} (${state})`);
      journal.say(
        'warn',
        'not-stopped',
        { logs: logs.length },
        {
          kind: 'logs-active',
          message: `there are logs here, and their mirrors would wait for a daemon: ${shown.join(', ')}${logs.length > 20 ? ', …' : ''}`,
          hint: 'remove the mirrors first (dmsetup remove, lvchange -an), or signal again within 5 seconds to stop all the same',
        },
      );
    },
    flushAll: (ended) => daemon.flushAll(ended),
    now: () => performance.now(),
    after: (ms, then) => {
      setTimeout(then, ms);
    },
    stop: (left, unflushed) => {
      journal.say(left === 0 ? 'info' : 'warn', 'stopped', left === 0 ? {} : { logs: left, unflushed });
      end(left === 0 ? exitCodes.holds : exitCodes.inconclusive);
    },
  });
}

function writeUnlessUnread(line: string): boolean {
  if (process.stdout.writableLength > unreadBytesMax) return false;
  process.stdout.write(line);
  return true;
}

function refuse(fault: Fault): Result {
  complain('serve', fault);
  return { code: exitCodes.input };
}
