import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import type { DocumentReport } from "../../../commands/document.command";
import { formatNumber } from "../../../units/number-format";
import { usePane } from "../../components/pane-context";
import { Section } from "../../components/section";
import { StatusIcon } from "../../components/status-icon";
import { useDocumentState } from "./use-document";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

/** What was written, and what to do if the browser did not deliver it. */
export function MadeDocument({ report }: { readonly report: DocumentReport }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const { isReportOutdated } = useDocumentState();
  const words = texts.document;
  const { fileName, figureCount, gaps } = report;
  const facts = [words.figureCount(formatNumber(figureCount, 0, language)), words.gapCount(gaps.length)];
  return (
    <Section title={words.made}>
      <div className={styles.content}>
        <div className={styles.line}>
          <StatusIcon kind={isReportOutdated ? "warning" : "ok"} />
          <span>
            {fileName}
            <Caption1 block className={styles.hint}>
              {facts.join(" · ")}
            </Caption1>
            {isReportOutdated && (
              <Caption1 block className={styles.hint}>
                {words.madeOutdated}
              </Caption1>
            )}
          </span>
        </div>
        <Button
          className={styles.action}
          icon={<ArrowDownload20Regular />}
          disabledFocusable={state.activity !== undefined}
          onClick={() => void session.documents.save()}
        >
          {words.saveAgain}
        </Button>
        <Caption1 className={styles.hint}>{words.notArrived}</Caption1>
      </div>
    </Section>
  );
}
