import { COUNTY } from "../../model/planning-tables";
import { readTable, type RawTable, type ReadTable } from "../../model/read-table";
import type { CellValue, CorrelationRow, ScenarioRow } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import { SCENARIOS_TABLE, type RANGE_WORDS } from "../../model/tables/steering-tables";
import type { Finding } from "../../model/finding";
import { cellAddress } from "../../units/cell-address";
import { changeKindOf, driverByName, similarDriver } from "./driver-unit";
import { isWithinYear } from "./driver-levels";
import { driverOf } from "./drivers";
import * as problems from "./scenario-problems";
import { readDriverValue } from "./driver-value";
import type { DriverChange } from "./scenario";
import type { DriverCorrelation, DriverRange, DriverRow, PlannedScenario, RangeShape, ScenarioPlan } from "./scenario-plan";

/** What a table of scenarios is checked against; without it months and municipalities are taken as they are. */
export type ScenarioContext = { readonly year: number; readonly municipalities: readonly string[] };

/** Headings of columns that only comment; every other unknown heading is the name of a scenario. */
const COMMENT_HEADINGS: ReadonlySet<string> = new Set(
  ["Herkunft", "Quelle", "Bemerkung", "Hinweis", "Kommentar", "Origin", "Source", "Remark", "Note", "Comment"].map(comparable),
);

const SHAPES: Readonly<Record<(typeof RANGE_WORDS)[number], RangeShape>> = {
  Dreieck: "triangular",
  PERT: "pert",
  Normal: "normal",
  Gleich: "uniform",
};

/** Whether a column under this heading only comments. */
export function isCommentHeading(heading: string): boolean {
  return COMMENT_HEADINGS.has(comparable(heading));
}

/**
 * Reads the sheet `Szenarien`: drivers in rows, one column for each scenario, a blank cell means "as in the base".
 * What cannot be understood is a finding at its cell, and the scenario that holds it says so instead of giving results.
 *
 * @param raw the table with its headings; errors arrive as text, blank cells as `""`
 * @param correlations the rows of the table `Korrelationen`
 */
export function readScenarios(
  raw: RawTable,
  context?: ScenarioContext,
  correlations?: Pick<ReadTable<CorrelationRow>, "rows" | "sheet" | "addressOf">,
): ScenarioPlan {
  const table = readTable(SCENARIOS_TABLE, raw);
  const findings: Finding[] = [];
  const rows = table.rows.map((row) => readRow(row, { table, context, findings }));
  markTwice(rows, table, findings);
  const scenarios = scenarioColumns(raw, table).map((column) => readColumn(column, { raw, rows, findings }));
  const ranges = rows.flatMap((row) => readRange(row, table, findings));
  return {
    scenarios: withoutTwins(scenarios, raw, findings),
    rows: rows.flatMap(({ read }) => (read === undefined ? [] : [read])),
    ranges,
    correlations: correlations === undefined ? [] : readCorrelations(correlations, ranges, findings),
    findings,
  };
}

type Table = ReadTable<ScenarioRow>;

/** A row of the sheet: understood, or with what is wrong with it. */
type CheckedRow = { readonly row: ScenarioRow; readonly read?: DriverRow; finding?: Finding };

type RowContext = { readonly table: Table; readonly context?: ScenarioContext; readonly findings: Finding[] };

function at(sheet: string, cell: string, problem: problems.ScenarioProblem): Finding {
  return { ...problem, sheet, cell };
}

function readRow(row: ScenarioRow, { table, context, findings }: RowContext): CheckedRow {
  const fault = (column: string, problem: problems.ScenarioProblem): CheckedRow => {
    const finding = at(table.sheet, table.addressOf(row, column), problem);
    findings.push(finding);
    return { row, finding };
  };
  const { driver: name, unit = "", municipality, from, base } = row;
  // Reading the table has reported the empty cell already.
  if (name === undefined) return { row, finding: at(table.sheet, table.addressOf(row, "driver"), problems.noDriver) };
  const driver = driverByName(name);
  if (driver === undefined) return fault("driver", problems.unknownDriver(name, similarDriver(name)));
  const kind = changeKindOf(driver, unit);
  if (kind === undefined) return fault("unit", problems.unitDoesNotFit(driver, unit));
  const isPart = municipality !== undefined && comparable(municipality) !== comparable(COUNTY);
  if (isPart && !driver.isMunicipal) return fault("municipality", problems.notMunicipal(driver));
  const known = context?.municipalities.find((candidate) => comparable(candidate) === comparable(municipality ?? ""));
  if (isPart && context && known === undefined) return fault("municipality", problems.unknownMunicipality(municipality));
  if (from !== undefined && !driver.isDated) return fault("from", problems.notDated(driver));
  if (from !== undefined && context && !isWithinYear(from, context.year)) return fault("from", problems.outsideYear(from, context.year));
  const read: DriverRow = {
    driver: driver.id,
    kind,
    rowIndex: row.rowIndex,
    ...(isPart ? { municipality: known ?? municipality } : {}),
    ...(from === undefined ? {} : { from }),
    ...(base === undefined ? {} : { base }),
  };
  return { row, read };
}

function markTwice(rows: readonly CheckedRow[], table: Table, findings: Finding[]): void {
  const seen = new Map<string, CheckedRow>();
  for (const checked of rows) {
    const { read } = checked;
    if (read === undefined) continue;
    const key = [read.driver, read.kind, read.municipality ?? "", read.from ?? ""].join("\n");
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, checked);
      continue;
    }
    checked.finding = at(
      table.sheet,
      table.addressOf(checked.row, "driver"),
      problems.sameRowTwice(driverOf(read.driver), first.row.rowIndex + 1),
    );
    findings.push(checked.finding);
  }
}

