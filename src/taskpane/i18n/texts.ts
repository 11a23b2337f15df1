import type { Language } from "../../units/language";
import { de } from "./de";
import { en } from "./en";

/** Every text of the pane in one language; a key that a language lacks does not compile. */
export type Texts = typeof de;

const TEXTS: Readonly<Record<Language, Texts>> = { de, en };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
