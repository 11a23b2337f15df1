import { SCENARIOS_TABLE } from "../model/tables/steering-tables";
import type { LocalizedText } from "../units/language";
import type { ReportProgress } from "../units/progress";
import { formatTimestamp } from "./timestamp";
import { inExcel } from "./excel-session";
import { benchmarkSheet } from "./benchmark-sheet/benchmark-sheet";
import { BENCHMARK_SHEET } from "./benchmark-sheet/benchmark-frame";
import { planBenchmark } from "./benchmark-sheet/plan-benchmark";
import { findingsSheet, FINDINGS_SHEET } from "./findings-sheet";
import { indicatorSheet } from "./indicator-sheet/indicator-sheet";
import { INDICATOR_SHEET } from "./indicator-sheet/indicator-sheet-frame";
import { DRAWN_CHARTS } from "./drawn-charts";
import { inspect, type Inspection } from "./inspect-workbook";
import { chosenMonths, planIndicators, type IndicatorPlan } from "./plan-indicators";
import { formulasOn, readWorkbookContent, type WorkbookContent } from "./read-workbook-tables";
import { REFUSALS } from "./refusals";
import type { RefreshReport } from "./reports";
import { parseRefreshStamp, REFRESH_SETTING, rememberUndo, type RefreshStamp, type UndoRecord } from "./result-log";
import { queueCharts, queueResultSheet, type ResultSheet, type SheetState } from "./result-sheet";
import { planRisk } from "./risk-sheet/plan-risk";
import { RISK_SHEET } from "./risk-sheet/risk-frame";
import { riskSheet, sheetWithoutRisk } from "./risk-sheet/risk-sheet";
import { planScenarios } from "./scenario-sheet/plan-scenarios";
import { SCENARIO_SHEET } from "./scenario-sheet/scenario-frame";
import { scenarioSheet, sheetWithoutScenarios } from "./scenario-sheet/scenario-sheet";
import { knownLayout, layoutsOf } from "./sheet-layouts";
import { queueRestore, queueSnapshot, snapshotOf } from "./sheet-snapshot";
import { snapshotFingerprint } from "./undo-refresh";
import { INPUT_TABLE_NAMES } from "./input-tables";

export type RefreshOptions = {
  /** Reporting month, `2022-06`; if absent the month chosen on `Kennzahlen`, else the newest month with data. */
  readonly month?: string;
  /** Month compared with, `2021-06`; if absent the one chosen on `Kennzahlen`, else the same month of the previous year. */
  readonly comparisonMonth?: string;
  readonly now: Date;
  readonly reportProgress?: ReportProgress;
  readonly signal?: AbortSignal;
};

/** New result sheets stand right behind the sheet that explains the workbook. */
const START_SHEET = "Start";

const RESULT_SHEETS = [INDICATOR_SHEET, SCENARIO_SHEET, RISK_SHEET, BENCHMARK_SHEET, FINDINGS_SHEET] as const;

const STEPS = {
  read: { de: "Eingaben werden gelesen …", en: "Reading the inputs …" },
  check: { de: "Eingaben werden geprüft …", en: "Checking the inputs …" },
  write: { de: "Ergebnisse werden geschrieben …", en: "Writing the results …" },
} as const satisfies Record<string, LocalizedText>;

/**
 * Reads the input tables (two requests), checks them, and writes the result sheets (one request). Everything is
 * prepared before the first cell is written; if the write fails, the result sheets are put back.
 * Throws a CommandRefusal if the workbook has no planning tables or the month no data; then nothing is written.
 */
export function refreshWorkbook({ month, comparisonMonth, now, reportProgress, signal }: RefreshOptions): Promise<RefreshReport> {
  return inExcel(async (context) => {
    reportProgress?.({ done: 0, total: 3, label: STEPS.read });
    const content = await readWorkbookContent(context, {
      tables: INPUT_TABLE_NAMES,
      snapshots: RESULT_SHEETS,
      settings: [REFRESH_SETTING],
    });
    signal?.throwIfAborted();
    reportProgress?.({ done: 1, total: 3, label: STEPS.check });
    const inspection = inspect(content);
    if (!inspection.isPlanningWorkbook) throw REFUSALS.notAPlanningWorkbook();
    const plan = planIndicators(inspection, { month, comparisonMonth, ...chosenMonths(content) });
    const writtenAt = formatTimestamp(now);
    const { columns, dataLabel } = plan.sheet;
    const sheets = [
      indicatorSheet({ ...plan.sheet, writtenAt }),
      ...scenarioSheets(content, inspection, plan, writtenAt),
      benchmarkSheet({ ...planBenchmark(inspection.data, formulasOn(content, BENCHMARK_SHEET)), columns, dataLabel, writtenAt }),
      findingsSheet(inspection, writtenAt),
    ];
    signal?.throwIfAborted();
    reportProgress?.({ done: 2, total: 3, label: STEPS.write });
    const stamp: RefreshStamp = {
      at: now.toISOString(),
      month: plan.month,
      comparisonMonth: plan.comparisonMonth,
      inputs: inspection.inputs,
      layout: layoutsOf(sheets),
    };
    rememberUndo(await writeResults(context, content, sheets, stamp));
    reportProgress?.({ done: 3, total: 3, label: STEPS.write });
    return {
      month: plan.month,
      comparisonMonth: plan.comparisonMonth,
      at: stamp.at,
      writtenSheets: sheets.map(({ name }) => name),
      findings: inspection.findings,
    };
  });
}

