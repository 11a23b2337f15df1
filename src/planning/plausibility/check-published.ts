import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import type { LocalizedText } from "../../units/language";
import { runPublishedChecks, type CheckVerdict, type PublishedCheck, type PublishedCheckResult } from "./published-checks";
import { readPublishedDocument, type CheckPlace } from "./published-document";
import { checkTotalsOfTable } from "./published-rows";
import { VERDICT_WORDS } from "./verdict-words";

/** The verdict on one check of published figures, with its place in the workbook. */
export type PublishedResult = PublishedCheckResult & CheckPlace & { readonly verdictText: LocalizedText };

/**
 * Checks the figures of the table `Veröffentlicht`: against each other by the calculations of `Prüfrechnungen`, and
 * against the rows of the workbook. Without these tables there is nothing to say.
 *
 * @returns all verdicts in the order of the table, and findings for those that ask for something to be done
 */
export function checkPublished(data: PlanningData): {
  readonly results: readonly PublishedResult[];
  readonly findings: readonly Finding[];
} {
  const { document, places, findings } = readPublishedDocument(data);
  const kinds = new Map(document.checks.map(({ id, kind }) => [id, kind]));
  const results = runPublishedChecks(document).flatMap((result) => {
    const place = places.get(result.id);
    return place === undefined ? [] : [{ ...result, ...place, verdictText: VERDICT_WORDS[result.verdict] }];
  });
  const collector = new FindingCollector();
  for (const result of results) {
    reportVerdict(result, kinds.get(result.id), collector);
  }
  return { results, findings: [...findings, ...collector.findings(), ...checkTotalsOfTable(data)] };
}

type Report = { readonly severity: "warning" | "note"; readonly remedy: LocalizedText };

const LOOK_AT_THE_SOURCE: Report = {
  severity: "warning",
  remedy: {
    de: "Vergleichen Sie die Werte mit ihrer Quelle. Sind sie richtig abgeschrieben, klären Sie die Angabe, bevor Sie sie verwenden.",
    en: "Compare the figures with their source. If they are copied correctly, clear up the statement before you use it.",
  },
};

/** Verdicts that ask for something; one on other grounds does so only where months are compared. */
const REPORTS: Readonly<Partial<Record<CheckVerdict, Report>>> = {
  inconsistent: LOOK_AT_THE_SOURCE,
  undecidable: {
    severity: "note",
    remedy: {
      de: "Mit genaueren Zahlen ließe es sich entscheiden: Tragen Sie die Werte mit mehr Nachkommastellen ein, falls Sie sie kennen.",
      en: "More precise numbers would decide it: enter the figures with more decimals if you know them.",
    },
  },
  unusual: {
    severity: "note",
    remedy: {
      de: "Prüfen Sie Werte und Grenzen. Ist der Wert richtig, begründen Sie ihn, wo Sie ihn zeigen.",
      en: "Check figures and bounds. If the value is right, give the reason where you show it.",
    },
  },
};

const NAME_BOTH_MONTHS: Report = {
  severity: "note",
  remedy: {
    de: "Berichtigen Sie den Monat auf dem Blatt Veröffentlicht, oder nennen Sie beim Vergleich beide Monate.",
    en: "Correct the month on the sheet Veröffentlicht, or name both months where you compare.",
  },
};

function reportVerdict(
  { verdict, title, message, sheet, cell }: PublishedResult,
  kind: PublishedCheck["kind"] | undefined,
  collector: FindingCollector,
): void {
  const report = verdict === "different-basis" && kind === "months" ? NAME_BOTH_MONTHS : REPORTS[verdict];
  if (report !== undefined) {
    collector.add(`published-${verdict}`, sheet, () => ({
      severity: report.severity,
      cell,
      message: { de: `${title.de}: ${message.de}`, en: `${title.en}: ${message.en}` },
      remedy: report.remedy,
    }));
  }
}
