import type { LocalizedText } from "../units/language";
import { formatNumber } from "../units/number-format";
import { readingsOfNumber } from "../units/number-text";
import type { IndicatorArgument, IndicatorParameter, IndicatorProblem } from "./indicator";

/** The messages of all functions about arguments that do not fit, in one place. */

const LONGEST_QUOTE = 30;

export function missingArgument({ name }: IndicatorParameter): IndicatorProblem {
  return {
    kind: "notAvailable",
    parameter: name,
    message: { de: `„${name.de}“ fehlt: Die Zelle ist leer.`, en: `“${name.en}” is missing: the cell is empty.` },
  };
}

export function notANumber({ name }: IndicatorParameter, argument: IndicatorArgument): IndicatorProblem {
  const text = String(argument);
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const isNumberAsText = typeof argument === "string" && readingsOfNumber(argument).length > 0;
  return {
    kind: "value",
    parameter: name,
    message: isNumberAsText
      ? { de: `„${name.de}“: Die Zahl „${shown}“ ist als Text gespeichert.`, en: `“${name.en}”: the number “${shown}” is stored as text.` }
      : { de: `„${name.de}“ muss eine Zahl sein, nicht „${shown}“.`, en: `“${name.en}” must be a number, not “${shown}”.` },
  };
}

export function belowMinimum({ name, minimum = 0 }: IndicatorParameter, value: number): IndicatorProblem {
  return {
    kind: "value",
    parameter: name,
    message: {
      de: `„${name.de}“ darf nicht kleiner als ${shownNumber(minimum).de} sein (${shownNumber(value).de}).`,
      en: `“${name.en}” must not be less than ${shownNumber(minimum).en} (${shownNumber(value).en}).`,
    },
  };
}

export function aboveMaximum({ name, maximum = 0 }: IndicatorParameter, value: number): IndicatorProblem {
  return {
    kind: "value",
    parameter: name,
    message: {
      de: `„${name.de}“ darf nicht größer als ${shownNumber(maximum).de} sein (${shownNumber(value).de}).`,
      en: `“${name.en}” must not be greater than ${shownNumber(maximum).en} (${shownNumber(value).en}).`,
    },
  };
}

export function partAboveWhole(part: IndicatorParameter, whole: IndicatorParameter, values: readonly [number, number]): IndicatorProblem {
  const [partValue, wholeValue] = values;
  return {
    kind: "value",
    parameter: part.name,
    message: {
      de: `„${part.name.de}“ (${shownNumber(partValue).de}) ist größer als „${whole.name.de}“ (${shownNumber(wholeValue).de}).`,
      en: `“${part.name.en}” (${shownNumber(partValue).en}) is greater than “${whole.name.en}” (${shownNumber(wholeValue).en}).`,
    },
  };
}

export function emptyDenominator({ name }: IndicatorParameter, reason: LocalizedText): IndicatorProblem {
  return { kind: "notAvailable", parameter: name, message: { de: `„${name.de}“: ${reason.de}`, en: `“${name.en}”: ${reason.en}` } };
}

export function resultTooLarge({ name }: IndicatorParameter): IndicatorProblem {
  return {
    kind: "value",
    parameter: name,
    message: {
      de: `„${name.de}“: Das Ergebnis ist keine darstellbare Zahl.`,
      en: `“${name.en}”: the result is not a number that can be shown.`,
    },
  };
}

function shownNumber(value: number): LocalizedText {
  const decimals = Number.isInteger(value) ? 0 : 3;
  return { de: formatNumber(value, decimals, "de"), en: formatNumber(value, decimals, "en") };
}
