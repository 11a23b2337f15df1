import { groupRows } from "../../model/checks/group-rows";
import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import type { ReadTable } from "../../model/read-table";
import type { PublishedCheckRow } from "../../model/rows";
import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import type { Expression } from "./expression";
import { parseExpressionText } from "./expression-text";
import { resolveNames, type Vocabulary } from "./named-quantities";
import type { DerivedQuantity, DocumentFigure, PlanningDocument, PublishedCheck } from "./published-checks";
import { documentFigures, figureId, figureUnit, isDecimals } from "./published-figures";
import { plainValue } from "./figure";

/** Where a check stands in the workbook, and what it calculates, as written there. */
export type CheckPlace = {
  readonly sheet: string;
  /** The cell to mend: of the published figure that is checked, or of the calculation. */
  readonly cell: string;
  readonly calculations: readonly string[];
};

/** The document that the tables `Veröffentlicht` and `Prüfrechnungen` describe; `places` by the id of the check. */
export type PublishedDocument = {
  readonly document: PlanningDocument;
  readonly places: ReadonlyMap<string, CheckPlace>;
  readonly findings: readonly Finding[];
};

type CheckTable = ReadTable<PublishedCheckRow>;

/** A row of a check whose calculation could be read. */
type ReadRow = { readonly row: PublishedCheckRow; readonly quantity: DerivedQuantity };

type CheckFrame = Pick<PublishedCheck, "id" | "title" | "note">;

/** What stands in the way of a check, in one of its rows. */
type Problem = Missing & { readonly row: PublishedCheckRow };

/**
 * Reads the checks of published figures from the workbook. A check of which a row cannot be read or resolved is
 * reported and left out; the others stay.
 */
export function readPublishedDocument({ published, publishedChecks }: PlanningData): PublishedDocument {
  const collector = new FindingCollector();
  const figures = documentFigures(published, collector);
  const checks: PublishedCheck[] = [];
  const places = new Map<string, CheckPlace>();
  if (publishedChecks !== undefined) {
    const groups = groupRows(publishedChecks.rows, ({ check }) => check);
    const vocabulary = vocabularyOf(
      [...figures.values()].map(({ figure, row }) => [figure.id, row.figure ?? ""]),
      groups,
    );
    const figureOf = (key: string) => figures.get(figureId(key))?.figure;
    for (const [id, rows] of groups) {
      const check = readCheck(id, rows, vocabulary, figureOf);
      if (isMissing(check)) {
        reportProblem(publishedChecks, check, collector);
        continue;
      }
      checks.push(check);
      const [first] = rows;
      const checked = check.kind === "statement" ? figures.get(check.figure)?.row : undefined;
      places.set(id, {
        ...(checked && published
          ? { sheet: published.sheet, cell: published.addressOf(checked, "value") }
          : { sheet: publishedChecks.sheet, cell: first ? publishedChecks.addressOf(first, "expression") : "" }),
        calculations: rows.map(({ quantity, expression }) => `${quantity}: ${expression}`),
      });
    }
  }
  return {
    document: { figures: [...figures.values()].map(({ figure }) => figure), checks },
    places,
    findings: collector.findings(),
  };
}

/** Quantities by name; one that two rows share as a common value is known by what both allow. */
function vocabularyOf(
  figures: readonly (readonly [id: string, name: string])[],
  groups: ReadonlyMap<string, readonly PublishedCheckRow[]>,
): Vocabulary {
  const quantities = new Map<string, { readonly name: string; readonly expressions: Expression[] }>();
  for (const rows of groups.values()) {
    const common = rows[0]?.kind === "gemeinsamer Wert" ? commonOf(rows.map(parsedOf)) : undefined;
    for (const row of common === undefined ? rows : rows.slice(0, 1)) {
      const expression = common ?? parsedOf(row);
      const isStatement = row.kind === "Angabe" || row.kind === "Angabe auf anderer Grundlage";
      if (row.quantity === undefined || isStatement || isMissing(expression)) {
        continue;
      }
      const id = figureId(row.quantity);
      const known = quantities.get(id) ?? { name: row.quantity, expressions: [] };
      known.expressions.push(expression);
      quantities.set(id, known);
    }
  }
  return { figures: new Map(figures), quantities };
}

