import type { ChangeKind, WorkspaceDriver } from "../../../commands/command-results";
import type { Language } from "../../../units/language";
import { formatNumber } from "../../../units/number-format";
import { readingsOfNumber } from "../../../units/number-text";
import { roundHalfAwayFromZero } from "../../../units/rounding";

/** How a field shows its number: `scale` 100 where 5 typed means 0.05. */
export type FieldFormat = { readonly scale: 1 | 100; readonly decimals: number; readonly isSigned: boolean };

const DECIMALS = { money: 2, share: 2, count: 2, fte: 2, caseload: 2 } as const;

/** The format of a driver's field: percent and shares are typed as percent, differences carry their sign. */
export function fieldFormat({ format, isWholeNumber }: Pick<WorkspaceDriver, "format" | "isWholeNumber">, kind: ChangeKind): FieldFormat {
  const isPercent = kind === "percent" || format === "share";
  return { scale: isPercent ? 100 : 1, decimals: isWholeNumber === true ? 0 : DECIMALS[format], isSigned: kind !== "absolute" };
}

const PLUS = /^\s*(\+|±)/;

/**
 * The number that a field's text means, in the unit of the model; undefined if it is no number. Reads both notations and takes
 * the user's own where a text has two meanings: `1.234` is 1234 in German and 1.234 in English. A percent sign adds nothing:
 * in a percent field 5 and 5 % are both 0.05.
 */
export function parseTypedNumber(text: string, { scale }: FieldFormat, language: Language): number | undefined {
  const readings = readingsOfNumber(text.replace(PLUS, ""));
  // The German reading comes first where both exist.
  const reading = language === "de" ? readings[0] : readings.at(-1);
  return reading === undefined ? undefined : withoutNoise(reading / scale);
}

/** A number as its field shows it: without unit, with as many decimals as it has, at most those of the format. */
export function typedNumberText(value: number, { scale, decimals, isSigned }: FieldFormat, language: Language): string {
  const shown = withoutNoise(value * scale);
  const exact = roundHalfAwayFromZero(shown, decimals);
  const needed = [0, 1].find((count) => count < decimals && roundHalfAwayFromZero(shown, count) === exact);
  const text = formatNumber(shown, needed ?? decimals, language);
  return isSigned && value > 0 ? `+${text}` : text;
}

/** Drops what scaling adds in binary: 0.7 / 100 is 0.006999999999999999. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}
