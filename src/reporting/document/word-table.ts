import type * as Docx from "docx";
import type { DocumentTable, TableCell, TableColumn } from "./document-blocks";
import { runsOf, type WordLibrary } from "./word-runs";
import { COLORS } from "./word-styles";

/** Caption, table and notes. The header row is marked and repeats on every page; rows stay whole. */
export function wordTable(library: WordLibrary, table: DocumentTable, width: number): Docx.FileChild[] {
  const { Paragraph, Table, TableRow, TextRun, TableLayoutType, WidthType } = library;
  const widths = columnWidths(table.columns, width);
  const text = table.isSmall ? "TableSmall" : "TableText";
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => headCell(library, column, widths[index] ?? 0, text)),
  });
  const rows = table.rows.map(
    ({ cells, isTotal = false }, row) =>
      new TableRow({
        cantSplit: true,
        // A short table stays on one page with its caption and its notes.
        ...(table.rows.length <= SHORT_TABLE && row < table.rows.length - 1 ? { keepNext: true } : {}),
        children: table.columns.map((column, index) =>
          bodyCell(library, cells[index] ?? { text: "" }, { column, width: widths[index] ?? 0, isTotal, text }),
        ),
      }),
  );
  const borders = bordersOf(library);
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: [new TextRun(table.caption)] }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      borders,
      tableLook: { firstRow: true },
      rows: [head, ...rows],
    }),
    ...(table.notes.length === 0
      ? [new Paragraph({ style: "Note", children: [] })]
      : table.notes.map((note) => new Paragraph({ style: "Note", children: [new TextRun(note)] }))),
  ];
}

const SHORT_TABLE = 12;

function columnWidths(columns: readonly TableColumn[], whole: number): number[] {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / parts) * whole));
}

function bordersOf({ BorderStyle }: WordLibrary): Docx.ITableBordersOptions {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLORS.line };
  return { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };
}

function headCell(library: WordLibrary, { heading, isNumeric = false }: TableColumn, width: number, style: string): Docx.TableCell {
  const { TableCell: Cell, Paragraph, TextRun, AlignmentType, WidthType, VerticalAlign } = library;
  return new Cell({
    width: { size: width, type: WidthType.DXA },
    shading: { fill: COLORS.tableHead, type: "clear", color: "auto" },
    verticalAlign: VerticalAlign.BOTTOM,
    children: [
      new Paragraph({
        style,
        keepNext: true,
        alignment: isNumeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: heading, bold: true, color: COLORS.tableHeadText })],
      }),
    ],
  });
}

type CellPlace = { readonly column: TableColumn; readonly width: number; readonly isTotal: boolean; readonly text: string };

function bodyCell(library: WordLibrary, cell: TableCell, { column, width, isTotal, text }: CellPlace): Docx.TableCell {
  const { TableCell: Cell, Paragraph, AlignmentType, WidthType } = library;
  return new Cell({
    width: { size: width, type: WidthType.DXA },
    ...(isTotal ? { shading: { fill: COLORS.total, type: "clear", color: "auto" } } : {}),
    children: [
      new Paragraph({
        style: text,
        alignment: column.isNumeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runsOf(library, [{ text: cell.text, isGap: cell.isGap ?? false, isBold: isTotal }]),
      }),
    ],
  });
}
