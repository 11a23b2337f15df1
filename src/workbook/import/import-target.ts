import { isBlank } from "../../model/cell-readers";
import type { KnownMunicipality } from "../../model/import/municipality-match";
import { readTable, type ReadTable } from "../../model/read-table";
import type { TableSchema } from "../../model/table-schema";
import { INHABITANTS_TABLE } from "../../model/tables/steering-tables";
import type { RawTable } from "../raw-table";
import { readWorkbookContent } from "../read-workbook-tables";
import { IMPORT_MAPS_SETTING } from "./import-maps";
import { IMPORT_REFUSALS } from "./import-refusals";

/** The input table that data are taken over into, as it stands in the workbook. */
export type ImportTarget = {
  readonly raw: RawTable;
  readonly table: ReadTable;
  /** The row of the body, counted from 0, from which on no known column holds anything. */
  readonly firstFreeRow: number;
  readonly municipalities: readonly KnownMunicipality[];
  readonly mapsSetting: unknown;
};

/** Reads the target table, the known municipalities and the remembered maps. Throws a CommandRefusal if the table is missing. */
export async function readImportTarget(context: Excel.RequestContext, schema: TableSchema): Promise<ImportTarget> {
  const tables = [...new Set([schema.name, INHABITANTS_TABLE.name])];
  const content = await readWorkbookContent(context, { tables, snapshots: [], settings: [IMPORT_MAPS_SETTING] });
  const raw = content.tables.get(schema.name);
  if (raw === undefined) throw IMPORT_REFUSALS.noTable(schema.name);
  const table = readTable(schema, raw);
  const inhabitants = content.tables.get(INHABITANTS_TABLE.name);
  return {
    raw,
    table,
    firstFreeRow: firstFreeRow(raw, table),
    // Its own table brings the municipalities into the workbook.
    municipalities: schema.name === INHABITANTS_TABLE.name || inhabitants === undefined ? [] : municipalitiesIn(inhabitants),
    mapsSetting: content.settings.get(IMPORT_MAPS_SETTING),
  };
}

function municipalitiesIn(raw: RawTable): readonly KnownMunicipality[] {
  return readTable(INHABITANTS_TABLE, raw).rows.flatMap(({ municipality, ags }): KnownMunicipality[] =>
    municipality === undefined ? [] : [{ name: municipality, ...(ags !== undefined && { ags }) }],
  );
}

function firstFreeRow({ formulas }: RawTable, { columns }: ReadTable): number {
  const positions = [...columns.positions.values()];
  return formulas.findLastIndex((row) => positions.some((position) => !isBlank(row[position]))) + 1;
}
