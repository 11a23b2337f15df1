import type { TableColumns } from "../table-columns";
import { address, down, fixed, quoted, rowList } from "../cell-references";
import { ANY_NUMBER, headAddress, MISSING_WORD, NO_VALUE, SIGNS, type BenchmarkLayout } from "./benchmark-frame";
import { BENCHMARK_INDICATORS, DIRECTION_WORDS, VALUE_FORMATS, type BenchmarkIndicator } from "./benchmark-indicators";
import { COUNT_BANDS, missingFor } from "./municipal-counts";
import { overviewColumn } from "./overview";
import { BLOCK_COLUMNS, blockPlace, countPlace, type BenchmarkInput, type BlockPlace } from "./sheet-input";
import type { SheetGrid } from "../sheet-grid";

const PLACE_FORMAT = "0";
const COUNT_FORMAT = "#,##0";
/** One decimal more than a deviation: small municipalities add hundredths. */
const CONTRIBUTION_FORMAT = "+0.00;-0.00;0.00";

const IS_YEAR_BEFORE = `${headAddress("month", "comparison")}=EDATE(${headAddress("month")},-12)`;

/** Which quarter of the values is best and which is last. */
const QUARTERS = { low: { best: 1, last: 4 }, high: { best: 4, last: 1 } } as const;

/** Everything the formulas of a block refer to. */
type Block = {
  readonly indicator: BenchmarkIndicator;
  readonly place: BlockPlace;
  readonly numerator: Counts;
  readonly denominator: Counts;
  readonly n: ReturnType<typeof countPlace>;
  readonly values: string;
  readonly previousValues: string;
  readonly countyValue: string;
  readonly countyPrevious: string;
  readonly mean: string;
};

type Counts = { readonly current: ReturnType<typeof countPlace>; readonly previous: ReturnType<typeof countPlace> };

/** The blocks of all indicators: 16 municipalities with value, rank, quartile, deviations, contribution and n. */
export function putBlocks(grid: SheetGrid, layout: BenchmarkLayout, input: BenchmarkInput): void {
  BENCHMARK_INDICATORS.forEach((indicator, index) => {
    const block = blockOf(layout, indicator, index);
    putHeading(grid, block, input);
    input.municipalities.forEach((_, municipality) => putMunicipality(grid, layout, block, municipality, index));
    putCounty(grid, block, input.municipalities.length);
    putMean(grid, block);
    const { firstColumn, lastColumn, rows, mean, column } = block.place;
    grid.style("value", [firstColumn, rows.first], [lastColumn, mean]);
    grid.style("sign", [column.rating, rows.first], [column.rating, rows.last]);
    grid.style("total", [firstColumn, block.place.county], [lastColumn, mean]);
  });
  for (const band of layout.blocks) {
    rowList(band.rows).forEach((row, municipality) => grid.put(0, row, input.municipalities[municipality] ?? ""));
    grid.put(0, band.columns, "Kommune");
    grid.put(0, band.county, countyLabel(layout, band.heading));
    grid.put(0, band.mean, "MW (ungewichtet)");
    grid.style("columnHeading", [0, band.columns]);
    grid.style("label", [0, band.rows.first], [0, band.rows.last]);
    grid.style("total", [0, band.county], [0, band.mean]);
  }
}

function blockOf(layout: BenchmarkLayout, indicator: BenchmarkIndicator, index: number): Block {
  const place = blockPlace(layout, index);
  const isChange = indicator.kind === "change";
  const numerator = {
    current: countPlace(layout, indicator.numerator, "current"),
    previous: countPlace(layout, indicator.numerator, "comparison"),
  };
  const denominator = {
    current: countPlace(layout, indicator.denominator, isChange ? "comparison" : "current"),
    previous: countPlace(layout, indicator.denominator, "comparison"),
  };
  return {
    indicator,
    place,
    numerator,
    denominator,
    n: countPlace(layout, indicator.n, isChange ? "comparison" : "current"),
    values: down(place.column.value, place.rows),
    previousValues: down(place.column.previous, place.rows),
    countyValue: fixed(place.column.value, place.county),
    countyPrevious: fixed(place.column.previous, place.county),
    mean: fixed(place.column.value, place.mean),
  };
}

