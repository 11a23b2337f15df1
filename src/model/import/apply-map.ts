import { entryOf } from "../checks/group-rows";
import { FindingCollector } from "../finding-collector";
import { isBlank } from "../cell-readers";
import type { CellValue } from "../rows";
import { comparable } from "../similar-text";
import type { ColumnSchema, TableSchema } from "../table-schema";
import type { AppliedImport, ImportedRow, UnknownName } from "./applied-import";
import { ImportFindings } from "./import-findings";
import { cellAt, textAt, type ImportGrid } from "./import-grid";
import type { ImportMap } from "./import-map";
import { municipalityFinder, type KnownMunicipality } from "./municipality-match";
import { readImportValue, type ImportedValue, type ValueContext } from "./read-import-value";
import { roleOf, type UsedColumns } from "./row-roles";
import { acrossKeys, isAcross, sourceHeadings, type SourceHeading } from "./source-headings";
import { summedColumns } from "./value-columns";
import { TotalsCheck } from "./totals-check";
import { UniqueRows } from "./unique-rows";
import { isTotalWord } from "./heading-words";

/** The municipalities that the workbook knows, by which those of the source are recognised. */
export type ImportContext = { readonly municipalities: readonly KnownMunicipality[] };

/** Where the values of one row for the planning table stand in a row of the source. */
type RowPlan = {
  /** Month and gender from the headings. */
  readonly keys: Readonly<Record<string, CellValue>>;
  readonly cells: readonly { readonly column: ColumnSchema; readonly position: number }[];
};

/**
 * Makes rows for the planning table from a source. `map` is one that `proposeImport` has fitted to this source.
 * Totals are left out and compared with the sum of what they cover. Takes time in proportion to the cells.
 */
export function applyMap(grid: ImportGrid, schema: TableSchema, map: ImportMap, lastRow: number, context: ImportContext): AppliedImport {
  return new MapRun(grid, schema, map, context).applied(lastRow);
}

class MapRun {
  private readonly collector = new FindingCollector();
  private readonly say: ImportFindings;
  private readonly values: ValueContext;
  private readonly headings: readonly SourceHeading[];
  private readonly across: readonly ("month" | "gender")[];
  private readonly fixed: Record<string, CellValue> = {};
  private readonly down: { readonly column: ColumnSchema; readonly position: number; readonly isFilledDown: boolean }[] = [];
  private readonly totals: TotalsCheck;
  private readonly unique: UniqueRows;
  private readonly above = new Map<string, CellValue>();
  private readonly columns: ReadonlyMap<string, ColumnSchema>;
  private readonly unknownNames = new Map<string, UnknownName>();
  private rejectedCount = 0;

  constructor(
    private readonly grid: ImportGrid,
    private readonly schema: TableSchema,
    private readonly map: ImportMap,
    context: ImportContext,
  ) {
    this.say = new ImportFindings(grid.name, this.collector);
    this.values = { notation: map.notation, municipality: municipalityFinder(context.municipalities, map.names) };
    this.columns = new Map(schema.columns.map((column) => [column.id, column]));
    this.headings = sourceHeadings(grid, map);
    this.across = map.across ? acrossKeys(this.headings, new Set(this.columns.keys())) : [];
    this.totals = new TotalsCheck(schema, this.say);
    this.unique = new UniqueRows(schema, this.say);
    for (const column of schema.columns) this.prepare(column);
  }

  private prepare(column: ColumnSchema): void {
    const source = this.map.columns[column.id];
    if (source?.kind === "column") this.down.push({ column, position: source.position, isFilledDown: source.isFilledDown ?? false });
    if (source?.kind !== "fixed" && source?.kind !== "title") return;
    const read = readImportValue(source.value, column, this.values);
    if (read.kind === "value") this.fixed[column.id] = read.value;
    else this.say.fixedValueUnfit(column, source.value);
  }

  applied(lastRow: number): AppliedImport {
    const plans = this.map.across ? undefined : [{ keys: {}, cells: [] }];
    const used = this.used();
    const firstRow = this.map.headerRow + this.map.headerRowCount;
    const notes: number[] = [];
    for (let row = firstRow; row < this.grid.rows.length; row++) {
      const role = row > lastRow ? "note" : roleOf(this.grid.rows[row] ?? [], used);
      if (role === "note" && (this.grid.rows[row] ?? []).some((cell) => !isBlank(cell))) notes.push(row);
      if (role === "data" || role === "total") this.takeRow(row, plans ?? this.plansOf(row), role === "total");
    }
    if (notes.length > 0) this.say.notesLeftOut(notes, (row) => this.firstText(row));
    this.totals.report();
    const rows = this.map.across?.measureColumn ? this.unique.rows().filter((row) => this.isWhole(row, new Map())) : this.unique.rows();
    this.rejectedCount += this.unique.rowCount - rows.length;
    return {
      schema: this.schema,
      source: this.grid.name,
      rows,
      rejectedCount: this.rejectedCount + this.unique.rejectedCount,
      unknownNames: [...this.unknownNames.values()],
      findings: this.collector.findings(),
    };
  }

  private used(): UsedColumns {
    const positions = (isKey: boolean) =>
      this.down.filter(({ column }) => this.schema.key.includes(column.id) === isKey).map(({ position }) => position);
    const measure = this.map.across?.measureColumn;
    return {
      hasTotals: summedColumns(this.schema).length > 0,
      keys: [...positions(true), ...(measure ? [measure.position] : [])],
      values: [...positions(false), ...this.acrossHeadings().map(({ position }) => position)],
    };
  }

  private acrossHeadings(): readonly SourceHeading[] {
    return this.headings.filter((heading) => isAcross(heading, this.across));
  }

