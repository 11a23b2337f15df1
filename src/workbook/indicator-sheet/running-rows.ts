import type { Aggregate, MissingColumn } from "./aggregate";
import type { FigureContent, FigureScope } from "./figure";
import { headCell } from "./indicator-sheet-frame";

/** Rows of a table with `Beginn` and `Ende` that run in the month of the side, as far as they meet further conditions. */
export type RunningRows = {
  readonly table: "Maßnahmen" | "Förderfälle";
  /** Formula text for the value that a column must have, e.g. `"Gruppe"` in quotes or `$A90`. */
  readonly where?: Readonly<Record<string, string>>;
};

/** What is added up of each row; `references` are structured references by column id. */
export type RowAmount = {
  readonly columns: readonly string[];
  /** Formula text of the summands, arrays of the length of the table. */
  readonly sum: (references: Readonly<Record<string, string>>, isRunning: string) => string;
};

/** Array text: 1 for each row that runs in the month, else 0; an open end runs on. */
function runningArray(scope: FigureScope, { table, where = {} }: RunningRows): string | MissingColumn {
  const month = headCell("month", scope.side);
  const reference = (id: string) => scope.columns.reference(table, id);
  const [start, end] = [reference("start"), reference("end")];
  const absent = ["start", "end", ...Object.keys(where)].find((id) => reference(id) === undefined);
  if (absent !== undefined) return { missingColumn: absent };
  return [
    `(${start}>0)*(${start}<=EOMONTH(${month},0))*(((${end}=0)+(${end}>=${month}))>0)`,
    ...Object.entries(where).map(([id, value]) => `(${reference(id)}=${value})`),
  ].join("*");
}

/**
 * A sum over the running rows, of which every one must state the columns it needs. Where the table has no running row at
 * all, it does not cover the month, and the sum is missing; a kind of which none runs counts 0.
 */
export function runningSum(scope: FigureScope, rows: RunningRows, { columns, sum }: RowAmount): Aggregate | MissingColumn {
  const isRunning = runningArray(scope, rows);
  if (typeof isRunning !== "string") return isRunning;
  const isAnyRunning = runningArray(scope, { table: rows.table });
  const references = columns.map((id) => scope.columns.reference(rows.table, id));
  const absent = columns.find((_, index) => references[index] === undefined);
  if (absent !== undefined) return { missingColumn: absent };
  const byId = Object.fromEntries(columns.map((id, index) => [id, references[index] ?? ""]));
  const count = `SUMPRODUCT(${[isRunning, ...references.map((reference) => `ISNUMBER(${reference})`)].join("*")})`;
  const expected = `IF(SUMPRODUCT(${isAnyRunning})=0,1,SUMPRODUCT(${isRunning}))`;
  return { formula: `IF(${count}=${expected},${sum(byId, isRunning)},NA())`, count, expected };
}

/** How many rows run; none is 0. */
export function runningCount(scope: FigureScope, rows: RunningRows): FigureContent {
  const isRunning = runningArray(scope, rows);
  return typeof isRunning === "string" ? { expression: `SUMPRODUCT(${isRunning})` } : isRunning;
}

/** The product of some columns, added up over the running rows. */
export function productOf(...columns: readonly string[]): RowAmount {
  return { columns, sum: (by, isRunning) => `SUMPRODUCT(${[isRunning, ...columns.map((id) => by[id])].join(",")})` };
}

/** Seats that nobody takes, or with `costPerSeatMonth` what they cost; an overbooked measure does not fill seats of another. */
export function emptySeats(...factors: readonly string[]): RowAmount {
  const columns = ["seats", "occupied", ...factors];
  return {
    columns,
    sum: (by, isRunning) => {
      const isNotFull = `${isRunning}*(${by.seats}>${by.occupied})`;
      const side = (seats: string) => `SUMPRODUCT(${[isNotFull, by[seats], ...factors.map((id) => by[id])].join(",")})`;
      return `${side("seats")}-${side("occupied")}`;
    },
  };
}

/** Cost of the seats provided from the beginning of each running measure to the month of the side, whole months. */
export function costToDate(scope: FigureScope): RowAmount {
  const month = headCell("month", scope.side);
  return {
    columns: ["start", "seats", "costPerSeatMonth"],
    sum: (by, isRunning) => {
      const months = `(12*YEAR(${month})+MONTH(${month})-12*YEAR(${by.start})-MONTH(${by.start})+1)`;
      return `SUMPRODUCT(${isRunning}*${months},${by.seats},${by.costPerSeatMonth})`;
    },
  };
}
