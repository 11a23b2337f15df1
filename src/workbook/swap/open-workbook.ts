import { readUsedCells, type UsedCells } from "../used-cells";
import { MEMORY_SHEET, readMemory, type SwapHead, type SwapRecord } from "./swap-memory";
import { SWAP_REFUSALS } from "./swap-refusals";

/** The open workbook as far as swapping needs it, read in two requests. */
export type OpenWorkbook = {
  /** Sheets with content, the one that remembers left out. */
  readonly used: readonly UsedCells[];
  readonly protectedSheets: ReadonlySet<string>;
  readonly tables: readonly TableArea[];
  readonly memory?: { readonly head: SwapHead; readonly records: readonly SwapRecord[] };
};

type TableArea = {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

/** Throws a CommandRefusal if another sheet has the name of the one that remembers. */
export async function readOpenWorkbook(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  const tables = context.workbook.tables.load("items/name,items/worksheet/name");
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const protectedSheets = new Set(sheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name));
  let ranges: readonly { readonly name: string; readonly sheet: string; readonly range: Excel.Range }[] = [];
  const used = await readUsedCells(context, names, () => {
    ranges = tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
  });
  const memory = readMemory(used.find(({ sheet }) => sheet === MEMORY_SHEET));
  if (memory === undefined && names.includes(MEMORY_SHEET)) throw SWAP_REFUSALS.memoryName();
  return {
    used: used.filter(({ sheet }) => sheet !== MEMORY_SHEET),
    protectedSheets,
    tables: ranges.map(({ name, sheet, range: { rowIndex: row, columnIndex: column, rowCount, columnCount } }) => ({
      name,
      sheet,
      row,
      column,
      rowCount,
      columnCount,
    })),
    memory,
  };
}

/** Throws a CommandRefusal that names the sheets, if any of them is protected. */
export function assertNotProtected({ protectedSheets }: OpenWorkbook, sheets: readonly string[]): void {
  const refused = [...new Set(sheets)].filter((sheet) => protectedSheets.has(sheet));
  if (refused.length > 0) throw SWAP_REFUSALS.protectedSheets(refused);
}
