import { RESULT_CHARTS } from "./benchmark-sheet/chart-data";
import { SCENARIO_CHARTS } from "./scenario-sheet/scenario-charts";

/** Names of all charts that a refresh draws; what is taken back goes without them. */
export const DRAWN_CHARTS: readonly string[] = [...RESULT_CHARTS, ...SCENARIO_CHARTS];
