import { ApiError, httpStatusOf } from "./api-error";
import { Arguments } from "./arguments";
import { ObjectArgument } from "./input";
import { memberOf, requireOffered } from "./members";
import type { Method } from "./object-type";
import { OBJECT_TYPES } from "./objects/object-types";
import { runQuery } from "./query";
import { shiftedArea, type Scope } from "./scope";
import type { Session } from "./session";
import { handle, type Handle, type RangeTarget } from "./targets";
import { ACTION, OBJECT_PATH, type ActionInfo, type ArgumentInfo, type ObjectPathInfo, type ReferencedIds, type RequestBody } from "./wire";
import type { ActionResult, ResponseBody, WireError } from "./wire";
import { WorkbookRefusal, type SheetId } from "../workbook-port";

/** A failure that a test wants in the middle of a request: after `atAction` actions. */
export type ActionFault = { readonly atAction: number; readonly code: string; readonly message: string };

const KEEP_REFERENCE = "_KeepReference";

/**
 * Runs the actions of one request in order. As in Excel, the first action that fails ends the request; what the
 * actions before it did stays done.
 */
export class Batch {
  private readonly objects = new Map<number, Handle | null>();
  private readonly references = new Map<number, string>();
  private readonly kept: ReadonlySet<number>;
  private readonly scope: Scope;
  /** The cells whose contents the batch changed. */
  readonly changes: RangeTarget[] = [];
  private hasUncalculatedChanges = false;
  private areResultsHeld = false;

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
    private readonly requirementSet: string,
  ) {
    this.kept = new Set(body.Actions.filter(({ Name }) => Name === KEEP_REFERENCE).map(({ ObjectPathId }) => ObjectPathId));
    const { workbook } = session;
    this.scope = {
      session,
      book: workbook,
      calculated: () => {
        this.calculateIfNeeded();
        return workbook;
      },
      edit: () => {
        this.hasUncalculatedChanges = true;
        return workbook;
      },
      holdResults: () => {
        this.areResultsHeld = true;
      },
      reportChange: ({ sheet, area }) => this.changes.push({ sheet, area }),
      shiftRows: (sheet, row, count) => this.shiftRows(sheet, row, count),
    };
  }

  run(fault?: ActionFault): ResponseBody {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    let error: WireError | undefined;
    this.session.workbook.suspendCalculation();
    try {
      for (const [index, action] of this.body.Actions.entries()) {
        try {
          if (fault?.atAction === index) throw new WorkbookRefusal(fault.code, fault.message);
          const value = this.runAction(action);
          if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
          if (action.ActionType !== ACTION.setProperty) results.push({ ActionId: action.Id, Value: value });
        } catch (cause) {
          error = this.wireError(cause, action, index);
          break;
        }
      }
    } finally {
      this.session.workbook.resumeCalculation();
    }
    return { Results: results, TraceIds: traceIds, Error: error };
  }

  private runAction(action: ActionInfo): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    // Whatever is done to a null object does nothing.
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(object, action.ObjectPathId);
      case ACTION.query:
        return runQuery(object, action.QueryInfo ?? {}, this.scope, this.requirementSet);
      case ACTION.method:
        return this.callMethod(object, action.Name, action.ArgumentInfo) ?? null;
      case ACTION.setProperty:
        return this.setProperty(object, action);
      default:
        throw new ApiError("NotImplemented", `Actions of type ${action.ActionType} are not part of the embedded host.`);
    }
  }

  private identify(object: Handle, objectPathId: number): unknown {
    const type = OBJECT_TYPES[object.type];
    const identity = type.identity?.(object.target, this.scope) ?? {};
    if (object.type !== "Range" || !this.kept.has(objectPathId)) return identity;
    // office.js asks twice for a range that it keeps.
    const reference = this.references.get(objectPathId) ?? this.session.nextId("range");
    this.references.set(objectPathId, reference);
    this.session.references.set(reference, object.target);
    return { ...identity, _ReferenceId: reference };
  }

  private setProperty(object: Handle, action: ActionInfo): null {
    const member = memberOf(object.type, action.Name, this.requirementSet);
    if (!("get" in member)) throw new ApiError("InvalidArgument", `${action.Name} is not a property.`);
    if (member.set === undefined) throw new ApiError("InvalidArgument", `${object.type}.${action.Name} can't be set.`);
    member.set(object.target, this.argumentsOf(action.ArgumentInfo)[0], this.scope);
    return null;
  }

  private callMethod(object: Handle, name: string, argumentInfo: ArgumentInfo | undefined): unknown {
    if (name === KEEP_REFERENCE) return null;
    return this.methodOf(object, name).call(object.target, new Arguments(this.argumentsOf(argumentInfo)), this.scope);
  }

  private methodOf(object: Handle, name: string): Method<unknown> {
    const internal = OBJECT_TYPES[object.type].internal?.[name];
    if (internal !== undefined) return requireOffered(internal, `${object.type}.${name}`, this.requirementSet);
    const member = memberOf(object.type, name, this.requirementSet);
    if (!("call" in member)) throw new ApiError("InvalidArgument", `${object.type}.${name} is not a method.`);
    return member;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    return values.map((value, index) => this.withObjects(value, info?.ReferencedObjectPathIds?.[index]));
  }

  /** The values with objects where office.js sent the number of an object path. */
  private withObjects(value: unknown, referenced: number | ReferencedIds | undefined): unknown {
    if (typeof referenced === "number" && referenced !== 0) return new ObjectArgument(this.resolve(referenced));
    if (Array.isArray(value)) {
      const ids = Array.isArray(referenced) ? (referenced as ReferencedIds) : undefined;
      // Cell values come by the thousand and hold no objects.
      if (ids === undefined && Array.isArray(value[0])) return value;
      return value.map((item, index) => this.withObjects(item, ids?.[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return new ObjectArgument(this.resolve(Number(value._ObjectPathId)));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withObjects(item, undefined)]));
  }

  private resolve(id: number): Handle | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidReference", `The request has no object path ${id}.`);
    const object = this.open(path);
    this.objects.set(id, object);
    return object;
  }

  private open(path: ObjectPathInfo): Handle | null {
    switch (path.ObjectPathType) {
      case OBJECT_PATH.globalObject:
        return handle("Workbook", "workbook");
      case OBJECT_PATH.nullObject:
        return null;
      case OBJECT_PATH.referenceId: {
        const range = this.session.references.get(path.Name);
        if (range === undefined) throw new ApiError("InvalidReference", "The range is no longer tracked.");
        return handle("Range", range);
      }
    }
    if (path.ParentObjectPathId === undefined) throw new ApiError("NotImplemented", `new ${path.Name} is not part of the embedded host.`);
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === OBJECT_PATH.indexer) return this.itemOf(parent, path);
    if (path.ObjectPathType === OBJECT_PATH.method) return this.objectFrom(parent, path);
    const member = memberOf(parent.type, path.Name, this.requirementSet);
    if (!("open" in member)) throw new ApiError("InvalidArgument", `${parent.type}.${path.Name} is not an object.`);
    return member.open(parent.target, this.scope);
  }

  private itemOf(parent: Handle, path: ObjectPathInfo): Handle {
    const find = OBJECT_TYPES[parent.type].collection?.find;
    if (find === undefined) throw new ApiError("InvalidArgument", `${parent.type} has no items with keys.`);
    return find(parent.target, this.argumentsOf(path.ArgumentInfo)[0], this.scope);
  }

  private objectFrom(parent: Handle, path: ObjectPathInfo): Handle | null {
    const made = this.callMethod(parent, path.Name, path.ArgumentInfo);
    if (made === null) return null;
    if (typeof made !== "object" || !("type" in made))
      throw new ApiError("GeneralException", `${parent.type}.${path.Name} gave no object.`);
    return made as Handle;
  }

  private calculateIfNeeded(): void {
    if (!this.hasUncalculatedChanges || this.areResultsHeld) return;
    this.session.workbook.resumeCalculation();
    this.session.workbook.suspendCalculation();
    this.hasUncalculatedChanges = false;
  }

  private shiftRows(sheet: SheetId, row: number, count: number): void {
    const held = [...this.objects.values()].flatMap((object) => (object?.type === "Range" ? [object.target] : []));
    for (const range of new Set([...held, ...this.session.references.values()])) {
      if (range.sheet === sheet) range.area = shiftedArea(range.area, row, count);
    }
  }

  private wireError(cause: unknown, action: ActionInfo, index: number): WireError {
    const isRefusal = cause instanceof ApiError || cause instanceof WorkbookRefusal;
    const code = isRefusal ? cause.code : "GeneralException";
    return {
      Code: code,
      Message: cause instanceof Error ? cause.message : String(cause),
      Location: this.locationOf(action),
      HttpStatusCode: httpStatusOf(code),
      ActionIndex: index,
    };
  }

  /** Type and member at which the action failed, e.g. `Range.values`, as office.js shows it in `debugInfo.errorLocation`. */
  private locationOf(action: ActionInfo): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const object = this.objects.get(action.ObjectPathId);
    const camelCase = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1);
    if (object) return action.Name === "" ? object.type : `${object.type}.${camelCase(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
    const member = path?.ObjectPathType === OBJECT_PATH.indexer ? "getItem" : camelCase(path?.Name ?? "");
    return parent ? `${parent.type}.${member}` : member;
  }
}
