import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { ColumnProposal, ColumnSource } from "../../../../commands/import.command";
import { OptionSelect, type Option } from "../../../components/option-select";
import { usePane } from "../../../components/pane-context";
import type { Texts } from "../../../i18n/texts";
import { columnQuestion } from "../../../session/import-questions";
import { useImportState } from "./use-import";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS } });

/** Where one column of the planning table gets its values. */
export function ColumnField({ proposal }: { readonly proposal: ColumnProposal }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const { map, questions } = useImportState();
  const [isFixing, setIsFixing] = useState(false);
  const words = texts.importing;
  const { column, examples, isKey } = proposal;
  const isOpen = questions.has(columnQuestion(column.id));
  const source = map?.columns[column.id];
  const heading = column.heading[language];
  const isNeeded = column.isRequired || isKey;
  const value = isFixing ? "fixed" : isOpen ? "" : valueOf(source);
  const options: readonly Option[] = [
    ...(isOpen || (isNeeded && source === undefined) ? [{ value: "", label: words.pleaseChoose }] : []),
    ...(isNeeded ? [] : [{ value: "none", label: words.leaveEmpty }]),
    ...sourceOptions(proposal, source, words),
    { value: "fixed", label: source?.kind === "fixed" ? words.fixedShown(source.value) : words.fixed },
  ];
  const choose = (chosen: string): void => {
    setIsFixing(chosen === "fixed");
    if (chosen === "" || chosen === "fixed") return;
    void session.importing.chooseSource(column.id, chosenSource(chosen, proposal, source));
  };
  const fix = (text: string): void => {
    setIsFixing(false);
    if (text.trim() !== "") void session.importing.chooseSource(column.id, { kind: "fixed", value: text.trim() });
  };
  const hints = [
    ...(isOpen ? [column.description[language]] : []),
    ...(examples.length > 0 && source?.kind === "column" ? [words.examples(examples.join(", "))] : []),
  ];
  const shownValue = value === "none" && isNeeded ? "" : value;
  return (
    <div className={styles.fields}>
      <Field label={isNeeded ? words.required(heading) : heading} hint={hints.length > 0 ? hints.join("; ") : undefined}>
        <OptionSelect value={shownValue} options={options} onChange={choose} />
      </Field>
      {(isFixing || (source?.kind === "fixed" && !isOpen)) && (
        <FixedValueField
          heading={heading}
          choices={column.choices}
          initialValue={source?.kind === "fixed" ? source.value : ""}
          onDone={fix}
        />
      )}
    </div>
  );
}

/** The source as the list of options knows it. */
function valueOf(source: ColumnSource | undefined): string {
  if (source === undefined) return "none";
  return source.kind === "column" ? `column:${source.position}` : source.kind;
}

function sourceOptions({ alternatives, source: proposed }: ColumnProposal, current: ColumnSource | undefined, words: Texts["importing"]) {
  const titles = [proposed, current].flatMap((source) => (source?.kind === "title" ? [source.value] : []));
  const isAcross = proposed?.kind === "across" || current?.kind === "across";
  const likeliest = proposed?.kind === "column" ? proposed.position : undefined;
  return [
    ...(isAcross ? [{ value: "across", label: words.across }] : []),
    ...titles.slice(0, 1).map((title) => ({ value: "title", label: words.fromTitle(title) })),
    ...alternatives.map(({ heading, position }) => ({
      value: `column:${position}`,
      label: position === likeliest ? words.proposed(heading) : heading,
    })),
  ];
}

function chosenSource(
  chosen: string,
  { alternatives, source: proposed }: ColumnProposal,
  current: ColumnSource | undefined,
): ColumnSource | undefined {
  const kept = [current, proposed].find((source) => source !== undefined && valueOf(source) === chosen);
  if (kept) return kept;
  const column = alternatives.find(({ position }) => `column:${position}` === chosen);
  return column && { kind: "column", heading: column.heading, position: column.position };
}

type FixedValueFieldProps = {
  readonly heading: string;
  readonly choices: readonly string[] | undefined;
  readonly initialValue: string;
  readonly onDone: (value: string) => void;
};

/** The same value for every row: one of the words that the column knows, or typed. */
function FixedValueField({ heading, choices, initialValue, onDone }: FixedValueFieldProps) {
  const { texts } = usePane();
  const [typed, setTyped] = useState(initialValue);
  const words = texts.importing;
  const commit = (): void => {
    if (typed.trim() !== initialValue) onDone(typed);
  };
  return (
    <Field label={words.fixedValue(heading)}>
      {choices ? (
        <OptionSelect
          value={initialValue}
          options={[{ value: "", label: words.pleaseChoose }, ...choices.map((choice) => ({ value: choice, label: choice }))]}
          onChange={onDone}
        />
      ) : (
        <Input
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={commit}
          onKeyDown={({ key }: KeyboardEvent) => key === "Enter" && commit()}
        />
      )}
    </Field>
  );
}
