/**
 * The guest's first file system: busybox, dmsetup with its libraries, and the modules that a mirror with a userspace log needs.
 *
 * Node, the product and the guest's program are not in it; they come from the host as a shared folder.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { librariesOf, NotPossible, run } from './packages.ts';
import type { Packages } from './packages.ts';

const modules = ['virtio_pci', 'virtio_blk', '9pnet_virtio', '9p', 'dm-mod', 'dm-mirror', 'dm-log', 'dm-region-hash', 'dm-log-userspace'];

const init = `#!/bin/busybox sh
/bin/busybox --install -s /bin 2>/dev/null
export PATH=/bin:/sbin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev 2>/dev/null
mount -t tmpfs tmp /tmp
ln -sf /bin/busybox /sbin/modprobe
for m in ${modules.join(' ')}; do modprobe $m || echo "no module $m"; done
mkdir -p /host /out /dev/mapper
[ -e /dev/mapper/control ] || mknod /dev/mapper/control c 10 236
mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=262144 host /host || exec sh
mount -t 9p -o trans=virtio,version=9p2000.L,msize=262144 out /out || exec sh
for b in /sys/block/vd*; do ln -sf /dev/\${b##*/} /dev/$(cat $b/serial); done
echo 3 > /proc/sys/kernel/printk
export LD_LIBRARY_PATH=/host/lib
/host/bin/node /host/app/guest.mjs $(sed 's/.*phase=\\([0-9]*\\).*/\\1/' /proc/cmdline) > /out/guest.out 2>&1
echo "guest program ended with $?" >> /out/guest.out
sync
poweroff -f
`;

/** Builds the image; returns its path. */
export function buildInitramfs(packages: Packages, folder: string): string {
  const { root, kernelVersion } = packages;
  const tree = join(folder, 'initramfs');
  const busybox = join(root, 'bin/busybox');
  rmSync(tree, { recursive: true, force: true });
  for (const dir of [
    'bin',
    'sbin',
    'dev',
    'proc',
    'sys',
    'tmp',
    'run',
    'etc',
    'mnt',
    'lib64',
    'lib/x86_64-linux-gnu',
    `lib/modules/${kernelVersion}`,
  ])
    mkdirSync(join(tree, dir), { recursive: true });
  copyFileSync(busybox, join(tree, 'bin/busybox'));
  copyFileSync(join(root, 'sbin/dmsetup'), join(tree, 'sbin/dmsetup'));
  copyLibraries(join(root, 'sbin/dmsetup'), join(tree, 'lib/x86_64-linux-gnu'), librariesOf(packages));
  copyFileSync('/lib64/ld-linux-x86-64.so.2', join(tree, 'lib64/ld-linux-x86-64.so.2'));
  run(busybox, ['depmod', '-b', root, kernelVersion]);
  copyModules(packages, tree);
  run(busybox, ['depmod', '-b', tree, kernelVersion]);
  writeFileSync(join(tree, 'init'), init);
  chmodSync(join(tree, 'init'), 0o755);
  const list = execFileSync('find', ['.'], { cwd: tree });
  const archive = execFileSync(busybox, ['cpio', '-o', '-H', 'newc'], {
    cwd: tree,
    input: list,
    maxBuffer: 256 << 20,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const image = join(folder, 'initramfs.gz');
  writeFileSync(image, gzipSync(archive, { level: 1 }));
  return image;
}

/** Copies the libraries that a program is linked with, but for the loader. */
export function copyLibraries(program: string, into: string, path: string): void {
  const listed = execFileSync('ldd', [program], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: path } });
  for (const [, file] of listed.matchAll(/=> (\/\S+)/g)) if (file !== undefined) copyFileSync(file, join(into, basename(file)));
}

/** The modules with everything that they need. */
function copyModules({ root, kernelVersion }: Packages, tree: string): void {
  const from = join(root, 'lib/modules', kernelVersion);
  const to = join(tree, 'lib/modules', kernelVersion);
  const lines = readFileSync(join(from, 'modules.dep'), 'utf8').split('\n');
  const nameOf = (file: string) =>
    basename(file)
      .replace(/\.ko.*/, '')
      .replaceAll('_', '-');
  const needs = new Map(
    lines
      .map((line) => line.split(': '))
      .map(([file = '', rest = '']) => [nameOf(file), { file: file.replace(/:$/, ''), needs: rest.split(' ').filter(Boolean) }]),
  );
  const wanted = modules.map((name) => name.replaceAll('_', '-'));
  for (const name of wanted) {
    const found = needs.get(name);
    if (found === undefined) throw new NotPossible(`kernel ${kernelVersion} has no module ${name}`);
    for (const file of [found.file, ...found.needs]) {
      if (existsSync(join(to, file))) continue;
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFileSync(join(from, file), join(to, file));
    }
  }
  for (const file of ['modules.order', 'modules.builtin', 'modules.builtin.modinfo']) copyFileSync(join(from, file), join(to, file));
}
