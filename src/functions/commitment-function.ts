import { parameter } from "../indicators/define-indicator";
import { isProblem, type IndicatorParameter, type ResultTable } from "../indicators/indicator";
import { EURO, EURO_FORMAT, YEARS } from "../indicators/indicator-units";
import { commitmentTable } from "../planning/commitments/commitment-table";
import { plannedSubsidyLaw } from "../planning/subsidised-jobs/legal-version-choice";
import { defineValueFunction, type CheckedArguments } from "./define-value-function";
import { tableParameter } from "./read-table-rows";
import { amountCell, figureCell } from "./result-cells";
import { budgetRows, jobRows, PARAMETER_TABLE_PARAMETER, parameterRows } from "./subsidy-tables";

const HEADINGS = ["Jahr", "§ 16i", "§ 16e", "Sonstige", "Vorbindung", "Verfügbar", "Frei", "Vorbindungsquote"];

const CASES = tableParameter(
  { de: "Fälle", en: "cases" },
  {
    de: "Tabelle Förderfälle mit den Spalten der Vorlage: Fall, Instrument, Kommune, Beginn, Ende, Stundenlohn, Wochenstunden, BG-Typ, Coaching je Monat",
    en: "Table Förderfälle with the template's columns: case, instrument, municipality, start, end, hourly wage, weekly hours, household, coaching per month",
  },
);

const BUDGET = tableParameter(
  { de: "Budget", en: "budget" },
  {
    de: "Tabelle Budget mit den Spalten der Vorlage: Jahr, Titel, Stand, Zuteilung, Ist, Vorbindung",
    en: "Table Budget with the template's columns: year, title, version, allocation, spent, committed",
  },
);

function years(name: IndicatorParameter["name"], description: IndicatorParameter["description"], options: Partial<IndicatorParameter>) {
  return parameter(name, YEARS, description, { isWholeNumber: true, ...options });
}

/**
 * The same function, with its last result at hand: `Kennzahlen` takes twelve cells from one table, and the schedules of
 * some hundred cases take a good part of a second.
 */
function lastRemembered<Result>(calculate: (args: CheckedArguments) => Result): (args: CheckedArguments) => Result {
  let last: { readonly key: string; readonly result: Result } | undefined;
  return (args) => {
    const key = JSON.stringify(args);
    if (last?.key !== key) {
      last = { key, result: calculate(args) };
    }
    return last.result;
  };
}

export const COMMITMENTTABLE = defineValueFunction<ResultTable>({
  id: "COMMITMENTTABLE",
  title: { de: "Vorbindungen nach Jahren", en: "Commitments by year" },
  description: {
    de: "Je Jahr, was die Förderfälle und das Budget binden, was verfügbar ist und was frei bleibt, in €; überläuft nach unten. Ein fester Rechtsstand der Parameter zum 1. Januar des ersten Jahres gilt für alle Jahre. Was nicht bekannt ist, steht als #NV mit dem Grund.",
    en: "For each year what subsidised jobs and the budget commit, what is available and what stays free, in €; spills downwards. A legal version fixed by the parameters on 1 January of the first year applies to all years. What is not known is #N/A with the reason.",
  },
  example: "=COMMITMENTTABLE(Förderfälle,Budget,Parameter,2023)",
  parameters: [
    CASES,
    BUDGET,
    PARAMETER_TABLE_PARAMETER,
    years({ de: "Jahr", en: "firstYear" }, { de: "Laufendes Haushaltsjahr", en: "Current budget year" }, { minimum: 2019, maximum: 2100 }),
    years(
      { de: "Weitere_Jahre", en: "yearsAhead" },
      { de: "Wie viele Jahre danach; leer: 5", en: "How many years after it; empty: 5" },
      { isOptional: true, default: 5, maximum: 20 },
    ),
  ],
  result: { type: "table", unit: EURO, numberFormat: EURO_FORMAT },
  direction: "none",
  legalSources: ["§ 46 Abs. 1 SGB II", "§ 1 EinglMV (Verpflichtungsermächtigungen)", "§ 16i, § 16e SGB II"],
  whyNoNativeFormula: {
    de: "Jeder Fall wird über Monate und Kalenderjahre mit Werten nach Datum verteilt; das Ergebnis überläuft in mehrere Zeilen.",
    en: "Each case is spread over months and calendar years with values by date; the result spills into several rows.",
  },
  calculate: lastRemembered(({ values, tables: [caseTable = [], budgetTable = [], parameterTable = []] }) => {
    const [, , , firstYear = NaN, yearsAhead] = values;
    const jobs = jobRows(CASES, caseTable);
    const budget = budgetRows(BUDGET, budgetTable);
    const parameters = parameterRows(PARAMETER_TABLE_PARAMETER, parameterTable);
    if (isProblem(jobs)) {
      return jobs;
    }
    if (isProblem(budget)) {
      return budget;
    }
    if (isProblem(parameters)) {
      return parameters;
    }
    const table = commitmentTable({ jobs, budget, law: plannedSubsidyLaw(parameters, firstYear), firstYear, yearsAhead });
    const rows = table.map(({ year, byInstrument, otherCommitments, committed, available, free, commitmentRate }) => [
      year,
      amountCell(CASES, byInstrument["16i"]),
      amountCell(CASES, byInstrument["16e"]),
      amountCell(BUDGET, otherCommitments),
      amountCell(CASES, committed),
      amountCell(BUDGET, available),
      amountCell(BUDGET, free),
      figureCell(BUDGET, commitmentRate),
    ]);
    return [HEADINGS, ...rows];
  }),
});
