import { functionsMetadata } from "../../src/functions/functions-metadata";
import { registerFunctions } from "../../src/functions/register-functions";
import { EmbeddedWorkbook } from "../../src/host/engine/embedded-workbook";
import { blankDocument } from "../../src/xlsx/blank-document";
import type { DocumentCell, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { pairedRatio, type Bench } from "./report";

const CELLS = 100_000;
const RUNS = 5;

/** Beneficiaries and staff that differ in every row, and one formula in each. */
function documentWith(formula: (row: number) => string): WorkbookDocument {
  const blank = blankDocument();
  const [sheet] = blank.sheets;
  if (sheet === undefined) throw new RangeError("a blank document has a sheet");
  const rows = Array.from({ length: CELLS }, (_, row): DocumentCell[] => [
    { value: 10_000 + row, style: 0 },
    { value: 100 + (row % 97), style: 0 },
    { value: null, formula: `=${formula(row + 1)}`, style: 0 },
  ]);
  return { ...blank, sheets: [{ ...sheet, rows }] };
}

class CellError extends Error {}

function calculated(document: WorkbookDocument): EmbeddedWorkbook {
  const workbook = EmbeddedWorkbook.open(document);
  workbook.registerFunctions(functionsMetadata("en"));
  const runtime = {
    associate: (id: string, implementation: (...args: unknown[]) => unknown) => workbook.associateFunction(id, implementation),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  registerFunctions(runtime as unknown as Parameters<typeof registerFunctions>[0], () => "en");
  workbook.calculate("Full");
  assertCalculated(workbook);
  return workbook;
}

/** A ratio counts only if both sides have really calculated: the last cell is its beneficiaries over its staff. */
function assertCalculated(workbook: EmbeddedWorkbook): void {
  const [sheet = ""] = workbook.sheetIds();
  const row = CELLS - 1;
  const [[result] = []] = workbook.readValues(sheet, { row, column: 2, rowCount: 1, columnCount: 1 });
  if (result !== (10_000 + row) / (100 + (row % 97))) throw new Error(`The last cell shows ${String(result)}.`);
}

/** Cells with our function against the same cells with a plain division. */
export const functionsBench: Bench = {
  title: `${CELLS.toLocaleString("en")} cells of =CASELOAD(A1,B1) against =A1/B1`,
  async run() {
    const ours = documentWith((row) => `CASELOAD(A${row},B${row})`);
    const plain = documentWith((row) => `A${row}/B${row}`);
    const opening = await pairedRatio(
      RUNS,
      () => calculated(ours),
      () => calculated(plain),
    );
    const [ourWorkbook, plainWorkbook] = [calculated(ours), calculated(plain)];
    const recalculation = await pairedRatio(
      RUNS,
      () => ourWorkbook.calculate("Full"),
      () => plainWorkbook.calculate("Full"),
    );
    const line = (what: string, ratio: number) => ({ what, figure: ratio.toFixed(2), goal: "at most 1.5", isMet: ratio <= 1.5 });
    return [line("open and calculate, time ratio", opening), line("recalculate all, time ratio", recalculation)];
  },
};
