import type { LocalizedText } from "../../units/language";
import { driverOf, type ChangeKind, type Driver } from "./drivers";
import type { GoalLever, GoalPoint } from "./goal-seek";
import { MODEL_STEPS } from "./model-steps";
import type { QuantityFormat } from "./quantity";
import { quantityText } from "./quantity-text";

type GoalTexts = {
  readonly levers: readonly GoalLever[];
  readonly result: string;
  readonly target: number;
  readonly minimum: number;
  readonly maximum: number;
};

const STEPS = new Map(MODEL_STEPS.map((step) => [step.id, step]));

const LANGUAGES = ["de", "en"] as const;

/** A text of both languages, from a function that writes it in one. */
function inBoth(write: (language: (typeof LANGUAGES)[number]) => string): LocalizedText {
  return { de: write("de"), en: write("en") };
}

/** A value as a change of this kind: percent changes are shares whatever the driver. */
function changeText(value: number, kind: ChangeKind, format: QuantityFormat): LocalizedText {
  const text = quantityText(value, kind === "percent" ? "share" : format);
  return kind === "absolute" || value <= 0 ? text : inBoth((language) => `+${text[language]}`);
}

function leverText({ driver, kind, municipality }: GoalLever, value: number): LocalizedText {
  const { title, format } = driverOf(driver);
  const text = changeText(value, kind, format);
  return inBoth((language) => `${title[language]}${municipality === undefined ? "" : ` (${municipality})`} ${text[language]}`);
}

function pointText({ levers }: GoalTexts, { values }: GoalPoint): LocalizedText {
  const texts = levers.map((lever, index) => leverText(lever, values[index] ?? NaN));
  return inBoth((language) => texts.map((text) => text[language]).join(", "));
}

function resultText({ result }: GoalTexts, value: number): LocalizedText {
  const { title, format } = STEPS.get(result) ?? { title: { de: result, en: result }, format: "count" as const };
  const text = quantityText(value, format);
  return inBoth((language) => `${title[language]} ${text[language]}`);
}

/** What has been found: the value nearest to the scenario, how far it may vary, and how many more there are. */
export function solvedText(texts: GoalTexts, [solution, ...others]: readonly [GoalPoint, ...GoalPoint[]]): LocalizedText {
  const [levers, reached] = [pointText(texts, solution), resultText(texts, solution.result)];
  const [first] = texts.levers;
  const ends = first && [solution.from, solution.to].map((end) => changeText(end, first.kind, driverOf(first.driver).format));
  const isPlateau = solution.from < solution.to;
  const words = {
    de: { between: "möglich von", to: "bis", more: `weitere Lösungen: ${others.length}` },
    en: { between: "possible from", to: "to", more: `further solutions: ${others.length}` },
  };
  return inBoth((language) => {
    const { between, to, more } = words[language];
    const parts = [
      `${levers[language]}: ${reached[language]}`,
      ...(isPlateau && ends ? [`${between} ${ends.map((end) => end[language]).join(` ${to} `)}`] : []),
      ...(others.length > 0 ? [more] : []),
    ];
    return `${parts.join("; ")}.`;
  });
}

/** No value hits the target; the nearest that can be reached, and at which value. */
export function noSolutionText(texts: GoalTexts, nearest: GoalPoint): LocalizedText {
  const [levers, reached, target] = [pointText(texts, nearest), resultText(texts, nearest.result), resultText(texts, texts.target)];
  return {
    de: `Keine Lösung: ${target.de} ist in den Grenzen nicht erreichbar. Am nächsten kommt ${levers.de}: ${reached.de}. Grenzen weiter fassen, einen anderen Treiber wählen oder das Ziel ändern.`,
    en: `No solution: ${target.en} cannot be reached within the bounds. ${levers.en} comes nearest: ${reached.en}. Widen the bounds, choose another driver or change the target.`,
  };
}

/** The drivers do not reach the result. */
export function noInfluenceText({ levers, result }: GoalTexts): LocalizedText {
  const names = inBoth((language) => levers.map(({ driver }) => driverOf(driver).title[language]).join(", "));
  const { title } = STEPS.get(result) ?? { title: { de: result, en: result } };
  return {
    de: `Keine Lösung: ${names.de} wirkt nicht auf „${title.de}“. Einen anderen Treiber oder ein anderes Ergebnis wählen.`,
    en: `No solution: ${names.en} does not affect “${title.en}”. Choose another driver or another result.`,
  };
}

/** The bounds leave no value that a driver may take. */
export function noRangeText({ title, minimum, maximum, format }: Driver): LocalizedText {
  const [low, high] = [quantityText(minimum, format), quantityText(maximum, format)];
  return {
    de: `Zwischen den Grenzen liegt kein Wert, den „${title.de}“ annehmen kann (${low.de} bis ${high.de}). Minimum und Maximum prüfen.`,
    en: `There is no value between the bounds that “${title.en}” may take (${low.en} to ${high.en}). Check minimum and maximum.`,
  };
}

/** The result has no value, so that nothing can be sought. */
export function unknownText(reason: LocalizedText): LocalizedText {
  return {
    de: `Das Ergebnis hat keinen Wert: ${reason.de}`,
    en: `The result has no value: ${reason.en}`,
  };
}
