import { entryOf } from "../checks/group-rows";
import type { CellValue } from "../rows";
import type { ColumnSchema, TableSchema } from "../table-schema";
import type { ImportFindings } from "./import-findings";
import { summedColumns } from "./value-columns";

type Total = {
  readonly values: Readonly<Record<string, CellValue>>;
  readonly row: number;
  readonly positions: ReadonlyMap<string, number>;
};

/** Sums of numbers with cents differ in the last bits. */
const TOLERANCE = 0.005;

/**
 * Compares the totals of a source with the sum of the rows that they cover: those that agree in all key columns which the
 * total names. A total that covers only what stands since the one before it, a subtotal, fits as well.
 */
export class TotalsCheck {
  private readonly summed: readonly ColumnSchema[];
  private readonly totals: { readonly total: Total; readonly rowsBefore: number }[] = [];
  private readonly rows: Readonly<Record<string, CellValue>>[] = [];

  constructor(
    private readonly schema: TableSchema,
    private readonly say: ImportFindings,
  ) {
    this.summed = summedColumns(schema);
  }

  addRow(values: Readonly<Record<string, CellValue>>): void {
    this.rows.push(values);
  }

  addTotal(values: Readonly<Record<string, CellValue>>, row: number, positions: ReadonlyMap<string, number>): void {
    this.totals.push({ total: { values, row, positions }, rowsBefore: this.rows.length });
  }

  report(): void {
    const [first] = this.totals;
    if (first !== undefined) this.say.totalsLeftOut(new Set(this.totals.map(({ total }) => total.row)).size, first.total.row);
    const sums = new Map<string, ReadonlyMap<string, number>>();
    let blockStart = 0;
    let lastRow = -1;
    this.totals.forEach(({ total, rowsBefore }, index) => {
      const before = this.totals[index - 1];
      // Totals that follow each other without rows between cover the same block.
      if (before !== undefined && total.row !== lastRow && before.rowsBefore < rowsBefore) blockStart = before.rowsBefore;
      lastRow = total.row;
      const named = this.schema.key.filter((id) => total.values[id] !== undefined);
      const key = named.map((id) => String(total.values[id]).toLowerCase()).join("\u0000");
      const whole = entryOf(sums, named.join(","), () => this.sumsBy(named, this.rows));
      const block = this.sumsBy(named, this.rows.slice(blockStart, rowsBefore));
      for (const column of this.summed)
        this.compare(
          total,
          column,
          [whole, block].map((by) => by.get(`${key}\u0000${column.id}`)),
        );
    });
  }

  private compare({ values, row, positions }: Total, column: ColumnSchema, possible: readonly (number | undefined)[]): void {
    const stated = values[column.id];
    if (typeof stated !== "number") return;
    if (possible.some((sum) => sum !== undefined && Math.abs(sum - stated) <= TOLERANCE)) return;
    const [sum] = possible;
    if (sum !== undefined) this.say.totalDiffers(column, stated, sum, { row, column: positions.get(column.id) ?? 0 });
  }

  private sumsBy(named: readonly string[], rows: readonly Readonly<Record<string, CellValue>>[]): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const values of rows) {
      const key = named.map((id) => String(values[id]).toLowerCase()).join("\u0000");
      for (const { id } of this.summed) {
        const value = values[id];
        if (typeof value === "number") sums.set(`${key}\u0000${id}`, (sums.get(`${key}\u0000${id}`) ?? 0) + value);
      }
    }
    return sums;
  }
}
