import { BASE_HEADINGS, YEAR_KEY } from "../../planning/scenarios/base-table";
import { BASE_QUANTITIES } from "../../planning/scenarios/base-quantities";
import { COUNTY } from "../../model/planning-tables";
import type { QuantityFormat, QuantityScope } from "../../planning/scenarios/quantity";
import { unitIn } from "../../functions/scenario-units";
import { headCell } from "../indicator-sheet/indicator-sheet-frame";
import { address, fixed } from "../cell-references";
import type { RawValue } from "../raw-table";
import type { SheetGrid } from "../sheet-grid";
import { countyFormula, municipalFormula } from "./base-figures";
import { COLUMN, FORMATS, type ScenarioLayout, type ScenarioSheetInput } from "./scenario-frame";

type BaseRow = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly format: string;
  readonly scope: QuantityScope;
};

const rowOf = (id: string, title: string, format: QuantityFormat, scope: QuantityScope): BaseRow => ({
  id,
  title,
  unit: unitIn("values", format),
  format: FORMATS[format].value,
  scope,
});

/** The rows of the base in the order of the sheet. */
const BASE_ROWS: readonly BaseRow[] = [
  { id: YEAR_KEY, title: "Haushaltsjahr", unit: "Jahr", format: "0", scope: "county" },
  ...BASE_QUANTITIES.map(({ id, title, format, scope }) => rowOf(id, title.de, format, scope)),
];

export const BASE_ROW_COUNT = BASE_ROWS.length;

/** The range that the functions take as their base, with its headings. */
export function baseRange({ base, keyColumn }: ScenarioLayout): string {
  return `${fixed(COLUMN.label, base.headings)}:${fixed(keyColumn, base.rows.last)}`;
}

/** Everything that the scenarios start from, as live formulas; what no formula can say is written by the refresh. */
export function putBase(grid: SheetGrid, layout: ScenarioLayout, input: ScenarioSheetInput): void {
  const { base, firstMunicipality, keyColumn } = layout;
  const { municipalities } = input;
  grid.put(COLUMN.label, base.section, "Grundlage der Rechnung");
  grid.put(
    COLUMN.label,
    base.note,
    "Kreis aus dem Blatt Kennzahlen, Kommunen aus den Eingabeblättern, beides lebend. Kosten neuer Fälle: berechnet beim Aktualisieren (Mindestlohn, allein, Wochenstunden und Coaching laut Parameter). Bitte hier nichts eintragen.",
  );
  const headings = [BASE_HEADINGS.title, BASE_HEADINGS.unit, COUNTY, ...municipalities, BASE_HEADINGS.key];
  headings.forEach((heading, column) => grid.put(column, base.headings, heading));
  BASE_ROWS.forEach(({ id, title, unit, format, scope }, index) => {
    const row = base.rows.first + index;
    grid.put(COLUMN.label, row, title);
    grid.put(COLUMN.unit, row, unit);
    grid.put(COLUMN.base, row, countyCell(id, input), format);
    if (scope === "everyArea") {
      municipalities.forEach((_, municipality) => {
        const column = firstMunicipality + municipality;
        grid.put(column, row, `=${municipalFormula(id, input, fixed(column, base.headings))}`, format);
      });
    }
    grid.put(keyColumn, row, id);
  });
  grid.style("section", [0, base.section], [layout.columnCount - 1, base.section]);
  grid.style("subtitle", [0, base.note]);
  grid.style("columnHeading", [0, base.headings], [keyColumn, base.headings]);
  grid.style("valueHeading", [COLUMN.base, base.headings], [keyColumn - 1, base.headings]);
  grid.style("label", [0, base.rows.first], [0, base.rows.last]);
  grid.style("helper", [COLUMN.unit, base.rows.first], [COLUMN.unit, base.rows.last]);
  grid.style("value", [COLUMN.base, base.rows.first], [keyColumn - 1, base.rows.last]);
  grid.style("helper", [keyColumn, base.rows.first], [keyColumn, base.rows.last]);
}

function countyCell(id: string, input: ScenarioSheetInput): RawValue {
  if (id === YEAR_KEY) return `=${headCell("year", "current")}`;
  const formula = countyFormula(id, input);
  return formula === undefined ? (input.newCaseBurdens.get(id) ?? "fehlt") : `=${formula}`;
}

/** Address of the county's value of a base quantity. */
export function baseCell({ base }: ScenarioLayout, id: string): string {
  return address(COLUMN.base, base.rows.first + BASE_ROWS.findIndex((row) => row.id === id));
}
