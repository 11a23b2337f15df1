import { cellAddress } from "../../units/cell-address";
import { shortened } from "../cell-problem-texts";
import type { Finding } from "../finding";
import type { ColumnSchema, TableSchema } from "../table-schema";
import type { ImportGrid } from "./import-grid";

type Place = { readonly row: number; readonly column: number };

/** What a proposal has to say about a source; places are cells of the source. */
export function proposalFindings({ name: sheet }: Pick<ImportGrid, "name">) {
  const at = (place: Place | undefined) => ({ sheet, ...(place && { cell: cellAddress(place.row, place.column) }) });
  return {
    noHeader: (table: TableSchema): Finding => ({
      severity: "error",
      code: "import-no-header",
      sheet,
      message: {
        de: `Keine Zeile sieht wie die Überschriften zu „${table.name}“ aus.`,
        en: `No row looks like the headings of “${table.name}”.`,
      },
      remedy: {
        de: `Nennen Sie die Überschriftenzeile und ordnen Sie die Spalten zu. „${table.name}“ erwartet: ${requiredHeadings(table, "de")}.`,
        en: `Name the row of headings and map the columns. “${table.name}” expects: ${requiredHeadings(table, "en")}.`,
      },
    }),
    columnMissing: (column: ColumnSchema, headerRow: number): Finding => ({
      severity: "error",
      code: "import-column-missing",
      ...at({ row: headerRow, column: 0 }),
      message: {
        de: `Für „${column.heading.de}“ gibt es keine Spalte (${column.description.de}).`,
        en: `There is no column for “${column.heading.en}” (${column.description.en}).`,
      },
      remedy: {
        de: `Wählen Sie eine Spalte oder einen festen Wert${column.choices ? `: ${column.choices.join(", ")}` : ""}.`,
        en: `Choose a column or a fixed value${column.choices ? `: ${column.choices.join(", ")}` : ""}.`,
      },
    }),
    columnUnsure: (column: ColumnSchema, heading: string, place: Place): Finding => ({
      severity: "warning",
      code: "import-column-unsure",
      ...at(place),
      message: {
        de: `Ist die Spalte „${shortened(heading)}“ wirklich „${column.heading.de}“ (${column.description.de})?`,
        en: `Is the column “${shortened(heading)}” really “${column.heading.en}” (${column.description.en})?`,
      },
      remedy: {
        de: "Bestätigen Sie die Zuordnung oder wählen Sie eine andere Spalte.",
        en: "Confirm the mapping or choose another column.",
      },
    }),
    mapColumnGone: (column: ColumnSchema, heading: string, replacement: string | undefined, headerRow: number): Finding => ({
      severity: "warning",
      code: "import-map-column-gone",
      ...at({ row: headerRow, column: 0 }),
      message: {
        de: `Die gemerkte Spalte „${shortened(heading)}“ für „${column.heading.de}“ gibt es hier nicht mehr.${replacement === undefined ? "" : ` Heißt sie jetzt „${shortened(replacement)}“?`}`,
        en: `The remembered column “${shortened(heading)}” for “${column.heading.en}” is no longer here.${replacement === undefined ? "" : ` Is it now called “${shortened(replacement)}”?`}`,
      },
      remedy: {
        de: "Wählen Sie die Spalte neu und speichern Sie die Zuordnung unter demselben Namen.",
        en: "Choose the column anew and save the map under the same name.",
      },
    }),
    fromTitle: (column: ColumnSchema, value: string, place: Place, needsDecision: boolean): Finding => ({
      severity: needsDecision ? "warning" : "note",
      code: needsDecision ? "import-title-unsure" : "import-from-title",
      ...at(place),
      message: {
        de: `„${column.heading.de}“ steht nicht in einer Spalte; aus der Kopfzeile gilt für alle Zeilen: ${value}.`,
        en: `“${column.heading.en}” is not in a column; by the title, for all rows: ${value}.`,
      },
      remedy: needsDecision
        ? { de: "Bestätigen Sie den Wert oder wählen Sie einen anderen.", en: "Confirm the value or choose another." }
        : { de: "Nichts zu tun, wenn das stimmt.", en: "Nothing to do if that is right." },
    }),
    measureUnknown: (place: Place): Finding => ({
      severity: "error",
      code: "import-measure-unknown",
      ...at(place),
      message: {
        de: "Die Werte stehen nebeneinander, aber nirgends steht, was gezählt wird.",
        en: "The values stand side by side, but nothing says what is counted.",
      },
      remedy: {
        de: "Wählen Sie die Spalte, zu der die Werte gehören, z. B. eLb.",
        en: "Choose the column to which the values belong, e.g. beneficiaries.",
      },
    }),
    measureIgnored: (measure: string, place: Place): Finding => ({
      severity: "note",
      code: "import-measure-ignored",
      ...at(place),
      message: {
        de: `„${shortened(measure)}“ gehört zu keiner Spalte und wird nicht übernommen.`,
        en: `“${shortened(measure)}” belongs to no column and is not taken over.`,
      },
      remedy: { de: "Ordnen Sie es zu, wenn es gebraucht wird.", en: "Map it if it is needed." },
    }),
    notationUnclear: (place: Place, shown: string, isContradiction: boolean): Finding => ({
      severity: isContradiction ? "error" : "warning",
      code: "import-notation-unclear",
      ...at(place),
      message: isContradiction
        ? {
            de: `Die Datei mischt deutsche und englische Zahlen (hier „${shortened(shown)}“).`,
            en: `The file mixes German and English numbers (here “${shortened(shown)}”).`,
          }
        : {
            de: `Ob „${shortened(shown)}“ ein Tausenderpunkt oder ein Dezimalzeichen hat, lässt sich nicht erkennen.`,
            en: `Whether “${shortened(shown)}” has a thousands separator or a decimal point cannot be told.`,
          },
      remedy: {
        de: "Wählen Sie die Schreibweise: deutsch (1.234,5) oder englisch (1,234.5).",
        en: "Choose the notation: German (1.234,5) or English (1,234.5).",
      },
    }),
    noData: (headerRow: number): Finding => ({
      severity: "error",
      code: "import-no-data",
      ...at({ row: headerRow + 1, column: 0 }),
      message: { de: "Unter den Überschriften stehen keine Daten.", en: "There are no data below the headings." },
      remedy: { de: "Prüfen Sie Blatt und Überschriftenzeile.", en: "Check the sheet and the row of headings." },
    }),
    filledDown: (column: ColumnSchema, place: Place): Finding => ({
      severity: "note",
      code: "import-filled-down",
      ...at(place),
      message: {
        de: `Spalte „${column.heading.de}“: Leere Zellen gelten als Wiederholung der Zelle darüber (verbundene Zellen).`,
        en: `Column “${column.heading.en}”: blank cells count as a repetition of the cell above (merged cells).`,
      },
      remedy: { de: "Schalten Sie das ab, wenn die Werte wirklich fehlen.", en: "Switch this off if the values are really missing." },
    }),
    otherSheets: (chosen: string, others: readonly string[]): Finding => ({
      severity: "warning",
      code: "import-several-sheets",
      sheet,
      message: {
        de: `Mehrere Blätter kommen in Frage; vorgeschlagen ist „${chosen}“, möglich auch: ${others.join(", ")}.`,
        en: `Several sheets are possible; “${chosen}” is proposed, others: ${others.join(", ")}.`,
      },
      remedy: { de: "Wählen Sie das Blatt (Befehlszeile: --sheet).", en: "Choose the sheet (command line: --sheet)." },
    }),
  };
}

function requiredHeadings({ columns }: TableSchema, language: "de" | "en"): string {
  return columns
    .filter(({ isRequired }) => isRequired)
    .map(({ heading }) => heading[language])
    .join(", ");
}
