import type { Language } from "../../units/language";
import { monthOfSerial } from "../../units/month";
import { formatDate, formatNumber } from "../../units/number-format";
import { roundHalfAwayFromZero } from "../../units/rounding";

const LITERAL = '(?:"[^"]*"|\\[\\$[^\\]]*\\]|\\\\.|[-+ €()\u00a0])*';
const SECTION = new RegExp(`^(${LITERAL})([#0,]*0)(?:\\.(0+))?(%?)(${LITERAL})$`);

const DATES: Readonly<Record<string, (serial: number, language: Language) => string | undefined>> = {
  "yyyy-mm": (serial) => monthOfSerial(serial),
  "dd.mm.yyyy": (serial, language) => formatDate(serial, language),
};

/**
 * A number in the look of an Excel number format (en-US code), with the separators of the language. Excel's own text has
 * those of the computer it runs on. Undefined for formats beyond the usual: digits, thousands, percent, texts, months, days.
 */
export function numberByFormat(value: number, format: string, language: Language): string | undefined {
  const asDate = DATES[format.toLowerCase()];
  if (asDate !== undefined) return asDate(value, language);
  const sections = format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
  const [positive, negative, zero] = sections;
  const hasOwnSign = value < 0 && negative !== undefined;
  const section = hasOwnSign ? negative : value === 0 ? (zero ?? positive) : positive;
  const [, before = "", digits = "", decimals = "", percent = "", after = ""] = SECTION.exec(section ?? "") ?? [];
  if (digits === "") return undefined;
  const places = decimals.length;
  const amount = hasOwnSign ? -value : value;
  const scaled = percent === "" ? amount : roundHalfAwayFromZero(amount, places + 2) * 100;
  const grouped = formatNumber(scaled, places, language);
  const number = digits.includes(",") ? grouped : grouped.replace(language === "de" ? /\./g : /,/g, "");
  const sign = percent === "" ? "" : { de: "\u00a0%", en: "%" }[language];
  return `${literalText(before)}${number}${sign}${literalText(after)}`;
}

/** Texts in quotes, currencies in brackets and escaped characters as they are shown. */
function literalText(code: string): string {
  return code
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replaceAll('"', "")
    .replaceAll("-", "\u2212");
}
