import { figuresSheet } from "../../../src/sharing/municipal-figures/figures-sheet";
import { ownTables } from "../../../src/sharing/municipal-figures/own-tables";
import { sampleData } from "../../planning/plausibility/sample-data";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differencesInLibreOffice } from "../../support/native-sheet";
import { documentOf } from "../shared-document";

describeWithLibreOffice("a municipality's Kennzahlen in LibreOffice", () => {
  it.each(["Rheurdt", "Kleve"])(
    "of %s: each formula comes to the value beside it, words and gaps included",
    (municipality) => {
      const data = sampleData();
      const scope = { municipality, month: "2022-06", comparisonMonth: "2021-06", writtenAt: "24.11.2026 19:05", dataLabel: "" } as const;
      const document = documentOf([figuresSheet(data, scope)], ownTables(data, municipality));
      const { compared, differences } = differencesInLibreOffice(document, "Kennzahlen");
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(800);
    },
    120_000,
  );
});
