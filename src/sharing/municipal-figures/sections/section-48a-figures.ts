import { ORDINANCE } from "../../../indicators/legal-sources";
import {
  GENDER_VARIANTS,
  SECTION_48A_INDICATORS,
  type MonthWindow,
  type OfficialArgument,
  type OfficialCode,
  type OfficialIndicator,
} from "../../../indicators/section-48a";
import { GROUPSHARE } from "../../../indicators/stock-indicators";
import { CONTINUITY_LAG } from "../../../model/parameters";
import { planningTable } from "../../../model/planning-tables";
import { INTEGRATIONS_TABLE, STOCK_TABLE } from "../../../model/tables/stock-tables";
import { monthly, monthlyId, summed } from "../figure-builders";
import { LAG_FIGURE } from "../figure-content";
import type { FigureCalculation, FigureRecord, FigureSection, FigureTarget } from "../figure-record";

type Variant = (typeof GENDER_VARIANTS)[number];
type Monthly = Extract<FigureCalculation, { kind: "monthly" }>;
type BaseValue = Omit<Monthly, "kind">;

/** An indicator's calculation of sums over its windows, and these sums in the order in which they are shown. */
type Composition = { readonly calculation: FigureCalculation; readonly bases: readonly BaseValue[] };

const NOTES: Readonly<Partial<Record<OfficialCode, string>>> = {
  K1: "Ohne Leistungen für Unterkunft und Heizung; gegenüber dem Vorjahresmonat",
  K2: "Durchschnitt der zwölf Vormonatsbestände (t−12 bis t−1), wie in der Statistik üblich",
  K2E2: "§§ 16d, 16e a.F., 16i; § 16e n.F. zählt als Integration",
  K2E3: "Nur sv-pflichtige; endet um den K2E3-Verzug früher, damit sechs Folgemonate bekannt sind",
  K3: "Ein Monat gegen den Vorjahresmonat, nicht gegen den Jahresdurchschnitt",
  K3E2: "Ein Monat; §§ 16j und 16k zählen nicht",
};

const MEAN_NOTE = "Mittel der zwölf Monatsraten";

/** What is too few or too many for a target of a Kennzahl; it counts by the second base value. */
const COUNTED: Readonly<Partial<Record<OfficialCode, string>>> = { K2: "Integrationen", K3: "LZB" };

/** How the columns of `Integrationen` are called outside their table. */
const EVENT_TITLES: Readonly<Record<string, string>> = {
  integrations: "Integrationen",
  insured: "Integrationen in sv-pflichtige Beschäftigung",
  continuous: "davon kontinuierlich beschäftigt",
  marginal: "Eintritte in geringfügige Beschäftigung",
  subsidised: "Eintritte in öffentlich geförderte Beschäftigung",
  singleParents: "Integrationen Alleinerziehender",
  longTerm: "Integrationen von LZB",
};

const MONEY_COLUMNS: ReadonlySet<string> = new Set(STOCK_TABLE.columns.filter(({ kind }) => kind === "money").map(({ id }) => id));

function baseOf({ table, column, window }: OfficialArgument, { gender }: Variant): BaseValue {
  return { table, column, months: window, ...(gender === undefined ? {} : { gender }) };
}

/** The twelve stocks before the twelve months of a rate, as their average: the thirteenth month is not counted. */
function averageStock(argument: OfficialArgument, variant: Variant): BaseValue {
  const { first, last } = argument.window;
  return { ...baseOf(argument, variant), months: { first, last: last - 1 }, isAverage: true };
}

function composed({ indicator, arguments: [first, second] }: OfficialIndicator, variant: Variant): Composition {
  if (first === undefined || second === undefined) throw new RangeError(`The indicator ${indicator.id} has two arguments.`);
  if (indicator.id === "INTEGRATIONRATE") {
    const bases = [baseOf(first, variant), averageStock(second, variant)] as const;
    return { bases, calculation: { kind: "ratio", numerator: monthlyId(bases[0]), denominator: monthlyId(bases[1]) } };
  }
  if (indicator.id === "ENTRYRATE" || indicator.id === "EXITRATE") {
    const stockOffset = indicator.id === "ENTRYRATE" ? 0 : -1;
    const gender = variant.gender === undefined ? {} : { gender: variant.gender };
    return { bases: [], calculation: { kind: "meanRate", flow: first.column, stock: second.column, stockOffset, ...gender } };
  }
  const bases = [baseOf(first, variant), baseOf(second, variant)];
  const figures = bases.map(monthlyId);
  // CONTINUOUSRATE divides the sums of two ranges, which GROUPSHARE does once they are added up; the whole stands above its part.
  return indicator.id === "CONTINUOUSRATE"
    ? { bases: bases.toReversed(), calculation: { kind: "indicator", indicator: GROUPSHARE, figures } }
    : { bases, calculation: { kind: "indicator", indicator, figures } };
}

