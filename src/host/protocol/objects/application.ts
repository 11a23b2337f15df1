import { asEntry } from "../input";
import { defineObject } from "../object-type";
import { handle } from "../targets";
import { workbookBytes } from "./created-workbook";

const CALCULATION_TYPES = { Recalculate: "Recalculate", Full: "Full", FullRebuild: "FullRebuild" } as const;
const CALCULATION_MODES = { Automatic: "Automatic", Manual: "Manual", AutomaticExceptTables: "AutomaticExceptTables" } as const;

/** Version of Excel's calculation engine that the host claims to be, in Excel's form. */
const ENGINE_VERSION = 191029;

/** `Excel.Application`. */
export const APPLICATION = defineObject("Application", {
  members: {
    calculationMode: {
      since: "1.1",
      get: (_application, scope) => scope.book.calculationMode(),
      set: (_application, value, scope) => scope.edit().setCalculationMode(asCalculationMode(value)),
    },
    calculationState: { since: "1.9", get: () => "Done" },
    calculationEngineVersion: { since: "1.9", get: () => ENGINE_VERSION },
    decimalSeparator: { since: "1.11", get: (_application, scope) => scope.session.culture.decimalSeparator },
    thousandsSeparator: { since: "1.11", get: (_application, scope) => scope.session.culture.groupSeparator },
    useSystemSeparators: { since: "1.11", get: () => true },
    cultureInfo: { since: "1.11", open: () => handle("CultureInfo", "workbook") },
    calculate: { since: "1.1", call: (_application, args, scope) => scope.edit().calculate(args.entry(0, CALCULATION_TYPES)) },
    suspendApiCalculationUntilNextSync: { since: "1.6", call: (_application, _args, scope) => scope.holdResults() },
    // Nothing is painted while a batch runs anyway.
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
  internal: { CreateWorkbook: { since: "1.8", call: (_application, args) => handle("WorkbookCreated", { bytes: workbookBytes(args) }) } },
});

function asCalculationMode(value: unknown): keyof typeof CALCULATION_MODES {
  return asEntry<keyof typeof CALCULATION_MODES>(value, CALCULATION_MODES);
}

/** `Excel.CultureInfo`. */
export const CULTURE_INFO = defineObject("CultureInfo", {
  members: {
    name: { since: "1.11", get: (_culture, scope) => scope.session.culture.name },
    numberFormat: { since: "1.11", open: () => handle("NumberFormatInfo", "workbook") },
    datetimeFormat: { since: "1.12", open: () => handle("DatetimeFormatInfo", "workbook") },
  },
});

/** `Excel.NumberFormatInfo`. */
export const NUMBER_FORMAT_INFO = defineObject("NumberFormatInfo", {
  members: {
    numberDecimalSeparator: { since: "1.11", get: (_format, scope) => scope.session.culture.decimalSeparator },
    numberGroupSeparator: { since: "1.11", get: (_format, scope) => scope.session.culture.groupSeparator },
  },
});

/** `Excel.DatetimeFormatInfo`. */
export const DATETIME_FORMAT_INFO = defineObject("DatetimeFormatInfo", {
  members: {
    dateSeparator: { since: "1.12", get: (_format, scope) => scope.session.culture.dateSeparator },
    shortDatePattern: { since: "1.12", get: (_format, scope) => scope.session.culture.shortDatePattern },
    longDatePattern: { since: "1.12", get: (_format, scope) => scope.session.culture.longDatePattern },
    timeSeparator: { since: "1.12", get: (_format, scope) => scope.session.culture.timeSeparator },
    longTimePattern: { since: "1.12", get: (_format, scope) => scope.session.culture.longTimePattern },
  },
});
