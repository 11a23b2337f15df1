import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ProposalReport } from "../../../../commands/import.command";
import { Disclosure } from "../../../components/disclosure";
import { FileFindings } from "../../../components/file-findings";
import { usePane } from "../../../components/pane-context";
import { Section } from "../../../components/section";
import { columnQuestion, openDecisions, type ImportQuestion } from "../../../session/import-questions";
import { ColumnField } from "./column-field";
import { HeaderField, MeasureField, NotationField, SheetField } from "./file-fields";
import { useImportState } from "./use-import";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

type MapField = { readonly question: ImportQuestion; readonly field: ReactNode };

/** How the file becomes rows: what only the user can decide comes first, the rest is folded away. */
export function MapPart({ report }: { readonly report: ProposalReport }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { questions } = useImportState();
  const words = texts.importing;
  const { columns, measures, unused } = report.proposal;
  const fields: readonly MapField[] = [
    ...(report.sheets.length > 1 ? [{ question: "sheet" as const, field: <SheetField key="sheet" report={report} /> }] : []),
    { question: "header", field: <HeaderField key="header" /> },
    ...measures.map(({ measure }) => ({
      question: "measure" as const,
      field: <MeasureField key={`measure-${measure}`} measure={measure} columns={columns} />,
    })),
    ...columns.map((column) => ({
      question: columnQuestion(column.column.id),
      field: <ColumnField key={column.column.id} proposal={column} />,
    })),
    { question: "notation", field: <NotationField key="notation" /> },
  ];
  const isOpen = ({ question }: MapField): boolean => questions.has(question);
  const open = fields.filter(isOpen);
  return (
    <>
      {questions.size > 0 && (
        <Section title={words.questions(questions.size)}>
          <div className={styles.fields}>
            <FileFindings findings={openDecisions(report, questions)} />
            {open.map(({ field }) => field)}
          </div>
        </Section>
      )}
      <Disclosure level="h3" title={words.columns}>
        <div className={styles.fields}>
          {fields.filter((field) => !isOpen(field)).map(({ field }) => field)}
          {unused.length > 0 && (
            <Caption1 className={styles.hint}>{words.unused(unused.map(({ heading }) => heading).join(", "))}</Caption1>
          )}
        </div>
      </Disclosure>
    </>
  );
}
