import type { Model } from "@odoo/o-spreadsheet";
import { GERMAN_CULTURE, type Culture } from "../host/protocol/host-options";
import type { Language } from "../units/language";

const ENGLISH_CULTURE: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateSeparator: "/",
  shortDatePattern: "M/d/yyyy",
  longDatePattern: "dddd, MMMM d, yyyy",
  timeSeparator: ":",
  longTimePattern: "h:mm:ss tt",
};

/** What the add-in is told of the system's number and date formats. */
export const CULTURES: Readonly<Record<Language, Culture>> = { de: GERMAN_CULTURE, en: ENGLISH_CULTURE };

/** How the grid shows and reads numbers, dates and formulas; as in Excel, German formulas separate arguments by semicolons. */
const GRID_LOCALES = {
  de: {
    name: "Deutsch",
    code: "de_DE",
    thousandsSeparator: ".",
    decimalSeparator: ",",
    dateFormat: "dd.mm.yyyy",
    timeFormat: "hh:mm:ss",
    formulaArgSeparator: ";",
    weekStart: 1,
  },
  en: {
    name: "English",
    code: "en_US",
    thousandsSeparator: ",",
    decimalSeparator: ".",
    dateFormat: "m/d/yyyy",
    timeFormat: "hh:mm:ss a",
    formulaArgSeparator: ",",
    weekStart: 7,
  },
} as const satisfies Readonly<Record<Language, object>>;

/** The part of the model by which it learns that there is nothing left to undo. */
type ModelSession = { readonly session: { trigger(event: "snapshot"): void } };

/** Sets the language of numbers, dates and formulas of a workbook that has just been opened. */
export function setGridLocale(model: Model, language: Language): void {
  model.dispatch("UPDATE_LOCALE", { locale: GRID_LOCALES[language] });
  // The user must not take back the language with the first undo.
  (model as unknown as ModelSession).session.trigger("snapshot");
}
