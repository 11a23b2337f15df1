import { COUNTY } from "../../model/planning-tables";
import { addMonths } from "../../units/month";
import type { DerivedFigure, SecrecyCell, SecrecyProblem, SecrecyRelation, SecrecyRules } from "../secrecy/secrecy-problem";
import type { ComparedDays } from "./area-rows";
import { INHABITANTS, RATES, type Rate } from "./comparison-blocks";
import type { ComparedCounts } from "./compared-counts";
import { GROUPS, QUANTITIES, type Quantity } from "./quantities";

/** A total of the county costs more than the same count of all its municipalities together would. */
const COUNTY_WEIGHT = 25;

const QUANTITIES_BY_ID = new Map(QUANTITIES.map((quantity) => [quantity.id, quantity]));

/** Id of a cell in the problem, e.g. `longTerm|w|Rheurdt|2022-06`. */
export function cellId(quantity: string, area: string, days: ComparedDays): string {
  return [quantity, area, QUANTITIES_BY_ID.get(quantity)?.period(days) ?? ""].join("|");
}

/** Id of a rate in the problem, e.g. `K2|w|Rheurdt`. */
export function rateId({ id }: Rate, area: string): string {
  return `${id}|${area}`;
}

/** All counts of the comparison, what every reader knows of how they hang together, and the rates between them. */
export function comparisonProblem(
  counts: ComparedCounts,
  days: ComparedDays,
  rules: SecrecyRules,
  sharedReaders: SecrecyProblem["sharedReaders"] = [],
): SecrecyProblem {
  return {
    cells: counts.areas.flatMap((area) => QUANTITIES.flatMap((quantity) => cellOf(quantity, area, counts, days) ?? [])),
    relations: [...counts.areas.flatMap((area) => relationsWithin(area, counts, days)), ...countySums(counts, days)],
    derived: counts.areas.flatMap((area) => RATES.flatMap((rate) => derivedOf(rate, area, counts, days) ?? [])),
    recipients: counts.municipalities,
    sharedReaders,
    rules,
  };
}

function cellOf(quantity: Quantity, area: string, counts: ComparedCounts, days: ComparedDays): SecrecyCell | undefined {
  const { id, kind, isShown, weight, title, period } = quantity;
  const value = counts.count(id, area);
  if (value === undefined) return undefined;
  const households = counts.households(quantity, area);
  return {
    id: cellId(id, area, days),
    value,
    kind,
    ...(area === COUNTY ? {} : { owner: area }),
    ...(households === undefined ? {} : { households }),
    ...(isShown ? {} : { isPublished: false }),
    weight: area === COUNTY ? COUNTY_WEIGHT * weight : weight,
    title: { de: `${title.de}, ${area}, ${period(days)}`, en: `${title.en}, ${area}, ${period(days)}` },
  };
}

/** Σ factor · count of one area = 0 or ≤ 0. */
type Rule = { readonly terms: readonly (readonly [quantity: string, factor: number])[]; readonly kind: SecrecyRelation["kind"] };

/** Women and men, under and from 25 are all; a part is at most its whole. */
const RULES: readonly Rule[] = [
  ...["beneficiaries", "longTerm", "integrations", "averageStock"].map((quantity): Rule => ({
    terms: [
      [`${quantity}|w`, 1],
      [`${quantity}|m`, 1],
      [`${quantity}|all`, -1],
    ],
    kind: "equal",
  })),
  {
    terms: [
      ["beneficiariesUnder25|all", 1],
      ["beneficiariesFrom25|all", 1],
      ["beneficiaries|all", -1],
    ],
    kind: "equal",
  },
  ...GROUPS.flatMap(({ group }): readonly Rule[] => [
    withRest(`longTerm|${group}`, `notLongTerm|${group}`, `beneficiaries|${group}`),
    // Each person is integrated once a month at most.
    atMost(`integrations|${group}`, `averageStock|${group}`, 12),
  ]),
  withRest("longTermBefore|all", "notLongTermBefore|all", "beneficiariesBefore|all"),
  // A household that receives benefits has an employable member.
  atMost("households|all", "beneficiaries|all"),
];

function withRest(part: string, rest: string, whole: string): Rule {
  return {
    terms: [
      [part, 1],
      [rest, 1],
      [whole, -1],
    ],
    kind: "equal",
  };
}

function atMost(part: string, whole: string, factor = 1): Rule {
  return {
    terms: [
      [part, 1],
      [whole, -factor],
    ],
    kind: "atMost",
  };
}

/** The stock of the same month of the previous year is one of the twelve of the mean. */
const YEAR_BEFORE_IN_MEAN = atMost("beneficiariesBefore|all", "averageStock|all", 12);

function relationsWithin(area: string, counts: ComparedCounts, days: ComparedDays): readonly SecrecyRelation[] {
  const isYearBefore = days.comparisonMonth === addMonths(days.month, -12) && days.dataAge.comparison === days.dataAge.month;
  const rules = isYearBefore ? [...RULES, YEAR_BEFORE_IN_MEAN] : RULES;
  return rules.flatMap(({ terms, kind }) => {
    const values = terms.map(([quantity, factor]) => factor * (counts.count(quantity, area) ?? NaN));
    const total = values.reduce((sum, value) => sum + value, 0);
    // What the data contradict nobody can rely on; a count that is missing makes the total NaN.
    const holds = kind === "atMost" ? total <= 0 : Math.abs(total) < 1e-6;
    return holds ? [{ kind, terms: terms.map(([quantity, factor]) => ({ cell: cellId(quantity, area, days), factor })) }] : [];
  });
}

function countySums(counts: ComparedCounts, days: ComparedDays): readonly SecrecyRelation[] {
  return QUANTITIES.filter(({ id }) => counts.isSum(id)).map(({ id }) => ({
    kind: "equal",
    terms: [
      ...counts.municipalities.map((name) => ({ cell: cellId(id, name, days), factor: 1 })),
      { cell: cellId(id, COUNTY, days), factor: -1 },
    ],
  }));
}

/** Absent where a count is missing; inhabitants are public and no cell. */
function derivedOf(rate: Rate, area: string, counts: ComparedCounts, days: ComparedDays): DerivedFigure | undefined {
  if (rate.of.some((quantity) => counts.count(quantity, area) === undefined)) return undefined;
  return {
    id: rateId(rate, area),
    cells: rate.of.filter((quantity) => quantity !== INHABITANTS).map((quantity) => cellId(quantity, area, days)),
    title: { de: `${rate.title.de}, ${area}`, en: `${rate.title.en}, ${area}` },
  };
}
