import fc from "fast-check";
import { protectTables } from "../../../src/sharing/secrecy/protect-tables";
import { proveSecrecy } from "../../../src/sharing/secrecy/prove-secrecy";
import type { SecrecyProblem } from "../../../src/sharing/secrecy/secrecy-problem";
import { tableBounds } from "./circulation";
import { tableProblem } from "./small-tables";

/** Municipalities × columns with all totals; many values are small, many are zero, some stand for few households. */
const tables = (rows: { min: number; max: number }, columns: { min: number; max: number }) =>
  fc
    .record({
      rows: fc.integer(rows),
      columns: fc.integer(columns),
      threshold: fc.constantFrom(3, 3, 5, 10),
      protectionWidth: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ rows: height, columns: width, ...rules }) =>
      fc.record({
        values: fc.array(
          fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60 })), size(width)),
          size(height),
        ),
        thin: fc.integer({ min: 0, max: 9 }),
        totalWeight: fc.constantFrom(1, 3),
        rules: fc.constant({ ...rules, minimumHouseholds: 3 }),
      }),
    )
    .map(({ values, thin, totalWeight, rules }) =>
      tableProblem(Object.fromEntries(values.map((row, index) => ["ABCDE"[index], row])), {
        rules,
        more: (id) => ({
          weight: id.startsWith("K") || id.endsWith("t") ? totalWeight : 1,
          ...(id === `A${thin}` ? { households: 2 } : {}),
        }),
      }),
    );

const size = (length: number) => ({ minLength: length, maxLength: length });

/** Every secret cell of the table with every reader who does not own it, and how closely the reader can place it. */
function boundsOf(problem: SecrecyProblem, hidden: ReadonlySet<string>) {
  const { threshold, minimumHouseholds } = problem.rules;
  return problem.cells
    .filter(({ value, households }) => value > 0 && (value < threshold || (households !== undefined && households < minimumHouseholds)))
    .flatMap(({ id, owner }) =>
      [undefined, ...problem.recipients]
        .filter((reader) => reader === undefined || reader !== owner)
        .map((reader) => ({ cell: id, reader, ...tableBounds(problem, hidden, id, reader) })),
    );
}

function isSafe(problem: SecrecyProblem, hidden: ReadonlySet<string>): boolean {
  const { threshold, protectionWidth } = problem.rules;
  return boundsOf(problem, hidden).every(({ lower, upper }) => upper - lower >= Math.max(1, protectionWidth) && upper >= threshold);
}

/** The least weight of all safe patterns, by trying every one. */
function leastLoss({ cells, ...problem }: SecrecyProblem): number {
  const candidates = cells.filter(({ value }) => value > 0);
  let least = Infinity;
  for (let pattern = 0; pattern < 2 ** candidates.length; pattern += 1) {
    const hidden = candidates.filter((_, index) => (pattern >> index) & 1);
    const loss = hidden.reduce((sum, { weight = 1 }) => sum + weight, 0);
    if (loss < least && isSafe({ cells, ...problem }, new Set(hidden.map(({ id }) => id)))) least = loss;
  }
  return least;
}

test("in 1,000 tables nobody can place a secret value too closely, found by another way than the program's", async () => {
  await fc.assert(
    fc.asyncProperty(tables({ min: 1, max: 4 }, { min: 1, max: 2 }), async (problem) => {
      const pattern = await protectTables(problem);
      const hidden = new Set(pattern.suppressed.keys());
      const bounds = boundsOf(problem, hidden);
      const hopeless = new Set(pattern.unprotectable);
      const { threshold, protectionWidth } = problem.rules;
      for (const { cell, lower, upper } of bounds) {
        if (hopeless.has(cell)) continue;
        expect(upper - lower).toBeGreaterThanOrEqual(protectionWidth);
        expect(upper).toBeGreaterThanOrEqual(threshold);
      }
      // Hidden are all secret values, no zero, and what the proof says is what the other way finds.
      expect(problem.cells.filter(({ id, value }) => value === 0 && hidden.has(id))).toEqual([]);
      const proof = await proveSecrecy(problem, pattern);
      expect(proof.checked).toBe(bounds.length);
      expect(proof.isSafe).toBe(isSafe(problem, hidden));
      const narrowest = bounds.reduce((least, { lower, upper }) => Math.min(least, upper - lower), Infinity);
      expect(proof.narrowest ? proof.narrowest.upper - proof.narrowest.lower : Infinity).toBe(narrowest);
    }),
    { numRuns: 1000, seed: 16 },
  );
}, 180_000);

test("no pattern of a small table loses less, by trying all of them", async () => {
  await fc.assert(
    fc.asyncProperty(tables({ min: 2, max: 3 }, { min: 1, max: 2 }), async (problem) => {
      const pattern = await protectTables(problem);
      fc.pre(pattern.unprotectable === undefined);
      expect(pattern.method).toBe("optimal");
      expect(pattern.loss).toBe(leastLoss(problem));
    }),
    { numRuns: 60, seed: 16 },
  );
});
