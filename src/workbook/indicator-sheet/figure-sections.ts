import type { LocalizedText } from "../../units/language";
import { parameterValue } from "./aggregate";
import type { Figure, FigureContent, FigureFormat, FigureScope, FigureSection } from "./figure";
import { headCell } from "./indicator-sheet-frame";
import { allocation, monthlySum, spanText, staffSum, type SpanName } from "./input-figures";

type Expression = (cell: (figure: string) => string, scope: FigureScope) => string;

type FigureOptions = Partial<Pick<Figure, "sides" | "change" | "note" | "isKeyFigure">> & { readonly source: string };

type Frame = Pick<Figure, "dataAge" | "period">;

const lastDayOfYear = (scope: FigureScope) => `DATE(${headCell("year", scope.side)},12,31)`;

const inYear: Frame = {
  dataAge: (scope) => `"${scope.budgetVersion("VWT") ?? "–"}"`,
  period: (scope) => `"Haushalt "&${headCell("year", scope.side)}`,
};

/** A value of the sheet `Parameter`, which has dates of its own and no data age. */
const asParameter: Frame = { ...inYear, dataAge: () => '"Parameter"' };

const onStaffDate: Frame = {
  dataAge: () => '"Stichtag"',
  period: ({ side }) => {
    const cell = headCell("staffDate", side);
    return `DAY(${cell})&"."&MONTH(${cell})&"."&YEAR(${cell})`;
  },
};

function inMonths(span: SpanName): Frame {
  return { dataAge: (scope) => headCell("dataAge", scope.side), period: ({ side }) => spanText(side, span) };
}

/** A figure taken from an input table. */
function input(
  id: string,
  [de, en]: readonly [string, string],
  format: FigureFormat,
  frame: Frame,
  content: (scope: FigureScope) => FigureContent,
  options: FigureOptions,
): Figure {
  const title: LocalizedText = { de, en };
  return { id, title, format, ...frame, content, ...options };
}

/** A figure calculated from other figures of its side. */
function derived(
  id: string,
  title: readonly [string, string],
  format: FigureFormat,
  frame: Frame,
  expression: Expression,
  options: FigureOptions,
): Figure {
  return input(id, title, format, frame, (scope) => ({ expression: expression((figure) => scope.cell(figure), scope) }), options);
}

const SECTION_46 = "§ 46 Abs. 3 S. 1 SGB II";
const ALLOCATION_SOURCE = "§ 46 Abs. 2 SGB II, EinglMV; Blatt Budget";
const SHIFT_SOURCE = "§ 46 Abs. 1 S. 5 SGB II";

/** Rows that follow from shifting an amount from EGT to VWT, the same for both readings of the planning document. */
function shiftRows(reading: string, shift: string): readonly Figure[] {
  const id = (name: string) => `${name}${reading}`;
  const label = (de: string, en: string) => [`   ${de} (Lesart ${reading})`, `${en} (reading ${reading})`] as const;
  return [
    derived(
      id("shiftShare"),
      label("Anteil am EGT", "Share of EGT"),
      "share",
      inYear,
      (cell) => `${cell(shift)}/${cell("integrationBudget")}`,
      {
        source: "Basis: Zuteilung EGT",
      },
    ),
    derived(
      id("integrationAfterShift"),
      label("EGT nach Umschichtung", "EGT after the shift"),
      "money",
      inYear,
      (cell) => `${cell("integrationBudget")}-${cell(shift)}`,
      { source: SHIFT_SOURCE, change: "BUDGETCHANGE" },
    ),
    derived(
      id("administrationAfterShift"),
      label("VWT nach Umschichtung", "VWT after the shift"),
      "money",
      inYear,
      (cell) => `${cell("administrationBudget")}+${cell(shift)}`,
      { source: SHIFT_SOURCE, change: "BUDGETCHANGE" },
    ),
    derived(
      id("municipalShareAfterShift"),
      label("KFA nach Umschichtung", "Municipal share after the shift"),
      "money",
      inYear,
      (cell) => `MUNICIPALSHARE(${cell(id("administrationAfterShift"))},${cell("municipalRate")})`,
      { source: SECTION_46, change: "BUDGETCHANGE" },
    ),
  ];
}

