import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";

/** VWT and EGT are the budget; only the separate pot 16e_aF may be unknown, and years ahead of which only commitments are known. */
export function checkBudgetAllocations({ budget }: PlanningData, collector: FindingCollector): void {
  const reportedCells = new Set(budget?.findings.map(({ cell }) => cell));
  const newest = Math.max(
    ...(budget?.rows ?? []).flatMap(({ year, allocation }) => (year === undefined || allocation === undefined ? [] : [year])),
  );
  for (const row of budget?.rows ?? []) {
    const cell = budget?.addressOf(row, "allocation");
    const isOnlyCommitted = row.committed !== undefined && (row.year ?? 0) > newest;
    const isNeeded = (row.title === "VWT" || row.title === "EGT") && !isOnlyCommitted;
    if (budget === undefined || !isNeeded || row.allocation !== undefined || reportedCells.has(cell)) {
      continue;
    }
    collector.add("allocation-missing", budget.sheet, () => ({
      severity: "error",
      cell,
      message: {
        de: `${row.title} ${row.year ?? ""}: Die Zuteilung fehlt. Das Budget würde zu klein ausgewiesen.`,
        en: `${row.title} ${row.year ?? ""}: the allocation is missing. The budget would be shown too small.`,
      },
      remedy: {
        de: "Tragen Sie die Zuteilung ein oder löschen Sie die Zeile, solange sie nicht bekannt ist.",
        en: "Enter the allocation, or delete the row as long as it is not known.",
      },
    }));
  }
}
