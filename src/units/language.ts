/** The languages of the pane, the messages and the help texts. */
export type Language = "de" | "en";

/** A text in every language of the product; nothing the user reads exists in one language only. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** The language for a BCP 47 tag as Office reports it (`de-AT` → `de`); everything that is not German is English. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("de") ? "de" : "en";
}
