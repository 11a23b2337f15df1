import { MUNICIPAL_RATE } from "../model/parameters";
import { argumentAsDivisor, divisor, partWithinWhole } from "./argument-checks";
import { defineIndicator, parameter } from "./define-indicator";
import { CONVENTION, SECTION_46_FUNDS, SECTION_46_SHARE } from "./legal-sources";
import { EURO, EURO_FORMAT, EURO_PER_PERSON, FRACTION, PERCENT_FORMAT, PERSONS } from "./indicator-units";

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
const FEDERAL_RATE = divisor(1, {
  value: ([, rate = 0]: readonly number[]) => 1 - rate,
  native: ([, rate]: readonly string[]) => `1-${rate}`,
  whenZero: {
    de: "Trägt der Bund nichts, folgt aus seinem Betrag nichts.",
    en: "if the federation bears nothing, nothing follows from its amount.",
  },
});

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
  checks: [
    argumentAsDivisor(1, {
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
  legalSources: [SECTION_46_SHARE, "§ 6b Abs. 2 SGB II"],
  checks: [FEDERAL_RATE],
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
  legalSources: [SECTION_46_SHARE, "§ 6b Abs. 2 SGB II"],
  checks: [FEDERAL_RATE],
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
  legalSources: [SECTION_46_FUNDS],
  calculate: ([need = 0, allocation = 0]) => Math.max(0, need - allocation),
  native: ([need, allocation]) => `MAX(0,${need}-${allocation})`,
});

const ALLOCATION = parameter({ de: "Zuteilung", en: "allocation" }, EURO, {
  de: "Zugeteilte Eingliederungsmittel (EGT) in €",
  en: "Integration funds (EGT) allotted, in €",
});

const NO_MINIMUM = { minimum: undefined };

export const REALLOCATIONRATE = defineIndicator({
  id: "REALLOCATIONRATE",
  title: { de: "Umschichtungsquote", en: "Reallocation rate" },
  description: {
    de: "Umschichtung vom Eingliederungs- in den Verwaltungstitel als Anteil an der Zuteilung des Eingliederungstitels; negativ: umgekehrte Richtung.",
    en: "Shift from the integration to the administration title as a fraction of the integration title's allocation; negative: the other way.",
  },
  example: "=REALLOCATIONRATE(2600000,11757312)",
  parameters: [
    parameter(
      { de: "Umschichtung", en: "shift" },
      EURO,
      {
        de: "Umgeschichteter Betrag in €; negativ: in den Eingliederungstitel",
        en: "Amount shifted, in €; negative: to the integration title",
      },
      NO_MINIMUM,
    ),
    ALLOCATION,
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [SECTION_46_FUNDS],
  checks: [
    partWithinWhole(0, 1),
    argumentAsDivisor(1, {
      de: "Ohne Zuteilung gibt es keine Umschichtungsquote.",
      en: "without an allocation there is no reallocation rate.",
    }),
  ],
  calculate: ([shift = 0, allocation = 0]) => shift / allocation,
  native: ([shift, allocation]) => `${shift}/${allocation}`,
});

export const COMMITMENTRATE = defineIndicator({
  id: "COMMITMENTRATE",
  title: { de: "Vorbindungsquote", en: "Commitment rate" },
  description: {
    de: "Anteil der verfügbaren Eingliederungsmittel (Zuteilung minus Umschichtung), der aus früheren Jahren gebunden ist; über 1 ist mehr gebunden als verfügbar.",
    en: "Share of the available integration funds (allocation minus shift) that earlier years have committed; above 1 more is committed than available.",
  },
  example: "=COMMITMENTRATE(5400000,11757312,2600000)",
  parameters: [
    parameter({ de: "Vorbindung", en: "committed" }, EURO, {
      de: "Im Jahr fällige Verpflichtungen aus früheren Jahren in €",
      en: "Commitments of earlier years that fall due in the year, in €",
    }),
    ALLOCATION,
    parameter(
      { de: "Umschichtung", en: "shift" },
      EURO,
      {
        de: "Davon in den Verwaltungstitel umgeschichtet, in €; leer: nichts",
        en: "Of these shifted to the administration title, in €; empty: nothing",
      },
      { ...NO_MINIMUM, isOptional: true, default: 0 },
    ),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [SECTION_46_FUNDS, "§ 1 EinglMV (Verpflichtungsermächtigungen)"],
  checks: [
    partWithinWhole(2, 1),
    divisor(1, {
      value: ([, allocation = 0, shift = 0]) => allocation - shift,
      native: ([, allocation, shift]) => availableFunds(allocation, shift),
      whenZero: { de: "Es bleibt nichts verfügbar, das gebunden sein kann.", en: "nothing is left that could be committed." },
    }),
  ],
  calculate: ([committed = 0, allocation = 0, shift = 0]) => committed / (allocation - shift),
  native: ([committed, allocation, shift]) => `${committed}/${shift === "0" ? allocation : `(${availableFunds(allocation, shift)})`}`,
});

function availableFunds(allocation: string | undefined, shift: string | undefined): string {
  return shift === "0" ? `${allocation}` : `${allocation}-${shift}`;
}

export const SPENDINGRATE = defineIndicator({
  id: "SPENDINGRATE",
  title: { de: "Ausschöpfungsquote", en: "Spending rate" },
  description: {
    de: "Anteil der Mittel, der ausgegeben ist. Bezug nennen: auf die Zuteilung oder auf das nach Umschichtung Verfügbare.",
    en: "Share of the funds that is spent. Say of what: of the allocation or of what is available after the shift.",
  },
  example: "=SPENDINGRATE(9800000,10500000)",
  parameters: [
    parameter({ de: "Ausgaben", en: "spent" }, EURO, { de: "Ausgegebene Mittel in €", en: "Funds spent, in €" }),
    parameter({ de: "Mittel", en: "available" }, EURO, {
      de: "Zugeteilte oder verfügbare Mittel in €",
      en: "Funds allotted or available, in €",
    }),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [SECTION_46_FUNDS],
  checks: [argumentAsDivisor(1, { de: "Von 0 € gibt es keine Ausschöpfung.", en: "of €0 nothing can be spent." })],
  calculate: ([spent = 0, available = 0]) => spent / available,
  native: ([spent, available]) => `${spent}/${available}`,
});

export const BUDGETPERHEAD = defineIndicator({
  id: "BUDGETPERHEAD",
  title: { de: "Betrag je Person", en: "Amount per head" },
  description: {
    de: "Betrag je Person, z. B. Eingliederungsmittel je eLb oder Gesamtverwaltungskosten je VZÄ.",
    en: "Amount per person, e.g. integration funds per beneficiary or whole administration cost per FTE.",
  },
  example: "=BUDGETPERHEAD(11757312,11080)",
  parameters: [
    parameter({ de: "Betrag", en: "amount" }, EURO, { de: "Betrag in €", en: "Amount, in €" }),
    parameter({ de: "Köpfe", en: "heads" }, PERSONS, {
      de: "Personen, Bedarfsgemeinschaften oder VZÄ",
      en: "Persons, households or full-time equivalents",
    }),
  ],
  result: { unit: EURO_PER_PERSON, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  checks: [argumentAsDivisor(1, { de: "Auf 0 Personen lässt sich nichts verteilen.", en: "there is nobody to share the amount." })],
  calculate: ([amount = 0, heads = 0]) => amount / heads,
  native: ([amount, heads]) => `${amount}/${heads}`,
});

export const BUDGET_INDICATORS = [
  BUDGETCHANGE,
  ADMINCOST,
  MUNICIPALSHARE,
  REALLOCATION,
  REALLOCATIONRATE,
  COMMITMENTRATE,
  SPENDINGRATE,
  BUDGETPERHEAD,
];
