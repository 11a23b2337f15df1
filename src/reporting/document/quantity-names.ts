import type { FieldCatalogue } from "./field-names";

/** Words by which prose names a quantity, and the figures of `Kennzahlen` that it can mean. */
type QuantityWords = { readonly pattern: RegExp; readonly figures: readonly string[] };

/**
 * How German prose calls the quantities. A name in several figures (LZB: of the month, of the year) means any of them; a
 * longer name counts before a shorter one at the same place.
 */
const QUANTITIES: readonly QuantityWords[] = [
  {
    pattern: /Verwaltungs(?:kosten)?(?:budget|titel)s?|\bVWT\b/gu,
    figures: ["administrationBudget", "administrationAfterShiftA", "administrationAfterShiftB"],
  },
  {
    pattern: /Eingliederungs(?:budget|titel)s?|\bEGT\b/gu,
    figures: ["integrationBudget", "integrationAfterShiftA", "integrationAfterShiftB"],
  },
  { pattern: /Gesamtbudgets?/gu, figures: ["totalBudget"] },
  {
    pattern: /Umschichtung\p{L}*|umgeschichtet\p{L}*/gu,
    figures: ["shiftA", "shiftB", "shiftShareA", "shiftShareB", "needShift", "shiftBefore"],
  },
  {
    pattern: /\bKFA\b|[Kk]ommunale\p{L}* Finanzierungsanteil\p{L}*/gu,
    figures: ["municipalShare", "municipalShareAfterShiftA", "municipalShareAfterShiftB", "municipalRate"],
  },
  { pattern: /Vakanzquoten?/gu, figures: ["vacancyAll", "vacancyPassive", "vacancyActive", "vacancySteering"] },
  {
    pattern: /Fluktuation(?:squote)?/gu,
    figures: ["turnover", "turnoverResignation", "turnoverIllness", "turnoverTransfer", "turnoverParentalLeave"],
  },
  {
    pattern: /\bVZÄ\b|Vollzeitäquivalent\p{L}*/gu,
    figures: [
      "staffPassive",
      "staffActive",
      "staffSteering",
      "staffAll",
      "plannedPassive",
      "plannedActive",
      "plannedSteering",
      "plannedAll",
      "absentAll",
    ],
  },
  {
    pattern: /Betreuungsschlüssel\p{L}*|Betreuungsrelation\p{L}*|eLb je VZÄ/gu,
    figures: ["caseloadPassive", "caseloadActive", "caseloadAll", "effectiveCaseloadPassive", "effectiveCaseloadActive"],
  },
  { pattern: /(?:Anteil der (?:LZB|Langzeitleistungsbezieh\p{L}*)|LZB-Anteil)/gu, figures: ["longTermShare"] },
  {
    pattern: /\bLZB\b|Langzeitleistungsbezieh\p{L}*/gu,
    figures: ["longTerm", "averageLongTerm", "longTermShare", "longTermWomen", "longTermMen"],
  },
  {
    pattern: /\beLb\b|[Ee]rwerbsfähige\p{L}* Leistungsberechtigte\p{L}*/gu,
    figures: ["beneficiaries", "averageBeneficiaries", "under25", "beneficiariesWithoutUkraine"],
  },
  { pattern: /Bedarfsgemeinschaften/gu, figures: ["householdsMonth"] },
  { pattern: /Anteil der Frauen|Frauenanteil\p{L}*/gu, figures: ["womenShare"] },
  { pattern: /Integrationen/gu, figures: ["integrations", "integrationsWomen", "integrationsMen", "integrations12", "womenShare"] },
  { pattern: /Abstand\p{L}* der Integrationsquoten|Abstand\p{L}*/gu, figures: ["genderGap"] },
  {
    pattern: /Integrationsquoten?/gu,
    figures: ["integrationRate", "integrationRateWomen", "integrationRateMen", "integrationProgress", "genderGap"],
  },
  { pattern: /Ukraine|ukrainisch\p{L}*/gu, figures: ["ukraine", "ukraineShare", "ukraineWomen", "ukraineMen"] },
  { pattern: /Auslastung/gu, figures: ["seatUse", "seatUseGroup", "seatUseSingle", "seatUsePartTime", "seatUseOnline"] },
  { pattern: /Plätze\p{L}*/gu, figures: ["seats", "occupied", "emptySeats", "seatsGroup", "seatsSingle", "seatsPartTime", "seatsOnline"] },
];

/** `K2`, `K3E1`, `K2_F`. */
const CODE = /\bK\d(?:E\d)?(?:_[FM])?(?![\p{L}\d_])/gu;

export type QuantityMention = { readonly text: string; readonly start: number; readonly end: number; readonly figures: readonly string[] };

/** The quantities that a sentence names, each place once. */
export function quantitiesIn(sentence: string, catalogue: FieldCatalogue): readonly QuantityMention[] {
  const named = QUANTITIES.flatMap(({ pattern, figures }) =>
    [...sentence.matchAll(pattern)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length, figures })),
  );
  const codes = [...sentence.matchAll(CODE)].flatMap(({ 0: text, index }) => {
    const figure = catalogue.find(text);
    return figure === undefined ? [] : [{ text, start: index, end: index + text.length, figures: [figure.id] }];
  });
  const all = [...named, ...codes];
  // "Anteil der LZB" is not LZB besides.
  return all.filter(
    (mention) =>
      !all.some(
        (other) => other !== mention && other.start <= mention.start && other.end >= mention.end && other.text.length > mention.text.length,
      ),
  );
}
