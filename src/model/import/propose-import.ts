import type { Finding } from "../finding";
import type { ColumnSchema, TableSchema } from "../table-schema";
import { cellAddress } from "../../units/cell-address";
import { findHeader, isSure, readHeader, type FoundHeader } from "./find-header";
import { knownHeadings, type KnownHeadings } from "./heading-words";
import { emptySheet, isEmptyGrid, textAt, type ImportGrid } from "./import-grid";
import type { AcrossMap, ColumnSource, ImportMap, Notation } from "./import-map";
import type { ColumnProposal, ImportProposal, MeasureProposal } from "./import-proposal";
import { mappedHeader } from "./mapped-header";
import { notationOf } from "./number-notation";
import { proposalFindings } from "./proposal-findings";
import { proposeMeasures } from "./propose-measures";
import { firstMergedBlank, usedColumns } from "./used-columns";
import { lastDataRow } from "./row-roles";
import { columnByHeading, isAcross, type HeaderPlace } from "./source-headings";
import { valueInTitle } from "./title-values";
import { holdsNumbers } from "./value-columns";

export type ProposalOptions = {
  /** A remembered or corrected map: what it says is kept, as far as its columns are still there. */
  readonly map?: ImportMap;
  /** Where the header is, if somebody has said so. */
  readonly header?: HeaderPlace;
};

const EXAMPLES = 3;

/**
 * Proposes how a source becomes rows of a planning table: header, end of the data, columns, months side by side, number
 * notation, values from the title. Throws a CommandRefusal if the source is empty.
 */
export function proposeImport(grid: ImportGrid, schema: TableSchema, options: ProposalOptions = {}): ImportProposal {
  if (isEmptyGrid(grid)) throw emptySheet(grid.name);
  const known = knownHeadings(schema.columns);
  const found = headerOf(grid, schema, known, options);
  const header = found ?? readHeader(grid, { headerRow: firstFullRow(grid), headerRowCount: 1 }, schema.columns, known);
  return new Proposer(grid, schema, header, options.map).proposal(found !== undefined, known);
}

function headerOf(
  grid: ImportGrid,
  { columns }: TableSchema,
  known: KnownHeadings,
  { map, header }: ProposalOptions,
): FoundHeader | undefined {
  const place = header ?? (map && mappedHeader(grid, map));
  return place === undefined ? findHeader(grid, columns, known) : readHeader(grid, place, columns, known);
}

function firstFullRow({ rows }: ImportGrid): number {
  return Math.max(
    0,
    rows.findIndex((cells) => cells.filter((cell) => cell !== "").length > 1),
  );
}

/** Gathers one proposal with what has to be decided. */
class Proposer {
  private readonly decisions: Finding[] = [];
  private readonly findings: Finding[] = [];
  private readonly say;
  private readonly lastHeaderRow: number;

  constructor(
    private readonly grid: ImportGrid,
    private readonly schema: TableSchema,
    private readonly header: FoundHeader,
    private readonly saved: ImportMap | undefined,
  ) {
    this.say = proposalFindings(grid);
    this.lastHeaderRow = header.headerRow + header.headerRowCount - 1;
  }

