import type { PlanningData } from "../../model/planning-data";
import { tablesOf } from "../../model/planning-data";
import type { RawTable, ReadTable } from "../../model/read-table";
import type { TableRow } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import { cellAddress } from "../../units/cell-address";
import type { FormTarget, FormValue } from "../return-form/return-form";

/** The controller's plan: typed, and as it lies on its sheets. */
export type Plan = { readonly data: PlanningData; readonly raws: ReadonlyMap<string, RawTable> };

/** Where an answer goes. `rows` counts the rows that its key names. */
export type PlanPlace = {
  readonly sheet: string;
  readonly rows: number;
  /** The cell, if there is exactly one row. Row and column of the sheet, counted from 0. */
  readonly cell?: { readonly row: number; readonly column: number; readonly address: string };
  /** What stands in the cell; blank without one. */
  readonly value: FormValue;
  readonly formula?: string;
};

/** Finds the cell of the plan that an answer is for; `undefined` if the table or its column is not there. */
export function placeOf({ data, raws }: Plan, { table: name, key, column }: FormTarget): PlanPlace | undefined {
  const table = tablesOf(data).find(({ schema }) => schema.name === name);
  const raw = raws.get(name);
  const position = table?.columns.positions.get(column);
  if (table === undefined || raw === undefined || position === undefined) return undefined;
  const rows = table.rows.filter((row) => isKeyOf(row, key, table));
  const [row] = rows;
  if (row === undefined || rows.length > 1) return { sheet: raw.sheet, rows: rows.length, value: null };
  const index = row.rowIndex - raw.firstRow - 1;
  const value = raw.values[index]?.[position] ?? "";
  const formula = raw.formulas?.[index]?.[position];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const place = { row: row.rowIndex, column: raw.firstColumn + position };
  return {
    sheet: raw.sheet,
    rows: 1,
    cell: { ...place, address: cellAddress(place.row, place.column) },
    value: value === "" ? null : typeof value === "boolean" ? String(value) : value,
    ...(isFormula ? { formula } : {}),
  };
}

function isKeyOf(row: TableRow, key: FormTarget["key"], { columns }: ReadTable): boolean {
  return Object.entries(key).every(([id, wanted]) => {
    const value = row[id];
    if (!columns.positions.has(id) || value === undefined || wanted === null) return value === undefined && wanted === null;
    return typeof wanted === "string" ? comparable(String(value)) === comparable(wanted) : value === wanted;
  });
}
