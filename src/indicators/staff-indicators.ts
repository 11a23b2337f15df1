import { RATIO_FROM_25, RATIO_UNDER_25, type ParameterDefinition } from "../model/parameters";
import type { LocalizedText } from "../units/language";
import { roundHalfAwayFromZero } from "../units/rounding";
import { argumentAsDivisor, divisor, partWithinWhole } from "./argument-checks";
import { defineIndicator, parameter } from "./define-indicator";
import type { IndicatorParameter } from "./indicator";
import {
  FRACTION,
  FTE_UNIT,
  FOUR_DECIMALS_FORMAT,
  HOURS_PER_WEEK,
  MONTHS,
  ONE_DECIMAL_FORMAT,
  PERCENT_FORMAT,
  PERSONS,
  PERSONS_PER_FTE,
  TWO_DECIMALS_FORMAT,
} from "./indicator-units";
import { CONVENTION } from "./legal-sources";

export const CASELOAD = defineIndicator({
  id: "CASELOAD",
  title: { de: "Fallschlüssel", en: "Caseload" },
  description: {
    de: "Leistungsberechtigte je Vollzeitäquivalent, ungerundet. Mit drittem Argument: je tatsächlich anwesendem Vollzeitäquivalent.",
    en: "Beneficiaries per full-time equivalent, unrounded. With the third argument: per full-time equivalent actually present.",
  },
  example: "=CASELOAD(11080,113)",
  parameters: [
    parameter({ de: "eLb", en: "beneficiaries" }, PERSONS, {
      de: "Zahl der erwerbsfähigen Leistungsberechtigten",
      en: "Number of beneficiaries able to work",
    }),
    parameter({ de: "VZÄ", en: "fte" }, FTE_UNIT, {
      de: "Besetzte Stellen in Vollzeitäquivalenten",
      en: "Filled posts in full-time equivalents",
    }),
    parameter(
      { de: "VZÄ_Ausfall", en: "absentFte" },
      FTE_UNIT,
      { de: "Davon länger ausgefallen; leer: keine", en: "Of these absent for long; empty: none" },
      { isOptional: true, default: 0 },
    ),
  ],
  result: { unit: PERSONS_PER_FTE, numberFormat: ONE_DECIMAL_FORMAT },
  direction: "none",
  legalSources: ["§ 44c Abs. 4 SGB II"],
  checks: [
    partWithinWhole(2, 1),
    divisor(1, {
      value: ([, fte = 0, absent = 0]) => fte - absent,
      native: ([, fte, absent]) => presentFte(fte, absent),
      whenZero: {
        de: "Es ist kein Vollzeitäquivalent da, auf das sich die Fälle verteilen.",
        en: "there is no full-time equivalent to share the cases.",
      },
    }),
  ],
  calculate: ([beneficiaries = 0, fte = 0, absent = 0]) => beneficiaries / (fte - absent),
  native: ([beneficiaries, fte, absent]) => (absent === "0" ? `${beneficiaries}/${fte}` : `${beneficiaries}/(${presentFte(fte, absent)})`),
});

function presentFte(fte: string | undefined, absent: string | undefined): string {
  return absent === "0" ? `${fte}` : `${fte}-${absent}`;
}

const ZERO_RATIO: LocalizedText = { de: "Ein Betreuungsschlüssel von 0 ergibt keinen Bedarf.", en: "a ratio of 0 gives no need." };

