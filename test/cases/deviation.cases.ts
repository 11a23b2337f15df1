import { argumentCases, type IndicatorCases } from "./indicator-case";

export const DEVIATION_CASES: IndicatorCases = {
  indicator: "DEVIATION",
  cases: [
    {
      name: "in Prozentpunkten",
      inputs: [0.241, 0.264],
      expected: -0.023,
      source: "0,241 − 0,264 = −0,023, also −2,3 Prozentpunkte",
    },
    {
      name: "Abstand der Geschlechter, Kreis Kleve",
      inputs: [0.108, 0.124],
      expected: -0.016,
      published: { value: -0.016, decimals: 3 },
      source: "Planungsdokument 2023: 12,4 (Juli 2021) auf 10,8 Prozentpunkte (Juni 2022) = −1,6",
    },
    {
      name: "ausdrücklich absolut",
      inputs: [0.241, 0.264, "absolut"],
      expected: -0.023,
      source: "wie ohne Art",
    },
    {
      name: "Art leer",
      inputs: [0.241, 0.264, null],
      expected: -0.023,
      source: "wie ohne Art",
    },
    {
      name: "relativ",
      inputs: [0.241, 0.264, "relativ"],
      expected: -0.0871212121212121,
      source: "0,241 / 0,264 − 1 = −0,0871212…",
    },
    {
      name: "relativ, englisch",
      inputs: [66, 60, "relative"],
      expected: 0.1,
      source: "66 / 60 − 1 = 0,1",
    },
    {
      name: "von 0, absolut",
      inputs: [0.02, 0],
      expected: 0.02,
      source: "0,02 − 0 = 0,02",
    },
    {
      name: "von einer negativen Rate, absolut",
      inputs: [-0.03, -0.02],
      expected: -0.01,
      source: "−0,03 + 0,02 = −0,01",
    },
    {
      name: "von 0, relativ",
      inputs: [0.02, 0, "relativ"],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "von einer negativen Rate, relativ",
      inputs: [-0.03, -0.02, "relativ"],
      expected: "#N/A",
      source: "Regel: das Verhältnis zweier negativer Raten hätte das falsche Vorzeichen",
    },
    {
      name: "unbekannte Art",
      inputs: [0.241, 0.264, "quadratisch"],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    ...argumentCases([
      ["Wert", 0.241, "darf negativ sein"],
      ["Vergleichswert", 0.264, "darf negativ sein"],
    ]),
  ],
};
