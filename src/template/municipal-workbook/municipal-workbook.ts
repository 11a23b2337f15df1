import { planningTable } from "../../model/planning-tables";
import type { OwnTable } from "../../sharing/municipal-figures/own-tables";
import { PART_SHEETS } from "../../sharing/share-form";
import type { SharedSheet } from "../../sharing/shared-sheet";
import { saveWorkbook } from "../../xlsx/save-workbook";
import type { DocumentSheet, WorkbookDocument } from "../../xlsx/workbook-document";
import { styleBook, type StyleBook } from "../style-book";
import { tableSheet } from "../table-sheet";
import { STYLES } from "../template-styles";
import { coverTitle, type CoverInput } from "./cover-content";
import { coverSheet } from "./cover-sheet";
import { pageTexts, printAreaNames, SHARED_PROTECTION, sharedPage, sharedSheetDocument, type PageTexts } from "./shared-sheet-document";

/** Everything that a municipality's workbook consists of. */
export type MunicipalWorkbook = {
  readonly cover: CoverInput;
  /** `Kennzahlen`, `Vergleich`, `Planung`, as far as they belong to the file, in the order of the tabs. */
  readonly sheets: readonly SharedSheet[];
  /** Own rows; one sheet each, behind the others. */
  readonly tables: readonly OwnTable[];
};

/** The names of all sheets in the order of the tabs, which the signature on the cover vouches for. */
export function municipalSheetNames({ sheets, tables }: Pick<MunicipalWorkbook, "sheets" | "tables">): readonly string[] {
  return [PART_SHEETS.cover, ...sheets.map(({ name }) => name), ...tables.map(({ name }) => name)];
}

function ownTableSheet(book: StyleBook, { name, rows }: OwnTable, { file, dataLabel }: CoverInput, texts: PageTexts): DocumentSheet {
  const instruction = `Die Zeilen der Kommune ${file.municipality} aus der Planungsmappe, zum Nachlesen und Filtern.`;
  const label = dataLabel === "" ? {} : { label: dataLabel };
  const sheet = tableSheet(book, planningTable(name), { name, rows, extraColumns: [], ...label }, {}, { kind: "reading", instruction });
  return { ...sheet, protection: SHARED_PROTECTION, pageSetup: sharedPage("landscape", texts, sheet.pageSetup?.printTitleRows) };
}

/**
 * A municipality's workbook, always made new: nothing of the controller's file can be left in it. Native functions only,
 * no defined names but what is printed, no comments, no hidden sheets, and of properties only its title and when it was made.
 */
export function municipalWorkbookDocument({ cover, sheets, tables }: MunicipalWorkbook): WorkbookDocument {
  const book = styleBook(STYLES.default);
  const texts = pageTexts(coverTitle(cover), `Berichtsmonat ${cover.month}, Version ${cover.identity.version}`);
  const { createdAt } = cover.identity;
  return {
    sheets: [
      coverSheet(book, cover, texts),
      ...sheets.map((sheet) => sharedSheetDocument(book, sheet, cover.file.form, texts)),
      ...tables.map((table) => ownTableSheet(book, table, cover, texts)),
    ],
    activeSheet: 0,
    styles: book.styles(),
    names: sheets.flatMap(printAreaNames),
    properties: { title: coverTitle(cover), created: createdAt, modified: createdAt },
    customProperties: {},
    settings: {},
  };
}

/** The bytes of the .xlsx file; equal input gives equal bytes. Throws a WorkbookFileError for what Excel does not accept. */
export function municipalWorkbookFile(workbook: MunicipalWorkbook): Uint8Array {
  return saveWorkbook(municipalWorkbookDocument(workbook));
}
