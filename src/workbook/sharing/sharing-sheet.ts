import { PART_SHEETS, SHARE_PARTS, type ShareForm } from "../../sharing/share-form";
import type { SentFile } from "../../sharing/sharing-record";
import { formatNumber } from "../../units/number-format";
import type { RawValue } from "../raw-table";
import type { ResultSheet } from "../result-sheet";
import { SheetGrid } from "../sheet-grid";
import { putTitle } from "../sheet-title";
import { formatTimestamp } from "../timestamp";
import type { FailedFile, SuppressionReport } from "./sharing-reports";

export const SHARING_SHEET = "Weitergabe";

const COLUMNS = [
  { heading: "Kommune", width: 34 },
  { heading: "Empfänger", width: 44 },
  { heading: "Datei", width: 48 },
  { heading: "Form", width: 11 },
  { heading: "Blätter", width: 50 },
  { heading: "Kennung", width: 36 },
  { heading: "Version", width: 10 },
  { heading: "Erstellt", width: 18 },
  { heading: "Frist", width: 13 },
] as const;

const FORM_WORDS = { alive: "lebendig", values: "Werte" } as const satisfies Record<ShareForm, string>;

const HEAD_ROWS = { title: 1, subtitle: 2 } as const;
const SUMMARY_ROW = 3;
const NOTE_ROW = 4;
const HEADING_ROW = 6;

const LAST_COLUMN = COLUMNS.length - 1;

export type SharingSheetInput = {
  /** The newest file of every municipality, in the order of the municipalities. */
  readonly files: readonly SentFile[];
  readonly failed: readonly FailedFile[];
  readonly suppression: SuppressionReport;
  readonly version: number;
  readonly month: string;
  readonly writtenAt: string;
  readonly dataLabel: string;
};

/** The sheet `Weitergabe`: what each municipality was last sent, what could not be made, and what the comparison keeps back and why. */
export function sharingSheet(input: SharingSheetInput): ResultSheet {
  const blocks = blocksOf(input);
  const rowCount = HEADING_ROW + input.files.length + blocks.reduce((sum, { rows }) => sum + rows.length + 2, 0);
  const grid = new SheetGrid(rowCount, COLUMNS.length);
  putTitle(grid, "Weitergabe an die Kommunen", HEAD_ROWS, input);
  grid.put(0, SUMMARY_ROW, summary(input));
  grid.put(
    0,
    NOTE_ROW,
    "Nur für die Steuerung im Kreis: Dieses Blatt geht an keine Kommune. Es bleibt in der Mappe, damit Rückgaben erkannt werden.",
  );
  grid.style("subtitle", [0, SUMMARY_ROW], [0, NOTE_ROW]);
  COLUMNS.forEach(({ heading }, column) => grid.put(column, HEADING_ROW, heading));
  grid.style("columnHeading", [0, HEADING_ROW], [LAST_COLUMN, HEADING_ROW]);
  input.files.forEach((file, index) => putRow(grid, HEADING_ROW + 1 + index, rowOf(file)));
  const lastFile = HEADING_ROW + input.files.length;
  if (input.files.length > 0) grid.style("text", [0, HEADING_ROW + 1], [LAST_COLUMN, lastFile]);
  let row = lastFile + 2;
  for (const block of blocks) row = putBlock(grid, row, block);
  return {
    name: SHARING_SHEET,
    ...grid.content(),
    columnWidths: COLUMNS.map(({ width }) => width),
    frozenRows: HEADING_ROW,
    frozenColumns: 1,
    fittedRows: `${HEADING_ROW + 1}:${rowCount}`,
    titleRows: `$${HEADING_ROW}:$${HEADING_ROW}`,
    highlights: [],
    tabColor: "#B7791F",
  };
}

function summary({ files, failed, version, month, suppression }: SharingSheetInput): string {
  const made = files.filter(({ identity }) => identity.version === version).length;
  return [
    `Version ${version}`,
    `Berichtsmonat ${month}`,
    `Dateien: ${made}`,
    ...(failed.length > 0 ? [`nicht erstellt: ${failed.length}`] : []),
    `im Vergleich unterdrückt: ${suppression.suppressed.length} von ${suppression.suppressed.length + suppression.shownCount}`,
  ].join(" · ");
}

function rowOf({ municipality, recipient, fileName, form, parts, identity, fingerprint }: SentFile): RawValue[] {
  const sheets = SHARE_PARTS.filter((part) => parts?.includes(part)).map((part) => PART_SHEETS[part]);
  return [
    municipality,
    recipient ?? "",
    fileName,
    form === undefined ? "" : FORM_WORDS[form],
    sheets.join(", "),
    fingerprint,
    identity.version,
    formatTimestamp(new Date(identity.createdAt)),
    identity.due === undefined ? "" : identity.due.split("-").reverse().join("."),
  ];
}

/** Texts from the list may begin like a formula; an apostrophe keeps them texts, dates too. */
function putRow(grid: SheetGrid, row: number, values: readonly RawValue[]): void {
  values.forEach((value, column) => grid.put(column, row, typeof value === "string" && value !== "" ? `'${value}` : value));
}

type Block = { readonly heading: string; readonly rows: readonly (readonly [statement: string, reason: string])[] };

function blocksOf({ failed, suppression }: SharingSheetInput): readonly Block[] {
  const { suppressed, shownCount, method, proof } = suppression;
  return [
    ...(failed.length > 0
      ? [{ heading: "Nicht erstellte Dateien", rows: failed.map(({ municipality, reason }) => [municipality, reason.de] as const) }]
      : []),
    {
      heading: "Geheimhaltung im Vergleich",
      rows: [
        ["Gezeigt", `${formatNumber(shownCount, 0, "de")} Angaben`],
        ["Unterdrückt", `${formatNumber(suppressed.length, 0, "de")} Angaben, für alle Empfänger dieselben`],
        ["Verfahren", method.de],
        ["Nachweis", proof.de],
      ],
    },
    { heading: "Unterdrückte Angaben und ihr Grund", rows: suppressed.map(({ title, reason }) => [title.de, reason.de] as const) },
  ];
}

/** Heading, rows, and an empty row; gives the row below. */
function putBlock(grid: SheetGrid, row: number, { heading, rows }: Block): number {
  grid.put(0, row, heading);
  grid.style("section", [0, row], [LAST_COLUMN, row]);
  if (rows.length > 0) grid.style("text", [0, row + 1], [1, row + rows.length]);
  rows.forEach(([statement, reason], index) => {
    grid.put(0, row + 1 + index, `'${statement}`);
    grid.put(1, row + 1 + index, `'${reason}`);
  });
  return row + rows.length + 2;
}
