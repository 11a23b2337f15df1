import type { FindingCollector } from "../../model/finding-collector";
import type { ColumnSchema } from "../../model/table-schema";
import type { Language } from "../../units/language";
import { formatNumber } from "../../units/number-format";
import type { Jump } from "./month-jumps";
import { placeOf, type MonthPair, type MonthlyTable } from "./monthly-series";

/** The findings about changes from month to month, in words. */

function shown(value: number, { kind }: ColumnSchema, language: Language): string {
  return formatNumber(value, 0, language) + (kind === "money" ? "\u00a0€" : "");
}

export function reportMonthJump(
  table: MonthlyTable,
  column: ColumnSchema,
  { pair, from, to, expected }: Jump,
  collector: FindingCollector,
): void {
  collector.add("month-jump", table.sheet, () => {
    const numbers = (language: Language) =>
      [from, to, Math.ceil(expected.least), Math.floor(expected.most)].map((value) => shown(value, column, language));
    const [german, english] = [numbers("de"), numbers("en")];
    return {
      severity: "warning",
      cell: table.addressOf(pair.current, column.id),
      message: {
        de: `${placeOf(pair.current, "de")}: „${column.heading.de}“ springt von ${german[0]} auf ${german[1]}; üblich wäre eine Veränderung zwischen ${german[2]} und ${german[3]}.`,
        en: `${placeOf(pair.current, "en")}: “${column.heading.en}” jumps from ${english[0]} to ${english[1]}; a change between ${english[2]} and ${english[3]} would be usual.`,
      },
      remedy: {
        de: "Vergleichen Sie die Zahl mit der Quelle; stimmt sie, ist nichts zu tun. Maßstab sind die anderen Monate dieser Reihe und die anderen Kommunen im selben Monat.",
        en: "Compare the figure with its source; if it is right, there is nothing to do. The measure are the other months of this series and the other municipalities in the same month.",
      },
    };
  });
}

export function reportSwappedDigits(
  table: MonthlyTable,
  column: ColumnSchema,
  { pair, from, to }: Jump,
  swapped: number,
  collector: FindingCollector,
): void {
  collector.add("digits-swapped", table.sheet, () => {
    const numbers = (language: Language) => [from, to, swapped].map((value) => shown(value, column, language));
    const [german, english] = [numbers("de"), numbers("en")];
    return {
      severity: "warning",
      cell: table.addressOf(pair.current, column.id),
      message: {
        de: `${placeOf(pair.current, "de")}: „${column.heading.de}“ springt von ${german[0]} auf ${german[1]}. Mit zwei vertauschten Ziffern wären es ${german[2]}; das passt zu den Nachbarmonaten.`,
        en: `${placeOf(pair.current, "en")}: “${column.heading.en}” jumps from ${english[0]} to ${english[1]}. With two digits swapped it would be ${english[2]}, which fits the months beside it.`,
      },
      remedy: {
        de: "Vergleichen Sie die Zahl mit der Quelle; vermutlich ist es ein Zahlendreher.",
        en: "Compare the figure with its source; two digits were probably swapped in typing.",
      },
    };
  });
}

/** @param changes all changes of the column in one month, at least one */
export function reportCommonChange(
  table: MonthlyTable,
  column: ColumnSchema,
  changes: readonly { readonly pair: MonthPair; readonly from: number; readonly to: number }[],
  collector: FindingCollector,
): void {
  const [first] = changes;
  if (first === undefined) {
    return;
  }
  const { current } = first.pair;
  // First and final figures of the same month are the same persons.
  const ofOneAge = changes.filter(({ pair }) => pair.current.dataAge === current.dataAge);
  const total = ofOneAge.reduce((sum, { from, to }) => sum + to - from, 0);
  const signed = (language: Language) => `${total > 0 ? "+" : ""}${shown(total, column, language)}`;
  collector.add("month-change-common", table.sheet, () => ({
    severity: "note",
    cell: table.addressOf(current, column.id),
    message: {
      de: `${current.month}: „${column.heading.de}“ ändert sich in den meisten Kommunen zugleich ungewöhnlich stark (zusammen ${signed("de")}).`,
      en: `${current.month}: “${column.heading.en}” changes unusually in most municipalities at once (${signed("en")} together).`,
    },
    remedy: {
      de: "Das spricht für ein Ereignis (etwa einen Rechtskreiswechsel) oder eine geänderte Abgrenzung, nicht für Tippfehler. Nennen Sie den Grund, wo Sie die Zahlen zeigen.",
      en: "This points to an event (such as a change of the responsible law) or a changed definition, not to slips of typing. Name the reason where you show the figures.",
    },
  }));
}
