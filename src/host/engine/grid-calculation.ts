import { CompiledFormula } from "@odoo/o-spreadsheet";
import type { CalculationStore, EngineLink } from "./engine-link";
import { linkOf } from "./engine-link";
import type { StyleCells, WriteCells } from "./grid-cells";
import { STYLE_CELLS, WRITE_CELLS } from "./grid-cells";
import type {
  CellPosition,
  Command,
  EvaluationContext,
  FunctionResult,
  GridRange,
  Matrix,
  Plugin,
  PluginClass,
  PluginConfig,
} from "./library";
import { viewPlugins } from "./library";
import { parseStructuredReference, resolveReference } from "./structured-reference";

type Result = FunctionResult | Matrix;
type SymbolResolver = (symbol: string, wantsRange: boolean) => Result;

type CompilationParameters = {
  readonly referenceDenormalizer: (range: GridRange) => FunctionResult;
  readonly ensureRange: (range: GridRange) => Matrix;
  readonly evalContext: EvaluationContext;
};

type Evaluator = {
  compilationParams: CompilationParameters;
  readonly symbolsBeingComputed: Set<string>;
  buildSafeGetSymbolValue(contextual?: unknown): SymbolResolver;
  buildDependencyGraph(): void;
  updateCompilationParameters(): void;
  addDependencies(position: CellPosition, ranges: readonly GridRange[]): void;
  updateDependencies(position: CellPosition): void;
  computeDependencies(ranges: readonly GridRange[]): void;
  assertSheetHasEnoughSpaceToSpreadFormulaResult(position: CellPosition, result: Matrix): void;
};

type EvaluationPlugin = Plugin & {
  readonly evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: CellPosition[];
};

const LibraryEvaluation = viewPlugins.get("evaluation") as PluginClass<EvaluationPlugin>;

/** From here on it is faster to calculate everything than to follow what depends on what. */
const MANY_CELLS = 2000;

/**
 * Calculates as Excel does: defined names of any formula, references into tables, calculation that can be held back,
 * and a grid that grows with a result that spills beyond its edge.
 */
export class GridCalculation extends LibraryEvaluation implements CalculationStore {
  private readonly link: EngineLink | undefined;
  private readonly formulas = new Map<string, CompiledFormula>();
  /** Cells that are known to depend on a symbol; the library's graph would take the same dependency again and again. */
  private dependents = new Map<string, Set<number>>();

  constructor(config: PluginConfig) {
    super(config);
    this.link = linkOf(config);
    if (!this.link) return;
    this.link.calculation ??= this;
    this.adopt(this.evaluator, this.link);
  }

  invalidate(): void {
    this.shouldRebuildDependenciesGraph = true;
  }

  override beforeHandle(command: Command): void {
    if (command.type === STYLE_CELLS || command.type === WRITE_CELLS) return;
    super.beforeHandle(command);
  }

  override handle(command: Command): void {
    // No value depends on a look.
    if (command.type === STYLE_CELLS && command.changesFormats !== true) return;
    if (command.type === WRITE_CELLS || command.type === STYLE_CELLS) {
      const { sheetId, row, column, values, styles } = command as unknown as Partial<StyleCells> & WriteCells;
      this.follow(sheetId, row, column, values ?? styles ?? [], command.type === WRITE_CELLS);
    } else if (command.type === "EVALUATE_CELLS" && this.link?.isSuspended) {
      this.invalidate();
    } else {
      super.handle(command);
    }
  }

  /** Marks written cells for calculation. */
  private follow(sheetId: string, row: number, column: number, cells: readonly (readonly unknown[])[], isNewContent: boolean): void {
    if (cells.length * (cells[0]?.length ?? 0) > MANY_CELLS) return this.invalidate();
    if (this.shouldRebuildDependenciesGraph) return;
    cells.forEach((contents, rowOffset) => {
      contents.forEach((content, columnOffset) => {
        if (content === null) return;
        const position = { sheetId, row: row + rowOffset, col: column + columnOffset };
        this.positionsToUpdate.push(position);
        if (isNewContent) this.evaluator.updateDependencies(position);
      });
    });
  }

  override finalize(): void {
    if (this.link?.isSuspended) return;
    if (this.positionsToUpdate.length > MANY_CELLS) this.invalidate();
    super.finalize();
  }

  private adopt(evaluator: Evaluator, link: EngineLink): void {
    const resolveNative = evaluator.buildSafeGetSymbolValue.bind(evaluator);
    const resolve = this.symbolResolver(evaluator, link, resolveNative());
    evaluator.buildSafeGetSymbolValue = (contextual) => (contextual === undefined ? resolve : resolveNative(contextual));

    // An undo brings back tables without a command that the tables hear of.
    const prepare = evaluator.updateCompilationParameters.bind(evaluator);
    evaluator.updateCompilationParameters = () => {
      link.tables?.forgetIndex();
      prepare();
    };

    const buildGraph = evaluator.buildDependencyGraph.bind(evaluator);
    evaluator.buildDependencyGraph = () => {
      this.dependents = new Map();
      buildGraph();
    };

    const assertSpace = evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult.bind(evaluator);
    evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = (position, result) => {
      const rows = position.row + (result[0]?.length ?? 0);
      const columns = position.col + result.length;
      if (rows > this.getters.getNumberRows(position.sheetId) || columns > this.getters.getNumberCols(position.sheetId)) {
        const wanted = link.growth.get(position.sheetId) ?? { rows: 0, columns: 0 };
        link.growth.set(position.sheetId, { rows: Math.max(rows, wanted.rows), columns: Math.max(columns, wanted.columns) });
      }
      assertSpace(position, result);
    };
  }

