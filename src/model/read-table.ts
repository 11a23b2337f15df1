import { cellAddress } from "../units/cell-address";
import { describeCellProblem, shortened } from "./cell-problem-texts";
import { isBlank, readCell, type CellProblem } from "./cell-readers";
import type { Finding } from "./finding";
import { FindingCollector } from "./finding-collector";
import type { CellValue, RowOf, TableRow } from "./rows";
import { comparable, mostSimilar } from "./similar-text";
import type { ColumnSchema, TableSchema } from "./table-schema";

/** A table as it lies on its sheet. Errors arrive as text such as `#N/A`, blank cells as `""`. */
export type RawTable = {
  readonly sheet: string;
  /** Row of the headings and first column of the table on the sheet, counted from 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly headings: readonly CellValue[];
  /** The rows below the headings, each as wide as the headings. */
  readonly values: readonly (readonly CellValue[])[];
  /** The same cells as formulas, where known; a constant stands for itself. */
  readonly formulas?: readonly (readonly CellValue[])[];
};

/** Where the columns of a schema stand in a table. */
export type TableColumns = {
  /** Position of each column that was found, counted from 0 within the table. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that the schema does not know: kept and ignored. */
  readonly extra: readonly { readonly heading: string; readonly position: number }[];
};

export type ReadTable<Row extends { readonly rowIndex: number } = TableRow> = {
  readonly schema: TableSchema;
  readonly sheet: string;
  readonly rows: readonly Row[];
  readonly columns: TableColumns;
  readonly findings: readonly Finding[];
  /** A1 address of a cell; of the row's first cell if the table lacks the column. */
  readonly addressOf: (row: { readonly rowIndex: number }, columnId: string) => string;
};

type FoundColumn = { readonly schema: ColumnSchema; readonly position: number };

/**
 * Reads a table into typed rows: headings in German or English, in any order, whatever their case and spaces.
 * Rows without a value in any known column are left out. What does not fit becomes a finding; a cell that cannot be
 * read is absent from its row, never zero. Takes time in proportion to the cells.
 */
export function readTable<Schema extends TableSchema>(schema: Schema, raw: RawTable): ReadTable<RowOf<Schema>> {
  const collector = new FindingCollector();
  const { columns, found } = findColumns(schema, raw, collector);
  reportFormulas(found, raw, collector);
  const rows: TableRow[] = [];
  raw.values.forEach((cells, index) => {
    if (found.every(({ position }) => isBlank(cells[position]))) {
      return;
    }
    rows.push(readRow(found, cells, raw, index, collector));
  });
  return {
    schema,
    sheet: raw.sheet,
    // The readers give each column the type that its kind promises; the compiler cannot follow them by id.
    rows: rows as readonly unknown[] as readonly RowOf<Schema>[],
    columns,
    findings: collector.findings(),
    addressOf: (row, columnId) => cellAddress(row.rowIndex, raw.firstColumn + (columns.positions.get(columnId) ?? 0)),
  };
}

function readRow(
  found: readonly FoundColumn[],
  cells: readonly CellValue[],
  raw: RawTable,
  index: number,
  collector: FindingCollector,
): TableRow {
  const rowIndex = raw.firstRow + 1 + index;
  const row: { rowIndex: number; [columnId: string]: CellValue | undefined } = { rowIndex };
  for (const { schema, position } of found) {
    const cell = cells[position];
    const result = cellResult(cell, schema);
    if (typeof result !== "object") {
      row[schema.id] = result;
      continue;
    }
    row[schema.id] = result.value;
    collector.add(result.code, raw.sheet, () => ({
      cell: cellAddress(rowIndex, raw.firstColumn + position),
      ...describeCellProblem(result.code, cell ?? "", schema),
    }));
  }
  return row;
}

function cellResult(cell: CellValue | undefined, schema: ColumnSchema): CellValue | CellProblem | undefined {
  if (isBlank(cell)) {
    return schema.isRequired ? { code: "required-cell-empty" } : undefined;
  }
  return readCell(cell, schema);
}

