import type { ObjectType } from "../object-type";
import type { TypeName } from "../targets";
import { APPLICATION, CULTURE_INFO, DATETIME_FORMAT_INFO, NUMBER_FORMAT_INFO } from "./application";
import { CHART_AXES, CHART_AXIS, CHART_AXIS_TITLE, CHART_LEGEND, CHART_TITLE } from "./chart-parts";
import { CHART_FILL, CHART_SERIES, CHART_SERIES_COLLECTION, CHART_SERIES_FORMAT } from "./chart-series";
import { CHART, CHART_COLLECTION } from "./chart";
import { CONDITIONAL_FORMAT, CONDITIONAL_FORMAT_COLLECTION } from "./conditional-format";
import {
  CELL_VALUE_CONDITIONAL_FORMAT,
  COLOR_SCALE_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
  TEXT_CONDITIONAL_FORMAT,
} from "./conditional-rule";
import { WORKBOOK_CREATED } from "./created-workbook";
import { DATA_VALIDATION } from "./data-validation";
import { CUSTOM_PROPERTY, CUSTOM_PROPERTY_COLLECTION, DOCUMENT_PROPERTIES } from "./document-properties";
import { WORKSHEET_FREEZE_PANES } from "./freeze-panes";
import { NAMED_ITEM, NAMED_ITEM_COLLECTION } from "./named-item";
import { PAGE_BREAK, PAGE_BREAK_COLLECTION } from "./page-break";
import { PAGE_LAYOUT } from "./page-layout";
import { RANGE_BORDER, RANGE_BORDER_COLLECTION } from "./range-border";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./range-format";
import { RANGE } from "./range";
import { SETTING, SETTING_COLLECTION } from "./setting-collection";
import { SHAPE, SHAPE_COLLECTION } from "./shape";
import { TABLE_COLLECTION } from "./table-collection";
import { TABLE_COLUMN, TABLE_COLUMN_COLLECTION } from "./table-column";
import { TABLE_ROW, TABLE_ROW_COLLECTION } from "./table-row";
import { TABLE } from "./table";
import { WORKBOOK } from "./workbook";
import { WORKSHEET_COLLECTION } from "./worksheet-collection";
import { WORKSHEET_PROTECTION } from "./worksheet-protection";
import { WORKSHEET } from "./worksheet";

/** Every object type of the host, by its name in `Excel`. */
export const OBJECT_TYPES: { readonly [Name in TypeName]: ObjectType } = {
  Application: APPLICATION,
  CellValueConditionalFormat: CELL_VALUE_CONDITIONAL_FORMAT,
  Chart: CHART,
  ChartAxes: CHART_AXES,
  ChartAxis: CHART_AXIS,
  ChartAxisTitle: CHART_AXIS_TITLE,
  ChartCollection: CHART_COLLECTION,
  ChartFill: CHART_FILL,
  ChartLegend: CHART_LEGEND,
  ChartSeries: CHART_SERIES,
  ChartSeriesCollection: CHART_SERIES_COLLECTION,
  ChartSeriesFormat: CHART_SERIES_FORMAT,
  ChartTitle: CHART_TITLE,
  ColorScaleConditionalFormat: COLOR_SCALE_CONDITIONAL_FORMAT,
  ConditionalFormat: CONDITIONAL_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMAT_COLLECTION,
  ConditionalFormatRule: CONDITIONAL_FORMAT_RULE,
  ConditionalRangeFill: CONDITIONAL_RANGE_FILL,
  ConditionalRangeFont: CONDITIONAL_RANGE_FONT,
  ConditionalRangeFormat: CONDITIONAL_RANGE_FORMAT,
  CultureInfo: CULTURE_INFO,
  CustomConditionalFormat: CUSTOM_CONDITIONAL_FORMAT,
  CustomProperty: CUSTOM_PROPERTY,
  CustomPropertyCollection: CUSTOM_PROPERTY_COLLECTION,
  DataValidation: DATA_VALIDATION,
  DatetimeFormatInfo: DATETIME_FORMAT_INFO,
  DocumentProperties: DOCUMENT_PROPERTIES,
  FormatProtection: FORMAT_PROTECTION,
  NamedItem: NAMED_ITEM,
  NamedItemCollection: NAMED_ITEM_COLLECTION,
  NumberFormatInfo: NUMBER_FORMAT_INFO,
  PageBreak: PAGE_BREAK,
  PageBreakCollection: PAGE_BREAK_COLLECTION,
  PageLayout: PAGE_LAYOUT,
  Range: RANGE,
  RangeBorder: RANGE_BORDER,
  RangeBorderCollection: RANGE_BORDER_COLLECTION,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  RangeFormat: RANGE_FORMAT,
  Setting: SETTING,
  SettingCollection: SETTING_COLLECTION,
  Shape: SHAPE,
  ShapeCollection: SHAPE_COLLECTION,
  Table: TABLE,
  TableCollection: TABLE_COLLECTION,
  TableColumn: TABLE_COLUMN,
  TableColumnCollection: TABLE_COLUMN_COLLECTION,
  TableRow: TABLE_ROW,
  TableRowCollection: TABLE_ROW_COLLECTION,
  TextConditionalFormat: TEXT_CONDITIONAL_FORMAT,
  Workbook: WORKBOOK,
  WorkbookCreated: WORKBOOK_CREATED,
  Worksheet: WORKSHEET,
  WorksheetCollection: WORKSHEET_COLLECTION,
  WorksheetFreezePanes: WORKSHEET_FREEZE_PANES,
  WorksheetProtection: WORKSHEET_PROTECTION,
};
