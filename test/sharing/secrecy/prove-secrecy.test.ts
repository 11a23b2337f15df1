import { protectTables } from "../../../src/sharing/secrecy/protect-tables";
import { proveSecrecy } from "../../../src/sharing/secrecy/prove-secrecy";
import type { SecrecyPattern, SecrecyProblem, SuppressionReason } from "../../../src/sharing/secrecy/secrecy-problem";
import { totalRelation } from "./table-relations";
import { cellOf, problemOf, tableProblem } from "./small-tables";

/** A pattern as somebody could have made it by hand. */
function patternOf(suppressed: Record<string, SuppressionReason>, hiddenDerived: string[] = []): SecrecyPattern {
  return { suppressed: new Map(Object.entries(suppressed)), hiddenDerived: new Set(hiddenDerived), method: "greedy", gap: 0, loss: 0 };
}

const column = (recipients: string[]): SecrecyProblem =>
  problemOf({
    cells: [cellOf("A", 2, { owner: "A" }), cellOf("B", 40, { owner: "B" }), cellOf("C", 50, { owner: "C" }), cellOf("total", 92)],
    relations: totalRelation("total", ["A", "B", "C"]),
    recipients,
  });

describe("the proof fails", () => {
  it("for a secret value alone in its total: 92 − 40 − 50 = 2", async () => {
    expect(await proveSecrecy(column([]), patternOf({ A: "threshold" }))).toEqual({
      isSafe: false,
      checked: 1,
      narrowest: { cell: "A", lower: 2, upper: 2 },
      violations: [{ cell: "A", lower: 2, upper: 2 }],
    });
  });

  it("for the reader alone who owns the only other gap", async () => {
    // B knows its 40, so A = 92 − 50 − 40 = 2; C and outsiders see A + B = 42 and place A between 1 and 41.
    const proof = await proveSecrecy(column(["A", "B", "C"]), patternOf({ A: "threshold", B: "secondary" }));
    expect(proof).toMatchObject({ isSafe: false, checked: 3, violations: [{ cell: "A", recipient: "B", lower: 2, upper: 2 }] });
  });

  it("for one person who reads for the owners of all other gaps", async () => {
    // Shown is 152 and D = 60. B knows its 40 and places A between 1 and 51, C likewise; who reads for both knows A = 152 − 60 − 40 − 50 = 2.
    const problem = problemOf({
      cells: [...column([]).cells.filter(({ id }) => id !== "total"), cellOf("D", 60, { owner: "D" }), cellOf("total", 152)],
      relations: totalRelation("total", ["A", "B", "C", "D"]),
      recipients: ["A", "B", "C", "D"],
    });
    const pattern = patternOf({ A: "threshold", B: "secondary", C: "secondary" });
    expect(await proveSecrecy(problem, pattern)).toMatchObject({ isSafe: true, checked: 4 });
    const shared = { ...problem, sharedReaders: [["B", "C"]] };
    expect(await proveSecrecy(shared, pattern)).toMatchObject({
      isSafe: false,
      checked: 5,
      violations: [{ cell: "A", recipient: "B, C", lower: 2, upper: 2 }],
    });
    // Then D must go as well, or the total instead.
    const found = await protectTables(shared);
    expect(found.suppressed.has("D") || found.suppressed.has("total")).toBe(true);
    expect(await proveSecrecy(shared, found)).toMatchObject({ isSafe: true });
  });

  it("for a secret value that is shown, whatever the pattern says of others", async () => {
    const proof = await proveSecrecy(column(["A", "B", "C"]), patternOf({ B: "secondary", C: "secondary" }));
    expect(proof).toMatchObject({ isSafe: false, checked: 3, violations: [{ cell: "A", lower: 2, upper: 2 }] });
  });

  it("for 1 + 1 = 2, and for 1 + 2 = 3 where two wide is asked for", async () => {
    const pair = (one: number, other: number) =>
      problemOf({
        cells: [cellOf("a", one), cellOf("b", other), cellOf("both", one + other)],
        relations: totalRelation("both", ["a", "b"]),
      });
    const pattern = patternOf({ a: "threshold", b: "threshold" });
    // Both shows 2: each is 1, and the 2 is itself below the minimum count.
    expect((await proveSecrecy(pair(1, 1), pattern)).violations).toEqual([
      { cell: "both", lower: 2, upper: 2 },
      { cell: "a", lower: 1, upper: 1 },
      { cell: "b", lower: 1, upper: 1 },
    ]);
    // Both shows 3, each is 1 or 2: one wide, and never as many as three.
    expect((await proveSecrecy(pair(1, 2), pattern)).violations).toEqual([
      { cell: "a", lower: 1, upper: 2 },
      { cell: "b", lower: 1, upper: 2 },
    ]);
  });

  it("for a rate that is shown with its known denominator: 2 of 40 is 5 %", async () => {
    const cells = [cellOf("jobs", 2), cellOf("other", 30), cellOf("caseload", 32, { weight: 9 })];
    const problem = problemOf({
      cells,
      relations: totalRelation("caseload", ["jobs", "other"]),
      derived: [{ id: "rate", cells: ["jobs", "caseload"], title: { de: "Quote", en: "Rate" } }],
    });
    const suppressed = { jobs: "threshold", other: "secondary" } as const;
    expect((await proveSecrecy(problem, patternOf(suppressed))).violations).toEqual([{ cell: "jobs", lower: 2, upper: 2 }]);
    expect((await proveSecrecy(problem, patternOf(suppressed, ["rate"]))).isSafe).toBe(true);
  });

  it("for staff who are one or two persons", async () => {
    // 1.5 + 1 = 2.5 full-time posts: each at most 2.5, below three.
    const staff = { kind: "fte" as const };
    const problem = problemOf({
      cells: [cellOf("a", 1.5, staff), cellOf("b", 1, staff), cellOf("c", 5, staff), cellOf("all", 7.5, staff)],
      relations: totalRelation("all", ["a", "b", "c"]),
    });
    const proof = await proveSecrecy(problem, patternOf({ a: "threshold", b: "threshold" }));
    expect(proof.violations.map(({ cell }) => cell)).toEqual(["a", "b"]);
    expect(proof.narrowest?.upper).toBeCloseTo(2.4999, 9);
    expect((await proveSecrecy(problem, patternOf({ a: "threshold", b: "threshold", c: "secondary" }))).isSafe).toBe(true);
  });
});

