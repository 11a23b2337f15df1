import type { ChangeKind, ResultInfo, WorkspaceDriver } from "../../../commands/command-results";
import type { Language } from "../../../units/language";
import { formatEuro, formatNumber, formatPercent } from "../../../units/number-format";
import { formatQuantity, QUANTITY_DECIMALS } from "../../../units/quantity-format";
import type { Texts } from "../../i18n/texts";

export type Format = ResultInfo["format"];

/** Amounts below this show their cents: cost per head, but not budgets. */
const CENTS_BELOW = 10_000;

/** A value of a result or driver with its unit, rounded for reading. */
export function quantityText(value: number, format: Format, language: Language): string {
  const hasCents = Math.abs(value) < CENTS_BELOW && !Number.isInteger(value);
  return formatQuantity(value, format, language, { money: hasCents ? 2 : 0, share: 1 });
}

const LARGEST_DECIMALS = 6;

/** A difference with its sign; small ones get more decimals, so that what differs never reads as 0. Shares in points. */
export function differenceText(difference: number, format: Format, language: Language, texts: Texts): string {
  const isShare = format === "share";
  const shown = isShare ? difference * 100 : difference;
  let decimals = isShare ? 1 : format === "money" ? 0 : QUANTITY_DECIMALS[format];
  while (decimals < LARGEST_DECIMALS && shown !== 0 && Math.abs(shown) < 0.5 * 10 ** -decimals) decimals += 1;
  const number = format === "money" ? formatEuro(difference, language, decimals) : formatNumber(shown, decimals, language);
  const text = isShare ? `${number}\u00a0${texts.scenarios.percentPoints}` : number;
  return signed(difference, text);
}

/** A change relative to its base; undefined where the base is 0 or the quantity is a share itself. */
export function relativeText(difference: number, base: number, format: Format, language: Language): string | undefined {
  if (format === "share" || base === 0) return undefined;
  return signed(difference, formatPercent(difference / Math.abs(base), language));
}

/** What a change of a driver states, in the unit of its kind. */
export function changeText(
  value: number,
  { format }: Pick<WorkspaceDriver, "format">,
  kind: ChangeKind,
  language: Language,
  texts: Texts,
): string {
  if (kind === "percent") return signed(value, formatPercent(value, language, 2));
  return kind === "difference" ? differenceText(value, format, language, texts) : quantityText(value, format, language);
}

const MILLION = 1_000_000;

/** A value where there is little room: amounts in thousands or millions of euros. */
export function compactText(value: number, format: Format, language: Language, texts: Texts): string {
  const size = Math.abs(value);
  if (format !== "money" || size < CENTS_BELOW) return quantityText(value, format, language);
  const isMillions = size >= MILLION;
  const { million, thousand } = texts.scenarios.amounts;
  const amount = isMillions ? million(formatNumber(size / MILLION, 2, language)) : thousand(formatNumber(size / 1000, 0, language));
  return value < 0 ? `\u2212${amount}` : amount;
}

/** A difference where there is little room. */
export function compactDifference(difference: number, format: Format, language: Language, texts: Texts): string {
  if (format !== "money" || Math.abs(difference) < CENTS_BELOW) return differenceText(difference, format, language, texts);
  return signed(difference, compactText(difference, format, language, texts));
}

function signed(difference: number, text: string): string {
  return difference > 0 ? `+${text}` : text;
}
