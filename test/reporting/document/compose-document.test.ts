import { compareDocuments } from "../../../src/reporting/document/compare-documents";
import { composeDocument } from "../../../src/reporting/document/compose-document";
import { focusTopic } from "../../../src/reporting/document/focus-topics";
import type { RawTable } from "../../../src/model/read-table";
import { serialOfDate } from "../../../src/units/month";
import { kleveSource, raw } from "./kleve-source";

test("a workbook without prose gives a document whose gaps are visible, listed and found", () => {
  const document = composeDocument(kleveSource());
  // Jobcenter, five sections of A, topic, reason and activities of three topics, topic and development of one potential.
  expect(document.findings.filter(({ code }) => code === "text-missing")).toHaveLength(1 + 5 + 9 + 2);
  expect(document.gaps.map(({ place }) => place)).toContain("A.1 Budget");
  const shown = JSON.stringify(document.blocks);
  expect(shown).toContain("[fehlt: Text „A.1 Budget“]");
  expect(shown).toContain("A.1 Budget: Der Text „A.1 Budget“ fehlt");
});

test("a section that the document does not know is a finding with the one that is meant", () => {
  const { findings } = composeDocument(kleveSource([["A.1 Buget", "Text"]]));
  expect(findings[0]).toMatchObject({
    code: "text-section-unknown",
    sheet: "Texte",
    cell: "A5",
    remedy: { de: "Ist „A.1 Budget“ gemeint?" },
  });
});

test.each([
  ["I", "I"],
  ["IV Frauen und Männer", "IV"],
  ["Schwerpunkt VI", "VI"],
  ["Menschen mit Flucht- und Migrationshintergrund", "V"],
  ["Klimaschutz", undefined],
])("the focus topic %s is %s", (typed, numeral) => {
  expect(focusTopic(typed)?.numeral).toBe(numeral);
});

describe("last year's document next to this year's", () => {
  const measures = (...rows: (readonly [name: string, from: number, to: number, seats: number])[]): RawTable =>
    raw(
      "Maßnahmen",
      ["Maßnahme", "Kommune", "Beginn", "Ende", "Plätze"],
      rows.map(([name, from, to, seats]) => [name, "Kleve", serialOfDate(from, 1, 1), serialOfDate(to, 12, 31), seats]),
    );

  test("without last year's workbook the comparison comes from this one", () => {
    const {
      headings,
      figures,
      targets,
      measures: changes,
    } = compareDocuments(
      kleveSource([], [measures(["Werkstatt", 2022, 2022, 40], ["Coaching", 2022, 2023, 10], ["Sprache", 2023, 2023, 20])]),
    );
    expect(headings).toEqual(["Planung 2022", "Planung 2023"]);
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    const budget = figures.find(({ id }) => id === "totalBudget");
    expect([budget?.before, budget?.now, budget?.difference].map((text = "") => plain(text))).toEqual([
      "29.893.799 €",
      "27.532.189 €",
      "−2.361.610 €",
    ]);
    expect(targets.map(({ indicator, before, now, kind }) => [indicator, plain(before), plain(now), kind])).toEqual([
      ["K2", "18,2 %", "19,0 %", "geändert"],
      ["K3", "–", "−3,0 %", "neu"],
      ["K2_F", "13,8 %", "–", "entfallen"],
    ]);
    expect(changes.map(({ measure, kind, what }) => [measure, kind, what])).toEqual([
      ["Coaching", "unverändert", "10 Plätze, bis 31.12.2023"],
      ["Sprache", "neu", "20 Plätze, bis 31.12.2023"],
      ["Werkstatt", "entfallen", "endet am 31.12.2022"],
    ]);
  });

  test("with last year's workbook its own values count", () => {
    const now = kleveSource([], [measures(["Coaching", 2022, 2023, 12])]);
    const before = { ...kleveSource([], [measures(["Coaching", 2022, 2023, 10])]), year: 2022 };
    const { figures, targets, measures: changes } = compareDocuments(now, before);
    // Both workbooks hold the same figures: nothing changed.
    expect(figures.find(({ id }) => id === "staffPassive")).toMatchObject({
      before: "129\u00a0VZÄ",
      now: "129\u00a0VZÄ",
      difference: "0\u00a0VZÄ",
    });
    expect(targets.find(({ indicator }) => indicator === "K2")).toMatchObject({ before: "18,2\u00a0%", now: "19,0\u00a0%" });
    expect(changes).toEqual([{ measure: "Coaching", place: "Kleve", kind: "geändert", what: "Plätze 10 → 12" }]);
  });
});
