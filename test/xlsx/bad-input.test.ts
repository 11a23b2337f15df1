import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { WorkbookFileError } from "../../src/xlsx/workbook-file-error";
import { DEFAULT_LIMITS } from "../../src/xlsx/workbook-limits";
import { foreignPackage } from "./foreign-package";

function refusalOf(bytes: Uint8Array, limits = DEFAULT_LIMITS): WorkbookFileError {
  try {
    readWorkbook(bytes, limits);
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
  throw new Error("The file was not refused.");
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compoundFile = (stream: string): Uint8Array =>
  new Uint8Array([
    ...COMPOUND_FILE,
    ...new Array<number>(504).fill(0),
    ...[...stream].flatMap((character) => [character.charCodeAt(0), 0]),
  ]);

const CONTENT_TYPES = "[Content_Types].xml";
const FILE = foreignPackage();
const withContentType = (type: string): Uint8Array =>
  foreignPackage({
    [CONTENT_TYPES]: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
  });

/** A package whose second sheet is `xml`. */
const withSheet = (xml: string): Uint8Array => foreignPackage({ "xl/worksheets/sheet2.xml": xml });

describe("refusals", () => {
  it.each([
    ["a text file", strToU8("Hallo Welt, das ist keine Mappe"), "not-a-workbook"],
    ["another kind of .zip", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    [
      "a Word document",
      withContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "not-a-workbook",
    ],
    ["an empty file", new Uint8Array(), "truncated"],
    ["a file cut in the middle", FILE.subarray(0, FILE.length >> 1), "truncated"],
    ["a file cut near its end", FILE.subarray(0, FILE.length - 100), "truncated"],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), "encrypted"],
    ["an old .xls", compoundFile("Workbook"), "macro-or-binary"],
    ["a .xlsb", withContentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "macro-or-binary"],
    ["a .xlsm", withContentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macro-or-binary"],
    ["another compound file", compoundFile("WordDocument"), "not-a-workbook"],
    ["a missing sheet", foreignPackage({ "xl/worksheets/sheet2.xml": null }), "damaged"],
    ["a sheet that is no XML", withSheet("<worksheet><sheetData></worksheet>"), "damaged"],
    ["a sheet without cells", withSheet("<worksheet/>"), "damaged"],
    ["a cell outside the grid", withSheet('<worksheet><sheetData><row r="1"><c r="ZZZZ1"/></row></sheetData></worksheet>'), "damaged"],
    ["a row outside the grid", withSheet('<worksheet><sheetData><row r="2000000"/></sheetData></worksheet>'), "damaged"],
    ["dates from 1904", foreignPackage({ "xl/workbook.xml": '<workbook><workbookPr date1904="1"/></workbook>' }), "unsupported"],
    [
      "XML nested without end",
      foreignPackage({
        "xl/drawings/drawing1.xml": `<a><b><graphicFrame>${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</graphicFrame></b></a>`,
      }),
      "damaged",
    ],
    ["an endless tag", withSheet('<worksheet><sheetData><row r="1"><c r="A1" s="</sheetData></worksheet>'), "damaged"],
  ])("refuses %s", (_, bytes, code) => {
    const refusal = refusalOf(bytes);
    expect(refusal.code).toBe(code);
    for (const text of [refusal.reason, refusal.wayOut]) {
      expect(text.de).toMatch(/\.$/);
      expect(text.en).toMatch(/\.$/);
    }
  });

  it("names the damaged part", () => {
    expect(refusalOf(foreignPackage({ "xl/tables/table1.xml": "<table" })).reason.de).toContain("„xl/tables/table1.xml“");
    expect(refusalOf(foreignPackage({ "xl/worksheets/sheet2.xml": null })).reason.en).toContain('"xl/worksheets/sheet2.xml" is missing');
  });

  it("notices a changed byte by the checksum", () => {
    const bytes = foreignPackage();
    const at = FILE.length >> 2;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(refusalOf(bytes).code).toBe("damaged");
  });

  it.each([
    ["xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "x">]><workbook/>'],
    ["xl/worksheets/sheet2.xml", '<!DOCTYPE worksheet [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;">]><worksheet><sheetData/></worksheet>'],
    ["xl/sharedStrings.xml", '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>'],
  ])("never expands entities in %s", (part, xml) => {
    const refusal = refusalOf(foreignPackage({ [part]: xml }));
    expect(refusal.code).toBe("damaged");
    expect(refusal.reason.en).toContain("document type definition");
  });
});

describe("limits", () => {
  // 40 MiB of zeros deflate to about 40 KiB: a ratio of about 1,000
  const bomb = foreignPackage({ "xl/worksheets/sheet2.xml": new Uint8Array(40 * 1024 * 1024) });

  it("stops at a part that grows too much, and says by how much", () => {
    const refusal = refusalOf(bomb);
    expect(refusal.code).toBe("too-large");
    expect(refusal.reason.de).toContain("400-mal");
  });

  it("does not believe declared sizes", () => {
    const lying = new Uint8Array(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 40 * 1024 * 1024)
        view.setUint32(at + 24, 1000, true);
    }
    const limits = { ...DEFAULT_LIMITS, compressionRatio: 5000 };
    expect(refusalOf(lying, { ...limits, partBytes: 20 * 1024 * 1024 }).reason.en).toContain("20 MiB");
    expect(refusalOf(lying, { ...limits, totalBytes: 30 * 1024 * 1024 }).reason.en).toContain("30 MiB");
    expect(refusalOf(lying, limits).code).toBe("damaged");
  });

  it("limits the whole and the number of parts", () => {
    expect(refusalOf(FILE, { ...DEFAULT_LIMITS, totalBytes: 5000 }).reason.en).toContain("4 KiB");
    expect(refusalOf(FILE, { ...DEFAULT_LIMITS, parts: 5 }).reason.de).toContain("mehr als 5 Teilen");
  });

  it("lets a highly repetitive but small part pass", () => {
    const sheet = `<worksheet><sheetData>${'<row><c t="b"><v>1</v></c></row>'.repeat(20_000)}</sheetData></worksheet>`;
    expect(readWorkbook(withSheet(sheet)).document.sheets[1]?.rows).toHaveLength(20_000);
  });
});

it("treats part names with path tricks as names only", () => {
  const bytes = foreignPackage({ "../../evil.txt": "x", "C:\\evil.txt": "y" });
  expect(readWorkbook(bytes).document.sheets).toHaveLength(2);
});
