/**
 * Splits a whole total in proportion to weights by largest remainder (Hare–Niemeyer); on a tie the earlier part wins.
 *
 * @param total whole number, not negative
 * @param weights not negative, not all zero
 * @returns whole numbers in the order of the weights that add up exactly to `total`
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const quotas = weights.map((weight) => (total * weight) / weightSum);
  const parts = quotas.map(Math.floor);
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = quotas.map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * Splits small whole totals of successive periods. Each unit goes to the part that is furthest behind its share so far
 * (Sainte-Laguë, which never takes back what it gave), so that a small part gets its turn now and then instead of never.
 *
 * @returns one list of parts per total; each list adds up exactly to its total
 */
export function apportionInTurn(totals: readonly number[], weights: readonly number[]): number[][] {
  const given = weights.map(() => 0);
  return totals.map((total) => {
    const before = [...given];
    for (let unit = 0; unit < total; unit += 1) {
      const claims = weights.map((weight, index) => weight / (2 * (given[index] ?? 0) + 1));
      const next = claims.indexOf(Math.max(...claims));
      given[next] = (given[next] ?? 0) + 1;
    }
    return given.map((count, index) => count - (before[index] ?? 0));
  });
}

/**
 * The part `rate` (0 to 1) of each amount as whole numbers that follow the rate over time: rounding is carried on, so
 * that small amounts are not always rounded the same way. No part exceeds its amount.
 */
export function partsByRate(amounts: readonly number[], rate: number): number[] {
  let sum = 0;
  return amounts.map((amount) => {
    const before = Math.round(sum * rate);
    sum += amount;
    return Math.round(sum * rate) - before;
  });
}
