import type { PlannedFile } from "../../sharing/distribution/planned-file";
import { sharedReaders } from "../../sharing/distribution/shared-readers";
import { createSigningKey, signingKey, signingKeyText, type SigningKey } from "../../sharing/return-form/signing-key";
import type { ShareForm } from "../../sharing/share-form";
import type { SentFile, SharingRecord } from "../../sharing/sharing-record";
import { secrecyReportFile } from "../../template/municipal-workbook/secrecy-report-file";
import { CommandRefusal } from "../../units/command-refusal";
import type { LocalizedText } from "../../units/language";
import { pageTurn } from "../../units/page-turn";
import type { ReportProgress } from "../../units/progress";
import { WorkbookFileError } from "../../xlsx/workbook-file-error";
import { formatTimestamp } from "../timestamp";
import { protectedComparison, type ComparisonForAll } from "./comparison-secrecy";
import { LeakFound } from "./leak-found";
import { madeFile, type Distribution } from "./municipal-file";
import { readSharingContent, type SharingContent } from "./sharing-content";
import { writeDistribution } from "./sharing-log";
import { SHARING_REFUSALS } from "./sharing-refusals";
import type { FailedFile, MadeFile, ShareReport } from "./sharing-reports";
import { sharingSheet } from "./sharing-sheet";
import { NOTHING_COMPARED } from "./suppression-report";
import { zipOf } from "./zip-files";

export type ShareOptions = {
  /** Only those; all of the list if absent. */
  readonly municipalities?: readonly string[];
  /** Instead of the one in the list. */
  readonly form?: ShareForm;
  readonly month?: string;
  /** `false`: the workbook is not kept; its files are then signed without a secret, which nobody could look up later. Default true. */
  readonly isRemembered?: boolean;
  readonly now: Date;
  readonly reportProgress?: ReportProgress;
  readonly signal?: AbortSignal;
};

export const REPORT_FILE_NAME = "Bericht zur Geheimhaltung.xlsx";

const STEPS = {
  read: { de: "Daten und Verteiler werden gelesen …", en: "Reading data and distribution list …" },
  protect: { de: "Geheimhaltung wird geprüft und nachgewiesen …", en: "Protecting small numbers and proving it …" },
  file: (number: number, count: number, name: string): LocalizedText => ({
    de: `${number} von ${count}: ${name}`,
    en: `${number} of ${count}: ${name}`,
  }),
  write: { de: "Blatt Weitergabe wird geschrieben …", en: "Writing the sheet Weitergabe …" },
} as const;

const KEY_BYTES = 32;

/**
 * Makes the municipalities' files, proves that the comparison keeps the secrets, looks through every finished file, and
 * only then writes the sheet `Weitergabe` and what is remembered of the distribution.
 *
 * A file that cannot be made does not keep the others from being made. Throws a CommandRefusal if there is nothing to
 * hand on, the proof fails, no file could be made or the sheet cannot be written; the workbook is then as it was, as it is
 * after a cancellation, which throws the signal's reason.
 */
