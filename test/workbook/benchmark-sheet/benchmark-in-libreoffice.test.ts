import { describeWithLibreOffice } from "../../support/libreoffice";
import { differencesInLibreOffice } from "../../support/native-sheet";
import { openBenchmark } from "./benchmark-page";

describeWithLibreOffice("the sheet Benchmark in LibreOffice", () => {
  it("has the same numbers, words and gaps in every formula cell", async () => {
    const page = await openBenchmark();
    const document = page.workbook.toDocument();
    page.close();
    const { compared, differences } = differencesInLibreOffice(document, "Benchmark");
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(2_000);
  }, 300_000);
});
