import { INDICATORS } from "../../../src/indicators/catalogue";
import { explainCell } from "../../../src/reporting/explain/explain-cell";
import { causesOf } from "../../../src/reporting/explain/explanation";
import type { WorkbookReader } from "../../../src/reporting/explain/workbook-reader";
import { cellPosition } from "../../../src/units/cell-address";
import { workbookOfCells } from "./workbook-of-cells";

function explained(reader: WorkbookReader, cell: string, limits?: { depth: number; nodes: number }) {
  const position = cellPosition(cell) ?? { row: 0, column: 0 };
  return explainCell(reader, { sheet: "Blatt", cell, position }, { functions: INDICATORS, ...(limits ? { limits } : {}) });
}

/** Two municipalities, Rees without a value in May. */
const STOCK = {
  name: "Bestand",
  sheet: "Bestand",
  firstRow: 3,
  firstColumn: 0,
  headings: ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb"],
  rows: [
    [44_682, "Kleve", "m", "T-3", 100], // 2022-05-01
    [44_682, "Rees", "m", "T-3", ""],
    [44_713, "Kleve", "m", "T-3", 110], // 2022-06-01
    [44_713, "Rees", "m", "T-3", 40],
  ],
};

test("a plain calculation shows its values in both languages", () => {
  const reader = workbookOfCells("Blatt", { A1: "Budget", B1: 1_234.5, A2: "Hälfte", B2: { formula: "=B1/2", value: 617.25 } });
  const node = explained(reader, "B2");
  expect(node.title.de).toBe("Hälfte");
  expect(node.calculation).toEqual({ de: "1.234,5 / 2", en: "1,234.5 / 2" });
  expect(node.children).toMatchObject([{ kind: "constant", address: "Blatt!B1", title: { de: "Budget" } }]);
});

test("a sum over a table names filters and rows; without a demand there is none", () => {
  const reader = workbookOfCells(
    "Blatt",
    { A1: 44_713, B1: { formula: '=SUMIFS(Bestand[eLb],Bestand[Monat],A1,Bestand[Kommune],"R*")', value: 40 } },
    [STOCK],
  );
  const node = explained(reader, "B1");
  expect(node.filters.map(({ text }) => text.de)).toEqual(["Monat = 2022-06", "Kommune = R*"]);
  expect(node.rows).toMatchObject({ count: 1, total: 40, areas: [{ sheet: "Bestand", cell: "E8" }], text: { de: "1 Zeile, Summe 40" } });
  expect(node.rows?.expected).toBeUndefined();
});

test("ranges of addresses count as the columns of the table they lie in", () => {
  const reader = workbookOfCells("Blatt", { B1: { formula: '=COUNTIF(Bestand!$B$5:$B$8,"Kleve")', value: 2 } }, [STOCK]);
  expect(explained(reader, "B1")).toMatchObject({ kind: "aggregate", statement: { de: "Anzahl der Zeilen: Bestand" }, rows: { count: 2 } });
});

test("a sum that lacks a value leads to its cell, also inside of a larger formula", () => {
  const guarded = 'IF(COUNTIFS(Bestand[Monat],A1,Bestand[eLb],">=0")=2,SUMIFS(Bestand[eLb],Bestand[Monat],A1),NA())';
  const reader = workbookOfCells("Blatt", { A1: 44_682, B1: { formula: `=${guarded}/6`, value: "#N/A" } }, [STOCK]);
  const node = explained(reader, "B1");
  expect(node.children).toMatchObject([{ kind: "aggregate", rows: { count: 1, expected: 2 } }]);
  expect(causesOf(node)).toMatchObject([
    {
      text: { de: "In „Bestand“ liegen 1 von 2 Angaben vor. Es fehlt: Kommune Rees, Geschlecht m, Datenstand T-3 (E6)." },
      places: [{ sheet: "Bestand", cell: "E6" }],
    },
  ]);
});

