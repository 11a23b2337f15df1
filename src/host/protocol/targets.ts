import type { Area, SheetId } from "../workbook-port";

/** What stands behind the one workbook and what hangs on it without a key of its own. */
export type WorkbookTarget = "workbook";

export type SheetTarget = { readonly sheet: SheetId };

/** `area` changes when rows are inserted or deleted above: a range object in Excel moves with its cells. */
export type RangeTarget = { readonly sheet: SheetId; area: Area };

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";

export type BorderTarget = { readonly range: RangeTarget; readonly edge: BorderEdge };

/** All tables of the workbook, or those of one sheet. */
export type TablesTarget = { readonly sheet?: SheetId };

export type TableTarget = { readonly table: string };

/** Columns and rows are counted from 0 inside the table's body. */
export type TableColumnTarget = { readonly table: string; readonly column: number };

export type TableRowTarget = { readonly table: string; readonly row: number };

/** Names of the workbook, or of one sheet. */
export type NamesTarget = { readonly scope?: SheetId };

export type NameTarget = { readonly name: string; readonly scope?: SheetId };

/** A setting or custom property by its key. */
export type KeyTarget = { readonly key: string };

export type ChartTarget = { readonly chart: string; readonly sheet: SheetId };

/** A manual page break above a row, counted from 0. */
export type PageBreakTarget = SheetTarget & { readonly row: number };

export type AxisTarget = ChartTarget & { readonly axis: "category" | "value" };

export type SeriesTarget = ChartTarget & { readonly series: number };

export type ConditionalFormatTarget = { readonly sheet: SheetId; readonly format: string };

export type CreatedWorkbookTarget = { readonly bytes: Uint8Array | undefined };

/** Every object type of the host and what identifies one object of it. */
export type Targets = {
  Application: WorkbookTarget;
  CellValueConditionalFormat: ConditionalFormatTarget;
  Chart: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartAxisTitle: AxisTarget;
  ChartCollection: SheetTarget;
  ChartFill: SeriesTarget;
  ChartLegend: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartTitle: ChartTarget;
  ColorScaleConditionalFormat: ConditionalFormatTarget;
  ConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  CultureInfo: WorkbookTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  CustomProperty: KeyTarget;
  CustomPropertyCollection: WorkbookTarget;
  DataValidation: RangeTarget;
  DatetimeFormatInfo: WorkbookTarget;
  DocumentProperties: WorkbookTarget;
  FormatProtection: RangeTarget;
  NamedItem: NameTarget;
  NamedItemCollection: NamesTarget;
  NumberFormatInfo: WorkbookTarget;
  PageBreak: PageBreakTarget;
  PageBreakCollection: SheetTarget;
  PageLayout: SheetTarget;
  Range: RangeTarget;
  RangeBorder: BorderTarget;
  RangeBorderCollection: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  Setting: KeyTarget;
  SettingCollection: WorkbookTarget;
  Shape: ChartTarget;
  ShapeCollection: SheetTarget;
  Table: TableTarget;
  TableCollection: TablesTarget;
  TableColumn: TableColumnTarget;
  TableColumnCollection: TableTarget;
  TableRow: TableRowTarget;
  TableRowCollection: TableTarget;
  TextConditionalFormat: ConditionalFormatTarget;
  Workbook: WorkbookTarget;
  WorkbookCreated: CreatedWorkbookTarget;
  Worksheet: SheetTarget;
  WorksheetCollection: WorkbookTarget;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
};

export type TypeName = keyof Targets;

/** One object of the host, whatever its type. */
export type Handle = { readonly [Name in TypeName]: { readonly type: Name; readonly target: Targets[Name] } }[TypeName];

/** A handle, checked against the type's target. */
export function handle<Name extends TypeName>(type: Name, target: Targets[Name]): Handle {
  return { type, target } as Handle;
}
