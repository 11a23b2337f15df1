import { officeErrorCode } from "./excel-session";
import { rowBlocks } from "./range-blocks";
import type { RawTable, RawValue } from "./raw-table";
import { queueSnapshot, snapshotOf, type QueuedSnapshot, type SheetSnapshot } from "./sheet-snapshot";

/** Everything a command needs to know of the open workbook, read in two requests. */
export type WorkbookContent = {
  readonly sheetNames: readonly string[];
  /** The tables asked for that exist, by name. */
  readonly tables: ReadonlyMap<string, RawTable>;
  readonly snapshots: readonly SheetSnapshot[];
  /** Values of the workbook settings asked for. */
  readonly settings: ReadonlyMap<string, unknown>;
};

/** What stands on a sheet that was read, as formulas from A1 on; undefined if it is not there or empty. */
export function formulasOn({ snapshots }: Pick<WorkbookContent, "snapshots">, name: string): readonly (readonly RawValue[])[] | undefined {
  return snapshots.find(({ sheet }) => sheet === name)?.content?.formulas;
}

export type ReadRequest = {
  readonly tables: readonly string[];
  readonly snapshots: readonly string[];
  readonly settings: readonly string[];
};

type TablePlace = { readonly name: string; readonly sheet: string; readonly table: Excel.Table };

type TableHandle = { readonly name: string; readonly sheet: string; readonly header: Excel.Range; readonly body: Excel.Range };

/**
 * Reads tables, result sheets and settings: one request for what is there, one for all contents. Only if the contents
 * exceed what Excel sends at once (5 MB on the web) are the tables read in blocks, each as large as is safe.
 */
export async function readWorkbookContent(context: Excel.RequestContext, request: ReadRequest): Promise<WorkbookContent> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const settings = request.settings.map((key) => ({ key, item: workbook.settings.getItemOrNullObject(key).load("value") }));
  await context.sync();

  const sheetNames = sheets.items.map((sheet) => sheet.name);
  const places = request.tables.flatMap((name): TablePlace[] => {
    const table = tables.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
    return table === undefined ? [] : [{ name, table, sheet: table.worksheet.name }];
  });
  const { handles, bodies, snapshots } = await readContents(context, () => ({
    handles: places.map(queueTable),
    snapshots: request.snapshots.map((name) => queueSnapshot(context, name, sheetNames.includes(name))),
  }));
  return {
    sheetNames,
    tables: new Map(handles.map((handle, index) => [handle.name, rawTable(handle, bodies[index])])),
    snapshots: snapshots.map(snapshotOf),
    settings: new Map(settings.flatMap(({ key, item }) => (item.isNullObject ? [] : [[key, item.value as unknown] as const]))),
  };
}

type Body = Pick<RawTable, "values" | "formulas">;

type Frame = { readonly handles: readonly TableHandle[]; readonly snapshots: readonly QueuedSnapshot[] };

/** Queues everything about a table but its rows. */
function queueTable({ name, sheet, table }: TablePlace): TableHandle {
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount,columnCount");
  return { name, sheet, header, body };
}

async function readContents(context: Excel.RequestContext, queueFrame: () => Frame): Promise<Frame & { readonly bodies: readonly Body[] }> {
  const whole = queueFrame();
  for (const { body } of whole.handles) body.load("values,formulas");
  try {
    await context.sync();
    // Above five million cells Excel answers null instead of an error.
    if (whole.handles.every(({ body }) => Array.isArray(body.values))) return { ...whole, bodies: whole.handles.map(({ body }) => body) };
  } catch (error) {
    if (officeErrorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
  }
  // Ranges of a request that failed are no longer valid: the blocks start from new ones.
  const frame = queueFrame();
  await context.sync();
  const bodies: Body[] = [];
  for (const { body } of frame.handles) bodies.push(await readInBlocks(context, body));
  return { ...frame, bodies };
}

async function readInBlocks(context: Excel.RequestContext, body: Excel.Range): Promise<Body> {
  const values: RawValue[][] = [];
  const formulas: RawValue[][] = [];
  for (const block of rowBlocks(body)) {
    block.load("values,formulas");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request a block is the point: together they exceed Excel's limit
    await context.sync();
    for (const blockRow of block.values) values.push(blockRow);
    for (const blockRow of block.formulas) formulas.push(blockRow);
  }
  return { values, formulas };
}

function rawTable({ sheet, header }: TableHandle, body: Body | undefined): RawTable {
  return {
    sheet,
    firstRow: header.rowIndex,
    firstColumn: header.columnIndex,
    headings: header.values[0] ?? [],
    values: body?.values ?? [],
    formulas: body?.formulas ?? [],
  };
}
