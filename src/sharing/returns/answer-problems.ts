import { shortened } from "../../model/cell-problem-texts";
import type { LocalizedText } from "../../units/language";
import { formatDate, formatNumber, formatPercent } from "../../units/number-format";
import type { FormField, FormValue } from "../return-form/return-form";
import { valueText } from "./value-text";

/** `error`: cannot be taken over · `warning`: look at it first. */
export type AnswerProblem = { readonly severity: "error" | "warning"; readonly message: LocalizedText };

const error = (de: string, en: string): AnswerProblem => ({ severity: "error", message: { de, en } });
const warning = (de: string, en: string): AnswerProblem => ({ severity: "warning", message: { de, en } });

/** What can be wrong with one answer, or worth a look. */
export const ANSWER_PROBLEMS = {
  cellError: (code: string) =>
    error(
      `Die Zelle zeigt den Fehlerwert ${code}; die Antwort muss erfragt werden.`,
      `The cell shows the error ${code}; ask for the answer.`,
    ),
  formulaWithoutResult: (formula: string) =>
    error(
      `Hier steht die Formel ${shortened(formula)} ohne gespeichertes Ergebnis. Formeln aus fremden Dateien werden nicht gerechnet; erfragen Sie den Wert.`,
      `There is the formula ${shortened(formula)} without a stored result. Formulas of foreign files are not calculated; ask for the value.`,
    ),
  formula: (formula: string) =>
    warning(
      `Hier steht die Formel ${shortened(formula)}; übernommen wird nur ihr gespeichertes Ergebnis.`,
      `There is the formula ${shortened(formula)}; only its stored result is taken.`,
    ),
  notANumber: (text: string) => error(`„${shortened(text)}“ ist keine Zahl.`, `“${shortened(text)}” is no number.`),
  ambiguousNumber: (text: string, [first = 0, second = 0]: readonly number[]) =>
    error(
      `„${shortened(text)}“ ist als Text eingetragen und kann ${formatted(first).de} oder ${formatted(second).de} heißen; erfragen Sie den Wert.`,
      `“${shortened(text)}” is entered as text and can mean ${formatted(first).en} or ${formatted(second).en}; ask for the value.`,
    ),
  numberAsText: (text: string, field: FormField, value: FormValue) =>
    warning(
      `Als Text eingetragen („${shortened(text)}“), gelesen als ${valueText(value, field).de}.`,
      `Entered as text (“${shortened(text)}”), read as ${valueText(value, field).en}.`,
    ),
  notWhole: (value: number) => error(`${formatted(value).de} ist keine ganze Zahl.`, `${formatted(value).en} is no whole number.`),
  outOfBounds: (value: number, field: FormField) =>
    error(
      `${valueText(value, field).de} liegt nicht zwischen ${bound(field.minimum, field).de} und ${bound(field.maximum, field).de}.`,
      `${valueText(value, field).en} does not lie between ${bound(field.minimum, field).en} and ${bound(field.maximum, field).en}.`,
    ),
  percentWithoutSign: (value: number) =>
    warning(
      `${formatted(value).de} hieße ${formatPercent(value, "de", 0)}; gelesen als ${formatPercent(value / 100, "de")}.`,
      `${formatted(value).en} would be ${formatPercent(value, "en", 0)}; read as ${formatPercent(value / 100, "en")}.`,
    ),
  notADate: (text: string) =>
    error(`„${shortened(text)}“ ist kein Datum wie 01.03.2023.`, `“${shortened(text)}” is no date such as 2023-03-01.`),
  dateAsText: (text: string, serial: number) =>
    warning(
      `Datum als Text eingetragen („${shortened(text)}“), gelesen als ${formatDate(serial, "de")}.`,
      `Date entered as text (“${shortened(text)}”), read as ${formatDate(serial, "en")}.`,
    ),
  notAChoice: (text: string, choices: readonly string[]) =>
    error(
      `„${shortened(text)}“ ist keine der Möglichkeiten: ${choices.join(", ")}.`,
      `“${shortened(text)}” is none of the choices: ${choices.join(", ")}.`,
    ),
  tooLong: (length: number, most: number) =>
    error(
      `Der Text hat ${formatNumber(length, 0, "de")} Zeichen, möglich sind ${formatNumber(most, 0, "de")}.`,
      `The text has ${formatNumber(length, 0, "en")} characters, ${formatNumber(most, 0, "en")} are possible.`,
    ),
  looksLikeFormula: (text: string) =>
    warning(
      `Der Text beginnt mit „${text.charAt(0)}“; er wird als Text übernommen, nie als Formel.`,
      `The text begins with “${text.charAt(0)}”; it is taken as text, never as a formula.`,
    ),
  rowAltered: (cell: string) =>
    error(
      `In dieser Zeile wurde die gesperrte Zelle ${cell} geändert; es ist nicht sicher, wozu die Antwort gehört. Erfragen Sie sie.`,
      `In this row the locked cell ${cell} was changed; it is not certain what the answer belongs to. Ask for it.`,
    ),
  mergedCells: (area: string) =>
    error(
      `Die Zellen ${area} wurden verbunden; es ist nicht sicher, wozu die Antwort gehört. Erfragen Sie sie.`,
      `The cells ${area} were merged; it is not certain what the answer belongs to. Ask for it.`,
    ),
  changedSince: (sent: FormValue, now: FormValue, field: FormField) =>
    warning(
      `In der Planungsmappe wurde der Wert seit dem Versand geändert: verschickt ${valueText(sent, field).de}, jetzt ${valueText(now, field).de}.`,
      `The value in the planning workbook was changed after sending: sent ${valueText(sent, field).en}, now ${valueText(now, field).en}.`,
    ),
  rowTwiceInPlan: (table: string) =>
    error(
      `Die Zeile gibt es im Blatt „${table}“ mehrfach; tragen Sie die Antwort von Hand ein.`,
      `The row is there more than once on the sheet “${table}”; enter the answer by hand.`,
    ),
  formulaInPlan: (cell: string, formula: string) =>
    error(
      `In der Planungsmappe steht in ${cell} die Formel ${shortened(formula)}; sie wird nicht überschrieben. Ändern Sie sie von Hand.`,
      `The planning workbook has the formula ${shortened(formula)} in ${cell}; it is not overwritten. Change it by hand.`,
    ),
  noPlaceInPlan: (table: string, column: string) =>
    error(
      `In der Planungsmappe fehlt die Tabelle „${table}“ oder ihre Spalte „${column}“.`,
      `The planning workbook lacks the table “${table}” or its column “${column}”.`,
    ),
  incompleteRow: (missing: readonly LocalizedText[]) =>
    error(
      `Für eine neue Zeile fehlt: ${missing.map(({ de }) => de).join(", ")}.`,
      `For a new row there is missing: ${missing.map(({ en }) => en).join(", ")}.`,
    ),
  endBeforeStart: () => error("Das Ende liegt vor dem Beginn.", "The end lies before the start."),
  enteredTwice: (cell: string) => error(`Dieselbe Maßnahme steht schon in ${cell}.`, `The same measure stands in ${cell} already.`),
} as const;

function formatted(value: number): LocalizedText {
  const decimals = Math.min(6, (String(value).split(".")[1] ?? "").length);
  return { de: formatNumber(value, decimals, "de"), en: formatNumber(value, decimals, "en") };
}

function bound(value: number | undefined, field: FormField): LocalizedText {
  return value === undefined ? { de: "…", en: "…" } : valueText(value, field);
}

/** One problem that says all of them; the gravest decides. */
export function combinedProblem(problems: readonly AnswerProblem[]): AnswerProblem | undefined {
  if (problems.length === 0) return undefined;
  const all = (language: "de" | "en") => problems.map(({ message }) => message[language]).join(" ");
  return {
    severity: problems.some(({ severity }) => severity === "error") ? "error" : "warning",
    message: { de: all("de"), en: all("en") },
  };
}
