import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { usePane } from "../../components/pane-context";
import { useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

type NameFormProps = {
  /** What the button says. */
  readonly action: string;
  readonly initialName: string;
  readonly isPrimary?: boolean;
  /** The name that the scenario has now and may keep. */
  readonly ownName?: string;
  readonly onDone: (name: string) => Promise<unknown>;
  readonly onCancel: () => void;
};

/** Asks for the name of a scenario; takes none that is empty or given already. Escape cancels. */
export function NameForm({ action, initialName, isPrimary = false, ownName, onDone, onCancel }: NameFormProps) {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { scenarios } = useWorkspace();
  const [name, setName] = useState(initialName);
  const [isTried, setIsTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const trimmed = name.trim();
  const isTaken = scenarios.some((scenario) => scenario.name !== ownName && isSameName(scenario.name, trimmed));
  const problem = trimmed === "" ? texts.scenarios.nameEmpty : isTaken ? texts.scenarios.nameTaken : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (problem !== undefined) input.current?.focus();
    else if (state.activity === undefined) void onDone(trimmed).then(onCancel);
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={({ key }) => key === "Escape" && onCancel()}>
      <Field
        label={texts.scenarios.name}
        validationMessage={isTried || isTaken ? problem : undefined}
        validationState={(isTried || isTaken) && problem !== undefined ? "error" : "none"}
      >
        <Input ref={input} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance={isPrimary ? "primary" : "secondary"} disabledFocusable={state.activity !== undefined}>
          {action}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {texts.scenarios.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Table columns of Excel differ by more than upper and lower case. */
function isSameName(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
