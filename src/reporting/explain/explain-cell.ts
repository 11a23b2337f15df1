import type { CellFunction } from "../../indicators/indicator";
import { cellAddress } from "../../units/cell-address";
import type { LocalizedText } from "../../units/language";
import { aggregationOf, type Aggregation } from "./aggregation";
import { aggregateParts } from "./aggregate-parts";
import { withoutCountGuard } from "./count-guard";
import { calculationText, effectiveExpression } from "./calculation-text";
import { cellLabel, type Translate } from "./cell-title";
import { cellLookup, cellOf, columnOf, contentOf, tableAt, tableColumn, targetOfName, type Column, type Scope } from "./columns";
import type { Explanation, ExplanationKind, Place } from "./explanation";
import { columnName, ERROR_WORDS, inBoth, inputInWords, STATEMENTS, unitOfColumn, valueInWords } from "./explanation-words";
import { isErrorValue, resultOfCell, type Lookup, type Result } from "./evaluate-expression";
import { parseFormula, partsOf, ungrouped, type Expression, type Position } from "./formula-expression";
import { referencesIn } from "./formula-text";
import { explainedCall, problemOfCall, type CallParts } from "./function-parts";
import { keyColumns, rowInWords } from "./missing-rows";
import { scenarioParts } from "./scenario-parts";
import { shownValue } from "./shown-value";
import { comparedCell } from "./spilled-comparison";
import type { CellContent, WorkbookReader } from "./workbook-reader";

export type ExplainOptions = {
  /** Our functions, which bring their own title, help and paragraphs. */
  readonly functions: readonly CellFunction[];
  /** English words for labels of our own sheets. */
  readonly translate?: Translate;
  /** How many steps down, and how many nodes in all. */
  readonly limits?: { readonly depth: number; readonly nodes: number };
};

/** Deep and wide enough for every figure of the add-in, and still a page a person can read. */
const LIMITS = { depth: 12, nodes: 250 } as const;

/** Cells of a block that are explained one by one; larger blocks are only summed up. */
const MOST_CELLS = 24;

/**
 * The tree behind a number: what its formula calculates from which cells, down to tables, filters, parameters and
 * paragraphs. Reads nothing but the workbook's own formulas, so it works for formulas of the user as well.
 */
export function explainCell(reader: WorkbookReader, place: Place & { readonly position: Position }, options: ExplainOptions): Explanation {
  return new Explainer(reader, options).cell(place.sheet, place.position, 0);
}

type Head = Pick<Explanation, "title"> & Partial<Explanation>;

class Explainer {
  private readonly functions: ReadonlyMap<string, CellFunction>;
  private readonly translate: Translate;
  private readonly limits: NonNullable<ExplainOptions["limits"]>;
  private readonly path: string[] = [];
  private readonly done = new Set<string>();
  private count = 0;

  constructor(
    private readonly reader: WorkbookReader,
    { functions, translate = () => undefined, limits = LIMITS }: ExplainOptions,
  ) {
    this.functions = new Map(functions.map((entry) => [entry.id.toUpperCase(), entry]));
    this.translate = translate;
    this.limits = limits;
  }

  cell(sheet: string, position: Position, depth: number): Explanation {
    const place = { sheet, cell: cellAddress(position.row, position.column) };
    const content = contentOf(this.reader, sheet, position);
    const head = this.head(place, position, content);
    if (content === undefined) return leaf("unread", head, STATEMENTS.unread);
    if (content.formula === undefined) return this.scenarioResult(place, position, head, depth) ?? this.constant(place, position, head);
    const key = `${sheet.toLowerCase()}!${place.cell}`;
    if (this.path.includes(key)) return leaf("cycle", head, STATEMENTS.cycle);
    if (this.done.has(key)) return { ...leaf("repeated", head, STATEMENTS.repeated), ...this.ownProblem(content) };
    this.count += 1;
    if (depth >= this.limits.depth || this.count > this.limits.nodes) return leaf("cut", head, STATEMENTS.cut);
    this.path.push(key);
    const explained = this.formula(content.formula, { reader: this.reader, sheet, position }, head, depth);
    this.path.pop();
    this.done.add(key);
    return explained;
  }

  private head(place: Place, position: Position, content: CellContent | undefined): Head {
    const sheet = this.reader.sheet(place.sheet);
    const label = sheet && cellLabel(sheet, position, this.translate);
    const sources = (label?.source ?? "").split(";").map((part) => part.trim());
    const note = label?.note ?? "";
    return {
      place,
      title: label?.title ?? inBoth(`${place.sheet}!${place.cell}`),
      ...(content === undefined ? {} : { value: content.value, ...shownValue(content) }),
      ...(content?.formula === undefined ? {} : { formula: content.formula }),
      sources: sources.filter((source) => source !== ""),
      ...(note === "" ? {} : { note }),
    };
  }

