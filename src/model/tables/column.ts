import type { LocalizedText } from "../../units/language";
import type { ColumnKind, ColumnSchema } from "../table-schema";

/** A column whose id, kind and choices are known to the compiler, so that row types can be derived from the schema. */
export type Column<Id extends string = string, Kind extends ColumnKind = ColumnKind, Choice extends string = string> = ColumnSchema & {
  readonly id: Id;
  readonly kind: Kind;
  readonly choices?: readonly Choice[];
};

type Labels = {
  /** German and English heading. */
  readonly heading: readonly [de: string, en: string];
  /** German and English description. */
  readonly about: readonly [de: string, en: string];
};

type ColumnOptions<Choice extends string> = Labels & { readonly isRequired?: boolean; readonly choices?: readonly Choice[] };

function localized([de, en]: readonly [de: string, en: string]): LocalizedText {
  return { de, en };
}

/** One column of a planning table; optional unless `isRequired` is set. */
export function column<const Id extends string, const Kind extends ColumnKind, const Choice extends string = never>(
  id: Id,
  kind: Kind,
  { heading, about, isRequired = false, choices }: ColumnOptions<Choice>,
): Column<Id, Kind, Choice> {
  return {
    id,
    kind,
    heading: localized(heading),
    description: localized(about),
    isRequired,
    ...(choices ? { choices } : {}),
  };
}

/** Words of a yes-or-no column as the workbook holds them. */
export const YES_NO = ["ja", "nein"] as const;

/** The columns that many tables share, so that they are described in one way everywhere. */
export const SHARED_COLUMNS = {
  year: column("year", "year", {
    heading: ["Jahr", "Year"],
    about: ["Haushaltsjahr, z. B. 2023", "Budget year, e.g. 2023"],
    isRequired: true,
  }),
  month: column("month", "month", {
    heading: ["Monat", "Month"],
    about: [
      "Berichtsmonat als Datum des Monatsersten, angezeigt als 2022-06",
      "Reporting month as the date of its first day, shown as 2022-06",
    ],
    isRequired: true,
  }),
  municipality: column("municipality", "text", {
    heading: ["Kommune", "Municipality"],
    about: ["Name der Kommune; „Kreis“ für den ganzen Kreis", "Name of the municipality; “Kreis” for the whole county"],
    isRequired: true,
  }),
  gender: column("gender", "choice", {
    heading: ["Geschlecht", "Gender"],
    about: ["m für Männer, w für Frauen", "m for men, w for women"],
    isRequired: true,
    choices: ["m", "w"],
  }),
  dataAge: column("dataAge", "choice", {
    heading: ["Datenstand", "Data age"],
    about: [
      "T-0: erste, noch unvollständige Zahlen; T-3: endgültig nach drei Monaten Wartezeit",
      "T-0: first, still incomplete figures; T-3: final after three months of waiting time",
    ],
    isRequired: true,
    choices: ["T-0", "T-3"],
  }),
  start: column("start", "date", { heading: ["Beginn", "Start"], about: ["Erster Tag", "First day"], isRequired: true }),
  end: column("end", "date", { heading: ["Ende", "End"], about: ["Letzter Tag", "Last day"] }),
} as const;
