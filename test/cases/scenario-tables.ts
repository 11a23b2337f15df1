import type { CellInput, CellMatrix } from "../../src/indicators/indicator";

/** Two municipalities of which only beneficiaries and active staff are known: 100 beneficiaries for each full-time equivalent. */
export const SMALL_BASE: CellMatrix = [
  ["Größe", "Kreis", "A", "B", "Schlüssel"],
  ["Haushaltsjahr", 2023, null, null, "budgetYear"],
  ["eLb, Berichtsmonat", 300, 100, 200, "beneficiaries"],
  ["VZÄ aktiv, Ist", 3, 1, 2, "staffActive"],
  ["VZÄ passiv, Ist", "1 von 2 Angaben liegen vor", "fehlt", 2, "staffPassive"],
];

/** One driver, and for each scenario what it makes of it. */
export function scenariosOf(driver: string, unit: string, scenarios: Readonly<Record<string, CellInput>>): CellMatrix {
  return [
    ["Treiber", "Einheit", "Basis", ...Object.keys(scenarios)],
    [driver, unit, null, ...Object.values(scenarios)],
  ];
}
