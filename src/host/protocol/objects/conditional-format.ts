import { ApiError } from "../api-error";
import { splitAreas } from "../area-lists";
import { asBoolean, asText } from "../input";
import { addFormat, changeFormat, clearFrom, formatOf, formatsOf, removeFormat } from "../conditional-format-store";
import { defineObject, type Navigation } from "../object-type";
import { handle, type ConditionalFormatTarget, type RangeTarget } from "../targets";
import { getCount, getItem, getItemAt, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import type { RuleKind } from "../conditional-format-draft";

type PartType = "CustomConditionalFormat" | "CellValueConditionalFormat" | "TextConditionalFormat" | "ColorScaleConditionalFormat";

/** The part of a format for one kind of rule; for other kinds a refusal or a null object. */
function partOf(kind: RuleKind, type: PartType, isNullOtherwise: boolean): Navigation<ConditionalFormatTarget> {
  return {
    since: "1.6",
    open: (target, scope) => {
      if (formatOf(target, scope).kind === kind) return handle(type, target);
      if (isNullOtherwise) return null;
      throw new ApiError("InvalidOperation", `The conditional format is not of type ${kind}.`);
    },
  };
}

/** `Excel.ConditionalFormat`. */
export const CONDITIONAL_FORMAT = defineObject("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format }),
  members: {
    id: { since: "1.6", get: ({ format }) => format },
    type: { since: "1.6", get: (target, scope) => formatOf(target, scope).kind },
    priority: {
      since: "1.6",
      get: (target, scope) => {
        const { sheet, portId } = formatOf(target, scope);
        return scope.book.conditionalFormats(sheet).find(({ id }) => id === portId)?.priority ?? 0;
      },
    },
    stopIfTrue: {
      since: "1.6",
      get: (target, scope) => formatOf(target, scope).stopIfTrue,
      set: (target, value, scope) => changeFormat(target, { stopIfTrue: asBoolean(value) }, scope),
    },
    custom: partOf("Custom", "CustomConditionalFormat", false),
    customOrNullObject: partOf("Custom", "CustomConditionalFormat", true),
    cellValue: partOf("CellValue", "CellValueConditionalFormat", false),
    cellValueOrNullObject: partOf("CellValue", "CellValueConditionalFormat", true),
    textComparison: partOf("ContainsText", "TextConditionalFormat", false),
    textComparisonOrNullObject: partOf("ContainsText", "TextConditionalFormat", true),
    colorScale: partOf("ColorScale", "ColorScaleConditionalFormat", false),
    colorScaleOrNullObject: partOf("ColorScale", "ColorScaleConditionalFormat", true),
    getRange: {
      since: "1.6",
      call: (target, _args, scope) => {
        const { sheet, areas } = formatOf(target, scope);
        const [area, ...others] = splitAreas(areas);
        if (area === undefined || others.length > 0)
          throw new ApiError("InvalidOperation", "The conditional format applies to several ranges.");
        return handle("Range", { sheet, area });
      },
    },
    delete: { since: "1.6", call: (target, _args, scope) => removeFormat(formatOf(target, scope), scope) },
  },
});

const FORMATS: Lookup<RangeTarget> = {
  list: (range, scope) => formatsOf(range, scope).map(({ id, sheet }) => handle("ConditionalFormat", { sheet, format: id })),
  find: (range, key, scope) => {
    const id = asText(key);
    const draft = formatsOf(range, scope).find((format) => format.id === id);
    return draft && handle("ConditionalFormat", { sheet: draft.sheet, format: draft.id });
  },
};

const ADDABLE: { readonly [type: string]: RuleKind } = {
  Custom: "Custom",
  CellValue: "CellValue",
  ContainsText: "ContainsText",
  ColorScale: "ColorScale",
};

/** `Excel.ConditionalFormatCollection` of a range. */
export const CONDITIONAL_FORMAT_COLLECTION = defineObject("ConditionalFormatCollection", {
  collection: keyedCollection(FORMATS),
  members: {
    add: {
      since: "1.6",
      call: (range, args, scope) => {
        const kind = ADDABLE[args.text(0)];
        if (kind === undefined)
          throw new ApiError("NotImplemented", `The embedded host has no conditional formats of type ${args.text(0)}.`);
        return handle("ConditionalFormat", { sheet: range.sheet, format: addFormat(range, kind, scope).id });
      },
    },
    clearAll: {
      since: "1.6",
      call: (range, _args, scope) => {
        for (const draft of formatsOf(range, scope)) clearFrom(range, draft, scope);
      },
    },
    getItem: getItem("1.6", FORMATS),
    getItemAt: getItemAt("1.6", FORMATS),
    getItemOrNullObject: getItemOrNullObject("1.14", FORMATS),
    getCount: getCount("1.6", FORMATS),
  },
});
