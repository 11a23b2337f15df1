import type { ImportComparison } from "../../model/import/compare-import";
import type { TableSchema } from "../../model/table-schema";
import { cellAddress } from "../../units/cell-address";
import { IMPORT_REFUSALS } from "./import-refusals";
import type { ImportTarget } from "./import-target";
import type { ReplacedCell, WrittenRows } from "./import-undo";
import { isDate, TEXT_FORMAT, type RowsToWrite, type WrittenColumn } from "./import-writer";

/** Everything that is known before writing, with one request more for formats, protection and the cells below the table. */
export async function prepareImport(
  context: Excel.RequestContext,
  schema: TableSchema,
  target: ImportTarget,
  comparison: ImportComparison,
  replaces: boolean,
): Promise<RowsToWrite> {
  const { raw, table, firstFreeRow } = target;
  const { added, changes } = comparison;
  const columns = schema.columns.flatMap((column): WrittenColumn[] => {
    const position = table.columns.positions.get(column.id);
    return position === undefined ? [] : [{ position, column }];
  });
  requireColumns(schema, table.columns.positions, comparison);
  const bodyRows = raw.values.length;
  const newRows = Math.max(0, firstFreeRow + added.length - bodyRows);
  const worksheet = context.workbook.worksheets.getItem(raw.sheet);
  const { firstRow, firstColumn } = raw;
  const columnCount = raw.headings.length;
  const protection = worksheet.protection.load("protected");
  const totals = context.workbook.tables.getItem(schema.name).load("showTotals");
  const first = worksheet.getRangeByIndexes(firstRow + 1, firstColumn, 1, columnCount).load("numberFormat");
  const freeCount = Math.min(added.length, bodyRows - firstFreeRow);
  const free =
    freeCount > 0
      ? worksheet.getRangeByIndexes(firstRow + 1 + firstFreeRow, firstColumn, freeCount, columnCount).load("numberFormat")
      : undefined;
  const below =
    newRows > 0
      ? worksheet
          .getRangeByIndexes(firstRow + 1 + bodyRows, firstColumn, newRows, columnCount)
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,columnIndex")
      : undefined;
  const toReplace = replaces ? changes.filter(({ rowIndex, column }) => !isFormulaAt(target, rowIndex, column.id)) : [];
  // Only a text can be taken for something else.
  const formats = toReplace.map(({ rowIndex, column, after }) =>
    typeof after === "string"
      ? worksheet.getRangeByIndexes(rowIndex, firstColumn + (table.columns.positions.get(column.id) ?? 0), 1, 1).load("numberFormat")
      : undefined,
  );
  await context.sync();
  if (protection.protected) throw IMPORT_REFUSALS.protectedSheet(raw.sheet);
  if (totals.showTotals && newRows > 0) throw IMPORT_REFUSALS.totalsRow(schema.name);
  if (below !== undefined && !below.isNullObject)
    throw IMPORT_REFUSALS.noRoom(`${raw.sheet}!${cellAddress(below.rowIndex, below.columnIndex)}`);
  const replaced = toReplace.map(({ rowIndex, column, after }, index): ReplacedCell => {
    const position = table.columns.positions.get(column.id) ?? 0;
    const before = raw.formulas[rowIndex - firstRow - 1]?.[position] ?? "";
    return { row: rowIndex, column: firstColumn + position, before, after, isText: formats[index]?.numberFormat[0]?.[0] === TEXT_FORMAT };
  });
  const [firstFormats] = first.numberFormat as readonly (readonly string[])[];
  const freeFormats: readonly (readonly string[])[] = free?.numberFormat ?? [];
  return {
    columns,
    rows: added,
    newFormats: new Map(columns.map(({ position }) => [position, firstFormats?.[position] ?? "General"])),
    isTextCell: (row, position) => (row < freeCount ? freeFormats[row]?.[position] : firstFormats?.[position]) === TEXT_FORMAT,
    written: {
      table: schema.name,
      sheet: raw.sheet,
      headerRow: firstRow,
      firstColumn,
      columnCount,
      bodyRowsBefore: bodyRows,
      firstFilled: firstFreeRow,
      filledCount: added.length,
      columns: areasOf(columns),
      replaced,
      unformattedDates: columns
        .filter(({ position, column }) => isDate(column.kind) && freeCount > 0 && freeFormats.every((row) => row[position] === "General"))
        .map(({ position, column }) => ({ position, kind: column.kind })),
    },
  };
}

function isFormulaAt({ raw, table }: ImportTarget, rowIndex: number, columnId: string): boolean {
  const [row, position] = [rowIndex - raw.firstRow - 1, table.columns.positions.get(columnId) ?? 0];
  const formula = raw.formulas[row]?.[position];
  return typeof formula === "string" && formula.startsWith("=") && formula !== raw.values[row]?.[position];
}

/** A value without a column in the workbook would be lost silently. */
function requireColumns(schema: TableSchema, positions: ReadonlyMap<string, number>, { added, changes }: ImportComparison): void {
  const missing = schema.columns.filter(
    ({ id }) =>
      !positions.has(id) && (added.some(({ values }) => values[id] !== undefined) || changes.some(({ column }) => column.id === id)),
  );
  if (missing.length === 0) return;
  throw IMPORT_REFUSALS.columnsMissing(schema.name, {
    de: missing.map(({ heading }) => heading.de),
    en: missing.map(({ heading }) => heading.en),
  });
}

/** Columns that stand side by side, together; what stands between them is not touched. */
function areasOf(columns: readonly WrittenColumn[]): WrittenRows["columns"] {
  const areas: { position: number; count: number }[] = [];
  for (const position of columns.map((column) => column.position).sort((left, right) => left - right)) {
    const last = areas.at(-1);
    if (last !== undefined && last.position + last.count === position) last.count++;
    else areas.push({ position, count: 1 });
  }
  return areas;
}
