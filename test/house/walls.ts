/**
 * Which room may import what, and why not more.
 *
 * A line of `may` is a door (`#base`), a package (`xstate`), or all of Node's own modules (`node:*`). With `type ` before it only
 * `import type` passes, so nothing of it is loaded. A room without a wall here is refused: whoever makes a room says what it stands on.
 * A wall named after a file holds for that file instead of its room's: the few places where rooms must meet.
 */
import { posix } from 'node:path';
import { importsOf, packageOf } from './imports.ts';
import type { Import } from './imports.ts';
import { sourcesOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** What may pass into a room. */
export interface Wall {
  readonly may: readonly string[];
  readonly because: string;
}

/** By room, or by file where one file may do more than its room. */
export const walls: Readonly<Record<string, Wall>> = {
  spec: { may: ['xstate'], because: 'a specification that reads the code agrees with its bugs' },
  'spec/vocabulary.ts': { may: [], because: 'shipped code imports it, so it must not lead to xstate' },
  base: { may: [], because: 'everything stands on it, so it stands on nothing' },
  derive: { may: ['#base', 'type #spec', 'type #spec/vocabulary', 'xstate'], because: 'the derivation may not look at its result' },
  'src/derive/profile.ts': {
    may: ['#base', '#spec', '#spec/vocabulary'],
    because: 'it only lists which machines are derived; how is the business of files that do not know the machines',
  },
  'src/derive/write.ts': {
    may: ['#base', '#spec', '#spec/vocabulary', 'node:*', 'prettier'],
    because: 'it only joins the machines of the specification to the derivation and writes the result',
  },
  device: { may: ['#base', 'type #spec/vocabulary', 'node:*'], because: 'a door to the outside does not know its users' },
  wire: { may: ['#base', '#spec/vocabulary', 'node:*', 'koffi'], because: 'a codec and its transports do not know who speaks' },
  log: {
    may: ['#base', 'type #device', 'type #wire', '#spec/vocabulary'],
    because: 'a log ships without xstate, and knows neither world nor checker; time, chance and I/O reach it through ports',
  },
  'src/log/userspace/link.ts': {
    may: ['#base', '#wire'],
    because: 'it only brings the engine to a socket; whoever imports #log gets no socket, and no codec',
  },
  mirror: {
    may: ['#base', 'type #device', 'type #log', '#spec/vocabulary'],
    because: 'a mirror is a client of any log behind the contract, so it knows none; time, chance and I/O reach it through ports',
  },
  world: { may: ['#base', 'type #device'], because: 'the weather does not know who is outside' },
  check: { may: ['#base', 'node:*'], because: 'it is trusted on toys first, so it knows no dirty log' },
  harness: {
    may: [
      '#base',
      '#check',
      '#derive',
      '#device',
      '#spec',
      '#spec/vocabulary',
      '#log',
      '#log/daemon',
      '#mirror',
      '#wire',
      '#world',
      'fast-check',
      'valibot',
      'node:*',
    ],
    because: 'rooms meet here, but faces, images and reports are built on it and not under it',
  },
  image: {
    may: ['#base', '#device', '#log', '#spec/vocabulary', 'node:*'],
    because: 'an image is judged by the codec of the log and by nothing else',
  },
  report: {
    may: ['#base', 'type #check', 'type #harness', 'type #harness/exercise', 'type #spec/vocabulary', 'cli-table3'],
    because: 'a report shows what was found and finds nothing itself',
  },
  cli: {
    may: [
      '#base',
      '#device',
      '#harness',
      '#harness/exercise',
      '#harness/systems',
      '#image',
      '#log',
      '#log/daemon',
      '#mirror',
      '#report',
      '#spec/vocabulary',
      '#wire',
      'commander',
      'cli-table3',
      'cli-progress',
      'valibot',
      'node:*',
    ],
    because:
      'a face talks to the harness; what it does itself nobody else can do: it brings up mirrors and serves logs, by the doors of their parts',
  },
  package: {
    may: ['#base', '#device', '#log', '#mirror', '#spec/vocabulary'],
    because: 'who imports the logs gets the logs, not what verifies them',
  },
};

/** The room of a source file: `spec`, the folder under `src`, or `package` for the files directly in `src`. */
export function roomOf(file: string): string {
  const [top, folder, ...rest] = file.split('/');
  if (top !== 'src') return top ?? '';
  return rest.length === 0 ? 'package' : (folder ?? '');
}

/** One sentence for each import of `spec` and `src` that passes a wall it must not pass. */
export function wallViolations(tree: Tree, table: Readonly<Record<string, Wall>> = walls): string[] {
  return sourcesOf(tree).flatMap((file) => {
    const wall = table[file] ?? table[roomOf(file)];
    if (wall === undefined)
      return [`${file}: the room "${roomOf(file)}" has no wall; say in test/house/walls.ts what it may import, and why not more`];
    return importsOf(file, tree.get(file) ?? '').flatMap((each) => judge(each, wall));
  });
}

function judge(each: Import, wall: Wall): string[] {
  const where = `${each.file}:${String(each.line)} imports "${each.specifier}"`;
  if (each.specifier.startsWith('.')) return leavesItsRoom(each) ? [`${where}: another room is entered by its door, as #room`] : [];
  if (entersOwnDoor(each)) return [`${where}: inside a room paths are relative, or the door imports itself`];
  const name = packageOf(each.specifier) ?? each.specifier;
  if (wall.may.includes(name) || (each.kind === 'type' && wall.may.includes(`type ${name}`))) return [];
  const allowed = wall.may.includes(`type ${name}`)
    ? 'only its types may pass (import type)'
    : `allowed here: ${wall.may.join(', ') || 'nothing'}`;
  return [`${where}: ${wall.because}; ${allowed}`];
}

function leavesItsRoom({ file, specifier }: Import): boolean {
  return roomOf(posix.join(posix.dirname(file), specifier)) !== roomOf(file);
}

function entersOwnDoor({ file, specifier }: Import): boolean {
  return specifier === `#${roomOf(file)}` || specifier.startsWith(`#${roomOf(file)}/`);
}
