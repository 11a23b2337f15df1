import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import type { Gap, PlacedTrace, TableCell } from "./document-blocks";
import type { DocumentFigure, FigureCell, DocumentFormat, DatedCell } from "./document-figure";
import { figureText } from "./figure-text";
import type { Trace } from "./resolve-field";

/** Keeps what the finished document must say of itself: where numbers come from and what is missing. */
export class DocumentRecord {
  /** @param nameOf the full name of a figure, also where its title alone stands on several rows */
  constructor(readonly nameOf: (figure: DocumentFigure) => string) {}

  private readonly traced = new Map<string, { readonly trace: Trace; readonly places: string[] }>();
  readonly gaps: Gap[] = [];
  readonly findings: Finding[] = [];

  /** Numbers in the order in which they first appear. */
  get traces(): readonly PlacedTrace[] {
    return [...this.traced.values()].map(({ trace, places }) => ({ ...trace, places }));
  }

  trace(trace: Trace, place: string): void {
    const id = [trace.sheet, trace.cell, trace.name, trace.text].join("\n");
    const known = this.traced.get(id);
    if (known === undefined) this.traced.set(id, { trace, places: [place] });
    else if (!known.places.includes(place)) known.places.push(place);
  }

  gap(gap: Gap, finding: Omit<Finding, "sheet" | "cell">): void {
    this.gaps.push(gap);
    this.findings.push({ ...finding, sheet: gap.sheet, ...(gap.cell === undefined ? {} : { cell: gap.cell }) });
  }
}

/** What a cell of a table shows where there is no number to compare with. */
export const NOT_COMPARABLE = "–";

export const GAP_TEXT = "[fehlt]";

/** The current value of a figure in a table; where it is missing, a gap with the reason. */
export function currentCell(record: DocumentRecord, figure: DocumentFigure, place: string): TableCell {
  const { current, title, note } = figure;
  if (current.value === undefined) {
    const reason: LocalizedText = {
      de: `„${title.de.trim()}“ hat in ${current.sheet}!${current.cell} keine Zahl.${note === "" ? "" : ` ${note}`}`,
      en: `“${title.en.trim()}” has no number in ${current.sheet}!${current.cell}.${note === "" ? "" : ` The sheet says: ${note}`}`,
    };
    record.gap(
      { place, message: reason, sheet: current.sheet, cell: current.cell },
      { severity: "warning", code: "figure-missing", message: reason, remedy: FILL_IN },
    );
    return { text: GAP_TEXT, isGap: true };
  }
  return datedCell(record, figure, current, place);
}

const FILL_IN: LocalizedText = {
  de: "Tragen Sie die Daten ein und aktualisieren Sie.",
  en: "Enter the data and refresh.",
};

/** The value compared with; a dash where there is none. */
export function comparisonCell(record: DocumentRecord, figure: DocumentFigure, place: string): TableCell {
  return figure.comparison.value === undefined ? { text: NOT_COMPARABLE } : datedCell(record, figure, figure.comparison, place);
}

function datedCell(record: DocumentRecord, figure: DocumentFigure, cell: DatedCell, place: string): TableCell {
  const { format, source } = figure;
  const text = figureText({ value: cell.value ?? NaN, format }, { isShort: true });
  const { sheet, period, dataAge } = cell;
  record.trace({ name: record.nameOf(figure), text, sheet, cell: cell.cell, period: period.label, dataAge, source }, place);
  return { text };
}

/** A derived cell, e.g. a difference: what it comes from is traced already. */
export function derivedCell({ value }: FigureCell, format: DocumentFormat): TableCell {
  return { text: value === undefined ? NOT_COMPARABLE : signed(value, figureText({ value, format }, { isShort: true })) };
}

/** A difference carries its sign, a growth too. */
function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}