  private symbolResolver(evaluator: Evaluator, link: EngineLink, resolveNative: SymbolResolver): SymbolResolver {
    const valueOf = (range: GridRange, symbol: string, wantsRange: boolean): Result => {
      const { evalContext, ensureRange, referenceDenormalizer } = evaluator.compilationParams;
      this.depend(evaluator, evalContext.__originCellPosition, symbol, [range]);
      const { left, right, top, bottom } = range.zone;
      const isCell = left === right && top === bottom;
      return isCell && !wantsRange ? referenceDenormalizer(range) : ensureRange(range);
    };

    const resolveTable = (symbol: string, wantsRange: boolean): Result => {
      const reference = parseStructuredReference(symbol.replace(/^'|'$/g, "").replaceAll("''", "'"));
      const origin = evaluator.compilationParams.evalContext.__originCellPosition;
      const table = reference?.table ? link.tables?.byName(reference.table) : origin && link.tables?.at(origin);
      if (!reference || !table) return { value: "#REF!", message: "" };
      const zone = resolveReference(reference, table, origin?.sheetId === table.sheetId ? origin.row : undefined);
      if (typeof zone === "string") return { value: zone, message: "" };
      return valueOf(this.getters.getRangeFromZone(table.sheetId, zone), symbol, wantsRange);
    };

    const resolveName = (symbol: string, wantsRange: boolean): Result => {
      const { evalContext, ensureRange, referenceDenormalizer } = evaluator.compilationParams;
      const origin = evalContext.__originCellPosition;
      const mark = symbol.lastIndexOf("!");
      const sheetName = mark < 0 ? undefined : symbol.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
      const sheetId = sheetName === undefined ? evalContext.__originSheetId : this.getters.getSheetIdByName(sheetName);
      const name = link.parts?.nameFor(symbol.slice(mark + 1), sheetId);
      if (!name) return link.tables?.byName(symbol) ? resolveTable(`${symbol}[]`, wantsRange) : resolveNative(symbol, wantsRange);
      if (evaluator.symbolsBeingComputed.has(symbol)) return { value: "#REF!", message: "" };
      const homeSheet = name.scope ?? evalContext.__originSheetId ?? this.getters.getSheetIds()[0] ?? "";
      const formula = this.compile(name.formula, homeSheet);
      const [range] = formula.rangeDependencies as unknown as readonly GridRange[];
      if (range && isPlainReference(formula)) return range.invalidXc ? { value: "#REF!", message: "" } : valueOf(range, symbol, wantsRange);
      this.depend(evaluator, origin, symbol, formula.rangeDependencies as unknown as readonly GridRange[]);
      evaluator.symbolsBeingComputed.add(symbol);
      try {
        const execute = formula.execute as unknown as (...args: unknown[]) => Result;
        return execute.call(formula, formula.rangeDependencies, referenceDenormalizer, ensureRange, resolve, evalContext);
      } finally {
        evaluator.symbolsBeingComputed.delete(symbol);
      }
    };

    const resolve: SymbolResolver = (symbol, wantsRange) =>
      symbol.includes("[") ? resolveTable(symbol, wantsRange) : resolveName(symbol, wantsRange);
    return resolve;
  }

  private depend(evaluator: Evaluator, origin: CellPosition | undefined, symbol: string, ranges: readonly GridRange[]): void {
    if (!origin) return evaluator.computeDependencies(ranges);
    const key = `${origin.sheetId}|${symbol}`;
    let cells = this.dependents.get(key);
    if (!cells) this.dependents.set(key, (cells = new Set()));
    const cell = origin.row * 16_384 + origin.col;
    if (cells.has(cell)) return;
    cells.add(cell);
    evaluator.addDependencies(origin, ranges);
  }

  private compile(text: string, sheetId: string): CompiledFormula {
    const key = `${sheetId}|${text}`;
    let formula = this.formulas.get(key);
    if (!formula) {
      formula = CompiledFormula.Compile(text, sheetId, this.getters as unknown as Parameters<typeof CompiledFormula.Compile>[2]);
      this.formulas.set(key, formula);
    }
    return formula;
  }
}

/** Whether a formula is nothing but one reference, as that of most defined names. */
function isPlainReference(formula: CompiledFormula): boolean {
  return formula.normalizedFormula === "=|C|" || formula.normalizedFormula === "=|R|";
}

viewPlugins.replace("evaluation", GridCalculation);
