import { swapCommands } from "../../../src/commands/swap.command";
import { blankDocument } from "../../../src/xlsx/blank-document";
import { readWorkbook } from "../../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { openPlanningHost, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { contentsOf } from "./workbook-contents";

const context = { language: "de", now: () => TEST_TIME } as const;
const swap = (to: "values" | "native") => swapCommands.swapFunctions.run({ to }, context);
const back = () => swapCommands.swapBack.run(undefined, context);

/** eLb in column A, VZÄ in column B; a caseload, formulas around it, and a table that spills to three columns and five rows. */
const CELLS: readonly (readonly [address: string, content: string | number])[] = [
  ["Eingabe!A1", 11_080],
  ["Eingabe!B1", 113],
  ["Eingabe!A2", 9030],
  ["Eingabe!B2", 129],
  ["Zahlen!A3", "=CASELOAD(Eingabe!A1,Eingabe!B1)"],
  ["Zahlen!A4", '=ROUND(caseload(Eingabe!$A$2,Eingabe!$B$2),0)&" eLb"'],
  ["Zahlen!A5", "=CASELOAD(Eingabe!A9,1)"],
  ["Zahlen!A6", "=A3*2"],
  ["Zahlen!B3", "=CASELOAD(A3,2)"],
  ["Zahlen!C3", '=IF(CASELOAD(1,2)>9,1,"")'],
  ["Versteckt!A1", "=MUNICIPALSHARE(848)"],
  ...[1, 2, 3, 4].flatMap((row): [string, string | number][] => [
    [`Tabelle!A${row}`, `Ort ${row}`],
    [`Tabelle!B${row}`, 10 * row],
    [`Tabelle!C${row}`, 100],
  ]),
  ["Tabelle!E1", '=BENCHMARKTABLE(A1:A4,B1:B4,C1:C4,"hoch")'],
];

async function openBook(document = blankDocument()): Promise<PlanningHost> {
  const host = await openPlanningHost(document);
  if (host.workbook.sheetIds().length > 1) return host;
  for (const name of ["Eingabe", "Zahlen", "Versteckt", "Tabelle"]) host.workbook.addSheet(name);
  host.workbook.setSheetVisibility(sheetId(host, "Versteckt"), "hidden");
  for (const [address, content] of CELLS) host.type(address, content);
  return host;
}

function sheetId(host: PlanningHost, name: string): string {
  return host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === name) ?? "";
}

let host: PlanningHost;
beforeEach(async () => {
  host = await openBook();
});
afterEach(() => host.close());

describe("what stands in place of a function", () => {
  it("is its value: numbers, texts, errors and blank texts stay what they are", async () => {
    await swap("values");
    expect(host.formulaAt("Zahlen!A3")).toBe(11_080 / 113);
    // 9,030 eLb over 129 VZÄ are 70.
    expect(host.formulaAt("Zahlen!A4")).toBe("70 eLb");
    expect(host.formulaAt("Zahlen!A5")).toBe("=NA()");
    expect(host.formulaAt("Zahlen!C3")).toBe('=""');
    // 848 € are the federal 84.8 %, so 152 € the municipal 15.2 %.
    expect(host.valueAt("Versteckt!A1")).toBe(152);
    expect(host.formulaAt("Zahlen!A6")).toBe("=A3*2");
  });

  it("is a native formula where there is one, which stays alive", async () => {
    const report = await swap("native");
    expect(report).toEqual({ to: "native", replaced: 7, asValues: 1, sheets: ["Zahlen", "Versteckt", "Tabelle"] });
    host.type("Eingabe!B1", 100);
    expect(host.valueAt("Zahlen!A3")).toBe(110.8);
    expect(host.valueAt("Zahlen!A6")).toBe(221.6);
    expect(host.formulaAt("Tabelle!E1")).toBe(host.valueAt("Tabelle!E1"));
  });

  it("is every cell that a table spilled, and the table when it is swapped back", async () => {
    const area = { row: 0, column: 4, rowCount: 5, columnCount: 4 };
    const before = host.workbook.readValues(sheetId(host, "Tabelle"), area);
    await swap("values");
    expect(host.workbook.readValues(sheetId(host, "Tabelle"), area)).toEqual(before);
    host.type("Tabelle!B1", 99);
    expect(host.workbook.readValues(sheetId(host, "Tabelle"), area)).toEqual(before);
    expect(await back()).toMatchObject({ restored: 7, changed: [] });
    expect(host.formulaAt("Tabelle!E1")).toBe('=BENCHMARKTABLE(A1:A4,B1:B4,C1:C4,"hoch")');
    expect(host.workbook.readValues(sheetId(host, "Tabelle"), area)).not.toEqual(before);
  });

  it("is a value where the native formula would calculate with all cells at once", async () => {
    host.type("Zahlen!E1", "=SUM(CASELOAD(Eingabe!A1:A2,10))");
    await swap("native");
    // (11,080 + 9,030) / 10
    expect(host.formulaAt("Zahlen!E1")).toBe(2011);
  });

  it("keeps number formats", async () => {
    const cell = { row: 2, column: 0, rowCount: 1, columnCount: 1 };
    host.workbook.writeNumberFormats(sheetId(host, "Zahlen"), cell, [["#,##0.0"]]);
    await swap("values");
    expect(host.textAt("Zahlen!A3")).toBe("98.1");
    await back();
    expect(host.workbook.readNumberFormats(sheetId(host, "Zahlen"), cell)).toEqual([["#,##0.0"]]);
  });
});

