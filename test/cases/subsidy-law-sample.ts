import type { CellInput } from "../../src/indicators/indicator";
import { serialOfDate } from "../../src/units/month";

/** Rows of the table `Parameter` for hand calculation: key, value, unit, valid from, valid to. */
export const LAW_OF_2023_AND_2024: CellInput[][] = [
  ["Mindestlohn", 12, "€ je Stunde", serialOfDate(2022, 10, 1), serialOfDate(2023, 12, 31)],
  ["Mindestlohn", 12.41, "€ je Stunde", serialOfDate(2024, 1, 1), serialOfDate(2024, 12, 31)],
  ["AG-Anteil ohne Arbeitsförderung", 0.19, "Anteil", "2022-01-01", null],
  ["Wochen je Monat", 13 / 3, "Wochen je Monat", "01.01.2022", ""],
  ["PAT-Pauschale allein", 800, "€ je Monat", serialOfDate(2023, 1, 1), null],
  ["Umschichtung", 10_000, "€ je Jahr", serialOfDate(2023, 1, 1), serialOfDate(2023, 12, 31)],
  ["Umschichtung", 0, "€ je Jahr", serialOfDate(2024, 1, 1), null],
  [null, null, null, null, null],
];

/** The same without the minimum wage of 2024. */
export const LAW_OF_2023_ONLY = LAW_OF_2023_AND_2024.filter(([, value]) => value !== 12.41);
