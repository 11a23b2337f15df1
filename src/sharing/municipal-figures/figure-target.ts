import { isProblem } from "../../indicators/indicator";
import { TARGETSTATUS } from "../../indicators/municipality-indicators";
import { TARGETS_TABLE } from "../../model/tables/steering-tables";
import { quoted } from "../../units/formula-text";
import { roundHalfAwayFromZero } from "../../units/rounding";
import { yearOf } from "../../units/month";
import { criteriaText, rowsWhere } from "./complete-sum";
import { isEqual, isWord } from "./conditions";
import type { FigureTarget } from "./figure-record";
import type { SideHead } from "./figures-head";
import { fixedText, numberOrNaN, type Live } from "./live";
import type { OwnData } from "./own-data";

/** What stands in the columns `Ziel` and `Status`, and before the note. An empty text is a blank cell. */
export type TargetCells = { readonly target: Live<string | number>; readonly status: Live<string>; readonly gap: Live<string> };

const DIRECTION_WORDS = { high: "hoch", low: "niedrig" } as const;
const NOT_RATED = "nicht bewertet";
const GAP_LEADS = { high: "Zum Ziel fehlen", low: "Über dem Ziel:" } as const;

const NOTHING = { value: "", formula: '""' } as const;

type Addresses = { readonly value: Live<string | number>; readonly targetAddress: string; readonly persons?: Live };

/** The target of the municipality for the year of the reporting month, whether it is met, and the gap in persons. */
export function targetCells(
  target: FigureTarget,
  data: OwnData,
  head: SideHead,
  { value, targetAddress, persons }: Addresses,
): TargetCells {
  if (!data.has(TARGETS_TABLE.name)) return { target: NOTHING, status: NOTHING, gap: NOTHING };
  const agreed = agreedTarget(target.indicator, data, head);
  const cell = { value: agreed.value, formula: targetAddress };
  return { target: agreed, status: statusOf(target, value, cell), gap: gapOf(target, value, cell, persons) };
}

function agreedTarget(indicator: string, data: OwnData, { monthOf, month, municipality }: SideHead): Live<string | number> {
  const table = TARGETS_TABLE.name;
  const conditions = [
    isEqual("year", { value: yearOf(monthOf), formula: `YEAR(${month.formula})` }),
    isEqual("municipality", municipality),
    isWord("indicator", indicator),
  ];
  const agreed = rowsWhere(data.rows(table), conditions).filter((row) => typeof row.target === "number");
  const criteria = criteriaText(data, table, conditions);
  const values = data.reference(table, "target");
  return {
    value: agreed.length === 1 ? Number(agreed[0]?.target) : "",
    formula: `IF(COUNTIFS(${criteria},${values},"<>")=1,SUMIFS(${values},${criteria}),"")`,
  };
}

function statusOf({ direction }: FigureTarget, value: Live<string | number>, target: Live<string | number>): Live<string> {
  const hasTarget = typeof target.value === "number";
  if (direction === "none") {
    return { value: hasTarget ? NOT_RATED : "", formula: `IF(ISNUMBER(${target.formula}),${quoted(NOT_RATED)},"")` };
  }
  const word = DIRECTION_WORDS[direction];
  const status = typeof value.value === "number" && hasTarget ? TARGETSTATUS.evaluate([value.value, numberOrNaN(target), word]) : "";
  return {
    value: isProblem(status) || typeof status === "number" ? "" : String(status),
    formula: `IF(AND(ISNUMBER(${value.formula}),ISNUMBER(${target.formula})),${TARGETSTATUS.nativeFormula([value.formula, target.formula, quoted(word)])},"")`,
  };
}

/** e.g. `Zum Ziel fehlen 46 Integrationen. `; empty where the target is met or not set, or a value is missing. */
function gapOf(
  { direction, gap }: FigureTarget,
  value: Live<string | number>,
  target: Live<string | number>,
  persons: Live | undefined,
): Live<string> {
  if (gap === undefined || persons === undefined || direction === "none") return fixedText("");
  const sign = direction === "high" ? 1 : -1;
  const shortfall = sign * (numberOrNaN(target) - numberOrNaN(value));
  const [minuend, subtrahend] = direction === "high" ? [target.formula, value.formula] : [value.formula, target.formula];
  const [lead, tail] = [`${GAP_LEADS[direction]} `, ` ${gap.counted}. `];
  // Rounded up: so many persons more, or fewer, meet the target. Below a millionth of a person there is no gap.
  const count = Math.ceil(roundHalfAwayFromZero(shortfall * numberOrNaN(persons), 6));
  const all = [value.formula, target.formula, persons.formula];
  return {
    value: count > 0 ? `${lead}${count}${tail}` : "",
    formula:
      `IF(COUNT(${all.join(",")})=3,IF(ROUND((${minuend}-${subtrahend})*${persons.formula},6)>0,` +
      `${quoted(lead)}&ROUNDUP(ROUND((${minuend}-${subtrahend})*${persons.formula},6),0)&${quoted(tail)},""),"")`,
  };
}

/** Targets of the year whose indicator the sheet does not have; they are shown all the same. */
export function otherTargets(
  known: ReadonlySet<string>,
  data: OwnData,
  { monthOf }: SideHead,
): readonly { readonly indicator: string; readonly target: number }[] {
  return data
    .rows(TARGETS_TABLE.name)
    .flatMap(({ year, indicator, target }) =>
      year === yearOf(monthOf) && typeof indicator === "string" && typeof target === "number" && !known.has(indicator.toLowerCase())
        ? [{ indicator, target }]
        : [],
    );
}
