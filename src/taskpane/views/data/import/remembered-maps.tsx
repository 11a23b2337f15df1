import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { Disclosure } from "../../../components/disclosure";
import { OptionSelect } from "../../../components/option-select";
import { usePane } from "../../../components/pane-context";
import { useImportState } from "./use-import";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** The maps that the workbook remembers for this table: chosen, saved, forgotten. */
export function RememberedMaps() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { table, maps, mapName, questions } = useImportState();
  const words = texts.importing;
  const own = maps.filter(({ map }) => map.table === table).map(({ name }) => ({ value: name, label: name }));
  const isBusy = state.activity !== undefined;
  return (
    <Disclosure level="h3" title={words.maps} isOpenAtFirst={own.length > 0}>
      <div className={styles.content}>
        {own.length > 0 && (
          <Field label={words.map}>
            <OptionSelect
              value={mapName ?? ""}
              options={[{ value: "", label: words.byHeadings }, ...own]}
              onChange={(name) => void session.importing.chooseMap(name === "" ? undefined : name)}
            />
          </Field>
        )}
        {mapName !== undefined && (
          <Button
            className={styles.action}
            size="small"
            aria-label={words.forgetMap(mapName)}
            disabledFocusable={isBusy}
            onClick={() => void session.importing.forgetMap(mapName)}
          >
            {words.forget}
          </Button>
        )}
        {questions.size === 0 && <SaveForm key={mapName} initialName={mapName ?? ""} />}
      </div>
    </Disclosure>
  );
}

function SaveForm({ initialName }: { readonly initialName: string }) {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const [name, setName] = useState(initialName);
  const [isTried, setIsTried] = useState(false);
  const words = texts.importing;
  const isMissing = isTried && name.trim() === "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() !== "" && state.activity === undefined) void session.importing.saveMap(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={words.mapName}
        validationMessage={isMissing ? words.nameMissing : undefined}
        validationState={isMissing ? "error" : "none"}
      >
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button type="submit" className={styles.action} size="small" disabledFocusable={state.activity !== undefined}>
        {words.save}
      </Button>
    </form>
  );
}
