import { unitIn } from "../../functions/scenario-units";
import { COUNTY } from "../../model/planning-tables";
import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { address, fixed, quoted, rowList } from "../cell-references";
import type { ResultRule, ResultSheet } from "../result-sheet";
import type { SheetGrid } from "../sheet-grid";
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
import { putShown } from "./spills";

/** For a result that is chosen on the sheet; rules show it in its unit. */
const ANY_FORMAT = "#,##0.00##";

type Part = ScenarioLayout["values"];

/** Results, differences and percentages of the county, and one result of all municipalities. */
export function putComparisons(grid: SheetGrid, layout: ScenarioLayout, { chosen }: ScenarioSheetInput): void {
  const { values, difference, percent, municipal, spills, shownColumns } = layout;
  putShown(grid, values, spills.values, shownColumns);
  putShown(grid, municipal, spills.municipal, shownColumns);
  putChoice(grid, municipal.choices.first, "municipalResult", chosen.municipalResult);
  MODEL_RESULTS.forEach(({ format }, index) => {
    const row = values.rows.first + index;
    for (let column: number = COLUMN.base; column < layout.best; column++) grid.format(column, row, FORMATS[format].value);
  });
  for (const row of rowList(municipal.rows)) {
    for (let column: number = COLUMN.base; column < layout.best; column++) grid.format(column, row, ANY_FORMAT);
  }
  putChanges(grid, layout, difference, "difference");
  putChanges(grid, layout, percent, "percent");
  styleTable(grid, layout, values, `${COUNTY}: Ergebnisse der Szenarien`);
  styleTable(grid, layout, difference, `${COUNTY}: Differenz zur Basis (Anteile in Prozentpunkten, PP)`);
  styleTable(grid, layout, percent, `${COUNTY}: Veränderung zur Basis in Prozent (Anteile in Prozentpunkten, PP)`);
  styleTable(grid, layout, municipal, "Nach Kommunen: ein Ergebnis in allen Szenarien");
  for (const part of [values, municipal]) grid.style("text", [layout.best, part.rows.first], [layout.worst, part.rows.last]);
}

const PERCENT_FORMAT = "+0.0%;-0.0%;0.0%";

/** What the scenarios change, from the results above. */
function putChanges(grid: SheetGrid, { values, lastScenario }: ScenarioLayout, part: Part, view: "difference" | "percent"): void {
  for (let column = 0; column <= lastScenario; column++) grid.put(column, part.headings, `=${address(column, values.headings)}`);
  MODEL_RESULTS.forEach(({ format }, index) => {
    const [row, source] = [part.rows.first + index, values.rows.first + index];
    const { value, difference } = FORMATS[format];
    const isPoints = format === "share";
    const base = `$${address(COLUMN.base, source)}`;
    grid.put(COLUMN.label, row, `=${address(COLUMN.label, source)}`);
    grid.put(COLUMN.unit, row, unitIn(view, format));
    grid.put(COLUMN.base, row, `=${address(COLUMN.base, source)}`, value);
    for (let column: number = COLUMN.firstScenario; column <= lastScenario; column++) {
      const cell = address(column, source);
      const ratio = `IF(${cell}=${base},0,IF(${base}=0,"",(${cell}-${base})/ABS(${base})))`;
      const change = view === "difference" || isPoints ? `${cell}-${base}` : ratio;
      grid.put(
        column,
        row,
        `=IF(COUNT(${cell},${base})=2,${change},NA())`,
        view === "difference" || isPoints ? difference : PERCENT_FORMAT,
      );
    }
  });
}

function styleTable(grid: SheetGrid, layout: ScenarioLayout, { section, headings, rows }: Part, title: string): void {
  const isRated = section === layout.values.section || section === layout.municipal.section;
  const last = isRated ? layout.worst : layout.lastScenario;
  grid.put(COLUMN.label, section, title);
  grid.style("section", [0, section], [layout.columnCount - 1, section]);
  grid.style("columnHeading", [0, headings], [last, headings]);
  grid.style("valueHeading", [COLUMN.base, headings], [layout.lastScenario, headings]);
  grid.style("label", [0, rows.first], [0, rows.last]);
  grid.style("helper", [COLUMN.unit, rows.first], [COLUMN.unit, rows.last]);
  grid.style("value", [COLUMN.base, rows.first], [layout.lastScenario, rows.last]);
  grid.style("total", [COLUMN.base, rows.first], [COLUMN.base, rows.last]);
}

