import type { LocalizedText } from "../../units/language";
import { cellAddress } from "../../units/cell-address";
import { splitReference } from "../../xlsx/address";
import { inExcel } from "../excel-session";
import { callsOurFunction, nativeFormula } from "../native-formulas";
import type { RawValue } from "../raw-table";
import type { UsedCells } from "../used-cells";
import { blockContents, type Place, type PlaceContents } from "./cell-blocks";
import { assertNotProtected, readOpenWorkbook } from "./open-workbook";
import { MEMORY_SHEET, type SwapRecord } from "./swap-memory";
import { SWAP_REFUSALS } from "./swap-refusals";
import { swapBackMessage } from "./swap-back-messages";
import { isSameContent, type Tolerance } from "./swapped-cell";
import { addressOfTracked, originalOf } from "./tracked-formula";
import { writeContents } from "./write-contents";

export type SwapBackOutcome = {
  readonly restored: number;
  /** Cells that hold a function of the add-in again, because the workbook was refreshed meanwhile. */
  readonly rewritten: number;
  readonly changed: readonly { readonly sheet: string; readonly cell: string; readonly message: LocalizedText }[];
};

type Decision =
  | { readonly kind: "restore"; readonly after: PlaceContents; readonly before: PlaceContents }
  | { readonly kind: "rewritten" }
  | { readonly kind: "changed"; readonly sheet: string; readonly cell: string; readonly message: LocalizedText };

/**
 * Puts the functions back where what replaced them still stands, wherever it has moved, with references as they must
 * read now: two requests to read, one to write. What somebody has changed, or a refresh has written anew, stays.
 *
 * Throws a CommandRefusal, and then the workbook is as it was, if nothing is swapped or a sheet is protected.
 */
export function swapBack(): Promise<SwapBackOutcome> {
  return inExcel(async (context) => {
    const workbook = await readOpenWorkbook(context);
    if (workbook.memory === undefined) throw SWAP_REFUSALS.notSwapped();
    const used = new Map(workbook.used.map((cells) => [cells.sheet, cells]));
    const decisions = workbook.memory.records.map((record) => decide(record, used));
    const restored = decisions.flatMap((decision) => (decision.kind === "restore" ? [decision] : []));
    assertNotProtected(
      workbook,
      restored.map(({ after }) => after.sheet),
    );
    const forget = () => context.workbook.worksheets.getItem(MEMORY_SHEET).delete();
    try {
      if (restored.length === 0) {
        forget();
        await context.sync();
      } else {
        await writeContents(context, blockContents(restored.map(({ after }) => after)), { after: forget });
      }
    } catch (cause) {
      throw SWAP_REFUSALS.failedWrite(cause, await wasRestored(restored.map(({ before }) => before)));
    }
    return {
      restored: restored.length,
      rewritten: decisions.filter(({ kind }) => kind === "rewritten").length,
      changed: decisions.flatMap((decision) =>
        decision.kind === "changed" ? [{ sheet: decision.sheet, cell: decision.cell, message: decision.message }] : [],
      ),
    };
  });
}

function decide(record: SwapRecord, used: ReadonlyMap<string, UsedCells>): Decision {
  const reference = splitReference(addressOfTracked(record.place) ?? "");
  if (reference?.sheet === undefined) {
    const [sheet = "", cell = ""] = sheetAndCell(record.address);
    return { kind: "changed", sheet, cell, message: swapBackMessage("gone", record) };
  }
  const { sheet, area } = reference;
  const place = { sheet, row: area.row, column: area.column };
  const current = contentsOf(used.get(sheet), area);
  const [first = ""] = current[0] ?? [];
  if (callsOurFunction(first)) return { kind: "rewritten" };
  const formula = originalOf(record.tracked, record.prefixes) ?? record.formula;
  const changed = (cause: "changed" | "inputsGone", cell: Place, written: RawValue, now: RawValue): Decision => ({
    kind: "changed",
    sheet,
    cell: cellAddress(cell.row, cell.column),
    message: swapBackMessage(cause, record, { written, now }),
  });
  const difference = firstDifference(record, current, formula);
  if (difference !== undefined) {
    const { down, right, written, now } = difference;
    return changed("changed", { sheet, row: area.row + down, column: area.column + right }, written, now);
  }
  if (record.kind !== "native" && formula.includes("#REF!") && !record.formula.includes("#REF!")) {
    return changed("inputsGone", place, first, first);
  }
  return {
    kind: "restore",
    after: { ...place, contents: current.map((line, down) => line.map((_, right) => (down + right === 0 ? formula : ""))) },
    before: { ...place, contents: current.map((line) => line.map(asWritten)) },
  };
}

/** Sheet and cell of an address such as `'Mein Blatt'!B12`. */
function sheetAndCell(address: string): readonly string[] {
  const { sheet, area } = splitReference(address) ?? {};
  return sheet === undefined || area === undefined ? [address, ""] : [sheet, cellAddress(area.row, area.column)];
}

type Area = { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number };

function contentsOf(used: UsedCells | undefined, { row, column, rowCount, columnCount }: Area): readonly (readonly RawValue[])[] {
  return Array.from({ length: rowCount }, (_row, down) =>
    Array.from({ length: columnCount }, (_column, right) =>
      used === undefined ? "" : (used.formulas[row + down - used.row]?.[column + right - used.column] ?? ""),
    ),
  );
}

type Difference = { readonly down: number; readonly right: number; readonly written: RawValue; readonly now: RawValue };

/** Numbers that went through another program, which may save 15 digits of them. */
const SAVED: Tolerance = { relative: 1e-13, absolute: 0 };

/** The first cell that no longer is as it was written. */
function firstDifference(
  { kind, readBack }: SwapRecord,
  current: readonly (readonly RawValue[])[],
  formula: string,
): Difference | undefined {
  const native = kind === "native" ? nativeFormula(formula) : undefined;
  const expected = native === undefined ? readBack : [["formula" in native ? native.formula : ""]];
  const height = Math.max(expected.length, current.length);
  const width = Math.max(expected[0]?.length ?? 0, current[0]?.length ?? 0);
  for (let down = 0; down < height; down += 1) {
    for (let right = 0; right < width; right += 1) {
      const [written = "", now = ""] = [expected[down]?.[right], current[down]?.[right]];
      if (!isSameContent(written, now, SAVED)) return { down, right, written, now };
    }
  }
  return expected.length === current.length && expected[0]?.length === current[0]?.length
    ? undefined
    : { down: 0, right: 0, written: "", now: "" };
}

/** A text as it must be written so that it stays a text; formulas and numbers as they are. */
function asWritten(content: RawValue): RawValue {
  return typeof content === "string" && content !== "" && !content.startsWith("=") ? `'${content}` : content;
}

/** Writes back what stood there after a write that broke off; false if that fails as well. */
async function wasRestored(before: readonly PlaceContents[]): Promise<boolean> {
  try {
    await inExcel((context) => writeContents(context, blockContents(before)));
    return true;
  } catch {
    return false;
  }
}
