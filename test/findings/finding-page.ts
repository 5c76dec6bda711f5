/**
 * The page of a finding, its picture, and the index of all: `docs/counterexamples`.
 *
 * What is said by hand comes from `findings.ts`; lengths, states, paths, pictures and what a replay breaks are found anew.
 */
import { diskSubject, profileWithout, replayableOf, traceSchedule } from '#harness';
import { lanesSvg } from '#report';
import type { ShownPath } from '#report';
import { code, page, tableOf } from '../../src/derive/markdown.ts';
import { storyOf } from '../../src/report/check/story.ts';
import type { Story, StoryPart } from '../../src/report/check/story.ts';
import type { Finding, Told } from './finding.ts';
import { answerTo, brokenIn, byLaw, commandOf, lengthOf } from './search.ts';
import type { Answer, Question } from './search.ts';
import { withIt, withoutIt } from './remedies-page.ts';
import { isTrial, trials } from './trials.ts';
import type { Trial } from './trials.ts';

/** Name of a page without its ending. */
export const nameOf = ({ law, slug }: Finding): string => `${law}-${slug}`;

const grouped = (value: number): string => value.toLocaleString('en');
const flat = (text: string): string => text.replaceAll('\n', ' ');

/** The path of a finding, ready to be shown. */
function shownOf(law: string, answer: Answer): ShownPath {
  const { question, scope, product, laws } = answer;
  const found = laws.find(({ id }) => id === law);
  if (found?.path === undefined || found.verdict !== 'violated') throw new Error(`${commandOf(question)} does not break ${law}`);
  const without = (question.without ?? []).map((id) => `, without ${id}`).join('');
  return {
    title: `${question.system} ${scope.name}, profile ${question.profile}${without}`,
    about: scope.sentence,
    product,
    law: found,
    path: found.path,
  };
}

/** The picture of a finding's path. */
export function findingSvg({ law, path }: Finding): string {
  return lanesSvg(shownOf(law, answerTo(path.question)));
}

/** The page of a finding; rows of trials that are not wanted, and a finding that is not, come from `before`, the page as it stands. */
export function findingPage(finding: Finding, before: string, wanted: (each: Trial | Finding) => boolean): string {
  if (!wanted(finding)) return before;
  const { law: id, path, other } = finding;
  const answer = answerTo(path.question);
  const shown = shownOf(id, answer);
  const { law } = shown;
  const story = storyOf(shown);
  return page([
    written,
    `# ${id}: ${finding.title}`,
    `**Result.** ${finding.result}`,
    `**The law.** ${id} ${law.name}: ${law.sentence}`,
    `**Found.** In ${profileText(path.question)}, scope ${inScope(answer)}: broken after ${lengthOf(shown.path)} steps and no fewer. ${seenText(answer)}`,
    '## The path',
    ...path.story,
    pathTable(story, shown),
    isOfMirror(finding) || isOfDaemon(finding)
      ? `${story.legend}. Bold: changed by the step.`
      : `${story.legend}. Bold: changed by the step. The words of the contract are explained [with its machine](../machines/contract.md), the columns in
[how to read them](README.md#how-to-read-them).`,
    `![The same as a picture, a lane for each place: ${nameOf(finding)}](${nameOf(finding)}.svg)`,
    ...anotherWay(id, other),
    '## See it yourself',
    ...seeText(id, answer, shown),
    ...(finding.linux.length === 0 ? [] : ['## In Linux', ...finding.linux]),
    ...(finding.ours === undefined ? [] : ['## In our protocol', ...finding.ours]),
    '## What is not claimed',
    finding.notClaimed.map((each) => `- ${flat(each)}`).join('\n'),
    '## What mends it',
    ...finding.remedy,
    ...remedyTable(id, before, wanted),
    '## On a real kernel',
    ...recordingParts(finding),
  ]);
}

const written = '<!-- Written by `npm run findings` from test/findings/findings.ts and what the checker finds; do not edit. -->';

function profileText({ profile, without = [] }: Question): string {
  const missing = without.map(code).join(', ');
  return `profile \`${profile}\`${missing === '' ? '' : ` without ${missing}`}`;
}

/** The search is breadth first, so a path that ends it is a shortest one whether or not it has seen all. */
function seenText({ question, states }: Answer): string {
  const count = grouped(states);
  return question.until === undefined
    ? `All\n${count} states of the scope were seen.`
    : `The\nsearch goes from shorter to longer paths and ended there, after ${count} states.`;
}

function inScope({ scope, question }: Answer): string {
  return `\`${question.scope}\` (${[scope.sentence, ...(['mirror', 'userspace'].includes(question.system) ? [] : faultsOf(scope.bounds))].join('; ')})`;
}

