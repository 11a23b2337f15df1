import { contains, type Interval } from "../../units/interval";
import { isMissing } from "../../units/missing";
import { intervalOf } from "../../planning/plausibility/figure";
import { COUNTY } from "../../model/planning-tables";
import type { DatedCell, DocumentFigure, DocumentFormat, DocumentSource } from "./document-figure";
import { isFraction } from "./figure-text";
import type { NamedTime } from "./figure-period";
import type { NumberKind, ProseNumber } from "./prose-numbers";
import { cellOf } from "./resolve-field";

/** A value of the workbook that a number in prose can stand for; plain, so that 68.5 % is 0.685. */
export type KnownValue = {
  readonly figure: DocumentFigure;
  readonly role: "current" | "comparison" | "difference" | "change" | "target";
  readonly value: number;
  readonly kind: NumberKind;
  readonly format: DocumentFormat;
  readonly cell: Pick<DatedCell, "sheet" | "cell" | "period" | "dataAge">;
};

const KINDS: Readonly<Record<DocumentFormat, NumberKind>> = {
  money: "euro",
  unitCost: "euro",
  count: "plain",
  average: "plain",
  caseload: "plain",
  fte: "fte",
  share: "percent",
  rate: "percent",
  points: "points",
};

const POINTS = 100;

function plain(value: number, kind: NumberKind): number {
  return kind === "points" ? value / POINTS : value;
}

/** Everything that the workbook says of a figure: both columns, what lies between them, and its targets. */
export function valuesOf(figure: DocumentFigure, { data }: DocumentSource): readonly KnownValue[] {
  const { current, comparison, difference, change, format } = figure;
  const kind = KINDS[format];
  const differenceKind: NumberKind = isFraction(format) ? "points" : kind;
  const known = (
    role: KnownValue["role"],
    value: number | undefined,
    cell: KnownValue["cell"],
    of: NumberKind,
    as: DocumentFormat,
  ): KnownValue[] => (value === undefined ? [] : [{ figure, role, value: plain(value, of), kind: of, format: as, cell }]);
  const between = { period: current.period, dataAge: current.dataAge };
  const targets =
    data.targets?.rows.filter(({ indicator, municipality }) => indicator === figure.targetName && municipality === COUNTY) ?? [];
  return [
    ...known("current", current.value, current, kind, format),
    ...known("comparison", comparison.value, comparison, kind, format),
    ...known("difference", difference.value, { ...difference, ...between }, differenceKind, isFraction(format) ? "points" : format),
    ...known("change", isFraction(format) ? undefined : change.value, { ...change, ...between }, "percent", "share"),
    ...(figure.targetName === undefined ? [] : targets).flatMap((row) =>
      known(
        "target",
        row.target,
        {
          sheet: data.targets?.sheet ?? "Ziele",
          cell: data.targets?.addressOf(row, "target") ?? "",
          period: { label: `Ziel ${row.year}`, kind: "other" },
          dataAge: "",
        },
        kind,
        format,
      ),
    ),
  ];
}

/** Values of named times, calculated once for a whole document. */
export function timedValues(source: DocumentSource): (figure: DocumentFigure, time: NamedTime) => KnownValue | undefined {
  const known = new Map<string, KnownValue | undefined>();
  return (figure, time) => {
    const id = `${figure.id}\n${"year" in time ? time.year : time.month}`;
    if (!known.has(id)) {
      const cell = cellOf(figure, time, source);
      const kind = KINDS[figure.format];
      known.set(
        id,
        isMissing(cell) || cell.value === undefined
          ? undefined
          : { figure, role: "current", value: plain(cell.value, kind), kind, format: figure.format, cell },
      );
    }
    return known.get(id);
  };
}

/** Whether a number of this kind can stand for a value of that kind: persons and posts are also written without a unit. */
export function areComparable(number: NumberKind, value: NumberKind): boolean {
  return number === value || (number === "plain" && value === "fte");
}

/** Digits that a round number still states: rund 11.000 is given to thousands, rund 2.000 to hundreds. */
const STATED_DIGITS = 2;

/** All values that are printed as this number; of an approximate one its last zeros say nothing. */
export function intervalOfNumber({ value, decimals, unit, isApproximate }: ProseNumber): Interval {
  const whole = String(Math.abs(value));
  const zeros = isApproximate && decimals === 0 ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  const unsaid = Math.max(0, Math.min(zeros, whole.length - STATED_DIGITS));
  return intervalOf({ value, decimals: decimals - unsaid, unit, isApproximate });
}

/** Whether the number is the value, rounded; without a sign also its amount ("sinkt um 7,9 %"). */
export function isSame(number: ProseNumber, { value, kind }: KnownValue): boolean {
  if (!areComparable(number.kind, kind)) return false;
  const interval = intervalOfNumber(number);
  return contains(interval, value) || (!number.isSigned && contains(interval, -value));
}
