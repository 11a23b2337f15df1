import { cellPosition } from "../../../src/units/cell-address";
import type { TableContent, WorkbookReader } from "../../../src/reporting/explain/workbook-reader";
import type { CellValue } from "../../../src/model/rows";

type Cell = CellValue | { readonly formula: string; readonly value: CellValue; readonly numberFormat?: string };

/** A workbook with one sheet, given by its cells, and any tables. */
export function workbookOfCells(
  name: string,
  cells: Readonly<Record<string, Cell>>,
  tables: readonly TableContent[] = [],
  names: Readonly<Record<string, string>> = {},
): WorkbookReader {
  const byPlace = new Map(
    Object.entries(cells).map(([address, cell]) => {
      const position = cellPosition(address);
      return [`${position?.row},${position?.column}`, typeof cell === "object" ? cell : { value: cell }] as const;
    }),
  );
  const sheet = {
    name,
    rowCount: 100,
    columnCount: 10,
    cell: (row: number, column: number) => {
      const cell = byPlace.get(`${row},${column}`);
      return cell && { text: String(cell.value), ...cell };
    },
  };
  return {
    sheetNames: [name],
    tables,
    sheet: (asked) => (asked.toLowerCase() === name.toLowerCase() ? sheet : undefined),
    definedName: (asked) => names[asked],
  };
}
