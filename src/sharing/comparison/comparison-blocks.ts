import { isProblem, type Indicator } from "../../indicators/indicator";
import { DENSITY } from "../../indicators/municipality-indicators";
import { CASELOAD } from "../../indicators/staff-indicators";
import { LONGTERMSHARE, STOCKCHANGE } from "../../indicators/stock-indicators";
import type { LocalizedText } from "../../units/language";
import { GROUPS } from "./quantities";

/** Inhabitants are public: they stand in the comparison, are no secret and hide nothing. */
export const INHABITANTS = "inhabitants";

/** How a rate follows from counts: value, and native formula of the cells in which they stand. */
type RateCalculation = {
  readonly value: (values: readonly number[]) => number | undefined;
  readonly formula: (cells: readonly string[]) => string;
};

/** A figure that is calculated from counts of the same row; ids of quantities, or `inhabitants`. */
export type Rate = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly of: readonly string[];
  readonly calculation: RateCalculation;
  readonly numberFormat: string;
};

/** A column shows a count (id of its quantity), the inhabitants, or a rate. */
export type ComparisonColumn = { readonly heading: string; readonly count: string } | { readonly heading: string; readonly rate: Rate };

export type ComparisonBlock = { readonly title: string; readonly columns: readonly ComparisonColumn[]; readonly note: string };

function byIndicator(indicator: Indicator): RateCalculation {
  return {
    value: (values) => {
      const result = indicator.evaluate(values);
      return isProblem(result) || typeof result !== "number" ? undefined : result;
    },
    formula: (cells) => indicator.nativeFormula(cells),
  };
}

/** Events by average stock. */
const QUOTIENT: RateCalculation = {
  value: ([events = NaN, stock = NaN]) => (stock > 0 ? events / stock : undefined),
  formula: ([events, stock]) => `${events}/${stock}`,
};

const SHARE_FORMAT = "0.0%";
const CHANGE_FORMAT = "+0.0%;-0.0%;0.0%";
const ONE_DECIMAL = "#,##0.0";

function rate(
  id: string,
  title: LocalizedText,
  of: readonly string[],
  calculation: RateCalculation,
  numberFormat: string,
): ComparisonColumn {
  return { heading: title.de, rate: { id, title, of, calculation, numberFormat } };
}

function count(heading: string, id: string): ComparisonColumn {
  return { heading, count: id };
}

function byGroup(heading: string, quantity: string): readonly ComparisonColumn[] {
  return GROUPS.map(({ group, word }) => count(group === "all" ? heading : `${heading}${word.de}`, `${quantity}|${group}`));
}

/** The tables of the sheet, one below the other, each with a row for every municipality and one for the county. */
export const COMPARISON_BLOCKS: readonly ComparisonBlock[] = [
  {
    title: "Leistungsbezug im Berichtsmonat",
    columns: [
      ...byGroup("eLb", "beneficiaries"),
      count("eLb unter 25", "beneficiariesUnder25|all"),
      count("eLb ab 25", "beneficiariesFrom25|all"),
      count("BG", "households|all"),
      ...byGroup("LZB", "longTerm"),
      rate(
        "longTermShare",
        { de: "LZB-Anteil", en: "share of long-term recipients" },
        ["longTerm|all", "beneficiaries|all"],
        byIndicator(LONGTERMSHARE),
        SHARE_FORMAT,
      ),
      count("Einwohner", INHABITANTS),
      rate(
        "density",
        { de: "eLb je 1.000 Einwohner", en: "beneficiaries per 1,000 inhabitants" },
        ["beneficiaries|all", INHABITANTS],
        byIndicator(DENSITY),
        ONE_DECIMAL,
      ),
    ],
    note: "eLb: erwerbsfähige Leistungsberechtigte (§ 7 SGB II) · BG: Bedarfsgemeinschaften · LZB: Langzeitleistungsbeziehende (§ 6 SGB2§48aFKV)",
  },
  {
    title: "Veränderung gegenüber dem Vergleichsmonat",
    columns: [
      count("eLb im Vergleichsmonat", "beneficiariesBefore|all"),
      rate(
        "K1E2",
        { de: "K1E2 Veränderung eLb", en: "K1E2 change of beneficiaries" },
        ["beneficiaries|all", "beneficiariesBefore|all"],
        byIndicator(STOCKCHANGE),
        CHANGE_FORMAT,
      ),
      count("LZB im Vergleichsmonat", "longTermBefore|all"),
      rate(
        "K3",
        { de: "K3 Veränderung LZB", en: "K3 change of long-term recipients" },
        ["longTerm|all", "longTermBefore|all"],
        byIndicator(STOCKCHANGE),
        CHANGE_FORMAT,
      ),
    ],
    note: "K1E2: § 4 Abs. 2 Nr. 2, K3: § 6 Abs. 1 SGB2§48aFKV, wenn der Vergleichsmonat der Vorjahresmonat ist",
  },
  {
    title: "Integrationen in zwölf Monaten",
    columns: [
      ...byGroup("Integrationen", "integrations"),
      ...byGroup("Ø eLb", "averageStock"),
      ...GROUPS.map(({ group, word }) =>
        rate(
          `K2|${group}`,
          { de: `K2${word.de}`, en: `K2${word.en}` },
          [`integrations|${group}`, `averageStock|${group}`],
          QUOTIENT,
          SHARE_FORMAT,
        ),
      ),
    ],
    note: "K2: Integrationen von zwölf Monaten je Durchschnitt der zwölf Vormonatsbestände, § 5 Abs. 1 SGB2§48aFKV",
  },
  {
    title: "Personal und Betreuung",
    columns: [
      count("VZÄ passiv", "staff|passiv"),
      rate(
        "caseload|passiv",
        { de: "eLb je VZÄ passiv", en: "caseload, benefits" },
        ["beneficiaries|all", "staff|passiv"],
        byIndicator(CASELOAD),
        ONE_DECIMAL,
      ),
      count("VZÄ aktiv", "staff|aktiv"),
      rate(
        "caseload|aktiv",
        { de: "eLb je VZÄ aktiv", en: "caseload, integration" },
        ["beneficiaries|all", "staff|aktiv"],
        byIndicator(CASELOAD),
        ONE_DECIMAL,
      ),
    ],
    note: "VZÄ: Vollzeitäquivalente, Ist am letzten Stichtag; Steuerung des Kreises gehört zu keiner Seite",
  },
];

export const RATES: readonly Rate[] = COMPARISON_BLOCKS.flatMap(({ columns }) =>
  columns.flatMap((column) => ("rate" in column ? [column.rate] : [])),
);
