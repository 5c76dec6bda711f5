/**
 * The packages that a run needs: a kernel, QEMU and a few tools, downloaded from the Debian archive and unpacked into a folder of ours.
 *
 * Nothing is installed and no privilege is needed; what is unpacked is used from there and can be deleted at any time. Which packages QEMU
 * needs beyond what this machine has is asked of apt, which knows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was unpacked, and where. */
export interface Packages {
  readonly root: string;
  /** `6.1.0-55-amd64`. */
  readonly kernelVersion: string;
}

/** An environment that cannot be had; the message says what to do. */
export class NotPossible extends Error {}

/** Runs a command to its end; what it printed, or an error that shows what it said. */
export function run(command: string, args: readonly string[], cwd = '.'): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (error !== undefined) throw new NotPossible(`${command} cannot be run: ${error.message}`);
  if (status !== 0) throw new NotPossible(`${command} ${args.slice(0, 4).join(' ')}… ended with ${String(status)}: ${stderr.slice(-800)}`);
  return stdout;
}

/** Downloads and unpacks what is not there yet. `fetch` false: complains instead of downloading. */
export function packagesIn(folder: string, fetch: boolean, say: (line: string) => void): Packages {
  const done = join(folder, 'complete');
  const root = join(folder, 'root');
  if (!existsSync(done)) {
    if (!fetch)
      throw new NotPossible(
        `there is no kernel and no QEMU in ${folder}; say \`npm run kernel -- --fetch\` to download some 100 MB of Debian packages`,
      );
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'debs'), { recursive: true });
    mkdirSync(root);
    const kernel = /Depends: (linux-image-\d\S+)/.exec(run('apt-cache', ['depends', 'linux-image-amd64']))?.[1];
    if (kernel === undefined) throw new NotPossible('apt knows no package linux-image-amd64; run `apt-get update`, on Debian 12 or newer');
    const qemu = run('apt-get', ['install', '--simulate', '--no-install-recommends', 'qemu-system-x86']);
    const missing = [...qemu.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? '');
    const names = [...new Set([...missing, 'qemu-system-x86', 'qemu-system-common', 'qemu-system-data', 'seabios'])];
    const tools = ['busybox-static', 'dmsetup', 'libdevmapper1.02.1', 'libselinux1', 'libudev1', 'libpcre2-8-0'];
    say(`downloading ${kernel} and ${names.length + tools.length} packages`);
    run('apt-get', ['download', kernel, ...names, ...tools], join(folder, 'debs'));
    for (const file of readdirSync(join(folder, 'debs'))) run('dpkg', ['-x', join(folder, 'debs', file), root]);
    rmSync(join(folder, 'debs'), { recursive: true });
    writeFileSync(done, '');
  }
  const [kernelVersion] = readdirSync(join(root, 'lib/modules'));
  if (kernelVersion === undefined) throw new NotPossible(`there is no kernel in ${root}; delete ${folder} and fetch again`);
  return { root, kernelVersion };
}

/** Where programs that were unpacked find their libraries. */
export function librariesOf({ root }: Packages): string {
  return `${join(root, 'usr/lib/x86_64-linux-gnu')}:${join(root, 'lib/x86_64-linux-gnu')}`;
}
