import type { PlanningData } from "../../model/planning-data";
import { missing } from "../../units/missing";
import type { Month } from "../../units/month";
import { PART_SHEETS } from "../share-form";
import type { SharedCell, SharedSheet } from "../shared-sheet";
import { tableMissing, type FigureContent } from "./complete-sum";
import { figureContent, type FigureScope } from "./figure-content";
import type { FigureRecord, FigureSection } from "./figure-record";
import { figureRow } from "./figure-row";
import { FIGURE_SECTIONS } from "./figure-sections";
import { otherTargets } from "./figure-target";
import { FIGURE_COLUMNS, figureColumn, isTall, TWO_LINES } from "./figures-frame";
import { dataAgeFormula, HEAD_ROWS, SIDE_COLUMN, sideHead, staffDateFormula, type Side } from "./figures-head";
import type { Live } from "./live";
import { ownData, type OwnData } from "./own-data";
import { ownTables } from "./own-tables";

/** Whose figures, and of which months. */
export type FiguresScope = {
  readonly municipality: string;
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** When the file is made, as its reader sees it. */
  readonly writtenAt: string;
  /** Shown below the title, e.g. that the data are made up; empty without. */
  readonly dataLabel: string;
};

type SheetRow = readonly (SharedCell | undefined)[];

/** A line of the sheet below its head: a heading, a figure, or a sentence about what is not there. */
type Line = { readonly section: string } | { readonly figure: FigureRecord } | { readonly sentence: string } | { readonly blank: true };

/**
 * The sheet `Kennzahlen` of a municipality's workbook: its own figures alone. Each value stands beside the native formula
 * that gives it from the own rows in the same file (`ownTables`), under the table names of the planning workbook.
 */
export function figuresSheet(data: PlanningData, scope: FiguresScope): SharedSheet {
  const own = ownData(ownTables(data, scope.municipality));
  const lines = FIGURE_SECTIONS.flatMap((section) => linesOf(section, own));
  const rows = new Map(
    lines.flatMap((line, index) => ("figure" in line ? [[line.figure.id, HEAD_ROWS.columns + 1 + index] as const] : [])),
  );
  const records = new Map(lines.flatMap((line) => ("figure" in line ? [[line.figure.id, line.figure] as const] : [])));
  const sides = {
    current: sideFigures("current", scope.month, { scope, own, rows, records }),
    comparison: sideFigures("comparison", scope.comparisonMonth, { scope, own, rows, records }),
  };
  const sideOf = (side: Side, figure: FigureRecord) => ({ scope: sides[side], content: sides[side].contentOf(figure.id) });
  const body = lines.map((line, index): SheetRow => {
    if ("blank" in line) return [];
    if ("section" in line) return FIGURE_COLUMNS.map((_, column) => ({ value: column === 0 ? line.section : null, style: "section" }));
    if ("sentence" in line) return [{ value: line.sentence, style: "note" }];
    return figureRow(line.figure, {
      row: HEAD_ROWS.columns + 1 + index,
      sides: { current: sideOf("current", line.figure), comparison: sideOf("comparison", line.figure) },
      recordOf: (id) => records.get(id),
    });
  });
  return {
    name: PART_SHEETS.figures,
    cells: [...headRows(scope, sides, own), ...body, ...targetRows(own, sides.current)],
    columnWidths: FIGURE_COLUMNS.map(({ width }) => width),
    rowHeights: new Map(lines.flatMap((line, index) => (isTallLine(line) ? [[HEAD_ROWS.columns + index, TWO_LINES] as const] : []))),
    frozenRows: HEAD_ROWS.columns,
    frozenColumns: 1,
    orientation: "landscape",
    titleRows: `${HEAD_ROWS.columns}:${HEAD_ROWS.columns}`,
  };
}

function linesOf({ title, table, figures }: FigureSection, own: OwnData): readonly Line[] {
  const content: readonly Line[] = own.has(table)
    ? figures.map((figure) => ({ figure }))
    : [{ sentence: tableMissing(table).reason.text.de }];
  return [{ section: title }, ...content, { blank: true }];
}

function isTallLine(line: Line): boolean {
  if (!("figure" in line)) return false;
  const { title, source, note = "" } = line.figure;
  return isTall({ title, source, note });
}

type SideInput = {
  readonly scope: FiguresScope;
  readonly own: OwnData;
  /** One-based row by id of the figure. */
  readonly rows: ReadonlyMap<string, number>;
  readonly records: ReadonlyMap<string, FigureRecord>;
};

