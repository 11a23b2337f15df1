import { planningTable } from "../../src/model/planning-tables";
import type { OwnTable } from "../../src/sharing/municipal-figures/own-tables";
import type { SharedCell, SharedSheet } from "../../src/sharing/shared-sheet";
import { sheetBuilder } from "../../src/template/sheet-builder";
import { styleBook } from "../../src/template/style-book";
import { tableSheet } from "../../src/template/table-sheet";
import { STYLES } from "../../src/template/template-styles";
import { isMissing } from "../../src/units/missing";
import type { CellValue, WorkbookDocument } from "../../src/xlsx/workbook-document";

/** A plain workbook of a sheet and the data its formulas refer to, for other programs to calculate. */
export function documentOf(sheets: readonly SharedSheet[], tables: readonly OwnTable[]): WorkbookDocument {
  const book = styleBook(STYLES.default);
  const shared = sheets.map(({ name, cells }) => ({
    ...sheetBuilder(book).build({ name }),
    rows: cells.map((row) => row.map((cell) => cell && { value: valueOf(cell), formula: cell.formula, style: 0 })),
  }));
  const data = tables.map(({ name, rows }) => tableSheet(book, planningTable(name), { name, rows, extraColumns: [] }));
  return {
    sheets: [...shared, ...data],
    activeSheet: 0,
    styles: book.styles(),
    names: [],
    properties: {},
    customProperties: {},
    settings: {},
  };
}

function valueOf({ value }: SharedCell): CellValue {
  return isMissing(value) ? { error: "#N/A" } : value;
}