/** Bounds in words; a negative one is none. */
function faultsOf({ crashes, suspends, faults, ignores }: Readonly<Record<string, number>>): string[] {
  const often = (what: string, bound: number | undefined): string[] => {
    if (bound === undefined) return [];
    if (bound < 0) return [`${what}s at any time`];
    return [bound === 0 ? `no ${what}` : `at most ${bound} ${what}${bound === 1 ? '' : 's'}`];
  };
  return [
    ...often('crash', crashes).map((text) => text.replace('crashs', 'crashes')),
    ...often('suspend', suspends),
    ...often('failed request', faults),
    ...(ignores === 1 ? ['the client goes on after a failed flush'] : []),
  ];
}

function pathTable({ columns, rows }: Story, { law }: ShownPath): string {
  const last = rows.length - 1;
  const name = (number: number, text: string): string =>
    number === 0 ? '*at first*' : number === last ? `${code(text)} **breaks ${law.id}**` : code(text);
  return tableOf(
    ['', 'step', ...columns.map(({ title }) => title)],
    rows.map(({ number, name: text, cells }) => [number === 0 ? '' : String(number), name(number, text), ...cells.map(cellText)]),
  );
}

/** What the step changed is bold. */
function cellText(parts: readonly StoryPart[]): string {
  const apart = parts.some(({ text }) => text.length > 1) ? ' ' : '';
  return parts.map(({ text, changed }) => (changed ? `**${text}**` : text)).join(apart);
}

function anotherWay(id: string, told: Told | undefined): string[] {
  if (told === undefined) return [];
  const answer = answerTo(told.question);
  const shown = shownOf(id, answer);
  return [
    '## Another way',
    ...told.story,
    `Scope ${inScope(answer)}, ${lengthOf(shown.path)} steps, ${grouped(answer.states)} states; \`${commandOf(told.question)} --law ${id} --paths\`.`,
    pathTable(storyOf(shown), shown),
  ];
}

/** What to type, and what becomes of the path on the log itself. */
function seeText(id: string, answer: Answer, { path }: ShownPath): string[] {
  const { question, scope, product } = answer;
  const { profile, without = [] } = question;
  const made = replayableOf({ system: question.system, bounds: scope.bounds, profile, without, product, law: id, path });
  const command = `${commandOf(question)} --law ${id}`;
  if (!made.ok) {
    return [
      fence([`${command} --paths`, `${command} --trace ce.svg`].join('\n')),
      `Both end with exit code 1, since a law is broken. The path has no schedule that could be replayed on the log itself: ${made.fault.message}.`,
    ];
  }
  const breaks = made.value.law ?? 'nothing';
  const end =
    breaks === id
      ? `, and breaks ${id} there too.`
      : `. The kit has no law ${id}; of its own laws the log breaks ${breaks} on the way, and the\nreplay ends there.`;
  return [
    fence([`${command} --paths`, `${command} --trace ce.json`, 'npx dirtylog replay ce.json'].join('\n')),
    `All three end with exit code 1, since a law is broken. The first prints the path, the second writes it as a schedule,
the third runs that schedule on our disk log in ${profileText(question)}, on a simulated device${end}
\`--trace\` also writes \`ce.svg\`, \`ce.mmd\` (Mermaid) and \`ce.itf.json\`, as the name of the file asks.`,
  ];
}

const fence = (text: string): string => ['```sh', text, '```'].join('\n');

/** Every single remedy without which the law falls. */
function remedyTable(id: string, before: string, wanted: (trial: Trial) => boolean): string[] {
  const rows = trials.filter(isTrial).flatMap((trial) => {
    const beside = (trial.beside ?? []).map((each) => `, beside ${code(each)}`).join('');
    const names = [`${code(trial.remedy)}${beside}`, `\`${trial.scope}\``];
    if (!wanted(trial)) return rowsOf(before).filter((row) => names.every((name, at) => row[at] === name));
    const [kept, lost] = [answerTo(withIt(trial)), answerTo(withoutIt(trial))];
    const steps = brokenIn(lost).get(id);
    if (steps === undefined || brokenIn(kept).has(id)) return [];
    return [[...names, `holds in ${grouped(kept.states)} states`, `broken after ${steps} steps`]];
  });
  if (rows.length === 0) return [];
  return [
    `${rows.length === 1 ? 'It cannot be spared' : 'None of these can be spared'}: the law holds with all remedies, and is broken where ${rows.length === 1 ? 'it' : 'one of them'} is missing ([the other laws](../remedies-checked.md)).`,
    tableOf(['remedy', 'scope', 'with all remedies', 'with all but this one'], rows),
  ];
}

