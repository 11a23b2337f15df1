import { RESULT_CHARTS } from "./benchmark-sheet/chart-data";
import { RISK_CHARTS } from "./risk-sheet/risk-charts";
import { SCENARIO_CHARTS } from "./scenario-sheet/scenario-charts";

/** Names of all charts that a refresh draws; what is taken back goes without them. */
export const DRAWN_CHARTS: readonly string[] = [...RESULT_CHARTS, ...SCENARIO_CHARTS, ...RISK_CHARTS];