function spanTitle({ first, last, lag }: MonthWindow, isAverage: boolean): string {
  if (isAverage) return "Ø der zwölf Vormonate";
  if (lag !== undefined) return "zwölf Monate bis zum Verzug";
  if (first !== last) return "zwölf Monate";
  return last === 0 ? "Monat" : "Vorjahresmonat";
}

function baseTitle({ table, column, months, isAverage = false }: BaseValue, variant: Variant): string {
  const heading = planningTable(table).columns.find(({ id }) => id === column)?.heading.de ?? column;
  const name = table === INTEGRATIONS_TABLE.name ? (EVENT_TITLES[column] ?? heading) : heading;
  const who = variant.gender === undefined ? "" : ` (${variant.name.de})`;
  return `${name}${who}, ${typeof months === "string" ? "Jahr" : spanTitle(months, isAverage)}`;
}

function targetOf({ code, direction }: OfficialIndicator, { suffix }: Variant, bases: readonly BaseValue[]): FigureTarget {
  const [, denominator] = bases;
  const counted = COUNTED[code];
  const gap = counted === undefined || denominator === undefined ? {} : { gap: { persons: monthlyId(denominator), counted } };
  return { indicator: `${code}${suffix}`, direction, ...gap };
}

function noteOf({ code, kind }: OfficialIndicator, { kind: calculation }: FigureCalculation): string | undefined {
  const parts = [
    NOTES[code],
    calculation === "meanRate" ? MEAN_NOTE : undefined,
    kind === "Ergänzungsgröße" ? "Ergänzungsgröße, wird nicht bewertet" : undefined,
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join("; ");
}

/** One indicator for all or for one gender, and below it the values that it divides. */
function indicatorFigures(official: OfficialIndicator, variant: Variant): readonly FigureRecord[] {
  const { code, name, paragraph, indicator } = official;
  const { calculation, bases } = composed(official, variant);
  const isForAll = variant.gender === undefined;
  const note = isForAll ? noteOf(official, calculation) : undefined;
  const figure: FigureRecord = {
    id: `${code}${variant.suffix}`,
    title: isForAll ? `${code} ${name.de}` : `${code} ${variant.name.de}`,
    level: isForAll ? 0 : 1,
    format: indicator.id === "STOCKCHANGE" ? "share" : "rate",
    calculation,
    hasChange: false,
    source: paragraph.replace(ORDINANCE, "SGB2§48aFKV"),
    target: targetOf(official, variant, bases),
    ...(note === undefined ? {} : { note }),
  };
  const values = bases.map((base) =>
    monthly(baseTitle(base, variant), base, { level: 2, ...(MONEY_COLUMNS.has(base.column) ? { format: "money" as const } : {}) }),
  );
  return [figure, ...values];
}

/** Months from the last integration of K2E3 to the reporting month: below the indicator that needs them. */
const LAG: FigureRecord = {
  ...summed(
    LAG_FIGURE,
    `${CONTINUITY_LAG.key} in Monaten`,
    "count",
    { kind: "parameter", definition: CONTINUITY_LAG },
    {
      level: 2,
      source: "Blatt Parameter",
      note: "Sechs Folgemonate müssen bekannt sein",
    },
  ),
  hasChange: false,
};

function officialSection(title: string, family: "K1" | "K2" | "K3"): FigureSection {
  const official = SECTION_48A_INDICATORS.filter(({ code }) => code.startsWith(family));
  const figures = official.flatMap((entry) => [
    ...GENDER_VARIANTS.flatMap((variant) => indicatorFigures(entry, variant)),
    ...(entry.code === "K2E3" ? [LAG] : []),
  ]);
  return { title, table: STOCK_TABLE.name, figures };
}

/** The indicators of § 48a SGB II, each for all, for women and for men. */
export const SECTION_48A_SECTIONS: readonly FigureSection[] = [
  officialSection("Kennzahl K1 nach § 48a SGB II · Verringerung der Hilfebedürftigkeit", "K1"),
  officialSection("Kennzahl K2 nach § 48a SGB II · Verbesserung der Integration in Erwerbstätigkeit", "K2"),
  officialSection("Kennzahl K3 nach § 48a SGB II · Vermeidung von langfristigem Leistungsbezug", "K3"),
];