  private ownProblem({ value }: CellContent): Pick<Explanation, "problem"> {
    const result = calculated(value);
    return isErrorValue(result) ? { problem: { text: errorInWords(result.error), places: [] } } : {};
  }

  /** A cell of a table that SCENARIOCOMPARE spills has no formula of its own: the steps of the model stand behind it. */
  private scenarioResult(place: Place, position: Position, head: Head, depth: number): Explanation | undefined {
    const compared = comparedCell(this.reader, place.sheet, position);
    if (compared === undefined) return undefined;
    const parts = scenarioParts(this.reader, compared, (sheet, at) => this.cell(sheet, at, depth + 1));
    const address = `${place.sheet}!${place.cell}`;
    const title = inBoth((language) => `${parts.title[language]} · ${compared.scenario.name}`);
    if (compared.view === "values") return { ...parts, place, address, title };
    const { value, text } = { text: inBoth(""), ...head };
    return { ...leaf("calculation", { ...head, title }, STATEMENTS.differenceToBase), value, text, children: [parts] };
  }

  /** A cell without formula: an input of a table, or a fixed value. */
  private constant(place: Place, position: Position, head: Head): Explanation {
    const table = tableAt(this.reader, place.sheet, position);
    const column = table && position.row > table.firstRow ? tableColumn(table, position.column - table.firstColumn) : undefined;
    if (table === undefined || column === undefined) return leaf("constant", head, STATEMENTS.constant);
    const row = position.row - table.firstRow - 1;
    const value = column.values[row] ?? "";
    const which = rowInWords(
      keyColumns(column).flatMap((key) => (key.heading === column.heading ? [] : [[key, key.values[row] ?? ""] as const])),
    );
    const unit = unitOfColumn(column);
    return {
      ...leaf("input", head, inputInWords(table.sheet, table.name, column.heading, which)),
      title: inBoth((language) => (which[language] === "" ? columnName(column) : `${columnName(column)} · ${which[language]}`)),
      text: valueInWords(value, column.schema?.kind),
      ...(unit === undefined ? {} : { unit }),
    };
  }

  private formula(formula: string, scope: Scope, head: Head, depth: number): Explanation {
    const parsed = parseFormula(formula);
    const whole = parsed && withoutCountGuard(parsed);
    if (whole === undefined) {
      const children = this.references(referencesIn(formula), scope, depth);
      return this.finished(leaf("calculation", head, STATEMENTS.unparsed), children, undefined);
    }
    const sums = new Map<Expression, number>();
    this.collectSums(whole, scope, sums);
    const inCells = cellLookup(scope);
    const lookup: Lookup = (part) => sums.get(part) ?? inCells(part);
    const effective = effectiveExpression(whole, lookup, (part) => aggregationOf(part, scope) !== undefined);
    // Where the formula chose a mere word or mark, all of it says why.
    const expression = namesAnything(effective) ? effective : whole;
    const aggregation = aggregationOf(expression, scope);
    if (aggregation !== undefined) return this.aggregate(aggregation, head, scope, depth);

    const calls: CallParts[] = [];
    const children = this.children(expression, scope, depth, calls);
    const calculation = calculationText(expression, lookup, this.functions);
    const outer = calls.find(({ call }) => call === effective);
    const functions = calls.map((call) => explainedCall(call, lookup));
    const node: Explanation = {
      ...leaf("calculation", head, outer?.entry.title ?? STATEMENTS.calculation),
      ...(outer === undefined ? {} : { unit: outer.entry.result.unit }),
      ...(calculation === undefined ? {} : { calculation }),
      functions,
      sources: withoutRepetition([...(head.sources ?? []), ...calls.flatMap(({ entry }) => entry.legalSources)]),
    };
    return this.finished(
      node,
      children,
      calls.map((call) => problemOfCall(call, lookup)).find((problem) => problem !== undefined),
    );
  }

  /** Adds the children, and the problem if the value is an error. */
  private finished(node: Explanation, children: readonly Explanation[], special: LocalizedText | undefined): Explanation {
    const result = calculated(node.value);
    if (!isErrorValue(result)) return { ...node, children: children.map(withoutProblems) };
    const missing = children.filter(({ problem }) => problem !== undefined);
    const names = inBoth((language) => missing.map(({ title }) => title[language]).join(", "));
    const text =
      missing.length > 0
        ? { de: `Es fehlt: ${names.de}.`, en: `Missing: ${names.en}.` }
        : (special ?? (node.note === undefined ? errorInWords(result.error) : inBoth(node.note)));
    return { ...node, children, problem: { text, places: missing.flatMap(({ place }) => place ?? []) } };
  }

