import { ApiError } from "../api-error";
import { asBoolean, asColor, asEntry, asRecord, asText, isGiven, wordOf } from "../input";
import { changeFormat, formatOf, formatOfKind } from "../conditional-format-store";
import { defineObject, type Property } from "../object-type";
import { handle, type ConditionalFormatTarget } from "../targets";
import type { ConditionalFormat, DifferentialStyle } from "../../../xlsx/workbook-document";

type RuleOf<Kind extends ConditionalFormat["rule"]["kind"]> = Extract<ConditionalFormat["rule"], { readonly kind: Kind }>;

/** A formula as files hold it, without "=". */
function withoutEquals(value: unknown): string {
  const text = asText(typeof value === "number" ? String(value) : value);
  return text.startsWith("=") ? text.slice(1) : text;
}

/** `Excel.CustomConditionalFormat`. */
export const CUSTOM_CONDITIONAL_FORMAT = defineObject("CustomConditionalFormat", {
  members: {
    rule: { since: "1.6", open: (target) => handle("ConditionalFormatRule", target) },
    format: { since: "1.6", open: (target) => handle("ConditionalRangeFormat", target) },
  },
});

/** `Excel.ConditionalFormatRule`: the formula of a custom format. */
export const CONDITIONAL_FORMAT_RULE = defineObject("ConditionalFormatRule", {
  members: {
    formula: {
      since: "1.6",
      get: (target, scope) => {
        const { rule } = formatOfKind(target, "Custom", scope);
        return rule?.kind === "formula" ? `=${rule.formula}` : "";
      },
      set: (target, value, scope) => {
        const { style } = formatOfKind(target, "Custom", scope);
        changeFormat(target, { rule: { kind: "formula", formula: withoutEquals(value), style } }, scope);
      },
    },
  },
});

const CELL_OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

function cellRule(value: unknown, style: DifferentialStyle): RuleOf<"cell"> {
  const { formula1, formula2, operator: word } = asRecord(value);
  const operator = asEntry<string>(word, CELL_OPERATORS);
  const needsTwo = operator === "between" || operator === "notBetween";
  if (needsTwo !== isGiven(formula2))
    throw new ApiError("InvalidArgument", `${String(word)} takes ${needsTwo ? "two formulas" : "one formula"}.`);
  return {
    kind: "cell",
    operator,
    formulas: needsTwo ? [withoutEquals(formula1), withoutEquals(formula2)] : [withoutEquals(formula1)],
    style,
  };
}

/** `Excel.CellValueConditionalFormat`. */
export const CELL_VALUE_CONDITIONAL_FORMAT = defineObject("CellValueConditionalFormat", {
  members: {
    format: { since: "1.6", open: (target) => handle("ConditionalRangeFormat", target) },
    rule: {
      since: "1.6",
      get: (target, scope) => {
        const { rule } = formatOfKind(target, "CellValue", scope);
        if (rule?.kind !== "cell") return null;
        const [formula1 = "", formula2] = rule.formulas.map((formula) => `=${formula}`);
        return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: wordOf<string>(CELL_OPERATORS, rule.operator) };
      },
      set: (target, value, scope) => {
        const { style } = formatOfKind(target, "CellValue", scope);
        changeFormat(target, { rule: cellRule(value, style) }, scope);
      },
    },
  },
});

const TEXT_OPERATORS = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const satisfies Record<string, RuleOf<"text">["operator"]>;

/** `Excel.TextConditionalFormat`. */
export const TEXT_CONDITIONAL_FORMAT = defineObject("TextConditionalFormat", {
  members: {
    format: { since: "1.6", open: (target) => handle("ConditionalRangeFormat", target) },
    rule: {
      since: "1.6",
      get: (target, scope) => {
        const { rule } = formatOfKind(target, "ContainsText", scope);
        return rule?.kind === "text"
          ? { operator: wordOf<RuleOf<"text">["operator"]>(TEXT_OPERATORS, rule.operator), text: rule.text }
          : null;
      },
      set: (target, value, scope) => {
        const { style } = formatOfKind(target, "ContainsText", scope);
        const { operator, text } = asRecord(value);
        const rule = {
          kind: "text",
          operator: asEntry<RuleOf<"text">["operator"]>(operator, TEXT_OPERATORS),
          text: asText(text),
          style,
        } as const;
        changeFormat(target, { rule }, scope);
      },
    },
  },
});

const POINT_TYPES = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

type Point = RuleOf<"colorScale">["points"][number];

