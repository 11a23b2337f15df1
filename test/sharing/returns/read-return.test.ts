import { readReturn, type ReadReturn } from "../../../src/sharing/returns/read-return";
import type { ReturnedBook } from "../../../src/sharing/returns/returned-book";
import { serialOfDate } from "../../../src/units/month";
import type { SharingRecord } from "../../../src/sharing/sharing-record";
import {
  answerCell,
  identityFor,
  onCover,
  recordFor,
  samplePlan,
  SECRET,
  sentBook,
  typed,
  withRows,
  withSheet,
} from "../../support/return-files";

/**
 * Files as they come back. Kleve is asked on 39 rows: rows 8 and 9 its posts, 14 and 15 its two measures, 20 to 24 free
 * lines, 29 to 31 targets, 36 to 39 remarks; answers in column D, of the measures in C, E and G.
 */

const MUNICIPALITIES = ["Kleve", "Goch", "Rheurdt"];

function read(book: ReturnedBook, record: SharingRecord | undefined = recordFor(MUNICIPALITIES), year = 2023): ReadReturn {
  return readReturn(book, samplePlan().data, { municipalities: MUNICIPALITIES, year, ...(record === undefined ? {} : { record }) });
}

const kleve = () => sentBook("Kleve", { secret: SECRET });

/** Severity, code, place and German message of each finding. */
function findingsOf({ findings }: ReadReturn): string[] {
  return findings.map(({ severity, code, sheet, cell, message }) => `${severity} ${code} ${sheet}${cell ? `!${cell}` : ""}: ${message.de}`);
}

function answersOf({ answers }: ReadReturn): Record<string, unknown> {
  return Object.fromEntries(answers.map(({ cell, value }) => [cell, value]));
}

describe("A file that comes back as it was sent", () => {
  it("has no answers and no findings", () => {
    expect(read(kleve())).toMatchObject({ municipality: "Kleve", isRejected: false, isNil: false, answers: [], findings: [], version: 1 });
  });

  it("is known by what is inside, whatever its name", () => {
    expect(read({ ...kleve(), fileName: "Kopie von Mappe (2).xlsx" })).toMatchObject({ municipality: "Kleve", findings: [] });
  });

  it("tells answers with what was shown beside them", () => {
    const book = typed(kleve(), { D8: 30.5, E14: 20, E36: "Eine Stelle kommt im März dazu." });
    expect(read(book).answers.map(({ field, cell, value, sent }) => ({ id: field.id, cell, value, sent }))).toEqual([
      { id: "staff-2022-06-30-aktiv", cell: "D8", value: 30.5, sent: 28 },
      { id: expect.stringMatching(/^measure-[0-9A-F]{8}-occupied$/) as unknown, cell: "E14", value: 20, sent: 21.5 },
      { id: "remark-staff", cell: "E36", value: "Eine Stelle kommt im März dazu.", sent: null },
    ]);
  });

  it("can say on the cover that nothing changes, who has filled it in and when", () => {
    // 1 January 2023 is 44927; less 31 days of December and 1: 30 November 2022 is 44895.
    const book = onCover(kleve(), { isNil: "Ja", filledBy: "Frau Muster, 02821 / 1", filledOn: "30.11.2022" });
    expect(read(book)).toMatchObject({ isNil: true, filledBy: "Frau Muster, 02821 / 1", filledOn: 44895, findings: [] });
  });

  it("that says so and answers all the same is looked at", () => {
    const result = read(typed(onCover(kleve(), { isNil: "ja" }), { D8: 30 }));
    expect(result.isNil).toBe(false);
    expect(findingsOf(result)).toEqual([
      "warning nil-with-answers Deckblatt: Auf dem Deckblatt steht „Keine Änderungen“, auf dem Blatt „Planung“ stehen aber Antworten.",
    ]);
  });
});

