import type { SecrecyPattern, SecrecyProblem, SecrecyProof } from "../../sharing/secrecy/secrecy-problem";
import { methodText, proofText, SUPPRESSION_REASONS } from "../../sharing/secrecy/secrecy-texts";
import type { LocalizedText } from "../../units/language";
import type { SuppressionReport } from "./sharing-reports";

const DERIVED: LocalizedText = {
  de: "Aus einem geschützten Wert berechnet",
  en: "Calculated from a protected value",
};

/** What the controller is told about the comparison; no value that is kept back is in it. */
export function suppressionReport(problem: SecrecyProblem, pattern: SecrecyPattern, proof: SecrecyProof): SuppressionReport {
  const published = problem.cells.filter(({ isPublished = true }) => isPublished);
  const cells = published.flatMap(({ id, title }) => {
    const reason = pattern.suppressed.get(id);
    return reason === undefined ? [] : [{ title, reason: SUPPRESSION_REASONS[reason] }];
  });
  const derived = problem.derived.filter(({ id }) => pattern.hiddenDerived.has(id)).map(({ title }) => ({ title, reason: DERIVED }));
  return {
    shownCount: published.length + problem.derived.length - cells.length - derived.length,
    suppressed: [...cells, ...derived],
    method: methodText(pattern),
    proof: proofText(proof, problem),
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
