import { figuresSheet, type FiguresScope } from "../../../src/sharing/municipal-figures/figures-sheet";
import type { PlanningData } from "../../../src/model/planning-data";
import type { SharedCell } from "../../../src/sharing/shared-sheet";
import { isMissing } from "../../../src/units/missing";

const COLUMNS = [
  "title",
  "value",
  "comparison",
  "difference",
  "change",
  "target",
  "status",
  "dataAge",
  "period",
  "source",
  "note",
] as const;

type FigureLine = Readonly<Record<(typeof COLUMNS)[number], SharedCell["value"]>>;

export const SCOPE = { month: "2022-06", comparisonMonth: "2021-06", writtenAt: "24.11.2026 19:05", dataLabel: "" } as const;

/** The sheet, its lines by title, and what the cells of a line show. */
export function figuresPage(data: PlanningData, municipality: string, scope: Partial<FiguresScope> = {}) {
  const sheet = figuresSheet(data, { municipality, ...SCOPE, ...scope });
  const lineOf = (title: string): FigureLine => {
    const row = sheet.cells.find(([cell]) => typeof cell?.value === "string" && cell.value.trim() === title);
    if (row === undefined) throw new RangeError(`no line “${title}”`);
    return Object.fromEntries(COLUMNS.map((column, index) => [column, row[index]?.value ?? null])) as FigureLine;
  };
  const value = (title: string) => {
    const { value: shown } = lineOf(title);
    return isMissing(shown) ? "missing" : shown;
  };
  const texts = sheet.cells
    .flat()
    .map((cell) => cell?.value)
    .filter((text) => typeof text === "string");
  return { sheet, lineOf, value, texts };
}
