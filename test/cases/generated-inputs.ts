import fc from "fast-check";
import type { CellInput, CellMatrix, IndicatorArgument } from "../../src/indicators/indicator";

/** Arguments that fit, for each function; some of them are spoiled afterwards. Ranges run in a row. */

type Arguments = readonly IndicatorArgument[];

const count = fc.integer({ min: 0, max: 20_000 });
const positive = fc.integer({ min: 1, max: 20_000 });
const amount = fc.integer({ min: 0, max: 3_000_000_000 }).map((cents) => cents / 100);
const fte = fc.integer({ min: 1, max: 30_000 }).map((hundredths) => hundredths / 100);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const rate = fc.integer({ min: -900, max: 900 }).map((thousandths) => thousandths / 1000);
const direction = fc.constantFrom("hoch", "niedrig", "high", "low", "HOCH", "Niedrig");

/** A part of a whole, in this order; the whole is not 0. */
function partOf(whole: fc.Arbitrary<number>): fc.Arbitrary<[number, number]> {
  return fc.tuple(whole, share).map(([total, fraction]) => [Math.floor(total * fraction), total]);
}

/** Optional arguments may be left out or blank. */
function maybe(argument: fc.Arbitrary<IndicatorArgument>): fc.Arbitrary<Arguments> {
  return fc.oneof(
    fc.constant([]),
    fc.constant([null]),
    argument.map((given) => [given]),
  );
}

function followedBy(first: fc.Arbitrary<Arguments>, optional: fc.Arbitrary<Arguments>): fc.Arbitrary<Arguments> {
  return fc.tuple(first, optional).map(([needed, rest]) => [...needed, ...rest]);
}

function inRow(values: fc.Arbitrary<CellInput>, least: number, most = least): fc.Arbitrary<CellMatrix> {
  return fc.array(values, { minLength: least, maxLength: most }).map((cells) => [cells]);
}

/** Flows of some months and the stocks that belong to them, `extra` more of these. */
function flowsAndStocks(least: number, most: number, extra: number): fc.Arbitrary<Arguments> {
  return fc.integer({ min: least, max: most }).chain((months) => fc.tuple(inRow(count, months), inRow(positive, months + extra)));
}

/** Numbers in pairs, as two rows. */
function inRows(pairs: fc.Arbitrary<readonly [CellInput, CellInput]>, least: number, most: number): fc.Arbitrary<Arguments> {
  return fc
    .array(pairs, { minLength: least, maxLength: most })
    .map((cells) => [[cells.map(([first]) => first)], [cells.map(([, second]) => second)]]);
}

const window = fc.constantFrom("Vormonate", "wörtlich", "previous", "literal", "WÖRTLICH");
const method = fc.constantFrom("Mittel", "Summen", "mean", "sums");
const blank = fc.constantFrom<CellInput>(null, "", 0);

