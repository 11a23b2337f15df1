import { protectTables } from "../../../src/sharing/secrecy/protect-tables";
import { proveSecrecy } from "../../../src/sharing/secrecy/prove-secrecy";
import { serialOfDate } from "../../../src/units/month";
import { comparisonOf, patternOf, tableOf, THREE_TOWNS, TOWNS } from "./three-towns";

const STOCK = "Leistungsbezug im Berichtsmonat";
const CHANGE = "Veränderung gegenüber dem Vergleichsmonat";
const INTEGRATIONS = "Integrationen in zwölf Monaten";
const STAFF = "Personal und Betreuung";

describe("what must be kept secret", () => {
  const { problem } = comparisonOf();
  const cell = (id: string) => problem.cells.find((candidate) => candidate.id === id);
  const relationOf = (...ids: string[]) =>
    problem.relations.find(({ terms }) => terms.length === ids.length && ids.every((id) => terms.some((term) => term.cell === id)));

  it("is every count, with who knows it and the households behind it", () => {
    expect(cell("beneficiaries|all|Bergheim|2022-06")).toMatchObject({ value: 5, kind: "count", owner: "Bergheim", households: 2 });
    expect(cell("longTerm|w|Bergheim|2022-06")).toMatchObject({ value: 1, households: 1, title: { de: "LZB Frauen, Bergheim, 2022-06" } });
    expect(cell("beneficiariesFrom25|all|Altdorf|2022-06")?.value).toBe(80);
    expect(cell("integrations|m|Altdorf|2021-07…2022-06")?.value).toBe(24);
    expect(cell("averageStock|all|Altdorf|2021-06…2022-05")).toMatchObject({ value: 100, kind: "fte" });
    expect(cell("staff|aktiv|Bergheim|2022-06")).toMatchObject({ value: 0.25, kind: "fte" });
    expect(problem.recipients).toEqual(TOWNS);
  });

  it("is the county's total as well, which costs more and belongs to no recipient", () => {
    const county = cell("beneficiaries|all|Kreis|2022-06");
    expect(county).toMatchObject({ value: 127, households: 95 });
    expect(county?.owner).toBeUndefined();
    expect(county?.weight).toBeGreaterThan(3 * (cell("beneficiaries|all|Altdorf|2022-06")?.weight ?? 0));
  });

  it("is no figure that is missing, and no total of which a part is missing", () => {
    expect(problem.cells.filter(({ id }) => id.startsWith("integrations|") && /Claus|Kreis/.test(id))).toEqual([]);
    expect(problem.derived.filter(({ id }) => id.startsWith("K2|") && /Claus|Kreis/.test(id))).toEqual([]);
  });

  it("is tied together as every reader knows", () => {
    const at = (quantity: string, area = "Bergheim") => `${quantity}|${area}|2022-06`;
    expect(relationOf(at("longTerm|w"), at("longTerm|m"), at("longTerm|all"))?.kind).toBe("equal");
    expect(relationOf(at("beneficiariesUnder25|all"), at("beneficiariesFrom25|all"), at("beneficiaries|all"))?.kind).toBe("equal");
    expect(relationOf(at("longTerm|w"), at("notLongTerm|w"), at("beneficiaries|w"))?.kind).toBe("equal");
    expect(relationOf(...[...TOWNS, "Kreis"].map((area) => at("longTerm|w", area)))?.kind).toBe("equal");
    // The stock of June 2021 is one of the twelve of the mean.
    const inMean = relationOf("beneficiariesBefore|all|Altdorf|2021-06", "averageStock|all|Altdorf|2021-06…2022-05");
    expect(inMean?.terms.map(({ factor }) => factor)).toEqual([1, -12]);
  });

  it("is also who remains when the long-term recipients are taken off, without being shown", async () => {
    // Claus: 10 + 12 beneficiaries, 7 + 6 of them long-term: 22 − 13 = 9.
    expect(cell("notLongTerm|all|Claus|2022-06")).toMatchObject({
      value: 9,
      isPublished: false,
      title: { de: "eLb ohne LZB, Claus, 2022-06" },
    });
    // With 9 of 10 women long-term, both numbers shown would give away that one woman is not.
    const stock = THREE_TOWNS.Bestand.map((row) =>
      row.municipality === "Claus" && row.gender === "w" && row.month === serialOfDate(2022, 6, 1) ? { ...row, longTerm: 9 } : row,
    );
    const close = comparisonOf({ ...THREE_TOWNS, Bestand: stock }).problem;
    expect(close.cells.find(({ id }) => id === "notLongTerm|w|Claus|2022-06")?.value).toBe(1);
    const pattern = await protectTables(close);
    const hidden = ["beneficiaries|w|Claus|2022-06", "longTerm|w|Claus|2022-06"].filter((id) => pattern.suppressed.has(id));
    expect(hidden).not.toEqual([]);
    expect(await proveSecrecy(close, pattern)).toMatchObject({ isSafe: true });
  });

  it("is described by relations that the numbers themselves meet", () => {
    const values = new Map(problem.cells.map(({ id, value }) => [id, value]));
    for (const { terms, kind } of problem.relations) {
      const total = terms.reduce((sum, { cell: id, factor }) => sum + factor * (values.get(id) ?? NaN), 0);
      expect(kind === "equal" ? Math.abs(total) : total).toBeLessThanOrEqual(1e-9);
    }
  });

  it("names for each rate the counts it would give away; inhabitants are public", () => {
    const cellsOf = (id: string) => problem.derived.find((derived) => derived.id === id)?.cells;
    expect(cellsOf("K2|w|Altdorf")).toEqual(["integrations|w|Altdorf|2021-07…2022-06", "averageStock|w|Altdorf|2021-06…2022-05"]);
    expect(cellsOf("density|Bergheim")).toEqual(["beneficiaries|all|Bergheim|2022-06"]);
    expect(cellsOf("K3|Kreis")).toEqual(["longTerm|all|Kreis|2022-06", "longTermBefore|all|Kreis|2021-06"]);
  });

  it("follows the dated parameters, which can only make it stricter", () => {
    const parameter = (value: number) => ({ key: "Mindestfallzahl Geheimhaltung", value, validFrom: serialOfDate(2022, 1, 1) });
    expect(problem.rules).toEqual({ threshold: 3, minimumHouseholds: 3, protectionWidth: 3 });
    expect(comparisonOf({ ...THREE_TOWNS, Parameter: [parameter(10)] }).problem.rules.threshold).toBe(10);
    expect(comparisonOf({ ...THREE_TOWNS, Parameter: [parameter(1)] }).problem.rules.threshold).toBe(3);
  });
});

