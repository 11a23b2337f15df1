import { argumentAsDivisor, partWithinWhole } from "./argument-checks";
import { defineIndicator, parameter, type IndicatorDefinition } from "./define-indicator";
import { FRACTION, PERCENTAGE_POINTS, PERCENT_FORMAT, PERSONS } from "./indicator-units";
import { ORDINANCE } from "./legal-sources";

/** Not rated: the function also serves K1E1 and K1E2, which only explain; whether a figure has a good direction is said where the figure is. */
export const STOCKCHANGE = defineIndicator({
  id: "STOCKCHANGE",
  title: { de: "Veränderung zum Vorjahresmonat", en: "Change to the same month of the previous year" },
  description: {
    de: "Veränderungsrate gegenüber dem Vorjahresmonat (K1, K1E1, K1E2, K3); −0,073 sind −7,3 %.",
    en: "Rate of change to the same month of the previous year (K1, K1E1, K1E2, K3); −0.073 is −7.3 %.",
  },
  example: "=STOCKCHANGE(7180,7660)",
  parameters: [
    parameter({ de: "Wert", en: "current" }, PERSONS, {
      de: "Bestand oder Leistungssumme im Monat",
      en: "Stock or sum of benefits in the month",
    }),
    parameter({ de: "Vorjahreswert", en: "previous" }, PERSONS, {
      de: "Dasselbe im Vorjahresmonat",
      en: "The same in that month of the previous year",
    }),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [`§ 4 Abs. 1, Abs. 2 Nr. 1 und 2, § 6 Abs. 1 ${ORDINANCE}`],
  checks: [
    argumentAsDivisor(1, {
      de: "Zu einem Vorjahreswert von 0 gibt es keine Veränderungsrate.",
      en: "there is no rate of change from 0.",
    }),
  ],
  calculate: ([current = 0, previous = 0]) => current / previous - 1,
  native: ([current, previous]) => `${current}/${previous}-1`,
});

/** Part of a whole as a fraction. */
const SHARE: Pick<IndicatorDefinition, "checks" | "calculate" | "native" | "result"> = {
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  checks: [
    partWithinWhole(0, 1),
    argumentAsDivisor(1, { de: "Von 0 Personen gibt es keinen Anteil.", en: "there is no share of 0 persons." }),
  ],
  calculate: ([part = 0, whole = 0]) => part / whole,
  native: ([part, whole]) => `${part}/${whole}`,
};

export const LONGTERMSHARE = defineIndicator({
  ...SHARE,
  id: "LONGTERMSHARE",
  title: { de: "Anteil der Langzeitleistungsbeziehenden", en: "Share of long-term recipients" },
  description: {
    de: "Anteil der Langzeitleistungsbeziehenden (LZB) an den eLb. LZB sind nicht dasselbe wie Langzeitarbeitslose.",
    en: "Share of long-term recipients (LZB) among the beneficiaries. They are not the same as the long-term unemployed.",
  },
  example: "=LONGTERMSHARE(7660,11265)",
  parameters: [
    parameter({ de: "LZB", en: "longTerm" }, PERSONS, {
      de: "Zahl der Langzeitleistungsbeziehenden",
      en: "Number of long-term recipients",
    }),
    parameter({ de: "eLb", en: "beneficiaries" }, PERSONS, {
      de: "Zahl aller erwerbsfähigen Leistungsberechtigten",
      en: "Number of all beneficiaries able to work",
    }),
  ],
  direction: "low",
  legalSources: [`§ 6 Abs. 1 ${ORDINANCE} (Begriff)`],
});

export const GROUPSHARE = defineIndicator({
  ...SHARE,
  id: "GROUPSHARE",
  title: { de: "Anteil einer Gruppe", en: "Share of a group" },
  description: {
    de: "Anteil einer Gruppe an allen, z. B. der Frauen an den Integrationen.",
    en: "Share of a group in the whole, e.g. of women in the integrations.",
  },
  example: "=GROUPSHARE(384,987)",
  parameters: [
    parameter({ de: "Gruppe", en: "group" }, PERSONS, { de: "Zahl in der Gruppe", en: "Number in the group" }),
    parameter({ de: "Gesamt", en: "total" }, PERSONS, {
      de: "Zahl aller, die Gruppe eingeschlossen",
      en: "Number of all, the group included",
    }),
  ],
  direction: "none",
  legalSources: ["§ 1 Abs. 2 SGB II"],
});

export const GENDERGAP = defineIndicator({
  id: "GENDERGAP",
  title: { de: "Abstand zwischen Männern und Frauen", en: "Gap between men and women" },
  description: {
    de: "Quote der Männer minus Quote der Frauen; 0,108 sind 10,8 Prozentpunkte. Aus ungerundeten Quoten zu bilden.",
    en: "Rate of men minus rate of women; 0.108 is 10.8 percentage points. To be formed from unrounded rates.",
  },
  example: "=GENDERGAP(0.301,0.193)",
  parameters: [
    parameter({ de: "Männer", en: "men" }, FRACTION, { de: "Quote der Männer, z. B. 0,301", en: "Rate of men, e.g. 0.301" }),
    parameter({ de: "Frauen", en: "women" }, FRACTION, { de: "Quote der Frauen, z. B. 0,193", en: "Rate of women, e.g. 0.193" }),
  ],
  result: { unit: PERCENTAGE_POINTS, numberFormat: PERCENT_FORMAT },
  direction: "none",
  legalSources: [`§§ 2, 3, 7 ${ORDINANCE}`, "§ 1 Abs. 2 SGB II"],
  calculate: ([men = 0, women = 0]) => men - women,
  native: ([men, women]) => `${men}-${women}`,
});

export const ACTIVATIONRATE = defineIndicator({
  ...SHARE,
  id: "ACTIVATIONRATE",
  title: { de: "Aktivierungsquote der Langzeitleistungsbeziehenden", en: "Activation rate of long-term recipients" },
  description: {
    de: "Anteil der LZB in einer Maßnahme der aktiven Arbeitsförderung (K3E2), ein einzelner Monat. §§ 16j, 16k und Vermittlungsbudget zählen nicht.",
    en: "Share of long-term recipients in a measure of active labour promotion (K3E2), one month. §§ 16j, 16k and the placement budget do not count.",
  },
  example: "=ACTIVATIONRATE(431,7180)",
  parameters: [
    parameter({ de: "LZB_in_Maßnahme", en: "inMeasure" }, PERSONS, {
      de: "LZB in einer Maßnahme der aktiven Arbeitsförderung im Monat",
      en: "Long-term recipients in a measure of active labour promotion in the month",
    }),
    parameter({ de: "LZB", en: "longTerm" }, PERSONS, {
      de: "Zahl der Langzeitleistungsbeziehenden im selben Monat",
      en: "Number of long-term recipients in the same month",
    }),
  ],
  direction: "none",
  legalSources: [`§ 2 Abs. 2 Nr. 1, § 6 Abs. 2 Nr. 2 ${ORDINANCE}`],
});

export const STOCK_INDICATORS = [STOCKCHANGE, LONGTERMSHARE, GROUPSHARE, GENDERGAP, ACTIVATIONRATE];
