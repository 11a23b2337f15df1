import type { RawValue } from "../raw-table";
import type { ResultSheet } from "../result-sheet";
import type { TableColumns } from "../table-columns";
import { FIGURE_COLUMNS, figureColumn, headCell, HEAD_ROWS, type Side } from "./indicator-sheet-frame";
import { subtitle, type SheetOrigin } from "../sheet-title";

export type SheetRow = { readonly cells: readonly RawValue[]; readonly formats: readonly string[] };

/** What stands in the head of the sheet. */
export type HeadInput = SheetOrigin & {
  /** Serial of the first day of the reporting month. */
  readonly monthSerial: number;
  /** Serial of the month compared with where the user has chosen one; otherwise the same month of the previous year. */
  readonly comparisonSerial?: number;
  readonly year: number;
  readonly dataAge: Readonly<Record<Side, string>>;
  readonly municipalityCount: number;
  readonly columns: TableColumns;
  /** Legal version of each side, e.g. `Rechtsstand 2022`. */
  readonly law: Readonly<Record<Side, string>>;
};

export const GENERAL = "General";
const MONTH_FORMAT = "yyyy-mm";
const DATE_FORMAT = "dd.mm.yyyy";
const LAST_COLUMN = figureColumn("note");

/** Fills a row up to the width of the sheet. */
export function padded<Cell>(cells: readonly Cell[], filler: Cell = "" as Cell): Cell[] {
  return [...cells, ...Array.from({ length: FIGURE_COLUMNS.length - cells.length }, () => filler)];
}

export function textRow(...texts: readonly string[]): SheetRow {
  return { cells: padded(texts), formats: padded([], GENERAL) };
}

function pair(label: string, [current, comparison]: readonly [RawValue, RawValue], format: string, hint = ""): SheetRow {
  return { cells: padded([label, current, comparison, hint && `  ${hint}`]), formats: padded([GENERAL, format, format], GENERAL) };
}

export const HEAD_STYLES: ResultSheet["styles"] = [
  { area: "A1:A1", style: "title" },
  { area: "A2:A2", style: "subtitle" },
  { area: `A${HEAD_ROWS.sides}:A${HEAD_ROWS.law}`, style: "choiceLabel" },
  { area: `B${HEAD_ROWS.sides}:C${HEAD_ROWS.law}`, style: "choice" },
  { area: `D${HEAD_ROWS.sides}:D${HEAD_ROWS.law}`, style: "subtitle" },
  { area: `A${HEAD_ROWS.columns}:${LAST_COLUMN}${HEAD_ROWS.columns}`, style: "columnHeading" },
  { area: `B${HEAD_ROWS.columns}:${figureColumn("target")}${HEAD_ROWS.columns}`, style: "valueHeading" },
];

/** Title, choices and column headings: the rows above the figures. */
export function headRows(input: HeadInput): SheetRow[] {
  const { columns, monthSerial, comparisonSerial, year, dataAge, municipalityCount, law } = input;
  const month = headCell("month", "current");
  const head: [number, SheetRow][] = [
    [HEAD_ROWS.title, textRow("Kennzahlen")],
    [HEAD_ROWS.subtitle, textRow(subtitle(input))],
    [HEAD_ROWS.sides, pair("", ["Berichtsmonat", "Vergleich"], GENERAL)],
    [
      HEAD_ROWS.month,
      pair(
        "Monat",
        [monthSerial, comparisonSerial ?? `=EDATE(${month},-12)`],
        MONTH_FORMAT,
        "Berichtsmonat und Vergleichsmonat lassen sich überschreiben: Alle Kennzahlen folgen, und beim Aktualisieren bleibt die Wahl.",
      ),
    ],
    [HEAD_ROWS.year, pair("Haushaltsjahr", [year, `=${headCell("year", "current")}-1`], "0")],
    [
      HEAD_ROWS.staffDate,
      pair(
        "Stichtag Personal",
        [staffDate(columns, "current"), staffDate(columns, "comparison")],
        DATE_FORMAT,
        "Letzter Stichtag bis Monatsende",
      ),
    ],
    [HEAD_ROWS.dataAge, pair("Datenstand", [dataAge.current, dataAge.comparison], GENERAL, "T-3: endgültig nach drei Monaten Wartezeit")],
    [HEAD_ROWS.municipalities, pair("Kommunen, die melden müssen", [municipalityCount, municipalityCount], "0")],
    [
      HEAD_ROWS.law,
      pair(
        "Rechtsstand",
        [withoutWord(law.current), withoutWord(law.comparison)],
        GENERAL,
        "Parameter „Rechtsstand“; ohne ihn nach dem Monat, beim Aktualisieren",
      ),
    ],
    [HEAD_ROWS.columns, textRow(...FIGURE_COLUMNS.map(({ heading }) => heading))],
  ];
  const byRow = new Map(head);
  return Array.from({ length: HEAD_ROWS.columns }, (_, index) => byRow.get(index + 1) ?? textRow());
}

/** The last staff date up to the end of the month; without one the cell says so by `#N/A`. */
function staffDate(columns: TableColumns, side: Side): string {
  const dates = columns.reference("Personal", "asOf");
  if (dates === undefined) return "=NA()";
  const latest = `SUMPRODUCT(MAX((${dates}<=EOMONTH(${headCell("month", side)},0))*${dates}))`;
  return `=IF(${latest}>0,${latest},NA())`;
}

/** The label beside the cell says already that it is the legal version: `2022`, `2023 bis 06/2026`. */
function withoutWord(title: string): string {
  return title.replace(/^Rechtsstand /, "");
}
