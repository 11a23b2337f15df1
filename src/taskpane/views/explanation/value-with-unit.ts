import type { PaneExplanation } from "../../pane-commands";
import type { Language } from "../../../units/language";

/** `98 Personen je VZÄ`; no unit behind an error, or where the number already shows it. */
export function valueWithUnit({ text, unit, value }: PaneExplanation, language: Language): string {
  const shown = text[language];
  const hasUnit = unit !== undefined && typeof value === "number" && !/[%€]/.test(shown) && !shown.includes(unit[language]);
  return hasUnit ? `${shown} ${unit[language]}` : shown;
}
