import type { Language, LocalizedText } from "../../units/language";
import { formatNumber, formatPercent } from "../../units/number-format";
import type { ProvenBounds, SecrecyPattern, SecrecyProblem, SecrecyProof, SuppressionReason } from "./secrecy-problem";

/** Why a cell is not shown, for the controller's report. */
export const SUPPRESSION_REASONS: Readonly<Record<SuppressionReason, LocalizedText>> = {
  threshold: { de: "Wert unter der Mindestfallzahl", en: "Value below the minimum count" },
  households: { de: "Zu wenige Bedarfsgemeinschaften hinter dem Wert", en: "Too few households behind the value" },
  secondary: {
    de: "Aus diesem Wert ließe sich ein geheimer zurückrechnen",
    en: "A secret value could be worked out from this one",
  },
};

/** How the pattern was found, and how far it can be from the best one. */
export function methodText({ method, gap }: Pick<SecrecyPattern, "method" | "gap">): LocalizedText {
  if (method === "optimal") {
    return {
      de: "Es ist so wenig gesperrt wie möglich (ganzzahlige Optimierung).",
      en: "As little is suppressed as possible (integer programming).",
    };
  }
  return {
    de: `Die Zeit reichte nicht für die Suche nach der kleinstmöglichen Sperrung; gesperrt ist höchstens ${formatPercent(gap, "de")} mehr als nötig.`,
    en: `There was not enough time to find the smallest suppression; at most ${formatPercent(gap, "en")} more is suppressed than necessary.`,
  };
}

/** What the proof says: how much was checked, and the narrowest interval, or the cells that are not protected. */
export function proofText({ isSafe, checked, narrowest, violations }: SecrecyProof, { cells, rules }: SecrecyProblem): LocalizedText {
  const titleOf = (id: string) => cells.find((cell) => cell.id === id)?.title ?? { de: id, en: id };
  if (!isSafe) {
    const list = (language: Language) =>
      violations
        .map((bounds) => `${titleOf(bounds.cell)[language]} (${READER[language](bounds)}: ${intervalText(bounds, language)})`)
        .join("; ");
    return {
      de: `Nicht sicher. Diese Werte lassen sich zu genau zurückrechnen: ${list("de")}.`,
      en: `Not safe. These values can be worked out too closely: ${list("en")}.`,
    };
  }
  if (!narrowest) {
    return { de: "Kein Wert ist geheim; es war nichts zu prüfen.", en: "No value is secret; there was nothing to check." };
  }
  const { de, en } = titleOf(narrowest.cell);
  return {
    de: `Geprüft: ${formatNumber(checked, 0, "de")} Paare aus geheimem Wert und Leser. Niemand kann einen geheimen Wert auf weniger als ${quantity(rules.protectionWidth, "de")} eingrenzen; am engsten ist ${de} (${READER.de(narrowest)}: ${intervalText(narrowest, "de")}).`,
    en: `Checked: ${formatNumber(checked, 0, "en")} pairs of a secret value and a reader. Nobody can place a secret value within less than ${quantity(rules.protectionWidth, "en")}; the closest is ${en} (${READER.en(narrowest)}: ${intervalText(narrowest, "en")}).`,
  };
}

const READER: Readonly<Record<Language, (bounds: ProvenBounds) => string>> = {
  de: ({ recipient }) => recipient ?? "Außenstehende",
  en: ({ recipient }) => recipient ?? "outsiders",
};

/** Without decimals that are not there: 3, but 0.5. */
function quantity(value: number, language: Language): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
}

function intervalText({ lower, upper }: ProvenBounds, language: Language): string {
  const [from, to] = { de: ["ab", "bis"], en: ["from", "to"] }[language];
  return Number.isFinite(upper)
    ? `${quantity(lower, language)} ${to} ${quantity(upper, language)}`
    : `${from} ${quantity(lower, language)}`;
}
