import { refresh } from "../../../src/commands/refresh.command";
import { BASE_ROW_COUNT } from "../../../src/workbook/scenario-sheet/base-block";
import { MODEL_RESULTS } from "../../../src/planning/scenarios/model-steps";
import { BASE_QUANTITIES } from "../../../src/planning/scenarios/base-quantities";
import { COLUMN, SCENARIO_SHEET, scenarioLayout, type ScenarioLayout } from "../../../src/workbook/scenario-sheet/scenario-frame";
import { cellAddress } from "../../../src/units/cell-address";
import type { WorkbookDocument } from "../../../src/xlsx/workbook-document";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";

export const CONTEXT = { language: "de", now: () => TEST_TIME } as const;

/** The month of the sample's planning document. */
export const MONTH = { month: "2022-06" } as const;

/** The scenarios of the sample in the order of their columns, and its 16 municipalities. */
export const SAMPLE = { scenarios: 8, municipalities: 16, mostDrivers: 3 } as const;

export type ScenarioPage = PlanningHost & {
  readonly layout: ScenarioLayout;
  /** A cell of the sheet by zero-based column and one-based row. */
  at(column: number, row: number): unknown;
  cell(column: number, row: number): string;
  /** A result in a table of the county: column 0 is the base, 1 the first scenario. */
  result(id: string, column: number, part?: "values" | "difference" | "percent"): unknown;
  /** A quantity of the base: area 0 is the county, 1 the first municipality. */
  base(id: string, area?: number): unknown;
};

type Size = { readonly scenarios: number; readonly municipalities: number; readonly mostDrivers: number };

/** Opens a workbook, lets a test change it, and refreshes. */
export async function openScenarios(
  document: WorkbookDocument = sampleDocument(),
  size: Size = SAMPLE,
  change: (host: PlanningHost) => void = () => undefined,
): Promise<ScenarioPage> {
  const host = await openPlanningHost(document);
  change(host);
  host.host.resetCounters();
  await refresh.run(MONTH, CONTEXT);
  return scenarioPage(host, size);
}

export function scenarioPage(host: PlanningHost, { scenarios, municipalities, mostDrivers }: Size = SAMPLE): ScenarioPage {
  const names = (count: number) => Array.from({ length: count }, () => "");
  const layout = scenarioLayout(
    { scenarioNames: names(scenarios), scenarioCount: scenarios, municipalities: names(municipalities), mostDrivers },
    BASE_ROW_COUNT,
  );
  const cell = (column: number, row: number) => `${SCENARIO_SHEET}!${cellAddress(row - 1, column)}`;
  const at = (column: number, row: number) => host.valueAt(cell(column, row));
  return {
    ...host,
    layout,
    at,
    cell,
    result: (id, column, part = "values") => at(COLUMN.base + column, layout[part].rows.first + resultIndex(id)),
    // The first row holds the budget year.
    base: (id, area = 0) =>
      at(COLUMN.base + area, layout.base.rows.first + 1 + BASE_QUANTITIES.findIndex((quantity) => quantity.id === id)),
  };
}

function resultIndex(id: string): number {
  const index = MODEL_RESULTS.findIndex((result) => result.id === id);
  if (index < 0) throw new RangeError(`no result ${id}`);
  return index;
}
