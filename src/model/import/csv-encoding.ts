import { CommandRefusal } from "../../units/command-refusal";
import type { LocalizedText } from "../../units/language";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15";

/** The text of a file, and whether a sign speaks against its encoding. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Characters that show that the text was saved or read in a wrong encoding, e.g. `Ã¤`. */
  readonly wrongSign?: string;
};

const MARKS: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Beginnings of files that are no text, with what they are. */
const OTHER_FILES: readonly (readonly [beginning: string, what: LocalizedText])[] = [
  ["PK\u0003\u0004", { de: "eine Excel-Arbeitsmappe oder ein Archiv", en: "an Excel workbook or an archive" }],
  ["\u00d0\u00cf\u0011\u00e0", { de: "eine Datei im alten Excel-Format (.xls)", en: "a file in the old Excel format (.xls)" }],
  ["%PDF", { de: "eine PDF-Datei", en: "a PDF file" }],
  ["\u0089PNG", { de: "ein Bild", en: "a picture" }],
  ["\u00ff\u00d8\u00ff", { de: "ein Bild", en: "a picture" }],
];

const SAMPLE_BYTES = 4_096;

/**
 * Tells the encoding of a .csv file and decodes it: by the mark at its beginning, by UTF-8 that holds without a fault,
 * else as Windows-1252 or ISO 8859-15 (euro sign). Throws a CommandRefusal for an empty file and for one that is no text.
 */
export function decodeCsv(bytes: Uint8Array, name: string): DecodedText {
  if (bytes.length === 0) throw emptyFile(name);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const beginning = String.fromCharCode(...sample.subarray(0, 16));
  const other = OTHER_FILES.find(([sign]) => beginning.startsWith(sign));
  if (other) throw notText(name, other[1]);
  const encoding = encodingByMark(bytes) ?? wideEncoding(sample);
  if (encoding === undefined && sample.includes(0)) throw notText(name, { de: "keine Textdatei", en: "not a text file" });
  const decoded = encoding === undefined ? decodeUnmarked(bytes) : { text: new TextDecoder(encoding).decode(bytes), encoding };
  if (/^\s*<(?:!doctype html|html|table|\?xml)/i.test(decoded.text))
    throw notText(name, { de: "eine HTML- oder XML-Seite", en: "an HTML or XML page" });
  if (decoded.text.trim() === "") throw emptyFile(name);
  const wrongSign = signOfWrongEncoding(decoded.text);
  return wrongSign === undefined ? decoded : { ...decoded, wrongSign };
}

function encodingByMark(bytes: Uint8Array): TextEncoding | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** UTF-16 without a mark: every other byte of western text is zero. */
function wideEncoding(sample: Uint8Array): TextEncoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  return odd > most && even === 0 ? "utf-16le" : even > most && odd === 0 ? "utf-16be" : undefined;
}

function decodeUnmarked(bytes: Uint8Array): Pick<DecodedText, "text" | "encoding"> {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const hasWindowsSigns = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
    const encoding = !hasWindowsSigns && bytes.includes(0xa4) ? "iso-8859-15" : "windows-1252";
    const text = new TextDecoder(encoding).decode(bytes);
    return { text: encoding === "windows-1252" ? withWindowsSigns(text) : text, encoding };
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; some versions of Node leave the control characters of Latin-1 there. Blanks are unassigned. */
const WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_SIGNS[control.charCodeAt(0) - 0x80]?.trim() || control);
}

/**
 * UTF-8 read as Windows-1252 (`Ã¤`), the sign for a byte that could not be read (`�`), control characters, and letters of
 * the DOS code page 850 read as Windows-1252 (`M„rz`, `f\u0081r`).
 */
const WRONG_SIGNS =
  /Ã[\u0080-\u00bf\u0178\u0152\u0153\u017d\u201e\u2013\u20ac-\u2122]|\ufffd|[\u0081\u008d\u008f\u0090\u009d]|(?<=\p{L})[„”](?=\p{Ll})/u;

function signOfWrongEncoding(text: string): string | undefined {
  return WRONG_SIGNS.exec(text)?.[0];
}

function emptyFile(name: string): CommandRefusal {
  return new CommandRefusal(
    "import-empty-file",
    { de: `Die Datei „${name}“ ist leer.`, en: `The file “${name}” is empty.` },
    { de: "Exportieren Sie die Daten noch einmal.", en: "Export the data again." },
  );
}

function notText(name: string, what: LocalizedText): CommandRefusal {
  return new CommandRefusal(
    "import-not-text",
    { de: `„${name}“ ist keine .csv-Datei, sondern ${what.de}.`, en: `“${name}” is not a .csv file but ${what.en}.` },
    {
      de: "Öffnen Sie die Datei in Excel und speichern Sie sie als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx).",
      en: "Open the file in Excel and save it as “CSV UTF-8” or as an Excel workbook (.xlsx).",
    },
  );
}
