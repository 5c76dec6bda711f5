/** Arrays that generated code reads, each distinct one once, under a short name. */

/** See the header. */
export interface Constants {
  /** The name of an array in generated code. */
  readonly hold: (array: ConstantArray) => string;
  /** Names and arrays, in the same order. */
  readonly names: readonly string[];
  readonly arrays: readonly ConstantArray[];
}

/** What may be held. */
export type ConstantArray = Uint8Array | Uint16Array | Int16Array | Int32Array;

/** An empty collection. */
export function constants(): Constants {
  const known = new Map<string, string>();
  const names: string[] = [];
  const arrays: ConstantArray[] = [];
  const hold = (array: ConstantArray): string => {
    const key = `${array.constructor.name} ${array.join()}`;
    const name = known.get(key) ?? `t${names.length}`;
    if (!known.has(key)) {
      known.set(key, name);
      names.push(name);
      arrays.push(array);
    }
    return name;
  };
  return { hold, names, arrays };
}