  private aggregate(aggregation: Aggregation, head: Head, scope: Scope, depth: number): Explanation {
    const parts = aggregateParts(aggregation);
    const blocks = aggregation.columns.flatMap((column) => (column.table === undefined ? [blockOfColumn(column)] : []));
    const node: Explanation = {
      ...leaf(parts.parameter === undefined ? "aggregate" : "parameter", head, parts.statement),
      filters: parts.filters,
      rows: parts.rows,
      ...(parts.parameter === undefined ? {} : { parameter: parts.parameter }),
      ...(parts.unit === undefined ? {} : { unit: parts.unit }),
      // The table is named anyway.
      sources: withoutRepetition([...(head.sources ?? []), parts.parameter?.source ?? ""]).filter((source) => !source.startsWith("Blatt ")),
    };
    const result = calculated(node.value);
    if (blocks.length > 0) return this.finished(node, this.references(blocks, scope, depth), parts.problem?.text);
    if (!isErrorValue(result)) return node;
    // A criterion that is itself an error leads on to the cell it is taken from.
    const broken = aggregation.filters.flatMap(({ operand, choice }) => (isErrorValue(operand) && choice ? [choice] : []));
    const children = broken.map(({ sheet, position }) => this.cell(sheet, position, depth + 1));
    if (children.length > 0) return this.finished(node, children, undefined);
    return { ...node, problem: parts.problem ?? { text: errorInWords(result.error), places: [] } };
  }

  /** What an expression is made of: cells, sums over tables, columns and blocks, in the order they are written. */
  private children(expression: Expression, scope: Scope, depth: number, calls: CallParts[], role?: LocalizedText): readonly Explanation[] {
    const plain = ungrouped(expression);
    const aggregation = aggregationOf(plain, scope);
    if (aggregation !== undefined) return [withRole(this.innerSum(aggregation, scope, depth), role)];
    const own = plain.kind === "call" ? this.functions.get(plain.name) : undefined;
    if (plain.kind === "call" && own !== undefined) {
      calls.push({ entry: own, call: plain });
      return distinct(
        plain.args.flatMap((argument, index) => {
          const described = own.parameters[Math.min(index, own.parameters.length - 1)];
          if (argument === undefined) return [];
          const argumentRole = described && inBoth((language) => `${described.name[language]}: ${described.description[language]}`);
          const isDirect = ["area", "name", "tableColumn"].includes(ungrouped(argument).kind);
          const found = this.children(argument, scope, depth, calls, isDirect ? argumentRole : undefined);
          return isDirect && described ? found.map((child) => ({ unit: described.unit, ...child })) : found;
        }),
      );
    }
    const parts = partsOf(plain);
    if (parts.length === 0) return this.references([plain], scope, depth).map((child) => withRole(child, role));
    return distinct(parts.flatMap((part) => this.children(part, scope, depth, calls)));
  }

  private innerSum(aggregation: Aggregation, scope: Scope, depth: number): Explanation {
    const parts = aggregateParts(aggregation);
    const isMissing = parts.problem !== undefined;
    const value = isMissing ? "#N/A" : (aggregation.value ?? "");
    const kind = aggregation.operation === "count" ? undefined : aggregation.columns[0]?.schema?.kind;
    const text = isMissing ? inBoth("#N/A") : valueInWords(value, aggregation.columns.length > 1 ? undefined : kind);
    return this.aggregate(aggregation, { title: parts.statement, value, text }, scope, depth);
  }

  private references(references: readonly Expression[], scope: Scope, depth: number): readonly Explanation[] {
    return distinct(
      references.flatMap((reference) => {
        const cell = cellOf(reference, scope);
        if (cell !== undefined) return [this.cell(cell.sheet, cell.position, depth + 1)];
        if (reference.kind === "name") {
          const target = targetOfName(reference.name, this.reader);
          return target === undefined || target.kind === "name" ? [] : this.references([target], scope, depth);
        }
        const column = columnOf(reference, scope);
        if (column?.table !== undefined) return [columnLeaf(column)];
        return reference.kind === "area" ? [this.block(reference, scope, depth)] : [];
      }),
    );
  }

