import type { DocumentTable, TableCell, TableColumn } from "./document-blocks";
import type { DocumentFigure, DocumentSource } from "./document-figure";
import { comparisonCell, currentCell, derivedCell, NOT_COMPARABLE, type DocumentRecord } from "./document-record";
import { monthLabel } from "./figure-period";
import { differenceFormat, isFraction } from "./figure-text";

/** What the exhibits of a section are made from. */
export type ExhibitScope = {
  readonly source: DocumentSource;
  readonly record: DocumentRecord;
  /** A figure by its id; undefined where the workbook does not have it. */
  readonly figure: (id: string) => DocumentFigure | undefined;
  /** Number of the next table, e.g. `Tabelle 3`. */
  readonly nextTable: () => string;
  readonly nextChart: () => string;
};

const NUMERIC = { isNumeric: true, width: 15 } as const;

function label(heading: string, width = 40): TableColumn {
  return { heading, width };
}

function empty(): TableCell {
  return { text: NOT_COMPARABLE };
}

/** Figures as rows: value, value compared with, difference and, for amounts, relative change. */
export function figureTable(
  scope: ExhibitScope,
  options: {
    readonly title: string;
    readonly description: string;
    readonly ids: readonly string[];
    readonly headings: readonly [current: string, comparison: string];
    readonly totals?: readonly string[];
    readonly isChangeShown?: boolean;
    readonly notes?: readonly string[];
  },
): DocumentTable {
  const number = scope.nextTable();
  const { isChangeShown = false } = options;
  const figures = options.ids.flatMap((id) => scope.figure(id) ?? []);
  return {
    kind: "table",
    caption: `${number}: ${options.title}`,
    description: options.description,
    columns: [
      label("Kennzahl", 38),
      { heading: options.headings[1], ...NUMERIC },
      { heading: options.headings[0], ...NUMERIC },
      { heading: "Differenz", ...NUMERIC },
      ...(isChangeShown ? [{ heading: "Veränderung", ...NUMERIC }] : []),
    ],
    rows: figures.map((figure) => ({
      isTotal: options.totals?.includes(figure.id) ?? false,
      cells: [
        { text: figure.title.de.trim() },
        comparisonCell(scope.record, figure, number),
        currentCell(scope.record, figure, number),
        derivedCell(figure.difference, differenceFormat(figure.format)),
        ...(isChangeShown ? [isFraction(figure.format) ? empty() : derivedCell(figure.change, "share")] : []),
      ],
    })),
    notes: options.notes ?? [],
  };
}

export function budgetTable(scope: ExhibitScope): DocumentTable {
  const { year, comparisonYear } = scope.source;
  const former = scope.figure("formerSubsidyBudget");
  const isFormerKnown = former?.current.value !== undefined;
  return figureTable(scope, {
    title: `Budget ${year} im Vergleich zu ${comparisonYear}`,
    description: "Zuteilungen nach Titeln mit Vorjahr, Differenz und Veränderung in Prozent.",
    ids: ["administrationBudget", "integrationBudget", "totalBudget", ...(isFormerKnown ? ["formerSubsidyBudget"] : [])],
    headings: [`${year}`, `${comparisonYear}`],
    totals: ["totalBudget"],
    isChangeShown: true,
    notes: [
      `Stand der Zuteilung ${year}: ${scope.figure("administrationBudget")?.current.dataAge ?? "nicht bekannt"}. Gesamtbudget nach § 46 Abs. 1 S. 5 SGB II ohne § 16e a. F. und ohne kommunalen Finanzierungsanteil.`,
      ...(isFormerKnown ? [] : ["§ 16e a. F. ist gesondert ausgewiesen; der Betrag steht nicht in der Mappe."]),
    ],
  });
}

/** Rows of the two readings of "at least a corresponding amount": the amount of the year before, or the level of its VWT. */
const SHIFT_ROWS = [
  ["Umschichtung", "shiftA", "shiftB"],
  ["Anteil am EGT", "shiftShareA", "shiftShareB"],
  ["EGT nach Umschichtung", "integrationAfterShiftA", "integrationAfterShiftB"],
  ["VWT nach Umschichtung", "administrationAfterShiftA", "administrationAfterShiftB"],
  ["Kommunaler Finanzierungsanteil (KFA)", "municipalShareAfterShiftA", "municipalShareAfterShiftB"],
] as const;

