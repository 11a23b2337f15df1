import type { Aggregate, MissingColumn } from "../aggregate";
import type { FigureSection } from "../figure";
import { base, derived, inMonths, input } from "../figure-builders";
import { headCell } from "../indicator-sheet-frame";
import { monthlySum, type SumScope } from "../input-figures";

const MONTHLY_COUNTS = [
  ["households", ["Bedarfsgemeinschaften (BG)", "Households that receive benefits"]],
  ["entries", ["Zugänge eLb im Monat", "Entries of beneficiaries in the month"]],
  ["exits", ["Abgänge eLb im Monat", "Exits of beneficiaries in the month"]],
  ["singleParents", ["Alleinerziehende eLb", "Single parents among beneficiaries"]],
] as const;

export const STOCK: FigureSection = {
  title: "Leistungsbezug",
  figures: [
    input(
      "beneficiaries",
      ["Erwerbsfähige Leistungsberechtigte (eLb)", "Employable beneficiaries (eLb)"],
      "count",
      inMonths("month"),
      (scope) => monthlySum(scope, "Bestand", "beneficiaries", "month"),
      { source: "§ 7 Abs. 1 S. 1 SGB II; Blatt Bestand", change: "STOCKCHANGE", isKeyFigure: true },
    ),
    input(
      "under25",
      base(["davon unter 25 Jahre", "of these under 25"]),
      "count",
      inMonths("month"),
      (scope) => monthlySum(scope, "Bestand", "beneficiariesUnder25", "month"),
      { source: "Blatt Bestand", change: "STOCKCHANGE" },
    ),
    input(
      "longTerm",
      ["Langzeitleistungsbeziehende (LZB)", "Long-term recipients (LZB)"],
      "count",
      inMonths("month"),
      (scope) => monthlySum(scope, "Bestand", "longTerm", "month"),
      {
        source: "§ 6 Abs. 1 SGB2§48aFKV; Blatt Bestand",
        change: "STOCKCHANGE",
        note: "LZB sind nicht Langzeitarbeitslose (§ 18 SGB III)",
        isKeyFigure: true,
      },
    ),
    ...MONTHLY_COUNTS.map(([column, title]) =>
      input(`${column}Month`, title, "count", inMonths("month"), (scope) => monthlySum(scope, "Bestand", column, "month"), {
        source: "Blatt Bestand",
        change: "STOCKCHANGE",
      }),
    ),
    ...(
      [
        ["averageBeneficiaries", "beneficiaries", ["eLb, Durchschnitt im Jahr", "Beneficiaries, average of the year"]],
        ["averageLongTerm", "longTerm", ["LZB, Durchschnitt im Jahr", "Long-term recipients, average of the year"]],
      ] as const
    ).map(([id, column, title]) =>
      input(id, title, "average", inMonths("yearOrYearToDate"), (scope) => averageOfYear(scope, column), {
        source: "Blatt Bestand",
        change: "STOCKCHANGE",
        note: "Laufendes Jahr bis zum Berichtsmonat, Vergleichsjahr alle zwölf Monate",
      }),
    ),
    derived(
      "longTermShare",
      ["Anteil der LZB an den eLb im Jahr", "Share of long-term recipients in the year"],
      "share",
      inMonths("yearOrYearToDate"),
      (cell) => `LONGTERMSHARE(${cell("averageLongTerm")},${cell("averageBeneficiaries")})`,
      { source: "§ 6 SGB2§48aFKV (Begriff LZB)", isKeyFigure: true },
    ),
  ],
};

/** The average month of a span is its sum divided by its months; the sum must be complete. */
export function averageOfYear(scope: SumScope, column: string): Aggregate | MissingColumn {
  const sum = monthlySum(scope, "Bestand", column, "yearOrYearToDate");
  const months = scope.side === "current" ? `MONTH(${headCell("month", "current")})` : "12";
  return "formula" in sum ? { ...sum, formula: `${sum.formula}/${months}` } : sum;
}
