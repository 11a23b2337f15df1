import type { CellValue } from "../../model/rows";
import type { Comparison } from "./formula-expression";
import type { Result } from "./evaluate-expression";
import { isErrorValue } from "./evaluate-expression";

/** A criterion of SUMIFS taken apart: `">="&44713` → `>=` and 44713. */
export type Criterion = { readonly operator: Comparison; readonly operand: CellValue };

/** Undefined for an error, or a criterion that is not known: it meets no cell. */
export function criterionOf(value: Result): Criterion | undefined {
  if (value === undefined || isErrorValue(value)) return undefined;
  if (value === null) return { operator: "=", operand: 0 };
  if (typeof value !== "string") return { operator: "=", operand: value };
  const [, operator = "", text = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(value) ?? [];
  const isNumber = text.trim() !== "" && Number.isFinite(Number(text));
  return { operator: operator === "" ? "=" : (operator as Comparison), operand: isNumber ? Number(text) : text };
}

/** Whether cells meet the criterion, by the rules of SUMIFS and its relatives (blank cells are `""`). */
export function criterionTest({ operator, operand }: Criterion): (cell: CellValue) => boolean {
  if (typeof operand === "number") return numberTest(operator, operand);
  if (typeof operand === "boolean") return (cell) => (cell === operand) === (operator === "=");
  if (operator === "=" || operator === "<>") {
    const pattern = wildcards(operand);
    const isWanted = operator === "=";
    return (cell) => (cell === "" ? operand === "" : typeof cell === "string" && pattern.test(cell)) === isWanted;
  }
  const wanted = operand.toLowerCase();
  return (cell) => typeof cell === "string" && cell !== "" && ordered(operator, cell.toLowerCase(), wanted);
}

function numberTest(operator: Comparison, wanted: number): (cell: CellValue) => boolean {
  if (operator === "<>") return (cell) => cell !== wanted;
  return (cell) => typeof cell === "number" && (operator === "=" ? cell === wanted : ordered(operator, cell, wanted));
}

function ordered<Value extends number | string>(operator: Comparison, cell: Value, wanted: Value): boolean {
  return {
    "=": cell === wanted,
    "<>": cell !== wanted,
    "<": cell < wanted,
    "<=": cell <= wanted,
    ">": cell > wanted,
    ">=": cell >= wanted,
  }[operator];
}

/** `*` any text, `?` one character, `~` takes the next one as it is. */
function wildcards(text: string): RegExp {
  const source = [...text.matchAll(/~([*?~])|[^]/gu)].map(([whole, escaped]) =>
    whole === "*" ? "[^]*" : whole === "?" ? "[^]" : (escaped ?? whole).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"),
  );
  return new RegExp(`^${source.join("")}$`, "iu");
}
