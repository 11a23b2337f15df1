import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { FilePicker } from "../../components/file-picker";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { StatusIcon } from "../../components/status-icon";
import { useReturnsState } from "./use-returns";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground2 },
  files: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  alert: { "&:empty": { display: "none" } },
  refused: { display: "flex", columnGap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Returned files, chosen with the button or dropped anywhere on the view. */
export function DropZone() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { report, files } = useReturnsState();
  const isBusy = state.activity !== undefined;
  const isOver = useDroppedFiles((dropped) => {
    if (!isBusy) void session.returns.addFiles(dropped);
  });
  const words = texts.municipalities;
  const hint = isBusy ? words.dropBusy : words.dropNow;
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)}>
      <Caption1 className={styles.hint}>{isOver ? hint : words.drop}</Caption1>
      <FilePicker
        label={files.length > 0 ? words.chooseMore : words.choose}
        isMultiple
        appearance={report?.changes.length ? "secondary" : "primary"}
        onPick={session.returns.addFiles}
      />
      {files.length > 0 && (
        <div className={styles.files}>
          <Caption1>{words.fileCount(files.length)}</Caption1>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => void session.returns.removeFiles(files.map(({ name }) => name))}
          >
            {words.removeAll}
          </Button>
        </div>
      )}
      <Refused />
    </div>
  );
}

/** Files that were not read, by name and with the reason; told to screen readers when they appear. */
function Refused() {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts } = usePane();
  const { refused } = useReturnsState();
  const words = texts.municipalities;
  return (
    <div role="alert" className={styles.alert}>
      {refused.length > 0 && (
        <div className={styles.refused}>
          <StatusIcon kind="error" />
          <div className={rowStyles.text}>
            {words.refusedTitle(refused.length)}
            <ul className={styles.list}>
              {refused.map(({ name, reason }, index) => (
                <li key={index}>
                  <Caption1>
                    {name}: {words.refused[reason]}
                  </Caption1>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

/**
 * Takes files that are dropped anywhere on the page; beside a zone the browser would leave the pane and show the file instead.
 * True while files are held over the page.
 */
function useDroppedFiles(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setIsOver(false);
      latest.current(files);
    };
    document.addEventListener("dragover", hold);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hold);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
