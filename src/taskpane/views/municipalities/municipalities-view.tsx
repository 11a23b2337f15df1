import { Body1, Subtitle2, makeStyles } from "@fluentui/react-components";
import { NotRead } from "../../components/not-read";
import { OutdatedLine } from "../../components/outdated-line";
import { usePane } from "../../components/pane-context";
import type { CollectReport } from "../../../commands/sharing-commands";
import { AcceptBar } from "./accept-bar";
import { ChangeSection } from "./change-section";
import { DropZone } from "./drop-zone";
import { StatusSection } from "./status-section";
import { StrangerSection } from "./stranger-section";
import { useReturnsState } from "./use-returns";

const useStyles = makeStyles({ summary: { margin: 0 } });

/** What the municipalities have sent back: who, what is different, and the way into the workbook. */
export function MunicipalitiesView() {
  const { session, texts } = usePane();
  const { report, files, isOutdated } = useReturnsState();
  const words = texts.municipalities;
  const read = (): void => void session.returns.open();
  if (!report) return <NotRead action={words.readAgain} onAction={read} />;
  return (
    <>
      {isOutdated && <OutdatedLine hint={words.outdated} action={words.readAgain} onAction={read} />}
      {report.statuses.length === 0 ? <Body1>{words.nobody}</Body1> : <Summary report={report} />}
      <DropZone />
      <StrangerSection strangers={report.strangers} />
      {files.length > 0 && <ChangeSection changes={report.changes} />}
      {report.statuses.length > 0 && <StatusSection statuses={report.statuses} />}
      <AcceptBar />
    </>
  );
}

/** Nil returns are answers; an empty file and a rejected one are none yet. */
function Summary({ report: { statuses } }: { readonly report: CollectReport }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.municipalities;
  const back = statuses.filter(({ state }) => state === "returned" || state === "nil").length;
  const overdue = statuses.filter(({ isOverdue }) => isOverdue).length;
  const parts = [words.back(back, statuses.length), overdue > 0 && words.overdueCount(overdue)];
  return (
    <Subtitle2 as="h2" className={styles.summary}>
      {parts.filter(Boolean).join(", ")}
    </Subtitle2>
  );
}
