import type { PlanningData } from "../../src/model/planning-data";
import { PLANNING_TABLES } from "../../src/model/planning-tables";
import { readPlanningData } from "../../src/model/read-planning-data";
import { coverLines } from "../../src/sharing/return-form/cover-lines";
import { formSheet } from "../../src/sharing/return-form/form-sheet";
import { planReturnForm } from "../../src/sharing/return-form/plan-return-form";
import type { ReturnIdentity } from "../../src/sharing/return-form/return-form";
import { signingKey } from "../../src/sharing/return-form/signing-key";
import type { Plan } from "../../src/sharing/returns/plan-place";
import type { ReturnedBook, ReturnedCell, ReturnedSheet } from "../../src/sharing/returns/returned-book";
import { serialiseSharingRecord, SHARING_SETTING, type SharingRecord } from "../../src/sharing/sharing-record";
import { cellPosition } from "../../src/units/cell-address";
import { blankDocument } from "../../src/xlsx/blank-document";
import { areaAddress, parseArea } from "../../src/xlsx/address";
import { documentTable } from "../../src/xlsx/document-table";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { sampleDocument } from "./planning-host";

/** Files as municipalities get them, made by hand for the tests, and ways to fill them in and to damage them. */

export const SECRET = "5e".repeat(32);

export function identityFor(municipality: string, version = 1): ReturnIdentity {
  return { municipality, year: 2023, month: "2022-06", version, createdAt: "2022-11-01T08:00:00.000Z", due: "2022-12-15" };
}

/** The plan in a document, as the reader of returns gets it. */
export function planOf(document: WorkbookDocument): Plan {
  const raws = new Map(
    PLANNING_TABLES.flatMap(({ name }) => {
      const table = documentTable(document, name);
      return table === undefined ? [] : [[name, { ...table, formulas: table.values }] as const];
    }),
  );
  return { data: readPlanningData(raws).data, raws };
}

const SMALL_SHEETS = ["Start", "Budget", "Personal", "Bestand", "Maßnahmen", "Ziele", "Einwohner", "Texte", "Verteiler"];
const SMALL_ROWS = 80;

/** The sample with what returns are about, and only the first rows of large tables: opens in a fraction of the time. */
export function smallSample(): WorkbookDocument {
  const document = sampleDocument();
  const sheets = document.sheets
    .filter(({ name }) => SMALL_SHEETS.includes(name))
    .map((sheet) => {
      const tables = sheet.tables.map((table) => {
        const area = parseArea(table.area);
        if (area === undefined) throw new RangeError(table.area);
        return { ...table, area: areaAddress({ ...area, rowCount: Math.min(area.rowCount, SMALL_ROWS) }) };
      });
      const [table] = tables;
      const last = table === undefined ? Infinity : Number(/\d+$/.exec(table.area)?.[0]);
      return { ...sheet, tables, rows: sheet.rows.slice(0, last) };
    });
  return { ...document, sheets };
}

let plan: Plan | undefined;

export function samplePlan(): Plan {
  plan ??= planOf(sampleDocument());
  return plan;
}

/** A cell that somebody types into a returned file. */
export type Typed = string | number | boolean | null | ReturnedCell;

export type Entries = Readonly<Record<string, Typed>>;

export type SentOptions = {
  readonly identity?: ReturnIdentity;
  readonly secret?: string;
  readonly data?: PlanningData;
  readonly fileName?: string;
};

const COVER = "Deckblatt";
const FORM = "Planung";

/** The workbook that a municipality gets, as data: cover with the labels in column A, and the form. */
export function sentBook(municipality: string, options: SentOptions = {}): ReturnedBook {
  const {
    identity = identityFor(municipality),
    secret,
    data = samplePlan().data,
    fileName = `Planung 2023 ${municipality}.xlsx`,
  } = options;
  const key = signingKey(secret);
  const form = planReturnForm(data, municipality, 2023);
  const sheet = formSheet(form, identity, key);
  const lines = coverLines({ form, identity, key, sheets: [COVER, FORM] });
  return {
    fileName,
    tables: [],
    hasExternalLinks: false,
    sheets: [
      {
        name: COVER,
        isHidden: false,
        merges: [],
        rows: [[{ value: "Planung 2023" }], ...lines.map(({ label, value }) => [{ value: label }, { value }])],
      },
      {
        name: FORM,
        isHidden: false,
        rows: sheet.cells.map((row) => row.map((cell) => cell && { value: typeof cell.value === "object" ? null : cell.value })),
        merges: (sheet.merges ?? []).map((text) => {
          const area = parseArea(text);
          if (area === undefined) throw new RangeError(text);
          const { row, column, rowCount, columnCount } = area;
          return { row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 };
        }),
      },
    ],
  };
}

