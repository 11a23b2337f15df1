import { ApiError } from "../api-error";
import { asText, isGiven } from "../input";
import { defineObject } from "../object-type";
import { handle, type KeyTarget, type WorkbookTarget } from "../targets";
import { getCount, getItem, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import type { Scope } from "../scope";

function valueOf({ key }: KeyTarget, { book }: Scope): unknown {
  const settings = book.settings();
  if (!Object.hasOwn(settings, key)) throw new ApiError("ItemNotFound", `The setting ${key} no longer exists.`);
  return settings[key];
}

/** `Excel.Setting`. */
export const SETTING = defineObject("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  members: {
    key: { since: "1.4", get: ({ key }) => key },
    value: {
      since: "1.4",
      get: valueOf,
      set: (target, value, scope) => {
        valueOf(target, scope);
        scope.edit().setSetting(target.key, value);
      },
    },
    delete: {
      since: "1.4",
      call: (target, _args, scope) => {
        valueOf(target, scope);
        scope.edit().setSetting(target.key, undefined);
      },
    },
  },
});

const SETTINGS: Lookup<WorkbookTarget> = {
  list: (_workbook, scope) => Object.keys(scope.book.settings()).map((key) => handle("Setting", { key })),
  find: (_workbook, key, scope) => {
    const name = asText(key);
    return Object.hasOwn(scope.book.settings(), name) ? handle("Setting", { key: name }) : undefined;
  },
};

/** `Excel.SettingCollection`: what the add-in keeps in the workbook. */
export const SETTING_COLLECTION = defineObject("SettingCollection", {
  collection: keyedCollection(SETTINGS),
  members: {
    // Sets the value if the key is there already.
    add: {
      since: "1.4",
      call: (_workbook, args, scope) => {
        const key = args.text(0);
        if (!isGiven(args.value(1))) throw new ApiError("InvalidArgument", "A setting needs a value.");
        scope.edit().setSetting(key, args.value(1));
        return handle("Setting", { key });
      },
    },
    getItem: getItem("1.4", SETTINGS),
    getItemOrNullObject: getItemOrNullObject("1.4", SETTINGS),
    getCount: getCount("1.4", SETTINGS),
  },
});
