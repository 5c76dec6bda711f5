/**
 * An exported TLA+ module read back, without TLC: the few operators that we write are turned into those of JavaScript.
 *
 * It reads the text and knows nothing of the product.
 */
import { createContext, runInContext } from 'node:vm';

/** A module that can be asked. */
export interface ReadModule {
  readonly variables: readonly string[];
  /** What is defined, by name, in order. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly initial: readonly number[];
  /** Where an action leads, or nothing where it is not enabled. */
  readonly take: (action: string, locals: readonly number[]) => number[] | undefined;
  /** Whether a formula about one state holds. */
  readonly holds: (formula: string, locals: readonly number[]) => boolean;
}

/** Reads a module. */
export function readModule(text: string): ReadModule {
  const inside = text.slice(0, text.indexOf('\n===='));
  const plain = inside.replaceAll(/^\\\*.*$/gm, '');
  const definitions = new Map(
    [...plain.matchAll(/^(\w+) == ?([\s\S]*?)(?=^\w+ ==|$(?![\s\S]))/gm)].map(([, name, body]) => [
      name as string,
      (body as string).trim(),
    ]),
  );
  const variables = (/^VARIABLES (.*)$/m.exec(plain)?.[1] ?? '').split(', ');
  const context = createContext({});
  for (const [name, body] of definitions) {
    if (name === 'vars') continue;
    if (body.startsWith('<<')) runInContext(`${name} = [undefined, ${body.slice(2, -2)}]`, context);
    if (/^\d+$/.test(body)) runInContext(`${name} = ${body}`, context);
  }
  const ask = (formula: string, locals: readonly number[]): unknown => {
    variables.forEach((name, at) => (context[name] = locals[at]));
    return runInContext(translated(formula), context);
  };
  const parts = (name: string) =>
    (definitions.get(name) ?? '')
      .split('\n')
      .map((line) => line.trim().replace(/^\/\\ /, ''))
      .filter((line) => line !== '');
  return {
    variables,
    definitions,
    initial: parts('Init').map((line) => Number(line.split(' = ')[1])),
    take: (action, locals) => {
      const lines = parts(action);
      const primed = lines.filter((line) => /^\w+' = /.test(line));
      const guards = lines.filter((line) => !primed.includes(line) && !line.startsWith('UNCHANGED'));
      if (!guards.every((guard) => ask(guard, locals))) return undefined;
      const changed = new Map(primed.map((line) => [line.split("'")[0] as string, Number(ask(line.slice(line.indexOf('=') + 1), locals))]));
      const unchanged = /<<(.*)>>/.exec(lines.find((line) => line.startsWith('UNCHANGED')) ?? '')?.[1]?.split(', ') ?? [];
      return variables.map((name, at) => changed.get(name) ?? (unchanged.includes(name) ? (locals[at] as number) : -1));
    },
    holds: (formula, locals) => {
      const [given, holds] = formula.split(' => ') as [string, string | undefined];
      return holds === undefined ? Boolean(ask(given, locals)) : !ask(given, locals) || Boolean(ask(holds, locals));
    },
  };
}

function translated(formula: string): string {
  return formula
    .replaceAll(/(\w+) \\in \{([\d, ]*)\}/g, '[$2].includes($1)')
    .replaceAll('/\\', '&&')
    .replaceAll('\\/', '||')
    .replaceAll('~', '!')
    .replaceAll(' # ', ' !== ')
    .replaceAll(' = ', ' === ')
    .replaceAll('TRUE', 'true')
    .replaceAll('FALSE', 'false')
    .replaceAll('IF ', '')
    .replaceAll(' THEN ', ' ? ')
    .replaceAll(' ELSE ', ' : ');
}
