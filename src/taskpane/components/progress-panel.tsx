import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Activity } from "../session/pane-state";
import { useFocusHandOver } from "./focus";
import { usePane } from "./pane-context";

/** Milliseconds before progress is shown, so that quick actions do not flicker. */
const DELAY = 600;

const useStyles = makeStyles({
  // At the lower edge: nothing moves under the pointer when it comes and goes.
  panel: {
    position: "fixed",
    insetInline: 0,
    bottom: 0,
    // Above what a view keeps at the lower edge.
    zIndex: 2,
    display: "flex",
    alignItems: "flex-end",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  field: { flexGrow: 1, minWidth: 0 },
});

/** Progress of an activity that takes longer than a moment, with the way to stop it. */
export function ProgressPanel({ activity }: { readonly activity: Activity }) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), DELAY);
    return () => clearTimeout(timer);
  }, []);
  return isDue ? <VisibleProgress activity={activity} /> : null;
}

function VisibleProgress({ activity: { kind, progress, canCancel, isCancelling } }: { readonly activity: Activity }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const panel = useFocusHandOver<HTMLDivElement>();
  const label = isCancelling ? texts.cancelling : (progress?.label[language] ?? texts.activity[kind]);
  return (
    <div className={styles.panel} ref={panel}>
      <Field className={styles.field} label={{ children: label, size: "small" }}>
        <ProgressBar {...(progress && progress.total > 0 && { value: progress.done, max: progress.total })} />
      </Field>
      {canCancel && (
        <Button size="small" disabledFocusable={isCancelling} onClick={session.cancel}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}
