import type { PlanningData } from "../../model/planning-data";
import type { DatedCell, DocumentFigure, DocumentSource, FigureCell } from "../../reporting/document/document-figure";
import { earlierPeriod, parsePeriod, span, type FigurePeriod } from "../../reporting/document/figure-period";
import { cellAddress } from "../../units/cell-address";
import { month as monthOf, monthOfSerial, monthsBetween, yearOf, type Month } from "../../units/month";
import type { Figure } from "../indicator-sheet/figure";
import { FIGURE_SECTIONS } from "../indicator-sheet/figure-sections";
import { cellBeside, figureCell } from "../indicator-sheet/indicator-sheet";
import {
  figureColumnIndex,
  HEAD_ROWS,
  INDICATOR_SHEET,
  SIDE_COLUMN,
  type FigureColumn,
  type Side,
} from "../indicator-sheet/indicator-sheet-frame";
import { municipalitiesOf } from "../planning-scope";
import type { RawValue } from "../raw-table";

/** The values of the sheet `Kennzahlen` from A1 on. */
export type IndicatorValues = readonly (readonly RawValue[])[];

type Head = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  readonly year: number;
  readonly comparisonYear: number;
  readonly staffDateBefore: number | undefined;
};

/**
 * What the planning document needs, from the refreshed sheet `Kennzahlen` and the input tables; touches no workbook.
 * Undefined if the sheet is not the one that this version writes.
 */
export function documentSource(values: IndicatorValues, data: PlanningData, dataLabel: string): DocumentSource | undefined {
  const head = headOf(values);
  if (head === undefined || !isOurLayout(values)) return undefined;
  const { month, comparisonMonth, year, comparisonYear } = head;
  return {
    month,
    comparisonMonth,
    year,
    comparisonYear,
    // The label of sample data stands in the same line and on the first page of the document.
    writtenAt: textAt(values, HEAD_ROWS.subtitle - 1, 0).split(" · ")[0] ?? "",
    dataLabel,
    figures: FIGURE_SECTIONS.flatMap(({ figures }) => figures.map((figure) => documentFigure(figure, values, head))),
    data,
    municipalities: [...municipalitiesOf(data)],
  };
}

function headOf(values: IndicatorValues): Head | undefined {
  const at = (row: number, side: Side) => numberAt(values, row - 1, columnOf(side));
  const months = (["current", "comparison"] as const).map((side) => monthOfSerial(at(HEAD_ROWS.month, side) ?? NaN));
  const [year, comparisonYear] = [at(HEAD_ROWS.year, "current"), at(HEAD_ROWS.year, "comparison")];
  const [month, comparisonMonth] = months;
  if (month === undefined || comparisonMonth === undefined || year === undefined || comparisonYear === undefined) return undefined;
  return { month, comparisonMonth, year, comparisonYear, staffDateBefore: at(HEAD_ROWS.staffDate, "comparison") };
}

/** Every figure must stand where this version writes it; an older sheet would give one figure's number to another. */
function isOurLayout(values: IndicatorValues): boolean {
  return FIGURE_SECTIONS.every(({ figures }) => figures.every(({ id, title }) => textAt(values, rowOf(id), 0).trim() === title.de.trim()));
}

function columnOf(side: Side): number {
  return SIDE_COLUMN[side].charCodeAt(0) - "A".charCodeAt(0);
}

function rowOf(id: string): number {
  return Number(figureCell(id, "current").slice(1)) - 1;
}

function numberAt(values: IndicatorValues, row: number, column: number): number | undefined {
  const value = values[row]?.[column];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function textAt(values: IndicatorValues, row: number, column: number): string {
  return String(values[row]?.[column] ?? "");
}

/** Figures whose comparison is the whole year before, although the current year has only begun. */
const WHOLE_YEAR_BEFORE = new Set(["averageBeneficiaries", "averageLongTerm", "longTermShare", "averageOthers"]);

function documentFigure(figure: Figure, values: IndicatorValues, head: Head): DocumentFigure {
  const row = rowOf(figure.id);
  const beside = (column: FigureColumn): FigureCell => cellWith(values, row, figureColumnIndex(column), cellBeside(figure.id, column));
  const text = (column: FigureColumn) => textAt(values, row, figureColumnIndex(column));
  const period = parsePeriod(text("period"));
  const dataAge = text("dataAge");
  const dated = (side: Side, of: FigurePeriod): DatedCell => ({
    ...cellWith(values, row, columnOf(side), figureCell(figure.id, side)),
    period: of,
    dataAge,
  });
  return {
    id: figure.id,
    title: figure.title,
    format: figure.format,
    current: dated("current", period),
    comparison: { ...dated("comparison", comparisonPeriod(figure.id, period, head)), dataAge: comparisonAge(values, dataAge) },
    difference: beside("difference"),
    change: beside("change"),
    target: beside("target"),
    status: text("status"),
    source: text("source"),
    note: text("note"),
    ...(figure.target === undefined ? {} : { targetName: figure.target.indicator }),
  };
}

function cellWith(values: IndicatorValues, row: number, column: number, cell: string): FigureCell {
  const value = numberAt(values, row, column);
  return { sheet: INDICATOR_SHEET, cell, ...(value === undefined ? {} : { value }) };
}

function comparisonPeriod(id: string, period: FigurePeriod, { month, comparisonMonth, staffDateBefore }: Head): FigurePeriod {
  if (WHOLE_YEAR_BEFORE.has(id)) {
    const year = yearOf(comparisonMonth);
    return span(monthOf(year, 1), monthOf(year, 12));
  }
  return earlierPeriod(period, monthsBetween(comparisonMonth, month), staffDateBefore);
}

const STATISTICAL_AGE = /^T-\d+$/;

/** The column says the age of the current data; that of the comparison stands in the head. */
function comparisonAge(values: IndicatorValues, age: string): string {
  return STATISTICAL_AGE.test(age) ? textAt(values, HEAD_ROWS.dataAge - 1, columnOf("comparison")) : age;
}

/** The area of the sheet that the document reads. */
export const INDICATOR_AREA = (() => {
  const rows = FIGURE_SECTIONS.flatMap(({ figures }) => figures.map(({ id }) => rowOf(id)));
  return `A1:${cellAddress(Math.max(...rows), figureColumnIndex("note"))}`;
})();