  private block({ sheet = "", first, last }: Extract<Expression, { kind: "area" }>, scope: Scope, depth: number): Explanation {
    const name = this.reader.sheet(sheet || scope.sheet)?.name ?? (sheet || scope.sheet);
    const cell = `${cellAddress(first.row, first.column)}:${cellAddress(last.row, last.column)}`;
    const positions: Position[] = [];
    const content = this.reader.sheet(name);
    const lastRow = Math.min(last.row, (content?.rowCount ?? 0) - 1);
    const lastColumn = Math.min(last.column, (content?.columnCount ?? 0) - 1);
    for (let row = first.row; row <= lastRow; row += 1) {
      for (let column = first.column; column <= lastColumn; column += 1) {
        if ((content?.cell(row, column)?.value ?? "") !== "") positions.push({ row, column });
      }
    }
    const numbers = positions.flatMap(({ row, column }) => {
      const value = content?.cell(row, column)?.value;
      return typeof value === "number" ? [value] : [];
    });
    const head: Head = {
      place: { sheet: name, cell },
      title: inBoth(`${name}!${cell}`),
      text: { de: `${numbers.length} Zahlen`, en: `${numbers.length} numbers` },
    };
    const children = positions.length > MOST_CELLS ? [] : positions.map((position) => this.cell(name, position, depth + 1));
    const missing = children.filter(({ problem }) => problem !== undefined);
    return {
      ...leaf("range", head, STATEMENTS.range),
      children,
      ...(missing.length === 0
        ? {}
        : { problem: { text: ERROR_WORDS["#N/A"] ?? STATEMENTS.range, places: missing.flatMap(({ place }) => place ?? []) } }),
    };
  }

  private collectSums(expression: Expression, scope: Scope, into: Map<Expression, number>): void {
    const aggregation = aggregationOf(expression, scope);
    if (aggregation === undefined) partsOf(expression).forEach((part) => this.collectSums(part, scope, into));
    else if (aggregation.value !== undefined && aggregateParts(aggregation).problem === undefined) into.set(expression, aggregation.value);
  }
}

/** A formula that copes with what is missing has a value all the same. */
function withoutProblems({ problem, ...node }: Explanation): Explanation {
  const isOwnCell = node.formula !== undefined;
  return {
    ...node,
    ...(isOwnCell && problem ? { problem } : {}),
    children: isOwnCell ? node.children : node.children.map(withoutProblems),
  };
}

function namesAnything(expression: Expression): boolean {
  return ["area", "tableColumn", "name"].includes(expression.kind) || partsOf(expression).some(namesAnything);
}

/** The value of a formula; sheets of ours that must show a word instead of an error say `fehlt`. */
function calculated(value: Explanation["value"]): Result {
  if (value === undefined) return undefined;
  return value === "fehlt" ? { error: "#N/A" } : resultOfCell(value);
}

function leaf(kind: ExplanationKind, head: Head, statement: LocalizedText): Explanation {
  const address = head.place === undefined ? {} : { address: `${head.place.sheet}!${head.place.cell}` };
  return { text: inBoth(""), functions: [], sources: [], filters: [], children: [], ...head, ...address, kind, statement };
}

/** Each source once; one that another names in more detail, or in passing, not again. */
function withoutRepetition(sources: readonly string[]): readonly string[] {
  return sources.filter(
    (source, index) =>
      source !== "" && !sources.some((other, at) => other.includes(source) && (other.length > source.length || at < index)),
  );
}

function withRole(node: Explanation, role: LocalizedText | undefined): Explanation {
  return role === undefined ? node : { ...node, role };
}

/** The same cell or column twice in one formula is one child. */
function distinct(children: readonly Explanation[]): readonly Explanation[] {
  const seen = new Set<string>();
  return children.filter(({ place, kind, statement, filters }) => {
    const key = place === undefined ? `${kind}${statement.en}${filters.map(({ text }) => text.en).join()}` : `${place.sheet}!${place.cell}`;
    return seen.size < seen.add(key).size;
  });
}

/** The cells of a column outside of tables, as a reference to them. */
function blockOfColumn({ sheet, first, values }: Column): Expression {
  return { kind: "area", sheet, first, last: { row: first.row + values.length - 1, column: first.column } };
}

function columnLeaf(column: Column): Explanation {
  const numbers = column.values.filter((value) => typeof value === "number").length;
  const [first, last] = [column.first.row, column.first.row + column.values.length - 1].map((row) => cellAddress(row, column.first.column));
  const unit = unitOfColumn(column);
  const head: Head = {
    place: { sheet: column.sheet, cell: `${first}:${last}` },
    title: inBoth(columnName(column)),
    text: { de: `${numbers} Zahlen in ${column.values.length} Zeilen`, en: `${numbers} numbers in ${column.values.length} rows` },
    ...(unit === undefined ? {} : { unit }),
  };
  return leaf("column", head, STATEMENTS.column);
}

function errorInWords(error: string): LocalizedText {
  return ERROR_WORDS[error] ?? { de: `Die Zelle zeigt ${error}.`, en: `The cell shows ${error}.` };
}
