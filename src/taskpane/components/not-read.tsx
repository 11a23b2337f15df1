import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { usePane } from "./pane-context";

const useStyles = makeStyles({ action: { alignSelf: "flex-start" } });

type NotReadProps = { readonly action: string; readonly onAction: () => void };

/** Reading failed or was cancelled: the message above says why, here is the way out. */
export function NotRead({ action, onAction }: NotReadProps) {
  const styles = useStyles();
  const { state } = usePane();
  if (state.activity) return null;
  return (
    <Button className={styles.action} icon={<ArrowSync20Regular />} onClick={onAction}>
      {action}
    </Button>
  );
}
