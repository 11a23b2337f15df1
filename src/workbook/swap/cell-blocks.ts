import type { RawValue } from "../raw-table";

export type Place = { readonly sheet: string; readonly row: number; readonly column: number };

export type CellBlock = Place & { readonly rowCount: number; readonly columnCount: number };

/** Contents for a block of cells; `null` leaves a cell as it is. */
export type BlockContents = Place & { readonly contents: readonly (readonly (RawValue | null)[])[] };

/** Contents for the cell itself or for an area that begins with it. */
export type PlaceContents = Place & { readonly contents: readonly (readonly RawValue[])[] };

/** Rows without a place in them that a block may still bridge: fewer blocks cost less than a few cells more. */
const BRIDGED_ROWS = 4;

/** Blocks, sheet by sheet, that together hold all places, which come sheet by sheet and row by row. */
export function blocksOf(places: readonly Place[]): readonly CellBlock[] {
  const blocks: { sheet: string; top: number; bottom: number; left: number; right: number }[] = [];
  for (const { sheet, row, column } of places) {
    const last = blocks.at(-1);
    if (last?.sheet === sheet && row >= last.top && row <= last.bottom + 1 + BRIDGED_ROWS) {
      last.bottom = Math.max(last.bottom, row);
      last.left = Math.min(last.left, column);
      last.right = Math.max(last.right, column);
    } else {
      blocks.push({ sheet, top: row, bottom: row, left: column, right: column });
    }
  }
  return blocks.map(({ sheet, top, bottom, left, right }) => ({
    sheet,
    row: top,
    column: left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  }));
}

/** The contents of single cells and areas, gathered into blocks that leave all other cells as they are. */
export function blockContents(contents: readonly PlaceContents[]): readonly BlockContents[] {
  const cells = contents.flatMap(({ sheet, row, column, contents: rows }) =>
    rows.flatMap((values, down) => values.map((value, right) => ({ sheet, row: row + down, column: column + right, value }))),
  );
  const sheets = new Map(cells.map(({ sheet }) => [sheet, [] as typeof cells]));
  for (const cell of cells) sheets.get(cell.sheet)?.push(cell);
  return [...sheets.values()].flatMap((ofSheet) => {
    const sorted = ofSheet.sort((left, right) => left.row - right.row || left.column - right.column);
    const blocks = blocksOf(sorted);
    let next = 0;
    return blocks.map((block) => {
      const rows = Array.from({ length: block.rowCount }, () => Array.from<RawValue | null>({ length: block.columnCount }).fill(null));
      for (let cell = sorted[next]; cell !== undefined && cell.row < block.row + block.rowCount; cell = sorted[(next += 1)]) {
        rows[cell.row - block.row]?.splice(cell.column - block.column, 1, cell.value);
      }
      return { sheet: block.sheet, row: block.row, column: block.column, contents: rows };
    });
  });
}

/** Two bytes a character at most, and some room below the 5 MB that Excel on the web takes at once. */
const CHARACTERS_PER_REQUEST = 2_300_000;

/** Blocks, cut where they are too large, in groups of which each fits into one request. */
export function requestsOf(blocks: readonly BlockContents[]): readonly (readonly BlockContents[])[] {
  const requests: BlockContents[][] = [[]];
  let room = CHARACTERS_PER_REQUEST;
  for (const { sheet, row, column, contents } of blocks) {
    let rows: (readonly (RawValue | null)[])[] = [];
    let first = row;
    const close = () => {
      if (rows.length > 0) requests.at(-1)?.push({ sheet, row: first, column, contents: rows });
      first += rows.length;
      rows = [];
    };
    for (const cells of contents) {
      const size = JSON.stringify(cells).length + 1;
      if (size > room) {
        close();
        requests.push([]);
        room = CHARACTERS_PER_REQUEST;
      }
      rows.push(cells);
      room -= size;
    }
    close();
  }
  return requests.filter((request) => request.length > 0);
}
