import { boundsOf, isBelow, type Interval } from "../../units/interval";
import type { LocalizedText } from "../../units/language";
import { isMissing } from "../../units/missing";
import { monthOfYear, type Month } from "../../units/month";
import { comparePublished, type Verdict } from "./compare-published";
import { evaluateExpression, type Expression, type FigureLookup } from "./expression";
import { printedRange, roundNumbersIn, type Figure, type FigureRange, type FigureUnit } from "./figure";
import { plausibilityMessage } from "./plausibility-messages";
import { plausibleResult } from "./plausible";
import {
  NOT_CALCULABLE,
  describeCommon,
  describeMonths,
  describeNorm,
  describeOrder,
  describeReadings,
  describeValues,
  differentBasis,
} from "./published-check-texts";

/** A figure of a planning document. */
export type DocumentFigure = Figure & {
  /** Stable identifier in kebab-case. */
  readonly id: string;
  readonly label: LocalizedText;
  /** The month it holds for, where it holds for one. */
  readonly month?: Month;
};

/** A value that follows from the figures; its range is whole if it counts persons. */
export type DerivedQuantity = {
  readonly label: LocalizedText;
  readonly expression: Expression;
  readonly unit: FigureUnit;
  /** Decimals to show. */
  readonly decimals: number;
  readonly isWhole?: boolean;
};

type CheckFrame = {
  /** Stable identifier in kebab-case. */
  readonly id: string;
  readonly title: LocalizedText;
  /** What the reader should know besides the arithmetic. */
  readonly note?: LocalizedText;
};

/** One check of a planning document, as data. */
export type PublishedCheck = CheckFrame &
  (
    | {
        /** A published figure against what it should be calculated from. */
        readonly kind: "statement";
        readonly figure: string;
        readonly expression: Expression;
        /** Why the two may differ although both are right; then a misfit is no contradiction. */
        readonly differentBasis?: LocalizedText;
      }
    /** Two calculations of the same quantity must have a value in common. */
    | { readonly kind: "common"; readonly quantity: DerivedQuantity & { readonly expression: readonly ["common", Expression, Expression] } }
    /** What follows from the figures; there is nothing to hold it against. */
    | { readonly kind: "derived"; readonly quantities: readonly DerivedQuantity[] }
    /** The first value must be less than the second. */
    | { readonly kind: "order"; readonly lesser: DerivedQuantity; readonly greater: DerivedQuantity }
    /** Two figures are compared as a change over whole years, so they must hold for the same calendar month. */
    | { readonly kind: "months"; readonly figures: readonly [string, string]; readonly quantity: DerivedQuantity }
    /** The text can be read in more than one way. */
    | {
        readonly kind: "readings";
        readonly readings: readonly { readonly label: LocalizedText; readonly quantities: readonly DerivedQuantity[] }[];
      }
    /** A value beside what is usual elsewhere; `from` and `to` are plain values, 0.2 for 20 %. */
    | {
        readonly kind: "norm";
        readonly quantity: DerivedQuantity;
        readonly norm: { readonly from: number; readonly to: number; readonly source: LocalizedText };
      }
  );

/**
 * Besides the verdicts on a figure: `different-basis` the figures do not describe the same thing, so they neither agree
 * nor contradict · `ambiguous` the text allows several readings · `derived` nothing is claimed · `usual`, `unusual`
 * beside a norm.
 */
export type CheckVerdict = Verdict | "different-basis" | "ambiguous" | "derived" | "usual" | "unusual";

export type DerivedValue = Pick<DerivedQuantity, "label" | "unit" | "decimals"> & {
  /** From the figures as printed, not rounded, plain: 0.389 for 38.9 %. */
  readonly value: number;
  /** What rounding allows, in the unit and decimals shown; undefined if no whole number is allowed. */
  readonly range: FigureRange | undefined;
};

export type PublishedCheckResult = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly verdict: CheckVerdict;
  readonly values: readonly DerivedValue[];
  readonly message: LocalizedText;
};

export type PlanningDocument = { readonly figures: readonly DocumentFigure[]; readonly checks: readonly PublishedCheck[] };

/** The verdict on each check, in their order; throws a RangeError for a figure that the document does not have. */
export function runPublishedChecks({ figures, checks }: PlanningDocument): readonly PublishedCheckResult[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const figureOf = (id: string): DocumentFigure => {
    const figure = byId.get(id);
    if (figure === undefined) {
      throw new RangeError(`The document has no figure “${id}”. Known: ${[...byId.keys()].join(", ")}.`);
    }
    return figure;
  };
  return checks.map((check) => {
    const { verdict, values, message } = judge(check, figureOf) ?? {
      verdict: "undecidable" as const,
      values: [],
      message: NOT_CALCULABLE,
    };
    return { id: check.id, title: check.title, verdict, values, message: withNote(message, check.note) };
  });
}

type Judgement = Pick<PublishedCheckResult, "verdict" | "values" | "message">;
type DocumentLookup = (id: string) => DocumentFigure;

/** Undefined where something would be divided by zero. */
function judge(check: PublishedCheck, figureOf: DocumentLookup): Judgement | undefined {
  switch (check.kind) {
    case "statement":
      return judgeStatement(check, figureOf);
    case "common":
      return judgeCommon(check, figureOf);
    case "derived": {
      const values = valuesOf(check.quantities, figureOf);
      return values && { verdict: "derived", values, message: describeValues(values) };
    }
    case "order":
      return judgeOrder(check, figureOf);
    case "months":
      return judgeMonths(check, figureOf);
    case "readings":
      return judgeReadings(check, figureOf);
    case "norm":
      return judgeNorm(check, figureOf);
  }
}

