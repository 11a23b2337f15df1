import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";

/** Sheet and cell of the returned file. */
export type ReturnPlace = { readonly sheet: string; readonly cell?: string };

/** A finding about a returned file. */
export function returnFinding(
  severity: Finding["severity"],
  code: string,
  { sheet, cell }: ReturnPlace,
  message: LocalizedText,
  remedy: LocalizedText,
): Finding {
  return { severity, code, sheet, ...(cell === undefined ? {} : { cell }), message, remedy };
}
