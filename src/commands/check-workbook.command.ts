import { inspectWorkbook } from "../workbook/inspect-workbook";
import type { Command } from "./command";
import type { CheckReport } from "./command-results";

/** Reads the input tables and says what does not fit. Writes nothing. */
export const checkWorkbook: Command<void, CheckReport> = {
  id: "checkWorkbook",
  title: { de: "Daten prüfen", en: "Check data" },
  description: { de: "Liest die Eingabeblätter und zeigt, was nicht passt.", en: "Reads the input sheets and shows what does not fit." },
  async run() {
    const { tables, findings, published, isPlanningWorkbook } = await inspectWorkbook();
    return { tables, findings, published, isPlanningWorkbook };
  },
};
