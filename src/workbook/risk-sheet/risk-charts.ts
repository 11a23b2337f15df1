import { PERCENTILES } from "../../planning/risk/risk-summary";
import { address } from "../cell-references";
import type { ResultChart } from "../result-chart";
import type { RiskLayout } from "./risk-frame";

const NAMES = { histogram: "Risiko Histogramm", fan: "Risiko Spannweite" } as const;

/** Names of the charts that a refresh draws on the sheet. */
export const RISK_CHARTS: readonly string[] = Object.values(NAMES);

const NUMBERS = "Die Zahlen stehen unter „Daten der Diagramme“.";

/** From pale to dark and back: the median stands out. */
const FAN_COLORS = ["#A9BCC9", "#2F7FB5", "#0B4F6C", "#2F7FB5", "#A9BCC9"];

/** The distribution of the chosen result, and its percentiles in each scenario. */
export function riskCharts({ charts, fan, bins }: RiskLayout): readonly ResultChart[] {
  return [
    {
      name: NAMES.histogram,
      type: "ColumnClustered",
      source: `${address(0, bins.headings)}:${address(1, bins.rows.last)}`,
      title: "Verteilung des gewählten Ergebnisses: Anteil der Ziehungen",
      altText: `Histogramm: welcher Anteil der Ziehungen in welche Klasse des gewählten Ergebnisses fällt. ${NUMBERS}`,
      area: { from: address(0, charts.rows.first), to: address(3, charts.rows.last) },
      colors: ["#2F7FB5"],
      hasLegend: false,
      hasLabelsAtEdge: true,
    },
    {
      name: NAMES.fan,
      type: "Line",
      source: `${address(0, fan.headings)}:${address(PERCENTILES.length, fan.rows.last)}`,
      title: "Spannweite des gewählten Ergebnisses je Szenario: P5 bis P95",
      altText: `Fächer aus fünf Linien: 5., 25., 50., 75. und 95. Perzentil des gewählten Ergebnisses in der Basis und in jedem Szenario. ${NUMBERS}`,
      area: { from: address(4, charts.rows.first), to: address(10, charts.rows.last) },
      colors: FAN_COLORS,
      hasLabelsAtEdge: true,
    },
  ];
}
