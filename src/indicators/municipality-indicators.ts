import { roundHalfAwayFromZero } from "../units/rounding";
import { argumentAsDivisor, COMPLETE_PAIRS, divisor, partWithinWhole, SAME_SHAPE, type ArgumentCheck } from "./argument-checks";
import { noResult } from "./argument-problems";
import { NO_CELLS, type Series } from "./check-arguments";
import { defineIndicator, parameter } from "./define-indicator";
import type { IndicatorParameter } from "./indicator";
import {
  ANY_UNIT,
  CHOICE,
  FRACTION,
  GENERAL_FORMAT,
  PERCENT_FORMAT,
  PERCENTAGE_POINTS,
  PERSONS,
  TWO_DECIMALS_FORMAT,
  WHOLE_FORMAT,
} from "./indicator-units";
import { BENCHMARKING, ORDINANCE } from "./legal-sources";
import { reading, sum } from "./monthly-series";
import { choose, guard } from "./native-formula";

export const DENSITY = defineIndicator({
  id: "DENSITY",
  title: { de: "Dichte", en: "Density" },
  description: {
    de: "Personen oder Bedarfsgemeinschaften je 1.000 Einwohner; immer angeben, welche Einwohner (alle oder eine Altersgruppe).",
    en: "Persons or households per 1,000 inhabitants; always say which inhabitants (all or an age group).",
  },
  example: "=DENSITY(11080,313000)",
  parameters: [
    parameter({ de: "Personen", en: "persons" }, PERSONS, { de: "Personen oder Bedarfsgemeinschaften", en: "Persons or households" }),
    parameter({ de: "Einwohner", en: "inhabitants" }, PERSONS, { de: "Einwohner der Altersbasis", en: "Inhabitants of the age base" }),
    parameter(
      { de: "Je", en: "per" },
      PERSONS,
      { de: "Bezugsgröße; leer: 1.000, für eine Quote je 100: 100", en: "Reference number; empty: 1,000, for a rate per 100: 100" },
      { isOptional: true, default: 1000 },
    ),
  ],
  result: { unit: { de: "je 1.000 Einwohner", en: "per 1,000 inhabitants" }, numberFormat: TWO_DECIMALS_FORMAT },
  direction: "low",
  legalSources: [BENCHMARKING],
  checks: [
    partWithinWhole(0, 1),
    argumentAsDivisor(1, { de: "Ohne Einwohner gibt es keine Dichte.", en: "without inhabitants there is no density." }),
    argumentAsDivisor(2, { de: "Je 0 Einwohner gibt es keine Dichte.", en: "there is no density per 0 inhabitants." }),
  ],
  calculate: ([persons = 0, inhabitants = 0, per = 0]) => (per * persons) / inhabitants,
  native: ([persons, inhabitants, per]) => `${per}*${persons}/${inhabitants}`,
});

function block(name: IndicatorParameter["name"], description: IndicatorParameter["description"], minimum?: number): IndicatorParameter {
  return parameter(name, ANY_UNIT, description, { dimensionality: "matrix", minimum });
}

