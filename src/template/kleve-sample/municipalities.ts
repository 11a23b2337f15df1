/**
 * The 16 municipalities of Kreis Kleve.
 *
 * Published: names and municipality keys (AGS), and that there are 16. Made up: everything else. Inhabitants are
 * plausible figures rounded to 500; the weights only split the county's figures plausibly.
 */
export type SampleMunicipality = {
  readonly name: string;
  readonly ags: string;
  readonly inhabitants: number;
  /** Weight in the county's stock of eLb. */
  readonly stock: number;
  /** How the weight in the stock changes over the two years: 0.04 is up by 4 %. */
  readonly trend: number;
  /** Share of long-term recipients, of integrations and of staff, compared with the county (1). */
  readonly longTerm: number;
  readonly integration: number;
  readonly staff: number;
};

type MadeUp = [inhabitants: number, stock: number, trend: number, longTerm: number, integration: number, staff: number];

function municipality(name: string, ags: string, ...[inhabitants, stock, trend, longTerm, integration, staff]: MadeUp): SampleMunicipality {
  return { name, ags, inhabitants, stock, trend, longTerm, integration, staff };
}

export const SAMPLE_MUNICIPALITIES: readonly SampleMunicipality[] = [
  municipality("Bedburg-Hau", "05154004", 13_000, 42, 0.02, 1.01, 0.98, 1.02),
  municipality("Emmerich am Rhein", "05154008", 31_000, 132, -0.01, 1.04, 0.92, 0.97),
  municipality("Geldern", "05154012", 34_000, 105, -0.03, 0.97, 1.08, 1.03),
  municipality("Goch", "05154016", 34_500, 139, 0.01, 1.03, 0.95, 0.98),
  municipality("Issum", "05154020", 12_000, 23, -0.04, 0.96, 1.1, 1.06),
  municipality("Kalkar", "05154024", 14_000, 44, 0.03, 1.0, 0.97, 1.01),
  municipality("Kerken", "05154028", 12_500, 19, -0.05, 0.93, 1.14, 1.08),
  municipality("Kevelaer", "05154032", 28_000, 80, -0.02, 0.98, 1.06, 1.0),
  municipality("Kleve", "05154036", 52_000, 238, 0.02, 1.02, 0.96, 0.99),
  municipality("Kranenburg", "05154040", 11_000, 24, 0.05, 0.95, 1.05, 1.03),
  municipality("Rees", "05154044", 21_000, 60, -0.01, 1.01, 1.0, 0.98),
  municipality("Rheurdt", "05154048", 6_500, 7, -0.06, 0.9, 1.18, 1.15),
  municipality("Straelen", "05154052", 16_000, 32, 0.04, 0.91, 1.16, 1.04),
  municipality("Uedem", "05154056", 8_500, 17, -0.02, 0.97, 1.02, 1.05),
  municipality("Wachtendonk", "05154060", 8_000, 9, -0.04, 0.92, 1.12, 1.12),
  municipality("Weeze", "05154064", 11_500, 29, 0.03, 0.99, 1.01, 1.0),
];
