import type { TableSchema } from "../table-schema";
import { SHARED_COLUMNS, column } from "./column";

/** Titles of the federal budget: administration, integration, and the separate pot for old § 16e cases. */
export const BUDGET_TITLES = ["VWT", "EGT", "16e_aF"] as const;

/** Steps of an allocation in the order of time: a later one replaces an earlier one. */
export const BUDGET_VERSIONS = ["vorläufig", "EinglMV", "Änderung", "Nachverteilung"] as const;

/** Types of household that the flat rates of the Passiv-Aktiv-Transfer tell apart. */
export const HOUSEHOLD_TYPES = ["allein", "allein mit 1 Kind", "andere"] as const;

export const PARAMETER_TABLE = {
  name: "Parameter",
  title: { de: "Parameter", en: "Parameters" },
  isRequired: false,
  columns: [
    column("key", "text", {
      heading: ["Schlüssel", "Key"],
      about: ["Name des Parameters, z. B. KFA-Anteil", "Name of the parameter, e.g. KFA-Anteil"],
      isRequired: true,
    }),
    column("value", "number", {
      heading: ["Wert", "Value"],
      about: ["Wert in der genannten Einheit", "Value in the unit given"],
      isRequired: true,
    }),
    column("unit", "text", {
      heading: ["Einheit", "Unit"],
      about: ["Einheit des Wertes, z. B. Anteil oder €", "Unit of the value, e.g. share or €"],
    }),
    column("validFrom", "date", {
      heading: ["Gültig ab", "Valid from"],
      about: ["Erster Tag der Gültigkeit", "First day on which the value applies"],
      isRequired: true,
    }),
    column("validTo", "date", {
      heading: ["Gültig bis", "Valid to"],
      about: ["Letzter Tag der Gültigkeit; leer: gilt weiter", "Last day on which the value applies; empty: still valid"],
    }),
    column("source", "text", {
      heading: ["Quelle", "Source"],
      about: ["Rechtsgrundlage oder Herkunft des Wertes", "Legal basis or origin of the value"],
    }),
  ],
  key: ["key", "validFrom"],
} as const satisfies TableSchema;

export const BUDGET_TABLE = {
  name: "Budget",
  title: { de: "Budget", en: "Budget" },
  isRequired: true,
  columns: [
    SHARED_COLUMNS.year,
    column("title", "choice", {
      heading: ["Titel", "Title"],
      about: [
        "VWT Verwaltung, EGT Eingliederung, 16e_aF Altfälle des Beschäftigungszuschusses",
        "VWT administration, EGT integration, 16e_aF old cases of the employment subsidy",
      ],
      isRequired: true,
      choices: BUDGET_TITLES,
    }),
    column("version", "choice", {
      heading: ["Stand", "Version"],
      about: ["Stand der Zuteilung; der spätere ersetzt den früheren", "Step of the allocation; a later one replaces an earlier one"],
      isRequired: true,
      choices: BUDGET_VERSIONS,
    }),
    column("allocation", "money", {
      heading: ["Zuteilung", "Allocation"],
      about: [
        "Zugeteilte Bundesmittel in €; bei 16e_aF leer, wenn nicht mitgeteilt",
        "Federal funds allotted, in €; empty for 16e_aF if not announced",
      ],
    }),
    column("spent", "money", { heading: ["Ist", "Spent"], about: ["Ausgaben des Jahres in €", "Spending of the year, in €"] }),
    column("committed", "money", {
      heading: ["Vorbindung", "Committed"],
      about: [
        "In Vorjahren gebundene Mittel, die in diesem Jahr fällig werden, in €",
        "Funds bound in earlier years that fall due in this year, in €",
      ],
    }),
  ],
  key: ["year", "title", "version"],
} as const satisfies TableSchema;

export const SUBSIDISED_JOBS_TABLE = {
  name: "Förderfälle",
  title: { de: "Geförderte Beschäftigung", en: "Subsidised jobs" },
  isRequired: false,
  columns: [
    column("case", "text", {
      heading: ["Fall", "Case"],
      about: ["Kennzeichen des Falls ohne Personenbezug", "Identifier of the case that names no person"],
      isRequired: true,
    }),
    column("instrument", "choice", {
      heading: ["Instrument", "Instrument"],
      about: [
        "16i Teilhabe am Arbeitsmarkt, 16e Eingliederung von Langzeitarbeitslosen",
        "16i participation in the labour market, 16e integration of the long-term unemployed",
      ],
      isRequired: true,
      choices: ["16i", "16e"],
    }),
    SHARED_COLUMNS.municipality,
    SHARED_COLUMNS.start,
    SHARED_COLUMNS.end,
    column("hourlyWage", "money", {
      heading: ["Stundenlohn", "Hourly wage"],
      about: ["Bruttolohn je Stunde in €", "Gross wage per hour, in €"],
    }),
    column("weeklyHours", "number", {
      heading: ["Wochenstunden", "Weekly hours"],
      about: ["Vereinbarte Arbeitszeit je Woche in Stunden", "Agreed working time per week, in hours"],
      isRequired: true,
    }),
    column("householdType", "choice", {
      heading: ["BG-Typ", "Household type"],
      about: ["Haushalt für die Pauschalen des Passiv-Aktiv-Transfers", "Household for the flat rates of the passive-active transfer"],
      choices: HOUSEHOLD_TYPES,
    }),
    column("coachingPerMonth", "money", {
      heading: ["Coaching je Monat", "Coaching per month"],
      about: ["Kosten der Begleitung je Monat in €", "Cost of coaching per month, in €"],
    }),
  ],
  key: ["case"],
} as const satisfies TableSchema;