export const WEIGHTEDMEAN = defineIndicator({
  id: "WEIGHTEDMEAN",
  title: { de: "Gewichteter Mittelwert", en: "Weighted mean" },
  description: {
    de: "Summe der Zähler durch Summe der Nenner: der Kreiswert (GeMW). Der Mittelwert der Quoten wäre falsch.",
    en: "Sum of the numerators divided by the sum of the denominators: the county's value. The mean of the ratios would be wrong.",
  },
  example: "=WEIGHTEDMEAN(C2:C17,B2:B17)",
  parameters: [
    block(
      { de: "Zähler", en: "numerators" },
      { de: "Zähler je Kommune; ganz leere Paare zählen nicht", en: "Numerators by municipality; pairs that are empty do not count" },
    ),
    block(
      { de: "Nenner", en: "denominators" },
      { de: "Nenner je Kommune, in derselben Form", en: "Denominators by municipality, in the same shape" },
      0,
    ),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [BENCHMARKING],
  checks: [
    SAME_SHAPE,
    COMPLETE_PAIRS,
    divisor(1, {
      value: (_values, [, denominators = NO_CELLS]) => sum(known(denominators)),
      native: ([, denominators]) => `SUM(${denominators})`,
      whenZero: { de: "Die Summe der Nenner ist 0.", en: "the sum of the denominators is 0." },
    }),
  ],
  calculate: (_values, [numerators = NO_CELLS, denominators = NO_CELLS]) => sum(known(numerators)) / sum(known(denominators)),
  native: ([numerators, denominators]) => `SUM(${numerators})/SUM(${denominators})`,
});

function known({ numbers }: Series): number[] {
  return numbers.filter((number) => !Number.isNaN(number));
}

export const DEVIATION = defineIndicator({
  id: "DEVIATION",
  title: { de: "Abweichung vom Vergleichswert", en: "Deviation from a reference" },
  description: {
    de: "Wert minus Vergleichswert; bei Quoten Prozentpunkte als Anteil. Mit „relativ“: Wert durch Vergleichswert minus 1.",
    en: "Value minus reference; of rates percentage points as a fraction. With “relative”: value divided by reference minus 1.",
  },
  example: "=DEVIATION(0.241,0.264)",
  parameters: [
    anyNumber({ de: "Wert", en: "value" }, { de: "Wert der Kommune", en: "Value of the municipality" }),
    anyNumber({ de: "Vergleichswert", en: "reference" }, { de: "Wert des Kreises oder Mittelwert", en: "Value of the county or mean" }),
    reading(
      { de: "Art", en: "kind" },
      { de: "„absolut“ (auch wenn leer) oder „relativ“", en: "“absolute” (also if empty) or “relative”" },
      [
        { de: "absolut", en: "absolute" },
        { de: "relativ", en: "relative" },
      ],
    ),
  ],
  result: { unit: PERCENTAGE_POINTS, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [BENCHMARKING],
  checks: [
    divisor(1, {
      value: ([, reference = 0, kind]) => (kind === 1 ? 1 : Math.max(0, reference)),
      native: ([, reference, kind]) => choose(kind, "1", `MAX(0,${reference})`),
      whenZero: {
        de: "Zu einem Vergleichswert von 0 oder darunter gibt es keine relative Abweichung.",
        en: "there is no relative deviation from a reference of 0 or less.",
      },
    }),
  ],
  calculate: ([value = 0, reference = 0, kind]) => (kind === 1 ? value - reference : value / reference - 1),
  native: ([value, reference, kind]) => choose(kind, `${value}-${reference}`, `${value}/${reference}-1`),
});

function anyNumber(name: IndicatorParameter["name"], description: IndicatorParameter["description"]): IndicatorParameter {
  return parameter(name, ANY_UNIT, description, { minimum: undefined });
}

const DIRECTION = parameter(
  { de: "Richtung", en: "direction" },
  CHOICE,
  { de: "„hoch“ oder „niedrig“: welche Werte gut sind", en: "“high” or “low”: which values are good" },
  {
    minimum: undefined,
    choices: [
      { de: "hoch", en: "high" },
      { de: "niedrig", en: "low" },
    ],
  },
);

const VALUE_AMONG_VALUES: ArgumentCheck = {
  problem: ([value = NaN], [values = NO_CELLS], [parameterOfValue]) =>
    parameterOfValue === undefined || values.numbers.some((other) => compared(other, value) === 0)
      ? undefined
      : noResult(parameterOfValue, {
          de: "Der Wert kommt unter den Vergleichswerten nicht vor.",
          en: "the value is not among those it is compared with.",
        }),
  guard: ([value, values], inner) => guard("notAvailable", `SUMPRODUCT(ISNUMBER(${values})*(${values}=${value}))=0`, inner),
};

/** Excel compares to 15 digits: rates that only binary arithmetic tells apart share a rank. */
function compared(left: number, right: number): number {
  return Number(left.toPrecision(15)) - Number(right.toPrecision(15));
}

export const RANKOF = defineIndicator({
  id: "RANKOF",
  title: { de: "Rang", en: "Rank" },
  description: {
    de: "Rang eines Wertes unter allen, 1 ist der beste; gleiche Werte teilen sich den besseren Rang, leere Zellen zählen nicht.",
    en: "Rank of a value among all, 1 is the best; equal values share the better rank, blank cells do not count.",
  },
  example: '=RANKOF(D5,D2:D17,"hoch")',
  parameters: [
    anyNumber({ de: "Wert", en: "value" }, { de: "Wert der Kommune", en: "Value of the municipality" }),
    block(
      { de: "Werte", en: "values" },
      { de: "Werte aller Kommunen, die eigene eingeschlossen", en: "Values of all municipalities, the own one included" },
    ),
    DIRECTION,
  ],
  result: { unit: { de: "Rang", en: "rank" }, numberFormat: WHOLE_FORMAT },
  direction: "low",
  legalSources: [BENCHMARKING],
  checks: [VALUE_AMONG_VALUES],
  calculate: ([value = 0, , direction], [values = NO_CELLS]) =>
    1 + known(values).filter((other) => compared(other, value) * (direction === 1 ? 1 : -1) > 0).length,
  native: ([value, values, direction]) =>
    `1+SUMPRODUCT(ISNUMBER(${values})*${choose(direction, `(${values}>${value})`, `(${values}<${value})`)})`,
});

export const CONTRIBUTION = defineIndicator({
  id: "CONTRIBUTION",
  title: { de: "Beitrag zur Veränderung des Kreises", en: "Contribution to the county's change" },
  description: {
    de: "Veränderung der Kommune als Anteil am Vorjahreswert des Kreises; die Beiträge aller Kommunen ergeben dessen Veränderungsrate.",
    en: "Change of the municipality as a fraction of the county's previous value; the contributions of all add up to the county's rate of change.",
  },
  example: "=CONTRIBUTION(1710,1820,11265)",
  parameters: [
    parameter({ de: "Wert", en: "current" }, PERSONS, { de: "Bestand der Kommune im Monat", en: "Stock of the municipality in the month" }),
    parameter({ de: "Vorjahreswert", en: "previous" }, PERSONS, {
      de: "Bestand der Kommune im Vorjahresmonat",
      en: "Stock of the municipality in that month of the previous year",
    }),
    parameter({ de: "Vorjahreswert_Kreis", en: "countyPrevious" }, PERSONS, {
      de: "Bestand des Kreises im Vorjahresmonat",
      en: "Stock of the county in that month of the previous year",
    }),
  ],
  result: { unit: PERCENTAGE_POINTS, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [BENCHMARKING, `§ 4 Abs. 2 Nr. 2, § 6 Abs. 1 ${ORDINANCE}`],
  checks: [
    partWithinWhole(1, 2),
    argumentAsDivisor(2, {
      de: "Zu einem Vorjahreswert von 0 gibt es keine Veränderungsrate.",
      en: "there is no rate of change from 0.",
    }),
  ],
  calculate: ([current = 0, previous = 0, countyPrevious = 0]) => (current - previous) / countyPrevious,
  native: ([current, previous, countyPrevious]) => `(${current}-${previous})/${countyPrevious}`,
});

/** The words stay German in every language: the workbook and its conditional formats do not change with the reader. */
export const TARGET_STATUS_WORDS = { met: "erreicht", nearlyMet: "knapp verfehlt", missed: "verfehlt" } as const;

/** Differences are rounded to this many decimals: 0.264 − 0.26 is not 0.004 in binary arithmetic. */
const STATUS_DECIMALS = 12;

export const TARGETSTATUS = defineIndicator<string>({
  id: "TARGETSTATUS",
  title: { de: "Stand der Zielerreichung", en: "Status of a target" },
  description: {
    de: "„erreicht“, „knapp verfehlt“ (höchstens um die Toleranz) oder „verfehlt“.",
    en: "In German in every language: “erreicht” (met), “knapp verfehlt” (missed by no more than the tolerance) or “verfehlt” (missed).",
  },
  example: '=TARGETSTATUS(0.258,0.264,"hoch",0.01)',
  parameters: [
    anyNumber({ de: "Ist", en: "actual" }, { de: "Erreichter Wert", en: "Value reached" }),
    anyNumber({ de: "Ziel", en: "target" }, { de: "Vereinbarter Wert", en: "Value agreed" }),
    DIRECTION,
    parameter(
      { de: "Toleranz", en: "tolerance" },
      ANY_UNIT,
      { de: "Um so viel verfehlt heißt knapp; leer: 0", en: "Missed by this much is a near miss; empty: 0" },
      { isOptional: true, default: 0 },
    ),
  ],
  result: { type: "text", unit: { de: "Text", en: "text" }, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: ["§ 48b SGB II"],
  calculate: ([actual = 0, target = 0, direction, tolerance = 0]) => {
    const shortfall = roundHalfAwayFromZero(direction === 1 ? target - actual : actual - target, STATUS_DECIMALS);
    if (shortfall <= 0) {
      return TARGET_STATUS_WORDS.met;
    }
    return shortfall <= tolerance ? TARGET_STATUS_WORDS.nearlyMet : TARGET_STATUS_WORDS.missed;
  },
  native: ([actual, target, direction, tolerance]) => {
    const shortfall = `ROUND(${choose(direction, `${target}-${actual}`, `${actual}-${target}`)},${STATUS_DECIMALS})`;
    const { met, nearlyMet, missed } = TARGET_STATUS_WORDS;
    const otherwise = tolerance === "0" ? `"${missed}"` : `IF(${shortfall}<=${tolerance},"${nearlyMet}","${missed}")`;
    return `IF(${shortfall}<=0,"${met}",${otherwise})`;
  },
});

export const MUNICIPALITY_INDICATORS = [DENSITY, WEIGHTEDMEAN, DEVIATION, RANKOF, CONTRIBUTION, TARGETSTATUS];
