import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import { applyMap } from "../../model/import/apply-map";
import type { AppliedImport } from "../../model/import/applied-import";
import { compareImport, type ImportChange, type ImportComparison } from "../../model/import/compare-import";
import type { ImportGrid } from "../../model/import/import-grid";
import type { ImportMap } from "../../model/import/import-map";
import { proposeImport, type ProposalOptions } from "../../model/import/propose-import";
import type { ImportProposal } from "../../model/import/import-proposal";
import { proposalFindings } from "../../model/import/proposal-findings";
import { PLANNING_TABLES } from "../../model/planning-tables";
import { comparable } from "../../model/similar-text";
import type { TableSchema } from "../../model/table-schema";
import { cellAddress } from "../../units/cell-address";
import { formatDate } from "../../units/number-format";
import type { Language } from "../../units/language";
import { IMPORT_REFUSALS } from "./import-refusals";
import type { ImportPreview, PreviewedChange, ProposalReport } from "./import-reports";
import type { ImportSource } from "./import-source";
import type { ImportTarget } from "./import-target";

/** The planning table of this German or English name; throws a CommandRefusal for any other. */
export function importTableNamed(name: string): TableSchema {
  const found = PLANNING_TABLES.find(({ name: own, title }) =>
    [own, title.de, title.en].some((known) => comparable(known) === comparable(name)),
  );
  if (found === undefined)
    throw IMPORT_REFUSALS.unknownTable(
      name,
      PLANNING_TABLES.map((table) => table.name),
    );
  return found;
}

/** Sheets that are nearly as good as the best one are worth a question. */
const NEARLY = 0.8;

/** Proposes how a file becomes rows of a table; without `sheet` the sheet is taken that has most of its headings. */
export function proposeFrom(
  source: ImportSource,
  schema: TableSchema,
  options: ProposalOptions & { readonly sheet?: string },
): { readonly grid: ImportGrid; readonly report: ProposalReport } {
  const { grids } = source;
  const sheets = grids.map(({ name }) => name);
  const wanted = options.sheet ?? (source.isWorkbook ? options.map?.sheet : undefined);
  const named = wanted === undefined ? undefined : grids.find(({ name }) => comparable(name) === comparable(wanted));
  if (options.sheet !== undefined && named === undefined) throw IMPORT_REFUSALS.unknownSheet(options.sheet, sheets);
  const proposals = (named ? [named] : grids).map((grid) => ({ grid, proposal: proposeImport(grid, schema, options) }));
  const ranked = proposals
    .map((candidate) => ({ ...candidate, mapped: mappedCount(candidate.proposal) }))
    .sort((left, right) => right.mapped - left.mapped);
  const [best] = ranked;
  if (best === undefined) throw IMPORT_REFUSALS.unknownSheet("", sheets);
  const rivals = ranked
    .slice(1)
    .filter(({ mapped }) => mapped >= best.mapped * NEARLY)
    .map(({ grid }) => grid.name);
  const decisions = [
    ...(rivals.length > 0 ? [proposalFindings(best.grid).otherSheets(best.grid.name, rivals)] : []),
    ...best.proposal.decisions,
  ];
  const map: ImportMap = { ...best.proposal.map, ...(source.isWorkbook && { sheet: best.grid.name }) };
  return {
    grid: best.grid,
    report: {
      proposal: { ...best.proposal, map, decisions },
      sheets,
      sheet: best.grid.name,
      ...(source.csv && { csv: source.csv }),
      findings: source.findings,
    },
  };
}

function mappedCount({ columns }: ImportProposal): number {
  return columns.filter(({ source }) => source !== undefined).length;
}

/** Rows and their comparison with the workbook, before anything is written. */
export type ImportPlan = { readonly applied: AppliedImport; readonly comparison: ImportComparison; readonly preview: ImportPreview };

/** How many changed cells and how many example rows a preview lists. */
const LISTED = { changes: 500, examples: 20 } as const;

