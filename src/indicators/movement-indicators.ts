import { ONE_MONTH_EARLIER, SAME_SHAPE } from "./argument-checks";
import { NO_CELLS } from "./check-arguments";
import { defineIndicator } from "./define-indicator";
import { FRACTION, PERCENT_FORMAT } from "./indicator-units";
import { ORDINANCE } from "./legal-sources";
import { meanOfRates, monthlyCounts, monthlyStocks, reading, sum, YEAR } from "./monthly-series";
import { choose, lastCell, withoutLastCell } from "./native-formula";

/** "Average of the past twelve months" is read as the mean of the monthly rates; the quotient of the sums differs slightly. */
const METHOD = reading(
  { de: "Verfahren", en: "method" },
  {
    de: "„Mittel“ der zwölf Monatsraten (auch wenn leer) oder „Summen“: Summe durch Summe",
    en: "“mean” of the twelve monthly rates (also if empty) or “sums”: sum divided by sum",
  },
  [
    { de: "Mittel", en: "mean" },
    { de: "Summen", en: "sums" },
  ],
);

export const ENTRYRATE = defineIndicator({
  id: "ENTRYRATE",
  title: { de: "Durchschnittliche Zugangsrate", en: "Average entry rate" },
  description: {
    de: "Mittel der zwölf Monatsraten Zugänge je Bestand desselben Monats (K1E3, K3E3).",
    en: "Mean of the twelve monthly rates of entries per stock of the same month (K1E3, K3E3).",
  },
  example: "=ENTRYRATE(C3:C14,B3:B14)",
  parameters: [
    monthlyCounts({ de: "Zugänge", en: "entries" }, { de: "12 Monatswerte, t−11 bis t", en: "12 monthly values, t−11 to t" }),
    monthlyStocks({
      de: "12 Monatswerte derselben Monate; ein Bestand von 0 gilt als fehlend",
      en: "12 monthly values of the same months; a stock of 0 counts as missing",
    }),
    METHOD,
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [`§ 4 Abs. 2 Nr. 3, § 6 Abs. 2 Nr. 3 ${ORDINANCE}`],
  checks: [SAME_SHAPE],
  calculate: ([, , method], [entries = NO_CELLS, stocks = NO_CELLS]) =>
    method === 1 ? meanOfRates(entries.numbers, stocks.numbers) : sum(entries.numbers) / sum(stocks.numbers),
  native: ([entries, stocks, method]) => choose(method, `SUMPRODUCT(${entries}/${stocks})/${YEAR}`, `SUM(${entries})/SUM(${stocks})`),
});

export const EXITRATE = defineIndicator({
  id: "EXITRATE",
  title: { de: "Durchschnittliche Abgangsrate", en: "Average exit rate" },
  description: {
    de: "Mittel der zwölf Monatsraten Abgänge je Bestand des Vormonats (K1E4, K3E4).",
    en: "Mean of the twelve monthly rates of exits per stock of the previous month (K1E4, K3E4).",
  },
  example: "=EXITRATE(D3:D14,B2:B14)",
  parameters: [
    monthlyCounts({ de: "Abgänge", en: "exits" }, { de: "12 Monatswerte, t−11 bis t", en: "12 monthly values, t−11 to t" }),
    monthlyStocks(
      {
        de: "13 Monatswerte, t−12 bis t; ein Bestand von 0 gilt als fehlend",
        en: "13 monthly values, t−12 to t; a stock of 0 counts as missing",
      },
      YEAR + 1,
      YEAR + 1,
    ),
    METHOD,
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [`§ 4 Abs. 2 Nr. 4, § 6 Abs. 2 Nr. 4 ${ORDINANCE}`],
  checks: [ONE_MONTH_EARLIER],
  calculate: ([, , method], [exits = NO_CELLS, stocks = NO_CELLS]) =>
    method === 1 ? meanOfRates(exits.numbers, stocks.numbers) : sum(exits.numbers) / sum(stocks.numbers.slice(0, -1)),
  native: ([exits = "", stocks = "", method]) =>
    choose(method, `SUMPRODUCT(${exits}/${withoutLastCell(stocks, exits)})/${YEAR}`, `SUM(${exits})/(SUM(${stocks})-${lastCell(stocks)})`),
});

export const MOVEMENT_INDICATORS = [ENTRYRATE, EXITRATE];
