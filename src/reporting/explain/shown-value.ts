import type { LocalizedText } from "../../units/language";
import { readingsOfNumber } from "../../units/number-text";
import { inBoth, plainNumber, valueInWords } from "./explanation-words";
import type { CellContent } from "./workbook-reader";

/** Columns that are too narrow show these. */
const TOO_NARROW = /^#+$/;

/** A cell's value as the workbook shows it and, where that is rounded, as it is. */
export function shownValue({ value, text }: CellContent): { readonly text: LocalizedText; readonly exactText?: LocalizedText } {
  const isUnreadable = text.trim() === "" || TOO_NARROW.test(text.trim());
  const shown = isUnreadable ? valueInWords(value) : inBoth(text.trim());
  if (typeof value !== "number" || isUnreadable || isShownWhole(value, text)) return { text: shown };
  return { text: shown, exactText: inBoth((language) => plainNumber(value, language)) };
}

/** Whether the text says the number itself; a text that is a date or holds words is taken as it is. */
function isShownWhole(value: number, text: string): boolean {
  const readings = readingsOfNumber(text.replace(/PP$/, ""));
  const scale = text.includes("%") ? 100 : 1;
  return readings.length === 0 || readings.some((reading) => Math.abs(reading / scale - value) <= 1e-9 * Math.max(1, Math.abs(value)));
}
