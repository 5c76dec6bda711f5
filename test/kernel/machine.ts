/**
 * One guest: QEMU without acceleration, three raw disks, and two folders of the host.
 *
 * A power cut is SIGKILL to QEMU. What it had written to the disk files stays, as with a disk whose cache survived; the mirror's two legs
 * differ all the same where one write had been done on one leg only.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { librariesOf } from './packages.ts';
import type { Packages } from './packages.ts';

/** What a guest is made of. */
export interface MachineOptions {
  readonly packages: Packages;
  readonly initramfs: string;
  /** Disk files by the serial number that the guest sees. */
  readonly disks: Readonly<Record<string, string>>;
  /** Folder that the guest reads, and folder that it writes to. */
  readonly host: string;
  readonly out: string;
  readonly phase: number;
}

/** A running guest. */
export interface Machine {
  /** Resolves when QEMU has ended. */
  readonly ended: Promise<void>;
  /** The power cut. */
  cut(): void;
  /** What the console showed last. */
  console(): string;
}

/** Starts a guest. */
export function boot({ packages, initramfs, disks, host, out, phase }: MachineOptions): Machine {
  const { root, kernelVersion } = packages;
  const consoleFile = join(out, `console-${phase}.txt`);
  const share = (tag: string, path: string, readonly: boolean) => [
    '-virtfs',
    `local,path=${path},mount_tag=${tag},security_model=none,id=${tag},multidevs=remap${readonly ? ',readonly=on' : ''}`,
  ];
  const child: ChildProcess = spawn(
    join(root, 'usr/bin/qemu-system-x86_64'),
    [
      '-M',
      'q35',
      '-accel',
      'tcg,thread=multi',
      '-cpu',
      'max',
      '-smp',
      '2',
      '-m',
      '1024',
      '-nodefaults',
      '-no-user-config',
      '-no-reboot',
      '-display',
      'none',
      '-L',
      join(root, 'usr/share/seabios'),
      '-L',
      join(root, 'usr/share/qemu'),
      '-L',
      join(root, 'usr/lib/ipxe/qemu'),
      '-kernel',
      join(root, `boot/vmlinuz-${kernelVersion}`),
      '-initrd',
      initramfs,
      '-append',
      `console=ttyS0 quiet panic=-1 mitigations=off tsc=reliable random.trust_cpu=on nokaslr phase=${phase}`,
      '-serial',
      `file:${consoleFile}`,
      ...Object.entries(disks).flatMap(([serial, file]) => [
        '-drive',
        `file=${file},format=raw,if=none,id=${serial},cache=unsafe,aio=threads`,
        '-device',
        `virtio-blk-pci,drive=${serial},serial=${serial}`,
      ]),
      ...share('host', host, true),
      ...share('out', out, false),
    ],
    { env: { ...process.env, LD_LIBRARY_PATH: librariesOf(packages) }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  return {
    ended: new Promise((resolve) => {
      child.once('exit', () => {
        process.removeListener('exit', stop);
        resolve();
      });
      child.once('error', (error) => {
        said += error.message;
        resolve();
      });
    }),
    cut: stop,
    console: () => {
      try {
        return `${said}${readFileSync(consoleFile, 'latin1').slice(-3000)}`;
      } catch {
        return said;
      }
    },
  };
}
