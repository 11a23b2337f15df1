import type { LocalizedText } from "../../../units/language";
import type { Figure, FigureSection, FigureTarget } from "../figure";
import { base, derived, inMonths, input, type FigureOptions, type Frame, type Title } from "../figure-builders";
import { headCell } from "../indicator-sheet-frame";
import { meanMonthlyRate, type SpanName } from "../input-figures";
import { GENDER_VARIANTS } from "./section-48a-values";
import { ORDINANCE } from "./sources";

/** How an indicator follows from its base values; names are ids of base values without the suffix of a gender. */
type Calculation =
  | { readonly kind: "change"; readonly current: string; readonly before: string }
  | { readonly kind: "rate"; readonly numerator: string; readonly stock: string; readonly months: "twelve" | "yearToDate" }
  | { readonly kind: "share"; readonly part: string; readonly whole: string; readonly function: "GROUPSHARE" | "ACTIVATIONRATE" }
  | { readonly kind: "meanRate"; readonly flow: string; readonly stock: string; readonly stockOf: "month" | "previousMonth" };

type Section48aRow = {
  readonly id: string;
  /** As the column `Kennzahl` of `Ziele` names it; absent for a variant that is no official indicator. */
  readonly code?: string;
  /** Short name of such a variant, beside women and men. */
  readonly variant?: string;
  readonly title: Title;
  readonly calculation: Calculation;
  readonly span: SpanName;
  /** Kennzahlen measure performance; Ergänzungsgrößen only explain and are never rated (§ 3 of the regulation). */
  readonly direction: FigureTarget["direction"];
  readonly paragraph: string;
  readonly note?: string;
  readonly counted?: LocalizedText;
  /** Which of its rows the pane shows, by the suffix of the gender. */
  readonly keyFigures?: readonly string[];
};

const MEAN_NOTE = "Mittel der zwölf Monatsraten";

