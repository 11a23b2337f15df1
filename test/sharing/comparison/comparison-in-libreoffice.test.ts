import { comparisonContent } from "../../../src/sharing/comparison/comparison-content";
import { sampleData } from "../../planning/plausibility/sample-data";
import { municipalitiesIn } from "../../planning/scenarios/sample-baseline";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differencesInLibreOffice } from "../../support/native-sheet";
import { documentOf } from "../shared-document";
import { patternOf, tableOf } from "./three-towns";

const data = sampleData();
const municipalities = municipalitiesIn(data);
const { problem, sheet } = comparisonContent(data, { month: "2022-06", comparisonMonth: "2021-06", municipalities });

/** Every count below 3 but zero. */
const small = problem.cells.filter(({ value }) => value > 0 && value < 3).map(({ id }) => id);

describe("the comparison of the sample", () => {
  it("sums up to the county's published numbers", () => {
    const page = sheet(patternOf(problem, small), "Rheurdt");
    expect(tableOf(page, "Leistungsbezug im Berichtsmonat")("Kreis", "eLb")?.value).toBe(11_080);
    expect(tableOf(page, "Veränderung gegenüber dem Vergleichsmonat")("Kreis", "K3 Veränderung LZB")?.value).toBeCloseTo(
      7_112 / 7_672 - 1,
      12,
    );
    expect(tableOf(page, "Personal und Betreuung")("Kreis", "eLb je VZÄ aktiv")?.value).toBeCloseTo(11_080 / 113, 9);
  });

  it("shows no small count", () => {
    const counts = sheet(patternOf(problem, small), "Rheurdt")
      .cells.flat()
      .filter((cell) => cell?.formula === undefined && typeof cell?.value === "number");
    expect(small.length).toBeGreaterThan(5);
    expect(counts.filter((cell) => Number(cell?.value) > 0 && Number(cell?.value) < 3)).toEqual([]);
  });
});

describeWithLibreOffice("the sheet Vergleich in LibreOffice", () => {
  it("comes to the same rates from the counts that it shows", () => {
    const { compared, differences } = differencesInLibreOffice(documentOf([sheet(patternOf(problem, small), "Rheurdt")], []), "Vergleich");
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(120);
  }, 120_000);
});
