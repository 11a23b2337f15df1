import { undoLastRefresh } from "../workbook/undo-refresh";
import type { Command } from "./command";

/** Puts the result sheets back to what they were before the last refresh, if nobody changed them since. */
export const undoRefresh: Command<void, { readonly restoredSheets: readonly string[] }> = {
  id: "undoRefresh",
  title: { de: "Zurücknehmen", en: "Take back" },
  description: {
    de: "Stellt die Ergebnisblätter so wieder her, wie sie vor der letzten Aktualisierung waren.",
    en: "Puts the result sheets back to what they were before the last refresh.",
  },
  run: () => undoLastRefresh(),
};
