import { Button, Field, Toolbar, ToolbarButton, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Rename20Regular } from "@fluentui/react-icons/svg/rename";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { usePane } from "../../components/pane-context";
import { NameForm } from "./name-form";
import { OptionSelect } from "../../components/option-select";
import { useScenarioState, useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  toolbar: { padding: 0, columnGap: tokens.spacingHorizontalXS },
  confirm: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  question: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

type Step = "add" | "duplicate" | "rename" | "remove";

/** The list of scenarios, and what can be done with the chosen one. */
export function ScenarioPicker() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { scenarios } = useWorkspace();
  const { draft, unsaved, canUndo } = useScenarioState();
  const [step, setStep] = useState<Step>();
  const buttons = useRef(new Map<Step, HTMLElement>());
  const name = draft?.name ?? "";
  const place = scenarios.findIndex((scenario) => scenario.name === name);
  const isBusy = state.activity !== undefined;
  const words = texts.scenarios;

  const close = (): void => {
    if (step) buttons.current.get(step)?.focus();
    setStep(undefined);
  };
  const stepButton = (of: Step, label: string, icon: ReactElement) => (
    <ToolbarButton
      ref={(button) => void (button ? buttons.current.set(of, button) : buttons.current.delete(of))}
      icon={icon}
      aria-label={label}
      title={label}
      aria-expanded={step === of}
      onClick={() => setStep(step === of ? undefined : of)}
    />
  );
  const moveButton = (direction: -1 | 1, label: string, icon: ReactElement) => (
    <ToolbarButton
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={isBusy || scenarios[place + direction] === undefined}
      onClick={() => void session.scenarios.move(direction)}
    />
  );
  return (
    <div className={styles.picker}>
      <Field label={words.scenario} hint={words.position(place + 1, scenarios.length)}>
        <OptionSelect
          value={name}
          options={scenarios.map((scenario) => ({
            value: scenario.name,
            label: unsaved.has(scenario.name) ? words.unsavedOption(scenario.name) : scenario.name,
          }))}
          onChange={(value) => {
            setStep(undefined);
            session.scenarios.select(value);
          }}
        />
      </Field>
      <Toolbar className={styles.toolbar} size="small" aria-label={words.actions}>
        {stepButton("add", words.add, <Add20Regular />)}
        {stepButton("duplicate", words.duplicate, <Copy20Regular />)}
        {stepButton("rename", words.rename, <Rename20Regular />)}
        {moveButton(-1, words.moveUp, <ArrowUp20Regular />)}
        {moveButton(1, words.moveDown, <ArrowDown20Regular />)}
        {stepButton("remove", words.remove, <Delete20Regular />)}
        <ToolbarButton
          icon={<ArrowUndo20Regular />}
          aria-label={words.undo}
          title={words.undo}
          disabledFocusable={isBusy || !canUndo}
          onClick={() => void session.scenarios.undo()}
        />
      </Toolbar>
      {step === "add" && <NameForm action={words.create} initialName="" onDone={session.scenarios.add} onCancel={close} />}
      {step === "duplicate" && (
        <NameForm action={words.duplicate} initialName={words.copyName(name)} onDone={session.scenarios.duplicate} onCancel={close} />
      )}
      {step === "rename" && (
        <NameForm action={words.rename} initialName={name} ownName={name} onDone={session.scenarios.rename} onCancel={close} />
      )}
      {step === "remove" && <ConfirmRemoval name={name} onClose={close} />}
    </div>
  );
}

function ConfirmRemoval({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div className={styles.confirm} role="group" aria-label={texts.scenarios.remove} onKeyDown={({ key }) => key === "Escape" && onClose()}>
      <p className={styles.question}>{texts.scenarios.confirmRemove(name)}</p>
      <div className={styles.buttons}>
        <Button ref={keep} onClick={onClose}>
          {texts.scenarios.cancel}
        </Button>
        <Button disabledFocusable={state.activity !== undefined} onClick={() => void session.scenarios.remove().then(onClose)}>
          {texts.scenarios.remove}
        </Button>
      </div>
    </div>
  );
}
