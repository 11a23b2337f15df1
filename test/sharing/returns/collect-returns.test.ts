import { awaitedReturns } from "../../../src/sharing/returns/awaited";
import { collectReturns, type Collected } from "../../../src/sharing/returns/collect-returns";
import type { Plan } from "../../../src/sharing/returns/plan-place";
import { planMerge } from "../../../src/sharing/returns/plan-merge";
import { readReturn } from "../../../src/sharing/returns/read-return";
import type { ReturnedBook } from "../../../src/sharing/returns/returned-book";
import { identityFor, onCover, planOf, recordFor, samplePlan, SECRET, sentBook, typed } from "../../support/return-files";
import { sampleDocument } from "../../support/planning-host";

const NAMES = ["Kleve", "Goch", "Rheurdt", "Uedem"];
const RECORD = recordFor(NAMES, 2);

function collect(
  books: readonly ReturnedBook[],
  { today = "2022-12-01", plan = samplePlan() }: { today?: string; plan?: Plan } = {},
): Collected {
  const awaited = awaitedReturns({}, NAMES, RECORD);
  const read = books.map((book) => readReturn(book, plan.data, { municipalities: NAMES, year: 2023, record: RECORD }));
  return collectReturns({ awaited, read, unreadable: [], plan, record: RECORD, today });
}

function sent(municipality: string, fileName = `${municipality}.xlsx`, version = 2) {
  return sentBook(municipality, { secret: SECRET, fileName, identity: identityFor(municipality, version) });
}

const changesIn = ({ report }: Collected) => report.changes.map(({ cell, before, after }) => ({ cell, before, after }));

describe("The status list", () => {
  const { report } = collect([typed(sent("Kleve"), { D8: 30 }), onCover(sent("Goch"), { isNil: "ja" }), sent("Rheurdt")]);

  it("says who has returned what", () => {
    expect(
      report.statuses.map(({ municipality, state, changeCount, isOverdue }) => ({ municipality, state, changeCount, isOverdue })),
    ).toEqual([
      { municipality: "Kleve", state: "returned", changeCount: 1, isOverdue: false },
      { municipality: "Goch", state: "nil", changeCount: 0, isOverdue: false },
      { municipality: "Rheurdt", state: "empty", changeCount: 0, isOverdue: false },
      { municipality: "Uedem", state: "missing", changeCount: 0, isOverdue: false },
    ]);
  });

  it("counts the due day itself as in time, the next as overdue", () => {
    const overdueOn = (today: string) =>
      collect([onCover(sent("Goch"), { isNil: "ja" })], { today }).report.statuses.filter(({ isOverdue }) => isOverdue);
    expect(overdueOn("2022-12-15")).toEqual([]);
    expect(overdueOn("2022-12-16").map(({ municipality }) => municipality)).toEqual(["Kleve", "Rheurdt", "Uedem"]);
  });

  it("keeps a rejected file with its municipality, and a foreign one apart", () => {
    const broken = sentBook("Kleve", { secret: "ab".repeat(32), identity: identityFor("Kleve", 2) });
    const { report: bad } = collect([broken, sentBook("Xanten", { secret: SECRET, fileName: "x.xlsx" })]);
    expect(bad.statuses[0]).toMatchObject({ municipality: "Kleve", state: "rejected" });
    expect(bad.strangers.map(({ file }) => file)).toEqual(["x.xlsx"]);
  });

  it("follows the distribution list: who gets the sheet Planung, until when", () => {
    const rows = [
      { rowIndex: 4, municipality: "Goch", recipient: "a@goch.example", due: 44910 },
      { rowIndex: 5, municipality: "Kleve", sheets: "Kennzahlen, Vergleich" },
      { rowIndex: 6, municipality: "Uedem", sheets: "Kennzahlen, Planung" },
    ];
    const distribution = samplePlan().data.distribution;
    if (distribution === undefined) throw new Error("the sample has a distribution list");
    // 44910 is 15 December 2022 (44927, 1 January 2023, less 17), and was sent with 15 December to the others as well.
    expect(awaitedReturns({ distribution: { ...distribution, rows } }, NAMES, RECORD)).toEqual([
      { municipality: "Goch", recipient: "a@goch.example", due: "2022-12-15" },
      { municipality: "Uedem", due: "2022-12-15" },
    ]);
  });
});

