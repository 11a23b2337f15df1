import { CELL_FUNCTIONS } from "../../functions/cell-functions";
import { FIGURE_FORMATS } from "../../indicators/figure-formats";
import { columnLetters } from "../../units/cell-address";
import type { ResultSheet } from "../result-sheet";
import type { RawValue } from "../raw-table";
import type { Computed, Figure, FigureContent, FigureScope } from "./figure";
import { figureHint } from "./figure-hint";
import { FIGURE_SECTIONS } from "./figure-sections";
import { figureTarget, type TargetCells } from "./figure-target";
import { GENERAL, HEAD_STYLES, headRows, padded, textRow, type HeadInput, type SheetRow } from "./head-rows";
import {
  FIGURE_COLUMNS,
  figureColumn,
  FIRST_FIGURE_ROW,
  HEAD_ROWS,
  INDICATOR_SHEET,
  SIDE_COLUMN,
  type FigureColumn,
  type Side,
} from "./indicator-sheet-frame";
import { monthSeriesBlock, seriesCells } from "./month-series";
import { forecastBlock } from "./sections/forecast-sections";
import { sheetBlocks, type BlockNames, type SheetBlock } from "./sheet-blocks";

/** What the refresh has found out about the data and the sheet is built from. */
export type IndicatorSheetInput = HeadInput & {
  readonly county: FigureScope["county"];
  readonly budgetVersion: (side: Side, title: string, yearsAhead?: number) => string | undefined;
  readonly commitmentVersion: (side: Side, yearsAhead: number) => string | undefined;
  /** By name; a name that is not there is an error of the program. */
  readonly computed: ReadonlyMap<string, Computed>;
  readonly blockNames: BlockNames;
  /** Months that the series for the forecast go back, the reporting month included. */
  readonly seriesMonths: number;
};

/** Zero-based row of each figure on the sheet, and of each section's heading. */
const LAYOUT = (() => {
  const figureRows = new Map<string, number>();
  const sectionRows: number[] = [];
  let row = FIRST_FIGURE_ROW - 1;
  for (const section of FIGURE_SECTIONS) {
    sectionRows.push(row++);
    for (const figure of section.figures) figureRows.set(figure.id, row++);
  }
  return { figureRows, sectionRows, rowCount: row };
})();

/** A1 address of a figure on `Kennzahlen`; throws a RangeError for an id that is not on the sheet. */
export function figureCell(id: string, side: Side): string {
  return `${SIDE_COLUMN[side]}${figureRow(id)}`;
}

/** A1 address of what stands beside a figure, e.g. its status; throws a RangeError for an id that is not on the sheet. */
export function cellBeside(id: string, column: FigureColumn): string {
  return `${figureColumn(column)}${figureRow(id)}`;
}

function figureRow(id: string): number {
  const row = LAYOUT.figureRows.get(id);
  if (row === undefined) throw new RangeError(`There is no figure “${id}” on the sheet ${INDICATOR_SHEET}.`);
  return row + 1;
}

/** The figures that the pane's Overview shows, in the order of the sheet. */
export const KEY_FIGURES: readonly Figure[] = FIGURE_SECTIONS.flatMap(({ figures }) => figures.filter(({ isKeyFigure }) => isKeyFigure));

/** The sheet `Kennzahlen` as live formulas of native aggregation and custom functions. */
export function indicatorSheet(input: IndicatorSheetInput): ResultSheet {
  const scope = scopeOf("current", input);
  // The series come first: where they stand does not depend on the other blocks.
  const blocks = [monthSeriesBlock(scope, input.seriesMonths), forecastBlock(scope), ...sheetBlocks(scope, input.blockNames)];
  const rows = [...headRows(input), ...figureRows(input), ...blockRows(blocks)];
  const last = LAYOUT.rowCount;
  const body = (from: FigureColumn, to: FigureColumn) => `${figureColumn(from)}${FIRST_FIGURE_ROW}:${figureColumn(to)}${last}`;
  return {
    name: INDICATOR_SHEET,
    cells: rows.map(({ cells }) => cells),
    numberFormats: rows.map(({ formats }) => formats),
    styles: [
      ...HEAD_STYLES,
      { area: body("title", "title"), style: "label" },
      { area: body("value", "target"), style: "value" },
      { area: body("status", "period"), style: "text" },
      { area: body("source", "note"), style: "note" },
      ...LAYOUT.sectionRows.map((row) => ({ area: `A${row + 1}:${figureColumn("note")}${row + 1}`, style: "section" as const })),
      ...blockStyles(blocks),
    ],
    columnWidths: FIGURE_COLUMNS.map(({ width }) => width),
    frozenRows: HEAD_ROWS.columns,
    rowHeights: rowHeights(blocks),
    titleRows: `$${HEAD_ROWS.columns}:$${HEAD_ROWS.columns}`,
    highlights: [
      { area: body("note", "note"), contains: "ehlt: ", fill: "#FFF3D6", color: "#7A4B00" },
      { area: body("status", "status"), contains: "erreicht", fill: "#DFF2E1", color: "#1B5E20" },
      { area: body("status", "status"), contains: "verfehlt", fill: "#FDE3DF", color: "#8A1C0E" },
    ],
    tabColor: "#0B4F6C",
  };
}

