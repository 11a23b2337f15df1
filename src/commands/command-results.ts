/** What the commands return; the types live with the code that fills them. */
export type { CheckReport, KeyFigure, Overview, RefreshReport, TableState } from "../workbook/reports";
