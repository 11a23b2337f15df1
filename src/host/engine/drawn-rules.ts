import { MAX_COLUMNS, MAX_ROWS, areaAddress, parseArea } from "../../xlsx/address";
import type { ConditionalFormat, DataValidation, DifferentialStyle } from "../../xlsx/workbook-document";
import { toExcelFormula, toLibraryFormula } from "./formula-text";
import type { GridStyle } from "./library";

/**
 * Conditional formats and data validation: Excel's rules and those of the library, which draws and checks them. A rule
 * of the library carries Excel's own (`excel`) and what the library made of it (`shown`), so that it goes back as it
 * came unless somebody changed it (`shown` is a copy, because the library changes its rules in place). What the library has no words for becomes a rule without effect, which only carries
 * Excel's and moves with the cells.
 */
export type GridSize = { readonly rows: number; readonly columns: number };

type Carried<Rule, Shown> = { readonly excel?: { readonly rule: Rule; readonly shown: Shown; readonly order: number } };

export type GridCriterion = { readonly type: string; readonly values: readonly string[]; readonly displayStyle?: string };
export type GridValidation = {
  readonly id: string;
  readonly criterion: GridCriterion;
  readonly isBlocking?: boolean;
  readonly ranges: readonly string[];
} & Carried<DataValidation, { readonly criterion: GridCriterion; readonly ranges: readonly string[] }>;

type Threshold = { readonly type: string; readonly color: number; readonly value?: string };
export type GridFormatRule =
  | { readonly type: "CellIsRule"; readonly operator: string; readonly values: readonly string[]; readonly style: GridStyle }
  | { readonly type: "ColorScaleRule"; readonly minimum: Threshold; readonly midpoint?: Threshold; readonly maximum: Threshold }
  | { readonly type: "IconSetRule" | "DataBarRule" };
export type GridConditionalFormat = {
  readonly id: string;
  readonly ranges: readonly string[];
  readonly rule: GridFormatRule;
  readonly stopIfTrue?: boolean;
} & Carried<ConditionalFormat, { readonly rule: GridFormatRule; readonly ranges: readonly string[] }>;

/** The part of each area that lies in the grid; Excel's rules often reach to the end of the sheet. */
export function rangesInGrid(areas: string, size: GridSize): string[] {
  return areas
    .split(/\s+/)
    .map(parseArea)
    .flatMap((area) => {
      if (!area || area.row >= size.rows || area.column >= size.columns) return [];
      const rowCount = Math.min(area.rowCount, size.rows - area.row);
      const columnCount = Math.min(area.columnCount, size.columns - area.column);
      return [areaAddress({ ...area, rowCount, columnCount })];
    });
}

/** The areas of a rule as they are now; an area that was cut at the edge of the grid reaches to Excel's edge again. */
function areasFromGrid(ranges: readonly string[], before: string, size: GridSize): string {
  const old = before.split(/\s+/).map(parseArea);
  return ranges
    .map((range) => {
      const area = parseArea(range);
      if (!area) return range;
      const reachesDown = area.row + area.rowCount >= size.rows && old.some((other) => other && other.row + other.rowCount === MAX_ROWS);
      const reachesRight =
        area.column + area.columnCount >= size.columns && old.some((other) => other && other.column + other.columnCount === MAX_COLUMNS);
      return areaAddress({
        ...area,
        rowCount: reachesDown ? MAX_ROWS - area.row : area.rowCount,
        columnCount: reachesRight ? MAX_COLUMNS - area.column : area.columnCount,
      });
    })
    .join(" ");
}

