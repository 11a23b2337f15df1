import { readPlanningData } from "../../model/read-planning-data";
import { awaitedReturns } from "../../sharing/returns/awaited";
import type { Expectation } from "../../sharing/returns/check-identity";
import { collectReturns, type Collected } from "../../sharing/returns/collect-returns";
import { readReturn } from "../../sharing/returns/read-return";
import type { CollectReport, ReturnedFile } from "../../sharing/returns/return-report";
import { parseSharingRecord, SHARING_SETTING, type SharingRecord } from "../../sharing/sharing-record";
import { pageTurn } from "../../units/page-turn";
import type { ReportProgress } from "../../units/progress";
import { inExcel } from "../excel-session";
import { INPUT_TABLE_NAMES } from "../input-tables";
import { isPlanningWorkbook } from "../inspect-workbook";
import { municipalitiesOf, newestBudgetYear } from "../planning-scope";
import { readWorkbookContent, type WorkbookContent } from "../read-workbook-tables";
import { REFUSALS } from "../refusals";
import { openReturnedFile } from "./returned-files";

export type CollectOptions = {
  readonly files: readonly ReturnedFile[];
  readonly now: Date;
  readonly reportProgress?: ReportProgress;
  readonly signal?: AbortSignal;
};

/**
 * Reads returned files and compares them with the open workbook (two requests). Writes nothing.
 * Throws a CommandRefusal if the open workbook is no planning workbook; a file that cannot be read is part of the report.
 */
export function collectReturnedFiles(options: CollectOptions): Promise<CollectReport> {
  return inExcel(async (context) => (await collectWithContent(context, options)).collected.report);
}

export type CollectedContent = {
  readonly content: WorkbookContent;
  readonly collected: Collected;
  readonly plan: Parameters<typeof collectReturns>[0]["plan"];
};

/** The same, with what was read of the open workbook. */
export async function collectWithContent(context: Excel.RequestContext, options: CollectOptions): Promise<CollectedContent> {
  const content = await readWorkbookContent(context, { tables: INPUT_TABLE_NAMES, snapshots: [], settings: [SHARING_SETTING] });
  if (!isPlanningWorkbook(content)) throw REFUSALS.notAPlanningWorkbook();
  const { data } = readPlanningData(content.tables);
  const record = parseSharingRecord(content.settings.get(SHARING_SETTING));
  const plan = { data, raws: content.tables };
  const municipalities = [...municipalitiesOf(data)];
  const awaited = awaitedReturns(data, municipalities, record);
  const expected: Expectation = {
    municipalities: [...new Set([...awaited.map(({ municipality }) => municipality), ...municipalities])],
    year: sentYear(record) ?? newestBudgetYear(data) ?? options.now.getFullYear() + 1,
    ...(record === undefined ? {} : { record }),
  };
  const opened = await openAll(options);
  const collected = collectReturns({
    awaited,
    read: opened.flatMap((file) => ("fileName" in file ? [readReturn(file, data, expected)] : [])),
    unreadable: opened.flatMap((file) => ("fileName" in file ? [] : [file])),
    plan,
    ...(record === undefined ? {} : { record }),
    today: localDay(options.now),
  });
  return { content, collected, plan };
}

/** The year of the last distribution. */
function sentYear(record: SharingRecord | undefined): number | undefined {
  return record?.files.find(({ identity }) => identity.version === record.version)?.identity.year;
}

async function openAll({ files, reportProgress, signal }: CollectOptions): Promise<readonly ReturnType<typeof openReturnedFile>[]> {
  const opened: ReturnType<typeof openReturnedFile>[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    reportProgress?.({
      done: opened.length,
      total: files.length,
      label: { de: `„${file.name}“ wird gelesen …`, en: `Reading “${file.name}” …` },
    });
    // Between two files the pane can draw, and cancel.
    await pageTurn();
    opened.push(openReturnedFile(file));
  }
  return opened;
}

function localDay(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
