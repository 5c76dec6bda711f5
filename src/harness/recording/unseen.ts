/**
 * Which disks may be written to by something that is not followed.
 *
 * What an image shows of such a disk may be old the next moment. Whatever writes is known by the name of its mapping and goes with it; the name
 * `''` stands for what only the end of the boot ends.
 */
import type { Disk } from './disk.ts';

/** Disks in unseen hands. */
export class Unseen {
  readonly #disks = new Map<string, ReadonlySet<Disk> | 'all'>();

  /** Whether a disk is one of them. */
  has(disk: Disk): boolean {
    return [...this.#disks.values()].some((disks) => disks === 'all' || disks.has(disk));
  }

  /** The disks that a name may write to, if it may. */
  get(name: string): ReadonlySet<Disk> | 'all' | undefined {
    return this.#disks.get(name);
  }

  /** A name may write to these disks, from here on, beside those before. */
  add(name: string, disks: ReadonlySet<Disk> | 'all'): void {
    const before = this.#disks.get(name);
    this.#disks.set(name, disks === 'all' || before === 'all' ? 'all' : new Set([...(before ?? []), ...disks]));
  }

  /** A name is gone. */
  remove(name: string): void {
    this.#disks.delete(name);
  }

  /** The machine stopped. */
  clear(): void {
    this.#disks.clear();
  }
}
