import { formatNumber } from "../../src/units/number-format";
import { fieldFormat, parseTypedNumber, typedNumberText, type FieldFormat } from "../../src/taskpane/views/scenarios/typed-number";

const PERCENT: FieldFormat = { scale: 100, decimals: 2, isSigned: true };
const MONEY: FieldFormat = { scale: 1, decimals: 2, isSigned: false };

test.each([
  ["5", 0.05],
  ["5 %", 0.05],
  ["5%", 0.05],
  ["+5", 0.05],
  ["-5,3", -0.053],
  ["−5,3", -0.053],
  ["0,7", 0.007],
  ["0,05", 0.0005],
  ["100", 1],
])("in a percent field %s means %d", (text, value) => {
  expect(parseTypedNumber(text, PERCENT, "de")).toBe(value);
});

test.each([
  ["1.234", "de", 1234],
  ["1.234", "en", 1.234],
  ["1,234", "de", 1.234],
  ["1,234", "en", 1234],
  ["1.234.567,89", "de", 1_234_567.89],
  ["1.234.567,89", "en", 1_234_567.89],
  ["1,234,567.89", "de", 1_234_567.89],
  ["15 774 877 €", "de", 15_774_877],
  ["€2,500", "en", 2500],
] as const)("%s is read as its writer in %s means it: %d", (text, language, value) => {
  expect(parseTypedNumber(text, MONEY, language)).toBe(value);
});

test.each(["viel", "5x", "1,2,3,4", "--5", "5 bis 7", "=5"])("%s is no number", (text) => {
  expect(parseTypedNumber(text, MONEY, "de")).toBeUndefined();
});

test("a number is written with the decimals it has, in the language of the pane", () => {
  expect(typedNumberText(0.05, PERCENT, "de")).toBe("+5");
  expect(typedNumberText(-0.0535, PERCENT, "de")).toBe("−5,35");
  expect(typedNumberText(0.007, PERCENT, "en")).toBe("+0.7");
  expect(typedNumberText(2_500_000.5, MONEY, "en")).toBe("2,500,000.5");
  expect(typedNumberText(15_774_877, MONEY, "de")).toBe("15.774.877");
});

test("what is written is read again as the same number", () => {
  for (const value of [0.05, -0.0535, 0.001, 1, 0]) {
    expect(parseTypedNumber(typedNumberText(value, PERCENT, "de"), PERCENT, "de")).toBe(value);
    expect(parseTypedNumber(typedNumberText(value, PERCENT, "en"), PERCENT, "en")).toBe(value);
  }
  expect(parseTypedNumber(formatNumber(1234.5, 2, "de"), MONEY, "de")).toBe(1234.5);
});

test("shares and percent changes are typed in percent, amounts as they are, cases whole", () => {
  expect(fieldFormat({ format: "share" }, "absolute")).toEqual({ scale: 100, decimals: 2, isSigned: false });
  expect(fieldFormat({ format: "money" }, "percent")).toEqual({ scale: 100, decimals: 2, isSigned: true });
  expect(fieldFormat({ format: "money" }, "difference")).toEqual({ scale: 1, decimals: 2, isSigned: true });
  expect(fieldFormat({ format: "count", isWholeNumber: true }, "absolute").decimals).toBe(0);
});
