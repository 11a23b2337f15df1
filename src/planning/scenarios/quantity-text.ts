import type { LocalizedText } from "../../units/language";
import { formatEuro, formatNumber, formatPercent } from "../../units/number-format";
import type { QuantityFormat } from "./quantity";

const DECIMALS: Readonly<Record<Exclude<QuantityFormat, "money" | "share">, number>> = { count: 0, fte: 2, caseload: 1 };

/** A quantity as messages show it: `15.774.877,00 €`, `23,15 %`, `11.080`, `81,25`. */
export function quantityText(value: number, format: QuantityFormat): LocalizedText {
  const text = (language: keyof LocalizedText): string => {
    if (format === "money") return formatEuro(value, language);
    return format === "share" ? formatPercent(value, language, 2) : formatNumber(value, DECIMALS[format], language);
  };
  return { de: text("de"), en: text("en") };
}
