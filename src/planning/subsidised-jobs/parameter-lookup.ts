import { entryOf, groupRows } from "../../model/checks/group-rows";
import { parameterAt, type ParameterDefinition } from "../../model/parameters";
import type { ParameterRow } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import { isMissing, missing, type Missing } from "../../units/missing";
import { formatNumber } from "../../units/number-format";

/** What has to be known of a parameter to look it up. */
export type ParameterName = Pick<ParameterDefinition, "key" | "range">;

/** The value of a parameter on a day (Excel serial number), or why there is none. */
export type ParameterLookup = (parameter: ParameterName, date: number) => number | Missing;

/**
 * A lookup in the table `Parameter` that remembers what it found: a planning run asks for the same few values for
 * every month of every case.
 *
 * @param rows the rows of the table; undefined if the workbook has none
 * @returns missing, besides the reasons of `parameterAt`, for a value outside the parameter's range, e.g. a share of 19
 */
export function parameterLookup(rows: readonly ParameterRow[] | undefined): ParameterLookup {
  const rowsByKey = groupRows(rows ?? [], ({ key }) => key && comparable(key));
  const found = new Map<string, number | Missing>();
  return ({ key, range }, date) =>
    entryOf(found, `${date} ${key}`, () => withinRange(key, range, parameterAt(rowsByKey.get(comparable(key)), key, date)));
}

function withinRange(key: string, range: ParameterDefinition["range"], value: number | Missing): number | Missing {
  const isWithin = isMissing(value) || range === "any" || (range === "share" ? value >= 0 && value < 1 : value > 0);
  return isWithin
    ? value
    : missing({
        de: `Der Parameter „${key}“ hat mit ${formatNumber(value, 3, "de")} keinen möglichen Wert.`,
        en: `The parameter “${key}” cannot be ${formatNumber(value, 3, "en")}.`,
      });
}
