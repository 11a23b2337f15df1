import { CELLS_WITHIN_CELLS, divisor, ONE_MONTH_EARLIER, SAME_SHAPE } from "./argument-checks";
import { NO_CELLS } from "./check-arguments";
import { defineIndicator } from "./define-indicator";
import { FRACTION, PERCENT_FORMAT } from "./indicator-units";
import { ORDINANCE } from "./legal-sources";
import { monthlyCounts, monthlyStocks, reading, sum, YEAR } from "./monthly-series";
import { choose, lastCell } from "./native-formula";

/**
 * The ordinance says "average stock of the past twelve months"; statistics use the stocks of the previous months
 * (t−12 … t−1), which are those that could be integrated. The literal reading takes t−11 … t.
 */
export const INTEGRATIONRATE = defineIndicator({
  id: "INTEGRATIONRATE",
  title: { de: "Integrationsquote", en: "Integration rate" },
  description: {
    de: "Integrationen von zwölf Monaten je Ø Bestand (K2, K2E1, K2E2, K2E4, K3E1). Ohne Fenster wie in der Statistik: Ø der zwölf Vormonatsbestände (t−12 bis t−1).",
    en: "Integrations of twelve months per average stock (K2, K2E1, K2E2, K2E4, K3E1). Without a window as in the statistics: mean of the twelve previous-month stocks (t−12 to t−1).",
  },
  example: "=INTEGRATIONRATE(C3:C14,B2:B14)",
  parameters: [
    monthlyCounts({ de: "Integrationen", en: "integrations" }, { de: "12 Monatswerte, t−11 bis t", en: "12 monthly values, t−11 to t" }),
    monthlyStocks(
      {
        de: "13 Monatswerte, t−12 bis t; ein Bestand von 0 gilt als fehlend",
        en: "13 monthly values, t−12 to t; a stock of 0 counts as missing",
      },
      YEAR + 1,
      YEAR + 1,
    ),
    reading(
      { de: "Fenster", en: "window" },
      {
        de: "„Vormonate“ (Praxis, auch wenn leer) oder „wörtlich“ (Wortlaut der Verordnung: t−11 bis t)",
        en: "“previous” (practice, also if empty) or “literal” (wording of the ordinance: t−11 to t)",
      },
      [
        { de: "Vormonate", en: "previous" },
        { de: "wörtlich", en: "literal" },
      ],
    ),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "high",
  legalSources: [`§ 5 Abs. 1, Abs. 2 Nr. 1, 2 und 4, § 6 Abs. 2 Nr. 1 ${ORDINANCE}`, "BA-Praxis: Vormonatsbestände"],
  calculate: ([, , window], [integrations = NO_CELLS, stocks = NO_CELLS]) => {
    const inWindow = window === 1 ? stocks.numbers.slice(0, -1) : stocks.numbers.slice(1);
    return sum(integrations.numbers) / (sum(inWindow) / YEAR);
  },
  native: ([integrations, stocks, window]) =>
    `${YEAR}*SUM(${integrations})/(SUM(${stocks})-${choose(window, lastCell(stocks), `INDEX(${stocks},1,1)`)})`,
});

export const INTEGRATIONPROGRESS = defineIndicator({
  id: "INTEGRATIONPROGRESS",
  title: { de: "Jahresfortschrittswert der Integrationsquote", en: "Integration rate of the year so far" },
  description: {
    de: "Integrationen seit Januar je Ø Vormonatsbestand (Dezember des Vorjahres bis Vormonat), nicht auf ein Jahr hochgerechnet.",
    en: "Integrations since January per average previous-month stock (December of the previous year to the month before), not scaled to a year.",
  },
  example: "=INTEGRATIONPROGRESS(C3:C8,B2:B8)",
  parameters: [
    monthlyCounts(
      { de: "Integrationen", en: "integrations" },
      { de: "Monatswerte von Januar bis zum Berichtsmonat", en: "Monthly values from January to the month of the report" },
      1,
    ),
    monthlyStocks(
      {
        de: "Monatswerte von Dezember des Vorjahres bis zum Berichtsmonat, also einer mehr; 0 gilt als fehlend",
        en: "Monthly values from December of the previous year to the month of the report, so one more; 0 counts as missing",
      },
      2,
      YEAR + 1,
    ),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "high",
  legalSources: [`§ 5 Abs. 1 ${ORDINANCE}`, "Zielsteuerung: Jahresfortschrittswert"],
  checks: [ONE_MONTH_EARLIER],
  calculate: (_values, [integrations = NO_CELLS, stocks = NO_CELLS]) => {
    const previous = stocks.numbers.slice(0, -1);
    return sum(integrations.numbers) / (sum(previous) / previous.length);
  },
  native: ([integrations, stocks]) => `COUNT(${integrations})*SUM(${integrations})/(SUM(${stocks})-${lastCell(stocks)})`,
});

export const CONTINUOUSRATE = defineIndicator({
  id: "CONTINUOUSRATE",
  title: { de: "Kontinuierliche Beschäftigung nach Integration", en: "Continuous employment after integration" },
  description: {
    de: "Anteil der Integrationen in sv-pflichtige Beschäftigung, nach denen in jedem der sechs Folgemonate sv-pflichtig gearbeitet wurde (K2E3); zwölf Monate, von denen der letzte um den K2E3-Verzug (6 Monate) vor dem Berichtsmonat liegt.",
    en: "Share of integrations into insured work that were followed by insured work in each of the six next months (K2E3); twelve months, the last of which lies the lag K2E3-Verzug (6 months) before the month of the report.",
  },
  example: "=CONTINUOUSRATE(E3:E14,D3:D14)",
  parameters: [
    monthlyCounts(
      { de: "Kontinuierlich", en: "continuous" },
      {
        de: "12 Monatswerte, t−17 bis t−6: davon kontinuierlich beschäftigt",
        en: "12 monthly values, t−17 to t−6: of these continuously employed",
      },
    ),
    monthlyCounts(
      { de: "Sv_pflichtig", en: "insured" },
      {
        de: "12 Monatswerte, t−17 bis t−6: Integrationen in sv-pflichtige Beschäftigung",
        en: "12 monthly values, t−17 to t−6: integrations into insured work",
      },
    ),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [`§ 5 Abs. 2 Nr. 3 ${ORDINANCE} (seit 2019)`],
  checks: [
    SAME_SHAPE,
    CELLS_WITHIN_CELLS,
    divisor(1, {
      value: (_values, [, insured = NO_CELLS]) => sum(insured.numbers),
      native: ([, insured]) => `SUM(${insured})`,
      whenZero: { de: "Ohne Integrationen gibt es keinen Anteil.", en: "without integrations there is no share." },
    }),
  ],
  calculate: (_values, [continuous = NO_CELLS, insured = NO_CELLS]) => sum(continuous.numbers) / sum(insured.numbers),
  native: ([continuous, insured]) => `SUM(${continuous})/SUM(${insured})`,
});

export const INTEGRATION_INDICATORS = [INTEGRATIONRATE, INTEGRATIONPROGRESS, CONTINUOUSRATE];
