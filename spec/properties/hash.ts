/**
 * The laws of the region hash, S13 to S18 and S37, for one region and what surrounds it.
 *
 * A predicate looks at one moment between two steps. `undefined` means that the moment does not put the law to the test. The hash's
 * own numbers and lists stand beside what really happened, which the hash does not see.
 */
import type { EntryList } from '../machines/entry.ts';

/** One region of the hash between two steps. */
export interface HashMoment {
  readonly entry: 'absent' | 'clean' | 'dirty' | 'nosync' | 'recovering';
  /** The recovery's phase, or nothing. */
  readonly phase: 'none' | 'quiescing' | 'quiesced' | 'copying' | 'recovered' | 'failed';
  /** The hash's count of writes, and how many counted writes have really not ended. */
  readonly pending: number;
  readonly live: number;
  /** Writes that the entry keeps for later, and how many really wait. */
  readonly delayed: number;
  readonly waiting: number;
  /** The lists that the entry is on. */
  readonly lists: readonly EntryList[];
  /** What the log says: in sync, and cleared since the last mark. */
  readonly syncBit: boolean;
  readonly cleared: boolean;
  /** Recoveries that may begin, of how many; and those in flight. The region is the only one. */
  readonly permits: number;
  readonly permitsMax: number;
  readonly inFlight: number;
  /** A flush of an application failed that may have lost writes of this region, and nobody has copied it since. */
  readonly suspect: boolean;
}

/** A law of the region hash. */
export interface HashLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  /** True: holds. False: broken. Undefined: not put to the test. */
  readonly predicate: (moment: HashMoment) => boolean | undefined;
}

/** The list that an entry must be on: one, or none. */
function listOf({ entry, phase }: HashMoment): EntryList | undefined {
  if (entry === 'clean') return 'clean';
  return phase === 'quiesced' || phase === 'recovered' || phase === 'failed' ? phase : undefined;
}

/** In the order of the field's catalogue. */
export const hashLaws: readonly HashLaw[] = [
  {
    id: 'S13',
    name: 'PendingExact',
    sentence: 'What the hash counts as pending is the number of counted writes that have not ended.',
    predicate: ({ pending, live }) => pending === live,
  },
  {
    id: 'S14',
    name: 'ListShape',
    sentence:
      'Clean entries are on the clean list, quiesced ones without pending writes on theirs, dirty ones have pending writes; none is on two.',
    predicate: (at) => {
      const list = listOf(at);
      const isPlaced = at.lists.length === (list === undefined ? 0 : 1) && at.lists[0] === list;
      const isBusy = at.entry === 'dirty' || at.phase === 'quiescing';
      const mayBeEither = at.entry === 'nosync';
      return isPlaced && (mayBeEither || at.pending > 0 === isBusy);
    },
  },
  {
    id: 'S15',
    name: 'StateVsLog',
    sentence: 'Clean and dirty entries are in sync for the log, the others are not.',
    predicate: ({ entry, syncBit }) => (entry === 'absent' ? undefined : syncBit === (entry === 'clean' || entry === 'dirty')),
  },
  {
    id: 'S16',
    name: 'PermitConservation',
    sentence: 'Permits are free or with a region that is recovering.',
    predicate: ({ permits, permitsMax, entry }) => permits + Number(entry === 'recovering') === permitsMax,
  },
  {
    id: 'S17',
    name: 'InFlightExact',
    sentence: 'As many recoveries are in flight as regions are recovering.',
    predicate: ({ inFlight, entry }) => inFlight === Number(entry === 'recovering'),
  },
  {
    id: 'S18',
    name: 'EntryLifetime',
    sentence: 'An entry is removed only without pending and without delayed writes.',
    predicate: ({ entry, pending, live, delayed, waiting }) =>
      entry === 'absent' ? pending + live + delayed + waiting === 0 : delayed === waiting,
  },
  {
    id: 'S37',
    name: 'FlushFailureContained',
    sentence: 'A region whose writes a failed flush may have lost is not cleared until it is copied.',
    predicate: ({ suspect, cleared }) => (suspect ? !cleared : undefined),
  },
];
