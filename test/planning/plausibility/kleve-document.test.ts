import { readPublishedDocument } from "../../../src/planning/plausibility/published-document";
import { figureId } from "../../../src/planning/plausibility/published-figures";
import { runPublishedChecks, type DerivedValue, type PublishedCheckResult } from "../../../src/planning/plausibility/published-checks";
import { sampleData } from "./sample-data";

const { document: KLEVE_DOCUMENT, findings: FINDINGS } = readPublishedDocument(sampleData());

/** What arithmetic with a pocket calculator says about the figures of the planning document of Kreis Kleve for 2023. */
const RESULTS = new Map(runPublishedChecks(KLEVE_DOCUMENT).map((result) => [result.id, result]));

function result(id: string): PublishedCheckResult {
  const found = RESULTS.get(id);
  if (found === undefined) {
    throw new RangeError(id);
  }
  return found;
}

function value(id: string, label: string): DerivedValue {
  const found = result(id).values.find(({ label: { de } }) => de === label);
  if (found === undefined) {
    throw new RangeError(`${id}: ${label}`);
  }
  return found;
}

it("has a verdict on every check", () => {
  expect(FINDINGS).toEqual([]);
  expect([...RESULTS.values()].map(({ id, verdict }) => `${verdict} ${id}`)).toEqual([
    "consistent Eine Zahl von eLb hinter beiden Betreuungsschlüsseln",
    "ambiguous Steuerungskräfte neben oder in den beiden Seiten",
    "derived eLb im Durchschnitt 2021 aus LZB und ihrem Anteil",
    "derived eLb im Durchschnitt 2022 aus LZB und ihrem Anteil",
    "consistent LZB profitieren weniger vom Rückgang als die übrigen eLb",
    "different-basis K3 und die Veränderung der Durchschnitte",
    "consistent Anstieg der eLb im Juni 2022 und Zugang aus der Ukraine",
    "derived Integrationen im 1. Halbjahr 2022",
    "derived Integrationen im 1. Halbjahr 2021",
    "consistent Zuwachs des Frauenanteils",
    "different-basis Abstand der Integrationsquoten von Männern und Frauen",
    "derived Gesamtbudget 2023",
    "consistent Rückgang 2023 in Prozent und in Euro",
    "consistent Rückgang 2022 in Prozent und in Euro",
    "derived Was der Rückgang für den Eingliederungstitel bedeutet",
    "usual Umschichtung 2022 gemessen am EGT",
    "ambiguous „Mindestens ein entsprechender Umschichtungsbetrag“ 2023",
    "derived Kommunaler Finanzierungsanteil 2023",
    "usual Verwaltungskosten je eLb (Lesart A)",
    "derived Eingliederungsmittel je eLb und Verwaltungskosten je VZÄ",
  ]);
});

describe("caseloads", () => {
  it("fit one number of beneficiaries, 11,030 to 11,130", () => {
    // 129 · 85.5 = 11,029.5 to 129 · 86.5 = 11,158.5; 113 · 97.5 = 11,017.5 to 113 · 98.5 = 11,130.5
    const [shared, passive, active] = result("Eine Zahl von eLb hinter beiden Betreuungsschlüsseln").values;
    expect(shared).toMatchObject({ value: 11_080, range: { lower: 11_030, upper: 11_130 } });
    expect(passive).toMatchObject({ value: 129 * 86, range: { lower: 11_030, upper: 11_158 } });
    expect(active).toMatchObject({ value: 113 * 98, range: { lower: 11_018, upper: 11_130 } });
    expect(result("Eine Zahl von eLb hinter beiden Betreuungsschlüsseln").message.de).toContain(
      "Beide Angaben passen zusammen, eLb im Juni 2022: 11.030 bis 11.130\u00a0Personen",
    );
  });

  it("contradict each other if one of them is 105", () => {
    // 113 · 104.5 = 11,808.5 is more than 11,158.5
    const figures = KLEVE_DOCUMENT.figures.map((figure) =>
      figure.id === figureId("eLb je VZÄ aktiv") ? { ...figure, value: 105 } : figure,
    );
    const [check] = runPublishedChecks({ figures, checks: KLEVE_DOCUMENT.checks.slice(0, 1) });
    expect(check?.verdict).toBe("inconsistent");
    expect(check?.message.de).toBe(
      "Die Angaben widersprechen sich: aus der ersten Angabe folgen 11.030 bis 11.158\u00a0Personen, aus der zweiten 11.809 bis 11.921\u00a0Personen.",
    );
  });

  it("leave open whether the steering staff is inside", () => {
    // 129 + 113 + 16 = 258; 11,080/258 = 42.9; 11,080/242 = 45.8
    const values = result("Steuerungskräfte neben oder in den beiden Seiten").values.map((each) => Number(each.value.toFixed(1)));
    expect(values).toEqual([258, 42.9, 242, 45.8]);
  });
});

