import fc from "fast-check";
import {
  addMonths,
  dayOfSerial,
  firstSerial,
  lastSerial,
  month,
  monthOfSerial,
  monthRange,
  monthsBetween,
  parseDate,
  parseMonth,
  serialOfDate,
  type Month,
} from "../../src/units/month";

const anyMonth = fc
  .tuple(fc.integer({ min: 1900, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => month(year, number));

describe("Excel serial numbers", () => {
  // Known from Excel: 1 = 01.01.1900, 59 = 28.02.1900, 61 = 01.03.1900, 44713 = 01.06.2022, 2958465 = 31.12.9999.
  it.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [2022, 6, 1, 44713],
    [2024, 2, 29, 45351],
    [9999, 12, 31, 2958465],
  ])("%d-%d-%d is %d", (year, monthNumber, day, serial) => {
    expect(serialOfDate(year, monthNumber, day)).toBe(serial);
    expect(dayOfSerial(serial)).toEqual({ year, month: monthNumber, day });
  });

  it("knows the 29 February 1900 that only Excel has", () => {
    expect(dayOfSerial(60)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(monthOfSerial(60)).toBe("1900-02");
    expect(() => serialOfDate(1900, 2, 29)).toThrow(RangeError);
  });

  it("drops the time of day", () => {
    expect(monthOfSerial(44742.99)).toBe("2022-06");
  });

  it.each([0, 0.5, -1, 2958466, NaN])("%d is no date", (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
    expect(monthOfSerial(serial)).toBeUndefined();
  });

  it.each([
    [2023, 2, 29],
    [2022, 6, 31],
    [2022, 13, 1],
    [2022, 6, 1.5],
    [1899, 12, 31],
    [10_000, 1, 1],
  ])("refuses %d-%d-%d", (year, monthNumber, day) => {
    expect(() => serialOfDate(year, monthNumber, day)).toThrow(
      new RangeError(`${year}-${monthNumber}-${day} is not a day between 1900-01-01 and 9999-12-31.`),
    );
  });

  it("brings every month back from its first and last day", () => {
    fc.assert(
      fc.property(anyMonth, (of) => {
        expect(monthOfSerial(firstSerial(of))).toBe(of);
        expect(monthOfSerial(lastSerial(of))).toBe(of);
      }),
    );
  });

  it("lets every month begin the day after the last one ended", () => {
    fc.assert(
      fc.property(
        anyMonth.filter((of) => of < "9999-12" && of > "1900-02"),
        (of) => {
          expect(firstSerial(addMonths(of, 1))).toBe(lastSerial(of) + 1);
        },
      ),
    );
  });
});

describe("a month of a year and a number", () => {
  it("is written with two digits", () => {
    expect(month(1900, 1)).toBe("1900-01");
    expect(month(9999, 12)).toBe("9999-12");
  });

  it.each([
    [1899, 12],
    [10_000, 1],
    [2022, 0],
    [2022, 13],
    [2022.5, 6],
    [2022, 6.5],
  ])("is not %d-%d", (year, number) => {
    expect(() => month(year, number)).toThrow(new RangeError(`${year}-${number} is not a month between 1900-01 and 9999-12.`));
  });
});

describe("counting months", () => {
  it.each<[Month, number, Month]>([
    ["2022-06", -12, "2021-06"],
    ["2022-12", 1, "2023-01"],
    ["2022-01", -1, "2021-12"],
    ["2022-06", 0, "2022-06"],
  ])("%s and %d months is %s", (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });

  it("counts back what it added", () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (count) => {
        expect(monthsBetween("2022-06", addMonths("2022-06", count))).toBe(count);
      }),
    );
  });

  it("lists a range with both ends", () => {
    expect(monthRange("2021-11", "2022-02")).toEqual(["2021-11", "2021-12", "2022-01", "2022-02"]);
    expect(monthRange("2022-02", "2022-01")).toEqual([]);
  });
});

describe("reading months and days from text", () => {
  it.each([
    "2022-06",
    "2022-6",
    "06/2022",
    "6.2022",
    "Juni 2022",
    "JUNI 2022",
    "Jun. 2022",
    "Juni  2022",
    "June 2022",
    "01.06.2022",
    "2022-06-30",
    " 2022/06 ",
  ])("reads %s", (text) => {
    expect(parseMonth(text)).toBe("2022-06");
  });

  it.each([
    ...["2022-13", "2022-00", "1899-06", "Sommer 2022", "2022", "", "06-22", "31.06.2022"],
    // A month within a longer text could mean anything.
    ...["bis 2022-06", "2022-06 und später", "bis 06/2022", "06/2022 und später", "ab 1. Juni 2022", "Juni 2022 bis Juli 2022"],
  ])("does not read “%s”", (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });

  it("reads German and ISO days", () => {
    expect(parseDate("30.06.2022")).toBe(44742);
    expect(parseDate("2022-06-30")).toBe(44742);
    expect(parseDate(" 30.06.2022 ")).toBe(44742);
    expect(parseDate(" 2022-06-30 ")).toBe(44742);
  });

  it.each(["30/06/2022", "bis 30.06.2022", "30.06.2022 oder später", "bis 2022-06-30", "2022-06-30 oder später", "29.02.2023"])(
    "does not read “%s” as a day",
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );
});