function copyOf<Shown>(shown: Shown): Shown {
  return JSON.parse(JSON.stringify(shown)) as Shown;
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** A constant as the library writes it, anything else as its formula. */
function operandInGrid(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  return quoted ? (quoted[1] ?? "").replaceAll('""', '"') : toLibraryFormula(`=${text}`);
}

function operandFromGrid(value: string): string {
  if (value.startsWith("=")) return toExcelFormula(value).slice(1);
  return value === "" || !Number.isNaN(Number(value)) ? value : `"${value.replaceAll('"', '""')}"`;
}

const OPERATORS = [
  ["between", "isBetween"],
  ["notBetween", "isNotBetween"],
  ["equal", "isEqual"],
  ["notEqual", "isNotEqual"],
  ["greaterThan", "isGreaterThan"],
  ["lessThan", "isLessThan"],
  ["greaterThanOrEqual", "isGreaterOrEqualTo"],
  ["lessThanOrEqual", "isLessOrEqualTo"],
] as const;
const TEXT_OPERATORS = [
  ["contains", "containsText"],
  ["notContains", "notContainsText"],
  ["beginsWith", "beginsWithText"],
  ["endsWith", "endsWithText"],
] as const;

function gridOperator(operator: string | undefined): string {
  return OPERATORS.find(([excel]) => excel === operator)?.[1] ?? "isBetween";
}

const NO_EFFECT = { type: "customFormula", values: ["=TRUE"] } as const;

function criterionOf(validation: DataValidation): GridCriterion {
  const { type, operator, formula1 = "", formula2 } = validation;
  if (type === "list") {
    const literal = /^"(.*)"$/s.exec(formula1);
    const display = { displayStyle: "arrow" };
    if (literal) return { type: "isValueInList", values: (literal[1] ?? "").split(",").map((item) => item.trim()), ...display };
    const reference = formula1.replace(/^=/, "").replaceAll("$", "");
    const isReference = parseArea(reference.slice(reference.lastIndexOf("!") + 1)) !== undefined;
    return isReference ? { type: "isValueInRange", values: [reference], ...display } : NO_EFFECT;
  }
  if (type === "custom") return { type: "customFormula", values: [toLibraryFormula(`=${formula1.replace(/^=/, "")}`)] };
  if (type === "textLength" || type === "time") return NO_EFFECT;
  const values = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(operandInGrid);
  return { type: gridOperator(operator), values };
}

export function validationInGrid(validation: DataValidation, id: string, order: number, size: GridSize): GridValidation {
  const criterion = criterionOf(validation);
  const ranges = rangesInGrid(validation.areas, size);
  const isBlocking = criterion !== NO_EFFECT && (validation.errorStyle ?? "stop") === "stop";
  return { id, criterion, isBlocking, ranges, excel: { rule: validation, shown: copyOf({ criterion, ranges }), order } };
}

function validationRule({ type, values }: GridCriterion): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  if (type === "isValueInList") return { type: "list", formula1: `"${values.join(",")}"` };
  if (type === "isValueInRange") return { type: "list", formula1: values[0] };
  const operator = OPERATORS.find(([, grid]) => grid === type)?.[0];
  if (operator) {
    const [formula1, formula2] = values.map(operandFromGrid);
    return { type: "decimal", operator, formula1, formula2 };
  }
  return { type: "custom", formula1: type === "customFormula" ? operandFromGrid(values[0] ?? "=TRUE") : "TRUE" };
}

export function validationFromGrid(rule: GridValidation, size: GridSize): DataValidation {
  const { excel, criterion, ranges } = rule;
  const shown = { criterion, ranges };
  if (!excel) {
    return {
      ...validationRule(criterion),
      areas: areasFromGrid(ranges, "", size),
      allowBlank: true,
      errorStyle: rule.isBlocking ? "stop" : "warning",
    };
  }
  if (isSame(excel.shown, shown)) return excel.rule;
  const areas = isSame(excel.shown.ranges, ranges) ? excel.rule.areas : areasFromGrid(ranges, excel.rule.areas, size);
  if (isSame(excel.shown.criterion, criterion)) return { ...excel.rule, areas };
  const changed = validationRule(criterion);
  const keepsType = changed.type === "decimal" && ["whole", "decimal", "date"].includes(excel.rule.type);
  return { ...excel.rule, ...changed, areas, type: keepsType ? excel.rule.type : changed.type };
}

function drawnDifference({ font, fill }: DifferentialStyle): GridStyle {
  return {
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.underline !== undefined && { underline: font.underline }),
    ...(font?.strikethrough !== undefined && { strikethrough: font.strikethrough }),
    ...(font?.color !== undefined && { textColor: font.color }),
    ...(fill !== undefined && { fillColor: fill }),
  };
}

function differenceOf({ bold, italic, underline, strikethrough, textColor, fillColor }: GridStyle): DifferentialStyle {
  const font = {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
    ...(strikethrough !== undefined && { strikethrough }),
    ...(textColor !== undefined && { color: textColor }),
  };
  return { ...(Object.keys(font).length > 0 && { font }), ...(fillColor !== undefined && { fill: fillColor }) };
}

const THRESHOLDS = [
  ["min", "value"],
  ["max", "value"],
  ["num", "number"],
  ["percent", "percentage"],
  ["percentile", "percentile"],
  ["formula", "formula"],
] as const;

