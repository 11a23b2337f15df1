import type { FigureSection } from "./figure";
import { BUDGET, VERSIONS } from "./sections/budget-sections";
import { YEAR_END } from "./sections/forecast-sections";
import { DECLINE, REFUGEES, WOMEN_AND_MEN } from "./sections/group-sections";
import { MEASURES, TRANSITION } from "./sections/measure-sections";
import { NEED, SHIFTED } from "./sections/need-sections";
import { BENEFITS_48A, INTEGRATION_48A, LONG_TERM_48A } from "./sections/section-48a-sections";
import { SECTION_48A_VALUES } from "./sections/section-48a-values";
import { COMMITMENTS, PER_HEAD_AND_SPENDING } from "./sections/spending-sections";
import { CARE, STAFF } from "./sections/staff-sections";
import { STOCK } from "./sections/stock-sections";

/** The figures of the sheet `Kennzahlen` in its order, grouped as a controller reads them. */
export const FIGURE_SECTIONS: readonly FigureSection[] = [
  BUDGET,
  VERSIONS,
  NEED,
  SHIFTED,
  PER_HEAD_AND_SPENDING,
  COMMITMENTS,
  STAFF,
  CARE,
  STOCK,
  BENEFITS_48A,
  INTEGRATION_48A,
  WOMEN_AND_MEN,
  LONG_TERM_48A,
  DECLINE,
  REFUGEES,
  YEAR_END,
  MEASURES,
  TRANSITION,
  SECTION_48A_VALUES,
];
