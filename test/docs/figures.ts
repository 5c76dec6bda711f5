/**
 * The README's table of what is verified, with figures from real runs.
 *
 * Two kinds of figures: those that a look at the sources gives, which every test run compares, and those of runs, which are only
 * taken when the table is written anew.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lawIds, logRemedies, mirrorLawIds, userspaceLawIds } from '#spec';
import { subjects } from '../derive/subjects.ts';
import { read, root, runCommand } from './page.ts';

/** `1,099`. */
const grouped = (value: number): string => value.toLocaleString('en-US');

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

type Counts = Readonly<Record<string, number>>;

/** The part of `verify --json` that the table tells. */
interface Verified {
  readonly logs: readonly {
    readonly runs: number;
    readonly operations: number;
    readonly crashes: number;
    readonly imagined: number;
    readonly faults: Counts;
    readonly laws: Counts;
    readonly coverage?: { readonly covered: number; readonly transitions: number };
    readonly systematic: readonly { readonly states: number; readonly transitions: number; readonly images: number }[];
    readonly violations: readonly unknown[];
  }[];
}

/** The part of `verify mirror --json` that the table tells. */
interface MirrorVerified {
  readonly runs: number;
  readonly operations: number;
  readonly crashes: number;
  readonly faults: Counts;
  readonly laws: Counts;
  readonly systematic: readonly { readonly states: number; readonly crashes: number }[];
  readonly violations: readonly unknown[];
}

/** Figures that need no run, as they stand in the table. */
export function countedFigures(): {
  readonly laws: string;
  readonly remedies: string;
  readonly pairs: string;
  readonly recordings: string;
} {
  const pairs = sum(subjects.map(({ table }) => table.states.length * table.events.length));
  const pinned = Object.values(JSON.parse(read('test/conformance/recordings.json')) as Readonly<Record<string, Counts>>);
  const silent = pinned.filter((each) => sum(Object.values(each)) === 0).length;
  const comparisons = sum(pinned.flatMap((each) => Object.values(each)));
  const images = sum(pinned.map((each) => each.images ?? 0));
  return {
    laws: `${lawIds.length} laws`,
    remedies: `${logRemedies.length} remedies`,
    pairs: `every local state and event of ${new Set(subjects.map(({ machine }) => machine)).size} machines, ${grouped(pairs)} pairs`,
    recordings:
      `${pinned.length} recordings, ${silent} of them of userspace logs, which are not compared; ` +
      `${grouped(comparisons)} comparisons, ${images} of them of whole images`,
  };
}

/** The part of `mutants --json` that the table tells. */
interface Hunts {
  readonly mutants: readonly { readonly killed: boolean; readonly law?: string; readonly steps?: number }[];
}

/** The part of `check --json` that the table tells. */
interface Checked {
  readonly verdict: string;
  readonly systems: readonly {
    readonly name: string;
    readonly scope: string;
    readonly states: number;
    readonly transitions: number;
    readonly laws: readonly { readonly id: string; readonly verdict: string }[];
  }[];
}

/** The rows of the table, from real runs; takes some minutes. */
export async function figureRows(folder: string): Promise<string[]> {
  const counted = countedFigures();
  const json = async (command: string): Promise<unknown> => JSON.parse((await runCommand(command, folder)).stdout) as unknown;
  const strict = (await json('npx dirtylog verify --json')) as Verified;
  const mirror = (await json('npx dirtylog verify mirror --exhaustive --json')) as MirrorVerified;
  const kernel = (await json('npx dirtylog verify disk --profile kernel --json')) as Verified;
  const recordings = Object.keys(JSON.parse(read('test/conformance/recordings.json')) as Counts);
  const replayed = (await json(
    `npx dirtylog replay ${recordings.map((name) => join(root, 'test/recordings', name)).join(' ')} --json`,
  )) as {
    readonly differences: readonly unknown[];
  }[];
  const checked = (await json('npx dirtylog check core disk mirror userspace --json')) as Checked;
  const userspace = (await json('npx dirtylog verify userspace --json')) as MirrorVerified;
  const conversations = (await json(`npx dirtylog replay ${conversationsOf(recordings).join(' ')} --json`)) as readonly Judged[];
  const { mutants } = (await json('npm run --silent mutants -- --json')) as Hunts;
  const differences = sum(replayed.map((each) => each.differences.length));
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row('what', 'against what', 'figures', 'command'),
    row('---', '---', '---', '---'),
    row('core and disk log, profile `strict`', `${counted.laws}, random schedules`, randomFigures(strict), '`npm start`'),
    row('disk log, profile `strict`', 'the same laws, every sequence of a few steps', systematicFigures(strict), '`npm start`'),
    row(
      'mirror with our logs, profile `strict`',
      `${mirrorLawIds.length} laws of the mirror, random schedules`,
      mirrorFigures(mirror),
      '`npx dirtylog verify mirror --exhaustive`',
    ),
    row(
      'userspace log: forwarder, wire and daemon, profile `strict`',
      `${userspaceLawIds.length} laws, random schedules`,
      userspaceFigures(userspace),
      '`npx dirtylog verify userspace`',
    ),
    row('their machines, composed with all that surrounds them', checkedLaws(checked), checkedFigures(checked), '`npx dirtylog check`'),
    row(
      'the model checker',
      'Spin, hand-written Promela, stepping XState',
      'the same states, steps and verdicts: [checking](docs/guide/checking.md#other-tools)',
      '`npx vitest run test/check`',
    ),
    row(
      'disk log, profile `kernel`',
      'the same laws',
      `${sum(kernel.logs.map(({ violations }) => violations.length))} broken; the ${counted.remedies} mend them`,
      '`npx dirtylog verify disk --profile kernel`',
    ),
    row(
      'our mirror and logs, profile `kernel`',
      'real kernels, 6.1 and 6.12',
      `${counted.recordings}; ${differences} differences`,
      '`npx dirtylog replay test/recordings/*/`',
    ),
    row(
      'the forwarder’s machines, profile `kernel`',
      'recorded conversations of real kernels, 6.1',
      conversationFigures(conversations),
      '`npx dirtylog replay test/recordings/*ulog*/`',
    ),
    row('our daemon', 'a real kernel, 6.1', 'kills, another table, a power cut: 19 expectations', '`npm run kernel -- --fetch`'),
    row('derived tables', "XState's own functions", counted.pairs, '`npx vitest run test/derive`'),
    row('the kit itself', 'single-line defects put in on purpose', mutantFigures(mutants), '`npm run mutants`'),
    row('speed', "bare bit operations, the kernel's writes", 'ratios: [benchmarks](docs/guide/benchmarks.md)', '`npm run bench`'),
  ];
}

