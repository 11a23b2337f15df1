import type { FormField } from "../../../src/sharing/return-form/return-form";
import { readAnswer } from "../../../src/sharing/returns/read-answer";
import type { ReturnedCell } from "../../../src/sharing/returns/returned-book";

/** What a municipality may have typed or pasted into a blue cell, and what the controller gets of it. */

const NO_TARGET = { table: "", key: {}, column: "" };
const base = { id: "x", target: NO_TARGET, title: { de: "Frage", en: "Question" }, unit: "", sent: null } as const;
const FTE: FormField = { ...base, kind: "decimal", minimum: 0, maximum: 9999 };
const SEATS: FormField = { ...base, kind: "whole", minimum: 0, maximum: 9999 };
const EURO: FormField = { ...base, kind: "money", minimum: 0, maximum: 1_000_000 };
const RATE: FormField = { ...base, kind: "percent", minimum: -1, maximum: 1 };
/** 1 January 2013 to 31 December 2033. */
const DAY: FormField = { ...base, kind: "date", minimum: 41275, maximum: 48944 };
const FORM: FormField = { ...base, kind: "list", choices: ["Gruppe", "Einzel"] };
const WORDS: FormField = { ...base, kind: "text", maximum: 20 };

type Case = [name: string, field: FormField, cell: unknown, value: unknown, problem: string];

const CASES: Case[] = [
  ["a number", FTE, 30.5, 30.5, ""],
  ["zero, which is an answer", SEATS, 0, 0, ""],
  ["a German number as text", EURO, "1.234,5", 1234.5, "warning: Als Text eingetragen („1.234,5“), gelesen als 1.234,50 €."],
  ["an English number as text", EURO, "1,234.5", 1234.5, "warning: Als Text eingetragen („1,234.5“), gelesen als 1.234,50 €."],
  ["an amount with its sign", EURO, "486,50 €", 486.5, "warning: Als Text eingetragen („486,50 €“), gelesen als 486,50 €."],
  [
    "a text that can be two numbers",
    FTE,
    "1.234",
    "1.234",
    "error: „1.234“ ist als Text eingetragen und kann 1.234 oder 1,234 heißen; erfragen Sie den Wert.",
  ],
  ["words instead of a number", FTE, "wie gehabt", "wie gehabt", "error: „wie gehabt“ ist keine Zahl."],
  ["half a seat", SEATS, 12.5, 12.5, "error: 12,5 ist keine ganze Zahl."],
  ["less than nothing", SEATS, -3, -3, "error: −3 liegt nicht zwischen 0 und 9.999."],
  ["a percentage as Excel keeps it", RATE, 0.25, 0.25, ""],
  ["25 instead of 25 %", RATE, 25, 0.25, "warning: 25 hieße 2.500 %; gelesen als 25,0 %."],
  ["25 % as text", RATE, "25 %", 0.25, "warning: Als Text eingetragen („25 %“), gelesen als 25,0 %."],
  ["25 as text", RATE, "25", 0.25, "warning: Als Text eingetragen („25“), gelesen als 25,0 %. 25 hieße 2.500 %; gelesen als 25,0 %."],
  ["250, which no reading makes possible", RATE, 250, 250, "error: 25.000,0 % liegt nicht zwischen −100,0 % und 100,0 %."],
  // 44927 is 1 January 2023: 44562 (1 January 2022) and 365 days.
  ["a day", DAY, 44927, 44927, ""],
  ["a day with a time of day", DAY, 44927.75, 44927, ""],
  ["a German day as text", DAY, "01.01.2023", 44927, "warning: Datum als Text eingetragen („01.01.2023“), gelesen als 01.01.2023."],
  ["an ISO day as text", DAY, "2023-01-01", 44927, "warning: Datum als Text eingetragen („2023-01-01“), gelesen als 01.01.2023."],
  ["a day without a century", DAY, "1.1.23", "1.1.23", "error: „1.1.23“ ist kein Datum wie 01.03.2023."],
  ["a day that does not exist", DAY, "30.02.2023", "30.02.2023", "error: „30.02.2023“ ist kein Datum wie 01.03.2023."],
  ["a year instead of a day", DAY, 2023, 2023, "error: 15.07.1905 liegt nicht zwischen 01.01.2013 und 31.12.2033."],
  ["a choice in other letters", FORM, " gruppe ", "Gruppe", ""],
  ["no choice", FORM, "Kurs", "Kurs", "error: „Kurs“ ist keine der Möglichkeiten: Gruppe, Einzel."],
  ["words", WORDS, "Sprachkurs", "Sprachkurs", ""],
  ["a number where words belong", WORDS, 16, "16", ""],
  ["words of several lines from another program", WORDS, "erste\r\nzweite\r", "erste\nzweite", ""],
  ["words that begin with =", WORDS, "=1+1", "=1+1", "warning: Der Text beginnt mit „=“; er wird als Text übernommen, nie als Formel."],
  [
    "words that begin with +",
    WORDS,
    "+49 2821",
    "+49 2821",
    "warning: Der Text beginnt mit „+“; er wird als Text übernommen, nie als Formel.",
  ],
  [
    "words that begin with -",
    WORDS,
    "-entfällt",
    "-entfällt",
    "warning: Der Text beginnt mit „-“; er wird als Text übernommen, nie als Formel.",
  ],
  [
    "words that begin with @",
    WORDS,
    "@SUM(A1)",
    "@SUM(A1)",
    "warning: Der Text beginnt mit „@“; er wird als Text übernommen, nie als Formel.",
  ],
  ["too many words", WORDS, "x".repeat(21), "x".repeat(21), "error: Der Text hat 21 Zeichen, möglich sind 20."],
  ["a tick", FTE, true, "WAHR", "error: „WAHR“ ist keine Zahl."],
];

function reading(field: FormField, cell: ReturnedCell | undefined) {
  const answer = readAnswer(field, cell);
  const { severity, message } = answer?.problem ?? {};
  return (
    answer && { value: answer.value, problem: severity === undefined ? "" : `${severity}: ${message?.de.replaceAll("\u00a0", " ") ?? ""}` }
  );
}

describe("An answer", () => {
  it.each(CASES)("that is %s", (_name, field, value, expected, problem) => {
    expect(reading(field, { value: value as ReturnedCell["value"] })).toEqual({ value: expected, problem });
  });

  it.each([undefined, { value: null }, { value: "" }, { value: "   " }])("that is blank (%j) means: as before", (cell) => {
    expect(reading(FTE, cell)).toBeUndefined();
  });

  it("that is a formula is taken by its stored result, never calculated", () => {
    expect(reading(FTE, { value: 30.5, formula: "=[1]Tabelle1!A1" })).toEqual({
      value: 30.5,
      problem: "warning: Hier steht die Formel =[1]Tabelle1!A1; übernommen wird nur ihr gespeichertes Ergebnis.",
    });
  });

  it("that is a formula without a stored result is refused", () => {
    expect(reading(FTE, { value: null, formula: "=A1*2" })).toEqual({
      value: null,
      problem:
        "error: Hier steht die Formel =A1*2 ohne gespeichertes Ergebnis. Formeln aus fremden Dateien werden nicht gerechnet; erfragen Sie den Wert.",
    });
  });

  it("that shows an error is refused", () => {
    expect(reading(FTE, { value: null, error: "#REF!", formula: "=A1" })).toEqual({
      value: "#REF!",
      problem: "error: Die Zelle zeigt den Fehlerwert #REF!; die Antwort muss erfragt werden.",
    });
  });
});
