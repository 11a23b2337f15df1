import type { LocalizedText } from "../../units/language";
import { formatNumber, formatPercent } from "../../units/number-format";
import type { FindingCollector } from "../finding-collector";
import { PARAMETERS, type ParameterDefinition } from "../parameters";
import type { PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import type { ParameterRow } from "../rows";
import { comparable, mostSimilar } from "../similar-text";
import { groupRows } from "./group-rows";
import { checkNeededParameters } from "./needed-parameters";

const DEFINITIONS = new Map(PARAMETERS.map((definition) => [comparable(definition.key), definition]));

/** Parameters that overlap, are unknown, lie out of range, or do not apply in a budget year that needs them. */
export function checkParameters(data: PlanningData, collector: FindingCollector): void {
  const { parameters } = data;
  if (parameters !== undefined) {
    const byKey = groupRows(parameters.rows, ({ key }) => key && comparable(key));
    for (const [key, rows] of byKey) {
      const definition = DEFINITIONS.get(key);
      if (definition === undefined) {
        reportUnknownKey(parameters, rows, collector);
      } else {
        reportOutOfRange(parameters, rows, definition, collector);
      }
      reportOverlaps(parameters, rows, collector);
    }
  }
  checkNeededParameters(data, collector);
}

function reportUnknownKey(table: ReadTable<ParameterRow>, [row]: readonly ParameterRow[], collector: FindingCollector): void {
  const key = row?.key;
  if (row === undefined || key === undefined) {
    return;
  }
  collector.add("unknown-parameter", table.sheet, () => {
    const meant = mostSimilar(
      key,
      PARAMETERS.map((definition) => definition.key),
    );
    return {
      severity: meant === undefined ? "note" : "warning",
      cell: table.addressOf(row, "key"),
      message: {
        de: `Den Parameter „${key}“ verwendet keine Berechnung.${meant ? ` Ist „${meant}“ gemeint?` : ""}`,
        en: `No calculation uses the parameter “${key}”.${meant ? ` Did you mean “${meant}”?` : ""}`,
      },
      remedy: {
        de: "Berichtigen Sie den Schlüssel. Eigene Parameter für eigene Formeln dürfen stehen bleiben.",
        en: "Correct the key. Parameters of your own for formulas of your own may stay.",
      },
    };
  });
}

function reportOutOfRange(
  table: ReadTable<ParameterRow>,
  rows: readonly ParameterRow[],
  definition: ParameterDefinition,
  collector: FindingCollector,
): void {
  for (const row of rows) {
    const { value } = row;
    if (value === undefined || definition.range === "any") {
      continue;
    }
    const isShare = definition.range === "share";
    const isWithin = definition.choices?.includes(value) ?? (isShare ? value >= 0 && value < 1 : value > 0);
    if (isWithin) {
      continue;
    }
    const expected = expectation(definition);
    collector.add("parameter-out-of-range", table.sheet, () => ({
      severity: "error",
      cell: table.addressOf(row, "value"),
      message: {
        de: `„${definition.key}“: ${formatNumber(value, 3, "de")} ${expected.de}.`,
        en: `“${definition.key}”: ${formatNumber(value, 3, "en")} ${expected.en}.`,
      },
      remedy: isShare
        ? {
            de: `Schreiben Sie Prozente als Anteil: ${formatPercent(0.152, "de")} sind 0,152.`,
            en: `Write percentages as a share: ${formatPercent(0.152, "en")} is 0.152.`,
          }
        : { de: "Berichtigen Sie den Wert.", en: "Correct the value." },
    }));
  }
}

function expectation({ range, choices }: ParameterDefinition): LocalizedText {
  if (choices !== undefined) {
    return { de: `ist keiner der Werte ${choices.join(", ")}`, en: `is none of the values ${choices.join(", ")}` };
  }
  return range === "share"
    ? { de: "ist kein Anteil zwischen 0 und 1", en: "is not a share between 0 and 1" }
    : { de: "muss größer als 0 sein", en: "must be greater than 0" };
}

function reportOverlaps(table: ReadTable<ParameterRow>, rows: readonly ParameterRow[], collector: FindingCollector): void {
  const ordered = rows.filter(({ validFrom }) => validFrom !== undefined).sort((left, right) => startOf(left) - startOf(right));
  ordered.forEach((row, index) => {
    const previous = ordered[index - 1];
    // Equal starts are already reported as the same row twice.
    if (previous === undefined || startOf(previous) === startOf(row) || (previous.validTo ?? Infinity) < startOf(row)) {
      return;
    }
    collector.add("parameter-overlap", table.sheet, () => ({
      severity: "error",
      cell: table.addressOf(row, "validFrom"),
      message: {
        de: `„${row.key}“: Die Zeilen ${previous.rowIndex + 1} und ${row.rowIndex + 1} gelten zur selben Zeit.`,
        en: `“${row.key}”: rows ${previous.rowIndex + 1} and ${row.rowIndex + 1} apply at the same time.`,
      },
      remedy: {
        de: `Tragen Sie in Zeile ${previous.rowIndex + 1} unter „Gültig bis“ den Tag vor dem neuen Beginn ein.`,
        en: `In row ${previous.rowIndex + 1} enter the day before the new start as “Valid to”.`,
      },
    }));
  });
}

function startOf(row: ParameterRow): number {
  return row.validFrom ?? 0;
}
