import { argumentCases, type IndicatorCases } from "./indicator-case";

export const CONTRIBUTION_CASES: IndicatorCases = {
  indicator: "CONTRIBUTION",
  cases: [
    {
      name: "eine Kommune",
      inputs: [1710, 1820, 7660],
      expected: -0.0143603133159269,
      source: "(1710 − 1820) / 7660 = −0,0143603…",
    },
    {
      name: "der ganze Kreis",
      inputs: [7180, 7660, 7660],
      expected: -0.0626631853785901,
      published: { value: -0.0627, decimals: 4 },
      source: "Planungsdokument 2023: LZB 7.660 auf 7.180. −480 / 7660 = −0,0626631…",
    },
    {
      name: "Zuwachs",
      inputs: [30, 10, 400],
      expected: 0.05,
      source: "20 / 400 = 0,05",
    },
    {
      name: "neu hinzugekommen",
      inputs: [30, 0, 400],
      expected: 0.075,
      source: "30 / 400 = 0,075: auch ohne Vorjahreswert der Kommune",
    },
    {
      name: "Kommune größer als Kreis",
      inputs: [30, 401, 400],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "Kreis ohne Vorjahreswert",
      inputs: [30, 0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Wert", 1710],
      ["Vorjahreswert", 1820],
      ["Vorjahreswert_Kreis", 7660],
    ]),
  ],
};
