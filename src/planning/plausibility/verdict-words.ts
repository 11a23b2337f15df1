import type { LocalizedText } from "../../units/language";
import type { CheckVerdict } from "./published-checks";

/** What a verdict on published figures is called, on the sheet and on the command line. */
export const VERDICT_WORDS: Readonly<Record<CheckVerdict, LocalizedText>> = {
  consistent: { de: "stimmig", en: "consistent" },
  inconsistent: { de: "unstimmig", en: "inconsistent" },
  undecidable: { de: "nicht entscheidbar", en: "cannot be decided" },
  "different-basis": { de: "andere Grundlage", en: "different basis" },
  ambiguous: { de: "mehrere Lesarten", en: "several readings" },
  derived: { de: "abgeleitet", en: "derived" },
  usual: { de: "im Rahmen", en: "within the norm" },
  unusual: { de: "außerhalb", en: "outside the norm" },
};
