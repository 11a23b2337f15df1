import { FIGURE_FORMATS } from "../../indicators/figure-formats";
import { STOCKCHANGE } from "../../indicators/stock-indicators";
import { isProblem } from "../../indicators/indicator";
import { INTEGRATIONS_TABLE } from "../../model/tables/stock-tables";
import { dayOfSerial } from "../../units/month";
import type { SharedCell, SharedStyle } from "../shared-sheet";
import type { FigureContent } from "./complete-sum";
import { lagOf, spanOf, type FigureScope } from "./figure-content";
import { targetCells } from "./figure-target";
import type { FigureRecord } from "./figure-record";
import { figureColumn, FIGURE_COLUMNS, type FigureColumnId } from "./figures-frame";
import { SIDE_COLUMN, type Side } from "./figures-head";
import { fixedText, joined, numberOrNaN, textByNumber, type Live } from "./live";
import { spanText } from "./month-spans";

export type SideFigure = { readonly scope: FigureScope; readonly content: FigureContent };

/** Where the figure stands, and what the sheet knows of its sides. */
export type RowInput = {
  /** One-based. */
  readonly row: number;
  readonly sides: Readonly<Record<Side, SideFigure>>;
  /** The record of another figure. */
  readonly recordOf: (id: string) => FigureRecord | undefined;
};

const STYLES: Readonly<Record<FigureColumnId, SharedStyle>> = {
  title: "label",
  value: "value",
  comparison: "value",
  difference: "value",
  change: "value",
  target: "value",
  status: "text",
  dataAge: "text",
  period: "text",
  source: "note",
  note: "note",
};

const CHANGE_FORMAT = "+0.0%;-0.0%;0.0%";

/** All cells of a figure's row. */
export function figureRow(record: FigureRecord, input: RowInput): readonly SharedCell[] {
  const { row, sides } = input;
  const cellOf = (side: Side): Live => ({ value: sides[side].content.value, formula: `${SIDE_COLUMN[side]}${row}` });
  const [current, comparison] = [cellOf("current"), cellOf("comparison")];
  const { scope } = sides.current;
  const { value, difference } = FIGURE_FORMATS[record.format];
  const target =
    record.target &&
    targetCells(record.target, scope.data, scope.head, {
      value: current,
      targetAddress: `${figureColumn("target")}${row}`,
      ...(record.target.gap === undefined ? {} : { persons: scope.cell(record.target.gap.persons) }),
    });
  const frame = frameOf(record, scope, input.recordOf);
  const cells: Readonly<Record<FigureColumnId, readonly [content: Live<string | number> | string, format?: string]>> = {
    title: [`${"   ".repeat(record.level)}${record.title}`],
    value: [sides.current.content, value],
    comparison: [sides.comparison.content, value],
    difference: [differenceOf(record, current, comparison), difference],
    change: [record.hasChange ? changeOf(current, comparison) : "", CHANGE_FORMAT],
    target: [target?.target ?? "", value],
    status: [target?.status ?? ""],
    dataAge: [frame.dataAge],
    period: [frame.period],
    source: [record.source],
    note: [noteOf(record, sides, { current, comparison }, target?.gap)],
  };
  return FIGURE_COLUMNS.map(({ id }) => sharedCell(cells[id], STYLES[id]));
}

function sharedCell([content, numberFormat]: readonly [Live<string | number> | string, string?], style: SharedStyle): SharedCell {
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (typeof content === "string") return { value: content === "" ? null : content, style, ...format };
  return { value: content.value, formula: `=${content.formula}`, style, ...format };
}

/** Of shares in percentage points; empty where one of the two is missing, which its note says. */
function differenceOf({ format }: FigureRecord, current: Live, comparison: Live): Live<string | number> {
  const scale = format === "share" || format === "rate" ? 100 : 1;
  const difference = scale * (numberOrNaN(current) - numberOrNaN(comparison));
  return {
    value: Number.isFinite(difference) ? difference : "",
    formula: `IF(COUNT(${current.formula},${comparison.formula})=2,${scale === 1 ? "" : `${scale}*`}(${current.formula}-${comparison.formula}),"")`,
  };
}

/** There is no rate of change from nothing. */
function changeOf(current: Live, comparison: Live): Live<string | number> {
  const cells = [current, comparison];
  const change = STOCKCHANGE.evaluate(cells.map(({ value }) => (typeof value === "number" ? value : null)));
  const native = STOCKCHANGE.nativeFormula(cells.map(({ formula }) => formula));
  return {
    value: isProblem(change) ? "" : change,
    formula: `IF(COUNT(${current.formula},${comparison.formula})=2,IF(${comparison.formula}=0,"",${native}),"")`,
  };
}

type Frame = { readonly dataAge: Live<string> | string; readonly period: Live<string> | string };

/** What a figure refers to: of a calculated one, the first of its values. */
function frameOf({ calculation }: FigureRecord, scope: FigureScope, recordOf: RowInput["recordOf"]): Frame {
  switch (calculation.kind) {
    case "monthly":
    case "meanRate": {
      return { dataAge: scope.head.dataAge, period: spanText(spanOf(calculation, scope), lagOf(calculation, scope)) };
    }
    case "transition":
      return { dataAge: "Übergang", period: spanText(spanOf(calculation, scope)) };
    case "staff":
      return { dataAge: "Stichtag", period: dayText(scope.head.staffDate) };
    case "measures":
    case "parameter":
      return { dataAge: calculation.kind === "measures" ? "Maßnahmen" : "Parameter", period: spanText(monthOnly(scope)) };
    case "ratio":
      return frameOfFigure(calculation.numerator, scope, recordOf);
    case "indicator":
    case "total":
      return frameOfFigure(calculation.figures[0] ?? "", scope, recordOf);
  }
}

function frameOfFigure(id: string, scope: FigureScope, recordOf: RowInput["recordOf"]): Frame {
  const record = recordOf(id);
  return record === undefined ? { dataAge: "", period: "" } : frameOf(record, scope, recordOf);
}

function monthOnly(scope: FigureScope) {
  return spanOf({ kind: "monthly", table: INTEGRATIONS_TABLE.name, column: "integrations", months: { first: 0, last: 0 } }, scope);
}

/** `30.6.2022`, whatever the language of Excel. */
function dayText({ value, formula }: Live): Live<string> {
  const day = typeof value === "number" ? dayOfSerial(value) : undefined;
  const text = `DAY(${formula})&"."&MONTH(${formula})&"."&YEAR(${formula})`;
  return { value: day === undefined ? "–" : `${day.day}.${day.month}.${day.year}`, formula: `IF(ISNUMBER(${formula}),${text},"–")` };
}

/** The gap to the target and the note, or what is missing; then what is missing of the comparison. */
function noteOf(
  record: FigureRecord,
  sides: RowInput["sides"],
  cells: Readonly<Record<Side, Live>>,
  gap: Live<string> = fixedText(""),
): Live<string> {
  const present = joined(gap, fixedText(record.note ?? ""));
  const current = textByNumber(cells.current, present, reasonText(sides.current));
  const why = record.level === 2 ? joined(fixedText("Kein Vergleich. "), reasonText(sides.comparison)) : fixedText("Kein Vergleich");
  const without = textByNumber(cells.comparison, fixedText(""), record.note === undefined ? why : joined(fixedText(" · "), why));
  // A figure that is missing itself needs no word on the comparison.
  return joined(current, textByNumber(cells.current, without, fixedText("")));
}

function reasonText({ content }: SideFigure): Live<string> {
  return { value: content.reason.text.de, formula: content.reason.formula };
}
