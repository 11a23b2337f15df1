import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import type { TableState } from "../../../commands/command-results";
import { formatNumber } from "../../../units/number-format";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon, type StatusIconKind } from "../../components/status-icon";

const useStyles = makeStyles({
  more: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, paddingInline: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The input tables and how they stand; the optional ones that are not there are folded away. */
export function TableList({ tables }: { readonly tables: readonly TableState[] }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const missingId = useId();
  const isFolded = (table: TableState): boolean => table.state === "missing" && !table.isRequired;
  const folded = tables.filter(isFolded);
  return (
    <Section title={texts.tables}>
      <ul className={rowStyles.list}>
        {tables
          .filter((table) => !isFolded(table))
          .map((table) => (
            <TableRow key={table.name} table={table} />
          ))}
      </ul>
      {folded.length > 0 && (
        <>
          <Button
            className={styles.more}
            appearance="subtle"
            icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
            aria-expanded={isOpen}
            aria-controls={missingId}
            onClick={() => setIsOpen(!isOpen)}
          >
            {texts.missingOptional(folded.length)}
          </Button>
          <div id={missingId} hidden={!isOpen}>
            <Caption1 className={styles.hint}>{texts.missingOptionalHint}</Caption1>
            <ul className={rowStyles.list}>
              {folded.map((table) => (
                <TableRow key={table.name} table={table} />
              ))}
            </ul>
          </div>
        </>
      )}
    </Section>
  );
}

function TableRow({ table }: { readonly table: TableState }) {
  const rowStyles = useRowStyles();
  const { session, texts, language } = usePane();
  const { sheet, firstCell, isRequired, state, rowCount } = table;
  const details = [
    texts.tableState[state],
    ...(state === "missing" ? [] : [texts.rowCount(formatNumber(rowCount, 0, language))]),
    isRequired ? texts.required : texts.optional,
  ];
  return (
    <Row onClick={sheet === undefined ? undefined : () => void session.goToCell(sheet, firstCell)}>
      <StatusIcon kind={iconOf(table)} />
      <span className={rowStyles.text}>
        <span className={rowStyles.title}>{table.title[language]}</span> <span className={rowStyles.detail}>{details.join(" · ")}</span>
      </span>
    </Row>
  );
}

function iconOf({ state, isRequired }: TableState): StatusIconKind {
  if (state === "ok") return "ok";
  if (state === "findings") return "warning";
  return isRequired ? "error" : "none";
}
