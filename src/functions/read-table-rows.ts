import { notAChoice, notADate, notANumber, tooFewColumns, type Place } from "../indicators/argument-problems";
import { dateSerial, isBlank } from "../indicators/check-arguments";
import { parameter } from "../indicators/define-indicator";
import { isProblem, type CellInput, type CellMatrix, type IndicatorParameter, type IndicatorProblem } from "../indicators/indicator";
import type { LocalizedText } from "../units/language";

const TABLE: LocalizedText = { de: "Tabelle", en: "table" };

/** A table with texts and dates besides numbers. */
export function tableParameter(name: LocalizedText, description: LocalizedText): IndicatorParameter {
  return parameter(name, TABLE, description, { dimensionality: "matrix", minimum: undefined, isTable: true });
}

/** The value of a cell, undefined for a blank one, or what is wrong with it. */
export type CellReader<Value> = (input: CellInput, place: Place) => Value | undefined | IndicatorProblem;

/** For each field of a row its column, counted from 0, and how it is read. */
export type TableColumns<Row> = { readonly [Field in keyof Row]?: readonly [column: number, read: CellReader<NonNullable<Row[Field]>>] };

/**
 * The rows of a table whose columns stand in the template's order; wholly blank rows are passed over.
 *
 * @returns `rowIndex` counts from the first row of the range; #VALUE! for a cell that does not fit, with its place
 */
export function readTableRows<Row>(
  parameter: IndicatorParameter,
  table: CellMatrix,
  columns: TableColumns<Row>,
): (Partial<Row> & { readonly rowIndex: number })[] | IndicatorProblem {
  const fields = Object.entries(columns) as [string, readonly [column: number, read: CellReader<unknown>]][];
  const needed = 1 + Math.max(...fields.map(([, [column]]) => column));
  const [rows, width] = [table.length, table[0]?.length ?? 0];
  if (width < needed) {
    return tooFewColumns(parameter, needed, width);
  }
  const found: (Partial<Row> & { readonly rowIndex: number })[] = [];
  for (const [row, cells] of table.entries()) {
    const values: [string, unknown][] = [];
    for (const [field, [column, read]] of cells.every(isPossiblyBlank) ? [] : fields) {
      const value = read(cells[column], { parameter, cell: { row, column, rows, columns: width } });
      if (isProblem(value)) {
        return value;
      }
      values.push([field, value]);
    }
    if (values.length > 0) {
      found.push({ ...(Object.fromEntries(values) as Partial<Row>), rowIndex: row });
    }
  }
  return found;
}

/** Desktop Excel hands over 0 for a blank cell. */
function isPossiblyBlank(input: CellInput): boolean {
  return isBlank(input) || input === 0;
}

export const textCell: CellReader<string> = (input) => (isPossiblyBlank(input) ? undefined : String(input));

export const numberCell: CellReader<number> = (input, place) => {
  if (isBlank(input)) {
    return undefined;
  }
  return typeof input === "number" && Number.isFinite(input) ? input : notANumber(place, input);
};

/** A number for which 0 makes no sense. */
export const numberAboveZeroCell: CellReader<number> = (input, place) => (isPossiblyBlank(input) ? undefined : numberCell(input, place));

export const dateCell: CellReader<number> = (input, place) =>
  isPossiblyBlank(input) ? undefined : (dateSerial(input) ?? notADate(place, input));

/** One of the words, in capitals or not. */
export function wordCell<const Word extends string>(words: readonly Word[]): CellReader<Word> {
  return (input, place) => {
    if (isPossiblyBlank(input)) {
      return undefined;
    }
    const choices = words.map((word) => ({ de: word, en: word }));
    return words.find((word) => word.toLowerCase() === String(input).toLowerCase()) ?? notAChoice(place, choices, input);
  };
}
