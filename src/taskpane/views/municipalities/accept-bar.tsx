import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ActionBar } from "../../components/action-bar";
import { usePane } from "../../components/pane-context";
import { unloggedNils } from "../../session/returns-session";
import { useReturnsState } from "./use-returns";

const useStyles = makeStyles({
  buttons: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Takes the chosen changes over and logs nil returns; takes the last merge back. */
export function AcceptBar() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const returns = useReturnsState();
  const { report, accepted, canUndo } = returns;
  const words = texts.municipalities;
  const changes = report?.changes ?? [];
  const nilCount = unloggedNils(returns).length;
  if (changes.length === 0 && nilCount === 0 && !canUndo) return null;
  const isBusy = state.activity !== undefined;
  const warningCount = changes.filter(({ id, problem }) => problem !== undefined && accepted.has(id)).length;
  const hints = [
    changes.length > 0 && accepted.size === 0 && words.acceptHint,
    warningCount > 0 && words.withWarnings(warningCount),
    accepted.size > 0 && nilCount > 0 && words.nilsToo(nilCount),
  ];
  const hint = hints.filter(Boolean).join(" · ");
  return (
    <ActionBar>
      {hint !== "" && <Caption1 className={styles.hint}>{hint}</Caption1>}
      <div className={styles.buttons}>
        {(changes.length > 0 || nilCount > 0) && (
          <Button
            appearance="primary"
            icon={<CheckmarkCircle20Regular />}
            disabledFocusable={isBusy || (accepted.size === 0 && nilCount === 0)}
            onClick={() => void session.returns.merge()}
          >
            {accepted.size === 0 && nilCount > 0 ? words.acceptNils(nilCount) : words.accept(accepted.size)}
          </Button>
        )}
        {canUndo && (
          <Button disabledFocusable={isBusy} onClick={() => void session.returns.undo()}>
            {words.undo}
          </Button>
        )}
      </div>
    </ActionBar>
  );
}
