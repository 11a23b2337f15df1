import { parseArea } from "./address";
import type { DocumentCell, DocumentSheet, DocumentTable, TableColumn, WorkbookDocument } from "./workbook-document";
import { cannotSave } from "./workbook-file-error";

/** What Excel does not accept in a file, found before the file is written instead of by Excel's repair. */

const MAX_SHEET_NAME_LENGTH = 31;
const FORBIDDEN_IN_SHEET_NAMES = /[\\/?*[\]:]|^'|'$/;
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const MAX_TABLE_NAME_LENGTH = 255;

/** @throws WorkbookFileError `cannot-save`, naming the sheet or table */
export function checkDocument(document: WorkbookDocument): void {
  if (!document.sheets.some((sheet) => sheet.visibility === "visible")) {
    throw cannotSave(
      { de: "Die Arbeitsmappe hat kein sichtbares Blatt.", en: "The workbook has no visible sheet." },
      { de: "Blenden Sie mindestens ein Blatt ein.", en: "Show at least one sheet." },
    );
  }
  const sheetNames = new Set<string>();
  for (const { name } of document.sheets) {
    const key = name.toLowerCase();
    const isValid = name.length > 0 && name.length <= MAX_SHEET_NAME_LENGTH && !FORBIDDEN_IN_SHEET_NAMES.test(name);
    if (!isValid || sheetNames.has(key)) throw badSheetName(name, isValid);
    sheetNames.add(key);
  }
  const tableNames = new Set(document.names.filter(({ scope }) => scope === undefined).map(({ name }) => name.toLowerCase()));
  for (const sheet of document.sheets) {
    for (const table of sheet.tables) {
      checkTable(table, sheet.name, tableNames);
      tableNames.add(table.name.toLowerCase());
    }
  }
}

function badSheetName(name: string, isTaken: boolean): Error {
  const reason = isTaken
    ? { de: `Zwei Blätter heißen „${name}“.`, en: `Two sheets are called "${name}".` }
    : { de: `„${name}“ ist kein gültiger Blattname.`, en: `"${name}" is not a valid sheet name.` };
  return cannotSave(reason, {
    de: `Nehmen Sie einen eigenen Namen mit höchstens ${MAX_SHEET_NAME_LENGTH} Zeichen, ohne : \\ / ? * [ ] und ohne Apostroph am Anfang oder Ende.`,
    en: `Use a name of its own with at most ${MAX_SHEET_NAME_LENGTH} characters, without : \\ / ? * [ ] and without an apostrophe at either end.`,
  });
}

function checkTable(table: DocumentTable, sheet: string, takenNames: ReadonlySet<string>): void {
  const fail = (de: string, en: string): Error =>
    cannotSave(
      { de: `Die Tabelle „${table.name}“ auf dem Blatt „${sheet}“ ${de}.`, en: `The table "${table.name}" on the sheet "${sheet}" ${en}.` },
      { de: "Ändern Sie die Tabelle und speichern Sie noch einmal.", en: "Change the table and save again." },
    );
  if (!TABLE_NAME.test(table.name) || table.name.length > MAX_TABLE_NAME_LENGTH)
    throw fail("hat keinen gültigen Namen", "has no valid name");
  if (takenNames.has(table.name.toLowerCase()))
    throw fail("heißt wie eine andere Tabelle oder ein Name", "is called like another table or a name");
  const area = parseArea(table.area);
  if (area?.columnCount !== table.columns.length)
    throw fail("hat nicht so viele Spalten wie ihr Bereich", "has not as many columns as its area");
  const rows = 1 + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0);
  if (area.rowCount < rows) throw fail("hat keine Zeile für Daten", "has no row for data");
  if (new Set(table.columns.map(({ name }) => name.toLowerCase())).size < table.columns.length) {
    throw fail("hat zwei gleichnamige Spalten", "has two columns of the same name");
  }
}

/**
 * The sheet with the header cells and column names of its tables made equal texts: Excel repairs a file in which they
 * differ. What stands in the cell counts; a blank cell, or a text that another column has, gives way to the column's name.
 */
export function withConsistentHeaders(sheet: DocumentSheet): DocumentSheet {
  const rows = [...sheet.rows];
  let isChanged = false;
  const tables = sheet.tables.map((table) => {
    const area = parseArea(table.area);
    if (!area || !table.hasHeaders) return table;
    const cells: (DocumentCell | undefined)[] = [...(rows[area.row] ?? [])];
    const taken = new Set<string>();
    const columns = table.columns.map((column, index): TableColumn => {
      const at = area.column + index;
      const shown = headerText(cells[at]);
      const name = shown === "" || taken.has(shown.toLowerCase()) ? column.name : shown;
      taken.add(name.toLowerCase());
      const isConsistent = cells[at]?.value === name && cells[at]?.formula === undefined;
      if (!isConsistent) cells[at] = { value: name, style: cells[at]?.style ?? 0 };
      isChanged ||= !isConsistent || name !== column.name;
      return name === column.name ? column : { ...column, name };
    });
    rows[area.row] = cells;
    return { ...table, columns };
  });
  return isChanged ? { ...sheet, rows, tables } : sheet;
}

function headerText(cell: DocumentCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}

/** For each cell the table around it: `[@Ist]` without a table's name means that one. */
export function tableFinder(tables: readonly DocumentTable[]): (row: number, column: number) => string | undefined {
  const areas = tables.flatMap((table) => {
    const area = parseArea(table.area);
    return area ? [{ name: table.name, area }] : [];
  });
  return (row, column) =>
    areas.find(
      ({ area }) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount,
    )?.name;
}