describe("A file that is not taken", () => {
  const cases: [string, ReadReturn, string][] = [
    [
      "some other workbook",
      read({ ...kleve(), sheets: [{ name: "Tabelle1", isHidden: false, merges: [], rows: [[{ value: "Kosten" }]] }] }),
      "error not-a-return Tabelle1: In der Datei ist kein Deckblatt mit Signatur; sie stammt nicht aus einer Weitergabe.",
    ],
    [
      "the county's own planning workbook",
      read({
        ...kleve(),
        tables: ["Parameter", "Budget", "Personal", "Bestand"],
        sheets: [{ name: "Budget", isHidden: false, merges: [], rows: [] }],
      }),
      "error planning-workbook Budget: Das ist eine Planungsmappe des Kreises, keine Rückmeldung einer Kommune.",
    ],
    [
      "one whose signature was deleted",
      read(onCover(kleve(), { signature: null })),
      "error signature-unreadable Deckblatt!A6: Die Signatur auf dem Deckblatt fehlt oder ist nicht lesbar; die Datei lässt sich nicht zuordnen.",
    ],
    [
      "one whose signature was rewritten for another municipality",
      read(onCover(kleve(), { signature: String(kleve().sheets[0]?.rows[5]?.[1]?.value).replace("|Kleve|", "|Goch|") })),
      "error signature-broken Deckblatt!B6: Die Signatur auf dem Deckblatt passt nicht: Sie wurde geändert, oder die Datei kommt aus einer anderen Planungsmappe.",
    ],
    [
      "one signed with the secret of another planning workbook",
      read(sentBook("Kleve", { secret: "ab".repeat(32) })),
      "error signature-broken Deckblatt!B6: Die Signatur auf dem Deckblatt passt nicht: Sie wurde geändert, oder die Datei kommt aus einer anderen Planungsmappe.",
    ],
    [
      "one that anybody could have signed, although the workbook has a secret",
      read(sentBook("Kleve")),
      "error signature-broken Deckblatt!B6: Die Signatur auf dem Deckblatt passt nicht: Sie wurde geändert, oder die Datei kommt aus einer anderen Planungsmappe.",
    ],
    [
      "of a municipality that is not on the list",
      read(sentBook("Xanten", { secret: SECRET })),
      "error unknown-municipality Deckblatt!B6: Die Datei gehört zu „Xanten“; diese Kommune steht nicht im Verteiler.",
    ],
    [
      "of last year",
      read(sentBook("Kleve", { secret: SECRET, identity: { ...identityFor("Kleve"), year: 2022 } })),
      "error other-year Deckblatt!B6: Die Datei ist für das Planungsjahr 2022, geplant wird 2023.",
    ],
    [
      "of another month",
      read(sentBook("Kleve", { secret: SECRET, identity: { ...identityFor("Kleve"), month: "2022-05" } })),
      "error other-month Deckblatt!B6: Die Datei ist für den Berichtsmonat 2022-05, verschickt wurde 2022-06.",
    ],
    [
      "newer than what this workbook has sent",
      read(sentBook("Kleve", { secret: SECRET, identity: identityFor("Kleve", 3) }), recordFor(MUNICIPALITIES, 2)),
      "error newer-version Deckblatt!B6: Die Datei hat die Version 3; diese Planungsmappe hat zuletzt Version 2 verschickt. Sie ist wohl eine ältere Kopie.",
    ],
    [
      "one without the sheet Planung",
      read({ ...kleve(), sheets: kleve().sheets.slice(0, 1) }),
      "error form-missing Deckblatt: Das Blatt „Planung“ fehlt, oder seine Prüfspalte wurde gelöscht.",
    ],
    [
      "one with a column put in before D",
      read(
        withSheet(kleve(), "Planung", (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => row && [...row.slice(0, 3), undefined, ...row.slice(3)]),
        })),
      ),
      "error columns-moved Planung!D1: Auf dem Blatt „Planung“ wurde links von dieser Zelle eine Spalte eingefügt; welche Antwort wohin gehört, ist nicht sicher.",
    ],
    [
      "one with column B deleted",
      read(
        withSheet(kleve(), "Planung", (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => row && [...row.slice(0, 1), ...row.slice(2)]),
        })),
      ),
      "error columns-moved Planung!B1: Auf dem Blatt „Planung“ fehlt links von dieser Zelle eine Spalte; welche Antwort wohin gehört, ist nicht sicher.",
    ],
  ];

  it.each(cases)("is %s", (_name, result, finding) => {
    expect(result).toMatchObject({ isRejected: true, answers: [] });
    expect(findingsOf(result)).toEqual([finding]);
  });

  it("is one that a workbook without the secret cannot verify, and that is said", () => {
    const result = readReturn(kleve(), samplePlan().data, { municipalities: MUNICIPALITIES, year: 2023 });
    expect(findingsOf(result)).toEqual([
      "error signature-not-verifiable Deckblatt!B6: Die Datei ist mit einem Geheimnis signiert, das diese Planungsmappe nicht hat; ob sie echt ist, lässt sich hier nicht prüfen.",
    ]);
  });

  it("but one without a secret is taken by a workbook that has none either", () => {
    const result = readReturn(sentBook("Kleve"), samplePlan().data, { municipalities: MUNICIPALITIES, year: 2023 });
    expect(result).toMatchObject({ isRejected: false, findings: [] });
  });
});

