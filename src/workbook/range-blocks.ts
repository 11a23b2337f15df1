/** Cells per block when a range is too large for one answer: at 2 × 20 bytes a cell well below the 5 MB that Excel on the web allows. */
const CELLS_PER_BLOCK = 80_000;

/** The range, whose row and column count are loaded, in blocks of rows of which each can be read in one request. */
export function rowBlocks(range: Excel.Range): readonly Excel.Range[] {
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / range.columnCount));
  return Array.from({ length: Math.ceil(range.rowCount / rowsPerBlock) }, (_, index) => {
    const lastRow = Math.min((index + 1) * rowsPerBlock, range.rowCount) - 1;
    return range.getCell(index * rowsPerBlock, 0).getBoundingRect(range.getCell(lastRow, range.columnCount - 1));
  });
}
