import { partRelation, plainDimension, stockRelation, tableRelations, totalDimension, totalRelation } from "./table-relations";
import type { SecrecyRelation } from "../../../src/sharing/secrecy/secrecy-problem";

/** `a + b − t = 0`, as it would be written by hand. */
function written({ terms, kind }: SecrecyRelation): string {
  const sum = terms.map(({ cell, factor }) => `${factor < 0 ? "−" : "+"} ${cell}`).join(" ");
  return `${sum.replace(/^\+ /, "")} ${kind === "equal" ? "=" : "≤"} 0`;
}

test("a total is its parts; without the figure of one of them the others are at most the total", () => {
  expect(totalRelation("t", ["a", "b"]).map(written)).toEqual(["a + b − t = 0"]);
  expect(totalRelation("t", ["a", undefined]).map(written)).toEqual(["a − t ≤ 0"]);
  expect(totalRelation(undefined, ["a", "b"])).toEqual([]);
  expect(totalRelation("t", [undefined])).toEqual([]);
});

test("a part is at most its whole", () => {
  expect(partRelation("LZB", "eLb").map(written)).toEqual(["LZB − eLb ≤ 0"]);
  expect(partRelation("LZB", undefined)).toEqual([]);
});

test("a stock follows from the one before", () => {
  const months = { before: "May", entries: "in", exits: "out", after: "June" };
  expect(stockRelation(months).map(written)).toEqual(["May + in − out − June = 0"]);
  expect(stockRelation({ ...months, exits: undefined })).toEqual([]);
});

test("a table has each total of each dimension once for every combination of the others", () => {
  const dimensions = [totalDimension("Kreis", ["A", "B"]), totalDimension("t", ["w", "m"]), plainDimension(["Jan", "Feb"])];
  const relations = tableRelations(dimensions, (members) => members.join(" ")).map(written);
  // Kreis over 3 × 2, t over 3 × 2; months have no total.
  expect(relations).toHaveLength(12);
  expect(relations).toContain("A w Jan + B w Jan − Kreis w Jan = 0");
  expect(relations).toContain("Kreis w Feb + Kreis m Feb − Kreis t Feb = 0");
});

test("sub-totals are totals that are parts of another one", () => {
  const regions = {
    members: ["A", "B", "C", "North", "Kreis"],
    totals: [
      { total: "North", parts: ["A", "B"] },
      { total: "Kreis", parts: ["North", "C"] },
    ],
  };
  expect(tableRelations([regions], ([name]) => name).map(written)).toEqual(["A + B − North = 0", "North + C − Kreis = 0"]);
});
