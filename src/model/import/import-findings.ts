import { cellAddress } from "../../units/cell-address";
import type { LocalizedText } from "../../units/language";
import { formatNumber } from "../../units/number-format";
import { describeCellProblem, shortened } from "../cell-problem-texts";
import { readCell } from "../cell-readers";
import type { Severity } from "../finding";
import type { FindingCollector } from "../finding-collector";
import type { CellValue } from "../rows";
import type { ColumnSchema } from "../table-schema";
import type { ImportedRow } from "./applied-import";
import type { Notation } from "./import-map";

type Place = { readonly row: number; readonly column: number };
type Texts = { readonly message: LocalizedText; readonly remedy: LocalizedText };

/** What does not fit in a source, cell by cell of the source. */
export class ImportFindings {
  constructor(
    private readonly source: string,
    private readonly collector: FindingCollector,
  ) {}

  private add(code: string, severity: Severity, place: Place | undefined, describe: () => Texts): void {
    this.collector.add(code, this.source, () => ({
      severity,
      ...(place && { cell: cellAddress(place.row, place.column) }),
      ...describe(),
    }));
  }

  /** Whether a value fits its column; says what is wrong with it. */
  checkedValue(column: ColumnSchema, value: CellValue, raw: CellValue, place: Place): boolean {
    const problem = readCell(value, column);
    if (typeof problem !== "object") return true;
    if (problem.code === "spaces-around-text") return true;
    const { severity, ...texts } = describeCellProblem(problem.code, typeof raw === "number" ? raw : value, column);
    this.add(`import-${problem.code}`, severity, place, () => texts);
    return problem.value !== undefined;
  }

  /** A value that cannot be read as the column needs it. */
  unfit(column: ColumnSchema, value: CellValue, place: Place): void {
    const problem = readCell(value, column);
    const code = typeof problem === "object" ? problem.code : "text-in-number-column";
    const { severity, ...texts } = describeCellProblem(code, value, column);
    this.add(`import-${code}`, severity, place, () => texts);
  }

  requiredEmpty(column: ColumnSchema, row: number, position: number): void {
    this.add("import-required-empty", "error", { row, column: position }, () => ({
      message: {
        de: `In dieser Zeile fehlt „${column.heading.de}“ (${column.description.de}); sie wird nicht übernommen.`,
        en: `This row lacks “${column.heading.en}” (${column.description.en}); it is not taken over.`,
      },
      remedy: { de: "Ergänzen Sie den Wert in der Quelle; 0 heißt: keine.", en: "Add the value in the source; 0 means none." },
    }));
  }

  signLeftEmpty(column: ColumnSchema, sign: string, place: Place): void {
    this.add("import-sign-left-empty", "note", place, () => ({
      message: {
        de: `Spalte „${column.heading.de}“: „${sign}“ ist keine Zahl; der Wert bleibt leer (nicht bekannt).`,
        en: `Column “${column.heading.en}”: “${sign}” is not a number; the value stays empty (not known).`,
      },
      remedy: {
        de: "Bedeutet das Zeichen „keine“, schreiben Sie in der Quelle 0.",
        en: "If the sign means none, write 0 in the source.",
      },
    }));
  }

  otherNotation(column: ColumnSchema, text: string, notation: Notation, place: Place): void {
    const [own, other] = notation === "de" ? ["deutsch", "englisch"] : ["englisch", "deutsch"];
    const [ownEnglish, otherEnglish] = notation === "de" ? ["German", "English"] : ["English", "German"];
    this.add("import-other-notation", "error", place, () => ({
      message: {
        de: `Spalte „${column.heading.de}“: „${shortened(text)}“ ist ${other} geschrieben, die übrigen Zahlen ${own}.`,
        en: `Column “${column.heading.en}”: “${shortened(text)}” is written the ${otherEnglish} way, the other numbers the ${ownEnglish} way.`,
      },
      remedy: {
        de: "Berichtigen Sie die Zahl oder wählen Sie die andere Schreibweise.",
        en: "Correct the number or choose the other notation.",
      },
    }));
  }

  unknownMunicipality(text: string, nearest: string | undefined, place: Place): void {
    this.add("import-unknown-municipality", "error", place, () => ({
      message: {
        de: `Die Kommune „${shortened(text)}“ gibt es in der Mappe nicht.${nearest === undefined ? "" : ` Ist „${nearest}“ gemeint?`}`,
        en: `The municipality “${shortened(text)}” is not in the workbook.${nearest === undefined ? "" : ` Did you mean “${nearest}”?`}`,
      },
      remedy: {
        de: "Ordnen Sie den Namen einer Kommune zu (in der Zuordnung unter „names“) oder ergänzen Sie sie auf dem Blatt „Einwohner“.",
        en: "Map the name to a municipality (in the map under “names”), or add it on the sheet “Einwohner”.",
      },
    }));
  }