describe("long-term recipients", () => {
  it("imply the mean number of beneficiaries", () => {
    // 7,660/0.6805 = 11,256.4 to 7,660/0.6795 = 11,273.0; 7,180/0.6855 = 10,474.1 to 7,180/0.6845 = 10,489.4
    expect(value("eLb im Durchschnitt 2021 aus LZB und ihrem Anteil", "eLb im Durchschnitt 2021")).toMatchObject({
      range: { lower: 11_256, upper: 11_273 },
    });
    expect(value("eLb im Durchschnitt 2022 aus LZB und ihrem Anteil", "eLb im Durchschnitt 2022")).toMatchObject({
      range: { lower: 10_474, upper: 10_489 },
    });
    expect(value("eLb im Durchschnitt 2021 aus LZB und ihrem Anteil", "eLb im Durchschnitt 2021").value).toBeCloseTo(11_264.71, 2);
    expect(value("eLb im Durchschnitt 2022 aus LZB und ihrem Anteil", "Veränderung der eLb").value).toBeCloseTo(-0.0695, 4);
  });

  it("profit less than the others, however the shares were rounded", () => {
    // 3,605 → 3,302 = −8.40 %; 7,660 → 7,180 = −6.27 %
    expect(value("LZB profitieren weniger vom Rückgang als die übrigen eLb", "Veränderung der übrigen eLb").value).toBeCloseTo(-0.084, 4);
    expect(value("LZB profitieren weniger vom Rückgang als die übrigen eLb", "Veränderung der LZB").value).toBeCloseTo(-0.0627, 4);
  });

  it("do not make K3 of −7.3 %, which is no contradiction", () => {
    const { message, values } = result("K3 und die Veränderung der Durchschnitte");
    expect(values[0]?.value).toBeCloseTo(7_180 / 7_660 - 1, 14);
    expect(message.de).toBe(
      "Die Angabe −7,3\u00a0% passt nicht: Rechnerisch sind es −6,3\u00a0%. " +
        "Zu −7,3\u00a0% käme man mit 7.097 bis 7.104\u00a0Personen statt 7.180\u00a0Personen oder mit 7.742 bis 7.749\u00a0Personen statt 7.660\u00a0Personen. " +
        "Das ist kein Widerspruch: K3 vergleicht einen Monat mit demselben Monat des Vorjahres, die beiden Bestände sind Durchschnitte, der von 2022 über einen Teil des Jahres.",
    );
  });

  it("make a rise in June that the refugees from Ukraine explain", () => {
    // 5 · 10,362 + 11,080 = 62,890; /6 = 10,482; 11,080 − 10,362 = 718
    expect(
      Math.round(value("Anstieg der eLb im Juni 2022 und Zugang aus der Ukraine", "Anstieg über das Mittel von Januar bis Mai").value),
    ).toBe(718);
  });
});

