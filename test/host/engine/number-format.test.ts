import { DEFAULT_LOCALE, helpers } from "@odoo/o-spreadsheet";
import { gridFormat } from "../../../src/host/engine/grid-format";
import { formatValue } from "../../../src/host/engine/number-format";

describe("what a cell shows", () => {
  // 44927 is 1 January 2023: 123 years of 365 days, 30 leap days and Excel's 29 February 1900, counted from 1 January 1900.
  it.each([
    [1234567.891, "#,##0", "1,234,568"],
    [1234.5, '#,##0.00 "€"', "1,234.50 €"],
    [-616126, '#,##0 "€"', "-616,126 €"],
    [0.2641, "0.0%", "26.4%"],
    [0.145, "0%", "15%"],
    [0.0045, "+0.0%;-0.0%", "+0.5%"],
    [-0.0791, "+0.0%;-0.0%", "-7.9%"],
    [5.35, '0.0" pp"', "5.4 pp"],
    [44927, "yyyy-mm", "2023-01"],
    [44927, "dd.mm.yyyy", "01.01.2023"],
    [44927.75, "dd.mm.yyyy hh:mm", "01.01.2023 18:00"],
    [44927, "[$-407]mmmm yyyy", "Januar 2023"],
    [44927, "mmm-yy", "Jan-23"],
    [1.5, "[h]:mm", "36:00"],
    [0, '0;-0;"–"', "–"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [-2.5, "0", "-3"],
    [-0.4, "0", "0"],
    [9.999, "0.00", "10.00"],
    [99999.5, "#,##0", "100,000"],
    [-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
    [12345678, '#,##0.0,,"M"', "12.3M"],
    [1234, "00000", "01234"],
    [0.5, "#.##", ".5"],
    [123456, "0.00E+00", "1.23E+05"],
    [50, "[>=100]0.0;0.00", "50.00"],
    [1500, "[Red]#,##0", "1,500"],
    ["Kleve", "@", "Kleve"],
    ["Kleve", '0.0;-0.0;0;"→ "@', "→ Kleve"],
    ["Kleve", "0.0", "Kleve"],
    [true, "0.0", "TRUE"],
    [1 / 3, "General", "0.333333333"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [11080, "General", "11080"],
  ])("%s as %s", (value, format, expected) => {
    expect(formatValue(value, format)).toBe(expected);
  });
});

describe("what a cell shows in German", () => {
  it.each([
    [1234567.891, '#,##0.00 "€"', "1.234.567,89 €"],
    [0.2641, "0.0%", "26,4%"],
    [44927, "dd.mm.yyyy", "01.01.2023"],
    [1 / 3, "General", "0,333333333"],
    [123456789012, "General", "1,23457E+11"],
  ])("%s as %s", (value, format, expected) => {
    expect(formatValue(value, format, { decimal: ",", group: "." })).toBe(expected);
  });
});

describe("the grid's formats", () => {
  it.each(["#,##0", '#,##0.00 "€"', "+0.0%;-0.0%", '0.0" pp"', "yyyy-mm", "dd.mm.yyyy"])("show %s as Excel does", (format) => {
    const drawn = gridFormat(format);
    const value = format.includes("yy") ? 44927 : 0.2641;
    expect(helpers.formatValue(value, { format: drawn, locale: DEFAULT_LOCALE })).toBe(formatValue(value, format));
  });

  it.each(["[Red]0;[Blue]-0", "[>=100]0.0;0.00", "# ?/?", "_-* #,##0.00 €_-;-* #,##0.00 €_-", "[h]:mm:ss", "0.00E+00", "[$-407]mmmm"])(
    "never fail on %s",
    (format) => {
      expect(() => helpers.formatValue(-1234.5, { format: gridFormat(format), locale: DEFAULT_LOCALE })).not.toThrow();
    },
  );
});
