/**
 * The plane functions as a table of formulas: what each event makes of each bit, and when it has which effect.
 */
import { expression } from './boolean.ts';
import type { BooleanFunction } from './boolean.ts';
import { code, tableOf } from './markdown.ts';
import type { PlaneStep } from './planes.ts';
import { isQuery } from './words.ts';

/** One row for each bit that an event changes and each effect that it has, one column a profile. */
export function formulaTable(sets: Readonly<Record<string, readonly PlaneStep[]>>): string {
  const steps = new Set(Object.values(sets).flatMap((set) => set.map(({ name }) => name)));
  const rows = [...steps].flatMap((name) => {
    const variants = Object.values(sets).map((set) => set.find((step) => step.name === name));
    const planes = namesIn(variants.map((step) => step?.planes));
    const effects = namesIn(variants.map((step) => step?.effects));
    return [
      ...planes.map((plane) => [
        code(name),
        `${code(plane)} becomes`,
        ...variants.map((step) => valueOf(step?.planes.get(plane), 'is kept')),
      ]),
      ...effects.map((effect) => [
        code(name),
        variants.some((step) => step !== undefined && isQuery(step)) ? 'answers' : `${code(effect)} if`,
        ...variants.map((step) => valueOf(step?.effects.get(effect), 'never')),
      ]),
    ];
  });
  return tableOf(['event', '', ...Object.keys(sets)], rows);
}

function namesIn(maps: readonly (ReadonlyMap<string, BooleanFunction> | undefined)[]): string[] {
  return [...new Set(maps.flatMap((map) => [...(map?.keys() ?? [])]))];
}

function valueOf(value: BooleanFunction | undefined, absent: string): string {
  if (value === undefined) return absent;
  const text = expression(value);
  return code(text === '-1' ? '1' : text);
}
