/**
 * What a text must not say: where it was written. A path of somebody's machine is wrong on every other.
 *
 * Devices (`/dev/…`), system files (`/usr`, `/proc`, `/sys`) and `/tmp` are the same everywhere and may be named.
 */
import type { Tree } from './tree.ts';

const machinePath = /(?<![\w.~-])(?:file:\/\/)?(?:\/(?:work|root|home|Users)\/[\w.-]+|[A-Z]:\\\w+)/g;

/** One sentence for each line that names a path of one machine. */
export function machinePaths(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        (line.match(machinePath) ?? []).map((path) => `${file}:${String(index + 1)} names ${path}, which exists on one machine`),
      ),
  );
}
