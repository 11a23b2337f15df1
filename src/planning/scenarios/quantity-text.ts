import type { LocalizedText } from "../../units/language";
import { formatQuantity, type QuantityFormat } from "../../units/quantity-format";

const DECIMALS = { money: 2, share: 2 } as const;

/** A quantity as messages show it: `15.774.877,00 €`, `23,15 %`, `11.080`, `81,25`. */
export function quantityText(value: number, format: QuantityFormat): LocalizedText {
  return { de: formatQuantity(value, format, "de", DECIMALS), en: formatQuantity(value, format, "en", DECIMALS) };
}
