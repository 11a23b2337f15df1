import { refresh } from "../../src/commands/refresh.command";
import { readOverview } from "../../src/commands/read-overview.command";
import { undoRefresh } from "../../src/commands/undo-refresh.command";
import { checkWorkbook } from "../../src/commands/check-workbook.command";
import { cellBeside, figureCell } from "../../src/workbook/indicator-sheet/indicator-sheet";
import type { FigureColumn } from "../../src/workbook/indicator-sheet/indicator-sheet-frame";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../support/planning-host";

const context = { language: "de", now: () => TEST_TIME } as const;

/** Figures of the planning document 2023, as it prints them; `digits` is its rounding. */
const PUBLISHED = [
  { figure: "administrationBudget", side: "current", value: 15_774_877, digits: 0 },
  { figure: "integrationBudget", side: "current", value: 11_757_312, digits: 0 },
  { figure: "caseloadPassive", side: "current", value: 86, digits: 0 },
  { figure: "caseloadActive", side: "current", value: 98, digits: 0 },
  { figure: "averageLongTerm", side: "current", value: 7_180, digits: 0 },
  { figure: "averageLongTerm", side: "comparison", value: 7_660, digits: 0 },
  { figure: "longTermShare", side: "current", value: 0.685, digits: 3 },
  { figure: "longTermShare", side: "comparison", value: 0.68, digits: 3 },
  { figure: "integrationsWomen", side: "current", value: 384, digits: 0 },
  { figure: "integrationsWomen", side: "comparison", value: 331, digits: 0 },
  { figure: "womenShare", side: "current", value: 0.389, digits: 3 },
  { figure: "womenShare", side: "comparison", value: 0.335, digits: 3 },
  { figure: "genderGap", side: "current", value: 10.8, digits: 1 },
  { figure: "staffPassive", side: "current", value: 129, digits: 0 },
  { figure: "staffActive", side: "current", value: 113, digits: 0 },
  { figure: "staffSteering", side: "current", value: 16, digits: 0 },
  // Derived from them: 15,774,877 / 0.848 and · 0.152 / 0.848, to the cent.
  { figure: "administrationCost", side: "current", value: 18_602_449.29, digits: 2 },
  { figure: "municipalShare", side: "current", value: 2_827_572.29, digits: 2 },
  // Reading A shifts 2.6 million, reading B 2,600,000 + 616,126.
  { figure: "shiftA", side: "current", value: 2_600_000, digits: 2 },
  { figure: "shiftB", side: "current", value: 3_216_126, digits: 2 },
  { figure: "integrationAfterShiftA", side: "current", value: 9_157_312, digits: 2 },
  { figure: "administrationAfterShiftA", side: "current", value: 18_374_877, digits: 2 },
  { figure: "municipalShareAfterShiftA", side: "current", value: 3_293_610.03, digits: 2 },
  { figure: "integrationAfterShiftB", side: "current", value: 8_541_186, digits: 2 },
  { figure: "municipalShareAfterShiftB", side: "current", value: 3_404_047.71, digits: 2 },
] as const;

const rounded = (value: unknown, digits: number) => Number(Number(value).toFixed(digits));

const beside = (figure: string, column: FigureColumn) => `Kennzahlen!${cellBeside(figure, column)}`;