/** What importing by this proposal would do to the workbook. `replaces`: values that differ are replaced instead of reported. */
export function planImport(
  { grid, report: proposed }: ReturnType<typeof proposeFrom>,
  schema: TableSchema,
  target: ImportTarget,
  replaces: boolean,
): ImportPlan {
  const { proposal } = proposed;
  const { municipalities } = target;
  const applied = applyMap(grid, schema, proposal.map, proposal.lastRow, { municipalities });
  const comparison = compareImport(applied, target.table);
  const columns = schema.columns.filter(({ id }) => applied.rows.some(({ values }) => values[id] !== undefined));
  const changes = comparison.changes.map((change) => previewed(change, target));
  return {
    applied,
    comparison,
    preview: {
      ...proposed,
      rowCount: applied.rows.length,
      addedCount: comparison.added.length,
      sameCount: comparison.sameCount,
      changedCount: comparison.changedCount,
      changes: changes.slice(0, LISTED.changes),
      rejectedCount: applied.rejectedCount,
      headings: columns.map(({ heading }) => heading),
      examples: applied.rows.slice(0, LISTED.examples).map(({ values }) => columns.map(({ id }) => values[id])),
      unknownNames: applied.unknownNames,
      municipalities: municipalities.map(({ name }) => name),
      allFindings: [
        ...proposal.decisions,
        ...proposed.findings,
        ...proposal.findings,
        ...applied.findings,
        ...conflictFindings(comparison.changes, changes, replaces),
      ],
    },
  };
}

function previewed({ column, rowIndex, before, after }: ImportChange, { raw, table }: ImportTarget): PreviewedChange {
  const position = table.columns.positions.get(column.id) ?? 0;
  const formula = raw.formulas[rowIndex - raw.firstRow - 1]?.[position];
  return {
    sheet: raw.sheet,
    cell: cellAddress(rowIndex, raw.firstColumn + position),
    heading: column.heading,
    before,
    after,
    isFormula: typeof formula === "string" && formula.startsWith("=") && formula !== before,
  };
}

/** The same values side by side in words; `replaces` says what happens to them. */
function conflictFindings(changes: readonly ImportChange[], shown: readonly PreviewedChange[], replaces: boolean): readonly Finding[] {
  const collector = new FindingCollector();
  changes.forEach(({ column, before, after, source }, index) => {
    const place = shown[index];
    if (place === undefined) return;
    const isReplaced = replaces && !place.isFormula;
    const text = (value: typeof after | undefined, language: Language) =>
      value === undefined
        ? { de: "(leer)", en: "(empty)" }[language]
        : (column.kind === "date" || column.kind === "month") && typeof value === "number"
          ? formatDate(value, language)
          : String(value).replace(".", language === "de" && typeof value === "number" ? "," : ".");
    collector.add(isReplaced ? "import-replaces" : place.isFormula ? "import-formula-kept" : "import-would-overwrite", place.sheet, () => ({
      severity: isReplaced ? "note" : "warning",
      cell: place.cell,
      message: {
        de: `Spalte „${column.heading.de}“: In der Mappe steht ${text(before, "de")}, in Zeile ${source.row + 1} der Quelle ${text(after, "de")}.`,
        en: `Column “${column.heading.en}”: the workbook has ${text(before, "en")}, row ${source.row + 1} of the source ${text(after, "en")}.`,
      },
      remedy: isReplaced
        ? { de: "Der Wert wird ersetzt; Zurücknehmen stellt ihn wieder her.", en: "The value is replaced; taking back restores it." }
        : place.isFormula
          ? { de: "In der Zelle steht eine Formel; sie bleibt stehen.", en: "The cell holds a formula; it is kept." }
          : {
              de: "Die Mappe bleibt, wie sie ist. Mit „ersetzen“ (Befehlszeile: --replace) gilt der neue Wert.",
              en: "The workbook stays as it is. With “replace” (command line: --replace) the new value holds.",
            },
    }));
  });
  return collector.findings();
}
