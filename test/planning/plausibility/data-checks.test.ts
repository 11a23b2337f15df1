import type { Finding } from "../../../src/model/finding";
import type { PlanningData } from "../../../src/model/planning-data";
import { readPlanningData } from "../../../src/model/read-planning-data";
import type { CellValue } from "../../../src/model/rows";
import { checkPlausibility } from "../../../src/planning/plausibility/data-checks";
import { checkMonthJumps } from "../../../src/planning/plausibility/month-jumps";
import { checkPublishedTotals, type PublishedTotal } from "../../../src/planning/plausibility/published-totals";
import { checkStockAndFlow } from "../../../src/planning/plausibility/stock-and-flow";
import { swappedDigits } from "../../../src/planning/plausibility/swapped-digits";
import { addMonths, firstSerial, monthRange, type Month } from "../../../src/units/month";
import { brief, rawTable } from "../../model/raw-tables";
import { sampleData } from "./sample-data";

const MUNICIPALITIES = ["Kleve", "Goch", "Geldern", "Rees", "Weeze", "Uedem"];
const MONTHS = monthRange("2021-01", "2022-06");
const HEADINGS = ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "Zugang eLb", "Abgang eLb"];

type Cell = { readonly month: Month; readonly municipality: string; readonly gender: "m" | "w" };

/**
 * A calm county: every stock about 1,000, up two and down two in turn, with entries and exits that explain it.
 * `change` alters the stock of single cells.
 */
function calmCounty(change: (stock: number, cell: Cell) => number, months: readonly Month[] = MONTHS): PlanningData {
  const lines = months.flatMap((month, index) =>
    MUNICIPALITIES.flatMap((municipality) =>
      (["m", "w"] as const).map((gender): CellValue[] => {
        const stock = 1000 + 2 * (index % 2);
        const isUp = index % 2 === 1;
        return [
          firstSerial(month),
          municipality,
          gender,
          "T-3",
          change(stock, { month, municipality, gender }),
          isUp ? 32 : 30,
          isUp ? 30 : 32,
        ];
      }),
    ),
  );
  return readPlanningData(new Map([["Bestand", rawTable("Bestand", HEADINGS, lines)]])).data;
}

/** Row of a cell of the calm county, as Excel counts: headings in row 4. */
function rowOf({ month, municipality, gender }: Cell): number {
  return 5 + MONTHS.indexOf(month) * 12 + MUNICIPALITIES.indexOf(municipality) * 2 + (gender === "m" ? 0 : 1);
}

const SLIP: Cell = { month: "2021-09", municipality: "Rees", gender: "w" };

function isAt(cell: Cell, place: Partial<Cell>): boolean {
  return Object.entries(place).every(([key, value]) => cell[key as keyof Cell] === value);
}

function briefs(findings: readonly Finding[]): string[] {
  return findings.map(brief);
}

