import type { PlanningData } from "../../model/planning-data";
import { COUNTY } from "../../model/planning-tables";
import type { RawValue } from "../raw-table";
import { HEAD, sideColumn } from "./benchmark-frame";
import { BENCHMARK_INDICATORS } from "./benchmark-indicators";
import type { BenchmarkInput } from "./sheet-input";

const FIRST_CHOICE = BENCHMARK_INDICATORS[0]?.name ?? "";

/**
 * Chooses what the sheet `Benchmark` compares: the municipalities in the order of `Einwohner`, then those that only
 * `Bestand` names. `formulas` is what stands on the sheet, from A1 on: the user's choice for the chart is kept.
 */
export function planBenchmark(
  { stock, inhabitants }: PlanningData,
  formulas: readonly (readonly RawValue[])[] | undefined,
): Pick<BenchmarkInput, "municipalities" | "chosenIndicator" | "hasOnlyCountyRows"> {
  const named = [...(inhabitants?.rows ?? []), ...(stock?.rows ?? [])].flatMap(({ municipality }) => municipality ?? []);
  const onSheet = formulas?.[HEAD.chosen - 1]?.[sideColumn("current")];
  const stockMunicipalities = stock?.rows.some(({ municipality }) => municipality !== undefined && municipality !== COUNTY) ?? false;
  return {
    municipalities: stockMunicipalities ? [...new Set(named.filter((name) => name !== COUNTY))] : [],
    chosenIndicator: BENCHMARK_INDICATORS.some(({ name }) => name === onSheet) ? String(onSheet) : FIRST_CHOICE,
    hasOnlyCountyRows: !stockMunicipalities,
  };
}
