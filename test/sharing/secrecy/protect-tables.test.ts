import { protectTables } from "../../../src/sharing/secrecy/protect-tables";
import { proveSecrecy } from "../../../src/sharing/secrecy/prove-secrecy";
import { stockRelation, tableRelations, totalDimension, totalRelation } from "./table-relations";
import { cellOf, problemOf, RULES, shownTable, tableProblem } from "./small-tables";

const idsOf = (suppressed: ReadonlyMap<string, unknown>) => [...suppressed.keys()].sort();

describe("a value is secret by itself", () => {
  const suppressedOf = async (...cells: ReturnType<typeof cellOf>[]) => {
    const { suppressed } = await protectTables(problemOf({ cells }));
    return Object.fromEntries(suppressed);
  };

  it("from one to below the minimum count; zero is shown", async () => {
    expect(await suppressedOf(cellOf("0", 0), cellOf("1", 1), cellOf("2", 2), cellOf("3", 3))).toEqual({ 1: "threshold", 2: "threshold" });
  });

  it("also for staff: two and a half full-time posts are two or three persons", async () => {
    const staff = { kind: "fte" as const };
    expect(await suppressedOf(cellOf("half", 0.5, staff), cellOf("2.5", 2.5, staff), cellOf("3.0", 3, staff))).toEqual({
      half: "threshold",
      "2.5": "threshold",
    });
  });

  it("if fewer than three households stand behind the persons", async () => {
    expect(await suppressedOf(cellOf("7 in 2", 7, { households: 2 }), cellOf("7 in 3", 7, { households: 3 }))).toEqual({
      "7 in 2": "households",
    });
  });
});

describe("a table with totals", () => {
  it("of two by two needs a rectangle: each row and column with one gap could be filled", async () => {
    // A1 = 2 needs a second gap in its column and in its row, and those two a fourth where they meet. It is not B1, for B knows
    // its own 8 and would compute A1 = 10 − 8. So it is the county's K1, with A2 and K2 or with At and Kt: 4 cells.
    const problem = tableProblem({ A: [2, 9], B: [8, 7] });
    const pattern = await protectTables(problem);
    expect(pattern.method).toBe("optimal");
    expect(pattern.loss).toBe(4);
    expect([
      ["* * 11", "8 7 15", "* * 26"],
      ["* 9 *", "8 7 15", "* 16 *"],
    ]).toContainEqual(shownTable(problem, pattern, 3));
    expect((await proveSecrecy(problem, pattern)).isSafe).toBe(true);
  });

  it("of three by three: two municipalities beside the secret one, for each of the two knows its own number", async () => {
    // County numbers weigh 100. A1 = 1 needs two more in column 1 (one alone would be computed by the other's owner),
    // and the three rows need a second gap each: column 2 or 3. 1 + 2 + 3 = 6 cells of weight 1.
    const problem = tableProblem(
      { A: [1, 20, 30], B: [15, 25, 35], C: [12, 22, 32] },
      { more: (id) => (id.startsWith("K") || id.endsWith("t") ? { weight: 100 } : {}) },
    );
    const pattern = await protectTables(problem);
    expect(pattern).toMatchObject({ method: "optimal", gap: 0, loss: 6 });
    expect([
      ["* * 30 51", "* * 35 75", "* * 32 66"],
      ["* 20 * 51", "* 25 * 75", "* 22 * 66"],
    ]).toContainEqual(shownTable(problem, pattern, 4).slice(0, 3));
    expect(await proveSecrecy(problem, pattern)).toMatchObject({ isSafe: true, violations: [] });
  });

  it("does not stop at two ones that add up to two: 1 + 1 = 2 gives both away", async () => {
    // Total 12 of a, b, c; a + b = 12 − 10 = 2, and zeros would be shown, so both are 1. c must go as well.
    const cells = [cellOf("a", 1), cellOf("b", 1), cellOf("c", 10), cellOf("total", 12, { weight: 10 })];
    const pattern = await protectTables(problemOf({ cells, relations: totalRelation("total", ["a", "b", "c"]) }));
    expect(Object.fromEntries(pattern.suppressed)).toEqual({ a: "threshold", b: "threshold", c: "secondary" });
    expect(pattern.loss).toBe(3);
  });

  it("suppresses nothing more where two secret values protect each other", async () => {
    // a + b = 4 with both at least 1: each between 1 and 3, two wide, and 3 is not secret.
    const cells = [cellOf("a", 2), cellOf("b", 2), cellOf("c", 10), cellOf("total", 14)];
    const pattern = await protectTables(problemOf({ cells, relations: totalRelation("total", ["a", "b", "c"]) }));
    expect(idsOf(pattern.suppressed)).toEqual(["a", "b"]);
  });

  it("never hides a zero, which could not protect anything", async () => {
    const cells = [cellOf("a", 2), cellOf("b", 0), cellOf("c", 40, { weight: 3 }), cellOf("total", 42, { weight: 5 })];
    const pattern = await protectTables(problemOf({ cells, relations: totalRelation("total", ["a", "b", "c"]) }));
    expect(idsOf(pattern.suppressed)).toEqual(["a", "c"]);
  });
});

