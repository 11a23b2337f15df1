import { parseArea } from "../../../xlsx/address";
import { ApiError } from "../api-error";
import { absoluteAddress, fullAddress } from "../areas";
import { rangeOfFormula } from "../find-range";
import { asBoolean, asRange, asText, ObjectArgument } from "../input";
import { defineObject } from "../object-type";
import { handle, type Handle, type NamesTarget, type NameTarget } from "../targets";
import { getCount, getItem, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import { checkedName } from "./table";
import { valueTypeOf } from "./range-cells";
import type { DefinedName } from "../../../xlsx/workbook-document";
import type { Arguments } from "../arguments";
import type { ApiValue, SheetId, WorkbookPort } from "../../workbook-port";
import type { Scope } from "../scope";

function scopeName(book: WorkbookPort, scope: SheetId | undefined): string | undefined {
  return scope === undefined ? undefined : book.sheetName(scope);
}

function namesOf({ scope: sheet }: NamesTarget, { book }: Scope): readonly DefinedName[] {
  const owner = scopeName(book, sheet);
  return book.names().filter(({ scope }) => scope === owner);
}

function find(target: NamesTarget, name: string, scope: Scope): DefinedName | undefined {
  return namesOf(target, scope).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

function entryOf({ name, scope: sheet }: NameTarget, scope: Scope): DefinedName {
  const entry = find({ scope: sheet }, name, scope);
  if (entry === undefined) throw new ApiError("ItemNotFound", `The name ${name} no longer exists.`);
  return entry;
}

function change(target: NameTarget, part: Partial<DefinedName>, scope: Scope): void {
  const entry = entryOf(target, scope);
  const book = scope.edit();
  book.deleteName(entry.name, entry.scope);
  book.addName({ ...entry, ...part });
}

/** The value of a name that is a constant: `=0.5`, `="text"`, `=TRUE`. `undefined` for anything else. */
function constantOf(formula: string): ApiValue | undefined {
  const body = formula.replace(/^=/, "").trim();
  if (body !== "" && Number.isFinite(Number(body))) return Number(body);
  if (/^(?:TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return (text[1] ?? "").replaceAll('""', '"');
  return /^#[A-Z/0!?]+$/.test(body) ? body : undefined;
}

/** What the name stands for: the address of a range, or a constant. Other formulas the host does not calculate. */
function valueOf(target: NameTarget, scope: Scope): ApiValue {
  const { formula } = entryOf(target, scope);
  const range = rangeOfFormula(scope.book, formula);
  if (range !== undefined) return fullAddress(scope.book, range);
  const constant = constantOf(formula);
  if (constant === undefined) throw new ApiError("NotImplemented", "The embedded host does not calculate names that are formulas.");
  return constant;
}

function typeOf(target: NameTarget, scope: Scope): string {
  const { formula } = entryOf(target, scope);
  if (rangeOfFormula(scope.book, formula) !== undefined) return "Range";
  const constant = constantOf(formula);
  if (constant === undefined) return "Error";
  const type = valueTypeOf(constant, formula);
  return type === "Double" && Number.isInteger(constant) ? "Integer" : type;
}

function rangeHandle(target: NameTarget, scope: Scope): Handle | null {
  const range = rangeOfFormula(scope.book, entryOf(target, scope).formula);
  return range === undefined ? null : handle("Range", range);
}

/** A formula with leading "="; the add-in may leave it out. */
function asFormula(value: unknown): string {
  const text = asText(value);
  return text.startsWith("=") ? text : `=${text}`;
}

/** `Excel.NamedItem`. */
export const NAMED_ITEM = defineObject("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  members: {
    name: { since: "1.1", get: (target, scope) => entryOf(target, scope).name },
    type: { since: "1.1", get: typeOf },
    value: { since: "1.1", get: valueOf },
    visible: {
      since: "1.1",
      get: (target, scope) => entryOf(target, scope).isHidden !== true,
      set: (target, value, scope) => change(target, { isHidden: !asBoolean(value) }, scope),
    },
    comment: {
      since: "1.4",
      get: (target, scope) => entryOf(target, scope).comment ?? "",
      set: (target, value, scope) => change(target, { comment: asText(value) }, scope),
    },
    scope: { since: "1.4", get: ({ scope: sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    formula: {
      since: "1.7",
      get: (target, scope) => entryOf(target, scope).formula,
      set: (target, value, scope) => change(target, { formula: asFormula(value) }, scope),
    },
    worksheetOrNullObject: { since: "1.4", open: ({ scope: sheet }) => (sheet === undefined ? null : handle("Worksheet", { sheet })) },
    getRange: {
      since: "1.1",
      call: (target, _args, scope) => {
        const range = rangeHandle(target, scope);
        if (range === null) throw new ApiError("InvalidReference", "The name does not stand for a range.");
        return range;
      },
    },
    getRangeOrNullObject: { since: "1.4", call: (target, _args, scope) => rangeHandle(target, scope) },
    delete: {
      since: "1.4",
      call: (target, _args, scope) => {
        const entry = entryOf(target, scope);
        scope.edit().deleteName(entry.name, entry.scope);
      },
    },
  },
});

const NAMES: Lookup<NamesTarget> = {
  list: (target, scope) => namesOf(target, scope).map(({ name }) => handle("NamedItem", { name, scope: target.scope })),
  find: (target, key, scope) => {
    const entry = find(target, asText(key), scope);
    return entry && handle("NamedItem", { name: entry.name, scope: target.scope });
  },
};

/** What a new name stands for: a range object, an address without "=", or a formula or constant with "=". */
function formulaArgument(value: unknown, { book }: Scope): string {
  if (value instanceof ObjectArgument) return `=${absoluteAddress(book, asRange(value))}`;
  if (typeof value === "number") return `=${value}`;
  if (typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  const formula = asFormula(value);
  const isLocalAddress = parseArea(formula.slice(1)) !== undefined;
  if (!isLocalAddress) return formula;
  const range = rangeOfFormula(book, `=${quotedActiveSheet(book)}!${formula.slice(1)}`);
  return range === undefined ? formula : `=${absoluteAddress(book, range)}`;
}

function quotedActiveSheet(book: WorkbookPort): string {
  return `'${book.sheetName(book.activeSheet()).replaceAll("'", "''")}'`;
}

function add(target: NamesTarget, args: Arguments, scope: Scope): Handle {
  const name = checkedName(args.value(0));
  if (find(target, name, scope) !== undefined) throw new ApiError("ItemAlreadyExists", `There is a name ${name} already.`);
  const entry: DefinedName = {
    name,
    formula: formulaArgument(args.value(1), scope),
    scope: scopeName(scope.book, target.scope),
    comment: args.optionalText(2),
  };
  scope.edit().addName(entry);
  return handle("NamedItem", { name, scope: target.scope });
}

/** `Excel.NamedItemCollection`, of the workbook or of a worksheet. */
export const NAMED_ITEM_COLLECTION = defineObject("NamedItemCollection", {
  collection: keyedCollection(NAMES),
  members: {
    add: { since: "1.4", call: add },
    getItem: getItem("1.1", NAMES),
    getItemOrNullObject: getItemOrNullObject("1.4", NAMES),
    getCount: getCount("1.4", NAMES),
  },
});
