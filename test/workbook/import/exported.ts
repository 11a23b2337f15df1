import type { Row } from "../../template/sample-rows";

/** The columns of `Bestand` in the order of the sheet: id and German heading. */
export const STOCK_COLUMNS = [
  ["month", "Monat"],
  ["municipality", "Kommune"],
  ["gender", "Geschlecht"],
  ["dataAge", "Datenstand"],
  ["beneficiaries", "eLb"],
  ["beneficiariesUnder25", "eLb U25"],
  ["longTerm", "LZB"],
  ["singleParents", "Alleinerziehende"],
  ["households", "BG"],
  ["ukraine", "eLb Ukraine"],
  ["entries", "Zugang eLb"],
  ["exits", "Abgang eLb"],
  ["longTermEntries", "Zugang LZB"],
  ["longTermExits", "Abgang LZB"],
  ["longTermInMeasure", "LZB in Maßnahme"],
  ["livingBenefits", "LLU"],
  ["housingBenefits", "LUH"],
] as const;

/** How a program writes .csv files. */
export type Dialect = {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly number: (value: number) => string;
  readonly month: (date: Date) => string;
  readonly encode: (text: string) => Uint8Array;
};

const grouped = (value: number, group: string, decimal: string) => {
  const [whole = "", fraction] = String(value).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction === undefined ? "" : decimal + fraction);
};

const two = (value: number) => String(value).padStart(2, "0");

export const DIALECTS: Readonly<Record<string, Dialect>> = {
  "German Excel (semicolon, 1.234,5, 01.06.2022, Windows-1252)": {
    delimiter: ";",
    lineEnd: "\r\n",
    number: (value) => grouped(value, ".", ","),
    month: (date) => `01.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`,
    // All letters of the table are in Latin-1.
    encode: (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  },
  "English program (comma, quoted 1,234.5, 2022-06, UTF-8)": {
    delimiter: ",",
    lineEnd: "\n",
    number: (value) => (value < 1000 ? grouped(value, ",", ".") : `"${grouped(value, ",", ".")}"`),
    month: (date) => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}`,
    encode: (text) => new TextEncoder().encode(text),
  },
  "Unicode text (tab, 1234,5, Juni 2022, UTF-16 with a mark)": {
    delimiter: "\t",
    lineEnd: "\r\n",
    number: (value) => String(value).replace(".", ","),
    month: (date) => new Intl.DateTimeFormat("de-DE", { month: "long", year: "numeric", timeZone: "UTC" }).format(date),
    encode: (text) => Uint8Array.from([..."\ufeff", ...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])),
  },
};

/** Rows of the sample as a .csv file. */
export function exported(rows: readonly Row[], { delimiter, lineEnd, number, month, encode }: Dialect): Uint8Array {
  const cell = (id: string, value: Row[string] | undefined) => {
    if (value === undefined || value === null) return "";
    if (id === "month") return month(new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000));
    return typeof value === "number" ? number(value) : String(value);
  };
  const lines = [
    STOCK_COLUMNS.map(([, heading]) => heading).join(delimiter),
    ...rows.map((row) => STOCK_COLUMNS.map(([id]) => cell(id, row[id])).join(delimiter)),
  ];
  return encode(lines.join(lineEnd) + lineEnd);
}