const BUDGET: FigureSection = {
  title: "Budget",
  figures: [
    input(
      "administrationBudget",
      ["Verwaltungsbudget (VWT), Zuteilung", "Administration budget (VWT), allocation"],
      "money",
      inYear,
      (scope) => allocation(scope, "VWT"),
      { source: ALLOCATION_SOURCE, change: "BUDGETCHANGE", isKeyFigure: true },
    ),
    input(
      "integrationBudget",
      ["Eingliederungsbudget (EGT), Zuteilung", "Integration budget (EGT), allocation"],
      "money",
      { ...inYear, dataAge: (scope) => `"${scope.budgetVersion("EGT") ?? "–"}"` },
      (scope) => allocation(scope, "EGT"),
      { source: ALLOCATION_SOURCE, change: "BUDGETCHANGE" },
    ),
    derived(
      "totalBudget",
      ["Gesamtbudget (VWT + EGT)", "Total budget (VWT + EGT)"],
      "money",
      inYear,
      (cell) => `${cell("administrationBudget")}+${cell("integrationBudget")}`,
      { source: "§ 46 Abs. 1 S. 5 SGB II", change: "BUDGETCHANGE", note: "Ohne § 16e a.F. und ohne KFA", isKeyFigure: true },
    ),
    input(
      "formerSubsidyBudget",
      ["§ 16e a.F. (gesondert, nicht im Gesamtbudget)", "§ 16e old version (separate, outside the total budget)"],
      "money",
      { ...inYear, dataAge: (scope) => `"${scope.budgetVersion("16e_aF") ?? "–"}"` },
      (scope) => allocation(scope, "16e_aF"),
      { source: "EinglMV § 1 Abs. 2; Blatt Budget" },
    ),
    input(
      "municipalRate",
      ["Kommunaler Finanzierungsanteil (KFA), Satz", "Municipal share, rate"],
      "share",
      asParameter,
      (scope) => parameterValue(scope.columns, "KFA-Anteil", lastDayOfYear(scope)),
      { source: `${SECTION_46}; Blatt Parameter`, note: "Anteil an den Gesamtverwaltungskosten, nicht am Bundesanteil" },
    ),
    derived(
      "administrationCost",
      ["Gesamtverwaltungskosten (GVK) aus VWT", "Total administration cost from VWT"],
      "money",
      inYear,
      (cell) => `ADMINCOST(${cell("administrationBudget")},${cell("municipalRate")})`,
      { source: SECTION_46, change: "BUDGETCHANGE" },
    ),
    derived(
      "municipalShare",
      ["KFA ohne Umschichtung", "Municipal share without a shift"],
      "money",
      inYear,
      (cell) => `MUNICIPALSHARE(${cell("administrationBudget")},${cell("municipalRate")})`,
      { source: SECTION_46, change: "BUDGETCHANGE" },
    ),
  ],
};

const SHIFT: FigureSection = {
  title: "Umschichtung vom EGT in das VWT",
  figures: [
    input(
      "shiftA",
      ["Umschichtung, Lesart A: gleicher Betrag wie im Vorjahr", "Shift, reading A: same amount as in the previous year"],
      "money",
      asParameter,
      (scope) => parameterValue(scope.columns, "Umschichtung", `DATE(${headCell("year", "comparison")},12,31)`),
      { source: `${SHIFT_SOURCE}; Blatt Parameter`, isKeyFigure: true },
    ),
    ...shiftRows("A", "shiftA"),
    input(
      "shiftB",
      ["Umschichtung, Lesart B: VWT wie im Vorjahr", "Shift, reading B: VWT as in the previous year"],
      "money",
      inYear,
      (scope) =>
        scope.side === "current"
          ? { expression: `REALLOCATION(${scope.otherSide("administrationAfterShiftA")},${scope.cell("administrationBudget")})` }
          : { expression: scope.cell("shiftA") },
      { source: SHIFT_SOURCE, note: "Gleicht auch die Kürzung des VWT aus", isKeyFigure: true },
    ),
    ...shiftRows("B", "shiftB"),
  ],
};

const STAFF: FigureSection = {
  title: "Personal und Betreuung",
  figures: [
    ...(
      [
        ["staffPassive", "passiv", ["VZÄ Leistungsgewährung (passiv)", "FTE benefits (passive)"]],
        ["staffActive", "aktiv", ["VZÄ Eingliederung (aktiv)", "FTE integration (active)"]],
        ["staffSteering", "Steuerung", ["VZÄ Steuerung Kreis", "FTE steering, county"]],
      ] as const
    ).map(([id, side, title]) =>
      input(id, title, "fte", onStaffDate, (scope) => staffSum(scope, side), { source: "Blatt Personal, VZÄ Ist" }),
    ),
    ...(
      [
        ["caseloadPassive", "staffPassive", ["eLb je VZÄ passiv", "Beneficiaries per FTE, passive"]],
        ["caseloadActive", "staffActive", ["eLb je VZÄ aktiv", "Beneficiaries per FTE, active"]],
      ] as const
    ).map(([id, staff, title]) =>
      derived(id, title, "caseload", inMonths("month"), (cell) => `CASELOAD(${cell("beneficiaries")},${cell(staff)})`, {
        source: "Planungsdokument; vgl. § 44c Abs. 4 SGB II",
        note: "Alle eLb in beiden Zählern; nicht vergleichbar mit den Betreuungsschlüsseln der gE",
        isKeyFigure: true,
      }),
    ),
    ...(
      [
        ["ratioUnder25", "Betreuungsschlüssel U25", ["   Orientierung eLb unter 25 je VZÄ", "Orientation, beneficiaries under 25 per FTE"]],
        ["ratioFrom25", "Betreuungsschlüssel Ü25", ["   Orientierung eLb ab 25 je VZÄ", "Orientation, beneficiaries from 25 per FTE"]],
      ] as const
    ).map(([id, key, title]) =>
      input(
        id,
        title,
        "caseload",
        { ...inMonths("month"), dataAge: asParameter.dataAge },
        (scope) => parameterValue(scope.columns, key, `EOMONTH(${headCell("month", scope.side)},0)`),
        {
          source: "§ 44c Abs. 4 S. 3 SGB II; Blatt Parameter",
        },
      ),
    ),
    derived(
      "staffNeed",
      ["Orientierungswert VZÄ aktiv", "Orientation value, FTE active"],
      "fte",
      inMonths("month"),
      (cell) => `STAFFNEED(${cell("under25")},${cell("beneficiaries")}-${cell("under25")},${cell("ratioUnder25")},${cell("ratioFrom25")})`,
      { source: "§ 44c Abs. 4 S. 3 SGB II", note: "Für zugelassene kommunale Träger nur Orientierung" },
    ),
  ],
};

