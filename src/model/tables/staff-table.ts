import type { TableSchema } from "../table-schema";
import { SHARED_COLUMNS, column } from "./column";

/** Sides of the work: integration, benefits, and the county's steering staff. */
export const STAFF_SIDES = ["aktiv", "passiv", "Steuerung"] as const;

export type StaffSide = (typeof STAFF_SIDES)[number];

export const STAFF_TABLE = {
  name: "Personal",
  title: { de: "Personal", en: "Staff" },
  isRequired: true,
  columns: [
    column("asOf", "date", {
      heading: ["Stichtag", "As of"],
      about: ["Tag, für den die Zahlen gelten", "Day for which the figures hold"],
      isRequired: true,
    }),
    SHARED_COLUMNS.municipality,
    column("side", "choice", {
      heading: ["Seite", "Side"],
      about: [
        "aktiv Eingliederung, passiv Leistung, Steuerung im Kreis",
        "aktiv integration, passiv benefits, Steuerung steering by the county",
      ],
      isRequired: true,
      choices: STAFF_SIDES,
    }),
    column("plannedFte", "fte", {
      heading: ["VZÄ Soll", "FTE planned"],
      about: ["Stellen in Vollzeitäquivalenten", "Posts in full-time equivalents"],
    }),
    column("actualFte", "fte", {
      heading: ["VZÄ Ist", "FTE actual"],
      about: ["Besetzte Stellen in Vollzeitäquivalenten", "Filled posts in full-time equivalents"],
      isRequired: true,
    }),
    column("absentFte", "fte", {
      heading: ["VZÄ Langzeitausfall", "FTE long-term absent"],
      about: ["Darunter länger ausgefallen, in Vollzeitäquivalenten", "Of these absent for long, in full-time equivalents"],
    }),
    column("entries", "count", { heading: ["Zugänge", "Entries"], about: ["Neu eingetretene Personen", "Persons who joined"] }),
    column("exitsResignation", "count", {
      heading: ["Abgänge Kündigung", "Exits resignation"],
      about: ["Abgänge durch Kündigung, Personen", "Persons who left by notice"],
    }),
    column("exitsIllness", "count", {
      heading: ["Abgänge Krankheit", "Exits illness"],
      about: ["Abgänge durch Krankheit, Personen", "Persons who left through illness"],
    }),
    column("exitsTransfer", "count", {
      heading: ["Abgänge Versetzung", "Exits transfer"],
      about: ["Abgänge durch Versetzung, Personen", "Persons who were transferred"],
    }),
    column("exitsParentalLeave", "count", {
      heading: ["Abgänge Elternzeit", "Exits parental leave"],
      about: ["Abgänge in Elternzeit, Personen", "Persons who went on parental leave"],
    }),
    column("staffCost", "money", {
      heading: ["Personalkosten", "Staff cost"],
      about: ["Personalkosten des Jahres in €", "Staff cost of the year, in €"],
    }),
  ],
  key: ["asOf", "municipality", "side"],
} as const satisfies TableSchema;
