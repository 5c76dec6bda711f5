/**
 * What a script does, as a list of effects in the order they happen.
 *
 * Programs that are known to leave the log alone vanish; programs that write are effects; a program that nobody knows is the effect
 * `unknown`. That errs towards saying nothing.
 */
import { isDevice } from './effect.ts';
import type { Effect, Invocation } from './effect.ts';
import { effectOfDd, effectOfDmsetup, effectOfIot, effectsOfDiscard } from './programs.ts';
import { parseScript } from './shell.ts';
import type { Command, Item, Pipeline, Script } from './shell.ts';
import type { Word } from './shell-words.ts';

type Variables = ReadonlyMap<string, string>;

/** The most commands that the loops of a script may make. */
const commandsMax = 10_000;

/** Programs that read, wait or print, whatever their arguments are. */
const readers = new Set(
  `: [ test true false echo printf cat head tail grep egrep sed awk cut tr sort uniq wc ls ps kill pgrep date uname dmesg lsblk blkid stat free df du
  hexdump xxd od cmp diff md5sum sha1sum sha256sum cksum blockdev lsmod modprobe insmod rmmod cd export set unset umask ulimit wait sync pwd id
  exit return break continue read local readlink basename dirname seq expr which command type trap uptime hostname usleep strings time`.split(
    /\s+/,
  ),
);
/** Programs that change files, harmless while no argument is a block device. */
const changers = new Set('rm mkdir rmdir touch chmod chown mv cp ln mknod mount umount tee tar gzip gunzip ulogd mktemp'.split(' '));
/** Programs that write to the devices they name. */
const writers = new Set('fio badblocks shred wipefs mkfs mke2fs mkswap'.split(' '));
/** Words that stand before the program proper; the number of words they take. */
const prefixes = new Map([
  ['timeout', 1],
  ['sudo', 0],
  ['nohup', 0],
  ['exec', 0],
  ['env', 0],
  ['time', 0],
  ['setsid', 0],
]);

/** Effects that change nothing that has to be placed. */
const harmless: ReadonlySet<Effect['kind']> = new Set(['sleep', 'show', 'read', 'flush']);

/** The effects of a script. */
export function effectsOf(text: string): readonly Effect[] {
  const parsed = parseScript(text);
  if ('unreadable' in parsed) return [{ kind: 'unknown', why: `a script cannot be read: ${parsed.unreadable}` }];
  const walk = new Walk();
  walk.script(parsed.script, new Map(), false);
  return walk.effects;
}

class Walk {
  readonly effects: Effect[] = [];
  #commands = 0;

  script(script: Script, variables: Variables, background: boolean): void {
    for (const item of script) this.#item(item, variables, background || item.background);
  }