/** Cells of the cover to fill in; row 1 is the title, the lines follow in their order. */
export const COVER_CELLS = { isNil: "B2", filledBy: "B3", filledOn: "B4", fingerprint: "B5", signature: "B6" } as const;

/** The address of the cell in which a question is answered: found by the text of its row and the heading above. */
export function answerCell(book: ReturnedBook, rowText: string, heading = "Neu"): string {
  const rows = book.sheets.find(({ name }) => name === FORM)?.rows ?? [];
  // A remark is about a section: its row comes after the section itself.
  const row = heading === "Bemerkung" ? rows.findLastIndex(startsWith(rowText)) : rows.findIndex(startsWith(rowText));
  const wanted = heading === "Bemerkung" ? "Neu" : heading;
  for (let above = row - 1; above >= 0; above--) {
    const column = rows[above]?.findIndex((cell) => cell?.value === wanted) ?? -1;
    if (column >= 0) return `${String.fromCharCode(65 + column)}${row + 1}`;
  }
  throw new RangeError(`no cell for ${rowText} / ${heading}`);
}

function startsWith(text: string) {
  return (row: ReturnedSheet["rows"][number]) => String(row?.[0]?.value ?? "").startsWith(text);
}

/** The book with cells typed into one of its sheets. */
export function typed(book: ReturnedBook, entries: Entries, sheetName = FORM): ReturnedBook {
  return withSheet(book, sheetName, (sheet) => {
    const rows = sheet.rows.map((row) => [...(row ?? [])]);
    for (const [address, entry] of Object.entries(entries)) {
      const position = cellPosition(address);
      if (position === undefined) throw new RangeError(address);
      const row = (rows[position.row] ??= []);
      row[position.column] = typeof entry === "object" && entry !== null ? entry : { value: entry };
    }
    return { ...sheet, rows };
  });
}

export function onCover(book: ReturnedBook, entries: Partial<Record<keyof typeof COVER_CELLS, Typed>>): ReturnedBook {
  const cells = Object.entries(entries).map(([id, entry]) => [COVER_CELLS[id as keyof typeof COVER_CELLS], entry] as const);
  return typed(book, Object.fromEntries(cells), COVER);
}

export function withSheet(book: ReturnedBook, name: string, change: (sheet: ReturnedSheet) => ReturnedSheet): ReturnedBook {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** The rows of the form, changed as a list: insert, remove, move. */
export function withRows(
  book: ReturnedBook,
  change: (rows: ReturnedSheet["rows"][number][]) => ReturnedSheet["rows"][number][],
): ReturnedBook {
  return withSheet(book, FORM, (sheet) => ({ ...sheet, merges: [], rows: change([...sheet.rows]) }));
}

/** The same file as a document, to be saved as .xlsx. */
export function asDocument({ sheets, modified }: ReturnedBook): WorkbookDocument {
  const blank = blankDocument();
  const style = 0;
  const first = blank.sheets[0];
  if (first === undefined) throw new RangeError("a blank document has a sheet");
  const documentCell = (cell: ReturnedCell | undefined): DocumentCell | undefined =>
    cell && { value: cell.value, style, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };
  return {
    ...blank,
    properties: { ...blank.properties, ...(modified === undefined ? {} : { modified }) },
    sheets: sheets.map(({ name, rows, merges, isHidden }): DocumentSheet => ({
      ...first,
      name,
      visibility: isHidden ? "hidden" : "visible",
      rows: rows.map((row) => row?.map(documentCell)),
      merges: merges.map(({ row, column, lastRow, lastColumn }) => {
        const letters = (index: number) => String.fromCharCode(65 + index);
        return `${letters(column)}${row + 1}:${letters(lastColumn)}${lastRow + 1}`;
      }),
    })),
  };
}

/** What the controller's workbook remembers of a distribution to these municipalities. */
export function recordFor(municipalities: readonly string[], version = 1, secret = SECRET): SharingRecord {
  return {
    key: secret,
    version,
    at: "2022-11-01T08:00:00.000Z",
    month: "2022-06",
    files: municipalities.map((municipality) => ({
      municipality,
      fileName: `Planung 2023 ${municipality}.xlsx`,
      identity: identityFor(municipality, version),
      fingerprint: "",
    })),
  };
}

/** A planning workbook that has sent files. */
export function documentWithRecord(document: WorkbookDocument, record: SharingRecord): WorkbookDocument {
  return { ...document, settings: { ...document.settings, [SHARING_SETTING]: serialiseSharingRecord(record) } };
}
