import type { PlanningData } from "../../model/planning-data";
import type { PlannedFile } from "../../sharing/distribution/planned-file";
import { figuresSheet } from "../../sharing/municipal-figures/figures-sheet";
import { ownTables } from "../../sharing/municipal-figures/own-tables";
import { coverLines } from "../../sharing/return-form/cover-lines";
import { formSheet } from "../../sharing/return-form/form-sheet";
import { planReturnForm } from "../../sharing/return-form/plan-return-form";
import type { ReturnIdentity } from "../../sharing/return-form/return-form";
import { signingKeyText, type SigningKey } from "../../sharing/return-form/signing-key";
import type { SentFile } from "../../sharing/sharing-record";
import { municipalSheetNames, municipalWorkbookFile, type MunicipalWorkbook } from "../../template/municipal-workbook/municipal-workbook";
import { dataAgeOf, type ReportingScope } from "../reporting-scope";
import { formatTimestamp } from "../timestamp";
import type { ComparisonForAll, ProtectedComparison } from "./comparison-secrecy";
import { findLeak, type LeakScope } from "./leak-check";
import { LeakFound } from "./leak-found";
import type { MadeFile } from "./sharing-reports";

/** What all files of a distribution have in common. */
export type Distribution = {
  readonly data: PlanningData;
  readonly scope: ReportingScope;
  readonly year: number;
  readonly version: number;
  readonly key: SigningKey;
  readonly now: Date;
  /** Absent if no file holds it. */
  readonly comparison?: ComparisonForAll;
};

/** The rules of secrecy in force where no comparison says otherwise; the legend names them. */
const USUAL_THRESHOLD = 3;

/** Whose file it is, and when it was made. */
export function identityOf({ municipality, due }: PlannedFile, { scope, year, version, now }: Distribution): ReturnIdentity {
  return { municipality, year, month: scope.month, version, createdAt: now.toISOString(), ...(due === undefined ? {} : { due }) };
}

/** Everything that the workbook of a municipality consists of, before it is written. */
export function municipalWorkbook(
  file: PlannedFile,
  distribution: Distribution,
  compared: ProtectedComparison | undefined = comparisonFor(file, distribution),
): MunicipalWorkbook {
  const { data, scope, year, key, now, comparison } = distribution;
  const { municipality, parts } = file;
  const { month, comparisonMonth, dataLabel, sender } = scope;
  const writtenAt = formatTimestamp(now);
  const identity = identityOf(file, distribution);
  const form = planReturnForm(data, municipality, year);
  const sheets = [
    ...(parts.includes("figures") ? [figuresSheet(data, { municipality, month, comparisonMonth, writtenAt, dataLabel })] : []),
    ...(compared === undefined ? [] : [compared.sheet]),
    ...(parts.includes("planning") ? [formSheet(form, identity, key)] : []),
  ];
  const tables = parts.includes("data") ? ownTables(data, municipality) : [];
  const names = municipalSheetNames({ sheets, tables });
  return {
    cover: {
      file,
      identity,
      writtenAt,
      month,
      comparisonMonth,
      dataAge: dataAgeOf(data, month),
      dataLabel,
      sender,
      threshold: comparison?.rules.threshold ?? USUAL_THRESHOLD,
      lines: coverLines({ form, identity, key, sheets: names }),
    },
    sheets,
    tables,
  };
}

/**
 * Makes the file of one municipality and looks through its bytes for what must not leave the house.
 * Throws a LeakFound if something is there.
 */
export function madeFile(file: PlannedFile, distribution: Distribution): { readonly file: MadeFile; readonly sent: SentFile } {
  const compared = comparisonFor(file, distribution);
  const workbook = municipalWorkbook(file, distribution, compared);
  const bytes = municipalWorkbookFile(workbook);
  const { municipality, fileName, recipient, form, parts } = file;
  const leak = findLeak(bytes, leakScope(file, distribution, compared));
  if (leak !== undefined) throw new LeakFound(leak);
  const { identity, lines } = workbook.cover;
  const fingerprint = lines.find(({ id }) => id === "fingerprint")?.value ?? "";
  return {
    file: { municipality, fileName, bytes },
    sent: { municipality, fileName, identity, fingerprint, form, parts, ...(recipient === undefined ? {} : { recipient }) },
  };
}

function comparisonFor({ municipality, parts }: PlannedFile, { comparison }: Distribution): ProtectedComparison | undefined {
  return parts.includes("comparison") ? comparison?.for(municipality) : undefined;
}

function leakScope({ municipality }: PlannedFile, { scope, key }: Distribution, comparison: ProtectedComparison | undefined): LeakScope {
  const secret = key.kind === "secret" ? { secret: signingKeyText(key) } : {};
  return { municipality, municipalities: scope.municipalities, ...secret, ...(comparison === undefined ? {} : { comparison }) };
}
