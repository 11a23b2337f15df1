import type { ColumnSchema } from "../table-schema";
import { CONFIDENCE, meaningsOf, SURE, type KnownHeadings } from "./heading-words";
import type { ImportGrid } from "./import-grid";
import { isBlank } from "../cell-readers";
import { acrossKeys, isAcross, sourceHeadings, type AcrossKeys, type HeaderPlace, type SourceHeading } from "./source-headings";

/** A column of the source that can be a column of the planning table. */
export type Match = { readonly column: string; readonly position: number; readonly confidence: number };

/** The header of a source, as far as it is understood. */
export type FoundHeader = HeaderPlace & {
  readonly headings: readonly SourceHeading[];
  /** Month, gender or both, where they stand in the headings instead of in columns. */
  readonly across: readonly (keyof AcrossKeys)[];
  /** Each column of the planning table at most once, and each column of the source at most once. */
  readonly matches: readonly Match[];
  /** All pairs that are possible, most likely ones first. */
  readonly candidates: readonly Match[];
  /** Measures in headings that stand across, with the column that they most likely mean. */
  readonly measures: ReadonlyMap<string, Match>;
  /** How much of the table is recognised. */
  readonly score: number;
};

/** Header rows are looked for so far down. */
const ROWS_SEARCHED = 40;
/** Weight of a column of months or genders, and of finding any at all. */
const ACROSS_WEIGHT = { any: 1.5, each: 0.05 } as const;
/** A second header row must say more than the first alone. */
const SECOND_ROW_COST = 0.2;

/** The rows that are most likely the header, one or two together; undefined if nothing in the source is recognised. */
export function findHeader(grid: ImportGrid, columns: readonly ColumnSchema[], known: KnownHeadings): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  const last = Math.min(ROWS_SEARCHED, grid.rows.length);
  for (let headerRow = 0; headerRow < last; headerRow++) {
    if (grid.rows[headerRow]?.every(isBlank) ?? true) continue;
    for (const headerRowCount of [1, 2]) {
      if (headerRow + headerRowCount > grid.rows.length) continue;
      const header = readHeader(grid, { headerRow, headerRowCount }, columns, known);
      if (header.score > (best?.score ?? 0)) best = header;
    }
  }
  return best;
}

/** What the headings in these rows mean. */
export function readHeader(grid: ImportGrid, place: HeaderPlace, columns: readonly ColumnSchema[], known: KnownHeadings): FoundHeader {
  const headings = sourceHeadings(grid, place);
  const across = acrossKeys(headings, new Set(columns.map(({ id }) => id)));
  const down = headings.filter((heading) => !isAcross(heading, across));
  const candidates = down.flatMap((heading) => matchesOf(heading, known)).sort((left, right) => right.confidence - left.confidence);
  const matches = assigned(candidates.filter(({ column }) => !across.some((key) => key === column)));
  const measures = measuresIn(
    headings.filter((heading) => isAcross(heading, across)),
    known,
  );
  const acrossCount = headings.length - down.length;
  const score =
    total(matches) +
    total([...measures.values()]) +
    (across.length > 0 ? ACROSS_WEIGHT.any + ACROSS_WEIGHT.each * acrossCount : 0) -
    (place.headerRowCount - 1) * SECOND_ROW_COST;
  return { ...place, headings, across, matches, candidates, measures, score };
}

/** What a heading can mean: taken whole, or by its lowest row alone. */
function matchesOf({ position, text, lastRow }: SourceHeading, known: KnownHeadings): readonly Match[] {
  const whole = meaningsOf(text, known);
  const last = text === lastRow ? whole : meaningsOf(lastRow, known);
  const ids = new Set([...whole.keys(), ...last.keys()]);
  return [...ids].map((column) => ({
    column,
    position,
    confidence: Math.max(whole.get(column) ?? 0, text === lastRow ? 0 : (last.get(column) ?? 0) * CONFIDENCE.lastRow),
  }));
}

/** The surest pairs first, so that nothing is used twice. */
function assigned(candidates: readonly Match[]): readonly Match[] {
  const taken: Match[] = [];
  for (const match of candidates) {
    if (!taken.some(({ column, position }) => column === match.column || position === match.position)) taken.push(match);
  }
  return taken;
}

function measuresIn(headings: readonly SourceHeading[], known: KnownHeadings): ReadonlyMap<string, Match> {
  const measures = new Map<string, Match>();
  for (const { measure, position } of headings) {
    if (measure === "" || measures.has(measure)) continue;
    const meanings = [...meaningsOf(measure, known)].sort(([, left], [, right]) => right - left);
    const [best] = meanings;
    if (best !== undefined) measures.set(measure, { column: best[0], position, confidence: best[1] });
  }
  return measures;
}

function total(matches: readonly Match[]): number {
  return matches.reduce((sum, { confidence }) => sum + confidence, 0);
}

/** How much surer a match must be than another that wants the same column. */
const MARGIN = 0.03;

/** Whether a match can be taken without asking: sure by itself, and no other column of the source has as good a claim. */
export function isSure(match: Match, { matches, candidates }: Pick<FoundHeader, "matches" | "candidates">): boolean {
  if (match.confidence < SURE) return false;
  return !candidates.some(
    (rival) =>
      rival.column === match.column &&
      rival.position !== match.position &&
      rival.confidence > match.confidence - MARGIN &&
      !matches.some(({ position }) => position === rival.position),
  );
}