export const FITTING_ARGUMENTS: Readonly<Record<string, fc.Arbitrary<Arguments>>> = {
  CASELOAD: fc.oneof(
    fc.tuple(count, fte),
    fc.tuple(count, partOf(positive)).map(([persons, [absent, all]]) => [persons, all, absent]),
  ),
  STAFFNEED: followedBy(fc.tuple(count, count), fc.oneof(maybe(positive), fc.tuple(positive, positive))),
  VACANCYRATE: fc.tuple(fte, fte),
  TURNOVERRATE: followedBy(fc.tuple(count, positive), maybe(count)),
  FTE: fc
    .tuple(partOf(fc.integer({ min: 1, max: 4200 })), fc.integer({ min: 0, max: 12 }), share)
    .map(([[hours, full], months, part]) => [hours / 100, full / 100, months, part]),
  BUDGETCHANGE: fc.tuple(amount, positive),
  ADMINCOST: followedBy(fc.tuple(amount), maybe(share)),
  MUNICIPALSHARE: followedBy(fc.tuple(amount), maybe(share)),
  REALLOCATION: fc.tuple(amount, amount),
  REALLOCATIONRATE: fc.oneof(
    partOf(positive),
    fc.tuple(positive, positive).map(([shift, allocation]) => [-shift, allocation]),
  ),
  COMMITMENTRATE: fc.oneof(
    fc.tuple(amount, positive),
    fc.tuple(amount, partOf(positive)).map(([committed, [shift, allocation]]) => [committed, allocation, shift]),
    fc.tuple(amount, positive, positive).map(([committed, allocation, shift]) => [committed, allocation, -shift]),
  ),
  SPENDINGRATE: fc.tuple(amount, positive),
  BUDGETPERHEAD: fc.tuple(amount, positive),
  STOCKCHANGE: fc.tuple(count, positive),
  LONGTERMSHARE: partOf(positive),
  GROUPSHARE: partOf(positive),
  GENDERGAP: fc.tuple(share, share),
  ACTIVATIONRATE: partOf(positive),
  INTEGRATIONRATE: followedBy(flowsAndStocks(12, 12, 1), maybe(window)),
  INTEGRATIONPROGRESS: flowsAndStocks(1, 12, 1),
  CONTINUOUSRATE: inRows(partOf(positive), 12, 12),
  ENTRYRATE: followedBy(flowsAndStocks(12, 12, 0), maybe(method)),
  EXITRATE: followedBy(flowsAndStocks(12, 12, 1), maybe(method)),
  DENSITY: followedBy(partOf(positive), maybe(positive)),
  WEIGHTEDMEAN: inRows(
    fc.oneof({ weight: 9, arbitrary: fc.tuple(fc.oneof(count, rate), positive) }, { weight: 1, arbitrary: fc.tuple(blank, blank) }),
    1,
    16,
  ),
  DEVIATION: followedBy(fc.tuple(rate, rate), maybe(fc.constantFrom("absolut", "relativ", "relative"))),
  RANKOF: fc
    .tuple(
      fc.array(fc.oneof({ weight: 9, arbitrary: rate }, { weight: 1, arbitrary: fc.constantFrom<CellInput>(null, "") }), {
        minLength: 1,
        maxLength: 16,
      }),
      fc.nat(),
      direction,
    )
    .map(([values, index, word]) => [values[index % values.length], [values], word]),
  CONTRIBUTION: fc.tuple(count, partOf(positive)).map(([current, [previous, county]]) => [current, previous, county]),
  TARGETSTATUS: followedBy(fc.tuple(rate, rate, direction), maybe(share)),
  SEATUSE: fc.tuple(count, positive),
  COSTPERSEAT: followedBy(fc.tuple(amount, positive), maybe(fc.integer({ min: 1, max: 60 }))),
  COSTPERINTEGRATION: fc.tuple(amount, positive),
  WAGESUBSIDY: followedBy(fc.tuple(fc.constantFrom("16i", "16e", "16E"), fc.integer({ min: 1, max: 66 }), amount), maybe(share)),
};

const ODD_CELL: fc.Arbitrary<CellInput> = fc.constantFrom<CellInput>(null, "", 0, -1, 1, 0.5, "k. A.", "12", "hoch", 1_000_000);
const ODD_SINGLE = fc.oneof({ weight: 4, arbitrary: ODD_CELL }, { weight: 1, arbitrary: fc.boolean() });

type Damage = {
  readonly argument: number;
  readonly cell: number;
  readonly single: CellInput;
  readonly inRange: CellInput;
  readonly isShortened: boolean;
};

/** One argument, or one cell of it, exchanged; or a range without its last cell. Logical values stay out of ranges: LibreOffice cannot tell them from numbers there. */
function spoiled(args: Arguments, { argument, cell, single, inRange, isShortened }: Damage): Arguments {
  const position = argument % args.length;
  return args.map((given, index) => {
    if (index !== position) return given;
    const [row] = Array.isArray(given) ? (given as CellMatrix) : [];
    if (row === undefined) return single;
    return isShortened && row.length > 1 ? [row.slice(0, -1)] : [row.map((value, at) => (at === cell % row.length ? inRange : value))];
  });
}

const DAMAGE: fc.Arbitrary<Damage> = fc.record({
  argument: fc.nat(20),
  cell: fc.nat(20),
  single: ODD_SINGLE,
  inRange: ODD_CELL,
  isShortened: fc.nat(9).map((dice) => dice === 0),
});

const RUNS = 1000;
/** The paragraph; a fixed seed, so that a failure can be repeated. */
const SEED = 48;

/** 1,000 argument lists of a function, one in four of them spoiled. */
export function generatedInputs(id: string): readonly Arguments[] {
  const fitting = FITTING_ARGUMENTS[id];
  if (fitting === undefined) throw new RangeError(`There are no generated inputs for ${id}.`);
  const inputs = fc.oneof(
    { weight: 3, arbitrary: fitting },
    { weight: 1, arbitrary: fc.tuple(fitting, DAMAGE).map(([args, damage]) => spoiled(args, damage)) },
  );
  return fc.sample(inputs, { numRuns: RUNS, seed: SEED });
}
