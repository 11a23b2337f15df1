import type { Finding } from "../../model/finding";
import {
  closedInterval,
  contains,
  divideIntervals,
  exactInterval,
  intersectIntervals,
  negateInterval,
  subtractIntervals,
} from "../../units/interval";
import { monthOfYear, monthsBetween } from "../../units/month";
import type { FigurePeriod } from "./figure-period";
import { figureText } from "./figure-text";
import type { ProseNumber } from "./prose-numbers";
import { intervalOfNumber, type KnownValue } from "./prose-values";

/** A value that a sentence states, typed or as a field. */
export type UsedValue = { readonly value: KnownValue; readonly text: string; readonly number?: ProseNumber };

type ComparisonFinding = Omit<Finding, "sheet" | "cell">;

/** What a sentence compares although it does not fit together: other months, other ages of data, another change. */
export function comparisonFindings(used: readonly UsedValue[], numbers: readonly ProseNumber[]): readonly ComparisonFinding[] {
  return [...differentMonths(used), ...differentAges(used), ...wrongChange(used, numbers)];
}

function differentMonths(used: readonly UsedValue[]): readonly ComparisonFinding[] {
  const [first, second] = pairOfOneFigure(used, ({ cell: left }, { cell: right }) => areDifferent(left.period, right.period));
  if (first === undefined || second === undefined) return [];
  const [before, after] = [first.value.cell.period.label, second.value.cell.period.label];
  return [
    {
      severity: "warning",
      code: "prose-different-months",
      message: {
        de: `${first.text} und ${second.text} beziehen sich auf verschiedene Monate: ${before} und ${after}. Gleiche Kalendermonate wären zu erwarten.`,
        en: `${first.text} and ${second.text} refer to different months: ${before} and ${after}. The same calendar months would be expected.`,
      },
      remedy: {
        de: "Vergleichen Sie gleiche Monate, oder nennen Sie beide Zeiträume im Text.",
        en: "Compare the same months, or name both periods in the text.",
      },
    },
  ];
}

/** Two values of the same figure for which the test holds. */
function pairOfOneFigure(
  used: readonly UsedValue[],
  isPair: (left: KnownValue, right: KnownValue) => boolean,
): readonly [UsedValue, UsedValue] | readonly [] {
  for (const [index, left] of used.entries()) {
    const right = used.slice(index + 1).find(({ value }) => value.figure.id === left.value.figure.id && isPair(left.value, value));
    if (right !== undefined) return [left, right];
  }
  return [];
}

/** Periods of the same length that end in different months of the year; a year that has only begun is said by its trace. */
function areDifferent(left: FigurePeriod, right: FigurePeriod): boolean {
  if (left.kind === "other" || right.kind === "other" || left.kind === "year" || right.kind === "year") return false;
  const isSameLength = monthsBetween(left.from, left.to) === monthsBetween(right.from, right.to);
  return isSameLength && monthOfYear(left.to) !== monthOfYear(right.to);
}

const STATISTICAL_AGE = /^T-\d+$/;

function differentAges(used: readonly UsedValue[]): readonly ComparisonFinding[] {
  const aged = used.filter(({ value }) => STATISTICAL_AGE.test(value.cell.dataAge));
  const [first] = aged;
  const second = aged.find(({ value }) => value.cell.dataAge !== first?.value.cell.dataAge);
  if (first === undefined || second === undefined) return [];
  return [
    {
      severity: "warning",
      code: "prose-different-data-ages",
      message: {
        de: `${first.text} hat den Datenstand ${first.value.cell.dataAge}, ${second.text} den Datenstand ${second.value.cell.dataAge}; beide lassen sich nicht vergleichen.`,
        en: `${first.text} has the data age ${first.value.cell.dataAge}, ${second.text} the data age ${second.value.cell.dataAge}; the two cannot be compared.`,
      },
      remedy: { de: "Nehmen Sie für beide endgültige Zahlen (T-3).", en: "Take final figures (T-3) for both." },
    },
  ];
}

const POINTS_IN_ONE = 100;

/** "von 7.660 auf 7.180, also um 7,3 %": the percentage is not the change of the two, but of other months. */
function wrongChange(used: readonly UsedValue[], numbers: readonly ProseNumber[]): readonly ComparisonFinding[] {
  const [before, after] = pairOfOneFigure(
    used.filter(({ number }) => number !== undefined && number.kind !== "percent" && number.kind !== "points"),
    (left, right) => left.cell.cell !== right.cell.cell || left.cell.period.label !== right.cell.period.label,
  );
  const [from, to] = [before?.number, after?.number];
  const percent = numbers.find(({ kind, start }) => kind === "percent" && to !== undefined && start > to.end);
  if (from === undefined || to === undefined || percent === undefined || before === undefined || from.value <= 0) return [];
  const quotient = divideIntervals(intervalOfNumber(to), intervalOfNumber(from));
  const change = quotient && subtractIntervals(quotient, exactInterval(1));
  const stated = intervalOfNumber(percent);
  if (change === undefined || intersectIntervals(change, stated) || intersectIntervals(change, negateInterval(stated))) return [];
  const right = to.value / from.value - 1;
  // A share of something else in the same sentence is no change: only what has its size can be meant.
  if (
    !contains(closedInterval(-POINTS_IN_ONE, POINTS_IN_ONE), percent.value) ||
    !isNear(Math.abs(right), Math.abs(percent.value) / POINTS_IN_ONE)
  )
    return [];
  const text = figureText({ value: right, format: "share" });
  return [
    {
      severity: "warning",
      code: "prose-change-of-other-months",
      message: {
        de: `Von ${from.text} auf ${to.text} sind es ${text}, nicht ${percent.text}: Die Veränderung gehört zu anderen Monaten oder einem anderen Datenstand.`,
        en: `From ${from.text} to ${to.text} is ${text}, not ${percent.text}: the change belongs to other months or another data age.`,
      },
      remedy: {
        de: "Nennen Sie zur Veränderung die Werte derselben Monate.",
        en: "Name the values of the same months beside the change.",
      },
    },
  ];
}

const LARGEST_FACTOR = 2;

function isNear(left: number, right: number): boolean {
  return left > 0 && right > 0 && left / right < LARGEST_FACTOR && right / left < LARGEST_FACTOR;
}
