import { ApiError } from "./api-error";
import { isOffered, memberOf, wireName } from "./members";
import type { ObjectType } from "./object-type";
import { OBJECT_TYPES } from "./objects/object-types";
import type { Scope } from "./scope";
import type { Handle, TypeName } from "./targets";
import type { QueryInfo } from "./wire";

type Answer = { [wireName: string]: unknown };

/** A path of a selection, e.g. `["format", "fill", "color"]`; empty means all scalar properties. */
type Path = readonly string[];

/** Answers `load`: the selected properties under their wire names, nested as the selection is. */
export function runQuery(object: Handle, query: QueryInfo, scope: Scope, requirementSet: string): Answer {
  const selected = (query.Select ?? []).map(pathOf);
  const expanded = (query.Expand ?? []).map(pathOf);
  const paths = selected.length === 0 ? [[], ...expanded] : [...selected, ...expanded];
  const reader = new Reader(scope, requirementSet);
  return reader.read(object, paths, { skip: query.Skip ?? 0, top: query.Top ?? Number.POSITIVE_INFINITY });
}

/** `format/fill/color` or `format.fill.color`; a `*` at the end stands for all scalar properties. */
function pathOf(text: string): Path {
  return text.split(/[/.]/).filter((part) => part !== "" && part !== "*");
}

type Page = { readonly skip: number; readonly top: number };

const WHOLE: Page = { skip: 0, top: Number.POSITIVE_INFINITY };

class Reader {
  constructor(
    private readonly scope: Scope,
    private readonly requirementSet: string,
  ) {}

  read(object: Handle, paths: readonly Path[], page: Page = WHOLE): Answer {
    const type = OBJECT_TYPES[object.type];
    if (type.collection === undefined) return this.readObject(object, paths);
    const ofItems = paths.map((path) => (path[0] === "items" ? path.slice(1) : path));
    const own = ofItems.filter(([name]) => name !== undefined && isProperty(type, name));
    const items = type.collection.list(object.target, this.scope).slice(page.skip, page.skip + page.top);
    const itemPaths = ofItems.filter((path) => !own.includes(path));
    return {
      ...this.readObject(object, own),
      ...(itemPaths.length === 0 && own.length > 0
        ? {}
        : { _Items: items.map((item) => ({ ...this.keyOf(item), ...this.readObject(item, itemPaths) })) }),
    };
  }

  /** office.js addresses an item of a collection by `_Id` if its `Id` was not loaded. */
  private keyOf(item: Handle): Answer {
    const identity = OBJECT_TYPES[item.type].identity?.(item.target, this.scope);
    const key = identity?.Id ?? identity?._Id;
    return key === undefined ? {} : { _Id: key };
  }

  private readObject(object: Handle, paths: readonly Path[]): Answer {
    const answer: Answer = {};
    const nested = new Map<string, Path[]>();
    for (const [name, ...rest] of paths) {
      if (name === undefined) this.readAll(object, answer);
      else if (isProperty(OBJECT_TYPES[object.type], name)) this.readProperty(object, name, rest, answer);
      else nested.set(name, [...(nested.get(name) ?? []), rest]);
    }
    for (const [name, childPaths] of nested) this.readChild(object, name, childPaths, answer);
    return answer;
  }

  private readAll(object: Handle, answer: Answer): void {
    for (const [name, member] of Object.entries(OBJECT_TYPES[object.type].members)) {
      if (member !== undefined && "get" in member && isOffered(member, this.requirementSet)) this.readProperty(object, name, [], answer);
    }
  }

  private readProperty(object: Handle, name: string, rest: Path, answer: Answer): void {
    const member = memberOf(object.type, name, this.requirementSet);
    // A property that is a plain object, e.g. `rule`, may be selected in parts; it is always sent whole.
    if ("get" in member) answer[member.wireName ?? wireName(name)] = member.get(object.target, this.scope);
    else throw unknownProperty(object.type, [name, ...rest].join("/"));
  }

  private readChild(object: Handle, name: string, paths: readonly Path[], answer: Answer): void {
    const member = OBJECT_TYPES[object.type].members[name];
    if (member === undefined || !("open" in member)) throw unknownProperty(object.type, name);
    memberOf(object.type, name, this.requirementSet);
    const child = member.open(object.target, this.scope);
    answer[wireName(name)] = child === null ? null : this.read(child, paths);
  }
}

function isProperty(type: ObjectType, name: string): boolean {
  const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
  return member !== undefined && "get" in member;
}

function unknownProperty(type: TypeName, name: string): ApiError {
  return new ApiError("InvalidArgument", `${type} has no property ${name}, or the embedded host does not have it.`);
}
