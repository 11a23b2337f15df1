import { Field, Input } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { ColumnProposal, ImportMap, ProposalReport } from "../../../../commands/import.command";
import { OptionSelect } from "../../../components/option-select";
import { usePane } from "../../../components/pane-context";
import type { ImportQuestion } from "../../../session/import-questions";
import { useImportState } from "./use-import";

const NOTATIONS: readonly ImportMap["notation"][] = ["de", "en"];

/** An option that stands for a question not answered yet. */
function usePleaseChoose(question: ImportQuestion): readonly { readonly value: ""; readonly label: string }[] {
  const { texts } = usePane();
  return useImportState().questions.has(question) ? [{ value: "", label: texts.importing.pleaseChoose }] : [];
}

/** Which sheet of the file. */
export function SheetField({ report: { sheets, sheet } }: { readonly report: ProposalReport }) {
  const { session, texts } = usePane();
  const pleaseChoose = usePleaseChoose("sheet");
  return (
    <Field label={texts.importing.sheet}>
      <OptionSelect
        value={pleaseChoose.length > 0 ? "" : sheet}
        options={[...pleaseChoose, ...sheets.map((name) => ({ value: name, label: name }))]}
        onChange={(chosen) => chosen !== "" && void session.importing.chooseSheet(chosen)}
      />
    </Field>
  );
}

/** The row of the headings, as Excel counts rows. */
export function HeaderField() {
  const { session, texts } = usePane();
  const { map } = useImportState();
  const current = String((map?.headerRow ?? 0) + 1);
  const [typed, setTyped] = useState<string>();
  const commit = (): void => {
    const row = Number(typed);
    if (typed !== undefined && typed !== current && Number.isInteger(row) && row > 0) void session.importing.chooseHeader(row);
    setTyped(undefined);
  };
  return (
    <Field label={texts.importing.header}>
      <Input
        type="number"
        min={1}
        value={typed ?? current}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={commit}
        onKeyDown={({ key }: KeyboardEvent) => key === "Enter" && commit()}
      />
    </Field>
  );
}

/** Whether a dot separates thousands or decimals. */
export function NotationField() {
  const { session, texts } = usePane();
  const { map } = useImportState();
  const pleaseChoose = usePleaseChoose("notation");
  const words = texts.importing;
  return (
    <Field label={words.notation}>
      <OptionSelect
        value={pleaseChoose.length > 0 ? "" : (map?.notation ?? "de")}
        options={[...pleaseChoose, ...NOTATIONS.map((value) => ({ value, label: words.notations[value] }))]}
        onChange={(chosen) => chosen !== "" && void session.importing.chooseNotation(chosen)}
      />
    </Field>
  );
}

type MeasureFieldProps = { readonly measure: string; readonly columns: readonly ColumnProposal[] };

/** The column of the planning table that values side by side belong to. */
export function MeasureField({ measure, columns }: MeasureFieldProps) {
  const { session, texts, language } = usePane();
  const { map } = useImportState();
  const words = texts.importing;
  const options = columns
    .filter(({ isKey, column }) => !isKey && column.kind !== "text" && column.kind !== "choice")
    .map(({ column }) => ({ value: column.id, label: column.heading[language] }));
  return (
    <Field label={measure === "" ? words.measure : words.measureNamed(measure)}>
      <OptionSelect
        value={map?.across?.measures[measure] ?? ""}
        options={[{ value: "", label: measure === "" ? words.pleaseChoose : words.ignored }, ...options]}
        onChange={(chosen) => void session.importing.chooseMeasure(measure, chosen === "" ? undefined : chosen)}
      />
    </Field>
  );
}
