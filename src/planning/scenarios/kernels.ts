/**
 * One calculation over many lanes (draws of a risk analysis; a single one for a scenario). `numbers` holds each quantity in
 * a column of `lanes` values; `out` and `inputs` are the places of the first lanes. No result is NaN or infinite.
 *
 * Each kernel has a loop of its own: one that called the arithmetic as a function would box every number, which is ten
 * times slower. That they agree with the indicators of the catalogue, to the last bit, is tested.
 */
export type Kernel = (numbers: Float64Array, out: number, inputs: readonly number[], lanes: number) => void;

/** The result of a kernel for single values; for tests and explanations, not for loops. */
export function kernelResult(kernel: Kernel, values: readonly number[]): number {
  const numbers = Float64Array.from([NaN, ...values]);
  kernel(
    numbers,
    0,
    values.map((_, index) => index + 1),
    1,
  );
  return numbers[0] ?? NaN;
}

/** a */
export const SAME: Kernel = (numbers, out, [a = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = numbers[a + lane] ?? NaN;
};

/** a + b */
export const SUM: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) + (numbers[b + lane] ?? NaN);
};

/** a + b + c */
export const SUM_OF_THREE: Kernel = (numbers, out, [a = 0, b = 0, c = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    numbers[out + lane] = (numbers[a + lane] ?? NaN) + (numbers[b + lane] ?? NaN) + (numbers[c + lane] ?? NaN);
  }
};

/** a − b */
export const DIFFERENCE: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) - (numbers[b + lane] ?? NaN);
};

/** a − b − c */
export const REST: Kernel = (numbers, out, [a = 0, b = 0, c = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    numbers[out + lane] = (numbers[a + lane] ?? NaN) - (numbers[b + lane] ?? NaN) - (numbers[c + lane] ?? NaN);
  }
};

/** max(0; a − b) */
export const EXCESS: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    numbers[out + lane] = Math.max(0, (numbers[a + lane] ?? NaN) - (numbers[b + lane] ?? NaN));
  }
};

/** a × b */
export const PRODUCT: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) * (numbers[b + lane] ?? NaN);
};

/** a / b */
export const QUOTIENT: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) / (numbers[b + lane] ?? NaN);
};

/** a / b − 1 */
export const RELATIVE_CHANGE: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) / (numbers[b + lane] ?? NaN) - 1;
};

/** a / (b / 12) */
export const PER_MONTHLY_AVERAGE: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) / ((numbers[b + lane] ?? NaN) / 12);
};

/** a × (1 − b) */
export const REMAINING_SHARE: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) * (1 - (numbers[b + lane] ?? NaN));
};

/** a / (1 − b) */
export const GROSSED_UP: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = (numbers[a + lane] ?? NaN) / (1 - (numbers[b + lane] ?? NaN));
};

/** a × b / (1 − b) */
export const SHARE_ON_TOP: Kernel = (numbers, out, [a = 0, b = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const rate = numbers[b + lane] ?? NaN;
    numbers[out + lane] = ((numbers[a + lane] ?? NaN) * rate) / (1 - rate);
  }
};

/** a × (b / c): unchanged, the factor is exactly 1. Nothing follows from a c of 0; an infinite stock would make shares of it 0. */
export const SCALED: Kernel = (numbers, out, [a = 0, b = 0, c = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const whole = numbers[c + lane] ?? NaN;
    numbers[out + lane] = whole === 0 ? NaN : (numbers[a + lane] ?? NaN) * ((numbers[b + lane] ?? NaN) / whole);
  }
};

/** a × (b / c) × (d / e) */
export const SCALED_TWICE: Kernel = (numbers, out, [a = 0, b = 0, c = 0, d = 0, e = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const factor = (numbers[b + lane] ?? NaN) / (numbers[c + lane] ?? NaN);
    numbers[out + lane] = (numbers[a + lane] ?? NaN) * factor * ((numbers[d + lane] ?? NaN) / (numbers[e + lane] ?? NaN));
  }
};

/** a × b × (1 + c) */
export const RAISED_PRODUCT: Kernel = (numbers, out, [a = 0, b = 0, c = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    numbers[out + lane] = (numbers[a + lane] ?? NaN) * (numbers[b + lane] ?? NaN) * (1 + (numbers[c + lane] ?? NaN));
  }
};

/** (a + (b − c) × d) × e: written as a change to a, so that b = c gives a × e to the last bit. */
export const RATE_OF_CHANGED: Kernel = (numbers, out, [a = 0, b = 0, c = 0, d = 0, e = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const change = ((numbers[b + lane] ?? NaN) - (numbers[c + lane] ?? NaN)) * (numbers[d + lane] ?? NaN);
    numbers[out + lane] = ((numbers[a + lane] ?? NaN) + change) * (numbers[e + lane] ?? NaN);
  }
};

/** b − c where d is 1, else a */
export const KNOWN_OR_SAME: Kernel = (numbers, out, [a = 0, b = 0, c = 0, d = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const known = (numbers[b + lane] ?? NaN) - (numbers[c + lane] ?? NaN);
    numbers[out + lane] = numbers[d + lane] === 1 ? known : (numbers[a + lane] ?? NaN);
  }
};

/** The first input times that of the third and further ones which the second counts, from 0. */
export const PRODUCT_WITH_CHOSEN: Kernel = (numbers, out, inputs, lanes) => {
  const [amount = 0, choice = 0] = inputs;
  for (let lane = 0; lane < lanes; lane++) {
    const chosen = inputs[2 + (numbers[choice + lane] ?? 0)] ?? -1;
    numbers[out + lane] = (numbers[amount + lane] ?? NaN) * (numbers[chosen + lane] ?? NaN);
  }
};

/** max(0; a + ((b − c) − (d − e)) × f / d): unchanged b and c give a to the last bit. */
export const COST_OF_CHANGED_REST: Kernel = (numbers, out, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const whole = numbers[d + lane] ?? NaN;
    const change = (numbers[b + lane] ?? NaN) - (numbers[c + lane] ?? NaN) - (whole - (numbers[e + lane] ?? NaN));
    numbers[out + lane] = Math.max(0, (numbers[a + lane] ?? NaN) + change * ((numbers[f + lane] ?? NaN) / whole));
  }
};

/** Whole cases that every year can bear: the first half of the inputs are free funds by year, the second half costs of one case. */
export const AFFORDABLE_CASES: Kernel = (numbers, out, inputs, lanes) => {
  const years = inputs.length / 2;
  for (let lane = 0; lane < lanes; lane++) {
    let cases = Infinity;
    for (let year = 0; year < years; year++) {
      const free = numbers[(inputs[year] ?? 0) + lane] ?? NaN;
      const burden = numbers[(inputs[year + years] ?? 0) + lane] ?? NaN;
      // Whole cents on both sides: a quotient such as 2.9999999996 is an artefact of binary fractions. NaN stays NaN.
      if (!(burden <= 0)) cases = Math.min(cases, Math.floor(Math.round(free * 100) / Math.round(burden * 100)));
      else if (Number.isNaN(free)) cases = NaN;
    }
    numbers[out + lane] = Math.max(0, cases);
  }
};
