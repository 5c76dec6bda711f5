/**
 * The text of the modules in `derived/`: small enough to be reviewed when the specification changes.
 */
import { assert, refused } from '#base';
import type { Effect, StepTable } from '#base';
import type { PlaneStep } from './planes.ts';
import { isQuery, wordStepBody } from './words.ts';

const header = (machine: string) => `// Written by \`npm run derive\` from spec/machines/${machine}.ts; do not edit.\n`;

/** A TypeScript module with the tables of a machine, one a profile, and the types of its events and effects. */
export function tableModule(machine: string, tables: Readonly<Record<string, StepTable>>): string {
  const all = Object.values(tables);
  const name = capital(machine);
  const events = [...new Set(all.flatMap((table) => table.events))];
  const effects = all.flatMap((table) => table.effectLists.flat());
  return [
    header(machine),
    `import type { StepTable } from '#base';\n`,
    `/** The events of the ${machine} machine. */`,
    `export type ${name}Event = ${events.map((event) => `'${event}'`).join(' | ')};\n`,
    `/** The effects of the ${machine} machine with their parameters. */`,
    `export interface ${name}Effects {`,
    ...effectTypes(effects).map(([type, params]) => `  ${type}: ${params};`),
    `}\n`,
    ...(all.some((table) => table.next.includes(refused)) ? [`const x = ${refused};\n`] : []),
    ...Object.entries(tables).flatMap(([profile, table]) => tableText(profile, machine, name, table)),
    `/** The step tables of the ${machine} machine, one a profile. */`,
    `export const ${machine}Tables = { ${Object.keys(tables).join(', ')} } as const;`,
    '',
  ].join('\n');
}

function tableText(profile: string, machine: string, name: string, table: StepTable): string[] {
  const width = table.events.length;
  const row = (cells: Uint16Array, state: number) =>
    [...cells.subarray(state * width, (state + 1) * width)].map((cell) => (cell === refused ? 'x' : String(cell))).join(', ');
  const rows = (cells: Uint16Array) => table.states.map((state, index) => `    ${row(cells, index)}, // ${index} ${state}`);
  return [
    `const ${profile}: StepTable<${name}Event> = {`,
    `  machine: '${machine}',`,
    `  states: [`,
    ...table.states.map((state) => `    ${quoted(state)},`),
    `  ],`,
    ...(table.initials === undefined || table.initials.length < 2 ? [] : [`  initials: [${table.initials.join(', ')}],`]),
    `  events: [`,
    ...table.events.map((event) => `    '${event}',`),
    `  ],`,
    `  next: Uint16Array.of(`,
    ...rows(table.next),
    `  ),`,
    `  effects: Uint16Array.of(`,
    ...rows(table.effects),
    `  ),`,
    `  effectLists: [`,
    ...table.effectLists.map((list, index) => `    [${list.map(effectText).join(', ')}], // ${index}`),
    `  ],`,
    `};\n`,
  ];
}

function effectText(effect: Effect): string {
  return effect.params === undefined ? `{ type: '${effect.type}' }` : `{ type: '${effect.type}', params: ${literal(effect.params)} }`;
}

function literal(params: Readonly<Record<string, unknown>>): string {
  return `{ ${Object.entries(params)
    .map(([key, value]) => `${key}: ${scalar(value)}`)
    .join(', ')} }`;
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  assert(typeof value === 'number' || typeof value === 'boolean', `the parameter ${JSON.stringify(value)} of an effect is no scalar`);
  return String(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function effectTypes(effects: readonly Effect[]): [string, string][] {
  const byType = new Map<string, Map<string, Set<string>>>();
  for (const effect of effects) {
    let fields = byType.get(effect.type);
    if (fields === undefined) byType.set(effect.type, (fields = new Map<string, Set<string>>()));
    for (const [key, value] of Object.entries(effect.params ?? {})) {
      let values = fields.get(key);
      if (values === undefined) fields.set(key, (values = new Set<string>()));
      values.add(scalar(value));
    }
  }
  return [...byType].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, fields]) => [type, fieldTypes(fields)]);
}

function fieldTypes(fields: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (fields.size === 0) return 'undefined';
  return `{ ${[...fields].map(([key, values]) => `readonly ${key}: ${[...values].toSorted().join(' | ')}`).join('; ')} }`;
}

/** A TypeScript module with the plane functions of a machine, one set a profile. */
export function planesModule(machine: string, planes: readonly string[], sets: Readonly<Record<string, readonly PlaneStep[]>>): string {
  const name = capital(machine);
  const effects = effectNames(sets);
  const names = [...new Set(Object.values(sets).flatMap((steps) => steps.map((step) => step.name)))];
  return [
    header(machine),
    `/** One bitmap for each bit of a ${machine}; word \`i\` holds the regions 32i … 32i+31, the lowest in the lowest bit. */`,
    `export interface ${name}Planes {`,
    ...planes.map((plane) => `  readonly ${plane}: Uint32Array;`),
    `}\n`,
    `/** What a step asks for, as bits of its result. */`,
    `export const ${machine}Effect = { ${effects.map((effect, index) => `${effect}: ${1 << index}`).join(', ')} } as const;\n`,
    `/** Steps the regions of word \`at\` whose bits are in \`mask\`; \`input\` is the word read from the device. Returns effects, or a query's answers. */`,
    `export type ${name}Step = (planes: ${name}Planes, at: number, mask: number, input: number) => number;\n`,
    `/** Every step of the ${machine} machine on words. */`,
    `export type ${name}Steps = Readonly<Record<${names.map((each) => `'${each}'`).join(' | ')}, ${name}Step>>;\n`,
    ...Object.entries(sets).flatMap(([profile, steps]) => stepsText(profile, name, steps, effects)),
    `/** The word steps of the ${machine} machine, one set a profile. */`,
    `export const ${machine}Steps = { ${Object.keys(sets).join(', ')} } as const;`,
    '',
  ].join('\n');
}

/** The effects of all sets in a stable order: their bits in a step's result. */
export function effectNames(sets: Readonly<Record<string, readonly PlaneStep[]>>): string[] {
  const steps = Object.values(sets).flat();
  return [...new Set(steps.filter((step) => !isQuery(step)).flatMap((step) => [...step.effects.keys()]))].toSorted();
}

function stepsText(profile: string, name: string, steps: readonly PlaneStep[], effects: readonly string[]): string[] {
  return [
    `const ${profile}: ${name}Steps = {`,
    ...steps.flatMap((step) => {
      const body = wordStepBody(step, effects);
      const uses = (word: string) => body.some((line) => new RegExp(`\\b${word}\\b`).test(line));
      const unused = (word: string) => (uses(word) ? word : `_${word}`);
      const input = step.input ?? 'input';
      const parameters = ['planes', 'at', 'mask'].map(unused);
      if (uses(input)) parameters.push(input);
      else while (parameters.length > 0 && (parameters.at(-1) as string).startsWith('_')) parameters.pop();
      return [`  ${step.name}(${parameters.join(', ')}) {`, ...body.map((line) => `    ${line}`), `  },`];
    }),
    `};\n`,
  ];
}

function capital(word: string): string {
  return (word[0]?.toUpperCase() ?? '') + word.slice(1);
}