  private firstText(row: number): { readonly text: string; readonly column: number } {
    const column = (this.grid.rows[row] ?? []).findIndex((cell) => !isBlank(cell));
    return { text: textAt(this.grid, row, column), column };
  }

  /** The rows that the columns side by side make of one row of the source; the same for every row unless it names its measure. */
  private plansOf(row: number): readonly RowPlan[] {
    const measure = this.map.across?.measureColumn;
    const word = measure ? comparable(textAt(this.grid, row, measure.position)) : "";
    return entryOf(this.plansByMeasure, word, () => this.acrossPlans(measure ? word : undefined));
  }

  private readonly plansByMeasure = new Map<string, readonly RowPlan[]>();

  private acrossPlans(measureOfRow: string | undefined): readonly RowPlan[] {
    const columnOf = new Map(
      Object.entries(this.map.across?.measures ?? {}).map(([measure, id]) => [comparable(measure), this.columns.get(id)]),
    );
    const plans = new Map<string, { keys: Record<string, CellValue>; cells: { column: ColumnSchema; position: number }[] }>();
    for (const { keys, measure, position } of this.acrossHeadings()) {
      const column = columnOf.get(measureOfRow ?? comparable(measure));
      if (column === undefined) continue;
      const plan = entryOf(plans, this.across.map((key) => keys[key]).join("|"), () => ({ keys: this.keyValues(keys), cells: [] }));
      plan.cells.push({ column, position });
    }
    return [...plans.values()];
  }

  private keyValues(keys: SourceHeading["keys"]): Record<string, CellValue> {
    return Object.fromEntries(
      this.across.flatMap((key) => {
        const column = this.columns.get(key);
        const read = column && readImportValue(keys[key] ?? "", column, this.values);
        return read?.kind === "value" ? [[key, read.value]] : [];
      }),
    );
  }

  private takeRow(row: number, plans: readonly RowPlan[], isTotal: boolean): void {
    const shared: Record<string, CellValue> = { ...this.fixed };
    const isComplete = this.readCells(row, this.down, shared, isTotal);
    for (const { keys, cells } of plans) {
      const own: Record<string, CellValue> = {};
      const isOwnComplete = this.readCells(row, cells, own, isTotal);
      if (cells.length > 0 && Object.keys(own).length === 0 && isOwnComplete) continue;
      const values = { ...shared, ...keys, ...own };
      const column = cells[0]?.position ?? this.down[0]?.position ?? 0;
      if (isTotal) this.totals.addTotal(values, row, this.positionsOf(cells));
      else this.takeValues({ values, row, column }, isComplete && isOwnComplete, this.positionsOf(cells));
    }
  }

  private positionsOf(cells: RowPlan["cells"]): ReadonlyMap<string, number> {
    return cells.length > 0 ? new Map(cells.map(({ column, position }) => [column.id, position])) : this.downPositions();
  }

  private downPositions(): ReadonlyMap<string, number> {
    this.positions ??= new Map(this.down.map(({ column, position }) => [column.id, position]));
    return this.positions;
  }

  private positions: ReadonlyMap<string, number> | undefined;

  private takeValues(imported: ImportedRow, isComplete: boolean, positions: ReadonlyMap<string, number>): void {
    this.totals.addRow(imported.values);
    // Measures below each other are put together first: another row of the source may bring what this one lacks.
    const isWhole = isComplete && (this.map.across?.measureColumn !== undefined || this.isWhole(imported, positions));
    if (isWhole) this.unique.add(imported);
    else this.rejectedCount++;
  }

  /** Whether a row has all that is required; says what it lacks. */
  private isWhole({ values, row, column: place }: ImportedRow, positions: ReadonlyMap<string, number>): boolean {
    const lacking = this.schema.columns.filter(({ id, isRequired }) => isRequired && values[id] === undefined);
    for (const column of lacking) this.say.requiredEmpty(column, row, positions.get(column.id) ?? place);
    return lacking.length === 0;
  }

  /** Reads cells of a row into `into`; false if one of them does not fit. */
  private readCells(
    row: number,
    cells: readonly { readonly column: ColumnSchema; readonly position: number; readonly isFilledDown?: boolean }[],
    into: Record<string, CellValue>,
    isTotal: boolean,
  ): boolean {
    let isComplete = true;
    for (const { column, position, isFilledDown } of cells) {
      let raw = cellAt(this.grid, row, position);
      if (isFilledDown && !isTotal) {
        if (isBlank(raw)) raw = this.above.get(column.id) ?? "";
        else this.above.set(column.id, raw);
      }
      if (isTotal && typeof raw === "string" && isTotalWord(raw)) continue;
      const read = readImportValue(raw, column, this.values);
      if (read.kind === "value") into[column.id] = read.value;
      if (!isTotal) isComplete = this.isFit(read, raw, column, { row, column: position }) && isComplete;
    }
    return isComplete;
  }

  private isFit(
    read: ImportedValue,
    raw: CellValue,
    column: ColumnSchema,
    place: { readonly row: number; readonly column: number },
  ): boolean {
    switch (read.kind) {
      case "value":
        return this.say.checkedValue(column, read.value, raw, place);
      case "blank":
        return true;
      case "sign":
        this.say.signLeftEmpty(column, read.sign, place);
        return true;
      case "otherNotation":
        this.say.otherNotation(column, String(raw), this.map.notation, place);
        return false;
      case "unknownMunicipality":
        this.unknownNames.set(String(raw), { name: String(raw).trim(), ...(read.nearest !== undefined && { nearest: read.nearest }) });
        this.say.unknownMunicipality(String(raw), read.nearest, place);
        return false;
      case "unfit":
        this.say.unfit(column, read.value, place);
        return false;
    }
  }
}
