import { CommandRefusal } from "../../units/command-refusal";
import { serialOfDate } from "../../units/month";
import { cellLiteral } from "../cell-literal";
import type { RawValue } from "../raw-table";
import { columnWidthPoints } from "../result-sheet";

export const PROTOCOL_SHEET = "Protokoll";

/** One cell that a command has written into an input sheet, or something else worth remembering. */
export type ProtocolEntry = {
  readonly at: Date;
  /** Whose entry it is, e.g. the municipality and who has filled in its workbook. */
  readonly who: string;
  /** German title of the command. */
  readonly command: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
  readonly before: RawValue | null;
  readonly after: RawValue | null;
  /** Of the two values; text if absent. */
  readonly numberFormat?: string;
};

const TEXT = "@";
const COLUMNS = [
  { heading: "Zeitpunkt", width: 19, format: "dd.mm.yyyy hh:mm:ss" },
  { heading: "Wer", width: 28, format: TEXT },
  { heading: "Befehl", width: 24, format: TEXT },
  { heading: "Datei", width: 34, format: TEXT },
  { heading: "Blatt", width: 14, format: TEXT },
  { heading: "Zelle", width: 10, format: TEXT },
  { heading: "Was", width: 52, format: TEXT },
  { heading: "Vorher", width: 30, format: TEXT },
  { heading: "Nachher", width: 30, format: TEXT },
] as const;

const TITLE = "Protokoll";
const SUBTITLE = "Was das Add-in auf Ihren Befehl in die Eingabeblätter geschrieben hat; das Neueste steht unten.";
/** Counted from 0. */
const HEADING_ROW = 3;
const INK = "#1F2933";
const MUTED = "#52606D";
const ACCENT = "#0B4F6C";
const LINE = "#D9E2EC";

/** What is there of the sheet, the row (counted from 0) for the next entry, and the entries so far. */
export type ProtocolState = {
  readonly kind: "missing" | "blank" | "present";
  readonly nextRow: number;
  readonly lines: readonly (readonly RawValue[])[];
};

/** A log of this length is not read again: only its end is looked for. */
const MOST_LINES_READ = 10_000;

/** Queues the look at the sheet; `state` gives what was found after the sync, and refuses a sheet that is something else. */
export function queueProtocolState(context: Excel.RequestContext, sheetNames: readonly string[]): { readonly state: () => ProtocolState } {
  if (!sheetNames.includes(PROTOCOL_SHEET)) return { state: () => ({ kind: "missing", nextRow: HEADING_ROW + 1, lines: [] }) };
  const worksheet = context.workbook.worksheets.getItem(PROTOCOL_SHEET);
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const head = worksheet.getRangeByIndexes(HEADING_ROW, 0, 1, COLUMNS.length).load("values");
  const lines = worksheet
    .getRangeByIndexes(HEADING_ROW + 1, 0, MOST_LINES_READ, COLUMNS.length)
    .getUsedRangeOrNullObject(true)
    .load("values");
  return {
    state: () => {
      if (used.isNullObject) return { kind: "blank", nextRow: HEADING_ROW + 1, lines: [] };
      if (COLUMNS.some(({ heading }, column) => head.values[0]?.[column] !== heading)) throw foreignSheet();
      const nextRow = Math.max(HEADING_ROW + 1, used.rowIndex + used.rowCount);
      return { kind: "present", nextRow, lines: lines.isNullObject ? [] : lines.values };
    },
  };
}

/** Queues new entries below the last ones; makes the sheet where it is missing. */
export function queueProtocol(context: Excel.RequestContext, state: ProtocolState, entries: readonly ProtocolEntry[]): Excel.Range {
  const { worksheets } = context.workbook;
  const worksheet = state.kind === "missing" ? worksheets.add(PROTOCOL_SHEET) : worksheets.getItem(PROTOCOL_SHEET);
  if (state.kind !== "present") queueFrame(worksheet);
  const area = worksheet.getRangeByIndexes(state.nextRow, 0, entries.length, COLUMNS.length);
  const formats = entries.map(({ numberFormat = TEXT }) =>
    COLUMNS.map(({ heading, format }) => (heading === "Vorher" || heading === "Nachher" ? numberFormat : format)),
  );
  area.numberFormat = formats;
  area.formulas = entries.map((entry, row) => cellsOf(entry).map((value, column) => cellLiteral(value, formats[row]?.[column] ?? TEXT)));
  area.format.font.color = INK;
  area.format.wrapText = true;
  area.format.autofitRows();
  area.format.verticalAlignment = "Top";
  area.format.horizontalAlignment = "Left";
  const line = area.format.borders.getItem("EdgeBottom");
  line.style = "Continuous";
  line.color = LINE;
  return area;
}