describe("refresh of the Kleve sample", () => {
  let host: PlanningHost;
  beforeAll(async () => {
    host = await openPlanningHost(sampleDocument());
    host.host.resetCounters();
    await refresh.run({}, context);
  });
  afterAll(() => host.close());

  it("takes at most three requests", () => {
    expect(host.host.counters.requests).toBeLessThanOrEqual(3);
  });

  it.each(PUBLISHED)("shows $figure ($side) as published: $value", ({ figure, side, value, digits }) => {
    expect(rounded(host.valueAt(`Kennzahlen!${figureCell(figure, side)}`), digits)).toBe(value);
  });

  it("shows the published changes of the budget", () => {
    expect(host.valueAt(beside("administrationBudget", "difference"))).toBe(-616_126);
    expect(rounded(host.valueAt(beside("totalBudget", "change")), 3)).toBe(-0.079);
    expect(rounded(host.valueAt(beside("longTerm", "change")), 3)).toBe(-0.073);
    expect(rounded(host.valueAt(beside("womenShare", "difference")), 1)).toBe(5.4);
  });

  it("shows what the planning document does not state as missing, with the reason", () => {
    expect(host.valueAt(`Kennzahlen!${figureCell("formerSubsidyBudget", "current")}`)).toBe("#N/A");
    expect(host.textAt(beside("formerSubsidyBudget", "note"))).toContain("Fehlt: 0 von 1");
  });

  it("keeps the data age beside each figure", () => {
    expect(host.valueAt(beside("beneficiaries", "dataAge"))).toBe("T-3");
  });

  it("shows the verdicts on the published figures below the findings", () => {
    const texts = (column: string) => Array.from({ length: 40 }, (_, index) => host.textAt(`Prüfung!${column}${index + 6}`));
    const verdicts = texts("A");
    const start = verdicts.indexOf("Urteil");
    // Seven findings from row 6 on, an empty row, the title, the headings.
    expect(texts("D")[start - 1]).toBe("Plausibilität veröffentlichter Werte");
    expect(start).toBe(9);
    expect(verdicts.slice(start + 1, start + 22)).toEqual([
      ...["stimmig", "mehrere Lesarten", "abgeleitet", "abgeleitet", "stimmig", "andere Grundlage", "stimmig", "abgeleitet", "abgeleitet"],
      ...["stimmig", "andere Grundlage", "abgeleitet", "stimmig", "stimmig", "abgeleitet", "im Rahmen", "mehrere Lesarten", "abgeleitet"],
      ...["im Rahmen", "abgeleitet", ""],
    ]);
    // 129 · 86 and 113 · 98 VZÄ have 11,030 to 11,130 eLb in common.
    expect(texts("E")[start + 1]).toContain("11.030 bis 11.130");
    expect(texts("D")[start + 1]).toContain("[VZÄ passiv] * [eLb je VZÄ passiv]");
  });

  it("tells the pane target, status and gap in persons of its key figures", async () => {
    const { keyFigures } = await readOverview.run(undefined, context);
    const targetOf = (figure: string) => keyFigures.find(({ id }) => id === figure)?.target;
    // The sample's targets of 2022: K2 18.2 % of which 18.6 % are reached, K2 women 13.8 %, K3 −5 % against −7.3 %.
    expect(targetOf("integrationRate")).toEqual({ text: "18.20%", status: "met" });
    expect(targetOf("longTermChange")).toEqual({ text: "-5.0%", status: "met" });
    // 753 integrations in twelve months, twelve stocks add up to 67,403: 0.138 · 67,403 / 12 = 775.13, so 23 more
    expect(targetOf("integrationRateWomen")).toEqual({
      text: "13.80%",
      status: "missed",
      gap: { de: "Zum Ziel fehlen 23 Integrationen", en: "Short of the target by 23 integrations" },
    });
    expect(targetOf("beneficiaries")).toBeUndefined();
  });

  it("stays alive: another month typed on the sheet changes the figures", () => {
    const july2021 = 44_378; // 2021-07-01: 36,525 days to 2000-01-01, + 7,852 days + 1
    host.type("Kennzahlen!B5", july2021);
    expect(rounded(host.valueAt(`Kennzahlen!${figureCell("genderGap", "current")}`), 1)).toBe(12.4);
    host.type("Kennzahlen!B5", 44_713); // 2022-06-01, 335 days later
    expect(rounded(host.valueAt(`Kennzahlen!${figureCell("genderGap", "current")}`), 1)).toBe(10.8);
  });

  it("finds nothing wrong in the sample, and notes the jump of June 2022 and the months of the gap between women and men", async () => {
    const { findings } = await checkWorkbook.run(undefined, context);
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["month-change-common", "published-different-basis"]));
  });
});

