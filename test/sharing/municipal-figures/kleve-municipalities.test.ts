import { refresh } from "../../../src/commands/refresh.command";
import { figuresSheet } from "../../../src/sharing/municipal-figures/figures-sheet";
import { ownTables } from "../../../src/sharing/municipal-figures/own-tables";
import { figureCell } from "../../../src/workbook/indicator-sheet/indicator-sheet";
import { sampleData } from "../../planning/plausibility/sample-data";
import { municipalitiesIn } from "../../planning/scenarios/sample-baseline";
import { openPlanningHost, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { documentOf } from "../shared-document";
import { figuresPage, SCOPE } from "./figures-page";

const data = sampleData();
const names = municipalitiesIn(data);
const pages = new Map(names.map((name) => [name, figuresPage(data, name)]));

describe("the 16 municipalities of the sample", () => {
  it.each([
    // Published in the planning document, and the sample's own sums
    ["Erwerbsfähige Leistungsberechtigte (eLb)", 11_080],
    ["Langzeitleistungsbeziehende (LZB)", 7_112],
    ["eLb, Vorjahresmonat", 11_312],
    ["Integrationen, Jahr bis Berichtsmonat", 987],
    ["Integrationen (Frauen), Jahr bis Berichtsmonat", 384],
    ["VZÄ Leistungsgewährung (passiv), Ist", 129],
    ["VZÄ Eingliederung (aktiv), Ist", 113],
  ])("%s: together %d, as the county", (title, county) => {
    const values = [...pages.values()].map(({ value }) => Number(value(title)));
    expect(values).toHaveLength(16);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(county, 9);
  });

  it("do not meet each other in their files", () => {
    for (const name of names) {
      const content = JSON.stringify([figuresSheet(data, { municipality: name, ...SCOPE }), ownTables(data, name)]);
      const others = names.filter((other) => other !== name && new RegExp(`(?<!\\p{L})${other}(?!\\p{L})`, "u").test(content));
      expect([name, others]).toEqual([name, []]);
      expect(content).not.toContain("Kreis");
    }
  });
});

/** Title on the municipality's sheet and id on the county's. */
const SAME_FIGURES: readonly (readonly [title: string, id: string])[] = [
  ["Erwerbsfähige Leistungsberechtigte (eLb)", "beneficiaries"],
  ["Langzeitleistungsbeziehende (LZB)", "longTerm"],
  ["K1 Frauen", "livingBenefitsChangeWomen"],
  ["K1E1 Männer", "housingBenefitsChangeMen"],
  ["K1E2 Frauen", "beneficiariesChangeWomen"],
  ["K1E3 Frauen", "entryRateWomen"],
  ["K1E4 Männer", "exitRateMen"],
  ["K2 Integrationsquote", "integrationRate"],
  ["K2 Frauen", "integrationRateWomen"],
  ["K2 Männer", "integrationRateMen"],
  ["K2E1 Frauen", "marginalRateWomen"],
  ["K2E2 Männer", "subsidisedRateMen"],
  ["K2E3 Kontinuierliche Beschäftigung nach Integration", "continuousRate"],
  ["K2E4 Frauen", "singleParentRateWomen"],
  ["K3 Frauen", "longTermChangeWomen"],
  ["K3E1 Männer", "longTermRateMen"],
  ["K3E2 Frauen", "activationRateWomen"],
  ["K3E3 Männer", "longTermEntryRateMen"],
  ["K3E4 Frauen", "longTermExitRateWomen"],
  ["Jahresfortschrittswert der Integrationsquote (JFW)", "integrationProgress"],
  ["Anteil der Frauen an den Integrationen", "womenShare"],
  ["Abstand der Integrationsquoten K2 (Männer − Frauen)", "genderGap"],
  ["eLb je VZÄ passiv", "caseloadPassive"],
  ["eLb je VZÄ aktiv", "caseloadActive"],
  ["Anteil der eLb aus der Ukraine", "ukraineShare"],
  ["Auslastung", "seatUse"],
  ["Kosten aller Plätze im Monat", "measureCost"],
  ["Kosten leerer Plätze im Monat", "emptySeatCost"],
  ["Angebotsquote: angeboten je ALG-Ende", "offeredShare"],
];

describe("the add-in on a workbook with the rows of one municipality alone", () => {
  let host: PlanningHost;

  beforeAll(async () => {
    host = await openPlanningHost(documentOf([], ownTables(data, "Geldern")));
    await refresh.run({}, { language: "de", now: () => TEST_TIME });
  }, 120_000);

  afterAll(() => host.close());

  it.each(SAME_FIGURES)("shows the same: %s", (title, id) => {
    const own = pages.get("Geldern")?.value(title);
    expect(typeof own).toBe("number");
    expect(host.valueAt(`Kennzahlen!${figureCell(id, "current")}`)).toBeCloseTo(Number(own), 9);
  });
});
