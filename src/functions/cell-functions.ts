import { INDICATORS } from "../indicators/catalogue";
import type { CellFunction } from "../indicators/indicator";

/** Every function of the add-in, in the order of the help. */
export const CELL_FUNCTIONS: readonly CellFunction[] = INDICATORS;
