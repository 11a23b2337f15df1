import { parseMonth } from "../../units/month";
import type { FigureUnit } from "../../planning/plausibility/figure";
import type { NamedTime } from "./figure-period";

/** A sentence with its place in the prose; fields are blanked out, so that places stay. */
export type Sentence = { readonly text: string; readonly start: number };

/** What a number in prose can be held against. */
export type NumberKind = "percent" | "points" | "euro" | "fte" | "plain";

export type ProseNumber = {
  /** As it is written, with its unit. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** As printed: 68.5 for 68,5 %. */
  readonly value: number;
  readonly decimals: number;
  readonly unit: FigureUnit;
  readonly kind: NumberKind;
  readonly isSigned: boolean;
  /** "rund", "ca.": rounded up or down. */
  readonly isApproximate: boolean;
  /** "mehr als", "bis zu": a limit, which says nothing about one value. */
  readonly isLimit: boolean;
};

export type TimeMention = { readonly time: NamedTime; readonly start: number; readonly end: number };

const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";

/** Words after whose full stop a sentence goes on. */
const ABBREVIATION = /(?:^|[\s(])(?:[\p{L}]|Mio|Mrd|Tsd|ca|rd|Abs|Nr|Art|Kap|bzw|vgl|inkl|ggf|etc|usw|Hj|Ziff)\.$/u;
const ORDINAL = /\d{1,2}\.$/;
const AFTER_ORDINAL = new RegExp(`^\\s+(?:Halbjahr|Quartal|Hj|${MONTHS})`, "u");

/** The sentences of a prose; a line break ends one too. */
export function sentencesOf(prose: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const finish = (end: number) => {
    if (prose.slice(start, end).trim() !== "") sentences.push({ text: prose.slice(start, end), start });
    start = end;
  };
  for (const match of prose.matchAll(/\n|[.!?](?=\s)/g)) {
    const end = match.index + 1;
    // The words before a full stop that matter are short.
    const before = prose.slice(Math.max(start, end - 12), end);
    const goesOn =
      match[0] === "." && (ABBREVIATION.test(before) || (ORDINAL.test(before) && AFTER_ORDINAL.test(prose.slice(end, end + 16))));
    if (!goesOn) finish(end);
  }
  finish(prose.length);
  return sentences;
}

const TIME = new RegExp(`(?:(?:${MONTHS})\\s+)?(?<![\\d.,])(?:19|20)\\d{2}(?:-\\d{2}(?!\\d))?(?![\\d.,]*\\d|\\s*(?:€|Euro|%|VZÄ))`, "gu");

/** The years and months that a sentence names. */
export function timesIn({ text }: Sentence): readonly TimeMention[] {
  return [...text.matchAll(TIME)].map(({ 0: written, index }) => {
    const month = parseMonth(written);
    const time: NamedTime = month === undefined ? { year: Number(written) } : { month };
    return { time, start: index, end: index + written.length };
  });
}

/** What is made of digits and is no figure: dates, paragraphs, ordinals, ages, references. Blanked out before numbers are read. */
const NO_FIGURES: readonly RegExp[] = [
  /\b\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?/g,
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  new RegExp(`\\b\\d{1,2}\\.(?=\\s+(?:Halbjahr|Quartal|Hj|${MONTHS}))`, "gu"),
  /§+\s*\d+\s*\p{L}?\b(?:(?:\s*(?:,|und|bis|oder|Abs\.|Absatz|S\.|Satz|Nr\.|f\.|ff\.))*\s*\d+\p{L}?\b)*/gu,
  /(?:Abs\.|Absatz|Satz|Nr\.|Nummer|Seiten?|Anhang|Anlage|Tabelle|Abbildung|Art\.|Artikel|Kapitel|Kap\.|Ziffer|Punkt|Stufe|Phase|Typ)\s*\d+(?:[.,]\d+)*/gu,
  /^\s*\d{1,2}[.)](?=\s)/gm,
  /\b\d+(?:\s*(?:bis|und|–|-)\s*(?:unter\s*)?\d+)?\s*-?\s*(?:Jahre?n?|jährige[nr]?|Monate?n?|Wochen?|Tage?n?|Stunden?|Uhr|Minuten?)\b/gu,
  /\b(?:unter|ab|über)\s+25\b/g,
  /\b(?:19|20)\d{2}\s*\/\s*(?:19|20)?\d{2}\b/g,
];

const NUMBER =
  /(?<![\p{L}\d.,/–-])([−–-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\p{L}\d]|,\d)(\s*(?:%|Prozentpunkte?n?|Prozent|PP\b|(?:Mio\.?|Millionen)\s*(?:€|Euro)|€|Euro|VZÄ))?/gu;

const UNITS: readonly (readonly [pattern: RegExp, unit: FigureUnit, kind: NumberKind])[] = [
  [/^(?:Prozentpunkt|PP)/, "points", "points"],
  [/^(?:%|Prozent)/, "percent", "percent"],
  [/^(?:Mio|Millionen)/, "millionEuro", "euro"],
  [/^(?:€|Euro)/, "euro", "euro"],
  [/^VZÄ/, "fte", "fte"],
  [/^/, "number", "plain"],
];

const APPROXIMATE = /(?:rund|etwa|circa|ca\.|rd\.|ungefähr|gut|knapp|fast|annähernd)\s*$/iu;
const LIMIT = /(?:mindestens|höchstens|bis zu|mehr als|weniger als|über|unter|maximal|wenigstens|zwischen)\s*$/iu;
/** As far back as a word of these can stand. */
const WORD_REACH = 16;

/** The numbers of a sentence that can be figures. Time in proportion to the text. */
export function numbersIn({ text }: Sentence): readonly ProseNumber[] {
  const bare = NO_FIGURES.reduce((current, pattern) => current.replace(pattern, blank), text);
  return [...bare.matchAll(NUMBER)].flatMap((match): ProseNumber[] => {
    const [written, sign = "", whole = "", fraction = "", after = ""] = match;
    const found = UNITS.find(([pattern]) => pattern.test(after.trim()));
    const value = Number(`${whole.replaceAll(".", "")}.${fraction || "0"}`);
    if (found === undefined || isYearNumber(whole, fraction, after)) return [];
    const before = text.slice(Math.max(0, match.index - WORD_REACH), match.index);
    const isApproximate = APPROXIMATE.test(before);
    return [
      {
        text: written.trim(),
        start: match.index,
        end: match.index + written.length,
        value: sign === "" ? value : -value,
        decimals: fraction.length,
        unit: found[1],
        kind: found[2],
        isSigned: sign !== "",
        isApproximate,
        isLimit: LIMIT.test(before),
      },
    ];
  });
}

function blank(text: string): string {
  return " ".repeat(text.length);
}

function isYearNumber(whole: string, fraction: string, after: string): boolean {
  return /^(?:19|20)\d{2}$/.test(whole) && fraction === "" && after === "";
}
