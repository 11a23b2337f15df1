import { PARAMETERS } from "../model/parameters";
import { PLANNING_TABLES } from "../model/planning-tables";
import { columnLetters } from "../units/cell-address";
import { serialOfDate } from "../units/month";
import type { CellStyle, DocumentSheet } from "../xlsx/workbook-document";
import type { PublishedFigure } from "./kleve-sample/published-figures";
import { PUBLISHED_FIGURES } from "./kleve-sample/published-figures";
import { SAMPLE_BANNER } from "./kleve-sample/sample-labels";
import type { SheetBuilder } from "./sheet-builder";
import { sheetBuilder, wrappedHeight } from "./sheet-builder";
import { sheetGuide } from "./sheet-guides";
import type { StyleBook } from "./style-book";
import { COLORS, STYLES } from "./template-styles";

export const START_SHEET = "Start";

/** Zero-based columns: margin, term, text, and three more for the published figures. */
const COLUMNS = { term: 1, text: 2, value: 3, unit: 4, sheet: 5 } as const;
const WIDTHS: ReadonlyMap<number, number> = new Map([
  [0, 2],
  [COLUMNS.term, 26],
  [COLUMNS.text, 72],
  [COLUMNS.value, 14],
  [COLUMNS.unit, 14],
  [COLUMNS.sheet, 15],
]);

type Line = readonly [term: string, text: string, termStyle?: CellStyle];

type Section = { readonly heading: string; readonly lines: readonly Line[] };

function fillingSteps(): Line[] {
  const optional = PLANNING_TABLES.filter(({ name }) => sheetGuide(name).group === "optional" && name !== "Integrationen");
  const names = [
    ...optional.map(({ name }) => name),
    "Ziele",
    "Szenarien",
    "Korrelationen",
    "Texte",
    "Veröffentlicht",
    "Prüfrechnungen",
    "Verteiler",
  ].join(", ");
  const order = ["Einwohner", "Budget", "Personal", "Bestand", "Integrationen", "Parameter"];
  const single = order.map((name, index): Line => {
    const isRequired = sheetGuide(name).group === "required";
    return [`${index + 1}. ${name}${isRequired ? " (Pflicht)" : ""}`, sheetGuide(name).purpose];
  });
  return [
    ...single,
    ["7. Weitere Blätter", `Nach Bedarf: ${names}. Was fehlt, erscheint in den Ergebnissen als fehlend, mit dem Grund.`],
    ["8. Prüfen", "Im Add-in „Prüfen“ wählen. Jeder Befund nennt Blatt und Zelle, was nicht stimmt und wie es sich beheben lässt."],
    [
      "9. Aktualisieren",
      "Im Add-in „Aktualisieren“ wählen. Die Ergebnisblätter werden neu geschrieben, die Eingabeblätter nicht verändert.",
    ],
  ];
}

/** Also the list that the column `Schlüssel` of the sheet `Parameter` offers. */
const PARAMETER_SECTION: Section = {
  heading: "Parameter, mit denen das Add-in rechnet",
  lines: PARAMETERS.map(({ key, meaning, unit }): Line => [key, `${meaning.de} (${unit.de})`]),
};

const SECTIONS: readonly Section[] = [
  {
    heading: "Was diese Mappe ist",
    lines: [
      [
        "Zweck",
        "Die Planungsmappe sammelt Budget, Personal, Bestand und Integrationen eines Jobcenters und rechnet daraus die Kennzahlen der örtlichen Planung.",
      ],
      [
        "Aufbau",
        "Jedes Eingabeblatt enthält eine Tabelle gleichen Namens. Spalten dürfen umgestellt und eigene Spalten ergänzt werden; die Überschriften bitte nicht ändern.",
      ],
    ],
  },
  { heading: "Ausfüllen, Schritt für Schritt", lines: fillingSteps() },
  {
    heading: "So lesen Sie die Blätter",
    lines: [
      ["Blaue Schrift", "Eingabe: Diese Zellen füllen Sie aus.", { ...STYLES.term, font: { ...STYLES.term.font, color: COLORS.input } }],
      [
        "Graue Schrift",
        "Berechnet oder zur Erläuterung: Hier ist nichts einzutragen.",
        { ...STYLES.term, font: { ...STYLES.term.font, color: COLORS.muted } },
      ],
      ["Pflichtspalte", "Jede ausgefüllte Zeile braucht hier einen Wert.", STYLES.requiredHeading],
      ["Weitere Spalte", "Ausfüllen, soweit bekannt. Eine leere Zelle heißt „nicht bekannt“, nicht null.", STYLES.optionalHeading],
      ["Erläuterungen", "Ein Klick auf eine Spaltenüberschrift zeigt, was in die Spalte gehört."],
      ["Neue Zeilen", "Direkt unter der letzten Zeile weiterschreiben; die Tabelle wächst mit. Leere Zeilen schaden nicht."],
    ],
  },
  {
    heading: "Datenstand",
    lines: [
      ["T-0", "Erste, noch unvollständige Zahlen."],
      ["T-3", "Endgültige Zahlen nach drei Monaten Wartezeit. Sie liegen oft deutlich über T-0."],
      ["Regel", "Zähler und Nenner einer Kennzahl haben immer denselben Datenstand. Bitte in einer Mappe nicht mischen."],
    ],
  },
  {
    heading: "Wer was erhält",
    lines: [
      ["Kreis", "Diese Mappe enthält die Werte aller Kommunen und ist für die Steuerung im Kreis bestimmt."],
      [
        "Kommunen",
        "Jede Kommune erhält nur ihre eigenen Werte. Kleine Anzahlen anderer Kommunen (unter 3) dürfen weder sichtbar noch errechenbar sein.",
      ],
    ],
  },
  {
    heading: "Ergebnisblätter",
    lines: [
      [
        "Kennzahlen",
        "Budget, Umschichtung, kommunaler Finanzierungsanteil, Betreuungsschlüssel und Quoten als lebende Formeln, mit Datenstand.",
      ],
      ["Prüfung", "Alle Befunde und die Urteile über veröffentlichte Werte. Die Ergebnisblätter erscheinen beim ersten Aktualisieren."],
    ],
  },
  PARAMETER_SECTION,
];

