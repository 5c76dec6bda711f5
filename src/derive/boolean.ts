/**
 * Boolean functions of a few bits: from a table of rows to a short sum of products, and to the text of an expression on words.
 *
 * Rows that nobody steps on are free: they may come out as either, which makes the sums short.
 */

/** A variable, or its opposite. */
export interface Literal {
  readonly name: string;
  readonly negated: boolean;
}

/** A boolean function in disjunctive normal form: a list of products, each a list of literals. */
export interface BooleanFunction {
  /** `[]` is false; a product of no literals is true. */
  readonly products: readonly (readonly Literal[])[];
}

/** A product of literals as two words: which variables it reads, and the value that they must have. */
interface Product {
  readonly care: number;
  readonly value: number;
}

/**
 * The shortest sum of products that is right on all given rows: fewest products, then fewest literals. Rows that are not given are free.
 *
 * `rows` maps the variables' values, the first variable in the lowest bit, to the value of the function. Every product is tried, so this is
 * for a handful of variables.
 */
export function minimise(variables: readonly string[], rows: ReadonlyMap<number, boolean>): BooleanFunction {
  const ones = [...rows].filter(([, value]) => value).map(([row]) => row);
  const zeros = [...rows].filter(([, value]) => !value).map(([row]) => row);
  const primes = primeProducts(variables.length, ones, zeros);
  let cover: readonly Product[] | undefined;
  for (let size = 0; cover === undefined; size++) cover = shortestCover(primes, ones, size);
  return {
    products: cover.map(({ care, value }) =>
      variables.flatMap((name, index) => (((care >> index) & 1) === 1 ? [{ name, negated: ((value >> index) & 1) === 0 }] : [])),
    ),
  };
}

/** The products that hold for a one, for no zero, and lose that with any literal less; those with few literals first. */
function primeProducts(variableCount: number, ones: readonly number[], zeros: readonly number[]): Product[] {
  const primes: Product[] = [];
  const cares = Array.from({ length: 1 << variableCount }, (_, care) => care).toSorted((a, b) => bits(a) - bits(b) || a - b);
  for (const care of cares) {
    for (const value of new Set(ones.map((row) => row & care))) {
      const isRight = !zeros.some((zero) => (zero & care) === value);
      const isPrime = !primes.some((each) => (each.care & ~care) === 0 && (value & each.care) === each.value);
      if (isRight && isPrime) primes.push({ care, value });
    }
  }
  return primes;
}

/** A cover of `left` by exactly `size` products with the fewest literals, or `undefined` if there is none. */
function shortestCover(primes: readonly Product[], left: readonly number[], size: number): readonly Product[] | undefined {
  const [first] = left;
  if (first === undefined) return [];
  if (size === 0) return undefined;
  let best: readonly Product[] | undefined;
  for (const prime of primes) {
    if (!holds(prime, first)) continue;
    const others = left.filter((row) => !holds(prime, row));
    const rest = shortestCover(primes, others, size - 1);
    if (rest === undefined) continue;
    if (best === undefined || literals(rest) + bits(prime.care) < literals(best)) best = [prime, ...rest];
  }
  return best;
}

function holds(product: Product, row: number): boolean {
  return (row & product.care) === product.value;
}

function literals(products: readonly Product[]): number {
  return products.reduce((sum, { care }) => sum + bits(care), 0);
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** A boolean function as an expression on words. */
export function expression(of: BooleanFunction): string {
  if (of.products.length === 0) return '0';
  return of.products
    .map((product) => (product.length === 0 ? '-1' : product.map(({ name, negated }) => (negated ? `~${name}` : name)).join(' & ')))
    .map((text, _, all) => (all.length > 1 && text.includes('&') ? `(${text})` : text))
    .join(' | ');
}
