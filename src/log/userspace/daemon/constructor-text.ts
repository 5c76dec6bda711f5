/**
 * The text of a constructor, `<length> <type> <arguments>`, and which log it asks for.
 *
 *     core <region_size> [sync|nosync]
 *     disk <log_device> <region_size> [sync|nosync]
 *     clustered-core <region_size> [sync|nosync] [block_on_error]
 *     clustered-disk <log_device> <region_size> [sync|nosync] [block_on_error]
 *
 * The last two are what LVM2 sends; they promise that several machines may use the mirror at once. This daemon knows nothing of other machines,
 * so it takes them only when its operator has said that there is one. The types are accepted with `_` for `-` as well.
 */
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import type { ProfileName, Sectors } from '#spec/vocabulary';
import { parseCore, parseDisk } from '../../arguments.ts';
import type { CoreArguments, DiskArguments } from '../../arguments.ts';

/** The kinds of log that this daemon can host. */
export type HostedKind = 'core' | 'disk';

/** What an operator allows. */
export interface Allowance {
  readonly kinds: readonly HostedKind[];
  /** No other machine uses the mirrors: a clustered log is an ordinary one then. */
  readonly singleNode: boolean;
}

/** A constructor, understood. */
export type Constructor = {
  readonly length: Sectors;
  /** The type as the status says it. */
  readonly type: string;
  /** The words behind the type, as they came. */
  readonly words: readonly string[];
} & ({ readonly kind: 'core'; readonly of: CoreArguments } | { readonly kind: 'disk'; readonly of: DiskArguments });

/** Understands a constructor's text. */
export function parseConstructor(text: string, allowance: Allowance, profile: ProfileName): Outcome<Constructor> {
  const [lengthWord = '', typeWord = '', ...words] = text.split(' ').filter((word) => word !== '');
  const refuse = (kind: string, message: string, hint: string): Outcome<never> =>
    fail({ kind, operation: 'ctr', message, place: quote(text), hint });
  if (!/^[ -~]*$/.test(text))
    return refuse('characters', 'the constructor holds characters other than printable ASCII', 'name the log device as major:minor');
  const length = Number(lengthWord);
  if (!/^[0-9]+$/.test(lengthWord) || !Number.isSafeInteger(length) || length < 1)
    return refuse('length', 'the constructor does not begin with the length of the target', 'it should be sectors: 1 to 2^53 - 1');
  const type = typeWord.replace('_', '-');
  const clustered = type.startsWith('clustered-');
  const kind = clustered ? type.slice('clustered-'.length) : typeWord;
  if (kind !== 'core' && kind !== 'disk')
    return refuse(
      'log-type',
      `there is no log of type ${quote(typeWord)} here`,
      `this daemon hosts ${allowance.kinds.join(' and ')}${allowance.singleNode ? ', and the clustered ones of these' : ''}`,
    );
  if (clustered && !allowance.singleNode) {
    const message = `a ${type} log may be used by several machines at once, and this daemon would not keep them coherent`;
    return refuse('not-coherent', message, 'if no other machine uses the mirror, start the daemon with --single-node');
  }
  if (!allowance.kinds.includes(kind))
    return refuse('log-type', `logs of type ${kind} are not hosted here`, `start the daemon with --log ${kind} as well`);
  const known = clustered && words.at(-1) === 'block_on_error' ? words.slice(0, -1) : words;
  if (kind === 'core') {
    const of = parseCore(known, length, profile);
    return of.ok ? succeed({ length, type, words, kind, of: of.value }) : of;
  }
  const of = parseDisk(known, length, profile);
  return of.ok ? succeed({ length, type, words, kind, of: of.value }) : of;
}

/** The text may come from anywhere, so a message shows no control characters and not more than a line. */
function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}...` : text);
}
