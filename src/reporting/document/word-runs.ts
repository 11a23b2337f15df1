import type * as Docx from "docx";
import type * as DocxCharts from "docx/charts";
import type { Run } from "./document-blocks";
import { COLORS } from "./word-styles";

/** The library, loaded with the first document: it is large and rarely needed. */
export type WordLibrary = typeof Docx & Pick<typeof DocxCharts, "ChartRun">;

/** Words of a paragraph; gaps stand out by colour and by their brackets. */
export function runsOf({ TextRun }: WordLibrary, runs: readonly Run[]): Docx.TextRun[] {
  return runs.map(({ text, isGap = false, isBold = false }) =>
    isGap
      ? new TextRun({ text, bold: true, color: COLORS.gap, shading: { fill: COLORS.gapFill, type: "clear", color: "auto" } })
      : new TextRun({ text, ...(isBold ? { bold: true } : {}) }),
  );
}
