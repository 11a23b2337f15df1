import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { StatusIcon } from "../../components/status-icon";
import type { PaneFinding } from "../../pane-commands";

const useStyles = makeStyles({
  sheet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  head: { display: "flex", columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  message: { display: "block" },
});

type FindingListProps = { readonly findings: readonly PaneFinding[] };

/** Findings by sheet, in pages. A click shows the cell. Give it a new `key` to start again with the first page. */
export function FindingList({ findings }: FindingListProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts } = usePane();
  const pages = usePages(findings.length);
  const rows = bySheet(findings).slice(0, pages.shown);
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  return (
    <>
      {sheets.map((sheet) => (
        <Fragment key={sheet}>
          <h3 className={styles.sheet}>{sheet}</h3>
          <ul className={rowStyles.list}>
            {rows.map((finding, index) => finding.sheet === sheet && <FindingRow key={index} id={pages.idOf(index)} finding={finding} />)}
          </ul>
        </Fragment>
      ))}
      <MoreRows pages={pages} label={texts.shownOf} />
    </>
  );
}

/** The sheets in the order of their first finding; within a sheet the order of the report. */
function bySheet(findings: readonly PaneFinding[]): readonly PaneFinding[] {
  const groups = new Map<string, PaneFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.sheet);
    if (group) group.push(finding);
    else groups.set(finding.sheet, [finding]);
  }
  return [...groups.values()].flat();
}

function FindingRow({ id, finding }: { readonly id: string; readonly finding: PaneFinding }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, texts, language } = usePane();
  const { severity, sheet, cell, message, remedy } = finding;
  return (
    <Row id={id} onClick={() => void session.goToCell(sheet, cell)}>
      <StatusIcon kind={severity} />
      <span className={rowStyles.text}>
        <span className={styles.head}>
          <Caption1Strong>{texts.severity[severity]}</Caption1Strong>
          <Caption1>· {cell === undefined ? texts.wholeSheet : texts.cellLabel(cell)}</Caption1>
        </span>{" "}
        <span className={styles.message}>{message[language]}</span>{" "}
        <span className={rowStyles.detail}>
          {texts.remedyLabel} {remedy[language]}
        </span>
      </span>
    </Row>
  );
}
