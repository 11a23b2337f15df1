import { checkWorkbook } from "../commands/check-workbook.command";
import { collectCommands } from "../commands/collect.command";
import { createTemplate } from "../commands/create-template.command";
import { openDocument, writeDocument } from "../commands/document.command";
import { explain } from "../commands/explain.command";
import { goToCell } from "../commands/go-to-cell.command";
import { importCommands } from "../commands/import.command";
import { readOverview } from "../commands/read-overview.command";
import { refresh } from "../commands/refresh.command";
import { scenarioCommands } from "../commands/scenarios.command";
import { shareFileCommands } from "../commands/sharing.command";
import { swapCommands } from "../commands/swap.command";
import { undoRefresh } from "../commands/undo-refresh.command";
import { watchInputs } from "../commands/watch-inputs";
import type { PaneCommands } from "./pane-commands";

/** The commands as the add-in runs them in Excel. Loaded on demand: nothing here may be imported by the entry directly. */
export const boundCommands: PaneCommands = {
  readOverview,
  checkWorkbook,
  refresh,
  undoRefresh,
  createTemplate,
  goToCell,
  explain,
  ...scenarioCommands,
  ...shareFileCommands,
  ...swapCommands,
  ...collectCommands,
  ...importCommands,
  openDocument,
  writeDocument,
  ...(typeof Worker === "undefined" ? {} : { createRiskWorker }),
  watchInputs,
};

function createRiskWorker(): Worker {
  return new Worker(new URL("./risk.worker.ts", import.meta.url));
}