  #item(item: Item, variables: Variables, background: boolean): void {
    for (const pipeline of item.pipelines) {
      if (pipeline.when === 'onFailure') this.#maybe(() => this.#pipeline(pipeline, variables, background));
      else this.#pipeline(pipeline, variables, background);
    }
  }

  #pipeline(pipeline: Pipeline, variables: Variables, background: boolean): void {
    let input: string | undefined;
    for (const command of pipeline.commands) {
      this.#command(command, variables, background, input);
      input = outputOf(command, variables);
    }
  }

  #command(command: Command, variables: Variables, background: boolean, input: string | undefined): void {
    if (++this.#commands > commandsMax) return this.#unknown('a script runs too many commands');
    if (command.kind === 'simple') return this.#simple(command, variables, background, input);
    if (command.kind === 'for') return this.#for(command, variables, background);
    if (command.kind === 'maybe') return this.#maybe(() => command.bodies.forEach((body) => this.script(body, variables, background)));
    this.#redirects(command.redirects, variables);
    this.script(command.body, variables, background);
  }

  #for(command: Extract<Command, { kind: 'for' }>, variables: Variables, background: boolean): void {
    const words = command.words.map((word) => valueOf(word, variables));
    if (words.includes(undefined)) {
      const unset = new Map(variables);
      unset.delete(command.variable);
      return this.#maybe(() => this.script(command.body, unset, background));
    }
    for (const word of words) {
      if (this.#commands > commandsMax) return;
      this.script(command.body, new Map([...variables, [command.variable, word ?? '']]), background);
    }
  }

  /** Commands that run an unknown number of times: with no effect, or with one that nobody can place. */
  #maybe(run: () => void): void {
    const before = this.effects.length;
    run();
    const made = this.effects.splice(before);
    if (made.some(({ kind }) => !harmless.has(kind))) this.#unknown('a script does something an unknown number of times');
  }

  #simple(command: Extract<Command, { kind: 'simple' }>, variables: Variables, background: boolean, input: string | undefined): void {
    for (const word of [...command.words, ...command.redirects.map(({ target }) => target)]) {
      for (const inner of word.scripts) this.effects.push(...effectsOf(inner));
    }
    this.#redirects(command.redirects, variables);
    const words = command.words.map((word) => valueOf(word, variables));
    const [program, ...args] = withoutPrefixes(words);
    if (program === undefined && words.some((word) => word === undefined))
      return this.#unknown('a script runs a program whose name is not known');
    if (program !== undefined) this.#program({ program, args, input, background });
  }

  #redirects(redirects: readonly { readonly operator: string; readonly target: Word }[], variables: Variables): void {
    for (const { operator, target } of redirects) {
      if (!operator.includes('>') || operator.includes('&')) continue;
      const path = valueOf(target, variables);
      if (path === undefined) this.#unknown('a script writes to a file whose name is not known');
      else if (/^\/(?:proc|sys)\//.test(path)) this.#unknown('a script changes the running kernel');
      else if (isDevice(path)) this.effects.push({ kind: 'write', path, spread: 'somewhere', pace: 'done' });
    }
  }

  #program(invocation: Invocation): void {
    const name = invocation.program.split('/').at(-1) ?? '';
    const devices = invocation.args.filter((arg) => arg !== undefined && isDevice(arg)).map((arg) => arg ?? '');
    if (name === 'dmsetup') this.#push(effectOfDmsetup(invocation), invocation.background);
    else if (name === 'dd') this.#push(effectOfDd(invocation), false);
    else if (name === 'iot') this.#push(effectOfIot(invocation), false);
    else if (name === 'sleep') this.#sleep(invocation);
    else if (name === 'blkdiscard') this.effects.push(...effectsOfDiscard(invocation));
    else if (readers.has(name)) for (const path of devices) this.effects.push({ kind: 'read', path });
    else if (changers.has(name) && devices.length === 0) return;
    else if (writers.has(name.split('.')[0] ?? '') && devices.length > 0) this.#writes(devices, invocation.background);
    else this.#unknown(`nobody knows here what ${JSON.stringify(name)} does`);
  }

  #writes(paths: readonly string[], background: boolean): void {
    for (const path of paths) this.effects.push({ kind: 'write', path, spread: 'somewhere', pace: background ? 'running' : 'done' });
  }

  #sleep({ args, background }: Invocation): void {
    const seconds = Number(args[0]);
    if (!background && Number.isFinite(seconds) && seconds > 0) this.effects.push({ kind: 'sleep', seconds });
  }

  #push(effect: Effect | undefined, background: boolean): void {
    if (effect === undefined) return;
    const placed = !background || effect.kind === 'show' || effect.kind === 'unknown';
    if (placed) this.effects.push(effect);
    else if ('name' in effect) this.effects.push({ kind: 'forget', name: effect.name, why: 'a command in the background changes it' });
    else this.#unknown('a command in the background changes devices');
  }

  #unknown(why: string): void {
    this.effects.push({ kind: 'unknown', why });
  }
}

/** What a command prints, if that is certain: only `echo` and `printf` of known words. */
function outputOf(command: Command, variables: Variables): string | undefined {
  if (command.kind !== 'simple' || command.redirects.length > 0) return undefined;
  const [program, ...words] = command.words.map((word) => valueOf(word, variables));
  if (words.includes(undefined)) return undefined;
  if (program === 'echo') return words.join(' ');
  if (program !== 'printf' || words.length !== 1 || words[0]?.includes('%') === true) return undefined;
  return words[0]?.replaceAll('\\n', '\n');
}

function withoutPrefixes(words: readonly (string | undefined)[]): readonly (string | undefined)[] {
  let rest = words;
  for (;;) {
    const first = rest[0];
    if (first === undefined) return rest;
    const taken = prefixes.get(first);
    if (taken !== undefined) rest = rest.slice(1 + taken);
    else if (/^[A-Za-z_]\w*=/.test(first)) rest = rest.slice(1);
    else return rest;
  }
}

function valueOf(word: Word, variables: Variables): string | undefined {
  let value = '';
  for (const part of word.parts) {
    if (part.kind === 'unknown') return undefined;
    const text = part.kind === 'text' ? part.text : part.kind === 'variable' ? variables.get(part.text) : sumOf(part.text, variables);
    if (text === undefined) return undefined;
    value += text;
  }
  return value;
}

/** Sums and products of numbers and variables, without parentheses. */
function sumOf(text: string, variables: Variables): string | undefined {
  let total = 0;
  for (const term of text.replaceAll('-', '+-').split('+')) {
    let product = 1;
    for (const factor of term.split('*')) {
      const trimmed = factor.replaceAll(/\s/g, '');
      const value = /^-?\d+$/.test(trimmed) ? Number(trimmed) : Number(variables.get(trimmed.replace(/^\$/, '')) ?? Number.NaN);
      product *= value;
    }
    total += product;
  }
  return Number.isSafeInteger(total) ? String(total) : undefined;
}
