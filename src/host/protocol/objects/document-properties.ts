import { ApiError } from "../api-error";
import { asText } from "../input";
import { defineObject, type Property } from "../object-type";
import { handle, type KeyTarget, type WorkbookTarget } from "../targets";
import { getCount, getItem, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import type { Scope } from "../scope";

type Text = "title" | "subject" | "author" | "keywords" | "comments";

function textProperty(name: Text): Property<WorkbookTarget> {
  return {
    since: "1.7",
    get: (_workbook, scope) => scope.book.properties()[name] ?? "",
    set: (_workbook, value, scope) => scope.edit().setProperties({ [name]: asText(value) }),
  };
}

/** `Excel.DocumentProperties`. */
export const DOCUMENT_PROPERTIES = defineObject("DocumentProperties", {
  members: {
    title: textProperty("title"),
    subject: textProperty("subject"),
    author: textProperty("author"),
    keywords: textProperty("keywords"),
    comments: textProperty("comments"),
    creationDate: { since: "1.7", get: (_workbook, scope) => scope.book.properties().created ?? null },
    custom: { since: "1.7", open: () => handle("CustomPropertyCollection", "workbook") },
  },
});

function valueOf({ key }: KeyTarget, { book }: Scope): string | number | boolean {
  const value = book.customProperties()[key];
  if (value === undefined) throw new ApiError("ItemNotFound", `The property ${key} no longer exists.`);
  return value;
}

function asPropertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ApiError("InvalidArgument", "A custom property takes a text, a number or true or false.");
}

function typeOf(value: string | number | boolean): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Number" : "Float";
}

/** `Excel.CustomProperty`. */
export const CUSTOM_PROPERTY = defineObject("CustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  members: {
    key: { since: "1.7", get: ({ key }) => key },
    type: { since: "1.7", get: (target, scope) => typeOf(valueOf(target, scope)) },
    value: {
      since: "1.7",
      get: valueOf,
      set: (target, value, scope) => {
        valueOf(target, scope);
        scope.edit().setCustomProperty(target.key, asPropertyValue(value));
      },
    },
    delete: {
      since: "1.7",
      call: (target, _args, scope) => {
        valueOf(target, scope);
        scope.edit().setCustomProperty(target.key, undefined);
      },
    },
  },
});

const CUSTOM: Lookup<WorkbookTarget> = {
  list: (_workbook, scope) => Object.keys(scope.book.customProperties()).map((key) => handle("CustomProperty", { key })),
  find: (_workbook, key, scope) => {
    const name = asText(key).toLowerCase();
    const found = Object.keys(scope.book.customProperties()).find((candidate) => candidate.toLowerCase() === name);
    return found === undefined ? undefined : handle("CustomProperty", { key: found });
  },
};

/** `Excel.CustomPropertyCollection`. */
export const CUSTOM_PROPERTY_COLLECTION = defineObject("CustomPropertyCollection", {
  collection: keyedCollection(CUSTOM),
  members: {
    add: {
      since: "1.7",
      call: (_workbook, args, scope) => {
        const key = args.text(0);
        scope.edit().setCustomProperty(key, asPropertyValue(args.value(1)));
        return handle("CustomProperty", { key });
      },
    },
    getItem: getItem("1.7", CUSTOM),
    getItemOrNullObject: getItemOrNullObject("1.7", CUSTOM),
    getCount: getCount("1.7", CUSTOM),
    deleteAll: {
      since: "1.7",
      call: (_workbook, _args, scope) => {
        for (const key of Object.keys(scope.book.customProperties())) scope.edit().setCustomProperty(key, undefined);
      },
    },
  },
});
