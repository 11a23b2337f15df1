import type { TableSchema } from "../table-schema";
import { SHARED_COLUMNS, YES_NO, column } from "./column";

export const MEASURES_TABLE = {
  name: "Maßnahmen",
  title: { de: "Maßnahmen", en: "Measures" },
  isRequired: false,
  columns: [
    column("measure", "text", { heading: ["Maßnahme", "Measure"], about: ["Name der Maßnahme", "Name of the measure"], isRequired: true }),
    column("instrument", "text", {
      heading: ["Instrument", "Instrument"],
      about: ["Rechtsgrundlage, z. B. 16d oder 45 SGB III", "Legal basis, e.g. 16d or 45 SGB III"],
    }),
    column("targetGroup", "text", {
      heading: ["Zielgruppe", "Target group"],
      about: ["Für wen die Maßnahme gedacht ist", "Whom the measure is meant for"],
    }),
    column("form", "choice", {
      heading: ["Form", "Form"],
      about: ["Gruppe oder Einzel", "Gruppe (group) or Einzel (single)"],
      choices: ["Gruppe", "Einzel"],
    }),
    column("isPartTime", "boolean", {
      heading: ["Teilzeit", "Part-time"],
      about: ["ja, wenn in Teilzeit möglich", "ja (yes) if possible part-time"],
      choices: YES_NO,
    }),
    column("isOnline", "boolean", {
      heading: ["Online", "Online"],
      about: ["ja, wenn online möglich", "ja (yes) if possible online"],
      choices: YES_NO,
    }),
    SHARED_COLUMNS.municipality,
    SHARED_COLUMNS.start,
    SHARED_COLUMNS.end,
    column("seats", "count", { heading: ["Plätze", "Seats"], about: ["Vorgehaltene Plätze", "Seats provided"], isRequired: true }),
    column("occupied", "number", {
      heading: ["Belegt", "Occupied"],
      about: ["Belegte Plätze, auch im Durchschnitt", "Seats taken, also as an average"],
    }),
    column("costPerSeatMonth", "money", {
      heading: ["Kosten je Platz und Monat", "Cost per seat and month"],
      about: ["Kosten je vorgehaltenem Platz und Monat in €", "Cost per seat provided and month, in €"],
    }),
    column("integrations", "count", {
      heading: ["Integrationen", "Integrations"],
      about: ["Integrationen aus der Maßnahme", "Integrations that came from the measure"],
    }),
  ],
  key: ["measure", "municipality", "start"],
} as const satisfies TableSchema;

export const TARGETS_TABLE = {
  name: "Ziele",
  title: { de: "Ziele", en: "Targets" },
  isRequired: false,
  columns: [
    SHARED_COLUMNS.year,
    SHARED_COLUMNS.municipality,
    column("indicator", "text", {
      heading: ["Kennzahl", "Indicator"],
      about: ["Name der Kennzahl, z. B. K2", "Name of the indicator, e.g. K2"],
      isRequired: true,
    }),
    column("target", "number", {
      heading: ["Zielwert", "Target"],
      about: ["Vereinbarter Wert; Prozente als Anteil (26,4 % = 0,264)", "Agreed value; percentages as a share (26.4 % = 0.264)"],
      isRequired: true,
    }),
  ],
  key: ["year", "municipality", "indicator"],
} as const satisfies TableSchema;

export const INHABITANTS_TABLE = {
  name: "Einwohner",
  title: { de: "Einwohner", en: "Inhabitants" },
  isRequired: false,
  columns: [
    SHARED_COLUMNS.municipality,
    column("ags", "text", {
      heading: ["AGS", "AGS"],
      about: ["Amtlicher Gemeindeschlüssel, acht Stellen", "Official municipality key, eight digits"],
    }),
    column("inhabitants", "count", {
      heading: ["Einwohner", "Inhabitants"],
      about: ["Einwohner der Altersbasis", "Inhabitants of the age base"],
      isRequired: true,
    }),
    column("ageBase", "text", {
      heading: ["Altersbasis", "Age base"],
      about: ["Wer gezählt ist, z. B. alle oder 15 bis unter 65", "Who is counted, e.g. everybody or 15 to under 65"],
    }),
  ],
  key: ["municipality"],
} as const satisfies TableSchema;

