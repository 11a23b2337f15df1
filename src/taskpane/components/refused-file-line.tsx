import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefusedFile } from "../session/returned-files";
import { usePane } from "./pane-context";
import { StatusIcon } from "./status-icon";

const useStyles = makeStyles({
  alert: { display: "flex", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere", "&:empty": { display: "none" } },
});

/** Why a chosen file was not taken; told to screen readers when it appears. */
export function RefusedFileLine({ refused }: { readonly refused: RefusedFile | undefined }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div role="alert" className={styles.alert}>
      {refused && (
        <>
          <StatusIcon kind="error" />
          <span>
            {refused.name}: {texts.municipalities.refused[refused.reason]}
          </span>
        </>
      )}
    </div>
  );
}
