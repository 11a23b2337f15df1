import type { FigureSection } from "../figure";
import { base, derived, inMonths, input } from "../figure-builders";
import { monthlySum } from "../input-figures";

const GENDERS = [
  ["Women", "w", "Frauen", "women"],
  ["Men", "m", "Männer", "men"],
] as const;

export const WOMEN_AND_MEN: FigureSection = {
  title: "Integration · Frauen und Männer",
  figures: [
    ...GENDERS.map(([suffix, gender, de, en]) =>
      input(
        `integrations${suffix}`,
        [`Integrationen ${de}, Jahr bis Berichtsmonat`, `Integrations of ${en}, year to date`],
        "count",
        inMonths("yearToDate"),
        (scope) => monthlySum(scope, "Integrationen", "integrations", "yearToDate", gender),
        { source: "§ 5 Abs. 1 SGB2§48aFKV", change: "STOCKCHANGE" },
      ),
    ),
    derived(
      "integrations",
      ["Integrationen gesamt, Jahr bis Berichtsmonat", "Integrations, year to date"],
      "count",
      inMonths("yearToDate"),
      (cell) => `${cell("integrationsWomen")}+${cell("integrationsMen")}`,
      { source: "§ 5 Abs. 1 SGB2§48aFKV", change: "STOCKCHANGE" },
    ),
    derived(
      "womenShare",
      ["Anteil der Frauen an den Integrationen", "Share of women in integrations"],
      "share",
      inMonths("yearToDate"),
      (cell) => `GROUPSHARE(${cell("integrationsWomen")},${cell("integrations")})`,
      {
        source: "Planungsdokument, Schwerpunkt IV",
        note: "Steigt auch, wenn weniger Männer integriert werden: siehe Anzahlen",
        isKeyFigure: true,
      },
    ),
    derived(
      "genderGap",
      ["Abstand der Integrationsquoten (Männer − Frauen)", "Gap of integration rates (men − women)"],
      "points",
      inMonths("twelveMonths"),
      (cell) => `100*GENDERGAP(${cell("integrationRateMen")},${cell("integrationRateWomen")})`,
      {
        source: "§ 48a SGB II, FKV § 5",
        note: "Prozentpunkte (PP) aus ungerundeten Quoten derselben Monate",
        isKeyFigure: true,
      },
    ),
  ],
};

const CURRENT_ONLY = ["current"] as const;

/** Long-term recipients against all others: who profits when the number of beneficiaries falls. */
export const DECLINE: FigureSection = {
  title: "Gruppen · Wer profitiert vom Rückgang?",
  figures: [
    derived(
      "averageOthers",
      ["Übrige eLb (ohne LZB), Durchschnitt im Jahr", "Other beneficiaries, average of the year"],
      "average",
      inMonths("yearOrYearToDate"),
      (cell) => `${cell("averageBeneficiaries")}-${cell("averageLongTerm")}`,
      { source: "Blatt Bestand", change: "STOCKCHANGE" },
    ),
    ...(
      [
        ["longTermDecline", "averageLongTerm", ["Veränderung der LZB", "Change of long-term recipients"]],
        ["othersDecline", "averageOthers", ["Veränderung der übrigen eLb", "Change of other beneficiaries"]],
      ] as const
    ).map(([id, average, title]) =>
      derived(
        id,
        title,
        "share",
        inMonths("yearOrYearToDate"),
        (cell, scope) => `STOCKCHANGE(${cell(average)},${scope.otherSide(average)})`,
        { source: "Jahresdurchschnitte", sides: CURRENT_ONLY, note: "Durchschnitte der Jahre, deshalb nicht K3" },
      ),
    ),
    derived(
      "declineGap",
      ["LZB gegenüber den übrigen eLb", "Long-term recipients against the others"],
      "points",
      inMonths("yearOrYearToDate"),
      (cell) => `100*(${cell("longTermDecline")}-${cell("othersDecline")})`,
      {
        source: "Differenz der Veränderungen",
        sides: CURRENT_ONLY,
        liveNote: ({ cell }) =>
          `IF(${cell("declineGap")}>0,"LZB profitieren weniger vom Rückgang als die übrigen eLb.",` +
          `IF(${cell("declineGap")}<0,"LZB profitieren mehr vom Rückgang als die übrigen eLb.","Beide Gruppen verändern sich gleich."))`,
      },
    ),
    derived(
      "othersChange",
      ["Übrige eLb: Veränderung zum Vorjahresmonat", "Other beneficiaries: change to the same month of the previous year"],
      "share",
      inMonths("month"),
      (cell) =>
        `STOCKCHANGE(${cell("beneficiaries")}-${cell("longTerm")},${cell("beneficiariesYearBefore")}-${cell("longTermYearBefore")})`,
      { source: "Gegenwert zu K3 für alle anderen eLb" },
    ),
  ],
};

export const REFUGEES: FigureSection = {
  title: "Gruppen · Geflüchtete aus der Ukraine",
  figures: [
    input(
      "ukraine",
      ["eLb aus der Ukraine", "Beneficiaries from Ukraine"],
      "count",
      inMonths("month"),
      (scope) => monthlySum(scope, "Bestand", "ukraine", "month"),
      { source: "§ 74 SGB II (seit 1.6.2022); Blatt Bestand", change: "STOCKCHANGE" },
    ),
    ...GENDERS.map(([suffix, gender, de, en]) =>
      input(
        `ukraine${suffix}`,
        base([`davon ${de}`, `of these ${en}`]),
        "count",
        inMonths("month"),
        (scope) => monthlySum(scope, "Bestand", "ukraine", "month", gender),
        { source: "Blatt Bestand", change: "STOCKCHANGE" },
      ),
    ),
    derived(
      "ukraineShare",
      ["Anteil an den eLb", "Share of beneficiaries"],
      "share",
      inMonths("month"),
      (cell) => `GROUPSHARE(${cell("ukraine")},${cell("beneficiaries")})`,
      { source: "Blatt Bestand" },
    ),
    derived(
      "beneficiariesWithoutUkraine",
      ["eLb ohne Geflüchtete aus der Ukraine", "Beneficiaries without refugees from Ukraine"],
      "count",
      inMonths("month"),
      (cell) => `${cell("beneficiaries")}-${cell("ukraine")}`,
      { source: "Blatt Bestand", change: "STOCKCHANGE", note: "Zeigt die Entwicklung ohne den Rechtskreiswechsel" },
    ),
  ],
};