/** Zero-based row of the first section. */
const FIRST_SECTION_ROW = 4;

/** Where the start sheet lists the keys of the parameters, as a reference for a list to choose from. */
export function parameterKeyList(): string {
  const before = SECTIONS.slice(0, SECTIONS.indexOf(PARAMETER_SECTION));
  const headingRow = before.reduce((row, { lines }) => row + sectionHeight(lines), FIRST_SECTION_ROW);
  const firstRow = headingRow + 2;
  const column = columnLetters(COLUMNS.term);
  return `${START_SHEET}!$${column}$${firstRow}:$${column}$${firstRow + PARAMETERS.length - 1}`;
}

/** Heading, lines, and an empty row. */
function sectionHeight(lines: readonly Line[]): number {
  return lines.length + 2;
}

function putSection(sheet: SheetBuilder, row: number, { heading, lines }: Section, lastColumn: number): number {
  putHeading(sheet, row, heading, lastColumn);
  for (const [index, [term, text, termStyle]] of lines.entries()) {
    sheet.put(row + 1 + index, COLUMNS.term, term, termStyle ?? STYLES.term);
    sheet.put(row + 1 + index, COLUMNS.text, text, STYLES.text);
    sheet.setHeight(row + 1 + index, wrappedHeight([{ text, width: WIDTHS.get(COLUMNS.text) ?? 0 }], 6));
  }
  return row + sectionHeight(lines);
}

function putHeading(sheet: SheetBuilder, row: number, heading: string, lastColumn: number): void {
  for (let column = COLUMNS.term; column <= lastColumn; column += 1) {
    sheet.put(row, column, column === COLUMNS.term ? heading : null, STYLES.section);
  }
  sheet.setHeight(row, 26);
}

function decimalsFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

function putPublishedFigures(sheet: SheetBuilder, row: number): void {
  putHeading(sheet, row, "Veröffentlichte Werte, die sich aus den Beispieldaten ergeben", COLUMNS.sheet);
  const headings = ["Thema", "Angabe im Planungsdokument", "Wert", "Einheit", "Blatt"];
  for (const [index, heading] of headings.entries()) {
    sheet.put(row + 1, COLUMNS.term + index, heading, STYLES.optionalHeading);
  }
  sheet.setHeight(row + 1, 20);
  for (const [index, figure] of PUBLISHED_FIGURES.entries()) putPublishedFigure(sheet, row + 2 + index, figure);
}

function putPublishedFigure(
  sheet: SheetBuilder,
  row: number,
  { place, what, value, unit, decimals, sheet: source }: PublishedFigure,
): void {
  sheet.put(row, COLUMNS.term, place, STYLES.figureText);
  sheet.put(row, COLUMNS.text, what, STYLES.figureText);
  sheet.put(row, COLUMNS.value, value, { ...STYLES.figure, numberFormat: decimalsFormat(decimals) });
  sheet.put(row, COLUMNS.unit, unit, STYLES.figureText);
  sheet.put(row, COLUMNS.sheet, source, STYLES.figureText);
  sheet.setHeight(row, wrappedHeight([{ text: place, width: WIDTHS.get(COLUMNS.term) ?? 0 }], 4));
}

/** The first sheet: what the workbook is, what to fill in, how to read it; in the sample also what is published. */
export function startSheet(
  book: StyleBook,
  { isSample, createdAt }: { readonly isSample: boolean; readonly createdAt: Date },
): DocumentSheet {
  const sheet = sheetBuilder(book);
  const lastColumn = isSample ? COLUMNS.sheet : COLUMNS.text;
  const title = isSample ? "Planungsmappe Jobcenter: Beispiel Kreis Kleve 2023" : "Planungsmappe Jobcenter (SGB II)";
  sheet.put(0, COLUMNS.term, title, { ...STYLES.title, font: { ...STYLES.title.font, size: 22 } });
  sheet.setHeight(0, 40);
  sheet.put(1, COLUMNS.term, "Vorlage erstellt am", STYLES.instruction);
  const createdOn = serialOfDate(createdAt.getFullYear(), createdAt.getMonth() + 1, createdAt.getDate());
  sheet.put(1, COLUMNS.text, createdOn, { ...STYLES.instruction, numberFormat: "dd.mm.yyyy", horizontalAlignment: "left" });
  if (isSample) {
    for (let column = COLUMNS.term; column <= lastColumn; column += 1) {
      sheet.put(2, column, column === COLUMNS.term ? SAMPLE_BANNER : null, STYLES.sampleLabel);
    }
    sheet.setHeight(2, 26);
  }
  let row = FIRST_SECTION_ROW;
  for (const section of SECTIONS) row = putSection(sheet, row, section, lastColumn);
  if (isSample) putPublishedFigures(sheet, row);
  return sheet.build({
    name: START_SHEET,
    tabColor: COLORS.tabStart,
    columnWidths: WIDTHS,
    pageSetup: { orientation: "portrait", paperSize: 9, fitToWidth: 1, fitToHeight: isSample ? 3 : 2 },
  });
}
