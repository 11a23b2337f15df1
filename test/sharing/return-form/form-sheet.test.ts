import { COVER_LABELS, coverLines } from "../../../src/sharing/return-form/cover-lines";
import { formSheet } from "../../../src/sharing/return-form/form-sheet";
import { planReturnForm } from "../../../src/sharing/return-form/plan-return-form";
import { fingerprintOf, readSignedText, signedText } from "../../../src/sharing/return-form/signature";
import { createSigningKey, signingKey, signingKeyText } from "../../../src/sharing/return-form/signing-key";
import { parseSharingRecord, serialiseSharingRecord } from "../../../src/sharing/sharing-record";
import { identityFor, recordFor, samplePlan, SECRET } from "../../support/return-files";

const { data } = samplePlan();
const form = planReturnForm(data, "Kleve", 2023);
const sheet = formSheet(form, identityFor("Kleve"), signingKey(SECRET));
const shown = sheet.cells.map((row) => row.slice(0, 8).map((cell) => (cell?.style.startsWith("input") ? "[ ]" : (cell?.value ?? ""))));

describe("The sheet Planung for Kleve", () => {
  it("asks for posts of the newest day, beside what is planned so far", () => {
    // Personal, 30.06.2022: 28 posts active, 31 passive in Kleve.
    expect(shown[6]?.slice(0, 4)).toEqual(["Frage", "Einheit", "Bisher", "Neu"]);
    expect(shown[7]?.slice(0, 4)).toEqual(["Stellen aktiv (Eingliederung), 30.06.2022", "VZÄ", 28, "[ ]"]);
    expect(shown[8]?.slice(0, 4)).toEqual(["Stellen passiv (Leistung), 30.06.2022", "VZÄ", 31, "[ ]"]);
  });

  it("asks for seats, occupancy and cost of its own two measures, and leaves five lines for new ones", () => {
    expect(shown[13]?.slice(0, 7)).toEqual([
      "Aufsuchendes Fallmanagement U25 (01.01.2022 – 31.12.2022)",
      24,
      "[ ]",
      21.5,
      "[ ]",
      486,
      "[ ]",
    ]);
    expect(shown.filter((row) => String(row[0]).includes("2022 – "))).toHaveLength(2);
    expect(shown[18]).toEqual(["Maßnahme", "Instrument", "Zielgruppe", "Form", "Beginn", "Ende", "Plätze", "Kosten je Platz und Monat"]);
    expect(shown.filter((row) => row.length > 0 && row.every((cell) => cell === "[ ]"))).toHaveLength(5);
  });

  it("asks for the three targets and a remark on each section", () => {
    expect(shown.filter((row) => /^K[123] /.test(String(row[0]))).map((row) => row[3])).toEqual(["[ ]", "[ ]", "[ ]"]);
    expect(form.sections.at(-1)?.lines.map(({ title }) => title.de)).toEqual([
      "Personal",
      "Laufende und geplante Maßnahmen",
      "Neue Maßnahmen",
      "Ziele",
    ]);
  });

  it("names nobody but the municipality", () => {
    const text = JSON.stringify(sheet);
    const others = [...new Set(data.stock?.rows.flatMap(({ municipality }) => municipality ?? []))].filter((name) => name !== "Kleve");
    expect(others).toHaveLength(15);
    expect(others.filter((name) => text.includes(name))).toEqual([]);
  });

  it("says of each answer what may be typed", () => {
    const inputs = new Map(sheet.inputs?.map((input) => [input.area, input]));
    // 2 posts, 2 measures with 3 answers, 5 free lines with 8, 3 targets, 4 remarks.
    expect(inputs.size).toBe(2 + 2 * 3 + 5 * 8 + 3 + 4);
    expect(inputs.get("D8")).toEqual({
      area: "D8",
      kind: "decimal",
      minimum: 0,
      maximum: 9999,
      hint: "VZÄ Soll: Zahl (VZÄ), z. B. 7,25. Leer lassen, wenn sich nichts ändert.",
    });
    expect(inputs.get("D20")).toEqual({ area: "D20", kind: "list", choices: ["Gruppe", "Einzel"], hint: "Form: Gruppe oder Einzel." });
    expect(inputs.get("D30")).toMatchObject({ kind: "decimal", minimum: -1, maximum: 1 });
    expect(inputs.get("E36:H36")).toMatchObject({ kind: "text", maximum: 2000 });
  });

  it("marks every row with content in column I, and no other", () => {
    expect(sheet.cells.every((row) => row.length === 0 || /^\d{3}-/.test(String(row[8]?.value)))).toBe(true);
    expect(String(sheet.cells[7]?.[8]?.value)).toMatch(/^008-[0-9A-F]{8}-[0-9A-F]{8}-[0-9A-F]{16}$/);
  });

  it("leaves out what has nothing to ask", () => {
    const bare = planReturnForm({ ...data, staff: undefined, measures: undefined }, "Kleve", 2023);
    expect(bare.sections.map(({ id }) => id)).toEqual(["new-measures", "targets", "remarks"]);
  });
});

