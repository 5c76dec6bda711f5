/**
 * Which system, within which bounds, with which remedies: from the words of a command to a product.
 *
 * A system is one of ours by its name, or a module that somebody gives by its path: it exports, as `system` or by default, a `SystemSource` or just a `System`.
 * Loading a module runs its code: only a path that the user named is ever loaded.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { compose, CompositionError, DerivationError } from '#derive';
import type { Composed } from '#derive';
import { remediesOf, systems } from '#spec';
import type { ProfileName, RemedyId, System, SystemScope, SystemSource } from '#spec';
import { remediesWithout } from '../profile.ts';

/** What to check, in words. */
export interface SystemChoice {
  /** A name of ours or the path of a module. */
  readonly system: string;
  /** The first of the system when left out. */
  readonly scope?: string;
  readonly profile: ProfileName;
  readonly without: readonly RemedyId[];
}

/** What was chosen. */
export interface ChosenSystem {
  readonly source: SystemSource;
  readonly scope: SystemScope;
  /** Nothing for a system that knows no remedies. */
  readonly profile: ProfileName | undefined;
  readonly product: Composed;
}

/** Names of our systems. */
export const systemNames: readonly string[] = systems.map(({ name }) => name);

/** A choice that names no scope. */
export interface ScopelessChoice extends Pick<SystemChoice, 'system' | 'profile' | 'without'> {
  /** Only these laws are looked at. */
  readonly laws?: readonly string[];
}

/**
 * The scopes that a choice without one means: those that show the remedies left out, or all that need not be named; of these the ones that
 * have the laws. Faults: `no-system`, `module-failed`.
 */
export async function scopesMeant({ system, profile, without, laws }: ScopelessChoice): Promise<Outcome<readonly string[]>> {
  const source = await sourceOf(system);
  if (!source.ok) return source;
  const { scopes, build } = source.value;
  const shown = scopes.filter(({ remedies = [] }) => remedies.some((id) => without.some((left) => left === id)));
  const meant = shown.length > 0 ? shown : scopes.filter(({ onlyNamed }) => onlyNamed !== true);
  const having = (scope: SystemScope): boolean => build(scope, remediesOf(profile)).laws.some(({ id }) => laws?.includes(id));
  const asked = laws === undefined || meant.length < 2 ? meant : meant.filter(having);
  return succeed((asked.length > 0 ? asked : scopes.slice(0, 1)).map(({ name }) => name));
}

/** How many states a search to its end will find, where that is known; nothing is built for the answer. */
export function knownStates({ system, scope, profile, without }: SystemChoice): number | undefined {
  const source = systems.find(({ name }) => name === system);
  if (source === undefined) return undefined;
  const chosen = scopeOf(source, scope);
  const isWhole = (source.remedies ?? []).length === 0 || (profile === 'strict' && without.length === 0);
  return chosen.ok && isWhole ? chosen.value.states : undefined;
}

/** Finds and composes a system. Faults: `no-system`, `module-failed`, `no-scope`, `bad-system`. */
export async function chooseSystem(choice: SystemChoice): Promise<Outcome<ChosenSystem>> {
  const source = await sourceOf(choice.system);
  if (!source.ok) return source;
  const scope = scopeOf(source.value, choice.scope);
  if (!scope.ok) return scope;
  const knows = (source.value.remedies ?? []).length > 0;
  const remedies = choice.without.length === 0 ? remediesOf(choice.profile) : remediesWithout(choice.profile, choice.without);
  try {
    const product = compose(source.value.name, source.value.build(scope.value, remedies));
    return succeed({ source: source.value, scope: scope.value, profile: knows ? choice.profile : undefined, product });
  } catch (error) {
    if (error instanceof CompositionError || error instanceof DerivationError)
      return wrong('bad-system', error.message, choice.system, 'change the machines or the rules as it says');
    if (isOurs(choice.system)) throw error;
    return wrong('bad-system', `the system cannot be built: ${messageOf(error)}`, choice.system, 'see the guide on systems of your own');
  }
}

function isOurs(word: string): boolean {
  return systemNames.includes(word);
}

async function sourceOf(word: string): Promise<Outcome<SystemSource>> {
  const ours = systems.find(({ name }) => name === word);
  if (ours !== undefined) return succeed(ours);
  const place = path.resolve(word);
  const isFile = await stat(place).then(
    (kind) => kind.isFile(),
    () => false,
  );
  if (!isFile)
    return wrong(
      'no-system',
      'there is neither a system of that name nor such a file',
      word,
      `systems are ${systemNames.join(', ')}; a file exports \`system\``,
    );
  return moduleSource(word, place);
}

async function moduleSource(word: string, place: string): Promise<Outcome<SystemSource>> {
  let loaded: unknown;
  try {
    const module = (await import(pathToFileURL(place).href)) as { readonly default?: unknown; readonly system?: unknown };
    loaded = module.default ?? module.system;
  } catch (error) {
    const hint = 'see that `node` can import it by itself; TypeScript has to be compiled first';
    return wrong('module-failed', `the module cannot be loaded: ${messageOf(error)}`, word, hint);
  }
  const given = (loaded ?? {}) as Partial<SystemSource> & Partial<System>;
  const name = path.parse(place).name;
  if (typeof given.build === 'function') {
    const scopes = given.scopes ?? [onlyScope];
    if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every(isScope))
      return wrong(
        'bad-system',
        '`scopes` is no list of scopes',
        word,
        'a scope has a name, a sentence, and bounds: { name, sentence, bounds: { … } }',
      );
    return succeed({ ...(given as SystemSource), name: given.name ?? name, sentence: given.sentence ?? name, scopes });
  }
  const missing = (['components', 'rules', 'laws'] as const).find((field) => typeof given[field] !== 'object');
  if (missing !== undefined)
    return wrong(
      'bad-system',
      `what the module exports has no \`${missing}\``,
      word,
      'export const system = { components, rules, laws }, or { scopes, build }',
    );
  return succeed({ name, sentence: name, scopes: [onlyScope], build: () => given as System });
}

const onlyScope: SystemScope = { name: 'default', sentence: 'as it is written', bounds: {} };

function isScope(value: unknown): boolean {
  const { name, bounds } = (value ?? {}) as Partial<SystemScope>;
  return typeof name === 'string' && typeof bounds === 'object';
}

function scopeOf(source: SystemSource, name: string | undefined): Outcome<SystemScope> {
  const scope = name === undefined ? source.scopes[0] : (source.scopes.find((each) => each.name === name) ?? source.scopeNamed?.(name));
  if (scope !== undefined) return succeed(scope);
  const known = source.scopes.map((each) => each.name).join(', ');
  return wrong('no-scope', `system ${source.name} has no scope "${name ?? ''}"`, source.name, `scopes are ${known}`);
}

function wrong(kind: string, message: string, place: string, hint: string): Outcome<never> {
  return fail({ kind, message, place, hint });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
