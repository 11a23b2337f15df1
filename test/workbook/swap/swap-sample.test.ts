import { unzipSync } from "fflate";
import { refresh } from "../../../src/commands/refresh.command";
import { swapCommands } from "../../../src/commands/swap.command";
import { functionsMetadata } from "../../../src/functions/functions-metadata";
import { callsOurFunction } from "../../../src/workbook/native-formulas";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../../support/libreoffice";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { contentsOf, type Contents } from "./workbook-contents";

const context = { language: "de", now: () => TEST_TIME } as const;

/** The sheets that a refresh of the sample fills with our functions. */
const SHEETS = ["Kennzahlen", "Szenariovergleich", "Risiko", "Benchmark"];

let host: PlanningHost;
let formulas: Contents;
let values: Contents;

beforeAll(async () => {
  host = await openPlanningHost(sampleDocument());
  await refresh.run({}, context);
  formulas = contentsOf(host, "readFormulas");
  values = contentsOf(host, "readValues");
});
afterAll(() => host.close());

function isSame(left: unknown, right: unknown): boolean {
  return typeof left === "number" && typeof right === "number"
    ? Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left))
    : left === right;
}

/** Cells that differ, as `Sheet row/column: before ≠ after`. */
function differences(before: Contents, after: Contents, isEqual: (left: unknown, right: unknown) => boolean): readonly string[] {
  return [...before].flatMap(([sheet, rows]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const now = after.get(sheet)?.[row]?.[column] ?? "";
        return isEqual(cell, now) ? [] : [`${sheet} ${row}/${column}: ${String(cell)} ≠ ${String(now)}`];
      }),
    ),
  );
}

function ourFormulas(): readonly unknown[] {
  return [...contentsOf(host, "readFormulas").values()].flatMap((rows) => rows.flat().filter((cell) => callsOurFunction(cell)));
}

/** The workbook as a file, with all numbers shown as they are. */
function plainFile(): Uint8Array {
  const document = host.workbook.toDocument();
  const styles = document.styles.map((style) => ({ ...style, numberFormat: "General" }));
  const customFunctionNames = functionsMetadata("de").functions.map(({ name }) => name);
  return saveWorkbook({ ...document, styles }, undefined, { customFunctionNames });
}

/** Swaps and compares all values of the workbook with those before. */
async function expectSameValues(to: "values" | "native", requests: number): Promise<void> {
  host.host.resetCounters();
  const replaced = [...formulas.values()].flat(2).filter((cell) => callsOurFunction(cell)).length;
  expect(await swapCommands.swapFunctions.run({ to }, context)).toMatchObject({ to, replaced, sheets: SHEETS });
  expect(host.host.counters.requests).toBe(requests);
  expect(host.host.counters.requestBytes).toBeLessThan(1_200_000);
  expect(differences(values, contentsOf(host, "readValues"), isSame)).toEqual([]);
  expect(ourFormulas()).toEqual([]);
  expect(await swapCommands.readSwapState.run(undefined, context)).toMatchObject({ isSwapped: true, to, cellCount: replaced });
}

function expectNoNamesOfOurs(file: Uint8Array): void {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter(({ text }) => text.includes("_xldudf_")).map(({ name }) => name)).toEqual([]);
}

describe("the sample with native formulas in place of its functions", () => {
  let file: Uint8Array;

  it("shows the same", async () => {
    // Two requests to read, one for the results, one to write, one to compare.
    await expectSameValues("native", 5);
    file = plainFile();
    expectNoNamesOfOurs(file);
  });

  describeWithLibreOffice("in LibreOffice", () => {
    it("gives the same numbers, all calculated anew", () => {
      const calculated = recalculateInLibreOffice(file);
      const numbers = new Map(SHEETS.map((sheet) => [sheet, values.get(sheet) ?? []]));
      const theirs = new Map(
        [...calculated].map(([sheet, rows]) => [sheet, rows.map((cells) => cells.map((text) => (text === "" ? "" : Number(text))))]),
      );
      expect([...numbers.values()].flat(2).filter((cell) => typeof cell === "number").length).toBeGreaterThan(5_000);
      const isSameNumber = (left: unknown, right: unknown) => typeof left !== "number" || isSame(left, right);
      expect(differences(numbers, theirs, isSameNumber)).toEqual([]);
    });
  });

  it("gets its formulas back, letter by letter, and forgets", async () => {
    host.host.resetCounters();
    const { changed } = await swapCommands.swapBack.run(undefined, context);
    expect(changed).toEqual([]);
    expect(host.host.counters.requests).toBe(3);
    expect(differences(formulas, contentsOf(host, "readFormulas"), (left, right) => left === right)).toEqual([]);
    expect(host.workbook.sheetIds().map((id) => host.workbook.sheetName(id))).not.toContain("Ersetzte Funktionen");
  });
});

describe("the sample with values in place of its functions", () => {
  it("shows the same", async () => {
    await expectSameValues("values", 4);
    expectNoNamesOfOurs(plainFile());
  });

  it("gets functions by a refresh, which the state says and swapping back leaves alone", async () => {
    await refresh.run({}, { ...context, now: () => new Date(TEST_TIME.getTime() + 60_000) });
    const state = await swapCommands.readSwapState.run(undefined, context);
    expect(state).toMatchObject({ isSwapped: true, isRefreshedSince: true });
    const { restored, rewritten, changed } = await swapCommands.swapBack.run(undefined, context);
    expect({ restored, rewritten, changed }).toEqual({ restored: 0, rewritten: state.cellCount, changed: [] });
    expect(ourFormulas()).toHaveLength(state.cellCount);
  });
});
