import { noResult } from "../indicators/argument-problems";
import { parameter } from "../indicators/define-indicator";
import { isProblem, type CellMatrix, type IndicatorParameter, type IndicatorProblem, type ResultTable } from "../indicators/indicator";
import { ANY_UNIT, CHOICE, MONTHS, ONE_DECIMAL_FORMAT } from "../indicators/indicator-units";
import { CONVENTION } from "../indicators/legal-sources";
import type { SeriesKind } from "../planning/forecast/forecast-methods";
import { forecast12, yearEnd, type Estimate } from "../planning/forecast/forecast";
import type { MonthValue } from "../planning/forecast/month-series";
import { isMissing } from "../units/missing";
import { firstSerial, monthOfSerial } from "../units/month";
import { defineValueFunction } from "./define-value-function";
import { dateCell, numberCell, readTableRows, tableParameter } from "./read-table-rows";
import { unknownCell } from "./result-cells";

/** Past values with their months, one row each. */
const SERIES = tableParameter(
  { de: "Reihe", en: "series" },
  {
    de: "Zwei Spalten: Monat und Wert, nur Monate mit Wert, keine Lücke",
    en: "Two columns: month and value, only months with a value, no gap",
  },
);

/** A function without a native formula says so for the same reason. */
const WHY_NO_NATIVE_FORMULA = {
  de: "Verfahren und Band werden an allen früheren Vorhersagen derselben Reihe erprobt; das leistet keine einzelne Zellformel.",
  en: "Method and band are tried on all past forecasts of the same series, which no single cell formula does.",
};

const KIND_WORDS = {
  stock: { de: "Bestand", en: "stock" },
  flow: { de: "Ereignisse", en: "events" },
  average: { de: "Durchschnitt", en: "average" },
};

function kindParameter(choices: IndicatorParameter["choices"], description: IndicatorParameter["description"]): IndicatorParameter {
  return parameter({ de: "Art", en: "kind" }, CHOICE, description, { isOptional: true, minimum: undefined, choices, default: 1 });
}

/** A stock of 0 cannot be told from a blank cell: such a month has no value. */
function monthValues(table: CellMatrix, kind: SeriesKind): readonly MonthValue[] | IndicatorProblem {
  const rows = readTableRows<{ readonly date: number; readonly value: number }>(SERIES, table, {
    date: [0, dateCell],
    value: [1, numberCell],
  });
  if (isProblem(rows)) {
    return rows;
  }
  return rows.flatMap(({ date, value }) => {
    const month = date === undefined ? undefined : monthOfSerial(date);
    return month === undefined ? [] : [{ month, value: kind === "stock" && value === 0 ? undefined : value }];
  });
}

/** Value, lower and upper end of the band; without a band its cells say why. */
function estimateCells({ value, band }: Estimate): ResultTable[number] {
  return isMissing(band) ? [value, unknownCell(SERIES, band), unknownCell(SERIES, band)] : [value, band.lower, band.upper];
}

export const FORECAST12 = defineValueFunction<ResultTable>({
  id: "FORECAST12",
  title: { de: "Vorhersage der nächsten Monate", en: "Forecast of the next months" },
  description: {
    de: "Monat, Wert, untere und obere Grenze für die Monate nach der Reihe, aus Vorjahresverlauf und Veränderung; das Band hielt vier von fünf früheren Vorhersagen. Überläuft nach unten.",
    en: "Month, value, lower and upper bound for the months after the series, from last year's course and the change; the band held four of five past forecasts. Spills downwards.",
  },
  example: "=FORECAST12(A2:B37,12)",
  parameters: [
    SERIES,
    parameter(
      { de: "Monate", en: "months" },
      MONTHS,
      { de: "Wie viele Monate, 1 bis 60; leer: 12", en: "How many months, 1 to 60; empty: 12" },
      { isOptional: true, isWholeNumber: true, minimum: 1, maximum: 60, default: 12 },
    ),
    kindParameter([KIND_WORDS.stock, KIND_WORDS.flow], {
      de: "„Bestand“ (auch wenn leer) oder „Ereignisse“ wie Integrationen",
      en: "“stock” (also if empty) or “events” such as integrations",
    }),
  ],
  result: { type: "table", unit: ANY_UNIT, numberFormat: ONE_DECIMAL_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  whyNoNativeFormula: WHY_NO_NATIVE_FORMULA,
  calculate: ({ values: [, months, kindNumber], tables: [table = []] }) => {
    const kind = kindNumber === 2 ? "flow" : "stock";
    const points = monthValues(table, kind);
    if (isProblem(points)) {
      return points;
    }
    const forecast = forecast12(points, months, kind);
    return isMissing(forecast)
      ? noResult(SERIES, forecast.missing)
      : forecast.months.map((estimate) => [firstSerial(estimate.month), ...estimateCells(estimate)]);
  },
});

export const YEAREND = defineValueFunction<ResultTable>({
  id: "YEAREND",
  title: { de: "Hochrechnung zum Jahresende", en: "Projection to the end of the year" },
  description: {
    de: "Wert, untere und obere Grenze für das Jahr des letzten Monats: Bestand im Dezember, Durchschnitt des Jahres oder Summe der Ereignisse; überläuft nach rechts.",
    en: "Value, lower and upper bound for the year of the last month: stock in December, average of the year or sum of events; spills to the right.",
  },
  example: '=YEAREND(A2:B37,"Ereignisse")',
  parameters: [
    SERIES,
    kindParameter([KIND_WORDS.stock, KIND_WORDS.average, KIND_WORDS.flow], {
      de: "„Bestand“ im Dezember (auch wenn leer), „Durchschnitt“ des Bestands oder „Ereignisse“ in Summe",
      en: "“stock” in December (also if empty), “average” stock or the sum of “events”",
    }),
  ],
  result: { type: "table", unit: ANY_UNIT, numberFormat: ONE_DECIMAL_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  whyNoNativeFormula: WHY_NO_NATIVE_FORMULA,
  calculate: ({ values: [, kindNumber], tables: [table = []] }) => {
    const kind = kindNumber === 3 ? "flow" : "stock";
    const points = monthValues(table, kind);
    if (isProblem(points)) {
      return points;
    }
    const result = yearEnd(points, kind);
    if (isMissing(result)) {
      return noResult(SERIES, result.missing);
    }
    if (result.kind === "flow") {
      return [estimateCells(result.sum)];
    }
    return [estimateCells(kindNumber === 2 ? result.average : result.december)];
  },
});
