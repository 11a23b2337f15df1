import { areaAddress } from "../../xlsx/address";
import { splitAreas } from "./area-lists";
import { ApiError } from "./api-error";
import { intersection, withoutArea } from "./areas";
import { completeRule, kindOf, type ConditionalFormatDraft, type RuleKind } from "./conditional-format-draft";
import { refuseOnProtectedSheet } from "./protected-sheets";
import type { ConditionalFormat } from "../../xlsx/workbook-document";
import type { SheetId } from "../workbook-port";
import type { Scope } from "./scope";
import type { ConditionalFormatTarget, RangeTarget } from "./targets";

function rememberPortFormat(
  sheet: SheetId,
  format: ConditionalFormat & { readonly id: string },
  { session }: Scope,
): ConditionalFormatDraft {
  const known = [...session.conditionalFormats.values()].find((draft) => draft.sheet === sheet && draft.portId === format.id);
  if (known !== undefined) return Object.assign(known, { areas: format.areas });
  const { rule, areas, stopIfTrue = false } = format;
  const draft: ConditionalFormatDraft = {
    id: session.nextId("conditionalFormat"),
    sheet,
    kind: kindOf(rule),
    areas,
    rule,
    style: "style" in rule ? rule.style : {},
    stopIfTrue,
    portId: format.id,
  };
  session.conditionalFormats.set(draft.id, draft);
  return draft;
}

/** The conditional formats that touch a range, the most important first. */
export function formatsOf({ sheet, area }: RangeTarget, scope: Scope): readonly ConditionalFormatDraft[] {
  const inWorkbook = [...scope.book.conditionalFormats(sheet)]
    .sort((left, right) => left.priority - right.priority)
    .map((format) => rememberPortFormat(sheet, format, scope));
  const unfinished = [...scope.session.conditionalFormats.values()].filter((draft) => draft.sheet === sheet && draft.portId === undefined);
  return [...unfinished, ...inWorkbook].filter(({ areas }) => splitAreas(areas).some((part) => intersection(part, area) !== undefined));
}

export function formatOf({ format }: ConditionalFormatTarget, { session }: Scope): ConditionalFormatDraft {
  const draft = session.conditionalFormats.get(format);
  if (draft === undefined) throw new ApiError("ItemNotFound", "The conditional format no longer exists.");
  return draft;
}

/** The draft, if it is of this kind; the parts of other kinds do not exist. */
export function formatOfKind(target: ConditionalFormatTarget, kind: RuleKind, scope: Scope): ConditionalFormatDraft {
  const draft = formatOf(target, scope);
  if (draft.kind !== kind) throw new ApiError("InvalidOperation", `The conditional format is of type ${draft.kind}.`);
  return draft;
}

export function addFormat(range: RangeTarget, kind: RuleKind, { session, book }: Scope): ConditionalFormatDraft {
  refuseOnProtectedSheet(book, range.sheet, "formatCells");
  const draft: ConditionalFormatDraft = {
    id: session.nextId("conditionalFormat"),
    sheet: range.sheet,
    kind,
    areas: areaAddress(range.area),
    rule: undefined,
    style: {},
    stopIfTrue: false,
    portId: undefined,
  };
  session.conditionalFormats.set(draft.id, draft);
  return draft;
}

/** Changes a format and, as soon as its rule is complete, brings it into the workbook. A new format comes first. */
export function changeFormat(
  target: ConditionalFormatTarget,
  change: Partial<Pick<ConditionalFormatDraft, "rule" | "style" | "stopIfTrue" | "areas">>,
  scope: Scope,
): void {
  const draft = formatOf(target, scope);
  refuseOnProtectedSheet(scope.book, draft.sheet, "formatCells");
  Object.assign(draft, change);
  const rule = completeRule(draft);
  if (rule === undefined) return;
  const book = scope.edit();
  const formats = book.conditionalFormats(draft.sheet);
  const current = formats.find(({ id }) => id === draft.portId);
  const areas = change.areas ?? current?.areas ?? draft.areas;
  const priority = current?.priority ?? Math.min(1, ...formats.map((format) => format.priority)) - 1;
  if (draft.portId !== undefined) book.removeConditionalFormat(draft.sheet, draft.portId);
  draft.portId = book.addConditionalFormat(draft.sheet, { areas, rule, priority, stopIfTrue: draft.stopIfTrue || undefined });
}

/** Takes a range out of a format, which goes when nothing is left of it. */
export function clearFrom({ area }: RangeTarget, draft: ConditionalFormatDraft, scope: Scope): void {
  const rest = splitAreas(draft.areas).flatMap((part) => withoutArea(part, area));
  if (rest.length === 0) removeFormat(draft, scope);
  else changeFormat({ sheet: draft.sheet, format: draft.id }, { areas: rest.map(areaAddress).join(" ") }, scope);
}

export function removeFormat(draft: ConditionalFormatDraft, scope: Scope): void {
  refuseOnProtectedSheet(scope.book, draft.sheet, "formatCells");
  if (draft.portId !== undefined) scope.edit().removeConditionalFormat(draft.sheet, draft.portId);
  scope.session.conditionalFormats.delete(draft.id);
}