describe("changes from month to month", () => {
  it("are no finding in a calm county", () => {
    expect(checkMonthJumps(calmCounty((stock) => stock))).toEqual([]);
  });

  it("that peak are told once, on the way up", () => {
    const findings = checkMonthJumps(calmCounty((stock, cell) => (isAt(cell, SLIP) ? 1600 : stock)));
    expect(briefs(findings)).toEqual([`warning month-jump Bestand!F${rowOf(SLIP)}`]);
    // The series usually changes by +2 (9 of 17), the others in an even month by 4 less: −2 in all.
    // Limit: 10 % of the level 1,002, and half of the 4 that are common: 102.2. From −104.2 to 100.2, rounded inwards.
    expect(findings[0]?.message.de).toBe(
      "Rees, Frauen, 2021-09: „eLb“ springt von 1.002 auf 1.600; üblich wäre eine Veränderung zwischen −104 und 100.",
    );
  });

  it("that stay are told once", () => {
    const isLater = (cell: Cell) => isAt(cell, { municipality: "Rees", gender: "w" }) && cell.month >= SLIP.month;
    const findings = checkMonthJumps(calmCounty((stock, cell) => (isLater(cell) ? stock + 400 : stock)));
    expect(briefs(findings)).toEqual([`warning month-jump Bestand!F${rowOf(SLIP)}`]);
  });

  it("below a tenth of the level are none", () => {
    expect(checkMonthJumps(calmCounty((stock, cell) => (isAt(cell, SLIP) ? stock + 90 : stock)))).toEqual([]);
  });

  it("by two swapped digits name the number that fits", () => {
    // 1003 typed as 1030 is within the usual; 1003 → 0103 is none; 1,203 in a county of 1,000: shift all by 203.
    const findings = checkMonthJumps(calmCounty((stock, cell) => (isAt(cell, SLIP) ? 2103 : stock + 203)));
    expect(briefs(findings)).toEqual([`warning digits-swapped Bestand!F${rowOf(SLIP)}`]);
    expect(findings[0]?.message.de).toBe(
      "Rees, Frauen, 2021-09: „eLb“ springt von 1.205 auf 2.103. Mit zwei vertauschten Ziffern wären es 1.203; das passt zu den Nachbarmonaten.",
    );
  });

  it("in the last month may be swapped digits too", () => {
    const last: Cell = { ...SLIP, month: "2022-06" };
    const findings = checkMonthJumps(calmCounty((stock, cell) => (isAt(cell, last) ? 2103 : stock + 203)));
    expect(briefs(findings)).toEqual([`warning digits-swapped Bestand!F${rowOf(last)}`]);
  });

  it("common to all are one note, and whoever does not follow stands out", () => {
    const event = (stock: number, cell: Cell) => (cell.month >= "2022-03" ? stock + 250 : stock);
    const common = checkMonthJumps(calmCounty(event));
    expect(briefs(common)).toEqual([
      `note month-change-common Bestand!F${rowOf({ month: "2022-03", municipality: "Kleve", gender: "m" })}`,
    ]);
    // twelve series by 250 each, and from 1002 to 1000 before it
    expect(common[0]?.message.de).toContain(
      "2022-03: „eLb“ ändert sich in den meisten Kommunen zugleich ungewöhnlich stark (zusammen +2.976)",
    );
    const different = checkMonthJumps(
      calmCounty((stock, cell) =>
        cell.month >= "2022-03" && isAt(cell, { municipality: "Rees", gender: "w" }) ? stock - 250 : event(stock, cell),
      ),
    );
    expect(briefs(different)).toEqual([
      `note month-change-common Bestand!F${rowOf({ month: "2022-03", municipality: "Kleve", gender: "m" })}`,
      `warning month-jump Bestand!F${rowOf({ month: "2022-03", municipality: "Rees", gender: "w" })}`,
    ]);
  });

  it("are not judged in a short series or across a gap", () => {
    const short = monthRange("2022-01", "2022-06");
    expect(checkMonthJumps(calmCounty((stock, cell) => (cell.month === "2022-03" ? 3 * stock : stock), short))).toEqual([]);
    const gapped = MONTHS.filter((month) => month !== "2021-09");
    const isLater = (cell: Cell) => cell.municipality === "Rees" && cell.month > "2021-09";
    expect(checkMonthJumps(calmCounty((stock, cell) => (isLater(cell) ? stock + 400 : stock), gapped))).toEqual([]);
  });

  it("are told in the sample where the refugees from Ukraine came, as notes only", () => {
    const findings = checkPlausibility(sampleData());
    expect(new Set(findings.map(({ severity, code }) => `${severity} ${code}`))).toEqual(new Set(["note month-change-common"]));
    expect(findings.every(({ message }) => message.de.startsWith("2022-06"))).toBe(true);
    expect(findings.map(({ message }) => message.de)).toContainEqual(expect.stringContaining("„eLb Ukraine“"));
  });
});

