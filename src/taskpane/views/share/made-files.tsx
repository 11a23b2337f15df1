import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { FolderZip20Regular } from "@fluentui/react-icons/svg/folder-zip";
import { Open20Regular } from "@fluentui/react-icons/svg/open";
import type { MadeFile, ShareReport } from "../../../commands/sharing-commands";
import { Disclosure } from "../../components/disclosure";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon } from "../../components/status-icon";
import { formatMoment } from "../../i18n/format";
import { SecrecySummary } from "./secrecy-summary";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
  open: { flexShrink: 0 },
});

type MadeFilesProps = { readonly report: ShareReport; readonly month: string };

/** What was made: to be saved or opened; what could not be made, and what is kept secret in it. */
export function MadeFiles({ report, month }: MadeFilesProps) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const words = texts.share;
  const { files, failed, version, at, suppression } = report;
  return (
    <Section title={words.made(files.length)}>
      <div className={styles.content}>
        <Caption1 className={styles.hint}>{words.madeAt(version, formatMoment(at, language))}</Caption1>
        {failed.length > 0 && <FailedFiles failed={failed} />}
        {files.length > 0 && (
          <Button
            className={styles.action}
            appearance="primary"
            icon={<FolderZip20Regular />}
            disabledFocusable={state.activity !== undefined}
            onClick={() => void session.share.saveZip(words.zipName(month, version))}
          >
            {words.saveZip}
          </Button>
        )}
        <SecrecySummary suppression={suppression} />
        {files.length > 0 && (
          <Disclosure key={at} level="h3" title={words.madeFiles}>
            <FileList files={files} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function FileList({ files }: { readonly files: readonly MadeFile[] }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, state, texts } = usePane();
  const pages = usePages(files.length);
  const words = texts.share;
  return (
    <>
      <ul className={rowStyles.list}>
        {files.slice(0, pages.shown).map((file, index) => (
          <Row
            key={file.fileName}
            action={
              <Button
                id={pages.idOf(index)}
                className={styles.open}
                appearance="subtle"
                icon={<Open20Regular />}
                aria-label={words.openFile(file.fileName)}
                title={words.openInExcel}
                disabledFocusable={state.activity !== undefined}
                onClick={() => void session.share.openFile(file)}
              />
            }
          >
            <span className={rowStyles.text}>
              <span className={rowStyles.title}>{file.municipality}</span> <span className={rowStyles.detail}>{file.fileName}</span>
            </span>
          </Row>
        ))}
      </ul>
      <MoreRows pages={pages} label={words.shownOf} />
    </>
  );
}

function FailedFiles({ failed }: Pick<ShareReport, "failed">) {
  const rowStyles = useRowStyles();
  const { texts, language } = usePane();
  const pages = usePages(failed.length);
  return (
    <Disclosure level="h3" title={texts.share.failedTitle(failed.length)} icon={<StatusIcon kind="error" />} isOpenAtFirst>
      <ul className={rowStyles.list}>
        {failed.slice(0, pages.shown).map(({ municipality, reason }, index) => (
          <Row key={municipality} id={pages.idOf(index)}>
            <span className={rowStyles.text}>
              <span className={rowStyles.title}>{municipality}</span> <span className={rowStyles.detail}>{reason[language]}</span>
            </span>
          </Row>
        ))}
      </ul>
      <MoreRows pages={pages} label={texts.share.shownOf} />
    </Disclosure>
  );
}
