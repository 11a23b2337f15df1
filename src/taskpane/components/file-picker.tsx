import { Button, makeStyles, type ButtonProps } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, type ChangeEvent } from "react";
import { usePane } from "./pane-context";
import { useVisuallyHiddenStyles } from "./visually-hidden";

const useStyles = makeStyles({ action: { alignSelf: "flex-start" } });

type FilePickerProps = {
  readonly label: string;
  readonly onPick: (files: readonly File[]) => Promise<unknown>;
  readonly isMultiple?: boolean;
  /** Endings of the files that can be chosen, with commas. */
  readonly accept?: string;
} & Pick<ButtonProps, "appearance">;

/** A button that opens the browser's choice of files. */
export function FilePicker({ label, onPick, isMultiple = false, accept = ".xlsx,.xlsm", appearance }: FilePickerProps) {
  const styles = useStyles();
  const { hidden } = useVisuallyHiddenStyles();
  const { state } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const pick = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(target.files ?? [])];
    if (files.length > 0) await onPick(files);
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  return (
    <>
      <input
        ref={picker}
        className={hidden}
        type="file"
        accept={accept}
        multiple={isMultiple}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => void pick(event)}
      />
      <Button
        className={styles.action}
        appearance={appearance}
        icon={<FolderOpen20Regular />}
        disabledFocusable={state.activity !== undefined}
        onClick={() => picker.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
