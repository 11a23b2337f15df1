import type { LocalizedText } from "../units/language";
import { monthOfSerial, parseDate, parseMonth } from "../units/month";
import { formatDate } from "../units/number-format";
import { readingsOfNumber } from "../units/number-text";
import { PLAUSIBLE_YEARS, type CellProblemCode } from "./cell-readers";
import type { Severity } from "./finding";
import type { CellValue } from "./rows";
import { mostSimilar } from "./similar-text";
import type { ColumnSchema } from "./table-schema";

type ProblemText = { readonly severity: Severity; readonly message: LocalizedText; readonly remedy: LocalizedText };

/** The words of one cell: what stands there, and the heading of its column. */
type CellContext = { readonly raw: CellValue; readonly shown: string; readonly column: ColumnSchema; readonly heading: LocalizedText };

/** What is wrong with a cell and how to mend it, in both languages. */
export function describeCellProblem(code: CellProblemCode, raw: CellValue, column: ColumnSchema): ProblemText {
  return TEXTS[code]({ raw, shown: shortened(String(raw)), column, heading: column.heading });
}

const LONGEST_QUOTE = 40;

/** A cell may hold 32,767 characters; a message quotes only its beginning. */
export function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const TEXTS: Readonly<Record<CellProblemCode, (context: CellContext) => ProblemText>> = {
  "cell-error": ({ shown, heading }) => ({
    severity: "error",
    message: {
      de: `Spalte „${heading.de}“: Die Zelle zeigt den Fehlerwert ${shown}. Er würde sich in alle Ergebnisse fortpflanzen.`,
      en: `Column “${heading.en}”: the cell shows the error value ${shown}. It would spread into all results.`,
    },
    remedy: {
      de: "Tragen Sie den Wert ein oder leeren Sie die Zelle, wenn er nicht bekannt ist.",
      en: "Enter the value, or empty the cell if it is not known.",
    },
  }),
  "text-in-number-column": ({ shown, heading }) => {
    const [reading, otherReading] = readingsOfNumber(shown);
    if (reading === undefined) {
      return {
        severity: "error",
        message: {
          de: `Spalte „${heading.de}“: Hier steht „${shown}“, erwartet wird eine Zahl.`,
          en: `Column “${heading.en}”: there is “${shown}” where a number is expected.`,
        },
        remedy: {
          de: "Tragen Sie eine Zahl ein. Ist der Wert nicht bekannt, lassen Sie die Zelle leer; 0 heißt: keine.",
          en: "Enter a number. If the value is not known, leave the cell empty; 0 means none.",
        },
      };
    }
    const readings = {
      de: [reading, otherReading].flatMap((number) => (number === undefined ? [] : [String(number).replace(".", ",")])),
      en: [reading, otherReading].flatMap((number) => (number === undefined ? [] : [String(number)])),
    };
    return {
      severity: "error",
      message: {
        de: `Spalte „${heading.de}“: Die Zahl „${shown}“ ist als Text gespeichert; Formeln rechnen nicht mit ihr.`,
        en: `Column “${heading.en}”: the number “${shown}” is stored as text; formulas do not count it.`,
      },
      remedy: {
        de: `Stellen Sie das Zellformat auf „Standard“ und tippen Sie die Zahl neu ein (gemeint ist wohl ${readings.de.join(" oder ")}). Für eine ganze Spalte: Daten › Text in Spalten › Fertig stellen.`,
        en: `Set the cell format to “General” and type the number again (probably ${readings.en.join(" or ")}). For a whole column: Data › Text to Columns › Finish.`,
      },
    };
  },
  "negative-value": ({ shown, heading }) => ({
    severity: "error",
    message: {
      de: `Spalte „${heading.de}“: ${shown} ist negativ. Personen, Fälle und Stellen können nicht weniger als null sein.`,
      en: `Column “${heading.en}”: ${shown} is negative. Persons, cases and posts cannot be fewer than none.`,
    },
    remedy: {
      de: "Tragen Sie die Zahl ohne Minus ein oder leeren Sie die Zelle.",
      en: "Enter the number without the minus, or empty the cell.",
    },
  }),
  "fraction-in-count": ({ raw, heading }) => ({
    severity: "warning",
    message: {
      de: `Spalte „${heading.de}“: ${String(raw).replace(".", ",")} ist keine ganze Zahl; gezählt werden Personen oder Fälle. Mit dem Wert wird gerechnet.`,
      en: `Column “${heading.en}”: ${raw} is not a whole number; persons or cases are counted. The value is used.`,
    },
    remedy: {
      de: "Prüfen Sie, ob hier ein Durchschnitt oder ein Rechenergebnis steht, und tragen Sie die gezählte Zahl ein.",
      en: "Check whether this is an average or the result of a calculation, and enter the number counted.",
    },
  }),
  "month-as-text": ({ shown, heading }) => {
    const meant = parseMonth(shown);
    return {
      severity: "error",
      message: {
        de: `Spalte „${heading.de}“: „${shown}“ ist ${meant ? "als Text gespeichert" : "kein Monat"}; erwartet wird ein Datum. Formeln finden die Zeile sonst nicht.`,
        en: `Column “${heading.en}”: “${shown}” is ${meant ? "stored as text" : "not a month"}; a date is expected. Otherwise formulas do not find the row.`,
      },
      remedy: {
        de: `Stellen Sie das Zellformat auf „Standard“ und tippen Sie das Datum des Monatsersten ein, z. B. 01.${meant ? germanMonth(meant) : "06.2022"}.`,
        en: `Set the cell format to “General” and type the date of the first of the month, e.g. ${meant ?? "2022-06"}-01.`,
      },
    };
  },
  "month-not-first-day": ({ raw, heading }) => {
    const serial = Number(raw);
    const meant = monthOfSerial(serial) ?? "2022-06";
    return {
      severity: "error",
      message: {
        de: `Spalte „${heading.de}“: ${formatDate(serial, "de")} ist nicht genau der Erste des Monats (oder trägt eine Uhrzeit). Formeln finden die Zeile nicht.`,
        en: `Column “${heading.en}”: ${formatDate(serial, "en")} is not exactly the first of the month (or carries a time of day). Formulas do not find the row.`,
      },
      remedy: { de: `Tragen Sie 01.${germanMonth(meant)} ein.`, en: `Enter ${meant}-01.` },
    };
  },
  "date-as-text": ({ shown, heading }) => {
    const serial = parseDate(shown);
    return {
      severity: "error",
      message: {
        de: `Spalte „${heading.de}“: „${shown}“ ist ${serial === undefined ? "kein Datum" : "als Text gespeichert"}; erwartet wird ein Datum.`,
        en: `Column “${heading.en}”: “${shown}” is ${serial === undefined ? "not a date" : "stored as text"}; a date is expected.`,
      },
      remedy: {
        de: `Stellen Sie das Zellformat auf „Standard“ und tippen Sie das Datum ein, z. B. ${formatDate(serial ?? 44742, "de")}.`,
        en: `Set the cell format to “General” and type the date, e.g. ${formatDate(serial ?? 44742, "en")}.`,
      },
    };
  },
  "date-implausible": ({ raw, heading }) => ({
    severity: "error",
    message: {
      de: `Spalte „${heading.de}“: Die Zahl ${String(raw).replace(".", ",")} bedeutet als Datum ${formatDate(Number(raw), "de")}; das liegt nicht zwischen ${PLAUSIBLE_YEARS.first} und ${PLAUSIBLE_YEARS.last}.`,
      en: `Column “${heading.en}”: the number ${raw} means ${formatDate(Number(raw), "en")} as a date; that is not between ${PLAUSIBLE_YEARS.first} and ${PLAUSIBLE_YEARS.last}.`,
    },
    remedy: {
      de: "Tragen Sie ein vollständiges Datum ein, z. B. 01.06.2022. Ein Jahr allein versteht Excel als Tag des Jahres 1905.",
      en: "Enter a complete date, e.g. 2022-06-01. Excel reads a bare year as a day in 1905.",
    },
  }),
  "not-a-year": ({ shown, heading }) => ({
    severity: "error",
    message: {
      de: `Spalte „${heading.de}“: ${shown} ist kein Haushaltsjahr zwischen ${PLAUSIBLE_YEARS.first} und ${PLAUSIBLE_YEARS.last}.`,
      en: `Column “${heading.en}”: ${shown} is not a budget year between ${PLAUSIBLE_YEARS.first} and ${PLAUSIBLE_YEARS.last}.`,
    },
    remedy: { de: "Tragen Sie das Jahr mit vier Ziffern ein, z. B. 2023.", en: "Enter the year with four digits, e.g. 2023." },
  }),
  "unknown-choice": ({ shown, column, heading }) => {
    const choices = column.choices ?? [];
    const meant = mostSimilar(shown, choices);
    return {
      severity: "error",
      message: {
        de: `Spalte „${heading.de}“: „${shown}“ ist hier nicht vorgesehen.${meant ? ` Ist „${meant}“ gemeint?` : ""}`,
        en: `Column “${heading.en}”: “${shown}” is not provided for here.${meant ? ` Did you mean “${meant}”?` : ""}`,
      },
      remedy: { de: `Wählen Sie: ${choices.join(", ")}.`, en: `Choose one of: ${choices.join(", ")}.` },
    };
  },
  "spaces-around-text": ({ shown, heading }) => ({
    severity: "warning",
    message: {
      de: `Spalte „${heading.de}“: „${shown}“ enthält überzählige Leerzeichen. Formeln, die danach suchen, finden die Zeile nicht.`,
      en: `Column “${heading.en}”: “${shown}” contains superfluous spaces. Formulas that look for it do not find the row.`,
    },
    remedy: { de: "Entfernen Sie die überzähligen Leerzeichen.", en: "Remove the superfluous spaces." },
  }),
  "required-cell-empty": ({ heading }) => ({
    severity: "error",
    message: {
      de: `Spalte „${heading.de}“: Die Zelle ist leer, die Angabe wird aber gebraucht.`,
      en: `Column “${heading.en}”: the cell is empty, but the entry is needed.`,
    },
    remedy: {
      de: "Ergänzen Sie die Angabe oder löschen Sie die Zeile. Leer heißt „nicht bekannt“, nicht 0.",
      en: "Fill in the entry, or delete the row. Empty means “not known”, not 0.",
    },
  }),
};

function germanMonth(month: string): string {
  return month.split("-").reverse().join(".");
}
