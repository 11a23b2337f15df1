import { serialOfDate } from "../../units/month";
import { parameterContent } from "../parameter-content";
import type { TableContent } from "../table-content";
import { ORIGIN_IN_SOURCE_LABEL } from "./sample-labels";

/** Published: 2.6 million € expected for 2022, "ca.". Made up: the share of staff cost. */
export function parameterSample(): TableContent {
  return parameterContent(
    [
      {
        key: "Umschichtung",
        value: 2_600_000,
        validFrom: serialOfDate(2022, 1, 1),
        validTo: serialOfDate(2022, 12, 31),
        source: "veröffentlicht: Planungsdokument 2023, „ca. 2,6 Mio. €“ (erwartet)",
      },
      {
        key: "Personalkostenanteil",
        value: 0.8,
        validFrom: serialOfDate(2021, 1, 1),
        validTo: null,
        source: "Annahme, frei erfunden",
      },
    ],
    ORIGIN_IN_SOURCE_LABEL,
  );
}
