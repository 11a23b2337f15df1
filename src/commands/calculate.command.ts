import { calculateFormulas, type CalculatedCell } from "../workbook/calculate-formulas";
import type { Command } from "./command";

/** Recalculates the whole workbook and lists every formula cell by its address, e.g. `Kennzahlen!B14`. */
export const calculate: Command<void, Readonly<Record<string, CalculatedCell>>> = {
  id: "calculate",
  title: { de: "Neu berechnen", en: "Recalculate" },
  description: { de: "Berechnet alle Formeln neu.", en: "Recalculates all formulas." },
  run: () => calculateFormulas(),
};
