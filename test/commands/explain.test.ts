import { explain } from "../../src/commands/explain.command";
import type { ExplanationReport } from "../../src/commands/command-results";
import { refresh } from "../../src/commands/refresh.command";
import { figureCell } from "../../src/workbook/indicator-sheet/indicator-sheet";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../support/planning-host";

const context = { language: "de", now: () => TEST_TIME } as const;

type Node = ExplanationReport["explanation"];

const address = (figure: string) => `Kennzahlen!${figureCell(figure, "current")}`;

const explained = async (cell: string) => explain.run({ cell }, context);

/** The node of the tree at this cell; fails if it is not there. */
function nodeAt(tree: Node, cell: string): Node {
  const search = (node: Node): Node | undefined =>
    node.address === cell ? node : node.children.map(search).find((found) => found !== undefined);
  const found = search(tree);
  if (found === undefined) throw new Error(`${cell} is not in the tree.`);
  return found;
}

/** The table Bestand begins with its headings in row 4. */
const lastStockRow = ({ workbook }: PlanningHost) => 3 + (workbook.tables().find(({ name }) => name === "Bestand")?.area.rowCount ?? 0);

const filtersOf = ({ filters }: Node) => filters.map(({ text }) => text.de);

describe("the Kleve sample, explained", () => {
  let host: PlanningHost;
  beforeAll(async () => {
    host = await openPlanningHost(sampleDocument());
    await refresh.run({}, context);
  });
  afterAll(() => host.close());

  it("takes at most three requests and writes nothing", async () => {
    const before = host.workbook.toDocument();
    host.host.resetCounters();
    await explained(address("caseloadActive"));
    expect(host.host.counters.requests).toBeLessThanOrEqual(3);
    expect(host.workbook.toDocument()).toEqual(before);
  });

  it("leads the active caseload back to 11,080 eLb in 32 rows and 113 VZÄ in 16 rows", async () => {
    const { explanation, causes } = await explained(address("caseloadActive"));
    expect(causes).toEqual([]);
    expect(explanation.value).toBeCloseTo(11_080 / 113, 9);
    expect(explanation).toMatchObject({
      text: { de: "98" },
      exactText: { de: "98,0531", en: "98.0531" },
      unit: { de: "Personen je VZÄ" },
      calculation: { de: "11.080 / 113", en: "11,080 / 113" },
    });
    expect(explanation.formula).toContain("CASELOAD(");
    expect(explanation.sources.join()).toContain("§ 44c Abs. 4 SGB II");
    expect(explanation.functions).toMatchObject([
      { id: "CASELOAD", title: { de: "Fallschlüssel" }, arguments: [{ text: { de: "11.080" } }, { text: { de: "113" } }, { formula: "" }] },
    ]);

    const beneficiaries = nodeAt(explanation, address("beneficiaries"));
    expect(filtersOf(beneficiaries)).toEqual(["Monat = 2022-06", "Datenstand = T-3", "Kommune ≠ Kreis"]);
    expect(beneficiaries.filters[0]?.place).toEqual({ sheet: "Kennzahlen", cell: "B5" });
    expect(beneficiaries.rows).toMatchObject({ table: "Bestand", count: 32, expected: 32, total: 11_080, isSpread: false });
    expect(beneficiaries.role?.de).toBe("eLb: Zahl der erwerbsfähigen Leistungsberechtigten");
    // 16 municipalities × 2 genders stand together: the area has 32 rows and its sum is the total.
    const [area] = beneficiaries.rows?.areas ?? [];
    const [, first = "", last = ""] = /^E(\d+):E(\d+)$/.exec(area?.cell ?? "") ?? [];
    expect(Number(last) - Number(first) + 1).toBe(32);
    expect(area?.sheet).toBe("Bestand");

    const staff = nodeAt(explanation, address("staffActive"));
    expect(filtersOf(staff)).toEqual(["Stichtag = 30.06.2022", "Seite = aktiv", "Kommune ≠ Kreis"]);
    expect(staff.rows).toMatchObject({ table: "Personal", count: 16, expected: 16, total: 113 });
    expect(staff.rows?.text).toEqual({ de: "16 von 16 erwarteten Zeilen, Summe 113", en: "16 of 16 expected rows, sum 113" });
  });

  it("leads the municipal share to the dated parameter and its paragraph", async () => {
    const { explanation } = await explained(address("municipalShareAfterShiftA"));
    // 15,774,877 + 2,600,000 = 18,374,877 federal euros; 15.2 % of the total is 0.152 / 0.848 of them.
    expect(explanation.calculation?.de).toBe("18.374.877 × 0,152 / (1 − 0,152)");
    expect(explanation.value).toBeCloseTo((18_374_877 * 0.152) / 0.848, 4);
    const rate = nodeAt(explanation, address("municipalRate"));
    expect(rate.kind).toBe("parameter");
    expect(rate.parameter).toMatchObject({ key: "KFA-Anteil", value: 0.152, text: { de: "Parameter „KFA-Anteil“, gültig ab 01.01.2021" } });
    expect(rate.parameter?.source).toContain("§ 46 Abs. 3 S. 1 SGB II");
    expect(rate.sources.join()).toContain("§ 46 Abs. 3 S. 1 SGB II");
    expect(filtersOf(rate)).toContain("Gültig bis ≥ 31.12.2023 oder leer");
    expect(nodeAt(explanation, address("administrationAfterShiftA")).calculation?.de).toBe("15.774.877 + 2.600.000");
  });

  it("names a span of months once, and rows that lie scattered as one area", async () => {
    const { explanation } = await explained(address("integrationsWomen"));
    expect(filtersOf(explanation)[0]).toBe("Monat von 2022-01 bis 2022-06");
    // 16 municipalities × 6 months.
    expect(explanation.rows).toMatchObject({ count: 96, expected: 96, total: 384, isSpread: true });
    expect(explanation.rows?.areas).toHaveLength(1);
  });

  it("explains a formula of the user, and a chain of them", async () => {
    host.type("Kennzahlen!AA40", `=${figureCell("administrationBudget", "current")}/2`);
    host.type("Kennzahlen!AA41", "=ROUND(AA40,0)+SUMIFS(Bestand[LZB],Bestand[Monat],B5)*0");
    const { explanation } = await explained("Kennzahlen!AA41");
    expect(explanation.children.map(({ kind }) => kind)).toEqual(["calculation", "aggregate"]);
    const half = nodeAt(explanation, "Kennzahlen!AA40");
    expect(half.calculation).toEqual({ de: "15.774.877 / 2", en: "15,774,877 / 2" });
    expect(half.value).toBe(7_887_438.5);
    expect(nodeAt(half, address("administrationBudget")).rows).toMatchObject({ count: 1, expected: 1, total: 15_774_877 });
  });

  it("stops at a formula that refers to itself through others", async () => {
    host.type("Kennzahlen!AA45", "=AA46+1");
    host.type("Kennzahlen!AA46", "=AA45+1");
    const { explanation } = await explained("Kennzahlen!AA45");
    expect(explanation.children[0]?.children[0]?.kind).toBe("cycle");
  });

  it("says of a constant that it is an input, and where", async () => {
    const { explanation } = await explained("Budget!D9");
    expect(explanation.kind).toBe("input");
    expect(explanation.statement.de).toBe(
      "Dies ist eine Eingabe auf Blatt „Budget“, Tabelle „Budget“, Spalte „Zuteilung“ (Jahr 2023, Titel VWT, Stand vorläufig)",
    );
    expect(explanation.text.de).toBe("15.774.877,00\u00a0€");
  });

  it("takes the selected cell when none is named", async () => {
    const sheet = host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === "Kennzahlen") ?? "";
    const row = Number(figureCell("totalBudget", "current").slice(1)) - 1;
    host.workbook.select(sheet, { row, column: 1, rowCount: 1, columnCount: 1 });
    const { explanation } = await explain.run({}, context);
    expect(explanation.address).toBe(address("totalBudget"));
  });

  it.each([
    ["Kenzahlen!B13", "unknown-sheet", "Ist „Kennzahlen“ gemeint?"],
    ["Kennzahlen!B", "not-a-cell", "Nennen Sie Blatt und Zelle"],
    ["Kennzahlen!B13:C14", "several-cells", "z. B. B13"],
    ["B13", "sheet-not-named", "Nennen Sie Blatt und Zelle"],
    ["Kennzahlen!AB99", "empty-cell", "Wählen Sie eine Zelle"],
  ])("refuses %s as %s, with the way out", async (cell, code, wayOut) => {
    await expect(explained(cell)).rejects.toMatchObject({ code, wayOut: { de: expect.stringContaining(wayOut) } });
  });
});

