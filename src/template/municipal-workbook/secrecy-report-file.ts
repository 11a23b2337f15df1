import type { SharedCell, SharedSheet } from "../../sharing/shared-sheet";
import { saveWorkbook } from "../../xlsx/save-workbook";
import { wrappedHeight } from "../sheet-builder";
import { styleBook } from "../style-book";
import { STYLES } from "../template-styles";
import { pageTexts, sharedSheetDocument } from "./shared-sheet-document";

/** What the controller is told about what the comparison keeps back; German, and without any of the values. */
export type SecrecyReportContent = {
  readonly month: string;
  readonly version: number;
  readonly writtenAt: string;
  readonly createdAt: string;
  readonly dataLabel: string;
  readonly shownCount: number;
  readonly method: string;
  readonly proof: string;
  readonly suppressed: readonly { readonly title: string; readonly reason: string }[];
};

const TITLE = "Bericht zur Geheimhaltung";
const WIDTHS = [9, 60, 90] as const;

function cell(value: string | number, style: SharedCell["style"]): SharedCell {
  return { value, style };
}

function reportSheet(content: SecrecyReportContent): SharedSheet {
  const { month, version, writtenAt, dataLabel, shownCount, method, proof, suppressed } = content;
  const facts = [
    ["Gezeigt", `${shownCount} Angaben`],
    ["Unterdrückt", `${suppressed.length} Angaben, für alle Empfänger dieselben`],
    ["Verfahren", method],
    ["Nachweis", proof],
  ] as const;
  const cells: (SharedCell | undefined)[][] = [
    [cell(TITLE, "title")],
    [cell(`Vergleich der Kommunen · Berichtsmonat ${month} · Version ${version} · Stand: ${writtenAt}`, "subtitle")],
    [cell(dataLabel, "subtitle")],
    [cell("Dieser Bericht bleibt im Haus und geht an keine Kommune. Er nennt keinen der unterdrückten Werte.", "subtitle")],
    [],
    [cell("Ergebnis", "section")],
    ...facts.map(([term, text]) => [cell("", "label"), cell(term, "label"), cell(text, "label")]),
    [],
    [cell("Unterdrückte Angaben und ihr Grund", "section")],
    [cell("Nr.", "valueHeading"), cell("Angabe", "heading"), cell("Grund", "heading")],
    ...suppressed.map(({ title, reason }, index) => [cell(index + 1, "value"), cell(title, "label"), cell(reason, "label")]),
  ];
  const heights = cells.flatMap((row, index): [number, number][] => {
    const texts = row.flatMap((shown, column) => (shown && column > 0 ? [{ text: String(shown.value), width: WIDTHS[column] ?? 0 }] : []));
    return texts.length > 0 ? [[index, wrappedHeight(texts, 4)]] : [];
  });
  const headingRow = cells.length - suppressed.length;
  return {
    name: "Geheimhaltung",
    cells,
    columnWidths: WIDTHS,
    rowHeights: new Map([[0, 30], ...heights]),
    frozenRows: 0,
    orientation: "landscape",
    titleRows: `${headingRow}:${headingRow}`,
  };
}

/** The report as the bytes of an .xlsx file. */
export function secrecyReportFile(content: SecrecyReportContent): Uint8Array {
  const book = styleBook(STYLES.default);
  const texts = pageTexts(TITLE, "bleibt im Haus");
  const sheet = sharedSheetDocument(book, reportSheet(content), "values", texts);
  const { createdAt } = content;
  return saveWorkbook({
    sheets: [sheet],
    activeSheet: 0,
    styles: book.styles(),
    names: [],
    properties: { title: TITLE, created: createdAt, modified: createdAt },
    customProperties: {},
    settings: {},
  });
}
