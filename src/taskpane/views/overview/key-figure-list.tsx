import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { TextBulletListTree20Regular } from "@fluentui/react-icons/svg/text-bullet-list-tree";
import type { KeyFigure, KeyFigureTarget, Overview } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon, type StatusIconKind } from "../../components/status-icon";
import { EXPLAIN_SELECTED_ID, explainButtonId } from "../explanation/explain-button-ids";
import { formatMonth } from "../../i18n/format";

const useStyles = makeStyles({
  caption: { color: tokens.colorNeutralForeground2 },
  value: {
    flexShrink: 0,
    maxWidth: "50%",
    textAlign: "end",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  target: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  status: { fontWeight: tokens.fontWeightSemibold },
  explain: { flexShrink: 0 },
  selected: { alignSelf: "flex-start" },
  missing: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** The few numbers that matter. A click on one shows its cell; a missing one says why. */
export function KeyFigureList({ overview: { keyFigures, lastRefresh } }: { readonly overview: Overview }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, texts, language } = usePane();
  return (
    <Section title={texts.keyFigures}>
      {keyFigures.length === 0 ? (
        <Caption1 className={styles.caption}>{texts.noKeyFigures}</Caption1>
      ) : (
        <>
          {lastRefresh && (
            <Caption1 className={styles.caption}>
              {texts.keyFiguresMonth(formatMonth(lastRefresh.month, language), formatMonth(lastRefresh.comparisonMonth, language))}
            </Caption1>
          )}
          <ul className={rowStyles.list}>
            {keyFigures.map((figure) => (
              <Row
                key={figure.id}
                onClick={() => void session.goToCell(figure.sheet, figure.cell)}
                action={<ExplainButton figure={figure} />}
              >
                <FigureContent figure={figure} />
              </Row>
            ))}
          </ul>
        </>
      )}
      <Button
        id={EXPLAIN_SELECTED_ID}
        className={styles.selected}
        appearance="subtle"
        icon={<TextBulletListTree20Regular />}
        title={texts.explainSelectedHint}
        onClick={() => void session.explain()}
      >
        {texts.explainSelected}
      </Button>
    </Section>
  );
}

function ExplainButton({ figure: { sheet, cell, title } }: { readonly figure: KeyFigure }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const label = texts.explain(title[language].trim());
  return (
    <Button
      id={explainButtonId(`${sheet}!${cell}`)}
      className={styles.explain}
      appearance="subtle"
      icon={<TextBulletListTree20Regular />}
      aria-label={label}
      title={label}
      onClick={() => void session.explain(`${sheet}!${cell}`)}
    />
  );
}

function FigureContent({ figure }: { readonly figure: KeyFigure }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts, language } = usePane();
  const isMissing = figure.missingReason !== undefined || figure.value === undefined;
  const details = [
    figure.missingReason?.[language],
    figure.period,
    figure.comparisonText === undefined ? undefined : texts.comparison(figure.comparisonText),
    figure.dataAge === undefined ? undefined : texts.dataAge(figure.dataAge),
  ].filter((detail) => detail !== undefined);
  return (
    <>
      <span className={rowStyles.text}>
        <span className={rowStyles.title}>{figure.title[language].trim()}</span>{" "}
        <span className={rowStyles.detail}>{details.join(" · ")}</span>
        {figure.target && <TargetLine target={figure.target} />}
      </span>{" "}
      {isMissing ? <span className={styles.missing}>{texts.missingValue}</span> : <span className={styles.value}>{figure.text}</span>}
    </>
  );
}

const TARGET_ICONS = {
  met: "ok",
  near: "warning",
  missed: "error",
  notRated: "none",
} as const satisfies Record<KeyFigureTarget["status"], StatusIconKind>;

/** Target, whether it is met in words and as an icon, and how many persons are missing. */
function TargetLine({ target: { text, status, gap } }: { readonly target: KeyFigureTarget }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  return (
    <span className={styles.target}>
      <StatusIcon kind={TARGET_ICONS[status]} />
      <span>
        {texts.target(text)}: <span className={styles.status}>{texts.targetStatus[status]}</span>
        {gap && <> · {gap[language]}</>}
      </span>
    </span>
  );
}
