/** How a scenario states a driver: the value itself, a difference to the base, or a change in percent of the base. */
export type ChangeKind = "absolute" | "difference" | "percent";

/**
 * The change that leads from a base to a level: to 210 from 200 it is 210, a difference of 10, or 0.05 of the base.
 * A fraction of a base of 0 is infinite or NaN.
 */
export function changeToLevel(level: number, kind: ChangeKind, base: number): number {
  if (kind === "absolute") return level;
  return kind === "difference" ? level - base : level / base - 1;
}

/** The level to which a change leads from a base. */
export function levelAfterChange(change: number, kind: ChangeKind, base: number): number {
  if (kind === "absolute") return change;
  return kind === "difference" ? base + change : base * (1 + change);
}