/** The rows of the tables of a page. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function recordingParts({ recordings, unrecorded }: Finding): string[] {
  const link = (name: string): string => `[\`${name}\`](../../test/recordings/${name}/scenario.json)`;
  const list = recordings.map(({ recording, shows }) => `- ${link(recording)}: ${flat(shows)}`).join('\n');
  const replay = recordings.map(({ recording }) => `npx dirtylog replay test/recordings/${recording}`);
  return [
    list,
    ...(unrecorded === undefined ? [] : [unrecorded]),
    ...(recordings.length === 0
      ? []
      : ['Our log in profile `kernel` is compared with each of these recordings, and agrees:', fence(replay.join('\n'))]),
  ];
}

/** The index of all findings; the rows of those that are not wanted come from `before`, the index as it stands. */
export function findingIndex(findings: readonly Finding[], before: string, wanted: (each: Finding) => boolean): string {
  const sorted = findings.toSorted((a, b) => byLaw(a.law, b.law));
  const rows = (list: readonly Finding[]): string[][] => list.map((finding) => indexRow(finding, before, wanted));
  const head = ['law', 'in a sentence', 'steps', 'scope', 'real kernel'];
  return page([
    written,
    '# Counterexamples',
    `What the model checker finds where a log does as Linux does: profile \`kernel\`, which has no remedy. A page a finding, each with the
shortest path in its scope, how to see it, where in Linux it comes from, what does *not* follow, and what mends it. With all
[remedies](../remedies.md) every one of these laws holds ([in how many states](../remedies-checked.md)).`,
    tableOf(head, rows(sorted.filter((finding) => !isOurs(finding) && !isOfMirror(finding) && !isOfDaemon(finding)))),
    '## In the mirror',
    `The same of the mirror, a client of a log that keeps its contract: its region hash, its worker, its default leg.`,
    tableOf(head, rows(sorted.filter(isOfMirror))),
    '## In the log that forwards to a daemon',
    `The same of forwarder and daemon with a wire between them. Most are searched with every remedy but one, so that a page shows one defect at a
time; with none at all (profile \`kernel\`) the shortest path to a law is often that of another.`,
    tableOf(head, rows(sorted.filter(isOfDaemon))),
    '## In our own protocol',
    `What the checker found in profile \`strict\` while it was thought to be right. Each became a remedy, and the path is what comes back
where that is left out.`,
    tableOf(head, rows(sorted.filter(isOurs))),
    '## How to read them',
    `A path begins with a node that is down, a log device that says 1, which is clean, and legs that are equal. Where tables follow one another (scopes
\`grow\`, \`words\`, \`foreign\`, \`resize\`) it begins without a table and with whatever header was on the device before; a table that is loaded on
it is of a log that has never seen these legs, so they differ. A step is a call, an answer
of a device, a landed write or a crash; \`crash keeps 0\` says which of the possible bits the crash has left. The columns are places: what the
legs hold, what the client is doing, what the log's [contract](../machines/contract.md) promises for this region (\`free\`: either answer is right after a
crash; \`bound\`, \`clearing\`: it must come back out of sync; \`unsynced\`: it is out of sync and must come back so; \`down…\`: until a resume has ended), what the log has in memory, what a read of the log device would give
(cache), and what is certain to survive (medium).`,
    `Laws are asked of the *interface* of a log, \`struct dm_dirty_log_type\`: any order of calls that it permits. dm-mirror is one client
of it and a careful one; where it does not make the calls of a path the page says so. A law that holds only as long as all callers
behave is not a property of the log, and a second client has to find that out.`,
    '## Which scope, and why not a shorter path',
    `\`npx dirtylog check disk --profile kernel\` searches the scope in which devices may fail at any time, and finds shorter paths to several
of these laws: most begin with a resume in which both the read and the write of the log fail. What the log then has for a header was never read, and
its next flush writes that; the scopes without tables have no header, so there a log goes on that on a device would be a new one. The pages show
paths in scopes where at most one request fails, or none.`,
    'What random schedules find, and how such a schedule is read, is told in the [guide](../guide/reading-a-counterexample.md).',
  ]);
}

const isOfMirror = ({ path }: Finding): boolean => path.question.system === 'mirror';
const isOfDaemon = ({ path }: Finding): boolean => path.question.system === 'userspace';
const isOurs = (finding: Finding): boolean => finding.path.question.profile === 'strict' && !isOfDaemon(finding);

function indexRow(finding: Finding, before: string, wanted: (each: Finding) => boolean): string[] {
  const place = `(${nameOf(finding)}.md)`;
  if (!wanted(finding)) return rowsOf(before).find(([first]) => first?.endsWith(place)) ?? [place];
  const answer = answerTo(finding.path.question);
  const { law } = shownOf(finding.law, answer);
  return [
    `[${finding.law} ${law.name}]${place}`,
    flat(finding.result),
    String(brokenIn(answer).get(finding.law)),
    `\`${finding.path.question.scope}\``,
    finding.recordings.map(({ recording }) => code(recording)).join(', ') || '–',
  ];
}

/** Whether the schedule of a finding breaks the law that its page says, when it is run. */
export async function replayed({ law, path }: Finding): Promise<string | undefined> {
  const answer = answerTo(path.question);
  const { product, scope, question } = answer;
  const found = shownOf(law, answer).path;
  const made = replayableOf({
    system: question.system,
    bounds: scope.bounds,
    profile: question.profile,
    without: question.without ?? [],
    product,
    law,
    path: found,
  });
  if (!made.ok) return undefined;
  const { world, steps, alone } = made.value;
  const trace = await traceSchedule(
    diskSubject(profileWithout(question.profile, question.without ?? [])),
    { world, steps },
    alone === true ? made.value.law : undefined,
  );
  return trace.broken?.law;
}
