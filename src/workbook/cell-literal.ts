import type { RawValue } from "./raw-table";

/** Texts that Excel would take for a formula, a number, a date or a logical value if they were typed. */
const TAKEN_FOR_SOMETHING_ELSE = /^[=+\-@']|\d|%|^(?:true|false|wahr|falsch)$/i;

/**
 * What to write so that exactly this constant stands in the cell and never a formula. A cell of format `@` takes texts as
 * they are; everywhere else an apostrophe, which Excel does not show, keeps a text a text.
 */
export function cellLiteral(value: RawValue | null, numberFormat: string): RawValue {
  if (value === null) return "";
  if (typeof value !== "string" || numberFormat === "@") return value;
  return TAKEN_FOR_SOMETHING_ELSE.test(value) ? `'${value}` : value;
}
