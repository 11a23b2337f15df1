import { isDeepEqual } from "./deep-equal";
import { formulaFromFile, type FormulaFileWriter } from "./formula-text";
import { compact } from "./styles-reader";
import type { DataValidation } from "./workbook-document";
import { cannotSave } from "./workbook-file-error";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  decodeXstring,
  descendants,
  type Element,
  elementFrom,
  elementXml,
  encodeXstring,
  escapeText,
  removeElement,
  replaceChildren,
  setAttributes,
  textOf,
} from "./xml";
import { WORKSHEET_ORDER } from "./worksheet-order";

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const OPERATORS = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;
const ERROR_STYLES = ["warning", "information"] as const;

type Found = { readonly element: Element; readonly validation: DataValidation };

/** Rules in the sheet itself and those Excel keeps in its extension list because they refer to another sheet. */
function findValidations(worksheet: Element): Found[] {
  const elements = [
    ...childElements(childElement(worksheet, "dataValidations"), "dataValidation"),
    ...descendants(childElement(worksheet, "extLst"), "dataValidation"),
  ];
  return elements.flatMap((element) => {
    const validation = readValidation(element);
    return validation ? [{ element, validation }] : [];
  });
}

export function readValidations(worksheet: Element): DataValidation[] {
  return findValidations(worksheet).map(({ validation }) => validation);
}

/** `undefined` for a rule that allows any value: it only shows a message and is kept as it is. */
function readValidation(element: Element): DataValidation | undefined {
  const type = TYPES.find((value) => value === attribute(element, "type"));
  if (!type) return undefined;
  const hasOperator = type !== "list" && type !== "custom";
  const operator = OPERATORS.find((value) => value === (attribute(element, "operator") ?? "between"));
  // LibreOffice writes a second operand everywhere.
  const isRange = hasOperator && (operator === "between" || operator === "notBetween");
  const message = (name: string): string | undefined => {
    const text = attribute(element, name);
    return text === undefined || text === "" ? undefined : decodeXstring(text);
  };
  return {
    areas: attribute(element, "sqref") ?? textOf(childElement(element, "sqref")),
    type,
    ...compact({
      operator: hasOperator ? operator : undefined,
      formula1: readOperand(element, "formula1"),
      formula2: isRange ? readOperand(element, "formula2") : undefined,
    }),
    allowBlank: booleanAttribute(element, "allowBlank") ?? false,
    ...compact({
      errorStyle: ERROR_STYLES.find((value) => value === attribute(element, "errorStyle")),
      errorTitle: message("errorTitle"),
      errorMessage: message("error"),
      promptTitle: message("promptTitle"),
      promptMessage: message("prompt"),
    }),
  };
}

function readOperand(element: Element, name: string): string | undefined {
  const text = textOf(childElement(element, name));
  return text === "" ? undefined : formulaFromFile(text).slice(1);
}

export function writeValidations(
  worksheet: Element,
  validations: readonly DataValidation[],
  old: readonly DataValidation[],
  formulas: FormulaFileWriter,
  sheetName: string,
): void {
  if (isDeepEqual(validations, old)) return;
  const unused = findValidations(worksheet);
  const added = validations.filter((validation) => {
    const index = unused.findIndex((found) => isDeepEqual(found.validation, validation));
    if (index >= 0) unused.splice(index, 1);
    return index < 0;
  });
  unused.forEach(({ element }) => removeFromList(element));
  if (added.length === 0) return;
  const list = childElement(worksheet, "dataValidations") ?? elementFrom("<dataValidations/>", worksheet);
  if (!list.parentNode) replaceChildren(worksheet, "dataValidations", [list], WORKSHEET_ORDER);
  for (const validation of added) {
    refuseLongTexts(validation, sheetName);
    list.appendChild(elementFrom(validationXml(validation, formulas), list));
  }
  setAttributes(list, { count: childElements(list).length });
}

/** Removes a rule and, with its last rule, the list; an empty list is an error in Excel's eyes. */
function removeFromList(element: Element): void {
  const list = element.parentNode as Element | null;
  removeElement(element);
  if (!list) return;
  const rest = childElements(list).length;
  if (rest > 0) setAttributes(list, { count: rest });
  else removeElement(list.localName === "dataValidations" && list.parentNode?.localName === "ext" ? (list.parentNode as Element) : list);
}

function validationXml(validation: DataValidation, formulas: FormulaFileWriter): string {
  const { type, operator, errorStyle, formula1, formula2 } = validation;
  const text = (value: string | undefined): string | undefined => (value === undefined ? undefined : encodeXstring(value));
  const operand = (name: string, formula: string | undefined): string =>
    formula === undefined ? "" : elementXml(name, {}, escapeText(formulas.toFile(formula)));
  const attributes = {
    type,
    errorStyle: errorStyle === "stop" ? undefined : errorStyle,
    operator: operator === "between" || type === "list" || type === "custom" ? undefined : operator,
    allowBlank: validation.allowBlank || undefined,
    showInputMessage: true,
    showErrorMessage: true,
    errorTitle: text(validation.errorTitle),
    error: text(validation.errorMessage),
    promptTitle: text(validation.promptTitle),
    prompt: text(validation.promptMessage),
    sqref: validation.areas,
  };
  return elementXml("dataValidation", attributes, operand("formula1", formula1) + operand("formula2", formula2));
}

/** Longer texts make Excel "repair" the file: it drops all validation of the sheet. */
const LENGTH_LIMITS = [
  ["errorTitle", 32, "Der Titel der Fehlermeldung", "The title of the error message"],
  ["errorMessage", 255, "Die Fehlermeldung", "The error message"],
  ["promptTitle", 32, "Der Titel der Eingabemeldung", "The title of the input message"],
  ["promptMessage", 255, "Die Eingabemeldung", "The input message"],
] as const;
const MAX_LIST_LENGTH = 255;

function refuseLongTexts(validation: DataValidation, sheetName: string): void {
  const place = `${sheetName}!${validation.areas}`;
  const wayOut = { de: "Kürzen Sie den Text.", en: "Shorten the text." };
  for (const [key, limit, de, en] of LENGTH_LIMITS) {
    if ((validation[key]?.length ?? 0) <= limit) continue;
    throw cannotSave(
      {
        de: `${de} der Datenüberprüfung in ${place} ist länger als ${limit} Zeichen.`,
        en: `${en} of the data validation in ${place} is longer than ${limit} characters.`,
      },
      wayOut,
    );
  }
  const isLiteral = validation.type === "list" && validation.formula1?.startsWith('"');
  if (isLiteral && (validation.formula1?.length ?? 0) - 2 > MAX_LIST_LENGTH) {
    throw cannotSave(
      {
        de: `Die Auswahlliste in ${place} ist länger als ${MAX_LIST_LENGTH} Zeichen.`,
        en: `The list of choices in ${place} is longer than ${MAX_LIST_LENGTH} characters.`,
      },
      { de: "Schreiben Sie die Auswahl in Zellen und verweisen Sie darauf.", en: "Write the choices into cells and refer to them." },
    );
  }
}
