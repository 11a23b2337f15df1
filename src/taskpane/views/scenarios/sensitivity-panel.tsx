import { Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isMissing } from "../../../units/missing";
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
  const { texts, language } = usePane();
  const workspace = useWorkspace();
  const { draft } = useScenarioState();
  const [resultId, setResultId] = useState("administrationGap");
  const found = useMemo(
    () => (draft === undefined ? undefined : workspace.sensitivity(scenarioOf(draft), resultId)),
    [workspace, draft, resultId],
  );
  const result = workspace.results.find(({ id }) => id === resultId);
  if (!result || !found) return null;
  const moving = found.lines.filter(({ span }) => span > 0);
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>{texts.scenarios.sensitivityWhat}</Caption1>
      <Field label={texts.scenarios.result}>
        <ResultSelect results={workspace.results} value={resultId} onChange={setResultId} />
      </Field>
      {isMissing(found.base) ? (
        <Caption1>{found.base.missing[language]}</Caption1>
      ) : moving.length === 0 ? (
        <Caption1>{texts.scenarios.sensitivityNone}</Caption1>
      ) : (
        <Tornado lines={moving} base={found.base} result={result} />
      )}
      {found.leftOut.length > 0 && (
        <Caption1 className={styles.hint}>
          {texts.scenarios.sensitivityLeftOut}: {found.leftOut.map(({ driver }) => driver.title[language]).join(", ")}.{" "}
          {found.leftOut[0]?.reason[language]}
        </Caption1>
      )}
    </div>
  );
}
