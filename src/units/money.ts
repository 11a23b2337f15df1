import { roundHalfAwayFromZero } from "./rounding";

/** An amount in whole cents. Sums of cents are exact; sums of euros as doubles are not (0.1 + 0.2). */
export type Cents = number & { readonly unit: "cents" };

/** Euros to cents, half a cent away from zero; throws a RangeError where a double can no longer hold every cent. */
export function centsOf(euros: number): Cents {
  const cents = Math.round(roundHalfAwayFromZero(euros, 2) * 100);
  if (!Number.isSafeInteger(cents)) {
    throw new RangeError(`${euros} € cannot be held exactly in cents.`);
  }
  return cents as Cents;
}

/** The double next to this amount in euros. */
export function eurosOf(cents: Cents): number {
  return cents / 100;
}

/** Sum of amounts in euros, exact to the cent. */
export function sumEuros(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) {
    total += centsOf(amount);
  }
  if (!Number.isSafeInteger(total)) {
    throw new RangeError("The sum cannot be held exactly in cents.");
  }
  return total / 100;
}
