import { callsOurFunction } from "../native-formulas";
import type { RawValue } from "../raw-table";
import type { UsedCells } from "../used-cells";
import { blocksOf, type CellBlock, type Place } from "./cell-blocks";
import type { FunctionCell } from "./swapped-cell";

type FunctionPlace = Place & { readonly formula: string };

/** Cells whose results are asked for in one request: at some 30 bytes a cell well below the 5 MB that Excel on the web allows. */
const CELLS_PER_REQUEST = 120_000;

/** The cells that call one of our functions, with their results; one request brings these. */
export async function readFunctionCells(context: Excel.RequestContext, used: readonly UsedCells[]): Promise<readonly FunctionCell[]> {
  const places = used.flatMap(functionPlaces);
  if (places.length === 0) return [];
  const blocks = blocksOf(places);
  const anchors = used.flatMap((cells) => (cells.hasSpill ? possibleAnchors(cells) : []));
  const spills = anchors.map((place) => {
    const cell = context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column);
    return { place, range: cell.getSpillingToRangeOrNullObject().load("values") };
  });
  const results = await readResults(context, blocks);
  const spilled = new Map(spills.flatMap(({ place, range }) => (range.isNullObject ? [] : [[keyOf(place), range.values as RawValue[][]]])));
  return withoutSpilledPlaces(places, spilled).map((place) => {
    const { value, numberFormat } = results.get(keyOf(place)) ?? { value: "", numberFormat: "" };
    return { ...place, value, isText: numberFormat === "@", spilled: spilled.get(keyOf(place)) };
  });
}

function functionPlaces({ sheet, row, column, formulas }: UsedCells): FunctionPlace[] {
  return formulas.flatMap((cells, down) =>
    cells.flatMap((formula, right) => (callsOurFunction(formula) ? [{ sheet, row: row + down, column: column + right, formula }] : [])),
  );
}

/** Cells beside which there may be something that they spill: a constant or, in Excel, the same formula again. */
function possibleAnchors(cells: UsedCells): FunctionPlace[] {
  const at = (row: number, column: number) => cells.formulas[row - cells.row]?.[column - cells.column];
  return functionPlaces(cells).filter(({ row, column, formula }) =>
    [at(row, column + 1), at(row + 1, column)].some((beside) => beside === formula || !String(beside ?? "=").startsWith("=")),
  );
}

type Result = { readonly value: RawValue; readonly numberFormat: string };

/** Values and number formats of all cells of the blocks, by place. */
export async function readResults(context: Excel.RequestContext, blocks: readonly CellBlock[]): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>();
  let [queued, cellCount] = [[] as { block: CellBlock; range: Excel.Range }[], 0];
  for (const [index, block] of blocks.entries()) {
    const { sheet, row, column, rowCount, columnCount } = block;
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rowCount, columnCount);
    queued.push({ block, range: range.load("values,numberFormat") });
    cellCount += rowCount * columnCount;
    if (cellCount < CELLS_PER_REQUEST && index < blocks.length - 1) continue;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- more than one request only where the results exceed Excel's limit
    await context.sync();
    for (const { block: read, range: cells } of queued) {
      cells.values.forEach((values: RawValue[], down) =>
        values.forEach((value, right) => {
          const numberFormat = String(cells.numberFormat[down]?.[right] ?? "");
          results.set(keyOf({ sheet: read.sheet, row: read.row + down, column: read.column + right }), { value, numberFormat });
        }),
      );
    }
    [queued, cellCount] = [[], 0];
  }
  return results;
}

/** Excel names the formula in every cell that it fills; only its own cell counts. */
function withoutSpilledPlaces(places: readonly FunctionPlace[], spilled: ReadonlyMap<string, RawValue[][]>): readonly FunctionPlace[] {
  const filled = new Set<string>();
  for (const { sheet, row, column } of places) {
    spilled.get(keyOf({ sheet, row, column }))?.forEach((cells, down) =>
      cells.forEach((_, right) => {
        if (down > 0 || right > 0) filled.add(keyOf({ sheet, row: row + down, column: column + right }));
      }),
    );
  }
  return filled.size === 0 ? places : places.filter((place) => !filled.has(keyOf(place)));
}

export function keyOf({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}
