/**
 * `check`: a product against its laws.
 *
 * Chooses how states are remembered and what may be left out, searches, and makes paths of what was found. Reductions that a law does not bear are
 * refused by name rather than taken quietly.
 */
import { assert, takeRule } from '#base';
import type { Product, ProductLaw, ProductRule } from '#base';
import { fingerprintOf } from './checkpoint.ts';
import { explore } from './explore.ts';
import type { GraphSize } from './explore.ts';
import { brokenPromise } from './liveness.ts';
import { tableMemory } from './memory.ts';
import { pathTo } from './path.ts';
import { partitionBitsOf, planOf, tableWordsMin } from './plan.ts';
import type { Plan } from './plan.ts';
import type { CheckOptions, CheckResult, LawResult, Limit, Path, SearchModes } from './result.ts';
import { isLookedAt, Search } from './search.ts';
import type { Decision } from './search.ts';
import { whyNotSymmetric } from './source-symmetry.ts';
import { asymmetryOf } from './symmetric.ts';
import type { ExactStore } from './store.ts';
import { searchTogether } from './together.ts';

/** Thrown for options that do not fit the system: what, and what to do. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Memory for states when nobody says: 4 GiB. */
const bytesDefault = 2 ** 32;
/** Words of a frontier at the most. */
const frontierWordsMax = 2 ** 28;

/** What a search, by one or by several, has found. */
interface Found {
  readonly limit: Limit | undefined;
  readonly decisions: readonly Decision[];
  readonly tested: Uint8Array;
  readonly transitions: number;
  readonly depth: number;
  readonly frontierBytes: number;
}

/** Checks a product. */
export function check(options: CheckOptions): CheckResult {
  const began = options.now();
  const modes = modesOf(options);
  const bytes = options.limits?.bytes ?? bytesDefault;
  const { product } = options;
  // A table of bits takes all that it is given, and the frontiers need something too.
  const tableBytes = modes.store === 'bitstate' ? bytes / 2 : bytes;
  const plan = planOf({
    product,
    modes,
    coverage: options.coverage ?? false,
    asked: product.laws.map((law) => isLookedAt(law) && isAsked(law, options)),
    memory: tableMemory(tableBytes, partitionBitsOf(product, modes), tableWordsMin(product, modes), modes.workers > 1),
    frontierWords: Math.min(frontierWordsMax, bytes / 4),
  });
  const earlier = options.resume?.numbers.seconds ?? 0;
  const spent = () => earlier + (options.now() - began) / 1000;
  const found = modes.workers > 1 ? together(plan, options, bytes, began) : alone(plan, options, bytes, began, spent);
  const promised = promisesOf(options, found.limit, countedBy(plan, found), began);
  const laws = product.laws.flatMap((law, at) => {
    if (!isAsked(law, options)) return [];
    if (law.kind === 'eventually') return [promised(law, at)];
    const decision = found.decisions.find((each) => each.law === at);
    const path = decision === undefined || modes.store !== 'exact' ? undefined : pathOf(plan, decision);
    return [lawResult(law, decision, found.tested[at] === 1, found.limit, path)];
  });
  return {
    verdict: verdictOf(laws, found.limit),
    modes,
    states: plan.store.count,
    transitions: modes.pruning ? null : found.transitions,
    depth: found.depth,
    seconds: spent(),
    bytesPerState: (plan.store.bytes + found.frontierBytes) / plan.store.count,
    laws,
    uncovered: [],
    ...(options.coverage === true ? { visits: plan.generated.visits.all } : {}),
    missed: plan.store.missed(),
    ...(found.limit === undefined ? {} : { limit: found.limit }),
  };
}

/** States and steps, where the search has counted them all: it has when nothing was left out, and some law kept it going. */
function countedBy({ modes, asked, store }: Plan, { decisions, transitions }: Found): GraphSize | undefined {
  const isLess = modes.symmetry || modes.pruning || modes.store !== 'exact';
  const isEarly = asked.includes(true) && asked.every((each, law) => !each || decisions.some((decision) => decision.law === law));
  return isLess || isEarly ? undefined : { states: store.count, edges: transitions };
}

