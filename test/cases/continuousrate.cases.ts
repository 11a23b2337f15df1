import { inColumn, inRow, type IndicatorCases } from "./indicator-case";

export const CONTINUOUSRATE_CASES: IndicatorCases = {
  indicator: "CONTINUOUSRATE",
  cases: [
    {
      name: "zwölf Monate",
      inputs: [inColumn(Array<number>(12).fill(6)), inColumn(Array<number>(12).fill(10))],
      expected: 0.6,
      source: "§ 5 Abs. 2 Nr. 3 der Verordnung zu § 48a SGB II: 72 / 120 = 0,6",
    },
    {
      name: "nicht das Mittel der Monatsquoten",
      inputs: [inRow([10, ...Array<number>(11).fill(0)]), inRow([10, ...Array<number>(11).fill(1)])],
      expected: 0.476190476190476,
      source: "10 / (10 + 11) = 0,4761904…; das Mittel der Quoten wäre 1/12",
    },
    {
      name: "Monate ohne Integration",
      inputs: [inColumn([3, ...Array<number>(11).fill(0)]), inColumn([4, ...Array<number>(11).fill(0)])],
      expected: 0.75,
      source: "3 / 4 = 0,75",
    },
    {
      name: "gar keine Integration",
      inputs: [inColumn(Array<number>(12).fill(0)), inColumn(Array<number>(12).fill(0))],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "mehr kontinuierliche als Integrationen in einem Monat",
      inputs: [inColumn([5, 6, ...Array<number>(10).fill(1)]), inColumn([5, 5, ...Array<number>(10).fill(9)])],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze, in keinem Monat",
    },
    {
      name: "Lücke: sechs Folgemonate noch nicht bekannt",
      inputs: [inColumn([...Array<number>(6).fill(1), ...Array<null>(6).fill(null)]), inColumn(Array<number>(12).fill(9))],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
    {
      name: "Lücke in den Integrationen",
      inputs: [inColumn(Array<number>(12).fill(1)), inColumn([null, ...Array<number>(11).fill(9)])],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
    {
      name: "verschiedene Richtungen",
      inputs: [inColumn(Array<number>(12).fill(6)), inRow(Array<number>(12).fill(10))],
      expected: "#VALUE!",
      source: "Regel: beide Reihen haben dieselbe Form",
    },
    {
      name: "nur elf Monate",
      inputs: [inColumn(Array<number>(11).fill(6)), inColumn(Array<number>(11).fill(10))],
      expected: "#VALUE!",
      source: "Regel: es müssen zwölf Monatswerte sein",
    },
    {
      name: "Text",
      inputs: [inColumn(["drei", ...Array<number>(11).fill(1)]), inColumn(Array<number>(12).fill(9))],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [inColumn(Array<number>(12).fill(-6)), inColumn(Array<number>(12).fill(10))],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
  ],
};
