import { refresh } from "../../../src/commands/refresh.command";
import { undoRefresh } from "../../../src/commands/undo-refresh.command";
import type { DocumentChart } from "../../../src/xlsx/workbook-document";
import { openPlanningHost, sampleDocument, type PlanningHost } from "../../support/planning-host";
import { CONTEXT, sheetOf } from "./benchmark-page";

const MEGABYTE = 1_000_000;

describe("refresh with the sheet Benchmark", () => {
  let host: PlanningHost;
  beforeEach(async () => {
    host = await openPlanningHost(sampleDocument());
  });
  afterEach(() => host.close());

  const sheetNames = () => host.workbook.sheetIds().map((id) => host.workbook.sheetName(id));
  const benchmarkId = () => host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === "Benchmark") ?? "";
  const charts = () => host.workbook.charts(benchmarkId());
  const counted = async (run: () => Promise<unknown>) => {
    host.host.resetCounters();
    await run();
    return { ...host.host.counters };
  };

  it("takes three requests and less than 5 MB, the first time and later", async () => {
    const first = await counted(() => refresh.run({}, CONTEXT));
    const second = await counted(() => refresh.run({}, CONTEXT));
    for (const { requests, requestBytes, responseBytes } of [first, second]) {
      expect(requests).toBe(3);
      expect(requestBytes).toBeLessThan(2 * MEGABYTE);
      expect(responseBytes).toBeLessThan(4 * MEGABYTE);
    }
  });

  it("draws two charts with title and text alternative, on rows of their own", async () => {
    await refresh.run({}, CONTEXT);
    expect(sheetNames().slice(0, 5)).toEqual(["Start", "Kennzahlen", "Szenariovergleich", "Risiko", "Benchmark"]);
    expect(charts().map(({ name, type, title, series }) => [name, type, title, series.length])).toEqual([
      ["Benchmark Kommunen", "columnStacked", "Kommunen im Vergleich: gewählte Kennzahl, sortiert", 5],
      ["Benchmark Kreis 25 Monate", "line", "eLb und LZB im Kreis, 25 Monate", 2],
    ]);
    expect(charts().map(({ altText }) => altText?.split(/[:,] /)[0])).toEqual(["Säulendiagramm der gewählten Kennzahl", "Liniendiagramm"]);
    const below = rowTop(39);
    const above = rowTop(55);
    for (const { top, height } of charts()) {
      expect(top).toBeGreaterThanOrEqual(below - 1);
      expect(top + height).toBeLessThanOrEqual(above + 1);
    }
    const rows = sheetOf(host.workbook.toDocument(), "Benchmark").rows.slice(38, 54);
    expect(rows.flatMap((row) => (row ?? []).filter((cell) => (cell?.value ?? null) !== null))).toEqual([]);
  });

  it("begins a page where a part would be torn apart", async () => {
    await refresh.run({}, CONTEXT);
    // 45 rows of 15 pt fit below the title: overview 12–36; charts 38–54 with the first blocks 56–77; blocks 79–123 and
    // 125–169; counts 171–211; data of the charts 213–240. A break counts the rows above it.
    const { pageSetup } = sheetOf(host.workbook.toDocument(), "Benchmark");
    expect(pageSetup?.rowBreaks).toEqual([37, 78, 124, 170, 212]);
  });

  it("gives conditional formats the priorities that files need", async () => {
    await refresh.run({}, CONTEXT);
    const priorities = sheetOf(host.workbook.toDocument(), "Benchmark").conditionalFormats.map(({ priority }) => priority);
    expect(Math.min(...priorities)).toBe(1);
    expect(new Set(priorities).size).toBe(priorities.length);
  });

  it("keeps the user's chart, formats and choice on the next refresh", async () => {
    await refresh.run({}, CONTEXT);
    host.type("Benchmark!B9", "K3");
    const [bars] = charts();
    const changed: Partial<DocumentChart> = { title: "Unser Vergleich", left: 700, top: 900 };
    host.workbook.changeChart(bars?.id ?? "", changed);
    await refresh.run({}, CONTEXT);
    expect(host.valueAt("Benchmark!B9")).toBe("K3");
    expect(charts()).toHaveLength(2);
    expect(charts()[0]).toMatchObject({ name: "Benchmark Kommunen", ...changed });
  });

  it("starts with the first indicator where something else stands in the choice", async () => {
    await refresh.run({}, CONTEXT);
    host.type("Benchmark!B9", "irgendetwas");
    await refresh.run({}, CONTEXT);
    expect(host.valueAt("Benchmark!B9")).toBe("eLb-Dichte");
  });

  it("does not draw a chart again that the user has deleted", async () => {
    await refresh.run({}, CONTEXT);
    host.workbook.deleteChart(charts()[1]?.id ?? "");
    await refresh.run({}, CONTEXT);
    expect(charts().map(({ name }) => name)).toEqual(["Benchmark Kommunen"]);
  });

  it("points the charts to the new rows when a municipality is added, without drawing them twice", async () => {
    await refresh.run({}, CONTEXT);
    const before = charts().map(({ series }) => series[0]?.values);
    host.type("Bestand!B772", "Neukirchen");
    await refresh.run({}, CONTEXT);
    expect(charts()).toHaveLength(2);
    expect(charts().map(({ series }) => series[0]?.values)).not.toEqual(before);
    // 17 municipalities: one row more in the overview, five bands of blocks and two of counts.
    expect(before[1]).toBe("Benchmark!$M$216:$M$240");
    expect(charts()[1]?.series[0]?.values).toBe("Benchmark!$M$224:$M$248");
  });

  it("leaves no sheet behind, wherever the first write breaks off", async () => {
    const before = sheetNames();
    for (const atAction of [1, 400, 2_000]) {
      host.host.resetCounters();
      host.host.injectFault({ atRequest: 3, atAction });
      await expect(refresh.run({}, CONTEXT)).rejects.toMatchObject({ code: "write-failed" });
      expect(sheetNames()).toEqual(before);
    }
  });

  it("puts sheet and charts back when a later write breaks off", async () => {
    await refresh.run({ month: "2022-05" }, CONTEXT);
    const before = sheetOf(host.workbook.toDocument(), "Benchmark");
    host.host.resetCounters();
    host.host.injectFault({ atRequest: 3, atAction: 9 });
    await expect(refresh.run({ month: "2022-06" }, CONTEXT)).rejects.toMatchObject({ code: "write-failed" });
    const after = sheetOf(host.workbook.toDocument(), "Benchmark");
    const content = ({ rows }: typeof before) => rows.map((row) => row?.map((cell) => cell?.formula ?? cell?.value ?? null));
    expect(content(after)).toEqual(content(before));
    expect(after.charts).toEqual(before.charts);
  });

  it("is taken back together with the other sheets", async () => {
    await refresh.run({ month: "2022-05" }, CONTEXT);
    await refresh.run({ month: "2022-06" }, CONTEXT);
    const chartsBefore = charts();
    await undoRefresh.run(undefined, CONTEXT);
    expect(host.valueAt("Benchmark!B5")).toBe(44_682); // 2022-05-01
    expect(charts()).toEqual(chartsBefore);
  });

  it("disappears when the first refresh is taken back", async () => {
    await refresh.run({}, CONTEXT);
    await undoRefresh.run(undefined, CONTEXT);
    expect(sheetNames()).not.toContain("Benchmark");
  });

  it("removes charts on taking back that only the refresh has drawn", async () => {
    await refresh.run({}, CONTEXT);
    for (const { id } of charts()) host.workbook.deleteChart(id);
    // Another number of municipalities is another layout: the refresh draws its charts again.
    host.type("Bestand!B772", "Neukirchen");
    await refresh.run({}, CONTEXT);
    expect(charts()).toHaveLength(2);
    await undoRefresh.run(undefined, CONTEXT);
    expect(charts()).toEqual([]);
  });

  function rowTop(row: number): number {
    const document = sheetOf(host.workbook.toDocument(), "Benchmark");
    return Array.from({ length: row - 1 }, (_, index) => document.rowHeights.get(index) ?? 15).reduce(
      (top, height) => top + height / 0.75,
      0,
    );
  }
});
