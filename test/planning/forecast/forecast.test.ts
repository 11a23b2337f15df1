import fc from "fast-check";
import { forecast12, yearEnd, type Estimate, type Forecast, type YearEnd } from "../../../src/planning/forecast/forecast";
import { FEWEST_ERRORS, type Band } from "../../../src/planning/forecast/forecast-band";
import { completeSeries, monthValues, type MonthValue } from "../../../src/planning/forecast/month-series";
import { isMissing, missing, type Missing } from "../../../src/units/missing";

function present<Value>(value: Value | Missing): Value {
  if (isMissing(value)) {
    throw new Error(value.missing.en);
  }
  return value;
}

function valuesOf(forecast: Forecast | Missing): number[] {
  return present(forecast).months.map(({ value }) => value);
}

function bandOf({ band }: Estimate): Band {
  return present(band);
}

type StockEnd = Extract<YearEnd, { kind: "stock" }>;
type FlowEnd = Extract<YearEnd, { kind: "flow" }>;

function stockEnd(points: readonly MonthValue[]): StockEnd {
  return present(yearEnd(points, "stock")) as StockEnd;
}

function flowEnd(points: readonly MonthValue[]): FlowEnd {
  return present(yearEnd(points, "flow")) as FlowEnd;
}

/** 10, 20 … 120: a course of the year that adds up to 780. */
const COURSE = Array.from({ length: 12 }, (_, index) => 10 * (index + 1));

/** The course of the year, `growth` times as high in each following year. */
function years(count: number, growth: number): number[] {
  return Array.from({ length: count }, (_, year) => COURSE.map((value) => value * growth ** year)).flat();
}

describe("a flow", () => {
  it("goes on with last year's course and the change of the last twelve months", () => {
    // 780, then 858 (+10 %): the third year is the second times 1.1
    const forecast = present(forecast12(monthValues("2021-01", years(2, 1.1)), 12, "flow"));
    forecast.months.forEach(({ value }, index) => expect(value).toBeCloseTo(10 * (index + 1) * 1.21, 10));
    expect(forecast.months.map(({ month }) => month)).toEqual(expect.arrayContaining(["2023-01", "2023-12"]));
    expect(forecast.method).toBe("seasonal");
    expect(forecast.methodText.de).toContain("Wert des Vorjahresmonats");
  });

  it("goes further by changing once more for each year", () => {
    const values = valuesOf(forecast12(monthValues("2021-01", years(2, 1.1)), 13, "flow"));
    expect(values[12]).toBeCloseTo(10 * 1.1 ** 3, 10);
  });

  it("goes on with its mean where two years are not there", () => {
    // mean of 3, 6, 9
    const forecast = present(forecast12(monthValues("2022-01", [3, 6, 9]), 2, "flow"));
    expect(forecast.months.map(({ value }) => value)).toEqual([6, 6]);
    expect(forecast.method).toBe("average");
    // only the last twelve of 13
    expect(valuesOf(forecast12(monthValues("2022-01", [100, ...Array.from({ length: 12 }, () => 5)]), 1, "flow"))).toEqual([5]);
  });

  it("has no rate from nothing: two years of which the first is 0 go on with the mean", () => {
    const forecast = present(forecast12(monthValues("2021-01", [...COURSE.map(() => 0), ...COURSE]), 1, "flow"));
    expect(forecast.method).toBe("average");
    expect(forecast.months[0]?.value).toBe(65);
  });
});

describe("a stock", () => {
  it("goes on where it ends: Kleve's eLb stay at their level of June 2022", () => {
    // 11,265 in every month of 2021; 10,362 from January to May 2022; 11,080 in June: last year's months · 11,080/11,265
    const values = [...Array.from({ length: 18 }, () => 11_265), ...Array.from({ length: 5 }, () => 10_362), 11_080];
    const months = present(forecast12(monthValues("2020-07", values), 6)).months;
    expect(months[0]?.month).toBe("2022-07");
    months.forEach(({ value }) => expect(value).toBeCloseTo(11_080, 9));
  });

  it("follows last year's course", () => {
    // last month 220 against 200 a year ago: 10 % above last year's months 210, 190
    const values = [...Array.from({ length: 11 }, () => 200), 200, 210, 190, ...Array.from({ length: 9 }, () => 200), 220];
    expect(valuesOf(forecast12(monthValues("2021-01", values), 2))).toEqual([expect.closeTo(231, 10), expect.closeTo(209, 10)]);
  });

  it("goes on by its mean change where two years are not there, never below 0", () => {
    // 100 → 70 over three months: −10 a month
    const forecast = present(forecast12(monthValues("2022-01", [100, 95, 80, 70]), 8));
    expect(forecast.months.map(({ value }) => value)).toEqual([60, 50, 40, 30, 20, 10, 0, 0]);
    expect(forecast.method).toBe("drift");
    expect(forecast.methodText.de).toContain("24 Monate");
  });
});

