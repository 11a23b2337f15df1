import { cellAddress } from "../../units/cell-address";
import type { LocalizedText } from "../../units/language";
import type { Aggregation, Filter } from "./aggregation";
import { columnById, type Column } from "./columns";
import type { ExplainedFilter, ExplainedParameter, ExplainedProblem, ExplainedRows, Place } from "./explanation";
import {
  aggregationInWords,
  filterInWords,
  gapsInWords,
  inBoth,
  parameterInWords,
  parameterProblemInWords,
  rowsInWords,
  spanInWords,
  surplusInWords,
  unitOfColumn,
  valueInWords,
} from "./explanation-words";
import { gapsOf } from "./missing-rows";

/** Areas and gaps that are named one by one. */
const MOST_AREAS = 6;
const MOST_GAPS = 8;

export type AggregateParts = {
  readonly statement: LocalizedText;
  readonly filters: readonly ExplainedFilter[];
  readonly rows: ExplainedRows;
  readonly parameter?: ExplainedParameter;
  readonly unit?: LocalizedText;
  /** Set where the rows are not those that the formula demands. */
  readonly problem?: ExplainedProblem;
};

/** A sum over a table in words. */
export function aggregateParts(aggregation: Aggregation): AggregateParts {
  const { columns, filters, operation } = aggregation;
  const [column] = columns;
  const parameter = parameterOf(aggregation);
  const unit = operation === "count" || columns.length > 1 || column === undefined ? undefined : unitOfColumn(column);
  const problem = problemOf(aggregation);
  return {
    statement: parameter === undefined ? aggregationInWords(aggregation) : parameter.text,
    filters: explainedFilters(filters),
    rows: explainedRows(aggregation, parameter === undefined),
    ...(parameter === undefined ? {} : { parameter, ...(parameterUnit(aggregation) ?? {}) }),
    ...(unit === undefined ? {} : { unit }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function explainedFilters(filters: readonly Filter[]): readonly ExplainedFilter[] {
  const isSpan = (from: Filter, to: Filter | undefined): to is Filter =>
    from.operator === ">=" &&
    to?.operator === "<=" &&
    to.column.first.column === from.column.first.column &&
    to.column.sheet === from.column.sheet;
  return filters.flatMap((filter, index) => {
    const [before, after] = [filters[index - 1], filters[index + 1]];
    if (before !== undefined && isSpan(before, filter)) return [];
    const choice = filter.choice ?? (isSpan(filter, after) ? after.choice : undefined);
    return {
      column: filter.column.heading,
      text: isSpan(filter, after) ? spanInWords(filter, after) : filterInWords(filter),
      ...(choice === undefined ? {} : { place: { sheet: choice.sheet, cell: cellAddress(choice.position.row, choice.position.column) } }),
    };
  });
}

function explainedRows({ columns, filters, filled, expected, value, operation }: Aggregation, showsTotal: boolean): ExplainedRows {
  const column = columns[0] ?? filters[0]?.column;
  const areas = column === undefined ? [] : areasOf(column, filled);
  const table = column?.table?.name;
  const hasTotal = operation === "sum" && value !== undefined && filled.length > 0;
  const kind = columns.length > 1 ? undefined : column?.schema?.kind;
  return {
    ...(table === undefined ? {} : { table }),
    count: filled.length,
    ...(expected === undefined ? {} : { expected }),
    areas: areas.length > MOST_AREAS && column !== undefined ? [areaAround(column, filled)] : areas,
    isSpread: areas.length > MOST_AREAS,
    ...(hasTotal ? { total: value } : {}),
    text: rowsInWords(filled.length, expected, hasTotal && showsTotal ? valueInWords(value, kind) : undefined),
  };
}

/** Rows that follow each other are one area. */
function areasOf({ sheet, first }: Column, rows: readonly number[]): readonly Place[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.to === row - 1) run.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => {
    const [top, bottom] = [from, to].map((row) => cellAddress(first.row + row, first.column));
    return { sheet, cell: top === bottom ? String(top) : `${top}:${bottom}` };
  });
}

/** From the first to the last of rows that lie scattered. */
function areaAround({ sheet, first }: Column, rows: readonly number[]): Place {
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0].map((row) => cellAddress(first.row + row, first.column));
  return { sheet, cell: `${top}:${bottom}` };
}

const PARAMETER_TABLE = "Parameter";

/** The name of the parameter if the sum picks one from the sheet Parameter. */
function parameterKey({ columns, filters }: Aggregation): string | undefined {
  const isParameter = columns[0]?.tableSchema?.name === PARAMETER_TABLE && columns[0].schema?.id === "value";
  const key = filters.find(({ column, operator }) => column.schema?.id === "key" && operator === "=")?.operand;
  return isParameter && typeof key === "string" ? key : undefined;
}

function parameterOf(aggregation: Aggregation): ExplainedParameter | undefined {
  const key = parameterKey(aggregation);
  const table = aggregation.columns[0]?.table;
  if (key === undefined || table === undefined) return undefined;
  const [row] = aggregation.filled;
  const at = (id: string) => (row === undefined ? "" : (columnById(table, id)?.values[row] ?? ""));
  const [value, from, to, source] = [at("value"), at("validFrom"), at("validTo"), at("source")];
  const validFrom = typeof from === "number" ? from : undefined;
  const validTo = typeof to === "number" ? to : undefined;
  return {
    key,
    value,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    source: String(source),
    text: parameterInWords(key, validFrom, validTo),
  };
}

function parameterUnit({ columns, filled }: Aggregation): { readonly unit: LocalizedText } | undefined {
  const table = columns[0]?.table;
  const unit = table && columnById(table, "unit")?.values[filled[0] ?? -1];
  return typeof unit === "string" && unit !== "" ? { unit: inBoth(unit) } : undefined;
}

function problemOf(aggregation: Aggregation): ExplainedProblem | undefined {
  const { expected, filled, columns, filters } = aggregation;
  if (expected === undefined || filled.length === expected) return undefined;
  const key = parameterKey(aggregation);
  if (key !== undefined) {
    const dates = filters.filter(({ column }) => column.schema?.id !== "key").map(filterInWords);
    const conditions = inBoth((language) => dates.map((text) => text[language]).join(", "));
    return { text: parameterProblemInWords(key, filled.length, conditions), places: placesOf(columns[0]) };
  }
  const column = columns[0] ?? filters[0]?.column;
  const table = column?.table?.name ?? column?.sheet ?? "";
  if (filled.length > expected) return { text: surplusInWords(filled.length, expected, table), places: placesOf(column) };
  const { common, gaps } = gapsOf(aggregation);
  const places = gaps.flatMap(({ place }) => place ?? []);
  const texts = gaps.map(({ text }) => text);
  return {
    text: gapsInWords({ found: filled.length, expected, table, common, gaps: texts, shown: MOST_GAPS }),
    places: places.length > 0 ? places.slice(0, MOST_GAPS) : placesOf(column),
  };
}

/** The heading of a column, where a row would have to be added. */
function placesOf(column: Column | undefined): readonly Place[] {
  return column === undefined ? [] : [{ sheet: column.sheet, cell: cellAddress(column.first.row - 1, column.first.column) }];
}
