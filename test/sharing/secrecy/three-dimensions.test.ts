import fc from "fast-check";
import { protectTables } from "../../../src/sharing/secrecy/protect-tables";
import { proveSecrecy } from "../../../src/sharing/secrecy/prove-secrecy";
import type { SecrecyProblem } from "../../../src/sharing/secrecy/secrecy-problem";
import { tableRelations, totalDimension } from "./table-relations";
import { cellOf, problemOf } from "./small-tables";

/** Two municipalities, two sexes, two ages, each with its total: 27 cells, of which the eight inner ones decide. */
const MUNICIPALITIES = ["A", "B"];
const SEXES = ["w", "m"];
const AGES = ["u", "o"];
const PARTS: Readonly<Record<string, readonly string[]>> = { K: MUNICIPALITIES, t: SEXES, s: AGES };
const partsOf = (member: string) => PARTS[member] ?? [member];
const INNER = MUNICIPALITIES.flatMap((municipality) => SEXES.flatMap((sex) => AGES.map((age) => municipality + sex + age)));
const innerOf = (id: string) => {
  const [municipalities = [], sexes = [], ages = []] = [...id].map(partsOf);
  return INNER.filter(
    (inner) => municipalities.includes(inner[0] ?? "") && sexes.includes(inner[1] ?? "") && ages.includes(inner[2] ?? ""),
  );
};
const IDS = ["A", "B", "K"].flatMap((municipality) =>
  ["w", "m", "t"].flatMap((sex) => ["u", "o", "s"].map((age) => municipality + sex + age)),
);

function cubeProblem(values: readonly number[]): SecrecyProblem {
  const valueOf = (inner: string) => values[INNER.indexOf(inner)] ?? NaN;
  const cells = IDS.map((id) =>
    cellOf(
      id,
      innerOf(id).reduce((sum, inner) => sum + valueOf(inner), 0),
      { ...(id.startsWith("K") ? {} : { owner: id[0] }), weight: innerOf(id).length },
    ),
  );
  const dimensions = [totalDimension("K", MUNICIPALITIES), totalDimension("t", SEXES), totalDimension("s", AGES)];
  return problemOf({ cells, relations: tableRelations(dimensions, (members) => members.join("")), recipients: MUNICIPALITIES });
}

/** No inner cell, of at most 8, is tried beyond that; so widths are only compared as far as nothing can come near it. */
const HIGHEST = 16;
const WIDEST_COMPARED = 4;
const MOST_HIDDEN = 11;

/** Least and greatest of every cell over all tables of whole numbers that look the same to a reader. */
function rangesOf({ cells }: SecrecyProblem, hidden: ReadonlySet<string>, reader: string | undefined) {
  const ranges = new Map(cells.map(({ id }) => [id, { lower: Infinity, upper: -Infinity }]));
  const sums = cells.map((cell) => ({
    ...cell,
    isHidden: hidden.has(cell.id) && (cell.owner === undefined || cell.owner !== reader),
    parts: innerOf(cell.id).map((inner) => INNER.indexOf(inner)),
  }));
  const table: number[] = [];
  const fits = () =>
    sums.every(({ value, isHidden, parts }) => {
      const known = parts.filter((part) => part < table.length);
      const sum = known.reduce((total, part) => total + (table[part] ?? 0), 0);
      const isComplete = known.length === parts.length;
      if (isHidden) return !isComplete || sum >= 1;
      return isComplete ? sum === value : sum <= value;
    });
  const visit = (): void => {
    if (!fits()) return;
    if (table.length < INNER.length) {
      for (let value = 0; value <= HIGHEST; value += 1) {
        table.push(value);
        visit();
        table.pop();
      }
      return;
    }
    for (const { id, parts } of sums) {
      const sum = parts.reduce((total, part) => total + (table[part] ?? 0), 0);
      const { lower, upper } = ranges.get(id) ?? { lower: sum, upper: sum };
      ranges.set(id, { lower: Math.min(lower, sum), upper: Math.max(upper, sum) });
    }
  };
  visit();
  return ranges;
}

test("by municipality, sex and age nobody can place a secret value too closely, by writing out all tables that fit", async () => {
  const value = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 4, arbitrary: fc.integer({ min: 3, max: 8 }) },
  );
  const values = fc.array(value, { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(values, async (inner) => {
      const problem = cubeProblem(inner);
      const pattern = await protectTables(problem);
      const hidden = new Set(pattern.suppressed.keys());
      // Where more is hidden, too many tables fit to write them all out.
      fc.pre(pattern.unprotectable === undefined && hidden.size > 0 && hidden.size <= MOST_HIDDEN);
      const secret = problem.cells.filter(({ value }) => value > 0 && value < problem.rules.threshold);
      let narrowest = Infinity;
      for (const reader of [undefined, ...MUNICIPALITIES]) {
        const ranges = rangesOf(problem, hidden, reader);
        for (const { id, owner } of secret) {
          if (reader !== undefined && owner === reader) continue;
          const { lower, upper } = ranges.get(id) ?? { lower: NaN, upper: NaN };
          expect(upper - lower).toBeGreaterThanOrEqual(problem.rules.protectionWidth);
          expect(upper).toBeGreaterThanOrEqual(problem.rules.threshold);
          narrowest = Math.min(narrowest, upper - lower);
        }
      }
      const proof = await proveSecrecy(problem, pattern);
      expect(proof.isSafe).toBe(true);
      const proven = proof.narrowest ? proof.narrowest.upper - proof.narrowest.lower : Infinity;
      expect(Math.min(proven, WIDEST_COMPARED)).toBe(Math.min(narrowest, WIDEST_COMPARED));
    }),
    { numRuns: 40, seed: 16 },
  );
});