/** What comes of laws that promise something: they need the whole graph, whatever was left out before. */
function promisesOf(
  options: CheckOptions,
  limit: Limit | undefined,
  counted: GraphSize | undefined,
  began: number,
): (law: ProductLaw, at: number) => LawResult {
  const { product, limits = {}, now } = options;
  const isWanted = product.laws.some((law) => law.kind === 'eventually' && isAsked(law, options));
  const late = () => limits.seconds !== undefined && now() - began >= limits.seconds * 1000;
  const explored =
    isWanted && limit === undefined ? explore(product, counted ?? graphMax, limits.states ?? graphMax.states, late) : undefined;
  const fairness = product.rules.map(({ fair }) => fair);
  return ({ id, name, sentence, kind }, at) => {
    const promise = explored?.promises.get(at);
    if (explored === undefined || promise === undefined) return { id, name, sentence, kind, verdict: 'inconclusive', tested: false };
    const lasso = brokenPromise(explored.graph, fairness, promise);
    const tested = promise.given.some((word) => word !== 0);
    if (lasso === undefined) return { id, name, sentence, kind, verdict: 'holds', tested };
    const steps = lasso.states.map((state, place) => ({
      rule: place === 0 ? -1 : (lasso.rules[place - 1] as number),
      locals: explored.localsOf(state),
    }));
    const { loopsTo, closing } = lasso;
    const circle = loopsTo === undefined || closing === undefined ? {} : { loopsTo, closing };
    return { id, name, sentence, kind, verdict: 'violated', tested, path: { steps, ...circle } };
  };
}

/** A graph of more states or steps is not kept as a whole. */
const graphMax: GraphSize = { states: 2 ** 26, edges: 2 ** 27 };

function isAsked({ id }: ProductLaw, { laws }: CheckOptions): boolean {
  return laws === undefined || laws.includes(id);
}

/** How to search; refuses what does not fit the system. */
function modesOf(options: CheckOptions): SearchModes {
  const { product, store = 'exact', symmetry = false, pruning = false, workers = 1 } = options;
  const refuse = (why: string, hint: string) => new CheckError(`system "${product.name}": ${why}`, hint);
  const unknown = options.laws?.find((id) => !product.laws.some((law) => law.id === id));
  if (unknown !== undefined)
    throw refuse(`there is no law "${unknown}"`, `laws are ${[...new Set(product.laws.map(({ id }) => id))].join(', ')}`);
  const why = symmetry ? whyNotSymmetric(product) : undefined;
  if (why !== undefined) throw refuse(`it cannot be reduced by symmetry: ${why}`, 'leave symmetry out');
  if (symmetry) refuseAsymmetry(options, refuse);
  const step = product.laws.find((law) => isAsked(law, options) && (law.kind === 'step' || law.kind === 'moves'));
  if (pruning && step !== undefined)
    throw refuse(`law ${step.id} looks at every step, and pruning leaves some out`, 'leave pruning out, or name the laws to look at');
  if (workers > 1 && options.spawn === undefined) throw refuse('nobody starts its workers', 'give `spawn`');
  if (workers > 1 && store === 'bitstate') throw refuse('bitstate is for one worker', 'leave out one of the two');
  if (workers > 1 && (options.resume !== undefined || options.keep !== undefined))
    throw refuse('a search by several workers makes no checkpoint', 'use one worker');
  return { store, symmetry, pruning, workers };
}

/** Laws that promise something are decided without any reduction, so they may speak of whom they like. */
function refuseAsymmetry(options: CheckOptions, refuse: (why: string, hint: string) => CheckError): void {
  const laws = options.product.laws.filter((law) => isLookedAt(law) && isAsked(law, options));
  const found = asymmetryOf(options.product, laws);
  if (found === undefined) return;
  const [one, other] = found.members;
  throw refuse(
    `it cannot be reduced by symmetry: in ${found.of} "${one}" and "${other}" cannot change places`,
    'leave symmetry out, or say of every member of the family what is said of one',
  );
}