describe("A file that is taken with a warning", () => {
  it("was filled in in an older version", () => {
    const result = read(typed(kleve(), { D8: 30 }), recordFor(MUNICIPALITIES, 2));
    expect(answersOf(result)).toEqual({ D8: 30 });
    expect(findingsOf(result)).toEqual([
      "warning older-version Deckblatt!B6: Ausgefüllt wurde die Version 1; zuletzt verschickt wurde Version 2.",
    ]);
  });

  it("has the name of another municipality's file", () => {
    const result = read({ ...kleve(), fileName: "Planung 2023 Goch.xlsx" });
    expect(result.municipality).toBe("Kleve");
    expect(findingsOf(result)).toEqual([
      "warning name-of-another Deckblatt: Die Datei heißt wie die von „Goch“ („Planung 2023 Goch.xlsx“), ist aber die Mappe von „Kleve“.",
    ]);
  });

  it("has sheets added, renamed, hidden and links to other files", () => {
    const book = withSheet(kleve(), "Planung", (sheet) => ({ ...sheet, name: "Planung neu" }));
    const renamed = read(typed({ ...book, hasExternalLinks: true }, { D8: 30 }, "Planung neu"));
    expect(answersOf(renamed)).toEqual({ D8: 30 });
    expect(findingsOf(renamed)).toEqual([
      "warning sheet-renamed Planung neu: Das Blatt „Planung“ heißt jetzt „Planung neu“.",
      "warning external-links Deckblatt: Die Datei verweist auf andere Dateien; den Verweisen wird nicht gefolgt.",
    ]);
    const added = { ...kleve(), sheets: [...kleve().sheets, { name: "Notizen", isHidden: true, merges: [], rows: [] }] };
    expect(findingsOf(read(added))).toEqual([
      "warning sheet-added Notizen: Das Blatt „Notizen“ ist hinzugekommen; es wird nicht gelesen.",
      "warning sheet-hidden Notizen: Das Blatt „Notizen“ ist ausgeblendet.",
    ]);
    expect(findingsOf(read({ ...kleve(), sheets: kleve().sheets.toReversed() }))).toEqual([
      "warning sheets-moved Planung: Die Blätter stehen in anderer Reihenfolge.",
    ]);
  });
});

