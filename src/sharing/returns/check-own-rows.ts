import type { Finding } from "../../model/finding";
import type { PlanningData } from "../../model/planning-data";
import { planningTable } from "../../model/planning-tables";
import { comparable } from "../../model/similar-text";
import type { ColumnSchema } from "../../model/table-schema";
import { cellAddress } from "../../units/cell-address";
import { ownTables, type OwnRow, type OwnTable } from "../municipal-figures/own-tables";
import type { FormValue, ReturnForm } from "../return-form/return-form";
import { DAMAGES } from "./damages";
import { isEmptyCell, type ReturnedBook, type ReturnedCell, type ReturnedSheet } from "./returned-book";
import { isSameValue, valueText } from "./value-text";

type FoundColumn = ColumnSchema & { readonly position: number };

/**
 * Where the locked sheets with the municipality's own rows differ from the plan as it is now: somebody corrected a number
 * or added a row there, which is not read. Rows are found by their key; columns that the form asks for are left out, as
 * they differ once an answer is taken.
 */
export function checkOwnRows(
  { sheets }: ReturnedBook,
  data: PlanningData,
  { municipality, sections }: Pick<ReturnForm, "municipality" | "sections">,
): readonly Finding[] {
  const targets = sections.flatMap(({ lines }) => lines.flatMap(({ fields }) => fields.map(({ target }) => target)));
  const asked = new Set(targets.map(({ table, column }) => `${table}|${column}`));
  return ownTables(data, municipality).flatMap((table) => {
    const sheet = sheets.find(({ name }) => comparable(name) === comparable(table.name));
    return sheet === undefined ? [] : changesOn(sheet, table, (column) => asked.has(`${table.name}|${column}`));
  });
}

function changesOn(sheet: ReturnedSheet, { name, rows }: OwnTable, isAsked: (column: string) => boolean): readonly Finding[] {
  const { columns, key } = planningTable(name);
  const heading = sheet.rows.findIndex((cells) => key.every((id) => foundColumns(cells, columns).some((column) => column.id === id)));
  if (heading < 0) return [];
  const found = foundColumns(sheet.rows[heading], columns);
  const keyOf = (valueOf: (id: string) => FormValue) => key.map((id) => comparable(String(valueOf(id) ?? ""))).join("|");
  const sent = new Map(rows.map((row) => [keyOf((id) => row[id] ?? null), row]));
  return sheet.rows.slice(heading + 1).flatMap((cells = [], index): readonly Finding[] => {
    const row = heading + 1 + index;
    const own = sent.get(keyOf((id) => valueIn(cells[found.find((column) => column.id === id)?.position ?? -1])));
    if (own !== undefined)
      return changesIn(cells, own, found, isAsked).map(({ position, ...texts }) => change(sheet, row, position, texts));
    const first = cells.findIndex((cell) => !isEmptyCell(cell));
    return first < 0 ? [] : [DAMAGES.ownRowUnknown({ sheet: sheet.name, cell: cellAddress(row, first) })];
  });
}

function foundColumns(cells: ReturnedSheet["rows"][number] = [], columns: readonly ColumnSchema[]): readonly FoundColumn[] {
  return columns.flatMap((column) => {
    const position = cells.findIndex((cell) => typeof cell?.value === "string" && comparable(cell.value) === comparable(column.heading.de));
    return position < 0 ? [] : [{ ...column, position }];
  });
}

/** What a cell shows; an error is shown as its text. */
function valueIn(cell: ReturnedCell | undefined): FormValue {
  const value = cell?.error ?? cell?.value ?? null;
  return typeof value === "boolean" ? String(value) : value;
}

function changesIn(
  cells: readonly (ReturnedCell | undefined)[],
  own: OwnRow,
  columns: readonly FoundColumn[],
  isAsked: (column: string) => boolean,
) {
  return columns.flatMap(({ id, kind, position }) => {
    const [now, before] = [valueIn(cells[position]), own[id] ?? null];
    if (isAsked(id) || isSameValue(now, before)) return [];
    const shownAs = { kind: kind === "date" || kind === "month" ? ("date" as const) : ("decimal" as const) };
    return [{ position, now: valueText(now, shownAs), before: valueText(before, shownAs) }];
  });
}

function change(sheet: ReturnedSheet, row: number, column: number, texts: Omit<ReturnType<typeof changesIn>[number], "position">): Finding {
  return DAMAGES.ownRowChanged({ sheet: sheet.name, cell: cellAddress(row, column) }, texts.now, texts.before);
}
