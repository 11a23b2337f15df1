import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { usePane } from "./pane-context";

/** Rows shown at once; hundreds would make the pane slow and the list endless for a screen reader. */
const PAGE_SIZE = 25;

/** Rows that can be shown all at once on request. */
const MOST_AT_ONCE = 500;

export type Pages = {
  /** How many rows are shown. */
  readonly shown: number;
  readonly total: number;
  /** Id for the element of a row, so that it can take the focus when it is the first new one. */
  readonly idOf: (index: number) => string;
  readonly showMore: (count: number) => void;
};

/** A long list in pages. The focus goes to the first new row. */
export function usePages(total: number, pageSize = PAGE_SIZE): Pages {
  const [wanted, setWanted] = useState(pageSize);
  const idPrefix = useId();
  const firstOfPage = useRef(0);
  useEffect(() => {
    if (firstOfPage.current > 0) document.getElementById(`${idPrefix}-${firstOfPage.current}`)?.focus();
  }, [wanted, idPrefix]);
  return {
    shown: Math.min(wanted, total),
    total,
    idOf: (index) => `${idPrefix}-${index}`,
    showMore: (count) => {
      firstOfPage.current = wanted;
      setWanted(wanted + count);
    },
  };
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  shown: { color: tokens.colorNeutralForeground2 },
});

type MoreRowsProps = { readonly pages: Pages; readonly label: (shown: number, total: number) => string };

/** The way to the rows that are not shown yet; nothing where all are. */
export function MoreRows({ pages: { shown, total, showMore }, label }: MoreRowsProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const remaining = total - shown;
  if (remaining <= 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => showMore(PAGE_SIZE)}>{texts.showMore(Math.min(PAGE_SIZE, remaining))}</Button>
        {remaining > PAGE_SIZE && total <= MOST_AT_ONCE && <Button onClick={() => showMore(remaining)}>{texts.showAll(total)}</Button>}
      </div>
      <Caption1 className={styles.shown}>{label(shown, total)}</Caption1>
    </>
  );
}
