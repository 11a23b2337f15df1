import { RATIO_FROM_25, RATIO_UNDER_25, type ParameterDefinition } from "../model/parameters";
import type { LocalizedText } from "../units/language";
import { defineIndicator, parameter, parameterAsDenominator } from "./define-indicator";
import type { IndicatorParameter } from "./indicator";
import { FTE, ONE_DECIMAL_FORMAT, PERSONS, PERSONS_PER_FTE, TWO_DECIMALS_FORMAT } from "./indicator-units";

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
    parameter({ de: "VZÄ", en: "fte" }, FTE, {
      de: "Besetzte Stellen in Vollzeitäquivalenten",
      en: "Filled posts in full-time equivalents",
    }),
    parameter(
      { de: "VZÄ_Ausfall", en: "absentFte" },
      FTE,
      { de: "Davon länger ausgefallen; leer: keine", en: "Of these absent for long; empty: none" },
      { isOptional: true, default: 0 },
    ),
  ],
  result: { unit: PERSONS_PER_FTE, numberFormat: ONE_DECIMAL_FORMAT },
  direction: "none",
  legalSources: ["§ 44c Abs. 4 SGB II"],
  containment: { part: 2, whole: 1 },
  denominators: [
    {
      parameter: 1,
      value: ([, fte = 0, absent = 0]) => fte - absent,
      native: ([, fte, absent]) => presentFte(fte, absent),
      whenZero: {
        de: "Es ist kein Vollzeitäquivalent da, auf das sich die Fälle verteilen.",
        en: "there is no full-time equivalent to share the cases.",
      },
    },
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
  result: { unit: FTE, numberFormat: TWO_DECIMALS_FORMAT },
  direction: "none",
  legalSources: ["§ 44c Abs. 4 S. 3 SGB II"],
  denominators: [parameterAsDenominator(2, ZERO_RATIO), parameterAsDenominator(3, ZERO_RATIO)],
  calculate: ([under25 = 0, from25 = 0, ratioUnder25 = 0, ratioFrom25 = 0]) => under25 / ratioUnder25 + from25 / ratioFrom25,
  native: ([under25, from25, ratioUnder25, ratioFrom25]) => `${under25}/${ratioUnder25}+${from25}/${ratioFrom25}`,
});

function ratioParameter(name: LocalizedText, definition: ParameterDefinition): IndicatorParameter {
  const value = definition.values.at(-1)?.value;
  const description = { de: `${definition.meaning.de}; leer: ${value}`, en: `${definition.meaning.en}; empty: ${value}` };
  return parameter(name, PERSONS_PER_FTE, description, { isOptional: true, default: value });
}

export const STAFF_INDICATORS = [CASELOAD, STAFFNEED];
