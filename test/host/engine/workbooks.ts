import { EmbeddedWorkbook } from "../../../src/host/engine/embedded-workbook";
import { quietly } from "../../../src/host/engine/library";
import type { ApiValue, Area } from "../../../src/host/workbook-port";
import { parseArea } from "../../../src/xlsx/address";
import type { CellValue, DocumentCell, DocumentSheet, DocumentTable, WorkbookDocument } from "../../../src/xlsx/workbook-document";

type Content = CellValue | DocumentCell | undefined;

function isCell(content: Content): content is DocumentCell {
  return typeof content === "object" && content !== null && "style" in content;
}

/** A sheet of constants and of formulas (text with leading "="), with Excel's defaults for everything else. */
export function sheetOf(name: string, contents: readonly (readonly Content[])[], more: Partial<DocumentSheet> = {}): DocumentSheet {
  const rows = contents.map((row) =>
    row.map((content): DocumentCell | undefined => {
      if (content === undefined || content === null) return undefined;
      if (isCell(content)) return content;
      return typeof content === "string" && content.startsWith("=")
        ? { value: 0, formula: content, style: 0 }
        : { value: content, style: 0 };
    }),
  );
  return {
    name,
    visibility: "visible",
    rows,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    ...more,
  };
}

export function tableOf(name: string, area: string, columns: readonly string[], more: Partial<DocumentTable> = {}): DocumentTable {
  return {
    name,
    area,
    columns: columns.map((column) => ({ name: column })),
    hasHeaders: true,
    hasTotals: false,
    style: "TableStyleMedium2",
    hasBandedRows: true,
    hasFilter: true,
    ...more,
  };
}

export function documentOf(sheets: readonly DocumentSheet[], more: Partial<WorkbookDocument> = {}): WorkbookDocument {
  return {
    sheets,
    activeSheet: 0,
    styles: [{ numberFormat: "General" }],
    names: [],
    properties: {},
    customProperties: {},
    settings: {},
    ...more,
  };
}

/** A workbook with addresses for hands: `book.value("Budget!B2")`. */
export class TestWorkbook {
  readonly port: EmbeddedWorkbook;

  constructor(document: WorkbookDocument) {
    this.port = EmbeddedWorkbook.open(document);
  }

  sheet(name: string): string {
    const id = this.port.sheetIds().find((sheet) => this.port.sheetName(sheet) === name);
    if (id === undefined) throw new Error(`no sheet ${name}`);
    return id;
  }

  at(reference: string): [sheet: string, area: Area] {
    const [name = "", address = ""] = reference.split("!");
    const area = parseArea(address);
    if (!area) throw new Error(`no area ${reference}`);
    return [this.sheet(name), area];
  }

  values(reference: string): ApiValue[][] {
    return this.port.readValues(...this.at(reference));
  }

  value(reference: string): ApiValue | undefined {
    return this.values(reference)[0]?.[0];
  }

  formula(reference: string): ApiValue | undefined {
    return this.port.readFormulas(...this.at(reference))[0]?.[0];
  }

  text(reference: string): string | undefined {
    return this.port.readText(...this.at(reference))[0]?.[0];
  }

  numberFormat(reference: string): string | undefined {
    return this.port.readNumberFormats(...this.at(reference))[0]?.[0];
  }

  write(reference: string, ...rows: (ApiValue | null)[][]): void {
    this.port.write(...this.at(reference), rows);
  }

  /** What the grid does when a user types into a cell. */
  type(reference: string, content: string): void {
    const [sheetId, { row, column }] = this.at(reference);
    this.dispatch("UPDATE_CELL", { sheetId, row, col: column, content });
  }

  undo(): void {
    this.dispatch("REQUEST_UNDO", {});
  }

  redo(): void {
    this.dispatch("REQUEST_REDO", {});
  }

  dispatch(type: string, payload: Record<string, unknown>): { readonly isSuccessful: boolean } {
    const run = this.port.model.dispatch as unknown as (
      type: string,
      payload: Record<string, unknown>,
    ) => { readonly isSuccessful: boolean };
    return quietly(() => run(type, payload));
  }
}

/** The code of the refusal that an action gives, or "done". */
export function refusalOf(action: () => void): string {
  try {
    action();
    return "done";
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
