import type { ParameterDefinition } from "../model/parameters";
import { PARAMETERS } from "../model/parameters";
import { PARAMETER_TABLE } from "../model/tables/finance-tables";
import type { ContentRow, TableContent } from "./table-content";
import { tableContent } from "./table-content";

type ParameterRow = ContentRow<typeof PARAMETER_TABLE>;

/** A row that the job centre, not the law, has to supply. */
export type OwnParameter = Required<Pick<ParameterRow, "key" | "value" | "validFrom" | "validTo" | "source">>;

function definitionRows({ key, unit, source, values }: ParameterDefinition): ParameterRow[] {
  return values.map(({ value, validFrom, validTo = null }) => ({ key, value, unit: unit.de, validFrom, validTo, source: source.de }));
}

function ownRows({ key, unit }: ParameterDefinition, own: readonly OwnParameter[]): ParameterRow[] {
  return own.filter((row) => row.key === key).map((row) => ({ ...row, unit: unit.de }));
}

/**
 * The table `Parameter` that every workbook starts with: what the law fixes, and the job centre's own values if they are
 * known. An extra column says what each parameter means.
 */
export function parameterContent(own: readonly OwnParameter[] = [], label?: string): TableContent {
  const rows = PARAMETERS.flatMap((definition) =>
    [...definitionRows(definition), ...ownRows(definition, own)].map((row) => ({ row, meaning: definition.meaning.de })),
  );
  return tableContent(
    PARAMETER_TABLE,
    rows.map(({ row }) => row),
    label,
    [{ heading: "Bedeutung", kind: "text", values: rows.map(({ meaning }) => meaning) }],
  );
}
