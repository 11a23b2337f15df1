import { FilterToggles } from "../../components/filter-toggles";
import { usePane } from "../../components/pane-context";
import { SEVERITIES, type PaneFinding } from "../../pane-commands";

/** One switch for each severity that occurs, and one for all. */
export function FindingFilter({ findings }: { readonly findings: readonly PaneFinding[] }) {
  const { session, state, texts } = usePane();
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }));
  const choices = [
    { value: "all" as const, label: texts.filterAll(findings.length) },
    ...counts
      .filter(({ severity, count }) => count > 0 || severity === state.severityFilter)
      .map(({ severity, count }) => ({ value: severity, label: texts.filterSeverity[severity](count) })),
  ];
  return <FilterToggles label={texts.filterLabel} value={state.severityFilter} choices={choices} onChange={session.filterFindings} />;
}
