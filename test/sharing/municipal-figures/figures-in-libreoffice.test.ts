import { figuresSheet } from "../../../src/sharing/municipal-figures/figures-sheet";
import { ownTables } from "../../../src/sharing/municipal-figures/own-tables";
import type { PlanningData } from "../../../src/model/planning-data";
import { sampleData } from "../../planning/plausibility/sample-data";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differencesInLibreOffice } from "../../support/native-sheet";
import { documentOf } from "../shared-document";
import { SCOPE } from "./figures-page";
import { STOCK_ROWS, TOWN, TOWN_TABLES, townData } from "./small-town";

/** First figures of two months, a month without women, no men among the LZB for a month, no staff date, a measure without cost. */
function damaged(): PlanningData {
  const stock = STOCK_ROWS.filter((_, index) => index !== 8).map((row, index) => ({
    ...row,
    ...(index >= 23 ? { dataAge: "T-0" } : {}),
    ...(index === 6 ? { longTerm: 0 } : {}),
  }));
  const measures = TOWN_TABLES["Maßnahmen"]?.map((row, index) => (index === 0 ? { ...row, costPerSeatMonth: undefined } : row)) ?? [];
  return townData({ Bestand: stock, Personal: [], Maßnahmen: measures });
}

const CASES: readonly { readonly name: string; readonly municipality: string; readonly data: () => PlanningData }[] = [
  { name: "small Rheurdt", municipality: "Rheurdt", data: sampleData },
  { name: "Geldern, with measures and transition", municipality: "Geldern", data: sampleData },
  { name: "a town with targets", municipality: TOWN, data: () => townData() },
  { name: "a town with gaps", municipality: TOWN, data: damaged },
];

describeWithLibreOffice("a municipality's Kennzahlen in LibreOffice", () => {
  it.each(CASES)(
    "of $name: each formula comes to the value beside it, words and gaps included",
    ({ municipality, data: dataOf }) => {
      const data = dataOf();
      const document = documentOf([figuresSheet(data, { municipality, ...SCOPE })], ownTables(data, municipality));
      const { compared, differences } = differencesInLibreOffice(document, "Kennzahlen");
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    },
    120_000,
  );
});
