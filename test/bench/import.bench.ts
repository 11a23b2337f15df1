import { applyMap } from "../../src/model/import/apply-map";
import { readCsv } from "../../src/model/import/csv-grid";
import { proposeImport } from "../../src/model/import/propose-import";
import { STOCK_TABLE } from "../../src/model/tables/stock-tables";
import { timed, type Bench, type BenchLine } from "./report";

const ROWS = 100_000;

/** A .csv file of so many rows with all 17 columns of `Bestand`: 1,000 made-up municipalities, both genders, 50 months. */
function largeCsv(): Uint8Array {
  const headings = STOCK_TABLE.columns.map(({ heading }) => heading.de).join(";");
  const numbers = "1.124;220;705;160;890;57;44;31;12;9;85;4.402.371,50;5.012.345,25";
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const [month, rest] = [index % 50, Math.floor(index / 50)];
    const date = `01.${String((month % 12) + 1).padStart(2, "0")}.${2018 + Math.floor(month / 12)}`;
    return `${date};Ort ${String.fromCharCode(65 + (rest % 26))}${rest >> 1};${rest % 2 === 0 ? "m" : "w"};T-3;${numbers}`;
  });
  return new TextEncoder().encode([headings, ...lines].join("\r\n"));
}

/** Reading, proposing and mapping a .csv file of 100,000 rows. */
export const importBench: Bench = {
  title: "Taking over 100,000 rows of a .csv file",
  async run() {
    const bytes = largeCsv();
    const { grid } = await readCsv(bytes, "large.csv");
    const proposal = proposeImport(grid, STOCK_TABLE);
    const context = { municipalities: [] };
    const rows = applyMap(grid, STOCK_TABLE, proposal.map, proposal.lastRow, context).rows.length;
    const line = (what: string, milliseconds: number, seconds: number): BenchLine => ({
      what,
      figure: `${(milliseconds / 1000).toFixed(2)} s`,
      goal: `at most ${seconds} s`,
      isMet: milliseconds <= seconds * 1000,
    });
    return [
      line(`read ${(bytes.length / 1_000_000).toFixed(1)} MB`, await timed(() => readCsv(bytes, "large.csv")), 2),
      line("propose", await timed(() => proposeImport(grid, STOCK_TABLE)), 3),
      line("map and check", await timed(() => applyMap(grid, STOCK_TABLE, proposal.map, proposal.lastRow, context)), 8),
      { what: "rows taken over", figure: String(rows), goal: `all ${ROWS}`, isMet: rows === ROWS },
    ];
  },
};
