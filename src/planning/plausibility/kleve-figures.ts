import type { FigureUnit } from "./figure";
import type { DocumentFigure } from "./published-checks";

type Options = Pick<DocumentFigure, "decimals" | "isApproximate" | "month">;

function figure(
  id: string,
  value: number,
  unit: FigureUnit,
  [de, en]: readonly [de: string, en: string],
  options: Options = {},
): DocumentFigure {
  return { id, value, unit, label: { de, en }, ...options };
}

const ONE_DECIMAL: Options = { decimals: 1 };
const ABOUT: Options = { decimals: 1, isApproximate: true };

/**
 * Figures of the Lokales Planungsdokument 2023 of Jobcenter Kreis Kleve. Amounts, posts and persons are taken as exact,
 * so are both average stocks of long-term recipients, which the document prints as whole persons.
 */
export const KLEVE_FIGURES: readonly DocumentFigure[] = [
  figure("vwt-2023", 15_774_877, "euro", ["Verwaltungstitel 2023 (vorläufig)", "administration title 2023 (provisional)"]),
  figure("egt-2023", 11_757_312, "euro", ["Eingliederungstitel 2023 (vorläufig)", "integration title 2023 (provisional)"]),
  figure("vwt-change-2023", -616_126, "euro", ["Veränderung des Verwaltungstitels 2023", "change of the administration title 2023"]),
  figure("budget-change-2022", -3.9, "percent", ["Veränderung des Gesamtbudgets 2022", "change of the whole budget 2022"], ONE_DECIMAL),
  figure("budget-change-2023", -7.9, "percent", ["Veränderung des Gesamtbudgets 2023", "change of the whole budget 2023"], ONE_DECIMAL),
  figure("budget-change-amount-2022", -1.2, "millionEuro", ["Veränderung 2022 in Euro", "change 2022 in euros"], ABOUT),
  figure("budget-change-amount-2023", -2.4, "millionEuro", ["Veränderung 2023 in Euro", "change 2023 in euros"], ABOUT),
  figure("reallocation-2022", 2.6, "millionEuro", ["Umschichtung 2022", "shift 2022"], ABOUT),
  figure("fte-passive", 129, "fte", ["VZÄ Leistung (passiv)", "FTE benefits (passive)"]),
  figure("fte-active", 113, "fte", ["VZÄ Eingliederung (aktiv)", "FTE integration (active)"]),
  figure("fte-steering", 16, "fte", ["VZÄ Steuerung im Kreis", "FTE steering in the county"]),
  figure("caseload-passive", 86, "number", ["eLb je VZÄ passiv", "beneficiaries per FTE, passive"], { decimals: 0, month: "2022-06" }),
  figure("caseload-active", 98, "number", ["eLb je VZÄ aktiv", "beneficiaries per FTE, active"], { decimals: 0, month: "2022-06" }),
  figure("long-term-2021", 7_660, "persons", ["LZB im Durchschnitt 2021", "long-term recipients, mean of 2021"]),
  figure("long-term-2022", 7_180, "persons", ["LZB im Durchschnitt 2022", "long-term recipients, mean of 2022"]),
  figure("long-term-share-2021", 68, "percent", ["Anteil der LZB 2021", "share of long-term recipients 2021"], ONE_DECIMAL),
  figure("long-term-share-2022", 68.5, "percent", ["Anteil der LZB 2022", "share of long-term recipients 2022"], ONE_DECIMAL),
  figure("k3-2022-06", -7.3, "percent", ["K3", "K3"], ONE_DECIMAL),
  figure("women-2021", 331, "persons", ["Integrationen von Frauen, 1. Halbjahr 2021", "integrations of women, first half of 2021"]),
  figure("women-2022", 384, "persons", ["Integrationen von Frauen, 1. Halbjahr 2022", "integrations of women, first half of 2022"]),
  figure("women-share-2021", 33.5, "percent", ["Anteil der Frauen, 1. Halbjahr 2021", "share of women, first half of 2021"], ONE_DECIMAL),
  figure("women-share-2022", 38.9, "percent", ["Anteil der Frauen, 1. Halbjahr 2022", "share of women, first half of 2022"], ONE_DECIMAL),
  figure("women-share-change", 5.4, "points", ["Zuwachs des Anteils der Frauen", "growth of the share of women"], ONE_DECIMAL),
  figure("gender-gap-2021-07", 12.4, "points", ["Abstand Männer − Frauen", "gap men − women"], { decimals: 1, month: "2021-07" }),
  figure("gender-gap-2022-06", 10.8, "points", ["Abstand Männer − Frauen", "gap men − women"], { decimals: 1, month: "2022-06" }),
  figure("ukraine", 1_184, "persons", ["eLb aus der Ukraine", "beneficiaries from Ukraine"]),
];
