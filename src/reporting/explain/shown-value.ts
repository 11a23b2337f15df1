import type { LocalizedText } from "../../units/language";
import { readingsOfNumber } from "../../units/number-text";
import { inBoth, plainNumber, valueInWords } from "./explanation-words";
import { numberByFormat } from "./number-by-format";
import type { CellContent } from "./workbook-reader";

/** Columns that are too narrow show these. */
const TOO_NARROW = /^#+$/;

/** Places behind which nothing is compared: binary arithmetic ends there. */
const SAME = 1e-9;

/** A cell's value in the look that the workbook gives it and, where that is rounded, unrounded. */
export function shownValue({ value, text, numberFormat }: CellContent): {
  readonly text: LocalizedText;
  readonly exactText?: LocalizedText;
} {
  if (typeof value !== "number") return { text: text.trim() === "" ? valueInWords(value) : inBoth(text.trim()) };
  const shown = inBoth((language) => numberByFormat(value, numberFormat ?? "", language) ?? ownText(value, text, language));
  if (isShownWhole(value, shown.de)) return { text: shown };
  return { text: shown, exactText: inBoth((language) => plainNumber(value, language)) };
}

function ownText(value: number, text: string, language: "de" | "en"): string {
  const isUnreadable = text.trim() === "" || TOO_NARROW.test(text.trim()) || text === String(value);
  return isUnreadable ? plainNumber(value, language) : text.trim();
}

/** Whether the text says the number itself; a date, or a text with words, is taken as it is. */
function isShownWhole(value: number, text: string): boolean {
  const readings = readingsOfNumber(text.replace(/PP$/, "").replace(/^\+/, ""));
  const scale = text.includes("%") ? 100 : 1;
  return readings.length === 0 || readings.some((reading) => Math.abs(reading / scale - value) <= SAME * Math.max(1, Math.abs(value)));
}
