/**
 * What a recorded shell script says, as far as it can be read without running it.
 *
 * Understood: simple commands with quotes and redirections, `;` `&` `&&` `||` `|`, subshells, `for` over plain words; `while`, `until` and
 * `if` as "their commands run an unknown number of times". A word that depends on the running system (`$?`, `$(...)`, a glob) is kept as not
 * known; scripts inside `$(...)` are handed on as well. Anything else (functions, `case`, here-documents) is refused: the caller then knows
 * that it does not know.
 */
import { tokensOf, Unreadable } from './shell-words.ts';
import type { Token, Word } from './shell-words.ts';

/** `2> file`: the operator without its descriptor, and the word behind it. */
export interface Redirect {
  readonly operator: string;
  readonly target: Word;
}

/** A command of a pipeline. */
export type Command =
  | { readonly kind: 'simple'; readonly words: readonly Word[]; readonly redirects: readonly Redirect[] }
  | { readonly kind: 'group'; readonly body: Script; readonly redirects: readonly Redirect[] }
  | { readonly kind: 'for'; readonly variable: string; readonly words: readonly Word[]; readonly body: Script }
  | { readonly kind: 'maybe'; readonly bodies: readonly Script[] };

/** A pipeline and when it runs. */
export interface Pipeline {
  readonly when: 'always' | 'onSuccess' | 'onFailure';
  readonly commands: readonly Command[];
}

/** `a && b || c`, in the foreground or not. */
export interface Item {
  readonly pipelines: readonly Pipeline[];
  readonly background: boolean;
}

/** A list of commands. */
export type Script = readonly Item[];

/** The longest script that is read, in characters. */
const scriptLengthMax = 100_000;
/** How deep subshells and loops may be nested. */
const depthMax = 40;

/** Reads a script, or says why it cannot be read. */
export function parseScript(text: string): { readonly script: Script } | { readonly unreadable: string } {
  if (text.length > scriptLengthMax) return { unreadable: 'the script is too long' };
  try {
    const reader = new Reader(tokensOf(text));
    const script = reader.list([]);
    reader.end();
    return { script };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new Unreadable('the script does not end where it should');
  }

  /** Items until one of the words `stops` or a closing parenthesis. */
  list(stops: readonly string[]): Script {
    if (++this.#depth > depthMax) throw new Unreadable('the script is nested too deep');
    const items: Item[] = [];
    for (;;) {
      while (this.#operator(';') || this.#operator('\n'));
      const next = this.#tokens[this.#at];
      if (next === undefined || this.#isStop(next, stops)) break;
      const pipelines = this.#andOr();
      items.push({ pipelines, background: this.#operator('&') });
    }
    this.#depth--;
    return items;
  }

  #isStop(token: Token, stops: readonly string[]): boolean {
    return token.kind === 'operator' ? token.text === ')' : token.plain !== undefined && stops.includes(token.plain);
  }

  #andOr(): readonly Pipeline[] {
    const pipelines: Pipeline[] = [{ when: 'always', commands: this.#pipeline() }];
    for (;;) {
      const when = this.#operator('&&') ? 'onSuccess' : this.#operator('||') ? 'onFailure' : undefined;
      if (when === undefined) return pipelines;
      while (this.#operator('\n'));
      pipelines.push({ when, commands: this.#pipeline() });
    }
  }

  #pipeline(): readonly Command[] {
    const commands = [this.#command()];
    while (this.#operator('|')) {
      while (this.#operator('\n'));
      commands.push(this.#command());
    }
    return commands;
  }

  #command(): Command {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'operator' && token.text === '(') return this.#group(')');
    const word = token?.kind === 'word' ? token.plain : undefined;
    if (word === '{') return this.#group('}');
    if (word === 'for') return this.#for();
    if (word === 'while' || word === 'until') return this.#while();
    if (word === 'if') return this.#if();
    if (word === 'case' || word === 'function' || word === 'select') throw new Unreadable(`\`${word}\` is not read`);
    return this.#simple();
  }

  #group(close: string): Command {
    this.#at++;
    const body = this.list([close]);
    if (close === ')' ? !this.#operator(')') : !this.#plain('}')) throw new Unreadable(`a ${close} is missing`);
    return { kind: 'group', body, redirects: this.#redirects() };
  }

  #for(): Command {
    this.#at++;
    const variable = this.#anyPlain();
    this.#expect('in');
    const words: Word[] = [];
    for (let token = this.#tokens[this.#at]; token?.kind === 'word'; token = this.#tokens[this.#at]) {
      words.push(token.word);
      this.#at++;
    }
    return { kind: 'for', variable, words, body: this.#do() };
  }

  #while(): Command {
    this.#at++;
    const condition = this.list(['do']);
    return { kind: 'maybe', bodies: [condition, this.#do()] };
  }

  #do(): Script {
    while (this.#operator(';') || this.#operator('\n'));
    this.#expect('do');
    const body = this.list(['done']);
    this.#expect('done');
    this.#redirects();
    return body;
  }

  #if(): Command {
    const bodies: Script[] = [];
    while (this.#plain('if') || this.#plain('elif')) {
      bodies.push(this.list(['then']));
      this.#expect('then');
      bodies.push(this.list(['elif', 'else', 'fi']));
    }
    if (this.#plain('else')) bodies.push(this.list(['fi']));
    this.#expect('fi');
    this.#redirects();
    return { kind: 'maybe', bodies };
  }

  #simple(): Command {
    const words: Word[] = [];
    const redirects: Redirect[] = [];
    for (;;) {
      const found = this.#redirects();
      redirects.push(...found);
      const token = this.#tokens[this.#at];
      if (token?.kind === 'word') {
        words.push(token.word);
        this.#at++;
      } else if (found.length === 0) break;
    }
    if (this.#tokens[this.#at]?.kind === 'operator' && this.#peek() === '(') throw new Unreadable('functions are not read');
    if (words.length === 0 && redirects.length === 0) throw new Unreadable('a command is missing');
    return { kind: 'simple', words, redirects };
  }

  #redirects(): readonly Redirect[] {
    const redirects: Redirect[] = [];
    for (let token = this.#tokens[this.#at]; token?.kind === 'operator' && /[<>]/.test(token.text); token = this.#tokens[this.#at]) {
      const target = this.#tokens[this.#at + 1];
      if (token.text.includes('<<')) throw new Unreadable('here-documents are not read');
      if (target?.kind !== 'word') throw new Unreadable('a redirection leads nowhere');
      redirects.push({ operator: token.text, target: target.word });
      this.#at += 2;
    }
    return redirects;
  }

  #peek(): string {
    const token = this.#tokens[this.#at];
    return token?.kind === 'operator' ? token.text : '';
  }

  #operator(text: string): boolean {
    if (this.#peek() !== text) return false;
    this.#at++;
    return true;
  }

  #plain(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.plain !== text) return false;
    this.#at++;
    return true;
  }

  #anyPlain(): string {
    const token = this.#tokens[this.#at++];
    if (token?.kind !== 'word' || token.plain === undefined) throw new Unreadable('a name is missing');
    return token.plain;
  }

  #expect(text: string): void {
    if (!this.#plain(text)) throw new Unreadable(`\`${text}\` is missing`);
  }
}
