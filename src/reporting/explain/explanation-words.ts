import type { CellValue } from "../../model/rows";
import type { ColumnKind } from "../../model/table-schema";
import type { LocalizedText } from "../../units/language";
import { monthOfSerial } from "../../units/month";
import { formatDate, formatEuro, formatNumber } from "../../units/number-format";
import type { Aggregation, Filter, Operation } from "./aggregation";
import type { Column } from "./columns";
import { isErrorValue, type Result } from "./evaluate-expression";
import type { Comparison } from "./formula-expression";

const LANGUAGES = ["de", "en"] as const;

/** The same text, or the result of one function, in both languages. */
export function inBoth(text: string | ((language: (typeof LANGUAGES)[number]) => string)): LocalizedText {
  return typeof text === "string" ? { de: text, en: text } : { de: text("de"), en: text("en") };
}

const MOST_DECIMALS = 4;

/** A number with as many places as it has, four at most: `98,0531`, `113`. */
export function plainNumber(value: number, language: "de" | "en"): string {
  const decimals = /\.(\d+)/.exec(String(Number(value.toFixed(MOST_DECIMALS))))?.[1]?.length ?? 0;
  const isTooSmall = value !== 0 && Math.abs(value) < 10 ** -MOST_DECIMALS;
  return isTooSmall ? String(value) : formatNumber(value, decimals, language);
}

/** A value as its column shows it: months as 2022-06, days as dates, money in euros. */
export function valueInWords(value: CellValue, kind?: ColumnKind): LocalizedText {
  if (value === "") return { de: "(leer)", en: "(empty)" };
  if (typeof value === "boolean") return value ? { de: "WAHR", en: "TRUE" } : { de: "FALSCH", en: "FALSE" };
  if (typeof value === "string") return inBoth(value);
  const asMonth = kind === "month" ? monthOfSerial(value) : undefined;
  if (asMonth !== undefined) return inBoth(asMonth);
  if (kind === "date") return inBoth((language) => formatDate(value, language));
  if (kind === "year") return inBoth(String(value));
  if (kind === "money") return inBoth((language) => formatEuro(value, language));
  return inBoth((language) => plainNumber(value, language));
}

/** Units that follow from the kind of a column. */
const KIND_UNITS: Partial<Record<ColumnKind, LocalizedText>> = {
  fte: { de: "VZÄ", en: "FTE" },
  money: { de: "€", en: "€" },
};

export function unitOfColumn({ schema }: Column): LocalizedText | undefined {
  return schema && KIND_UNITS[schema.kind];
}