/** Queues the look whether new entries, or the sheet made for them, are there. */
export function queueProtocolReading(
  context: Excel.RequestContext,
  { kind, nextRow }: ProtocolState,
  count: number,
): { readonly hasEntries: () => boolean } {
  if (kind === "missing") {
    const sheet = context.workbook.worksheets.getItemOrNullObject(PROTOCOL_SHEET).load("name");
    return { hasEntries: () => !sheet.isNullObject };
  }
  const sheet = context.workbook.worksheets.getItem(PROTOCOL_SHEET);
  const area = kind === "blank" ? sheet.getUsedRangeOrNullObject(false) : sheet.getRangeByIndexes(nextRow, 0, count, COLUMNS.length);
  area.load("formulas");
  return { hasEntries: () => !area.isNullObject && area.formulas.some((row: RawValue[]) => row.some((cell) => cell !== "")) };
}

/** Queues the removal of entries of a write that broke off. */
export function queueProtocolRemoval(context: Excel.RequestContext, state: ProtocolState, count: number): void {
  const worksheet = context.workbook.worksheets.getItem(PROTOCOL_SHEET);
  if (state.kind === "missing") worksheet.delete();
  else if (state.kind === "blank") worksheet.getRange().clear("All");
  else worksheet.getRangeByIndexes(state.nextRow, 0, count, COLUMNS.length).clear("All");
}

function cellsOf({ at, who, command, file, sheet, cell, what, before, after }: ProtocolEntry): readonly (RawValue | null)[] {
  return [serialOfTime(at), who, command, file, sheet, cell, what, before, after];
}

/** Local time as Excel counts it. */
function serialOfTime(time: Date): number {
  const seconds = (time.getHours() * 60 + time.getMinutes()) * 60 + time.getSeconds();
  return serialOfDate(time.getFullYear(), time.getMonth() + 1, time.getDate()) + seconds / 86_400;
}

function queueFrame(worksheet: Excel.Worksheet): void {
  worksheet.showGridlines = false;
  worksheet.tabColor = "#52606D";
  const title = worksheet.getRange("A1");
  title.values = [[TITLE]];
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.font.color = ACCENT;
  const subtitle = worksheet.getRange("A2");
  subtitle.values = [[SUBTITLE]];
  subtitle.format.font.color = MUTED;
  const headings = worksheet.getRangeByIndexes(HEADING_ROW, 0, 1, COLUMNS.length);
  headings.values = [COLUMNS.map(({ heading }) => heading)];
  headings.format.fill.color = ACCENT;
  headings.format.font.color = "#FFFFFF";
  headings.format.font.bold = true;
  headings.format.horizontalAlignment = "Left";
  COLUMNS.forEach(({ width }, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidthPoints(width);
  });
  worksheet.freezePanes.freezeRows(HEADING_ROW + 1);
  worksheet.pageLayout.orientation = "Landscape";
  worksheet.pageLayout.paperSize = "A4";
  worksheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  worksheet.pageLayout.setPrintTitleRows(`$${HEADING_ROW + 1}:$${HEADING_ROW + 1}`);
}

function foreignSheet(): CommandRefusal {
  return new CommandRefusal(
    "foreign-protocol-sheet",
    {
      de: "Das Blatt „Protokoll“ hat andere Überschriften als das Protokoll des Add-ins.",
      en: "The sheet “Protokoll” has other headings than the log of the add-in.",
    },
    {
      de: "Benennen Sie Ihr Blatt um; das Add-in legt dann ein eigenes an.",
      en: "Rename your sheet; the add-in then makes one of its own.",
    },
  );
}
