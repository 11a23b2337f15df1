import { readPlanningData } from "../../src/model/read-planning-data";
import type { CellValue } from "../../src/model/rows";
import { addMonths, serialOfDate } from "../../src/units/month";
import {
  brief,
  budgetTable,
  findingsOf,
  integrationsTable,
  parameterTable,
  rawTable,
  staffTable,
  stockLine,
  stockLines,
  stockTable,
} from "./raw-tables";

const DAY = serialOfDate(2022, 6, 30);
const KFA: CellValue[] = ["KFA-Anteil", 0.152, "Anteil", serialOfDate(2021, 1, 1), "", ""];
/** § 44c Abs. 4 S. 3 SGB II. */
const RATIOS: CellValue[][] = [
  ["Betreuungsschlüssel U25", 75, "", serialOfDate(2021, 1, 1), "", ""],
  ["Betreuungsschlüssel Ü25", 150, "", serialOfDate(2021, 1, 1), "", ""],
];

describe("a workbook in order", () => {
  it("has no findings", () => {
    const figures = [60, 5];
    expect(
      findingsOf(
        parameterTable([KFA, ...RATIOS]),
        budgetTable([[2023, "VWT", "vorläufig", 15774877]]),
        staffTable([
          [DAY, "Kleve", "aktiv", 10, 1],
          [DAY, "Kreis", "Steuerung", 16, ""],
        ]),
        stockTable([...stockLines({ month: "2022-05" }), ...stockLines({})]),
        integrationsTable(["m", "w"].map((gender) => [...stockLine({ gender }).slice(0, 4), ...figures])),
      ),
    ).toEqual([]);
  });

  it("says which required tables are missing", () => {
    const { findings } = readPlanningData(new Map());
    expect(findings.map(brief)).toEqual(["error table-missing Budget", "error table-missing Personal", "error table-missing Bestand"]);
  });
});

describe("the same row twice", () => {
  it("names both rows", () => {
    const findings = findingsOf(stockTable([...stockLines({}), stockLine({ municipality: "KLEVE" })]));
    expect(findings.map(brief)).toEqual(["error row-twice Bestand!B7"]);
    expect(findings[0]?.message.de).toBe(
      "Die Zeilen 5 und 7 melden dasselbe: Monat 2022-06, Kommune KLEVE, Geschlecht m, Datenstand T-3. Es würde doppelt gezählt.",
    );
  });

  it("is no finding for another data age or version", () => {
    expect(findingsOf(stockTable([...stockLines({ age: "T-0" }), ...stockLines({ age: "T-3" })]))).toEqual([]);
    const budget = budgetTable([
      [2023, "EGT", "vorläufig", 1],
      [2023, "EGT", "EinglMV", 1],
    ]);
    expect(findingsOf(budget)).toEqual([]);
  });
});

describe("allocations", () => {
  it("are needed for VWT and EGT, not for 16e_aF, and are named once", () => {
    const findings = findingsOf(
      parameterTable([KFA]),
      budgetTable([
        [2023, "VWT", "vorläufig", ""],
        [2023, "EGT", "vorläufig", "offen"],
        [2023, "16e_aF", "vorläufig", ""],
      ]),
    );
    expect(findings.map(brief)).toEqual(["error text-in-number-column Budget!E6", "error allocation-missing Budget!E5"]);
  });
});

describe("months", () => {
  it("that nobody reports are named once", () => {
    const findings = findingsOf(stockTable([...stockLines({ month: "2022-03" }), ...stockLines({ month: "2022-06" })]));
    expect(findings.map(brief)).toEqual(["warning month-missing Bestand"]);
    expect(findings[0]?.message.en).toBe("There are no rows for any municipality in: 2022-04, 2022-05.");
  });

  it("that one municipality lacks are named with it", () => {
    const months = ["2022-04", "2022-05", "2022-06"] as const;
    const findings = findingsOf(
      stockTable([...months.flatMap((month) => stockLines({ month })), ...stockLines({ month: "2022-05", municipality: "Goch" })]),
    );
    expect(findings.map(brief)).toEqual(["warning month-missing Bestand!C11"]);
    expect(findings[0]?.message.de).toBe("Goch: Es fehlen Zeilen für 2022-04, 2022-06.");
  });

  it("with one gender only are named", () => {
    const findings = findingsOf(stockTable([stockLine({ gender: "m" })]));
    expect(findings.map(brief)).toEqual(["warning gender-missing Bestand!D5"]);
    expect(findings[0]?.message.de).toContain("die für Frauen fehlt");
  });
});

