import type { ResultInfo, RiskAnalysis, ScenarioWorkspace } from "../commands/command-results";
import type { Language, LocalizedText } from "../units/language";
import { formatEuro, formatNumber, formatPercent } from "../units/number-format";

const WORDS = {
  result: { de: "Ergebnis", en: "Result" },
  base: { de: "Basis", en: "Base" },
  missing: { de: "fehlt", en: "missing" },
  target: { de: "Ziel verfehlt", en: "target missed" },
} as const satisfies Record<string, LocalizedText>;

/** A result as the command line shows it; money without cents, the exact number is in `--json`. */
export function amountText(value: number, { format }: Pick<ResultInfo, "format">, language: Language): string {
  if (format === "money") return formatEuro(value, language, Math.abs(value) < 10_000 ? 2 : 0);
  if (format === "share") return formatPercent(value, language, 1);
  return formatNumber(value, { count: 0, fte: 2, caseload: 1 }[format], language);
}

/** A table of the county's results: one column for the base and one for each scenario. */
export function comparisonLines(workspace: ScenarioWorkspace, language: Language): string {
  const { scenarios, results, base } = workspace;
  const columns = scenarios.map(
    (scenario) => new Map(workspace.compare(scenario).flatMap((line) => (line.area === 0 ? [[line.id, line]] : []))),
  );
  const shown = (value: unknown, info: ResultInfo) =>
    typeof value === "number" ? amountText(value, info, language) : WORDS.missing[language];
  const rows = results.map((info) => [
    info.title[language],
    shown(base.get(info.id)?.[0], info),
    ...columns.map((column, index) =>
      scenarios[index] !== undefined && workspace.plan.scenarios[index]?.problem !== undefined
        ? WORDS.missing[language]
        : shown(column.get(info.id)?.value, info),
    ),
  ]);
  return tableLines([[WORDS.result[language], WORDS.base[language], ...scenarios.map(({ name }) => name)], ...rows]);
}

/** A table of percentiles of the county's results, and the probability of missing a target where there is one. */
export function riskLines({ results }: RiskAnalysis, workspace: Pick<ScenarioWorkspace, "results">, language: Language): string {
  const infos = new Map(workspace.results.map((info) => [info.id, info]));
  const rows = results.flatMap(({ id, area, percentiles, target }) => {
    const info = infos.get(id);
    if (info === undefined || area !== 0) return [];
    const cells = percentiles.map((value) => (Number.isFinite(value) ? amountText(value, info, language) : WORDS.missing[language]));
    return [[info.title[language], ...cells, target === undefined ? "" : formatPercent(target.probabilityMissed, language)]];
  });
  return tableLines([[WORDS.result[language], "P5", "P25", "P50", "P75", "P95", WORDS.target[language]], ...rows]);
}

/** Rows of cells in columns of equal width, the first to the left, numbers to the right. */
function tableLines(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}
