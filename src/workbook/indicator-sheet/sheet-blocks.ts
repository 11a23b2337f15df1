import type { FigureScope } from "./figure";
import { quoted } from "./figure-hint";
import { headCell } from "./indicator-sheet-frame";
import { staffSum, type StaffSide } from "./input-figures";
import { emptySeats, productOf, runningSum, type RowAmount } from "./running-rows";

/** A table below the figures whose rows depend on the data: municipalities, instruments, target groups. */
export type SheetBlock = {
  readonly title: string;
  /** Of the columns from A on. */
  readonly headings: readonly string[];
  readonly rows: readonly BlockRow[];
};

/** `label` may be a formula with its "=", which needs a format; `cells` gives the columns from B on for the row (one-based) on which the block stands. */
export type BlockRow = { readonly label: string; readonly labelFormat?: string; readonly cells: (row: number) => readonly BlockCell[] };

/** Formula text without "=" and its number format. */
type BlockCell = { readonly formula: string; readonly format: string };

/** Names found in the data, in their order. */
export type BlockNames = {
  readonly municipalities: readonly string[];
  readonly instruments: readonly string[];
  readonly targetGroups: readonly string[];
};

const FORMATS = { fte: "#,##0.00", share: "0.0%", count: "#,##0", average: "#,##0.0", money: '#,##0.00 "€"' } as const;

/** What stands where a value is not there: the column `Hinweis` of the figures above says why. */
const ABSENT = quoted("fehlt");

/** The formula, or the word for a missing value if it gives an error. */
function orAbsent(formula: string): string {
  return `IFERROR(${formula},${ABSENT})`;
}

const LABEL = "$A";

const STAFF_COLUMNS = [
  ["plannedFte", "VZÄ Soll"],
  ["actualFte", "VZÄ Ist"],
  ["absentFte", "Langzeitausfall"],
] as const;

const EXIT_COLUMNS = ["exitsResignation", "exitsIllness", "exitsTransfer", "exitsParentalLeave"] as const;

const STAFF_SIDES = [
  ["passiv", "Personal nach Kommunen · Leistungsgewährung (passiv)", "Passive"],
  ["aktiv", "Personal nach Kommunen · Eingliederung (aktiv)", "Active"],
] as const;

/** The blocks of the sheet in their order; those for which the workbook has no data are left out. */
export function sheetBlocks(scope: FigureScope, names: BlockNames): readonly SheetBlock[] {
  return [...staffBlocks(scope, names), ...measureBlocks(scope, names)].filter(({ rows }) => rows.length > 0);
}

/** Staff of each municipality on one side of the work, and the county's total from the figures above. */
function staffBlocks(scope: FigureScope, { municipalities }: BlockNames): readonly SheetBlock[] {
  if (municipalities.length === 0) return [];
  return STAFF_SIDES.map(([side, title, suffix]) => ({
    title,
    headings: ["Kommune", ...STAFF_COLUMNS.map(([, heading]) => heading), "Vakanz", "Fluktuation", "eLb je VZÄ", "effektiv"],
    rows: [
      ...municipalities.map((label) => ({ label, cells: (row: number) => staffCells(scope, side, row) })),
      { label: "Kreis", cells: () => countyStaffCells(scope, side, suffix) },
    ],
  }));
}

function staffCells(scope: FigureScope, side: string, row: number): readonly BlockCell[] {
  const name = `${LABEL}${row}`;
  const amount = (column: string) => {
    const references = ["asOf", "side", "municipality", column].map((id) => scope.columns.reference("Personal", id));
    if (references.includes(undefined)) return "NA()";
    const [asOf, sides, names, values] = references;
    const criteria = `${asOf},${headCell("staffDate", scope.side)},${sides},${quoted(side)},${names},${name}`;
    return `IF(COUNTIFS(${criteria},${values},">=0")=1,SUMIFS(${values},${criteria}),NA())`;
  };
  const [planned, actual, absent] = ["B", "C", "D"].map((column) => `${column}${row}`);
  const stock = municipalStock(scope, name);
  return [
    ...STAFF_COLUMNS.map(([column]) => ({ formula: orAbsent(amount(column)), format: FORMATS.fte })),
    { formula: orAbsent(`VACANCYRATE(${planned},${actual})`), format: FORMATS.share },
    { formula: orAbsent(`TURNOVERRATE(${EXIT_COLUMNS.map(amount).join("+")},${actual})`), format: FORMATS.share },
    { formula: orAbsent(`CASELOAD(${stock},${actual})`), format: FORMATS.average },
    { formula: orAbsent(`CASELOAD(${stock},${actual},${absent})`), format: FORMATS.average },
  ];
}

