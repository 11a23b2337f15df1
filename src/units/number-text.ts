const DECORATION = /[\s\u00a0\u202f'’€%]|EUR/gi;
const MINUS_SIGNS = /^[-\u2212\u2013]/;
/** Decimal and grouping characters of the German and the English way of writing numbers. */
const NOTATIONS = [
  { pattern: /^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/, group: /\./g, decimal: "," },
  { pattern: /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/, group: /,/g, decimal: "." },
];

/**
 * The numbers that a text can mean, read the German and the English way, without currency and percent signs:
 * `1.234,5` → [1234.5]; `1.234` → [1234, 1.234], because only its writer knows; no number → [].
 */
export function readingsOfNumber(text: string): readonly number[] {
  const bare = text.replace(DECORATION, "");
  const isNegative = MINUS_SIGNS.test(bare);
  const digits = bare.replace(MINUS_SIGNS, "");
  const readings = NOTATIONS.filter(({ pattern }) => pattern.test(digits)).map(({ group, decimal }) =>
    Number(digits.replace(group, "").replace(decimal, ".")),
  );
  return [...new Set(readings)].map((reading) => (isNegative ? -reading : reading));
}
