import type { LocalizedText } from "../../units/language";
import type { RawValue } from "../raw-table";
import type { UsedCells } from "../used-cells";
import type { BlockContents } from "./cell-blocks";

/**
 * The sheet that remembers what was replaced. It is hidden, not locked away: who unhides it can read cell by cell what
 * stood there. It lies in the workbook itself, because settings of an add-in are lost when another program saves the file.
 */
export const MEMORY_SHEET = "Ersetzte Funktionen";

export type SwapTarget = "values" | "native";

export type SwapHead = {
  readonly to: SwapTarget;
  /** ISO time. */
  readonly at: string;
  readonly cellCount: number;
};

/**
 * One replaced cell. `value`: a constant stands in its place · `native`: a native formula · `area`: constants stand where
 * the formula spilled.
 */
export type SwapRecord = {
  readonly kind: "value" | "native" | "area";
  /** Sheet and cell at the time, for people. */
  readonly address: string;
  /** The formula as it was, for people. */
  readonly formula: string;
  /** What Excel says is there in the place of a formula without native counterpart: one cell, or the rows of an area. */
  readonly readBack: readonly (readonly RawValue[])[];
  /** Formulas that every program keeps up to date: where it is, and what it was. */
  readonly place: RawValue;
  readonly tracked: RawValue;
  readonly prefixes: string;
};

const TITLE = "Ersetzte Funktionen";
const EXPLANATION: Record<SwapTarget, string> = {
  values:
    "In diesen Zellen stehen statt der Funktionen des Add-ins ihre Werte. „Zurücktauschen“ stellt die Funktionen wieder her; dazu muss dieses Blatt bleiben.",
  native:
    "In diesen Zellen stehen statt der Funktionen des Add-ins eingebaute Formeln. „Zurücktauschen“ stellt die Funktionen wieder her; dazu muss dieses Blatt bleiben.",
};
const HEADINGS = ["Zelle", "Formel", "Ersetzt durch", "Ort jetzt", "Formel jetzt", "Art"];
const KINDS: Record<SwapRecord["kind"], string> = { value: "Wert", native: "eingebaute Formel", area: "Werte des Überlaufs" };
const KIND_NAMES = ["value", "native", "area"] as const;
const HEAD_ROWS = 4;
const WIDTH = HEADINGS.length;

/** Where the head stands that programs read. */
export const HEAD_CELL = "F1";

/** The whole sheet, from A1 on: a row for each record; the values of an area stand beside it and in the rows below. */
export function memoryContents(head: SwapHead, records: readonly SwapRecord[]): readonly BlockContents[] {
  const blank = Array.from({ length: WIDTH }, () => "");
  const rows: (readonly RawValue[])[] = [
    [TITLE, ...blank.slice(2), asText(JSON.stringify({ version: 1, ...head }))],
    [EXPLANATION[head.to], ...blank.slice(1)],
    blank,
    HEADINGS,
  ];
  const areas: BlockContents[] = [];
  for (const record of records) {
    const { kind, address, formula, readBack, place, tracked, prefixes } = record;
    const [[value = ""] = []] = readBack;
    if (kind === "area")
      areas.push({ sheet: MEMORY_SHEET, row: rows.length, column: WIDTH, contents: readBack.map((line) => line.map(asConstant)) });
    rows.push([
      asText(address),
      asText(formula),
      kind === "value" ? asConstant(value) : KINDS[kind],
      place,
      tracked,
      asText(`${KINDS[kind]} ${readBack.length}x${readBack[0]?.length ?? 1} ${prefixes}`),
    ]);
    for (let line = 1; line < readBack.length; line += 1) rows.push(blank);
  }
  return [{ sheet: MEMORY_SHEET, row: 0, column: 0, contents: rows }, ...areas];
}

function asConstant(value: RawValue): RawValue {
  return typeof value === "string" ? asText(value) : value;
}

function asText(text: string): string {
  return `'${text}`;
}

/** What the sheet says; undefined if it is not there or says something else. */
export function readMemory(used: UsedCells | undefined): { readonly head: SwapHead; readonly records: readonly SwapRecord[] } | undefined {
  const head = used?.row === 0 && used.column === 0 ? parseHead(used.formulas[0]?.[WIDTH - 1]) : undefined;
  if (used === undefined || head === undefined) return undefined;
  return { head, records: used.formulas.flatMap((_, index) => (index < HEAD_ROWS ? [] : (recordAt(used.formulas, index) ?? []))) };
}

const ART = /^(.+) (\d+)x(\d+) ([-st]*)$/;

function recordAt(rows: UsedCells["formulas"], index: number): SwapRecord | undefined {
  const [address, formula, value = "", place = "", tracked = "", art] = rows[index] ?? [];
  const [, word, height, width, prefixes = ""] = ART.exec(String(art)) ?? [];
  const kind = KIND_NAMES.find((name) => KINDS[name] === word);
  if (kind === undefined) return undefined;
  const area = () => rows.slice(index, index + Number(height)).map((row) => row.slice(WIDTH, WIDTH + Number(width)));
  return {
    kind,
    address: String(address),
    formula: String(formula),
    readBack: kind === "area" ? area() : [[kind === "value" ? value : ""]],
    place,
    tracked,
    prefixes,
  };
}

/** The head in the cell that programs read, or undefined if it is none that this version understands. */
export function parseHead(value: unknown): SwapHead | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isHead(parsed) ? { to: parsed.to, at: parsed.at, cellCount: parsed.cellCount } : undefined;
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is SwapHead {
  if (typeof value !== "object" || value === null) return false;
  const { version, to, at, cellCount } = value as Record<string, unknown>;
  return version === 1 && (to === "values" || to === "native") && typeof at === "string" && typeof cellCount === "number";
}

/** Queues the sheet itself, without its contents. */
export function queueMemorySheet(context: Excel.RequestContext, exists: boolean): void {
  const { worksheets } = context.workbook;
  if (exists) {
    worksheets.getItem(MEMORY_SHEET).getRange().clear("Contents");
    return;
  }
  const sheet = worksheets.add(MEMORY_SHEET);
  sheet.visibility = "Hidden";
  sheet.tabColor = "#6B7280";
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange(`A${HEAD_ROWS}:${HEAD_CELL.slice(0, 1)}${HEAD_ROWS}`).format.font.bold = true;
  for (const { columns, width } of WIDTHS) sheet.getRange(columns).format.columnWidth = width;
  // What only programs read; the values of areas follow beside it.
  sheet.getRange("D:F").columnHidden = true;
  sheet.pageLayout.setPrintArea("A:C");
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.freezePanes.freezeRows(HEAD_ROWS);
}

/** In points. */
const WIDTHS = [
  { columns: "A:A", width: 150 },
  { columns: "B:B", width: 420 },
  { columns: "C:C", width: 160 },
];

/** What a replaced cell is called in a message. */
export const KIND_WORDS = {
  value: { de: "ein Wert", en: "a value" },
  native: { de: "eine eingebaute Formel", en: "a native formula" },
  area: { de: "ein Wert seines Überlaufs", en: "a value that it spilled" },
} as const satisfies Record<SwapRecord["kind"], LocalizedText>;
