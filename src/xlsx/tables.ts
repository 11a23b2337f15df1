import { areaAddress, parseArea } from "./address";
import { isDeepEqual } from "./deep-equal";
import { formulaFromFile, type FormulaFileWriter } from "./formula-text";
import type { DocumentCell, DocumentTable, TableColumn } from "./workbook-document";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  cloneElement,
  decodeXstring,
  type Element,
  elementFrom,
  elementXml,
  encodeXstring,
  escapeText,
  NAMESPACES,
  numberAttribute,
  parseXml,
  removeElement,
  replaceChildren,
  rootOf,
  serializeXml,
  setAttributes,
  textOf,
  XML_DECLARATION,
} from "./xml";

/** Sequence of CT_Table and CT_TableColumn. */
const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

export function readTable(root: Element): DocumentTable {
  const style = childElement(root, "tableStyleInfo");
  const styleName = attribute(style, "name");
  return {
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    area: attribute(root, "ref") ?? "",
    columns: childElements(childElement(root, "tableColumns"), "tableColumn").map(readColumn),
    hasHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    hasTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    ...(styleName === undefined ? {} : { style: styleName }),
    hasBandedRows: booleanAttribute(style, "showRowStripes") ?? false,
    hasFilter: childElement(root, "autoFilter") !== undefined,
  };
}

function readColumn(column: Element): TableColumn {
  const formula = textOf(childElement(column, "calculatedColumnFormula"));
  return {
    name: decodeXstring(attribute(column, "name") ?? ""),
    ...(formula === "" ? {} : { calculatedFormula: formulaFromFile(formula) }),
  };
}

/** A new table's part. @param id unique in the workbook; @param totals the cells of its totals row, if it has one */
export function newTableXml(
  table: DocumentTable,
  id: number,
  formulas: FormulaFileWriter,
  totals: readonly (DocumentCell | undefined)[],
): string {
  const columns = table.columns.map((column, index) => columnXml(column, index + 1, table, formulas, totals[index])).join("");
  const style = {
    name: table.style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: table.hasBandedRows,
    showColumnStripes: false,
  };
  const attributes = { xmlns: NAMESPACES.main, id, name: table.name, displayName: table.name, ref: table.area };
  const counts = { headerRowCount: table.hasHeaders ? undefined : 0, ...totalsAttributes(table) };
  const content =
    (table.hasFilter && table.hasHeaders ? elementXml("autoFilter", { ref: filterArea(table) }) : "") +
    elementXml("tableColumns", { count: table.columns.length }, columns) +
    elementXml("tableStyleInfo", style);
  return XML_DECLARATION + elementXml("table", { ...attributes, ...counts }, content);
}

function totalsAttributes(table: DocumentTable): Record<string, number | undefined> {
  return table.hasTotals ? { totalsRowCount: 1, totalsRowShown: undefined } : { totalsRowCount: undefined, totalsRowShown: 0 };
}

/** The filter covers header and body, never the totals. */
function filterArea({ area, hasTotals }: DocumentTable): string {
  const parsed = parseArea(area);
  return parsed && hasTotals ? areaAddress({ ...parsed, rowCount: parsed.rowCount - 1 }) : area;
}

