import { unitIn } from "../../functions/scenario-units";
import { COUNTY } from "../../model/planning-tables";
import type { ComparisonView } from "../../planning/scenarios/comparison";
import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { address, down, fixed, quoted } from "../cell-references";
import type { ResultRule, ResultSheet } from "../result-sheet";
import type { SheetGrid } from "../sheet-grid";
import { baseRange } from "./base-block";
import {
  CHOICE_COLUMN,
  CHOICE_LABELS,
  COLUMN,
  FORMATS,
  MOST_MARKED,
  MUNICIPAL_RESULTS,
  type ScenarioChoice,
  type ScenarioLayout,
  type ScenarioSheetInput,
} from "./scenario-frame";

/**
 * The table of scenarios as an argument. A blank cell means "as in the base", and desktop Excel would hand over 0 for it;
 * an error would keep Excel from calling the function at all, so it becomes a text that is reported at its cell.
 */
const SCENARIO_TABLE = 'IFERROR(IF(Szenarien[#All]="","",Szenarien[#All]),"#FEHLER")';

/** A call of one of the functions about scenarios. */
export function scenarioCall(name: string, layout: ScenarioLayout, ...others: readonly string[]): string {
  return `=${name}(${[SCENARIO_TABLE, baseRange(layout), ...others].join(",")})`;
}

const PERCENT_FORMAT = "+0.0%;-0.0%;0.0%";

const TABLES = [
  { view: "values", title: `${COUNTY}: Ergebnisse der Szenarien`, word: "Werte" },
  { view: "difference", title: `${COUNTY}: Differenz zur Basis (Anteile in Prozentpunkten, PP)`, word: "Differenz" },
  { view: "percent", title: `${COUNTY}: Veränderung zur Basis in Prozent (Anteile in Prozentpunkten, PP)`, word: "Prozent" },
] as const satisfies readonly { readonly view: ComparisonView; readonly title: string; readonly word: string }[];

/** Results, differences and percentages of the county, and one result of all municipalities. */
export function putComparisons(grid: SheetGrid, layout: ScenarioLayout, { chosen }: ScenarioSheetInput): void {
  for (const { view, title, word } of TABLES) {
    const part = layout[view];
    putTable(grid, layout, part, { title, call: scenarioCall("SCENARIOCOMPARE", layout, quoted(word)) });
    MODEL_RESULTS.forEach(({ format }, index) => {
      const row = part.rows.first + index;
      const { value, difference } = FORMATS[format];
      grid.format(COLUMN.base, row, value);
      const shown = view === "values" ? value : view === "difference" || format === "share" ? difference : PERCENT_FORMAT;
      for (let column = COLUMN.firstScenario; column <= layout.lastFormatted; column++) grid.format(column, row, shown);
    });
  }
  const { municipal } = layout;
  putChoice(grid, municipal.choices.first, "municipalResult", chosen.municipalResult);
  const call = scenarioCall("SCENARIOCOMPARE", layout, quoted("Werte"), "", fixed(CHOICE_COLUMN, municipal.choices.first));
  putTable(grid, layout, municipal, { title: "Nach Kommunen: ein Ergebnis in allen Szenarien", call });
  for (let row = municipal.rows.first; row <= municipal.rows.last; row++) {
    for (let column: number = COLUMN.base; column <= layout.lastFormatted; column++) grid.format(column, row, ANY_FORMAT);
  }
}

/** For a result that is chosen on the sheet; rules show it in its unit. */
export const ANY_FORMAT = "#,##0.00##";

/** Rules that show numbers in the unit that stands in a cell. */
export function unitRules(area: string, unitCell: string): readonly ResultRule[] {
  return (["money", "share", "count", "caseload"] as const).map((format) => ({
    area,
    formula: `=${unitCell}=${quoted(unitIn("values", format))}`,
    numberFormat: FORMATS[format].value,
  }));
}

type Part = ScenarioLayout["values"];

function putTable(
  grid: SheetGrid,
  layout: ScenarioLayout,
  { section, headings, rows }: Part,
  { title, call }: { readonly title: string; readonly call: string },
): void {
  grid.put(COLUMN.label, section, title);
  grid.put(COLUMN.label, headings, call);
  grid.style("section", [0, section], [layout.columnCount - 1, section]);
  grid.style("columnHeading", [0, headings], [layout.worst, headings]);
  grid.style("valueHeading", [COLUMN.base, headings], [layout.lastScenario, headings]);
  grid.style("label", [0, rows.first], [0, rows.last]);
  grid.style("helper", [COLUMN.unit, rows.first], [COLUMN.unit, rows.last]);
  grid.style("value", [COLUMN.base, rows.first], [layout.lastFormatted, rows.last]);
  grid.style("total", [COLUMN.base, rows.first], [COLUMN.base, rows.last]);
  grid.style("text", [layout.best, rows.first], [layout.worst, rows.last]);
}