function alone(plan: Plan, options: CheckOptions, bytes: number, began: number, spent: () => number): Found {
  const search = new Search(plan);
  if (options.resume === undefined) search.begin();
  else takeUp(search, plan, options.resume);
  const limit = search.run(() => {
    const queue = search.current.count - search.expanded + search.next.count;
    return limitOf(options, { states: plan.store.count, depth: search.depth, queue, bytes: search.bytes }, bytes, began);
  });
  if (limit !== undefined && options.keep !== undefined) {
    const { numbers, arrays } = search.save(spent());
    options.keep({ fingerprint: fingerprintOf(plan.product, plan.modes), numbers, arrays });
  }
  const { decisions, tested, transitions, depth } = search;
  return { limit, decisions, tested, transitions, depth, frontierBytes: search.current.bytes + search.next.bytes };
}

function takeUp(search: Search, { product, modes }: Plan, checkpoint: NonNullable<CheckOptions['resume']>): void {
  if (checkpoint.fingerprint !== fingerprintOf(product, modes))
    throw new CheckError(
      `the checkpoint is of another system, or of another way to search "${product.name}"`,
      'name the system, scope, profile, store and reductions that it was made with',
    );
  search.load(checkpoint);
}

function together(plan: Plan, options: CheckOptions, bytes: number, began: number): Found {
  const { spawn } = options;
  assert(spawn !== undefined, 'somebody starts the workers');
  return searchTogether(plan, spawn, () =>
    limitOf(options, { states: plan.store.count, depth: 0, queue: 0, bytes: plan.store.bytes }, bytes, began),
  );
}

function limitOf(
  { limits = {}, progress, now }: CheckOptions,
  at: { readonly states: number; readonly depth: number; readonly queue: number; readonly bytes: number },
  bytes: number,
  began: number,
): Limit | undefined {
  if (limits.states !== undefined && at.states >= limits.states) return 'states';
  if (limits.seconds !== undefined && now() - began >= limits.seconds * 1000) return 'time';
  if (at.bytes >= bytes) return 'memory';
  return progress?.(at) === true ? 'asked' : undefined;
}

/** The path to what decided a law: to a state, or to the step taken there. */
function pathOf(plan: Plan, { locals, depth, rule }: Decision): Path {
  const { product, layout, canonical } = plan;
  const steps = pathTo({ product, layout, canonical, store: plan.store as ExactStore }, locals, depth);
  if (rule < 0) return { steps };
  const from = steps.at(-1)?.locals ?? [];
  const last = stepLike(product, rule, locals, from, canonical);
  return { steps: [...steps, last] };
}

/** The step that decided a law; under symmetry the path may have come to another state of the same orbit, where another member takes the step. */
function stepLike(
  product: Product,
  rule: number,
  locals: readonly number[],
  from: readonly number[],
  canonical: Plan['canonical'],
): Path['steps'][number] {
  const wanted = takeRule(product.rules[rule] as ProductRule, [...locals]);
  assert(wanted !== undefined, 'the step that decided a law can be taken');
  const isLike = (each: ProductRule): boolean => {
    if (each.kind !== product.rules[rule]?.kind) return false;
    const taken = takeRule(each, [...from]);
    if (taken === undefined || 'to' in taken !== 'to' in wanted) return false;
    return !('to' in taken) || !('to' in wanted) || canonical(taken.to).join() === canonical(wanted.to).join();
  };
  const at = product.rules.findIndex(isLike);
  assert(at >= 0, 'some member takes the step that decided a law');
  const taken = takeRule(product.rules[at] as ProductRule, [...from]);
  return { rule: at, locals: taken !== undefined && 'to' in taken ? taken.to : from };
}

function lawResult(
  law: ProductLaw,
  decision: Decision | undefined,
  tested: boolean,
  limit: Limit | undefined,
  path: Path | undefined,
): LawResult {
  const { id, name, sentence, kind } = law;
  const decided = kind === 'sometimes' ? 'holds' : 'violated';
  const undecided = limit !== undefined ? 'inconclusive' : kind === 'sometimes' ? 'violated' : 'holds';
  const verdict = decision === undefined ? undecided : decided;
  return { id, name, sentence, kind, verdict, tested: tested || decision !== undefined, ...(path === undefined ? {} : { path }) };
}

function verdictOf(laws: readonly LawResult[], limit: Limit | undefined): CheckResult['verdict'] {
  if (laws.some(({ verdict }) => verdict === 'violated')) return 'violated';
  return limit !== undefined || laws.some(({ verdict }) => verdict === 'inconclusive') ? 'inconclusive' : 'holds';
}
