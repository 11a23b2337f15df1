import type { Language, LocalizedText } from "../../units/language";
import type { Month } from "../../units/month";
import type { Verdict } from "./compare-published";
import { formatPlain, formatRange } from "./figure";
import type { DerivedValue, DocumentFigure } from "./published-checks";

/** The sentences of the checks of a planning document. */

export const NOT_CALCULABLE: LocalizedText = {
  de: "Das lässt sich nicht berechnen, weil durch 0 geteilt werden müsste.",
  en: "This cannot be calculated, because it would have to be divided by 0.",
};

export function describeValues(values: readonly DerivedValue[]): LocalizedText {
  const list = (language: Language) => sentenceStart(values.map((value) => labelled(value, language)).join("; "), language);
  return { de: `${list("de")}.`, en: `${list("en")}.` };
}

export function describeReadings(readings: readonly { readonly label: LocalizedText; readonly text: LocalizedText }[]): LocalizedText {
  const list = (language: Language) =>
    readings.map(({ label, text }) => `${sentenceStart(label[language], language)} – ${text[language]}`).join(" ");
  return { de: `Der Text lässt mehrere Lesarten zu. ${list("de")}`, en: `The text can be read in several ways. ${list("en")}` };
}

export function describeCommon(shared: DerivedValue | undefined, [first, second]: readonly DerivedValue[]): LocalizedText {
  const singles = (language: Language) => [rangeOf(first, language), rangeOf(second, language)] as const;
  const [german, english] = [singles("de"), singles("en")];
  const source = {
    de: `aus der ersten Angabe folgen ${german[0]}, aus der zweiten ${german[1]}`,
    en: `the first figure gives ${english[0]}, the second ${english[1]}`,
  };
  return shared === undefined
    ? { de: `Die Angaben widersprechen sich: ${source.de}.`, en: `The figures contradict each other: ${source.en}.` }
    : {
        de: `Beide Angaben passen zusammen, ${shared.label.de}: ${rangeOf(shared, "de")} (${source.de}).`,
        en: `Both figures fit together, ${shared.label.en}: ${rangeOf(shared, "en")} (${source.en}).`,
      };
}

const ORDER_SENTENCES: Readonly<Record<Verdict, LocalizedText>> = {
  consistent: { de: "Das trifft zu, wie auch immer gerundet wurde.", en: "This is right, however the figures were rounded." },
  inconsistent: { de: "Das trifft nicht zu: Es ist umgekehrt.", en: "This is not right: it is the other way round." },
  undecidable: { de: "Das lässt sich aus den gerundeten Angaben nicht entscheiden.", en: "The rounded figures cannot decide this." },
};

export function describeOrder(verdict: Verdict, values: readonly DerivedValue[]): LocalizedText {
  const [sentence, list] = [ORDER_SENTENCES[verdict], describeValues(values)];
  return { de: `${sentence.de} ${list.de}`, en: `${sentence.en} ${list.en}` };
}

export function describeMonths(
  isSameMonth: boolean,
  [earlier, later]: readonly [DocumentFigure, DocumentFigure],
  values: readonly DerivedValue[],
): LocalizedText {
  const [list, months] = [describeValues(values), [monthOf(earlier), monthOf(later)] as const];
  return isSameMonth
    ? list
    : {
        de: `${list.de} Verglichen werden ${months[0].de} und ${months[1].de}; gleiche Kalendermonate wären zu erwarten. Bitte klären Sie, ob ein Monat verschrieben ist.`,
        en: `${list.en} Compared are ${months[0].en} and ${months[1].en}; the same calendar month would be expected. Please find out whether one month is a slip.`,
      };
}

export function describeNorm(isUsual: boolean, value: DerivedValue, norm: { readonly source: LocalizedText }): LocalizedText {
  return isUsual
    ? {
        de: `${labelled(value, "de")}; das liegt im üblichen Rahmen (${norm.source.de}).`,
        en: `${sentenceStart(labelled(value, "en"), "en")}; this is within what is usual (${norm.source.en}).`,
      }
    : {
        de: `${labelled(value, "de")}; das liegt außerhalb des üblichen Rahmens (${norm.source.de}).`,
        en: `${sentenceStart(labelled(value, "en"), "en")}; this is outside what is usual (${norm.source.en}).`,
      };
}

export function differentBasis(message: LocalizedText, reason: LocalizedText): LocalizedText {
  return {
    de: `${message.de} Das ist kein Widerspruch: ${reason.de}`,
    en: `${message.en} This is no contradiction: ${reason.en}`,
  };
}

function monthOf({ month }: { readonly month?: Month }): LocalizedText {
  return month === undefined ? { de: "ein ungenannter Monat", en: "a month that is not named" } : { de: month, en: month };
}

function labelled({ label, value, unit, decimals, range }: DerivedValue, language: Language): string {
  const shown = formatPlain(value, decimals, unit, language);
  const possible = range && formatRange(range, decimals, unit, language);
  return `${label[language]}: ${shown}${possible === undefined || possible === shown ? "" : ` (${possible})`}`;
}

function rangeOf(value: DerivedValue | undefined, language: Language): string {
  const { range, decimals = 0, unit = "number" } = value ?? {};
  return range ? formatRange(range, decimals, unit, language) : { de: "keine möglichen Werte", en: "no possible values" }[language];
}

/** German labels begin as they must, `eLb` included; English ones are written small, as within a sentence. */
function sentenceStart(text: string, language: Language): string {
  return language === "de" ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
