import { COUNTY } from "../../model/planning-tables";
import { cellAddress } from "../../units/cell-address";
import { firstSerial } from "../../units/month";
import type { SecrecyPattern, SecrecyRules } from "../secrecy/secrecy-problem";
import { PART_SHEETS } from "../share-form";
import type { SharedCell, SharedSheet, SharedStyle } from "../shared-sheet";
import type { ComparedDays } from "./area-rows";
import { COMPARISON_BLOCKS, INHABITANTS, type ComparisonBlock, type ComparisonColumn, type Rate } from "./comparison-blocks";
import { cellId, rateId } from "./comparison-problem";
import type { ComparedCounts } from "./compared-counts";
import { QUANTITIES } from "./quantities";

/** What stands where a value is hidden, not reported, or has no meaning, e.g. a rate of nothing. */
export const HIDDEN_MARK = "*";
export const MISSING_WORD = "fehlt";
export const NO_VALUE = "–";

/** Before the name of the municipality whose file it is, so that its row does not depend on colour. */
export const OWN_MARK = "▸ ";

export type ComparisonSheetInput = {
  readonly counts: ComparedCounts;
  readonly days: ComparedDays;
  readonly rules: SecrecyRules;
  readonly writtenAt?: string;
  readonly dataLabel?: string;
};

type SheetRow = readonly (SharedCell | undefined)[];

const NAME_WIDTH = 24;
const COLUMN_WIDTH = 12;
const HEADING_HEIGHT = 45;
const MONTH_FORMAT = "yyyy-mm";
const WHOLE_FORMAT = "#,##0";

const COUNT_FORMATS: ReadonlyMap<string, string> = new Map(QUANTITIES.map(({ id, numberFormat }) => [id, numberFormat]));

/**
 * The sheet `Vergleich` for one recipient. Hidden values are neither in cells nor in formulas; rates are formulas of the
 * counts that are shown beside them.
 */
export function comparisonSheet(input: ComparisonSheetInput, pattern: SecrecyPattern, recipient: string): SharedSheet {
  const head = headRows(input);
  const positions = blockPositions(input.counts.areas.length, head.length);
  const places = countPlaces(positions);
  const blocks = COMPARISON_BLOCKS.map((block) => blockRows(block, { ...input, pattern, recipient, places }));
  return {
    name: PART_SHEETS.comparison,
    cells: [...head, ...blocks.flat(), ...footnotes(input.rules)],
    columnWidths: [NAME_WIDTH, ...Array.from({ length: widestBlock() }, () => COLUMN_WIDTH)],
    rowHeights: new Map(positions.map((row) => [row + 1, HEADING_HEIGHT])),
    frozenRows: head.length,
    frozenColumns: 1,
    orientation: "landscape",
    titleRows: `1:${head.length}`,
    pageStarts: positions.filter((_, index) => index > 0 && index % blocksOnPage(input.counts.areas.length) === 0),
  };
}

function widestBlock(): number {
  return Math.max(...COMPARISON_BLOCKS.map(({ columns }) => columns.length));
}

function headRows({ days, writtenAt = "", dataLabel = "" }: ComparisonSheetInput): readonly SheetRow[] {
  const { month, comparisonMonth, dataAge } = days;
  const subtitle = [writtenAt && `Stand: ${writtenAt}`, dataLabel].filter(Boolean).join(" · ");
  const pair = (label: string, serial: number, age: string): SheetRow => [
    { value: label, style: "label" },
    { value: serial, style: "value", numberFormat: MONTH_FORMAT },
    { value: `Datenstand ${age}`, style: "text" },
  ];
  return [
    [{ value: "Vergleich der Kommunen", style: "title" }],
    [{ value: subtitle === "" ? null : subtitle, style: "subtitle" }],
    pair("Berichtsmonat", firstSerial(month), dataAge.month),
    pair("Vergleichsmonat", firstSerial(comparisonMonth), dataAge.comparison),
    [],
  ];
}

/** Rows of a block besides those of the areas: title, headings, note, empty row. */
const BLOCK_FRAME = 4;

/** Rows below the head that an A4 page takes at the width of this sheet. */
const PAGE_ROWS = 46;

function blocksOnPage(areas: number): number {
  return Math.max(1, Math.floor(PAGE_ROWS / (areas + BLOCK_FRAME)));
}

/** Zero-based row of the title of each block. */
function blockPositions(areas: number, start: number): readonly number[] {
  return COMPARISON_BLOCKS.map((_, index) => start + index * (areas + BLOCK_FRAME));
}

