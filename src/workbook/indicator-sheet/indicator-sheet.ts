import { columnLetters } from "../../units/cell-address";
import type { ResultSheet } from "../result-sheet";
import type { RawValue } from "../raw-table";
import type { TableColumns } from "../table-columns";
import { FIGURE_FORMATS, type Figure, type FigureContent, type FigureScope } from "./figure";
import { FIGURE_SECTIONS } from "./figure-sections";
import { FIGURE_COLUMNS, FIRST_FIGURE_ROW, headCell, HEAD_ROWS, INDICATOR_SHEET, SIDE_COLUMN, type Side } from "./indicator-sheet-frame";

/** What the refresh has found out about the data and the sheet is built from. */
export type IndicatorSheetInput = {
  /** Serial of the first day of the reporting month. */
  readonly monthSerial: number;
  readonly year: number;
  readonly dataAge: Readonly<Record<Side, string>>;
  readonly municipalityCount: number;
  readonly columns: TableColumns;
  readonly county: FigureScope["county"];
  readonly budgetVersion: (side: Side, title: string) => string | undefined;
  /** When the sheet was written, as the user reads it. */
  readonly writtenAt: string;
  /** Shown below the title, e.g. that the data are made up. */
  readonly dataLabel: string;
};

type SheetRow = { readonly cells: readonly RawValue[]; readonly formats: readonly string[] };

const WIDTH = FIGURE_COLUMNS.length;
const LAST_COLUMN = columnLetters(WIDTH - 1);
const GENERAL = "General";
const MONTH_FORMAT = "yyyy-mm";
const DATE_FORMAT = "dd.mm.yyyy";

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
  const row = LAYOUT.figureRows.get(id);
  if (row === undefined) throw new RangeError(`There is no figure “${id}” on the sheet ${INDICATOR_SHEET}.`);
  return `${SIDE_COLUMN[side]}${row + 1}`;
}

/** The figures that the pane's Overview shows, in the order of the sheet. */
export const KEY_FIGURES: readonly Figure[] = FIGURE_SECTIONS.flatMap(({ figures }) => figures.filter(({ isKeyFigure }) => isKeyFigure));

/** The sheet `Kennzahlen` as live formulas of native aggregation and custom functions. */
export function indicatorSheet(input: IndicatorSheetInput): ResultSheet {
  const rows = [...headRows(input), ...figureRows(input)];
  const last = LAYOUT.rowCount;
  const body = (from: string, to: string) => `${from}${FIRST_FIGURE_ROW}:${to}${last}`;
  return {
    name: INDICATOR_SHEET,
    cells: rows.map(({ cells }) => cells),
    numberFormats: rows.map(({ formats }) => formats),
    styles: [
      { area: "A1:A1", style: "title" },
      { area: "A2:A2", style: "subtitle" },
      { area: `A${HEAD_ROWS.sides}:A${HEAD_ROWS.municipalities}`, style: "choiceLabel" },
      { area: `B${HEAD_ROWS.sides}:C${HEAD_ROWS.municipalities}`, style: "choice" },
      { area: `D${HEAD_ROWS.sides}:D${HEAD_ROWS.municipalities}`, style: "subtitle" },
      { area: `A${HEAD_ROWS.columns}:${LAST_COLUMN}${HEAD_ROWS.columns}`, style: "columnHeading" },
      { area: `B${HEAD_ROWS.columns}:E${HEAD_ROWS.columns}`, style: "valueHeading" },
      { area: body("A", "A"), style: "label" },
      { area: body("B", "E"), style: "value" },
      { area: body("F", "G"), style: "text" },
      { area: body("H", "I"), style: "note" },
      ...LAYOUT.sectionRows.map((row) => ({ area: `A${row + 1}:${LAST_COLUMN}${row + 1}`, style: "section" as const })),
    ],
    columnWidths: FIGURE_COLUMNS.map(({ width }) => width),
    frozenRows: HEAD_ROWS.columns,
    titleRows: `$${HEAD_ROWS.columns}:$${HEAD_ROWS.columns}`,
    highlights: [{ area: body("I", "I"), contains: "ehlt", fill: "#FFF3D6", color: "#7A4B00" }],
    tabColor: "#0B4F6C",
  };
}

