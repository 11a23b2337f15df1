import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { useId } from "react";
import type { DocumentOutline } from "../../../commands/document.command";
import { FilePicker } from "../../components/file-picker";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { RefusedFileLine } from "../../components/refused-file-line";
import { Section } from "../../components/section";
import { formatMonth } from "../../i18n/format";
import { useDocumentState } from "./use-document";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
  previous: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  file: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  remove: { flexShrink: 0 },
});

/** How far the document is, last year's workbook to compare with, and the way to the Word file. */
export function WriteSection({ outline }: { readonly outline: DocumentOutline }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const { report } = useDocumentState();
  const words = texts.document;
  const { sections, gaps, month, year } = outline;
  const required = sections.filter(({ isRequired }) => isRequired);
  const facts = [
    words.month(formatMonth(month, language)),
    words.filled(required.filter(({ isFilled }) => isFilled).length, required.length),
    words.gapCount(gaps.length),
  ];
  return (
    <Section title={words.title(year)}>
      <div className={styles.content}>
        <div>
          <Caption1 block className={styles.hint}>
            {facts.join(" · ")}
          </Caption1>
          {gaps.length > 0 && (
            <Caption1 block className={styles.hint}>
              {words.gapsHint}
            </Caption1>
          )}
        </div>
        <PreviousWorkbook />
        <Button
          className={styles.action}
          appearance="primary"
          icon={<DocumentText20Regular />}
          disabledFocusable={state.activity !== undefined}
          onClick={() => void session.documents.write()}
        >
          {report ? words.writeAgain : words.write}
        </Button>
      </div>
    </Section>
  );
}

function PreviousWorkbook() {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, state, texts } = usePane();
  const { previous, refused } = useDocumentState();
  const labelId = useId();
  const words = texts.document;
  return (
    <div className={styles.previous} role="group" aria-labelledby={labelId}>
      <Caption1Strong id={labelId}>{words.previous}</Caption1Strong>
      <Caption1 className={styles.hint}>{words.previousHint}</Caption1>
      {previous ? (
        <div className={styles.file}>
          <span className={rowStyles.text}>{previous.name}</span>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={words.removePrevious}
            title={words.removePrevious}
            disabledFocusable={state.activity !== undefined}
            onClick={session.documents.removePrevious}
          />
        </div>
      ) : (
        <FilePicker label={words.choosePrevious} onPick={session.documents.choosePrevious} />
      )}
      <RefusedFileLine refused={refused} />
    </div>
  );
}
