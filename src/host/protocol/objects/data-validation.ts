import { splitAreas } from "../area-lists";
import { ApiError } from "../api-error";
import { absoluteAddress, intersection, isSameArea } from "../areas";
import { asBoolean, asEntry, asRange, asRecord, asText, isGiven, ObjectArgument, wordOf } from "../input";
import { defineObject } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";
import type { RangeTarget } from "../targets";
import type { DataValidation } from "../../../xlsx/workbook-document";
import type { Scope } from "../scope";

type Rule = Omit<DataValidation, "areas">;

/** The rule's name in the API and the type it has in files. */
const TYPES = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const satisfies Record<string, DataValidation["type"]>;

const TYPE_WORDS = {
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  List: "list",
  Custom: "custom",
} as const satisfies Record<string, DataValidation["type"]>;

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<string, NonNullable<DataValidation["operator"]>>;

type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

type Style = (typeof STYLES)[keyof typeof STYLES];

const NOTHING: Rule = { type: "custom", allowBlank: true };

/** Midnight of 30 December 1899, from which Excel counts days; valid from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** An operand as files hold it: a number, a formula or a reference without "=". */
function operand(value: unknown, isDate: boolean, scope: Scope): string {
  if (value instanceof ObjectArgument) return absoluteAddress(scope.book, asRange(value));
  if (typeof value === "number") return String(value);
  const text = asText(value);
  if (text.startsWith("=")) return text.slice(1);
  const date = isDate ? /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/.exec(text) : null;
  if (date === null) return text;
  const time = Date.parse(text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text);
  return String((time - DAY_ZERO) / MILLISECONDS_PER_DAY);
}

/** Excel's limit for a list that is written out. */
const LONGEST_LIST = 255;

function listSource(value: unknown, scope: Scope): string {
  if (value instanceof ObjectArgument) return absoluteAddress(scope.book, asRange(value));
  const text = asText(value);
  if (text.startsWith("=")) return text.slice(1);
  if (text === "" || text.length > LONGEST_LIST) throw new ApiError("InvalidArgument", `A list takes 1 to ${LONGEST_LIST} characters.`);
  return `"${text.replaceAll('"', '""')}"`;
}

function ruleFrom(value: unknown, scope: Scope): Pick<Rule, "type" | "operator" | "formula1" | "formula2"> {
  const given = Object.entries(asRecord(value)).filter(([, part]) => isGiven(part));
  const [only] = given;
  if (only === undefined || given.length > 1) throw new ApiError("InvalidArgument", "A rule has exactly one part.");
  const [kind, part] = only;
  const fields = asRecord(part);
  if (kind === "list") {
    if (fields.inCellDropDown === false) throw new ApiError("NotImplemented", "The embedded host has lists with a drop-down only.");
    return { type: "list", formula1: listSource(fields.source, scope) };
  }
  if (kind === "custom") return { type: "custom", formula1: operand(fields.formula, false, scope) };
  const type = asEntry<DataValidation["type"]>(kind, TYPES);
  const operator = asEntry<Operator>(fields.operator, OPERATORS);
  const needsTwo = operator === "between" || operator === "notBetween";
  if (needsTwo !== isGiven(fields.formula2))
    throw new ApiError("InvalidArgument", `${String(fields.operator)} takes ${needsTwo ? "two operands" : "one operand"}.`);
  const isDate = type === "date" || type === "time";
  return {
    type,
    operator,
    formula1: operand(fields.formula1, isDate, scope),
    formula2: needsTwo ? operand(fields.formula2, isDate, scope) : undefined,
  };
}

function ruleOf({ type, operator, formula1 = "", formula2 }: Rule): Record<string, unknown> {
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula1);
    return { list: { inCellDropDown: true, source: literal ? (literal[1] ?? "").replaceAll('""', '"') : `=${formula1}` } };
  }
  const kind = wordOf<DataValidation["type"]>(TYPES, type) ?? "";
  const operands = { formula1: `=${formula1}`, ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }) };
  return { [kind]: { ...operands, operator: wordOf<Operator>(OPERATORS, operator ?? "between") } };
}

