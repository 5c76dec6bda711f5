/**
 * `check --trace FILE`: the path to the first broken law as a file, of the kind that the name of the file asks for.
 *
 * - `.json`: a schedule that `replay` runs on the implementation; of a system without an implementation, the path alone.
 * - `.svg`: a picture. `.mmd`: a Mermaid sequence diagram. `.itf.json`: the Informal Trace Format of Apalache and Quint.
 *
 * Another file of that name is replaced only if it is of the same kind.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { replayableOf, scheduleText } from '#harness';
import type { ScheduleFile } from '#harness';
import type { LawResult, Path, SystemReport } from '#harness/systems';
import { itfTrace, lanesSvg, namedSteps, sequenceText } from '#report';
import type { ShownPath } from '#report';
import { jsonText, UsageError } from './exit.ts';

/** A path and everything that a file tells of it. */
export interface TracedPath {
  /** The system as the user named it. */
  readonly word: string;
  readonly report: SystemReport;
  readonly law: LawResult;
  readonly path: Path;
  readonly shown: ShownPath;
}

/** The longer ending first, of those that end alike. */
const kinds = ['.itf.json', '.json', '.svg', '.mmd'] as const;
type Kind = (typeof kinds)[number];

/** How a file of each kind begins. */
const beginnings: Readonly<Record<Kind, RegExp>> = {
  '.itf.json': /^\{\s*"#meta":\s*\{\s*"format":\s*"ITF"/,
  '.json': /^\{\s*"dirtylog"/,
  '.svg': /^<svg /,
  '.mmd': /^sequenceDiagram/,
};

/** The kind of file that a name asks for; throws a {@link UsageError}, before anything is searched. */
export function traceKind(file: string): Kind {
  const name = path.basename(file);
  const found = kinds.find((kind) => name.endsWith(kind) && name !== kind);
  if (found === undefined) throw new UsageError(`a trace cannot be written as "${name}"`, `its name ends in ${kinds.join(', ')}`);
  return found;
}

/** Writes the file; a remark on what it is. Throws a {@link UsageError} where something else has the name or nothing can be written. */
export async function writeTrace(file: string, traced: TracedPath): Promise<string> {
  const kind = traceKind(file);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== undefined && !beginnings[kind].test(before))
    throw new UsageError(`${file} is something else and stays as it is`, 'choose another name for --trace');
  const { text, remark } = contentOf(kind, file, traced);
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      'choose another place for --trace',
    );
  }
  return remark;
}

function contentOf(kind: Kind, file: string, traced: TracedPath): { readonly text: string; readonly remark: string } {
  const { law, shown } = traced;
  const what = `${file}: the path to ${law.id} ${law.name}`;
  if (kind === '.svg') return { text: lanesSvg(shown), remark: `${what} as a picture` };
  if (kind === '.mmd') return { text: sequenceText(shown), remark: `${what} as a Mermaid diagram` };
  if (kind === '.itf.json') {
    const trace = itfTrace(shown.product, traced.path, { about: `${shown.title}: ${law.id} ${law.name}` });
    return { text: `${jsonText(trace)}\n`, remark: `${what} as an ITF trace` };
  }
  return scheduleOf(what, file, traced);
}

function scheduleOf(
  what: string,
  file: string,
  { word, report, law, path: found }: TracedPath,
): { readonly text: string; readonly remark: string } {
  const { bounds, profile = 'strict', without, product, name, scope } = report;
  const steps = namedSteps(product, found);
  const replayable = replayableOf({ system: word, bounds, profile, without, product, law: law.id, path: found });
  if (!replayable.ok) {
    const content = {
      dirtylog: 'path',
      version: 1,
      system: name,
      scope,
      profile: report.profile ?? null,
      without,
      law: law.id,
      path: steps,
    };
    return { text: `${jsonText(content)}\n`, remark: `${what}; it cannot be replayed: ${replayable.fault.message}` };
  }
  const content: ScheduleFile = { ...replayable.value, path: steps };
  return { text: scheduleText(content), remark: `${what}, ${onTheLog(law.id, content.law)}: npx dirtylog replay ${file}` };
}

function onTheLog(law: string, broken: string | undefined): string {
  if (broken === undefined) return 'which breaks nothing on the log itself';
  return broken === law ? 'which breaks it on the log itself' : `which breaks ${broken} on the log itself`;
}
