import type { EmbeddedWorkbook } from "../host/engine/embedded-workbook";
import type { WorkbookPort } from "../host/workbook-port";

/**
 * The workbook with cell texts as the grid shows them: in Excel, too, `Range.text` has the decimal comma where the user
 * has it, while the engine's own texts are en-US.
 */
export function withDisplayedText(workbook: EmbeddedWorkbook): WorkbookPort {
  const readText: WorkbookPort["readText"] = (sheet, area) =>
    workbook.readText(sheet, area).map((texts, row) =>
      texts.map((engineText, column) => {
        const position = { sheetId: sheet, col: area.column + column, row: area.row + row };
        const cell = workbook.model.getters.getEvaluatedCell(position);
        return cell.type === "number" ? cell.formattedValue : engineText;
      }),
    );
  return Object.assign(Object.create(workbook) as EmbeddedWorkbook, { readText });
}