describe("the bounds", () => {
  it("are those of whole persons where fractions would leave more room", async () => {
    // 5 a + 3 b = 40, both at least 1: a = 2, b = 10 or a = 5, b = 5. With fractions a could be anything from 1 to 7.4.
    const relations = [
      {
        kind: "equal" as const,
        terms: [
          { cell: "a", factor: 5 },
          { cell: "b", factor: 3 },
          { cell: "sum", factor: -1 },
        ],
      },
    ];
    const problem = problemOf({ cells: [cellOf("a", 2), cellOf("b", 10), cellOf("sum", 40)], relations });
    expect(await proveSecrecy(problem, patternOf({ a: "threshold", b: "secondary" }))).toEqual({
      isSafe: true,
      checked: 1,
      narrowest: { cell: "a", lower: 2, upper: 5 },
      violations: [],
    });
  });

  it("have no upper end where all totals are hidden", async () => {
    const proof = await proveSecrecy(column([]), patternOf({ A: "threshold", total: "secondary" }));
    expect(proof.narrowest).toEqual({ cell: "A", lower: 1, upper: Infinity });
  });

  it("are counted for every reader, also where many know the same", async () => {
    // A1 = 1 is hidden with B1, B2 and A2; C, an outsider and B look at it: 3 pairs (A owns it).
    const problem = tableProblem({ A: [1, 20], B: [15, 25], C: [12, 22] });
    const proof = await proveSecrecy(problem, patternOf({ A1: "threshold", A2: "secondary", B1: "secondary", B2: "secondary" }));
    expect(proof.checked).toBe(4 - 1);
    // B knows its own 15 and 25, and A1 + B1 = 16.
    expect(proof.violations).toEqual([{ cell: "A1", recipient: "B", lower: 1, upper: 1 }]);
  });

  it("need nothing of tables without secrets", async () => {
    expect(await proveSecrecy(problemOf({ cells: [cellOf("a", 0), cellOf("b", 3)] }), patternOf({}))).toEqual({
      isSafe: true,
      checked: 0,
      violations: [],
    });
  });
});