type CheckOf<Kind extends PublishedCheck["kind"]> = Extract<PublishedCheck, { readonly kind: Kind }>;

function judgeStatement(
  { figure: id, expression, differentBasis: basis }: CheckOf<"statement">,
  figureOf: DocumentLookup,
): Judgement | undefined {
  const figure = figureOf(id);
  const { decimals, unit = "number", label } = figure;
  if (decimals === undefined) {
    throw new RangeError(`“${id}” needs its decimals, or nothing can be held against it.`);
  }
  const published = { ...figure, decimals };
  const evaluated = evaluateExpression(expression, figureOf);
  if (evaluated === undefined) {
    return undefined;
  }
  const { printed, possible } = evaluated;
  const direct = directOperands(expression, published, figureOf);
  const comparison = comparePublished(published, printed, possible);
  const message = direct ?? plausibilityMessage(published, [], comparison, []);
  const isOtherBasis = comparison.verdict === "inconsistent" && basis !== undefined;
  return {
    verdict: isOtherBasis ? "different-basis" : comparison.verdict,
    values: [{ label, unit, decimals, value: comparison.computed, range: comparison.fittingRange }],
    message: isOtherBasis ? differentBasis(message, basis) : message,
  };
}

/** The message for a calculation with two figures as they stand, which can say what they would have to be. */
function directOperands(expression: Expression, published: DocumentFigure & { readonly decimals: number }, figureOf: DocumentLookup) {
  if (typeof expression !== "object") {
    return undefined;
  }
  const [operation, first, second] = expression;
  if (operation === "common" || typeof first !== "string" || typeof second !== "string") {
    return undefined;
  }
  const result = plausibleResult(operation, published, figureOf(first), figureOf(second));
  return isMissing(result) ? undefined : result.message;
}

function judgeCommon({ quantity }: CheckOf<"common">, figureOf: DocumentLookup): Judgement | undefined {
  const [, first, second] = quantity.expression;
  const single = valuesOf(
    [first, second].map((expression) => ({ ...quantity, expression })),
    figureOf,
  );
  if (single === undefined) {
    return undefined;
  }
  const shared = valueOf(quantity, figureOf);
  const hasCommon = shared?.range !== undefined;
  return {
    verdict: hasCommon ? "consistent" : "inconsistent",
    values: hasCommon ? [shared, ...single] : single,
    message: describeCommon(hasCommon ? shared : undefined, single),
  };
}

function judgeOrder({ lesser, greater }: CheckOf<"order">, figureOf: DocumentLookup): Judgement | undefined {
  const [left, right] = [evaluateExpression(lesser.expression, figureOf), evaluateExpression(greater.expression, figureOf)];
  const values = valuesOf([lesser, greater], figureOf);
  if (left === undefined || right === undefined || values === undefined) {
    return undefined;
  }
  const verdict = orderOf(left.possible, right.possible);
  return { verdict, values, message: describeOrder(verdict, values) };
}

function orderOf(lesser: Interval, greater: Interval): Verdict {
  if (isBelow(lesser, greater)) {
    return "consistent";
  }
  return isBelow(greater, lesser) ? "inconsistent" : "undecidable";
}

function judgeMonths({ figures, quantity }: CheckOf<"months">, figureOf: DocumentLookup): Judgement | undefined {
  const [earlier, later] = [figureOf(figures[0]), figureOf(figures[1])];
  const values = valuesOf([quantity], figureOf);
  const isSameMonth = earlier.month !== undefined && later.month !== undefined && monthOfYear(earlier.month) === monthOfYear(later.month);
  return (
    values && {
      verdict: isSameMonth ? "consistent" : "different-basis",
      values,
      message: describeMonths(isSameMonth, [earlier, later], values),
    }
  );
}

function judgeReadings({ readings }: CheckOf<"readings">, figureOf: DocumentLookup): Judgement | undefined {
  const read = readings.map(({ label, quantities }) => ({ label, values: valuesOf(quantities, figureOf) }));
  const values = read.flatMap((reading) => reading.values ?? []);
  if (read.some((reading) => reading.values === undefined)) {
    return undefined;
  }
  const described = read.map((reading) => ({ label: reading.label, text: describeValues(reading.values ?? []) }));
  return { verdict: "ambiguous", values, message: describeReadings(described) };
}

function judgeNorm({ quantity, norm }: CheckOf<"norm">, figureOf: DocumentLookup): Judgement | undefined {
  const value = valueOf(quantity, figureOf);
  if (value === undefined) {
    return undefined;
  }
  const isUsual = value.value >= norm.from && value.value <= norm.to;
  return { verdict: isUsual ? "usual" : "unusual", values: [value], message: describeNorm(isUsual, value, norm) };
}

function valuesOf(quantities: readonly DerivedQuantity[], figureOf: FigureLookup): readonly DerivedValue[] | undefined {
  const values = quantities.map((quantity) => valueOf(quantity, figureOf));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function valueOf(
  { label, expression, unit, decimals, isWhole = false }: DerivedQuantity,
  figureOf: FigureLookup,
): DerivedValue | undefined {
  const evaluated = evaluateExpression(expression, figureOf);
  if (evaluated === undefined) {
    return undefined;
  }
  const { printed, possible } = evaluated;
  const range = isWhole ? roundNumbersIn(possible, decimals, unit) : printedRange(possible, decimals, unit);
  return { label, unit, decimals, value: boundsOf(printed).lower, range };
}

function withNote(message: LocalizedText, note: LocalizedText | undefined): LocalizedText {
  return note === undefined ? message : { de: `${message.de} ${note.de}`, en: `${message.en} ${note.en}` };
}
