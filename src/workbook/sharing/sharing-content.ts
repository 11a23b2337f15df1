import type { PlanningData } from "../../model/planning-data";
import { readPlanningData } from "../../model/read-planning-data";
import { planDistribution } from "../../sharing/distribution/plan-distribution";
import type { SharingPlan } from "../../sharing/distribution/planned-file";
import type { ShareForm } from "../../sharing/share-form";
import { parseSharingRecord, SHARING_SETTING, type SharingRecord } from "../../sharing/sharing-record";
import { serialOfDate } from "../../units/month";
import { inExcel } from "../excel-session";
import { INDICATOR_SHEET } from "../indicator-sheet/indicator-sheet-frame";
import { INPUT_TABLE_NAMES } from "../input-tables";
import { isPlanningWorkbook } from "../inspect-workbook";
import { chosenMonths } from "../plan-indicators";
import { readWorkbookContent } from "../read-workbook-tables";
import { REFUSALS } from "../refusals";
import { reportingScope, type ReportingScope } from "../reporting-scope";
import { REFRESH_SETTING } from "../result-log";

export type SharingRequest = {
  /** Reporting month, `2022-06`; else the one chosen on `Kennzahlen`, or the newest. */
  readonly month?: string;
  /** Instead of the one in the list. */
  readonly form?: ShareForm;
  readonly now: Date;
};

/** What the open workbook says about a distribution. */
export type SharingContent = {
  readonly data: PlanningData;
  readonly scope: ReportingScope;
  readonly plan: SharingPlan;
  /** The last distribution, if there was one. */
  readonly record?: SharingRecord;
  /** Running number of the next distribution. */
  readonly version: number;
};

/** Reads the workbook (two requests) and plans the files. Throws a CommandRefusal without planning tables or data of the month. */
export function readSharingContent({ month, form, now }: SharingRequest): Promise<SharingContent> {
  return inExcel(async (context) => {
    const content = await readWorkbookContent(context, {
      tables: INPUT_TABLE_NAMES,
      snapshots: [INDICATOR_SHEET],
      settings: [REFRESH_SETTING, SHARING_SETTING],
    });
    if (!isPlanningWorkbook(content)) throw REFUSALS.notAPlanningWorkbook();
    const { data } = readPlanningData(content.tables);
    const scope = reportingScope(data, { ...chosenMonths(content), ...(month === undefined ? {} : { month }) });
    const record = parseSharingRecord(content.settings.get(SHARING_SETTING));
    const version = (record?.version ?? 0) + 1;
    const plan = planDistribution(data, {
      municipalities: scope.municipalities,
      month: scope.month,
      year: scope.year,
      version,
      today: serialOfDate(now.getFullYear(), now.getMonth() + 1, now.getDate()),
      ...(form === undefined ? {} : { form }),
    });
    return { data, scope, plan, version, ...(record === undefined ? {} : { record }) };
  });
}

/** Which files the distribution list gives, and what does not fit in it. Writes nothing. */
export async function planSharing(request: Pick<SharingRequest, "month" | "now">): Promise<SharingPlan> {
  return (await readSharingContent(request)).plan;
}