describe("women and men", () => {
  it("imply how many integrations there were", () => {
    // 384/0.3895 = 985.9, /0.3885 = 988.4; 331/0.3355 = 986.6, /0.3345 = 989.5
    expect(value("Integrationen im 1. Halbjahr 2022", "Integrationen 2022").range).toEqual({ lower: 986, upper: 988 });
    expect(value("Integrationen im 1. Halbjahr 2022", "Männer 2022").range).toEqual({ lower: 602, upper: 604 });
    expect(value("Integrationen im 1. Halbjahr 2021", "Integrationen 2021").range).toEqual({ lower: 987, upper: 989 });
    expect(value("Integrationen im 1. Halbjahr 2021", "Männer 2021").range).toEqual({ lower: 656, upper: 658 });
  });

  it("show that men fell as much as women rose", () => {
    expect(value("Integrationen im 1. Halbjahr 2021", "Frauen 2022 gegen 2021").value).toBe(53);
    expect(value("Integrationen im 1. Halbjahr 2021", "Veränderung Frauen").value).toBeCloseTo(0.16, 3);
    expect(Math.round(value("Integrationen im 1. Halbjahr 2021", "Männer 2022 gegen 2021").value)).toBe(-54);
    expect(value("Integrationen im 1. Halbjahr 2021", "Veränderung Männer").value).toBeCloseTo(-0.082, 3);
  });

  it("gain 5.4 points, which rounding allows to be 5.3 to 5.5", () => {
    expect(result("Zuwachs des Frauenanteils").values[0]).toMatchObject({ value: 0.054, range: { lower: 5.3, upper: 5.5 } });
  });

  it("are compared over months that do not match", () => {
    expect(result("Abstand der Integrationsquoten von Männern und Frauen").values[0]?.value).toBe(-0.016);
    expect(result("Abstand der Integrationsquoten von Männern und Frauen").message.de).toContain("2021-07 und 2022-06");
    const figures = KLEVE_DOCUMENT.figures.map((figure) =>
      figure.id === figureId("Abstand Juli 2021") ? { ...figure, month: "2021-06" as const } : figure,
    );
    const checks = KLEVE_DOCUMENT.checks.filter(({ id }) => id === "Abstand der Integrationsquoten von Männern und Frauen");
    expect(runPublishedChecks({ figures, checks })[0]?.verdict).toBe("consistent");
  });
});

describe("the budget", () => {
  it("falls as percent and amount say", () => {
    expect(value("Gesamtbudget 2023", "Gesamtbudget 2023").value).toBe(27_532_189);
    // 27,532,189/0.921 = 29,893,799; the fall of 2,361,610 lies between 2.345 and 2.378 million
    expect(Math.round(result("Rückgang 2023 in Prozent und in Euro").values[0]?.value ?? 0)).toBe(-2_361_610);
    // 29,893,799/0.961 = 31,106,971; less 29,893,799
    expect(Math.round(result("Rückgang 2022 in Prozent und in Euro").values[0]?.value ?? 0)).toBe(-1_213_172);
  });

  it("falls mostly in the integration title", () => {
    expect(value("Was der Rückgang für den Eingliederungstitel bedeutet", "VWT 2022").value).toBe(16_391_003);
    expect(value("Was der Rückgang für den Eingliederungstitel bedeutet", "Veränderung VWT").value).toBeCloseTo(-0.0376, 4);
    const egt = value("Was der Rückgang für den Eingliederungstitel bedeutet", "EGT 2022");
    expect(Math.round(egt.value)).toBe(13_502_796);
    // ± 16 thousand
    expect((egt.range?.upper ?? 0) - egt.value).toBeLessThan(16_500);
    expect(egt.value - (egt.range?.lower ?? 0)).toBeLessThan(16_500);
    expect(Math.round(value("Was der Rückgang für den Eingliederungstitel bedeutet", "Rückgang EGT").value)).toBe(1_745_484);
    expect(value("Was der Rückgang für den Eingliederungstitel bedeutet", "Veränderung EGT").value).toBeCloseTo(-0.129, 3);
    expect(value("Was der Rückgang für den Eingliederungstitel bedeutet", "Anteil des EGT am Rückgang").value).toBeCloseTo(0.74, 2);
  });

  it("was shifted by 19.3 % of the EGT in 2022", () => {
    expect(value("Umschichtung 2022 gemessen am EGT", "Anteil am EGT 2022").value).toBeCloseTo(0.193, 3);
  });

  it("can be read in two ways for 2023", () => {
    const values = result("„Mindestens ein entsprechender Umschichtungsbetrag“ 2023").values.map(({ value: each }) =>
      Number(each.toFixed(3)),
    );
    expect(values).toEqual([2_600_000, 0.221, 9_157_312, 18_374_877, 3_216_126, 0.274, 8_541_186, 18_991_003]);
  });

  it("costs the county 15.2 % of the whole administration cost", () => {
    const values = result("Kommunaler Finanzierungsanteil 2023").values.map(({ value: each }) => Number(each.toFixed(2)));
    expect(values).toEqual([18_602_449.29, 2_827_572.29, 21_668_487.03, 3_293_610.03, 22_395_050.71, 3_404_047.71]);
  });

  it("is plausible per head", () => {
    expect(Math.round(value("Verwaltungskosten je eLb (Lesart A)", "Gesamtverwaltungskosten je eLb").value)).toBe(1_956);
    expect(Math.round(value("Eingliederungsmittel je eLb und Verwaltungskosten je VZÄ", "EGT 2023 je eLb").value)).toBe(1_061);
    expect(
      Math.round(value("Eingliederungsmittel je eLb und Verwaltungskosten je VZÄ", "Gesamtverwaltungskosten je VZÄ (Lesart A)").value),
    ).toBe(83_986);
  });
});

