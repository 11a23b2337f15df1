/** Whether two pieces of a document say the same. A key whose value is `undefined` counts as absent. */
export function isDeepEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  if (one instanceof Map) return other instanceof Map && isSameMap(one, other);
  if (one instanceof Set) return other instanceof Set && one.size === other.size && [...one].every((item) => other.has(item));
  const known = definedEntries(one);
  const compared = new Map(definedEntries(other));
  return known.length === compared.size && known.every(([key, value]) => compared.has(key) && isDeepEqual(value, compared.get(key)));
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!isDeepEqual(one[index], other[index])) return false;
  }
  return true;
}

function isSameMap(one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && isDeepEqual(value, other.get(key)));
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
