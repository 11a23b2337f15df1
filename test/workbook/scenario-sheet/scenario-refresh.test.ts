import { refresh } from "../../../src/commands/refresh.command";
import { undoRefresh } from "../../../src/commands/undo-refresh.command";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { COLUMN, SCENARIO_SHEET } from "../../../src/workbook/scenario-sheet/scenario-frame";
import { describeWithLibreOffice, openInLibreOffice } from "../../support/libreoffice";
import { openPlanningHost, sampleDocument, type PlanningHost } from "../../support/planning-host";
import { sheetOf, without } from "../benchmark-sheet/benchmark-page";
import { shiftOf, withScenarios } from "./many-scenarios";
import { CONTEXT, MONTH, openScenarios, SAMPLE, scenarioPage } from "./scenario-page";

const MEGABYTE = 1_000_000;
const STATUS = `${SCENARIO_SHEET}!A3`;

const sheetNames = ({ workbook }: PlanningHost) => workbook.sheetIds().map((id) => workbook.sheetName(id));

async function withHost(document: Parameters<typeof openPlanningHost>[0], run: (host: PlanningHost) => Promise<void>): Promise<void> {
  const host = await openPlanningHost(document);
  try {
    await run(host);
  } finally {
    host.close();
  }
}

describe("refresh with the sheet Szenariovergleich", () => {
  it("takes three requests, and draws four charts with title and text alternative", async () => {
    const page = await openScenarios();
    expect(page.host.counters.requests).toBe(3);
    expect(sheetNames(page).slice(0, 5)).toEqual(["Start", "Kennzahlen", SCENARIO_SHEET, "Risiko", "Benchmark"]);
    const { charts } = sheetOf(page.workbook.toDocument(), SCENARIO_SHEET);
    expect(charts.map(({ name, type, series }) => [name, type, series.length])).toEqual([
      ["Szenarien Geld", "columnClustered", 4],
      ["Szenarien Betreuung", "columnClustered", 2],
      ["Szenarien Brücke", "columnStacked", 6],
      ["Szenarien Empfindlichkeit", "barClustered", 2],
    ]);
    for (const { title, altText } of charts) expect([title?.length ?? 0, altText?.length ?? 0].every((length) => length > 20)).toBe(true);
    expect(charts[2]?.series[0]?.color).toBe("none");
    page.close();
  }, 120_000);

  it("is taken back as a whole, and again to what an earlier refresh has written", async () => {
    await withHost(sampleDocument(), async (host) => {
      await refresh.run(MONTH, CONTEXT);
      await undoRefresh.run(undefined, CONTEXT);
      expect(sheetNames(host)).not.toContain(SCENARIO_SHEET);
      await refresh.run(MONTH, CONTEXT);
      const page = scenarioPage(host);
      const before = page.result("caseloadActive", 5);
      await refresh.run({ month: "2022-05" }, CONTEXT);
      expect(page.result("caseloadActive", 5)).not.toBe(before);
      await undoRefresh.run(undefined, CONTEXT);
      expect(page.result("caseloadActive", 5)).toBe(before);
      // Live, not only a copy of the values: a change of the driver still counts.
      expect(String(host.formulaAt(page.cell(0, page.layout.spills.values.headings)))).toMatch(/^=SCENARIOCOMPARE\(/);
    });
  }, 240_000);

  it("keeps what the user has chosen on the sheet", async () => {
    await withHost(sampleDocument(), async (host) => {
      await refresh.run(MONTH, CONTEXT);
      const { cell, layout } = scenarioPage(host);
      const choices = [
        [cell(COLUMN.unit, layout.municipal.choices.first), "K2 Integrationsquote"],
        [cell(COLUMN.unit, layout.bridge.choices.first), "Bürgergeld"],
        [cell(COLUMN.unit, layout.bridge.choices.last), "LLU im Monat"],
      ] as const;
      for (const [address, value] of choices) host.type(address, value);
      await refresh.run(MONTH, CONTEXT);
      for (const [address, value] of choices) expect(host.valueAt(address)).toBe(value);
    });
  }, 240_000);

  it("is not written without scenarios, and an older sheet says why", async () => {
    await withHost(without(sampleDocument(), "Szenarien"), async (host) => {
      await refresh.run(MONTH, CONTEXT);
      expect(sheetNames(host)).not.toContain(SCENARIO_SHEET);
      host.workbook.addSheet(SCENARIO_SHEET);
      await refresh.run(MONTH, CONTEXT);
      expect(host.valueAt(`${SCENARIO_SHEET}!A4`)).toBe("Fehlt: Die Arbeitsmappe hat keine Tabelle Szenarien.");
    });
  }, 240_000);

  it("says when it is stale, and why", async () => {
    const page = await openScenarios();
    expect(page.valueAt(STATUS)).toBe("Aktuell: rechnet live.");
    page.type("Kennzahlen!B6", 2024);
    expect(page.valueAt(STATUS)).toBe("Veraltet: Das Haushaltsjahr ist ein anderes, bitte aktualisieren.");
    page.type("Kennzahlen!B6", 2023);
    const parameters = sheetOf(page.workbook.toDocument(), "Parameter").rows;
    const row = 1 + parameters.findIndex((cells) => cells?.[0]?.value === "Wochenstunden neuer Fälle 16i");
    page.type(`Parameter!B${row}`, 20);
    expect(page.valueAt(STATUS)).toBe("Veraltet: Der Parameter „Wochenstunden neuer Fälle 16i“ ist ein anderer, bitte aktualisieren.");
    page.close();
  }, 120_000);

  it("compares 200 scenarios in three requests, and draws the first of them", async () => {
    const count = 200;
    const size = { ...SAMPLE, scenarios: SAMPLE.scenarios + count };
    const page = await openScenarios(withScenarios(sampleDocument(), count), size);
    const { requests, requestBytes, responseBytes } = page.host.counters;
    expect(requests).toBe(3);
    expect([requestBytes, responseBytes].every((bytes) => bytes < 5 * MEGABYTE)).toBe(true);
    // EGT 11,757,312 € less the scenario's own shift.
    expect(page.result("integrationAfterShift", count)).toBe(11_757_312 - shiftOf(count));
    expect(page.result("integrationAfterShift", 1, "difference")).toBe(2_600_000 - shiftOf(1));
    const { charts } = sheetOf(page.workbook.toDocument(), SCENARIO_SHEET);
    expect(charts[0]?.title).toBe("Verwaltung und Eingliederung in den Szenarien (Basis und die ersten 8 von 208 Szenarien)");
    page.close();
  }, 240_000);
});

describeWithLibreOffice("the sheet Szenariovergleich opened in LibreOffice", () => {
  it("keeps the values of its tables, although LibreOffice does not know the functions", async () => {
    const page = await openScenarios();
    const rows = openInLibreOffice(saveWorkbook(page.workbook.toDocument())).get(SCENARIO_SHEET) ?? [];
    const { values, percent, municipal, bridge } = page.layout;
    const columns = Array.from({ length: page.layout.best }, (_, column) => column);
    for (const part of [values, percent, municipal]) {
      for (let row = part.headings; row <= part.rows.last; row++) {
        for (const column of columns) {
          const [ours, theirs] = [page.at(column, row), rows[row - 1]?.[column] ?? ""];
          if (typeof ours === "number") expect(numberOf(theirs)).toBeCloseTo(ours, 6);
          else expect(theirs).toBe(ours);
        }
      }
    }
    expect(rows[bridge.rows.first - 1]?.slice(0, 2)).toEqual(["Basis", "0"]);
    page.close();
  }, 300_000);
});

/** Percentages come as percentages. */
function numberOf(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text.replace(/[^\d.eE+-]/g, ""));
}
