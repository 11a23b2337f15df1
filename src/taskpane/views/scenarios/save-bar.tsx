import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useEffect, useRef } from "react";
import { isMissing } from "../../../units/missing";
import type { ResultComparison, ResultInfo } from "../../../commands/command-results";
import { ActionBar } from "../../components/action-bar";
import { usePane } from "../../components/pane-context";
import { repeatedLines } from "../../session/scenario-draft";
import type { Wording } from "./change-texts";
import { MovementMark } from "./movement-mark";
import { compactDifference, compactText, quantityText } from "./quantity-text";
import { useScenarioState, useWorkspace } from "./use-scenarios";

/** What a controller watches first: does the money suffice, is there room for jobs, how many per head, the first target. */
const KEY_RESULTS = ["administrationGap", "freeAfterNewCases", "caseloadActive", "integrationRate"] as const;

/** Milliseconds without a change after which screen readers hear the results. */
const QUIET_TIME = 1200;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // A low pane needs its height for the drivers.
  row: { "&:nth-child(n+3)": { "@media (max-height: 480px)": { display: "none" } } },
  title: { textAlign: "start", fontWeight: tokens.fontWeightRegular, paddingInlineEnd: tokens.spacingHorizontalS },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", paddingInlineStart: tokens.spacingHorizontalXS },
  value: { fontWeight: tokens.fontWeightSemibold },
  missing: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The most important results of what is edited, always in sight, and the way to the sheet. */
export function SaveBar() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { draft, isChanged } = useScenarioState();
  const words = texts.scenarios;
  const isInvalid =
    draft?.lines.some(({ invalidText }) => invalidText !== undefined) === true || (draft !== undefined && repeatedLines(draft).size > 0);
  return (
    <ActionBar>
      <KeyResults />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<Save20Regular />}
          disabledFocusable={!isChanged || isInvalid || state.activity !== undefined}
          onClick={() => void session.scenarios.save()}
        >
          {words.save}
        </Button>
        {isChanged && (
          <Button disabledFocusable={state.activity !== undefined} onClick={session.scenarios.discard}>
            {words.discard}
          </Button>
        )}
        {isChanged && <Caption1 className={styles.hint}>{isInvalid ? words.mendFirst : words.unsaved}</Caption1>}
      </div>
    </ActionBar>
  );
}

function KeyResults() {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { results } = useWorkspace();
  const { comparison } = useScenarioState();
  const shown = KEY_RESULTS.flatMap((id) => {
    const info = results.find((result) => result.id === id);
    const entry = comparison.find((each) => each.id === id && each.area === 0);
    return info && entry ? [{ id, info, entry }] : [];
  });
  useAnnouncement(shown);
  return (
    <table className={styles.table} aria-label={texts.scenarios.keyResults}>
      <tbody>
        {shown.map(({ id, info, entry: { value, difference, movement } }) => (
          <tr key={id} className={styles.row}>
            <th scope="row" className={styles.title} title={info.title[language]}>
              {texts.scenarios.keyTitles[id]}
            </th>
            {isMissing(value) ? (
              <td colSpan={3} className={styles.missing} title={value.missing[language]}>
                {texts.scenarios.missing}
              </td>
            ) : (
              <>
                <td className={mergeClasses(styles.number, styles.value)}>{compactText(value, info.format, language, texts)}</td>
                <td className={styles.number}>
                  {difference !== undefined && difference !== 0 && compactDifference(difference, info.format, language, texts)}
                </td>
                <td className={styles.number}>
                  {difference !== undefined && movement !== undefined && (
                    <MovementMark movement={movement} difference={difference} isCompact />
                  )}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Shown = { readonly info: ResultInfo; readonly entry: ResultComparison };

/** Tells screen readers the results when the user pauses, once, and only what differs from the base. */
function useAnnouncement(shown: readonly Shown[]): void {
  const { session, texts, language } = usePane();
  const sentence = texts.scenarios.announced(shown.map((each) => spoken(each, { texts, language })).join("; "));
  const last = useRef(sentence);
  useEffect(() => {
    if (last.current === sentence) return;
    const timer = setTimeout(() => {
      last.current = sentence;
      session.announce(sentence);
    }, QUIET_TIME);
    return () => clearTimeout(timer);
  }, [session, sentence]);
}

function spoken({ info, entry: { value, movement } }: Shown, { texts, language }: Wording): string {
  const title = info.title[language];
  if (isMissing(value)) return `${title}: ${texts.scenarios.missing}`;
  return `${title} ${quantityText(value, info.format, language)}${movement === undefined ? "" : `, ${texts.scenarios.movement[movement]}`}`;
}