function putHeading(grid: SheetGrid, { indicator, place, values }: Block, { columns, municipalities }: BenchmarkInput): void {
  const { firstColumn, lastColumn, heading, meaning, remark } = place;
  const isInPercent = VALUE_FORMATS[indicator.format].scale !== "";
  grid.put(firstColumn, heading, `${indicator.name} (${indicator.unit})${isInPercent ? " · Abweichung und Beitrag in PP" : ""}`);
  const addition = indicator.addition?.(columns);
  grid.put(
    firstColumn,
    meaning,
    `=${quoted(`${indicator.meaning} · ${DIRECTION_WORDS[indicator.direction]}`)}${addition === undefined ? "" : `&${addition}`}`,
  );
  const total = municipalities.length;
  const lacking = lackingTables(indicator, columns);
  const completeness =
    lacking.length > 0
      ? quoted(`Fehlt: Blatt oder Spalte aus ${lacking.join(", ")}`)
      : `COUNT(${values})&" von ${total} Kommunen"&IF(COUNT(${values})<${total}," · Fehlt: siehe Grundzahlen unten","")`;
  const comparison =
    indicator.kind === "change"
      ? `&IF(${IS_YEAR_BEFORE},"",${quoted(" · Fehlt: Vergleich mit dem Vorjahresmonat (Blatt Kennzahlen)")})`
      : "";
  grid.put(firstColumn, remark, `=${completeness}${comparison}&${quoted(` · n: ${countTitle(indicator.n)} · ${indicator.source}`)}`);
  for (const { id, heading: text } of BLOCK_COLUMNS) {
    const isStock = id === "previous" && indicator.kind === "change";
    grid.put(place.column[id], place.columns, isStock ? `${countTitle(indicator.denominator)} Vgl.` : text);
  }
  grid.style("section", [firstColumn, heading], [lastColumn, heading]);
  grid.style("subtitle", [firstColumn, meaning], [lastColumn, remark]);
  grid.style("columnHeading", [firstColumn, place.columns], [lastColumn, place.columns]);
  grid.style("valueHeading", [firstColumn, place.columns], [lastColumn, place.columns]);
}

function lackingTables({ numerator, denominator }: BenchmarkIndicator, columns: TableColumns): readonly string[] {
  const counts = COUNT_BANDS.flatMap((band) => band.counts).filter(({ id }) => id === numerator || id === denominator);
  return [...new Set(counts.flatMap((count) => missingFor(count, columns) ?? []))];
}

function countTitle(id: string): string {
  return COUNT_BANDS.flatMap(({ counts }) => counts).find((count) => count.id === id)?.title ?? "";
}

/**
 * The value, or why there is none: a count is missing, the denominator is 0, or the month compared with, which the user
 * may choose, is not that of the previous year, as K1E2 and K3 demand.
 */
function guarded({ formula, kind }: BenchmarkIndicator, numerator: string, denominator: string): string {
  const isMeaningful = kind === "change" ? `AND(${denominator}>0,${IS_YEAR_BEFORE})` : `${denominator}>0`;
  return `=IF(COUNT(${numerator},${denominator})<2,${quoted(MISSING_WORD)},IF(${isMeaningful},${formula(numerator, denominator)},${quoted(NO_VALUE)}))`;
}

/** `expression` if all these cells hold numbers; nothing is compared with a missing value. */
function ifNumbers(cells: readonly string[], expression: string, otherwise: string = quoted(NO_VALUE)): string {
  return `=IF(COUNT(${cells.join()})=${cells.length},${expression},${otherwise})`;
}

function putMunicipality(grid: SheetGrid, layout: BenchmarkLayout, block: Block, municipality: number, index: number): void {
  const { indicator, place, numerator, denominator, n, values, countyValue, mean } = block;
  const row = place.rows.first + municipality;
  const { value: valueFormat, difference, scale } = VALUE_FORMATS[indicator.format];
  const value = address(place.column.value, row);
  const quartile = address(place.column.quartile, row);
  const nCell = address(place.column.n, row);
  const bounds = [layout.overview.firstQuartile, layout.overview.median, layout.overview.thirdQuartile].map((of) =>
    fixed(overviewColumn(index), of),
  );
  const put = (id: keyof BlockPlace["column"], formula: string, format: string) => grid.put(place.column[id], row, formula, format);
  put("value", guarded(indicator, numerator.current.cell(municipality), denominator.current.cell(municipality)), valueFormat);
  put("rank", rankFormula(indicator, value, values), PLACE_FORMAT);
  put("fromCounty", ifNumbers([value, countyValue], `${scale}(${value}-${countyValue})`), difference);
  put(
    "quartile",
    ifNumbers([value], `IF(${value}<=${bounds[0]},1,IF(${value}<=${bounds[1]},2,IF(${value}<=${bounds[2]},3,4)))`),
    PLACE_FORMAT,
  );
  put("fromMean", ifNumbers([value, mean], `${scale}(${value}-${mean})`), difference);
  put("rating", ratingFormula(indicator, quartile, nCell), "General");
  put("previous", previousFormula(block, municipality), indicator.kind === "change" ? COUNT_FORMAT : valueFormat);
  put("n", ifNumbers([n.cell(municipality)], n.cell(municipality), quoted(MISSING_WORD)), COUNT_FORMAT);
  put("contribution", contributionFormula(block, municipality), CONTRIBUTION_FORMAT);
}

/** Ties share a rank; a missing value is text, which RANK leaves out. */
function rankFormula({ direction }: BenchmarkIndicator, value: string, values: string): string {
  return direction === "none" ? NO_VALUE : ifNumbers([value], `RANK(${value},${values},${direction === "low" ? 1 : 0})`);
}