  proposal(isHeaderFound: boolean, known: KnownHeadings): ImportProposal {
    const { grid, schema, header, saved } = this;
    if (!isHeaderFound) this.decisions.push(this.say.noHeader(schema));
    const { measures, measureColumn } = this.measures(known);
    const covered = new Set(measures.flatMap(({ column }) => column ?? []));
    const sources = new Map(schema.columns.map((column) => [column.id, this.sourceOf(column, covered)] as const));
    const used = usedColumns(schema, header, sources, measureColumn);
    const lastRow = saved?.lastRow ?? lastDataRow(grid, this.lastHeaderRow + 1, used);
    if (isHeaderFound && lastRow <= this.lastHeaderRow) this.decisions.push(this.say.noData(this.lastHeaderRow));
    const columns = schema.columns.map((column) => this.columnProposal(column, sources.get(column.id), lastRow));
    const notation = saved?.notation ?? this.notation(columns, measures, measureColumn !== undefined, lastRow);
    const across: AcrossMap | undefined =
      header.across.length === 0
        ? undefined
        : {
            measures: Object.fromEntries(measures.flatMap(({ measure, column }) => (column === undefined ? [] : [[measure, column]]))),
            ...(measureColumn && { measureColumn }),
          };
    const usedPositions = new Set([...used.keys, ...used.values]);
    return {
      schema,
      map: {
        version: 1,
        table: schema.name,
        ...(saved?.sheet !== undefined && { sheet: saved.sheet }),
        headerRow: header.headerRow,
        headerRowCount: header.headerRowCount,
        ...(saved?.lastRow !== undefined && { lastRow: saved.lastRow }),
        notation,
        columns: Object.fromEntries(columns.flatMap(({ column, source }) => (source === undefined ? [] : [[column.id, source]]))),
        ...(across && { across }),
        names: saved?.names ?? {},
      },
      orientation: across ? "across" : "down",
      lastRow,
      columns,
      measures,
      unused: header.headings
        .filter(({ position, text }) => text !== "" && !usedPositions.has(position))
        .map(({ position, text }) => ({ position, heading: text, cell: cellAddress(this.lastHeaderRow, position) })),
      decisions: this.decisions,
      findings: this.findings,
    };
  }

  private measures(known: KnownHeadings): {
    readonly measures: readonly MeasureProposal[];
    readonly measureColumn?: AcrossMap["measureColumn"];
  } {
    if (this.header.across.length === 0) return { measures: [] };
    const proposed = proposeMeasures(this.grid, this.header, known, this.saved?.across, this.schema);
    this.decisions.push(...proposed.decisions);
    this.findings.push(...proposed.findings);
    return proposed;
  }

  private sourceOf(
    column: ColumnSchema,
    covered: ReadonlySet<string>,
  ): { readonly source?: ColumnSource; readonly confidence: number; readonly needsDecision: boolean } {
    const { header, saved } = this;
    if (covered.has(column.id) || header.across.some((key) => key === column.id)) {
      return { source: { kind: "across" }, confidence: 1, needsDecision: false };
    }
    if (saved !== undefined) {
      const kept = this.keptSource(column, saved.columns[column.id]);
      if (kept !== undefined) return { source: kept, confidence: 1, needsDecision: false };
      if (saved.columns[column.id] === undefined && !column.isRequired) return { confidence: 0, needsDecision: false };
    }
    return this.matchedSource(column) ?? this.titleSource(column) ?? this.noSource(column);
  }

  private keptSource(column: ColumnSchema, source: ColumnSource | undefined): ColumnSource | undefined {
    if (source === undefined || source.kind === "across") return undefined;
    if (source.kind === "fixed") return source;
    if (source.kind === "title") {
      const title = valueInTitle(this.grid, this.header.headerRow, column);
      if (title !== undefined) this.findings.push(this.say.fromTitle(column, title.value, title, false));
      return title && { kind: "title", value: title.value };
    }
    const same = columnByHeading(this.header.headings, source);
    if (same !== undefined) return { ...source, position: same.position };
    const match = this.header.matches.find((candidate) => candidate.column === column.id);
    const replacement = this.header.headings.find(({ position }) => position === match?.position)?.text;
    this.decisions.push(this.say.mapColumnGone(column, source.heading, replacement, this.lastHeaderRow));
    return undefined;
  }

  private matchedSource(column: ColumnSchema) {
    const match = this.header.matches.find((candidate) => candidate.column === column.id);
    // A column of numbers beside months says nothing about a single month.
    if (match === undefined || (this.header.across.length > 0 && holdsNumbers(column))) return undefined;
    const heading = this.header.headings.find(({ position }) => position === match.position)?.text ?? "";
    const needsDecision = !isSure(match, this.header);
    if (needsDecision) this.decisions.push(this.say.columnUnsure(column, heading, { row: this.lastHeaderRow, column: match.position }));
    return { source: { kind: "column", heading, position: match.position } as const, confidence: match.confidence, needsDecision };
  }