describe("The form", () => {
  it("is found again when rows were put in", () => {
    const book = withRows(typed(kleve(), { D8: 30, D9: 32 }), (rows) => [...rows.slice(0, 8), undefined, undefined, ...rows.slice(8)]);
    const result = read(book);
    expect(answersOf(result)).toEqual({ D8: 30, D11: 32 });
    expect(findingsOf(result)).toEqual([
      "warning rows-shifted Planung!A11: Über dieser Zeile wurden 2 Zeile(n) eingefügt; die Antworten wurden trotzdem gefunden.",
    ]);
  });

  it("is found again when rows were moved", () => {
    // Row 9 in front of row 8.
    const book = withRows(typed(kleve(), { D8: 30, D9: 32 }), (rows) => [...rows.slice(0, 7), rows[8], rows[7], ...rows.slice(9)]);
    const result = read(book);
    expect(answersOf(result)).toEqual({ D8: 32, D9: 30 });
    expect(findingsOf(result)).toEqual([
      "warning row-moved Planung!A9: Diese Zeile steht nicht mehr an ihrer Stelle; ihre Antworten wurden trotzdem gefunden.",
    ]);
  });

  it("says which row was deleted", () => {
    const result = read(withRows(typed(kleve(), { D8: 30 }), (rows) => rows.filter((_, index) => index !== 8)));
    expect(answersOf(result)).toEqual({ D8: 30 });
    expect(findingsOf(result)).toContain(
      "error row-removed Planung: Die Zeile „Stellen passiv (Leistung), 30.06.2022“ fehlt, oder ihre Prüfspalte wurde geändert; ihre Antwort ist unbekannt.",
    );
  });

  it("takes no answer from a row that was copied", () => {
    const result = read(withRows(typed(kleve(), { D8: 30, D9: 32 }), (rows) => [...rows.slice(0, 9), rows[7], ...rows.slice(9)]));
    expect(answersOf(result)).toEqual({ D9: 32 });
    expect(findingsOf(result).filter((text) => text.startsWith("error"))).toEqual([
      "error row-twice Planung!A8: Diese Zeile gibt es mehrfach; welche Antwort gilt, ist nicht sicher. Keine davon wird übernommen.",
      "error row-twice Planung!A10: Diese Zeile gibt es mehrfach; welche Antwort gilt, ist nicht sicher. Keine davon wird übernommen.",
    ]);
  });

  it("names a locked cell that was overwritten, and doubts the answers beside it", () => {
    // Somebody wrote the answer over the value so far, and half of it into the right cell.
    const result = read(typed(kleve(), { C8: 30, D8: 3 }));
    expect(findingsOf(result)).toEqual([
      "error locked-cell-changed Planung!C8: Diese gesperrte Zelle wurde geändert; jetzt steht dort „30“.",
    ]);
    expect(result.answers[0]?.problem).toMatchObject({ severity: "error" });
    expect(result.answers[0]?.problem?.message.de).toBe(
      "In dieser Zeile wurde die gesperrte Zelle C8 geändert; es ist nicht sicher, wozu die Antwort gehört. Erfragen Sie sie.",
    );
  });

  it("names what differs on a sheet with the municipality's own rows, which is not read", () => {
    // Two quarters of staff in Rheurdt, as the sample has them; the planned posts are asked for on the form and not compared.
    const headings = ["Stichtag", "Kommune", "Seite", "VZÄ Soll", "VZÄ Ist"];
    const [june2021, june2022] = [serialOfDate(2021, 6, 30), serialOfDate(2022, 6, 30)];
    const rows = [
      ["Personal"],
      headings,
      [june2021, "Rheurdt", "aktiv", 0.75, 0.75],
      [june2022, "Rheurdt", "aktiv", 4, 2.5],
      [june2022, "Rheurdt", "dritte", 1, 1],
    ].map((cells) => cells.map((value) => ({ value })));
    const sent = sentBook("Rheurdt", { secret: SECRET });
    const sheet = { name: "Personal", isHidden: false, merges: [], rows };
    const findings = findingsOf(read({ ...sent, sheets: [...sent.sheets, sheet] })).filter((text) => text.includes("own-row"));
    expect(findings).toEqual([
      "warning own-row-changed Personal!E4: Diese gesperrte Zelle weicht von der Planungsmappe ab: hier „2,5“, dort „1“. Gelesen wird nur das Blatt „Planung“.",
      "warning own-row-unknown Personal!A5: Diese Zeile gibt es in der Planungsmappe nicht. Gelesen wird nur das Blatt „Planung“.",
    ]);
  });

  it("only mentions a heading that was rewritten", () => {
    expect(findingsOf(read(typed(kleve(), { A1: "Unsere Planung" })))).toEqual([
      "warning locked-cell-changed Planung!A1: Diese gesperrte Zelle wurde geändert; jetzt steht dort „Unsere Planung“.",
    ]);
  });

  it("does not take the row of another municipality's form", () => {
    const foreign = sentBook("Goch", { secret: SECRET }).sheets[1]?.rows[7];
    const result = read(withRows(kleve(), (rows) => rows.map((row, index) => (index === 7 ? foreign : row))));
    expect(findingsOf(result).some((text) => text.startsWith("error locked-cell-changed Planung!A8"))).toBe(true);
  });

  it("counts what was pasted below and beside it, and does not read it", () => {
    const pasted = Array.from({ length: 10_000 }, (_, index) => [{ value: `Person ${index}` }, { value: index }]);
    const result = read(withRows(typed(kleve(), { D8: 30 }), (rows) => [...rows, ...pasted]));
    expect(answersOf(result)).toEqual({ D8: 30 });
    expect(findingsOf(result)).toEqual([
      "warning stray-entries Planung!A40: Neben oder unter dem Formular steht etwas in 20000 Zelle(n), verteilt auf 10000 Zeile(n); das wird nicht gelesen.",
    ]);
    expect(findingsOf(read(typed(kleve(), { F8: "siehe Anlage" })))).toEqual([
      "warning stray-entries Planung!F8: Neben oder unter dem Formular steht etwas in 1 Zelle(n), verteilt auf 1 Zeile(n); das wird nicht gelesen.",
    ]);
  });

  it("stays readable when a row of it was copied down 10,000 times", () => {
    const result = read(withRows(typed(kleve(), { D8: 30 }), (rows) => [...rows, ...Array.from({ length: 10_000 }, () => rows[7])]));
    expect(answersOf(result)).toEqual({});
    const errors = findingsOf(result).filter((text) => text.includes("row-twice"));
    // 50 of the 10,001 rows, and how many more there are.
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toContain("9.951 weitere Stellen");
  });

  it("names cells that were merged over questions", () => {
    const merge = { row: 7, column: 3, lastRow: 8, lastColumn: 3 };
    const result = read(withSheet(typed(kleve(), { D8: 30 }), "Planung", (sheet) => ({ ...sheet, merges: [...sheet.merges, merge] })));
    expect(findingsOf(result)).toEqual(["error merged-cells Planung!D8:D9: Hier wurden Zellen des Formulars verbunden."]);
    expect(result.answers[0]?.problem?.severity).toBe("error");
  });

  it("says when the plan no longer has what was asked", () => {
    // Sent with the measures of the sample, collected after the table Maßnahmen was emptied.
    const book = typed(kleve(), { C14: 10 });
    const { measures, ...without } = samplePlan().data;
    const result = readReturn(
      book,
      { ...without, measures: measures && { ...measures, rows: [] } },
      { municipalities: MUNICIPALITIES, year: 2023, record: recordFor(MUNICIPALITIES) },
    );
    expect(result.answers).toEqual([]);
    expect(findingsOf(result)).toEqual([
      "warning question-gone Planung!A14: Wonach hier gefragt wurde, gibt es in der Planungsmappe nicht mehr; die Antwort wird nicht übernommen.",
    ]);
  });

  it("finds its answers although the plan has a newer day meanwhile", () => {
    const { staff, ...rest } = samplePlan().data;
    const later = staff?.rows.map((row) => ({ ...row, asOf: 44926 })) ?? [];
    const data = { ...rest, staff: staff && { ...staff, rows: [...staff.rows, ...later] } };
    const result = readReturn(typed(kleve(), { D8: 30 }), data, {
      municipalities: MUNICIPALITIES,
      year: 2023,
      record: recordFor(MUNICIPALITIES),
    });
    expect(result.findings).toEqual([]);
    // 30 June 2022 is 44742.
    expect(result.answers[0]?.field.target.key).toMatchObject({ asOf: 44742, side: "aktiv" });
  });

  it("has a cell for each question", () => {
    expect(answerCell(kleve(), "K2 ")).toBe("D30");
    expect(answerCell(kleve(), "Aufsuchendes", "Plätze neu")).toBe("C14");
  });
});
