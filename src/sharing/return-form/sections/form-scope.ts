import type { PlanningData } from "../../../model/planning-data";
import { comparable } from "../../../model/similar-text";
import type { LocalizedText } from "../../../units/language";

/** Of what the form is made: the plan, one municipality, and the year that is planned. */
export type FormScope = { readonly data: PlanningData; readonly municipality: string; readonly year: number };

export function isOwn({ municipality }: FormScope, row: { readonly municipality?: string }): boolean {
  return row.municipality !== undefined && comparable(row.municipality) === comparable(municipality);
}

type Headings = { readonly columns: readonly { readonly id: string; readonly heading: LocalizedText }[] };

/** German and English heading of a column of a table, as the title of a question. */
export function headingOf({ columns }: Headings, id: string): LocalizedText {
  return columns.find((column) => column.id === id)?.heading ?? { de: id, en: id };
}
