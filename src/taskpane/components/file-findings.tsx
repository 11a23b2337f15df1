import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { MoreRows, usePages } from "./paging";
import { usePane } from "./pane-context";
import { useRowStyles } from "./row-styles";
import { StatusIcon } from "./status-icon";
import type { PaneFinding } from "../pane-commands";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  item: { display: "flex", columnGap: tokens.spacingHorizontalS },
  message: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What does not fit in a file: its cells are in another workbook, so they are named and lead nowhere. */
export function FileFindings({ findings }: { readonly findings: readonly PaneFinding[] }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts, language } = usePane();
  const pages = usePages(findings.length);
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, pages.shown).map(({ severity, sheet, cell, message, remedy }, index) => (
          <li key={index} id={pages.idOf(index)} tabIndex={-1} className={styles.item}>
            <StatusIcon kind={severity} />
            <span className={rowStyles.text}>
              <Caption1Strong>{texts.severity[severity]}</Caption1Strong>
              {sheet !== "" && <Caption1> · {cell === undefined ? sheet : `${sheet}!${cell}`}</Caption1>}
              <span className={styles.message}>{message[language]}</span>
              <span className={rowStyles.detail}>
                {texts.remedyLabel} {remedy[language]}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} label={texts.shownOf} />
    </>
  );
}
