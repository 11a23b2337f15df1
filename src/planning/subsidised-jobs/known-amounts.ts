import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { centsOf, type Cents } from "../../units/money";
import { formatNumber } from "../../units/number-format";

/** An amount in whole cents, or why it is not known. */
export type Amount = Cents | Missing;

export const NO_AMOUNT = 0 as Cents;

/** More than any budget here; sums of thousands of such amounts are still exact in cents. */
const LARGEST_EUROS = 1e10;

/** Euros in cents, half a cent away from zero; missing instead of an error for an amount that no budget has. */
export function amountOf(euros: number): Amount {
  return Math.abs(euros) <= LARGEST_EUROS
    ? centsOf(euros)
    : missing({
        de: `${formatNumber(euros, 0, "de")} € ist kein möglicher Betrag.`,
        en: `€${formatNumber(euros, 0, "en")} is not a possible amount.`,
      });
}

type Known<Values extends readonly unknown[]> = { [Index in keyof Values]: Exclude<Values[Index], Missing> };

/** Calculates from values that must all be known; otherwise the reason of the first that is not. */
export function whenKnown<const Values extends readonly unknown[], Result>(
  values: Values,
  calculate: (...known: Known<Values>) => Result,
): Result | Missing {
  return values.find(isMissing) ?? calculate(...(values as unknown as Known<Values>));
}

/** Sum of amounts in cents, hence exact; missing as soon as one of them is. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  let total = 0;
  for (const amount of amounts) {
    if (isMissing(amount)) {
      return amount;
    }
    total += amount;
  }
  return total as Cents;
}

/** The difference of two amounts, missing as soon as one of them is. */
export function difference(amount: Amount, less: Amount): Amount {
  return whenKnown([amount, less], (first, second) => (first - second) as Cents);
}

/** The same value; if it is missing, its reason names what it concerns: `Case “A7”: …`. */
export function prefixed<Value>({ de, en }: LocalizedText, value: Value | Missing): Value | Missing {
  return isMissing(value) ? missing({ de: `${de}: ${value.missing.de}`, en: `${en}: ${value.missing.en}` }) : value;
}
