import { PARAMETERS } from "../../../src/model/parameters";
import type { ParameterRow } from "../../../src/model/rows";
import { EARLIER_MINIMUM_WAGES, MINIMUM_WAGE, SUBSIDY_PARAMETERS } from "../../../src/model/subsidy-parameters";
import { parseDate } from "../../../src/units/month";
import type { CaseParameter } from "./subsidy-case";

/** Excel serial number of `2023-01-31`; throws for anything else. */
export function serial(day: string): number {
  const parsed = parseDate(day);
  if (parsed === undefined) {
    throw new Error(`${day} is not a day.`);
  }
  return parsed;
}

const MINIMUM_WAGES = [
  ...EARLIER_MINIMUM_WAGES,
  ...(PARAMETERS.find(({ key }) => key === MINIMUM_WAGE.key)?.values ?? []).filter(
    ({ validFrom }) => !EARLIER_MINIMUM_WAGES.some((earlier) => earlier.validFrom === validFrom),
  ),
];

/** The parameters that a workbook starts with, as rows of its table. */
const PRESET = [
  { key: MINIMUM_WAGE.key, values: MINIMUM_WAGES },
  ...SUBSIDY_PARAMETERS.map(({ key, values }) => ({ key, values })),
].flatMap(({ key, values }) => values.map((dated) => ({ key, ...dated })));

/** Rows of the table `Parameter`: those preset and further ones. */
export function parameterRows(further: readonly CaseParameter[] = []): ParameterRow[] {
  const own = further.map(({ key, value, from, to }) => ({
    key,
    value,
    validFrom: serial(from),
    validTo: to === undefined ? undefined : serial(to),
  }));
  return [...PRESET, ...own].map((row, rowIndex) => ({ ...row, rowIndex }));
}