describe("Differences", () => {
  it("are answers that are neither in the plan already nor what was sent", () => {
    // Kleve plans 28 posts active and 31 passive.
    expect(changesIn(collect([typed(sent("Kleve"), { D8: 28, D9: 33.25 })]))).toEqual([{ cell: "D9", before: 31, after: 33.25 }]);
  });

  it("say where they go", () => {
    const { report } = collect([typed(sent("Kleve"), { D9: 33.25, D30: 0.2 })]);
    expect(report.changes.map(({ id, title, targetSheet, targetCell }) => [id, title.de, targetSheet, targetCell])).toEqual([
      ["Kleve/staff-2022-06-30-passiv", "Stellen passiv (Leistung), 30.06.2022: VZÄ Soll", "Personal", "D46"],
      ["Kleve/target-K2", "K2 Integrationsquote: Zielwert", "Ziele", undefined],
    ]);
  });

  /** The sample with another value in one cell of a table. */
  function planWith(sheetName: string, row: number, column: number, value: string | number): Plan {
    const document = sampleDocument();
    const changed = document.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const rows = sheet.rows.map((cells, index) =>
        index === row ? cells?.map((cell, at) => (at === column && cell ? { ...cell, value } : cell)) : cells,
      );
      return { ...sheet, rows };
    });
    return planOf({ ...document, sheets: changed });
  }

  it("warn where the plan has changed since the file was sent", () => {
    // Personal!D46, sent as 31, was set to 29 meanwhile.
    const plan = planWith("Personal", 45, 3, 29);
    const { report } = collect([typed(sent("Kleve"), { D9: 33.25 })], { plan });
    expect(report.changes[0]).toMatchObject({ before: 29, after: 33.25, problem: { severity: "warning" } });
    expect(report.changes[0]?.problem?.message.de).toBe(
      "In der Planungsmappe wurde der Wert seit dem Versand geändert: verschickt 31, jetzt 29.",
    );
    // The municipality repeats what it was sent: for it nothing changes.
    expect(changesIn(collect([typed(sent("Kleve"), { D9: 31 })], { plan }))).toEqual([]);
  });

  it("do not overwrite a formula of the controller", () => {
    const plan = samplePlan();
    const staff = plan.raws.get("Personal");
    if (staff === undefined) throw new Error("the sample has staff");
    const formulas = staff.values.map((row, index) =>
      index === 45 - staff.firstRow - 1 ? row.map((cell, at) => (at === 3 ? "=20+11" : cell)) : row,
    );
    const withFormula = { ...plan, raws: new Map([...plan.raws, ["Personal", { ...staff, formulas }]]) };
    const { report } = collect([typed(sent("Kleve"), { D9: 33.25 })], { plan: withFormula });
    expect(report.changes[0]?.problem?.message.de).toBe(
      "In der Planungsmappe steht in Personal!D46 die Formel =20+11; sie wird nicht überschrieben. Ändern Sie sie von Hand.",
    );
  });
});

