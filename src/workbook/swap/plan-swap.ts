import { cellAddress } from "../../units/cell-address";
import { quoteSheetName } from "../../xlsx/address";
import { nativeFormula } from "../native-formulas";
import type { RawValue } from "../raw-table";
import type { PlaceContents } from "./cell-blocks";
import { keyOf } from "./find-functions";
import type { OpenWorkbook } from "./open-workbook";
import type { SwapRecord, SwapTarget } from "./swap-memory";
import { SWAP_REFUSALS } from "./swap-refusals";
import { hasNoResult, replacementOf, type FunctionCell } from "./swapped-cell";
import { trackedAddress, trackedFormula } from "./tracked-formula";

/** What replaces one cell, and how it is remembered. */
export type PlannedCell = {
  readonly cell: FunctionCell;
  readonly contents: PlaceContents;
  /** What brings the cell back: the formula, and room for what it spills. */
  readonly original: PlaceContents;
  readonly record: SwapRecord;
};

/** More cells would keep Excel waiting for longer than the five seconds after which it restarts add-ins. */
const MOST_CELLS = 100_000;

/** Excel's limit for a formula, the leading `=` included. */
const MOST_CHARACTERS = 8192;

/**
 * What is written in place of each cell. With `native`, cells without a native formula, cells that spill and those of
 * `valuesOnly` become values. Throws a CommandRefusal that names the cells of which no value can be
 * kept, or if there are too many of them.
 */
export function planSwap(
  cells: readonly FunctionCell[],
  to: SwapTarget,
  { tables }: Pick<OpenWorkbook, "tables">,
  valuesOnly: ReadonlySet<string> = new Set(),
): readonly PlannedCell[] {
  if (cells.length > MOST_CELLS) throw SWAP_REFUSALS.tooManyCells(cells.length, MOST_CELLS);
  refuse(cells, ({ isText }) => isText, SWAP_REFUSALS.textCells);
  const planned = cells.map((cell): PlannedCell => {
    const { sheet, row, column, formula } = cell;
    const isNative = to === "native" && cell.spilled === undefined && !valuesOnly.has(keyOf(cell));
    const native = isNative ? nativeFormula(formula) : undefined;
    const replaced =
      native !== undefined && "formula" in native
        ? { kind: "native" as const, contents: [[native.formula]], readBack: [[""]] }
        : valuesOf(cell);
    const table = tables.find((area) => area.sheet === sheet && isWithin(cell, area))?.name;
    const tracked = trackedFormula(formula, { sheet, table });
    return {
      cell,
      contents: { sheet, row, column, contents: replaced.contents },
      original: {
        sheet,
        row,
        column,
        contents: replaced.contents.map((line, down) => line.map((_, right) => (down + right === 0 ? formula : ""))),
      },
      record: {
        kind: replaced.kind,
        address: addressOf(cell),
        formula,
        readBack: replaced.readBack,
        place: trackedAddress(sheet, areaAddressOf(cell)),
        tracked: tracked.formula,
        prefixes: tracked.prefixes,
      },
    };
  });
  refuse(
    planned.filter(({ record }) => record.kind !== "native").map(({ cell }) => cell),
    ({ value, spilled }) => hasNoResult(value) || spilled?.flat().some(hasNoResult) === true,
    SWAP_REFUSALS.noResult,
  );
  refuse(
    planned.filter(({ record }) => String(record.tracked).length > MOST_CHARACTERS).map(({ cell }) => cell),
    () => true,
    SWAP_REFUSALS.tooLong,
  );
  return planned;
}

function refuse(
  cells: readonly FunctionCell[],
  isUnfit: (cell: FunctionCell) => boolean,
  refusal: (cells: readonly string[]) => Error,
): void {
  const unfit = cells.filter(isUnfit);
  if (unfit.length > 0) throw refusal(unfit.map(addressOf));
}

function valuesOf({
  value,
  spilled,
}: FunctionCell): Pick<SwapRecord, "kind" | "readBack"> & { readonly contents: readonly (readonly RawValue[])[] } {
  const replacements = (spilled ?? [[value]]).map((line) => line.map(replacementOf));
  return {
    kind: spilled === undefined ? "value" : "area",
    contents: replacements.map((line) => line.map(({ written }) => written)),
    readBack: replacements.map((line) => line.map(({ readBack }) => readBack)),
  };
}

export function addressOf({ sheet, row, column }: Pick<FunctionCell, "sheet" | "row" | "column">): string {
  return `${quoteSheetName(sheet)}!${cellAddress(row, column)}`;
}

function areaAddressOf({ row, column, spilled }: FunctionCell): string {
  const first = cellAddress(row, column);
  if (spilled === undefined) return first;
  return `${first}:${cellAddress(row + spilled.length - 1, column + (spilled[0]?.length ?? 1) - 1)}`;
}

function isWithin({ row, column }: FunctionCell, area: OpenWorkbook["tables"][number]): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}
