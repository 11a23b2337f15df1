import { PLANNING_TABLES } from "../model/planning-tables";

/** Names of the tables, and of their sheets, that the add-in reads. */
export const INPUT_TABLE_NAMES: readonly string[] = PLANNING_TABLES.map(({ name }) => name);
