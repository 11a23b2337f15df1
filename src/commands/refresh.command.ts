import { refreshWorkbook } from "../workbook/refresh-workbook";
import type { Command } from "./command";
import type { RefreshReport } from "./command-results";

/** Reads the input tables, checks them and writes the sheets `Kennzahlen`, `Szenariovergleich`, `Benchmark` and `Prüfung`: all or nothing. */
export const refresh: Command<{ readonly month?: string; readonly comparisonMonth?: string }, RefreshReport> = {
  id: "refreshWorkbook",
  title: { de: "Aktualisieren", en: "Refresh" },
  description: {
    de: "Liest die Eingabeblätter und schreibt Kennzahlen, Szenariovergleich, Benchmark und Prüfung neu.",
    en: "Reads the input sheets and writes the sheets Kennzahlen, Szenariovergleich, Benchmark and Prüfung anew.",
  },
  run: ({ month, comparisonMonth }, { now, reportProgress, signal }) =>
    refreshWorkbook({ month, comparisonMonth, now: now(), reportProgress, signal }),
};