describe("stock, entries and exits", () => {
  it("that add up are no finding", () => {
    expect(checkStockAndFlow(calmCounty((stock) => stock))).toEqual([]);
  });

  it("that do not add up are told for the month and for the one after it", () => {
    const findings = checkStockAndFlow(calmCounty((stock, cell) => (isAt(cell, SLIP) ? 1040 : stock)));
    const next = { ...SLIP, month: addMonths(SLIP.month, 1) };
    expect(briefs(findings)).toEqual([
      `warning stock-differs-from-flow Bestand!F${rowOf(SLIP)}`,
      `warning stock-differs-from-flow Bestand!F${rowOf(next)}`,
    ]);
    expect(findings[0]?.message.de).toBe(
      "Rees, Frauen, 2021-09: „eLb“ ist 1.040; aus Vormonat, Zugang und Abgang folgt 1.002 + 30 − 32 = 1.000.",
    );
  });

  it("may differ by 2 %", () => {
    // 2 % of 1,002 are 20.04
    expect(checkStockAndFlow(calmCounty((stock, cell) => (isAt(cell, SLIP) ? 1020 : stock)))).toEqual([]);
    expect(checkStockAndFlow(calmCounty((stock, cell) => (isAt(cell, SLIP) ? 1021 : stock)))).toHaveLength(2);
  });

  it("that hardly ever add up are one note", () => {
    const findings = checkStockAndFlow(calmCounty((stock, { month }) => stock + 100 * (MONTHS.indexOf(month) % 3)));
    expect(briefs(findings)).toEqual([
      `note stock-and-flow-differ Bestand!F${rowOf({ month: "2021-02", municipality: "Kleve", gender: "m" })}`,
    ]);
    // 17 changes, all by ±100 or −200, in 12 series
    expect(findings[0]?.message.de).toContain("In 204 von 204 Monaten");
  });
});

describe("published totals", () => {
  const label = { de: "Integrationen von Frauen, 1. Halbjahr 2022", en: "Integrations of women, first half of 2022" };
  const women: PublishedTotal = {
    label,
    value: 384,
    decimals: 0,
    dataAge: "T-3",
    from: "2022-01",
    to: "2022-06",
    over: "sum",
    gender: "w",
    table: "integrations",
    column: "integrations",
  };
  const longTerm: PublishedTotal = { ...women, value: 7180, over: "average", gender: undefined, table: "stock", column: "longTerm" };

  it("are met by the sample", () => {
    expect(checkPublishedTotals(sampleData(), [women, longTerm, { ...women, value: 987, gender: undefined }])).toEqual([]);
  });

  it("that the rows do not give are told with what they give", () => {
    const findings = checkPublishedTotals(sampleData(), [
      { ...women, value: 385 },
      { ...longTerm, value: 7200, decimals: -1 },
    ]);
    expect(findings.map(({ code, sheet, severity }) => [code, sheet, severity])).toEqual([
      ["published-total-differs", "Integrationen", "warning"],
      ["published-total-differs", "Bestand", "warning"],
    ]);
    expect(findings[0]?.message.de).toBe(
      "Integrationen von Frauen, 1. Halbjahr 2022: Veröffentlicht sind 385; Frauen ergeben in der Tabelle 384.",
    );
  });

  it("are left alone while a month is missing, or the municipality", () => {
    expect(checkPublishedTotals(sampleData(), [{ ...women, value: 1, to: "2022-07" }])).toEqual([]);
    expect(checkPublishedTotals(sampleData(), [{ ...women, value: 1, municipality: "Wesel" }])).toEqual([]);
    expect(checkPublishedTotals({}, [women])).toEqual([]);
    expect(checkPublishedTotals(sampleData(), [{ ...women, value: 100_000, municipality: "KLEVE" }])).toHaveLength(1);
  });
});

describe("swapped digits", () => {
  it.each([
    [1803, [8103, 1083, 1830]],
    [1003, [1030]],
    [77, []],
    [7, []],
    [-12, []],
    [12.5, []],
  ])("of %d: %j", (value, expected) => {
    expect(swappedDigits(value)).toEqual(expected);
  });
});

it("does not name again what is known of a cell", () => {
  const data = calmCounty((stock, cell) => (isAt(cell, SLIP) ? 1600 : stock));
  const all = checkPlausibility(data);
  const [jump] = all;
  expect(all.map(({ code }) => code)).toEqual(["month-jump", "stock-differs-from-flow", "stock-differs-from-flow"]);
  expect(checkPlausibility(data, jump && [jump]).map(({ cell }) => cell)).toEqual([all[2]?.cell]);
});
