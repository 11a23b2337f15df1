import { parseArea, quoteSheetName } from "./address";
import { isDeepEqual } from "./deep-equal";
import { formulaFromFile, type FormulaFileWriter, withSheetRenamed } from "./formula-text";
import { formulaTokens } from "../units/formula-tokens";
import type { DefinedName, WorkbookDocument } from "./workbook-document";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  cloneElement,
  type Element,
  elementFrom,
  elementXml,
  escapeText,
  numberAttribute,
  replaceChildren,
  setAttributes,
  textOf,
} from "./xml";
import { WORKBOOK_ORDER } from "./worksheet-order";

/** Names of Excel's own (print titles, print areas, filter areas); they are no names to the user. */
const BUILT_IN = "_xlnm.";
const PRINT_TITLES = "_xlnm.Print_Titles";

type Found = { readonly element: Element; readonly name: DefinedName };

/** @param sheetNames all sheets of the file in tab order, to which `localSheetId` refers */
function findNames(workbook: Element, sheetNames: readonly string[]): Found[] {
  return childElements(childElement(workbook, "definedNames"), "definedName").map((element) => {
    const scope = sheetNames[numberAttribute(element, "localSheetId") ?? -1];
    const comment = attribute(element, "comment");
    const name: DefinedName = {
      name: attribute(element, "name") ?? "",
      formula: formulaFromFile(textOf(element)),
      ...(scope === undefined ? {} : { scope }),
      ...(comment === undefined ? {} : { comment }),
      ...(booleanAttribute(element, "hidden") ? { isHidden: true } : {}),
    };
    return { element, name };
  });
}

export function readNames(workbook: Element, sheetNames: readonly string[]): DefinedName[] {
  return findNames(workbook, sheetNames).flatMap(({ name }) => (name.name.startsWith(BUILT_IN) ? [] : [name]));
}

/** Rows repeated on each page, `1:4`, by sheet name. */
export function readPrintTitleRows(workbook: Element, sheetNames: readonly string[]): Map<string, string> {
  const rows = new Map<string, string>();
  for (const { name } of findNames(workbook, sheetNames)) {
    const title = name.name === PRINT_TITLES ? printTitleParts(name.formula).rows : undefined;
    if (name.scope !== undefined && title !== undefined) rows.set(name.scope, title);
  }
  return rows;
}

/** `=Sheet!$A:$B,Sheet!$1:$4` → the parts for rows and for columns, without sheet and `$`. */
function printTitleParts(formula: string): { rows?: string; columns?: string } {
  const parts: { rows?: string; columns?: string } = {};
  for (const token of formulaTokens(formula)) {
    if (token.kind === "rows") parts.rows = token.text.replaceAll("$", "");
    if (token.kind === "columns") parts.columns = token.text.replaceAll("$", "");
  }
  return parts;
}

function absolute(address: string): string {
  return address
    .split(":")
    .map((corner) => `$${corner}`)
    .join(":");
}

export type NamesWriting = {
  readonly formulas: FormulaFileWriter;
  /** Sheets of the file before and after, in tab order, with the ones that are no worksheets. */
  readonly oldSheetNames: readonly string[];
  readonly newSheetNames: readonly string[];
  /** New name of each sheet that stays, by its old name. */
  readonly renamed: ReadonlyMap<string, string>;
};

export function writeNames(workbook: Element, document: WorkbookDocument, old: WorkbookDocument, writing: NamesWriting): void {
  const { oldSheetNames, newSheetNames, renamed, formulas } = writing;
  const titles = new Map(document.sheets.map((sheet) => [sheet.name, sheet.pageSetup?.printTitleRows]));
  const oldTitles = new Map(old.sheets.map((sheet) => [renamed.get(sheet.name) ?? sheet.name, sheet.pageSetup?.printTitleRows]));
  const hasSameTitles = newSheetNames.every((name) => titles.get(name) === oldTitles.get(name));
  if (isDeepEqual(document.names, old.names) && isDeepEqual(oldSheetNames, newSheetNames) && hasSameTitles) return;

  const position = (scope: string | undefined): number | undefined => {
    const index = scope === undefined ? -1 : newSheetNames.findIndex((name) => name.toLowerCase() === scope.toLowerCase());
    return index < 0 ? undefined : index;
  };
  const unused = findNames(workbook, oldSheetNames);
  const elements = document.names.map((name) => {
    const index = unused.findIndex((found) => isDeepEqual(found.name, name));
    const [kept] = index < 0 ? [] : unused.splice(index, 1);
    const element = kept ? cloneElement(kept.element) : elementFrom(nameXml(name, formulas), workbook);
    setAttributes(element, { localSheetId: position(name.scope) });
    return element;
  });
  for (const { name } of unused) {
    const scope = name.scope === undefined ? undefined : renamed.get(name.scope);
    if (!name.name.startsWith(BUILT_IN) || (name.scope !== undefined && scope === undefined) || name.name === PRINT_TITLES) continue;
    const formula =
      scope === undefined ? name.formula : withSheetRenamed(name.formula, (sheet) => sheet === name.scope, quoteSheetName(scope));
    const kept = elementFrom(nameXml({ ...name, formula }, formulas), workbook);
    setAttributes(kept, { localSheetId: position(scope) });
    elements.push(kept);
  }
  newSheetNames.forEach((name, localSheetId) => {
    const before =
      unused.find((found) => found.name.name === PRINT_TITLES && renamed.get(found.name.scope ?? "") === name)?.name.formula ?? "";
    const rows = titles.get(name);
    const columns = printTitleParts(before).columns;
    const parts = [columns, rows && parseArea(rows) ? rows : undefined].flatMap((part) =>
      part ? [`${quoteSheetName(name)}!${absolute(part)}`] : [],
    );
    if (parts.length === 0) return;
    elements.push(elementFrom(elementXml("definedName", { name: PRINT_TITLES, localSheetId }, escapeText(parts.join(","))), workbook));
  });
  const list = elementFrom("<definedNames/>", workbook);
  elements.sort(byName).forEach((element) => list.appendChild(element));
  replaceChildren(workbook, "definedNames", elements.length > 0 ? [list] : [], WORKBOOK_ORDER);
}

/** Excel keeps names sorted without regard to case. */
function byName(one: Element, other: Element): number {
  const [left, right] = [one, other].map((element) => (attribute(element, "name") ?? "").toLowerCase());
  return (left ?? "") < (right ?? "") ? -1 : left === right ? 0 : 1;
}

function nameXml({ name, formula, comment, isHidden }: DefinedName, formulas: FormulaFileWriter): string {
  return elementXml("definedName", { name, comment, hidden: isHidden || undefined }, escapeText(formulas.toFile(formula)));
}
