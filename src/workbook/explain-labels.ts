import { FIGURE_SECTIONS } from "./indicator-sheet/figure-sections";

/** Words of the head and the headings of the result sheets. */
const LABELS: Readonly<Record<string, string>> = {
  Monat: "Month",
  Haushaltsjahr: "Budget year",
  "Stichtag Personal": "Staff date",
  Datenstand: "Data age",
  "Kommunen, die melden müssen": "Municipalities that must report",
  Berichtsmonat: "Reporting month",
  Vergleich: "Comparison",
  Differenz: "Difference",
  Veränderung: "Change",
  Bezug: "Period",
  Hinweis: "Note",
};

const FIGURE_TITLES = new Map(FIGURE_SECTIONS.flatMap(({ figures }) => figures.map(({ title }) => [title.de.trim(), title.en] as const)));

/** The English words for a German label of a result sheet; undefined if it is none of ours. */
export function englishLabel(german: string): string | undefined {
  return LABELS[german] ?? FIGURE_TITLES.get(german.trim());
}
