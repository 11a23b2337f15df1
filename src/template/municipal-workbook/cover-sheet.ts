import type { CoverLine } from "../../sharing/return-form/cover-lines";
import { PART_SHEETS } from "../../sharing/share-form";
import { cellAddress } from "../../xlsx/address";
import type { DataValidation, DocumentSheet } from "../../xlsx/workbook-document";
import { sheetBuilder, wrappedHeight, type SheetBuilder } from "../sheet-builder";
import type { StyleBook } from "../style-book";
import { COLORS, STYLES } from "../template-styles";
import { coverExplanations, coverSections, coverSubtitle, coverTitle, type CoverInput, type CoverSection } from "./cover-content";
import { inputRule } from "./input-rules";
import { SHARED_PROTECTION, sharedPage, type PageTexts } from "./shared-sheet-document";
import { SHARED_STYLES } from "./shared-styles";

/** Zero-based columns: margin, term, text. */
const COLUMNS = { term: 1, text: 2 } as const;
const WIDTHS = { margin: 2, term: 32, text: 82 } as const;

const FIRST_SECTION_ROW = 4;

const ANSWERS = { heading: "Ihre Angaben", ids: new Set<CoverLine["id"]>(["isNil", "filledBy", "filledOn"]) } as const;
const IDENTITY_HEADING = "Kennung dieser Datei (nicht ändern)";

function putHeading(sheet: SheetBuilder, row: number, heading: string): void {
  sheet.put(row, COLUMNS.term, heading, STYLES.section);
  sheet.put(row, COLUMNS.text, null, STYLES.section);
  sheet.setHeight(row, 26);
}

/** Heading, lines and an empty row; gives the row below. */
function putSection(sheet: SheetBuilder, row: number, { heading, rows }: CoverSection): number {
  putHeading(sheet, row, heading);
  for (const [index, { term, text, termStyle }] of rows.entries()) {
    const style = termStyle === undefined ? STYLES.term : { ...SHARED_STYLES[termStyle], locked: true };
    sheet.put(row + 1 + index, COLUMNS.term, term, style);
    sheet.put(row + 1 + index, COLUMNS.text, text, STYLES.text);
    sheet.setHeight(row + 1 + index, wrappedHeight([{ text, width: WIDTHS.text }], 6));
  }
  return row + rows.length + 2;
}

type PutLines = { readonly row: number; readonly rules: readonly DataValidation[] };

function putLines(sheet: SheetBuilder, row: number, heading: string, lines: readonly CoverLine[]): PutLines {
  if (lines.length === 0) return { row, rules: [] };
  putHeading(sheet, row, heading);
  const rules = lines.flatMap(({ label, value, style, numberFormat = "General", input }, index) => {
    const at = row + 1 + index;
    const look = { ...SHARED_STYLES[style], numberFormat, wrapText: true, horizontalAlignment: "left", indent: 1 } as const;
    sheet.put(at, COLUMNS.term, label, STYLES.term);
    sheet.put(at, COLUMNS.text, value, look);
    sheet.setHeight(at, wrappedHeight([{ text: value ?? "", width: WIDTHS.text }], 8));
    return input === undefined ? [] : [inputRule({ ...input, area: cellAddress(at, COLUMNS.text) })];
  });
  return { row: row + lines.length + 2, rules };
}

/** The sheet `Deckblatt`: what the file is, what to do until when, how to read it, and by what it is known again. */
export function coverSheet(book: StyleBook, input: CoverInput, texts: PageTexts): DocumentSheet {
  const sheet = sheetBuilder(book);
  sheet.put(0, COLUMNS.term, coverTitle(input), { ...STYLES.title, font: { ...STYLES.title.font, size: 22 } });
  sheet.setHeight(0, 40);
  sheet.put(1, COLUMNS.term, coverSubtitle(input), STYLES.instruction);
  sheet.setHeight(1, 18);
  if (input.dataLabel !== "") {
    sheet.put(2, COLUMNS.term, input.dataLabel, STYLES.sampleLabel);
    sheet.put(2, COLUMNS.text, null, STYLES.sampleLabel);
    sheet.setHeight(2, 26);
  }
  const canAnswer = input.file.parts.includes("planning");
  let row = coverSections(input).reduce((at, section) => putSection(sheet, at, section), FIRST_SECTION_ROW);
  const answers = putLines(sheet, row, ANSWERS.heading, canAnswer ? input.lines.filter(({ id }) => ANSWERS.ids.has(id)) : []);
  row = coverExplanations(input).reduce((at, section) => putSection(sheet, at, section), answers.row);
  putLines(
    sheet,
    row,
    IDENTITY_HEADING,
    input.lines.filter(({ id }) => !ANSWERS.ids.has(id)),
  );
  return sheet.build({
    name: PART_SHEETS.cover,
    tabColor: COLORS.tabStart,
    columnWidths: new Map([
      [0, WIDTHS.margin],
      [COLUMNS.term, WIDTHS.term],
      [COLUMNS.text, WIDTHS.text],
    ]),
    validations: answers.rules,
    protection: SHARED_PROTECTION,
    pageSetup: sharedPage("portrait", texts),
  });
}
