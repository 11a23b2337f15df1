import { readCsv, type CsvReading } from "../../model/import/csv-grid";
import type { ImportGrid } from "../../model/import/import-grid";
import { isEmptyGrid } from "../../model/import/import-grid";
import type { Finding } from "../../model/finding";
import { CommandRefusal } from "../../units/command-refusal";
import { plainValue } from "../../xlsx/document-table";
import type { DocumentSheet } from "../../xlsx/workbook-document";
import { openForeignWorkbook } from "../foreign-workbook";

/** A file that a controller wants to take over: .csv or .xlsx. */
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a file holds: the sheets of a workbook that are not empty, or the one grid of a .csv file. */
export type ImportSource = {
  readonly grids: readonly ImportGrid[];
  readonly isWorkbook: boolean;
  readonly csv?: Pick<CsvReading, "encoding" | "delimiter">;
  readonly findings: readonly Finding[];
};

/**
 * Reads a file by what it is, not by its name: workbooks begin with the mark of a .zip archive. Formulas count by the
 * value that the file keeps for them. Throws a CommandRefusal for anything else than a workbook or text, and for empty files.
 */
export async function readImportFile({ name, bytes }: ImportFile): Promise<ImportSource> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const { grid, findings, encoding, delimiter } = await readCsv(bytes, name);
    return { grids: [grid], isWorkbook: false, csv: { encoding, delimiter }, findings };
  }
  const grids = openForeignWorkbook(bytes)
    .document.sheets.map(gridOf)
    .filter((grid) => !isEmptyGrid(grid));
  if (grids.length === 0) throw emptyWorkbook(name);
  return { grids, isWorkbook: true, findings: [] };
}

function gridOf({ name, rows }: DocumentSheet): ImportGrid {
  return { name, rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => plainValue(cell?.value ?? null))) };
}

function emptyWorkbook(name: string): CommandRefusal {
  return new CommandRefusal(
    "import-empty-file",
    { de: `Alle Blätter von „${name}“ sind leer.`, en: `All sheets of “${name}” are empty.` },
    { de: "Wählen Sie eine andere Datei.", en: "Choose another file." },
  );
}
