/**
 * The standard normal distribution. Distribution function after Hart (1968), algorithm 5666, in the form of West, "Better
 * approximations to cumulative normal functions" (2005), double precision; quantile after Wichura, algorithm AS 241
 * (PPND16), Applied Statistics 37 (1988), relative error about 1e-16.
 */

const FAR_OUT = 37;
const HART_LIMIT = 7.07106781186547;

/** Density at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** Probability of a value up to z. */
export function normalDistribution(z: number): number {
  const x = Math.abs(z);
  if (x > FAR_OUT) return z > 0 ? 1 : 0;
  const exponential = Math.exp(-0.5 * x * x);
  const tail = x < HART_LIMIT ? (exponential * hartNumerator(x)) / hartDenominator(x) : exponential / tailFraction(x) / 2.506628274631;
  return z > 0 ? 1 - tail : tail;
}

function hartNumerator(x: number): number {
  const high = ((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383;
  return ((high * x + 112.079291497871) * x + 221.213596169931) * x + 220.206867912376;
}

function hartDenominator(x: number): number {
  const high = (((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674;
  return ((high * x + 637.333633378831) * x + 793.826512519948) * x + 440.413735824752;
}

function tailFraction(x: number): number {
  return x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
}

/** The value below which a share p of the distribution lies, 0 < p < 1. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * centralNumerator(r)) / centralDenominator(r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const value = r <= 5 ? tailQuantile(r - 1.6) : farQuantile(r - 5);
  return q < 0 ? -value : value;
}

function centralNumerator(r: number): number {
  const high = ((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987;
  return (((high * r + 13731.69376550946) * r + 1971.5909503065513) * r + 133.14166789178438) * r + 3.3871328727963665;
}

function centralDenominator(r: number): number {
  const high = ((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597;
  return (((high * r + 5394.196021424751) * r + 687.1870074920579) * r + 42.31333070160091) * r + 1;
}

function tailQuantile(r: number): number {
  const top = ((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684;
  const numerator = (((top * r + 3.6478483247632045) * r + 5.769497221460691) * r + 4.630337846156546) * r + 1.4234371107496835;
  const low = ((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008;
  const denominator = (((low * r + 0.6897673349851) * r + 1.6763848301838038) * r + 2.053191626637759) * r + 1;
  return numerator / denominator;
}

function farQuantile(r: number): number {
  const top = ((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124;
  const numerator = (((top * r + 0.29656057182850487) * r + 1.7848265399172913) * r + 5.463784911164114) * r + 6.657904643501103;
  const low = ((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133;
  const denominator = (((low * r + 0.014875361290850615) * r + 0.1369298809227358) * r + 0.599832206555888) * r + 1;
  return numerator / denominator;
}
