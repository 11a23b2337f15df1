import type { Language, LocalizedText } from "../../units/language";
import type { Comparison } from "./compare-published";
import { decimalsOf, formatFigure, formatRange, type Figure, type FigureRange, type PublishedFigure } from "./figure";

/** Longer lists of parts that would fit are not read. */
const MOST_ALTERNATIVES = 3;

/** What the comparison of a published figure with its operands comes to, in a sentence or two. */
export function plausibilityMessage(
  published: PublishedFigure,
  operands: readonly Figure[],
  comparison: Comparison,
  fittingOperands: readonly (FigureRange | undefined)[],
): LocalizedText {
  const write = (language: Language) => {
    const parts: Parts = {
      figure: formatFigure(published.value, published.decimals, published.unit ?? "number", language),
      fitting: formatFigure(comparison.fitting, published.decimals, published.unit ?? "number", language),
      range: formatRange(comparison.fittingRange, published.decimals, published.unit ?? "number", language),
    };
    const verdict = SENTENCES[comparison.verdict][language](parts);
    return comparison.verdict === "inconsistent" ? `${verdict}${alternatives(parts, operands, fittingOperands, language)}` : verdict;
  };
  return { de: write("de"), en: write("en") };
}

type Parts = { readonly figure: string; readonly fitting: string; readonly range: string };

const SENTENCES = {
  consistent: {
    de: ({ figure, fitting, range }) =>
      `Die Angabe ${figure} passt: Rechnerisch sind es ${fitting}${differing(range, fitting, "möglich: ")}.`,
    en: ({ figure, fitting, range }) =>
      `The figure ${figure} fits: the calculation gives ${fitting}${differing(range, fitting, "possible: ")}.`,
  },
  inconsistent: {
    de: ({ figure, fitting, range }) =>
      `Die Angabe ${figure} passt nicht: Rechnerisch sind es ${fitting}${differing(range, fitting, "möglich: ")}.`,
    en: ({ figure, fitting, range }) =>
      `The figure ${figure} does not fit: the calculation gives ${fitting}${differing(range, fitting, "possible: ")}.`,
  },
  undecidable: {
    de: ({ figure, range }) => `Ob die Angabe ${figure} stimmt, lässt sich nicht entscheiden: Die gerundeten Zahlen lassen ${range} zu.`,
    en: ({ figure, range }) => `Whether the figure ${figure} is right cannot be decided: the rounded numbers allow ${range}.`,
  },
} as const satisfies Record<Comparison["verdict"], Record<Language, (parts: Parts) => string>>;

function differing(range: string, fitting: string, lead: string): string {
  return range === fitting ? "" : ` (${lead}${range})`;
}

function alternatives(
  { figure }: Parts,
  operands: readonly Figure[],
  fittingOperands: readonly (FigureRange | undefined)[],
  language: Language,
): string {
  const replacements = operands.flatMap((operand, index) => {
    const fit = fittingOperands[index];
    return fit === undefined ? [] : [replacement(operand, fit, language)];
  });
  if (replacements.length === 0 || operands.length > MOST_ALTERNATIVES) {
    return "";
  }
  const list = replacements.join({ de: " oder mit ", en: " or with " }[language]);
  return { de: ` Zu ${figure} käme man mit ${list}.`, en: ` It would be ${figure} with ${list}.` }[language];
}

function replacement({ value, decimals, unit = "number" }: Figure, fit: FigureRange, language: Language): string {
  const shown = decimals ?? decimalsOf(value);
  const instead = formatFigure(value, shown, unit, language);
  return `${formatRange(fit, shown, unit, language)} ${{ de: "statt", en: "instead of" }[language]} ${instead}`;
}