/** A line break in a column's name stands as `_x000a_`, not as a character reference. */
function columnName(name: string): string {
  return encodeXstring(name).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

function columnXml(column: TableColumn, id: number, table: DocumentTable, formulas: FormulaFileWriter, total?: DocumentCell): string {
  const content = calculatedFormulaXml(column, table, formulas);
  if (total?.formula === undefined) {
    const totalsRowLabel = typeof total?.value === "string" ? encodeXstring(total.value) : undefined;
    return elementXml("tableColumn", { id, name: columnName(column.name), totalsRowLabel }, content);
  }
  const totalsRowFunction = TOTALS_FUNCTIONS[/^=SUBTOTAL\((\d{3}),/i.exec(total.formula)?.[1] ?? ""] ?? "custom";
  const text = escapeText(formulas.toFile(total.formula, { tableName: table.name }));
  const formula = totalsRowFunction === "custom" ? elementXml("totalsRowFormula", {}, text) : "";
  return elementXml("tableColumn", { id, name: columnName(column.name), totalsRowFunction }, content + formula);
}

/** Excel's names for the functions of a totals row, by the number SUBTOTAL knows them under. */
const TOTALS_FUNCTIONS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function calculatedFormulaXml({ calculatedFormula }: TableColumn, { name }: DocumentTable, formulas: FormulaFileWriter): string {
  if (calculatedFormula === undefined) return "";
  return elementXml("calculatedColumnFormula", {}, escapeText(formulas.toFile(calculatedFormula, { tableName: name })));
}

/** The table's part with what the document changed; everything else (totals, filters, sort order) stays. */
export function changedTableXml(
  source: Uint8Array,
  part: string,
  table: DocumentTable,
  old: DocumentTable,
  formulas: FormulaFileWriter,
): string {
  const document = parseXml(source, part);
  const root = rootOf(document, part);
  if (table.name !== old.name) setAttributes(root, { name: table.name, displayName: table.name });
  setAttributes(root, { ref: table.area, headerRowCount: table.hasHeaders ? undefined : 0 });
  if (table.hasTotals !== old.hasTotals) setAttributes(root, totalsAttributes(table));
  writeFilter(root, table);
  // It names the old area.
  if (table.area !== old.area) removeElement(childElement(root, "sortState"));
  if (!isDeepEqual(table.columns, old.columns)) writeColumns(root, table, old, formulas);
  const style = childElement(root, "tableStyleInfo");
  if (table.style !== old.style || table.hasBandedRows !== old.hasBandedRows) {
    const changed = style ?? elementFrom("<tableStyleInfo/>", root);
    setAttributes(changed, { name: table.style, showRowStripes: table.hasBandedRows });
    if (!style) replaceChildren(root, "tableStyleInfo", [changed], TABLE_ORDER);
  }
  return serializeXml(document);
}

function writeFilter(root: Element, table: DocumentTable): void {
  const filter = childElement(root, "autoFilter");
  if (!table.hasFilter || !table.hasHeaders) removeElement(filter);
  else if (filter) setAttributes(filter, { ref: filterArea(table) });
  else replaceChildren(root, "autoFilter", [elementFrom(elementXml("autoFilter", { ref: filterArea(table) }), root)], TABLE_ORDER);
}

/** Columns are found again by name, and where a name is new, by position if nobody else claims it. */
function writeColumns(root: Element, table: DocumentTable, old: DocumentTable, formulas: FormulaFileWriter): void {
  const list = childElement(root, "tableColumns");
  if (!list) return;
  const existing = childElements(list, "tableColumn");
  const oldNames = old.columns.map((column) => column.name);
  const newNames = new Set(table.columns.map((column) => column.name));
  let highestId = Math.max(0, ...existing.map((element) => numberAttribute(element, "id") ?? 0));
  const columns = table.columns.map((column, index) => {
    const byName = oldNames.indexOf(column.name);
    const isRenamed = byName < 0 && table.columns.length === oldNames.length && !newNames.has(oldNames[index] ?? "");
    const source = byName >= 0 ? byName : isRenamed ? index : -1;
    const before = existing[source];
    if (!before) {
      highestId += 1;
      return elementFrom(columnXml(column, highestId, table, formulas), list);
    }
    const element = cloneElement(before);
    if (isRenamed) setAttributes(element, { name: columnName(column.name) });
    if (column.calculatedFormula !== old.columns[source]?.calculatedFormula) {
      const xml = calculatedFormulaXml(column, table, formulas);
      replaceChildren(element, "calculatedColumnFormula", xml === "" ? [] : [elementFrom(xml, element)], COLUMN_ORDER);
    }
    return element;
  });
  existing.forEach(removeElement);
  columns.forEach((element) => list.appendChild(element));
  setAttributes(list, { count: columns.length });
}
