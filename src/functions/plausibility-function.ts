import { noResult } from "../indicators/argument-problems";
import { parameter } from "../indicators/define-indicator";
import type { IndicatorParameter } from "../indicators/indicator";
import { ANY_UNIT, DECIMALS, GENERAL_FORMAT } from "../indicators/indicator-units";
import { CONVENTION } from "../indicators/legal-sources";
import { plausibleQuotient } from "../planning/plausibility/plausible";
import { formatRange } from "../planning/plausibility/figure";
import { isMissing } from "../units/missing";
import { defineValueFunction } from "./define-value-function";

/** The words stay German in every language, as all words that stand in the workbook. */
const VERDICT_WORDS = { consistent: "stimmig", inconsistent: "unstimmig", undecidable: "nicht entscheidbar" } as const;

const MOST_DECIMALS = 9;

function anyNumber(name: IndicatorParameter["name"], description: IndicatorParameter["description"]): IndicatorParameter {
  return parameter(name, ANY_UNIT, description, { minimum: undefined });
}

function decimals(
  name: IndicatorParameter["name"],
  description: IndicatorParameter["description"],
  isOptional: boolean,
): IndicatorParameter {
  const bounds = { minimum: -MOST_DECIMALS, maximum: MOST_DECIMALS, isWholeNumber: true };
  return parameter(name, DECIMALS, description, isOptional ? { ...bounds, isOptional, default: NaN } : bounds);
}

const PUBLISHED = anyNumber(
  { de: "Angabe", en: "published" },
  { de: "Veröffentlichte Quote, 38,9 % als 0,389", en: "Published ratio, 38.9 % as 0.389" },
);

export const PLAUSIBLE = defineValueFunction<string>({
  id: "PLAUSIBLE",
  title: { de: "Plausibilität einer veröffentlichten Quote", en: "Plausibility of a published ratio" },
  description: {
    de: "Ob eine gerundete Quote aus Zähler und Nenner entstanden sein kann: „stimmig“, „unstimmig“ mit dem Wert, der passt, oder „nicht entscheidbar“.",
    en: "Whether a rounded ratio can come from numerator and denominator. In German in every language: “stimmig” (consistent), “unstimmig” (inconsistent) with what would fit, or “nicht entscheidbar” (cannot be decided).",
  },
  example: "=PLAUSIBLE(0.389,3,384,987)",
  parameters: [
    PUBLISHED,
    decimals(
      { de: "Stellen", en: "decimals" },
      { de: "Nachkommastellen der Angabe; 38,9 % hat 3", en: "Decimals of the figure; 38.9 % has 3" },
      false,
    ),
    anyNumber({ de: "Zähler", en: "numerator" }, { de: "Zähler der Quote", en: "Numerator of the ratio" }),
    anyNumber({ de: "Nenner", en: "denominator" }, { de: "Nenner der Quote", en: "Denominator of the ratio" }),
    decimals(
      { de: "Stellen_Zähler", en: "numeratorDecimals" },
      {
        de: "Stellen, auf die der Zähler gerundet ist, −3 für Tausend; weglassen: genau",
        en: "Decimals that the numerator is rounded to, −3 for thousands; left out: exact",
      },
      true,
    ),
    decimals(
      { de: "Stellen_Nenner", en: "denominatorDecimals" },
      {
        de: "Stellen, auf die der Nenner gerundet ist; weglassen: genau",
        en: "Decimals that the denominator is rounded to; left out: exact",
      },
      true,
    ),
  ],
  result: { type: "text", unit: { de: "Text", en: "text" }, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  whyNoNativeFormula: {
    de: "Die Grenzen gerundeter Zahlen werden mit ganzen Zahlen genau gerechnet; Zellformeln rechnen mit gerundeten Brüchen.",
    en: "The bounds of rounded figures are calculated exactly with whole numbers; cell formulas calculate with rounded fractions.",
  },
  calculate: ({ values: [published = NaN, places = NaN, numerator = NaN, denominator = NaN, numeratorPlaces, denominatorPlaces] }) => {
    const result = plausibleQuotient({
      published,
      decimals: places,
      numerator,
      denominator,
      numeratorDecimals: given(numeratorPlaces),
      denominatorDecimals: given(denominatorPlaces),
    });
    if (isMissing(result)) {
      return noResult(PUBLISHED, result.missing);
    }
    const verdict = VERDICT_WORDS[result.verdict];
    return result.verdict === "inconsistent" ? `${verdict}, passend: ${formatRange(result.fittingRange, places, "number", "de")}` : verdict;
  },
});

function given(value = NaN): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
