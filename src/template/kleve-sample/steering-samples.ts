import { COUNTY } from "../../model/planning-tables";
import { INHABITANTS_TABLE, TARGETS_TABLE } from "../../model/tables/steering-tables";
import type { TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { SAMPLE_MUNICIPALITIES } from "./municipalities";
import { ALL_MADE_UP_LABEL } from "./sample-labels";

/** Names and keys are real, the numbers are rounded and made up. */
export function inhabitantsSample(): TableContent {
  return tableContent(
    INHABITANTS_TABLE,
    SAMPLE_MUNICIPALITIES.map(({ name, ags, inhabitants }) => ({ municipality: name, ags, inhabitants, ageBase: "alle Altersgruppen" })),
    "Beispieldaten: Namen und Schlüssel der Kommunen sind echt, die Einwohnerzahlen frei erfunden (gerundet). Bitte durch amtliche Zahlen ersetzen.",
  );
}

export function targetsSample(): TableContent {
  return tableContent(
    TARGETS_TABLE,
    [
      { year: 2022, municipality: COUNTY, indicator: "K2", target: 0.182 },
      { year: 2022, municipality: COUNTY, indicator: "K2_F", target: 0.138 },
      { year: 2022, municipality: COUNTY, indicator: "K3", target: -0.05 },
      { year: 2023, municipality: COUNTY, indicator: "K2", target: 0.19 },
      { year: 2023, municipality: COUNTY, indicator: "K2_F", target: 0.14 },
      { year: 2023, municipality: COUNTY, indicator: "K3", target: -0.03 },
    ],
    ALL_MADE_UP_LABEL,
  );
}