function randomFigures({ logs }: Verified): string {
  const total = (of: (log: Verified['logs'][number]) => number): string => grouped(sum(logs.map(of)));
  const covered = total(({ coverage }) => coverage?.covered ?? 0);
  return [
    `${total(({ runs }) => runs)} schedules, ${total(({ operations }) => operations)} steps`,
    `${total(({ crashes }) => crashes)} crashes and ${total(({ imagined }) => imagined)} imagined ones`,
    `${total(({ faults }) => sum(Object.values(faults)))} faults`,
    `${covered} of ${total(({ coverage }) => coverage?.transitions ?? 0)} transitions taken`,
    `laws put to the test ${total(({ laws }) => sum(Object.values(laws)))} times, ${total(({ violations }) => violations.length)} broken`,
  ].join('; ');
}

function checkedLaws({ systems }: Checked): string {
  const laws = new Set(systems.flatMap((each) => each.laws.map(({ id }) => id)));
  return `${laws.size} laws, every state within ${systems.length} scopes`;
}

function checkedFigures({ systems, verdict }: Checked): string {
  const broken = sum(systems.map((each) => each.laws.filter((law) => law.verdict === 'violated').length));
  const [states, steps] = [sum(systems.map((each) => each.states)), sum(systems.map((each) => each.transitions))];
  return `${grouped(states)} states, ${grouped(steps)} steps, ${broken} laws broken: ${verdict}`;
}

function mutantFigures(mutants: Hunts['mutants']): string {
  const killed = mutants.filter((each) => each.killed);
  const longest = Math.max(...killed.map(({ steps = 0 }) => steps));
  const laws = new Set(killed.map(({ law }) => law)).size;
  return `${killed.length} of ${mutants.length} mutants killed, by ${laws} laws; the longest shrunk path has ${longest} steps`;
}

function mirrorFigures({ runs, operations, crashes, faults, laws, systematic, violations }: MirrorVerified): string {
  const total = (key: 'states' | 'crashes'): string => grouped(sum(systematic.map((each) => each[key])));
  return [
    `${grouped(runs)} schedules, ${grouped(operations)} steps`,
    `${grouped(crashes)} crashes`,
    `${grouped(sum(Object.values(faults)))} faults`,
    `before them every schedule of three small worlds: ${total('states')} states, ${total('crashes')} crashes`,
    `laws put to the test ${grouped(sum(Object.values(laws)))} times, ${violations.length} broken`,
  ].join('; ');
}

function userspaceFigures({ runs, operations, crashes, faults, laws, systematic, violations }: MirrorVerified): string {
  return [
    `${grouped(runs)} schedules, ${grouped(operations)} steps`,
    `${grouped(crashes)} crashes`,
    `${grouped(sum(Object.values(faults)))} faults`,
    `before them every schedule of two small worlds: ${grouped(sum(systematic.map(({ states }) => states)))} states`,
    `laws put to the test ${grouped(sum(Object.values(laws)))} times, ${violations.length} broken`,
  ].join('; ');
}

/** The part of `replay --json` of a conversation that the table tells. */
interface Judged {
  readonly accepted: boolean;
  readonly datagrams: number;
}

/** Files of the recordings that hold conversations. */
function conversationsOf(recordings: readonly string[]): string[] {
  return recordings
    .filter((name) => name.includes('ulog'))
    .flatMap((name) => readdirSync(join(root, 'test/recordings', name)).map((file) => join(root, 'test/recordings', name, file)))
    .filter((file) => file.endsWith('.jsonl.gz'));
}

function conversationFigures(conversations: readonly Judged[]): string {
  const accepted = conversations.filter((each) => each.accepted).length;
  return (
    `${accepted} of ${conversations.length} accepted, ${grouped(sum(conversations.map(({ datagrams }) => datagrams)))} datagrams; ` +
    'of single mutations 99.5 % are noticed ([measured](docs/guide/conversations.md))'
  );
}

function systematicFigures({ logs }: Verified): string {
  const scopes = logs.flatMap(({ systematic }) => systematic);
  const total = (key: 'states' | 'transitions' | 'images'): string => grouped(sum(scopes.map((each) => each[key])));
  return `${total('states')} states, ${total('transitions')} steps, ${total('images')} images that a crash may leave`;
}
