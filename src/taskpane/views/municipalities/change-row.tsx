import { Caption1, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ReturnChange } from "../../../commands/sharing-commands";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { StatusIcon } from "../../components/status-icon";
import { useVisuallyHiddenStyles } from "../../components/visually-hidden";
import { canBeAccepted } from "../../session/returns-session";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "flex-start" },
  row: { paddingInlineStart: 0 },
  values: { display: "block", fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  problem: { display: "flex", columnGap: tokens.spacingHorizontalXS },
});

type ChangeRowProps = { readonly id: string; readonly change: ReturnChange; readonly isAccepted: boolean };

/** One answer that differs: old and new value, what is doubtful about it. A click shows the cell it goes to. */
export const ChangeRow = memo(function ChangeRow({ id, change, isAccepted }: ChangeRowProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { hidden } = useVisuallyHiddenStyles();
  const { session, texts, language } = usePane();
  const words = texts.municipalities;
  const { municipality, targetSheet, targetCell, unit, beforeText, afterText, problem, olderText } = change;
  const title = change.title[language];
  const isPossible = canBeAccepted(change);
  const target = targetCell === undefined ? `${targetSheet}, ${words.appended}` : `${targetSheet}!${targetCell}`;
  return (
    <li className={mergeClasses(rowStyles.item, styles.item)}>
      <Checkbox
        checked={isAccepted}
        disabled={!isPossible}
        aria-label={(isPossible ? words.chooseOne : words.cannotChoose)(title, municipality)}
        onChange={(_, { checked }) => session.returns.accept([change], checked === true)}
      />
      <button
        type="button"
        id={id}
        className={mergeClasses(rowStyles.row, rowStyles.button, styles.row)}
        onClick={() => void session.goToCell(targetSheet, targetCell)}
      >
        <span className={rowStyles.text}>
          <span className={rowStyles.title}>{title}</span>{" "}
          <span className={styles.values}>
            <span className={hidden}>{words.before} </span>
            <span className={styles.before}>{beforeText[language]}</span> <span aria-hidden>→</span>{" "}
            <span className={hidden}>{words.after} </span>
            <span className={styles.after}>{withUnit(afterText[language], unit)}</span>
          </span>{" "}
          <span className={rowStyles.detail}>{target}</span>{" "}
          {problem && (
            <span className={styles.problem}>
              <StatusIcon kind={problem.severity} />
              <Caption1>
                {texts.severity[problem.severity]}: {problem.message[language]}
              </Caption1>
            </span>
          )}{" "}
          {olderText && <span className={rowStyles.detail}>{words.older(withUnit(olderText[language], unit))}</span>}
        </span>
      </button>
    </li>
  );
});

/** Numbers with their unit; those that carry it already, like `12,50 €`, get no second one. */
function withUnit(text: string, unit: string): string {
  return unit === "" || text.includes(unit) || !/\d/.test(text) ? text : `${text} ${unit}`;
}
