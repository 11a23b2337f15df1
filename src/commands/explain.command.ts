import { explainWorkbookCell } from "../workbook/explain-cell";
import type { Command } from "./command";
import type { ExplanationReport } from "./command-results";

/** What is behind a number: formula, values, filters, rows, parameters and paragraphs. Writes nothing. */
export const explain: Command<{ readonly cell?: string }, ExplanationReport> = {
  id: "explainCell",
  title: { de: "Zahl erklären", en: "Explain number" },
  description: {
    de: "Zeigt, woraus sich eine Zahl ergibt, bis zu Tabellen, Filtern, Parametern und Paragrafen.",
    en: "Shows what a number comes from, down to tables, filters, parameters and paragraphs.",
  },
  run: ({ cell }) => explainWorkbookCell(cell),
};