function headRows(input: IndicatorSheetInput): SheetRow[] {
  const { columns, monthSerial, year, dataAge, municipalityCount } = input;
  const pair = (label: string, current: RawValue, comparison: RawValue, format: string, hint = ""): SheetRow => ({
    cells: padded([label, current, comparison, hint]),
    formats: padded([GENERAL, format, format], GENERAL),
  });
  const title = (text: string): SheetRow => ({ cells: padded([text]), formats: padded([], GENERAL) });
  const head: [number, SheetRow][] = [
    [HEAD_ROWS.title, title("Kennzahlen")],
    [HEAD_ROWS.subtitle, title([`Stand: ${input.writtenAt}`, input.dataLabel].filter(Boolean).join(" · "))],
    [HEAD_ROWS.sides, pair("", "Berichtsmonat", "Vergleich", GENERAL)],
    [
      HEAD_ROWS.month,
      pair(
        "Monat",
        monthSerial,
        `=EDATE(${headCell("month", "current")},-12)`,
        MONTH_FORMAT,
        "Andere Monate hier eintragen: alle Kennzahlen folgen.",
      ),
    ],
    [HEAD_ROWS.year, pair("Haushaltsjahr", year, `=${headCell("year", "current")}-1`, "0")],
    [
      HEAD_ROWS.staffDate,
      pair(
        "Stichtag Personal",
        staffDate(columns, "current"),
        staffDate(columns, "comparison"),
        DATE_FORMAT,
        "Letzter Stichtag bis Monatsende",
      ),
    ],
    [HEAD_ROWS.dataAge, pair("Datenstand", dataAge.current, dataAge.comparison, GENERAL, "T-3: endgültig nach drei Monaten Wartezeit")],
    [HEAD_ROWS.municipalities, pair("Kommunen, die melden müssen", municipalityCount, municipalityCount, "0")],
    [HEAD_ROWS.columns, { cells: FIGURE_COLUMNS.map(({ heading }) => heading), formats: padded([], GENERAL) }],
  ];
  const byRow = new Map(head);
  return Array.from({ length: HEAD_ROWS.columns }, (_, index) => byRow.get(index + 1) ?? title(""));
}

/** The last staff date up to the end of the month; without one the cell says so by `#N/A`. */
function staffDate(columns: TableColumns, side: Side): string {
  const dates = columns.reference("Personal", "asOf");
  if (dates === undefined) return "=NA()";
  const latest = `SUMPRODUCT(MAX((${dates}<=EOMONTH(${headCell("month", side)},0))*${dates}))`;
  return `=IF(${latest}>0,${latest},NA())`;
}

function figureRows(input: IndicatorSheetInput): SheetRow[] {
  return FIGURE_SECTIONS.flatMap(({ title, figures }) => [
    { cells: padded([title]), formats: padded([], GENERAL) },
    ...figures.map((figure) => figureRow(figure, input)),
  ]);
}

function figureRow(figure: Figure, input: IndicatorSheetInput): SheetRow {
  const scopes = { current: scopeOf("current", input), comparison: scopeOf("comparison", input) };
  const sides = figure.sides ?? (["current", "comparison"] as const);
  const contents = new Map(sides.map((side) => [side, figure.content(scopes[side])]));
  const current = figureCell(figure.id, "current");
  const comparison = figureCell(figure.id, "comparison");
  const { value, difference } = FIGURE_FORMATS[figure.format];
  const scale = figure.format === "share" || figure.format === "rate" ? "100*" : "";
  const hasBoth = contents.size === 2;
  return {
    cells: [
      figure.title.de,
      formulaOf(contents.get("current")),
      formulaOf(contents.get("comparison")),
      hasBoth ? `=${scale}(${current}-${comparison})` : "",
      hasBoth && figure.change ? `=${figure.change}(${current},${comparison})` : "",
      `=${figure.dataAge(scopes.current)}`,
      `=${figure.period(scopes.current)}`,
      figure.source,
      `=${hint(figure, contents)}`,
    ],
    formats: [GENERAL, value, value, difference, "+0.0%;-0.0%;0.0%", GENERAL, GENERAL, GENERAL, GENERAL],
  };
}

function scopeOf(side: Side, input: IndicatorSheetInput): FigureScope {
  const other: Side = side === "current" ? "comparison" : "current";
  return {
    side,
    columns: input.columns,
    county: input.county,
    cell: (figure) => figureCell(figure, side),
    otherSide: (figure) => figureCell(figure, other),
    budgetVersion: (title) => input.budgetVersion(side, title),
  };
}

function formulaOf(content: FigureContent | undefined): string {
  if (content === undefined) return "";
  if ("missingColumn" in content) return "=NA()";
  return `=${"expression" in content ? content.expression : content.formula}`;
}

/** Formula text for the column `Hinweis`: the note, or live what is missing. */
function hint(figure: Figure, contents: ReadonlyMap<Side, FigureContent>): string {
  const parts = [...contents].map(([side, content]) => {
    const cell = figureCell(figure.id, side);
    const present = side === "current" ? quoted(figure.note ?? "") : '""';
    return `IF(ISNUMBER(${cell}),${present},${missingText(side, content)})`;
  });
  return parts.join("&");
}

function missingText(side: Side, content: FigureContent): string {
  const lead = side === "current" ? "Fehlt" : " · Vergleich fehlt";
  if ("missingColumn" in content) return quoted(`${lead}: eine Spalte oder ein Blatt fehlt.`);
  if ("expression" in content) return quoted(`${lead}: eine Angabe, aus der gerechnet wird, fehlt.`);
  return `${quoted(`${lead}: `)}&${content.count}&" von "&${content.expected}&" Angaben liegen vor."`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function padded<Cell>(cells: readonly Cell[], filler: Cell = "" as Cell): Cell[] {
  return [...cells, ...Array.from({ length: WIDTH - cells.length }, () => filler)];
}
