import type { SecrecyPattern, SecrecyProblem, SecrecyProof, SuppressionReason } from "../../sharing/secrecy/secrecy-problem";
import type { LocalizedText } from "../../units/language";
import { formatNumber, formatPercent } from "../../units/number-format";
import type { SuppressionReport } from "./sharing-reports";

function reasonText(reason: SuppressionReason, { threshold, minimumHouseholds }: SecrecyProblem["rules"]): LocalizedText {
  const texts: Readonly<Record<SuppressionReason, LocalizedText>> = {
    threshold: { de: `Wert unter ${threshold} (Mindestfallzahl)`, en: `value below ${threshold} (minimum number of cases)` },
    households: {
      de: `weniger als ${minimumHouseholds} Bedarfsgemeinschaften dahinter`,
      en: `fewer than ${minimumHouseholds} households behind it`,
    },
    secondary: {
      de: "würde einen geschützten Wert errechenbar machen (sekundär)",
      en: "would make a protected value computable (secondary)",
    },
  };
  return texts[reason];
}

const DERIVED: LocalizedText = {
  de: "aus einem geschützten Wert berechnet",
  en: "calculated from a protected value",
};

function methodText({ method, gap }: SecrecyPattern): LocalizedText {
  return method === "optimal"
    ? {
        de: "So wenig wie möglich unterdrückt: Kein anderes Muster verliert weniger.",
        en: "As little as possible is suppressed: no other pattern loses less.",
      }
    : {
        de: `Näherungsweise so wenig wie möglich unterdrückt: höchstens ${formatPercent(gap, "de")} mehr als nötig.`,
        en: `Approximately as little as possible is suppressed: at most ${formatPercent(gap, "en")} more than needed.`,
      };
}

function proofText({ checked, narrowest }: SecrecyProof, { protectionWidth }: SecrecyProblem["rules"]): LocalizedText {
  if (checked === 0) {
    return { de: "Kein Wert musste geschützt werden.", en: "No value had to be protected." };
  }
  const width = narrowest === undefined ? undefined : narrowest.upper - narrowest.lower;
  const narrowestText: LocalizedText =
    width === undefined
      ? { de: "", en: "" }
      : {
          de: ` Das engste Intervall ist ${formatNumber(width, 1, "de")} breit, verlangt sind ${formatNumber(protectionWidth, 1, "de")}.`,
          en: ` The narrowest interval is ${formatNumber(width, 1, "en")} wide; ${formatNumber(protectionWidth, 1, "en")} are required.`,
        };
  return {
    de: `Nachgewiesen für ${formatNumber(checked, 0, "de")} Paare aus geschütztem Wert und Leser (lineare Optimierung).${narrowestText.de}`,
    en: `Proved for ${formatNumber(checked, 0, "en")} pairs of protected value and reader (linear programming).${narrowestText.en}`,
  };
}

/** What the controller is told about the comparison; no value that is kept back is in it. */
export function suppressionReport(problem: SecrecyProblem, pattern: SecrecyPattern, proof: SecrecyProof): SuppressionReport {
  const published = problem.cells.filter(({ isPublished = true }) => isPublished);
  const cells = published.flatMap(({ id, title }) => {
    const reason = pattern.suppressed.get(id);
    return reason === undefined ? [] : [{ title, reason: reasonText(reason, problem.rules) }];
  });
  const derived = problem.derived.filter(({ id }) => pattern.hiddenDerived.has(id)).map(({ title }) => ({ title, reason: DERIVED }));
  return {
    shownCount: published.length + problem.derived.length - cells.length - derived.length,
    suppressed: [...cells, ...derived],
    method: methodText(pattern),
    proof: proofText(proof, problem.rules),
  };
}

/** Where no file holds a comparison. */
export const NOTHING_COMPARED: SuppressionReport = {
  shownCount: 0,
  suppressed: [],
  method: {
    de: "Keine Mappe enthält einen Vergleich; Zahlen anderer Kommunen wurden nicht weitergegeben.",
    en: "No workbook contains a comparison; no figures of other municipalities were handed on.",
  },
  proof: { de: "Es gab nichts nachzuweisen.", en: "There was nothing to prove." },
};
