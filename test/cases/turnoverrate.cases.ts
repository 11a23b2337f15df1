import { argumentCases, type IndicatorCases } from "./indicator-case";

export const TURNOVERRATE_CASES: IndicatorCases = {
  indicator: "TURNOVERRATE",
  cases: [
    {
      name: "BDA: 18 Abgänge bei durchschnittlich 242",
      inputs: [18, 242],
      expected: 0.0743801652892562,
      source: "BDA: 18 / ((230 + 254) / 2) = 18 / 242 = 0,0743801652…",
    },
    {
      name: "Schlüter: mit Zugängen",
      inputs: [18, 230, 20],
      expected: 0.072,
      source: "Schlüter: 18 / (230 + 20) = 18 / 250 = 0,072",
    },
    {
      name: "Zugänge leer: BDA",
      inputs: [18, 242, null],
      expected: 0.0743801652892562,
      source: "ohne drittes Argument wie BDA: 18 / 242",
    },
    {
      name: "keine Zugänge",
      inputs: [18, 240, 0],
      expected: 0.075,
      source: "18 / (240 + 0) = 0,075",
    },
    {
      name: "niemand gegangen",
      inputs: [0, 242],
      expected: 0,
      source: "0 / 242 = 0",
    },
    {
      name: "neue Einheit, alle kamen im Jahr",
      inputs: [3, 0, 12],
      expected: 0.25,
      source: "Schlüter: 3 / (0 + 12) = 0,25",
    },
    {
      name: "so viele Zugänge wie Anfangsbestand",
      inputs: [5, 10, 10],
      expected: 0.25,
      source: "Schlüter: 5 / (10 + 10) = 0,25",
    },
    {
      name: "kein Personal",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "kein Personal und keine Zugänge",
      inputs: [2, 0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "negative Zugänge",
      inputs: [18, 230, -20],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
    {
      name: "Zugänge als Text",
      inputs: [18, 230, "zwanzig"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    ...argumentCases([
      ["Abgänge", 18],
      ["Personalbestand", 242],
    ]),
  ],
};
