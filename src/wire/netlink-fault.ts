/**
 * Why can this process not speak with the kernel, and what would help?
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Fault } from '#base';
import { codeOf, errnoName } from './socket-fault.ts';

/** The part of the system that is looked at before anything is opened; the process's own unless told. */
export interface System {
  readonly platform: string;
  readonly endianness: string;
  /** The text of a file, or the target of a link; undefined when it cannot be read. */
  readonly textOf: (path: string) => string | undefined;
}

const place = 'netlink connector, group 7';
const operation = 'open';

/** Capabilities by their bit: what for. */
const needed: readonly (readonly [bit: number, name: string, what: string])[] = [
  [12, 'CAP_NET_ADMIN', 'to listen'],
  [21, 'CAP_SYS_ADMIN', 'to answer: the kernel drops all other answers silently'],
];

/** This system. */
export const thisSystem: System = {
  platform: process.platform,
  endianness: endianness(),
  textOf: (path) => {
    try {
      return path.includes('/ns/') ? readlinkSync(path) : readFileSync(path, 'utf8');
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return undefined;
    }
  },
};

/** Why it cannot work here at all; undefined when it is worth a try. */
export function systemFault(system: System): Fault | undefined {
  if (system.platform !== 'linux') {
    return fault('not-linux', `the userspace log is Linux’s, and this is ${system.platform}`, 'use a Unix socket here (--unix PATH)');
  }
  if (system.endianness !== 'LE') return fault('big-endian', 'only little-endian hosts are served', 'use another host');
  return privilegeFault(system) ?? namespaceFault(system);
}

function privilegeFault({ textOf }: System): Fault | undefined {
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(textOf('/proc/self/status') ?? '')?.[1];
  if (effective === undefined) return undefined;
  const missing = needed.filter(([bit]) => ((BigInt(`0x${effective}`) >> BigInt(bit)) & 1n) === 0n);
  if (missing.length === 0) return undefined;
  return fault(
    'permission-denied',
    `this process lacks ${missing.map(([, name, what]) => `${name} (${what})`).join(' and ')}`,
    'run it as root, or give a service AmbientCapabilities=CAP_NET_ADMIN CAP_SYS_ADMIN',
  );
}

/** The kernel sends to the initial network namespace, and believes nobody from a user namespace. */
function namespaceFault({ textOf }: System): Fault | undefined {
  const map = textOf('/proc/self/uid_map')?.trim().split(/\s+/);
  if (map !== undefined && map.join(' ') !== '0 0 4294967295')
    return fault(
      'wrong-namespace',
      'this process is root in a user namespace only, whose answers the kernel drops',
      'run it outside of the container',
    );
  const [own, first] = [textOf('/proc/self/ns/net'), textOf('/proc/1/ns/net')];
  if (own !== undefined && first !== undefined && own !== first)
    return fault(
      'wrong-namespace',
      'this process is in a network namespace of its own, where the kernel sends nothing',
      'run it in the host’s network',
    );
  return undefined;
}

/** What an error of loading `koffi` means. */
export function koffiFault(error: unknown): Fault {
  const absent = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  const words = error instanceof Error ? error.message : String(error);
  return absent
    ? fault('koffi-missing', 'the package koffi, by which sockets of this kind are opened, is not installed', 'npm install koffi')
    : fault('koffi-unusable', `the package koffi cannot be used here: ${words}`, 'npm install koffi, for this platform and Node');
}

const advice: Readonly<Record<string, string>> = {
  EPROTONOSUPPORT: 'this kernel has no connector: modprobe cn, or one built with CONFIG_CONNECTOR',
  EAFNOSUPPORT: 'this system has no netlink: run it on a Linux kernel of its own',
  EPERM: 'run it as root',
  EACCES: 'run it as root',
  EMFILE: 'raise the limit of open files (ulimit -n)',
  ECONNREFUSED: 'nobody takes answers: load the module (modprobe dm-log-userspace), and run it in the host’s network',
};

/** What the error number of a call means. */
export function callFault(call: string, errno: number): Fault {
  const cause = errnoName(errno);
  const permission = cause === 'EPERM' || cause === 'EACCES';
  return {
    kind: permission ? 'permission-denied' : 'system-error',
    message: `${call} failed`,
    operation: call,
    place,
    hint: advice[cause] ?? 'look up the error in netlink(7) and errno(3)',
    cause,
  };
}

/** The kernel sent more than was read in time. */
export const overrunFault: Fault = {
  kind: 'overrun',
  message: 'the socket’s buffer overflowed, and requests of the kernel were lost',
  operation: 'receive',
  place,
  hint: 'the kernel asks again after 15 s or creates the log anew; a daemon that answers faster loses none',
  cause: 'ENOBUFS',
};

function fault(kind: string, message: string, hint: string): Fault {
  return { kind, message, operation, place, hint };
}