/** Words for the shape of what is not certain about a driver. */
export const RANGE_WORDS = ["Dreieck", "PERT", "Normal", "Gleich"] as const;

/** What a driver's range needs: bounds and, for some shapes, the likeliest value. */
const RANGE_COLUMNS = [
  column("shape", "choice", {
    heading: ["Verteilung", "Distribution"],
    about: [
      "Für die Risikorechnung: Dreieck, PERT, Normal (Minimum und Maximum sind das 5. und 95. Perzentil) oder Gleich",
      "For the risk calculation: Dreieck (triangular), PERT, Normal (minimum and maximum are the 5th and 95th percentile) or Gleich (uniform)",
    ],
    choices: RANGE_WORDS,
  }),
  column("minimum", "number", {
    heading: ["Minimum", "Minimum"],
    about: ["Kleinster Wert, in der Einheit der Zeile", "Smallest value, in the unit of the row"],
  }),
  column("likely", "number", {
    heading: ["Wahrscheinlich", "Likely"],
    about: ["Wahrscheinlichster Wert, für Dreieck und PERT", "Likeliest value, for Dreieck and PERT"],
  }),
  column("maximum", "number", {
    heading: ["Maximum", "Maximum"],
    about: ["Größter Wert, in der Einheit der Zeile", "Largest value, in the unit of the row"],
  }),
] as const;

export const SCENARIOS_TABLE = {
  name: "Szenarien",
  title: { de: "Szenarien", en: "Scenarios" },
  isRequired: false,
  columns: [
    column("driver", "text", {
      heading: ["Treiber", "Driver"],
      about: ["Größe, die ein Szenario ändert", "Quantity that a scenario changes"],
      isRequired: true,
    }),
    column("municipality", "text", {
      heading: ["Kommune", "Municipality"],
      about: ["Nur diese Kommune; leer: der ganze Kreis", "Only this municipality; empty: the whole county"],
    }),
    column("from", "month", {
      heading: ["Ab", "From"],
      about: ["Erster Monat der Änderung; leer: das ganze Jahr", "First month of the change; empty: the whole year"],
    }),
    column("unit", "text", {
      heading: ["Einheit", "Unit"],
      about: [
        "€, VZÄ, Personen …: der Wert selbst; mit ± davor: Unterschied zur Basis; ± %: Veränderung in Prozent",
        "€, FTE, persons …: the value itself; with ± before it: difference to the base; ± %: change in percent",
      ],
    }),
    column("base", "number", {
      heading: ["Basis", "Base"],
      about: [
        "Wert ohne Szenario, aus den Daten; Spalten mit anderen Überschriften sind Szenarien",
        "Value without a scenario, from the data; columns with other headings are scenarios",
      ],
    }),
    ...RANGE_COLUMNS,
  ],
  key: ["driver", "municipality", "from"],
} as const satisfies TableSchema;

export const CORRELATIONS_TABLE = {
  name: "Korrelationen",
  title: { de: "Korrelationen", en: "Correlations" },
  isRequired: false,
  columns: [
    column("firstDriver", "text", {
      heading: ["Treiber 1", "Driver 1"],
      about: ["Treiber mit einer Verteilung auf dem Blatt Szenarien", "Driver with a distribution on the sheet Szenarien"],
      isRequired: true,
    }),
    column("secondDriver", "text", {
      heading: ["Treiber 2", "Driver 2"],
      about: ["Der andere Treiber", "The other driver"],
      isRequired: true,
    }),
    column("correlation", "number", {
      heading: ["Korrelation", "Correlation"],
      about: ["Von −1 (gegenläufig) bis 1 (gleichläufig)", "From −1 (opposite) to 1 (together)"],
      isRequired: true,
    }),
  ],
  key: ["firstDriver", "secondDriver"],
} as const satisfies TableSchema;

export const TEXTS_TABLE = {
  name: "Texte",
  title: { de: "Texte", en: "Texts" },
  isRequired: false,
  columns: [
    column("section", "text", {
      heading: ["Abschnitt", "Section"],
      about: ["Abschnitt des Planungsdokuments", "Section of the planning document"],
      isRequired: true,
    }),
    column("text", "text", { heading: ["Text", "Text"], about: ["Text des Abschnitts", "Text of the section"] }),
  ],
  key: ["section"],
} as const satisfies TableSchema;