describe("what a forecast needs", () => {
  it("is a series without a gap, whatever its order", () => {
    const points = monthValues("2022-01", [1, 2, 3, 4]);
    expect(completeSeries(points.toReversed())).toEqual({ first: "2022-01", values: [1, 2, 3, 4] });
    const gapped: MonthValue[] = [
      { month: "2022-01", value: 1 },
      { month: "2022-02", value: missing({ de: "x", en: "x" }) },
      { month: "2022-03", value: undefined },
      { month: "2022-04", value: 4 },
    ];
    const expected = {
      missing: {
        de: "In der Reihe fehlt der Wert für 2022-02; Lücken werden nicht geschätzt.",
        en: "The series has no value for 2022-02; gaps are not estimated.",
      },
    };
    expect(forecast12(gapped)).toEqual(expected);
    expect(yearEnd(gapped, "flow")).toEqual(expected);
  });

  it("does not mind months without a value before and after", () => {
    expect(completeSeries(monthValues("2022-01", [undefined, 5, 6, 7, undefined]))).toEqual({ first: "2022-02", values: [5, 6, 7] });
    expect(completeSeries(monthValues("2022-01", [undefined, NaN]))).toMatchObject({ missing: { de: "Die Reihe enthält keinen Wert." } });
  });

  it("is each month once, three months, no negative value, and a distance that makes sense", () => {
    const texts = [
      forecast12([...monthValues("2022-01", [1, 2, 3]), { month: "2022-02", value: 2 }]),
      forecast12(monthValues("2022-01", [1, 2])),
      forecast12(monthValues("2022-01", [1, -2, 3])),
      forecast12(monthValues("2022-01", [1, 2, 3]), 0),
      forecast12(monthValues("2022-01", [1, 2, 3]), 61),
      forecast12(monthValues("2022-01", [1, 2, 3]), 1.5),
    ].map((result) => (isMissing(result) ? result.missing.de : "none"));
    expect(texts).toEqual([
      "Der Monat 2022-02 kommt mehrfach vor.",
      "Für eine Vorhersage braucht es mindestens 3 Monate; vorhanden: 2.",
      "2022-02: Der Wert ist negativ; vorhergesagt werden nur Personen, Fälle und Beträge ab 0.",
      "Vorhergesagt werden 1 bis 60 ganze Monate, nicht 0.",
      "Vorhergesagt werden 1 bis 60 ganze Monate, nicht 61.",
      "Vorhergesagt werden 1 bis 60 ganze Monate, nicht 1,5.",
    ]);
  });
});

describe("the band", () => {
  it("is none below ten past forecasts, and says so", () => {
    // seasonal from 24 values on: 24 + 1 … 33 months give nine errors one month ahead
    const months = present(forecast12(monthValues("2020-01", years(3, 1).slice(0, 33)), 1, "flow")).months;
    expect(months[0]?.band).toEqual({
      missing: {
        de: "Kein Band: Die Reihe erlaubt erst 9 Vergleiche früherer Vorhersagen mit dem, was kam; nötig sind 10.",
        en: "No band: the series allows only 9 comparisons of past forecasts with what came; 10 are needed.",
      },
    });
    expect(isMissing(present(forecast12(monthValues("2020-01", years(3, 1).slice(0, 34)), 1, "flow")).months[0]?.band)).toBe(false);
  });

  it("has no width where the method was always right, and rests on fewer errors the farther it looks", () => {
    const months = present(forecast12(monthValues("2018-01", years(5, 1.1)), 12, "flow")).months;
    months.forEach(({ value, band }, index) => {
      const { lower, upper, pastForecasts } = present(band);
      expect(upper - lower).toBeCloseTo(0, 8);
      expect((lower + upper) / 2).toBeCloseTo(value, 8);
      // 60 months, 24 needed, index + 1 ahead
      expect(pastForecasts).toBe(60 - 24 - index);
    });
  });

  it("is as wide as the error at 80 %: of ten, the ninth", () => {
    // Drift from 3 to 13 months; a straight line but for the last months would make errors by hand long, so a stock that
    // stands still at 100 and ends 1, 2 … 10 above it: forecast is 100 + drift. Independent calculation below.
    const values = [100, 100, 100, ...Array.from({ length: 10 }, (_, index) => 101 + index)];
    const [next] = present(forecast12(monthValues("2022-01", values), 1)).months;
    const errors = Array.from({ length: 10 }, (_, index) => {
      const known = values.slice(0, 3 + index);
      const last = known[known.length - 1] ?? 0;
      return Math.abs((values[3 + index] ?? 0) - (last + (last - 100) / (known.length - 1)));
    }).sort((left, right) => left - right);
    expect(errors).toHaveLength(FEWEST_ERRORS);
    const { lower, upper } = present(next?.band ?? missing({ de: "", en: "" }));
    expect((upper - lower) / 2).toBeCloseTo(errors[8] ?? NaN, 10);
    expect(next?.value).toBeCloseTo(110 + 10 / 12, 10);
  });

  it("does not go below 0 persons", () => {
    const values = Array.from({ length: 60 }, (_, index) => (index % 5 === 0 ? 40 : 1));
    const months = present(forecast12(monthValues("2018-01", values), 12, "flow")).months;
    expect(months.some(({ band }) => !isMissing(band))).toBe(true);
    expect(months.every(({ band }) => isMissing(band) || band.lower >= 0)).toBe(true);
  });

  it("would have held about eight of ten forecasts of a noisy series", () => {
    // A flow of 100 ± 20 without trend: the band, made from the first 84 months, is held against the 36 that follow, one month ahead each.
    const noise = fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 120, maxLength: 120 });
    fc.assert(
      fc.property(noise, (values) => {
        let held = 0;
        for (let count = 84; count < 120; count++) {
          const [next] = present(forecast12(monthValues("2010-01", values.slice(0, count)), 1, "flow")).months;
          const { lower, upper } = present(next?.band ?? missing({ de: "", en: "" }));
          const actual = values[count] ?? 0;
          held += actual >= lower && actual <= upper ? 1 : 0;
        }
        // 80 % of 36 is 29; chance leaves it above 18 in practice
        expect(held).toBeGreaterThanOrEqual(18);
      }),
      { numRuns: 15, seed: 20230101 },
    );
  });
});