function findColumns(
  schema: TableSchema,
  raw: RawTable,
  collector: FindingCollector,
): { readonly columns: TableColumns; readonly found: readonly FoundColumn[] } {
  const byHeading = new Map<string, ColumnSchema>();
  for (const column of schema.columns) {
    byHeading.set(comparable(column.heading.en), column);
  }
  // German headings come second: where one word means different columns, the German one decides.
  for (const column of schema.columns) {
    byHeading.set(comparable(column.heading.de), column);
  }
  const found: FoundColumn[] = [];
  const positions = new Map<string, number>();
  const extra: { heading: string; position: number }[] = [];
  raw.headings.forEach((cell, position) => {
    const heading = String(cell);
    const column = byHeading.get(comparable(heading));
    if (column === undefined) {
      extra.push({ heading, position });
    } else if (positions.has(column.id)) {
      reportSecondColumn(column, raw, position, collector);
    } else {
      positions.set(column.id, position);
      found.push({ schema: column, position });
    }
  });
  for (const column of schema.columns) {
    if (column.isRequired && !positions.has(column.id)) {
      reportMissingColumn(column, raw, extra, collector);
    }
  }
  return { columns: { positions, extra }, found };
}

function reportSecondColumn(column: ColumnSchema, raw: RawTable, position: number, collector: FindingCollector): void {
  collector.add("column-twice", raw.sheet, () => ({
    severity: "warning",
    cell: cellAddress(raw.firstRow, raw.firstColumn + position),
    message: {
      de: `Die Spalte „${column.heading.de}“ gibt es mehrfach; verwendet wird die erste von links.`,
      en: `The column “${column.heading.en}” is there more than once; the first from the left is used.`,
    },
    remedy: { de: "Löschen Sie die überzählige Spalte oder benennen Sie sie um.", en: "Delete or rename the superfluous column." },
  }));
}

function reportMissingColumn(
  column: ColumnSchema,
  raw: RawTable,
  extra: readonly { readonly heading: string; readonly position: number }[],
  collector: FindingCollector,
): void {
  const names = extra.map(({ heading }) => heading);
  const similar = mostSimilar(column.heading.de, names) ?? mostSimilar(column.heading.en, names);
  const position = extra.find(({ heading }) => heading === similar)?.position ?? 0;
  collector.add("column-missing", raw.sheet, () => ({
    severity: "error",
    cell: cellAddress(raw.firstRow, raw.firstColumn + position),
    message: {
      de: `Die Spalte „${column.heading.de}“ fehlt.${similar === undefined ? "" : ` Ist „${shortened(similar)}“ gemeint?`}`,
      en: `The column “${column.heading.en}” is missing.${similar === undefined ? "" : ` Is it “${shortened(similar)}”?`}`,
    },
    remedy: {
      de: `Fügen Sie in der Tabelle eine Spalte mit der Überschrift „${column.heading.de}“ ein (${column.description.de}).`,
      en: `Add a column with the heading “${column.heading.de}” or “${column.heading.en}” to the table (${column.description.en}).`,
    },
  }));
}

/** One note per column: a controller's column of links is one fact, not a thousand. */
function reportFormulas(found: readonly FoundColumn[], raw: RawTable, collector: FindingCollector): void {
  const { formulas, values } = raw;
  if (formulas === undefined) {
    return;
  }
  for (const { schema, position } of found) {
    let count = 0;
    let first = -1;
    formulas.forEach((row, index) => {
      const formula = row[position];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== values[index]?.[position]) {
        first = first < 0 ? index : first;
        count++;
      }
    });
    if (count > 0) {
      reportFormulaColumn(schema, position, first, count, raw, collector);
    }
  }
}

function reportFormulaColumn(
  schema: ColumnSchema,
  position: number,
  first: number,
  count: number,
  raw: RawTable,
  collector: FindingCollector,
): void {
  const formula = shortened(String(raw.formulas?.[first]?.[position]));
  const value = shortened(String(raw.values[first]?.[position] ?? ""));
  const others = count - 1;
  collector.add("formula-in-input", raw.sheet, () => ({
    severity: "note",
    cell: cellAddress(raw.firstRow + 1 + first, raw.firstColumn + position),
    message: {
      de: `Spalte „${schema.heading.de}“: Hier steht die Formel ${formula}; verwendet wird ihr Wert ${value}.${others > 0 ? ` Weitere Formeln in dieser Spalte: ${others}.` : ""}`,
      en: `Column “${schema.heading.en}”: there is the formula ${formula}; its value ${value} is used.${others > 0 ? ` Further formulas in this column: ${others}.` : ""}`,
    },
    remedy: {
      de: "Nichts zu tun, wenn die Formel gewollt ist. Sonst die Zelle kopieren und als Wert einfügen.",
      en: "Nothing to do if the formula is intended. Otherwise copy the cell and paste it as a value.",
    },
  }));
}