const BENEFIT_ROWS: readonly Section48aRow[] = [
  {
    id: "livingBenefitsChange",
    code: "K1",
    title: ["K1 Veränderung der Leistungen zum Lebensunterhalt", "K1 Change of benefits for living costs"],
    calculation: { kind: "change", current: "livingBenefits", before: "livingBenefitsYearBefore" },
    span: "month",
    direction: "low",
    paragraph: "§ 4 Abs. 1",
    note: "Ohne Leistungen für Unterkunft und Heizung; gegenüber dem Vorjahresmonat",
  },
  {
    id: "housingBenefitsChange",
    code: "K1E1",
    title: ["K1E1 Veränderung der Leistungen für Unterkunft und Heizung", "K1E1 Change of benefits for housing and heating"],
    calculation: { kind: "change", current: "housingBenefits", before: "housingBenefitsYearBefore" },
    span: "month",
    direction: "none",
    paragraph: "§ 4 Abs. 2 Nr. 1",
  },
  {
    id: "beneficiariesChange",
    code: "K1E2",
    title: ["K1E2 Veränderung der Zahl der eLb", "K1E2 Change of the number of beneficiaries"],
    calculation: { kind: "change", current: "beneficiaries", before: "beneficiariesYearBefore" },
    span: "month",
    direction: "none",
    paragraph: "§ 4 Abs. 2 Nr. 2",
  },
  {
    id: "entryRate",
    code: "K1E3",
    title: ["K1E3 Durchschnittliche Zugangsrate der eLb", "K1E3 Average entry rate of beneficiaries"],
    calculation: { kind: "meanRate", flow: "entries", stock: "beneficiaries", stockOf: "month" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 4 Abs. 2 Nr. 3",
    note: `${MEAN_NOTE}, Bestand desselben Monats`,
  },
  {
    id: "exitRate",
    code: "K1E4",
    title: ["K1E4 Durchschnittliche Abgangsrate der eLb", "K1E4 Average exit rate of beneficiaries"],
    calculation: { kind: "meanRate", flow: "exits", stock: "beneficiaries", stockOf: "previousMonth" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 4 Abs. 2 Nr. 4",
    note: `${MEAN_NOTE}, Bestand des Vormonats`,
  },
];

const INTEGRATION_ROWS: readonly Section48aRow[] = [
  {
    id: "integrationRate",
    code: "K2",
    title: ["K2 Integrationsquote", "K2 Integration rate"],
    calculation: { kind: "rate", numerator: "integrations12", stock: "stock12", months: "twelve" },
    span: "twelveMonths",
    direction: "high",
    paragraph: "§ 5 Abs. 1",
    note: "Praxis: Durchschnitt der zwölf Vormonatsbestände (t−12 bis t−1)",
    counted: { de: "Integrationen", en: "integrations" },
    keyFigures: ["", "Women"],
  },
  {
    id: "integrationRateLiteral",
    variant: "K2, Wortlaut",
    title: ["K2 nach dem Wortlaut der Verordnung (Variante)", "K2 by the wording of the regulation (variant)"],
    calculation: { kind: "rate", numerator: "integrations12", stock: "stock12Literal", months: "twelve" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 5 Abs. 1",
    note: "Fenster t−11 bis t; nicht die veröffentlichte Kennzahl",
  },
  {
    id: "integrationProgress",
    variant: "JFW",
    title: ["Jahresfortschrittswert der Integrationsquote (JFW)", "Integration rate of the year so far (JFW)"],
    calculation: { kind: "rate", numerator: "integrations", stock: "stockProgress", months: "yearToDate" },
    span: "yearToDate",
    direction: "none",
    paragraph: "§ 5 Abs. 1",
    note: "Nicht hochgerechnet; Ø der Vormonatsbestände seit Dezember",
  },
  {
    id: "marginalRate",
    code: "K2E1",
    title: ["K2E1 Eintritte in geringfügige Beschäftigung", "K2E1 Entries into marginal work"],
    calculation: { kind: "rate", numerator: "marginal12", stock: "stock12", months: "twelve" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 5 Abs. 2 Nr. 1",
  },
  {
    id: "subsidisedRate",
    code: "K2E2",
    title: ["K2E2 Eintritte in öffentlich geförderte Beschäftigung", "K2E2 Entries into publicly subsidised work"],
    calculation: { kind: "rate", numerator: "subsidised12", stock: "stock12", months: "twelve" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 5 Abs. 2 Nr. 2",
    note: "§§ 16d, 16e a.F., 16i; § 16e n.F. zählt als Integration",
  },
  {
    id: "continuousRate",
    code: "K2E3",
    title: ["K2E3 Kontinuierliche Beschäftigung nach Integration", "K2E3 Continuous employment after integration"],
    calculation: { kind: "share", part: "continuous12", whole: "insured12", function: "GROUPSHARE" },
    span: "twelveFollowedMonths",
    direction: "none",
    paragraph: "§ 5 Abs. 2 Nr. 3",
    note: "Nur sv-pflichtige; endet um den K2E3-Verzug früher, damit sechs Folgemonate bekannt sind",
  },
  {
    id: "singleParentRate",
    code: "K2E4",
    title: ["K2E4 Integrationsquote der Alleinerziehenden", "K2E4 Integration rate of single parents"],
    calculation: { kind: "rate", numerator: "singleParentIntegrations12", stock: "singleParentStock12", months: "twelve" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 5 Abs. 2 Nr. 4",
  },
];

const LONG_TERM_ROWS: readonly Section48aRow[] = [
  {
    id: "longTermChange",
    code: "K3",
    title: ["K3 Veränderung des Bestands an LZB", "K3 Change of the stock of long-term recipients"],
    calculation: { kind: "change", current: "longTerm", before: "longTermYearBefore" },
    span: "month",
    direction: "low",
    paragraph: "§ 6 Abs. 1",
    note: "Ein Monat gegen den Vorjahresmonat, nicht gegen den Jahresdurchschnitt",
    counted: { de: "LZB", en: "long-term recipients" },
    keyFigures: [""],
  },
  {
    id: "longTermRate",
    code: "K3E1",
    title: ["K3E1 Integrationsquote der LZB", "K3E1 Integration rate of long-term recipients"],
    calculation: { kind: "rate", numerator: "longTermIntegrations12", stock: "longTermStock12", months: "twelve" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 6 Abs. 2 Nr. 1",
  },
  {
    id: "activationRate",
    code: "K3E2",
    title: ["K3E2 Aktivierungsquote der LZB", "K3E2 Activation rate of long-term recipients"],
    calculation: { kind: "share", part: "longTermInMeasure", whole: "longTerm", function: "ACTIVATIONRATE" },
    span: "month",
    direction: "none",
    paragraph: "§ 6 Abs. 2 Nr. 2",
    note: "Ein Monat; §§ 16j und 16k zählen nicht",
  },
  {
    id: "longTermEntryRate",
    code: "K3E3",
    title: ["K3E3 Durchschnittliche Zugangsrate der LZB", "K3E3 Average entry rate of long-term recipients"],
    calculation: { kind: "meanRate", flow: "longTermEntries", stock: "longTerm", stockOf: "month" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 6 Abs. 2 Nr. 3",
    note: `${MEAN_NOTE}, Bestand desselben Monats`,
  },
  {
    id: "longTermExitRate",
    code: "K3E4",
    title: ["K3E4 Durchschnittliche Abgangsrate der LZB", "K3E4 Average exit rate of long-term recipients"],
    calculation: { kind: "meanRate", flow: "longTermExits", stock: "longTerm", stockOf: "previousMonth" },
    span: "twelveMonths",
    direction: "none",
    paragraph: "§ 6 Abs. 2 Nr. 4",
    note: `${MEAN_NOTE}, Bestand des Vormonats`,
  },
];

/** The stock by which one unit of a rated indicator counts persons: mean stock of K2, stock of the year before of K3. */
function personsOf(calculation: Calculation, suffix: string): FigureTarget["persons"] {
  if (calculation.kind === "rate") return (scope) => `${scope.cell(`${calculation.stock}${suffix}`)}/12`;
  return calculation.kind === "change" ? (scope) => scope.cell(`${calculation.before}${suffix}`) : undefined;
}

/** One indicator for all, for women and for men. */
function indicatorRows(row: Section48aRow): readonly Figure[] {
  const { id, code, variant, calculation, direction, paragraph, note, counted, keyFigures = [] } = row;
  const frame = inMonths(row.span);
  return GENDER_VARIANTS.map(({ suffix, targetSuffix, gender, title: group }) => {
    const title: Title = group === undefined ? row.title : base([`${group[0]} (${code ?? variant ?? id})`, `${row.title[1]}, ${group[1]}`]);
    const options: FigureOptions = {
      source: `${paragraph} ${ORDINANCE}`,
      ...(gender === undefined && note !== undefined ? { note } : {}),
      ...(keyFigures.includes(suffix) ? { isKeyFigure: true } : {}),
      ...(code === undefined
        ? {}
        : { target: { indicator: `${code}${targetSuffix}`, direction, counted, persons: personsOf(calculation, suffix) } }),
    };
    const figureId = `${id}${suffix}`;
    if (calculation.kind === "meanRate") {
      return input(figureId, title, "rate", frame, (scope) => meanMonthlyRate(scope, calculation, gender), options);
    }
    return calculated({ figureId, title, frame, suffix }, calculation, options);
  });
}

type Variant = { readonly figureId: string; readonly title: Title; readonly frame: Frame; readonly suffix: string };

function calculated(
  { figureId, title, frame, suffix }: Variant,
  calculation: Exclude<Calculation, { kind: "meanRate" }>,
  options: FigureOptions,
): Figure {
  if (calculation.kind === "change") {
    const { current, before } = calculation;
    return derived(figureId, title, "share", frame, (cell) => `STOCKCHANGE(${cell(current + suffix)},${cell(before + suffix)})`, options);
  }
  if (calculation.kind === "share") {
    const { part, whole } = calculation;
    return derived(
      figureId,
      title,
      "rate",
      frame,
      (cell) => `${calculation.function}(${cell(part + suffix)},${cell(whole + suffix)})`,
      options,
    );
  }
  const { numerator, stock, months } = calculation;
  return derived(
    figureId,
    title,
    "rate",
    frame,
    (cell, scope) => {
      const [events, stocks] = [cell(numerator + suffix), cell(stock + suffix)];
      const count = months === "twelve" ? "12" : `MONTH(${headCell("month", scope.side)})`;
      // Without a stock there is no rate, which is missing and not an error of the formula.
      return `IF(${stocks}>0,${events}/(${stocks}/${count}),NA())`;
    },
    options,
  );
}

export const BENEFITS_48A: FigureSection = {
  title: "Leistungsbezug · Kennzahlen K1 nach § 48a SGB II",
  figures: BENEFIT_ROWS.flatMap(indicatorRows),
};

export const INTEGRATION_48A: FigureSection = {
  title: "Integration · Kennzahlen K2 nach § 48a SGB II",
  figures: INTEGRATION_ROWS.flatMap(indicatorRows),
};

export const LONG_TERM_48A: FigureSection = {
  title: "Gruppen · Kennzahlen K3 nach § 48a SGB II",
  figures: LONG_TERM_ROWS.flatMap(indicatorRows),
};
