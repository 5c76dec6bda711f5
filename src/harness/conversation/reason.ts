/** Why a datagram is not legal where it stands: the rule that came closest to taking it. */

/** Where the rules come from. */
export const sources = {
  wire: 'wire layout',
  base: 'dm-log-userspace-base.c',
  transfer: 'dm-log-userspace-transfer.c',
  mirror: 'dm-raid1.c, dm-region-hash.c',
  daemon: 'what this daemon has said before',
} as const;

/** Collects refusals and keeps the one that says most. */
export class Reasons {
  #best = { rank: -1, text: '' };

  /** `rank`: the higher, the closer the datagram came to being legal. Returns nothing, so that a rule can end with it. */
  no(rank: number, text: string, source: keyof typeof sources): readonly [] {
    if (rank > this.#best.rank) this.#best = { rank, text: `${text} (${sources[source]})` };
    return [];
  }

  get best(): string {
    return this.#best.text;
  }
}