describe("A new measure", () => {
  const complete = { A20: "Sprachkurs Pflege", B20: "16f", D20: "Gruppe", E20: 44986, F20: 45169, G20: 15, H20: 420 };

  it("becomes one row", () => {
    const collected = collect([typed(sent("Kleve"), complete)]);
    const merged = planMerge(
      collected.planned,
      collected.report.changes.map(({ id }) => id),
    );
    if ("obstacle" in merged) throw new Error(merged.obstacle.kind);
    expect(merged.merges).toHaveLength(1);
    expect(Object.fromEntries(merged.merges[0]?.appended[0]?.values ?? [])).toEqual({
      municipality: "Kleve",
      measure: "Sprachkurs Pflege",
      instrument: "16f",
      form: "Gruppe",
      start: 44986,
      end: 45169,
      seats: 15,
      costPerSeatMonth: 420,
    });
  });

  it("needs name, start and seats", () => {
    const { report } = collect([typed(sent("Kleve"), { A20: "Sprachkurs", H20: 420 })]);
    expect(report.changes.map(({ problem }) => problem?.message.de)).toEqual([
      "Für eine neue Zeile fehlt: Beginn, Plätze.",
      "Für eine neue Zeile fehlt: Beginn, Plätze.",
    ]);
  });

  it("is not taken half", () => {
    const { planned } = collect([typed(sent("Kleve"), complete)]);
    expect(planMerge(planned, ["Kleve/new-1-measure", "Kleve/new-1-start"])).toEqual({
      obstacle: { kind: "incomplete", changes: ["Kleve/new-1-measure", "Kleve/new-1-start"] },
    });
  });

  it("does not end before it starts, and is not there twice", () => {
    const { report } = collect([typed(sent("Kleve"), { ...complete, F20: 44900, A21: " sprachkurs pflege", E21: 44986, G21: 5 })]);
    const messages = new Set(report.changes.map(({ cell, problem }) => `${cell.slice(1)}: ${problem?.message.de ?? ""}`));
    expect([...messages]).toEqual(["20: Das Ende liegt vor dem Beginn.", "21: Dieselbe Maßnahme steht schon in A20."]);
  });

  it("that stands in the plan already is compared with its row", () => {
    // The first measure of Kleve in the sample, which has 24 seats, and starts on 1 January 2022 (44562).
    const again = { A20: "Aufsuchendes Fallmanagement U25", E20: 44562, G20: 26 };
    const { report } = collect([typed(sent("Kleve"), again)]);
    expect(report.changes.map(({ cell, before, after, targetCell }) => [cell, before, after, targetCell])).toEqual([["G20", 24, 26, "J5"]]);
  });
});

describe("Two returns of one municipality", () => {
  const first = typed(sent("Kleve", "alt.xlsx"), { D8: 29, D30: 0.18 });
  const second = typed(sent("Kleve", "neu.xlsx"), { D8: 30 });
  const noteOf = ({ report }: Collected) => report.statuses[0]?.findings[0]?.message.de;

  it.each([
    ["the higher version", typed(sent("Kleve", "alt.xlsx", 1), { D8: 29 }), second, "sie hat die höhere Version 2"],
    [
      "the later day on the cover",
      onCover(first, { filledOn: 44890 }),
      onCover(second, { filledOn: 44895 }),
      "sie wurde laut Deckblatt am 30.11.2022 ausgefüllt",
    ],
    [
      "the later time of saving",
      { ...first, modified: "2022-11-29T10:00:00Z" },
      { ...second, modified: "2022-11-30T09:00:00Z" },
      "sie wurde zuletzt gespeichert",
    ],
  ])("are told apart by %s, in whatever order they are chosen", (_name, old, recent, reason) => {
    for (const books of [
      [old, recent],
      [recent, old],
    ]) {
      const collected = collect(books);
      expect(collected.report.statuses[0]).toMatchObject({ file: "neu.xlsx", olderFiles: ["alt.xlsx"] });
      expect(collected.report.statuses[0]?.findings.map(({ message }) => message.de)).toContain(
        `Es gibt zwei Rückmeldungen. „neu.xlsx“ zählt vor „alt.xlsx“: ${reason}.`,
      );
    }
  });

  it("count by their order if nothing else tells them apart", () => {
    expect(noteOf(collect([first, second]))).toBe(
      "Es gibt zwei Rückmeldungen. „neu.xlsx“ zählt vor „alt.xlsx“: sie steht weiter hinten in der Auswahl.",
    );
  });

  it("are shown side by side, and what only the older one says is not lost", () => {
    const { report } = collect([first, second]);
    expect(report.changes.map(({ after, olderText }) => [after, olderText?.de])).toEqual([[30, "29 (alt.xlsx)"]]);
    expect(report.statuses[0]?.findings.map(({ code, cell }) => [code, cell])).toEqual([
      ["two-returns", undefined],
      ["only-in-older-return", "D30"],
    ]);
  });

  it("do not count if they are rejected", () => {
    const forged = sentBook("Kleve", { secret: "ab".repeat(32), fileName: "fremd.xlsx", identity: identityFor("Kleve", 2) });
    const { report } = collect([second, forged]);
    expect(report.statuses[0]).toMatchObject({ state: "returned", file: "neu.xlsx", olderFiles: [] });
    expect(report.statuses[0]?.findings[0]?.message.de).toMatch(/^„fremd.xlsx“: Die Signatur/);
  });
});