function parsedOf({ expression }: PublishedCheckRow): Expression | Missing {
  return expression === undefined ? NO_CALCULATION : parseExpressionText(expression);
}

function commonOf([first, second, ...others]: readonly (Expression | Missing)[]): CommonExpression | Missing {
  if (first === undefined || second === undefined || others.length > 0) {
    return TWO_ROWS;
  }
  return isMissing(first) ? first : isMissing(second) ? second : ["common", first, second];
}

type CommonExpression = readonly ["common", Expression, Expression];

type FigureOf = (key: string) => DocumentFigure | undefined;

function readCheck(id: string, rows: readonly PublishedCheckRow[], vocabulary: Vocabulary, figureOf: FigureOf): PublishedCheck | Problem {
  const read: ReadRow[] = [];
  for (const row of rows) {
    const quantity = readQuantity(row, rows[0], vocabulary);
    if (isMissing(quantity)) {
      return { ...quantity, row };
    }
    read.push({ row, quantity });
  }
  const [first] = read;
  const note = rows.find((row) => row.note !== undefined)?.note;
  const frame: CheckFrame = { id, title: asText(id), ...(note === undefined ? {} : { note: asText(note) }) };
  const check = first && buildCheck(frame, first, read, figureOf);
  return isMissing(check) ? { ...check, row: rows[0] ?? { rowIndex: 0 } } : (check ?? { ...NO_CALCULATION, row: { rowIndex: 0 } });
}

function readQuantity(row: PublishedCheckRow, first: PublishedCheckRow | undefined, vocabulary: Vocabulary): DerivedQuantity | Missing {
  const parsed = parsedOf(row);
  const expression = isMissing(parsed) ? parsed : resolveNames(parsed, vocabulary);
  if (isMissing(expression)) {
    return expression;
  }
  if (row.quantity === undefined || row.kind === undefined || row.kind !== first?.kind || !isDecimals(row.decimals)) {
    return INCOMPLETE;
  }
  return {
    label: asText(row.quantity),
    expression,
    unit: figureUnit(row.printedUnit),
    decimals: row.decimals ?? 0,
    isWhole: row.decimals === undefined,
  };
}

/** The check that the rows describe; every kind needs its own number of rows. */
function buildCheck(frame: CheckFrame, first: ReadRow, rows: readonly ReadRow[], figureOf: FigureOf): PublishedCheck | Missing {
  const { row, quantity } = first;
  const quantities = rows.map((each) => each.quantity);
  const [, second] = quantities;
  switch (row.kind) {
    case "Angabe":
    case "Angabe auf anderer Grundlage":
      return statement(frame, first, rows.length, figureOf);
    case "gemeinsamer Wert": {
      const expression = commonOf(quantities.map((each) => each.expression));
      return isMissing(expression) ? expression : { ...frame, kind: "common", quantity: { ...quantity, expression } };
    }
    case "kleiner":
      return second === undefined || rows.length > 2 ? TWO_ROWS : { ...frame, kind: "order", lesser: quantity, greater: second };
    case "gleicher Monat":
      return months(frame, quantity, rows.length, figureOf);
    case "Lesarten":
      return { ...frame, kind: "readings", readings: readingsOf(rows) };
    case "Rahmen":
      return norm(frame, first, rows.length);
    default:
      return { ...frame, kind: "derived", quantities };
  }
}

function statement(frame: CheckFrame, { row, quantity }: ReadRow, rowCount: number, figureOf: FigureOf): PublishedCheck | Missing {
  const figure = figureOf(row.quantity ?? "");
  if (rowCount > 1) {
    return ONE_ROW;
  }
  if (figure?.decimals === undefined) {
    return NOT_A_ROUNDED_FIGURE;
  }
  const { note, ...bare } = frame;
  const shared = { kind: "statement", figure: figure.id, expression: quantity.expression } as const;
  return row.kind === "Angabe" ? { ...frame, ...shared } : { ...bare, ...shared, differentBasis: note ?? OTHER_BASIS };
}

