import { planningTable } from "../../../src/model/planning-tables";
import type { PlanningData } from "../../../src/model/planning-data";
import type { CellValue } from "../../../src/model/rows";
import { readPlanningData } from "../../../src/model/read-planning-data";
import { kleveSample } from "../../../src/template/kleve-sample/kleve-sample";

/** The sample case, read as a workbook would be: headings in row 1, from column A. */
export function sampleData(): PlanningData {
  const raws = [...kleveSample()].map(([name, { rows }]) => {
    const { columns } = planningTable(name);
    const values = rows.map((row) => columns.map(({ id }): CellValue => row[id] ?? ""));
    return [name, { sheet: name, firstRow: 0, firstColumn: 0, headings: columns.map(({ heading }) => heading.de), values }] as const;
  });
  return readPlanningData(new Map(raws)).data;
}
