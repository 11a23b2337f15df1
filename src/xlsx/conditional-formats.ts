import { parseArea, cellAddress } from "./address";
import { argb, type Palette, resolveColor } from "./colors";
import { isDeepEqual } from "./deep-equal";
import { formulaFromFile, type FormulaFileWriter } from "./formula-text";
import type { ConditionalFormat, DifferentialStyle } from "./workbook-document";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  cloneElement,
  type Element,
  elementFrom,
  elementXml,
  escapeText,
  importElement,
  numberAttribute,
  replaceChildren,
  serializeXml,
  setAttributes,
  textOf,
} from "./xml";
import { WORKSHEET_ORDER } from "./worksheet-order";

export type FormatContext = { readonly differentialStyles: readonly DifferentialStyle[]; readonly palette: Palette };

type Rule = ConditionalFormat["rule"];
type TextRule = Extract<Rule, { kind: "text" }>;

/** Excel's rule types for texts, and the formula it stores beside the text; `first` is the first cell of the area. */
const TEXT_RULES: Readonly<
  Record<
    TextRule["operator"],
    { readonly type: string; readonly fileOperator: string; readonly formula: (text: string, first: string) => string }
  >
> = {
  contains: { type: "containsText", fileOperator: "containsText", formula: (text, first) => `NOT(ISERROR(SEARCH(${text},${first})))` },
  notContains: { type: "notContainsText", fileOperator: "notContains", formula: (text, first) => `ISERROR(SEARCH(${text},${first}))` },
  beginsWith: { type: "beginsWith", fileOperator: "beginsWith", formula: (text, first) => `LEFT(${first},LEN(${text}))=${text}` },
  endsWith: { type: "endsWith", fileOperator: "endsWith", formula: (text, first) => `RIGHT(${first},LEN(${text}))=${text}` },
};

const TEXT_OPERATORS = Object.keys(TEXT_RULES) as TextRule["operator"][];

type Found = { readonly element: Element; readonly format: ConditionalFormat };

function findFormats(worksheet: Element, context: FormatContext): Found[] {
  return childElements(worksheet, "conditionalFormatting").flatMap((list) =>
    childElements(list, "cfRule").map((element) => ({
      element,
      format: {
        areas: attribute(list, "sqref") ?? "",
        rule: readRule(element, context),
        priority: numberAttribute(element, "priority") ?? 0,
        ...(booleanAttribute(element, "stopIfTrue") ? { stopIfTrue: true } : {}),
      },
    })),
  );
}

export function readConditionalFormats(worksheet: Element, context: FormatContext): ConditionalFormat[] {
  return findFormats(worksheet, context).map(({ format }) => format);
}

function readRule(element: Element, { differentialStyles, palette }: FormatContext): Rule {
  const type = attribute(element, "type");
  const style = differentialStyles[numberAttribute(element, "dxfId") ?? -1] ?? {};
  const formulas = childElements(element, "formula").map((formula) => formulaFromFile(textOf(formula)).slice(1));
  const textOperator = TEXT_OPERATORS.find((operator) => TEXT_RULES[operator].type === type);
  const text = attribute(element, "text");
  if (type === "cellIs") return { kind: "cell", operator: attribute(element, "operator") ?? "equal", formulas, style };
  if (type === "expression") return { kind: "formula", formula: formulas[0] ?? "", style };
  if (textOperator && text !== undefined) return { kind: "text", operator: textOperator, text, style };
  if (type === "colorScale" && childElements(element, "extLst").length === 0)
    return readColorScale(childElement(element, "colorScale"), palette);
  return { kind: "other", xml: serializeXml(element) };
}

function readColorScale(scale: Element | undefined, palette: Palette): Rule {
  const colors = childElements(scale, "color");
  const points = childElements(scale, "cfvo").map((point, index) => {
    const value = attribute(point, "val");
    const isPlain = value === undefined || ["min", "max"].includes(attribute(point, "type") ?? "");
    return {
      type: attribute(point, "type") ?? "min",
      ...(isPlain ? {} : { value }),
      color: resolveColor(colors[index], palette) ?? "#000000",
    };
  });
  return { kind: "colorScale", points };
}