/** Column and first row of the areas for each count, both zero-based. */
type Places = ReadonlyMap<string, { readonly firstRow: number; readonly column: number }>;

function countPlaces(positions: readonly number[]): Places {
  return new Map(
    COMPARISON_BLOCKS.flatMap(({ columns }, block) =>
      columns.flatMap((column, index) =>
        "count" in column ? [[column.count, { firstRow: (positions[block] ?? 0) + 2, column: index + 1 }] as const] : [],
      ),
    ),
  );
}

type BlockInput = ComparisonSheetInput & { readonly pattern: SecrecyPattern; readonly recipient: string; readonly places: Places };

function blockRows({ title, columns, note }: ComparisonBlock, input: BlockInput): readonly SheetRow[] {
  const width = columns.length + 1;
  return [
    Array.from({ length: width }, (_, index) => ({ value: index === 0 ? title : null, style: "section" })),
    [{ value: "Kommune", style: "heading" }, ...columns.map(({ heading }): SharedCell => ({ value: heading, style: "valueHeading" }))],
    ...input.counts.areas.map((area, index) => areaRow(area, index, columns, input)),
    [{ value: note, style: "note" }],
    [],
  ];
}

function areaRow(area: string, index: number, columns: readonly ComparisonColumn[], input: BlockInput): SheetRow {
  const isOwn = area === input.recipient;
  const isEmphasised = isOwn || area === COUNTY;
  const style: SharedStyle = isEmphasised ? "total" : "value";
  return [
    { value: `${isOwn ? OWN_MARK : ""}${area}`, style: isEmphasised ? "total" : "label" },
    ...columns.map((column) =>
      "count" in column ? countCell(column.count, area, style, input) : rateCell(column.rate, { area, index }, style, input),
    ),
  ];
}

function isHidden(quantity: string, area: string, { pattern, days }: BlockInput): boolean {
  return quantity !== INHABITANTS && pattern.suppressed.has(cellId(quantity, area, days));
}

function countCell(quantity: string, area: string, style: SharedStyle, input: BlockInput): SharedCell {
  const numberFormat = COUNT_FORMATS.get(quantity) ?? WHOLE_FORMAT;
  const value = input.counts.count(quantity, area);
  if (value === undefined) return { value: MISSING_WORD, style };
  return isHidden(quantity, area, input) ? { value: HIDDEN_MARK, style } : { value, style, numberFormat };
}

function rateCell(
  rate: Rate,
  { area, index }: { readonly area: string; readonly index: number },
  style: SharedStyle,
  input: BlockInput,
): SharedCell {
  const values = rate.of.map((quantity) => input.counts.count(quantity, area));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return { value: MISSING_WORD, style };
  if (input.pattern.hiddenDerived.has(rateId(rate, area)) || rate.of.some((quantity) => isHidden(quantity, area, input))) {
    return { value: HIDDEN_MARK, style };
  }
  const value = rate.calculation.value(known);
  if (value === undefined) return { value: NO_VALUE, style };
  const cells = rate.of.map((quantity) => {
    const place = input.places.get(quantity);
    if (place === undefined) throw new RangeError(`The sheet ${PART_SHEETS.comparison} does not show “${quantity}”.`);
    return cellAddress(place.firstRow + index, place.column);
  });
  return { value, formula: `=${rate.calculation.formula(cells)}`, style, numberFormat: rate.numberFormat };
}

function footnotes({ threshold, minimumHouseholds }: SecrecyRules): readonly SheetRow[] {
  const texts = [
    `${HIDDEN_MARK} Werte unter ${threshold}, Personenzahlen, hinter denen weniger als ${minimumHouseholds} Bedarfsgemeinschaften stehen, und Daten, aus denen rechnerisch auf solche geschlossen werden kann, sind anonymisiert (§ 16 BStatG, § 53 Abs. 7 SGB II). Eine echte 0 wird gezeigt.`,
    `${MISSING_WORD}: Es liegen nicht alle Angaben vor. Fehlt eine Kommune, fehlt auch die Summe des Kreises. · ${NO_VALUE}: nicht zu bilden.`,
    "Kreis: Summe der Kommunen; seine Quoten sind aus den Summen gebildet, nicht als Mittel der Kommunen. Alle Kommunen erhalten dieselben Zahlen.",
  ];
  return texts.map((text) => [{ value: text, style: "note" }]);
}
