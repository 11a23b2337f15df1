import { CONTINUITY_LAG, type ParameterDefinition } from "../model/parameters";
import type { IntegrationsRow, StockRow } from "../model/rows";
import type { LocalizedText } from "../units/language";
import type { Indicator } from "./indicator";
import { PERCENT_FORMAT } from "./indicator-units";
import { CONTINUOUSRATE, INTEGRATIONRATE } from "./integration-indicators";
import { ORDINANCE } from "./legal-sources";
import { ENTRYRATE, EXITRATE } from "./movement-indicators";
import { ACTIVATIONRATE, STOCKCHANGE } from "./stock-indicators";

/** The 15 official indicators of § 48a SGB II: which function of the catalogue gives them, from which columns and months. */

export const OFFICIAL_CODES = [
  "K1",
  "K1E1",
  "K1E2",
  "K1E3",
  "K1E4",
  "K2",
  "K2E1",
  "K2E2",
  "K2E3",
  "K2E4",
  "K3",
  "K3E1",
  "K3E2",
  "K3E3",
  "K3E4",
] as const;

export type OfficialCode = (typeof OFFICIAL_CODES)[number];

/**
 * Months relative to the month of the report, both included; {first: −12, last: −12} is that month of the previous year.
 * With a `lag` the whole window lies as many months earlier as this parameter says on the last day of that month.
 */
export type MonthWindow = { readonly first: number; readonly last: number; readonly lag?: ParameterDefinition };

/** Values of a table's column, by its id, for each month of the window. */
export type OfficialArgument = { readonly window: MonthWindow } & (
  | { readonly table: "Bestand"; readonly column: Extract<keyof StockRow, string> }
  | { readonly table: "Integrationen"; readonly column: Extract<keyof IntegrationsRow, string> }
);

export type OfficialIndicator = {
  readonly code: OfficialCode;
  readonly name: LocalizedText;
  /** A Kennzahl measures performance and may be rated; an Ergänzungsgröße only explains. */
  readonly kind: "Kennzahl" | "Ergänzungsgröße";
  readonly direction: Indicator["direction"];
  readonly indicator: Indicator;
  /** In the order of the function's parameters. */
  readonly arguments: readonly OfficialArgument[];
  /** Excel number format of the official display: one decimal of a percent. */
  readonly numberFormat: string;
  readonly paragraph: string;
};

/** Every indicator is formed for all persons and for each gender (§§ 2, 3 and 7 of the ordinance): suffix of the code and value of the column `Geschlecht`. */
export const GENDER_VARIANTS = [
  { suffix: "", gender: undefined, name: { de: "gesamt", en: "all" } },
  { suffix: "_F", gender: "w", name: { de: "Frauen", en: "women" } },
  { suffix: "_M", gender: "m", name: { de: "Männer", en: "men" } },
] as const;

const THIS_MONTH: MonthWindow = { first: 0, last: 0 };
const PREVIOUS_YEAR: MonthWindow = { first: -12, last: -12 };
const TWELVE_MONTHS: MonthWindow = { first: -11, last: 0 };
/** Twelve months of which is known who worked in each of the six months that followed. */
const TWELVE_FOLLOWED_MONTHS: MonthWindow = { ...TWELVE_MONTHS, lag: CONTINUITY_LAG };
/** One month earlier as well: INTEGRATIONRATE and EXITRATE choose the previous months among them. */
const THIRTEEN_MONTHS: MonthWindow = { first: -12, last: 0 };

type Stock = Extract<keyof StockRow, string>;
type Integrations = Extract<keyof IntegrationsRow, string>;
type Calculation = Pick<OfficialIndicator, "indicator" | "arguments">;

function stock(column: Stock, window: MonthWindow): OfficialArgument {
  return { table: "Bestand", column, window };
}

function integrations(column: Integrations, window: MonthWindow): OfficialArgument {
  return { table: "Integrationen", column, window };
}

function change(column: Stock): Calculation {
  return { indicator: STOCKCHANGE, arguments: [stock(column, THIS_MONTH), stock(column, PREVIOUS_YEAR)] };
}

function integrationRate(column: Integrations, stocks: Stock): Calculation {
  return { indicator: INTEGRATIONRATE, arguments: [integrations(column, TWELVE_MONTHS), stock(stocks, THIRTEEN_MONTHS)] };
}

function entryRate(entries: Stock, stocks: Stock): Calculation {
  return { indicator: ENTRYRATE, arguments: [stock(entries, TWELVE_MONTHS), stock(stocks, TWELVE_MONTHS)] };
}

function exitRate(exits: Stock, stocks: Stock): Calculation {
  return { indicator: EXITRATE, arguments: [stock(exits, TWELVE_MONTHS), stock(stocks, THIRTEEN_MONTHS)] };
}

/** A Kennzahl has a good direction, an Ergänzungsgröße is never rated. */
function kennzahl(direction: "high" | "low"): Pick<OfficialIndicator, "kind" | "direction"> {
  return { kind: "Kennzahl", direction };
}

const ERGAENZUNGSGROESSE: Pick<OfficialIndicator, "kind" | "direction"> = { kind: "Ergänzungsgröße", direction: "none" };

function official(
  code: OfficialCode,
  name: LocalizedText,
  rating: Pick<OfficialIndicator, "kind" | "direction">,
  calculation: Calculation,
  paragraph: string,
): OfficialIndicator {
  return { code, name, ...rating, ...calculation, numberFormat: PERCENT_FORMAT, paragraph: `${paragraph} ${ORDINANCE}` };
}