  fixedValueUnfit(column: ColumnSchema, value: string): void {
    this.add("import-fixed-value-unfit", "error", undefined, () => ({
      message: {
        de: `Der feste Wert „${shortened(value)}“ passt nicht zu „${column.heading.de}“ (${column.description.de}).`,
        en: `The fixed value “${shortened(value)}” does not fit “${column.heading.en}” (${column.description.en}).`,
      },
      remedy: {
        de: column.choices ? `Wählen Sie: ${column.choices.join(", ")}.` : "Wählen Sie einen anderen Wert.",
        en: column.choices ? `Choose: ${column.choices.join(", ")}.` : "Choose another value.",
      },
    }));
  }

  notesLeftOut(rows: readonly number[], textOf: (row: number) => { readonly text: string; readonly column: number }): void {
    const [first = 0] = rows;
    const { text, column } = textOf(first);
    const others = rows.length - 1;
    this.add("import-notes-left-out", "note", { row: first, column }, () => ({
      message: {
        de: `Kein Datensatz: „${shortened(text)}“${others > 0 ? ` und ${others} weitere Zeilen` : ""}. Solche Zeilen werden nicht übernommen.`,
        en: `Not data: “${shortened(text)}”${others > 0 ? ` and ${others} more rows` : ""}. Such rows are not taken over.`,
      },
      remedy: { de: "Nichts zu tun, wenn es Anmerkungen sind.", en: "Nothing to do if these are notes." },
    }));
  }

  totalsLeftOut(count: number, row: number): void {
    this.add("import-totals-left-out", "note", { row, column: 0 }, () => ({
      message: {
        de: `Summenzeilen werden nicht übernommen (${count}); sie sind mit der Summe der Zeilen verglichen.`,
        en: `Total rows are not taken over (${count}); they are compared with the sum of the rows.`,
      },
      remedy: { de: "Nichts zu tun.", en: "Nothing to do." },
    }));
  }

  totalDiffers(column: ColumnSchema, stated: number, sum: number, place: Place): void {
    const decimals = column.kind === "count" ? 0 : 2;
    this.add("import-total-differs", "warning", place, () => ({
      message: {
        de: `Spalte „${column.heading.de}“: Die Summenzeile nennt ${formatNumber(stated, decimals, "de")}, die übernommenen Zeilen ergeben ${formatNumber(sum, decimals, "de")}.`,
        en: `Column “${column.heading.en}”: the total row says ${formatNumber(stated, decimals, "en")}, the rows taken over add up to ${formatNumber(sum, decimals, "en")}.`,
      },
      remedy: {
        de: "Prüfen Sie, ob Zeilen fehlen, geheim gehalten oder doppelt sind.",
        en: "Check whether rows are missing, kept secret, or there twice.",
      },
    }));
  }

  rowTwice(column: ColumnSchema, first: ImportedRow, second: ImportedRow): void {
    const [one, other] = [first.values[column.id], second.values[column.id]];
    this.add("import-row-twice", "error", second, () => ({
      message: {
        de: `Die Zeilen ${first.row + 1} und ${second.row + 1} melden dasselbe mit verschiedenen Werten („${column.heading.de}“: ${String(one)} und ${String(other)}). Nur die erste wird übernommen.`,
        en: `Rows ${first.row + 1} and ${second.row + 1} report the same with different values (“${column.heading.en}”: ${String(one)} and ${String(other)}). Only the first is taken over.`,
      },
      remedy: { de: "Löschen Sie in der Quelle die falsche Zeile.", en: "Delete the wrong row in the source." },
    }));
  }

  sameRowTwice(first: ImportedRow, second: ImportedRow): void {
    this.add("import-same-row-twice", "note", second, () => ({
      message: {
        de: `Die Zeilen ${first.row + 1} und ${second.row + 1} sind gleich; die zweite wird nicht übernommen.`,
        en: `Rows ${first.row + 1} and ${second.row + 1} are the same; the second is not taken over.`,
      },
      remedy: { de: "Nichts zu tun.", en: "Nothing to do." },
    }));
  }
}
