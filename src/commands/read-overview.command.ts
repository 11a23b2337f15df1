import { readWorkbookOverview } from "../workbook/read-overview";
import type { Command } from "./command";
import type { Overview } from "./command-results";

/** The state of the workbook at a glance: freshness, findings and the few figures that matter. Writes nothing. */
export const readOverview: Command<void, Overview> = {
  id: "readOverview",
  title: { de: "Überblick", en: "Overview" },
  description: { de: "Zeigt Stand, Befunde und die wichtigsten Kennzahlen.", en: "Shows freshness, findings and the key figures." },
  run: () => readWorkbookOverview(),
};
