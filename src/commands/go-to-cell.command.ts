import { selectCell } from "../workbook/select-cell";
import type { Command } from "./command";

/** Shows a sheet and selects a cell or area on it; without `cell` only the sheet is shown. */
export const goToCell: Command<{ readonly sheet: string; readonly cell?: string }, void> = {
  id: "goToCell",
  title: { de: "Zur Zelle", en: "Go to cell" },
  description: { de: "Zeigt die Zelle im Arbeitsblatt.", en: "Shows the cell on its sheet." },
  run: ({ sheet, cell }) => selectCell(sheet, cell),
};
