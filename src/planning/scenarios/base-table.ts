import { COUNTY } from "../../model/planning-tables";
import type { CellValue } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import { missing, type Missing } from "../../units/missing";
import { BASE_QUANTITIES } from "./base-quantities";
import { COUNTY_AREA, type Baseline, type BaseValue, type Quantity } from "./quantity";

/** The base as a table of cells: one row for each quantity, one column for the county and for each municipality. */

/** Key of the row that holds the budget year, in the county's column. */
export const YEAR_KEY = "budgetYear";

/** The headings in German as the sheet has them; every other column is a municipality. */
export const BASE_HEADINGS = { key: "Schlüssel", title: "Größe", unit: "Einheit", county: COUNTY } as const;

const NO_MUNICIPALITIES: ReadonlySet<string> = new Set(Object.values(BASE_HEADINGS).map(comparable));

/** A blank cell is `null` or `""`. */
type Cell = CellValue | null | undefined;

/**
 * Reads the base from a table whose first row holds the headings. Rows are found by their key and columns by their heading,
 * in any order. A blank cell is not stated; a text is the reason why a value is missing.
 *
 * @returns missing if the table has no column of keys or of the county, or does not state the budget year
 */
export function baselineOfTable([headings = [], ...rows]: readonly (readonly Cell[])[]): Baseline | Missing {
  const names = headings.map((heading) => (isBlank(heading) || heading === 0 ? "" : String(heading).trim()));
  const columnOf = (heading: string) => names.findIndex((name) => comparable(name) === comparable(heading));
  const [keyColumn, countyColumn] = [columnOf(BASE_HEADINGS.key), columnOf(BASE_HEADINGS.county)];
  if (keyColumn < 0 || countyColumn < 0) return noColumn(keyColumn < 0 ? BASE_HEADINGS.key : BASE_HEADINGS.county);
  const municipal = names.flatMap((name, column) => (name === "" || NO_MUNICIPALITIES.has(comparable(name)) ? [] : [{ name, column }]));
  const columns = [countyColumn, ...municipal.map(({ column }) => column)];
  const byKey = new Map(rows.map((cells) => [String(cells[keyColumn] ?? "").trim(), cells]));
  const year = byKey.get(YEAR_KEY)?.[countyColumn];
  if (typeof year !== "number" || !Number.isInteger(year)) {
    return missing({ de: "Das Haushaltsjahr fehlt.", en: "The budget year is missing." });
  }
  const values = BASE_QUANTITIES.map((quantity) => {
    const cells = byKey.get(quantity.id);
    const own = quantity.scope === "county" ? columns.slice(COUNTY_AREA, 1) : columns;
    return [quantity.id, own.map((column) => baseValue(quantity, cells === undefined ? NO_ROW : cells[column]))] as const;
  });
  return { year, municipalities: municipal.map(({ name }) => name), values: new Map(values) };
}

function isBlank(cell: Cell): cell is "" | null | undefined {
  return cell === null || cell === undefined || cell === "";
}

function noColumn(heading: string): Missing {
  return missing({ de: `Die Spalte „${heading}“ fehlt.`, en: `The column “${heading}” is missing.` });
}

const NO_ROW = "Die Zeile gibt es nicht.";

/** A cell of the base; a sentence instead of a number is the reason, a single word only says that it is missing. */
function baseValue({ title }: Quantity, cell: Cell): BaseValue {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const text = String(cell).trim();
  const isSentence = text.includes(" ");
  return missing({
    de: `„${title.de}“: ${isSentence ? text : "fehlt."}`,
    en: `“${title.en}”: ${isSentence ? text : "missing."}`,
  });
}
