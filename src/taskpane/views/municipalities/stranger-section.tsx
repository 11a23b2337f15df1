import { makeStyles, tokens } from "@fluentui/react-components";
import type { CollectReport } from "../../../commands/sharing-commands";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { FileFindings } from "../../components/file-findings";
import { RemoveFileButton } from "./remove-file-button";

const useStyles = makeStyles({ text: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS } });

/** Files that belong to no municipality of the list, or cannot be read. */
export function StrangerSection({ strangers }: Pick<CollectReport, "strangers">) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts } = usePane();
  const pages = usePages(strangers.length);
  const words = texts.municipalities;
  if (strangers.length === 0) return null;
  return (
    <Section title={`${words.strangers} (${strangers.length})`}>
      <ul className={rowStyles.list}>
        {strangers.slice(0, pages.shown).map(({ file, findings }, index) => (
          <Row key={file} id={pages.idOf(index)} action={<RemoveFileButton file={file} />}>
            <div className={rowStyles.text}>
              <div className={styles.text}>
                <span>{file}</span>
                <FileFindings findings={findings} />
              </div>
            </div>
          </Row>
        ))}
      </ul>
      <MoreRows pages={pages} label={words.filesShownOf} />
    </Section>
  );
}