function months(frame: CheckFrame, quantity: DerivedQuantity, rowCount: number, figureOf: FigureOf): PublishedCheck | Missing {
  const { expression } = quantity;
  if (rowCount > 1) {
    return ONE_ROW;
  }
  if (typeof expression !== "object" || expression[0] !== "difference") {
    return NO_DIFFERENCE;
  }
  const [, later, earlier] = expression;
  const isPublished = (part: Expression): part is string => typeof part === "string" && figureOf(part) !== undefined;
  return isPublished(later) && isPublished(earlier) ? { ...frame, kind: "months", figures: [earlier, later], quantity } : NO_DIFFERENCE;
}

function readingsOf(rows: readonly ReadRow[]): Extract<PublishedCheck, { readonly kind: "readings" }>["readings"] {
  const byReading = groupRows(rows, ({ row }) => row.reading ?? "–");
  return [...byReading].map(([reading, members]) => ({ label: asText(reading), quantities: members.map(({ quantity }) => quantity) }));
}

function norm({ note, ...frame }: CheckFrame, { row, quantity }: ReadRow, rowCount: number): PublishedCheck | Missing {
  const { lower, upper } = row;
  if (rowCount > 1) {
    return ONE_ROW;
  }
  if (lower === undefined || upper === undefined) {
    return NO_BOUNDS;
  }
  const [from, to] = [plainValue(lower, quantity.unit), plainValue(upper, quantity.unit)];
  return { ...frame, kind: "norm", quantity, norm: { from, to, source: note ?? NO_SOURCE } };
}

/** A text of the workbook is shown as it stands there in every language. */
function asText(text: string): LocalizedText {
  return { de: text, en: text };
}

function reportProblem(table: CheckTable, { missing: message, row }: Problem, collector: FindingCollector): void {
  collector.add("published-check-unreadable", table.sheet, () => ({
    severity: "warning",
    cell: table.addressOf(row, "expression"),
    message: {
      de: `Die Prüfung „${row.check}“ lässt sich nicht rechnen. ${message.de}`,
      en: `The check “${row.check}” cannot be calculated. ${message.en}`,
    },
    remedy: {
      de: "Nennen Sie Werte mit ihrer Kennung in eckigen Klammern, z. B. [LZB 2022] / [LZB 2021] - 1; ein Klick auf die Überschriften zeigt, was in die Spalten gehört.",
      en: "Name figures by their key in square brackets, e.g. [LZB 2022] / [LZB 2021] - 1; a click on a heading shows what belongs into its column.",
    },
  }));
}

const OTHER_BASIS: LocalizedText = {
  de: "Angabe und Rechnung haben verschiedene Grundlagen.",
  en: "Statement and calculation have different bases.",
};
const NO_SOURCE: LocalizedText = { de: "ohne Quelle", en: "no source given" };
const NO_CALCULATION = missing({ de: "Die Spalte Rechnung ist leer.", en: "The column Rechnung is empty." });
const INCOMPLETE = missing({
  de: "Größe oder Art fehlt, die Zeilen der Prüfung haben verschiedene Arten, oder die Dezimalen sind keine ganze Zahl.",
  en: "Quantity or kind is missing, the rows of the check differ in kind, or the decimals are no whole number.",
});
const ONE_ROW = missing({ de: "Eine Prüfung dieser Art hat genau eine Zeile.", en: "A check of this kind has exactly one row." });
const TWO_ROWS = missing({ de: "Eine Prüfung dieser Art hat genau zwei Zeilen.", en: "A check of this kind has exactly two rows." });
const NO_BOUNDS = missing({ de: "Untergrenze oder Obergrenze fehlt.", en: "The lower or the upper bound is missing." });
const NO_DIFFERENCE = missing({
  de: "Verglichen werden Monate: Die Rechnung muss die Differenz zweier veröffentlichter Werte sein.",
  en: "Months are compared: the calculation must be the difference of two published figures.",
});
const NOT_A_ROUNDED_FIGURE = missing({
  de: "Die Größe muss die Kennung eines veröffentlichten Werts sein, dessen Dezimalen eingetragen sind.",
  en: "The quantity must be the key of a published figure whose decimals are entered.",
});
