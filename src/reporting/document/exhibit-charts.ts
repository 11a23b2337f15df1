import type { DocumentChart } from "./document-blocks";
import type { DocumentFigure } from "./document-figure";
import type { ExhibitScope } from "./exhibit-tables";
import { addMonths, monthRange } from "../../units/month";
import { isMissing } from "../../units/missing";
import { monthLabel } from "./figure-period";
import { figureText } from "./figure-text";
import { valueOfTime } from "./values-of-time";
import { roundHalfAwayFromZero } from "../../units/rounding";

type Bars = {
  readonly title: string;
  readonly bars: readonly (readonly [category: string, figureId: string])[];
  readonly numberFormat: string;
  readonly decimals: number;
  /** Values are shown in millions. */
  readonly isInMillions?: boolean;
};

const MILLION = 1_000_000;

/** Two bars for each figure: the period compared with, and the current one. Undefined where no figure has a number. */
function comparisonChart(
  scope: ExhibitScope,
  { title, bars, numberFormat, decimals, isInMillions = false }: Bars,
): DocumentChart | undefined {
  const figures = bars.flatMap(([category, id]): [string, DocumentFigure][] => {
    const figure = scope.figure(id);
    return figure?.current.value === undefined ? [] : [[category, figure]];
  });
  const [first] = figures;
  if (first === undefined) return undefined;
  const value = (number: number | undefined) =>
    number === undefined ? null : roundHalfAwayFromZero(isInMillions ? number / MILLION : number, decimals);
  const number = scope.nextChart();
  return {
    kind: "chart",
    type: "column",
    caption: `${number}: ${title}`,
    description: `Säulen. ${figures
      .map(([category, { current, comparison, format }]) => {
        const text = (shown: number | undefined) =>
          shown === undefined ? "nicht bekannt" : figureText({ value: shown, format }, isInMillions ? { isInMillions, decimals } : {});
        return `${category}: ${comparison.period.label} ${text(comparison.value)}, ${current.period.label} ${text(current.value)}.`;
      })
      .join(" ")}`,
    categories: figures.map(([category]) => category),
    series: [
      { name: first[1].comparison.period.label, values: figures.map(([, { comparison }]) => value(comparison.value)) },
      { name: first[1].current.period.label, values: figures.map(([, { current }]) => value(current.value)) },
    ],
    numberFormat,
    minimum: 0,
  };
}

export function budgetChart(scope: ExhibitScope): DocumentChart | undefined {
  return comparisonChart(scope, {
    title: "Zuteilungen in Mio. €",
    bars: [
      ["VWT", "administrationBudget"],
      ["EGT", "integrationBudget"],
      ["Gesamtbudget", "totalBudget"],
    ],
    numberFormat: "#,##0.0",
    decimals: 1,
    isInMillions: true,
  });
}

export function caseloadChart(scope: ExhibitScope): DocumentChart | undefined {
  return comparisonChart(scope, {
    title: "eLb je VZÄ",
    bars: [
      ["passiv", "caseloadPassive"],
      ["aktiv", "caseloadActive"],
    ],
    numberFormat: "0",
    decimals: 0,
  });
}

export function integrationsByGender(scope: ExhibitScope): DocumentChart | undefined {
  return comparisonChart(scope, {
    title: "Integrationen von Frauen und Männern im Jahr bis zum Berichtsmonat",
    bars: [
      ["Frauen", "integrationsWomen"],
      ["Männer", "integrationsMen"],
    ],
    numberFormat: "#,##0",
    decimals: 0,
  });
}

export function refugeesChart(scope: ExhibitScope): DocumentChart | undefined {
  return comparisonChart(scope, {
    title: "eLb mit und ohne Geflüchtete aus der Ukraine",
    bars: [
      ["eLb gesamt", "beneficiaries"],
      ["ohne Ukraine", "beneficiariesWithoutUkraine"],
      ["aus der Ukraine", "ukraine"],
    ],
    numberFormat: "#,##0",
    decimals: 0,
  });
}

const SERIES_MONTHS = 13;
/** The axis starts at a round number below the smallest value, so that the course can be seen. */
const AXIS_STEP = 500;

/** The stock of long-term recipients over thirteen months; undefined where months are missing. */
export function longTermSeries(scope: ExhibitScope): DocumentChart | undefined {
  const { month } = scope.source;
  const months = monthRange(addMonths(month, 1 - SERIES_MONTHS), month);
  const values = months.map((of) => valueOfTime("longTerm", { month: of }, scope.source));
  const numbers = values.flatMap((value) => (isMissing(value) || value.value === undefined ? [] : [value.value]));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (numbers.length < months.length || first === undefined || last === undefined) return undefined;
  const lowest = Math.min(...numbers);
  return {
    kind: "chart",
    type: "line",
    caption: `${scope.nextChart()}: Bestand an LZB, ${monthLabel(months[0] ?? month)} bis ${monthLabel(month)}`,
    description: `Linie. Der Bestand an Langzeitleistungsbeziehenden ändert sich von ${figureText({ value: first, format: "count" })} auf ${figureText({ value: last, format: "count" })}; niedrigster Wert ${figureText({ value: lowest, format: "count" })}.`,
    categories: [...months],
    series: [{ name: "LZB", values: numbers }],
    numberFormat: "#,##0",
    minimum: Math.floor(lowest / AXIS_STEP - 1) * AXIS_STEP,
  };
}

/** By the name that a focus topic gives. */
export const TOPIC_CHARTS = { longTermSeries, integrationsByGender, refugees: refugeesChart } as const;
