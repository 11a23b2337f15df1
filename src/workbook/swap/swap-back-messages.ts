import type { LocalizedText } from "../../units/language";
import type { RawValue } from "../raw-table";
import { KIND_WORDS, type SwapRecord } from "./swap-memory";

/** Why a cell stays as it is. */
type Cause = "changed" | "areaChanged" | "gone" | "inputsGone";

/** Says what was replaced by what, and what stands there now. */
export function swapBackMessage(cause: Cause, { kind, formula, readBack, address }: SwapRecord, now: RawValue = ""): LocalizedText {
  const word = KIND_WORDS[kind];
  const value = kind === "value" ? { de: ` (${shown(readBack, "de")})`, en: ` (${shown(readBack, "en")})` } : { de: "", en: "" };
  const texts: Record<Cause, LocalizedText> = {
    changed: {
      de: `Statt ${formula} stand hier ${word.de}${value.de}; inzwischen steht hier ${shown(now, "de")}. Das bleibt so.`,
      en: `${formula} was replaced by ${word.en}${value.en}; meanwhile there is ${shown(now, "en")}. It stays.`,
    },
    areaChanged: {
      de: `Statt ${formula} standen hier ${word.de}; darin wurde inzwischen etwas geändert. Das bleibt so.`,
      en: `${formula} was replaced by ${word.en}; something in them was changed meanwhile. It stays.`,
    },
    gone: {
      de: `Die Zelle ${address} mit ${formula} wurde gelöscht oder überschoben.`,
      en: `The cell ${address} with ${formula} was deleted or moved over.`,
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
