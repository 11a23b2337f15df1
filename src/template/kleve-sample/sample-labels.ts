/** Begins every label, so that nobody takes a made-up figure for a real one. */
const SAMPLE_DATA = "Beispieldaten";

/** For tables whose rows are made up and whose sums are published. */
export const MADE_UP_ROWS_LABEL = `${SAMPLE_DATA}: Die einzelnen Zeilen sind frei erfunden. Veröffentlicht (Planungsdokument 2023) sind Summen, Durchschnitte und Quoten, die sie genau ergeben: siehe Blatt Start.`;

/** For tables that are made up altogether. */
export const ALL_MADE_UP_LABEL = `${SAMPLE_DATA}: Alle Werte auf diesem Blatt sind frei erfunden.`;

/** For tables with a column that tells for every row where it comes from. */
export const ORIGIN_BY_ROW_LABEL = `${SAMPLE_DATA}: Teils veröffentlicht (Planungsdokument 2023), teils frei erfunden; die Spalte Herkunft sagt es für jede Zeile.`;

/** For the parameters, whose column `Quelle` is part of the contract. */
export const ORIGIN_IN_SOURCE_LABEL = `${SAMPLE_DATA}: Die Spalte Quelle nennt zu jedem Wert die Rechtsgrundlage oder sagt, dass er eine Annahme ist.`;

/** The banner on the sheet `Start`. */
export const SAMPLE_BANNER = `${SAMPLE_DATA}: Die Einzelwerte je Kommune und Monat sind frei erfunden; veröffentlichte Werte: Planungsdokument 2023, Jobcenter Kreis Kleve.`;

/** Repeated below the title of the result sheets: the row `Datenhinweis` of the table `Texte`. */
export const DATA_NOTE = `${SAMPLE_DATA}: Summen und Quoten laut Planungsdokument 2023, Einzelwerte frei erfunden.`;

/** Heading of the extra column of the sample. */
export const ORIGIN_HEADING = "Herkunft";

export const ORIGIN = {
  published: "veröffentlicht: Planungsdokument 2023",
  madeUp: "frei erfunden",
} as const;