const SIGNS: Readonly<Record<Comparison, string>> = { "=": "=", "<>": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

function operandInWords(operand: Result, { schema }: Column): LocalizedText {
  if (operand === undefined) return { de: "(nicht bestimmbar)", en: "(cannot be told)" };
  if (isErrorValue(operand)) return inBoth(operand.error);
  return valueInWords(operand ?? "", schema?.kind);
}

/** `Monat = 2022-06`, `Kommune ≠ Kreis`, `Gültig bis ≥ 31.12.2023 oder leer`. */
export function filterInWords({ column, operator, operand, orBlank }: Filter): LocalizedText {
  const value = operandInWords(operand, column);
  const or = orBlank === true ? { de: " oder leer", en: " or empty" } : { de: "", en: "" };
  return inBoth((language) => `${column.heading} ${SIGNS[operator]} ${value[language]}${or[language]}`);
}

/** Two bounds of one column in one phrase: `Monat von 2022-01 bis 2022-06`. */
export function spanInWords(from: Filter, to: Filter): LocalizedText {
  const [first, last] = [operandInWords(from.operand, from.column), operandInWords(to.operand, to.column)];
  return {
    de: `${from.column.heading} von ${first.de} bis ${last.de}`,
    en: `${from.column.heading} from ${first.en} to ${last.en}`,
  };
}

const OPERATIONS: Readonly<Record<Operation, (columns: string) => LocalizedText>> = {
  sum: (columns) => ({ de: `Summe: ${columns}`, en: `Sum: ${columns}` }),
  count: () => ({ de: "Anzahl der Zeilen", en: "Number of rows" }),
  average: (columns) => ({ de: `Durchschnitt: ${columns}`, en: `Average: ${columns}` }),
  smallest: (columns) => ({ de: `Kleinster Wert: ${columns}`, en: `Smallest value: ${columns}` }),
  largest: (columns) => ({ de: `Größter Wert: ${columns}`, en: `Largest value: ${columns}` }),
};

/** `Bestand[eLb]`, or the heading alone where there is no table. */
export function columnName({ table, heading }: Column): string {
  return table === undefined ? heading : `${table.name}[${heading}]`;
}

/** What is calculated from which column: `Summe: Bestand[eLb]`. */
export function aggregationInWords({ operation, columns, filters }: Aggregation): LocalizedText {
  const words = OPERATIONS[operation](columns.map(columnName).join(" × "));
  const table = operation === "count" ? filters[0]?.column.table?.name : undefined;
  return table === undefined ? words : inBoth((language) => `${words[language]}: ${table}`);
}

/** `32 von 32 erwarteten Zeilen, Summe 11.080`. */
export function rowsInWords(count: number, expected: number | undefined, total: LocalizedText | undefined): LocalizedText {
  const sum = inBoth((language) => (total === undefined ? "" : `, ${{ de: "Summe", en: "sum" }[language]} ${total[language]}`));
  if (expected === undefined) {
    return { de: `${count} ${count === 1 ? "Zeile" : "Zeilen"}${sum.de}`, en: `${count} ${count === 1 ? "row" : "rows"}${sum.en}` };
  }
  return {
    de: `${count} von ${expected} erwarteten Zeilen${sum.de}`,
    en: `${count} of ${expected} expected rows${sum.en}`,
  };
}

/** `„KFA-Anteil“, gültig ab 01.01.2021`. */
export function parameterInWords(key: string, from: number | undefined, to: number | undefined): LocalizedText {
  const day = (serial: number, language: "de" | "en") => formatDate(serial, language);
  const span = {
    de: [from === undefined ? "" : `gültig ab ${day(from, "de")}`, to === undefined ? "" : `bis ${day(to, "de")}`],
    en: [from === undefined ? "" : `valid from ${day(from, "en")}`, to === undefined ? "" : `to ${day(to, "en")}`],
  };
  return {
    de: [`Parameter „${key}“`, span.de.filter(Boolean).join(" ")].filter(Boolean).join(", "),
    en: [`Parameter “${key}”`, span.en.filter(Boolean).join(" ")].filter(Boolean).join(", "),
  };
}

/** What Excel's error values mean, for a formula whose parts are all there. */
export const ERROR_WORDS: Readonly<Record<string, LocalizedText>> = {
  "#N/A": { de: "Eine Angabe, aus der gerechnet wird, fehlt.", en: "A value that is needed is missing." },
  "#DIV/0!": { de: "Es wird durch 0 oder durch eine leere Zelle geteilt.", en: "The formula divides by 0 or by an empty cell." },
  "#VALUE!": { de: "Wo eine Zahl stehen muss, steht etwas anderes.", en: "There is something else where a number is needed." },
  "#REF!": {
    de: "Eine Zelle, auf die sich die Formel bezieht, wurde gelöscht.",
    en: "A cell that the formula refers to was deleted.",
  },
  "#NAME?": {
    de: "Die Formel enthält einen Namen oder eine Funktion, die dieses Excel nicht kennt. Ist das Add-in geladen?",
    en: "The formula holds a name or function that this Excel does not know. Is the add-in loaded?",
  },
  "#NUM!": { de: "Das Ergebnis liegt außerhalb dessen, womit Excel rechnet.", en: "The result lies beyond what Excel can calculate." },
  "#SPILL!": {
    de: "Unter oder neben der Zelle ist kein Platz für das Ergebnis.",
    en: "There is no room below or beside the cell for the result.",
  },
};

/** The statements that need no figures. */
export const STATEMENTS = {
  calculation: { de: "Berechnet aus anderen Zellen", en: "Calculated from other cells" },
  constant: { de: "Fester Wert, keine Formel", en: "A fixed value, no formula" },
  differenceToBase: {
    de: "Unterschied zur Basis; darunter der Wert im Szenario",
    en: "Difference to the base; below it the value in the scenario",
  },
  column: { de: "Alle Werte der Spalte", en: "All values of the column" },
  range: { de: "Ein Bereich von Zellen", en: "A block of cells" },
  repeated: { de: "Weiter oben erklärt", en: "Explained further up" },
  cycle: { de: "Die Formel bezieht sich auf sich selbst", en: "The formula refers to itself" },
  cut: {
    de: "Hier endet die Erklärung; wählen Sie diese Zelle für den Rest",
    en: "The explanation ends here; choose this cell for the rest",
  },
  unread: { de: "Diese Zelle wurde nicht gelesen", en: "This cell was not read" },
  unparsed: {
    de: "Die Formel wird nicht im Einzelnen zerlegt; darunter stehen die Zellen, die sie nennt",
    en: "The formula is not taken apart in detail; below are the cells that it names",
  },
} as const satisfies Record<string, LocalizedText>;

/** What an input cell is: where it stands and which row it belongs to. */
export function inputInWords(sheet: string, table: string, column: string, row: LocalizedText): LocalizedText {
  const places = {
    de: `Dies ist eine Eingabe auf Blatt „${sheet}“, Tabelle „${table}“, Spalte „${column}“`,
    en: `This is an input on the sheet “${sheet}”, table “${table}”, column “${column}”`,
  };
  return inBoth((language) => (row[language] === "" ? places[language] : `${places[language]} (${row[language]})`));
}

type GapWords = {
  readonly found: number;
  readonly expected: number;
  readonly table: string;
  /** What all gaps have in common, said once. */
  readonly common: LocalizedText;
  readonly gaps: readonly LocalizedText[];
  /** How many gaps are named. */
  readonly shown: number;
};

/** `In „Bestand“ liegen 31 von 32 Angaben vor. Es fehlt: Kommune Weeze, Geschlecht w.` */
export function gapsInWords({ found, expected, table, common, gaps, shown }: GapWords): LocalizedText {
  const list = inBoth((language) => {
    const named = gaps.slice(0, shown).map((gap) => gap[language]);
    return [common[language], named.filter((gap) => gap !== "").join("; ")].filter((part) => part !== "").join(" – ");
  });
  const more = gaps.length - shown;
  const rest = more > 0 ? { de: ` und ${more} weitere`, en: ` and ${more} more` } : { de: "", en: "" };
  const de = `In „${table}“ liegen ${found} von ${expected} Angaben vor.`;
  const en = `“${table}” holds ${found} of ${expected} values.`;
  return list.de === ""
    ? { de, en }
    : { de: `${de} Es ${gaps.length === 1 ? "fehlt" : "fehlen"}: ${list.de}${rest.de}.`, en: `${en} Missing: ${list.en}${rest.en}.` };
}

/** More rows than there may be: the sum would count something twice. */
export function surplusInWords(found: number, expected: number, table: string): LocalizedText {
  return {
    de: `In „${table}“ passen ${found} Zeilen, erwartet sind ${expected}: Zeilen sind doppelt, oder die Zahl der Kommunen stimmt nicht.`,
    en: `${found} rows of “${table}” match, ${expected} are expected: rows are there twice, or the number of municipalities is wrong.`,
  };
}

export function parameterProblemInWords(key: string, count: number, conditions: LocalizedText): LocalizedText {
  return count === 0
    ? {
        de: `Auf dem Blatt „Parameter“ gilt kein Wert für „${key}“ (${conditions.de}). Tragen Sie ihn mit Gültigkeit und Quelle ein.`,
        en: `No value of “${key}” applies on the sheet “Parameter” (${conditions.en}). Enter it with its dates and source.`,
      }
    : {
        de: `Auf dem Blatt „Parameter“ gelten ${count} Werte für „${key}“ zugleich. Grenzen Sie die Gültigkeit ab.`,
        en: `${count} values of “${key}” apply on the sheet “Parameter” at once. Set the dates apart.`,
      };
}
