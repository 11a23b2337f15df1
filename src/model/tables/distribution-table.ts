import type { TableSchema } from "../table-schema";
import { SHARED_COLUMNS, column } from "./column";

/** Words for the form of a municipality's workbook as the table holds them. */
export const SHARE_FORM_WORDS = ["lebendig", "Werte"] as const;

/** Who gets which workbook (issue 5): a municipality without a row gets none, a blank cell means the usual. */
export const DISTRIBUTION_TABLE = {
  name: "Verteiler",
  title: { de: "Verteiler für die Kommunen", en: "Distribution list for the municipalities" },
  isRequired: false,
  columns: [
    {
      ...SHARED_COLUMNS.municipality,
      description: { de: "Name der Kommune, die eine Mappe erhält", en: "Municipality that gets a workbook" },
    },
    column("recipient", "text", {
      heading: ["Empfänger", "Recipient"],
      about: ["An wen die Mappe geht, z. B. eine Funktionsadresse", "Whom the workbook goes to, e.g. a functional address"],
    }),
    column("sheets", "text", {
      heading: ["Blätter", "Sheets"],
      about: [
        "Mit Komma: Kennzahlen, Vergleich, Planung, Daten; leer: alle. Das Deckblatt ist immer dabei",
        "Separated by commas: Kennzahlen, Vergleich, Planung, Daten; empty: all. The cover is always there",
      ],
    }),
    column("form", "choice", {
      heading: ["Form", "Form"],
      about: [
        "lebendig: mit Formeln, die überall rechnen; Werte: nur Zahlen; leer: lebendig",
        "lebendig (alive): with formulas that calculate everywhere; Werte (values): numbers only; empty: lebendig",
      ],
      choices: SHARE_FORM_WORDS,
    }),
    column("fileName", "text", {
      heading: ["Dateiname", "File name"],
      about: [
        "Muster mit {Kommune}, {Jahr}, {Monat}, {Version}; leer: Planung {Jahr} {Kommune} V{Version}",
        "Pattern with {Kommune}, {Jahr}, {Monat}, {Version}; empty: Planung {Jahr} {Kommune} V{Version}",
      ],
    }),
    column("due", "date", {
      heading: ["Frist", "Due"],
      about: ["Bis wann die Mappe zurück sein soll", "Until when the workbook is to be back"],
    }),
  ],
  key: ["municipality"],
} as const satisfies TableSchema;
