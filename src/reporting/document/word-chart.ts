import type * as Docx from "docx";
import type { DocumentChart } from "./document-blocks";
import type { WordLibrary } from "./word-runs";
import { COLORS } from "./word-styles";

/** Pixels; as wide as the text. */
const SIZE = { width: 610, height: 250 };

/** A native Word chart, whose data can be edited, with its caption below and an alt text that says what it shows. */
export function wordChart({ Paragraph, TextRun, ChartRun }: WordLibrary, chart: DocumentChart): Docx.Paragraph[] {
  const colors = chart.series.length === 1 ? [COLORS.now] : [COLORS.before, COLORS.now];
  const shared = {
    categories: [...chart.categories],
    series: chart.series.map(({ name, values }, index) => ({ name, values: [...values], color: colors[index] ?? COLORS.now })),
    transformation: SIZE,
    altText: { name: chart.caption, title: chart.caption, description: chart.description },
    chartArea: { border: "none" },
    font: { color: COLORS.text },
  } as const;
  const values = { numberFormat: chart.numberFormat, gridlines: false, ...(chart.minimum === undefined ? {} : { minimum: chart.minimum }) };
  const run =
    chart.type === "line"
      ? new ChartRun({ ...shared, type: "line", legend: false, markers: true, valueAxis: { ...values, gridlines: true } })
      : new ChartRun({
          ...shared,
          type: "column",
          gapWidth: 80,
          overlap: 0,
          dataLabels: { value: true, numberFormat: chart.numberFormat },
          valueAxis: { ...values, visible: false },
        });
  return [
    new Paragraph({ keepNext: true, spacing: { before: 160 }, children: [run] }),
    new Paragraph({ style: "Note", children: [new TextRun(chart.caption)] }),
  ];
}
