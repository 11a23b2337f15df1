import type { Arguments } from "./arguments";
import type { ApiSet } from "./requirement-set";
import type { Scope } from "./scope";
import type { Handle, Targets, TypeName } from "./targets";

/** A scalar property. `set` throws an ApiError for a value Excel would refuse. */
export type Property<Target> = {
  readonly since: ApiSet;
  /** Where Excel's answer does not carry the name in PascalCase. */
  readonly wireName?: string;
  /** Where office.js sets the property under another name than it reads it. */
  readonly setName?: string;
  get(target: Target, scope: Scope): unknown;
  set?(target: Target, value: unknown, scope: Scope): void;
};

/** A property that is an object of its own; `null` makes it a null object. */
export type Navigation<Target> = {
  readonly since: ApiSet;
  open(target: Target, scope: Scope): Handle | null;
};

/** A method: it returns an object, or a plain value, or nothing; `null` from an `…OrNullObject` method is the null object. */
export type Method<Target> = {
  readonly since: ApiSet;
  call(target: Target, args: Arguments, scope: Scope): unknown;
};

export type Member<Target> = Property<Target> | Navigation<Target> | Method<Target>;

type IsAny<T> = 0 extends 1 & T ? true : false;

type Kind<ApiMember, Target> =
  IsAny<ApiMember> extends true
    ? Property<Target>
    : ApiMember extends (...args: never[]) => unknown
      ? Method<Target>
      : ApiMember extends OfficeExtension.ClientObject
        ? Navigation<Target>
        : Property<Target>;

/** The class of this type in `@types/office-js`. */
type Api<Name extends TypeName> = Name extends keyof typeof Excel
  ? (typeof Excel)[Name] extends abstract new (...args: never[]) => infer Instance
    ? Instance
    : never
  : Record<never, never>;

/** A table of members: each name must exist in `@types/office-js`, as a property, an object or a method there too. */
export type Members<Name extends TypeName> = {
  readonly [Key in keyof Api<Name>]?: Kind<Api<Name>[Key], Targets[Name]>;
};

/** The items of a collection. */
export type Collection<Target> = {
  list(target: Target, scope: Scope): readonly Handle[];
  /** The item of a key; for collections that office.js indexes. Throws `ItemNotFound`. */
  find?(target: Target, key: unknown, scope: Scope): Handle;
};

export type ObjectDefinition<Name extends TypeName> = {
  readonly members: Members<Name>;
  /** Methods that office.js calls without showing them to the add-in. */
  readonly internal?: { readonly [name: string]: Method<Targets[Name]> };
  readonly collection?: Collection<Targets[Name]>;
  /** What office.js addresses the object by after the request that made it: `Id` or `_Id`. */
  identity?(target: Targets[Name], scope: Scope): { readonly Id?: string | number; readonly _Id?: string };
  /** A range stays valid after the request, by reference. */
  readonly isTrackable?: boolean;
};

/** The erased form that the batch works with. */
export type ObjectType = {
  readonly members: Readonly<Record<string, Member<unknown> | undefined>>;
  readonly internal?: Readonly<Record<string, Method<unknown> | undefined>>;
  readonly collection?: Collection<unknown>;
  identity?(target: unknown, scope: Scope): { readonly Id?: string | number; readonly _Id?: string };
  readonly isTrackable?: boolean;
};

/** Declares an object type: `defineObject("Range", …)` types the table against `Excel.Range`. */
export function defineObject<Name extends TypeName>(_name: Name, definition: ObjectDefinition<Name>): ObjectType {
  return definition as ObjectType;
}
