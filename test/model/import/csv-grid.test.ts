import { readCsv } from "../../../src/model/import/csv-grid";
import { codes } from "./grids";

const TEXT = "Kommune;Fälle\nGrünau;1\nWeiße Höhe;2\n";
const ROWS = [
  ["Kommune", "Fälle"],
  ["Grünau", "1"],
  ["Weiße Höhe", "2"],
];

/** The letters of the sample in single-byte encodings: ä, ö, ü and ß, and the euro sign. */
const SINGLE_BYTES = {
  "windows-1252": { ä: 0xe4, ö: 0xf6, ü: 0xfc, ß: 0xdf, "€": 0x80 },
  "iso-8859-15": { ä: 0xe4, ö: 0xf6, ü: 0xfc, ß: 0xdf, "€": 0xa4 },
  "code page 850": { ä: 0x84, ö: 0x94, ü: 0x81, ß: 0xe1, "€": 0xd5 },
} as const;

function encoded(text: string, encoding: keyof typeof SINGLE_BYTES): Uint8Array {
  const table: Readonly<Record<string, number>> = SINGLE_BYTES[encoding];
  return Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));
}

/** Two bytes a letter. */
function utf16(text: string, order: "little" | "big", mark: boolean): Uint8Array {
  const units = [...(mark ? "\ufeff" : ""), ...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    const bytes = [code & 0xff, code >> 8];
    return order === "little" ? bytes : bytes.reverse();
  });
  return Uint8Array.from(units);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("encoding", () => {
  it.each([
    ["UTF-8", utf8(TEXT), "utf-8"],
    ["UTF-8 with a mark", utf8(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16 little-endian with a mark", utf16(TEXT, "little", true), "utf-16le"],
    ["UTF-16 big-endian with a mark", utf16(TEXT, "big", true), "utf-16be"],
    ["UTF-16 little-endian without a mark", utf16(TEXT, "little", false), "utf-16le"],
    ["Windows-1252", encoded(TEXT, "windows-1252"), "windows-1252"],
  ])("%s is recognised", async (_name, bytes, encoding) => {
    const reading = await readCsv(bytes, "export.csv");
    expect(reading).toMatchObject({ encoding, delimiter: ";", findings: [] });
    expect(reading.grid.rows).toEqual(ROWS);
  });

  it("tells Windows-1252 and ISO 8859-15 by the euro sign", async () => {
    const text = "Kommune;€ für Wärme\nKleve;1\n";
    for (const encoding of ["windows-1252", "iso-8859-15"] as const) {
      const reading = await readCsv(encoded(text, encoding), "export.csv");
      expect(reading.encoding).toBe(encoding);
      expect(reading.grid.rows[0]).toEqual(["Kommune", "€ für Wärme"]);
    }
  });

  it.each([
    ["UTF-8 that somebody read as Windows-1252 and saved again", utf8("Kommune;FÃ¤lle\nGrÃ¼nau;1\n"), "B1", "Ã¤"],
    ["a letter that was lost before", utf8("Kommune;Fälle\nGr\ufffdnau;1\n"), "A2", "\ufffd"],
    ["the DOS code page", encoded("Kommune;Zahl\nHöhe;1\n", "code page 850"), "A2", "”"],
  ])("%s is a finding with the sign that shows it", async (_name, bytes, cell, sign) => {
    const { findings } = await readCsv(bytes, "export.csv");
    expect(codes(findings)).toEqual([`import-wrong-encoding ${cell}`]);
    expect(findings[0]?.message.de).toContain(`„${sign}“`);
    expect(findings[0]?.severity).toBe("error");
  });
});

describe("delimiters and quotes", () => {
  it.each([
    [";", "a;b;c\n1,5;2,5;x\n1,5;3,5;y\n"],
    [",", "a,b,c\n1.5,2.5,x\n"],
    ["\t", "a\tb\tc\n1,5\t2,5\tx\n"],
    ["|", "a|b|c\n1,5|2,5|x\n"],
  ])("“%s” is recognised", async (delimiter, text) => {
    const reading = await readCsv(utf8(text), "export.csv");
    expect(reading.delimiter).toBe(delimiter);
    expect(reading.grid.rows[0]).toEqual(["a", "b", "c"]);
  });

  it("a first line “sep=” decides and is not a row", async () => {
    const reading = await readCsv(utf8("sep=|\na;b|c\n1|2\n"), "export.csv");
    expect(reading.grid.rows).toEqual([
      ["a;b", "c"],
      ["1", "2"],
    ]);
  });

  it("quotes hold delimiters, line breaks and doubled quotes; an open one is a finding", async () => {
    const { grid } = await readCsv(utf8('a;b\n"1;2";"er sagte ""ja""\nund ging"\n'), "export.csv");
    expect(grid.rows[1]).toEqual(["1;2", 'er sagte "ja"\nund ging']);
    const { findings } = await readCsv(utf8('a;b\n1;2\n"3;4\n5;6\n'), "export.csv");
    expect(codes(findings)).toEqual(["import-broken-quote A3"]);
  });

  it("takes what looks like a formula as text", async () => {
    const { grid } = await readCsv(utf8("a;b;c;d\n=1+1;+5;@SUMME;-2\n"), "export.csv");
    expect(grid.rows[1]).toEqual(["=1+1", "+5", "@SUMME", "-2"]);
  });
});

describe("what is no .csv file is refused by name", () => {
  it.each([
    ["an empty file", new Uint8Array(), "import-empty-file"],
    ["a file of blank lines", utf8("\r\n\r\n"), "import-empty-file"],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "import-not-text"],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "import-not-text"],
    ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 7, 0, 1, 200), "import-not-text"],
    ["a web page", utf8("<html><body><table></table></body></html>"), "import-not-text"],
  ])("%s", async (_name, bytes, code) => {
    await expect(readCsv(bytes, "export.csv")).rejects.toMatchObject({ code });
  });
});
