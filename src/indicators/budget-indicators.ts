import { MUNICIPAL_RATE } from "../model/parameters";
import { defineIndicator, parameter, parameterAsDenominator } from "./define-indicator";
import { EURO, EURO_FORMAT, FRACTION, PERCENT_FORMAT } from "./indicator-units";

const SECTION_46 = "§ 46 Abs. 3 S. 1 SGB II";

const FEDERAL_AMOUNT = parameter({ de: "Bundesmittel", en: "federalAmount" }, EURO, {
  de: "Verwaltungsmittel des Bundes (VWT) in €",
  en: "Federal administration funds (VWT), in €",
});

const MUNICIPAL_RATE_PARAMETER = parameter(
  { de: "KFA_Anteil", en: "municipalRate" },
  FRACTION,
  {
    de: "Kommunaler Anteil an den Gesamtverwaltungskosten; leer: 0,152",
    en: "Municipal share of the whole administration cost; empty: 0.152",
  },
  { isOptional: true, maximum: 1, default: MUNICIPAL_RATE.values.at(-1)?.value },
);

/** The federation bears what the municipalities do not; at a municipal rate of 1 it bears nothing, and nothing can be derived from its amount. */
const FEDERAL_RATE = {
  parameter: 1,
  value: ([, rate = 0]: readonly number[]) => 1 - rate,
  native: ([, rate]: readonly string[]) => `1-${rate}`,
  whenZero: {
    de: "Trägt der Bund nichts, folgt aus seinem Betrag nichts.",
    en: "if the federation bears nothing, nothing follows from its amount.",
  },
};

export const BUDGETCHANGE = defineIndicator({
  id: "BUDGETCHANGE",
  title: { de: "Veränderung des Budgets", en: "Change of the budget" },
  description: {
    de: "Veränderung gegenüber dem Vorjahr als Anteil am Vorjahresbetrag; −0,079 sind −7,9 %.",
    en: "Change to the previous year as a fraction of that year's amount; −0.079 is −7.9 %.",
  },
  example: "=BUDGETCHANGE(15774877,16391003)",
  parameters: [
    parameter({ de: "Betrag", en: "current" }, EURO, { de: "Betrag des Jahres in €", en: "Amount of the year, in €" }),
    parameter({ de: "Vorjahresbetrag", en: "previous" }, EURO, {
      de: "Betrag des Vorjahres in €",
      en: "Amount of the previous year, in €",
    }),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: ["§ 46 Abs. 1 S. 5, Abs. 2 SGB II"],
  denominators: [
    parameterAsDenominator(1, {
      de: "Zu einem Vorjahresbetrag von 0 gibt es keine Veränderungsrate.",
      en: "there is no rate of change from an amount of 0.",
    }),
  ],
  calculate: ([current = 0, previous = 0]) => (current - previous) / previous,
  native: ([current, previous]) => `(${current}-${previous})/${previous}`,
});

export const ADMINCOST = defineIndicator({
  id: "ADMINCOST",
  title: { de: "Gesamtverwaltungskosten", en: "Whole administration cost" },
  description: {
    de: "Gesamtverwaltungskosten, von denen der Bund den genannten Betrag trägt (84,8 %).",
    en: "Whole administration cost of which the federation bears the amount given (84.8 %).",
  },
  example: "=ADMINCOST(15774877)",
  parameters: [FEDERAL_AMOUNT, MUNICIPAL_RATE_PARAMETER],
  result: { unit: EURO, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: [SECTION_46, "§ 6b Abs. 2 SGB II"],
  denominators: [FEDERAL_RATE],
  calculate: ([federalAmount = 0, rate = 0]) => federalAmount / (1 - rate),
  native: ([federalAmount, rate]) => `${federalAmount}/(1-${rate})`,
});

export const MUNICIPALSHARE = defineIndicator({
  id: "MUNICIPALSHARE",
  title: { de: "Kommunaler Finanzierungsanteil", en: "Municipal share of administration cost" },
  description: {
    de: "Kommunaler Finanzierungsanteil (KFA) zu den Verwaltungsmitteln des Bundes: 15,2 % der Gesamtverwaltungskosten, nicht des Bundesbetrags.",
    en: "Municipal share (KFA) that goes with the federal administration funds: 15.2 % of the whole cost, not of the federal amount.",
  },
  example: "=MUNICIPALSHARE(15774877)",
  parameters: [FEDERAL_AMOUNT, MUNICIPAL_RATE_PARAMETER],
  result: { unit: EURO, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: [SECTION_46, "§ 6b Abs. 2 SGB II"],
  denominators: [FEDERAL_RATE],
  calculate: ([federalAmount = 0, rate = 0]) => (federalAmount * rate) / (1 - rate),
  native: ([federalAmount, rate]) => `${federalAmount}*${rate}/(1-${rate})`,
});

export const REALLOCATION = defineIndicator({
  id: "REALLOCATION",
  title: { de: "Umschichtungsbedarf", en: "Reallocation needed" },
  description: {
    de: "Betrag, der mindestens vom Eingliederungs- in den Verwaltungstitel umzuschichten ist, damit der Bedarf gedeckt ist; sonst 0.",
    en: "Least amount to be shifted from the integration to the administration title so that the need is covered; otherwise 0.",
  },
  example: "=REALLOCATION(18374877,15774877)",
  parameters: [
    parameter({ de: "Bedarf", en: "need" }, EURO, {
      de: "Bedarf an Verwaltungsmitteln des Bundes in €",
      en: "Federal administration funds needed, in €",
    }),
    parameter({ de: "Zuteilung", en: "allocation" }, EURO, {
      de: "Zugeteilte Verwaltungsmittel in €",
      en: "Administration funds allotted, in €",
    }),
  ],
  result: { unit: EURO, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: ["§ 46 Abs. 1 S. 5 SGB II"],
  calculate: ([need = 0, allocation = 0]) => Math.max(0, need - allocation),
  native: ([need, allocation]) => `MAX(0,${need}-${allocation})`,
});

export const BUDGET_INDICATORS = [BUDGETCHANGE, ADMINCOST, MUNICIPALSHARE, REALLOCATION];
