import { mapForLater, parseImportMap, type ImportMap } from "../../model/import/import-map";
import { comparable } from "../../model/similar-text";
import { inExcel } from "../excel-session";
import { IMPORT_REFUSALS } from "./import-refusals";

/** Workbook setting that remembers the maps by name, as JSON. */
export const IMPORT_MAPS_SETTING = "planning.importMaps";

/** A remembered map and its name. */
export type NamedImportMap = { readonly name: string; readonly map: ImportMap };

/** The maps in the value of the setting; entries that this version does not understand are left out. */
function importMapsIn(setting: unknown): readonly NamedImportMap[] {
  return [...entriesOf(setting)].flatMap(([name, value]): NamedImportMap[] => {
    try {
      return [{ name, map: parseImportMap(value) }];
    } catch {
      return [];
    }
  });
}

/** The value of the setting with a map more; one of the same name is replaced, entries that are not understood stay. */
export function withImportMap(setting: unknown, name: string, map: ImportMap): string {
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NAME) throw IMPORT_REFUSALS.mapNameNotPossible(trimmed);
  return JSON.stringify({ ...Object.fromEntries(without(setting, trimmed)), [trimmed]: mapForLater(map) });
}

const LONGEST_NAME = 100;

/** The map of this name in the value of the setting; throws a CommandRefusal if there is none. */
export function importMapNamed(setting: unknown, name: string): ImportMap {
  const maps = importMapsIn(setting);
  const found = maps.find((candidate) => comparable(candidate.name) === comparable(name));
  if (found === undefined)
    throw IMPORT_REFUSALS.unknownMap(
      name,
      maps.map((candidate) => candidate.name),
    );
  return found.map;
}

/** The maps that the open workbook remembers. */
export function readImportMaps(): Promise<readonly NamedImportMap[]> {
  return inExcel(async (context) => importMapsIn(await settingValue(context)));
}

/** Remembers a map under a name; one of the same name is replaced. */
export function saveImportMap(name: string, map: ImportMap): Promise<readonly NamedImportMap[]> {
  return changeSetting((setting) => withImportMap(setting, name, parseImportMap(map)));
}

/** Forgets a map; throws a CommandRefusal if there is none of this name. */
export function forgetImportMap(name: string): Promise<readonly NamedImportMap[]> {
  return changeSetting((setting) => {
    importMapNamed(setting, name);
    return JSON.stringify(Object.fromEntries(without(setting, name)));
  });
}

function changeSetting(change: (setting: unknown) => string): Promise<readonly NamedImportMap[]> {
  return inExcel(async (context) => {
    const changed = change(await settingValue(context));
    context.workbook.settings.add(IMPORT_MAPS_SETTING, changed);
    await context.sync();
    return importMapsIn(changed);
  });
}

async function settingValue(context: Excel.RequestContext): Promise<unknown> {
  const item = context.workbook.settings.getItemOrNullObject(IMPORT_MAPS_SETTING).load("value");
  await context.sync();
  return item.isNullObject ? undefined : item.value;
}

function without(setting: unknown, name: string): readonly (readonly [string, unknown])[] {
  return entriesOf(setting).filter(([known]) => comparable(known) !== comparable(name));
}

function entriesOf(setting: unknown): readonly (readonly [string, unknown])[] {
  if (typeof setting !== "string") return [];
  try {
    const parsed: unknown = JSON.parse(setting);
    return typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  } catch {
    return [];
  }
}