export function shiftTable(scope: ExhibitScope): DocumentTable {
  const number = scope.nextTable();
  const { year, comparisonYear } = scope.source;
  const shown = (id: string): TableCell => {
    const figure = scope.figure(id);
    return figure === undefined ? empty() : currentCell(scope.record, figure, number);
  };
  const before = (id: string): TableCell => {
    const figure = scope.figure(id);
    return figure === undefined ? empty() : comparisonCell(scope.record, figure, number);
  };
  return {
    kind: "table",
    caption: `${number}: Umschichtung vom EGT in das VWT ${year}, beide Lesarten`,
    description: "Umschichtung und Budgets danach: Vorjahr, Lesart A mit gleichem Betrag, Lesart B mit gleichem Verwaltungsbudget.",
    columns: [
      label("Größe", 34),
      { heading: `${comparisonYear}`, isNumeric: true, width: 18 },
      { heading: "Lesart A: gleicher Betrag", isNumeric: true, width: 24 },
      { heading: "Lesart B: gleiches VWT", isNumeric: true, width: 24 },
    ],
    rows: SHIFT_ROWS.map(([title, readingA, readingB]) => ({
      cells: [{ text: title }, before(readingA), shown(readingA), shown(readingB)],
    })),
    notes: [
      `Lesart A: ${year} wird derselbe Betrag umgeschichtet wie ${comparisonYear}. Lesart B: umgeschichtet wird so viel, dass das VWT nach Umschichtung die Höhe von ${comparisonYear} erreicht.`,
    ],
  };
}

const SIDES = [
  ["Leistungsgewährung (passiv)", "Passive"],
  ["Eingliederung (aktiv)", "Active"],
  ["Steuerung Kreis", "Steering"],
  ["Gesamt", "All"],
] as const;

export function staffTable(scope: ExhibitScope): DocumentTable {
  const number = scope.nextTable();
  const columns = ["planned", "staff", "absent", "vacancy"] as const;
  const shown = (id: string, isComparison = false): TableCell => {
    const figure = scope.figure(id);
    if (figure === undefined) return empty();
    return isComparison ? comparisonCell(scope.record, figure, number) : currentCell(scope.record, figure, number);
  };
  const period = scope.figure("staffAll")?.current.period.label ?? "";
  const before = scope.figure("staffAll")?.comparison.period.label ?? "";
  return {
    kind: "table",
    caption: `${number}: Personal nach Aufgaben am ${period}`,
    description: "Vollzeitäquivalente je Aufgabe: Soll, Ist, davon Langzeitausfall, Vakanzquote und Ist im Vorjahr.",
    columns: [
      label("Aufgabe", 29),
      { heading: "Soll", isNumeric: true, width: 13 },
      { heading: "Ist", isNumeric: true, width: 12 },
      { heading: "Langzeitausfall", isNumeric: true, width: 18 },
      { heading: "Vakanzquote", isNumeric: true, width: 15 },
      { heading: "Ist im Vorjahr", isNumeric: true, width: 16 },
    ],
    rows: SIDES.map(([title, side]) => ({
      isTotal: side === "All",
      cells: [{ text: title }, ...columns.map((column) => shown(`${column}${side}`)), shown(`staff${side}`, true)],
    })),
    notes: [`VZÄ am Stichtag; Vorjahr: ${before}. Vakanzquote: (Soll − Ist) / Soll.`],
  };
}

export function exitsTable(scope: ExhibitScope): DocumentTable {
  const { current, comparison } = scope.figure("exits") ?? {};
  return figureTable(scope, {
    title: "Abgänge nach Gründen und Fluktuation",
    description: "Abgänge durch Kündigung, Krankheit, Versetzung und Elternzeit, zusammen und als Fluktuationsquote, mit Vorjahr.",
    ids: ["exitsResignation", "exitsIllness", "exitsTransfer", "exitsParentalLeave", "exits", "turnover", "staffEntries"],
    headings: [current?.period.label ?? "", comparison?.period.label ?? ""],
    totals: ["exits"],
  });
}

export function caseloadTable(scope: ExhibitScope): DocumentTable {
  const { month, comparisonMonth } = scope.source;
  const age = scope.figure("caseloadActive")?.current.dataAge ?? "";
  return figureTable(scope, {
    title: `Betreuungsschlüssel im ${monthLabel(month)}`,
    description:
      "Erwerbsfähige Leistungsberechtigte je Vollzeitäquivalent, passiv und aktiv, auch ohne Langzeitausfälle, mit Vorjahresmonat.",
    ids: ["beneficiaries", "caseloadPassive", "effectiveCaseloadPassive", "caseloadActive", "effectiveCaseloadActive", "caseloadAll"],
    headings: [monthLabel(month), monthLabel(comparisonMonth)],
    notes: [
      `eLb je VZÄ, Datenstand ${age}. Alle eLb stehen in beiden Schlüsseln; mit Schlüsseln gemeinsamer Einrichtungen nicht vergleichbar.`,
    ],
  });
}
