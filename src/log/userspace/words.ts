/**
 * Which words may follow `userspace` in a mirror's table line, and what the daemon is told of them.
 *
 *     <uuid> [integrated_flush] <daemon log type> <daemon args...>
 *
 * The daemon gets the length of the target and the words behind uuid and flag, as text. It gets them with a NUL at the end when the log is made
 * anew, and a text without room for it works once and never again: profile `strict` refuses that one, profile `kernel` takes it.
 * Source: `build_constructor_string`, `userspace_ctr` in Linux `drivers/md/dm-log-userspace-base.c`.
 */
import type { Fault, Outcome } from '#base';
import { fail, succeed } from '#base';
import type { Sectors } from '#spec/vocabulary';

/** The words after `userspace`, understood. */
export interface UserspaceArguments {
  readonly uuid: string;
  /** Marks travel in `FLUSH`. */
  readonly isIntegrated: boolean;
  /** Words in the table line, uuid and flag counted. */
  readonly count: number;
  /** The daemon's words, joined by single spaces. */
  readonly daemonWords: string;
  /** What `CTR` carries: length and the daemon's words, without a NUL. */
  readonly text: string;
}

/** Each reason to refuse the words. */
export type UserspaceFaultKind = 'argument-count' | 'uuid' | 'word' | 'text-length' | 'length';

const uuidMax = 128;
const textBytesMax = 332;
const flag = 'integrated_flush';

/** Understands the words after `userspace` for a target of `length` sectors. `profile`: `kernel`, or any other for what is safe. */
export function parseUserspace(words: readonly string[], length: Sectors, profile: string): Outcome<UserspaceArguments> {
  if (!Number.isSafeInteger(length) || length < 1)
    return refuse('length', `a target cannot have ${length} sectors`, 'the length of the target', 'a target has 1 to 2^53 - 1 sectors');
  if (words.length < 3)
    return refuse(
      'argument-count',
      `the userspace log takes at least 3 arguments, ${words.length === 0 ? 'none is' : `${words.length} are`} given`,
      "the userspace log's arguments",
      `write userspace <number of arguments> <uuid> [${flag}] <daemon log type> <arguments>`,
    );
  const strange = words.findIndex((word) => !/^[!-~]+$/.test(word));
  if (strange >= 0)
    return refuse('word', 'a word has characters that no table line has', at(strange, words), 'use printable ASCII without spaces');
  const uuid = words[0] ?? '';
  if (uuid.length > uuidMax)
    return refuse('uuid', `the uuid has ${uuid.length} characters`, at(0, words), `a uuid has at most ${uuidMax} characters`);
  const isIntegrated = words[1]?.toLowerCase() === flag;
  const daemonWords = words.slice(isIntegrated ? 2 : 1).join(' ');
  const text = `${length} ${daemonWords}`;
  const most = profile === 'kernel' ? textBytesMax : textBytesMax - 1;
  if (text.length > most)
    return refuse(
      'text-length',
      `the text for the daemon, length and words, has ${text.length} characters; ${most} fit`,
      "the userspace log's arguments",
      'use shorter names; a path can be replaced by major:minor',
    );
  return succeed({ uuid, isIntegrated, count: words.length, daemonWords, text });
}

/** Table of a userspace log: `userspace 4 LVM-u clustered-disk 253:2 1024 `. */
export function tableOfUserspace({ count, uuid, isIntegrated, daemonWords }: UserspaceArguments): string {
  return `userspace ${count} ${uuid} ${isIntegrated ? `${flag} ` : ''}${daemonWords} `;
}

function refuse(kind: UserspaceFaultKind, message: string, place: string, hint: string): { readonly ok: false; readonly fault: Fault } {
  return fail({ kind, message, operation: 'ctr', place, hint });
}

function at(index: number, words: readonly string[]): string {
  const word = words[index] ?? '';
  return `argument ${index + 1}, ${JSON.stringify(word.length > 80 ? `${word.slice(0, 77)}...` : word)}`;
}
