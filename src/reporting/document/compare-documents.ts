import { COUNTY } from "../../model/planning-tables";
import type { MeasureRow, TargetRow } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import { serialOfDate } from "../../units/month";
import { formatDate } from "../../units/number-format";
import type { DocumentFigure, DocumentFormat, DocumentSource } from "./document-figure";
import { differenceFormat, differenceOf, figureText } from "./figure-text";

/** A figure this year and in the document of the year before. */
export type FigureChange = {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
};

/** A target of the county that was agreed anew, changed, kept or dropped. */
export type TargetChange = { readonly indicator: string; readonly before: string; readonly now: string; readonly kind: ChangeKind };

export type MeasureChange = { readonly measure: string; readonly place: string; readonly kind: ChangeKind; readonly what: string };

export type ChangeKind = "neu" | "geändert" | "unverändert" | "entfallen";

export type DocumentComparison = {
  readonly headings: readonly [before: string, now: string];
  readonly figures: readonly FigureChange[];
  readonly targets: readonly TargetChange[];
  readonly measures: readonly MeasureChange[];
};

/** The figures that every document states; what the topics show besides is in their own tables. */
const COMPARED_FIGURES = [
  "administrationBudget",
  "integrationBudget",
  "totalBudget",
  "shiftA",
  "staffPassive",
  "staffActive",
  "staffSteering",
  "vacancyAll",
  "turnover",
  "caseloadPassive",
  "caseloadActive",
  "beneficiaries",
  "averageLongTerm",
  "longTermShare",
  "longTermChange",
  "integrationRate",
  "integrationsWomen",
  "womenShare",
  "genderGap",
  "ukraine",
] as const;

/**
 * What changed against last year's document. With last year's workbook its own figures, targets and measures count;
 * without it the month compared with, the targets of the year before and the measures that ran then.
 */
export function compareDocuments(current: DocumentSource, previous?: DocumentSource): DocumentComparison {
  const before = previous ?? current;
  const yearBefore = previous?.year ?? current.comparisonYear;
  return {
    headings: [`Planung ${yearBefore}`, `Planung ${current.year}`],
    figures: figureChanges(current, previous),
    targets: targetChanges(targetsOf(before, yearBefore), targetsOf(current, current.year), current.figures),
    measures: measureChanges(runningIn(before, yearBefore), runningIn(current, current.year), current.year),
  };
}

function figureChanges(current: DocumentSource, previous: DocumentSource | undefined): readonly FigureChange[] {
  return COMPARED_FIGURES.flatMap((id): FigureChange[] => {
    const figure = current.figures.find((candidate) => candidate.id === id);
    if (figure === undefined) return [];
    const old = previous ? previous.figures.find((candidate) => candidate.id === id)?.current : figure.comparison;
    const { current: now, format, title } = figure;
    if (old?.value === undefined && now.value === undefined) return [];
    const text = (value: number | undefined) => (value === undefined ? NOT_KNOWN : figureText({ value, format }, { isShort: true }));
    return [
      {
        id,
        title: title.de.trim(),
        before: text(old?.value),
        now: text(now.value),
        difference: old?.value === undefined || now.value === undefined ? NOT_KNOWN : signedDifference(now.value, old.value, format),
      },
    ];
  });
}

const NOT_KNOWN = "–";

function signedDifference(now: number, before: number, format: DocumentFormat): string {
  const value = differenceOf(now, before, format);
  return `${value > 0 ? "+" : ""}${figureText({ value, format: differenceFormat(format) }, { isShort: true })}`;
}

function targetsOf({ data }: DocumentSource, year: number): readonly TargetRow[] {
  return data.targets?.rows.filter((row) => row.year === year && row.municipality === COUNTY && row.target !== undefined) ?? [];
}

function targetChanges(
  before: readonly TargetRow[],
  now: readonly TargetRow[],
  figures: readonly DocumentFigure[],
): readonly TargetChange[] {
  const names = [...new Set([...now, ...before].flatMap(({ indicator }) => indicator ?? []))];
  return names.map((indicator) => {
    const [old, current] = [before, now].map((rows) => rows.find((row) => row.indicator === indicator)?.target);
    const format = figures.find(({ targetName }) => targetName === indicator)?.format ?? "share";
    const text = (value: number | undefined) => (value === undefined ? NOT_KNOWN : figureText({ value, format }));
    return { indicator, before: text(old), now: text(current), kind: kindOf(old, current, old === current) };
  });
}

function kindOf(before: unknown, now: unknown, isSame: boolean): ChangeKind {
  if (before === undefined) return "neu";
  if (now === undefined) return "entfallen";
  return isSame ? "unverändert" : "geändert";
}

/** Measures with a day in the year. */
function runningIn({ data }: DocumentSource, year: number): readonly MeasureRow[] {
  const [first, last] = [serialOfDate(year, 1, 1), serialOfDate(year, 12, 31)];
  return data.measures?.rows.filter(({ start, end }) => (start ?? first) <= last && (end ?? last) >= first) ?? [];
}

function idOf({ measure = "", municipality = "" }: MeasureRow): string {
  return `${comparable(measure)}\n${comparable(municipality)}`;
}

function measureChanges(before: readonly MeasureRow[], now: readonly MeasureRow[], year: number): readonly MeasureChange[] {
  const byId = (rows: readonly MeasureRow[]) => new Map(rows.map((row) => [idOf(row), row]));
  const [old, current] = [byId(before), byId(now)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((id): MeasureChange[] => {
    const [was, is] = [old.get(id), current.get(id)];
    const row = is ?? was;
    if (row === undefined) return [];
    const differences = was && is ? differencesOf(was, is) : [];
    return [
      {
        measure: row.measure ?? NOT_KNOWN,
        place: row.municipality ?? NOT_KNOWN,
        kind: kindOf(was, is, differences.length === 0),
        what: is === undefined ? endText(row, year) : differences.join("; ") || planText(is),
      },
    ];
  });
}

/** The columns of a measure that a plan changes. */
const MEASURE_COLUMNS = [
  ["Plätze", "seats"],
  ["Belegt", "occupied"],
  ["Kosten je Platz und Monat", "costPerSeatMonth"],
] as const;

function differencesOf(before: MeasureRow, now: MeasureRow): readonly string[] {
  const text = (value: number | undefined) =>
    value === undefined ? NOT_KNOWN : figureText({ value, format: "fte" }, { isWithoutUnit: true });
  const numbers = MEASURE_COLUMNS.flatMap(([title, column]) =>
    before[column] === now[column] ? [] : [`${title} ${text(before[column])} → ${text(now[column])}`],
  );
  const end = (value: number | undefined) => (value === undefined ? "unbefristet" : formatDate(value, "de"));
  return before.end === now.end ? numbers : [...numbers, `Ende ${end(before.end)} → ${end(now.end)}`];
}

function endText({ end }: MeasureRow, year: number): string {
  return end === undefined ? `${year} nicht mehr in der Tabelle` : `endet am ${formatDate(end, "de")}`;
}

function planText({ seats, end }: MeasureRow): string {
  const until = end === undefined ? "unbefristet" : `bis ${formatDate(end, "de")}`;
  return seats === undefined ? until : `${figureText({ value: seats, format: "count" })} Plätze, ${until}`;
}
