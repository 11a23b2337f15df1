import type { SecrecyRelation } from "../../../src/sharing/secrecy/secrecy-problem";

/** A total and the members of one dimension that it is the sum of: Kreis and its municipalities, both sexes and women, men. */
export type DimensionTotal = { readonly total: string; readonly parts: readonly string[] };

/** One side of a table: its members, totals included; sub-totals are totals whose total is a part of another one. */
export type TableDimension = { readonly members: readonly string[]; readonly totals: readonly DimensionTotal[] };

/** Id of the cell with these members, one of each dimension in their order; undefined where there is no figure. */
export type CellOfMembers = (members: readonly string[]) => string | undefined;

/** A dimension with one total of all its other members. */
export function totalDimension(total: string, parts: readonly string[]): TableDimension {
  return { members: [...parts, total], totals: [{ total, parts }] };
}

/** A dimension whose members are not summed up, as months. */
export function plainDimension(members: readonly string[]): TableDimension {
  return { members, totals: [] };
}

/**
 * A total is the sum of its parts. Where the figure of a part is missing, a reader still knows that it is not negative: then
 * the other parts are at most the total. A missing total says nothing.
 */
export function totalRelation(total: string | undefined, parts: readonly (string | undefined)[]): SecrecyRelation[] {
  const present = parts.filter((part) => part !== undefined);
  if (total === undefined || present.length === 0) return [];
  const terms = [...present.map((cell) => ({ cell, factor: 1 })), { cell: total, factor: -1 }];
  return [{ kind: present.length === parts.length ? "equal" : "atMost", terms }];
}

/** A part is at most its whole, as the long-term recipients (LZB) of all who can work (eLb). */
export function partRelation(part: string | undefined, whole: string | undefined): SecrecyRelation[] {
  return totalRelation(whole, [part, undefined]);
}

/** A stock is the one before plus who came minus who left; without one of them nothing is known. */
export function stockRelation(stock: {
  readonly before: string | undefined;
  readonly entries: string | undefined;
  readonly exits: string | undefined;
  readonly after: string | undefined;
}): SecrecyRelation[] {
  const { before, entries, exits, after } = stock;
  if (before === undefined || entries === undefined || exits === undefined || after === undefined) return [];
  const terms = [
    { cell: before, factor: 1 },
    { cell: entries, factor: 1 },
    { cell: exits, factor: -1 },
    { cell: after, factor: -1 },
  ];
  return [{ kind: "equal", terms }];
}

/**
 * All relations of a table with any number of dimensions: every total of every dimension, for every combination of the
 * other dimensions' members. Tables that share cells (by id) are linked.
 */
export function tableRelations(dimensions: readonly TableDimension[], cellOf: CellOfMembers): SecrecyRelation[] {
  return dimensions.flatMap(({ totals }, position) => {
    const others = combinations(dimensions.map(({ members }, index) => (index === position ? [""] : members)));
    return totals.flatMap(({ total, parts }) =>
      others.flatMap((members) => {
        const cellAt = (member: string) => cellOf(members.map((other, index) => (index === position ? member : other)));
        return totalRelation(cellAt(total), parts.map(cellAt));
      }),
    );
  });
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((sofar, list) => sofar.flatMap((members) => list.map((member) => [...members, member])), [[]]);
}
