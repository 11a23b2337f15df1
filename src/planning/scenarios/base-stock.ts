import { COUNTY } from "../../model/planning-tables";
import { missing, type Missing } from "../../units/missing";
import { monthsBetween, type Month } from "../../units/month";
import { formatNumber } from "../../units/number-format";

/** Which rows of `Bestand` or `Integrationen` make up a sum. */
export type MonthlyFrame = {
  readonly from: Month;
  readonly to: Month;
  readonly dataAge: string;
  /** All that must report. */
  readonly municipalities: readonly string[];
};

type MonthlyRow<Column extends string> = {
  readonly month?: Month;
  readonly municipality?: string;
  readonly dataAge?: string;
} & { readonly [Id in Column]?: number };

/**
 * A sum over months and both genders, of one municipality or of the county. Like on `Kennzahlen` the county is the sum of
 * its municipalities, or its own rows where there are no others; every expected row must hold a number.
 *
 * @param table German name, for the reason
 */
export function monthlySum<Column extends string>(
  table: string,
  rows: readonly MonthlyRow<Column>[] | undefined,
  column: Column,
  { from, to, dataAge, municipalities }: MonthlyFrame,
  municipality?: string,
): number | Missing {
  if (rows === undefined) return missing(tableMissing(table));
  const hasOnlyCounty = !rows.some((row) => row.municipality !== undefined && row.municipality !== COUNTY);
  const isPart = (name: string | undefined) =>
    municipality === undefined ? (name === COUNTY) === hasOnlyCounty && name !== undefined : name === municipality;
  let [sum, count] = [0, 0];
  for (const row of rows) {
    const value: number | undefined = row[column];
    if (value === undefined || row.month === undefined || row.month < from || row.month > to) continue;
    if (row.dataAge !== dataAge || !isPart(row.municipality)) continue;
    sum += value;
    count++;
  }
  const areas = municipality !== undefined || hasOnlyCounty ? 1 : municipalities.length;
  const expected = areas * GENDERS * (monthsBetween(from, to) + 1);
  return count === expected ? sum : missing(rowsMissing(table, { from, to, count, expected }));
}

/** Every month has a row for women and one for men. */
const GENDERS = 2;

export function tableMissing(table: string) {
  return { de: `Das Blatt „${table}“ fehlt.`, en: `The sheet “${table}” is missing.` };
}

type Gap = { readonly from: Month; readonly to: Month; readonly count: number; readonly expected: number };

function rowsMissing(table: string, { from, to, count, expected }: Gap) {
  const months = from === to ? from : `${from} – ${to}`;
  const shown = (number: number, language: "de" | "en") => formatNumber(number, 0, language);
  return {
    de: `Blatt „${table}“, ${months}: ${shown(count, "de")} von ${shown(expected, "de")} Angaben.`,
    en: `Sheet “${table}”, ${months}: ${shown(count, "en")} of ${shown(expected, "en")} entries.`,
  };
}