export const STAFFNEED = defineIndicator({
  id: "STAFFNEED",
  title: { de: "Personalbedarf Eingliederung", en: "Staff need for integration" },
  description: {
    de: "Vollzeitäquivalente, die die Betreuungsschlüssel für Jüngere und Ältere verlangen. Ohne Angabe gelten 75 und 150 (§ 44c Abs. 4 S. 3 SGB II), für zugelassene kommunale Träger nur Orientierungswerte.",
    en: "Full-time equivalents that the ratios for younger and older beneficiaries demand. By default 75 and 150 (§ 44c(4) sentence 3 SGB II), for approved municipal bodies an orientation only.",
  },
  example: "=STAFFNEED(2216,8864)",
  parameters: [
    parameter({ de: "eLb_U25", en: "under25" }, PERSONS, { de: "eLb unter 25 Jahren", en: "Beneficiaries under 25" }),
    parameter({ de: "eLb_Ü25", en: "from25" }, PERSONS, { de: "eLb ab 25 Jahren", en: "Beneficiaries from 25" }),
    ratioParameter({ de: "Schlüssel_U25", en: "ratioUnder25" }, RATIO_UNDER_25),
    ratioParameter({ de: "Schlüssel_Ü25", en: "ratioFrom25" }, RATIO_FROM_25),
  ],
  result: { unit: FTE_UNIT, numberFormat: TWO_DECIMALS_FORMAT },
  direction: "none",
  legalSources: ["§ 44c Abs. 4 S. 3 SGB II"],
  checks: [argumentAsDivisor(2, ZERO_RATIO), argumentAsDivisor(3, ZERO_RATIO)],
  calculate: ([under25 = 0, from25 = 0, ratioUnder25 = 0, ratioFrom25 = 0]) => under25 / ratioUnder25 + from25 / ratioFrom25,
  native: ([under25, from25, ratioUnder25, ratioFrom25]) => `${under25}/${ratioUnder25}+${from25}/${ratioFrom25}`,
});

function ratioParameter(name: LocalizedText, definition: ParameterDefinition): IndicatorParameter {
  const value = definition.values.at(-1)?.value;
  const description = { de: `${definition.meaning.de}; leer: ${value}`, en: `${definition.meaning.en}; empty: ${value}` };
  return parameter(name, PERSONS_PER_FTE, description, { isOptional: true, default: value });
}

