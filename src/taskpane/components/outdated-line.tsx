import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

type OutdatedLineProps = { readonly hint: string; readonly action: string; readonly onAction: () => void };

/** Says that the workbook has changed since a view was read, and reads it again. */
export function OutdatedLine({ hint, action, onAction }: OutdatedLineProps) {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <div className={styles.line}>
      <Caption1 className={styles.hint}>{hint}</Caption1>
      <Button size="small" disabledFocusable={state.activity !== undefined} onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
