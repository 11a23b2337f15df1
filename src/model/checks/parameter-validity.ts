import { isMissing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import { formatNumber, formatPercent } from "../../units/number-format";
import type { FindingCollector } from "../finding-collector";
import { MUNICIPAL_RATE, PARAMETERS, parameterAt, type ParameterDefinition } from "../parameters";
import type { PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import type { ParameterRow } from "../rows";
import { comparable, mostSimilar } from "../similar-text";
import { PARAMETER_TABLE } from "../tables/finance-tables";
import { groupRows } from "./group-rows";

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
  reportMissing(data, collector);
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
    if (isShare ? value >= 0 && value < 1 : value > 0) {
      continue;
    }
    collector.add("parameter-out-of-range", table.sheet, () => ({
      severity: "error",
      cell: table.addressOf(row, "value"),
      message: {
        de: `„${definition.key}“: ${formatNumber(value, 3, "de")} ${isShare ? "ist kein Anteil zwischen 0 und 1" : "muss größer als 0 sein"}.`,
        en: `“${definition.key}”: ${formatNumber(value, 3, "en")} ${isShare ? "is not a share between 0 and 1" : "must be greater than 0"}.`,
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

/** The municipal share is needed for every year for which administration funds are planned. */
function reportMissing({ budget, parameters }: PlanningData, collector: FindingCollector): void {
  const years = new Set(budget?.rows.flatMap(({ title, year }) => (title === "VWT" && year !== undefined ? [year] : [])));
  for (const year of [...years].sort()) {
    const value = parameterAt(parameters?.rows, MUNICIPAL_RATE.key, serialOfDate(year, 1, 1));
    if (isMissing(value)) {
      collector.add("parameter-missing", parameters?.sheet ?? PARAMETER_TABLE.name, () => ({
        severity: "warning",
        message: {
          de: `${value.missing.de} Das Budget ${year} braucht ihn.`,
          en: `${value.missing.en} The budget of ${year} needs it.`,
        },
        remedy: {
          de: `Ergänzen Sie auf dem Blatt „${PARAMETER_TABLE.name}“ eine Zeile „${MUNICIPAL_RATE.key}“ (${MUNICIPAL_RATE.meaning.de}; ${MUNICIPAL_RATE.source.de}).`,
          en: `Add a row “${MUNICIPAL_RATE.key}” on the sheet “${PARAMETER_TABLE.name}” (${MUNICIPAL_RATE.meaning.en}; ${MUNICIPAL_RATE.source.en}).`,
        },
      }));
    }
  }
}
