/** Words that a language keeps for itself, so that no part of an exported model is called that. */

/** C, in which the model is compiled; `linux` and `unix` are macros there. */
const cWords =
  'auto break case char const continue default do double else enum extern float for goto if inline int linux long register restrict ' +
  'return short signed sizeof static struct switch typedef union unix unsigned void volatile while';

/** Promela, with its temporal operators and what the model itself defines. */
const ownWords =
  'active always assert atomic bit bool byte chan d_step empty enabled end equivalent eval eventually false fi full get_priority hidden ' +
  'implies in init len local ltl mtype nempty never next nfull notrace now od of pid printf printm priority proctype provided release run ' +
  'select set_priority show skip stronguntil system taken timeout trace true unless until weakuntil xr xs accept guessed FOR_EVER NO ONLY SOME_DAY STDIN TAKEN UNFULFILLED';

/** What nothing may be called in Promela. */
export const promelaWords: readonly string[] = `${cWords} ${ownWords}`.split(' ');

/** What nothing may be called in TLA+. */
export const tlaWords: readonly string[] = (
  'ACTION ASSUME ASSUMPTION AXIOM BOOLEAN BY CASE CHOOSE CONSTANT CONSTANTS COROLLARY DEF DEFINE DEFS DOMAIN ELSE ENABLED EXCEPT EXTENDS FALSE ' +
  'HAVE HIDE IF IN INSTANCE LAMBDA LEMMA LET LOCAL MODULE NEW OBVIOUS OMITTED OTHER PICK PROOF PROPOSITION PROVE QED RECURSIVE SF_ STATE ' +
  'STRING SUBSET SUFFICES TAKE TEMPORAL THEN THEOREM TRUE UNCHANGED UNION USE VARIABLE VARIABLES WF_ WITH WITNESS ' +
  'Init Next Spec TypeOK Fairness Alias vars NO Nat Int Integers Naturals FiniteSets Cardinality Seq Len Head Tail Append'
).split(' ');
