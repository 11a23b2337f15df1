import { Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { TableState } from "../../../../commands/command-results";
import { FilePicker } from "../../../components/file-picker";
import { NotRead } from "../../../components/not-read";
import { OptionSelect } from "../../../components/option-select";
import { OutdatedLine } from "../../../components/outdated-line";
import { usePane } from "../../../components/pane-context";
import { useRowStyles } from "../../../components/row-styles";
import { RefusedFileLine } from "../../../components/refused-file-line";
import { ImportPreviewPart } from "./import-preview";
import { MapPart } from "./map-part";
import { RememberedMaps } from "./remembered-maps";
import { useImportState } from "./use-import";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

type ImportPanelProps = { readonly tables: readonly TableState[] };

/** File and table, what the columns mean, what would happen, and the import. */
export function ImportPanel({ tables }: ImportPanelProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, state, texts } = usePane();
  const { file, refused, table, proposal, questions, isPreviewCurrent, isOutdated, canUndo } = useImportState();
  const words = texts.importing;
  const isUnread = file !== undefined && table !== undefined && !isOutdated && !isPreviewCurrent && questions.size === 0;
  return (
    <div className={styles.panel}>
      <Caption1 className={styles.hint}>{words.what}</Caption1>
      {canUndo && (
        <Button className={styles.action} disabledFocusable={state.activity !== undefined} onClick={() => void session.importing.undo()}>
          {words.undoLast}
        </Button>
      )}
      {file && <span className={rowStyles.text}>{file.name}</span>}
      <FilePicker label={file ? words.chooseOther : words.choose} accept=".xlsx,.xlsm,.csv,.txt" onPick={session.importing.chooseFile} />
      <RefusedFileLine refused={refused} />
      <TableField tables={tables} />
      {isOutdated && <OutdatedLine hint={words.outdated} action={words.renew} onAction={() => void session.importing.open()} />}
      {isUnread && <NotRead action={words.renew} onAction={() => void session.importing.open()} />}
      {file && proposal && (
        <>
          <RememberedMaps />
          <MapPart report={proposal} />
          <ImportPreviewPart />
        </>
      )}
    </div>
  );
}

/** The input tables that the workbook has. */
function TableField({ tables }: ImportPanelProps) {
  const { session, texts, language } = usePane();
  const { table } = useImportState();
  const words = texts.importing;
  const options = tables.filter(({ state }) => state !== "missing").map(({ name, title }) => ({ value: name, label: title[language] }));
  return (
    <Field label={words.table}>
      <OptionSelect
        value={table ?? ""}
        options={table === undefined ? [{ value: "", label: words.pleaseChoose }, ...options] : options}
        onChange={(chosen) => chosen !== "" && void session.importing.chooseTable(chosen)}
      />
    </Field>
  );
}
