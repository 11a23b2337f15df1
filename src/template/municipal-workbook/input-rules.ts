import type { SharedInput } from "../../sharing/shared-sheet";
import { serialOfDate } from "../../units/month";
import type { DataValidation } from "../../xlsx/workbook-document";

/** Excel's own limits for the texts of a rule. */
const LONGEST = { prompt: 255, error: 225 } as const;

/** No remark of a municipality is longer; what is typed beyond it would not be read by anybody. */
const LONGEST_TEXT = 2_000;

/** Beyond any number that a municipality plans with: only keeps text out. */
const ANY = 1_000_000_000_000;

const FIRST_DAY = serialOfDate(2005, 1, 1);
const LAST_DAY = serialOfDate(2100, 12, 31);

type Limits = { readonly type: DataValidation["type"]; readonly minimum: number; readonly maximum: number };

const LIMITS: Readonly<Record<Exclude<SharedInput["kind"], "list">, Limits>> = {
  whole: { type: "whole", minimum: -ANY, maximum: ANY },
  decimal: { type: "decimal", minimum: -ANY, maximum: ANY },
  date: { type: "date", minimum: FIRST_DAY, maximum: LAST_DAY },
  text: { type: "textLength", minimum: 0, maximum: LONGEST_TEXT },
};

function ruleOf({
  kind,
  choices = [],
  minimum,
  maximum,
}: SharedInput): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  if (kind === "list") return { type: "list", formula1: `"${choices.join(",")}"` };
  const limits = LIMITS[kind];
  return {
    type: limits.type,
    operator: "between",
    formula1: String(minimum ?? limits.minimum),
    formula2: String(maximum ?? limits.maximum),
  };
}

/** A text cut between words, so that Excel takes it. */
function cutAt(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(" ", length - 2))} …`;
}

/** The rule that lets only what fits into an area of input cells, and says beforehand what that is. */
export function inputRule(input: SharedInput): DataValidation {
  return {
    areas: input.area,
    ...ruleOf(input),
    allowBlank: true,
    errorTitle: "Das passt hier nicht",
    errorMessage: cutAt(input.hint, LONGEST.error),
    promptTitle: "Bitte eintragen",
    promptMessage: cutAt(input.hint, LONGEST.prompt),
  };
}