describe("a document of its own", () => {
  const label = { de: "x", en: "x" };
  const quantity = { label, unit: "number", decimals: 1 } as const;
  const figures = [
    { id: "part", label, value: 5 },
    { id: "whole", label, value: 0 },
    { id: "rate", label, value: 2, decimals: 0 },
  ];

  it("cannot divide by zero", () => {
    const [check] = runPublishedChecks({
      figures,
      checks: [{ id: "share", title: label, kind: "derived", quantities: [{ ...quantity, expression: ["quotient", "part", "whole"] }] }],
    });
    expect(check).toMatchObject({ verdict: "undecidable", values: [] });
    expect(check?.message.de).toContain("durch 0");
  });

  it("names a figure that is not there, and one without decimals", () => {
    const check = { id: "sum", title: label, kind: "statement" } as const;
    expect(() => runPublishedChecks({ figures, checks: [{ ...check, figure: "rate", expression: "nothing" }] })).toThrow("nothing");
    expect(() => runPublishedChecks({ figures, checks: [{ ...check, figure: "part", expression: "rate" }] })).toThrow("decimals");
  });

  it("can be wrong about an order, or not decide it", () => {
    const order = (lesser: number, greater: number | string) =>
      runPublishedChecks({
        figures,
        checks: [
          {
            id: "order",
            title: label,
            kind: "order",
            lesser: { ...quantity, expression: lesser },
            greater: { ...quantity, expression: greater },
          },
        ],
      })[0]?.verdict;
    // "rate" is 1.5 up to 2.5
    expect([order(1.4, "rate"), order(2, "rate"), order(2.5, "rate"), order(2.6, "rate")]).toEqual([
      "consistent",
      "undecidable",
      "inconsistent",
      "inconsistent",
    ]);
  });

  it("can lie outside the norm", () => {
    const norm = { from: 3, to: 4, source: label };
    const verdicts = [2.9, 3, 4, 4.1].map(
      (expression) =>
        runPublishedChecks({
          figures,
          checks: [{ id: "norm", title: label, kind: "norm", quantity: { ...quantity, expression }, norm }],
        })[0]?.verdict,
    );
    expect(verdicts).toEqual(["unusual", "usual", "usual", "unusual"]);
  });
});
