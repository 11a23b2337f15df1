import type { CellMatrix, IndicatorParameter, IndicatorProblem } from "../indicators/indicator";
import type { CommitmentInput } from "../planning/commitments/commitment-table";
import { INSTRUMENTS } from "../planning/subsidised-jobs/legal-version";
import type { SubsidisedJob } from "../planning/subsidised-jobs/subsidised-job";
import type { subsidyLaw } from "../planning/subsidised-jobs/subsidy-schedule";
import {
  dateCell,
  numberAboveZeroCell,
  numberCell,
  readTableRows,
  tableParameter,
  textCell,
  wordCell,
  type TableColumns,
} from "./read-table-rows";

/** The tables of the planning workbook that functions about subsidised jobs take, with the columns of the template. */

type ParameterRow = NonNullable<Parameters<typeof subsidyLaw>[0]>[number];
type JobRow = NonNullable<CommitmentInput["jobs"]>[number];
type BudgetRow = CommitmentInput["budget"][number];
type HouseholdType = NonNullable<SubsidisedJob["householdType"]>;

export const HOUSEHOLD_WORDS = ["allein", "allein mit 1 Kind", "andere"] as const satisfies readonly HouseholdType[];

export const PARAMETER_TABLE_PARAMETER = tableParameter(
  { de: "Parameter", en: "parameters" },
  {
    de: "Tabelle Parameter: Schlüssel, Wert, Einheit, Gültig ab, Gültig bis",
    en: "Table Parameter: key, value, unit, valid from, valid to",
  },
);

const PARAMETER_COLUMNS: TableColumns<ParameterRow> = {
  key: [0, textCell],
  value: [1, numberCell],
  validFrom: [3, dateCell],
  validTo: [4, dateCell],
};

const JOB_COLUMNS: TableColumns<JobRow> = {
  case: [0, textCell],
  instrument: [1, wordCell(INSTRUMENTS)],
  start: [3, dateCell],
  end: [4, dateCell],
  hourlyWage: [5, numberAboveZeroCell],
  weeklyHours: [6, numberAboveZeroCell],
  householdType: [7, wordCell(HOUSEHOLD_WORDS)],
  coachingPerMonth: [8, numberCell],
};

const BUDGET_COLUMNS: TableColumns<BudgetRow> = {
  year: [0, numberAboveZeroCell],
  title: [1, wordCell(["VWT", "EGT", "16e_aF"])],
  version: [2, wordCell(["vorläufig", "EinglMV", "Änderung", "Nachverteilung"])],
  allocation: [3, numberCell],
  committed: [5, numberCell],
};

export function parameterRows(parameter: IndicatorParameter, table: CellMatrix): readonly ParameterRow[] | IndicatorProblem {
  return readTableRows<ParameterRow>(parameter, table, PARAMETER_COLUMNS);
}

export function jobRows(parameter: IndicatorParameter, table: CellMatrix): readonly JobRow[] | IndicatorProblem {
  return readTableRows<JobRow>(parameter, table, JOB_COLUMNS);
}

export function budgetRows(parameter: IndicatorParameter, table: CellMatrix): readonly BudgetRow[] | IndicatorProblem {
  return readTableRows<BudgetRow>(parameter, table, BUDGET_COLUMNS);
}
