import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Play20Regular } from "@fluentui/react-icons/svg/play";
import { useState, type FormEvent } from "react";
import type { RiskAnalysis, Scenario } from "../../../commands/command-results";
import { formatNumber } from "../../../units/number-format";
import { usePane } from "../../components/pane-context";
import { isSameScenario, scenarioOf } from "../../session/scenario-draft";
import { RiskReportView } from "./risk-report-view";
import { parseTypedNumber, type FieldFormat } from "./typed-number";
import { useScenarioState, useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  pair: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  input: { minWidth: 0 },
  action: { alignSelf: "flex-start" },
});

const USUAL_DRAWS = 10_000;
const DRAWS = { minimum: 100, maximum: 1_000_000 } as const;
const SEEDS = { minimum: 0, maximum: 2 ** 32 - 1 } as const;
const WHOLE: FieldFormat = { scale: 1, decimals: 0, isSigned: false };

/** The uncertain drivers drawn many times: percentiles, missed targets, distribution. */
export function RiskPanel() {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const workspace = useWorkspace();
  const { draft } = useScenarioState();
  const [drawsText, setDrawsText] = useState(formatNumber(USUAL_DRAWS, 0, language));
  const [seedText, setSeedText] = useState("1");
  const [done, setDone] = useState<{ readonly report: RiskAnalysis; readonly scenario: Scenario }>();
  const words = texts.scenarios;
  const draws = wholeNumber(parseTypedNumber(drawsText, WHOLE, language), DRAWS);
  const seed = wholeNumber(parseTypedNumber(seedText, WHOLE, language), SEEDS);
  if (workspace.ranges.length === 0) return <NoRanges />;

  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draws === undefined || seed === undefined || !draft || state.activity !== undefined) return;
    const scenario = scenarioOf(draft);
    const report = await session.runRisk({ workspace, request: { scenario, draws, seed } });
    if (!report) return;
    setDone({ report, scenario });
    session.announce(words.riskDone(formatNumber(report.draws, 0, language), String(report.seed)));
  };
  const isOther = done !== undefined && draft !== undefined && !isSameScenario(done.scenario, scenarioOf(draft));
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>
        {words.riskWhat} {words.riskRanges(workspace.ranges.length)}.
      </Caption1>
      <form className={styles.panel} onSubmit={(event) => void run(event)}>
        <div className={styles.pair}>
          <Field
            className={styles.field}
            label={words.draws}
            validationMessage={draws === undefined ? words.drawsWrong : undefined}
            validationState={draws === undefined ? "error" : "none"}
          >
            <Input className={styles.input} value={drawsText} onChange={(_, { value }) => setDrawsText(value)} />
          </Field>
          <Field
            className={styles.field}
            label={words.seed}
            hint={words.seedHint}
            validationMessage={seed === undefined ? words.seedWrong : undefined}
            validationState={seed === undefined ? "error" : "none"}
          >
            <Input className={styles.input} value={seedText} onChange={(_, { value }) => setSeedText(value)} />
          </Field>
        </div>
        <Button
          className={styles.action}
          type="submit"
          icon={<Play20Regular />}
          disabledFocusable={draws === undefined || seed === undefined || state.activity !== undefined}
        >
          {words.riskRun}
        </Button>
      </form>
      {isOther && <Caption1 className={styles.hint}>{words.riskOther}</Caption1>}
      {done && <RiskReportView report={done.report} />}
    </div>
  );
}

function NoRanges() {
  const styles = useStyles();
  const { session, texts } = usePane();
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>{texts.scenarios.riskNoRanges}</Caption1>
      <Button className={styles.action} onClick={() => void session.goToCell("Szenarien")}>
        {texts.scenarios.toSheet}
      </Button>
    </div>
  );
}

function wholeNumber(
  value: number | undefined,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= minimum && value <= maximum ? value : undefined;
}
