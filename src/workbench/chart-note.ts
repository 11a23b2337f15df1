/**
 * Stands in for Chart.js, which the grid expects as a global of the page: draws the chart's title and a note instead of
 * the chart. Without either, a workbook with a chart would take the whole grid down.
 */
export class ChartNote {
  static readonly registry = { plugins: { get: () => ChartNote }, controllers: { get: () => ChartNote } };
  static readonly defaults = { font: { size: 12 } };
  static readonly _adapters = {
    _date: class {
      readonly _id = "luxon";
    },
  };
  /** What the grid derives chart kinds of its own from. */
  static readonly BarController = class {
    readonly isNote = true;
  };
  static readonly BarElement = class {
    readonly isNote = true;
  };
  static readonly Tooltip = { positioners: {} };
  static noteText = "";

  static unregister(): void {}

  data: unknown = {};
  readonly config = { options: { plugins: {} } };

  constructor(
    private readonly surface: CanvasRenderingContext2D,
    chart: { readonly options?: { readonly plugins?: { readonly title?: { readonly text?: string | readonly string[] } } } },
  ) {
    const { canvas } = surface;
    canvas.width = canvas.clientWidth;
    canvas.height = canvas.clientHeight;
    const title = [chart.options?.plugins?.title?.text ?? []].flat().join(" ");
    surface.fillStyle = "#ffffff";
    surface.fillRect(0, 0, canvas.width, canvas.height);
    surface.textAlign = "center";
    surface.fillStyle = "#1f2a2c";
    surface.font = "bold 14px sans-serif";
    surface.fillText(title, canvas.width / 2, canvas.height / 2 - 12, canvas.width);
    surface.fillStyle = "#5a6a6d";
    surface.font = "12px sans-serif";
    surface.fillText(ChartNote.noteText, canvas.width / 2, canvas.height / 2 + 12, canvas.width);
  }

  update(): void {}

  resize(): void {}

  destroy(): void {
    const { width, height } = this.surface.canvas;
    this.surface.clearRect(0, 0, width, height);
  }
}

/** Uses the note for charts, in the present language, unless the page has Chart.js. */
export function installChartNote(noteText: string): void {
  ChartNote.noteText = noteText;
  const page = globalThis as { Chart?: unknown };
  page.Chart ??= ChartNote;
}