/** In the official order. */
export const SECTION_48A_INDICATORS: readonly OfficialIndicator[] = [
  official(
    "K1",
    {
      de: "Veränderung der Summe der Leistungen zum Lebensunterhalt (ohne Leistungen für Unterkunft und Heizung)",
      en: "Change of the sum of benefits for living costs (without housing and heating)",
    },
    kennzahl("low"),
    change("livingBenefits"),
    "§ 4 Abs. 1",
  ),
  official(
    "K1E1",
    {
      de: "Veränderung der Summe der Leistungen für Unterkunft und Heizung",
      en: "Change of the sum of benefits for housing and heating",
    },
    ERGAENZUNGSGROESSE,
    change("housingBenefits"),
    "§ 4 Abs. 2 Nr. 1",
  ),
  official(
    "K1E2",
    {
      de: "Veränderung der Zahl der erwerbsfähigen Leistungsberechtigten",
      en: "Change of the number of beneficiaries able to work",
    },
    ERGAENZUNGSGROESSE,
    change("beneficiaries"),
    "§ 4 Abs. 2 Nr. 2",
  ),
  official(
    "K1E3",
    {
      de: "Durchschnittliche Zugangsrate der erwerbsfähigen Leistungsberechtigten",
      en: "Average entry rate of beneficiaries able to work",
    },
    ERGAENZUNGSGROESSE,
    entryRate("entries", "beneficiaries"),
    "§ 4 Abs. 2 Nr. 3",
  ),
  official(
    "K1E4",
    {
      de: "Durchschnittliche Abgangsrate der erwerbsfähigen Leistungsberechtigten",
      en: "Average exit rate of beneficiaries able to work",
    },
    ERGAENZUNGSGROESSE,
    exitRate("exits", "beneficiaries"),
    "§ 4 Abs. 2 Nr. 4",
  ),
  official(
    "K2",
    { de: "Integrationsquote", en: "Integration rate" },
    kennzahl("high"),
    integrationRate("integrations", "beneficiaries"),
    "§ 5 Abs. 1",
  ),
  official(
    "K2E1",
    { de: "Quote der Eintritte in geringfügige Beschäftigung", en: "Rate of entries into marginal work" },
    ERGAENZUNGSGROESSE,
    integrationRate("marginal", "beneficiaries"),
    "§ 5 Abs. 2 Nr. 1",
  ),
  official(
    "K2E2",
    { de: "Quote der Eintritte in öffentlich geförderte Beschäftigung", en: "Rate of entries into publicly subsidised work" },
    ERGAENZUNGSGROESSE,
    integrationRate("subsidised", "beneficiaries"),
    "§ 5 Abs. 2 Nr. 2",
  ),
  official(
    "K2E3",
    { de: "Kontinuierliche Beschäftigung nach Integration", en: "Continuous employment after integration" },
    ERGAENZUNGSGROESSE,
    {
      indicator: CONTINUOUSRATE,
      arguments: [integrations("continuous", TWELVE_FOLLOWED_MONTHS), integrations("insured", TWELVE_FOLLOWED_MONTHS)],
    },
    "§ 5 Abs. 2 Nr. 3",
  ),
  official(
    "K2E4",
    { de: "Integrationsquote der Alleinerziehenden", en: "Integration rate of single parents" },
    ERGAENZUNGSGROESSE,
    integrationRate("singleParents", "singleParents"),
    "§ 5 Abs. 2 Nr. 4",
  ),
  official(
    "K3",
    { de: "Veränderung des Bestands an Langzeitleistungsbeziehenden", en: "Change of the stock of long-term recipients" },
    kennzahl("low"),
    change("longTerm"),
    "§ 6 Abs. 1",
  ),
  official(
    "K3E1",
    { de: "Integrationsquote der Langzeitleistungsbeziehenden", en: "Integration rate of long-term recipients" },
    ERGAENZUNGSGROESSE,
    integrationRate("longTerm", "longTerm"),
    "§ 6 Abs. 2 Nr. 1",
  ),
  official(
    "K3E2",
    { de: "Aktivierungsquote der Langzeitleistungsbeziehenden", en: "Activation rate of long-term recipients" },
    ERGAENZUNGSGROESSE,
    { indicator: ACTIVATIONRATE, arguments: [stock("longTermInMeasure", THIS_MONTH), stock("longTerm", THIS_MONTH)] },
    "§ 6 Abs. 2 Nr. 2",
  ),
  official(
    "K3E3",
    { de: "Durchschnittliche Zugangsrate der Langzeitleistungsbeziehenden", en: "Average entry rate of long-term recipients" },
    ERGAENZUNGSGROESSE,
    entryRate("longTermEntries", "longTerm"),
    "§ 6 Abs. 2 Nr. 3",
  ),
  official(
    "K3E4",
    { de: "Durchschnittliche Abgangsrate der Langzeitleistungsbeziehenden", en: "Average exit rate of long-term recipients" },
    ERGAENZUNGSGROESSE,
    exitRate("longTermExits", "longTerm"),
    "§ 6 Abs. 2 Nr. 4",
  ),
];

/** The official indicator with this code. */
export function officialIndicator(code: OfficialCode): OfficialIndicator {
  const found = SECTION_48A_INDICATORS.find((entry) => entry.code === code);
  if (found === undefined) {
    throw new RangeError(`§ 48a SGB II knows no indicator “${code}”.`);
  }
  return found;
}
