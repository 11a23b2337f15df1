import { Button, Caption1, Checkbox, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ForeignScenario, ScenarioTakeover } from "../../../commands/scenario-commands";
import { FilePicker } from "../../components/file-picker";
import { usePane } from "../../components/pane-context";
import { StatusIcon } from "../../components/status-icon";
import { useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  detail: { marginInlineStart: tokens.spacingHorizontalXXXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  conflict: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
});

const LARGEST_FILE = 50 * 1024 * 1024;

type ForeignFile = { readonly name: string; readonly bytes: Uint8Array; readonly scenarios: readonly ForeignScenario[] };

/** Scenarios of another workbook: choose the file, see what conflicts, choose the scenarios, take them over. */
export function MergePanel() {
  const styles = useStyles();
  const { session, texts } = usePane();
  const [file, setFile] = useState<ForeignFile>();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const words = texts.scenarios;
  const read = async ([chosen]: readonly File[]): Promise<void> => {
    if (!chosen) return;
    setFile(undefined);
    setIsTooLarge(chosen.size > LARGEST_FILE);
    if (chosen.size <= LARGEST_FILE) {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const scenarios = await session.scenarios.readForeign(bytes);
      if (scenarios) setFile({ name: chosen.name, bytes, scenarios });
    }
  };
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>{words.mergeWhat}</Caption1>
      <FilePicker label={words.chooseFile} onPick={read} />
      {isTooLarge && <Caption1 role="alert">{words.fileTooLarge}</Caption1>}
      {file &&
        (file.scenarios.length === 0 ? (
          <Caption1>{words.foreignNone}</Caption1>
        ) : (
          <ForeignList key={file.name} file={file} onDone={() => setFile(undefined)} />
        ))}
    </div>
  );
}

function ForeignList({ file, onDone }: { readonly file: ForeignFile; readonly onDone: () => void }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { scenarios: own } = useWorkspace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [replaced, setReplaced] = useState<ReadonlySet<string>>(new Set());
  const words = texts.scenarios;
  const takeovers = file.scenarios
    .filter(({ name }) => chosen.has(name))
    .map(({ name }): ScenarioTakeover => ({
      name,
      as: replaced.has(name)
        ? name
        : freeName(
            name,
            own.map((each) => each.name),
            words.copyName,
          ),
    }));
  const takeOver = async (): Promise<void> => {
    if (await session.scenarios.merge(file.bytes, takeovers)) onDone();
  };
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{words.foreignList(file.name)}</legend>
        <ul className={styles.list}>
          {file.scenarios.map((scenario) => (
            <ForeignRow
              key={scenario.name}
              scenario={scenario}
              isChosen={chosen.has(scenario.name)}
              isReplacing={replaced.has(scenario.name)}
              onChoose={(isChosen) => setChosen(toggled(chosen, scenario.name, isChosen))}
              onReplace={(isReplacing) => setReplaced(toggled(replaced, scenario.name, isReplacing))}
            />
          ))}
        </ul>
      </fieldset>
      <Button
        className={styles.action}
        disabledFocusable={takeovers.length === 0 || state.activity !== undefined}
        onClick={() => void takeOver()}
      >
        {words.takeOver(takeovers.length)}
      </Button>
    </>
  );
}

type ForeignRowProps = {
  readonly scenario: ForeignScenario;
  readonly isChosen: boolean;
  readonly isReplacing: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onReplace: (isReplacing: boolean) => void;
};

function ForeignRow({ scenario, isChosen, isReplacing, onChoose, onReplace }: ForeignRowProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { name, changeCount, conflicts } = scenario;
  const words = texts.scenarios;
  // What cannot be read over there would be refused here.
  const isReadable = conflicts.every(({ kind }) => kind === "sameName");
  const hasSameName = conflicts.some(({ kind }) => kind === "sameName");
  return (
    <li>
      <Checkbox
        checked={isChosen}
        disabled={!isReadable}
        label={`${name} (${words.changeCount(changeCount)})`}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {conflicts.length > 0 && (
        <div className={styles.detail}>
          {conflicts.map(({ kind, message }, index) => (
            <div key={index} className={styles.conflict}>
              <StatusIcon kind="warning" />
              <Caption1>
                {words.conflict[kind]}: {message[language]}
              </Caption1>
            </div>
          ))}
          {hasSameName && isChosen && (
            <Field label={{ children: words.onSameName(name), size: "small" }}>
              <RadioGroup value={isReplacing ? "replace" : "keep"} onChange={(_, { value }) => onReplace(value === "replace")}>
                <Radio value="keep" label={words.keepBoth} />
                <Radio value="replace" label={words.replace} />
              </RadioGroup>
            </Field>
          )}
        </div>
      )}
    </li>
  );
}

function toggled(set: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(name);
  else next.delete(name);
  return next;
}

/** The name itself, or with a mark as often as it takes to be free. */
function freeName(name: string, taken: readonly string[], marked: (name: string) => string): string {
  const isTaken = taken.some((each) => each.trim().toLowerCase() === name.trim().toLowerCase());
  return isTaken ? freeName(marked(name), taken, marked) : name;
}