describe("the sheet Vergleich", () => {
  const { problem, sheet } = comparisonOf();
  const hidden = ["longTerm|w|Bergheim|2022-06", "longTerm|all|Bergheim|2022-06", "staff|aktiv|Bergheim|2022-06"];
  const shown = sheet(patternOf(problem, hidden), "Bergheim");
  const [stock, change, integrations, staff] = [STOCK, CHANGE, INTEGRATIONS, STAFF].map((title) => tableOf(shown, title));

  it("shows the counts of all, and rates of the county from its sums", () => {
    expect(stock?.("Altdorf", "eLb")?.value).toBe(100);
    expect(stock?.("Kreis", "eLb")?.value).toBe(127);
    expect(stock?.("Kreis", "LZB-Anteil")?.value).toBeCloseTo(65 / 127, 12);
    expect(stock?.("Altdorf", "eLb je 1.000 Einwohner")?.value).toBeCloseTo(10, 12);
    expect(change?.("Altdorf", "K1E2 Veränderung eLb")?.value).toBe(0);
    expect(integrations?.("Altdorf", "K2")?.value).toBeCloseTo(36 / 100, 12);
    expect(integrations?.("Altdorf", "K2 Frauen")?.value).toBeCloseTo(12 / 40, 12);
    // Steering staff and the county's own row do not count beside those of its municipalities: 1.5 + 0.5 + 0.
    expect(staff?.("Kreis", "VZÄ passiv")?.value).toBe(2);
  });

  it("shows a zero, and a rate of nothing as a dash", () => {
    expect(staff?.("Claus", "VZÄ passiv")?.value).toBe(0);
    expect(staff?.("Claus", "eLb je VZÄ passiv")?.value).toBe("–");
    expect(integrations?.("Bergheim", "Integrationen Frauen")?.value).toBe(0);
  });

  it("hides a count and every rate that needs it, without a formula", () => {
    const cells = [
      stock?.("Bergheim", "LZB"),
      stock?.("Bergheim", "LZB Frauen"),
      stock?.("Bergheim", "LZB-Anteil"),
      change?.("Bergheim", "K3 Veränderung LZB"),
      staff?.("Bergheim", "eLb je VZÄ aktiv"),
    ];
    expect(cells.map((cell) => [cell?.value, cell?.formula])).toEqual(cells.map(() => ["*", undefined]));
    expect(stock?.("Bergheim", "LZB Männer")?.value).toBe(1);
  });

  it("says what is missing, of the town and so of the county", () => {
    expect(integrations?.("Claus", "Integrationen")?.value).toBe("fehlt");
    expect(integrations?.("Kreis", "K2")?.value).toBe("fehlt");
    expect(integrations?.("Claus", "Ø eLb")?.value).toBe(22);
  });

  it("keeps a town without any data as a row that says so", () => {
    const { problem: all, sheet: withFourth } = comparisonOf(THREE_TOWNS, { municipalities: [...TOWNS, "Dünen"] });
    const fourth = tableOf(withFourth(patternOf(all, []), "Dünen"), STOCK);
    expect([fourth("Dünen", "eLb")?.value, fourth("Kreis", "eLb")?.value]).toEqual(["fehlt", "fehlt"]);
  });

  it("differs between recipients in the emphasis of their own row alone", () => {
    const other = sheet(patternOf(problem, hidden), "Altdorf");
    const values = ({ cells }: typeof shown) => cells.map((row) => row.map((cell) => String(cell?.value ?? "").replace("▸ ", "")));
    expect(values(other)).toEqual(values(shown));
    const styles = ({ cells }: typeof shown) => cells.flatMap(([cell]) => (cell?.style === "total" ? [cell.value] : []));
    expect(new Set(styles(shown))).toEqual(new Set(["▸ Bergheim", "Kreis"]));
    expect(new Set(styles(other))).toEqual(new Set(["▸ Altdorf", "Kreis"]));
  });

  it("takes the county's own row where no municipality reports", () => {
    const county = THREE_TOWNS.Personal.filter(({ municipality }) => municipality === "Kreis");
    const { problem: alone, sheet: withCounty } = comparisonOf({ ...THREE_TOWNS, Personal: county });
    const page = tableOf(withCounty(patternOf(alone, []), "Altdorf"), STAFF);
    expect([page("Kreis", "VZÄ aktiv")?.value, page("Altdorf", "VZÄ aktiv")?.value]).toEqual([9, "fehlt"]);
    expect(alone.relations.filter(({ terms }) => terms.some(({ cell }) => cell.startsWith("staff|")))).toEqual([]);
  });
});