/** The rule that holds for the whole range; `null` if only a part has one or different parts have different ones. */
function findRule({ sheet, area }: RangeTarget, scope: Scope): Rule | null | undefined {
  const touching = scope.book.validations(sheet).flatMap((rule) =>
    splitAreas(rule.areas).flatMap((part) => {
      const common = intersection(part, area);
      return common === undefined ? [] : [{ rule, isWhole: isSameArea(common, area) }];
    }),
  );
  const [first] = touching;
  if (first === undefined) return undefined;
  return touching.length === 1 && first.isWhole ? first.rule : null;
}

function change(range: RangeTarget, part: Partial<Rule>, scope: Scope): void {
  refuseOnProtectedSheet(scope.book, range.sheet);
  const rule = findRule(range, scope) ?? NOTHING;
  const { type, operator, formula1, formula2, allowBlank, errorStyle, errorTitle, errorMessage, promptTitle, promptMessage } = {
    ...rule,
    ...part,
  };
  const changed = { type, operator, formula1, formula2, allowBlank, errorStyle, errorTitle, errorMessage, promptTitle, promptMessage };
  scope.edit().setValidation(range.sheet, range.area, changed);
}

function requireRule(range: RangeTarget, scope: Scope): void {
  if (findRule(range, scope) === undefined) throw new ApiError("InvalidOperation", "The range has no validation rule yet.");
}

function typeOf(range: RangeTarget, scope: Scope): string {
  const rule = findRule(range, scope);
  if (rule === undefined) return "None";
  return rule === null ? "Inconsistent" : (wordOf<DataValidation["type"]>(TYPE_WORDS, rule.type) ?? "None");
}

/** `Excel.DataValidation`. */
export const DATA_VALIDATION = defineObject("DataValidation", {
  members: {
    type: { since: "1.8", get: typeOf },
    rule: {
      since: "1.8",
      get: (range, scope) => {
        const rule = findRule(range, scope);
        return rule ? ruleOf(rule) : {};
      },
      set: (range, value, scope) => change(range, { operator: undefined, formula2: undefined, ...ruleFrom(value, scope) }, scope),
    },
    ignoreBlanks: {
      since: "1.8",
      get: (range, scope) => findRule(range, scope)?.allowBlank ?? true,
      set: (range, value, scope) => {
        requireRule(range, scope);
        change(range, { allowBlank: asBoolean(value) }, scope);
      },
    },
    errorAlert: {
      since: "1.8",
      get: (range, scope) => {
        const { errorStyle, errorTitle = "", errorMessage = "" } = findRule(range, scope) ?? NOTHING;
        return {
          showAlert: errorStyle !== undefined,
          style: wordOf<Style>(STYLES, errorStyle ?? "stop"),
          title: errorTitle,
          message: errorMessage,
        };
      },
      set: (range, value, scope) => {
        requireRule(range, scope);
        const { showAlert, style, title, message } = asRecord(value);
        const isShown = showAlert !== false;
        const errorStyle = asEntry<Style>(style ?? "Stop", STYLES);
        change(
          range,
          { errorStyle: isShown ? errorStyle : undefined, errorTitle: asText(title ?? ""), errorMessage: asText(message ?? "") },
          scope,
        );
      },
    },
    prompt: {
      since: "1.8",
      get: (range, scope) => {
        const { promptTitle = "", promptMessage = "" } = findRule(range, scope) ?? NOTHING;
        return { showPrompt: promptTitle !== "" || promptMessage !== "", title: promptTitle, message: promptMessage };
      },
      set: (range, value, scope) => {
        requireRule(range, scope);
        const { showPrompt, title, message } = asRecord(value);
        const isShown = showPrompt !== false;
        change(
          range,
          { promptTitle: isShown ? asText(title ?? "") : undefined, promptMessage: isShown ? asText(message ?? "") : undefined },
          scope,
        );
      },
    },
    clear: {
      since: "1.8",
      call: ({ sheet, area }, _args, scope) => {
        refuseOnProtectedSheet(scope.book, sheet);
        scope.edit().setValidation(sheet, area, undefined);
      },
    },
  },
});
