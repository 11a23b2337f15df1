import type { LocalizedText } from "../../units/language";
import type { ChangeKind } from "../../units/level-change";
import type { QuantityFormat } from "./quantity";

export type { ChangeKind };

/** Something that a scenario may change. */
export type Driver = {
  readonly id: string;
  /** German: as the column `Treiber` of the sheet `Szenarien` names it. */
  readonly title: LocalizedText;
  /** Unit of the value itself. */
  readonly unit: LocalizedText;
  readonly format: QuantityFormat;
  readonly kinds: readonly ChangeKind[];
  /** Municipalities may have a value of their own. */
  readonly isMunicipal: boolean;
  /** The change may begin in a month of the year; of new cases it is the month in which they start. */
  readonly isDated: boolean;
  /** Bounds of the value itself. */
  readonly minimum: number;
  readonly maximum: number;
  readonly isWholeNumber?: boolean;
  /** What the change does in the model. */
  readonly description: LocalizedText;
};

const EURO: LocalizedText = { de: "€", en: "€" };
const FTE: LocalizedText = { de: "VZÄ", en: "FTE" };
const PERSONS: LocalizedText = { de: "Personen", en: "persons" };
const SHARE: LocalizedText = { de: "Anteil", en: "share" };
const CASES: LocalizedText = { de: "Fälle", en: "cases" };
const SEATS: LocalizedText = { de: "Plätze", en: "seats" };

const ALL_KINDS = ["absolute", "difference", "percent"] as const;
const WITHOUT_PERCENT = ["absolute", "difference"] as const;

/** More than any budget, staff or stock here. */
const LARGEST_AMOUNT = 1e10;
const LARGEST_COUNT = 1e7;

type Text = readonly [de: string, en: string];

function driver(
  id: string,
  title: Text,
  unit: LocalizedText,
  format: QuantityFormat,
  description: Text,
  options: Partial<Pick<Driver, "kinds" | "isMunicipal" | "isDated" | "minimum" | "maximum" | "isWholeNumber">> = {},
): Driver {
  return {
    id,
    title: { de: title[0], en: title[1] },
    unit,
    format,
    kinds: ALL_KINDS,
    isMunicipal: false,
    isDated: false,
    minimum: 0,
    maximum: format === "money" ? LARGEST_AMOUNT : LARGEST_COUNT,
    description: { de: description[0], en: description[1] },
    ...options,
  };
}

const RATE = { kinds: WITHOUT_PERCENT, isDated: true, minimum: -1, maximum: 1 } as const;
const BY_MUNICIPALITY = { isMunicipal: true, isDated: true } as const;

/** The drivers in the order of the sheet. */
export const DRIVERS: readonly Driver[] = [
  driver("administrationBudget", ["Zuteilung VWT", "Allocation of VWT"], EURO, "money", [
    "Bundesmittel für Verwaltung im Haushaltsjahr",
    "Federal funds for administration in the budget year",
  ]),
  driver("integrationBudget", ["Zuteilung EGT", "Allocation of EGT"], EURO, "money", [
    "Bundesmittel für Eingliederung im Haushaltsjahr",
    "Federal funds for integration in the budget year",
  ]),
  driver(
    "shift",
    ["Umschichtung EGT nach VWT", "Shift from EGT to VWT"],
    EURO,
    "money",
    ["Verschiebt Mittel zwischen den Titeln; die Summe bleibt gleich", "Moves funds between the titles; their sum stays the same"],
    { minimum: -LARGEST_AMOUNT },
  ),
  driver(
    "wageSettlement",
    ["Tarifabschluss", "Wage settlement"],
    SHARE,
    "share",
    ["Erhöht die Personalkosten ab dem genannten Monat", "Raises staff cost from the month given"],
    RATE,
  ),
  driver(
    "overheadRate",
    ["Gemeinkostensatz", "Overhead rate"],
    SHARE,
    "share",
    ["Gemeinkosten je Euro Personalkosten", "Overhead per euro of staff cost"],
    { isDated: true, maximum: 5 },
  ),
  driver(
    "vacancy",
    ["Vakanzquote", "Vacancy rate"],
    SHARE,
    "share",
    [
      "Besetzte Stellen = Soll × (1 − Vakanzquote), auf allen Seiten; VZÄ-Treiber wirken danach",
      "Filled posts = planned × (1 − vacancy rate), on all sides; FTE drivers apply afterwards",
    ],
    RATE,
  ),
  driver(
    "staffPassive",
    ["VZÄ passiv", "FTE passive"],
    FTE,
    "fte",
    ["Personal der Leistungsgewährung, Ist", "Staff for benefits, filled"],
    BY_MUNICIPALITY,
  ),
  driver(
    "staffActive",
    ["VZÄ aktiv", "FTE active"],
    FTE,
    "fte",
    ["Personal der Eingliederung, Ist", "Staff for integration, filled"],
    BY_MUNICIPALITY,
  ),
  driver(
    "staffSteering",
    ["VZÄ Steuerung", "FTE steering"],
    FTE,
    "fte",
    ["Steuerung durch den Kreis, Ist", "Steering by the county, filled"],
    { isDated: true },
  ),
  driver(
    "beneficiaries",
    ["eLb", "Beneficiaries"],
    PERSONS,
    "count",
    ["Erwerbsfähige Leistungsberechtigte", "Beneficiaries able to work"],
    BY_MUNICIPALITY,
  ),
  driver(
    "longTerm",
    ["LZB", "Long-term recipients"],
    PERSONS,
    "count",
    ["Langzeitleistungsbeziehende; die Zahl der eLb ändert sich dadurch nicht", "Long-term recipients; beneficiaries do not change by it"],
    BY_MUNICIPALITY,
  ),
  driver(
    "refugees",
    ["Zugang Geflüchtete", "Inflow of refugees"],
    PERSONS,
    "count",
    [
      "Zusätzliche eLb, die noch keine LZB sind; auf die Kommunen nach eLb verteilt",
      "More beneficiaries who are no long-term recipients yet; spread over the municipalities by beneficiaries",
    ],
    { ...BY_MUNICIPALITY, kinds: ["absolute"], minimum: -LARGEST_COUNT },
  ),
  driver(
    "integrations",
    ["Integrationen", "Integrations"],
    PERSONS,
    "count",
    ["Integrationen in zwölf Monaten", "Integrations in twelve months"],
    BY_MUNICIPALITY,
  ),
  driver(
    "newCases",
    ["Neue Fälle § 16i", "New cases § 16i"],
    CASES,
    "count",
    ["Neue Förderfälle, ab Januar oder dem genannten Monat", "New subsidised jobs, from January or the month given"],
    { kinds: WITHOUT_PERCENT, isDated: true, isWholeNumber: true },
  ),
  driver("seats", ["Plätze in Maßnahmen", "Seats in measures"], SEATS, "count", ["Vorgehaltene Plätze", "Seats provided"]),
  driver("occupied", ["Belegte Plätze", "Seats taken"], SEATS, "count", ["Belegung der vorgehaltenen Plätze", "Use of the seats provided"]),
  driver("benefitPerHead", ["LLU je eLb", "Living benefits per beneficiary"], EURO, "money", [
    "Leistungen zum Lebensunterhalt je eLb und Monat, etwa durch neue Regelbedarfe",
    "Benefits for living costs per beneficiary and month, for instance by new standard rates",
  ]),
];

const BY_ID = new Map(DRIVERS.map((record) => [record.id, record]));

/** The driver with this id; throws a RangeError for one that does not exist. */
export function driverOf(id: string): Driver {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`There is no driver “${id}”.`);
  return found;
}
