import { planningTable } from "../../src/model/planning-tables";
import type { PlanningData } from "../../src/model/planning-data";
import type { CellValue } from "../../src/model/rows";
import { readPlanningData } from "../../src/model/read-planning-data";
import { firstSerial, monthRange, type Month } from "../../src/units/month";

export type InputRow = Readonly<Record<string, CellValue | undefined>>;

/** Tables read as from a workbook; rows by ids of columns, what is not given is blank. */
export function planningDataOf(tables: Readonly<Record<string, readonly InputRow[]>>): PlanningData {
  const raws = Object.entries(tables).map(([name, rows]) => {
    const { columns } = planningTable(name);
    const values = rows.map((row) => columns.map(({ id }): CellValue => row[id] ?? ""));
    return [name, { sheet: name, firstRow: 0, firstColumn: 0, headings: columns.map(({ heading }) => heading.de), values }] as const;
  });
  return readPlanningData(new Map(raws)).data;
}

/** A row of each month for women and for men, in this order. */
export function monthlyRows(
  municipality: string,
  months: readonly [first: Month, last: Month],
  columns: Readonly<Record<string, readonly [women: number, men: number]>>,
  changes: Readonly<Partial<Record<Month, Readonly<Record<string, readonly [women: number, men: number]>>>>> = {},
): InputRow[] {
  return monthRange(...months).flatMap((month) =>
    ["w", "m"].map((gender, index) => ({
      month: firstSerial(month),
      municipality,
      gender,
      dataAge: "T-3",
      ...Object.fromEntries(Object.entries({ ...columns, ...changes[month] }).map(([id, pair]) => [id, pair[index] ?? 0])),
    })),
  );
}