type ColorScalePoint = Extract<ConditionalFormat["rule"], { kind: "colorScale" }>["points"][number];

function thresholdOf({ type, value, color }: ColorScalePoint): Threshold {
  return {
    type: THRESHOLDS.find(([excel]) => excel === type)?.[1] ?? "value",
    color: Number.parseInt(color.slice(1), 16),
    ...(value !== undefined && { value }),
  };
}

const NO_FORMAT: GridFormatRule = { type: "CellIsRule", operator: "customFormula", values: ["=FALSE"], style: {} };

function formatRuleOf(rule: ConditionalFormat["rule"]): GridFormatRule {
  switch (rule.kind) {
    case "cell":
      return {
        type: "CellIsRule",
        operator: gridOperator(rule.operator),
        values: rule.formulas.map(operandInGrid),
        style: drawnDifference(rule.style),
      };
    case "formula":
      return {
        type: "CellIsRule",
        operator: "customFormula",
        values: [toLibraryFormula(`=${rule.formula.replace(/^=/, "")}`)],
        style: drawnDifference(rule.style),
      };
    case "text": {
      const operator = TEXT_OPERATORS.find(([excel]) => excel === rule.operator)?.[1] ?? "containsText";
      return { type: "CellIsRule", operator, values: [rule.text], style: drawnDifference(rule.style) };
    }
    case "colorScale": {
      const [minimum, middle, last] = rule.points.map(thresholdOf);
      const maximum = last ?? middle;
      return minimum && maximum ? { type: "ColorScaleRule", minimum, maximum, ...(last && middle && { midpoint: middle }) } : NO_FORMAT;
    }
    case "other":
      return NO_FORMAT;
  }
}

function formatRuleFromGrid(rule: GridFormatRule): ConditionalFormat["rule"] {
  if (rule.type === "ColorScaleRule") {
    const point = ({ type, color, value }: Threshold, edge: "min" | "max"): ColorScalePoint => {
      const excel = type === "value" ? edge : (THRESHOLDS.find(([, grid]) => grid === type)?.[0] ?? edge);
      return { type: excel, color: `#${color.toString(16).padStart(6, "0").toUpperCase()}`, ...(value !== undefined && { value }) };
    };
    const { minimum, midpoint, maximum } = rule;
    return { kind: "colorScale", points: [point(minimum, "min"), ...(midpoint ? [point(midpoint, "min")] : []), point(maximum, "max")] };
  }
  if (rule.type !== "CellIsRule") return { kind: "formula", formula: "FALSE", style: {} };
  const style = differenceOf(rule.style);
  const text = TEXT_OPERATORS.find(([, grid]) => grid === rule.operator)?.[0];
  if (text) return { kind: "text", operator: text, text: rule.values[0] ?? "", style };
  const operator = OPERATORS.find(([, grid]) => grid === rule.operator)?.[0];
  if (operator) return { kind: "cell", operator, formulas: rule.values.map(operandFromGrid), style };
  return { kind: "formula", formula: operandFromGrid(rule.values[0] ?? "=FALSE"), style };
}

export function conditionalFormatInGrid(format: ConditionalFormat, id: string, order: number, size: GridSize): GridConditionalFormat {
  const rule = formatRuleOf(format.rule);
  const ranges = rangesInGrid(format.areas, size);
  return {
    id,
    rule,
    ranges,
    ...(format.stopIfTrue !== undefined && { stopIfTrue: format.stopIfTrue }),
    excel: { rule: format, shown: copyOf({ rule, ranges }), order },
  };
}

export function conditionalFormatFromGrid(drawn: GridConditionalFormat, priority: number, size: GridSize): ConditionalFormat {
  const { excel, rule, ranges, stopIfTrue } = drawn;
  if (!excel) {
    return { areas: areasFromGrid(ranges, "", size), rule: formatRuleFromGrid(rule), priority, ...(stopIfTrue && { stopIfTrue }) };
  }
  if (isSame(excel.shown, { rule, ranges })) return excel.rule;
  const areas = isSame(excel.shown.ranges, ranges) ? excel.rule.areas : areasFromGrid(ranges, excel.rule.areas, size);
  return { ...excel.rule, areas, rule: isSame(excel.shown.rule, rule) ? excel.rule.rule : formatRuleFromGrid(rule) };
}
