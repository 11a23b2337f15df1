import type { FigureRecord, FigureSection } from "./figure-record";
import { SECTION_48A_SECTIONS } from "./sections/section-48a-figures";
import { STOCK_SECTION, YEAR_SO_FAR_SECTION } from "./sections/stock-figures";
import { MEASURES_SECTION, STAFF_SECTION, TRANSITION_SECTION } from "./sections/work-figures";

/** All sections of the sheet; a value that several figures need stands where it is needed first. */
export const FIGURE_SECTIONS: readonly FigureSection[] = withoutRepetition([
  STOCK_SECTION,
  ...SECTION_48A_SECTIONS,
  YEAR_SO_FAR_SECTION,
  STAFF_SECTION,
  MEASURES_SECTION,
  TRANSITION_SECTION,
]);

function withoutRepetition(sections: readonly FigureSection[]): readonly FigureSection[] {
  const seen = new Set<string>();
  const isFirst = ({ id }: FigureRecord) => !seen.has(id) && seen.add(id).size > 0;
  return sections.map((section) => ({ ...section, figures: section.figures.filter(isFirst) }));
}
