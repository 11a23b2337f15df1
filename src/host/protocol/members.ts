import { ApiError } from "./api-error";
import type { Member, ObjectType } from "./object-type";
import { OBJECT_TYPES } from "./objects/object-types";
import { compareVersions } from "./requirement-set";
import type { TypeName } from "./targets";

/** The name as the add-in writes it: `NumberFormat` → `numberFormat`. */
function camelCase(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** The name as it travels: `numberFormat` → `NumberFormat`. */
export function wireName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Whether the declared requirement set has the member. */
export function isOffered(member: Member<unknown>, requirementSet: string): boolean {
  return compareVersions(member.since, requirementSet) <= 0;
}

function propertySetAs(members: ObjectType["members"], name: string): Member<unknown> | undefined {
  return Object.values(members).find((member) => member !== undefined && "get" in member && member.setName === name);
}

/**
 * The member of an object type, under its wire name or the add-in's name.
 * `ApiNotFound` beyond the declared requirement set, `NotImplemented` for what the host does not have.
 */
export function memberOf(type: TypeName, name: string, requirementSet: string): Member<unknown> {
  const members = OBJECT_TYPES[type].members;
  const key = camelCase(name);
  const member = Object.hasOwn(members, key) ? members[key] : propertySetAs(members, name);
  if (member === undefined) throw new ApiError("NotImplemented", `${type}.${key} is not part of the embedded host.`);
  return requireOffered(member, `${type}.${key}`, requirementSet);
}

/** The member itself, or `ApiNotFound` if it is newer than the declared requirement set. */
export function requireOffered<Kind extends Member<unknown>>(member: Kind, name: string, requirementSet: string): Kind {
  if (isOffered(member, requirementSet)) return member;
  throw new ApiError("ApiNotFound", `${name} came with ExcelApi ${member.since}; this host offers ${requirementSet}.`);
}
