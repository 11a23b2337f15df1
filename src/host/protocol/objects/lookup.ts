import { ApiError } from "../api-error";
import type { Arguments } from "../arguments";
import type { ApiSet } from "../requirement-set";
import type { Scope } from "../scope";
import type { Handle } from "../targets";

type Call<Target> = { readonly since: ApiSet; call(target: Target, args: Arguments, scope: Scope): unknown };

export type Lookup<Target> = {
  list(target: Target, scope: Scope): readonly Handle[];
  /** `undefined` if there is no such item. */
  find(target: Target, key: unknown, scope: Scope): Handle | undefined;
};

/** The item of a key, or `ItemNotFound`. */
export function itemOf<Target>(lookup: Lookup<Target>, target: Target, key: unknown, scope: Scope): Handle {
  const item = lookup.find(target, key, scope);
  if (item === undefined) throw new ApiError("ItemNotFound");
  return item;
}

/** `list` and `find` as a collection has to offer them. */
export function keyedCollection<Target>(lookup: Lookup<Target>) {
  return {
    list: (target: Target, scope: Scope) => lookup.list(target, scope),
    find: (target: Target, key: unknown, scope: Scope) => itemOf(lookup, target, key, scope),
  };
}

/** `getItem`, as most collections have it. */
export function getItem<Target>(since: ApiSet, lookup: Lookup<Target>): Call<Target> {
  return { since, call: (target, args, scope) => itemOf(lookup, target, args.value(0), scope) };
}

export function getItemOrNullObject<Target>(since: ApiSet, lookup: Lookup<Target>): Call<Target> {
  return { since, call: (target, args, scope) => lookup.find(target, args.value(0), scope) ?? null };
}

export function getItemAt<Target>(since: ApiSet, lookup: Pick<Lookup<Target>, "list">): Call<Target> {
  return {
    since,
    call: (target, args, scope) => {
      const item = lookup.list(target, scope)[args.integer(0, 0)];
      if (item === undefined) throw new ApiError("InvalidArgument", "There is no item at this position.");
      return item;
    },
  };
}

export function getCount<Target>(since: ApiSet, lookup: Pick<Lookup<Target>, "list">): Call<Target> {
  return { since, call: (target, _args, scope) => lookup.list(target, scope).length };
}
