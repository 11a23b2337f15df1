import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { Overview } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { formatMonth } from "../../i18n/format";
import { monthToRefresh } from "../../session/pane-state";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The month to report on, the refresh, and the way back. */
export function RefreshControls({ overview: { months, canUndo } }: { readonly overview: Overview }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const isBusy = state.activity !== undefined;
  const month = monthToRefresh(state);
  const [newest] = months;
  const newerHint =
    newest !== undefined && month !== undefined && newest > month ? texts.newerMonth(formatMonth(newest, language)) : undefined;
  return (
    <div className={styles.controls}>
      <Field label={texts.reportMonth} hint={months.length === 0 ? texts.noMonths : newerHint}>
        <Select value={month ?? ""} disabled={months.length === 0} onChange={(_, { value }) => session.pickMonth(value)}>
          {months.map((each) => (
            <option key={each} value={each}>
              {formatMonth(each, language)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<ArrowSync20Regular />} disabledFocusable={isBusy} onClick={() => void session.refresh()}>
          {texts.refresh}
        </Button>
        {canUndo && (
          <Button title={texts.undoHint} disabledFocusable={isBusy} onClick={() => void session.undo()}>
            {texts.undo}
          </Button>
        )}
      </div>
    </div>
  );
}
