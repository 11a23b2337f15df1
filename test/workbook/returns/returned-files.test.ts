import { strToU8, unzipSync, zipSync } from "fflate";
import { collectCommands } from "../../../src/commands/collect.command";
import { readReturn } from "../../../src/sharing/returns/read-return";
import type { ReturnedBook } from "../../../src/sharing/returns/returned-book";
import { openReturnedFile } from "../../../src/workbook/returns/returned-files";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { openPlanningHost, TEST_TIME } from "../../support/planning-host";
import {
  asDocument,
  documentWithRecord,
  onCover,
  recordFor,
  samplePlan,
  SECRET,
  sentBook,
  smallSample,
  typed,
} from "../../support/return-files";

const NAMES = ["Kleve", "Goch"];

function bytesOf(book: ReturnedBook): Uint8Array {
  return saveWorkbook(asDocument(book));
}

const FILLED = typed(onCover(sentBook("Kleve", { secret: SECRET }), { filledBy: "Frau Müßig", filledOn: 44895 }), {
  D8: 30.5,
  D9: "1.234,5",
  G15: 320.25,
  A20: "=Sprachkurs",
  E20: 44986,
  G20: 15,
  D30: 0.195,
  E36: "Zwei Zeilen:\nNr. 1 & <2>",
});

/** The file with some parts of its package replaced or added. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const changed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) });
}

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encrypted = new Uint8Array([
  ...OLE_HEADER,
  ...new Array<number>(504).fill(0),
  ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
]);

/** A part of 70 MB of blanks in a few hundred kilobytes. */
function zipBomb(bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), "xl/worksheets/sheet2.xml": new Uint8Array(70 * 1024 * 1024).fill(0x20) }, { level: 1 });
}

function contentTypes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const name = "[Content_Types].xml";
  const text = new TextDecoder().decode(unzipSync(bytes)[name]);
  expect(text).toContain(from);
  return withParts(bytes, { [name]: text.replace(from, to) });
}

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

describe("A batch with broken files", () => {
  const good = bytesOf(FILLED);
  const broken: readonly (readonly [string, Uint8Array, string])[] = [
    ["leer.xlsx", new Uint8Array(), "file-truncated"],
    ["abgeschnitten.xlsx", good.subarray(0, good.length >> 1), "file-truncated"],
    ["verschlüsselt.xlsx", encrypted, "file-encrypted"],
    [
      "brief.xlsx",
      contentTypes(good, MAIN, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "file-not-a-workbook",
    ],
    ["makros.xlsm", contentTypes(good, MAIN, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "file-macro-or-binary"],
    ["bombe.xlsx", zipBomb(good), "file-too-large"],
    ["beschädigt.xlsx", withParts(good, { "xl/worksheets/sheet2.xml": "<worksheet><sheetData>" }), "file-damaged"],
    ["text.xlsx", strToU8("Kleve;30,5"), "file-not-a-workbook"],
  ];

  it("names each of them, reads the good one and changes nothing", async () => {
    const host = await openPlanningHost(documentWithRecord(smallSample(), recordFor(NAMES)));
    try {
      const files = [...broken.map(([name, bytes]) => ({ name, bytes })), { name: "gut.xlsx", bytes: good }];
      const report = await collectCommands.collectReturns.run({ files }, { language: "de", now: () => TEST_TIME });
      expect(report.strangers.map(({ file, findings }) => [file, findings.map(({ code }) => code)])).toEqual(
        broken.map(([name, , code]) => [name, [code]]),
      );
      for (const { findings } of report.strangers) expect(findings[0]?.remedy.de.length).toBeGreaterThan(20);
      expect(report.statuses.find(({ municipality }) => municipality === "Kleve")).toMatchObject({ state: "returned", file: "gut.xlsx" });
    } finally {
      host.close();
    }
  });

  it("counts a broken file as the return of the municipality it was sent to, by its name", async () => {
    const host = await openPlanningHost(documentWithRecord(smallSample(), recordFor(NAMES)));
    try {
      const files = [{ name: "Planung 2023 Goch.xlsx", bytes: encrypted }];
      const report = await collectCommands.collectReturns.run({ files }, { language: "de", now: () => TEST_TIME });
      const goch = report.statuses.find(({ municipality }) => municipality === "Goch");
      expect(goch).toMatchObject({ state: "rejected", file: "Planung 2023 Goch.xlsx", findings: [{ code: "file-encrypted" }] });
      expect(report.strangers).toEqual([]);
    } finally {
      host.close();
    }
  });

  it("stops between two files when it is cancelled, and says how far it is", async () => {
    const host = await openPlanningHost(documentWithRecord(smallSample(), recordFor(NAMES)));
    try {
      const controller = new AbortController();
      const labels: string[] = [];
      const collecting = collectCommands.collectReturns.run(
        {
          files: [
            { name: "1.xlsx", bytes: good },
            { name: "2.xlsx", bytes: good },
          ],
        },
        {
          language: "de",
          now: () => TEST_TIME,
          signal: controller.signal,
          reportProgress: ({ label, done, total }) => {
            labels.push(`${label.de} ${done}/${total}`);
            controller.abort();
          },
        },
      );
      await expect(collecting).rejects.toThrow();
      expect(labels).toEqual(["„1.xlsx“ wird gelesen … 0/2"]);
    } finally {
      host.close();
    }
  });
});

function readBytes(bytes: Uint8Array) {
  const book = openReturnedFile({ name: "zurück.xlsx", bytes });
  if (!("fileName" in book)) throw new Error(book.findings[0]?.message.de);
  return readReturn(book, samplePlan().data, { municipalities: NAMES, year: 2023, record: recordFor(NAMES) });
}

const ANSWERS = [
  ["D8", 30.5],
  ["D9", 1234.5],
  ["G15", 320.25],
  ["A20", "=Sprachkurs"],
  ["E20", 44986],
  ["G20", 15],
  ["D30", 0.195],
  ["E36", "Zwei Zeilen:\nNr. 1 & <2>"],
];

describe("A file", () => {
  it("is read as it was filled in", () => {
    const result = readBytes(bytesOf(FILLED));
    expect(result).toMatchObject({ municipality: "Kleve", isRejected: false, filledBy: "Frau Müßig", filledOn: 44895, findings: [] });
    expect(result.answers.map(({ cell, value }) => [cell, value])).toEqual(ANSWERS);
  });

  it("with links to other workbooks is read without following them", () => {
    const part = "xl/externalLinks/externalLink1.xml";
    const linked = withParts(bytesOf(FILLED), {
      [part]: '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    });
    expect(readBytes(linked).findings.map(({ code }) => code)).toEqual(["external-links"]);
  });
});
