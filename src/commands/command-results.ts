/** What the commands return and how to find a scenario in it; all of it lives with the code that fills it. */
export { BASE_SCENARIO, type DriverChange, type Scenario } from "../planning/scenarios/scenario";
export { comparable as comparableName } from "../model/similar-text";
export { scenarioNamed } from "../planning/scenarios/scenario-names";
export type { ChangeKind } from "../planning/scenarios/drivers";
export type { Movement, ResultComparison, ResultInfo } from "../planning/scenarios/result-comparison";
export type { DriverRange, RangeShape } from "../planning/scenarios/scenario-plan";
export type { RiskRequest, ScenarioWorkspace, SeekAnswer, SeekRequest, WorkspaceDriver } from "../planning/scenarios/scenario-workspace";
export type { RiskRefusal } from "../planning/risk/draws";
export type { ResultRisk, RiskAnalysis } from "../planning/risk/risk-analysis";
export type { Sensitivity, SensitivityLine } from "../planning/scenarios/sensitivity";
export type { ExplanationReport } from "../workbook/explain-cell";
export type { CheckReport, KeyFigure, KeyFigureTarget, Overview, RefreshReport, TableState } from "../workbook/reports";