/** Nothing is rated below the minimum n, nor without one: a missing parameter is no permission. */
function ratingFormula({ direction }: BenchmarkIndicator, quartile: string, n: string): string {
  if (direction === "none") return "";
  const { best, last } = QUARTERS[direction];
  const minimum = headAddress("minimum");
  const rating = `IF(${quartile}=${best},"${SIGNS.best}",IF(${quartile}=${last},"${SIGNS.last}","${SIGNS.middle}"))`;
  return `=IF(ISNUMBER(${quartile}),IF(COUNT(${n},${minimum})<2,"${SIGNS.unrated}",IF(${n}<${minimum},"${SIGNS.unrated}",${rating})),"")`;
}

function previousFormula({ indicator, numerator, denominator }: Block, municipality: number): string {
  const before = denominator.previous.cell(municipality);
  return indicator.kind === "change"
    ? ifNumbers([before], before, quoted(MISSING_WORD))
    : guarded(indicator, numerator.previous.cell(municipality), before);
}

/**
 * What the municipality adds to the county's change; the contributions add up to it. Of a stock its change as a
 * fraction of the county's previous stock. Of a ratio its distance from the county's previous ratio, weighted with its
 * share of the denominator, now minus then: who only grows in size adds nothing.
 */
function contributionFormula(block: Block, municipality: number): string {
  const { indicator, place, numerator, denominator, countyPrevious } = block;
  const { scale } = VALUE_FORMATS[indicator.format];
  const now = denominator.current.cell(municipality);
  const total = denominator.current.sum;
  if (indicator.kind === "change") {
    const count = numerator.current.cell(municipality);
    return ifNumbers([count, now, numerator.current.sum, total], `${scale}CONTRIBUTION(${count},${now},${total})`);
  }
  const row = place.rows.first + municipality;
  const [value, previous] = [address(place.column.value, row), address(place.column.previous, row)];
  const [before, totalBefore] = [denominator.previous.cell(municipality), denominator.previous.sum];
  const weighted = (ratio: string, weight: string, whole: string) => `(${ratio}-${countyPrevious})*${weight}/${whole}`;
  return ifNumbers(
    [value, previous, countyPrevious, now, before, total, totalBefore],
    `${scale}(${weighted(value, now, total)}-${weighted(previous, before, totalBefore)})`,
  );
}

/** ΣN/ΣD of the municipalities that have a value: the county's value if none is missing, never the mean of ratios. */
function putCounty(grid: SheetGrid, block: Block, municipalityCount: number): void {
  const { indicator, place, numerator, denominator, n, values, previousValues, countyValue, countyPrevious } = block;
  const { value: valueFormat, scale } = VALUE_FORMATS[indicator.format];
  const isChange = indicator.kind === "change";
  const sum = (having: string, counts: string) => `SUMIF(${having},${ANY_NUMBER},${counts})`;
  const ratio = (having: string, above: string, below: string) =>
    `=IF(COUNT(${having})=0,${quoted(MISSING_WORD)},${indicator.formula(sum(having, above), sum(having, below))})`;
  const put = (id: keyof BlockPlace["column"], formula: string, format: string) =>
    grid.put(place.column[id], place.county, formula, format);
  put("value", ratio(values, numerator.current.all, denominator.current.all), valueFormat);
  put(
    "previous",
    isChange
      ? `=IF(COUNT(${previousValues})=0,${quoted(MISSING_WORD)},SUM(${previousValues}))`
      : ratio(previousValues, numerator.previous.all, denominator.previous.all),
    isChange ? COUNT_FORMAT : valueFormat,
  );
  put("n", `=${sum(values, n.all)}`, COUNT_FORMAT);
  const isComplete = [values, previousValues].map((of) => `COUNT(${of})=${municipalityCount}`).join();
  put(
    "contribution",
    `=IF(AND(${isComplete}),${scale}(${isChange ? countyValue : `${countyValue}-${countyPrevious}`}),${quoted(NO_VALUE)})`,
    CONTRIBUTION_FORMAT,
  );
}

function putMean(grid: SheetGrid, { indicator, place, values, countyValue, mean }: Block): void {
  const { value: valueFormat, difference, scale } = VALUE_FORMATS[indicator.format];
  grid.put(place.column.value, place.mean, `=IF(COUNT(${values})=0,${quoted(MISSING_WORD)},AVERAGE(${values}))`, valueFormat);
  grid.put(place.column.fromCounty, place.mean, ifNumbers([mean, countyValue], `${scale}(${mean}-${countyValue})`), difference);
}

/** The weighted mean is the county only if no municipality is missing. */
function countyLabel(layout: BenchmarkLayout, heading: number): string {
  const ranges = BENCHMARK_INDICATORS.flatMap((_, index) => {
    const place = blockPlace(layout, index);
    return place.heading === heading ? [down(place.column.value, place.rows)] : [];
  });
  return countyLabelFormula(ranges, layout);
}

/** Formula of the label beside weighted means over these ranges of values. */
export function countyLabelFormula(ranges: readonly string[], { overview }: BenchmarkLayout): string {
  const expected = ranges.length * (overview.rows.last - overview.rows.first + 1);
  return `=IF(COUNT(${ranges.join()})=${expected},"Kreis (GeMW)","GeMW (unvollständig)")`;
}
