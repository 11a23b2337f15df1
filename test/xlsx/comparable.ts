import type { DocumentCell, WorkbookDocument } from "../../src/xlsx/workbook-document";

/**
 * A document without what says nothing about the workbook: empty rows and cells, the index of a sheet in its file, and,
 * where a file has its own styles, their numbers.
 */
export function comparable(document: WorkbookDocument, styles: "with styles" | "without styles" = "with styles"): WorkbookDocument {
  const hasStyles = styles === "with styles";
  const trimmed = <Item>(items: readonly (Item | undefined)[]): (Item | undefined)[] => {
    const list = Array.from(items);
    while (list.length > 0 && list.at(-1) === undefined) list.pop();
    return list;
  };
  const plain = (cell: DocumentCell | undefined): DocumentCell | undefined =>
    cell && !hasStyles ? (cell.value === null && cell.formula === undefined ? undefined : { ...cell, style: 0 }) : cell;
  return {
    ...document,
    styles: hasStyles ? document.styles : [],
    sheets: document.sheets.map((original) => {
      const sheet = { ...original, sourceSheet: undefined };
      const rows = sheet.rows.map((row) => trimmed(trimmed(row ?? []).map(plain)));
      return { ...sheet, rows: trimmed(Array.from(rows, (row) => ((row?.length ?? 0) > 0 ? row : undefined))) };
    }),
  };
}
