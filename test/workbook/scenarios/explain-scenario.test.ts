import { explain } from "../../../src/commands/explain.command";
import { refresh } from "../../../src/commands/refresh.command";
import type { ExplanationReport } from "../../../src/commands/command-results";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";

type Node = ExplanationReport["explanation"];

const CONTEXT = { language: "de", now: () => TEST_TIME } as const;

let host: PlanningHost;
beforeAll(async () => {
  host = await openPlanningHost(sampleDocument());
  await refresh.run({}, CONTEXT);
});
afterAll(() => host.close());

/** Address of a result of a scenario in the first table of the sheet. */
function cellOf(result: string, scenario: string): string {
  const rows = Array.from({ length: 60 }, (_, index) => 12 + index);
  const row = rows.find((candidate) => host.valueAt(`Szenariovergleich!A${candidate}`) === result);
  const headings = rows.find((candidate) => host.valueAt(`Szenariovergleich!A${candidate}`) === "Ergebnis");
  const column = [..."CDEFGHIJKL"].find((letter) => host.valueAt(`Szenariovergleich!${letter}${headings}`) === scenario);
  return `Szenariovergleich!${column}${row}`;
}

function all(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(all)];
}

describe("what is behind a scenario's result", () => {
  it("leads to the scenario's own cell, to the allocation and to the paragraph", async () => {
    const { explanation } = await explain.run({ cell: cellOf("EGT nach Umschichtung", "Verwaltung wie 2022") }, CONTEXT);
    // 11,757,312 € allotted less 3,216,126 € shifted.
    expect(explanation.value).toBe(8_541_186);
    const nodes = all(explanation);
    const step = nodes.find(({ title }) => title.de === "EGT nach Umschichtung · Verwaltung wie 2022");
    expect(step?.calculation?.de.replaceAll("\u00a0", " ")).toBe("11.757.312,00 € − 3.216.126,00 €");
    expect(step?.sources).toContain("§ 46 Abs. 1 S. 5 SGB II");
    const places = nodes.map(({ address }) => address);
    expect(places).toContain("Szenarien!M7");
    expect(places.some((address) => address?.startsWith("Kennzahlen!"))).toBe(true);
    expect(nodes.flatMap(({ rows }) => rows?.areas ?? []).map(({ sheet }) => sheet)).toContain("Budget");
  });

  it("names a driver's level where it changes during the year", async () => {
    const { explanation } = await explain.run({ cell: cellOf("VZÄ aktiv, Jahresende", "Vakanz 10 % ab Juli") }, CONTEXT);
    // 118.5 posts × 0.9 − 2 in Kleve.
    expect(explanation.value).toBeCloseTo(104.65, 10);
    expect(all(explanation).map(({ address }) => address)).toContain("Szenarien!Q11");
  });
});
