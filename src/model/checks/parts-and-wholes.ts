import { formatDate, formatNumber } from "../../units/number-format";
import type { Severity } from "../finding";
import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import type { TableRow } from "../rows";

type Containment = { readonly part: string; readonly whole: string; readonly severity?: Severity };

/** Which column counts a part of which other one. */
const CONTAINMENTS = {
  staff: [{ part: "absentFte", whole: "actualFte" }],
  stock: [
    { part: "beneficiariesUnder25", whole: "beneficiaries" },
    { part: "longTerm", whole: "beneficiaries" },
    { part: "singleParents", whole: "beneficiaries" },
    { part: "ukraine", whole: "beneficiaries" },
    { part: "longTermInMeasure", whole: "longTerm" },
  ],
  integrations: [
    { part: "insured", whole: "integrations" },
    { part: "continuous", whole: "insured" },
    { part: "singleParents", whole: "integrations" },
    { part: "longTerm", whole: "integrations" },
  ],
  transitions: [
    { part: "offered", whole: "endingSoon" },
    { part: "accepted", whole: "offered" },
  ],
  // Overbooking happens; more people than seats is worth a look, not an error.
  measures: [{ part: "occupied", whole: "seats", severity: "warning" }],
} as const satisfies Partial<Record<keyof PlanningData, readonly Containment[]>>;

const PERIODS = {
  parameters: { start: "validFrom", end: "validTo" },
  measures: { start: "start", end: "end" },
  subsidisedJobs: { start: "start", end: "end" },
} as const satisfies Partial<Record<keyof PlanningData, { readonly start: string; readonly end: string }>>;

/** A part greater than its whole, or an end before its start. */
export function checkPartsAndWholes(data: PlanningData, collector: FindingCollector): void {
  for (const [name, containments] of Object.entries(CONTAINMENTS)) {
    const table: ReadTable | undefined = data[name as keyof typeof CONTAINMENTS];
    for (const containment of table ? containments : []) {
      table?.rows.forEach((row) => checkContainment(table, row, containment, collector));
    }
  }
  for (const [name, period] of Object.entries(PERIODS)) {
    const table: ReadTable | undefined = data[name as keyof typeof PERIODS];
    table?.rows.forEach((row) => checkPeriod(table, row, period, collector));
  }
}

function headingOf(table: ReadTable, columnId: string): { readonly de: string; readonly en: string } {
  return table.schema.columns.find(({ id }) => id === columnId)?.heading ?? { de: columnId, en: columnId };
}

function checkContainment(table: ReadTable, row: TableRow, containment: Containment, collector: FindingCollector): void {
  const part = row[containment.part];
  const whole = row[containment.whole];
  if (typeof part !== "number" || typeof whole !== "number" || part <= whole) {
    return;
  }
  const decimals = Number.isInteger(part) && Number.isInteger(whole) ? 0 : 2;
  collector.add("part-greater-than-whole", table.sheet, () => {
    const [partName, wholeName] = [headingOf(table, containment.part), headingOf(table, containment.whole)];
    return {
      severity: containment.severity ?? "error",
      cell: table.addressOf(row, containment.part),
      message: {
        de: `„${partName.de}“ (${formatNumber(part, decimals, "de")}) ist größer als „${wholeName.de}“ (${formatNumber(whole, decimals, "de")}), obwohl es darin enthalten sein muss.`,
        en: `“${partName.en}” (${formatNumber(part, decimals, "en")}) is greater than “${wholeName.en}” (${formatNumber(whole, decimals, "en")}), although it must be part of it.`,
      },
      remedy: { de: "Prüfen Sie beide Zahlen dieser Zeile.", en: "Check both figures of this row." },
    };
  });
}

function checkPeriod(
  table: ReadTable,
  row: TableRow,
  period: { readonly start: string; readonly end: string },
  collector: FindingCollector,
): void {
  const start = row[period.start];
  const end = row[period.end];
  if (typeof start !== "number" || typeof end !== "number" || end >= start) {
    return;
  }
  collector.add("end-before-start", table.sheet, () => ({
    severity: "error",
    cell: table.addressOf(row, period.end),
    message: {
      de: `Das Ende (${formatDate(end, "de")}) liegt vor dem Beginn (${formatDate(start, "de")}).`,
      en: `The end (${formatDate(end, "en")}) lies before the start (${formatDate(start, "en")}).`,
    },
    remedy: { de: "Berichtigen Sie eines der beiden Daten.", en: "Correct one of the two dates." },
  }));
}
