import { comparableName, type ScenarioWorkspace } from "../commands/command-results";
import type { Language } from "../units/language";
import { UsageError } from "./cli-arguments";

/** A driver that goal seek moves: `proportion` is 1 for the first, what the others take of its value. */
export type SoughtDriver = { readonly driver: string; readonly proportion: number };

/** What `--seek` asks for. */
export type SoughtGoal = { readonly result: string; readonly target: number; readonly drivers: readonly [SoughtDriver, ...SoughtDriver[]] };

const GOAL = /^(?<result>.+?)\s*=\s*(?<target>.+?)\s+(?:by|durch)\s+(?<drivers>.+)$/u;

/**
 * Reads `R=V by D`: a result, the target, and the driver that is to bring it about; further drivers with their proportion
 * to the first: `EGT je eLb=1.100 durch Zuteilung EGT, eLb:-0,5`. Results and drivers by id or by title in either language.
 * Throws a UsageError that names the word that is wrong.
 */
export function parseGoal(words: string, workspace: Pick<ScenarioWorkspace, "drivers" | "results">, language: Language): SoughtGoal {
  const { result = "", target = "", drivers = "" } = GOAL.exec(words.trim())?.groups ?? {};
  if (result === "") {
    throw new UsageError({
      de: `--seek braucht „ERGEBNIS=WERT durch TREIBER“, nicht „${words}“.`,
      en: `--seek takes “RESULT=VALUE by DRIVER”, not “${words}”.`,
    });
  }
  const found = named(workspace.results, result, { de: "Das Ergebnis", en: "the result" });
  const sought = drivers.split(/\s*,\s+|\s*;\s*/u).map((word): SoughtDriver => {
    const [, name = word, proportion = "1"] = /^(.*?)(?::\s*([^:]+))?$/u.exec(word) ?? [];
    return {
      driver: named(workspace.drivers, name, { de: "Den Treiber", en: "the driver" }).id,
      proportion: parseAmount(proportion, language),
    };
  });
  const [first, ...others] = sought;
  if (first === undefined) throw new UsageError({ de: "--seek nennt keinen Treiber.", en: "--seek names no driver." });
  return { result: found.id, target: parseAmount(target, language), drivers: [first, ...others] };
}

type Titled = { readonly id: string; readonly title: Readonly<Record<Language, string>> };

function named<Item extends Titled>(items: readonly Item[], word: string, what: Readonly<Record<Language, string>>): Item {
  const wanted = comparableName(word);
  const found =
    items.find(({ id, title }) => [id, title.de, title.en].some((name) => comparableName(name) === wanted)) ??
    only(items.filter(({ title }) => [title.de, title.en].some((name) => comparableName(name).startsWith(wanted))));
  if (found === undefined) {
    const known = items.map(({ id, title }) => `${id} (${title.de})`).join(", ");
    throw new UsageError({
      de: `${what.de} „${word}“ gibt es nicht. Bekannt: ${known}.`,
      en: `There is not ${what.en} “${word}”. Known: ${items.map(({ id, title }) => `${id} (${title.en})`).join(", ")}.`,
    });
  }
  return found;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** A number as people type it: `2.600.000`, `18,5 %` in German, `18.5%` in English, with or without €. Throws a UsageError. */
export function parseAmount(text: string, language: Language): number {
  const { [1]: digits = "", [2]: percent } = /^([-+−]?[\d.,\u00a0 ]+?)\s*(%)?\s*€?$/u.exec(text.trim()) ?? [];
  const plain = digits.replace(/[\u00a0 ]/gu, "").replace("−", "-");
  // 1234.5 is no German grouping: a single dot that does not part thousands is a decimal point in either language.
  const isGerman = language === "de" && (plain.includes(",") || /^[-+]?\d{1,3}(?:\.\d{3})+$/.test(plain));
  const number = Number(isGerman ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", ""));
  if (plain === "" || !Number.isFinite(number)) {
    throw new UsageError({ de: `„${text}“ ist keine Zahl.`, en: `“${text}” is not a number.` });
  }
  return percent === undefined ? number : number / 100;
}
