import type { Language } from "./language";
import { formatEuro, formatNumber, formatPercent } from "./number-format";

/** How a quantity of the scenario model is shown; the sheets and the pane choose their number formats by it. */
export type QuantityFormat = "money" | "share" | "count" | "fte" | "caseload";

/** Decimal places of what is neither money nor a share. */
export const QUANTITY_DECIMALS = { count: 0, fte: 2, caseload: 1 } as const;

/** `15.774.877,00 €`, `23,15 %`, `11.080`, `81,25`; how exact money and shares are depends on the place. */
export function formatQuantity(
  value: number,
  format: QuantityFormat,
  language: Language,
  decimals: { readonly money: number; readonly share: number },
): string {
  if (format === "money") return formatEuro(value, language, decimals.money);
  if (format === "share") return formatPercent(value, language, decimals.share);
  return formatNumber(value, QUANTITY_DECIMALS[format], language);
}
