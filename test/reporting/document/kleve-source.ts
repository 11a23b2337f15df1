import type { DatedCell, DocumentFigure, DocumentFormat, DocumentSource } from "../../../src/reporting/document/document-figure";
import { budgetYear, oneMonth, span, staffDate, type FigurePeriod } from "../../../src/reporting/document/figure-period";
import { readPlanningData } from "../../../src/model/read-planning-data";
import type { RawTable } from "../../../src/model/read-table";
import { serialOfDate } from "../../../src/units/month";

/** Figures of the Kleve document 2023 as the sheet `Kennzahlen` shows them; the cells are made up and easy to recognise. */

type Numbers = readonly [now: number | undefined, before: number | undefined];
type Periods = readonly [now: FigurePeriod, before: FigurePeriod];

const BUDGET: Periods = [budgetYear(2023), budgetYear(2022)];
const MONTH: Periods = [oneMonth("2022-06"), oneMonth("2021-06")];
const HALF_YEAR: Periods = [span("2022-01", "2022-06"), span("2021-01", "2021-06")];
const YEAR: Periods = [span("2022-01", "2022-06"), span("2021-01", "2021-12")];
const TWELVE: Periods = [span("2021-07", "2022-06"), span("2020-07", "2021-06")];
const DAY: Periods = [staffDate(serialOfDate(2022, 6, 30)), staffDate(serialOfDate(2021, 6, 30))];

let row = 12;

function figure(
  id: string,
  title: string,
  format: DocumentFormat,
  [now, before]: Numbers,
  [period, periodBefore]: Periods,
  more: { readonly dataAge?: string; readonly targetName?: string; readonly note?: string } = {},
): DocumentFigure {
  row += 1;
  const { dataAge = "T-3", targetName, note = "" } = more;
  const cell = (column: string, value: number | undefined) => ({
    sheet: "Kennzahlen",
    cell: `${column}${row}`,
    ...(value === undefined ? {} : { value }),
  });
  const dated = (column: string, value: number | undefined, of: FigurePeriod): DatedCell => ({
    ...cell(column, value),
    period: of,
    dataAge,
  });
  const hasBoth = now !== undefined && before !== undefined;
  const isFraction = format === "share" || format === "rate";
  return {
    id,
    title: { de: title, en: title },
    format,
    current: dated("B", now, period),
    comparison: dated("C", before, periodBefore),
    difference: cell("D", hasBoth ? (now - before) * (isFraction ? 100 : 1) : undefined),
    change: cell("E", hasBoth && !isFraction ? now / before - 1 : undefined),
    target: cell("F", undefined),
    status: "",
    source: "§ 48a SGB II",
    note,
    ...(targetName === undefined ? {} : { targetName }),
  };
}

/**
 * Unrounded values behind the published ones: VWT 2022 = 15,774,877 + 616,126; EGT 2022 = 13,502,796 (domain 6, line 15);
 * shares 7,180 / 10,481.67 and 7,660 / 11,265; K3 = 7,112 / 7,672 − 1 = −7.299 %; women 384 of 987 and 331 of 988.
 */
export function kleveFigures(): readonly DocumentFigure[] {
  row = 12;
  const draft = { dataAge: "vorläufig" };
  return [
    figure("administrationBudget", "Verwaltungsbudget (VWT), Zuteilung", "money", [15_774_877, 16_391_003], BUDGET, draft),
    figure("integrationBudget", "Eingliederungsbudget (EGT), Zuteilung", "money", [11_757_312, 13_502_796], BUDGET, draft),
    figure("totalBudget", "Gesamtbudget (VWT + EGT)", "money", [27_532_189, 29_893_799], BUDGET, draft),
    figure("staffPassive", "VZÄ Leistungsgewährung (passiv), Ist", "fte", [129, 130.5], DAY, { dataAge: "Stichtag" }),
    figure("plannedPassive", "   Soll", "fte", [134, 133.5], DAY, { dataAge: "Stichtag" }),
    figure("staffActive", "VZÄ Eingliederung (aktiv), Ist", "fte", [113, 111.5], DAY, { dataAge: "Stichtag" }),
    figure("plannedActive", "   Soll", "fte", [118.5, 117], DAY, { dataAge: "Stichtag" }),
    figure("caseloadPassive", "eLb je VZÄ passiv", "caseload", [11_080 / 129, 11_312 / 130.5], MONTH),
    figure("caseloadActive", "eLb je VZÄ aktiv", "caseload", [11_080 / 113, 11_312 / 111.5], MONTH),
    figure("beneficiaries", "Erwerbsfähige Leistungsberechtigte (eLb)", "count", [11_080, 11_312], MONTH),
    figure("longTerm", "Langzeitleistungsbeziehende (LZB)", "count", [7_112, 7_672], MONTH),
    figure("averageLongTerm", "LZB, Durchschnitt im Jahr", "average", [7_180, 7_660], YEAR),
    figure("longTermShare", "Anteil der LZB an den eLb im Jahr", "share", [7_180 / 10_481.6667, 7_660 / 11_265], YEAR),
    figure("longTermChange", "K3 Veränderung des Bestands an LZB", "share", [7_112 / 7_672 - 1, undefined], MONTH, { targetName: "K3" }),
    figure("longTermDecline", "Veränderung der LZB", "share", [7_180 / 7_660 - 1, undefined], YEAR),
    figure("integrationRate", "K2 Integrationsquote", "rate", [0.185613, undefined], TWELVE, {
      targetName: "K2",
      note: "Kein Vergleich: 352 von 384 Angaben",
    }),
    figure("integrationsWomen", "Integrationen Frauen, Jahr bis Berichtsmonat", "count", [384, 331], HALF_YEAR),
    figure("womenShare", "Anteil der Frauen an den Integrationen", "share", [384 / 987, 331 / 988], HALF_YEAR),
    figure("genderGap", "Abstand der Integrationsquoten (Männer − Frauen)", "points", [10.780958, undefined], TWELVE),
    figure("ukraine", "eLb aus der Ukraine", "count", [1_184, 0], MONTH),
  ];
}

/** A table as it lies on its sheet, headings in row 4. */
function raw(sheet: string, headings: readonly string[], values: readonly (readonly (string | number)[])[]): RawTable {
  return { sheet, firstRow: 3, firstColumn: 0, headings, values };
}

/** @param texts rows of the table `Texte`; @param more further tables by name */
export function kleveSource(
  texts: readonly (readonly [section: string, text: string])[] = [],
  more: readonly RawTable[] = [],
): DocumentSource {
  const tables = [
    raw("Texte", ["Abschnitt", "Text"], texts),
    raw(
      "Ziele",
      ["Jahr", "Kommune", "Kennzahl", "Zielwert"],
      [
        [2022, "Kreis", "K2", 0.182],
        [2023, "Kreis", "K2", 0.19],
        [2023, "Kreis", "K3", -0.03],
        [2022, "Kreis", "K2_F", 0.138],
      ],
    ),
    raw(
      "Budget",
      ["Jahr", "Titel", "Stand", "Zuteilung"],
      [
        [2021, "VWT", "EinglMV", 16_523_180],
        [2021, "EGT", "EinglMV", 14_583_791],
      ],
    ),
    ...more,
  ];
  const { data } = readPlanningData(new Map(tables.map((table) => [table.sheet, table])));
  return {
    month: "2022-06",
    comparisonMonth: "2021-06",
    year: 2023,
    comparisonYear: 2022,
    writtenAt: "Stand: 24.11.2026 12:00",
    dataLabel: "",
    figures: kleveFigures(),
    data,
    municipalities: ["Kleve"],
  };
}

export { raw };
