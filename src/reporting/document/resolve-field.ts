import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import type { DatedCell, DocumentFigure, DocumentFormat, DocumentSource, FigureCell } from "./document-figure";
import type { FieldCatalogue } from "./field-names";
import type { Field } from "./field-syntax";
import { answers, monthLabel, timeLabel, type FigurePeriod, type NamedTime } from "./figure-period";
import { differenceFormat, differenceOf, figureText } from "./figure-text";
import { valueOfTime } from "./values-of-time";

/** Where a number of the document comes from; one line of its appendix. */
export type Trace = {
  readonly name: string;
  /** As the document shows it. */
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
  readonly period: string;
  readonly dataAge: string;
  /** Legal paragraph or other source. */
  readonly source: string;
};

/** A field with its number, or why it has none. `isUnknown`: there is no such field, so no data can mend it. */
export type ResolvedField =
  | {
      readonly text: string;
      readonly trace?: Trace;
      readonly figure?: DocumentFigure;
      readonly value?: number;
      readonly period?: FigurePeriod;
      /** Periods that the number compares, where it is a difference or change. */
      readonly comparedPeriods?: readonly FigurePeriod[];
      readonly dataAges: readonly string[];
    }
  | { readonly gap: LocalizedText; readonly remedy: LocalizedText; readonly isUnknown: boolean };

/** Fields that stand for the document itself. */
const DOCUMENT_FIELDS: Readonly<Record<string, (source: DocumentSource) => string>> = {
  berichtsmonat: ({ month }) => monthLabel(month),
  vergleichsmonat: ({ comparisonMonth }) => monthLabel(comparisonMonth),
  haushaltsjahr: ({ year }) => String(year),
  vorjahr: ({ comparisonYear }) => String(comparisonYear),
};

/** Names of the fields that stand for the document itself. */
export const DOCUMENT_FIELD_NAMES = ["Berichtsmonat", "Vergleichsmonat", "Haushaltsjahr", "Vorjahr"] as const;

/** The number of a field with its trace; throws nothing, whatever the field says. */
export function resolveField(field: Field, source: DocumentSource, catalogue: FieldCatalogue): ResolvedField {
  const own = DOCUMENT_FIELDS[field.name.toLowerCase()];
  if (own) return { text: own(source), dataAges: [] };
  const figure = catalogue.find(field.name);
  if (figure === undefined) return unknownField(field.name, catalogue);
  const found = numberOf(field, figure, source);
  if (isMissing(found)) return { gap: found.missing, remedy: REMEDIES.data, isUnknown: false };
  const { cell, format, period, compared } = found;
  const text = figureText({ value: found.value, format }, field.options);
  const dataAges = [...new Set([cell.dataAge, ...compared.map(({ dataAge }) => dataAge)])];
  return {
    text,
    value: found.value,
    figure,
    period,
    ...(compared.length > 0 ? { comparedPeriods: compared.map((dated) => dated.period) } : {}),
    dataAges,
    trace: {
      name: `${catalogue.fullTitle(figure)}${ASPECT_WORDS[field.aspect]}`,
      text,
      sheet: cell.sheet,
      cell: cell.cell,
      period: compared.length > 0 ? compared.map((dated) => dated.period.label).join(" / ") : period.label,
      dataAge: dataAges.join(" / "),
      source: figure.source,
    },
  };
}

const ASPECT_WORDS = { value: "", difference: ", Differenz", change: ", Veränderung", target: ", Ziel" } as const;

type Number = {
  readonly value: number;
  readonly format: DocumentFormat;
  readonly cell: FigureCell & { readonly dataAge: string };
  readonly period: FigurePeriod;
  /** The values that a difference or change compares. */
  readonly compared: readonly DatedCell[];
};

function numberOf(field: Field, figure: DocumentFigure, source: DocumentSource): Number | Missing {
  if (field.aspect === "target") return targetOf(field, figure, source);
  const current = cellOf(figure, field.time, source);
  if (isMissing(current)) return current;
  if (field.aspect === "value") return withValue(current, figure, current.value, figure.format, []);
  const before = cellOf(figure, field.against ?? "comparison", source);
  if (isMissing(before)) return before;
  const compared = [current, before];
  if (current.value === undefined) return withValue(current, figure, undefined, figure.format, compared);
  if (before.value === undefined) return withValue(before, figure, undefined, figure.format, compared);
  const isOnSheet = current === figure.current && before === figure.comparison;
  if (field.aspect === "difference") {
    const cell = isOnSheet ? figure.difference : current;
    return withValue(
      { ...current, cell: cell.cell },
      figure,
      differenceOf(current.value, before.value, figure.format),
      differenceFormat(figure.format),
      compared,
    );
  }
  const cell = isOnSheet && figure.change.value !== undefined ? figure.change : current;
  if (before.value === 0) return missing(NO_CHANGE_FROM_ZERO);
  return withValue({ ...current, cell: cell.cell }, figure, current.value / before.value - 1, "share", compared);
}

