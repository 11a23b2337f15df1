import type { Quantity, QuantityFormat, QuantityScope } from "./quantity";

/** Codes of § 48a SGB II whose targets the model compares with. */
export const TARGET_CODES = ["K1", "K2", "K3"] as const;

export type TargetCode = (typeof TARGET_CODES)[number];

/** A new § 16i case runs for sixty months, which touch the budget year and five years after it. */
export const YEARS_BOUND = 6;

/** Months in which new cases may start, 1 for January. */
export const START_MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

/** The budget year and the years after it that a new § 16i case binds, counted from 0. */
export const YEARS_AHEAD: readonly number[] = Array.from({ length: YEARS_BOUND }, (_, index) => index);

const FOLLOWING_YEARS = YEARS_AHEAD.slice(1);

/** Ids of quantities that there is one of for each year, month or target. */
export const committedBudgetId = (yearsAhead: number) => `committedBudget${yearsAhead}`;
export const committedJobsId = (yearsAhead: number) => `committedJobs${yearsAhead}`;
export const laterBudgetId = (yearsAhead: number) => `integrationBudgetAhead${yearsAhead}`;
export const newCaseBurdenId = (startMonth: number, yearsAhead: number) => `newCaseBurden${startMonth}In${yearsAhead}`;
export const targetId = (code: TargetCode) => `target${code}`;

type Row = readonly [id: string, de: string, en: string, format: QuantityFormat];

function quantities(scope: QuantityScope, rows: readonly Row[]): readonly Quantity[] {
  return rows.map(([id, de, en, format]) => ({ id, title: { de, en }, format, scope }));
}

function yearName(yearsAhead: number): readonly [de: string, en: string] {
  return yearsAhead === 0 ? ["Haushaltsjahr", "budget year"] : [`${yearsAhead}. Folgejahr`, `year ${yearsAhead} after`];
}

/** Counts that each area has, from `Bestand`, `Integrationen` and `Personal`. */
const AREA_QUANTITIES = quantities("everyArea", [
  ["beneficiaries", "eLb, Berichtsmonat", "Beneficiaries, month of the report", "count"],
  ["longTerm", "LZB, Berichtsmonat", "Long-term recipients, month of the report", "count"],
  ["beneficiariesYearBefore", "eLb, Vorjahresmonat", "Beneficiaries, same month of the previous year", "count"],
  ["longTermYearBefore", "LZB, Vorjahresmonat", "Long-term recipients, same month of the previous year", "count"],
  ["averageBeneficiaries", "eLb, Durchschnitt im Jahr", "Beneficiaries, average of the year", "count"],
  ["averageLongTerm", "LZB, Durchschnitt im Jahr", "Long-term recipients, average of the year", "count"],
  ["stock12", "eLb, Summe der zwölf Vormonatsbestände", "Beneficiaries, sum of the twelve previous months", "count"],
  ["integrations12", "Integrationen, zwölf Monate", "Integrations, twelve months", "count"],
  ["staffPassive", "VZÄ passiv, Ist", "FTE passive, filled", "fte"],
  ["staffActive", "VZÄ aktiv, Ist", "FTE active, filled", "fte"],
  ["plannedPassive", "VZÄ passiv, Soll", "FTE passive, planned", "fte"],
  ["plannedActive", "VZÄ aktiv, Soll", "FTE active, planned", "fte"],
]);

const COUNTY_QUANTITIES = quantities("county", [
  ["administrationBudget", "VWT, Zuteilung", "Administration budget, allocation", "money"],
  ["integrationBudget", "EGT, Zuteilung", "Integration budget, allocation", "money"],
  ["municipalRate", "KFA, Satz", "Municipal share, rate", "share"],
  ["shiftA", "Umschichtung, Lesart A (wie im Vorjahr)", "Shift, reading A (as in the previous year)", "money"],
  ["administrationAfterShiftBefore", "VWT nach Umschichtung, Vorjahr", "Administration budget after the shift, previous year", "money"],
  ["staffSteering", "VZÄ Steuerung, Ist", "FTE steering, filled", "fte"],
  ["plannedSteering", "VZÄ Steuerung, Soll", "FTE steering, planned", "fte"],
  ["staffCost", "Personalkosten im Jahr", "Staff cost per year", "money"],
  ["wageSettlement", "Tarifabschluss", "Wage settlement", "share"],
  ["overheadRate", "Gemeinkostensatz", "Overhead rate", "share"],
  ["livingBenefits", "LLU, Berichtsmonat", "Benefits for living costs, month of the report", "money"],
  ["livingBenefitsYearBefore", "LLU, Vorjahresmonat", "Benefits for living costs, same month of the previous year", "money"],
  ["seats", "Plätze in Maßnahmen", "Seats in measures", "count"],
  ["occupied", "Belegte Plätze", "Seats taken", "count"],
  ["measureCost", "Kosten aller Plätze im Monat", "Cost of all seats per month", "money"],
  ["emptySeatCost", "Kosten leerer Plätze im Monat", "Cost of empty seats per month", "money"],
  ["plannedNewCases", "Geplante neue Fälle § 16i", "New cases § 16i, planned", "count"],
]);

const YEARLY_QUANTITIES: readonly Quantity[] = [
  ...YEARS_AHEAD.flatMap((ahead) => {
    const [de, en] = yearName(ahead);
    return quantities("county", [
      [committedBudgetId(ahead), `Vorbindung laut Budget, ${de}`, `Commitments in the budget, ${en}`, "money"],
      [committedJobsId(ahead), `Förderfälle §§ 16i, 16e, ${de}`, `Subsidised jobs §§ 16i, 16e, ${en}`, "money"],
    ]);
  }),
  ...FOLLOWING_YEARS.flatMap((ahead) => {
    const [de, en] = yearName(ahead);
    return quantities("county", [[laterBudgetId(ahead), `EGT, Zuteilung ${de}`, `Integration budget, allocation of ${en}`, "money"]]);
  }),
];

const TARGET_QUANTITIES = quantities(
  "everyArea",
  TARGET_CODES.map((code): Row => [targetId(code), `Ziel ${code}`, `Target ${code}`, "share"]),
);

/** What one new § 16i case costs the integration title, by its first month and by year. */
export const NEW_CASE_QUANTITIES: readonly Quantity[] = START_MONTHS.flatMap((startMonth) =>
  YEARS_AHEAD.flatMap((ahead) => {
    const [de, en] = yearName(ahead);
    return quantities("county", [
      [
        newCaseBurdenId(startMonth, ahead),
        `Neuer Fall § 16i ab Monat ${startMonth}, ${de}`,
        `New case § 16i from month ${startMonth}, ${en}`,
        "money",
      ],
    ]);
  }),
);

/** Everything that the model starts from, in the order of the sheet. */
export const BASE_QUANTITIES: readonly Quantity[] = [
  ...AREA_QUANTITIES,
  ...COUNTY_QUANTITIES,
  ...YEARLY_QUANTITIES,
  ...TARGET_QUANTITIES,
  ...NEW_CASE_QUANTITIES,
];

/** Quantities that may be left out: an allocation that is not known yet goes on as in the budget year, a target need not be set. */
export const OPTIONAL_QUANTITIES: ReadonlySet<string> = new Set([...FOLLOWING_YEARS.map(laterBudgetId), ...TARGET_CODES.map(targetId)]);
