import type { ConditionalFormat, DifferentialStyle } from "../../xlsx/workbook-document";
import type { SheetId } from "../workbook-port";

export type RuleKind = "Custom" | "CellValue" | "ContainsText" | "ColorScale" | "Other";

/**
 * A conditional format as the add-in sees it. Excel makes it empty and takes its rule and format in single steps; the
 * workbook knows whole formats only, so it gets the format once the rule is there, and again after every change.
 */
export type ConditionalFormatDraft = {
  readonly id: string;
  readonly sheet: SheetId;
  readonly kind: RuleKind;
  areas: string;
  rule: ConditionalFormat["rule"] | undefined;
  style: DifferentialStyle;
  stopIfTrue: boolean;
  /** Its id in the workbook, once it is there. */
  portId: string | undefined;
};

/** The kind that the API gives a rule of the workbook. */
export function kindOf(rule: ConditionalFormat["rule"]): RuleKind {
  const kinds = { cell: "CellValue", formula: "Custom", text: "ContainsText", colorScale: "ColorScale", other: "Other" } as const;
  return kinds[rule.kind];
}

/** The rule with the format that the add-in gave it. */
export function completeRule({ rule, style }: ConditionalFormatDraft): ConditionalFormat["rule"] | undefined {
  return rule === undefined || rule.kind === "colorScale" || rule.kind === "other" ? rule : { ...rule, style };
}
