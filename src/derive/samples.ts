/**
 * What a transition does to the context, told from examples: all that can happen in the reachable states.
 *
 * A field is described by the simplest rule that fits every example: a constant, the event's payload, another field, or a choice of few
 * values; else it is said to be computed. Fields that never change are not mentioned.
 */

type Context = Readonly<Record<string, unknown>>;

/** The simplest rules that have fitted so far. */
interface Field {
  changed: boolean;
  /** What it became, as JSON texts. */
  readonly values: Set<string>;
  /** Event payloads and fields that it always equalled. */
  sources: readonly string[] | undefined;
}

/** Examples of one transition. */
export class Samples {
  readonly #fields = new Map<string, Field>();

  /** One more example: the context before and after the transition, and the event that it was taken on. */
  add(before: Context, event: Readonly<Record<string, unknown>>, after: Context): void {
    for (const [name, value] of Object.entries(after)) {
      let field = this.#fields.get(name);
      if (field === undefined) this.#fields.set(name, (field = { changed: false, values: new Set(), sources: undefined }));
      const text = JSON.stringify(value);
      if (text !== JSON.stringify(before[name])) field.changed = true;
      field.values.add(text);
      const fitting = sourcesOf(before, event, name, text);
      field.sources = field.sources?.filter((each) => fitting.includes(each)) ?? fitting;
    }
  }

  /** One text a field that changes: `wet = true`, `newest = inFlight`. */
  describe(): string[] {
    return [...this.#fields].filter(([, field]) => field.changed).map(([name, field]) => `${name} = ${ruleOf(field)}`);
  }
}

function sourcesOf(before: Context, event: Readonly<Record<string, unknown>>, name: string, text: string): string[] {
  const payload = Object.entries(event).filter(([key, value]) => key !== 'type' && JSON.stringify(value) === text);
  const fields = Object.entries(before).filter(([key, value]) => key !== name && JSON.stringify(value) === text);
  return [...payload.map(([key]) => `event's ${key}`), ...fields.map(([key]) => key)];
}

function ruleOf({ values, sources }: Field): string {
  const plain = [...values].map((value) => value.replaceAll('"', ''));
  if (plain.length === 1) return plain[0] as string;
  if (sources?.[0] !== undefined) return sources[0];
  return plain.some((value) => value === 'true' || !Number.isNaN(Number(value))) ? 'computed' : plain.toSorted().join(' or ');
}
