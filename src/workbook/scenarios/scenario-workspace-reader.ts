import type { ScenarioCells } from "../../planning/scenarios/scenario-table";
import { scenarioWorkspace, type ScenarioWorkspace } from "../../planning/scenarios/scenario-workspace";
import { SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import { inExcel } from "../excel-session";
import { INDICATOR_SHEET } from "../indicator-sheet/indicator-sheet-frame";
import { INPUT_TABLE_NAMES } from "../input-tables";
import { readPlanningData } from "../../model/read-planning-data";
import type { Baseline } from "../../planning/scenarios/quantity";
import type { PlanningData } from "../../model/planning-data";
import { isPlanningWorkbook } from "../inspect-workbook";
import { chosenMonths, planIndicators } from "../plan-indicators";
import type { RawTable } from "../raw-table";
import { readWorkbookContent, type WorkbookContent } from "../read-workbook-tables";
import { REFUSALS } from "../refusals";
import { REFRESH_SETTING } from "../result-log";
import { tableColumns } from "../table-columns";
import { scenarioBase, scenarioPlan } from "./scenario-base";

/** The open workbook as the scenarios see it. */
export type ScenarioContent = {
  readonly workspace: ScenarioWorkspace;
  readonly baseline: Baseline;
  readonly data: PlanningData;
  readonly content: WorkbookContent;
  /** The table `Szenarien`, where there is one. */
  readonly table?: RawTable;
};

/** Reads data and scenarios of the open workbook in two requests. Throws a CommandRefusal if it is no planning workbook or has no month. */
export function readScenarioWorkspace(): Promise<ScenarioWorkspace> {
  return inExcel(async (context) => (await readScenarioContent(context)).workspace);
}

/** The same together with the cells it came from, for commands that change them. */
export async function readScenarioContent(context: Excel.RequestContext): Promise<ScenarioContent> {
  const content = await readWorkbookContent(context, {
    tables: INPUT_TABLE_NAMES,
    snapshots: [INDICATOR_SHEET],
    settings: [REFRESH_SETTING],
  });
  if (!isPlanningWorkbook(content)) throw REFUSALS.notAPlanningWorkbook();
  // Reading is enough: the checks of all months belong to the Data view.
  const { data } = readPlanningData(content.tables);
  return contentWith(content, data, scenarioBase(data, planIndicators({ data, columns: NO_COLUMNS }, chosenMonths(content))));
}

/** The same after a change of the sheet `Szenarien`, which may be new or gone: the data and so the base have stayed. */
export async function readScenariosAnew(
  context: Excel.RequestContext,
  { content, data, baseline }: ScenarioContent,
): Promise<ScenarioContent> {
  const anew = await readWorkbookContent(context, { tables: [SCENARIOS_TABLE.name], snapshots: [], settings: [] });
  const others = [...content.tables].filter(([name]) => name !== SCENARIOS_TABLE.name);
  return contentWith({ ...content, ...anew, tables: new Map([...others, ...anew.tables]) }, data, baseline);
}

function contentWith(content: WorkbookContent, data: PlanningData, baseline: Baseline): ScenarioContent {
  const table = content.tables.get(SCENARIOS_TABLE.name);
  const workspace = scenarioWorkspace(baseline, scenarioPlan(data, content.tables), table !== undefined);
  return { workspace, baseline, data, content, ...(table === undefined ? {} : { table }) };
}

/** No formula is written here. */
const NO_COLUMNS = tableColumns(new Map(), new Map());

/** The cells of the table as formulas: what the user typed, not what it shows. */
export function cellsOf({ headings, formulas }: RawTable): ScenarioCells {
  return { headings: headings.map(String), rows: formulas };
}