function pointFrom(value: unknown): Point {
  const { color, formula, type } = asRecord(value);
  const pointType = asEntry<string>(type, POINT_TYPES);
  const needsFormula = pointType !== "min" && pointType !== "max";
  if (needsFormula && !isGiven(formula)) throw new ApiError("InvalidArgument", `${String(type)} needs a formula.`);
  return { type: pointType, ...(needsFormula ? { value: withoutEquals(formula) } : {}), color: asColor(color) };
}

function criterionOf({ type, value, color }: Point): Record<string, string | null> {
  return { type: wordOf<string>(POINT_TYPES, type) ?? "Invalid", formula: value ?? null, color };
}

/** `Excel.ColorScaleConditionalFormat`. */
export const COLOR_SCALE_CONDITIONAL_FORMAT = defineObject("ColorScaleConditionalFormat", {
  members: {
    threeColorScale: {
      since: "1.6",
      get: (target, scope) => {
        const { rule } = formatOfKind(target, "ColorScale", scope);
        return rule?.kind === "colorScale" && rule.points.length === 3;
      },
    },
    criteria: {
      since: "1.6",
      get: (target, scope) => {
        const { rule } = formatOfKind(target, "ColorScale", scope);
        const points = rule?.kind === "colorScale" ? rule.points.map(criterionOf) : [];
        const midpoint = points.length === 3 ? { midpoint: points[1] } : {};
        return { minimum: points[0] ?? null, ...midpoint, maximum: points.at(-1) ?? null };
      },
      set: (target, value, scope) => {
        formatOfKind(target, "ColorScale", scope);
        const { minimum, midpoint, maximum } = asRecord(value);
        const points = [minimum, ...(isGiven(midpoint) ? [midpoint] : []), maximum].map(pointFrom);
        changeFormat(target, { rule: { kind: "colorScale", points } }, scope);
      },
    },
  },
});

/** `Excel.ConditionalRangeFormat`. */
export const CONDITIONAL_RANGE_FORMAT = defineObject("ConditionalRangeFormat", {
  members: {
    font: { since: "1.6", open: (target) => handle("ConditionalRangeFont", target) },
    fill: { since: "1.6", open: (target) => handle("ConditionalRangeFill", target) },
    numberFormat: {
      since: "1.6",
      get: (target, scope) => formatOf(target, scope).style.numberFormat ?? null,
      set: (target, value, scope) => {
        const numberFormat = isGiven(value) ? asText(value) : undefined;
        changeFormat(target, { style: { ...formatOf(target, scope).style, numberFormat } }, scope);
      },
    },
  },
});

/** `Excel.ConditionalRangeFill`. */
export const CONDITIONAL_RANGE_FILL = defineObject("ConditionalRangeFill", {
  members: {
    color: {
      since: "1.6",
      get: (target, scope) => formatOf(target, scope).style.fill ?? "",
      set: (target, value, scope) => changeFormat(target, { style: { ...formatOf(target, scope).style, fill: asColor(value) } }, scope),
    },
    clear: {
      since: "1.6",
      call: (target, _args, scope) => changeFormat(target, { style: { ...formatOf(target, scope).style, fill: undefined } }, scope),
    },
  },
});

type Font = NonNullable<DifferentialStyle["font"]>;

function fontProperty<Value>(read: (font: Font) => Value, partFor: (value: unknown) => Font): Property<ConditionalFormatTarget> {
  return {
    since: "1.6",
    get: (target, scope) => read(formatOf(target, scope).style.font ?? {}),
    set: (target, value, scope) => {
      const { style } = formatOf(target, scope);
      changeFormat(target, { style: { ...style, font: { ...style.font, ...partFor(value) } } }, scope);
    },
  };
}

/** `Excel.ConditionalRangeFont`. */
export const CONDITIONAL_RANGE_FONT = defineObject("ConditionalRangeFont", {
  members: {
    bold: fontProperty(
      ({ bold }) => bold ?? null,
      (value) => ({ bold: asBoolean(value) }),
    ),
    italic: fontProperty(
      ({ italic }) => italic ?? null,
      (value) => ({ italic: asBoolean(value) }),
    ),
    strikethrough: fontProperty(
      ({ strikethrough }) => strikethrough ?? null,
      (value) => ({ strikethrough: asBoolean(value) }),
    ),
    underline: fontProperty(
      ({ underline }) => (underline === true ? "Single" : "None"),
      (value) => ({ underline: asEntry<boolean>(value, { None: false, Single: true }) }),
    ),
    color: fontProperty(
      ({ color }) => color ?? "",
      (value) => ({ color: asColor(value) }),
    ),
    clear: {
      since: "1.6",
      call: (target, _args, scope) => changeFormat(target, { style: { ...formatOf(target, scope).style, font: undefined } }, scope),
    },
  },
});
