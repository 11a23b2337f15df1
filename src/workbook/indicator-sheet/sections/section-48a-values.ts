import type { FigureFormat } from "../../../indicators/figure-formats";
import { CONTINUITY_LAG } from "../../../model/parameters";
import type { FigureSection } from "../figure";
import { base, inMonths, input, monthParameter, type Title } from "../figure-builders";
import { CONTINUITY_LAG_FIGURE, monthlySum, type Gender, type SpanName } from "../input-figures";
import { ORDINANCE } from "./sources";

/** All, women, men: suffix of the figure's id and of the target's key, and how the rows are called. */
export const GENDER_VARIANTS: readonly {
  readonly suffix: string;
  readonly targetSuffix: string;
  readonly gender?: Gender;
  readonly title?: Title;
}[] = [
  { suffix: "", targetSuffix: "" },
  { suffix: "Women", targetSuffix: "_F", gender: "w", title: ["Frauen", "women"] },
  { suffix: "Men", targetSuffix: "_M", gender: "m", title: ["Männer", "men"] },
];

export type BaseValue = {
  readonly id: string;
  readonly title: Title;
  readonly table: "Bestand" | "Integrationen";
  readonly column: string;
  readonly span: SpanName;
  readonly format?: FigureFormat;
  /** False where another section already shows the value of all. */
  readonly hasTotal?: boolean;
};

/** Numerators and denominators of the indicators of § 48a SGB II. */
export const BASE_VALUES: readonly BaseValue[] = [
  ...(
    [
      ["livingBenefits", ["Leistungen zum Lebensunterhalt (LLU)", "Benefits for living costs"], "money"],
      ["housingBenefits", ["Leistungen für Unterkunft und Heizung (LUH)", "Benefits for housing and heating"], "money"],
      ["beneficiaries", ["eLb", "Beneficiaries"], "count"],
      ["longTerm", ["LZB", "Long-term recipients"], "count"],
    ] as const
  ).flatMap(([column, [de, en], format]) => [
    {
      id: column,
      title: [`${de}, Monat`, `${en}, month`],
      table: "Bestand",
      column,
      span: "month",
      format,
      hasTotal: format === "money",
    } as const,
    {
      id: `${column}YearBefore`,
      title: [`${de}, Vorjahresmonat`, `${en}, same month of the previous year`],
      table: "Bestand",
      column,
      span: "sameMonthYearBefore",
      format,
    } as const,
  ]),
  ...(
    [
      ["stock12", "beneficiaries", ["eLb, Summe der zwölf Vormonatsbestände", "Beneficiaries, sum of the twelve previous months"]],
      [
        "longTermStock12",
        "longTerm",
        ["LZB, Summe der zwölf Vormonatsbestände", "Long-term recipients, sum of the twelve previous months"],
      ],
      [
        "singleParentStock12",
        "singleParents",
        ["Alleinerziehende, Summe der zwölf Vormonatsbestände", "Single parents, sum of the twelve previous months"],
      ],
    ] as const
  ).map(([id, column, title]) => ({ id, title, table: "Bestand", column, span: "twelvePreviousMonths" }) as const),
  {
    id: "stock12Literal",
    title: ["eLb, Summe der zwölf Monate (Wortlaut)", "Beneficiaries, sum of the twelve months (wording)"],
    table: "Bestand",
    column: "beneficiaries",
    span: "twelveMonths",
  },
  {
    id: "stockProgress",
    title: ["eLb, Summe der Vormonatsbestände des Jahres", "Beneficiaries, sum of the previous months of the year"],
    table: "Bestand",
    column: "beneficiaries",
    span: "yearToDatePreviousMonths",
  },
  ...(
    [
      ["integrations12", "integrations", ["Integrationen, zwölf Monate", "Integrations, twelve months"]],
      ["marginal12", "marginal", ["Eintritte in geringfügige Beschäftigung, zwölf Monate", "Entries into marginal work, twelve months"]],
      [
        "subsidised12",
        "subsidised",
        ["Eintritte in geförderte Beschäftigung, zwölf Monate", "Entries into subsidised work, twelve months"],
      ],
      [
        "singleParentIntegrations12",
        "singleParents",
        ["Integrationen Alleinerziehender, zwölf Monate", "Integrations of single parents, twelve months"],
      ],
      [
        "longTermIntegrations12",
        "longTerm",
        ["Integrationen von LZB, zwölf Monate", "Integrations of long-term recipients, twelve months"],
      ],
    ] as const
  ).map(([id, column, title]) => ({ id, title, table: "Integrationen", column, span: "twelveMonths" }) as const),
  ...(
    [
      [
        "insured12",
        "insured",
        ["sv-pflichtige Integrationen, zwölf Monate bis zum Verzug", "Insured integrations, twelve months up to the lag"],
      ],
      ["continuous12", "continuous", ["davon kontinuierlich beschäftigt", "of these continuously employed"]],
    ] as const
  ).map(([id, column, title]) => ({ id, title, table: "Integrationen", column, span: "twelveFollowedMonths" }) as const),
  {
    id: "longTermInMeasure",
    title: ["LZB in Maßnahmen der aktiven Arbeitsförderung", "Long-term recipients in measures"],
    table: "Bestand",
    column: "longTermInMeasure",
    span: "month",
  },
];

/** The values themselves, last on the sheet: who reads an indicator need not read them, who checks it finds them. */
export const SECTION_48A_VALUES: FigureSection = {
  title: "Grundwerte der Kennzahlen nach § 48a SGB II",
  figures: [
    ...BASE_VALUES.flatMap(({ id, title, table, column, span, format = "count", hasTotal = true }) =>
      GENDER_VARIANTS.filter(({ gender }) => hasTotal || gender !== undefined).map(({ suffix, gender, title: group }) =>
        input(
          `${id}${suffix}`,
          group === undefined ? title : base([`${title[0]}: ${group[0]}`, `${title[1]}: ${group[1]}`]),
          format,
          inMonths(span),
          (scope) => monthlySum(scope, table, column, span, gender),
          { source: `${ORDINANCE}; Blatt ${table}`, change: format === "money" ? "BUDGETCHANGE" : "STOCKCHANGE" },
        ),
      ),
    ),
    monthParameter(
      CONTINUITY_LAG_FIGURE,
      CONTINUITY_LAG,
      "count",
      ["K2E3: Monate von der letzten Integration zum Berichtsmonat", "K2E3: months from the last integration to the month of the report"],
      { note: "6 bei T-3 (drei Monate Wartezeit enthalten, zusammen neun), 9 bei T-0" },
    ),
  ],
};