describe("the end of the year", () => {
  it("of a flow is what is known plus what is expected", () => {
    // Two years and six months, no growth: 210 known (10 … 60), 570 to come (70 … 120)
    const end = flowEnd(monthValues("2020-01", [...years(2, 1), ...COURSE.slice(0, 6)]));
    expect(end).toMatchObject({ year: 2022, monthsLeft: 6, kind: "flow" });
    expect(end.sum.value).toBeCloseTo(780, 10);
    expect(isMissing(end.sum.band)).toBe(true);
  });

  it("of a stock is December's value and the mean of the year", () => {
    // +10 a month, too short for a year's course: July to December 160 … 210, mean (100 + 210) / 2
    const end = stockEnd(monthValues("2022-01", [100, 110, 120, 130, 140, 150]));
    expect(end).toMatchObject({ year: 2022, monthsLeft: 6 });
    expect(end.december.value).toBeCloseTo(210, 10);
    expect(end.average.value).toBeCloseTo(155, 10);
  });

  it("has a band from sums over the same distance", () => {
    const end = flowEnd(monthValues("2017-01", [...years(5, 1.1), ...years(6, 1.1).slice(60, 66)]));
    expect(end.year).toBe(2022);
    expect(end.sum.value).toBeCloseTo(780 * 1.1 ** 5, 6);
    // 66 months, 24 needed, six ahead
    expect(bandOf(end.sum)).toMatchObject({
      pastForecasts: 66 - 24 - 6 + 1,
      lower: expect.closeTo(end.sum.value, 6),
      upper: expect.closeTo(end.sum.value, 6),
    });
  });

  it("is known once December is there", () => {
    const end = stockEnd(monthValues("2022-01", COURSE));
    expect(end).toMatchObject({ monthsLeft: 0, december: { value: 120, band: { lower: 120, upper: 120, pastForecasts: 0 } } });
    expect(end.average).toEqual({ value: 65, band: { lower: 65, upper: 65, pastForecasts: 0 } });
    expect(end.methodText.de).toBe("Alle zwölf Monate liegen vor; es ist nichts vorherzusagen.");
    expect(flowEnd(monthValues("2022-01", COURSE)).sum.value).toBe(780);
  });

  it("needs the year from January on, and three months", () => {
    expect(yearEnd(monthValues("2022-02", [1, 2, 3, 4]), "flow")).toMatchObject({
      missing: { de: "Die Reihe beginnt erst 2022-02; gebraucht werden die Werte ab 2022-01." },
    });
    expect(isMissing(yearEnd(monthValues("2022-01", [1, 2]), "stock"))).toBe(true);
    expect(isMissing(yearEnd([], "stock"))).toBe(true);
  });

  it("agrees with the forecast of the single months", () => {
    const series = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 70 });
    fc.assert(
      fc.property(series, fc.constantFrom("stock" as const, "flow" as const), (values, kind) => {
        const points = monthValues("2018-01", values);
        const end = present(yearEnd(points, kind));
        const known = values.slice(values.length - (12 - end.monthsLeft));
        const ahead = end.monthsLeft === 0 ? [] : valuesOf(forecast12(points, end.monthsLeft, kind));
        const sum = [...known, ...ahead].reduce((total, value) => total + value, 0);
        expect(end.kind === "flow" ? end.sum.value : end.average.value * 12).toBeCloseTo(sum, 6);
        if (end.kind === "stock") {
          expect(end.december.value).toBeCloseTo(ahead.at(-1) ?? known.at(-1) ?? NaN, 6);
        }
      }),
    );
  });
});