test("more rows than demanded are said to be there twice", () => {
  const guarded = "=IF(COUNTIFS(Bestand[Monat],A1)=1,SUMIFS(Bestand[eLb],Bestand[Monat],A1),NA())";
  const node = explained(workbookOfCells("Blatt", { A1: 44_713, B1: { formula: guarded, value: "#N/A" } }, [STOCK]), "B1");
  expect(node.problem?.text.de).toContain("passen 2 Zeilen, erwartet sind 1");
});

test("SUMPRODUCT with conditions is a sum with filters", () => {
  const formula = '=SUMPRODUCT((Bestand[Kommune]="Kleve")*(Bestand[Monat]>=A1)*Bestand[eLb])';
  const node = explained(workbookOfCells("Blatt", { A1: 44_682, B1: { formula, value: 210 } }, [STOCK]), "B1");
  expect(node.filters.map(({ text }) => text.de)).toEqual(["Kommune = Kleve", "Monat ≥ 2022-05"]);
  expect(node.rows).toMatchObject({ count: 2, total: 210 });
});

test("our functions bring title, help and paragraph, and their own words about a wrong argument", () => {
  const reader = workbookOfCells("Blatt", { A1: 110, A2: 0, B1: { formula: "=CASELOAD(A1,A2)", value: "#N/A" } });
  const node = explained(reader, "B1");
  expect(node.statement.de).toBe("Fallschlüssel");
  expect(node.sources).toEqual(["§ 44c Abs. 4 SGB II"]);
  expect(node.problem?.text.de).toContain("VZÄ");
});

test.each([
  ["#DIV/0!", "=A1/A2", "geteilt"],
  ["#REF!", "=#REF!+1", "gelöscht"],
  ["#NAME?", "=UNBEKANNT(A1)", "Add-in"],
])("%s is said in words", (value, formula, words) => {
  const reader = workbookOfCells("Blatt", { A1: 1, A2: 0, B1: { formula, value } });
  expect(explained(reader, "B1").problem?.text.de).toContain(words);
});

test("the branch that a formula has chosen is explained, without the problems of the other", () => {
  const reader = workbookOfCells("Blatt", {
    A1: 6,
    A2: { formula: "=NA()", value: "#N/A" },
    B1: { formula: "=IF(COUNT(A1,A2)=2,A1+A2,A1*2)", value: 12 },
  });
  const node = explained(reader, "B1");
  expect(node.calculation?.de).toBe("6 × 2");
  expect(node.children.map(({ address }) => address)).toEqual(["Blatt!A1"]);
  expect(causesOf(node)).toEqual([]);
});

test("a defined name leads to its cell", () => {
  const reader = workbookOfCells("Blatt", { A1: 6, B1: { formula: "=Monate*2", value: 12 } }, [], { Monate: "=Blatt!$A$1" });
  expect(explained(reader, "B1").children).toMatchObject([{ address: "Blatt!A1" }]);
});

test("a formula that cannot be taken apart still names its cells", () => {
  const reader = workbookOfCells("Blatt", { A1: 6, A2: 7, B1: { formula: "=SUM(A1:INDEX(A1:A9,2))", value: 13 } });
  const node = explained(reader, "B1");
  expect(node.statement.de).toContain("nicht im Einzelnen zerlegt");
  expect(node.children.length).toBeGreaterThan(0);
});

test("depth and size are bounded, and what was explained once is not repeated", () => {
  // Each cell refers twice to the one before: without a bound 2^20 nodes.
  const cells = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`A${index + 2}`, { formula: `=A${index + 1}+A${index + 1}*B${index + 1}`, value: 1 }]),
  );
  const reader = workbookOfCells("Blatt", { A1: 1, ...cells });
  const count = (node: ReturnType<typeof explained>): number => node.children.reduce((sum, child) => sum + count(child), 1);
  expect(count(explained(reader, "A21", { depth: 5, nodes: 100 }))).toBeLessThan(20);
  const wide = workbookOfCells("Blatt", {
    A1: { formula: "=B1+1", value: 2 },
    B1: { formula: "=C1+1", value: 1 },
    C1: 0,
    D1: { formula: "=A1+B1", value: 3 },
  });
  expect(explained(wide, "D1").children.map(({ kind }) => kind)).toEqual(["calculation", "repeated"]);
});