/** The comparison of scenarios and their risk; without scenarios neither is made, and a comparison that is there says why. */
function scenarioSheets(content: WorkbookContent, { data }: Inspection, plan: IndicatorPlan, writtenAt: string): readonly ResultSheet[] {
  const formulas = formulasOn(content, SCENARIO_SHEET);
  const planned = planScenarios({ data, plan, formulas, table: content.tables.get(SCENARIOS_TABLE.name) });
  if ("input" in planned) {
    const { input, hasRanges } = planned;
    const risk = hasRanges && planRisk({ tables: content.tables, plan, comparison: input, formulas: formulasOn(content, RISK_SHEET) });
    const riskSheets = risk ? [riskSheet({ ...risk, writtenAt })] : withoutRisk(content, plan, writtenAt);
    return [scenarioSheet({ ...input, writtenAt }), ...riskSheets];
  }
  const { dataLabel } = plan.sheet;
  const compared = content.sheetNames.includes(SCENARIO_SHEET) ? [sheetWithoutScenarios({ writtenAt, dataLabel }, planned.reason)] : [];
  return [...compared, ...withoutRisk(content, plan, writtenAt)];
}

function withoutRisk({ sheetNames }: WorkbookContent, { sheet: { dataLabel } }: IndicatorPlan, writtenAt: string): readonly ResultSheet[] {
  return sheetNames.includes(RISK_SHEET) ? [sheetWithoutRisk({ writtenAt, dataLabel })] : [];
}

async function writeResults(
  context: Excel.RequestContext,
  content: WorkbookContent,
  sheets: readonly ResultSheet[],
  stamp: RefreshStamp,
): Promise<UndoRecord> {
  const stampBefore = content.settings.get(REFRESH_SETTING);
  const layoutBefore = parseRefreshStamp(stampBefore)?.layout;
  const firstPosition = content.sheetNames.indexOf(START_SHEET) + 1;
  try {
    const queued = sheets.map((sheet, index): { readonly sheet: ResultSheet; readonly state: SheetState } => {
      const exists = content.sheetNames.includes(sheet.name);
      const position = firstPosition > 0 && !exists ? firstPosition + index : undefined;
      const charts = content.snapshots.find((snapshot) => snapshot.sheet === sheet.name)?.charts ?? [];
      const known = knownLayout(sheet, layoutBefore);
      const isFirstTime = !exists || !known.isSame;
      return { sheet, state: { exists, isFirstTime, columnsBefore: known.columnCount, position, charts } };
    });
    for (const { sheet, state } of queued) queueResultSheet(context, sheet, state);
    for (const { sheet, state } of queued) queueCharts(context, sheet, state, DRAWN_CHARTS);
    // The first time the user sees where the results are; later the view stays where the user is.
    if (!content.sheetNames.includes(INDICATOR_SHEET)) context.workbook.worksheets.getItem(INDICATOR_SHEET).activate();
    context.workbook.settings.add(REFRESH_SETTING, JSON.stringify(stamp));
    const written = sheets.map(({ name }) => queueSnapshot(context, name, true));
    await context.sync();
    return {
      before: content.snapshots,
      stampBefore: typeof stampBefore === "string" ? stampBefore : undefined,
      after: new Map(written.map(snapshotOf).map((snapshot) => [snapshot.sheet, snapshotFingerprint(snapshot)])),
    };
  } catch (cause) {
    throw REFUSALS.failedWrite(cause, await wasRestored(content));
  }
}

/** Puts the result sheets back after a write that broke off; false if that fails as well. */
async function wasRestored(content: WorkbookContent): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      queueRestore(context, content.snapshots, { present: new Set(sheets.items.map(({ name }) => name)), drawn: DRAWN_CHARTS });
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
