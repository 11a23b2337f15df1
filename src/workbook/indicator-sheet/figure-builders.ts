import type { FigureFormat } from "../../indicators/figure-formats";
import type { ParameterDefinition } from "../../model/parameters";
import type { LocalizedText } from "../../units/language";
import { parameterValue } from "./aggregate";
import type { Figure, FigureContent, FigureScope } from "./figure";
import { headCell } from "./indicator-sheet-frame";
import { spanText, type SpanName } from "./input-figures";

/** German and English. */
export type Title = readonly [de: string, en: string];

export type Expression = (cell: (figure: string) => string, scope: FigureScope) => string;

export type FigureOptions = Partial<
  Pick<Figure, "sides" | "change" | "comparedWith" | "note" | "liveNote" | "absence" | "liveAbsence" | "target" | "isKeyFigure">
> & {
  readonly source: string;
};

/** What a figure refers to: the columns `Datenstand` and `Bezug`. */
export type Frame = Pick<Figure, "dataAge" | "period">;

/** Formula text for the last day of the budget year, `offset` years later. */
export function lastDayOfYear(scope: Pick<FigureScope, "side">, offset = 0): string {
  const year = headCell("year", scope.side);
  return `DATE(${offset === 0 ? year : `${year}${signed(offset)}`},12,31)`;
}

function signed(offset: number): string {
  return offset < 0 ? String(offset) : `+${offset}`;
}

/** A budget year, `offset` years after the one in the head; its data age is the version of the allocation. */
export function inYear(title = "VWT", offset = 0): Frame {
  return {
    dataAge: (scope) => `"${scope.budgetVersion(title, offset) ?? "–"}"`,
    period: ({ side }) => {
      const year = headCell("year", side);
      return offset === 0 ? `"Haushalt "&${year}` : `"Haushalt "&(${year}${signed(offset)})`;
    },
  };
}

/** A value of the sheet `Parameter`, which has dates of its own and no data age. */
export const asParameter: Frame = { ...inYear(), dataAge: () => '"Parameter"' };

export const onStaffDate: Frame = {
  dataAge: () => '"Stichtag"',
  period: ({ side }) => {
    const cell = headCell("staffDate", side);
    return `DAY(${cell})&"."&MONTH(${cell})&"."&YEAR(${cell})`;
  },
};

export function inMonths(span: SpanName): Frame {
  return { dataAge: (scope) => headCell("dataAge", scope.side), period: (scope) => spanText(scope, span) };
}

/** A month, or the months so far, of a table that has no data age, e.g. `Maßnahmen`. */
export function inMonthsOf(table: string, span: SpanName): Frame {
  return { ...inMonths(span), dataAge: () => `"${table}"` };
}

/** A figure taken from an input table. */
export function input(
  id: string,
  [de, en]: Title,
  format: FigureFormat,
  frame: Frame,
  content: (scope: FigureScope) => FigureContent,
  options: FigureOptions,
): Figure {
  const title: LocalizedText = { de, en };
  return { id, title, format, ...frame, content, ...options };
}

/** A figure calculated from other figures of its side. */
export function derived(
  id: string,
  title: Title,
  format: FigureFormat,
  frame: Frame,
  expression: Expression,
  options: FigureOptions,
): Figure {
  return input(id, title, format, frame, (scope) => ({ expression: expression((figure) => scope.cell(figure), scope) }), options);
}

/** The value of a parameter on the last day of the month of the side. */
export function monthParameter(
  id: string,
  { key, source }: ParameterDefinition,
  format: FigureFormat,
  title: Title,
  options: Partial<FigureOptions> = {},
): Figure {
  return input(
    id,
    title,
    format,
    inMonthsOf("Parameter", "month"),
    (scope) => parameterValue(scope.columns, key, `EOMONTH(${headCell("month", scope.side)},0)`),
    { source: `${source.de}; Blatt Parameter`, ...options },
  );
}

/** The value of a parameter on the last day of the budget year. */
export function yearParameter(
  id: string,
  { key, meaning, source }: ParameterDefinition,
  format: FigureFormat,
  title: Title = [meaning.de, meaning.en],
): Figure {
  return input(id, title, format, asParameter, (scope) => parameterValue(scope.columns, key, lastDayOfYear(scope)), {
    source: `${source.de}; Blatt Parameter`,
  });
}

/** A base value: indented below the figure that it explains. */
export function base([de, en]: Title): Title {
  return [`   ${de}`, en];
}