  private titleSource(column: ColumnSchema) {
    const title = column.isRequired ? valueInTitle(this.grid, this.header.headerRow, column) : undefined;
    if (title === undefined) return undefined;
    const finding = this.say.fromTitle(column, title.value, title, !title.isSure);
    (title.isSure ? this.findings : this.decisions).push(finding);
    return { source: { kind: "title", value: title.value } as const, confidence: title.isSure ? 1 : 0.5, needsDecision: !title.isSure };
  }

  private noSource(column: ColumnSchema) {
    if (column.isRequired) this.decisions.push(this.say.columnMissing(column, this.lastHeaderRow));
    return { confidence: 0, needsDecision: column.isRequired };
  }

  private columnProposal(column: ColumnSchema, proposed: ReturnType<Proposer["sourceOf"]> | undefined, lastRow: number): ColumnProposal {
    const { header, grid, saved } = this;
    const isKey = this.schema.key.includes(column.id);
    let source = proposed?.source;
    if (source?.kind === "column" && isKey && saved === undefined) {
      const blank = firstMergedBlank(grid, source.position, this.lastHeaderRow + 1, lastRow);
      if (blank !== undefined) {
        source = { ...source, isFilledDown: true };
        this.findings.push(this.say.filledDown(column, { row: blank, column: source.position }));
      }
    }
    const confidences = new Map(
      header.candidates.filter((candidate) => candidate.column === column.id).map(({ position, confidence }) => [position, confidence]),
    );
    const alternatives = header.headings
      .filter(({ text }) => text !== "")
      .map(({ position, text }) => ({ position, heading: text, confidence: confidences.get(position) ?? 0 }))
      .sort((left, right) => right.confidence - left.confidence);
    const position = source?.kind === "column" ? source.position : undefined;
    return {
      column,
      isKey,
      ...(source && { source }),
      confidence: proposed?.confidence ?? 0,
      needsDecision: proposed?.needsDecision ?? false,
      alternatives,
      examples: position === undefined ? [] : this.examples(position, lastRow),
    };
  }

  private examples(position: number, lastRow: number): readonly string[] {
    const examples: string[] = [];
    for (let row = this.lastHeaderRow + 1; row <= lastRow && examples.length < EXAMPLES; row++) {
      const text = textAt(this.grid, row, position);
      if (text !== "") examples.push(text);
    }
    return examples;
  }

  private notation(
    columns: readonly ColumnProposal[],
    measures: readonly MeasureProposal[],
    isMeasureInRows: boolean,
    lastRow: number,
  ): Notation {
    const kinds = new Map(columns.map(({ column }) => [column.id, column.kind]));
    const kindOf = (measure: string) => kinds.get(measures.find((candidate) => candidate.measure === measure)?.column ?? "");
    const areAllCounts = measures.every(({ column }) => column === undefined || kinds.get(column) === "count");
    const across = this.header.headings
      .filter((heading) => isAcross(heading, this.header.across))
      .map(({ position, measure }) => ({ position, isCount: isMeasureInRows ? areAllCounts : kindOf(measure) === "count" }));
    const down = columns.flatMap(({ column, source }) =>
      holdsNumbers(column) && source?.kind === "column" ? [{ position: source.position, isCount: column.kind === "count" }] : [],
    );
    const evidence = notationOf(this.grid, { firstRow: this.lastHeaderRow + 1, lastRow }, [...across, ...down]);
    if (evidence.notation !== undefined) return evidence.notation;
    const { de, en } = evidence.proofs;
    // The later of the two is the one that does not fit.
    const contradiction = de && en && (de.row > en.row ? de : en);
    const place = contradiction ?? evidence.doubtful;
    if (place !== undefined) {
      this.decisions.push(this.say.notationUnclear(place, textAt(this.grid, place.row, place.column), contradiction !== undefined));
    }
    return "de";
  }
}