export async function shareWorkbooks(options: ShareOptions): Promise<ShareReport> {
  const { municipalities, month, form, isRemembered = true, now, reportProgress, signal } = options;
  reportProgress?.({ done: 0, total: 1, label: STEPS.read });
  const content = await readSharingContent({ now, ...(month === undefined ? {} : { month }), ...(form === undefined ? {} : { form }) });
  const { plan, record } = content;
  const files = plan.files.filter((file) => municipalities?.includes(file.municipality) ?? true);
  if (files.length === 0) throw SHARING_REFUSALS.nothingToShare(municipalities !== undefined);
  signal?.throwIfAborted();

  const total = files.length + 2;
  reportProgress?.({ done: 0, total, label: STEPS.protect });
  await pageTurn();
  const comparison = await comparisonOf(files, content, options);
  const key = keyOf(content, isRemembered);
  const { data, scope, version } = content;
  const distribution: Distribution = { data, scope, year: plan.year, version, key, now, ...(comparison ? { comparison } : {}) };
  const made = await makeFiles(files, distribution, (done, label) => reportProgress?.({ done: done + 1, total, label }), signal);

  reportProgress?.({ done: total - 1, total, label: STEPS.write });
  const zip = await zipOf(made.files, now);
  const suppression = comparison?.report ?? NOTHING_COMPARED;
  const newRecord: SharingRecord = {
    key: signingKeyText(key),
    version,
    at: now.toISOString(),
    month: scope.month,
    files: newestFiles(record?.files ?? [], made.sent, scope.municipalities),
  };
  const writtenAt = formatTimestamp(now);
  const { dataLabel } = scope;
  const sheet = sharingSheet({
    files: newRecord.files,
    failed: made.failed,
    suppression,
    version,
    month: scope.month,
    writtenAt,
    dataLabel,
  });
  const reportBytes = secrecyReportFile({
    month: scope.month,
    version,
    writtenAt,
    createdAt: newRecord.at,
    dataLabel,
    shownCount: suppression.shownCount,
    method: suppression.method.de,
    proof: suppression.proof.de,
    suppressed: suppression.suppressed.map(({ title, reason }) => ({ title: title.de, reason: reason.de })),
  });
  signal?.throwIfAborted();
  await writeDistribution(sheet, newRecord, record?.layout);
  reportProgress?.({ done: total, total, label: STEPS.write });
  return {
    files: made.files,
    failed: made.failed,
    suppression,
    version,
    at: newRecord.at,
    zip,
    reportFile: { fileName: REPORT_FILE_NAME, bytes: reportBytes },
  };
}

/** The workbook's own secret, a new one, or none where it could not be kept. */
function keyOf({ record }: SharingContent, isRemembered: boolean): SigningKey {
  const known = signingKey(record?.key);
  const isNew = known.kind === "public" && isRemembered;
  return isNew ? createSigningKey(crypto.getRandomValues(new Uint8Array(KEY_BYTES))) : known;
}

async function comparisonOf(
  files: readonly PlannedFile[],
  { data, scope, plan }: SharingContent,
  { now, signal }: Pick<ShareOptions, "now" | "signal">,
): Promise<ComparisonForAll | undefined> {
  if (!files.some(({ parts }) => parts.includes("comparison"))) return undefined;
  const { month, comparisonMonth, municipalities, dataLabel } = scope;
  const readers = sharedReaders(plan.files);
  const writtenAt = formatTimestamp(now);
  return protectedComparison(data, { month, comparisonMonth, municipalities, sharedReaders: readers, writtenAt, dataLabel }, signal);
}

type MadeFiles = { readonly files: readonly MadeFile[]; readonly sent: readonly SentFile[]; readonly failed: readonly FailedFile[] };

async function makeFiles(
  planned: readonly PlannedFile[],
  distribution: Distribution,
  report: (done: number, label: LocalizedText) => void,
  signal: AbortSignal | undefined,
): Promise<MadeFiles> {
  const made: ReturnType<typeof madeFile>[] = [];
  const failed: FailedFile[] = [];
  for (const [index, file] of planned.entries()) {
    report(index, STEPS.file(index + 1, planned.length, file.municipality));
    await pageTurn();
    signal?.throwIfAborted();
    try {
      made.push(madeFile(file, distribution));
    } catch (error) {
      failed.push({ municipality: file.municipality, reason: reasonOf(error) });
    }
  }
  const [first] = failed;
  if (made.length === 0 && first !== undefined) throw SHARING_REFUSALS.noFileMade(first.reason);
  return { files: made.map(({ file }) => file), sent: made.map(({ sent }) => sent), failed };
}

function reasonOf(error: unknown): LocalizedText {
  if (error instanceof LeakFound || error instanceof CommandRefusal || error instanceof WorkbookFileError) return error.reason;
  const detail = error instanceof Error ? error.message : String(error);
  return { de: `Unerwarteter Fehler: ${detail}`, en: `Unexpected error: ${detail}` };
}

/** Of each municipality the new file, or the earlier one if it got none this time; in the order of the municipalities. */
function newestFiles(before: readonly SentFile[], sent: readonly SentFile[], order: readonly string[]): readonly SentFile[] {
  const newest = new Map([...before, ...sent].map((file) => [file.municipality, file]));
  const known = order.flatMap((name) => newest.get(name) ?? []);
  return [...known, ...[...newest.values()].filter(({ municipality }) => !order.includes(municipality))];
}
