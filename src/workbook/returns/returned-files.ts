import type { Finding } from "../../model/finding";
import type { UnreadableFile } from "../../sharing/returns/collect-returns";
import type { ReturnedFile } from "../../sharing/returns/return-report";
import type { ReturnedBook, ReturnedCell, ReturnedSheet } from "../../sharing/returns/returned-book";
import type { LocalizedText } from "../../units/language";
import { parseArea } from "../../xlsx/address";
import { readWorkbook } from "../../xlsx/read-workbook";
import type { DocumentCell, DocumentSheet } from "../../xlsx/workbook-document";
import { WorkbookFileError } from "../../xlsx/workbook-file-error";
import type { WorkbookLimits } from "../../xlsx/workbook-limits";

/** A returned file has a few hundred kilobytes; these limits leave room for pasted pictures and keep a batch in memory. */
const RETURN_LIMITS: WorkbookLimits = {
  parts: 2_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  compressionRatio: 400,
};

/** Opens a returned file as data, or says why that is not possible. No error of one file reaches the others. */
export function openReturnedFile({ name, bytes }: ReturnedFile): ReturnedBook | UnreadableFile {
  try {
    const { document, source } = readWorkbook(bytes, RETURN_LIMITS);
    const { modified } = document.properties;
    return {
      fileName: name,
      sheets: document.sheets.map(returnedSheet),
      tables: document.sheets.flatMap(({ tables }) => tables.map((table) => table.name)),
      hasExternalLinks: [...source.archive.entries.keys()].some((part) => part.toLowerCase().startsWith("xl/externallinks/")),
      ...(modified === undefined ? {} : { modified }),
    };
  } catch (error) {
    return { file: name, findings: [unreadable(name, error)] };
  }
}

function returnedSheet({ name, visibility, rows, merges }: DocumentSheet): ReturnedSheet {
  return {
    name,
    isHidden: visibility !== "visible",
    rows: rows.map((row) => row?.map((cell) => cell && returnedCell(cell))),
    merges: merges.flatMap((text) => {
      const area = parseArea(text);
      if (area === undefined) return [];
      const { row, column, rowCount, columnCount } = area;
      return [{ row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 }];
    }),
  };
}

function returnedCell({ value, formula }: DocumentCell): ReturnedCell {
  const content = typeof value === "object" && value !== null ? { value: null, error: value.error } : { value };
  return formula === undefined ? content : { ...content, formula };
}

const UNEXPECTED: { readonly reason: LocalizedText; readonly wayOut: LocalizedText } = {
  reason: { de: "Die Datei lässt sich nicht lesen.", en: "The file cannot be read." },
  wayOut: {
    de: "Öffnen Sie sie in Excel, speichern Sie sie als .xlsx und sammeln Sie noch einmal ein.",
    en: "Open it in Excel, save it as .xlsx and collect again.",
  },
};

function unreadable(file: string, error: unknown): Finding {
  const isKnown = error instanceof WorkbookFileError;
  const { reason, wayOut } = isKnown ? error : UNEXPECTED;
  return { severity: "error", code: isKnown ? `file-${error.code}` : "file-unreadable", sheet: file, message: reason, remedy: wayOut };
}
