/**
 * An exported Promela model read back, without Spin: its tables, guards and effects are C that is JavaScript as well.
 *
 * It reads the text and knows nothing of the product. What it does not find is not there: a test counts what it found.
 */
import { createContext, runInContext } from 'node:vm';

/** A model that can be asked. */
export interface ReadModel {
  readonly variables: readonly { readonly name: string; readonly bits: number; readonly initial: number }[];
  /** By name, in the order of the process; where an option leads, or nothing where its guard is 0. */
  readonly options: ReadonlyMap<string, (locals: readonly number[]) => number[] | undefined>;
  /** By name; whether some option of the law is enabled. */
  readonly broken: ReadonlyMap<string, (locals: readonly number[]) => boolean>;
  /** Tables by name. */
  readonly tables: ReadonlyMap<string, readonly unknown[]>;
}

/** Reads a model; the laws under `timeout` are read without it. */
export function readModel(text: string): ReadModel {
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^ *TAKEN\(\d+\)$/gm, '');
  const variables = [...plain.matchAll(/^unsigned (\w+) : (\d+) = (\d+);/gm)].map(([, name, bits, initial]) => ({
    name: name as string,
    bits: Number(bits),
    initial: Number(initial),
  }));
  const tables = [...plain.matchAll(/static const unsigned \w+ (?:\*const )?(\w+)\[\] = \{([^}]*)\};/g)];
  const enumerators = [...plain.matchAll(/enum \{([^}]*)\};/g)].flatMap(([, list]) => (list as string).split(','));
  const context = createContext({ now: {} });
  runInContext([...enumerators, ...tables.map(([, name, list]) => `${name} = [${list}]`)].join(';'), context);
  const ask = (code: string, locals: readonly number[]) => {
    context.now = Object.fromEntries(variables.map(({ name }, at) => [name, locals[at]]));
    return runInContext(code, context) as unknown;
  };
  const inlines = new Map([...plain.matchAll(/^inline (\w+)\(\) \{([\s\S]*?)^\}/gm)].map(([, name, body]) => [name, body as string]));
  const process = /^active proctype system\(\) \{([\s\S]*?)^\}/m.exec(plain)?.[1] ?? '';
  const take = (body: string) => (locals: readonly number[]) => {
    if (!ask(inBraces(body, 'c_expr'), locals)) return undefined;
    const effects = /c_code/.test(body) ? inBraces(body, 'c_code') : '';
    ask(`{ ${effects.replaceAll('const int', 'const')} }`, locals);
    return variables.map(({ name }) => (context.now as Record<string, number>)[name] as number);
  };
  const called = [...process.matchAll(/:: (\w+)\(\)/g)].map(([, name]) => name as string);
  const laws = [...process.matchAll(/^#ifdef CHECK_(\w+)\n([\s\S]*?)^#endif/gm)];
  return {
    variables,
    options: new Map(called.map((name) => [name, take(inlines.get(name) ?? '')])),
    broken: new Map(
      laws.map(([, name, lines]) => {
        const guards = (lines as string).split('\n').filter((line) => line.includes('::'));
        return [name as string, (locals) => guards.some((guard) => Boolean(ask(inBraces(guard, 'c_expr'), locals)))];
      }),
    ),
    tables: new Map(tables.map(([, name]) => [name as string, context[name as string] as unknown[]])),
  };
}

function inBraces(text: string, keyword: string): string {
  const found = new RegExp(`${keyword} \\{([^}]*)\\}`).exec(text);
  if (found === null) throw new Error(`no ${keyword} in: ${text}`);
  return found[1] as string;
}