describe("refresh", () => {
  let host: PlanningHost;
  beforeEach(async () => {
    host = await openPlanningHost(sampleDocument());
  });
  afterEach(() => host.close());

  it("says when the inputs changed afterwards", async () => {
    await refresh.run({}, context);
    expect((await readOverview.run(undefined, context)).isStale).toBe(false);
    host.type("Budget!D5", 1);
    expect((await readOverview.run(undefined, context)).isStale).toBe(true);
  });

  it("refuses a month without data and writes nothing", async () => {
    await expect(refresh.run({ month: "2030-01" }, context)).rejects.toMatchObject({ code: "unknown-month" });
    await expect(refresh.run({ month: "Juni" }, context)).rejects.toMatchObject({ code: "unknown-month" });
    expect(host.workbook.sheetIds().map((id) => host.workbook.sheetName(id))).not.toContain("Kennzahlen");
  });

  it("leaves the workbook as it was when the write breaks off in the middle", async () => {
    const sheetsBefore = host.workbook.sheetIds().map((id) => host.workbook.sheetName(id));
    host.host.resetCounters();
    host.host.injectFault({ atRequest: 3, atAction: 30 });
    await expect(refresh.run({}, context)).rejects.toMatchObject({ code: "write-failed" });
    expect(host.workbook.sheetIds().map((id) => host.workbook.sheetName(id))).toEqual(sheetsBefore);
  });

  it("puts older results back when a later write breaks off", async () => {
    await refresh.run({ month: "2022-05" }, context);
    const before = host.formulaAt("Kennzahlen!B5");
    host.host.resetCounters();
    host.host.injectFault({ atRequest: 3, atAction: 6 });
    await expect(refresh.run({ month: "2022-06" }, context)).rejects.toMatchObject({ code: "write-failed" });
    expect(host.formulaAt("Kennzahlen!B5")).toBe(before);
    expect(host.formulaAt("Kennzahlen!A1")).toBe("Kennzahlen");
  });

  it("can be taken back", async () => {
    await refresh.run({ month: "2022-05" }, context);
    await refresh.run({ month: "2022-06" }, context);
    await undoRefresh.run(undefined, context);
    expect(host.valueAt("Kennzahlen!B5")).toBe(44_682); // 2022-05-01
    await expect(undoRefresh.run(undefined, context)).rejects.toMatchObject({ code: "nothing-to-undo" });
  });

  it("is not taken back over somebody's change", async () => {
    await refresh.run({}, context);
    host.type("Kennzahlen!K3", "eigene Notiz");
    await expect(undoRefresh.run(undefined, context)).rejects.toMatchObject({ code: "changed-since" });
    expect(host.valueAt("Kennzahlen!K3")).toBe("eigene Notiz");
  });

  it("shows a sum as missing, not as smaller, when a municipality has not answered", async () => {
    const stock = host.workbook.tables().find(({ name }) => name === "Bestand");
    const row = 4 + (stock?.area.rowCount ?? 0) - 1;
    host.type(`Bestand!E${row}`, "");
    await refresh.run({}, context);
    const cell = figureCell("beneficiaries", "current");
    expect(host.valueAt(`Kennzahlen!${cell}`)).toBe("#N/A");
    expect(host.textAt(beside("beneficiaries", "note"))).toContain("Fehlt: 31 von 32 Angaben");
    expect(host.valueAt(`Kennzahlen!${figureCell("caseloadActive", "current")}`)).toBe("#N/A");
  });

  it("leaves the user's formats on the result sheets alone", async () => {
    await refresh.run({}, context);
    const sheet = host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === "Kennzahlen") ?? "";
    const cell = { row: 12, column: 1, rowCount: 1, columnCount: 1 };
    host.workbook.writeNumberFormats(sheet, cell, [["0"]]);
    await refresh.run({}, context);
    expect(host.workbook.readNumberFormats(sheet, cell)).toEqual([["0"]]);
  });
});