describe("swapping back", () => {
  it.each(["values", "native"] as const)("gives every formula as it was, from %s", async (to) => {
    const before = contentsOf(host, "readFormulas");
    await swap(to);
    expect(await back()).toEqual({ restored: 7, rewritten: 0, changed: [] });
    expect(contentsOf(host, "readFormulas")).toEqual(before);
  });

  it.each(["values", "native"] as const)("works in the file that was saved and opened again, from %s", async (to) => {
    const before = contentsOf(host, "readFormulas");
    await swap(to);
    const file = saveWorkbook(host.workbook.toDocument());
    host.close();
    host = await openBook(readWorkbook(file).document);
    expect(await swapCommands.readSwapState.run(undefined, context)).toEqual({
      isSwapped: true,
      to,
      at: TEST_TIME.toISOString(),
      cellCount: 7,
      isRefreshedSince: false,
    });
    expect(await back()).toMatchObject({ restored: 7, changed: [] });
    expect(contentsOf(host, "readFormulas")).toEqual(before);
  });

  it.each(["values", "native"] as const)("follows cells, inputs and names that moved, from %s", async (to) => {
    await swap(to);
    host.workbook.insertRows(sheetId(host, "Zahlen"), 1, 2);
    host.workbook.insertRows(sheetId(host, "Eingabe"), 1, 1);
    host.workbook.renameSheet(sheetId(host, "Eingabe"), "Meine Eingabe");
    host.workbook.renameSheet(sheetId(host, "Zahlen"), "Kennzahlen (neu)");
    host.workbook.moveSheet(sheetId(host, "Versteckt"), 0);
    expect(await back()).toMatchObject({ restored: 7, changed: [] });
    expect(host.formulaAt("'Kennzahlen (neu)'!A5")).toBe("=CASELOAD('Meine Eingabe'!A1,'Meine Eingabe'!B1)");
    expect(host.formulaAt("'Kennzahlen (neu)'!A6")).toBe("=ROUND(caseload('Meine Eingabe'!$A$3,'Meine Eingabe'!$B$3),0)&\" eLb\"");
    expect(host.formulaAt("'Kennzahlen (neu)'!B5")).toBe("=CASELOAD(A5,2)");
    expect(host.valueAt("'Kennzahlen (neu)'!A6")).toBe("70 eLb");
  });

  it.each(["values", "native"] as const)("leaves what somebody has changed, and says so, from %s", async (to) => {
    await swap(to);
    host.type("Zahlen!A3", 97);
    host.type("Zahlen!D9", "egal");
    const { restored, changed } = await back();
    expect(restored).toBe(6);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ sheet: "Zahlen", cell: "A3" });
    expect(changed[0]?.message.de).toContain("Statt =CASELOAD(Eingabe!A1,Eingabe!B1) stand hier");
    expect(changed[0]?.message.de).toContain("inzwischen steht hier 97. Das bleibt so.");
    expect(host.valueAt("Zahlen!A3")).toBe(97);
    expect(host.valueAt("Zahlen!D9")).toBe("egal");
  });

  it("leaves a table in which somebody has changed a cell, and names it", async () => {
    await swap("values");
    host.type("Tabelle!F3", "anders");
    const { restored, changed } = await back();
    expect({ restored, changed }).toMatchObject({ restored: 6, changed: [{ sheet: "Tabelle", cell: "F3" }] });
    expect(changed[0]?.message.en).toContain("meanwhile there is anders");
    expect(host.valueAt("Tabelle!F3")).toBe("anders");
  });

  it("says what cannot be put back because its cell or its sheet is gone", async () => {
    await swap("values");
    host.workbook.deleteSheet(sheetId(host, "Versteckt"));
    host.workbook.deleteRows(sheetId(host, "Zahlen"), 3, 1);
    const { restored, changed } = await back();
    expect(restored).toBe(5);
    expect(changed.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(["Zahlen!A4", "Versteckt!A1"]);
    expect(changed[1]?.message.de).toBe("Die Zelle Versteckt!A1 mit =MUNICIPALSHARE(848) wurde gelöscht.");
  });

  it("keeps a value whose inputs are gone", async () => {
    await swap("values");
    host.workbook.deleteRows(sheetId(host, "Eingabe"), 0, 1);
    const { changed } = await back();
    expect(changed).toMatchObject([{ sheet: "Zahlen", cell: "A3" }]);
    expect(changed[0]?.message.en).toContain("were deleted");
    expect(host.valueAt("Zahlen!A3")).toBe(11_080 / 113);
  });

  it("is refused where nothing is swapped", async () => {
    await expect(back()).rejects.toMatchObject({ code: "not-swapped" });
  });
});

