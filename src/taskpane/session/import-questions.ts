import type { ColumnProposal, ColumnSource, ImportMap, ImportPreview, ProposalReport } from "../../commands/import.command";
import type { PaneFinding } from "../pane-commands";

/** Something that only the user can decide before anything is imported; columns of the planning table by their id. */
export type ImportQuestion = "sheet" | "header" | "notation" | "measure" | `column:${string}`;

const QUESTION_BY_CODE: Readonly<Record<string, ImportQuestion>> = {
  "import-several-sheets": "sheet",
  "import-no-header": "header",
  "import-no-data": "header",
  "import-notation-unclear": "notation",
  "import-measure-unknown": "measure",
};

export const columnQuestion = (id: string): ImportQuestion => `column:${id}`;

/** Said by the list of each column itself. */
const COLUMN_CODES: ReadonlySet<string> = new Set(["import-column-missing", "import-column-unsure", "import-title-unsure"]);

/** What is to be said about the questions that are still open, besides their fields. */
export function openDecisions({ proposal }: ProposalReport, questions: ReadonlySet<ImportQuestion>): readonly PaneFinding[] {
  return proposal.decisions.filter(({ code }) => {
    const question = QUESTION_BY_CODE[code];
    return !COLUMN_CODES.has(code) && (question === undefined || questions.has(question));
  });
}

/** What a proposal asks; `sent`: the map that it was asked to keep. */
export function questionsOf({ proposal }: ProposalReport, sent: ImportMap | undefined): ReadonlySet<ImportQuestion> {
  const columns = proposal.columns.filter((column) => column.needsDecision || isGone(column, sent?.columns[column.column.id]));
  return new Set([
    ...proposal.decisions.flatMap(({ code }) => QUESTION_BY_CODE[code] ?? []),
    ...columns.map(({ column }) => columnQuestion(column.id)),
  ]);
}

/** A column that the map names and this file no longer has. */
function isGone({ source }: ColumnProposal, sent: ColumnSource | undefined): boolean {
  return sent?.kind === "column" && !(source?.kind === "column" && source.heading === sent.heading);
}

const WORKBOOK_CODES: ReadonlySet<string> = new Set(["import-would-overwrite", "import-replaces", "import-formula-kept"]);

/** Findings of a preview: about cells of the workbook, and about the file, whose cells are elsewhere. */
export function previewFindings({ allFindings }: ImportPreview): {
  readonly ofWorkbook: readonly PaneFinding[];
  readonly ofFile: readonly PaneFinding[];
} {
  return {
    ofWorkbook: allFindings.filter(({ code }) => WORKBOOK_CODES.has(code)),
    ofFile: allFindings.filter(({ code }) => !WORKBOOK_CODES.has(code)),
  };
}
