/** What the laws are called, for faces that show counts by id and may not read the specification themselves. */
import { laws, logRemedies, remedies } from '#spec';
import type { Law, Remedy } from '#spec';

/** Name and sentence of each law, by id; of a law with several parts the first. */
export const lawTexts: Readonly<Record<string, Pick<Law, 'name' | 'sentence'>>> = Object.fromEntries(
  laws.toReversed().map(({ id, name, sentence }) => [id, { name, sentence }]),
);

/** The remedies that can be left out of a log, in the specification's order. */
export const remedyTexts: readonly Remedy[] = logRemedies;
/** Every remedy: those of a log, and those of the mirror that uses one. */
export const allRemedyTexts: readonly Remedy[] = remedies;
