import { Button, makeStyles } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { usePane } from "../../components/pane-context";

const useStyles = makeStyles({ button: { flexShrink: 0, alignSelf: "flex-start" } });

/** Takes a file out of the comparison; the file itself stays where it is. */
export function RemoveFileButton({ file }: { readonly file: string }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      icon={<Dismiss20Regular />}
      aria-label={texts.municipalities.removeFile(file)}
      title={texts.municipalities.remove}
      disabledFocusable={state.activity !== undefined}
      onClick={() => void session.returns.removeFiles([file])}
    />
  );
}