const STOCK: FigureSection = {
  title: "Leistungsbezug",
  figures: [
    input(
      "beneficiaries",
      ["Erwerbsfähige Leistungsberechtigte (eLb)", "Employable beneficiaries (eLb)"],
      "count",
      inMonths("month"),
      (scope) => monthlySum(scope, "Bestand", "beneficiaries", "month"),
      { source: "K1E2, § 4 Abs. 2 Nr. 2 SGB2§48aFKV", change: "STOCKCHANGE", isKeyFigure: true },
    ),
    input(
      "under25",
      ["   davon unter 25 Jahre", "of these under 25"],
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
        source: "K3, § 6 Abs. 1 SGB2§48aFKV",
        change: "STOCKCHANGE",
        note: "Veränderung = K3. LZB sind nicht Langzeitarbeitslose (§ 18 SGB III)",
        isKeyFigure: true,
      },
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
        note: "Laufendes Jahr bis zum Berichtsmonat, Vorjahr alle zwölf Monate",
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
function averageOfYear(scope: FigureScope, column: string): FigureContent {
  const sum = monthlySum(scope, "Bestand", column, "yearOrYearToDate");
  const months = scope.side === "current" ? `MONTH(${headCell("month", "current")})` : "12";
  return "formula" in sum ? { ...sum, formula: `${sum.formula}/${months}` } : sum;
}

const GENDERS = [
  ["Women", "w", "Frauen", "women"],
  ["Men", "m", "Männer", "men"],
] as const;

const INTEGRATION: FigureSection = {
  title: "Integrationen von Frauen und Männern",
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
      "womenShare",
      ["Anteil der Frauen an den Integrationen", "Share of women in integrations"],
      "share",
      inMonths("yearToDate"),
      (cell) => `GROUPSHARE(${cell("integrationsWomen")},${cell("integrationsWomen")}+${cell("integrationsMen")})`,
      {
        source: "Planungsdokument, Schwerpunkt IV",
        note: "Der Anteil kann auch steigen, weil weniger Männer integriert werden: siehe beide Anzahlen",
        isKeyFigure: true,
      },
    ),
    ...GENDERS.flatMap(([suffix, gender, de, en]) => [
      input(
        `integrations12${suffix}`,
        [`Integrationen ${de}, zwölf Monate`, `Integrations of ${en}, twelve months`],
        "count",
        inMonths("twelveMonths"),
        (scope) => monthlySum(scope, "Integrationen", "integrations", "twelveMonths", gender),
        { source: "§ 5 Abs. 1 SGB2§48aFKV", change: "STOCKCHANGE" },
      ),
      input(
        `stock12${suffix}`,
        [`eLb ${de}, Summe der zwölf Vormonatsbestände`, `Beneficiaries, ${en}, sum of the twelve previous months`],
        "count",
        inMonths("twelvePreviousMonths"),
        (scope) => monthlySum(scope, "Bestand", "beneficiaries", "twelvePreviousMonths", gender),
        { source: "§ 5 Abs. 1 SGB2§48aFKV; Praxis: Vormonatsbestände" },
      ),
      derived(
        `integrationRate${suffix}`,
        [`Integrationsquote ${de} (K2)`, `Integration rate, ${en} (K2)`],
        "rate",
        inMonths("twelveMonths"),
        (cell) => `${cell(`integrations12${suffix}`)}/(${cell(`stock12${suffix}`)}/12)`,
        { source: "K2, § 5 Abs. 1 SGB2§48aFKV" },
      ),
    ]),
    derived(
      "genderGap",
      ["Abstand der Integrationsquoten (Männer − Frauen)", "Gap of integration rates (men − women)"],
      "points",
      inMonths("twelveMonths"),
      (cell) => `100*GENDERGAP(${cell("integrationRateMen")},${cell("integrationRateWomen")})`,
      { source: "§ 48a SGB II, FKV § 5", note: "In Prozentpunkten (PP), aus ungerundeten Quoten", isKeyFigure: true },
    ),
  ],
};

/** The figures of the sheet `Kennzahlen` in its order. */
export const FIGURE_SECTIONS: readonly FigureSection[] = [BUDGET, SHIFT, STAFF, STOCK, INTEGRATION];
