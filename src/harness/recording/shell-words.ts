/**
 * A shell script cut into words and operators, with quotes resolved and expansions recognised.
 *
 * Text that depends on the running system (`$?`, `$(...)`, a glob) becomes an unknown part of its word; the scripts inside `$(...)` are kept.
 */

/** A piece of a word. */
export type Part = { readonly kind: 'text' | 'variable' | 'sum'; readonly text: string } | { readonly kind: 'unknown' };

/** A word; `scripts` are the command substitutions in it. */
export interface Word {
  readonly parts: readonly Part[];
  readonly scripts: readonly string[];
}

/** A word or an operator; `plain`: the word as written, if nothing in it is quoted or expanded. */
export type Token =
  { readonly kind: 'word'; readonly word: Word; readonly plain?: string } | { readonly kind: 'operator'; readonly text: string };

/** Thrown inside the reader of scripts for what it does not read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const operatorPattern = /^(?:\d*(?:>>|>&|<<|<&|<>|>\||>|<)|&>>?|&&|\|\||;;|[;&|()\n])/;

/** Cuts a script into words and operators. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = /^(?:[ \t\r]+|\\\n|#[^\n]*)/.exec(text.slice(at, at + 4096));
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const operator = operatorPattern.exec(text.slice(at, at + 16));
    if (operator !== null) {
      tokens.push({ kind: 'operator', text: operator[0] });
      at += operator[0].length;
      continue;
    }
    const read = wordAt(text, at);
    tokens.push(read.token);
    at = read.end;
  }
  return tokens;
}

function wordAt(text: string, start: number): { readonly token: Token; readonly end: number } {
  const parts: Part[] = [];
  const scripts: string[] = [];
  let plain = true;
  let quoted = false;
  let at = start;
  for (; at < text.length; at++) {
    const rest = text.slice(at, at + 2);
    const char = rest.charAt(0);
    if (char === '"') {
      quoted = !quoted;
      plain = false;
    } else if (char === '\\') {
      at++;
      parts.push({ kind: 'text', text: text.charAt(at) });
      plain = false;
    } else if (char === "'" && !quoted) {
      const end = text.indexOf("'", at + 1);
      if (end < 0) throw new Unreadable('a quote is not closed');
      parts.push({ kind: 'text', text: text.slice(at + 1, end) });
      at = end;
      plain = false;
    } else if (char === '$') {
      at = expansionAt(text, at, parts, scripts) - 1;
      plain = false;
    } else if (char === '`') throw new Unreadable('backquotes are not read');
    else if (!quoted && /[\s;&|()<>]/.test(char)) break;
    else if (!quoted && (char === '*' || char === '?')) {
      parts.push({ kind: 'unknown' });
    } else parts.push({ kind: 'text', text: char });
  }
  if (quoted) throw new Unreadable('a quote is not closed');
  const word = { parts, scripts };
  return { token: plain ? { kind: 'word', word, plain: text.slice(start, at) } : { kind: 'word', word }, end: at };
}

/** Reads what a `$` begins; gives the position behind it. */
function expansionAt(text: string, at: number, parts: Part[], scripts: string[]): number {
  const sum = /^\$\(\(([^()]*)\)\)/.exec(text.slice(at, at + 200));
  if (sum !== null) {
    parts.push({ kind: 'sum', text: sum[1] ?? '' });
    return at + sum[0].length;
  }
  if (text.startsWith('$(', at)) {
    const end = closingOf(text, at + 2);
    scripts.push(text.slice(at + 2, end));
    parts.push({ kind: 'unknown' });
    return end + 1;
  }
  const variable = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/.exec(text.slice(at, at + 200));
  if (variable !== null) {
    parts.push({ kind: 'variable', text: variable[1] ?? variable[2] ?? '' });
    return at + variable[0].length;
  }
  if (text.charAt(at + 1) === '{') throw new Unreadable('such an expansion is not read');
  parts.push({ kind: 'unknown' });
  return at + (/[\w?$!#@*-]/.test(text.charAt(at + 1)) ? 2 : 1);
}

function closingOf(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "'" || char === '"') {
      const end = text.indexOf(char, at + 1);
      if (end < 0) break;
      at = end;
    } else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  throw new Unreadable('a parenthesis is not closed');
}
