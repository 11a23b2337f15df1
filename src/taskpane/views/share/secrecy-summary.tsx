import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { useId } from "react";
import type { SuppressionReport } from "../../../commands/sharing-commands";
import { formatNumber } from "../../../units/number-format";
import { Disclosure } from "../../components/disclosure";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  proof: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

/** The sheet on which the workbook keeps what was shared. */
const REPORT_SHEET = "Weitergabe";

/** How many values were kept secret, that nobody can compute them back, and which they are. */
export function SecrecySummary({ suppression }: { readonly suppression: SuppressionReport }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const titleId = useId();
  const words = texts.share;
  const { shownCount, suppressed, method, proof } = suppression;
  const count = formatNumber(suppressed.length, 0, language);
  const shown = formatNumber(shownCount, 0, language);
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>
        {words.secrecy}
      </Subtitle2>
      <Body1>{suppressed.length === 0 ? words.noneSuppressed(shown) : words.suppressedCount(count, shown)}</Body1>
      <div className={styles.proof}>
        <ShieldCheckmark20Regular className={styles.icon} aria-hidden />
        <Caption1>{proof[language]}</Caption1>
      </div>
      <Caption1 className={styles.hint}>{method[language]}</Caption1>
      {suppressed.length > 0 && (
        <Disclosure level="h3" title={words.suppressedList(count)}>
          <SuppressedList suppressed={suppressed} />
        </Disclosure>
      )}
      <Button className={styles.action} size="small" onClick={() => void session.goToCell(REPORT_SHEET)}>
        {words.toReport}
      </Button>
      <Caption1 className={styles.hint}>{words.reportHint}</Caption1>
    </section>
  );
}

function SuppressedList({ suppressed }: Pick<SuppressionReport, "suppressed">) {
  const rowStyles = useRowStyles();
  const { texts, language } = usePane();
  const pages = usePages(suppressed.length);
  return (
    <>
      <ul className={rowStyles.list}>
        {suppressed.slice(0, pages.shown).map(({ title, reason }, index) => (
          <Row key={index} id={pages.idOf(index)}>
            <span className={rowStyles.text}>
              <span className={rowStyles.title}>{title[language]}</span> <span className={rowStyles.detail}>{reason[language]}</span>
            </span>
          </Row>
        ))}
      </ul>
      <MoreRows pages={pages} label={texts.share.suppressedShownOf} />
    </>
  );
}
