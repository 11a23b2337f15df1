import { quoted } from "../cell-references";
import type { TableColumns } from "../table-columns";

/** How a value, and a difference of two values, is shown; differences of percentages are percentage points. */
export const VALUE_FORMATS = {
  density: { value: "0.0", difference: "+0.0;-0.0;0.0", scale: "" },
  percent: { value: "0.0%", difference: "+0.0;-0.0;0.0", scale: "100*" },
  change: { value: "+0.0%;-0.0%;0.0%", difference: "+0.0;-0.0;0.0", scale: "100*" },
  caseload: { value: "0.0", difference: "+0.0;-0.0;0.0", scale: "" },
} as const;

/** An indicator as the sheet `Benchmark` compares it. Numerator, denominator and n are ids of municipal counts. */
export type BenchmarkIndicator = {
  readonly id: string;
  /** Short name for the overview, the choice of the chart and the block; without a comma, which separates choices. */
  readonly name: string;
  readonly unit: string;
  /** What is divided by what. */
  readonly meaning: string;
  readonly numerator: string;
  readonly denominator: string;
  /** `ratio`: the year before is a ratio of its own · `change`: the denominator is the year before. */
  readonly kind: "ratio" | "change";
  /** Of an Ergänzungsgröße neither high nor low is good: no rank, no rating. */
  readonly direction: "high" | "low" | "none";
  /** Persons that the value rests on. */
  readonly n: string;
  readonly format: keyof typeof VALUE_FORMATS;
  /** Formula text from the addresses of numerator and denominator. */
  readonly formula: (numerator: string, denominator: string) => string;
  readonly source: string;
  /** Formula text for an addition to the meaning, e.g. the age base of a density. */
  readonly addition?: (columns: TableColumns) => string;
};

const ORDINANCE = "SGB2§48aFKV";

/** A density says which inhabitants it refers to: the age base if all rows agree. */
function ageBase(columns: TableColumns): string {
  const bases = columns.reference("Einwohner", "ageBase");
  if (bases === undefined) return quoted(" · Altersbasis nicht angegeben");
  const first = `INDEX(${bases},1)`;
  return `" · Altersbasis: "&IF(${first}="","nicht angegeben",IF(COUNTIF(${bases},${first})=ROWS(${bases}),${first},"uneinheitlich!"))`;
}

const integrationRate = (numerator: string, denominator: string) => `${numerator}/${denominator}`;

const K2 = [
  { suffix: "", name: "K2", who: "" },
  { suffix: "Women", name: "K2 Frauen", who: " von Frauen" },
  { suffix: "Men", name: "K2 Männer", who: " von Männern" },
] as const;

const CASELOADS = [
  { id: "caseloadPassive", staff: "staffPassive", name: "eLb/VZÄ passiv", meaning: "eLb je VZÄ Leistungsgewährung (passiv)" },
  { id: "caseloadActive", staff: "staffActive", name: "eLb/VZÄ aktiv", meaning: "eLb je VZÄ Eingliederung (aktiv)" },
] as const;

/** The indicators that the sheet compares, in its order; two stand side by side. */
export const BENCHMARK_INDICATORS: readonly BenchmarkIndicator[] = [
  {
    id: "beneficiaryDensity",
    name: "eLb-Dichte",
    unit: "je 1.000 Einw.",
    meaning: "eLb je 1.000 Einwohner",
    numerator: "beneficiaries",
    denominator: "inhabitants",
    kind: "ratio",
    direction: "low",
    n: "beneficiaries",
    format: "density",
    formula: (numerator, denominator) => `DENSITY(${numerator},${denominator})`,
    source: "Interkommunales Benchmarking",
    addition: ageBase,
  },
  {
    id: "longTermShare",
    name: "LZB-Anteil",
    unit: "% der eLb",
    meaning: "LZB ÷ eLb im Monat",
    numerator: "longTerm",
    denominator: "beneficiaries",
    kind: "ratio",
    direction: "low",
    n: "beneficiaries",
    format: "percent",
    formula: (numerator, denominator) => `LONGTERMSHARE(${numerator},${denominator})`,
    source: `§ 6 ${ORDINANCE} (Begriff)`,
  },
  {
    id: "stockChange",
    name: "K1E2",
    unit: "% zum Vorjahr",
    meaning: "Veränderung der eLb zum Vorjahresmonat",
    numerator: "beneficiaries",
    denominator: "beneficiaries",
    kind: "change",
    direction: "none",
    n: "beneficiaries",
    format: "change",
    formula: (numerator, denominator) => `STOCKCHANGE(${numerator},${denominator})`,
    source: `§ 4 Abs. 2 Nr. 2 ${ORDINANCE}`,
  },
  {
    id: "longTermChange",
    name: "K3",
    unit: "% zum Vorjahr",
    meaning: "Veränderung der LZB zum Vorjahresmonat",
    numerator: "longTerm",
    denominator: "longTerm",
    kind: "change",
    direction: "low",
    n: "longTerm",
    format: "change",
    formula: (numerator, denominator) => `STOCKCHANGE(${numerator},${denominator})`,
    source: `§ 6 Abs. 1 ${ORDINANCE}`,
  },
  ...K2.map(({ suffix, name, who }): BenchmarkIndicator => ({
    id: `integrationRate${suffix}`,
    name,
    unit: "% in 12 Monaten",
    meaning: `Integrationen${who} ÷ Ø der zwölf Vormonatsbestände`,
    numerator: `integrations${suffix}`,
    denominator: `average${suffix}`,
    kind: "ratio",
    direction: "high",
    n: `average${suffix}`,
    format: "percent",
    formula: integrationRate,
    source: `§ 5 Abs. 1 ${ORDINANCE}`,
  })),
  {
    id: "marginalRate",
    name: "K2E1",
    unit: "% in 12 Monaten",
    meaning: "Eintritte in geringfügige Beschäftigung ÷ Ø der zwölf Vormonatsbestände",
    numerator: "marginal",
    denominator: "average",
    kind: "ratio",
    direction: "none",
    n: "average",
    format: "percent",
    formula: integrationRate,
    source: `§ 5 Abs. 2 Nr. 1 ${ORDINANCE}`,
  },
  ...CASELOADS.map(({ id, staff, name, meaning }): BenchmarkIndicator => ({
    id,
    name,
    unit: "eLb je VZÄ",
    meaning,
    numerator: "beneficiaries",
    denominator: staff,
    kind: "ratio",
    direction: "none",
    n: "beneficiaries",
    format: "caseload",
    formula: (numerator, denominator) => `CASELOAD(${numerator},${denominator})`,
    source: "Planungsdokument; vgl. § 44c Abs. 4 SGB II",
  })),
];

/** What the reader is told about the direction. */
export const DIRECTION_WORDS = { high: "hoch ist gut", low: "niedrig ist gut", none: "ohne Wertung" } as const;