describe("whole persons", () => {
  it("leave fewer values than fractions: what then falls short needs a further gap", async () => {
    // 5 a + 3 b = 40 leaves a = 2 or a = 5, three wide, where fractions leave 1 to 7. With four wide the sum must go as well.
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
    const cells = [cellOf("a", 2), cellOf("b", 10), cellOf("sum", 40, { weight: 5 })];
    const suppressedFor = async (protectionWidth: number) =>
      idsOf((await protectTables(problemOf({ cells, relations, rules: { ...RULES, protectionWidth } }))).suppressed);
    expect(await suppressedFor(3)).toEqual(["a", "b"]);
    // With the sum hidden b = 10 can be shown: a has no upper limit.
    expect(await suppressedFor(4)).toEqual(["a", "sum"]);
  });
});

describe("what a reader knows besides", () => {
  const column = (recipients: string[]) =>
    problemOf({
      cells: [
        cellOf("A", 2, { owner: "A" }),
        cellOf("B", 40, { owner: "B" }),
        cellOf("C", 50, { owner: "C", weight: 2 }),
        cellOf("total", 92, { weight: 5 }),
      ],
      relations: totalRelation("total", ["A", "B", "C"]),
      recipients,
    });

  it("is nothing if nobody owns a number: the lightest second gap is enough", async () => {
    expect(idsOf((await protectTables(column([]))).suppressed)).toEqual(["A", "B"]);
  });

  it("is its own number: B would compute 92 − 50 − 40 = 2, so a third gap is needed", async () => {
    const problem = column(["A", "B", "C"]);
    const pattern = await protectTables(problem);
    expect(idsOf(pattern.suppressed)).toEqual(["A", "B", "C"]);
    // B: A + C = 52, both at least 1; C: A + B = 42; outsider: A + B + C = 92. Three readers besides A.
    expect(await proveSecrecy(problem, pattern)).toEqual({
      isSafe: true,
      checked: 3,
      narrowest: { cell: "A", recipient: "C", lower: 1, upper: 41 },
      violations: [],
    });
  });

  it("is also a relation that is no sum: a part is at most its whole", async () => {
    // LZB 40 of A is suppressed to protect B's 2 (sum 42); but eLb 41 of A bounds it: B = 42 − LZB of A ≥ 1, and ≤ 41.
    const cells = [cellOf("A", 40), cellOf("B", 2), cellOf("total", 42, { weight: 9 }), cellOf("eLb of A", 41)];
    const relations = [
      ...totalRelation("total", ["A", "B"]),
      {
        kind: "atMost" as const,
        terms: [
          { cell: "A", factor: 1 },
          { cell: "eLb of A", factor: -1 },
        ],
      },
    ];
    const problem = problemOf({ cells, relations });
    const pattern = await protectTables(problem);
    expect(idsOf(pattern.suppressed)).toEqual(["A", "B"]);
    expect((await proveSecrecy(problem, pattern)).narrowest).toEqual({ cell: "B", lower: 1, upper: 41 });
  });
});

describe("tables that hang together", () => {
  it("by sex and age share their cells: the pattern holds for both", async () => {
    // Women under 25: 2. Each of the two sexes, two ages and their totals: the smallest closed pattern is the four inner cells.
    const ids = { "w u": 2, "w o": 30, "m u": 20, "m o": 40, "w t": 32, "m t": 60, "t u": 22, "t o": 70, "t t": 92 };
    const cells = Object.entries(ids).map(([id, value]) => cellOf(id, value, { weight: id.includes("t") ? 5 : 1 }));
    const dimensions = [totalDimension("t", ["w", "m"]), totalDimension("t", ["u", "o"])];
    const problem = problemOf({ cells, relations: tableRelations(dimensions, ([sex, age]) => `${sex} ${age}`) });
    const pattern = await protectTables(problem);
    expect(idsOf(pattern.suppressed)).toEqual(["m o", "m u", "w o", "w u"]);
    // w u + w o = 32, w u + m u = 22, both at least 1: w u between 1 and 21; then m o = 40 + (w u − 2) is always positive.
    expect((await proveSecrecy(problem, pattern)).narrowest).toEqual({ cell: "w u", lower: 1, upper: 21 });
  });

  it("by months: the exits of a month follow from two stocks and the entries", async () => {
    // 110 = 102 + 10 − 2: exits 2 are secret; one of the others must go as well, the entries being the lightest.
    const cells = [
      cellOf("May", 102, { weight: 5 }),
      cellOf("entries", 10, { weight: 2 }),
      cellOf("exits", 2),
      cellOf("June", 110, { weight: 5 }),
    ];
    const relations = stockRelation({ before: "May", entries: "entries", exits: "exits", after: "June" });
    const pattern = await protectTables(problemOf({ cells, relations }));
    expect(Object.fromEntries(pattern.suppressed)).toEqual({ exits: "threshold", entries: "secondary" });
  });

  it("with ratios: a rate of a suppressed number, or of one that is not shown, is not shown", async () => {
    const title = { de: "", en: "" };
    const problem = problemOf({
      cells: [cellOf("jobs", 2), cellOf("caseload", 100), cellOf("inside", 50, { isPublished: false })],
      derived: [
        { id: "rate", cells: ["jobs", "caseload"], title },
        { id: "share", cells: ["inside", "caseload"], title },
        { id: "level", cells: ["caseload"], title },
      ],
    });
    expect([...(await protectTables(problem)).hiddenDerived]).toEqual(["rate", "share"]);
  });
});