describe("municipalities", () => {
  const staff = staffTable([
    [DAY, "Kleve", "aktiv", 10, ""],
    [DAY, "Kevelear", "aktiv", 5, ""],
    [DAY, "Kreis", "Steuerung", 16, ""],
  ]);

  it("that the inhabitants do not list are named with the nearest name", () => {
    const inhabitants = rawTable(
      "Einwohner",
      ["Kommune", "Einwohner"],
      [
        ["Kleve", 50_000],
        ["Kevelaer", 28_000],
      ],
    );
    const findings = findingsOf(staff, inhabitants);
    expect(findings.map(brief)).toEqual(["warning unknown-municipality Personal!C6"]);
    expect(findings[0]?.message.de).toContain("Ist „Kevelaer“ gemeint?");
  });

  it("are compared with the other tables if there are no inhabitants", () => {
    const findings = findingsOf(staff, stockTable([...stockLines({}), ...stockLines({ municipality: "Kevelaer" })]));
    expect(findings.map(brief)).toEqual(["warning unknown-municipality Personal!C6", "warning unknown-municipality Bestand!C7"]);
  });

  it("cannot be compared if there is only one table", () => {
    expect(findingsOf(staff)).toEqual([]);
  });
});

describe("data age", () => {
  it("must be one for all municipalities of a month", () => {
    const findings = findingsOf(stockTable([...stockLines({}), ...stockLines({ municipality: "Goch", age: "T-0" })]));
    expect(findings.map(brief)).toEqual(["error data-age-mixed Bestand!E7"]);
  });

  it("may be both if one of them is complete", () => {
    const lines = [...stockLines({}), ...stockLines({ municipality: "Goch" }), ...stockLines({ municipality: "Goch", age: "T-0" })];
    expect(findingsOf(stockTable(lines))).toEqual([]);
  });

  it("must be the same for stock and integrations", () => {
    const integrations = integrationsTable(["m", "w"].map((gender) => [...stockLine({ gender, age: "T-0" }).slice(0, 4), 60, 5]));
    expect(findingsOf(stockTable(stockLines({})), integrations).map(brief)).toEqual(["warning data-age-differs Integrationen!E5"]);
  });
});

describe("the county's own row", () => {
  it("must be the sum of the municipalities", () => {
    const lines = [
      ...stockLines({}),
      ...stockLines({ municipality: "Goch", figures: [500, 90, 300] }),
      ...stockLines({ municipality: "Kreis", figures: [1500, 291, 980] }),
    ];
    const findings = findingsOf(stockTable(lines));
    // U25: 200 + 90 = 290 against 291, for both genders.
    expect(findings.map(brief)).toEqual(["warning county-differs-from-sum Bestand!G9", "warning county-differs-from-sum Bestand!G10"]);
    expect(findings[0]?.message.de).toContain("„Kreis“ meldet 291, die 2 Kommunen zusammen 290");
  });

  it("is not compared where a municipality's figure is not known", () => {
    const lines = [
      ...stockLines({}),
      ...stockLines({ municipality: "Goch", figures: [500, "", 300] }),
      ...stockLines({ municipality: "Kreis", figures: [1500, 999, 980] }),
    ];
    expect(findingsOf(stockTable(lines))).toEqual([]);
  });
});

describe("parts and wholes", () => {
  it.each<[string, CellValue[], string]>([
    ["under 25", [1000, 1001, 680], "G5"],
    ["long-term recipients", [1000, 200, 1001], "H5"],
  ])("%s above all beneficiaries", (_, figures, cell) => {
    const findings = findingsOf(stockTable([stockLine({ figures }), stockLine({ gender: "w" })]));
    expect(findings.map(brief)).toEqual([`error part-greater-than-whole Bestand!${cell}`]);
  });

  it("more staff absent than there is", () => {
    const findings = findingsOf(staffTable([[DAY, "Kleve", "aktiv", 10, 10.5]]));
    expect(findings.map(brief)).toEqual(["error part-greater-than-whole Personal!F5"]);
    expect(findings[0]?.message.de).toContain("„VZÄ Langzeitausfall“ (10,50) ist größer als „VZÄ Ist“ (10,00)");
  });

  it("more insured work than integrations", () => {
    const lines = ["m", "w"].map((gender) => [...stockLine({ gender }).slice(0, 4), 4, 5]);
    expect(findingsOf(integrationsTable(lines)).map(({ code }) => code)).toEqual(["part-greater-than-whole", "part-greater-than-whole"]);
  });

  it("an end before its start", () => {
    const findings = findingsOf(parameterTable([["KFA-Anteil", 0.152, "", serialOfDate(2022, 1, 1), serialOfDate(2021, 1, 1), ""]]));
    expect(findings.map(brief)).toEqual(["error end-before-start Parameter!F5"]);
  });
});

