import { cellAddress } from "../../units/cell-address";
import type { Finding } from "../finding";
import { decodeCsv, type TextEncoding } from "./csv-encoding";
import type { ImportGrid } from "./import-grid";

export type CsvReading = {
  readonly grid: ImportGrid;
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly findings: readonly Finding[];
};

/** In the order in which they are taken when two fit equally well: German Excel writes semicolons. */
const DELIMITERS = [";", "\t", ",", "|"] as const;

/** Rows by which the delimiter is told. */
const SAMPLE_ROWS = 200;

/**
 * Reads a .csv file: encoding, delimiter and quotes are recognised, a first line `sep=;` is obeyed. Every cell is text,
 * also one that begins with `=`, `+` or `@`. Row numbers are those that Excel shows when it opens the file.
 * Throws a CommandRefusal for an empty file and for one that is no text.
 */
export async function readCsv(bytes: Uint8Array, name: string): Promise<CsvReading> {
  const { text, encoding, wrongSign } = decodeCsv(bytes, name);
  // Rarely needed: loads with the first file.
  const { default: papa } = await import("papaparse");
  const [, stated, rest] = /^\ufeff?sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? [];
  const content = rest ?? text;
  const delimiter =
    stated ?? bestDelimiter((candidate) => papa.parse<string[]>(content, { delimiter: candidate, preview: SAMPLE_ROWS }).data);
  const { data, errors } = papa.parse<string[]>(content, { delimiter });
  const isClosedByLineBreak = data.at(-1)?.every((cell) => cell === "") === true;
  const grid = { name, rows: isClosedByLineBreak ? data.slice(0, -1) : data };
  const quoteError = errors.find(({ type }) => type === "Quotes");
  return {
    grid,
    encoding,
    delimiter,
    findings: [
      ...(wrongSign === undefined ? [] : [wrongEncoding(grid, wrongSign)]),
      ...(quoteError === undefined ? [] : [brokenQuote(name, quoteError.row ?? 0)]),
    ],
  };
}

/** The delimiter that cuts most rows into the same number of cells, and into many. */
function bestDelimiter(rowsBy: (delimiter: string) => readonly (readonly string[])[]): string {
  let best: string = DELIMITERS[0];
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const { length } of rowsBy(delimiter)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([length, count]) => length * count));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function wrongEncoding({ name, rows }: ImportGrid, sign: string): Finding {
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).includes(sign)));
  const column = rows[row]?.findIndex((cell) => String(cell).includes(sign)) ?? -1;
  const shown = /[\u0080-\u009f]/.test(sign) ? `\\x${sign.charCodeAt(0).toString(16)}` : sign;
  return {
    severity: "error",
    code: "import-wrong-encoding",
    sheet: name,
    ...(row >= 0 && column >= 0 ? { cell: cellAddress(row, column) } : {}),
    message: {
      de: `Die Umlaute dieser Datei sind verfälscht: Sie enthält „${shown}“, wo ein Buchstabe wie ä, ö, ü oder ß stehen sollte.`,
      en: `The umlauts of this file are garbled: it holds “${shown}” where a letter such as ä, ö, ü or ß should be.`,
    },
    remedy: {
      de: "Exportieren Sie die Daten neu und wählen Sie als Zeichensatz UTF-8 (in Excel: Speichern unter › CSV UTF-8).",
      en: "Export the data again and choose UTF-8 as character set (in Excel: Save As › CSV UTF-8).",
    },
  };
}

function brokenQuote(name: string, row: number): Finding {
  return {
    severity: "error",
    code: "import-broken-quote",
    sheet: name,
    cell: cellAddress(row, 0),
    message: {
      de: `Ab Zeile ${row + 1} ist ein Anführungszeichen nicht geschlossen; was folgt, ist womöglich in eine Zelle geraten.`,
      en: `From row ${row + 1} on a quotation mark is not closed; what follows may have ended up in one cell.`,
    },
    remedy: {
      de: "Exportieren Sie die Daten neu oder ergänzen Sie das Anführungszeichen.",
      en: "Export the data again, or add the quotation mark.",
    },
  };
}