describe("a secret value that is not shown by itself", () => {
  it("is protected all the same", async () => {
    // Persons 12 = men 10 + women 2; women are not shown, but would be 12 − 10.
    const cells = [cellOf("persons", 12), cellOf("men", 10, { weight: 2 }), cellOf("women", 2, { isPublished: false })];
    const problem = problemOf({ cells, relations: totalRelation("persons", ["men", "women"]) });
    const pattern = await protectTables(problem);
    expect(Object.fromEntries(pattern.suppressed)).toEqual({ persons: "secondary" });
    // Women may be zero here, and persons are anything from 10 up: that women are at least 1 is not known.
    expect((await proveSecrecy(problem, pattern)).narrowest).toEqual({ cell: "women", lower: 0, upper: Infinity });
  });

  it("may be one that no pattern protects; the proof then fails", async () => {
    // Part and rest are no figures of the table, but the total of 2 is known to its reader as its own.
    const cells = [cellOf("part", 2, { isPublished: false }), cellOf("own", 2, { owner: "A" })];
    const problem = problemOf({ cells, relations: totalRelation("own", ["part"]), recipients: ["A"] });
    const pattern = await protectTables(problem);
    expect(pattern.unprotectable).toEqual(["part"]);
    expect((await proveSecrecy(problem, pattern)).violations).toContainEqual({ cell: "part", recipient: "A", lower: 2, upper: 2 });
  });
});

describe("the search", () => {
  const problem = tableProblem({ A: [1, 20, 30], B: [15, 25, 35], C: [12, 22, 32] });

  it("falls back to a quick pattern that is safe as well, and says by how much it may be too large", async () => {
    const [best, quick] = await Promise.all([protectTables(problem), protectTables(problem, { exactLimit: 0 })]);
    expect(best).toMatchObject({ method: "optimal", gap: 0 });
    expect(quick.method).toBe("greedy");
    expect((await proveSecrecy(problem, quick)).isSafe).toBe(true);
    // The only bound without a search is the secret cell itself, of weight 1.
    expect(quick.gap).toBe(quick.loss - 1);
    expect(quick.loss).toBeGreaterThanOrEqual(best.loss);
    expect((await protectTables(problem, { timeLimit: 0 })).method).toBe("greedy");
  });

  it("can be cancelled", async () => {
    const cancelled = AbortSignal.abort(new Error("cancelled"));
    await expect(protectTables(problem, { signal: cancelled })).rejects.toThrow("cancelled");
  });

  it("refuses numbers that do not fit together, by their names", async () => {
    const cells = [cellOf("a", 5), cellOf("b", 6), cellOf("total", 12)];
    await expect(protectTables(problemOf({ cells, relations: totalRelation("total", ["a", "b"]) }))).rejects.toMatchObject({
      code: "secrecy-relation-broken",
      reason: {
        de: "Diese Werte passen nicht zueinander (Abweichung 1): a; b; total.",
        en: "These values do not fit together (difference 1): a; b; total.",
      },
    });
  });

  it.each([
    ["a fraction of a person", [cellOf("a", 1.5)]],
    ["a negative value", [cellOf("a", -1)]],
    ["two cells of one id", [cellOf("a", 1), cellOf("a", 1)]],
    ["a negative weight", [cellOf("a", 1, { weight: -1 })]],
  ])("refuses %s", async (_, cells) => {
    await expect(protectTables(problemOf({ cells }))).rejects.toThrow(RangeError);
  });

  it("refuses a relation of a cell that does not exist", async () => {
    await expect(protectTables(problemOf({ relations: totalRelation("t", ["a"]) }))).rejects.toThrow("There is no cell “a”.");
  });

  it("leaves room for the last digits of sums of full-time equivalents", async () => {
    // 0.1 + 0.2 = 0.30000000000000004
    const staff = { kind: "fte" as const };
    const cells = [cellOf("a", 0.1, staff), cellOf("b", 0.2, staff), cellOf("total", 0.3, staff)];
    const problem = problemOf({ cells, relations: totalRelation("total", ["a", "b"]), rules: RULES });
    const pattern = await protectTables(problem);
    expect(idsOf(pattern.suppressed)).toEqual(["a", "b", "total"]);
    expect((await proveSecrecy(problem, pattern)).isSafe).toBe(true);
  });
});
