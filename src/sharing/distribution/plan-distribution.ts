import { FindingCollector, type FindingText } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import { DISTRIBUTION_TABLE } from "../../model/tables/distribution-table";
import type { ReadTable } from "../../model/read-table";
import type { DistributionRow } from "../../model/rows";
import { comparable, mostSimilar } from "../../model/similar-text";
import type { Month } from "../../units/month";
import { formatDate } from "../../units/number-format";
import { PART_SHEETS, SHARE_PARTS, type ShareForm, type SharePart } from "../share-form";
import { DISTRIBUTION_FINDINGS } from "./distribution-findings";
import { DEFAULT_FILE_NAME, fileNameOf, fileNameProblem, printableName, unknownVariables } from "./file-name";
import type { PlannedFile, SharingPlan } from "./planned-file";
import { sharedReaders } from "./shared-readers";

export type DistributionScope = {
  /** All of the county, in the order of their sheets. */
  readonly municipalities: readonly string[];
  readonly month: Month;
  /** Year that is planned. */
  readonly year: number;
  /** Running number that the files will carry. */
  readonly version: number;
  /** Excel serial of the day on which the plan is made. */
  readonly today: number;
  /** Instead of the form in the list. */
  readonly form?: ShareForm;
};

/**
 * Reads the distribution list: one file for each row that is right, in the order of the rows. A row with an error gives a
 * finding that names the cell, and no file. Without a list, or with one that has no rows, every municipality gets a file by the defaults.
 */
export function planDistribution({ distribution }: Pick<PlanningData, "distribution">, scope: DistributionScope): SharingPlan {
  const rows = distribution?.rows ?? [];
  const planned = distribution === undefined || rows.length === 0 ? planByDefault(scope) : planRows(distribution, scope);
  return { ...planned, hasDistributionList: distribution !== undefined, month: scope.month, year: scope.year };
}

type Planned = Pick<SharingPlan, "files" | "findings">;

function planByDefault(scope: DistributionScope): Planned {
  const collector = new FindingCollector();
  const report = (code: string, text: FindingText) => collector.add(code, "Einwohner", () => text);
  const names = new Map<string, string>();
  const files = scope.municipalities.flatMap((municipality) => {
    const fileName = safeFileName({ municipality, scope, names }, (code, _, text) => report(code, text));
    return fileName === undefined ? [] : [{ municipality, fileName, ...contentOf(scope.form ?? "alive", SHARE_PARTS) }];
  });
  return { files, findings: collector.findings() };
}

type Report = (code: string, column: keyof DistributionRow & string, text: FindingText) => void;

function planRows(table: ReadTable<DistributionRow>, scope: DistributionScope): Planned {
  const collector = new FindingCollector();
  const isUnreadable = unreadableRows(table);
  const listed = new Map<string, string>();
  const names = new Map<string, string>();
  const files = table.rows.flatMap((row) => {
    const report: Report = (code, column, text) =>
      collector.add(code, table.sheet, () => ({ cell: table.addressOf(row, column), ...text }));
    const municipality = listedMunicipality(row, scope, listed, report);
    if (municipality === undefined) return [];
    listed.set(municipality, table.addressOf(row, "municipality"));
    const parts = partsOf(row.sheets, report);
    if (isUnreadable(row) || parts === undefined) return [];
    const fileName = safeFileName({ municipality, pattern: row.fileName, scope, names }, report);
    if (fileName === undefined) return [];
    if (row.due !== undefined && row.due < scope.today)
      report("due-in-past", "due", DISTRIBUTION_FINDINGS.dueInPast(formatDate(row.due, "de")));
    return [plannedFile(row, municipality, fileName, contentOf(scope.form ?? formOf(row), parts))];
  });
  for (const names of sharedReaders(files)) {
    collector.add("shared-reader", table.sheet, () => DISTRIBUTION_FINDINGS.sharedReader(names));
  }
  const leftOut = scope.municipalities.filter((name) => !listed.has(name));
  if (leftOut.length > 0) collector.add("municipality-left-out", table.sheet, () => DISTRIBUTION_FINDINGS.leftOut(leftOut));
  return { files, findings: [...table.findings, ...collector.findings()] };
}