export const VACANCYRATE = defineIndicator({
  id: "VACANCYRATE",
  title: { de: "Vakanzquote", en: "Vacancy rate" },
  description: {
    de: "Anteil der unbesetzten an den geplanten Stellen; negativ, wenn mehr besetzt als geplant ist.",
    en: "Share of planned posts that are not filled; negative if more are filled than planned.",
  },
  example: "=VACANCYRATE(120,113)",
  parameters: [
    parameter({ de: "VZÄ_Soll", en: "planned" }, FTE_UNIT, {
      de: "Geplante Stellen in Vollzeitäquivalenten",
      en: "Planned posts in full-time equivalents",
    }),
    parameter({ de: "VZÄ_Ist", en: "actual" }, FTE_UNIT, {
      de: "Besetzte Stellen in Vollzeitäquivalenten",
      en: "Filled posts in full-time equivalents",
    }),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "low",
  legalSources: [CONVENTION],
  checks: [
    argumentAsDivisor(0, {
      de: "Ohne geplante Stellen gibt es keine Vakanzquote.",
      en: "without planned posts there is no vacancy rate.",
    }),
  ],
  calculate: ([planned = 0, actual = 0]) => (planned - actual) / planned,
  native: ([planned, actual]) => `(${planned}-${actual})/${planned}`,
});

/** One formula for both conventions: BDA divides by the average staff, Schlüter by the opening staff plus entries. */
export const TURNOVERRATE = defineIndicator({
  id: "TURNOVERRATE",
  title: { de: "Fluktuationsquote", en: "Staff turnover rate" },
  description: {
    de: "Abgänge je Ø Personalbestand (BDA-Formel). Mit drittem Argument Schlüter-Formel: Abgänge je Anfangsbestand plus Zugänge.",
    en: "Exits per average staff (BDA formula). With the third argument Schlüter's formula: exits per opening staff plus entries.",
  },
  example: "=TURNOVERRATE(18,242)",
  parameters: [
    parameter({ de: "Abgänge", en: "exits" }, PERSONS, {
      de: "Abgänge im Zeitraum, alle Gründe",
      en: "Staff who left in the period, all reasons",
    }),
    parameter({ de: "Personalbestand", en: "staff" }, PERSONS, {
      de: "Ø Bestand des Zeitraums; mit Zugängen: Bestand an seinem Anfang",
      en: "Average staff of the period; with entries: staff at its beginning",
    }),
    parameter(
      { de: "Zugänge", en: "entries" },
      PERSONS,
      { de: "Zugänge im Zeitraum, nur für die Schlüter-Formel", en: "Staff who came in the period, for Schlüter's formula only" },
      { isOptional: true, default: 0 },
    ),
  ],
  result: { unit: FRACTION, numberFormat: PERCENT_FORMAT },
  direction: "low",
  legalSources: [`BDA-Formel, Schlüter-Formel (${CONVENTION})`],
  checks: [
    divisor(1, {
      value: ([, staff = 0, entries = 0]) => staff + entries,
      native: ([, staff, entries]) => staffAtRisk(staff, entries),
      whenZero: { de: "Ohne Personal gibt es keine Fluktuation.", en: "without staff there is no turnover." },
    }),
  ],
  calculate: ([exits = 0, staff = 0, entries = 0]) => exits / (staff + entries),
  native: ([exits, staff, entries]) => `${exits}/${entries === "0" ? staff : `(${staffAtRisk(staff, entries)})`}`,
});

function staffAtRisk(staff: string | undefined, entries: string | undefined): string {
  return entries === "0" ? `${staff}` : `${staff}+${entries}`;
}

const FTE_DECIMALS = 4;

export const FTE = defineIndicator({
  id: "FTE",
  title: { de: "Vollzeitäquivalente einer Person", en: "Full-time equivalents of one person" },
  description: {
    de: "Jahresdurchschnittliche Vollzeitäquivalente einer Person im SGB II, auf vier Stellen gerundet; danach zu addieren.",
    en: "Yearly average of one person's full-time equivalents in SGB II work, rounded to four decimals; to be added up afterwards.",
  },
  example: "=FTE(19.5,39,12,1)",
  parameters: [
    parameter({ de: "Wochenstunden", en: "hours" }, HOURS_PER_WEEK, {
      de: "Vereinbarte Wochenstunden der Person",
      en: "Agreed weekly hours of the person",
    }),
    parameter({ de: "Vollzeitstunden", en: "fullTimeHours" }, HOURS_PER_WEEK, {
      de: "Wochenstunden einer Vollzeitkraft derselben Art",
      en: "Weekly hours of full-time staff of the same kind",
    }),
    parameter(
      { de: "Monate", en: "months" },
      MONTHS,
      { de: "Beschäftigungsmonate im Haushaltsjahr, 0 bis 12", en: "Months of employment in the budget year, 0 to 12" },
      { maximum: 12 },
    ),
    parameter(
      { de: "Anteil_SGB_II", en: "share" },
      FRACTION,
      { de: "Anteil der Tätigkeit für das SGB II, 0 bis 1", en: "Share of the work that is for SGB II, 0 to 1" },
      { maximum: 1 },
    ),
  ],
  result: { unit: FTE_UNIT, numberFormat: FOUR_DECIMALS_FORMAT },
  direction: "none",
  legalSources: ["§ 4 VKFV"],
  checks: [
    argumentAsDivisor(1, {
      de: "Ohne Vollzeitstunden gibt es kein Vollzeitäquivalent.",
      en: "without full-time hours there is no equivalent.",
    }),
    partWithinWhole(0, 1),
  ],
  calculate: ([hours = 0, fullTimeHours = 0, months = 0, share = 0]) =>
    roundHalfAwayFromZero((hours / fullTimeHours) * (months / 12) * share, FTE_DECIMALS),
  native: ([hours, fullTimeHours, months, share]) => `ROUND(${hours}/${fullTimeHours}*(${months}/12)*${share},${FTE_DECIMALS})`,
});

export const STAFF_INDICATORS = [CASELOAD, STAFFNEED, VACANCYRATE, TURNOVERRATE, FTE];