type ScenarioColumn = { readonly name: string; readonly position: number };

function scenarioColumns(raw: RawTable, { columns }: Table): readonly ScenarioColumn[] {
  return columns.extra
    .filter(({ heading }) => heading.trim() !== "" && !isCommentHeading(heading))
    .map(({ heading, position }) => ({ name: heading.trim(), position }))
    .filter(({ position }) => raw.headings[position] !== undefined);
}

type ColumnContext = { readonly raw: RawTable; readonly rows: readonly CheckedRow[]; readonly findings: Finding[] };

function readColumn({ name, position }: ScenarioColumn, { raw, rows, findings }: ColumnContext): PlannedScenario {
  const changes: DriverChange[] = [];
  const faults: Finding[] = [];
  for (const { row, read, finding } of rows) {
    const cell = raw.values[row.rowIndex - raw.firstRow - 1]?.[position];
    if (isBlankCell(cell)) continue;
    if (finding !== undefined || read === undefined) {
      if (finding !== undefined) faults.push(finding);
      continue;
    }
    const driver = driverOf(read.driver);
    const value = readDriverValue(driver, read.kind, cell);
    if (typeof value !== "number" || isSaidTwice(changes, read)) {
      const address = cellAddress(row.rowIndex, raw.firstColumn + position);
      const fault = at(raw.sheet, address, typeof value === "number" ? problems.severalRows(driver) : value);
      faults.push(fault);
      findings.push(fault);
      continue;
    }
    const { municipality, from } = read;
    changes.push({
      driver: read.driver,
      kind: read.kind,
      value,
      ...(municipality === undefined ? {} : { municipality }),
      ...(from === undefined ? {} : { from }),
    });
  }
  const [problem] = faults;
  return { name, changes, columnIndex: raw.firstColumn + position, ...(problem === undefined ? {} : { problem }) };
}

/** New cases start in one month; anything else has one value for each municipality and month, in one unit. */
function isSaidTwice(changes: readonly DriverChange[], { driver, municipality, from }: DriverRow): boolean {
  const isOneStart = driver === "newCases";
  return changes.some((change) => change.driver === driver && change.municipality === municipality && (isOneStart || change.from === from));
}

function isBlankCell(cell: CellValue | null | undefined): cell is "" | null | undefined {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Of two scenarios with one name the left one counts: a name must say which is meant. */
function withoutTwins(scenarios: readonly PlannedScenario[], raw: RawTable, findings: Finding[]): readonly PlannedScenario[] {
  const names = new Set<string>();
  return scenarios.filter(({ name, columnIndex }) => {
    const isFirst = !names.has(comparable(name));
    names.add(comparable(name));
    if (!isFirst) findings.push(at(raw.sheet, cellAddress(raw.firstRow, columnIndex), problems.nameTwice(name)));
    return isFirst;
  });
}

function readRange({ row, read }: CheckedRow, table: Table, findings: Finding[]): readonly DriverRange[] {
  const { shape: word, minimum, likely = NaN, maximum } = row;
  if (word === undefined || read === undefined) return [];
  const driver = driverOf(read.driver);
  const shape = SHAPES[word];
  const needsLikely = shape === "triangular" || shape === "pert";
  const reject = (column: string, problem: problems.ScenarioProblem): readonly [] => {
    findings.push(at(table.sheet, table.addressOf(row, column), problem));
    return [];
  };
  if (read.municipality !== undefined || read.from !== undefined) return reject("shape", problems.rangeOfPart(driver));
  if (minimum === undefined || maximum === undefined || (needsLikely && Number.isNaN(likely))) {
    return reject("shape", problems.rangeIncomplete(driver));
  }
  for (const [column, value] of Object.entries({ minimum, maximum, ...(needsLikely ? { likely } : {}) })) {
    const checked = readDriverValue(driver, read.kind, value);
    if (typeof checked !== "number") return reject(column, checked);
  }
  const isOrdered = minimum < maximum && (!needsLikely || (minimum <= likely && likely <= maximum));
  return isOrdered
    ? [{ driver: read.driver, kind: read.kind, shape, minimum, likely, maximum }]
    : reject("minimum", problems.rangeOutOfOrder(driver));
}

function readCorrelations(
  { rows, sheet, addressOf }: Pick<ReadTable<CorrelationRow>, "rows" | "sheet" | "addressOf">,
  ranges: readonly DriverRange[],
  findings: Finding[],
): readonly DriverCorrelation[] {
  return rows.flatMap((row): readonly DriverCorrelation[] => {
    const { firstDriver, secondDriver, correlation } = row;
    if (firstDriver === undefined || secondDriver === undefined || correlation === undefined) return [];
    const ids: string[] = [];
    for (const [column, name] of Object.entries({ firstDriver, secondDriver })) {
      const driver = driverByName(name);
      const hasRange = ranges.some((range) => range.driver === driver?.id);
      if (driver !== undefined && hasRange) {
        ids.push(driver.id);
        continue;
      }
      const problem = driver === undefined ? problems.unknownDriver(name, similarDriver(name)) : problems.correlationWithoutRange(name);
      findings.push(at(sheet, addressOf(row, column), problem));
    }
    if (!(correlation >= -1 && correlation <= 1)) {
      findings.push(at(sheet, addressOf(row, "correlation"), problems.correlationOutOfBounds(correlation)));
      return [];
    }
    const [first, second] = ids;
    return first === undefined || second === undefined ? [] : [{ drivers: [first, second], value: correlation }];
  });
}
