import { Checkbox, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import type { ReturnChange } from "../../../commands/sharing-commands";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { canBeAccepted } from "../../session/returns-session";
import { acceptedShare } from "./accepted-share";
import { ChangeRow } from "./change-row";
import { useReturnsState } from "./use-returns";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300 },
  toggle: { alignItems: "center", paddingInlineStart: 0, fontWeight: tokens.fontWeightSemibold, ...createFocusOutlineStyle() },
  counts: { fontWeight: tokens.fontWeightRegular },
  icon: { flexShrink: 0 },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
});

type ChangeGroupProps = {
  readonly id: string;
  readonly municipality: string;
  readonly changes: readonly ReturnChange[];
  readonly isOpenAtFirst: boolean;
};

/** The changes of one municipality, to be taken over together or one by one. */
export function ChangeGroup({ id, municipality, changes, isOpenAtFirst }: ChangeGroupProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, texts } = usePane();
  const { accepted } = useReturnsState();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const listId = useId();
  const words = texts.municipalities;
  const possible = changes.filter(canBeAccepted);
  const errorCount = changes.length - possible.length;
  const warningCount = possible.filter(({ problem }) => problem !== undefined).length;
  const counts = [
    words.changeCount(changes.length),
    errorCount > 0 && words.errorCount(errorCount),
    warningCount > 0 && words.warningCount(warningCount),
  ];
  return (
    <div>
      <div className={styles.head}>
        <Checkbox
          checked={acceptedShare(possible, accepted)}
          disabled={possible.length === 0}
          aria-label={words.chooseOf(municipality)}
          onChange={(_, { checked }) => session.returns.accept(changes, checked === true)}
        />
        <h3 className={styles.title}>
          <button
            type="button"
            id={id}
            className={mergeClasses(rowStyles.row, rowStyles.button, styles.toggle)}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setIsOpen(!isOpen)}
          >
            <span className={rowStyles.text}>
              {municipality} <span className={mergeClasses(rowStyles.detail, styles.counts)}>{counts.filter(Boolean).join(" · ")}</span>
            </span>
            {isOpen ? (
              <ChevronUp20Regular className={styles.icon} aria-hidden />
            ) : (
              <ChevronDown20Regular className={styles.icon} aria-hidden />
            )}
          </button>
        </h3>
      </div>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <ChangeList changes={changes} />}
      </div>
    </div>
  );
}

function ChangeList({ changes }: { readonly changes: readonly ReturnChange[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { accepted } = useReturnsState();
  const pages = usePages(changes.length);
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, pages.shown).map((change, index) => (
          <ChangeRow key={change.id} id={pages.idOf(index)} change={change} isAccepted={accepted.has(change.id)} />
        ))}
      </ul>
      <MoreRows pages={pages} label={texts.municipalities.changesShownOf} />
    </>
  );
}
