import type { ShareForm } from "../../sharing/share-form";
import type { SharedCell, SharedSheet, SharedStyle } from "../../sharing/shared-sheet";
import { isMissing } from "../../units/missing";
import { columnLetters } from "../../units/cell-address";
import { areaAddress, cellAddress, quoteSheetName } from "../../xlsx/address";
import type {
  CellValue,
  ConditionalFormat,
  DefinedName,
  DocumentCell,
  DocumentSheet,
  PageSetup,
  SheetProtection,
} from "../../xlsx/workbook-document";
import { sheetBuilder } from "../sheet-builder";
import type { StyleBook } from "../style-book";
import { COLORS } from "../template-styles";
import { fittedHeights, fittedWidths } from "./fitted-sizes";
import { inputRule } from "./input-rules";
import { spreadTexts } from "./spread-texts";
import { MISSING_COLOR, styleOfCell } from "./shared-styles";

/** Word for a missing number where no formula stands behind it. */
export const MISSING_WORD = "fehlt";

/** Locked but readable: columns can be made wider, and rows filtered. No password, since it would protect nobody (`false` allows). */
export const SHARED_PROTECTION: SheetProtection = {
  options: { objects: true, scenarios: true, formatColumns: false, formatRows: false, autoFilter: false },
  hasPassword: false,
};

/** What stands on every printed page. */
export type PageTexts = { readonly header: string; readonly footer: string };

const A4 = 9;

/** An ampersand is Excel's sign for a code in a header. */
export function pageTexts(left: string, right: string): PageTexts {
  const plain = (text: string) => text.replaceAll("&", "&&");
  return { header: `&L&9${plain(left)}&R&9${plain(right)}`, footer: "&L&9&A&R&9Seite &P von &N" };
}

/** A4, one page wide, with what stands on every page. */
export function sharedPage(orientation: "portrait" | "landscape", texts: PageTexts, printTitleRows?: string): PageSetup {
  return {
    orientation,
    paperSize: A4,
    fitToWidth: 1,
    fitToHeight: 0,
    ...texts,
    ...(printTitleRows === undefined ? {} : { printTitleRows }),
  };
}

function valueOf({ value, formula }: SharedCell, form: ShareForm): CellValue {
  if (!isMissing(value)) return value;
  if (formula === undefined) return null;
  return form === "alive" ? { error: "#N/A" } : MISSING_WORD;
}

/** Rows of these begin a line that is underlined to its end, also where it has no value. */
const LINE_STYLES: ReadonlySet<SharedStyle> = new Set(["label", "value", "total"]);

/** Underlines have no gaps: a section's goes over the whole width, that of a line to its last value. */
function withWholeLines(row: SharedSheet["cells"][number], columnCount: number): SharedSheet["cells"][number] {
  const first = row.findIndex((cell) => cell !== undefined);
  const style = row[first]?.style;
  if (style === undefined || (style !== "section" && !LINE_STYLES.has(style))) return row;
  const blank: SharedCell = { value: null, style: style === "section" ? "section" : "value" };
  const last = row.findLastIndex((cell) => cell !== undefined && cell.style !== "code");
  const length = style === "section" ? Math.max(columnCount, row.length) : row.length;
  return Array.from(
    { length },
    (_, column) => row[column] ?? (column < first || (style !== "section" && column > last) ? undefined : blank),
  );
}

/** Grey for numbers that are missing: their formulas give `#N/A`. */
function missingFormats(sheet: SharedSheet): ConditionalFormat[] {
  const lastRow = sheet.cells.length - 1;
  if (lastRow < 0 || !sheet.cells.some((row) => row.some((cell) => cell?.formula !== undefined))) return [];
  const areas = areaAddress({ row: 0, column: 0, rowCount: lastRow + 1, columnCount: sheet.columnWidths.length });
  return [
    {
      areas,
      rule: { kind: "formula", formula: `ISNA(${cellAddress(0, 0)})`, style: { font: { color: MISSING_COLOR } } },
      priority: 1,
    },
  ];
}

/** A sheet in one of the two forms, locked but for its input cells. */
export function sharedSheetDocument(book: StyleBook, sheet: SharedSheet, form: ShareForm, texts: PageTexts): DocumentSheet {
  const widths = fittedWidths(sheet);
  const spread = spreadTexts(sheet, widths);
  const rows = sheet.cells.map((row, rowIndex) =>
    withWholeLines(row, widths.length).map((cell): DocumentCell | undefined => {
      if (cell === undefined) return undefined;
      const value = valueOf(cell, form);
      const look = styleOfCell(cell.style, value, cell.numberFormat ?? "General");
      const style = book.indexOf(spread.oneLine.has(rowIndex) ? { ...look, wrapText: false } : look);
      return { value, style, ...(cell.formula === undefined || form === "values" ? {} : { formula: cell.formula }) };
    }),
  );
  const built = sheetBuilder(book).build({
    name: sheet.name,
    tabColor: (sheet.inputs?.length ?? 0) > 0 ? COLORS.tabRequired : COLORS.tabOptional,
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns ?? 0,
    merges: [...(sheet.merges ?? []), ...spread.merges],
    validations: (sheet.inputs ?? []).map(inputRule),
    conditionalFormats: form === "alive" ? missingFormats(sheet) : [],
    protection: SHARED_PROTECTION,
    pageSetup: {
      ...sharedPage(sheet.orientation, texts, sheet.titleRows),
      ...(sheet.pageStarts === undefined ? {} : { rowBreaks: sheet.pageStarts }),
    },
  });
  return { ...built, rows, rowHeights: fittedHeights(sheet, widths, spread) };
}

/** Excel's own name for what is printed of a sheet, where that is not all. */
export function printAreaNames({ name, cells, printedColumns }: SharedSheet): readonly DefinedName[] {
  if (printedColumns === undefined) return [];
  const area = `$A$1:$${columnLetters(printedColumns - 1)}$${cells.length}`;
  return [{ name: "_xlnm.Print_Area", scope: name, formula: `=${quoteSheetName(name)}!${area}` }];
}