/** What writing needs: numbers for looks, and formulas in the file's form. */
export type FormatWriting = {
  readonly context: FormatContext;
  readonly differentialStyle: (style: DifferentialStyle) => number;
  readonly formulas: FormulaFileWriter;
};

export function writeConditionalFormats(
  worksheet: Element,
  formats: readonly ConditionalFormat[],
  old: readonly ConditionalFormat[],
  writing: FormatWriting,
): void {
  if (isDeepEqual(formats, old)) return;
  const unused = findFormats(worksheet, writing.context);
  const isPivot = new Map(
    childElements(worksheet, "conditionalFormatting").map((list) => [attribute(list, "sqref"), attribute(list, "pivot")]),
  );
  const lists: Element[] = [];
  for (const format of formats) {
    const index = unused.findIndex((found) => isDeepEqual(found.format, format));
    const [kept] = index < 0 ? [] : unused.splice(index, 1);
    let list = lists.at(-1);
    if (!list || attribute(list, "sqref") !== format.areas) {
      list = elementFrom(elementXml("conditionalFormatting", { pivot: isPivot.get(format.areas), sqref: format.areas }), worksheet);
      lists.push(list);
    }
    list.appendChild(kept ? cloneElement(kept.element) : ruleElement(format, worksheet, writing));
  }
  replaceChildren(worksheet, "conditionalFormatting", lists, WORKSHEET_ORDER);
}

function ruleElement(format: ConditionalFormat, worksheet: Element, writing: FormatWriting): Element {
  const { rule, priority, stopIfTrue } = format;
  if (rule.kind !== "other") return elementFrom(ruleXml(format, writing), worksheet);
  const element = importElement(rule.xml, worksheet);
  setAttributes(element, { priority, stopIfTrue: stopIfTrue || undefined });
  // In a file with other styles the number would mean another look.
  const dxfId = numberAttribute(element, "dxfId");
  if (dxfId !== undefined && dxfId >= writing.context.differentialStyles.length) setAttributes(element, { dxfId: undefined });
  return element;
}

function ruleXml({ areas, rule, priority, stopIfTrue }: ConditionalFormat, { differentialStyle, formulas }: FormatWriting): string {
  const common = { priority, stopIfTrue: stopIfTrue || undefined };
  const operand = (formula: string): string => elementXml("formula", {}, escapeText(formulas.toFile(formula)));
  switch (rule.kind) {
    case "cell": {
      const attributes = { type: "cellIs", dxfId: differentialStyle(rule.style), ...common, operator: rule.operator };
      return elementXml("cfRule", attributes, rule.formulas.map(operand).join(""));
    }
    case "formula":
      return elementXml("cfRule", { type: "expression", dxfId: differentialStyle(rule.style), ...common }, operand(rule.formula));
    case "text": {
      const { type, fileOperator, formula } = TEXT_RULES[rule.operator];
      const area = parseArea(areas.split(" ")[0] ?? "");
      const quoted = `"${rule.text.replaceAll('"', '""')}"`;
      const attributes = { type, dxfId: differentialStyle(rule.style), ...common, operator: fileOperator, text: rule.text };
      return elementXml("cfRule", attributes, operand(formula(quoted, cellAddress(area?.row ?? 0, area?.column ?? 0))));
    }
    case "colorScale": {
      const points = rule.points.map(({ type, value }) => elementXml("cfvo", { type, val: value })).join("");
      const colors = rule.points.map(({ color }) => elementXml("color", { rgb: argb(color) })).join("");
      return elementXml("cfRule", { type: "colorScale", ...common }, elementXml("colorScale", {}, points + colors));
    }
    case "other":
      return rule.xml;
  }
}