describe("parameters", () => {
  const from = (year: number) => serialOfDate(year, 1, 1);

  it("that overlap are named with both rows", () => {
    const findings = findingsOf(parameterTable([KFA, ["KFA-Anteil", 0.16, "", from(2023), "", ""]]));
    expect(findings.map(brief)).toEqual(["error parameter-overlap Parameter!E6"]);
    expect(findings[0]?.message.de).toContain("Die Zeilen 5 und 6");
  });

  it("may follow each other", () => {
    expect(
      findingsOf(
        parameterTable([
          ["KFA-Anteil", 0.16, "", from(2023), "", ""],
          ["KFA-Anteil", 0.152, "", from(2021), from(2023) - 1, ""],
        ]),
      ),
    ).toEqual([]);
  });

  it.each<[string, CellValue[], string]>([
    ["a percentage instead of a share", ["KFA-Anteil", 15.2, "", from(2021), "", ""], "error parameter-out-of-range Parameter!C5"],
    ["a mistyped key", ["KFA Anteile", 0.152, "", from(2021), "", ""], "warning unknown-parameter Parameter!B5"],
    ["a key of one's own", ["Mietstufe", 3, "", from(2021), "", ""], "note unknown-parameter Parameter!B5"],
  ])("%s", (_, line, expected) => {
    expect(findingsOf(parameterTable([line])).map(brief)).toEqual([expected]);
  });

  it("without a value for a budget year are named, not guessed", () => {
    const budget = budgetTable([[2023, "VWT", "vorläufig", 15774877]]);
    expect(findingsOf(budget).map(brief)).toEqual(["warning parameter-missing Parameter"]);
    const expired = parameterTable([["KFA-Anteil", 0.152, "", from(2021), from(2022), ""]]);
    const findings = findingsOf(budget, expired);
    expect(findings.map(brief)).toEqual(["warning parameter-missing Parameter"]);
    expect(findings[0]?.message.de).toContain("gilt am 01.01.2023 kein Wert");
  });

  it("that a figure of the newest month needs are named as soon as there are parameters", () => {
    const expired: CellValue[] = ["Betreuungsschlüssel Ü25", 150, "", from(2021), from(2022) - 1, ""];
    const findings = findingsOf(stockTable(stockLines({})), parameterTable([...RATIOS.slice(0, 1), expired]));
    expect(findings.map(brief)).toEqual(["warning parameter-missing Parameter"]);
    expect(findings[0]?.message.de).toBe(
      "Für den Parameter „Betreuungsschlüssel Ü25“ gilt am 30.06.2022 kein Wert. Der Orientierungswert für 2022-06 braucht ihn.",
    );
  });

  it.each([
    [2022, []],
    [2026, []],
    [2024, ["error parameter-out-of-range Parameter!C5"]],
  ])("Rechtsstand %s", (year, expected) => {
    expect(findingsOf(parameterTable([["Rechtsstand", year, "", from(2022), "", ""]])).map(brief)).toEqual(expected);
  });
});

describe("counts", () => {
  it("far from their series are named", () => {
    const lines = ["2022-03", "2022-04", "2022-05", "2022-06"].flatMap((_, index) =>
      stockLines({ month: addMonths("2022-03", index), figures: [index === 2 ? 10_000 : 1000, 200, 680] }),
    );
    expect(findingsOf(stockTable(lines)).map(brief)).toEqual([
      "warning count-implausible Bestand!F9",
      "warning count-implausible Bestand!F10",
    ]);
  });

  it("above the population are named", () => {
    const findings = findingsOf(stockTable(stockLines({})), rawTable("Einwohner", ["Kommune", "Einwohner"], [["Kleve", 1999]]));
    expect(findings.map(brief)).toEqual(["warning more-beneficiaries-than-inhabitants Bestand!F5"]);
  });
});

it("checks 200,000 rows in time that grows with their number", () => {
  const lines = Array.from({ length: 200_000 }, (_, index) =>
    stockLine({ month: addMonths("1995-01", index % 100), municipality: `Ort ${index % 997}`, gender: index % 2 ? "m" : "w" }),
  );
  const start = performance.now();
  const findings = findingsOf(stockTable(lines));
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(findings.length).toBeLessThan(500);
  expect(findings.map(({ code }) => code)).toContain("row-twice");
});
