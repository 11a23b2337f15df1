import type { SecrecyCell, SecrecyPattern, SecrecyProblem, SecrecyRules } from "../../../src/sharing/secrecy/secrecy-problem";
import { tableRelations, totalDimension } from "./table-relations";

export const RULES: SecrecyRules = { threshold: 3, minimumHouseholds: 3, protectionWidth: 2 };

export function cellOf(id: string, value: number, more: Partial<SecrecyCell> = {}): SecrecyCell {
  return { id, value, kind: "count", title: { de: id, en: id }, ...more };
}

export function problemOf(parts: Partial<SecrecyProblem>): SecrecyProblem {
  return { cells: [], relations: [], derived: [], recipients: [], rules: RULES, ...parts };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * A table with a total of each row and column; cell `A2` is the second cell of the municipality A, `At` its total, `K2` the
 * county's. Each municipality gets the table and knows its own row.
 */
export function tableProblem(
  rows: Readonly<Record<string, readonly number[]>>,
  { rules = RULES, more = () => ({}) }: { rules?: SecrecyRules; more?: (id: string) => Partial<SecrecyCell> } = {},
): SecrecyProblem {
  const municipalities = Object.keys(rows);
  const width = Object.values(rows)[0]?.length ?? 0;
  const county = Array.from({ length: width }, (_, column) => sum(Object.values(rows).map((row) => row[column] ?? NaN)));
  const columns = [...county.map((_, column) => String(column + 1)), "t"];
  const cells = Object.entries({ ...rows, K: county }).flatMap(([name, row]) =>
    [...row, sum(row)].map((value, column) => {
      const id = `${name}${columns[column]}`;
      return cellOf(id, value, { ...(name === "K" ? {} : { owner: name }), ...more(id) });
    }),
  );
  const dimensions = [totalDimension("K", municipalities), totalDimension("t", columns.slice(0, -1))];
  return problemOf({ cells, relations: tableRelations(dimensions, (members) => members.join("")), recipients: municipalities, rules });
}

/** The table as a reader sees it, a row a line; `*` for what is not shown. */
export function shownTable({ cells }: SecrecyProblem, { suppressed }: SecrecyPattern, width: number): string[] {
  const shown = cells.map(({ id, value }) => (suppressed.has(id) ? "*" : String(value)));
  return Array.from({ length: cells.length / width }, (_, row) => shown.slice(row * width, (row + 1) * width).join(" "));
}
