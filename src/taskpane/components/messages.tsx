import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  type MessageBarProps,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useId } from "react";
import type { Language } from "../../units/language";
import { formatMonth } from "../i18n/format";
import type { Texts } from "../i18n/texts";
import type { Notice, Problem } from "../session/pane-state";
import { useFocusHandOver } from "./focus";
import { usePane } from "./pane-context";
import { sharingNoticeText } from "./sharing-notice-text";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  paragraph: { margin: `${tokens.spacingVerticalXS} 0 0` },
  detail: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What could not be done, why, and how to go on. */
export function ProblemMessage({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const bar = useFocusHandOver<HTMLDivElement>();
  useEffect(() => bar.current?.scrollIntoView({ block: "nearest" }), [bar, problem]);
  return (
    <MessageBar ref={bar} intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{texts.problem[problem.what]}</MessageBarTitle>
        <p className={styles.paragraph}>{problem.reason[language]}</p>
        <p className={styles.paragraph}>{problem.wayOut[language]}</p>
        {problem.detail !== undefined && <p className={styles.detail}>{texts.problemDetail(problem.detail)}</p>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={texts.dismiss} onClick={session.dismissProblem} />
        }
      >
        {problem.hasFindings && state.view !== "data" && <ShowFindings />}
        <Button size="small" onClick={problem.retry}>
          {texts.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What has just been done. */
export function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const bar = useFocusHandOver<HTMLDivElement>();
  const bodyId = useId();
  // What was just shown below is gone with the import, and the page shorter: the way back must be in sight.
  const isFarAway = notice.kind === "imported";
  useEffect(() => {
    if (isFarAway) bar.current?.scrollIntoView({ block: "nearest" });
  }, [bar, isFarAway, notice]);
  const leadsToFindings = notice.kind === "refreshed" && notice.findingCount > 0 && state.view !== "data";
  return (
    <MessageBar ref={bar} intent={intentOf(notice)} layout="multiline" aria-labelledby={bodyId}>
      <MessageBarBody id={bodyId} className={styles.body}>
        {noticeText(notice, texts, language)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={texts.dismiss} onClick={session.dismissNotice} />
        }
      >
        {leadsToFindings && <ShowFindings />}
        {notice.kind === "returnsMerged" && notice.count > 0 && (
          <Button size="small" disabledFocusable={state.activity !== undefined} onClick={() => void session.returns.undo()}>
            {texts.municipalities.undo}
          </Button>
        )}
        {notice.kind === "imported" && notice.canUndo && (
          <Button size="small" disabledFocusable={state.activity !== undefined} onClick={() => void session.importing.undo()}>
            {texts.importing.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function intentOf(notice: Notice): MessageBarProps["intent"] {
  if (notice.kind === "cancelled" || notice.kind === "zipSaved" || notice.kind === "documentSaved") return "info";
  return notice.kind === "shared" && notice.failed > 0 ? "warning" : "success";
}

function ShowFindings() {
  const { session, texts } = usePane();
  const button = useFocusHandOver<HTMLButtonElement>();
  return (
    <Button ref={button} size="small" onClick={() => session.showView("data", "all")}>
      {texts.showFindings}
    </Button>
  );
}

export function noticeText(notice: Notice, texts: Texts, language: Language): string {
  switch (notice.kind) {
    case "refreshed": {
      const refreshed = texts.refreshed(formatMonth(notice.month, language));
      return notice.findingCount === 0 ? refreshed : `${refreshed} ${texts.findingCount(notice.findingCount)}.`;
    }
    case "checked":
      return notice.findingCount === 0 ? texts.noFindings : texts.checked(texts.findingCount(notice.findingCount));
    case "undone":
      return texts.undone(notice.sheets.join(", "));
    case "scenarioSaved":
    case "scenarioAdded":
    case "scenarioRenamed":
    case "scenarioDeleted":
      return texts.scenarioNotice[notice.kind](notice.name);
    case "scenarioMoved":
      return texts.scenarioNotice.scenarioMoved(notice.name, notice.place);
    case "scenariosMerged":
      return texts.scenarioNotice.scenariosMerged(notice.count);
    case "baseFilled":
    case "scenarioUndone":
      return texts.scenarioNotice[notice.kind];
    case "shared":
    case "sharedOpened":
    case "zipSaved":
    case "swapped":
    case "swappedBack":
    case "returnsMerged":
    case "mergeUndone":
      return sharingNoticeText(notice, texts.sharingNotice);
    case "documentSaved":
      return texts.documentNotice.documentSaved(notice.file);
    case "imported":
    case "importUndone":
      return texts.importNotice[notice.kind](notice.rows, notice.cells, notice.sheet);
    case "importMapSaved":
    case "importMapForgotten":
      return texts.importNotice[notice.kind](notice.name);
    default:
      return texts[notice.kind];
  }
}
