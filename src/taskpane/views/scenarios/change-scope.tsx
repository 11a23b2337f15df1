import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioWorkspace, WorkspaceDriver } from "../../../commands/command-results";
import { month, type Month } from "../../../units/month";
import { useListStyles } from "./list-styles";
import { usePane } from "../../components/pane-context";
import { formatMonth } from "../../i18n/format";
import type { DraftLine } from "../../session/scenario-draft";

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
  const listStyles = useListStyles();
  const { texts, language } = usePane();
  const months: readonly Month[] = Array.from({ length: 12 }, (_, index) => month(baseline.year, index + 1));
  return (
    <div className={styles.scope}>
      {driver.isMunicipal && (
        <Field className={styles.field} label={{ children: texts.scenarios.municipality, size: "small" }}>
          <Select
            className={listStyles.root}
            select={{ className: listStyles.select }}
            size="small"
            value={line.municipality ?? NONE}
            onChange={(_, { value }) => onChange({ municipality: value === NONE ? undefined : value })}
          >
            <option value={NONE}>{texts.scenarios.wholeCounty}</option>
            {baseline.municipalities.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {driver.isDated && (
        <Field className={styles.field} label={{ children: texts.scenarios.from, size: "small" }}>
          <Select
            className={listStyles.root}
            select={{ className: listStyles.select }}
            size="small"
            value={line.from ?? NONE}
            onChange={(_, { value }) => onChange({ from: months.find((each) => each === value) })}
          >
            <option value={NONE}>{texts.scenarios.wholeYear}</option>
            {months.map((each) => (
              <option key={each} value={each}>
                {formatMonth(each, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