type SideFigures = FigureScope & { readonly contentOf: (id: string) => FigureContent };

/** All figures of a side; each is calculated once, when the first that needs it asks for it. */
function sideFigures(side: Side, month: Month, { scope, own, rows, records }: SideInput): SideFigures {
  const contents = new Map<string, FigureContent>();
  const cell = (id: string): Live => {
    const row = rows.get(id);
    return row === undefined ? NOT_ON_SHEET : { value: contentOf(id).value, formula: `${SIDE_COLUMN[side]}${row}` };
  };
  const figureScope: FigureScope = { data: own, head: sideHead(side, month, scope.municipality, own), cell };
  function contentOf(id: string): FigureContent {
    const known = contents.get(id);
    if (known !== undefined) return known;
    const record = records.get(id);
    if (record === undefined) throw new RangeError(`There is no figure “${id}”.`);
    const content = figureContent(record, figureScope);
    contents.set(id, content);
    return content;
  }
  return { ...figureScope, contentOf };
}

/** Stands for a figure whose section is left out because the municipality has no row in its table. */
const NOT_ON_SHEET: Live = {
  value: missing({ de: "Die Kommune hat dazu keine Zeile.", en: "The municipality has no row for it." }),
  formula: "NA()",
};

const MONTH_FORMAT = "yyyy-mm";
const DATE_FORMAT = "dd.mm.yyyy";

function headRows(scope: FiguresScope, sides: Readonly<Record<Side, FigureScope>>, own: OwnData): readonly SheetRow[] {
  const both = (label: string, cellOf: (side: Side) => SharedCell): SheetRow => [
    { value: label, style: "label" },
    cellOf("current"),
    cellOf("comparison"),
  ];
  const rows = new Map<number, SheetRow>([
    [HEAD_ROWS.title, [{ value: `${PART_SHEETS.figures} · ${scope.municipality}`, style: "title" }]],
    [HEAD_ROWS.subtitle, [{ value: [`Stand: ${scope.writtenAt}`, scope.dataLabel].filter(Boolean).join(" · "), style: "subtitle" }]],
    [
      HEAD_ROWS.municipality,
      [
        { value: "Kommune", style: "label" },
        { value: scope.municipality, style: "text" },
      ],
    ],
    [HEAD_ROWS.month, both("Monat", (side) => ({ value: sides[side].head.month.value, style: "value", numberFormat: MONTH_FORMAT }))],
    [
      HEAD_ROWS.staffDate,
      both("Stichtag Personal", (side) => ({
        value: sides[side].head.staffDate.value,
        formula: `=${staffDateFormula(side, own)}`,
        style: "value",
        numberFormat: DATE_FORMAT,
      })),
    ],
    [
      HEAD_ROWS.dataAge,
      both("Datenstand (T-3: endgültig nach drei Monaten Wartezeit)", (side) => ({
        value: sides[side].head.dataAge.value,
        formula: `=${dataAgeFormula(side, own)}`,
        style: "text",
      })),
    ],
    [HEAD_ROWS.columns, FIGURE_COLUMNS.map(({ heading, isNumber }) => ({ value: heading, style: isNumber ? "valueHeading" : "heading" }))],
  ]);
  return Array.from({ length: HEAD_ROWS.columns }, (_, index) => rows.get(index + 1) ?? []);
}

/** Targets of the year for indicators that the sheet does not have. */
function targetRows(own: OwnData, scope: FigureScope): readonly SheetRow[] {
  const known = new Set(
    FIGURE_SECTIONS.flatMap(({ figures }) =>
      figures.flatMap(({ target }) => (target === undefined ? [] : [target.indicator.toLowerCase()])),
    ),
  );
  const others = otherTargets(known, own, scope.head);
  if (others.length === 0) return [];
  const column = figureColumn("target").charCodeAt(0) - figureColumn("title").charCodeAt(0);
  return [
    FIGURE_COLUMNS.map((_, index) => ({ value: index === 0 ? "Weitere Ziele" : null, style: "section" })),
    ...others.map(({ indicator, target }): SheetRow => {
      const cells: (SharedCell | undefined)[] = FIGURE_COLUMNS.map(() => undefined);
      cells[0] = { value: indicator, style: "label" };
      cells[column] = { value: target, style: "value" };
      return cells;
    }),
  ];
}
