import { groupRows } from "../checks/group-rows";
import { comparable, editDistance } from "../similar-text";
import type { ColumnSchema } from "../table-schema";

/** Other words for the columns, as they stand in exports of the statistics and in controllers' own sheets; by id of the column. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  month: ["Berichtsmonat", "Bezugsmonat", "Zeitraum", "Zeit", "Reporting month", "Period"],
  municipality: [
    "Gemeinde",
    "Stadt",
    "Stadt/Gemeinde",
    "Städte und Gemeinden",
    "Gemeindename",
    "Ort",
    "Region",
    "Gebiet",
    "Standort",
    "City",
  ],
  gender: ["Geschl.", "Sex"],
  dataAge: ["Wartezeit", "Datenalter"],
  year: ["Haushaltsjahr"],
  asOf: ["Datum", "Stand vom"],
  beneficiaries: ["erwerbsfähige Leistungsberechtigte", "eLb insgesamt", "eLb gesamt", "Bestand eLb", "eLb Bestand"],
  beneficiariesUnder25: ["eLb unter 25", "eLb unter 25 Jahre", "erwerbsfähige Leistungsberechtigte unter 25 Jahren", "darunter U25", "U25"],
  longTerm: ["Langzeitleistungsbeziehende", "Langzeitleistungsbezieher", "Bestand LZB", "LZB Bestand", "LZB insgesamt"],
  singleParents: ["Alleinerziehende eLb", "eLb alleinerziehend"],
  households: ["Bedarfsgemeinschaften", "Bestand BG", "BG insgesamt"],
  ukraine: ["Ukraine", "eLb aus der Ukraine", "Geflüchtete Ukraine"],
  longTermInMeasure: ["LZB in Maßnahmen", "aktivierte LZB"],
  livingBenefits: ["Leistungen zum Lebensunterhalt", "LLU in €"],
  housingBenefits: ["Leistungen für Unterkunft und Heizung", "LUH in €", "Kosten der Unterkunft", "KdU"],
  integrations: ["Integrationen insgesamt", "Integrationen gesamt"],
  insured: ["sv-pflichtig", "sv-pflichtige Beschäftigung", "sozialversicherungspflichtige Beschäftigung"],
  continuous: ["kontinuierlich", "kontinuierliche Beschäftigung"],
  marginal: ["geringfügige Beschäftigung", "Minijob"],
  subsidised: ["öffentlich geförderte Beschäftigung"],
  inhabitants: ["Bevölkerung", "Einwohnerzahl"],
  ags: ["Gemeindeschlüssel", "Gemeindekennziffer", "Amtlicher Gemeindeschlüssel"],
  plannedFte: ["Soll VZÄ", "Stellen Soll", "Soll-VZÄ"],
  actualFte: ["Ist VZÄ", "Stellen Ist", "Ist-VZÄ"],
  seats: ["Platzzahl", "Anzahl Plätze"],
};

/** Headings of the code by which a municipality can be told where its name is missing. */
const CODE_HEADINGS = ["AGS", ...(SYNONYMS.ags ?? [])];

/** How sure it is that a heading means a column. */
export const CONFIDENCE = { same: 1, synonym: 0.95, loose: 0.92, lastRow: 0.9, similar: 0.7, code: 0.9 } as const;

/** From here on a heading is taken without asking. */
export const SURE = 0.8;

type Known = { readonly column: ColumnSchema; readonly word: string; readonly confidence: number };

/** The headings that a planning table knows, prepared for comparison. */
export type KnownHeadings = {
  readonly exact: ReadonlyMap<string, readonly Known[]>;
  readonly loose: ReadonlyMap<string, readonly Known[]>;
  readonly all: readonly Known[];
};

/** Prepares the headings and synonyms of these columns. */
export function knownHeadings(columns: readonly ColumnSchema[]): KnownHeadings {
  const all = columns.flatMap((column): Known[] => [
    { column, word: column.heading.de, confidence: CONFIDENCE.same },
    { column, word: column.heading.en, confidence: CONFIDENCE.same },
    ...(SYNONYMS[column.id] ?? []).map((word) => ({ column, word, confidence: CONFIDENCE.synonym })),
    ...(column.id === "municipality" ? CODE_HEADINGS.map((word) => ({ column, word, confidence: CONFIDENCE.code })) : []),
  ]);
  return { all, exact: groupRows(all, ({ word }) => comparable(word)), loose: groupRows(all, ({ word }) => bare(word)) };
}

/** How sure a heading means each column, by id of the column; columns that it does not mean are absent. */
export function meaningsOf(heading: string, { exact, loose, all }: KnownHeadings): ReadonlyMap<string, number> {
  const meanings = new Map<string, number>();
  const wanted = comparable(heading);
  const bareWanted = bare(heading);
  if (bareWanted === "") return meanings;
  const note = ({ column, confidence }: Known, factor: number) => {
    meanings.set(column.id, Math.max(meanings.get(column.id) ?? 0, confidence * factor));
  };
  for (const known of exact.get(wanted) ?? []) note(known, 1);
  if (meanings.size > 0) return meanings;
  for (const known of loose.get(bareWanted) ?? []) note(known, CONFIDENCE.loose);
  if (meanings.size > 0) return meanings;
  for (const known of all) if (isSimilar(bareWanted, bare(known.word))) note(known, CONFIDENCE.similar);
  return meanings;
}

const SHORTEST_GUESSED = 4;

/** Mistyped by a letter or two; short words are too alike for that. */
function isSimilar(wanted: string, word: string): boolean {
  const shorter = Math.min(wanted.length, word.length);
  if (shorter < SHORTEST_GUESSED || Math.abs(wanted.length - word.length) > 2) return false;
  return editDistance(wanted, word) <= (shorter < 8 ? 1 : 2);
}

/** Without what stands in brackets, units and counting words: `eLb (Personen)` and `Anzahl eLb` are `elb`. */
function bare(heading: string): string {
  return comparable(heading.replace(/\([^)]*\)|\[[^\]]*\]|\b(?:Anzahl|Zahl der|Summe|in)\b|€|\d\)/giu, " ")).replace(
    /[^\p{L}\p{N}<]/gu,
    "",
  );
}

/** Words that mean all genders or all municipalities together, whole or at an end of the text. */
const TOTAL_WORDS =
  "summe|gesamtsumme|gesamt|insgesamt|gesamtergebnis|ergebnis|zwischensumme|zusammen|total|totals|sum|grand total|subtotal|all";
const TOTAL = new RegExp(
  `^(?:(?:${TOTAL_WORDS})(?:$|[^\\p{L}\\p{N}-].*)|.*[^\\p{L}\\p{N}-](?:summe|gesamt|insgesamt|zusammen|total))$`,
  "iu",
);

/** Whether a text names a total: `Summe`, `Insgesamt`, `Kreis Kleve insgesamt`. */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(text.trim().replace(/:$/, ""));
}
