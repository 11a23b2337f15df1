import { Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { usePane } from "../../components/pane-context";
import { scenarioOf } from "../../session/scenario-draft";
import { ResultSelect } from "./result-select";
import { Tornado } from "./tornado";
import { useScenarioState, useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Which driver moves a result most, over the span of each. */
export function SensitivityPanel() {
  const styles = useStyles();
  const { texts } = usePane();
  const workspace = useWorkspace();
  const { draft } = useScenarioState();
  const [resultId, setResultId] = useState("administrationGap");
  const bars = useMemo(
    () => (draft === undefined ? [] : workspace.sensitivity({ scenario: scenarioOf(draft), result: resultId })),
    [workspace, draft, resultId],
  );
  const result = workspace.results.find(({ id }) => id === resultId);
  if (!result) return null;
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>{texts.scenarios.sensitivityWhat}</Caption1>
      <Field label={texts.scenarios.result}>
        <ResultSelect results={workspace.results} value={resultId} onChange={setResultId} />
      </Field>
      {bars.length === 0 ? <Caption1>{texts.scenarios.sensitivityNone}</Caption1> : <Tornado bars={bars} result={result} />}
    </div>
  );
}