describe("The cover", () => {
  const identity = identityFor("Kleve");
  const lines = coverLines({ form, identity, key: signingKey(SECRET), sheets: ["Deckblatt", "Planung"] });

  it("has what is to be filled in, the fingerprint and the signed line", () => {
    expect(lines.map(({ label, style }) => [label, style])).toEqual([
      ["Keine Änderungen (Fehlanzeige)", "inputText"],
      ["Ausgefüllt von", "inputText"],
      ["Datum", "input"],
      ["Kennung", "text"],
      ["Signatur", "code"],
    ]);
    expect(lines.find(({ label }) => label === COVER_LABELS.fingerprint)?.value).toMatch(/^JC-2023-V1-KLEVE-[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  it("is valid with the key it was signed with, and with no other", () => {
    const signed = readSignedText(lines[4]?.value ?? "");
    expect(signed).toMatchObject({ identity, keyKind: "secret", sheets: ["Deckblatt", "Planung"] });
    expect(signed?.isSignedBy(signingKey(SECRET))).toBe(true);
    expect(signed?.isSignedBy(signingKey("00".repeat(32)))).toBe(false);
    expect(signed?.isSignedBy(signingKey(undefined))).toBe(false);
  });

  it("can name anything, also what separates its fields", () => {
    const odd = { ...identityFor("Ä|/% Stadt"), due: undefined };
    const text = signedText({ identity: odd, sheets: ["a/b", "50%"], formDigest: "AB" }, signingKey(SECRET));
    expect(readSignedText(text)?.identity).toEqual(odd);
    expect(readSignedText(text)?.sheets).toEqual(["a/b", "50%"]);
    expect(fingerprintOf(odd, text)).toMatch(/^JC-2023-V1-AESTADT-/);
  });

  it("is not mistaken for another text", () => {
    expect(readSignedText("Kleve, 2023")).toBeUndefined();
    expect(readSignedText("")).toBeUndefined();
  });
});

describe("The signing key", () => {
  it("is the secret of the workbook, or one that everybody has", () => {
    const random = Uint8Array.from({ length: 32 }, (_, index) => index);
    const key = createSigningKey(random);
    // 32 bytes from 00 to 1f in hexadecimal.
    expect(signingKeyText(key)).toBe("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    expect(signingKey(signingKeyText(key))).toEqual(key);
    expect(signingKey(undefined).kind).toBe("public");
    expect(signingKey("too short").kind).toBe("public");
    expect(() => createSigningKey(new Uint8Array(16))).toThrow(RangeError);
  });
});

describe("The record of a distribution", () => {
  it("comes back from the setting as it was kept", () => {
    const record = recordFor(["Kleve", "Goch"]);
    expect(parseSharingRecord(serialiseSharingRecord(record))).toEqual(record);
  });

  it.each([undefined, 7, "", "{", "[]", '{"key":"ab"}', '{"key":"ab","version":1,"at":"","month":"","files":[{"municipality":"Kleve"}]}'])(
    "is not there where the setting holds %j",
    (value) => expect(parseSharingRecord(value)).toBeUndefined(),
  );
});
