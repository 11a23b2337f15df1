import type { ReadTable } from "./read-table";
import type {
  BudgetRow,
  CorrelationRow,
  DistributionRow,
  InhabitantsRow,
  IntegrationsRow,
  MeasureRow,
  ParameterRow,
  PublishedCheckRow,
  PublishedFigureRow,
  ScenarioRow,
  StaffRow,
  StockRow,
  SubsidisedJobRow,
  TableRow,
  TargetRow,
  TextRow,
  TransitionRow,
} from "./rows";

/** The input tables that a workbook has; absent where it does not have the sheet. */
export type PlanningData = {
  readonly parameters?: ReadTable<ParameterRow>;
  readonly budget?: ReadTable<BudgetRow>;
  readonly staff?: ReadTable<StaffRow>;
  readonly stock?: ReadTable<StockRow>;
  readonly integrations?: ReadTable<IntegrationsRow>;
  readonly measures?: ReadTable<MeasureRow>;
  readonly subsidisedJobs?: ReadTable<SubsidisedJobRow>;
  readonly transitions?: ReadTable<TransitionRow>;
  readonly targets?: ReadTable<TargetRow>;
  readonly inhabitants?: ReadTable<InhabitantsRow>;
  readonly scenarios?: ReadTable<ScenarioRow>;
  readonly correlations?: ReadTable<CorrelationRow>;
  readonly texts?: ReadTable<TextRow>;
  readonly published?: ReadTable<PublishedFigureRow>;
  readonly publishedChecks?: ReadTable<PublishedCheckRow>;
  readonly distribution?: ReadTable<DistributionRow>;
};

/** The tables that are there, as tables of any row. */
export function tablesOf(data: PlanningData): readonly ReadTable<TableRow>[] {
  return Object.values(data).filter((table) => table !== undefined);
}