/** Label and cell of a choice. */
export function putChoice(grid: SheetGrid, row: number, choice: ScenarioChoice, value: string): void {
  const last = CHOICE_COLUMN + 2;
  grid.put(COLUMN.label, row, CHOICE_LABELS[choice]);
  grid.put(CHOICE_COLUMN, row, value);
  grid.put(last + 1, row, "  Hier auswählen: die Zahlen folgen.");
  grid.style("choiceLabel", [COLUMN.label, row]);
  grid.style("choice", [CHOICE_COLUMN, row], [last, row]);
  grid.style("choiceText", [CHOICE_COLUMN, row], [last, row]);
  grid.style("subtitle", [last + 1, row]);
}

/** What may be chosen for the municipalities: the results that they have, listed at the end of the sheet. */
export function putLists(grid: SheetGrid, { lists, columnCount }: ScenarioLayout): void {
  grid.put(COLUMN.label, lists.section, "Auswahlliste: Ergebnisse, die es je Kommune gibt");
  MUNICIPAL_RESULTS.forEach(({ title }, index) => grid.put(COLUMN.label, lists.rows.first + index, title.de));
  grid.style("section", [0, lists.section], [columnCount - 1, lists.section]);
  grid.style("helper", [0, lists.rows.first], [0, lists.rows.last]);
}

export function comparisonChoices({ municipal, lists, bridge, values, lastScenario }: ScenarioLayout): NonNullable<ResultSheet["choices"]> {
  const at = (row: number) => address(CHOICE_COLUMN, row);
  const labels = ({ first, last }: Part["rows"]) => `=${fixed(COLUMN.label, first)}:${fixed(COLUMN.label, last)}`;
  return [
    { area: at(municipal.choices.first), values: labels(lists.rows) },
    { area: at(bridge.choices.first), values: `=${fixed(COLUMN.firstScenario, values.headings)}:${fixed(lastScenario, values.headings)}` },
    { area: at(bridge.choices.last), values: labels(values.rows) },
  ];
}

/** Blue and orange also differ for readers who do not see red and green apart; the names stand in the last two columns. */
const BEST = { fill: "#D6E8F5", color: "#0B4F6C" } as const;
const WORST = { fill: "#FCE3CB", color: "#7A3E00" } as const;
const MISSING = { fill: "#FFF3D6", color: "#7A4B00" } as const;

/** Marks the best and the worst value of each rated result, and what is missing; shows a chosen result in its unit. */
export function comparisonRules(layout: ScenarioLayout): readonly ResultRule[] {
  const { values, difference, percent, municipal, lastScenario } = layout;
  const areaOf = ({ rows }: Part) => `${address(COLUMN.base, rows.first)}:${address(lastScenario, rows.last)}`;
  const isMissing = [values, difference, percent, municipal].map((part) => ({
    area: areaOf(part),
    formula: `=ISERROR(${address(COLUMN.base, part.rows.first)})`,
    ...MISSING,
  }));
  const units = unitRules(areaOf(municipal), `$${address(COLUMN.unit, municipal.rows.first)}`);
  return [...(lastScenario - COLUMN.base > MOST_MARKED ? [] : marks(layout)), ...isMissing, ...units];
}

/** Rules that show numbers in the unit that stands in a cell. */
export function unitRules(area: string, unitCell: string): readonly ResultRule[] {
  return (["money", "share", "count", "caseload"] as const).map((format) => ({
    area,
    formula: `=${unitCell}=${quoted(unitIn("values", format))}`,
    numberFormat: FORMATS[format].value,
  }));
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
    const base = `$${own}`;
    // What equals the base is marked there only: else an unchanged result would colour most of its row.
    const isChanged = `OR(COLUMN(${own})=${COLUMN.base + 1},IF(ISNUMBER(${base}),ABS(${own}-${base})>0.0000000001*ABS(${base}),TRUE))`;
    const isMost = (more: string, less: string) => `=IF(ISNUMBER(${own}),AND(${more}=0,${less}>0,${isChanged}),FALSE)`;
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
