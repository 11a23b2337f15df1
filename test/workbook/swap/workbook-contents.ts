import type { ApiValue } from "../../../src/host/workbook-port";
import type { PlanningHost } from "../../support/planning-host";

/** Cells by sheet, from the first used one on. */
export type Contents = ReadonlyMap<string, readonly (readonly ApiValue[])[]>;

/** All formulas or values of a workbook, without the sheet that remembers what was replaced. */
export function contentsOf({ workbook }: PlanningHost, read: "readFormulas" | "readValues"): Contents {
  return new Map(
    workbook.sheetIds().flatMap((id) => {
      const area = workbook.usedArea(id, true);
      const name = workbook.sheetName(id);
      return area === undefined || name === "Ersetzte Funktionen" ? [] : [[name, workbook[read](id, area)] as const];
    }),
  );
}