/** Empty row, title and headings above the rows of a block. */
const BLOCK_HEAD = 3;

/** First row (one-based) of the values of each block, below the figures. */
function firstRowsOf(blocks: readonly SheetBlock[]): readonly number[] {
  return blocks.map((_, index) =>
    blocks.slice(0, index).reduce((row, { rows }) => row + rows.length + BLOCK_HEAD, LAYOUT.rowCount + BLOCK_HEAD + 1),
  );
}

function blockRows(blocks: readonly SheetBlock[]): SheetRow[] {
  const firstRows = firstRowsOf(blocks);
  return blocks.flatMap(({ title, headings, rows }, block) => [
    textRow(),
    textRow(title),
    textRow(...headings),
    ...rows.map(({ label, labelFormat = GENERAL, cells }, index): SheetRow => {
      const row = cells((firstRows[block] ?? 0) + index);
      return {
        cells: padded<RawValue>([label, ...row.map(({ formula }) => `=${formula}`)]),
        formats: padded([labelFormat, ...row.map(({ format }) => format)], GENERAL),
      };
    }),
  ]);
}

function blockStyles(blocks: readonly SheetBlock[]): ResultSheet["styles"] {
  const firstRows = firstRowsOf(blocks);
  return blocks.flatMap(({ headings, rows }, block) => {
    const first = firstRows[block] ?? 0;
    const last = first + rows.length - 1;
    const lastColumn = columnLetters(headings.length - 1);
    return [
      { area: `A${first - 2}:${figureColumn("note")}${first - 2}`, style: "section" },
      { area: `A${first - 1}:${lastColumn}${first - 1}`, style: "columnHeading" },
      { area: `B${first - 1}:${lastColumn}${first - 1}`, style: "valueHeading" },
      { area: `A${first}:A${last}`, style: "label" },
      { area: `B${first}:${lastColumn}${last}`, style: "value" },
    ] as const;
  });
}

/** Characters that a line holds in the small print of a column, and the height of a second line. */
const LINE_LENGTHS = { source: 52, note: 84 } as const;
const TWO_LINES = 30;

/** Rows whose source or note takes a second line, and the headings of the blocks. */
function rowHeights(blocks: readonly SheetBlock[]): ReadonlyMap<number, number> {
  const tall = FIGURE_SECTIONS.flatMap(({ figures }) => figures).filter(
    ({ source, note = "", target, liveAbsence }) =>
      liveAbsence !== undefined ||
      source.length > LINE_LENGTHS.source ||
      note.length + (target?.counted === undefined || target.direction === "none" ? 0 : LONGEST_GAP) > LINE_LENGTHS.note,
  );
  const headings = firstRowsOf(blocks).map((row) => row - 1);
  return new Map([...tall.map(({ id }) => figureRow(id)), ...headings].map((row) => [row, TWO_LINES]));
}

/** A gap in persons, e.g. `Zum Ziel fehlen 46 Integrationen. `, stands before the note. */
const LONGEST_GAP = 36;

function figureRows(input: IndicatorSheetInput): SheetRow[] {
  return FIGURE_SECTIONS.flatMap(({ title, figures }) => [textRow(title), ...figures.map((figure) => rowOf(figure, input))]);
}

