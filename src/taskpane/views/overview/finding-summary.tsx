import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { Overview } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon } from "../../components/status-icon";
import { SEVERITIES } from "../../pane-commands";

const useStyles = makeStyles({
  none: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  chevron: { flexShrink: 0, alignSelf: "center", color: tokens.colorNeutralForeground3 },
});

/** How many findings of each severity; a click leads to them. */
export function FindingSummary({ overview: { findingCounts } }: { readonly overview: Overview }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, texts } = usePane();
  const present = SEVERITIES.filter((severity) => findingCounts[severity] > 0);
  return (
    <Section title={texts.findings}>
      {present.length === 0 ? (
        <div className={styles.none}>
          <StatusIcon kind="ok" />
          {texts.noFindings}
        </div>
      ) : (
        <ul className={rowStyles.list}>
          {present.map((severity) => (
            <Row key={severity} onClick={() => session.showView("data", severity)}>
              <StatusIcon kind={severity} />
              <span className={rowStyles.text}>
                {texts.severityCount[severity](findingCounts[severity])}
                {severity === "error" && <Caption1 className={rowStyles.detail}>{texts.errorsBlock}</Caption1>}
              </span>
              <ChevronRight16Regular className={styles.chevron} aria-hidden />
            </Row>
          ))}
        </ul>
      )}
    </Section>
  );
}
