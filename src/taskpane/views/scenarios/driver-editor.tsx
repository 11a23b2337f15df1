import { makeStyles, tokens } from "@fluentui/react-components";
import { DriverRow } from "./driver-row";
import { repeatedLines } from "../../session/scenario-draft";
import { useScenarioState, useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** One row for each driver; a change shows in the results at once, and on the sheet when it is saved. */
export function DriverEditor() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { draft } = useScenarioState();
  if (!draft) return null;
  const repeated = repeatedLines(draft);
  return (
    <ul className={styles.list} key={draft.name}>
      {workspace.drivers.map((driver) => (
        <DriverRow
          key={driver.id}
          driver={driver}
          workspace={workspace}
          lines={draft.lines.filter((line) => line.driver === driver.id)}
          repeated={repeated}
        />
      ))}
    </ul>
  );
}
