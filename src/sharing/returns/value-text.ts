import type { LocalizedText } from "../../units/language";
import { formatDate, formatEuro, formatNumber, formatPercent } from "../../units/number-format";
import type { FormField, FormValue } from "../return-form/return-form";

const NOTHING: LocalizedText = { de: "leer", en: "empty" };

/** An answer, or what stands in the plan, as people read it. */
export function valueText(value: FormValue, { kind }: Pick<FormField, "kind">): LocalizedText {
  if (value === null || value === "") return NOTHING;
  if (typeof value === "string") return { de: value, en: value };
  const format = NUMBER_TEXTS[kind];
  return { de: format(value, "de"), en: format(value, "en") };
}

type NumberText = (value: number, language: "de" | "en") => string;

/** As many decimals as the number has, up to so many: a rounded value beside its original would look unchanged. */
function plain(most: number): NumberText {
  return (value, language) => formatNumber(value, Math.min(most, (String(value).split(".")[1] ?? "").length), language);
}

const NUMBER_TEXTS: Readonly<Record<FormField["kind"], NumberText>> = {
  whole: plain(6),
  decimal: plain(6),
  money: (value, language) => formatEuro(value, language),
  percent: (value, language) => formatPercent(value, language, value * 1000 === Math.round(value * 1000) ? 1 : 3),
  date: (value, language) => formatDate(value, language),
  list: plain(6),
  text: plain(6),
};

const SIGNIFICANT_DIGITS = 12;

/** Whether two values are the same to a reader; programs that save a file differ in the last digits of a number. */
export function isSameValue(left: FormValue, right: FormValue): boolean {
  if (typeof left === "number" && typeof right === "number") {
    return Number(left.toPrecision(SIGNIFICANT_DIGITS)) === Number(right.toPrecision(SIGNIFICANT_DIGITS));
  }
  const text = (value: FormValue) => (value === null ? "" : String(value).normalize("NFC").replace(/\r\n?/g, "\n").trim());
  return text(left) === text(right);
}
