import { PLANNING_TABLES } from "../../model/planning-tables";
import { readPlanningData } from "../../model/read-planning-data";
import type { DocumentSource } from "../../reporting/document/document-figure";
import { documentTable, plainValue } from "../../xlsx/document-table";
import { openForeignWorkbook } from "../foreign-workbook";
import { INDICATOR_SHEET } from "../indicator-sheet/indicator-sheet-frame";
import { dataLabelOf } from "../reporting-scope";
import { DOCUMENT_REFUSALS } from "./document-refusals";
import { documentSource } from "./document-source";

/**
 * The document source of last year's workbook, from its file: its tables and the cached values of its sheet `Kennzahlen`.
 * @throws CommandRefusal if the file cannot be read or has no results
 */
export function previousDocumentSource(bytes: Uint8Array): DocumentSource {
  const { document } = openForeignWorkbook(bytes);
  const tables = new Map(
    PLANNING_TABLES.flatMap(({ name }) => {
      const table = documentTable(document, name);
      return table === undefined ? [] : [[name, table] as const];
    }),
  );
  const { data } = readPlanningData(tables);
  const rows = document.sheets.find(({ name }) => name === INDICATOR_SHEET)?.rows ?? [];
  const values = rows.map((row) => row?.map((cell) => plainValue(cell?.value ?? null)) ?? []);
  const source = documentSource(values, data, dataLabelOf(data));
  if (source === undefined) throw DOCUMENT_REFUSALS.previousNotRefreshed();
  return source;
}