/** Beneficiaries of a municipality in the month: men and women must both be there. */
function municipalStock(scope: FigureScope, name: string): string {
  const references = ["month", "dataAge", "municipality", "beneficiaries"].map((id) => scope.columns.reference("Bestand", id));
  if (references.includes(undefined)) return "NA()";
  const [months, ages, names, values] = references;
  const criteria = `${months},${headCell("month", scope.side)},${ages},${headCell("dataAge", scope.side)},${names},${name}`;
  return `IF(COUNTIFS(${criteria},${values},">=0")=2,SUMIFS(${values},${criteria}),NA())`;
}

function countyStaffCells(scope: FigureScope, side: StaffSide, suffix: "Passive" | "Active"): readonly BlockCell[] {
  const total = (figure: string, format: string) => ({ formula: orAbsent(scope.cell(`${figure}${suffix}`)), format });
  const exits = EXIT_COLUMNS.map((column) => {
    const sum = staffSum(scope, side, column);
    return "formula" in sum ? sum.formula : "NA()";
  });
  return [
    total("planned", FORMATS.fte),
    total("staff", FORMATS.fte),
    total("absent", FORMATS.fte),
    total("vacancy", FORMATS.share),
    { formula: orAbsent(`TURNOVERRATE(${exits.join("+")},${scope.cell(`staff${suffix}`)})`), format: FORMATS.share },
    total("caseload", FORMATS.average),
    total("effectiveCaseload", FORMATS.average),
  ];
}

const MEASURE_KINDS = [
  ["instrument", "Maßnahmen nach Instrument", "Instrument", "instruments"],
  ["targetGroup", "Maßnahmen nach Zielgruppe", "Zielgruppe", "targetGroups"],
] as const;

/** Running measures by instrument and by target group. */
function measureBlocks(scope: FigureScope, names: BlockNames): readonly SheetBlock[] {
  return MEASURE_KINDS.map(([column, title, heading, kind]) => ({
    title,
    headings: [heading, "Plätze", "Belegt", "Auslastung", "Leere Plätze", "Kosten je Platz", "Kosten leerer Plätze", "Integrationen"],
    rows: names[kind].map((label) => ({ label, cells: (row: number) => measureCells(scope, column, row) })),
  }));
}

function measureCells(scope: FigureScope, column: string, row: number): readonly BlockCell[] {
  const where = { [column]: `${LABEL}${row}` };
  const sum = (amount: RowAmount) => {
    const content = runningSum(scope, { table: "Maßnahmen", where }, amount);
    return "formula" in content ? content.formula : "NA()";
  };
  const [seats, occupied] = [`B${row}`, `C${row}`];
  return [
    { formula: orAbsent(sum(productOf("seats"))), format: FORMATS.count },
    { formula: orAbsent(sum(productOf("occupied"))), format: FORMATS.average },
    { formula: orAbsent(`SEATUSE(${occupied},${seats})`), format: FORMATS.share },
    { formula: orAbsent(sum(emptySeats())), format: FORMATS.average },
    { formula: orAbsent(`COSTPERSEAT(${sum(productOf("seats", "costPerSeatMonth"))},${seats})`), format: FORMATS.money },
    { formula: orAbsent(sum(emptySeats("costPerSeatMonth"))), format: FORMATS.money },
    { formula: orAbsent(sum(productOf("integrations"))), format: FORMATS.count },
  ];
}