function rowOf(figure: Figure, input: IndicatorSheetInput): SheetRow {
  const scopes = { current: scopeOf("current", input), comparison: scopeOf("comparison", input) };
  const sides = figure.sides ?? (["current", "comparison"] as const);
  const contents = sides.map((side) => ({
    scope: scopes[side],
    content: guardedContent(figure, scopes[side]),
    cell: figureCell(figure.id, side),
  }));
  const contentOf = (side: Side) => contents.find(({ scope }) => scope.side === side)?.content;
  const { value, difference } = FIGURE_FORMATS[figure.format];
  const targetCells: TargetCells = { value: figureCell(figure.id, "current"), target: cellBeside(figure.id, "target") };
  const target = figure.target && figureTarget(figure.target, scopes.current, targetCells);
  const liveNote = figure.liveNote ?? (target?.gap === undefined ? undefined : () => target.gap ?? '""');
  const hasBoth = contents.length === 2;
  const byColumn: Readonly<Record<FigureColumn, readonly [cell: RawValue, format: string]>> = {
    title: [figure.title.de, GENERAL],
    value: [valueOf(contentOf("current")), value],
    comparison: [valueOf(contentOf("comparison")), value],
    difference: [hasBoth ? `=${differenceOf(figure, scopes.current)}` : "", difference],
    change: [hasBoth && figure.change ? `=${changeOf(figure, figure.change, scopes.current)}` : "", "+0.0%;-0.0%;0.0%"],
    target: [target ? `=${target.target}` : "", value],
    status: [target ? `=${target.status}` : "", GENERAL],
    dataAge: [`=${figure.dataAge(scopes.current)}`, GENERAL],
    period: [`=${figure.period(scopes.current)}`, GENERAL],
    source: [figure.source, GENERAL],
    note: [`=${figureHint({ ...figure, liveNote }, contents)}`, GENERAL],
  };
  const ordered = FIGURE_COLUMNS.map(({ id }) => byColumn[id]);
  return { cells: ordered.map(([cell]) => cell), formats: ordered.map(([, format]) => format) };
}

/** A function of the add-in, which programs without it do not know. */
const CALLS_A_FUNCTION = new RegExp(`\\b(?:${CELL_FUNCTIONS.map(({ id }) => id).join("|")})\\(`);

/**
 * The content of a figure. Where a function of the add-in needs values that are missing, it is not called at all: a
 * program without the add-in then says #N/A like Excel, and not that it does not know the function.
 */
function guardedContent(figure: Figure, scope: FigureScope): FigureContent {
  const cells = new Set<string>();
  const content = figure.content({
    ...scope,
    cell: (id) => remembered(scope.cell(id), cells),
    otherSide: (id) => remembered(scope.otherSide(id), cells),
  });
  if (!("expression" in content) || cells.size === 0 || !CALLS_A_FUNCTION.test(content.expression)) return content;
  return { expression: `IF(COUNT(${[...cells].join(",")})=${cells.size},${content.expression},NA())` };
}

function remembered(cell: string, cells: Set<string>): string {
  cells.add(cell);
  return cell;
}

/** What difference and change refer to. */
function comparedCells({ id, comparedWith }: Figure, scope: FigureScope): readonly [current: string, comparison: string] {
  return [figureCell(id, "current"), comparedWith?.(scope) ?? figureCell(id, "comparison")];
}

/** Empty where one of the two is missing: the value and its note already say so. */
function differenceOf(figure: Figure, scope: FigureScope): string {
  const [current, comparison] = comparedCells(figure, scope);
  const scale = figure.format === "share" || figure.format === "rate" ? "100*" : "";
  return `IF(COUNT(${current},${comparison})=2,${scale}(${current}-${comparison}),"")`;
}

/** There is no rate of change from nothing. */
function changeOf(figure: Figure, change: "BUDGETCHANGE" | "STOCKCHANGE", scope: FigureScope): string {
  const [current, comparison] = comparedCells(figure, scope);
  return `IF(COUNT(${current},${comparison})=2,IF(${comparison}=0,"",${change}(${current},${comparison})),"")`;
}

function scopeOf(side: Side, input: IndicatorSheetInput): FigureScope {
  const other: Side = side === "current" ? "comparison" : "current";
  return {
    side,
    columns: input.columns,
    county: input.county,
    cell: (figure) => figureCell(figure, side),
    otherSide: (figure) => figureCell(figure, other),
    budgetVersion: (title, yearsAhead) => input.budgetVersion(side, title, yearsAhead),
    commitmentVersion: (yearsAhead) => input.commitmentVersion(side, yearsAhead),
    series: (name) => seriesCells(name, LAYOUT.rowCount + BLOCK_HEAD + 1, input.seriesMonths),
    computed: (value) => {
      const found = input.computed.get(value);
      if (found === undefined) throw new RangeError(`The refresh calculates no “${value}”.`);
      return found;
    },
  };
}

function valueOf(content: FigureContent | undefined): RawValue {
  if (content === undefined) return "";
  if ("computed" in content) return content.computed;
  if ("missingColumn" in content || "unavailable" in content) return "=NA()";
  return `=${"expression" in content ? content.expression : content.formula}`;
}
