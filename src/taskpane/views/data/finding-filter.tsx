import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../components/pane-context";
import { SEVERITIES, type PaneFinding } from "../../pane-commands";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: "auto", minHeight: "32px", paddingInline: tokens.spacingHorizontalSNudge },
});

/** One switch for each severity that occurs, and one for all. */
export function FindingFilter({ findings }: { readonly findings: readonly PaneFinding[] }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }));
  const choices = [
    { value: "all" as const, label: texts.filterAll(findings.length) },
    ...counts
      .filter(({ severity, count }) => count > 0 || severity === state.severityFilter)
      .map(({ severity, count }) => ({ value: severity, label: texts.filterSeverity[severity](count) })),
  ];
  return (
    <div className={styles.filter} role="group" aria-label={texts.filterLabel}>
      {choices.map(({ value, label }) => (
        <ToggleButton
          key={value}
          className={styles.choice}
          size="small"
          shape="circular"
          appearance={state.severityFilter === value ? "primary" : "outline"}
          checked={state.severityFilter === value}
          onClick={() => session.filterFindings(value)}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
