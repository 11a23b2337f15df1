import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { StatusIcon } from "../../components/status-icon";
import type { ErrorDescription } from "../../session/describe-error";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  action: { alignSelf: "flex-start" },
});

/** There is no document before the workbook is refreshed: why, and the way there. */
export function RefreshNeeded({ why }: { readonly why: ErrorDescription }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, state, texts, language } = usePane();
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <StatusIcon kind="warning" />
        <span className={rowStyles.text}>
          {why.reason[language]} <span className={rowStyles.detail}>{why.wayOut[language]}</span>
        </span>
      </div>
      <Button
        className={styles.action}
        appearance="primary"
        icon={<ArrowSync20Regular />}
        disabledFocusable={state.activity !== undefined}
        onClick={() => void session.refresh()}
      >
        {texts.document.refresh}
      </Button>
    </div>
  );
}
