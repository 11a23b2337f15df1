import type { TableSchema } from "../table-schema";
import { SHARED_COLUMNS, column } from "./column";

export const STOCK_TABLE = {
  name: "Bestand",
  title: { de: "Bestand", en: "Stock" },
  isRequired: true,
  columns: [
    SHARED_COLUMNS.month,
    SHARED_COLUMNS.municipality,
    SHARED_COLUMNS.gender,
    SHARED_COLUMNS.dataAge,
    column("beneficiaries", "count", {
      heading: ["eLb", "Beneficiaries"],
      about: ["Erwerbsfähige Leistungsberechtigte, Personen", "Beneficiaries able to work, persons"],
      isRequired: true,
    }),
    column("beneficiariesUnder25", "count", {
      heading: ["eLb U25", "Beneficiaries under 25"],
      about: ["Darunter jünger als 25 Jahre", "Of these younger than 25 years"],
    }),
    column("longTerm", "count", {
      heading: ["LZB", "Long-term recipients"],
      about: [
        "Darunter Langzeitleistungsbeziehende (21 der letzten 24 Monate)",
        "Of these long-term recipients (21 of the last 24 months)",
      ],
    }),
    column("singleParents", "count", {
      heading: ["Alleinerziehende", "Single parents"],
      about: ["Darunter alleinerziehend", "Of these single parents"],
    }),
    column("households", "count", { heading: ["BG", "Households"], about: ["Bedarfsgemeinschaften", "Households that receive benefits"] }),
    column("ukraine", "count", {
      heading: ["eLb Ukraine", "Beneficiaries from Ukraine"],
      about: ["Darunter aus der Ukraine geflüchtet", "Of these refugees from Ukraine"],
    }),
    column("entries", "count", {
      heading: ["Zugang eLb", "Entries beneficiaries"],
      about: ["Neu hinzugekommene eLb im Monat", "Beneficiaries who came in during the month"],
    }),
    column("exits", "count", {
      heading: ["Abgang eLb", "Exits beneficiaries"],
      about: ["Ausgeschiedene eLb im Monat", "Beneficiaries who left during the month"],
    }),
    column("longTermEntries", "count", {
      heading: ["Zugang LZB", "Entries long-term"],
      about: ["Neu hinzugekommene LZB im Monat", "Persons who became long-term recipients in the month"],
    }),
    column("longTermExits", "count", {
      heading: ["Abgang LZB", "Exits long-term"],
      about: ["Ausgeschiedene LZB im Monat", "Persons who ceased to be long-term recipients in the month"],
    }),
    column("longTermInMeasure", "count", {
      heading: ["LZB in Maßnahme", "Long-term in measure"],
      about: ["LZB in einer Maßnahme der aktiven Arbeitsförderung", "Long-term recipients in a measure of active labour promotion"],
    }),
    column("livingBenefits", "money", {
      heading: ["LLU", "Living benefits"],
      about: ["Leistungen zum Lebensunterhalt im Monat in €", "Benefits for living costs in the month, in €"],
    }),
    column("housingBenefits", "money", {
      heading: ["LUH", "Housing benefits"],
      about: ["Leistungen für Unterkunft und Heizung im Monat in €", "Benefits for housing and heating in the month, in €"],
    }),
  ],
  key: ["month", "municipality", "gender", "dataAge"],
} as const satisfies TableSchema;

export const INTEGRATIONS_TABLE = {
  name: "Integrationen",
  title: { de: "Integrationen", en: "Integrations" },
  isRequired: false,
  columns: [
    SHARED_COLUMNS.month,
    SHARED_COLUMNS.municipality,
    SHARED_COLUMNS.gender,
    SHARED_COLUMNS.dataAge,
    column("integrations", "count", {
      heading: ["Integrationen", "Integrations"],
      about: [
        "Aufnahmen von sv-pflichtiger Beschäftigung, Ausbildung oder Selbständigkeit im Monat",
        "Persons who took up insured work, training or self-employment in the month",
      ],
      isRequired: true,
    }),
    column("insured", "count", {
      heading: ["davon sv-pflichtig", "of which insured work"],
      about: ["Darunter in sozialversicherungspflichtige Beschäftigung", "Of these into work subject to social insurance"],
    }),
    column("continuous", "count", {
      heading: ["davon kontinuierlich", "of which continuous"],
      about: [
        "Darunter in jedem der sechs Folgemonate sv-pflichtig beschäftigt",
        "Of these in insured work in each of the six following months",
      ],
    }),
    column("marginal", "count", {
      heading: ["geringfügig", "Marginal work"],
      about: ["Eintritte in geringfügige Beschäftigung; keine Integrationen", "Entries into marginal work; these are no integrations"],
    }),
    column("subsidised", "count", {
      heading: ["öffentlich gefördert", "Publicly subsidised"],
      about: [
        "Eintritte in öffentlich geförderte Beschäftigung; keine Integrationen",
        "Entries into publicly subsidised work; these are no integrations",
      ],
    }),
    column("singleParents", "count", {
      heading: ["Alleinerziehende", "Single parents"],
      about: ["Integrationen von Alleinerziehenden", "Integrations of single parents"],
    }),
    column("longTerm", "count", {
      heading: ["LZB", "Long-term recipients"],
      about: ["Integrationen von Langzeitleistungsbeziehenden", "Integrations of long-term recipients"],
    }),
  ],
  key: ["month", "municipality", "gender", "dataAge"],
} as const satisfies TableSchema;

export const TRANSITIONS_TABLE = {
  name: "Übergang",
  title: { de: "Übergang aus dem SGB III", en: "Transition from SGB III" },
  isRequired: false,
  columns: [
    SHARED_COLUMNS.month,
    SHARED_COLUMNS.municipality,
    column("endingSoon", "count", {
      heading: ["ALG-Ende in 3 Monaten", "ALG ends in 3 months"],
      about: ["Personen, deren Arbeitslosengeld in drei Monaten endet", "Persons whose unemployment benefit ends in three months"],
      isRequired: true,
    }),
    column("offered", "count", {
      heading: ["Beratung angeboten", "Consultation offered"],
      about: ["Darunter mit Angebot einer gemeinsamen Beratung", "Of these offered a joint consultation"],
    }),
    column("accepted", "count", {
      heading: ["Beratung angenommen", "Consultation accepted"],
      about: ["Darunter Beratung wahrgenommen", "Of these who came to the consultation"],
    }),
    column("transferred", "count", {
      heading: ["Übertritt SGB II", "Transferred to SGB II"],
      about: ["In das SGB II übergetretene Personen", "Persons who moved into SGB II"],
    }),
    column("avoided", "count", {
      heading: ["vermieden", "Avoided"],
      about: ["Personen, deren Übertritt vermieden wurde", "Persons whose move into SGB II was avoided"],
    }),
  ],
  key: ["month", "municipality"],
} as const satisfies TableSchema;
