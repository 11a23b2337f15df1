import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useId } from "react";
import type { SwapBackReport, SwapState } from "../../../commands/sharing-commands";
import { formatNumber } from "../../../units/number-format";
import { Disclosure } from "../../components/disclosure";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon } from "../../components/status-icon";
import { formatMoment } from "../../i18n/format";
import { useShareState } from "./use-share";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  state: { display: "flex", columnGap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

const CHOICES = ["values", "native"] as const;

/** The functions of the add-in replaced in the open workbook, and the way back. */
export function SwapSection({ swap }: { readonly swap: SwapState }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { swapBackReport } = useShareState();
  const words = texts.share;
  const choices = CHOICES.filter((to) => !swap.isSwapped || (swap.isRefreshedSince && to === swap.to));
  return (
    <Section title={words.swapTitle}>
      <div className={styles.content}>
        <Caption1 className={styles.hint}>{words.swapWhat}</Caption1>
        <SwapStateLine swap={swap} />
        {swap.isRefreshedSince && (
          <div className={styles.state}>
            <StatusIcon kind="warning" />
            <span>{words.refreshedSince}</span>
          </div>
        )}
        {choices.map((to) => (
          <SwapChoice key={to} to={to} />
        ))}
        {swap.isSwapped && (
          <Button
            className={styles.action}
            icon={<ArrowUndo20Regular />}
            disabledFocusable={state.activity !== undefined}
            onClick={() => void session.share.swapBack()}
          >
            {words.swapBack}
          </Button>
        )}
        {swapBackReport && swapBackReport.changed.length > 0 && <ChangedCells changed={swapBackReport.changed} />}
      </div>
    </Section>
  );
}

function SwapStateLine({ swap: { isSwapped, to, at, cellCount } }: { readonly swap: SwapState }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.share;
  const count = formatNumber(cellCount, 0, language);
  const parts = isSwapped
    ? [to && words.swapped[to], at && words.swappedSince(formatMoment(at, language)), `(${words.swappedCells(count)})`]
    : [words.notSwapped, cellCount > 0 && words.cellsWithFunctions(count)];
  return (
    <div className={styles.state}>
      <StatusIcon kind={isSwapped ? "note" : "ok"} />
      <span>{parts.filter(Boolean).join(" ")}</span>
    </div>
  );
}

function SwapChoice({ to }: { readonly to: (typeof CHOICES)[number] }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const hintId = useId();
  return (
    <div className={styles.choice}>
      <Button
        className={styles.action}
        aria-describedby={hintId}
        disabledFocusable={state.activity !== undefined}
        onClick={() => void session.share.swap(to)}
      >
        {texts.share.swapTo[to]}
      </Button>
      <Caption1 id={hintId} className={styles.hint}>
        {texts.share.swapHints[to]}
      </Caption1>
    </div>
  );
}

/** Cells that somebody has changed since they were swapped; a click leads there. */
function ChangedCells({ changed }: Pick<SwapBackReport, "changed">) {
  const rowStyles = useRowStyles();
  const { session, texts, language } = usePane();
  const pages = usePages(changed.length);
  const words = texts.share;
  return (
    <Disclosure level="h3" title={words.changedTitle(changed.length)} icon={<StatusIcon kind="warning" />} isOpenAtFirst>
      <ul className={rowStyles.list}>
        {changed.slice(0, pages.shown).map(({ sheet, cell, message }, index) => (
          <Row key={`${sheet}!${cell}`} id={pages.idOf(index)} onClick={() => void session.goToCell(sheet, cell)}>
            <span className={rowStyles.text}>
              <span className={rowStyles.title}>{`${sheet}!${cell}`}</span> <span className={rowStyles.detail}>{message[language]}</span>
            </span>
          </Row>
        ))}
      </ul>
      <MoreRows pages={pages} label={words.changedShownOf} />
    </Disclosure>
  );
}
