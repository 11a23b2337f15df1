import type { LocalizedText } from "../../units/language";
import type { RawValue } from "../raw-table";
import { KIND_WORDS, type SwapRecord } from "./swap-memory";

/** Why a cell stays as it is. */
type Cause = "changed" | "gone" | "inputsGone";

/** What was written in a cell, and what stands there now. */
type Contents = { readonly written: RawValue; readonly now: RawValue };

/** Says what was replaced by what, and what stands there now. */
export function swapBackMessage(
  cause: Cause,
  { kind, formula, address }: SwapRecord,
  { written, now }: Contents = { written: "", now: "" },
): LocalizedText {
  const word = KIND_WORDS[kind];
  const value = kind === "native" ? { de: "", en: "" } : { de: ` (${shown(written, "de")})`, en: ` (${shown(written, "en")})` };
  const texts: Record<Cause, LocalizedText> = {
    changed: {
      de: `Statt ${formula} stand hier ${word.de}${value.de}; inzwischen steht hier ${shown(now, "de")}. Das bleibt so.`,
      en: `${formula} was replaced by ${word.en}${value.en}; meanwhile there is ${shown(now, "en")}. It stays.`,
    },
    gone: {
      de: `Die Zelle ${address} mit ${formula} wurde gelöscht.`,
      en: `The cell ${address} with ${formula} was deleted.`,
    },
    inputsGone: {
      de: `Zellen, mit denen ${formula} rechnet, wurden gelöscht. Der Wert ${shown(now, "de")} bleibt stehen.`,
      en: `Cells that ${formula} calculates with were deleted. The value ${shown(now, "en")} stays.`,
    },
  };
  return texts[cause];
}

function shown(content: RawValue, language: "de" | "en"): string {
  if (content === "") return { de: "nichts", en: "nothing" }[language];
  if (typeof content === "number") return language === "de" ? String(content).replace(".", ",") : String(content);
  return String(content);
}
