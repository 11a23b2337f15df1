import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioWorkspace, WorkspaceDriver } from "../../../commands/command-results";
import { month, type Month } from "../../../units/month";
import { usePane } from "../../components/pane-context";
import { formatMonth } from "../../i18n/format";
import type { DraftLine } from "../../session/scenario-draft";
import { OptionSelect, type Option } from "../../components/option-select";

const useStyles = makeStyles({
  scope: { display: "flex", columnGap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

/** The list's value for no choice. */
const NONE = "";

type ChangeScopeProps = {
  readonly driver: WorkspaceDriver;
  readonly baseline: ScenarioWorkspace["baseline"];
  readonly line: DraftLine;
  readonly onChange: (change: Pick<DraftLine, "municipality"> | Pick<DraftLine, "from">) => void;
};

/** For which municipality a change holds, and from which month of the budget year. */
export function ChangeScope({ driver, baseline, line, onChange }: ChangeScopeProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const municipalities = baseline.municipalities.map((name) => ({ value: name, label: name }));
  const months = Array.from({ length: 12 }, (_, index): Option<Month> => {
    const value = month(baseline.year, index + 1);
    return { value, label: formatMonth(value, language) };
  });
  return (
    <div className={styles.scope}>
      {driver.isMunicipal && (
        <Field className={styles.field} label={{ children: texts.scenarios.municipality, size: "small" }}>
          <OptionSelect
            size="small"
            value={line.municipality ?? NONE}
            options={[{ value: NONE, label: texts.scenarios.wholeCounty }, ...municipalities]}
            onChange={(value) => onChange({ municipality: value === NONE ? undefined : value })}
          />
        </Field>
      )}
      {driver.isDated && (
        <Field className={styles.field} label={{ children: texts.scenarios.from, size: "small" }}>
          <OptionSelect
            size="small"
            value={line.from ?? NONE}
            options={[{ value: NONE, label: texts.scenarios.wholeYear }, ...months]}
            onChange={(value) => onChange({ from: value === NONE ? undefined : value })}
          />
        </Field>
      )}
    </div>
  );
}
