import type { CellValue } from "../rows";
import type { ImportGrid } from "./import-grid";
import type { Notation } from "./import-map";

const DECORATION = /[\s\u00a0\u202f'’€%]|EUR/gi;
const SIGN = /^[-+\u2212\u2013]/;

/** The two ways of writing numbers, and what of a text shows without doubt that it is one of them. */
const NOTATIONS: Readonly<
  Record<Notation, { readonly pattern: RegExp; readonly proof: RegExp; readonly group: RegExp; readonly decimal: string }>
> = {
  de: {
    pattern: /^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
    proof: /^(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{4,},\d+|\d+,(?:\d{1,2}|\d{4,}))$/,
    group: /\./g,
    decimal: ",",
  },
  en: {
    pattern: /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/,
    proof: /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d{4,}\.\d+|\d+\.(?:\d{1,2}|\d{4,}))$/,
    group: /,/g,
    decimal: ".",
  },
};

function bareDigits(text: string): { readonly digits: string; readonly isNegative: boolean } {
  const bare = text.replace(DECORATION, "");
  return { digits: bare.replace(SIGN, ""), isNegative: /^[-\u2212\u2013]/.test(bare) };
}

/** The number that a text means in this notation, without currency and percent signs; undefined if it means none. */
export function numberOfText(text: string, notation: Notation): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const { digits, isNegative } = bareDigits(text);
  const { pattern, group, decimal } = NOTATIONS[notation];
  if (!pattern.test(digits)) return undefined;
  const number = Number(digits.replace(group, "").replace(decimal, "."));
  return isNegative ? -number : number;
}

export type NotationEvidence = {
  /** Undefined if no number tells. */
  readonly notation?: Notation;
  /** First cell that speaks for each notation. */
  readonly proofs: Readonly<Partial<Record<Notation, { readonly row: number; readonly column: number }>>>;
  /** First cell that each notation reads differently, e.g. `1.234`. */
  readonly doubtful?: { readonly row: number; readonly column: number };
};

/** Tells by all number cells of these columns how the source writes numbers. In columns of counts `1.234` can only be German. */
export function notationOf(
  { rows }: ImportGrid,
  range: { readonly firstRow: number; readonly lastRow: number },
  columns: readonly { readonly position: number; readonly isCount: boolean }[],
): NotationEvidence {
  const proofs: Partial<Record<Notation, { row: number; column: number }>> = {};
  let doubtful: { row: number; column: number } | undefined;
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (const { position, isCount } of columns) {
      const cell = rows[row]?.[position];
      const shown = typeof cell === "string" ? notationShown(cell, isCount) : undefined;
      if (shown === "both") doubtful ??= { row, column: position };
      else if (shown !== undefined) proofs[shown] ??= { row, column: position };
    }
    if (proofs.de && proofs.en) break;
  }
  const notation = proofs.de ? (proofs.en ? undefined : "de") : proofs.en ? "en" : undefined;
  return { proofs, ...(notation && { notation }), ...(doubtful && { doubtful }) };
}

function notationShown(cell: CellValue & string, isCount: boolean): Notation | "both" | undefined {
  if (!/[.,]/.test(cell)) return undefined;
  const { digits } = bareDigits(cell);
  const fits = (["de", "en"] as const).filter((notation) => NOTATIONS[notation].pattern.test(digits));
  const [only] = fits;
  if (only === undefined) return undefined;
  if (fits.length === 1) return only;
  // `1.234` is a whole number in one notation only.
  if (isCount) return digits.includes(".") ? "de" : "en";
  return (["de", "en"] as const).find((notation) => NOTATIONS[notation].proof.test(digits)) ?? "both";
}
