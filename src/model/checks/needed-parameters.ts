import type { LocalizedText } from "../../units/language";
import { isMissing } from "../../units/missing";
import { lastSerial, serialOfDate, type Month } from "../../units/month";
import type { FindingCollector } from "../finding-collector";
import {
  CONTINUITY_LAG,
  MUNICIPAL_RATE,
  OVERHEAD_RATE,
  parameterAt,
  PARAMETERS,
  RATIO_FROM_25,
  RATIO_UNDER_25,
  STAFF_COST_SHARE,
  WAGE_SETTLEMENT,
  type ParameterDefinition,
} from "../parameters";
import type { PlanningData } from "../planning-data";
import { EMPLOYER_SHARE_WHEN_EXEMPT, MINIMUM_WAGE, WEEKS_PER_MONTH } from "../subsidy-parameters";
import { PARAMETER_TABLE } from "../tables/finance-tables";

/** A day for which a parameter has to have a value, and what is calculated with it. */
type Occasion = { readonly date: number; readonly purpose: LocalizedText };

type Need = {
  readonly parameters: readonly ParameterDefinition[];
  /** What the law sets is a warning; what only the job centre knows is a note. */
  readonly severity: "warning" | "note";
  /** None where the workbook has no data that need it. */
  readonly occasions: (data: PlanningData) => readonly Occasion[];
  /** Named even where the workbook has no parameters at all: nothing about the budget is right without it. */
  readonly isAlwaysNamed?: boolean;
};

const NEEDS: readonly Need[] = [
  {
    parameters: [MUNICIPAL_RATE],
    severity: "warning",
    isAlwaysNamed: true,
    occasions: (data) => administrationYears(data).map((year) => budgetOf(year)),
  },
  {
    parameters: [RATIO_UNDER_25, RATIO_FROM_25],
    severity: "warning",
    occasions: ({ stock }) =>
      inNewestMonth(
        stock?.rows.filter(({ beneficiariesUnder25 }) => beneficiariesUnder25 !== undefined),
        (month) => ({ de: `Der Orientierungswert für ${month} braucht ihn.`, en: `The orientation value of ${month} needs it.` }),
      ),
  },
  {
    parameters: [CONTINUITY_LAG],
    severity: "warning",
    occasions: ({ stock, integrations }) =>
      integrations?.rows.some(({ continuous }) => continuous !== undefined)
        ? inNewestMonth(stock?.rows, (month) => ({ de: `Die K2E3 für ${month} braucht ihn.`, en: `K2E3 of ${month} needs it.` }))
        : [],
  },
  {
    parameters: [WAGE_SETTLEMENT, OVERHEAD_RATE, STAFF_COST_SHARE],
    severity: "note",
    occasions: (data) => {
      const hasCost = data.staff?.rows.some(({ staffCost }) => staffCost !== undefined) ?? false;
      return hasCost
        ? administrationYears(data)
            .slice(-1)
            .map((year) => budgetOf(year))
        : [];
    },
  },
  {
    parameters: PARAMETERS.filter(({ key }) =>
      [MINIMUM_WAGE, EMPLOYER_SHARE_WHEN_EXEMPT, WEEKS_PER_MONTH].some((needed) => needed.key === key),
    ),
    severity: "warning",
    occasions: (data) => {
      const hasJobs = (data.subsidisedJobs?.rows.length ?? 0) > 0;
      return hasJobs
        ? administrationYears(data)
            .slice(-1)
            .map((year) => budgetOf(year))
        : [];
    },
  },
];

/** The last day of the newest month of the rows. */
function inNewestMonth(
  rows: readonly { readonly month?: Month }[] | undefined,
  purpose: (month: Month) => LocalizedText,
): readonly Occasion[] {
  const newest = rows
    ?.flatMap(({ month }) => month ?? [])
    .reduce<Month | undefined>((last, month) => (last === undefined || month > last ? month : last), undefined);
  return newest === undefined ? [] : [{ date: lastSerial(newest), purpose: purpose(newest) }];
}

/** Years for which administration funds are planned, in ascending order. */
function administrationYears({ budget }: PlanningData): readonly number[] {
  const years = new Set(budget?.rows.flatMap(({ title, year }) => (title === "VWT" && year !== undefined ? [year] : [])));
  return [...years].sort((left, right) => left - right);
}

function budgetOf(year: number): Occasion {
  return {
    date: serialOfDate(year, 1, 1),
    purpose: { de: `Das Budget ${year} braucht ihn.`, en: `The budget of ${year} needs it.` },
  };
}

/** Parameters that are missing or have expired on a day for which a figure needs them: there is no silent default. */
export function checkNeededParameters(data: PlanningData, collector: FindingCollector): void {
  const needs = NEEDS.filter(({ isAlwaysNamed }) => isAlwaysNamed || data.parameters !== undefined);
  for (const { parameters, severity, occasions } of needs) {
    for (const occasion of occasions(data)) {
      for (const definition of parameters) {
        reportMissing(data, { definition, severity, occasion }, collector);
      }
    }
  }
}

function reportMissing(
  { parameters }: PlanningData,
  {
    definition,
    severity,
    occasion,
  }: { readonly definition: ParameterDefinition; readonly severity: Need["severity"]; readonly occasion: Occasion },
  collector: FindingCollector,
): void {
  const { key, meaning, source } = definition;
  const value = parameterAt(parameters?.rows, key, occasion.date);
  if (!isMissing(value)) {
    return;
  }
  collector.add("parameter-missing", parameters?.sheet ?? PARAMETER_TABLE.name, () => ({
    severity,
    message: { de: `${value.missing.de} ${occasion.purpose.de}`, en: `${value.missing.en} ${occasion.purpose.en}` },
    remedy: {
      de: `Ergänzen Sie auf dem Blatt „${PARAMETER_TABLE.name}“ eine Zeile „${key}“ (${meaning.de}; ${source.de}).`,
      en: `Add a row “${key}” on the sheet “${PARAMETER_TABLE.name}” (${meaning.en}; ${source.en}).`,
    },
  }));
}
