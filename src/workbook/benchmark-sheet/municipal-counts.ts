import type { TableColumns } from "../table-columns";
import { completeSum, type Aggregate, type Condition, type MissingColumn } from "../indicator-sheet/aggregate";
import type { Side } from "../indicator-sheet/indicator-sheet-frame";
import { headAddress } from "./benchmark-frame";

/** A count of one municipality that the indicators divide: persons, integrations, full-time equivalents. */
export type MunicipalCount = {
  readonly id: string;
  readonly title: string;
  /** Inhabitants have no month: both sides take the same figure. */
  readonly hasComparison: boolean;
  readonly format: string;
  /** Table that it needs; named when it is missing. */
  readonly table: string;
  /** `municipality` is the address of the municipality's name. */
  readonly content: (columns: TableColumns, side: Side, municipality: string) => Aggregate | MissingColumn;
};

type Span = { readonly from: string; readonly to: string; readonly months: number };

const SPANS = {
  month: (month) => ({ from: month, to: month, months: 1 }),
  twelveMonths: (month) => ({ from: `EDATE(${month},-11)`, to: month, months: 12 }),
  /** Denominator of K2 as practised: the twelve previous-month stocks. */
  twelvePreviousMonths: (month) => ({ from: `EDATE(${month},-12)`, to: `EDATE(${month},-1)`, months: 12 }),
} as const satisfies Record<string, (month: string) => Span>;

type MonthlyCount = {
  readonly id: string;
  readonly title: string;
  readonly table: "Bestand" | "Integrationen";
  readonly column: string;
  readonly span: keyof typeof SPANS;
  readonly gender?: "m" | "w";
  /** Divide the sum by its months. */
  readonly isAverage?: boolean;
};

/** Both genders report every month; a municipality of which a row is missing has no sum. */
function monthly({ id, title, table, column, span, gender, isAverage = false }: MonthlyCount): MunicipalCount {
  return {
    id,
    title,
    table,
    hasComparison: true,
    format: "#,##0",
    content: (columns, side, municipality) => {
      const { from, to, months } = SPANS[span](headAddress("month", side));
      const conditions: Condition[] = [
        ...(months === 1
          ? [{ column: "month", criterion: to }]
          : [
              { column: "month", criterion: `">="&${from}` },
              { column: "month", criterion: `"<="&${to}` },
            ]),
        { column: "dataAge", criterion: headAddress("dataAge", side) },
        { column: "municipality", criterion: municipality },
        ...(gender === undefined ? [] : [{ column: "gender", criterion: `"${gender}"` }]),
      ];
      const sum = completeSum(columns, { table, column, conditions, expected: String((gender === undefined ? 2 : 1) * months) });
      return isAverage && "formula" in sum ? { ...sum, formula: `${sum.formula}/${months}` } : sum;
    },
  };
}

function staff(id: string, title: string, side: "passiv" | "aktiv"): MunicipalCount {
  return {
    id,
    title,
    table: "Personal",
    hasComparison: true,
    format: "#,##0.00",
    content: (columns, when, municipality) =>
      completeSum(columns, {
        table: "Personal",
        column: "actualFte",
        conditions: [
          { column: "asOf", criterion: headAddress("staffDate", when) },
          { column: "side", criterion: `"${side}"` },
          { column: "municipality", criterion: municipality },
        ],
        expected: "1",
      }),
  };
}

const INHABITANTS: MunicipalCount = {
  id: "inhabitants",
  title: "Einwohner",
  table: "Einwohner",
  hasComparison: false,
  format: "#,##0",
  content: (columns, _side, municipality) =>
    completeSum(columns, {
      table: "Einwohner",
      column: "inhabitants",
      conditions: [{ column: "municipality", criterion: municipality }],
      expected: "1",
    }),
};

const GENDERS = [
  { suffix: "Women", gender: "w", word: " Frauen" },
  { suffix: "Men", gender: "m", word: " Männer" },
  { suffix: "", gender: undefined, word: "" },
] as const;

/** The counts in bands, as they stand side by side at the end of the sheet. */
export const COUNT_BANDS: readonly { readonly title: string; readonly counts: readonly MunicipalCount[] }[] = [
  {
    title: "Grundzahlen: Bestand, Personal, Einwohner (je Kommune aus den Eingabeblättern)",
    counts: [
      monthly({ id: "beneficiaries", title: "eLb", table: "Bestand", column: "beneficiaries", span: "month" }),
      monthly({ id: "longTerm", title: "LZB", table: "Bestand", column: "longTerm", span: "month" }),
      staff("staffPassive", "VZÄ passiv", "passiv"),
      staff("staffActive", "VZÄ aktiv", "aktiv"),
      INHABITANTS,
    ],
  },
  {
    title: "Grundzahlen: Integrationen in zwölf Monaten, Durchschnitt der zwölf Vormonatsbestände (je Kommune)",
    counts: [
      ...GENDERS.map(({ suffix, gender, word }) =>
        monthly({
          id: `integrations${suffix}`,
          title: `Integr.${word}`,
          table: "Integrationen",
          column: "integrations",
          span: "twelveMonths",
          gender,
        }),
      ),
      monthly({ id: "marginal", title: "geringfügig", table: "Integrationen", column: "marginal", span: "twelveMonths" }),
      ...GENDERS.map(({ suffix, gender, word }) =>
        monthly({
          id: `average${suffix}`,
          title: `Ø eLb${word}`,
          table: "Bestand",
          column: "beneficiaries",
          span: "twelvePreviousMonths",
          gender,
          isAverage: true,
        }),
      ),
    ],
  },
];

/** What the workbook lacks for a count, or `undefined` if its table and columns are there. */
export function missingFor(count: MunicipalCount, columns: TableColumns): string | undefined {
  return "missingColumn" in count.content(columns, "current", "A1") ? count.table : undefined;
}
