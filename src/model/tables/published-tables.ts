import type { TableSchema } from "../table-schema";
import { SHARED_COLUMNS, YES_NO, column } from "./column";

/** How a figure is printed; the words stand in the workbook. */
export const PRINTED_UNITS = ["Zahl", "%", "Prozentpunkte", "je 1.000", "Personen", "VZÄ", "€", "Mio. €"] as const;

const PRINTED_UNIT = column("printedUnit", "choice", {
  heading: ["Einheit", "Unit"],
  about: ["Wie die Zahl gedruckt ist; leer: Zahl", "How the figure is printed; empty: Zahl (number)"],
  choices: PRINTED_UNITS,
});

export const PUBLISHED_TABLE = {
  name: "Veröffentlicht",
  title: { de: "Veröffentlichte Werte", en: "Published figures" },
  isRequired: false,
  columns: [
    column("figure", "text", {
      heading: ["Kennung", "Key"],
      about: [
        "Kurzer Name, mit dem Prüfrechnungen den Wert nennen, z. B. LZB 2022",
        "Short name by which calculations refer to the figure",
      ],
      isRequired: true,
    }),
    column("label", "text", { heading: ["Angabe", "Statement"], about: ["Was der Wert besagt", "What the figure states"] }),
    column("value", "number", {
      heading: ["Wert", "Value"],
      about: ["Zahl wie gedruckt: 38,9 % als 38,9", "Number as printed: 38.9 % as 38.9"],
      isRequired: true,
    }),
    PRINTED_UNIT,
    column("decimals", "number", {
      heading: ["Dezimalen", "Decimals"],
      about: ["Nachkommastellen, auf die gerundet ist; leer: genau gezählt", "Decimals it is rounded to; empty: counted exactly"],
    }),
    column("isApproximate", "boolean", {
      heading: ["Ungefähr", "Approximate"],
      about: ["ja bei „ca.“: vielleicht auf- oder abgerundet", "ja (yes) for “about”: perhaps rounded up or down"],
      choices: YES_NO,
    }),
    column("from", "month", {
      heading: ["Von", "From"],
      about: ["Erster Monat, für den der Wert gilt", "First month for which the figure holds"],
    }),
    column("to", "month", {
      heading: ["Bis", "To"],
      about: ["Letzter Monat, für den der Wert gilt", "Last month for which the figure holds"],
    }),
    column("table", "choice", {
      heading: ["Blatt", "Sheet"],
      about: [
        "Nur wenn Zeilen dieser Mappe den Wert ergeben müssen: Bestand (Durchschnitt der Monate) oder Integrationen (Summe)",
        "Only if rows of this workbook must give the figure: Bestand (mean of the months) or Integrationen (sum)",
      ],
      choices: ["Bestand", "Integrationen"],
    }),
    column("column", "text", {
      heading: ["Spalte", "Column"],
      about: ["Überschrift der Spalte auf diesem Blatt, z. B. LZB", "Heading of the column on that sheet, e.g. LZB"],
    }),
    { ...SHARED_COLUMNS.gender, isRequired: false },
    { ...SHARED_COLUMNS.dataAge, isRequired: false },
    column("source", "text", { heading: ["Quelle", "Source"], about: ["Wo der Wert steht", "Where the figure is printed"] }),
  ],
  key: ["figure"],
} as const satisfies TableSchema;

/** What the rows of a check claim; the words stand in the workbook. */
export const CHECK_KINDS = [
  "Angabe",
  "Angabe auf anderer Grundlage",
  "gemeinsamer Wert",
  "Ableitung",
  "kleiner",
  "gleicher Monat",
  "Lesarten",
  "Rahmen",
] as const;

export const PUBLISHED_CHECKS_TABLE = {
  name: "Prüfrechnungen",
  title: { de: "Prüfrechnungen zu veröffentlichten Werten", en: "Calculations with published figures" },
  isRequired: false,
  columns: [
    column("check", "text", {
      heading: ["Prüfung", "Check"],
      about: ["Was geprüft wird; Zeilen mit demselben Text gehören zusammen", "What is checked; rows with the same text belong together"],
      isRequired: true,
    }),
    column("kind", "choice", {
      heading: ["Art", "Kind"],
      about: ["Was die Zeilen behaupten", "What the rows claim"],
      isRequired: true,
      choices: CHECK_KINDS,
    }),
    column("reading", "text", {
      heading: ["Lesart", "Reading"],
      about: ["Bei Lesarten: wie der Text verstanden wird", "For Lesarten (readings): how the text is understood"],
    }),
    column("quantity", "text", {
      heading: ["Größe", "Quantity"],
      about: [
        "Was die Rechnung ergibt; bei einer Angabe die Kennung des veröffentlichten Werts",
        "What the calculation gives; for an Angabe (statement) the key of the published figure",
      ],
      isRequired: true,
    }),
    column("expression", "text", {
      heading: ["Rechnung", "Calculation"],
      about: [
        "Kennungen und Größen in eckigen Klammern, z. B. [LZB 2022] / [LZB 2021] - 1",
        "Keys and quantities in square brackets, e.g. [LZB 2022] / [LZB 2021] - 1",
      ],
      isRequired: true,
    }),
    PRINTED_UNIT,
    column("decimals", "number", {
      heading: ["Dezimalen", "Decimals"],
      about: ["Nachkommastellen in der Anzeige; leer: eine ganze Zahl, genau gezählt", "Decimals to show; empty: a whole number"],
    }),
    column("lower", "number", {
      heading: ["Untergrenze", "Lower bound"],
      about: ["Bei Rahmen: was üblich ist, in der Einheit", "For Rahmen (norm): what is usual, in the unit"],
    }),
    column("upper", "number", {
      heading: ["Obergrenze", "Upper bound"],
      about: ["Bei Rahmen: was üblich ist, in der Einheit", "For Rahmen (norm): what is usual, in the unit"],
    }),
    column("note", "text", {
      heading: ["Hinweis", "Note"],
      about: [
        "Woher ein Rahmen stammt, warum die Grundlage eine andere ist, was sonst zu wissen ist",
        "Where a norm comes from, why the basis differs, what else to know",
      ],
    }),
  ],
  key: ["check", "quantity", "expression"],
} as const satisfies TableSchema;
