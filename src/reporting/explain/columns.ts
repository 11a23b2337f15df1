import type { CellValue } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import { PLANNING_TABLES } from "../../model/planning-tables";
import type { ColumnSchema, TableSchema } from "../../model/table-schema";
import { cellAddress } from "../../units/cell-address";
import type { Lookup, Result } from "./evaluate-expression";
import { resultOfCell } from "./evaluate-expression";
import { parseFormula, type Expression, type Position } from "./formula-expression";
import type { CellContent, SheetContent, TableContent, WorkbookReader } from "./workbook-reader";

/** The workbook, and the cell whose formula is looked at. */
export type Scope = { readonly reader: WorkbookReader; readonly sheet: string; readonly position: Position };

/** A column of cells that a formula adds up or filters by. */
export type Column = {
  readonly sheet: string;
  readonly heading: string;
  /** Row of the first value and the column, counted from 0. */
  readonly first: Position;
  readonly values: readonly CellValue[];
  readonly table?: TableContent;
  readonly tableSchema?: TableSchema;
  /** What the planning tables say of it, if it is one of theirs. */
  readonly schema?: ColumnSchema;
};

export type ColumnReference = Extract<Expression, { kind: "tableColumn" | "area" }>;

/** The column that a reference means: a table's column, or a block one cell wide; undefined if it was not read. */
export function columnOf(expression: Expression | undefined, scope: Scope): Column | undefined {
  if (expression?.kind === "tableColumn" && !expression.isThisRow) {
    const table = expression.table === undefined ? tableAround(scope) : tableNamed(scope.reader, expression.table);
    const index = table?.headings.findIndex((heading) => heading.toLowerCase() === expression.heading.toLowerCase()) ?? -1;
    return table === undefined || index < 0 ? undefined : tableColumn(table, index);
  }
  if (expression?.kind !== "area" || expression.first.column !== expression.last.column) return undefined;
  const { first, last } = expression;
  if (first.row === last.row) return undefined;
  const sheetName = expression.sheet ?? scope.sheet;
  const table = tableAt(scope.reader, sheetName, first);
  if (table !== undefined && first.row > table.firstRow) {
    const whole = tableColumn(table, first.column - table.firstColumn);
    const start = first.row - table.firstRow - 1;
    return whole && { ...whole, first, values: whole.values.slice(start, start + last.row - first.row + 1) };
  }
  const sheet = scope.reader.sheet(sheetName);
  if (sheet === undefined || first.column >= sheet.columnCount || first.row >= sheet.rowCount) return undefined;
  const rows = Math.min(last.row, sheet.rowCount - 1) - first.row + 1;
  const values = Array.from({ length: rows }, (_, row) => sheet.cell(first.row + row, first.column)?.value ?? "");
  return { sheet: sheet.name, heading: headingAbove(sheet, first) ?? cellAddress(first.row, first.column), first, values };
}

/** The column of a table by its position; undefined beyond its last column. */
export function tableColumn(table: TableContent, index: number): Column | undefined {
  const heading = table.headings[index];
  if (heading === undefined) return undefined;
  const tableSchema = schemaOf(table);
  const schema = tableSchema?.columns.find(({ heading: { de, en } }) => [de, en].map(comparable).includes(comparable(heading)));
  return {
    sheet: table.sheet,
    heading,
    first: { row: table.firstRow + 1, column: table.firstColumn + index },
    values: table.rows.map((row) => row[index] ?? ""),
    table,
    ...(tableSchema === undefined ? {} : { tableSchema }),
    ...(schema === undefined ? {} : { schema }),
  };
}

/** The column of a table with this id in its schema, whatever its heading. */
export function columnById(table: TableContent, id: string): Column | undefined {
  return table.headings.map((_, index) => tableColumn(table, index)).find((column) => column?.schema?.id === id);
}

function schemaOf({ name }: TableContent): TableSchema | undefined {
  return PLANNING_TABLES.find((schema) => schema.name.toLowerCase() === name.toLowerCase());
}

function tableNamed(reader: WorkbookReader, name: string): TableContent | undefined {
  return reader.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function tableAround({ reader, sheet, position }: Scope): TableContent | undefined {
  return tableAt(reader, sheet, position);
}

/** The table in whose headings or rows a cell lies. */
export function tableAt(reader: WorkbookReader, sheet: string, { row, column }: Position): TableContent | undefined {
  return reader.tables.find(
    (table) =>
      table.sheet.toLowerCase() === sheet.toLowerCase() &&
      row >= table.firstRow &&
      row <= table.firstRow + table.rows.length &&
      column >= table.firstColumn &&
      column < table.firstColumn + table.headings.length,
  );
}

function headingAbove(sheet: SheetContent, { row, column }: Position): string | undefined {
  const above = row > 0 ? sheet.cell(row - 1, column)?.value : undefined;
  return typeof above === "string" && above !== "" ? above : undefined;
}

/** Where a reference to one cell points; undefined for anything else. */
export function cellOf(expression: Expression, scope: Scope): { readonly sheet: string; readonly position: Position } | undefined {
  if (expression.kind === "name") {
    const target = targetOfName(expression.name, scope.reader);
    return target === undefined || target.kind === "name" ? undefined : cellOf(target, scope);
  }
  if (expression.kind === "tableColumn" && expression.isThisRow) {
    const table = expression.table === undefined ? tableAround(scope) : tableNamed(scope.reader, expression.table);
    const index = table?.headings.findIndex((heading) => heading.toLowerCase() === expression.heading.toLowerCase()) ?? -1;
    if (table === undefined || index < 0) return undefined;
    return { sheet: table.sheet, position: { row: scope.position.row, column: table.firstColumn + index } };
  }
  if (expression.kind !== "area") return undefined;
  const { first, last } = expression;
  if (first.row !== last.row || first.column !== last.column) return undefined;
  const name = expression.sheet ?? scope.sheet;
  return { sheet: scope.reader.sheet(name)?.name ?? name, position: first };
}

/** What a defined name stands for, if it is a formula that can be read. */
export function targetOfName(name: string, reader: WorkbookReader): Expression | undefined {
  const formula = reader.definedName(name);
  return formula === undefined ? undefined : parseFormula(formula);
}

/** The content of a cell: from its sheet, or from the table it lies in. */
export function contentOf(reader: WorkbookReader, sheet: string, position: Position): CellContent | undefined {
  return reader.sheet(sheet)?.cell(position.row, position.column);
}

/** Looks up single cells; columns are unknown. */
export function cellLookup(scope: Scope): Lookup {
  return (expression) => {
    const cell = cellOf(expression, scope);
    const content = cell && contentOf(scope.reader, cell.sheet, cell.position);
    if (cell !== undefined) return content === undefined ? undefined : resultOfCell(content.value);
    const target = expression.kind === "name" ? targetOfName(expression.name, scope.reader) : undefined;
    return target?.kind === "number" || target?.kind === "text" ? target.value : undefined;
  };
}

/** Looks up the columns of a table in one row, and single cells besides. */
export function rowLookup(scope: Scope, columns: ReadonlyMap<Expression, Column>, row: number): Lookup {
  const inCells = cellLookup(scope);
  return (expression): Result => {
    const column = columns.get(expression);
    return column === undefined ? inCells(expression) : resultOfCell(column.values[row] ?? "");
  };
}
