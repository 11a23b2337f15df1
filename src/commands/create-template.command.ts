import { openNewWorkbook } from "../workbook/open-new-workbook";
import type { Command } from "./command";

/** Opens a new planning workbook, empty or filled with the labelled sample case. The open workbook stays as it is. */
export const createTemplate: Command<{ readonly isSample: boolean }, void> = {
  id: "createTemplate",
  title: { de: "Neue Planungsmappe", en: "New planning workbook" },
  description: {
    de: "Öffnet eine neue Planungsmappe, leer oder mit Beispieldaten.",
    en: "Opens a new planning workbook, empty or with sample data.",
  },
  async run({ isSample }, { now }) {
    // The template and the file writer are large and rarely needed: they load with the first use.
    const { templateFile } = await import("../template/planning-template");
    await openNewWorkbook(templateFile({ sample: isSample, createdAt: now() }));
  },
};
