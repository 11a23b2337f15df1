import { Button, Caption1, Title3, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import type { ExplanationReport } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon } from "../../components/status-icon";
import { Row } from "../../components/row";
import { EXPLAIN_SELECTED_ID, explainButtonId } from "./explain-button-ids";
import { ExplanationDetails } from "./explanation-details";
import { ExplanationTree } from "./explanation-tree";
import { valueWithUnit } from "./value-with-unit";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  exact: { color: tokens.colorNeutralForeground2 },
});

/** What is behind one number: the number, why it is missing if it is, and the tree down to tables and paragraphs. */
export function ExplanationView() {
  const { explanation } = usePane().state;
  return explanation === undefined ? null : <Explained key={explanation.explanation.address} report={explanation} />;
}

function Explained({ report: { explanation, causes } }: { readonly report: ExplanationReport }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const goBack = (): void => {
    session.closeExplanation();
    const ids = [explainButtonId(explanation.address ?? ""), EXPLAIN_SELECTED_ID];
    // The view that takes over is there only after the next drawing.
    requestAnimationFrame(() =>
      ids
        .map((id) => document.getElementById(id))
        .find((button) => button !== null)
        ?.focus(),
    );
  };
  const { exactText, children } = explanation;
  return (
    <>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={goBack}>
        {texts.back}
      </Button>
      <div className={styles.head}>
        <h2 ref={title} className={styles.title} tabIndex={-1}>
          {explanation.title[language]}
        </h2>
        <Title3 className={styles.value}>{valueWithUnit(explanation, language)}</Title3>
        {exactText && <Caption1 className={styles.exact}>{texts.exactValue(exactText[language])}</Caption1>}
        <ExplanationDetails node={explanation} />
      </div>
      {causes.length > 0 && <Causes causes={causes} />}
      {children.length > 0 && (
        <Section title={texts.madeOf}>
          <ExplanationTree nodes={children} depth={0} />
        </Section>
      )}
    </>
  );
}

/** The reasons, each leading to the cell where it can be mended. */
function Causes({ causes }: Pick<ExplanationReport, "causes">) {
  const rowStyles = useRowStyles();
  const { session, texts, language } = usePane();
  return (
    <Section title={texts.whyMissing}>
      <ul className={rowStyles.list}>
        {causes.map(({ title, text, places, place }, index) => {
          const target = places[0] ?? place;
          return (
            <Row key={index} {...(target && { onClick: () => void session.goToCell(target.sheet, target.cell) })}>
              <StatusIcon kind="warning" />
              <span className={rowStyles.text}>
                <span className={rowStyles.title}>{title[language]}</span> <span className={rowStyles.detail}>{text[language]}</span>
              </span>
            </Row>
          );
        })}
      </ul>
    </Section>
  );
}
