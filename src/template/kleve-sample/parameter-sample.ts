import { serialOfDate } from "../../units/month";
import { parameterContent, type OwnParameter } from "../parameter-content";
import type { TableContent } from "../table-content";
import { ORIGIN_IN_SOURCE_LABEL } from "./sample-labels";

const MADE_UP = "Annahme, frei erfunden";

/** Published: 2.6 million € expected for 2022, "ca.". Made up: everything else that the law does not fix. */
export function parameterSample(): TableContent {
  return parameterContent(
    [
      ownValue("Umschichtung", 2_340_000, 2021, { lastYear: 2021 }),
      ownValue("Umschichtung", 2_600_000, 2022, {
        lastYear: 2022,
        source: "veröffentlicht: Planungsdokument 2023, „ca. 2,6 Mio. €“ (erwartet)",
      }),
      ownValue("Personalkostenanteil", 0.8, 2021),
      ownValue("Tarifabschluss", 0.018, 2022, { lastYear: 2022 }),
      ownValue("Tarifabschluss", 0.03, 2023, { lastYear: 2023 }),
      ownValue("Gemeinkostensatz", 0.35, 2021),
      ownValue("Neue Fälle 16i", 8, 2023, { lastYear: 2023 }),
      ownValue("Wochenstunden neuer Fälle 16i", 39, 2023),
      ownValue("Coaching neuer Fälle 16i", 210, 2023),
      ownValue("Rechtsstand", 2023, 2023, { source: "Recht des Planjahres 2023; Festlegung für dieses Beispiel" }),
    ],
    ORIGIN_IN_SOURCE_LABEL,
  );
}

/** A value from 1 January of its first year to 31 December of its last; without a last year it still applies. */
function ownValue(
  key: string,
  value: number,
  firstYear: number,
  { lastYear, source = MADE_UP }: { readonly lastYear?: number; readonly source?: string } = {},
): OwnParameter {
  const validTo = lastYear === undefined ? null : serialOfDate(lastYear, 12, 31);
  return { key, value, validFrom: serialOfDate(firstYear, 1, 1), validTo, source };
}
