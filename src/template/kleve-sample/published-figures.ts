/**
 * What the planning document 2023 of Jobcenter Kreis Kleve states, as far as the sample's tables can show it.
 * The sample meets every figure; the tests recompute each of them from the rows.
 */
export type PublishedFigure = {
  /** Stable identifier in kebab-case. */
  readonly id: string;
  /** German, as it reads on the start sheet. */
  readonly what: string;
  /** Percentages and points as the document prints them (68.0, 5.4), money in €. */
  readonly value: number;
  readonly unit: "€" | "%" | "Punkte" | "VZÄ" | "eLb je VZÄ" | "Personen" | "Mio. €";
  /** Decimals as printed: the recomputed value rounds to the published one. */
  readonly decimals: number;
  /** Topic of the planning document. */
  readonly place: string;
  /** Sheet whose rows add up to it. */
  readonly sheet: string;
};

type Topic = Pick<PublishedFigure, "place" | "sheet">;
type Printed = [id: string, what: string, value: number, unit: PublishedFigure["unit"], decimals?: number];

function figures(topic: Topic, ...printed: readonly Printed[]): PublishedFigure[] {
  return printed.map(([id, what, value, unit, decimals = 0]) => ({ id, what, value, unit, decimals, ...topic }));
}

export const PUBLISHED_FIGURES: readonly PublishedFigure[] = [
  ...figures(
    { place: "Haushalt", sheet: "Budget" },
    ["vwt-2023", "Verwaltungstitel 2023 (vorläufig)", 15_774_877, "€"],
    ["egt-2023", "Eingliederungstitel 2023 (vorläufig)", 11_757_312, "€"],
    ["vwt-change-2023", "Veränderung des Verwaltungstitels 2023", -616_126, "€"],
    ["total-change-2022", "Veränderung des Gesamtbudgets 2022", -3.9, "%", 1],
    ["total-change-2023", "Veränderung des Gesamtbudgets 2023", -7.9, "%", 1],
    ["total-change-amount-2022", "Veränderung des Gesamtbudgets 2022 (ca.)", -1.2, "Mio. €", 1],
    ["total-change-amount-2023", "Veränderung des Gesamtbudgets 2023 (ca.)", -2.4, "Mio. €", 1],
  ),
  ...figures({ place: "Haushalt", sheet: "Parameter" }, ["reallocation-2022", "Umschichtung 2022 (ca.)", 2.6, "Mio. €", 1]),
  ...figures(
    { place: "Personal", sheet: "Personal" },
    ["fte-passive", "VZÄ Leistung (passiv)", 129, "VZÄ"],
    ["fte-active", "VZÄ Eingliederung (aktiv)", 113, "VZÄ"],
    ["fte-steering", "VZÄ Steuerung im Kreis", 16, "VZÄ"],
  ),
  ...figures(
    { place: "Betreuungsschlüssel", sheet: "Bestand" },
    ["caseload-passive", "eLb je VZÄ passiv, Juni 2022, T-3", 86, "eLb je VZÄ"],
    ["caseload-active", "eLb je VZÄ aktiv, Juni 2022, T-3", 98, "eLb je VZÄ"],
  ),
  ...figures(
    { place: "Schwerpunkt I", sheet: "Bestand" },
    ["long-term-2021", "LZB im Durchschnitt 2021", 7_660, "Personen"],
    ["long-term-2022", "LZB im Durchschnitt 2022 (Januar bis Juni)", 7_180, "Personen"],
    ["long-term-share-2021", "Anteil der LZB an den eLb 2021", 68.0, "%", 1],
    ["long-term-share-2022", "Anteil der LZB an den eLb 2022 (Januar bis Juni)", 68.5, "%", 1],
    ["k3-2022-06", "K3 Juni 2022", -7.3, "%", 1],
  ),
  ...figures(
    { place: "Schwerpunkt IV", sheet: "Integrationen" },
    ["integrations-women-2021", "Integrationen von Frauen, 1. Halbjahr 2021", 331, "Personen"],
    ["integrations-women-2022", "Integrationen von Frauen, 1. Halbjahr 2022", 384, "Personen"],
    ["share-women-2021", "Anteil der Frauen, 1. Halbjahr 2021", 33.5, "%", 1],
    ["share-women-2022", "Anteil der Frauen, 1. Halbjahr 2022", 38.9, "%", 1],
    ["share-women-change", "Veränderung des Anteils der Frauen", 5.4, "Punkte", 1],
    ["gender-gap-2021-07", "Abstand der Integrationsquoten Männer − Frauen, Juli 2021", 12.4, "Punkte", 1],
    ["gender-gap-2022-06", "Abstand der Integrationsquoten Männer − Frauen, Juni 2022", 10.8, "Punkte", 1],
  ),
  ...figures({ place: "Schwerpunkt V", sheet: "Bestand" }, ["ukraine-2022-06", "eLb aus der Ukraine", 1_184, "Personen"]),
];
