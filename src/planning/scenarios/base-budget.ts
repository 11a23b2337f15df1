import type { BudgetRow } from "../../model/rows";
import { BUDGET_VERSIONS } from "../../model/tables/finance-tables";
import { missing, type Missing } from "../../units/missing";

/** The allocation of a title in the latest version that states one; undefined if none does. */
export function allocationOf(rows: readonly BudgetRow[], title: "VWT" | "EGT", year: number): number | undefined {
  return latest(rows, title, year, "allocation");
}

/** Commitments of the integration title besides the subsidised jobs, in the latest version that states them. */
export function commitmentOf(rows: readonly BudgetRow[], year: number): number | Missing {
  return (
    latest(rows, "EGT", year, "committed") ??
    missing({
      de: `Auf dem Blatt „Budget“ fehlt die Vorbindung des EGT ${year}; bitte 0 eintragen, wenn nichts gebunden ist.`,
      en: `The sheet “Budget” lacks the commitments of the EGT ${year}; please enter 0 if nothing is bound.`,
    })
  );
}

function latest(rows: readonly BudgetRow[], title: string, year: number, column: "allocation" | "committed"): number | undefined {
  return rows
    .filter((row) => row.title === title && row.year === year && row[column] !== undefined)
    .sort((left, right) => orderOf(right) - orderOf(left))[0]?.[column];
}

function orderOf({ version }: BudgetRow): number {
  return version === undefined ? -1 : BUDGET_VERSIONS.indexOf(version);
}
