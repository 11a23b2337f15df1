import { languageOf } from "../../src/units/language";

it.each([
  ["de-DE", "de"],
  ["DE", "de"],
  ["de-AT", "de"],
  ["en-US", "en"],
  ["nl-de", "en"],
  ["", "en"],
])("shows whoever has set %j the language %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
