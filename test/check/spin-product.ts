/** A system of ours by its words, as a product. */
import type { Product } from '#base';
import { compose } from '#derive';
import { remediesOf, systems } from '#spec';
import type { ProfileName } from '#spec';

/** It is an error if there is no such system or scope. */
export function productOf(name: string, scopeName: string, profile: ProfileName): Product {
  const source = systems.find((each) => each.name === name);
  const scope = source?.scopes.find((each) => each.name === scopeName) ?? source?.scopeNamed?.(scopeName);
  if (source === undefined || scope === undefined) throw new Error(`there is no ${name} ${scopeName}`);
  return compose(`${name} ${scopeName}`, source.build(scope, remediesOf(profile)));
}
