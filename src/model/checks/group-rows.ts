/** Entry of a map that is made when it is first asked for. */
export function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make();
  map.set(key, made);
  return made;
}

/** Rows by a key, in the order in which they came; rows whose key is undefined are left out. */
export function groupRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string | undefined): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) {
      entryOf(groups, key, () => [] as Row[]).push(row);
    }
  }
  return groups;
}

const SEPARATOR = "\u0000";

/** One key of several values; undefined if one of them is not known. Case does not matter, as in Excel. */
export function compositeKey(values: readonly (string | number | boolean | undefined)[]): string | undefined {
  return values.includes(undefined) ? undefined : values.join(SEPARATOR).toLowerCase();
}