/** Rows with a cell that could not be read. Where the list of findings breaks off, all rows after the last one listed count. */
function unreadableRows({ findings, addressOf }: ReadTable<DistributionRow>): (row: DistributionRow) => boolean {
  const errors = findings.filter(({ severity }) => severity === "error");
  const cells = new Set(errors.flatMap(({ cell }) => cell ?? []));
  const isCutOff = errors.some(({ cell }) => cell === undefined);
  const rowOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0) - 1;
  const lastListed = isCutOff ? Math.max(0, ...[...cells].map(rowOf)) : Number.POSITIVE_INFINITY;
  return (row) => row.rowIndex > lastListed || DISTRIBUTION_TABLE.columns.some(({ id }) => cells.has(addressOf(row, id)));
}

function listedMunicipality(
  { municipality: name }: DistributionRow,
  { municipalities }: DistributionScope,
  listed: ReadonlyMap<string, string>,
  report: Report,
): string | undefined {
  if (name === undefined) return undefined;
  const known = municipalities.find((candidate) => comparable(candidate) === comparable(name));
  const first = known === undefined ? undefined : listed.get(known);
  if (known === undefined) {
    report("unknown-municipality", "municipality", DISTRIBUTION_FINDINGS.unknownMunicipality(name, mostSimilar(name, municipalities)));
  } else if (first !== undefined) {
    report("municipality-twice", "municipality", DISTRIBUTION_FINDINGS.municipalityTwice(name, first));
  } else return known;
  return undefined;
}

/** The parts that a cell names, cover first; all for a blank cell; `undefined` if it names one that does not exist. */
function partsOf(text: string | undefined, report: Report): readonly SharePart[] | undefined {
  const words = (text ?? "").split(/[,;\n]/).flatMap((word) => word.trim() || []);
  if (words.length === 0) return SHARE_PARTS;
  const named = new Set<SharePart>(["cover"]);
  let isKnown = true;
  for (const word of words) {
    const part = SHARE_PARTS.find((candidate) => comparable(PART_SHEETS[candidate]) === comparable(word));
    if (part !== undefined) named.add(part);
    else report("unknown-sheet", "sheets", DISTRIBUTION_FINDINGS.unknownSheet(word, mostSimilar(word, Object.values(PART_SHEETS))));
    isKnown &&= part !== undefined;
  }
  return isKnown ? SHARE_PARTS.filter((part) => named.has(part)) : undefined;
}

function formOf({ form }: DistributionRow): ShareForm {
  return form === "Werte" ? "values" : "alive";
}

/** Formulas that are alive need the rows that they refer to. */
function contentOf(form: ShareForm, parts: readonly SharePart[]): Pick<PlannedFile, "form" | "parts"> {
  const needsData = form === "alive" && parts.includes("figures");
  return { form, parts: SHARE_PARTS.filter((part) => parts.includes(part) || (part === "data" && needsData)) };
}

type FileNaming = {
  readonly municipality: string;
  readonly pattern?: string;
  readonly scope: DistributionScope;
  /** Names taken so far, in the form in which Windows compares them, with the municipality that has it. */
  readonly names: Map<string, string>;
};

function safeFileName({ municipality, pattern = DEFAULT_FILE_NAME, scope, names }: FileNaming, report: Report): string | undefined {
  const [unknown] = unknownVariables(pattern);
  if (unknown !== undefined) {
    report("unknown-variable", "fileName", DISTRIBUTION_FINDINGS.unknownVariable(unknown));
    return undefined;
  }
  const { month, year, version } = scope;
  const name = fileNameOf(pattern, { Kommune: municipality, Jahr: String(year), Monat: month, Version: String(version) });
  const problem = fileNameProblem(name);
  if (problem !== undefined) {
    const isNameOfMunicipality = fileNameProblem(fileNameOf(pattern, { Kommune: "X", Jahr: "X", Monat: "X", Version: "X" })) === undefined;
    report(
      "unsafe-file-name",
      isNameOfMunicipality ? "municipality" : "fileName",
      DISTRIBUTION_FINDINGS.unsafeFileName(printableName(name), problem, isNameOfMunicipality),
    );
    return undefined;
  }
  const key = name.toLowerCase();
  const other = names.get(key);
  if (other !== undefined) {
    report("file-name-twice", "fileName", DISTRIBUTION_FINDINGS.fileNameTwice(name, other));
    return undefined;
  }
  names.set(key, municipality);
  return name;
}

function plannedFile(
  { recipient, due }: DistributionRow,
  municipality: string,
  fileName: string,
  content: Pick<PlannedFile, "form" | "parts">,
): PlannedFile {
  return {
    municipality,
    ...(recipient === undefined ? {} : { recipient }),
    fileName,
    ...content,
    ...(due === undefined ? {} : { due: formatDate(due, "en") }),
  };
}
