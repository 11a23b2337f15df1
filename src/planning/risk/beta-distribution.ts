/** Lanczos approximation of ln Γ(x), g = 7, n = 9 (Godfrey); relative error about 1e-15 for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  const [first, ...coefficients] = LANCZOS;
  const shifted = x - 1;
  const series = coefficients.reduce((sum: number, coefficient, index) => sum + coefficient / (shifted + index + 1), first);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

const TINY = 1e-300;
const TERMS = 300;

/** Continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, a: number, b: number): number {
  const keep = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / keep(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / keep(1 + even * d);
    c = keep(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / keep(1 + odd * d);
    c = keep(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}

export type BetaDistribution = {
  readonly density: (x: number) => number;
  /** Probability of a value up to x; precise for small probabilities. */
  readonly below: (x: number) => number;
};

/** The beta distribution on (0, 1) with the shape parameters a and b, both above 0. */
export function betaDistribution(a: number, b: number): BetaDistribution {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  return {
    density: (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta),
    below: (x) => {
      if (x <= 0) return 0;
      if (x >= 1) return 1;
      const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
      // The fraction converges fast below this point, its mirror image above it.
      return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
    },
  };
}
