import type { ChangeKind, WorkspaceDriver } from "../../../commands/command-results";
import type { Language } from "../../../units/language";
import { usePane } from "../../components/pane-context";
import { formatMonth } from "../../i18n/format";
import type { Texts } from "../../i18n/texts";
import { convertedValue, type DraftLine } from "../../session/scenario-draft";
import { differenceText, quantityText, relativeText } from "./quantity-text";

/** What the texts of a change are written with. */
export type Wording = { readonly texts: Texts; readonly language: Language };

/** Unit of each kind of change: `€`, `± €`, `± %`; shares are typed in percent. */
export function useChangeUnits({ unit, format }: WorkspaceDriver): Readonly<Record<ChangeKind, string>> {
  const { texts, language } = usePane();
  const isShare = format === "share";
  return {
    absolute: isShare ? "%" : unit[language],
    difference: `± ${isShare ? texts.scenarios.percentPoints : unit[language]}`,
    percent: "± %",
  };
}

/** What a change makes of the driver's base: `ergibt 16.563.621 €, ab Juli 2023`, or how far a value is from the base. */
export function levelText(driver: WorkspaceDriver, line: DraftLine, base: number, { texts, language }: Wording): string {
  const { kind, value, from } = line;
  const level = value === undefined ? undefined : convertedValue(value, kind, "absolute", base);
  const difference = value === undefined ? undefined : convertedValue(value, kind, "difference", base);
  const parts: (string | undefined)[] = [];
  if (kind !== "absolute" && level !== undefined) parts.push(texts.scenarios.resultsIn(quantityText(level, driver.format, language)));
  if (kind === "absolute" && difference !== undefined) {
    const relative = relativeText(difference, base, driver.format, language);
    parts.push(`${differenceText(difference, driver.format, language, texts)}${relative === undefined ? "" : ` (${relative})`}`);
  }
  if (from !== undefined) parts.push(texts.scenarios.fromMonth(formatMonth(from, language)));
  return parts.filter((part) => part !== undefined).join(", ");
}
