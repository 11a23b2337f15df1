import { checkWorkbook } from "../../src/commands/check-workbook.command";
import { refresh } from "../../src/commands/refresh.command";
import type { Finding } from "../../src/model/finding";
import { cellBeside, figureCell } from "../../src/workbook/indicator-sheet/indicator-sheet";
import type { ApiValue } from "../../src/host/workbook-port";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../support/planning-host";

const context = { language: "de", now: () => TEST_TIME } as const;

/** Where the tables of the sample begin: headings in row 4, the first row of data in row 5. */
const FIRST_ROW = 5;

type Damage = {
  readonly name: string;
  /** Cells a user types, with what is typed. */
  readonly typed: Readonly<Record<string, ApiValue>>;
  readonly finding: Partial<Finding> & { readonly code: string };
};

/** Columns of `Bestand`: A Monat, B Kommune, C Geschlecht, D Datenstand, E eLb, F eLb U25, G LZB. */
const DAMAGES: readonly Damage[] = [
  {
    name: "text in a number column",
    typed: { [`Bestand!E${FIRST_ROW}`]: "viele" },
    finding: { code: "text-in-number-column", severity: "error", sheet: "Bestand", cell: `E${FIRST_ROW}` },
  },
  {
    name: "a number typed as text with a German separator",
    typed: { [`Bestand!E${FIRST_ROW}`]: "'1.234" },
    finding: { code: "text-in-number-column", sheet: "Bestand", cell: `E${FIRST_ROW}` },
  },
  {
    name: "a negative count",
    typed: { [`Bestand!E${FIRST_ROW}`]: -3 },
    finding: { code: "negative-value", severity: "error", sheet: "Bestand", cell: `E${FIRST_ROW}` },
  },
  {
    name: "an error value in a cell",
    typed: { [`Bestand!G${FIRST_ROW}`]: "=1/0" },
    finding: { code: "cell-error", severity: "error", sheet: "Bestand", cell: `G${FIRST_ROW}` },
  },
  {
    name: "a formula in an input cell",
    typed: { [`Bestand!E${FIRST_ROW}`]: "=100+20" },
    finding: { code: "formula-in-input", sheet: "Bestand", cell: `E${FIRST_ROW}` },
  },
  {
    name: "a month typed as text",
    typed: { [`Bestand!A${FIRST_ROW}`]: "'2020-07" },
    finding: { code: "month-as-text", sheet: "Bestand", cell: `A${FIRST_ROW}` },
  },
  {
    name: "a municipality that nobody knows",
    typed: { [`Bestand!B${FIRST_ROW}`]: "Kleeve" },
    finding: { code: "unknown-municipality", sheet: "Bestand", cell: `B${FIRST_ROW}` },
  },
  {
    name: "T-0 among T-3 in one month",
    typed: { [`Bestand!D${FIRST_ROW}`]: "T-0" },
    finding: { code: "data-age-mixed", sheet: "Bestand" },
  },
];

describe("bad input in the sample", () => {
  let host: PlanningHost;
  beforeEach(async () => {
    host = await openPlanningHost(sampleDocument());
  });
  afterEach(() => host.close());

  it.each(DAMAGES)("names $name, with its cell and what to do", async ({ typed, finding }) => {
    for (const [address, value] of Object.entries(typed)) host.type(address, value);
    const { findings } = await checkWorkbook.run(undefined, context);
    const found = findings.find(({ code }) => code === finding.code);
    expect(found).toMatchObject(finding);
    expect(found?.message.de).not.toBe(found?.message.en);
    expect(found?.remedy.de.length).toBeGreaterThan(10);
  });

  it("names a month that stands twice, and does not count it twice", async () => {
    // The last row, June 2022, becomes a copy of the row above it but for the gender, which is made the same.
    const last = lastRow(host);
    host.type(`Bestand!C${last}`, host.valueAt(`Bestand!C${last - 1}`));
    const { findings } = await refresh.run({}, context);
    expect(findings.map(({ code }) => code)).toContain("row-twice");
    expect(host.valueAt(`Kennzahlen!${figureCell("integrationRateMen", "current")}`)).not.toBe("");
  });

  it("keeps every input as it was typed", async () => {
    host.type(`Bestand!E${FIRST_ROW}`, "viele");
    await refresh.run({}, context);
    expect(host.valueAt(`Bestand!E${FIRST_ROW}`)).toBe("viele");
  });

  it("shows figures as missing, with the reason, when an optional sheet is deleted", async () => {
    const sheet = host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === "Integrationen") ?? "";
    host.workbook.deleteSheet(sheet);
    await refresh.run({}, context);
    const cell = figureCell("womenShare", "current");
    expect(host.valueAt(`Kennzahlen!${cell}`)).toBe("#N/A");
    expect(host.textAt(`Kennzahlen!${cellBeside("womenShare", "note")}`)).toContain("Fehlt");
    expect(host.valueAt(`Kennzahlen!${figureCell("caseloadActive", "current")}`)).toBeCloseTo(98.05, 2);
  });

  it("shows figures as missing when a column is renamed beyond recognition", async () => {
    host.type("Bestand!E4", "Spalte5"); // eLb, required
    host.type("Bestand!G4", "Spalte7"); // LZB
    const { findings } = await refresh.run({}, context);
    expect(findings).toContainEqual(expect.objectContaining({ code: "column-missing", sheet: "Bestand", severity: "error" }));
    for (const figure of ["beneficiaries", "caseloadActive", "longTerm", "longTermShare"]) {
      expect(host.valueAt(`Kennzahlen!${figureCell(figure, "current")}`)).toBe("#N/A");
      expect(host.textAt(`Kennzahlen!${cellBeside(figure, "note")}`)).toContain("Fehlt");
    }
    expect(host.valueAt(`Kennzahlen!${figureCell("administrationBudget", "current")}`)).toBe(15_774_877);
  });
});

describe("a workbook without planning tables", () => {
  it("is refused with a way out, and stays as it is", async () => {
    const [start] = sampleDocument().sheets;
    const host = await openPlanningHost({ ...sampleDocument(), sheets: start ? [start] : [], activeSheet: 0 });
    try {
      expect((await checkWorkbook.run(undefined, context)).isPlanningWorkbook).toBe(false);
      await expect(refresh.run({}, context)).rejects.toMatchObject({ code: "not-a-planning-workbook" });
      expect(host.workbook.sheetIds()).toHaveLength(1);
    } finally {
      host.close();
    }
  });
});

function lastRow(host: PlanningHost): number {
  const table = host.workbook.tables().find(({ name }) => name === "Bestand");
  return (table?.area.row ?? 0) + (table?.area.rowCount ?? 0);
}
