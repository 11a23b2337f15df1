import { compositeKey } from "../checks/group-rows";
import type { CellValue } from "../rows";
import type { TableSchema } from "../table-schema";
import type { ImportedRow } from "./applied-import";
import type { ImportFindings } from "./import-findings";

/** Rows of the source with the same key become one where they complete each other; where they contradict, the later is rejected. */
export class UniqueRows {
  private readonly byKey = new Map<string, { row: ImportedRow; values: Record<string, CellValue> }>();
  private readonly unkeyed: ImportedRow[] = [];
  rejectedCount = 0;

  constructor(
    private readonly schema: TableSchema,
    private readonly say: ImportFindings,
  ) {}

  add(row: ImportedRow): void {
    const key = keyOf(this.schema, row.values);
    const known = key === undefined ? undefined : this.byKey.get(key);
    if (key === undefined) {
      this.unkeyed.push(row);
    } else if (known === undefined) {
      this.byKey.set(key, { row, values: { ...row.values } });
    } else {
      this.merge(known, row);
    }
  }

  private merge(known: { readonly row: ImportedRow; readonly values: Record<string, CellValue> }, row: ImportedRow): void {
    const contradiction = this.schema.columns.find(({ id }) => {
      const [first, second] = [known.values[id], row.values[id]];
      return first !== undefined && second !== undefined && first !== second;
    });
    if (contradiction !== undefined) {
      this.say.rowTwice(contradiction, known.row, row);
      this.rejectedCount++;
      return;
    }
    const isNothingNew = this.schema.columns.every(({ id }) => row.values[id] === undefined || known.values[id] !== undefined);
    if (isNothingNew) this.say.sameRowTwice(known.row, row);
    else Object.assign(known.values, row.values);
  }

  get rowCount(): number {
    return this.byKey.size + this.unkeyed.length;
  }

  rows(): readonly ImportedRow[] {
    return [...[...this.byKey.values()].map(({ row, values }) => ({ ...row, values })), ...this.unkeyed];
  }
}

/** The key of a row; columns of the key that may be empty count as empty. Undefined if nothing identifies the row. */
export function keyOf(schema: TableSchema, values: Readonly<Record<string, CellValue | undefined>>): string | undefined {
  const parts = schema.key.map((id) => values[id]);
  return parts.every((part) => part === undefined) ? undefined : compositeKey(parts.map((part) => part ?? ""));
}
