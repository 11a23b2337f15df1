import type { CellValue } from "../../model/rows";
import type { LocalizedText } from "../../units/language";

/** Where something stands; `cell` is the A1 address of a cell or of an area. */
export type Place = { readonly sheet: string; readonly cell: string };

/**
 * What a node of the tree is.
 * `calculation` a formula over its children · `aggregate` a sum over rows of a table · `parameter` a dated value of the
 * sheet Parameter · `input` a cell of an input table · `constant` a fixed value elsewhere · `column` a whole column ·
 * `range` a block of cells · `repeated` explained further up · `cycle` refers to itself · `cut` too deep to go on ·
 * `unread` lies where nothing was read.
 */
export type ExplanationKind =
  "calculation" | "aggregate" | "parameter" | "input" | "constant" | "column" | "range" | "repeated" | "cycle" | "cut" | "unread";

/** A condition on rows, resolved to its value: `Monat = 2022-06`. */
export type ExplainedFilter = {
  readonly column: string;
  readonly text: LocalizedText;
  /** The cell that the value was taken from. */
  readonly place?: Place;
};

/** The rows of a table that went into a number. */
export type ExplainedRows = {
  readonly table?: string;
  /** Rows that meet the filters and hold a number. */
  readonly count: number;
  /** How many the formula demands, if it does. */
  readonly expected?: number;
  /** Areas of the column that was added up, in order; one around them if the rows lie scattered. */
  readonly areas: readonly Place[];
  readonly isSpread: boolean;
  readonly total?: number;
  readonly text: LocalizedText;
};

export type ExplainedParameter = {
  readonly key: string;
  readonly value: CellValue;
  /** Excel serial numbers of the first and last day. */
  readonly validFrom?: number;
  readonly validTo?: number;
  readonly source: string;
  readonly text: LocalizedText;
};

/** One of our functions as the formula calls it. */
export type ExplainedFunction = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly arguments: readonly {
    readonly name: LocalizedText;
    readonly description: LocalizedText;
    readonly unit: LocalizedText;
    /** As it stands in the formula; empty if it was left out. */
    readonly formula: string;
    readonly text: LocalizedText;
  }[];
};

/** Why there is no value, and where the user can mend it. */
export type ExplainedProblem = { readonly text: LocalizedText; readonly places: readonly Place[] };

/** A number and what is behind it. Everything a reader sees is a text in both languages; the rest is for programs. */
export type Explanation = {
  readonly kind: ExplanationKind;
  /** Absent for a part of a formula that has no cell of its own. */
  readonly place?: Place;
  /** The same in one text, `Kennzahlen!B36`. */
  readonly address?: string;
  readonly title: LocalizedText;
  /** What the value is for the node above, e.g. the argument of a function. */
  readonly role?: LocalizedText;
  /** As typed, with leading `=`. */
  readonly formula?: string;
  readonly value?: CellValue;
  /** The value as the workbook shows it. */
  readonly text: LocalizedText;
  /** The same, unrounded, where the workbook shows it rounded. */
  readonly exactText?: LocalizedText;
  readonly unit?: LocalizedText;
  /** What kind of thing this is, in a sentence. */
  readonly statement: LocalizedText;
  /** The formula with values in the place of references: `11.080 / 113`. */
  readonly calculation?: LocalizedText;
  readonly functions: readonly ExplainedFunction[];
  /** Paragraphs and other origins. */
  readonly sources: readonly string[];
  readonly filters: readonly ExplainedFilter[];
  readonly rows?: ExplainedRows;
  readonly parameter?: ExplainedParameter;
  /** The remark that the sheet itself has beside the number. */
  readonly note?: string;
  readonly problem?: ExplainedProblem;
  readonly children: readonly Explanation[];
};

/** A problem that no other one explains, and the node that has it. */
export type Cause = ExplainedProblem & Pick<Explanation, "title" | "place" | "address">;

/** The problems at the bottom of the tree: those that no problem further down explains. Without repetition. */
export function causesOf(explanation: Explanation): readonly Cause[] {
  const found = new Map<string, Cause>();
  const visit = (node: Explanation): boolean => {
    const isBelow = node.children.map(visit).some(Boolean);
    const { title, place, address, problem } = node;
    if (problem === undefined || isBelow || node.kind === "repeated") return isBelow || problem !== undefined;
    const key = `${address ?? ""}: ${problem.text.en}`;
    if (!found.has(key)) found.set(key, { ...problem, title, ...(place === undefined ? {} : { place, address }) });
    return true;
  };
  if (explanation.problem !== undefined) visit(explanation);
  return [...found.values()];
}
