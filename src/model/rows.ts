import type { Month } from "../units/month";
import type { ColumnKind, TableSchema } from "./table-schema";
import type { DISTRIBUTION_TABLE } from "./tables/distribution-table";
import type { BUDGET_TABLE, PARAMETER_TABLE, SUBSIDISED_JOBS_TABLE } from "./tables/finance-tables";
import type { PUBLISHED_CHECKS_TABLE, PUBLISHED_TABLE } from "./tables/published-tables";
import type { STAFF_TABLE } from "./tables/staff-table";
import type {
  CORRELATIONS_TABLE,
  INHABITANTS_TABLE,
  MEASURES_TABLE,
  SCENARIOS_TABLE,
  TARGETS_TABLE,
  TEXTS_TABLE,
} from "./tables/steering-tables";
import type { INTEGRATIONS_TABLE, STOCK_TABLE, TRANSITIONS_TABLE } from "./tables/stock-tables";

/** Value of a cell that was read: days are Excel serial numbers, money is in euros. */
export type CellValue = string | number | boolean;

type ValueOfKind<Kind extends ColumnKind, Choice> = Kind extends "text"
  ? string
  : Kind extends "choice"
    ? Choice
    : Kind extends "month"
      ? Month
      : Kind extends "boolean"
        ? boolean
        : number;

type ValueOf<Column> = Column extends { readonly kind: infer Kind extends ColumnKind; readonly choices?: readonly (infer Choice)[] }
  ? ValueOfKind<Kind, Choice>
  : never;

/** One row of any table: `rowIndex` is its row on the sheet, counted from 0; an absent value is not known, which is not zero. */
export type TableRow = { readonly rowIndex: number } & { readonly [columnId: string]: CellValue | undefined };

/** The row of a table, derived from its schema. Everything may be absent: what a row must have is checked, not assumed. */
export type RowOf<Schema extends TableSchema> = { readonly rowIndex: number } & {
  readonly [Column in Schema["columns"][number] as Column["id"]]?: ValueOf<Column>;
};

export type ParameterRow = RowOf<typeof PARAMETER_TABLE>;
export type BudgetRow = RowOf<typeof BUDGET_TABLE>;
export type StaffRow = RowOf<typeof STAFF_TABLE>;
export type StockRow = RowOf<typeof STOCK_TABLE>;
export type IntegrationsRow = RowOf<typeof INTEGRATIONS_TABLE>;
export type MeasureRow = RowOf<typeof MEASURES_TABLE>;
export type SubsidisedJobRow = RowOf<typeof SUBSIDISED_JOBS_TABLE>;
export type TransitionRow = RowOf<typeof TRANSITIONS_TABLE>;
export type TargetRow = RowOf<typeof TARGETS_TABLE>;
export type InhabitantsRow = RowOf<typeof INHABITANTS_TABLE>;
export type ScenarioRow = RowOf<typeof SCENARIOS_TABLE>;
export type CorrelationRow = RowOf<typeof CORRELATIONS_TABLE>;
export type TextRow = RowOf<typeof TEXTS_TABLE>;
export type PublishedFigureRow = RowOf<typeof PUBLISHED_TABLE>;
export type PublishedCheckRow = RowOf<typeof PUBLISHED_CHECKS_TABLE>;
export type DistributionRow = RowOf<typeof DISTRIBUTION_TABLE>;