describe("a missing number", () => {
  let host: PlanningHost;
  beforeEach(async () => {
    host = await openPlanningHost(sampleDocument());
  });
  afterEach(() => host.close());

  it("names the cell that is empty, from every figure that needs it", async () => {
    const last = lastStockRow(host);
    host.type(`Bestand!E${last}`, "");
    await refresh.run({}, context);
    const { explanation, causes } = await explained(address("caseloadActive"));
    expect(explanation.problem?.text.de).toMatch(/^Es fehlt: Erwerbsfähige/);
    expect(causes).toHaveLength(1);
    expect(causes[0]?.address).toBe(address("beneficiaries"));
    expect(causes[0]?.places).toEqual([{ sheet: "Bestand", cell: `E${last}` }]);
    expect(causes[0]?.text.de).toBe(`In „Bestand“ liegen 31 von 32 Angaben vor. Es fehlt: Kommune Weeze, Geschlecht w (E${last}).`);
  });

  it("names a row that is not there", async () => {
    const last = lastStockRow(host);
    // The row now speaks of another month: for June the women of Weeze are missing.
    host.type(`Bestand!A${last}`, 40_000);
    await refresh.run({}, context);
    const { causes } = await explained(address("beneficiaries"));
    expect(causes[0]?.text).toEqual({
      de: "In „Bestand“ liegen 31 von 32 Angaben vor. Es fehlt: Kommune Weeze, Geschlecht w.",
      en: "“Bestand” holds 31 of 32 values. Missing: Kommune Weeze, Geschlecht w.",
    });
  });

  it("names a parameter that does not apply", async () => {
    await refresh.run({}, context);
    host.type("Parameter!D5", 50_000);
    const { causes } = await explained(address("municipalShare"));
    expect(causes.map(({ text }) => text.de)).toEqual([expect.stringContaining("gilt kein Wert für „KFA-Anteil“")]);
    expect(causes[0]?.places).toEqual([{ sheet: "Parameter", cell: "B4" }]);
  });
});
