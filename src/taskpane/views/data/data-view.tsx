import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useEffect } from "react";
import type { CheckReport } from "../../../commands/command-results";
import { MAIN_ID } from "../../components/focus";
import { usePane } from "../../components/pane-context";
import { Section } from "../../components/section";
import { ImportDisclosure } from "./import/import-disclosure";
import { useImportState } from "./import/use-import";
import { StatusIcon } from "../../components/status-icon";
import { FindingFilter } from "./finding-filter";
import { FindingList } from "./finding-list";
import { TableList } from "./table-list";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  hint: { color: tokens.colorNeutralForeground2 },
  none: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
});

const FINDINGS_ID = "findings-title";

/** The input tables and everything in them that does not fit. */
export function DataView() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { report, reportState, activity } = state;
  const isImporting = useImportState().file !== undefined;
  const hint = report === undefined ? texts.notChecked : reportState === "inputsChanged" ? texts.checkOutdated : undefined;
  return (
    <>
      <div className={styles.head}>
        <Button
          appearance={isImporting ? "secondary" : "primary"}
          icon={<ClipboardTaskListLtr20Regular />}
          disabledFocusable={activity !== undefined}
          onClick={() => void session.check()}
        >
          {texts.checkData}
        </Button>
        {hint !== undefined && !activity && <Caption1 className={styles.hint}>{hint}</Caption1>}
      </div>
      {report && (
        <>
          <ImportDisclosure tables={report.tables} />
          <TableList tables={report.tables} />
          <Findings report={report} />
        </>
      )}
    </>
  );
}

/** When a click elsewhere led here, the heading takes the focus as soon as there is something to show. */
function Findings({ report: { findings } }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { severityFilter } = state;
  const filtered = severityFilter === "all" ? findings : findings.filter(({ severity }) => severity === severityFilter);
  useEffect(() => {
    if (document.activeElement?.id === MAIN_ID) document.getElementById(FINDINGS_ID)?.focus();
  }, []);
  return (
    <Section title={texts.findings} titleId={FINDINGS_ID}>
      {findings.length === 0 ? (
        <div className={styles.none}>
          <StatusIcon kind="ok" />
          {texts.noFindings}
        </div>
      ) : (
        <>
          <FindingFilter findings={findings} />
          {filtered.length === 0 && <Caption1 className={styles.hint}>{texts.noFindingsOfKind}</Caption1>}
          <FindingList key={severityFilter} findings={filtered} />
        </>
      )}
    </Section>
  );
}
