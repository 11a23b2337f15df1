/** Statistics of samples, as textbooks define them, for tests. */

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function variance(values: Float64Array): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}

/** Largest distance between the sample's and the given distribution function. */
export function kolmogorovDistance(values: Float64Array, distribution: (value: number) => number): number {
  const sorted = values.toSorted();
  return sorted.reduce((largest, value, index) => {
    const expected = distribution(value);
    return Math.max(largest, expected - index / sorted.length, (index + 1) / sorted.length - expected);
  }, 0);
}

function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
  const places = new Float64Array(values.length);
  order.forEach((index, rank) => (places[index] = rank));
  return places;
}

export function correlation(left: Float64Array, right: Float64Array): number {
  const [centerLeft, centerRight] = [mean(left), mean(right)];
  const products = left.map((value, index) => (value - centerLeft) * ((right[index] ?? NaN) - centerRight));
  return (mean(products) * left.length) / (left.length - 1) / Math.sqrt(variance(left) * variance(right));
}

/** Spearman's rank correlation. */
export function rankCorrelation(left: Float64Array, right: Float64Array): number {
  return correlation(ranks(left), ranks(right));
}

/** Chi-square of equally likely cells. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
