import { comparable } from "../similar-text";

/** Words that mean one of the choices of a column, besides the choice itself: id of the column → choice → words. */
const WORDS_OF_CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  gender: {
    m: ["männlich", "maennlich", "mann", "männer", "male", "men", "man"],
    w: ["weiblich", "frau", "frauen", "f", "female", "women", "woman"],
  },
  dataAge: {
    "T-0": ["T0", "0 Monate", "ohne Wartezeit", "vorläufig"],
    "T-3": ["T3", "3 Monate", "3 Monate Wartezeit", "Wartezeit 3 Monate", "mit Wartezeit", "endgültig", "final"],
  },
  side: {
    aktiv: ["Eingliederung", "Integration", "Markt und Integration", "active"],
    passiv: ["Leistung", "Leistungsgewährung", "passive"],
    Steuerung: ["Overhead", "steering"],
  },
  title: { VWT: ["Verwaltung", "Verwaltungstitel"], EGT: ["Eingliederung", "Eingliederungstitel"], "16e_aF": ["16e aF", "16e a.F."] },
};

const CHOICES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(WORDS_OF_CHOICES).map(([column, choices]) => [
    column,
    new Map(Object.entries(choices).flatMap(([choice, words]) => [choice, ...words].map((word) => [plain(word), choice] as const))),
  ]),
);

function plain(text: string): string {
  return comparable(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The choice of a column that a word means; undefined for other words and columns. */
export function choiceByWord(columnId: string, word: string): string | undefined {
  return CHOICES.get(columnId)?.get(plain(word));
}

/** A choice named somewhere in a text, for instance `T-3` in a title; undefined if none or several are. */
export function choiceInText(columnId: string, text: string): string | undefined {
  const found = new Set(
    text.split(/[\s,;:()|/]+/u).flatMap((word) => {
      const choice = word.length > 1 ? choiceByWord(columnId, word) : undefined;
      return choice === undefined ? [] : [choice];
    }),
  );
  const whole = choiceByWord(columnId, text.replace(/^[^:]*:/u, ""));
  if (whole !== undefined) return whole;
  return found.size === 1 ? [...found][0] : undefined;
}