/** Label and cell of a choice. */
export function putChoice(grid: SheetGrid, row: number, choice: ScenarioChoice, value: string): void {
  const last = CHOICE_COLUMN + 2;
  grid.put(COLUMN.label, row, CHOICE_LABELS[choice]);
  grid.put(CHOICE_COLUMN, row, value);
  grid.put(last + 1, row, "Hier auswählen: die Zahlen folgen.");
  grid.style("choiceLabel", [COLUMN.label, row]);
  grid.style("choice", [CHOICE_COLUMN, row], [last, row]);
  grid.style("choiceText", [CHOICE_COLUMN, row], [last, row]);
  grid.style("subtitle", [last + 1, row]);
}

/** What may be chosen for the municipalities: the results that they have, listed at the end of the sheet. */
export function putLists(grid: SheetGrid, layout: ScenarioLayout): void {
  const { lists } = layout;
  grid.put(COLUMN.label, lists.section, "Auswahlliste: Ergebnisse, die es je Kommune gibt");
  MUNICIPAL_RESULTS.forEach(({ title }, index) => grid.put(COLUMN.label, lists.rows.first + index, title.de));
  grid.style("section", [0, lists.section], [layout.columnCount - 1, lists.section]);
  grid.style("helper", [0, lists.rows.first], [0, lists.rows.last]);
}

export function comparisonChoices(layout: ScenarioLayout): NonNullable<ResultSheet["choices"]> {
  const { municipal, lists, bridge, values, lastScenario } = layout;
  const at = (row: number) => address(CHOICE_COLUMN, row);
  const list = (column: number, rows: typeof lists.rows) => `=$${down(column, rows).replace(":", ":$")}`;
  return [
    { area: at(municipal.choices.first), values: list(COLUMN.label, lists.rows) },
    {
      area: at(bridge.choices.first),
      values: `=${fixed(COLUMN.firstScenario, values.headings)}:${fixed(lastScenario, values.headings)}`,
    },
    { area: at(bridge.choices.last), values: list(COLUMN.label, values.rows) },
  ];
}

/** Blue and orange also differ for readers who do not see red and green apart; the names stand in the last two columns. */
const BEST = { fill: "#D6E8F5", color: "#0B4F6C" } as const;
const WORST = { fill: "#FCE3CB", color: "#7A3E00" } as const;
const MISSING = { fill: "#FFF3D6", color: "#7A4B00" } as const;

/** Marks the best and the worst value of each rated result, and what is missing. */
export function comparisonRules(layout: ScenarioLayout): readonly ResultRule[] {
  const { values, difference, percent, municipal, lastScenario, lastFormatted } = layout;
  const area = (part: Part, first: number, last: number) => `${address(COLUMN.base, first)}:${address(last, part.rows.last)}`;
  const isMissing = [values, difference, percent, municipal].map((part) => ({
    area: area(part, part.rows.first, lastFormatted),
    formula: `=ISERROR(${address(COLUMN.base, part.rows.first)})`,
    ...MISSING,
  }));
  const municipalUnits = unitRules(area(municipal, municipal.rows.first, lastFormatted), `$${address(COLUMN.unit, municipal.rows.first)}`);
  return [...(lastScenario - COLUMN.base > MOST_MARKED ? [] : marks(layout)), ...isMissing, ...municipalUnits];
}

function marks({ values, lastScenario }: ScenarioLayout): readonly ResultRule[] {
  return runsOf(MODEL_RESULTS.map(({ result }) => result.direction)).flatMap(({ first, last, value: direction }) => {
    if (direction === "none") return [];
    const [top, bottom] = [values.rows.first + first, values.rows.first + last];
    const area = `${address(COLUMN.base, top)}:${address(lastScenario, bottom)}`;
    const own = address(COLUMN.base, top);
    const row = `$${address(COLUMN.base, top)}:$${address(lastScenario, top)}`;
    // As in the function: what differs by less is the same value; a missing one counts for nothing.
    const count = (sign: string) => `SUMPRODUCT(--(${sign}(IFERROR(${row},${own})-${own})>0.0000000001*ABS(${own})))`;
    const [higher, lower] = [count(""), count("-")];
    const isMost = (more: string, less: string) => `=IF(ISNUMBER(${own}),AND(${more}=0,${less}>0),FALSE)`;
    const [isHighest, isLowest] = [isMost(higher, lower), isMost(lower, higher)];
    const isHighGood = direction === "high";
    return [
      { area, formula: isHighGood ? isHighest : isLowest, ...BEST },
      { area, formula: isHighGood ? isLowest : isHighest, ...WORST },
    ];
  });
}

/** Neighbours of the same value, as one run. */
function runsOf<Value>(values: readonly Value[]): readonly { readonly first: number; readonly last: number; readonly value: Value }[] {
  const starts = values.flatMap((value, index) => (index === 0 || value !== values[index - 1] ? [{ first: index, value }] : []));
  return starts.map((run, index) => ({ ...run, last: (starts[index + 1]?.first ?? values.length) - 1 }));
}
