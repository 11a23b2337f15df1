import type { ReturnChange } from "../../../commands/sharing-commands";

/** What a check box over several changes shows. */
export function acceptedShare(changes: readonly ReturnChange[], accepted: ReadonlySet<string>): boolean | "mixed" {
  const count = changes.filter(({ id }) => accepted.has(id)).length;
  if (count === 0) return false;
  return count === changes.length ? true : "mixed";
}
