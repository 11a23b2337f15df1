import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRowStyles } from "./row-styles";

type RowProps = {
  /** Without it the row is text, not a button. */
  readonly onClick?: () => void;
  /** With it the row can take the focus. */
  readonly id?: string;
  /** A second button at the end of the row. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One row of a list; a button if it leads somewhere. */
export function Row({ onClick, id, action, children }: RowProps) {
  const styles = useRowStyles();
  return (
    <li className={mergeClasses(styles.item, action !== undefined && styles.itemWithAction)}>
      {onClick ? (
        <button type="button" id={id} className={mergeClasses(styles.row, styles.button)} onClick={onClick}>
          {children}
        </button>
      ) : (
        <div id={id} tabIndex={id === undefined ? undefined : -1} className={styles.row}>
          {children}
        </div>
      )}
      {action}
    </li>
  );
}
