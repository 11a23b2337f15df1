import { CORRELATIONS_TABLE, SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import { firstSerial } from "../../units/month";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { ALL_MADE_UP_LABEL, ORIGIN, ORIGIN_BY_ROW_LABEL, ORIGIN_HEADING } from "./sample-labels";

/** The worries of the planning document, in the order in which the comparison shows them. */
const NAMES = [
  "Haushalt wie angekündigt",
  "Umschichtung wie 2022",
  "Verwaltung wie 2022",
  "Tarif 5,5 % ab März",
  "Zugang Geflüchtete",
  "Weniger § 16i",
  "Vakanz 10 % ab Juli",
  "Bürgergeld",
] as const;

type ScenarioName = (typeof NAMES)[number];

type Row = {
  readonly cells: ContentRow<typeof SCENARIOS_TABLE>;
  /** What a scenario makes of the driver; an empty cell means: as in the base. */
  readonly scenarios: Partial<Record<ScenarioName, number>>;
  readonly origin: string;
};

/**
 * Published: the allocations; 2.6 million € (ca.) shifted in 2022; that keeping the administration level of 2022 takes
 * 616,126 € more. Base values repeat the data. The rise of the standard rate from 449 € to 502 € (+11.8 %) on
 * 1 January 2023 is law; everything else is made up.
 */
const ROWS: readonly Row[] = [
  {
    cells: { driver: "Zuteilung VWT", unit: "€", base: 15_774_877 },
    scenarios: { "Haushalt wie angekündigt": 15_774_877 },
    origin: ORIGIN.published,
  },
  {
    cells: {
      driver: "Zuteilung EGT",
      unit: "€",
      base: 11_757_312,
      shape: "PERT",
      minimum: 11_200_000,
      likely: 11_757_312,
      maximum: 12_100_000,
    },
    scenarios: { "Haushalt wie angekündigt": 11_757_312 },
    origin: "Zuteilung veröffentlicht: Planungsdokument 2023; Verteilung frei erfunden",
  },
  {
    cells: { driver: "Umschichtung EGT nach VWT", unit: "€", base: 2_600_000 },
    scenarios: { "Haushalt wie angekündigt": 0, "Umschichtung wie 2022": 2_600_000, "Verwaltung wie 2022": 3_216_126 },
    origin: "2,6 Mio. € (ca.) veröffentlicht; 3.216.126 € = 2,6 Mio. € + 616.126 €",
  },
  {
    cells: { driver: "Tarifabschluss", unit: "Anteil", base: 0.03, shape: "Dreieck", minimum: 0.02, likely: 0.03, maximum: 0.06 },
    scenarios: {},
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "Tarifabschluss", unit: "Anteil", from: firstSerial("2023-03") },
    scenarios: { "Tarif 5,5 % ab März": 0.055 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "Vakanzquote", unit: "Anteil", from: firstSerial("2023-07") },
    scenarios: { "Vakanz 10 % ab Juli": 0.1 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "VZÄ aktiv", unit: "± VZÄ", municipality: "Kleve", from: firstSerial("2023-07") },
    scenarios: { "Vakanz 10 % ab Juli": -2 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "VZÄ aktiv", unit: "VZÄ", base: 113, shape: "Normal", minimum: 106, maximum: 117 },
    scenarios: {},
    origin: "Basis veröffentlicht: Planungsdokument 2023; Verteilung frei erfunden",
  },
  {
    cells: { driver: "eLb", unit: "± %", base: 11_080, shape: "PERT", minimum: -0.04, likely: 0, maximum: 0.06 },
    scenarios: { Bürgergeld: 0.02 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "LZB", unit: "± %", base: 7_112, shape: "Gleich", minimum: -0.05, maximum: 0.02 },
    scenarios: {},
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "Zugang Geflüchtete", unit: "Personen", base: 0, from: firstSerial("2023-04") },
    scenarios: { "Zugang Geflüchtete": 400 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "Integrationen", unit: "± %", base: 1_998, shape: "Dreieck", minimum: -0.1, likely: 0, maximum: 0.08 },
    scenarios: { "Zugang Geflüchtete": -0.02, "Vakanz 10 % ab Juli": -0.04 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "Neue Fälle § 16i", unit: "Fälle", base: 8 },
    scenarios: { "Weniger § 16i": 3 },
    origin: ORIGIN.madeUp,
  },
  {
    cells: { driver: "LLU je eLb", unit: "± %" },
    scenarios: { Bürgergeld: 0.118 },
    origin: "Regelbedarf 449 € → 502 € ab 1.1.2023 veröffentlicht (+11,8 %); dass die LLU je eLb ebenso steigt, ist frei erfunden",
  },
];

/** The table `Szenarien`: what the planning document worries about, and how sure its assumptions are. */
export function scenariosSample(): TableContent {
  return tableContent(
    SCENARIOS_TABLE,
    ROWS.map(({ cells }) => cells),
    ORIGIN_BY_ROW_LABEL,
    [
      { heading: ORIGIN_HEADING, kind: "text", values: ROWS.map(({ origin }) => origin) },
      ...NAMES.map((heading) => ({ heading, kind: "number" as const, values: ROWS.map(({ scenarios }) => scenarios[heading] ?? null) })),
    ],
  );
}

/** Made up: more beneficiaries come with more long-term recipients, fewer staff with fewer integrations. */
export function correlationsSample(): TableContent {
  return tableContent(
    CORRELATIONS_TABLE,
    [
      { firstDriver: "eLb", secondDriver: "LZB", correlation: 0.6 },
      { firstDriver: "VZÄ aktiv", secondDriver: "Integrationen", correlation: 0.4 },
    ],
    ALL_MADE_UP_LABEL,
  );
}
