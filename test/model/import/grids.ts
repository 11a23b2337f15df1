import type { AppliedImport } from "../../../src/model/import/applied-import";
import { applyMap } from "../../../src/model/import/apply-map";
import { readCsv } from "../../../src/model/import/csv-grid";
import type { ImportGrid } from "../../../src/model/import/import-grid";
import type { ImportProposal } from "../../../src/model/import/import-proposal";
import type { KnownMunicipality } from "../../../src/model/import/municipality-match";
import { proposeImport, type ProposalOptions } from "../../../src/model/import/propose-import";
import { planningTable } from "../../../src/model/planning-tables";

export const MUNICIPALITIES: readonly KnownMunicipality[] = [
  { name: "Kleve", ags: "05154036" },
  { name: "Goch", ags: "05154016" },
  { name: "Emmerich am Rhein", ags: "05154008" },
];

/** The grid of a .csv file written as it looks in an editor. */
export async function grid(text: string, name = "export.csv"): Promise<ImportGrid> {
  return (await readCsv(new TextEncoder().encode(text.replace(/^\n/, "")), name)).grid;
}

/** Proposes and applies the map to a .csv text for a planning table. */
export async function imported(
  table: string,
  text: string,
  options: ProposalOptions & { readonly municipalities?: readonly KnownMunicipality[] } = {},
): Promise<{ readonly proposal: ImportProposal; readonly applied: AppliedImport }> {
  const source = await grid(text);
  const schema = planningTable(table);
  const proposal = proposeImport(source, schema, options);
  const { municipalities = MUNICIPALITIES } = options;
  return { proposal, applied: applyMap(source, schema, proposal.map, proposal.lastRow, { municipalities }) };
}

/** Values of the rows in the order of these columns; `.` for what is not known. */
export function cells({ rows }: AppliedImport, ...columns: readonly string[]): string[] {
  return rows.map(({ values }) => columns.map((column) => values[column] ?? ".").join(" "));
}

/** Codes of findings with their cells, e.g. `import-row-twice B7`. */
export function codes(findings: AppliedImport["findings"]): string[] {
  return findings.map(({ code, cell }) => `${code}${cell === undefined ? "" : ` ${cell}`}`);
}
