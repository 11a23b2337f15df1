import type { AppendedRow, TableMerge } from "../../sharing/returns/plan-merge";
import type { PlannedChange } from "../../sharing/returns/return-changes";
import type { ReadTable } from "../../model/read-table";
import { cellAddress } from "../../units/cell-address";
import type { RawTable, RawValue } from "../raw-table";

/** One cell of an existing row: row and column of the sheet, counted from 0. */
export type CellWrite = { readonly row: number; readonly column: number; readonly before: RawValue; readonly after: RawValue };

/** What goes into a cell: a constant, or a formula. */
export type NewCell = { readonly value: RawValue; readonly isFormula: boolean };

/** What one table gets: cells of rows it has, and rows below them, each as wide as the table. */
export type TableWrite = {
  readonly table: string;
  readonly sheet: string;
  readonly raw: RawTable;
  readonly cells: readonly CellWrite[];
  readonly added: readonly (readonly NewCell[])[];
  /** Where each change ends up, for the log. */
  readonly places: readonly { readonly change: PlannedChange; readonly cell: string }[];
};

/** Places changes in a table: into their cells, new rows first into blank rows at its end, then below it. */
export function tableWrite(merge: TableMerge, table: ReadTable, raw: RawTable): TableWrite {
  const { firstRow, firstColumn, headings, formulas } = raw;
  const filledRows = formulas.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
  const rows = merge.appended.map((row) => tableRow(row, table, headings.length));
  const blankRows = formulas.length - filledRows;
  const firstNew = firstRow + 1 + filledRows;
  const changed = merge.changed.flatMap(({ place, answer }): CellWrite[] => {
    const cell = place?.cell;
    const before = cell === undefined ? "" : (raw.values[cell.row - firstRow - 1]?.[cell.column - firstColumn] ?? "");
    return cell === undefined ? [] : [{ row: cell.row, column: cell.column, before, after: answer.value ?? "" }];
  });
  const inBlankRows = rows
    .slice(0, blankRows)
    .flatMap((values, index) =>
      values.flatMap((after, column): CellWrite[] =>
        after === "" ? [] : [{ row: firstNew + index, column: firstColumn + column, before: "", after }],
      ),
    );
  const places = [
    ...merge.changed.map((change) => ({ change, cell: change.change.targetCell ?? "" })),
    ...merge.appended.flatMap(({ changes }, index) =>
      changes.map((change) => {
        const position = table.columns.positions.get(change.target.column) ?? 0;
        return { change, cell: cellAddress(firstNew + index, firstColumn + position) };
      }),
    ),
  ];
  return {
    table: merge.table,
    sheet: raw.sheet,
    raw,
    cells: [...changed, ...inBlankRows],
    added: withFormulas(rows.slice(blankRows), raw, filledRows),
    places,
  };
}

function tableRow({ values }: AppendedRow, { columns }: ReadTable, width: number): readonly RawValue[] {
  const row = Array.from({ length: width }, (): RawValue => "");
  for (const [id, value] of values) {
    const position = columns.positions.get(id);
    if (position !== undefined && value !== null) row[position] = value;
  }
  return row;
}

/** A column that holds the same formula in every row, e.g. `=[@Plätze]*2`, goes on in new rows. */
function withFormulas(
  rows: readonly (readonly RawValue[])[],
  { formulas, headings }: RawTable,
  filledRows: number,
): readonly (readonly NewCell[])[] {
  const continued = headings.map((_, column) => {
    const [first, ...others] = formulas.slice(0, filledRows).map((row) => row[column] ?? "");
    const isFormula = typeof first === "string" && first.startsWith("=") && first.includes("[");
    return isFormula && others.every((formula) => formula === first) ? first : undefined;
  });
  return rows.map((row) =>
    row.map((value, column): NewCell => {
      const formula = value === "" ? continued[column] : undefined;
      return formula === undefined ? { value, isFormula: false } : { value: formula, isFormula: true };
    }),
  );
}
