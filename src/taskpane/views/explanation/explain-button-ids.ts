/** The buttons that lead to an explanation, so that the focus finds its way back. */
export const EXPLAIN_SELECTED_ID = "explain-selected";

/** Id of the button beside a key figure, by its cell. */
export function explainButtonId(address: string): string {
  return `explain-${address.replace(/[^\p{L}\d]+/gu, "-")}`;
}
