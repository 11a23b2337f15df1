import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import type { ReturnStatus } from "../../../commands/sharing-commands";
import { FilterToggles } from "../../components/filter-toggles";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { Section } from "../../components/section";
import { StatusIcon, type StatusIconKind } from "../../components/status-icon";
import { formatDay } from "../../i18n/format";
import { FileFindings } from "../../components/file-findings";
import { RemoveFileButton } from "./remove-file-button";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  more: {
    minWidth: "auto",
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  state: { display: "block" },
});

type Filter = "all" | "overdue" | ReturnStatus["state"];

/** What needs the user's attention comes first. */
const FILTERS: readonly Filter[] = ["all", "overdue", "missing", "rejected", "empty", "returned", "nil"];

const ICONS: Readonly<Record<ReturnStatus["state"], StatusIconKind>> = {
  missing: "none",
  nil: "note",
  empty: "warning",
  returned: "ok",
  rejected: "error",
};

/** All municipalities and how their return stands. */
export function StatusSection({ statuses }: { readonly statuses: readonly ReturnStatus[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const [filter, setFilter] = useState<Filter>("all");
  const words = texts.municipalities;
  const filtered = statuses.filter((status) => fits(status, filter));
  const choices = FILTERS.map((value) => ({ value, count: statuses.filter((status) => fits(status, value)).length }))
    .filter(({ value, count }) => count > 0 || value === filter)
    .map(({ value, count }) => ({ value, label: words.filters[value](count) }));
  return (
    <Section title={words.status}>
      <FilterToggles label={words.filterLabel} value={filter} choices={choices} onChange={setFilter} />
      {filtered.length === 0 && <Caption1 className={styles.hint}>{words.nobodyOfKind}</Caption1>}
      <StatusList key={filter} statuses={filtered} />
    </Section>
  );
}

function fits({ state, isOverdue }: ReturnStatus, filter: Filter): boolean {
  return filter === "all" || (filter === "overdue" ? isOverdue : state === filter);
}

function StatusList({ statuses }: { readonly statuses: readonly ReturnStatus[] }) {
  const rowStyles = useRowStyles();
  const { texts } = usePane();
  const pages = usePages(statuses.length);
  return (
    <>
      <ul className={rowStyles.list}>
        {statuses.slice(0, pages.shown).map((status, index) => (
          <StatusRow key={status.municipality} id={pages.idOf(index)} status={status} />
        ))}
      </ul>
      <MoreRows pages={pages} label={texts.municipalities.shownOf} />
    </>
  );
}

function StatusRow({ id, status }: { readonly id: string; readonly status: ReturnStatus }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts, language } = usePane();
  const { municipality, recipient, due, state, isOverdue, file, olderFiles, changeCount, findings } = status;
  const words = texts.municipalities;
  const states = [
    words.states[state],
    isOverdue && words.overdue,
    state === "returned" && words.changeCount(changeCount),
    due !== undefined && words.due(formatDay(due, language)),
  ];
  return (
    <Row id={id} action={file !== undefined && <RemoveFileButton file={file} />}>
      <StatusIcon kind={isOverdue && state === "missing" ? "late" : ICONS[state]} />
      <div className={rowStyles.text}>
        <span className={rowStyles.title}>{municipality}</span>{" "}
        <Caption1 className={styles.state}>{states.filter(Boolean).join(" · ")}</Caption1>
        {recipient !== undefined && <span className={rowStyles.detail}>{recipient}</span>}{" "}
        {file !== undefined && <span className={rowStyles.detail}>{file}</span>}{" "}
        {olderFiles.length > 0 && <span className={rowStyles.detail}>{words.olderFiles(olderFiles.join(", "))}</span>}
        {findings.length > 0 && <FindingsOfFile status={status} />}
      </div>
    </Row>
  );
}

function FindingsOfFile({ status: { municipality, findings } }: { readonly status: ReturnStatus }) {
  const styles = useStyles();
  const { texts } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const title = texts.municipalities.findingsOf(findings.length);
  return (
    <>
      <Button
        className={styles.more}
        size="small"
        appearance="subtle"
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-label={`${title}: ${municipality}`}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {title}
      </Button>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <FileFindings findings={findings} />}
      </div>
    </>
  );
}
