import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Overview } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { StatusIcon, type StatusIconKind } from "../../components/status-icon";
import { formatMoment } from "../../i18n/format";

const useStyles = makeStyles({
  status: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Whether the figures still fit the entries. */
export function StatusLine({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const { icon, title, hint } = useStatus(overview);
  return (
    <div className={styles.status}>
      <StatusIcon kind={icon} />
      <div className={styles.text}>
        <Body1Strong>{title}</Body1Strong>
        <Caption1 className={styles.hint}>{hint}</Caption1>
      </div>
    </div>
  );
}

function useStatus({ lastRefresh, isStale }: Overview): { readonly icon: StatusIconKind; readonly title: string; readonly hint: string } {
  const { texts, language } = usePane();
  if (!lastRefresh) return { icon: "none", title: texts.statusNever, hint: texts.statusNeverHint };
  const at = formatMoment(lastRefresh.at, language);
  return isStale
    ? { icon: "warning", title: texts.statusStale, hint: texts.statusStaleHint(at) }
    : { icon: "ok", title: texts.statusFresh, hint: texts.statusFreshHint(at) };
}
