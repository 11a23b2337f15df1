import type { TableColumns } from "../table-columns";

/** A criterion as SUMIFS takes it: `column` of the same table, `criterion` formula text (`"aktiv"` in quotes, `$B$4`, `">="&B4`). */
export type Condition = { readonly column: string; readonly criterion: string };

/**
 * A sum over a table in functions that every Excel since 2010 and LibreOffice know.
 * `formula` gives `#N/A` unless exactly `expected` rows hold a number: a municipality that has not answered makes the
 * sum missing, not smaller. `needs` is a cell without whose number there is nothing to count.
 */
export type Aggregate = { readonly formula: string; readonly count: string; readonly expected: string; readonly needs?: string };

/** A sum with what it is checked by: `sum` alone does not say whether it is complete. */
export type CheckedSum = Aggregate & { readonly sum: string };

/** What stands in a cell whose table or column the workbook does not have. */
export type MissingColumn = { readonly missingColumn: string };

export type AggregateRequest = {
  readonly table: string;
  /** The column to add up: numbers that are not negative. */
  readonly column: string;
  readonly conditions: readonly Condition[];
  /** Formula text for the number of rows that must hold a value. */
  readonly expected: string;
};

/** The sum over the rows that meet all conditions, or the first column that is missing for it, e.g. `Bestand[eLb]`. */
export function completeSum(columns: TableColumns, { table, column, conditions, expected }: AggregateRequest): CheckedSum | MissingColumn {
  const wanted = [column, ...conditions.map((condition) => condition.column)];
  const references = wanted.map((id) => columns.reference(table, id));
  const absent = wanted.find((_, index) => references[index] === undefined);
  if (absent !== undefined) return { missingColumn: absent };
  const [summed, ...filtered] = references;
  const criteria = conditions.map(({ criterion }, index) => `${filtered[index]},${criterion}`).join(",");
  const count = `COUNTIFS(${criteria},${summed},">=0")`;
  const sum = `SUMIFS(${summed},${criteria})`;
  return { formula: `IF(${count}=${expected},${sum},NA())`, count, expected, sum };
}

/**
 * The value of a dated parameter on a day: exactly one row of `Parameter` must apply.
 * `day` is formula text for an Excel date.
 */
export function parameterValue(columns: TableColumns, key: string, day: string): Aggregate | MissingColumn {
  const [keys, values, from, to] = ["key", "value", "validFrom", "validTo"].map((id) => columns.reference("Parameter", id));
  if (!keys || !values || !from || !to) return { missingColumn: "value" };
  const applies = `(${keys}="${key}")*(${from}<=${day})*(((${to}=0)+(${to}>=${day}))>0)`;
  const count = `SUMPRODUCT(${applies}*ISNUMBER(${values}))`;
  return { formula: `IF(${count}=1,SUMPRODUCT(${applies},${values}),NA())`, count, expected: "1" };
}
