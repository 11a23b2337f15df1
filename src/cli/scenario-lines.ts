import type { ResultInfo, RiskAnalysis, ScenarioWorkspace } from "../commands/command-results";
import type { Language, LocalizedText } from "../units/language";
import { formatPercent } from "../units/number-format";
import { formatQuantity } from "../units/quantity-format";

const WORDS = {
  result: { de: "Ergebnis", en: "Result" },
  base: { de: "Basis", en: "Base" },
  missing: { de: "fehlt", en: "missing" },
  target: { de: "Ziel verfehlt", en: "target missed" },
} as const satisfies Record<string, LocalizedText>;

/** Amounts below this show their cents. */
const CENTS_BELOW = 10_000;

/** A result as the command line shows it; large amounts without cents, the exact number is in `--json`. */
export function amountText(value: number, { format }: Pick<ResultInfo, "format">, language: Language): string {
  return formatQuantity(value, format, language, { money: Math.abs(value) < CENTS_BELOW ? 2 : 0, share: 1 });
}

/** A table of the county's results: one column for the base and one for each scenario. */
export function comparisonLines(workspace: ScenarioWorkspace, language: Language): string {
  const { scenarios, results, base } = workspace;
  const shown = (value: unknown, info: ResultInfo) =>
    typeof value === "number" ? amountText(value, info, language) : WORDS.missing[language];
  const columns = scenarios.map((scenario) =>
    scenario.problem === undefined
      ? new Map(workspace.compare(scenario).flatMap(({ id, area, value }) => (area === 0 ? [[id, value] as const] : [])))
      : new Map<string, never>(),
  );
  const rows = results.map((info) => [
    info.title[language],
    shown(base.get(info.id)?.[0], info),
    ...columns.map((values) => shown(values.get(info.id), info)),
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
