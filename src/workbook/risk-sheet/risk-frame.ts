import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { HISTOGRAM_BINS, PERCENTILES } from "../../planning/risk/risk-summary";
import type { Rows } from "../cell-references";
import { MOST_DRAWN } from "../scenario-sheet/scenario-frame";
import type { SheetOrigin } from "../sheet-title";

/** Where things stand on the sheet `Risiko`. Columns are zero-based, rows one-based as in addresses. */

export const RISK_SHEET = "Risiko";

/** What the user chooses or types on the sheet. */
export type RiskChoice = "scenario" | "result" | "draws" | "seed";

/** The labels left of the choices, by which a refresh finds them again. */
export const RISK_LABELS: Readonly<Record<RiskChoice, string>> = {
  scenario: "Szenario",
  result: "Ergebnis der Diagramme",
  draws: "Ziehungen (100 bis 100.000)",
  seed: "Startwert (gleicher Wert, gleiche Zahlen)",
};

export const RISK_CHOICES = Object.keys(RISK_LABELS) as readonly RiskChoice[];

/** What the refresh has found out about the workbook and the sheet is built from. */
export type RiskSheetInput = SheetOrigin & {
  readonly scenarioNames: readonly string[];
  /** Structured reference to the column `Verteilung` of the table `Szenarien`. */
  readonly shapes: string;
  readonly hasCorrelations: boolean;
  /** Cells of the base and of the names of the scenarios, on the sheet `Szenariovergleich`. */
  readonly base: string;
  readonly chosen: Readonly<Record<RiskChoice, string | number>>;
};

export const CHOICE_COLUMN = 1;
export const UNIT_COLUMN = 1;
/** Mean, percentiles, target, probability, valid draws: the columns that RISKTABLE spills after its label. */
export const FIRST_VALUE_COLUMN = 2;
export const PERCENTILE_OFFSET = 1;
export const TARGET_COLUMN = FIRST_VALUE_COLUMN + PERCENTILE_OFFSET + PERCENTILES.length;
export const PROBABILITY_COLUMN = TARGET_COLUMN + 1;
export const VALID_COLUMN = PROBABILITY_COLUMN + 1;
export const COLUMN_COUNT = 14;

const FIRST_CHOICE_ROW = 5;
const CHART_ROWS = 18;

/** The basis and the first scenarios stand in the fan. */
function fanCount({ scenarioNames }: Pick<RiskSheetInput, "scenarioNames">): number {
  return 1 + Math.min(scenarioNames.length, MOST_DRAWN);
}

/** Where the parts of the sheet stand. */
export function riskLayout(input: Pick<RiskSheetInput, "scenarioNames">) {
  let next = FIRST_CHOICE_ROW;
  const take = (count: number): Rows => {
    const rows = { first: next, last: next + count - 1 };
    next += count;
    return rows;
  };
  const one = () => take(1).first;
  const part = (count: number) => ({ section: one(), headings: one(), rows: take(count) });
  const choices = take(RISK_CHOICES.length);
  const unit = one();
  one();
  const table = part(MODEL_RESULTS.length);
  one();
  const charts = { section: one(), rows: take(CHART_ROWS) };
  one();
  const fan = part(fanCount(input));
  one();
  const bins = part(HISTOGRAM_BINS);
  one();
  const spills = { section: one(), table: { headings: one(), rows: take(MODEL_RESULTS.length) } };
  one();
  const histogram = { headings: one(), rows: take(HISTOGRAM_BINS) };
  one();
  const fanSpills = take(fanCount(input));
  return { choices, unit, table, charts, fan, bins, spills, histogram, fanSpills, rowCount: next - 1 };
}

export type RiskLayout = ReturnType<typeof riskLayout>;
