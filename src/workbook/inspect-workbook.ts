import type { Finding } from "../model/finding";
import { tablesOf, type PlanningData } from "../model/planning-data";
import { readPlanningData } from "../model/read-planning-data";
import { PLANNING_TABLES } from "../model/planning-tables";
import { checkPublished, type PublishedResult } from "../planning/plausibility/check-published";
import { checkPlausibility } from "../planning/plausibility/data-checks";
import { cellAddress } from "../units/cell-address";
import { inExcel } from "./excel-session";
import { INPUT_TABLE_NAMES } from "./input-tables";
import type { RawTable } from "./raw-table";
import { readWorkbookContent, type WorkbookContent } from "./read-workbook-tables";
import type { CheckReport, TableState } from "./reports";
import { fingerprint } from "./result-log";
import { scenarioPlan } from "./scenarios/scenario-base";
import { tableColumns, type TableColumns } from "./table-columns";

/** What the input tables say, and what does not fit. */
export type Inspection = {
  /** False if none of the required tables is there. */
  readonly isPlanningWorkbook: boolean;
  readonly data: PlanningData;
  readonly columns: TableColumns;
  readonly findings: readonly Finding[];
  /** Verdicts on the published figures that the workbook states; none without the tables about them. */
  readonly published: readonly PublishedResult[];
  readonly tables: readonly TableState[];
  /** Fingerprint of all inputs. */
  readonly inputs: string;
};

/** Reads and checks the input tables of the open workbook. */
export function inspectWorkbook(): Promise<CheckReport> {
  return inExcel(async (context) =>
    inspect(await readWorkbookContent(context, { tables: INPUT_TABLE_NAMES, snapshots: [], settings: [] })),
  );
}

/** Whether any of the required tables is there. */
export function isPlanningWorkbook({ tables }: Pick<WorkbookContent, "tables">): boolean {
  return PLANNING_TABLES.some(({ isRequired, name }) => isRequired && tables.has(name));
}

/** Checks what was read; touches no workbook. */
export function inspect(content: WorkbookContent): Inspection {
  const { data, findings } = readPlanningData(content.tables);
  const sheetsWithoutTable = PLANNING_TABLES.filter(({ name }) => content.sheetNames.includes(name) && !content.tables.has(name));
  const bareSheets = new Set(sheetsWithoutTable.map(({ name }) => name));
  const published = checkPublished(data);
  const all = [
    ...sheetsWithoutTable.map(({ name, isRequired }) => sheetWithoutTable(name, isRequired)),
    // The more exact finding replaces the general one about the same sheet.
    ...findings.filter(({ code, sheet }) => code !== "table-missing" || !bareSheets.has(sheet)),
    ...plausibility(data, findings),
    ...scenarioPlan(data, content.tables).findings,
    ...published.findings,
  ];
  return {
    isPlanningWorkbook: isPlanningWorkbook(content),
    data,
    columns: columnsOf(data, content.tables),
    findings: all,
    published: published.results,
    tables: PLANNING_TABLES.map(({ name, title, isRequired }) => ({
      name,
      title,
      isRequired,
      ...stateOf(name, content.tables.get(name), data, all),
    })),
    inputs: fingerprint([...content.tables].flatMap(([name, { headings, values }]) => [[name], headings, ...values])),
  };
}

/** Beyond this many rows the comparison of months takes seconds; Excel restarts add-ins that keep it waiting for five. */
const MOST_ROWS_COMPARED = 30_000;

function plausibility(data: PlanningData, known: readonly Finding[]): readonly Finding[] {
  const rowCount = (data.stock?.rows.length ?? 0) + (data.integrations?.rows.length ?? 0);
  return rowCount <= MOST_ROWS_COMPARED ? checkPlausibility(data, known) : [plausibilitySkipped(rowCount)];
}

function plausibilitySkipped(rowCount: number): Finding {
  return {
    severity: "note",
    code: "plausibility-skipped",
    sheet: "Bestand",
    message: {
      de: `Ob Monate auffällig voneinander abweichen, wurde bei ${rowCount} Zeilen nicht geprüft.`,
      en: `With ${rowCount} rows, months were not compared for unusual changes.`,
    },
    remedy: {
      de: `Behalten Sie in der Mappe nur die Monate, die Sie brauchen; bis ${MOST_ROWS_COMPARED} Zeilen wird verglichen.`,
      en: `Keep only the months you need; up to ${MOST_ROWS_COMPARED} rows are compared.`,
    },
  };
}

function columnsOf(data: PlanningData, raws: ReadonlyMap<string, RawTable>): TableColumns {
  const headings = tablesOf(data).map(({ schema, columns }) => {
    const raw = raws.get(schema.name);
    const byId = [...columns.positions].map(([id, position]) => [id, String(raw?.headings[position] ?? "")] as const);
    return [schema.name, new Map(byId)] as const;
  });
  const positions = tablesOf(data).map(({ schema, columns }) => [schema.name, columns.positions] as const);
  return tableColumns(new Map(headings), new Map(positions));
}

function stateOf(
  name: string,
  raw: RawTable | undefined,
  data: PlanningData,
  findings: readonly Finding[],
): Pick<TableState, "state" | "rowCount" | "sheet" | "firstCell"> {
  if (raw === undefined) return { state: "missing", rowCount: 0 };
  const rowCount = tablesOf(data).find(({ schema }) => schema.name === name)?.rows.length ?? 0;
  const hasFindings = findings.some(({ sheet, severity }) => sheet === raw.sheet && severity !== "note");
  const firstCell = cellAddress(raw.firstRow, raw.firstColumn);
  return { state: hasFindings ? "findings" : rowCount === 0 ? "empty" : "ok", rowCount, sheet: raw.sheet, firstCell };
}

function sheetWithoutTable(sheet: string, isRequired: boolean): Finding {
  return {
    severity: isRequired ? "error" : "warning",
    code: "sheet-without-table",
    sheet,
    message: {
      de: `Auf dem Blatt „${sheet}“ gibt es keine Excel-Tabelle mit dem Namen „${sheet}“; seine Zahlen werden nicht gelesen.`,
      en: `The sheet “${sheet}” has no Excel table named “${sheet}”; its figures are not read.`,
    },
    remedy: {
      de: `Markieren Sie die Daten samt Überschriften, wählen Sie Einfügen > Tabelle und nennen Sie die Tabelle „${sheet}“ (Tabellenentwurf > Tabellenname).`,
      en: `Select the data with their headings, choose Insert > Table, and name the table “${sheet}” (Table Design > Table Name).`,
    },
  };
}
