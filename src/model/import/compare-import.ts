import { firstSerial, type Month } from "../../units/month";
import type { ReadTable } from "../read-table";
import type { CellValue, TableRow } from "../rows";
import type { ColumnSchema } from "../table-schema";
import type { AppliedImport, ImportedRow } from "./applied-import";
import { keyOf } from "./unique-rows";

/** A value that the workbook has otherwise; `before` absent: the cell is empty. */
export type ImportChange = {
  readonly column: ColumnSchema;
  /** Row on the sheet of the workbook, counted from 0. */
  readonly rowIndex: number;
  readonly before?: CellValue;
  readonly after: CellValue;
  readonly source: ImportedRow;
};

/** What an import would do to a planning table. */
export type ImportComparison = {
  readonly added: readonly ImportedRow[];
  /** Rows that are there already with the same values. */
  readonly sameCount: number;
  /** Cells that differ, in rows that are there already; what the source does not know is no difference. */
  readonly changes: readonly ImportChange[];
  /** Rows that `changes` concern. */
  readonly changedCount: number;
};

/** Compares rows with those of the workbook that have the same key. */
export function compareImport({ schema, rows }: Pick<AppliedImport, "schema" | "rows">, table: ReadTable): ImportComparison {
  const existing = new Map<string, TableRow>();
  for (const row of table.rows) {
    const key = keyOf(schema, valuesOf(schema.columns, row));
    if (key !== undefined && !existing.has(key)) existing.set(key, row);
  }
  const added: ImportedRow[] = [];
  const changes: ImportChange[] = [];
  let sameCount = 0;
  let changedCount = 0;
  for (const source of rows) {
    const key = keyOf(schema, source.values);
    const row = key === undefined ? undefined : existing.get(key);
    if (row === undefined) {
      added.push(source);
      continue;
    }
    const differing = schema.columns.flatMap((column): ImportChange[] => {
      const [before, after] = [valueOf(column, row), source.values[column.id]];
      const isSame = after === undefined || before === after || (schema.key.includes(column.id) && before !== undefined);
      return isSame ? [] : [{ column, rowIndex: row.rowIndex, ...(before !== undefined && { before }), after, source }];
    });
    if (differing.length === 0) sameCount++;
    else changedCount++;
    changes.push(...differing);
  }
  return { added, sameCount, changes, changedCount };
}

function valuesOf(columns: readonly ColumnSchema[], row: TableRow): Record<string, CellValue | undefined> {
  return Object.fromEntries(columns.map((column) => [column.id, valueOf(column, row)]));
}

/** The value of a read row as the cell holds it: a month as a date, yes and no as words. */
function valueOf({ id, kind }: ColumnSchema, row: TableRow): CellValue | undefined {
  const value = row[id];
  if (value === undefined) return undefined;
  if (kind === "month") return firstSerial(value as Month);
  return kind === "boolean" ? (value === true ? "ja" : "nein") : value;
}
