import { Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { Target20Regular } from "@fluentui/react-icons/svg/target";
import { useState, type FormEvent } from "react";
import type { ChangeKind, SeekRequest } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { scenarioOf } from "../../session/scenario-draft";
import { useChangeUnits } from "./change-texts";
import { NumberField, type TypedChange } from "./number-field";
import { OptionSelect } from "../../components/option-select";
import { ResultSelect } from "./result-select";
import { SeekAnswerText, type SeekQuestion } from "./seek-answer-text";
import { fieldFormat } from "./typed-number";
import { useScenarioState, useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  pair: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  action: { alignSelf: "flex-start" },
});

/** No driver moves along. */
const NO_OTHER = "";

const NOTHING: TypedChange = { value: undefined, invalidText: undefined };

/** Which value of one driver, or of two in proportion, makes one result hit a target. The answer is a sentence, and can become a scenario. */
export function SeekPanel() {
  const styles = useStyles();
  const { texts, language } = usePane();
  const workspace = useWorkspace();
  const { draft } = useScenarioState();
  const { drivers, results } = workspace;
  const [driverId, setDriverId] = useState("shift");
  const [chosenKind, setChosenKind] = useState<ChangeKind>("absolute");
  const [resultId, setResultId] = useState("administrationGap");
  const [target, setTarget] = useState<TypedChange>({ value: 0, invalidText: undefined });
  const [low, setLow] = useState(NOTHING);
  const [high, setHigh] = useState(NOTHING);
  const [otherId, setOtherId] = useState(NO_OTHER);
  const [proportion, setProportion] = useState<TypedChange>({ value: 1, invalidText: undefined });
  const [question, setQuestion] = useState<SeekQuestion>();
  const words = texts.scenarios;
  const driver = drivers.find(({ id }) => id === driverId) ?? drivers[0];
  const result = results.find(({ id }) => id === resultId) ?? results[0];
  if (!driver || !result || !draft) return null;

  const kind = driver.kinds.includes(chosenKind) ? chosenKind : (driver.kinds[0] ?? "absolute");
  const companions = drivers.filter(({ id, kinds }) => id !== driver.id && kinds.includes(kind));
  const other = companions.find(({ id }) => id === otherId);
  const isReversed = low.value !== undefined && high.value !== undefined && low.value >= high.value;
  const isProportionMissing = other !== undefined && proportion.value === undefined;
  const isInvalid =
    isReversed || isProportionMissing || target.value === undefined || [low, high].some(({ invalidText }) => invalidText !== undefined);
  const seek = (event: FormEvent): void => {
    event.preventDefault();
    if (isInvalid || target.value === undefined) return;
    const request: SeekRequest = {
      scenario: scenarioOf(draft),
      driver: driver.id,
      kind,
      result: result.id,
      target: target.value,
      minimum: low.value,
      maximum: high.value,
      ...(other && proportion.value !== undefined ? { others: [{ driver: other.id, kind, proportion: proportion.value }] } : {}),
    };
    const answer = workspace.seek(request);
    setQuestion({ ...request, answer });
  };
  /** Bounds belong to a driver and its unit. */
  const withoutBounds = (choose: () => void): void => {
    choose();
    setLow(NOTHING);
    setHigh(NOTHING);
  };
  const asOption = ({ id, title }: (typeof drivers)[number]) => ({ value: id, label: title[language] });
  const bounds = [
    { label: words.seekFrom, bound: low, onChange: setLow },
    { label: words.seekTo, bound: high, onChange: setHigh },
  ];
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>{words.seekWhat}</Caption1>
      <form className={styles.panel} onSubmit={seek}>
        <Field label={words.seekResult}>
          <ResultSelect results={results} value={result.id} onChange={setResultId} />
        </Field>
        <TargetField label={words.seekTarget} format={result.format} target={target} onChange={setTarget} />
        <Field label={words.seekDriver}>
          <OptionSelect value={driver.id} options={drivers.map(asOption)} onChange={(id) => withoutBounds(() => setDriverId(id))} />
        </Field>
        <KindField driver={driver} kind={kind} onChange={(chosen) => withoutBounds(() => setChosenKind(chosen))} />
        <div className={styles.pair}>
          {bounds.map(({ label, bound, onChange }) => (
            <NumberField
              key={label}
              isLabelled
              label={label}
              value={bound.value}
              invalidText={bound.invalidText}
              placeholder={words.seekAnyBound}
              format={fieldFormat(driver, kind)}
              onChange={onChange}
            />
          ))}
        </div>
        <Field label={words.seekOther}>
          <OptionSelect
            value={other?.id ?? NO_OTHER}
            options={[{ value: NO_OTHER, label: words.seekNoOther }, ...companions.map(asOption)]}
            onChange={setOtherId}
          />
        </Field>
        {other && (
          <NumberField
            isLabelled
            label={words.seekProportion}
            value={proportion.value}
            invalidText={proportion.invalidText}
            format={fieldFormat({ format: "fte" }, "absolute")}
            onChange={setProportion}
          />
        )}
        {isReversed && <Caption1>{words.boundsReversed}</Caption1>}
        <Button className={styles.action} type="submit" icon={<Target20Regular />} disabledFocusable={isInvalid}>
          {words.seekRun}
        </Button>
      </form>
      {question && <SeekAnswerText key={JSON.stringify(question)} question={question} />}
    </div>
  );
}

type TargetFieldProps = {
  readonly label: string;
  readonly format: Parameters<typeof fieldFormat>[0]["format"];
  readonly target: TypedChange;
  readonly onChange: (target: TypedChange) => void;
};

function TargetField({ label, format, target, onChange }: TargetFieldProps) {
  const unit = format === "money" ? " (€)" : format === "share" ? " (%)" : "";
  return (
    <NumberField
      isLabelled
      label={`${label}${unit}`}
      value={target.value}
      invalidText={target.invalidText}
      format={fieldFormat({ format }, "absolute")}
      onChange={onChange}
    />
  );
}

type KindFieldProps = {
  readonly driver: Parameters<typeof useChangeUnits>[0];
  readonly kind: ChangeKind;
  readonly onChange: (kind: ChangeKind) => void;
};

function KindField({ driver, kind, onChange }: KindFieldProps) {
  const { texts } = usePane();
  const units = useChangeUnits(driver);
  return (
    <Field label={texts.scenarios.seekKind}>
      <OptionSelect
        value={kind}
        options={driver.kinds.map((value) => ({ value, label: `${texts.scenarios.kinds[value]} (${units[value]})` }))}
        onChange={onChange}
      />
    </Field>
  );
}
