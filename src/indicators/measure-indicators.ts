import { argumentAsDivisor } from "./argument-checks";
import { defineIndicator, parameter } from "./define-indicator";
import { EURO, EURO_FORMAT, FRACTION, MONTHS, PERCENT_FORMAT, PERSONS, SEATS } from "./indicator-units";
import { CONVENTION } from "./legal-sources";

export const SEATUSE = defineIndicator({
  id: "SEATUSE",
  title: { de: "Auslastung der Plätze", en: "Use of seats" },
  description: {
    de: "Belegte je vorgehaltene Plätze einer Maßnahme; über 1 ist sie überbucht.",
    en: "Seats taken per seats provided of a measure; above 1 it is overbooked.",
  },
  example: "=SEATUSE(17,20)",
  parameters: [
    parameter({ de: "Belegt", en: "occupied" }, SEATS, {
      de: "Belegte Plätze, auch im Durchschnitt",
      en: "Seats taken, also as an average",
    }),
    parameter({ de: "Plätze", en: "seats" }, SEATS, { de: "Vorgehaltene Plätze", en: "Seats provided" }),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "high",
  legalSources: [CONVENTION],
  checks: [argumentAsDivisor(1, { de: "Ohne Plätze gibt es keine Auslastung.", en: "without seats there is no use of them." })],
  calculate: ([occupied = 0, seats = 0]) => occupied / seats,
  native: ([occupied, seats]) => `${occupied}/${seats}`,
});

const COST = parameter({ de: "Kosten", en: "cost" }, EURO, {
  de: "Kosten der Maßnahme im Zeitraum in €",
  en: "Cost of the measure in the period, in €",
});

export const COSTPERSEAT = defineIndicator({
  id: "COSTPERSEAT",
  title: { de: "Kosten je Platz", en: "Cost per seat" },
  description: {
    de: "Kosten je Platz, mit Monaten je Platz und Monat. Mit belegten statt vorgehaltenen Plätzen zeigt sich, was leere Plätze kosten.",
    en: "Cost per seat, with months per seat and month. With seats taken instead of seats provided it shows what empty seats cost.",
  },
  example: "=COSTPERSEAT(144000,20,12)",
  parameters: [
    COST,
    parameter({ de: "Plätze", en: "seats" }, SEATS, { de: "Vorgehaltene oder belegte Plätze", en: "Seats provided or seats taken" }),
    parameter(
      { de: "Monate", en: "months" },
      MONTHS,
      { de: "Monate des Zeitraums; leer: 1", en: "Months of the period; empty: 1" },
      { isOptional: true, default: 1 },
    ),
  ],
  result: { unit: { de: "€ je Platz", en: "€ per seat" }, numberFormat: EURO_FORMAT },
  direction: "low",
  legalSources: [CONVENTION],
  checks: [
    argumentAsDivisor(1, { de: "Auf 0 Plätze lassen sich keine Kosten verteilen.", en: "there are no seats to share the cost." }),
    argumentAsDivisor(2, { de: "Auf 0 Monate lassen sich keine Kosten verteilen.", en: "there are no months to share the cost." }),
  ],
  calculate: ([cost = 0, seats = 0, months = 0]) => cost / seats / months,
  native: ([cost, seats, months]) => (months === "1" ? `${cost}/${seats}` : `${cost}/${seats}/${months}`),
});

export const COSTPERINTEGRATION = defineIndicator({
  id: "COSTPERINTEGRATION",
  title: { de: "Kosten je Integration", en: "Cost per integration" },
  description: {
    de: "Kosten einer Maßnahme oder des Eingliederungstitels je Integration; kein Wirkungsnachweis.",
    en: "Cost of a measure or of the integration title per integration; no proof of an effect.",
  },
  example: "=COSTPERINTEGRATION(144000,9)",
  parameters: [
    COST,
    parameter({ de: "Integrationen", en: "integrations" }, PERSONS, {
      de: "Integrationen im selben Zeitraum",
      en: "Integrations in the same period",
    }),
  ],
  result: { unit: { de: "€ je Integration", en: "€ per integration" }, numberFormat: EURO_FORMAT },
  direction: "low",
  legalSources: [CONVENTION],
  checks: [
    argumentAsDivisor(1, {
      de: "Ohne Integrationen gibt es keine Kosten je Integration.",
      en: "without integrations there is no cost of each.",
    }),
  ],
  calculate: ([cost = 0, integrations = 0]) => cost / integrations,
  native: ([cost, integrations]) => `${cost}/${integrations}`,
});

export const MEASURE_INDICATORS = [SEATUSE, COSTPERSEAT, COSTPERINTEGRATION];
