import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ExplanationView } from "../views/explanation/explanation-view";
import { VIEWS, type PaneView } from "../views/views";
import { FirstRun } from "./first-run";
import { MAIN_ID, useFocusHandOver } from "./focus";
import { LazyPart } from "./lazy-part";
import { LiveRegion } from "./live-region";
import { NoticeMessage, ProblemMessage } from "./messages";
import { usePane } from "./pane-context";
import { ProgressPanel } from "./progress-panel";
import { panelId, tabId, ViewTabs } from "./view-tabs";
import { useVisuallyHiddenStyles } from "./visually-hidden";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    // Office lays its own menu, 34 × 32 px, over the upper right corner of the pane.
    paddingInlineEnd: "36px",
    paddingInlineStart: tokens.spacingHorizontalXS,
  },
  headerWithTabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: {
    outlineStyle: "none",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
  },
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
});

/** Key of the panel while it shows an explanation in place of its view. */
const EXPLANATION = "explanation";

/** The pane: tabs, progress and messages, and the view in between. */
export function PaneShell() {
  const styles = useStyles();
  const { hidden } = useVisuallyHiddenStyles();
  const { session, state, texts } = usePane();
  const { overview, view, activity, problem, notice, explanation } = state;
  const hasTabs = overview?.isPlanningWorkbook === true;
  const shown = VIEWS.find(({ id }) => id === view);
  return (
    <>
      <header className={mergeClasses(styles.header, hasTabs && styles.headerWithTabs)}>
        <h1 className={hidden}>{texts.productName}</h1>
        {hasTabs && <ViewTabs />}
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
        {activity && <ProgressPanel key={`progress-${activity.kind}`} activity={activity} />}
        {problem && <ProblemMessage problem={problem} />}
        {notice && <NoticeMessage notice={notice} />}
        {hasTabs && shown && (
          <ViewPanel key={explanation ? EXPLANATION : shown.id} view={explanation ? { ...shown, View: ExplanationView } : shown} />
        )}
        {overview && !hasTabs && <FirstRun />}
        {!overview && !activity && !problem && <Button onClick={() => void session.open()}>{texts.readAgain}</Button>}
      </main>
      <LiveRegion />
    </>
  );
}

function ViewPanel({ view: { id, View } }: { readonly view: PaneView }): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  const panel = useFocusHandOver<HTMLDivElement>();
  return (
    <div ref={panel} className={styles.view} role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)}>
      <LazyPart
        waitingLabel={texts.loadingPart}
        onFailure={({ reason, wayOut }) => (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {reason[language]} {wayOut[language]}
            </MessageBarBody>
          </MessageBar>
        )}
      >
        <View />
      </LazyPart>
    </div>
  );
}
