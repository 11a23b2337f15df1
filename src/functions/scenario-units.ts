import type { ComparisonView } from "../planning/scenarios/comparison";
import type { QuantityFormat } from "../planning/scenarios/quantity";

/** German units as a comparison shows them beside its results. */
const UNITS: Readonly<Record<QuantityFormat, string>> = { money: "€", share: "%", count: "Anzahl", fte: "VZÄ", caseload: "eLb je VZÄ" };

const PERCENT = "%";
const PERCENTAGE_POINTS = "PP";

/** Unit of the scenarios' cells; of a change in shares always percentage points. */
export function unitIn(view: ComparisonView, format: QuantityFormat): string {
  if (view === "values") return UNITS[format];
  if (format === "share") return PERCENTAGE_POINTS;
  return view === "percent" ? PERCENT : UNITS[format];
}
