import { TARGET_STATUS_WORDS } from "../../indicators/municipality-indicators";
import { COUNTY } from "../../model/planning-tables";
import type { LocalizedText } from "../../units/language";
import type { FigureScope, FigureTarget } from "./figure";
import { quoted } from "./figure-hint";
import { headCell } from "./indicator-sheet-frame";

/** Where a figure and its target stand on the sheet. */
export type TargetCells = { readonly value: string; readonly target: string };

type TargetFormulas = { readonly target: string; readonly status: string; readonly gap?: string };

/** The word of TARGETSTATUS for the direction. */
const DIRECTIONS = { high: "hoch", low: "niedrig" } as const;

const NOT_RATED = "nicht bewertet";

export type TargetStatusId = "met" | "near" | "missed" | "notRated";

const STATUS_IDS: ReadonlyMap<string, TargetStatusId> = new Map([
  [TARGET_STATUS_WORDS.met, "met"],
  [TARGET_STATUS_WORDS.nearlyMet, "near"],
  [TARGET_STATUS_WORDS.missed, "missed"],
]);

/** What the column `Status` says; a figure that has a target and no status, e.g. for want of a value, is not rated. */
export function readStatus(word: string): TargetStatusId {
  return STATUS_IDS.get(word) ?? "notRated";
}

/** What stands around the number of persons in the column `Hinweis`, by the direction that is good. */
const GAP_LEADS = {
  high: { de: "Zum Ziel fehlen", en: "Short of the target by" },
  low: { de: "Über dem Ziel:", en: "Above the target by" },
} as const satisfies Record<string, LocalizedText>;

/** The gap in persons that begins the text of the column `Hinweis`, without its full stop; undefined if there is none. */
export function readGap({ direction, counted }: FigureTarget, note: string): LocalizedText | undefined {
  if (direction === "none" || counted === undefined) return undefined;
  const lead = GAP_LEADS[direction];
  const persons = new RegExp(`^${lead.de} (\\d+) ${counted.de}\\.`).exec(note)?.[1];
  if (persons === undefined) return undefined;
  return { de: `${lead.de} ${persons} ${counted.de}`, en: `${lead.en} ${persons} ${counted.en}` };
}

/**
 * Formula texts for the columns `Ziel` and `Status` and for the gap in persons (column `Hinweis`). The target is the
 * county's row of the year of the reporting month in the table `Ziele`; without one the cells stay empty. An
 * Ergänzungsgröße only explains: it is shown beside its target and never rated (§ 48a SGB II, § 3 of its regulation).
 *
 * @returns undefined if the workbook has no table `Ziele`
 */
export function figureTarget(target: FigureTarget, scope: FigureScope, cells: TargetCells): TargetFormulas | undefined {
  const { direction, persons, counted } = target;
  const value = targetValue(scope, target.indicator, quoted(COUNTY));
  if (value === undefined) return undefined;
  const isRateable = `AND(ISNUMBER(${cells.value}),ISNUMBER(${cells.target}))`;
  const status =
    direction === "none"
      ? `IF(ISNUMBER(${cells.target}),${quoted(NOT_RATED)},"")`
      : `IF(${isRateable},TARGETSTATUS(${cells.value},${cells.target},${quoted(DIRECTIONS[direction])}),"")`;
  return {
    target: value,
    status,
    ...(direction === "none" || !persons || !counted
      ? {}
      : { gap: gapText(direction, { counted: counted.de, persons: persons(scope) }, cells) }),
  };
}

/**
 * Formula text for the target of the year of the reporting month, empty where none is set.
 *
 * @param municipality formula text for its name
 * @returns undefined if the workbook has no table `Ziele`
 */
export function targetValue(scope: Pick<FigureScope, "side" | "columns">, indicator: string, municipality: string): string | undefined {
  const [years, municipalities, indicators, values] = ["year", "municipality", "indicator", "target"].map((id) =>
    scope.columns.reference("Ziele", id),
  );
  if (!years || !municipalities || !indicators || !values) return undefined;
  const year = `YEAR(${headCell("month", scope.side)})`;
  const criteria = `${years},${year},${municipalities},${municipality},${indicators},${quoted(indicator)}`;
  return `IF(COUNTIFS(${criteria},${values},"<>")=1,SUMIFS(${values},${criteria}),"")`;
}

/** e.g. `Zum Ziel fehlen 46 Integrationen`; empty where the target is met or not set. */
function gapText(
  direction: "high" | "low",
  { counted, persons }: { readonly counted: string; readonly persons: string },
  { value, target }: TargetCells,
): string {
  const shortfall = direction === "high" ? `${target}-${value}` : `${value}-${target}`;
  const [lead, tail] = [`${GAP_LEADS[direction].de} `, ` ${counted}. `];
  // Rounded up: so many persons more, or fewer, meet the target. Below a millionth of a person there is no gap.
  const gap = `ROUNDUP(ROUND((${shortfall})*${persons},6),0)`;
  return `IF(ISNUMBER(${target}),IF(${shortfall}>0,${quoted(lead)}&${gap}&${quoted(tail)},""),"")`;
}
