import { PARAMETERS, parameterAt } from "../../src/model/parameters";
import { PLANNING_TABLES, planningTable } from "../../src/model/planning-tables";
import { mostSimilar } from "../../src/model/similar-text";
import { isMissing } from "../../src/units/missing";
import { serialOfDate } from "../../src/units/month";

const day = serialOfDate;

describe("parameterAt", () => {
  const rows = [
    { rowIndex: 4, key: "KFA-Anteil", value: 0.16, validFrom: day(2023, 1, 1) },
    { rowIndex: 5, key: "KFA-Anteil", value: 0.152, validFrom: day(2021, 1, 1), validTo: day(2022, 12, 31) },
    { rowIndex: 6, key: "Umschichtung", value: undefined, validFrom: day(2023, 1, 1) },
  ];

  it.each([
    [day(2021, 1, 1), 0.152],
    [day(2022, 12, 31), 0.152],
    [day(2023, 1, 1), 0.16],
    [day(2030, 1, 1), 0.16],
  ])("on day %d is %d", (date, value) => {
    expect(parameterAt(rows, "kfa-anteil", date)).toBe(value);
  });

  it.each([
    ["before it begins", rows, "KFA-Anteil", "Für den Parameter „KFA-Anteil“ gilt am 31.12.2020 kein Wert."],
    ["without a value", rows, "Umschichtung", "Der Parameter „Umschichtung“ fehlt."],
    ["without a table", undefined, "KFA-Anteil", "Der Parameter „KFA-Anteil“ fehlt."],
  ])("%s is missing, with the reason", (_, given, key, reason) => {
    const value = parameterAt(given, key, day(2020, 12, 31));
    expect(isMissing(value) && value.missing.de).toBe(reason);
  });

  it("takes the later start of two that overlap", () => {
    const overlapping = [...rows, { rowIndex: 7, key: "KFA-Anteil", value: 0.2, validFrom: day(2024, 1, 1) }];
    expect(parameterAt(overlapping, "KFA-Anteil", day(2025, 1, 1))).toBe(0.2);
  });
});

describe("the catalogue of parameters", () => {
  it("has keys of its own and values that follow each other", () => {
    expect(new Set(PARAMETERS.map(({ key }) => key)).size).toBe(PARAMETERS.length);
    for (const { values } of PARAMETERS) {
      values.slice(1).forEach((value, index) => {
        expect(value.validFrom).toBe((values[index]?.validTo ?? NaN) + 1);
      });
    }
  });

  // § 1 Abs. 2 MiLoG and the fourth and fifth adjustment.
  it.each([
    [day(2022, 10, 1), 12],
    [day(2024, 6, 1), 12.41],
    [day(2025, 1, 1), 12.82],
    [day(2026, 12, 31), 13.9],
    [day(2027, 1, 1), 14.6],
  ])("knows the minimum wage on day %d", (date, wage) => {
    const values = PARAMETERS.find(({ key }) => key === "Mindestlohn")?.values ?? [];
    const rows = values.map((value, rowIndex) => ({ rowIndex, key: "Mindestlohn", ...value }));
    expect(parameterAt(rows, "Mindestlohn", date)).toBe(wage);
  });
});

describe("the planning tables", () => {
  it("are those of the workbook contract, in its order", () => {
    expect(PLANNING_TABLES.map(({ name }) => name)).toEqual(
      "Parameter Budget Personal Bestand Integrationen Maßnahmen Förderfälle Übergang Ziele Einwohner Szenarien Korrelationen Texte Veröffentlicht Prüfrechnungen Verteiler".split(
        " ",
      ),
    );
    expect(PLANNING_TABLES.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual(["Budget", "Personal", "Bestand"]);
  });

  it("identify their rows by required columns, but for Szenarien, where an empty Kommune or Ab means the whole", () => {
    for (const { columns, key } of PLANNING_TABLES.filter(({ name }) => name !== "Szenarien")) {
      const required = columns.filter(({ isRequired }) => isRequired).map(({ id }) => id);
      expect(required).toEqual(expect.arrayContaining([...key]));
    }
  });

  it("are refused under another name", () => {
    expect(() => planningTable("Bestände")).toThrow(RangeError);
  });
});

it("finds the nearest name, but not a different one", () => {
  const names = ["Kevelaer", "Kleve", "Kalkar", "Kranenburg"];
  expect(mostSimilar("kevelear", names)).toBe("Kevelaer");
  expect(mostSimilar("Bedburg-Hau", names)).toBeUndefined();
});
