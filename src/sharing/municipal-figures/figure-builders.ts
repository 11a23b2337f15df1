import type { FigureFormat } from "../../indicators/figure-formats";
import type { Indicator } from "../../indicators/indicator";
import type { FigureCalculation, FigureRecord, FigureTarget } from "./figure-record";

type Monthly = Extract<FigureCalculation, { kind: "monthly" }>;

export type FigureOptions = {
  readonly level?: FigureRecord["level"];
  readonly source: string;
  readonly note?: string;
  readonly target?: FigureTarget;
};

/** A monthly sum has the same id wherever it is needed, so that it stands on the sheet once. */
export function monthlyId({ table, column, months, gender, isAverage = false }: Omit<Monthly, "kind">): string {
  const span = typeof months === "string" ? months : `${months.first}…${months.last}${months.lag === undefined ? "" : "·lag"}`;
  return [table, column, span, gender ?? "all", ...(isAverage ? ["average"] : [])].join("|");
}

export function monthly(
  title: string,
  calculation: Omit<Monthly, "kind">,
  options: Partial<FigureOptions> & { readonly format?: FigureFormat } = {},
): FigureRecord {
  const { format = calculation.isAverage === true ? "average" : "count", level = 0, source = `Blatt ${calculation.table}`, note } = options;
  return {
    id: monthlyId(calculation),
    title,
    level,
    format,
    calculation: { kind: "monthly", ...calculation },
    hasChange: true,
    source,
    ...(note === undefined ? {} : { note }),
  };
}

/** A sum over own rows. */
export function summed(
  id: string,
  title: string,
  format: FigureFormat,
  calculation: FigureCalculation,
  options: FigureOptions,
): FigureRecord {
  return { id, title, format, calculation, hasChange: true, level: 0, ...options };
}

/** A function of the catalogue of other figures; the difference of shares says what a change of them would. */
export function ofIndicator(
  id: string,
  title: string,
  format: FigureFormat,
  { indicator, figures, scale }: { readonly indicator: Indicator; readonly figures: readonly string[]; readonly scale?: number },
  options: FigureOptions,
): FigureRecord {
  const calculation = { kind: "indicator", indicator, figures, ...(scale === undefined ? {} : { scale }) } as const;
  return { id, title, format, calculation, hasChange: false, level: 0, ...options };
}
