import { refresh } from "../../../src/commands/refresh.command";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differencesInLibreOffice } from "../../support/native-sheet";
import { openPlanningHost, sampleDocument, TEST_TIME } from "../../support/planning-host";

describeWithLibreOffice("the sheet Kennzahlen in LibreOffice", () => {
  it("has the same numbers, words and gaps in every formula cell", async () => {
    const host = await openPlanningHost(sampleDocument());
    await refresh.run({}, { language: "de", now: () => TEST_TIME });
    const document = host.workbook.toDocument();
    host.close();
    const { compared, differences } = differencesInLibreOffice(document, "Kennzahlen");
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1_500);
  }, 300_000);
});
