import { defineIndicator, parameter } from "../indicators/define-indicator";
import { isProblem, type Indicator, type IndicatorParameter, type ResultTable } from "../indicators/indicator";
import { CHOICE, EURO, EURO_FORMAT, FRACTION, DATE, HOURS_PER_WEEK, MONTHS } from "../indicators/indicator-units";
import { choose } from "../indicators/native-formula";
import { missingArgument, noResult } from "../indicators/argument-problems";
import { INSTRUMENTS, LEGAL_VERSIONS, type Instrument } from "../planning/subsidised-jobs/legal-version";
import { plannedSubsidyLaw } from "../planning/subsidised-jobs/legal-version-choice";
import { subsidySchedule } from "../planning/subsidised-jobs/subsidy-schedule";
import { SUBSIDY_RATES, subsidyRate } from "../planning/subsidised-jobs/subsidy-rates";
import { isMissing } from "../units/missing";
import { dayOfSerial } from "../units/month";
import { defineValueFunction, type ValueFunction } from "./define-value-function";
import { amountCell } from "./result-cells";
import { HOUSEHOLD_WORDS, PARAMETER_TABLE_PARAMETER, parameterRows } from "./subsidy-tables";

const SECTION_PARAMETER: IndicatorParameter = parameter(
  { de: "Paragraf", en: "section" },
  CHOICE,
  { de: "„16i“ oder „16e“", en: "“16i” or “16e”" },
  { minimum: undefined, choices: INSTRUMENTS.map((instrument) => ({ de: instrument, en: instrument })) },
);

const LAW = ["§ 16i Abs. 2 SGB II", "§ 16e Abs. 2 SGB II", "§ 91 Abs. 1 SGB III"];

/** Without contribution to employment promotion, as for § 16i in every legal version. */
const USUAL_EMPLOYER_SHARE = LEGAL_VERSIONS[0]?.employerShare["16i"].values.at(-1)?.value;