const NO_CHANGE_FROM_ZERO: LocalizedText = {
  de: "Der Vergleichswert ist 0; eine Veränderung in Prozent gibt es nicht.",
  en: "The value compared with is 0; there is no change in percent.",
};

function withValue(
  cell: DatedCell,
  figure: DocumentFigure,
  value: number | undefined,
  format: DocumentFormat,
  compared: readonly DatedCell[],
): Number | Missing {
  if (value === undefined || !Number.isFinite(value)) return missing(noNumber(figure, cell));
  return { value, format, cell, period: cell.period, compared };
}

function noNumber({ title, note }: DocumentFigure, { sheet, cell }: FigureCell): LocalizedText {
  return {
    de: `„${title.de.trim()}“ hat in ${sheet}!${cell} keine Zahl.${note === "" ? "" : ` ${note}`}`,
    en: `“${title.en.trim()}” has no number in ${sheet}!${cell}.${note === "" ? "" : ` The sheet says: ${note}`}`,
  };
}

/** The figure's cell for a time: on the sheet where one of its two columns answers for it, else from the tables. */
export function cellOf(figure: DocumentFigure, time: Field["time"], source: DocumentSource): DatedCell | Missing {
  if (time === undefined) return figure.current;
  if (time === "comparison") return figure.comparison.value === undefined ? comparisonOf(figure, source) : figure.comparison;
  const onSheet = [figure.current, figure.comparison].find(({ value, period }) => value !== undefined && answers(period, time));
  if (onSheet) return onSheet;
  const found = valueOfTime(figure.id, time, source);
  return isMissing(found) ? missing(withTime(figure, time, found.missing)) : found;
}

/** The sheet shows no comparison, e.g. because K2 needs thirteen months more; the tables may know it. */
function comparisonOf(figure: DocumentFigure, source: DocumentSource): DatedCell {
  const { period } = figure.comparison;
  if (period.kind === "other") return figure.comparison;
  const found = valueOfTime(figure.id, period.kind === "year" ? { year: source.comparisonYear } : { month: period.to }, source);
  return isMissing(found) ? figure.comparison : found;
}

function withTime({ title }: DocumentFigure, time: NamedTime, reason: LocalizedText): LocalizedText {
  return {
    de: `„${title.de.trim()}“ für ${timeLabel(time)}: ${reason.de}`,
    en: `“${title.en.trim()}” for ${timeLabel(time)}: ${reason.en}`,
  };
}

/** The county's target of a year in the table `Ziele`; without a year that of the budget year. */
function targetOf(field: Field, figure: DocumentFigure, source: DocumentSource): Number | Missing {
  const { data, year, comparisonYear } = source;
  const asked =
    field.time === "comparison"
      ? comparisonYear
      : field.time === undefined
        ? year
        : "year" in field.time
          ? field.time.year
          : Number(field.time.month.slice(0, 4));
  const table = data.targets;
  const row = table?.rows.find(
    (target) => target.year === asked && target.indicator === figure.targetName && target.municipality === "Kreis",
  );
  if (table === undefined || row?.target === undefined) {
    return missing({
      de: `Das Blatt „Ziele“ hat für ${asked} kein Ziel des Kreises zu „${figure.title.de.trim()}“.`,
      en: `The sheet “Ziele” has no target of the county for ${asked} and “${figure.title.en.trim()}”.`,
    });
  }
  const cell = { value: row.target, sheet: table.sheet, cell: table.addressOf(row, "target"), dataAge: "Ziel" };
  return { value: row.target, format: figure.format, cell, period: { label: String(asked), kind: "other" }, compared: [] };
}

const REMEDIES = {
  data: {
    de: "Ergänzen Sie die Daten und aktualisieren Sie, oder nennen Sie im Feld eine andere Zeit.",
    en: "Complete the data and refresh, or name another time in the field.",
  },
} as const satisfies Record<string, LocalizedText>;

function unknownField(name: string, catalogue: FieldCatalogue): ResolvedField {
  const meant = catalogue.similarTo(name);
  return {
    isUnknown: true,
    gap: { de: `Ein Feld „${name}“ gibt es nicht.`, en: `There is no field “${name}”.` },
    remedy:
      meant === undefined
        ? {
            de: "Nehmen Sie den Namen einer Kennzahl vom Blatt Kennzahlen, z. B. {CASELOAD aktiv} oder {K2 2022-06}.",
            en: "Take the name of a figure on the sheet Kennzahlen, e.g. {CASELOAD aktiv} or {K2 2022-06}.",
          }
        : { de: `Ist „${meant}“ gemeint?`, en: `Did you mean “${meant}”?` },
  };
}

/** The finding of a field without a number, at the cell of the prose. */
export function fieldFinding(
  text: string,
  { gap, remedy, isUnknown }: Extract<ResolvedField, { gap: LocalizedText }>,
  place: { readonly sheet: string; readonly cell: string },
): Finding {
  return {
    severity: isUnknown ? "error" : "warning",
    code: isUnknown ? "field-unknown" : "field-without-number",
    ...place,
    message: { de: `Feld ${text}: ${gap.de}`, en: `Field ${text}: ${gap.en}` },
    remedy,
  };
}
