import { splitReference, quoteSheetName } from "../../xlsx/address";
import type { DocumentChart } from "../../xlsx/workbook-document";
import type { PortChart, SheetId } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import type { CellOperations } from "./cell-operations";
import type { LoadedChart } from "./document-in";
import { anchorAt } from "./document-in";
import type { GridChart } from "./drawn-charts";
import { chartFromGrid, chartInGrid } from "./drawn-charts";
import type { EngineContext } from "./engine-context";
import { DEFAULT_ROW_PIXELS } from "./header-sizes";
import { without } from "./objects";
import type { Protection } from "./protection";
import type { SheetOperations } from "./sheet-operations";

type Place = Pick<DocumentChart, "left" | "top" | "width" | "height">;
type Known = { readonly original: DocumentChart; readonly shown: GridChart; readonly shownPlace: Place };
type Figure = {
  readonly id: string;
  readonly tag: string;
  readonly col: number;
  readonly row: number;
  readonly offset: { x: number; y: number };
  readonly width: number;
  readonly height: number;
};

/**
 * Charts. The library draws them; what it has no place for stays here by the chart's id, so that it is there again when
 * the user takes a deletion back.
 */
export class ChartOperations {
  private readonly known = new Map<string, Known>();
  private created = 0;

  constructor(
    private readonly context: EngineContext,
    private readonly sheets: SheetOperations,
    private readonly cells: CellOperations,
    private readonly protection: Protection,
  ) {}

  load(charts: readonly LoadedChart[]): void {
    for (const { id, chart } of charts) {
      const sheet = this.sheetOf(id);
      if (sheet !== undefined) this.remember(sheet, id, chart);
    }
  }

  ofSheet(sheet: SheetId): readonly PortChart[] {
    this.context.requireSheet(sheet);
    return this.figures(sheet).map((figure, index) => {
      const known = this.known.get(figure.id);
      const chart = chartFromGrid(
        this.drawn(figure.id),
        this.placeOf(sheet, figure),
        (range) => this.withSheet(sheet, range),
        known,
        `Chart ${index + 1}`,
      );
      return { ...chart, id: figure.id, sheetId: sheet };
    });
  }

  add(sheet: SheetId, chart: DocumentChart): PortChart {
    this.context.requireSheet(sheet);
    this.protection.requireAction(sheet);
    let id: string;
    do id = `made${++this.created}`;
    while (this.sheetOf(id) !== undefined);
    const { width, height } = chart;
    this.context.run("CREATE_CHART", {
      sheetId: sheet,
      figureId: id,
      chartId: id,
      ...this.anchor(sheet, chart),
      size: { width, height },
      definition: chartInGrid(chart, (name) => this.textOf(name)),
    });
    this.remember(sheet, id, chart);
    return { ...chart, id, sheetId: sheet };
  }

  /** @throws WorkbookRefusal `ItemNotFound` */
  change(id: string, change: Partial<DocumentChart>): void {
    const sheet = this.requireChart(id);
    const before = this.ofSheet(sheet).find((chart) => chart.id === id);
    if (!before) return;
    const chart: DocumentChart = { ...without(before, "id", "sheetId"), ...change };
    this.context.transaction(() => {
      this.context.run("UPDATE_CHART", {
        sheetId: sheet,
        figureId: id,
        chartId: id,
        definition: chartInGrid(chart, (name) => this.textOf(name)),
      });
      this.context.run("UPDATE_FIGURE", {
        sheetId: sheet,
        figureId: id,
        ...this.anchor(sheet, chart),
        width: chart.width,
        height: chart.height,
      });
    });
    this.remember(sheet, id, chart);
  }

  delete(id: string): void {
    this.context.run("DELETE_FIGURE", { sheetId: this.requireChart(id), figureId: id });
  }

  /** The text that a series' name refers to. */
  textOf(name: string): string {
    const reference = splitReference(name.replace(/^=/, ""));
    const sheet = reference?.sheet === undefined ? undefined : this.context.getters.getSheetIdByName(reference.sheet);
    if (!reference || sheet === undefined) return "";
    return this.cells.read(sheet, { ...reference.area, rowCount: 1, columnCount: 1 }, this.cells.textOf)[0]?.[0] ?? "";
  }

  private requireChart(id: string): SheetId {
    const sheet = this.sheetOf(id);
    if (sheet === undefined) throw new WorkbookRefusal("ItemNotFound", "There is no such chart.");
    this.protection.requireAction(sheet);
    return sheet;
  }

  private figures(sheet: SheetId): readonly Figure[] {
    return (this.context.model.getters.getFigures(sheet) as readonly Figure[]).filter(({ tag }) => tag === "chart");
  }

  private sheetOf(id: string): SheetId | undefined {
    return this.sheets.ids().find((sheet) => this.figures(sheet).some((figure) => figure.id === id));
  }

  private drawn(figureId: string): GridChart {
    const { getters } = this.context.model;
    const chartId = this.sheets
      .ids()
      .flatMap((sheet) => getters.getChartIds(sheet))
      .find((chart) => getters.getFigureIdFromChartId(chart) === figureId);
    return chartId === undefined ? { type: "bar" } : (getters.getChartDefinition(chartId) as GridChart);
  }

  private remember(sheet: SheetId, id: string, original: DocumentChart): void {
    const figure = this.figures(sheet).find((other) => other.id === id);
    if (figure) this.known.set(id, { original, shown: this.drawn(id), shownPlace: this.placeOf(sheet, figure) });
  }

  private anchor(sheet: SheetId, { left, top }: Place) {
    const size = { rows: this.context.getters.getNumberRows(sheet), columns: this.context.getters.getNumberCols(sheet) };
    return anchorAt(
      left,
      top,
      (column) => this.sheets.columnPixels(sheet, column),
      (row) => this.rowPixels(sheet, row),
      size,
    );
  }

  private placeOf(sheet: SheetId, { col, row, offset, width, height }: Figure): Place {
    let left = offset.x;
    let top = offset.y;
    for (let column = 0; column < col; column++) left += this.sheets.columnPixels(sheet, column);
    for (let index = 0; index < row; index++) top += this.rowPixels(sheet, index);
    return { left, top, width, height };
  }

  private rowPixels(sheet: SheetId, row: number): number {
    return this.sheets.rowPixels(sheet, row) ?? DEFAULT_ROW_PIXELS;
  }

  private withSheet(sheet: SheetId, range: string): string {
    const full = range.includes("!") ? range : `${quoteSheetName(this.sheets.name(sheet))}!${range}`;
    const mark = full.lastIndexOf("!");
    return full.slice(0, mark) + full.slice(mark).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  }
}
