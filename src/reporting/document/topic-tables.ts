import { COUNTY } from "../../model/planning-tables";
import type { MeasureRow } from "../../model/rows";
import { formatDate } from "../../units/number-format";
import type { DocumentTable, TableCell } from "./document-blocks";
import type { DocumentFigure } from "./document-figure";
import { comparisonCell, currentCell, derivedCell, NOT_COMPARABLE } from "./document-record";
import type { ExhibitScope } from "./exhibit-tables";
import { differenceFormat, figureText } from "./figure-text";
import type { FocusTopic } from "./focus-topics";

/** The figures of a topic with the targets of the budget year. */
export function topicFigures(scope: ExhibitScope, topic: FocusTopic): DocumentTable {
  const number = scope.nextTable();
  const figures = topic.figures.flatMap((id) => scope.figure(id) ?? []).filter(({ current }) => current.value !== undefined);
  const { year } = scope.source;
  return {
    kind: "table",
    caption: `${number}: Kennzahlen zum Schwerpunktthema ${topic.numeral}`,
    description: "Kennzahlen mit Vorjahreswert, Wert, Differenz, Bezugszeitraum und Zielwert des Kreises.",
    columns: [
      { heading: "Kennzahl", width: 32 },
      { heading: "Vorjahr", width: 11, isNumeric: true },
      { heading: "Aktuell", width: 12, isNumeric: true },
      { heading: "Differenz", width: 13, isNumeric: true },
      { heading: `Ziel ${year}`, width: 12, isNumeric: true },
      { heading: "Bezug, Datenstand", width: 24 },
    ],
    rows: figures.map((figure) => ({
      cells: [
        { text: nameOf(figure) },
        comparisonCell(scope.record, figure, number),
        currentCell(scope.record, figure, number),
        derivedCell(figure.difference, differenceFormat(figure.format)),
        targetCell(scope, figure, topic, number),
        { text: `${figure.current.period.label}, ${figure.current.dataAge}` },
      ],
    })),
    notes: [`${NOT_COMPARABLE}: kein Vergleichswert oder kein Ziel. Zielwerte des Kreises: Blatt Ziele, Jahr ${year}.`],
  };
}

/** `Frauen (K2)` alone says too little. */
function nameOf({ title }: DocumentFigure): string {
  const [, gender, code] = /^\s+(\S+) \((K\S+)\)$/.exec(title.de) ?? [];
  return gender === undefined ? title.de.trim() : `${code}, ${gender}`;
}

function targetCell(
  { source, record }: ExhibitScope,
  { targetName, format, title }: DocumentFigure,
  topic: FocusTopic,
  place: string,
): TableCell {
  const { targets } = source.data;
  const row = targets?.rows.find(
    ({ year, municipality, indicator }) =>
      year === source.year &&
      municipality === COUNTY &&
      indicator === targetName &&
      targetName !== undefined &&
      topic.targets.includes(targetName),
  );
  if (targets === undefined || row?.target === undefined) return { text: NOT_COMPARABLE };
  const text = figureText({ value: row.target, format });
  record.trace(
    {
      name: `${title.de.trim()}, Ziel`,
      text,
      sheet: targets.sheet,
      cell: targets.addressOf(row, "target"),
      period: String(source.year),
      dataAge: "Ziel",
      source: "§ 48b SGB II; Blatt Ziele",
    },
    place,
  );
  return { text };
}

function days({ start, end }: MeasureRow): string {
  const from = start === undefined ? "" : formatDate(start, "de");
  return end === undefined ? `seit ${from}` : `${from} – ${formatDate(end, "de")}`;
}

function count(value: number | undefined): TableCell {
  return { text: value === undefined ? NOT_COMPARABLE : figureText({ value, format: "fte" }, { isWithoutUnit: true }) };
}

/** The measures behind the planned activities, as the table `Maßnahmen` holds them. */
export function topicMeasures(scope: ExhibitScope, topic: FocusTopic, rows: readonly MeasureRow[]): DocumentTable {
  return {
    kind: "table",
    caption: `${scope.nextTable()}: Maßnahmen zum Schwerpunktthema ${topic.numeral}`,
    description: "Maßnahmen mit Rechtsgrundlage, Zielgruppe, Ort, Laufzeit, Plätzen, belegten Plätzen und Integrationen.",
    columns: [
      { heading: "Maßnahme", width: 26 },
      { heading: "Instrument", width: 14 },
      { heading: "Zielgruppe", width: 19 },
      { heading: "Ort", width: 13 },
      { heading: "Laufzeit", width: 15 },
      { heading: "Plätze", width: 9, isNumeric: true },
      { heading: "Belegt", width: 9, isNumeric: true },
      { heading: "Integrationen", width: 16, isNumeric: true },
    ],
    rows: rows.map((row) => ({
      cells: [
        { text: row.measure ?? NOT_COMPARABLE },
        { text: row.instrument ?? NOT_COMPARABLE },
        { text: row.targetGroup ?? NOT_COMPARABLE },
        { text: row.municipality ?? NOT_COMPARABLE },
        { text: days(row) },
        count(row.seats),
        count(row.occupied),
        count(row.integrations),
      ],
    })),
    notes: ["Quelle: Blatt Maßnahmen."],
    isSmall: true,
  };
}
