import { NEW_CASES_16I } from "../../model/parameters";
import {
  TARGET_CODES,
  targetId,
  YEARS_AHEAD,
  committedBudgetId,
  committedJobsId,
  laterBudgetId,
  type TargetCode,
} from "../../planning/scenarios/base-quantities";
import type { Aggregate, MissingColumn } from "../indicator-sheet/aggregate";
import { parameterValue } from "../indicator-sheet/aggregate";
import { lastDayOfYear } from "../indicator-sheet/figure-builders";
import { targetValue } from "../indicator-sheet/figure-target";
import { cellBeside, figureCell } from "../indicator-sheet/indicator-sheet";
import { INDICATOR_SHEET, type Side } from "../indicator-sheet/indicator-sheet-frame";
import { allocation, monthlySum, staffSum, type SumScope } from "../indicator-sheet/input-figures";
import { averageOfYear } from "../indicator-sheet/sections/stock-sections";
import { quoted } from "../cell-references";
import type { ScenarioSheetInput } from "./scenario-frame";

/** Where the base of the scenarios comes from: figures of `Kennzahlen`, and sums over the input tables for the municipalities. */

/** A figure of `Kennzahlen` that is a base quantity. */
type FigurePlace = { readonly figure: string; readonly side?: Side };

/** Base quantities that are figures of the same name. */
const SAME_NAMES = [
  "beneficiaries",
  "longTerm",
  "beneficiariesYearBefore",
  "longTermYearBefore",
  "averageBeneficiaries",
  "averageLongTerm",
  "stock12",
  "integrations12",
  "staffPassive",
  "staffActive",
  "plannedPassive",
  "plannedActive",
  "administrationBudget",
  "integrationBudget",
  "municipalRate",
  "shiftA",
  "staffSteering",
  "plannedSteering",
  "staffCost",
  "wageSettlement",
  "overheadRate",
  "livingBenefits",
  "livingBenefitsYearBefore",
  "seats",
  "occupied",
  "measureCost",
  "emptySeatCost",
  ...YEARS_AHEAD.flatMap((ahead) => [committedBudgetId(ahead), committedJobsId(ahead)]),
];

const FIGURES: ReadonlyMap<string, FigurePlace> = new Map<string, FigurePlace>([
  ...SAME_NAMES.map((id) => [id, { figure: id }] as const),
  ["administrationAfterShiftBefore", { figure: "administrationAfterShiftA", side: "comparison" }],
]);

/** The figures beside which the targets stand. */
const TARGET_FIGURES: Readonly<Record<TargetCode, string>> = {
  K1: "livingBenefitsChange",
  K2: "integrationRate",
  K3: "longTermChange",
};

const ABSENT = quoted("fehlt");

function onIndicatorSheet(cell: string): string {
  return `${INDICATOR_SHEET}!${cell}`;
}

/** The figure, or the reason that stands beside it: an error would keep Excel from calling a function with the range. */
function figureOrReason({ figure, side = "current" }: FigurePlace): string {
  const value = onIndicatorSheet(figureCell(figure, side));
  const note = onIndicatorSheet(cellBeside(figure, "note"));
  return `IF(ISNUMBER(${value}),${value},IF(${note}="",${ABSENT},${note}))`;
}

/** A sum, or in words how much of it is there. */
function sumOrReason(content: Aggregate | MissingColumn): string {
  if ("missingColumn" in content) return ABSENT;
  return `IFERROR(${content.formula},${content.count}&" von "&${content.expected}&" Angaben liegen vor")`;
}

/** Formula text for the county's value of a base quantity; `undefined` for one that a refresh calculates. */
export function countyFormula(id: string, input: ScenarioSheetInput): string | undefined {
  const place = FIGURES.get(id);
  if (place !== undefined) return figureOrReason(place);
  const target = TARGET_CODES.find((code) => targetId(code) === id);
  if (target !== undefined) {
    const cell = onIndicatorSheet(cellBeside(TARGET_FIGURES[target], "target"));
    return `IF(ISNUMBER(${cell}),${cell},"")`;
  }
  const { columns, budgetVersion } = input;
  const scope = { side: "current", columns } as const;
  if (id === "plannedNewCases") return sumOrReason(parameterValue(columns, NEW_CASES_16I.key, lastDayOfYear(scope)));
  const ahead = YEARS_AHEAD.find((year) => laterBudgetId(year) === id);
  if (ahead === undefined) return undefined;
  if (budgetVersion("EGT", ahead) === undefined) return '""';
  return sumOrReason(allocation({ ...scope, budgetVersion }, "EGT", ahead));
}

type MunicipalSum = (scope: SumScope) => Aggregate | MissingColumn;

const stock =
  (column: string, span: Parameters<typeof monthlySum>[3]): MunicipalSum =>
  (scope) =>
    monthlySum(scope, "Bestand", column, span);

const staff =
  (side: "passiv" | "aktiv", column: string): MunicipalSum =>
  (scope) =>
    staffSum(scope, side, column);

/** The sums of one municipality; the head of the sheet holds month, data age and staff date where `Kennzahlen` has them. */
const MUNICIPAL_SUMS: Readonly<Record<string, MunicipalSum>> = {
  beneficiaries: stock("beneficiaries", "month"),
  longTerm: stock("longTerm", "month"),
  beneficiariesYearBefore: stock("beneficiaries", "sameMonthYearBefore"),
  longTermYearBefore: stock("longTerm", "sameMonthYearBefore"),
  averageBeneficiaries: (scope) => averageOfYear(scope, "beneficiaries"),
  averageLongTerm: (scope) => averageOfYear(scope, "longTerm"),
  stock12: stock("beneficiaries", "twelvePreviousMonths"),
  integrations12: (scope) => monthlySum(scope, "Integrationen", "integrations", "twelveMonths"),
  staffPassive: staff("passiv", "actualFte"),
  staffActive: staff("aktiv", "actualFte"),
  plannedPassive: staff("passiv", "plannedFte"),
  plannedActive: staff("aktiv", "plannedFte"),
};

/** Formula text for a municipality's value; `name` is the address of its name. */
export function municipalFormula(id: string, { columns }: ScenarioSheetInput, name: string): string {
  const target = TARGET_CODES.find((code) => targetId(code) === id);
  if (target !== undefined) return targetValue({ side: "current", columns }, target, name) ?? '""';
  const sum = MUNICIPAL_SUMS[id];
  if (sum === undefined) throw new RangeError(`Municipalities have no “${id}”.`);
  const cell = (figure: string) => onIndicatorSheet(figureCell(figure, "current"));
  return sumOrReason(sum({ side: "current", columns, county: () => ({ criterion: name, rows: "1" }), cell }));
}
