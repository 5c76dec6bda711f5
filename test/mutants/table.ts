/** The hunts as tables for people: every mutant with what noticed it, and every law with the mutants that break it. */
import Table from 'cli-table3';
import { mirrorStepLabel, stepLabel, userspaceStepLabel } from '#harness';
import { laws, mirrorLaws, userspaceLaws } from '#spec';
import { heardAlone } from './catalogue.ts';
import { isOfMirror, isOfUserspace } from './hunt.ts';
import type { Hunted, Kill } from './hunt.ts';
import type { Mutant } from './mutant.ts';

const noLines = (): Table.TableConstructorOptions => ({ style: { head: [], border: [], compact: true }, wordWrap: true });

/** One row a mutant. */
export function mutantTable(mutants: readonly Mutant[], hunts: readonly Hunted[], withPaths: boolean): string {
  const head = ['mutant', 'stands for', 'in', 'law', 'steps', 'runs'];
  const colAligns = ['left', 'left', 'left', 'left', 'right', 'right'] as const;
  const table = new Table({ ...noLines(), head, colAligns: [...colAligns], colWidths: [42, 62, 14, 9, 7, 7] });
  for (const { id, kill } of hunts) {
    const mutant = mutants.find((each) => each.id === id);
    const path = withPaths && kill !== undefined ? `\n${pathOf(kill).join('\n')}` : '';
    const [law, steps, runs] = kill === undefined ? ['survived', '', ''] : [kill.law, kill.schedule.steps.length, kill.runs];
    table.push([id + path, mutant?.standsFor ?? '', placeOf(mutant?.file ?? ''), law, steps, runs]);
  }
  return table.toString();
}

/** One row a law: how many mutants it was the first to notice, or which one breaks it although another law speaks first. */
export function lawTable(hunts: readonly Hunted[]): string {
  const head = ['law', '', 'kind', 'first to notice', 'heard alone, on'];
  const table = new Table({ ...noLines(), head, colAligns: ['left', 'left', 'left', 'right', 'left'] });
  const others = [...userspaceLaws.map((law) => ({ ...law, kind: 'userspace' })), ...mirrorLaws.map((law) => ({ ...law, kind: 'mirror' }))];
  const known = [...new Map([...others, ...laws].map((law) => [law.id, law])).values()];
  for (const { id, name, kind } of [...known, { id: 'THROWS', name: 'NoException', kind: 'always' }]) {
    table.push([id, name, kind, hunts.filter(({ kill }) => kill?.law === id).length, heardAlone[id] ?? '']);
  }
  return table.toString();
}

/** A path, a step a line. */
export function pathOf({ schedule }: Kill): string[] {
  if (isOfMirror(schedule)) return schedule.steps.map((step) => `  ${mirrorStepLabel(step)}`);
  if (isOfUserspace(schedule)) return schedule.steps.map((step) => `  ${userspaceStepLabel(step)}`);
  return schedule.steps.map((step) => `  ${stepLabel(step)}`);
}

/** `src/log/engine.ts` is `log/engine`, `spec/machines/commit.ts` is `spec/commit`. */
function placeOf(file: string): string {
  return file
    .replace(/^src\/|\.ts$/g, '')
    .replace('machines/', '')
    .replace('derived/', '');
}
