/** What the commands return; the types live with the code that fills them. */
export type { ExplanationReport } from "../workbook/explain-cell";
export type { CheckReport, KeyFigure, KeyFigureTarget, Overview, RefreshReport, TableState } from "../workbook/reports";
