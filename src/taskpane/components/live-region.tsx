import { noticeText } from "./messages";
import { usePane, type Pane } from "./pane-context";
import { useVisuallyHiddenStyles } from "./visually-hidden";

/** Tells screen readers what happens, without moving the focus. */
export function LiveRegion() {
  const styles = useVisuallyHiddenStyles();
  return (
    <div className={styles.hidden} role="status" aria-live="polite" aria-atomic>
      {announcement(usePane())}
    </div>
  );
}

function announcement({ state: { activity, problem, notice, explanation, announcement: latest }, texts, language }: Pane): string {
  if (activity) return activity.isCancelling ? texts.cancelling : texts.activity[activity.kind];
  if (problem) return `${texts.problem[problem.what]}. ${problem.reason[language]} ${problem.wayOut[language]}`;
  if (notice) return noticeText(notice, texts, language);
  if (latest !== undefined) return latest;
  return explanation ? texts.explained(explanation.explanation.title[language]) : "";
}
