import { nameKey } from '#shared/values/name-key.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';

/**
 * The key under which a name may be taken, unless another record of the same list has it.
 * @param own the record that is being renamed, which may keep its name.
 */
export function uniqueName(
  name: string,
  others: readonly { readonly id: string; readonly name: string }[],
  own?: string,
): Outcome<string> {
  const key = nameKey(name);
  if (key === '') return refused('name-empty', {}, 'name');
  const taken = others.find((other) => other.id !== own && nameKey(other.name) === key);
  return taken === undefined ? accepted(key) : refused('name-taken', { name: taken.name }, 'name');
}
