import type { Finding } from "../finding";
import { comparable } from "../similar-text";
import type { TableSchema } from "../table-schema";
import type { FoundHeader } from "./find-header";
import { meaningsOf, SURE, type KnownHeadings } from "./heading-words";
import { textAt, type ImportGrid } from "./import-grid";
import type { AcrossMap, SourceColumn } from "./import-map";
import type { MeasureProposal } from "./import-proposal";
import { proposalFindings } from "./proposal-findings";
import { columnByHeading, isAcross, titleCells, type SourceHeading } from "./source-headings";
import { holdsNumbers } from "./value-columns";

export type ProposedMeasures = {
  readonly measures: readonly MeasureProposal[];
  readonly measureColumn?: SourceColumn;
  readonly decisions: readonly Finding[];
  readonly findings: readonly Finding[];
};

/** What the values that stand across count: named by the headings, by a column of measures, or by the title. */
export function proposeMeasures(
  grid: ImportGrid,
  header: FoundHeader,
  known: KnownHeadings,
  saved: AcrossMap | undefined,
  schema: TableSchema,
): ProposedMeasures {
  const say = proposalFindings(grid);
  const row = header.headerRow + header.headerRowCount - 1;
  const values = new Set(schema.columns.filter((column) => holdsNumbers(column) && !schema.key.includes(column.id)).map(({ id }) => id));
  const across = header.headings.filter((heading) => isAcross(heading, header.across));
  const named = [...new Set(across.map(({ measure }) => measure))];
  const isNamed = named.some((measure) => measure !== "");
  const measureColumn = isNamed ? undefined : measureColumnOf(grid, header, row + 1, known, values, saved);
  const words = measureColumn ? distinctTexts(grid, measureColumn.position, row + 1) : named;
  const place = (measure: string) => ({
    row,
    column: across.find((heading) => heading.measure === measure)?.position ?? measureColumn?.position ?? 0,
  });
  const decisions: Finding[] = [];
  const findings: Finding[] = [];
  const measures = words.map((measure): MeasureProposal => {
    const kept = Object.entries(saved?.measures ?? {}).find(([text]) => comparable(text) === comparable(measure))?.[1];
    const meant = kept ?? (measure === "" ? measureInTitle(grid, header.headerRow, known, values) : meaningIn(measure, known, values));
    if (meant !== undefined) return { measure, column: meant };
    if (measure === "" && !isNamed) decisions.push(say.measureUnknown(place(measure)));
    else findings.push(say.measureIgnored(measure, place(measure)));
    return { measure };
  });
  return { measures, ...(measureColumn && { measureColumn }), decisions, findings };
}

function meaningIn(text: string, known: KnownHeadings, values: ReadonlySet<string>): string | undefined {
  const [best] = [...meaningsOf(text, known)].filter(([id]) => values.has(id)).sort(([, left], [, right]) => right - left);
  return best !== undefined && best[1] >= SURE ? best[0] : undefined;
}

/** A title such as `Erwerbsfähige Leistungsberechtigte nach Gemeinden`: the measure by itself or before such words. */
function measureInTitle(grid: ImportGrid, headerRow: number, known: KnownHeadings, values: ReadonlySet<string>): string | undefined {
  const found = titleCells(grid, headerRow).flatMap(({ text }) =>
    [text, ...text.split(/\s*[,;:|–]\s*|\s+(?:nach|je|in|by|per)\s+/u)].flatMap((part) => meaningIn(part, known, values) ?? []),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** A column most of whose texts are measures. */
function measureColumnOf(
  grid: ImportGrid,
  header: FoundHeader,
  firstRow: number,
  known: KnownHeadings,
  values: ReadonlySet<string>,
  saved: AcrossMap | undefined,
): SourceColumn | undefined {
  const remembered = saved?.measureColumn && columnByHeading(header.headings, saved.measureColumn);
  if (remembered) return columnOf(remembered);
  const free = header.headings.filter(
    (heading) => !isAcross(heading, header.across) && !header.matches.some(({ position }) => position === heading.position),
  );
  const found = free.find(({ position }) => {
    const texts = distinctTexts(grid, position, firstRow).slice(0, 50);
    const understood = texts.filter((text) => meaningIn(text, known, values) !== undefined);
    return understood.length > 0 && understood.length * 2 >= texts.length;
  });
  return found && columnOf(found);
}

function columnOf({ text, position }: SourceHeading): SourceColumn {
  return { heading: text, position };
}

function distinctTexts(grid: ImportGrid, column: number, firstRow: number): readonly string[] {
  const texts = new Set<string>();
  for (let row = firstRow; row < grid.rows.length; row++) texts.add(textAt(grid, row, column));
  texts.delete("");
  return [...texts];
}