describe("swapping again", () => {
  it("to the same form adds what is new; all comes back at once", async () => {
    const before = contentsOf(host, "readFormulas");
    await swap("values");
    await expect(swap("values")).rejects.toMatchObject({ code: "already-swapped" });
    await expect(swap("native")).rejects.toMatchObject({ code: "already-swapped" });
    host.type("Zahlen!D1", "=CASELOAD(10,4)");
    host.type("Zahlen!A3", "=CASELOAD(Eingabe!A1,Eingabe!B1)");
    expect(await swap("values")).toMatchObject({ replaced: 2 });
    expect(await swapCommands.readSwapState.run(undefined, context)).toMatchObject({ cellCount: 8 });
    expect(await back()).toMatchObject({ restored: 8, changed: [] });
    expect(host.formulaAt("Zahlen!D1")).toBe("=CASELOAD(10,4)");
    host.type("Zahlen!D1", "");
    expect(contentsOf(host, "readFormulas")).toEqual(before);
  });
});

describe("before anything is written", () => {
  it("a protected sheet is named, with the way out", async () => {
    const before = contentsOf(host, "readFormulas");
    host.workbook.protect(sheetId(host, "Zahlen"), {});
    const refusal: unknown = await swap("values").catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "protected-sheet", reason: { de: "Geschützt sind: Zahlen. Es wurde nichts geändert." } });
    expect(contentsOf(host, "readFormulas")).toEqual(before);
    expect(await swapCommands.readSwapState.run(undefined, context)).toMatchObject({ isSwapped: false });
  });

  it("a protected sheet keeps functions from being swapped back", async () => {
    await swap("values");
    host.workbook.protect(sheetId(host, "Versteckt"), {});
    await expect(back()).rejects.toMatchObject({ code: "protected-sheet" });
    expect(host.valueAt("Zahlen!A4")).toBe("70 eLb");
    host.workbook.unprotect(sheetId(host, "Versteckt"));
    expect(await back()).toMatchObject({ restored: 7 });
  });

  it("cells without a result, and cells that make text of everything, are named", async () => {
    host.type("Zahlen!F1", "=CASELOAD(UnbekannterName,2)");
    await expect(swap("values")).rejects.toMatchObject({
      code: "no-result-yet",
      reason: { en: expect.stringContaining("Zahlen!F1") as string },
    });
    host.type("Zahlen!F1", "");
    host.workbook.writeNumberFormats(sheetId(host, "Zahlen"), { row: 2, column: 0, rowCount: 1, columnCount: 1 }, [["@"]]);
    await expect(swap("values")).rejects.toMatchObject({ code: "text-format" });
    expect(host.formulaAt("Zahlen!A3")).toBe("=CASELOAD(Eingabe!A1,Eingabe!B1)");
  });

  it("a workbook without our functions, and a foreign sheet of that name, are refused", async () => {
    host.workbook.addSheet("Ersetzte Funktionen");
    await expect(swap("values")).rejects.toMatchObject({ code: "memory-sheet-taken" });
    host.close();
    host = await openPlanningHost(blankDocument());
    await expect(swap("values")).rejects.toMatchObject({ code: "nothing-to-swap" });
  });
});

describe("a request that fails", () => {
  it.each([
    ...[1, 2, 3, 4, 5].map((atRequest) => ({ atRequest, atAction: 1 })),
    // In the midst of writing: behind the sheet that remembers, behind some of the cells.
    ...[12, 24, 30].map((atAction) => ({ atRequest: 4, atAction })),
  ])("of swapping, request $atRequest at action $atAction, leaves the workbook as it was", async (fault) => {
    const before = contentsOf(host, "readFormulas");
    const sheets = host.workbook.sheetIds();
    host.host.injectFault(fault);
    await expect(swap("native")).rejects.toThrow();
    expect(contentsOf(host, "readFormulas")).toEqual(before);
    expect(host.workbook.sheetIds()).toEqual(sheets);
    expect(await swap("native")).toMatchObject({ replaced: 7 });
  });

  it.each([1, 2, 3])("of swapping back, request %d, leaves the workbook as it was", async (atRequest) => {
    await swap("values");
    const before = contentsOf(host, "readFormulas");
    host.host.injectFault({ atRequest, atAction: 1 });
    await expect(back()).rejects.toThrow();
    expect(contentsOf(host, "readFormulas")).toEqual(before);
    expect(await back()).toMatchObject({ restored: 7 });
  });
});
