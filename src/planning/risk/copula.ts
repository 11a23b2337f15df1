import type { LocalizedText } from "../../units/language";
import { formatNumber } from "../../units/number-format";
import { driverOf } from "../scenarios/drivers";
import type { DriverCorrelation } from "../scenarios/scenario-plan";

/** Rows of a lower triangular matrix that makes independent normal scores of the drivers correlated. */
export type CopulaFactor = { readonly drivers: readonly string[]; readonly rows: readonly (readonly number[])[] };

/** Correlations that no random numbers can have together. */
export type NotAdmissible = { readonly refusal: LocalizedText };

/** What rounding leaves of a pivot that is exactly 0, as with a correlation of 1. */
const ROUNDING = 1e-10;

/**
 * Prepares a Gaussian copula with these rank correlations. The normal scores get ρ = 2 sin(π ρ_S / 6), which gives their
 * ranks the correlation ρ_S (Pearson 1907).
 *
 * @param drivers those with a range; correlations with others are left out
 * @returns undefined if nothing correlates; a refusal that names the drivers if the matrix is not positive semidefinite
 */
export function copulaFactor(
  drivers: readonly string[],
  correlations: readonly DriverCorrelation[],
): CopulaFactor | NotAdmissible | undefined {
  const pairs = correlations.filter(({ drivers: [a, b], value }) => drivers.includes(a) && drivers.includes(b) && a !== b && value !== 0);
  const outside = pairs.find(({ value }) => !(Math.abs(value) <= 1));
  if (outside !== undefined) return { refusal: outsideText(outside) };
  const correlated = drivers.filter((driver) => pairs.some((pair) => pair.drivers.includes(driver)));
  if (correlated.length === 0) return undefined;
  const outcome = cholesky(matrixOf(correlated, pairs));
  if (typeof outcome !== "number") return { drivers: correlated, rows: outcome };
  return { refusal: notAdmissibleText(correlated, pairs, outcome) };
}

function matrixOf(drivers: readonly string[], pairs: readonly DriverCorrelation[], shrink = 1): number[][] {
  return drivers.map((row) =>
    drivers.map((column) => {
      if (row === column) return 1;
      const pair = pairs.findLast(({ drivers: both }) => both.includes(row) && both.includes(column));
      return 2 * Math.sin((Math.PI * (pair?.value ?? 0) * shrink) / 6);
    }),
  );
}

/** The factor L of L·Lᵀ, or the number of the row at which the matrix turns out not to be positive semidefinite. */
function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | number {
  const rows: number[][] = [];
  for (const [index, entries] of matrix.entries()) {
    const row: number[] = [];
    for (let column = 0; column < index; column++) {
      const other = rows[column] ?? [];
      const rest = (entries[column] ?? NaN) - dot(row, other, column);
      const pivot = other[column] ?? NaN;
      if (pivot === 0 && Math.abs(rest) > Math.sqrt(ROUNDING)) return index;
      row.push(pivot === 0 ? 0 : rest / pivot);
    }
    const square = (entries[index] ?? NaN) - dot(row, row, index);
    if (square < -ROUNDING) return index;
    row.push(square < ROUNDING ? 0 : Math.sqrt(square));
    rows.push(row);
  }
  return rows;
}

function dot(left: readonly number[], right: readonly number[], count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += (left[index] ?? NaN) * (right[index] ?? NaN);
  return sum;
}

/** Makes columns of independent normal scores correlated, in the order of the factor's drivers. */
export function correlate(columns: readonly Float64Array[], rows: CopulaFactor["rows"]): void {
  // From the last row to the first, because each needs those before it as they were.
  for (let index = columns.length - 1; index >= 0; index--) {
    const [target, row = []] = [columns[index], rows[index]];
    if (target === undefined) continue;
    scale(target, row[index] ?? NaN);
    for (let other = 0; other < index; other++) {
      const [source, weight = 0] = [columns[other], row[other]];
      if (source !== undefined && weight !== 0) addScaled(target, source, weight);
    }
  }
}

function scale(column: Float64Array, factor: number): void {
  for (let draw = 0; draw < column.length; draw++) column[draw] = (column[draw] ?? NaN) * factor;
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let draw = 0; draw < target.length; draw++) target[draw] = (target[draw] ?? NaN) + (source[draw] ?? NaN) * factor;
}

const HUNDREDTHS = 100;

/** The largest factor in hundredths by which all correlations together become possible. */
function admissibleFactor(drivers: readonly string[], pairs: readonly DriverCorrelation[]): number {
  for (let hundredths = HUNDREDTHS - 1; hundredths > 0; hundredths--) {
    const factor = hundredths / HUNDREDTHS;
    if (typeof cholesky(matrixOf(drivers, pairs, factor)) !== "number") return factor;
  }
  return 0;
}

function notAdmissibleText(drivers: readonly string[], pairs: readonly DriverCorrelation[], at: number): LocalizedText {
  const last = drivers[at] ?? "";
  const earlier = drivers.slice(0, at);
  const involved = pairs.filter(({ drivers: both }) => both.every((id) => id === last || earlier.includes(id)));
  const factor = admissibleFactor(drivers, pairs);
  const named = drivers.filter((id) => involved.some(({ drivers: both }) => both.includes(id)));
  const write = (language: keyof LocalizedText) => ({
    names: named.map((id) => driverOf(id).title[language]).join(", "),
    factor: formatNumber(factor, 2, language),
    values: involved
      .map(({ drivers: both, value }) => {
        // Towards 0, so that what the text proposes is admissible.
        const proposed = Math.trunc(value * factor * HUNDREDTHS) / HUNDREDTHS;
        return `${both.map((id) => driverOf(id).title[language]).join(" – ")} ${formatNumber(proposed, 2, language)}`;
      })
      .join("; "),
  });
  const [de, en] = [write("de"), write("en")];
  return {
    de: `Die Korrelationen zwischen ${de.names} widersprechen sich: So können sich Zufallszahlen nicht zugleich bewegen (Matrix nicht positiv definit). Zulässig wäre das ${de.factor}-fache aller Korrelationen: ${de.values}.`,
    en: `The correlations between ${en.names} contradict each other: no random numbers move like that together (matrix not positive definite). ${en.factor} times all correlations would do: ${en.values}.`,
  };
}

function outsideText({ drivers, value }: DriverCorrelation): LocalizedText {
  const write = (language: keyof LocalizedText) =>
    ({ names: drivers.map((id) => driverOf(id).title[language]).join(" – "), value: formatNumber(value, 2, language) }) as const;
  const [de, en] = [write("de"), write("en")];
  return {
    de: `Die Korrelation ${de.names} ist ${de.value}; sie muss zwischen −1 und 1 liegen.`,
    en: `The correlation ${en.names} is ${en.value}; it must lie between −1 and 1.`,
  };
}
