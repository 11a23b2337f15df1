import type { CellValue } from "../../model/rows";
import { cellAddress } from "../../units/cell-address";
import type { LocalizedText } from "../../units/language";
import { addMonths, firstSerial, monthOfSerial, monthRange } from "../../units/month";
import type { Aggregation, Filter } from "./aggregation";
import { columnById, type Column } from "./columns";
import { isErrorValue } from "./evaluate-expression";
import { criterionTest } from "./criterion";
import type { Place } from "./explanation";
import { inBoth, valueInWords } from "./explanation-words";

/** A value that a sum lacks: its row has no number, or there is no such row. */
export type Gap = { readonly text: LocalizedText; readonly place?: Place };

/** More combinations than this are not gone through. */
const MOST_COMBINATIONS = 20_000;

type MissingRow = { readonly cells: readonly (readonly [Column, CellValue])[]; readonly place?: Place };

/** What is missing from a sum that demands a number of rows: first cells without a number, then rows that are not there. */
export function gapsOf(aggregation: Aggregation): { readonly common: LocalizedText; readonly gaps: readonly Gap[] } {
  const { columns, matched, filled, expected = 0 } = aggregation;
  const [summed] = columns;
  if (summed === undefined) return { common: inBoth(""), gaps: [] };
  const keys = keyColumns(summed);
  const varying = keys.filter((key) => fixedValue(aggregation.filters, key) === undefined);
  const shown = varying.length > 0 ? varying : keys;
  const isFilled = new Set(filled);
  const empty = matched
    .filter((row) => !isFilled.has(row))
    .map((row): MissingRow => {
      const column = columns.find(({ values }) => typeof values[row] !== "number") ?? summed;
      return {
        cells: shown.map((key) => [key, key.values[row] ?? ""]),
        place: { sheet: column.sheet, cell: cellAddress(column.first.row + row, column.first.column) },
      };
    });
  const absent = absentRows(aggregation, keys, shown);
  return withCommonPart(empty.length + absent.length >= expected - filled.length ? [...empty, ...absent] : empty);
}

/** What is the same in several rows, e.g. the month, is taken out. */
function withCommonPart(rows: readonly MissingRow[]): { readonly common: LocalizedText; readonly gaps: readonly Gap[] } {
  const [first] = rows;
  const isCommon = ([key, value]: MissingRow["cells"][number]) =>
    rows.length > 1 && rows.every(({ cells }) => cells.some(([other, same]) => other.heading === key.heading && same === value));
  return {
    common: rowInWords(first?.cells.filter(isCommon) ?? []),
    gaps: rows.map(({ cells, place }) => {
      const which = rowInWords(cells.filter((cell) => !isCommon(cell)));
      const where = place?.cell ?? "";
      const text = inBoth((language) =>
        which[language] === "" ? where : [which[language], where && `(${where})`].filter(Boolean).join(" "),
      );
      return place === undefined ? { text } : { text, place };
    }),
  };
}

/** The columns that together tell the rows of a planning table apart. */
export function keyColumns({ table, tableSchema }: Column): readonly Column[] {
  if (table === undefined || tableSchema === undefined) return [];
  const columns = tableSchema.key.map((id) => columnById(table, id));
  return columns.flatMap((column) => column ?? []);
}

/** `Monat 2022-06, Kommune Weeze`. */
export function rowInWords(cells: readonly (readonly [Column, CellValue])[]): LocalizedText {
  const known = cells.filter(([, value]) => value !== "");
  return inBoth((language) =>
    known.map(([{ heading, schema }, value]) => `${heading} ${valueInWords(value, schema?.kind)[language]}`).join(", "),
  );
}

function absentRows({ filters, matched }: Aggregation, keys: readonly Column[], shown: readonly Column[]): MissingRow[] {
  if (keys.length === 0) return [];
  const candidates = keys.map((key) => candidatesFor(filters, key));
  const count = candidates.reduce((product, { length }) => product * length, 1);
  if (count > MOST_COMBINATIONS) return [];
  const present = new Set(matched.map((row) => keyOf(keys.map(({ values }) => values[row] ?? ""))));
  return combinations(candidates)
    .filter((values) => !present.has(keyOf(values)))
    .map((values) => ({ cells: keys.flatMap((key, index) => (shown.includes(key) ? [[key, values[index] ?? ""] as const] : [])) }));
}

const keyOf = (values: readonly CellValue[]): string => JSON.stringify(values.map((value) => String(value).toLowerCase()));

function combinations(lists: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  return lists.reduce<readonly (readonly CellValue[])[]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

const onColumn = (filters: readonly Filter[], { first }: Column): readonly Filter[] =>
  filters.filter(({ column }) => column.first.column === first.column);

/** The one value that the filters leave to a column. */
function fixedValue(filters: readonly Filter[], key: Column): CellValue | undefined {
  const equal = onColumn(filters, key).find(({ operator }) => operator === "=")?.operand;
  return equal === null || equal === undefined || isErrorValue(equal) ? undefined : equal;
}

/** The values that a column may take: the fixed one, every month of a span, or those of the table that meet the filters. */
function candidatesFor(filters: readonly Filter[], key: Column): readonly CellValue[] {
  const fixed = fixedValue(filters, key);
  if (fixed !== undefined) return [fixed];
  const own = onColumn(filters, key);
  if (key.schema?.kind === "month") {
    const [from, to] = [">=", "<="].map((sign) => own.find(({ operator }) => operator === sign)?.operand);
    const [first, last] = [from, to].map((bound) => (typeof bound === "number" ? monthOfSerial(bound) : undefined));
    if (first !== undefined && last !== undefined && typeof from === "number") {
      const start = from > firstSerial(first) ? addMonths(first, 1) : first;
      return monthRange(start, last).map(firstSerial);
    }
  }
  const tests = own.flatMap(({ operator, operand }) =>
    operand === null || operand === undefined || isErrorValue(operand) ? [] : [criterionTest({ operator, operand })],
  );
  return [...new Set(key.values)].filter((value) => value !== "" && tests.every((test) => test(value)));
}