export const WAGESUBSIDY: Indicator<number> = defineIndicator({
  id: "WAGESUBSIDY",
  title: { de: "Lohnkostenzuschuss eines Fördermonats", en: "Wage subsidy of one month of funding" },
  description: {
    de: "Zuschuss nach § 16i oder § 16e SGB II im genannten Fördermonat: Satz des Förderjahres mal Arbeitsentgelt mal (1 + Arbeitgeberanteil); danach 0.",
    en: "Subsidy by § 16i or § 16e SGB II in that month of funding: rate of the year of funding times wage times (1 + employer's share); afterwards 0.",
  },
  example: '=WAGESUBSIDY("16i",25,2028)',
  parameters: [
    SECTION_PARAMETER,
    parameter(
      { de: "Fördermonat", en: "fundingMonth" },
      MONTHS,
      { de: "Monat der Förderung, ab 1", en: "Month of funding, from 1" },
      { minimum: 1, isWholeNumber: true },
    ),
    parameter({ de: "Lohn", en: "wagePerMonth" }, EURO, {
      de: "Berücksichtigungsfähiges Arbeitsentgelt im Monat in €, ohne Einmalzahlungen",
      en: "Wage per month that counts, in €, without one-off pay",
    }),
    parameter(
      { de: "AG_Anteil", en: "employerShare" },
      FRACTION,
      {
        de: "Pauschalierter Arbeitgeberanteil; leer: 0,19 (ohne Arbeitsförderung); § 16e ab 07/2026: 0,20",
        en: "Flat employer's share; empty: 0.19 (without employment promotion); § 16e from 07/2026: 0.20",
      },
      { isOptional: true, maximum: 1, default: USUAL_EMPLOYER_SHARE },
    ),
  ],
  result: { unit: EURO, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: LAW,
  calculate: ([section = 1, fundingMonth = 0, wage = 0, employerShare = 0]) =>
    subsidyRate(INSTRUMENTS[section - 1] ?? "16i", fundingMonth) * wage * (1 + employerShare),
  native: ([section, fundingMonth = "", wage, employerShare]) =>
    `${choose(section, ...INSTRUMENTS.map((instrument) => nativeRate(instrument, fundingMonth)))}*${wage}*(1+${employerShare})`,
});

/** The rates as nested conditions; the ends of the funding years are the bounds. */
function nativeRate(instrument: Instrument, fundingMonth: string): string {
  return SUBSIDY_RATES.filter((entry) => entry.instrument === instrument)
    .map(({ fundingYear, rate }) => `IF(${fundingMonth}<=${12 * fundingYear},${rate},`)
    .join("")
    .concat("0", ")".repeat(SUBSIDY_RATES.filter((entry) => entry.instrument === instrument).length));
}

/** § 16i and § 16e in their present form begin here; a start without a day has no schedule anyway. */
const FIRST_YEAR = 2019;

const SCHEDULE_HEADINGS = ["Jahr", "Arbeitsentgelt", "Zuschuss", "Coaching", "PAT", "Belastung EGT"];

const START = parameter(
  { de: "Beginn", en: "start" },
  DATE,
  { de: "Erster Tag der Förderung", en: "First day of funding" },
  { minimum: undefined, isDate: true },
);

const HOURLY_WAGE = parameter(
  { de: "Stundenlohn", en: "hourlyWage" },
  EURO,
  { de: "Bruttolohn je Stunde in €; leer bei § 16i: Mindestlohn", en: "Gross wage per hour, in €; empty for § 16i: minimum wage" },
  { isOptional: true, default: 0 },
);

const HOUSEHOLD = parameter(
  { de: "BG_Typ", en: "household" },
  CHOICE,
  {
    de: "„allein“, „allein mit 1 Kind“ oder „andere“, für den Passiv-Aktiv-Transfer",
    en: "“allein” (one adult), “allein mit 1 Kind” (with one child) or “andere” (others), for the passive-active transfer",
  },
  { isOptional: true, minimum: undefined, choices: HOUSEHOLD_WORDS.map((word) => ({ de: word, en: word })), default: NaN },
);

export const SUBSIDYSCHEDULE: ValueFunction<ResultTable> = defineValueFunction<ResultTable>({
  id: "SUBSIDYSCHEDULE",
  title: { de: "Förderverlauf nach Kalenderjahren", en: "Course of a funding by calendar year" },
  description: {
    de: "Je Kalenderjahr Arbeitsentgelt, Zuschuss, Coaching, Passiv-Aktiv-Transfer und Belastung des EGT eines Falls nach § 16i oder § 16e, mit Mindestlohn nach Datum und dem Rechtsstand des Parameters „Rechtsstand“, sonst nach Datum; überläuft nach unten.",
    en: "For each calendar year wage, subsidy, coaching, passive-active transfer and burden of the integration title of a case by § 16i or § 16e, with minimum wage by date and the law of the parameter “Rechtsstand”, else by date; spills downwards.",
  },
  example: '=SUBSIDYSCHEDULE("16i","2023-04",39,Parameter,,"allein")',
  parameters: [
    SECTION_PARAMETER,
    START,
    parameter({ de: "Wochenstunden", en: "weeklyHours" }, HOURS_PER_WEEK, { de: "Vereinbarte Wochenstunden", en: "Agreed weekly hours" }),
    PARAMETER_TABLE_PARAMETER,
    HOURLY_WAGE,
    HOUSEHOLD,
    parameter(
      { de: "Coaching", en: "coaching" },
      EURO,
      { de: "Kosten der Begleitung je Monat in €; leer: keine", en: "Cost of coaching per month, in €; empty: none" },
      { isOptional: true, default: 0 },
    ),
    parameter(
      { de: "Ende", en: "end" },
      DATE,
      { de: "Letzter Tag; leer: längste Förderung", en: "Last day; empty: longest funding" },
      { isOptional: true, minimum: undefined, isDate: true, default: NaN },
    ),
  ],
  result: { type: "table", unit: EURO, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: [...LAW, "§ 44f Abs. 6 SGB II"],
  whyNoNativeFormula: {
    de: "Der Verlauf hängt für jeden Monat von Mindestlohn, Arbeitgeberanteil und Pauschalen nach Datum ab und überläuft in mehrere Zeilen.",
    en: "The course depends for each month on minimum wage, employer's share and flat rates by date, and spills into several rows.",
  },
  calculate: ({ values, tables: [table = []] }) => {
    const [section = 1, start, weeklyHours, , hourlyWage = 0, household = NaN, coachingPerMonth, end = NaN] = values;
    const rows = parameterRows(PARAMETER_TABLE_PARAMETER, table);
    if (isProblem(rows)) {
      return rows;
    }
    const instrument = INSTRUMENTS[section - 1];
    if (instrument === "16e" && hourlyWage === 0) {
      return missingArgument(HOURLY_WAGE);
    }
    const schedule = subsidySchedule(
      {
        instrument,
        start,
        weeklyHours,
        coachingPerMonth,
        hourlyWage: hourlyWage > 0 ? hourlyWage : undefined,
        householdType: HOUSEHOLD_WORDS[household - 1],
        end: Number.isNaN(end) ? undefined : end,
      },
      plannedSubsidyLaw(rows, dayOfSerial(start ?? NaN)?.year ?? FIRST_YEAR),
    );
    if (isMissing(schedule)) {
      return noResult(START, schedule.missing);
    }
    const transferLabel = Number.isNaN(household) ? HOUSEHOLD : PARAMETER_TABLE_PARAMETER;
    const years = schedule.years.map(({ year, wage, subsidy, coaching, transfer, netBurden }) => [
      year,
      ...[wage, subsidy, coaching].map((amount) => amountCell(PARAMETER_TABLE_PARAMETER, amount)),
      ...[transfer, netBurden].map((amount) => amountCell(transferLabel, amount)),
    ]);
    return [SCHEDULE_HEADINGS, ...years];
  },
});
