import { methodText, proofText, SUPPRESSION_REASONS } from "../../../src/sharing/secrecy/secrecy-texts";
import { cellOf, problemOf } from "./small-tables";

const problem = problemOf({ cells: [cellOf("a", 2, { title: { de: "LZB Frauen, Rheurdt", en: "Long-term, women, Rheurdt" } })] });

test("the method says how far the pattern can be from the best", () => {
  expect(methodText({ method: "optimal", gap: 0 }).de).toBe("Es ist so wenig gesperrt wie möglich (ganzzahlige Optimierung).");
  expect(methodText({ method: "greedy", gap: 0.054 })).toEqual({
    de: "Die Zeit reichte nicht für die Suche nach der kleinstmöglichen Sperrung; gesperrt ist höchstens 5,4\u00a0% mehr als nötig.",
    en: "There was not enough time to find the smallest suppression; at most 5.4% more is suppressed than necessary.",
  });
});

test("a proof that holds names the closest call", () => {
  const narrowest = { cell: "a", recipient: "Issum", lower: 1, upper: 5 };
  expect(proofText({ isSafe: true, checked: 1408, narrowest, violations: [] }, problem)).toEqual({
    de: "Geprüft: 1.408 Paare aus geheimem Wert und Leser. Niemand kann einen geheimen Wert auf weniger als 2 eingrenzen; am engsten ist LZB Frauen, Rheurdt (Issum: 1 bis 5).",
    en: "Checked: 1,408 pairs of a secret value and a reader. Nobody can place a secret value within less than 2; the closest is Long-term, women, Rheurdt (Issum: 1 to 5).",
  });
});

test("a proof that fails names what can be worked out, and by whom", () => {
  const violations = [
    { cell: "a", lower: 2, upper: 2 },
    { cell: "a", recipient: "Issum", lower: 1.5, upper: Infinity },
  ];
  expect(proofText({ isSafe: false, checked: 2, violations }, problem).de).toBe(
    "Nicht sicher. Diese Werte lassen sich zu genau zurückrechnen: LZB Frauen, Rheurdt (Außenstehende: 2 bis 2); LZB Frauen, Rheurdt (Issum: ab 1,50).",
  );
});

test("without secrets there is nothing to prove", () => {
  expect(proofText({ isSafe: true, checked: 0, violations: [] }, problem).en).toBe("No value is secret; there was nothing to check.");
});

test("every reason has its words in both languages", () => {
  expect(Object.values(SUPPRESSION_REASONS).map(({ de }) => de)).toEqual([
    "Wert unter der Mindestfallzahl",
    "Zu wenige Bedarfsgemeinschaften hinter dem Wert",
    "Aus diesem Wert ließe sich ein geheimer zurückrechnen",
  ]);
});
