import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { LocalizedText } from "../../units/language";
import type { DocumentSource } from "./document-figure";
import type { TextEntry } from "./document-texts";
import type { FieldCatalogue } from "./field-names";
import { parseProse } from "./field-syntax";
import { timeLabel } from "./figure-period";
import { figureText } from "./figure-text";
import { comparisonFindings, type UsedValue } from "./prose-comparisons";
import { numbersIn, sentencesOf, timesIn, type ProseNumber, type Sentence, type TimeMention } from "./prose-numbers";
import { areComparable, isSame, timedValues, valuesOf, type KnownValue } from "./prose-values";
import { quantitiesIn, type QuantityMention } from "./quantity-names";
import { resolveField } from "./resolve-field";

/** How far from its number a quantity is named at most, in letters. */
const NAME_REACH = 70;
/** A number without percent that is meant for a value is not half or twice as large. */
const LARGEST_FACTOR = 2;

/** Verbs and nouns of change: without one, a percentage beside an amount is a part of it and no change. */
const CHANGE_WORDS =
  /s[ia]nk|stieg|steig|f[aä]ll|fiel|wächst|wuchs|wachs|nimm|nahm|zunahme|abnahme|rück|weniger|mehr\b|veränder|gegenüber|kürz|minder|zuwachs|anstieg|reduzier|erhöh|verring|plus|minus|gekürzt/iu;
/** Words before a number that stands for the time before. */
const BEFORE_WORDS = /(?:\bvon|gegenüber|Vorjahr\p{L}*|zuvor|bisher|statt|nach)\s[^.;]{0,24}$/iu;

type Scope = {
  readonly source: DocumentSource;
  readonly catalogue: FieldCatalogue;
  readonly timed: ReturnType<typeof timedValues>;
  readonly known: ReadonlyMap<string, readonly KnownValue[]>;
  readonly all: readonly KnownValue[];
};

/**
 * Holds every number that is typed into prose against the workbook, by its rounding interval. A number that misses the
 * quantity named near it, that belongs to another time than the one named, or that compares different months or ages of
 * data, is a warning with the right value; one that fits nothing is at most a note. Years, paragraphs, dates, ages and
 * ordinals are no figures.
 */
export function checkProse(entries: readonly TextEntry[], source: DocumentSource, catalogue: FieldCatalogue): readonly Finding[] {
  const collector = new FindingCollector();
  const known = new Map(source.figures.map((figure) => [figure.id, valuesOf(figure, source)]));
  const scope: Scope = { source, catalogue, timed: timedValues(source), known, all: [...known.values()].flat() };
  for (const entry of entries) {
    for (const sentence of sentencesOf(withoutFields(entry.text))) checkSentence(sentence, entry, scope, collector);
  }
  return collector.findings();
}

/** Fields are checked when they are filled in; their letters become spaces, so that places stay. */
function withoutFields(prose: string): string {
  return parseProse(prose)
    .map(({ kind, text }) => (kind === "text" ? text : " ".repeat(text.length)))
    .join("");
}

function checkSentence(sentence: Sentence, entry: TextEntry, scope: Scope, collector: FindingCollector): void {
  const numbers = numbersIn(sentence);
  const used: UsedValue[] = fieldValues(sentence, entry, scope);
  const times = timesIn(sentence);
  const mentions = quantitiesIn(sentence.text, scope.catalogue);
  for (const number of numbers) {
    const verdict = verdictOn(number, { sentence, times, mentions }, scope);
    if (verdict === undefined) continue;
    if ("used" in verdict) used.push({ value: verdict.used, text: number.text, number });
    else {
      collector.add(verdict.code, entry.sheet, () => ({
        severity: verdict.severity,
        cell: entry.cell,
        message: located(number, sentence, verdict.message),
        remedy: verdict.remedy,
      }));
    }
  }
  for (const { code, ...finding } of comparisonFindings(used, numbers)) {
    collector.add(code, entry.sheet, () => ({ ...finding, cell: entry.cell }));
  }
}

/** The fields of a sentence, for what is compared in it. */
function fieldValues({ start, text }: Sentence, entry: TextEntry, { source, catalogue }: Scope): UsedValue[] {
  return parseProse(entry.text).flatMap((part): UsedValue[] => {
    if (part.kind !== "field" || part.start < start || part.start >= start + text.length) return [];
    const resolved = resolveField(part.field, source, catalogue);
    if ("gap" in resolved || resolved.figure === undefined || resolved.period === undefined || resolved.trace === undefined) return [];
    if (part.field.aspect !== "value") return [];
    const { figure, period, trace, dataAges, value = NaN } = resolved;
    const cell = { sheet: trace.sheet, cell: trace.cell, period, dataAge: dataAges[0] ?? "" };
    return [{ value: { figure, role: "current", value, kind: "plain", format: figure.format, cell }, text: part.text }];
  });
}

type Context = { readonly sentence: Sentence; readonly times: readonly TimeMention[]; readonly mentions: readonly QuantityMention[] };

type Verdict =
  | { readonly used: KnownValue }
  | {
      readonly code: string;
      readonly severity: Finding["severity"];
      readonly message: LocalizedText;
      readonly remedy: LocalizedText;
    };

/** Undefined where nothing can be said. */
function verdictOn(number: ProseNumber, context: Context, scope: Scope): Verdict | undefined {
  if (number.isLimit) return undefined;
  const { sentence, times, mentions } = context;
  const near = mentions
    .filter((mention) => distance(mention, number) <= NAME_REACH)
    .sort((left, right) => distance(left, number) - distance(right, number));
  const named = near.flatMap((mention) => meantBy(mention, number, times, scope));
  const everywhere = mentions.flatMap(({ figures }) => figures).flatMap((id) => candidatesOf(id, times, scope));
  const [onlyTime, ...otherTimes] = times;
  const matches = everywhere.filter((value) => isSame(number, value));
  const isBefore = BEFORE_WORDS.test(sentence.text.slice(0, number.start));
  if (matches.length > 0) {
    const nearest = strictlyNamed(number, near, scope);
    const wrongPlace = nearest && !matches.some(({ figure }) => figure.id === nearest.figure.id);
    if (wrongPlace) return contradiction(number, nearest, matches[0]);
    if (onlyTime === undefined || otherTimes.length > 0 || isBefore) return used(matches[0]);
    return otherTime(number, matches, onlyTime, scope) ?? used(matches.find(({ role }) => role !== "comparison") ?? matches[0]);
  }
  const expected = named.find((value) => canBeMeant(number, value, sentence, onlyTime === undefined ? undefined : onlyTime.time, scope));
  const elsewhere = scope.all.find((value) => isSame(number, value));
  if (expected !== undefined) return contradiction(number, expected, elsewhere);
  return elsewhere === undefined ? unmatched() : used(elsewhere);
}

function used(value: KnownValue | undefined): Verdict | undefined {
  return value === undefined ? undefined : { used: value };
}

function distance(mention: { readonly start: number; readonly end: number }, number: ProseNumber): number {
  return mention.end <= number.start ? number.start - mention.end : Math.max(0, mention.start - number.end);
}

function candidatesOf(id: string, times: readonly TimeMention[], { known, source, timed }: Scope): readonly KnownValue[] {
  const figure = source.figures.find((candidate) => candidate.id === id);
  if (figure === undefined) return [];
  const ofTimes = times.flatMap(({ time }) => timed(figure, time) ?? []);
  return [...ofTimes, ...(known.get(id) ?? [])];
}

/**
 * What a mention can mean beside a number. A percentage beside a word for persons or money is a part of something, not
 * the share that goes with them: only a name of a share or rate makes it one, or a change.
 */
function meantBy({ figures }: QuantityMention, number: ProseNumber, times: readonly TimeMention[], scope: Scope): readonly KnownValue[] {
  const values = figures.flatMap((id) => candidatesOf(id, times, scope));
  const isRatio = number.kind === "percent" || number.kind === "points";
  if (!isRatio || values[0]?.kind === number.kind) return values;
  return values.filter(({ role }) => role === "change" || role === "difference");
}

/** How close a code such as K3 must stand, so that the number can be nothing else. */
const CODE_REACH = 40;

/** A code names one indicator: its value of the reporting month, where the number has its unit. */
function strictlyNamed(number: ProseNumber, near: readonly QuantityMention[], { known }: Scope): KnownValue | undefined {
  const [first] = near;
  if (first === undefined || !/^K\d/.test(first.text) || distance(first, number) > CODE_REACH) return undefined;
  return known.get(first.figures[0] ?? "")?.find(({ kind, role }) => role === "current" && kind === number.kind);
}

/** Whether the author can have meant this value: same unit, same order of size, and a word of change beside a change. */
function canBeMeant(
  number: ProseNumber,
  value: KnownValue,
  { text }: Sentence,
  time: TimeMention["time"] | undefined,
  scope: Scope,
): boolean {
  if (!areComparable(number.kind, value.kind) || value.role === "target") return false;
  if ((value.role === "change" || value.role === "difference") && !CHANGE_WORDS.test(text)) return false;
  if (time !== undefined && value.role === "current" && scope.timed(value.figure, time) === undefined) return false;
  if (number.kind === "percent" || number.kind === "points") return true;
  const written = Math.abs(number.unit === "millionEuro" ? number.value * 1_000_000 : number.value);
  const size = Math.abs(value.value);
  return size > 0 && written / size < LARGEST_FACTOR && size / written < LARGEST_FACTOR;
}

/** The number is right for another time than the only one that the sentence names. */
function otherTime(number: ProseNumber, matches: readonly KnownValue[], { time }: TimeMention, { timed }: Scope): Verdict | undefined {
  if (matches.some(({ role }) => role !== "comparison" && role !== "current")) return undefined;
  const values = matches.map(({ figure }) => timed(figure, time));
  if (values.some((value) => value === undefined || isSame(number, value))) return undefined;
  const [match, right] = [matches[0], values[0]];
  if (match === undefined || right === undefined) return undefined;
  return {
    code: "prose-other-time",
    severity: "warning",
    message: {
      de: `ist der Wert für ${match.cell.period.label} (${placeOf(match)}); für ${timeLabel(time)} sagt die Mappe ${textOf(right)} (${placeOf(right)}).`,
      en: `is the value for ${match.cell.period.label} (${placeOf(match)}); for ${timeLabel(time)} the workbook says ${textOf(right)} (${placeOf(right)}).`,
    },
    remedy: REMEDY,
  };
}

const REMEDY: LocalizedText = {
  de: "Berichtigen Sie die Zahl, oder schreiben Sie ein Feld, z. B. {LZB-Anteil 2022}: Dann kommt sie aus der Mappe.",
  en: "Correct the number, or write a field, e.g. {LZB-Anteil 2022}: then it comes from the workbook.",
};

function contradiction(number: ProseNumber, expected: KnownValue, elsewhere: KnownValue | undefined): Verdict {
  const what = expected.figure.title;
  const role = ROLE_WORDS[expected.role];
  const other = {
    de: elsewhere
      ? ` ${number.text} ist „${elsewhere.figure.title.de.trim()}“${ROLE_WORDS[elsewhere.role].de} (${placeOf(elsewhere)}).`
      : "",
    en: elsewhere
      ? ` ${number.text} is “${elsewhere.figure.title.en.trim()}”${ROLE_WORDS[elsewhere.role].en} (${placeOf(elsewhere)}).`
      : "",
  };
  return {
    code: "prose-contradicts",
    severity: "warning",
    message: {
      de: `passt nicht zu „${what.de.trim()}“${role.de}: Die Mappe sagt ${textOf(expected)} (${placeOf(expected)}).${other.de}`,
      en: `does not fit “${what.en.trim()}”${role.en}: the workbook says ${textOf(expected)} (${placeOf(expected)}).${other.en}`,
    },
    remedy: REMEDY,
  };
}

const ROLE_WORDS: Readonly<Record<KnownValue["role"], LocalizedText>> = {
  current: { de: "", en: "" },
  comparison: { de: ", Vergleichswert", en: ", value compared with" },
  difference: { de: ", Differenz", en: ", difference" },
  change: { de: ", Veränderung", en: ", change" },
  target: { de: ", Ziel", en: ", target" },
};

function unmatched(): Verdict {
  return {
    code: "prose-number-unknown",
    severity: "note",
    message: {
      de: "passt zu keiner Kennzahl der Mappe und wurde nicht geprüft.",
      en: "fits no figure of the workbook and was not checked.",
    },
    remedy: { de: "Prüfen Sie die Zahl selbst.", en: "Check the number yourself." },
  };
}

const POINTS = 100;

function textOf({ value, kind, format }: KnownValue): string {
  return figureText({ value: kind === "points" ? value * POINTS : value, format });
}

/** `Kennzahlen!B155, Januar bis Juni 2022, T-3`. */
function placeOf({ cell }: KnownValue): string {
  return [`${cell.sheet}!${cell.cell}`, cell.period.label, cell.dataAge].filter((part) => part !== "").join(", ");
}

const QUOTE_REACH = 32;

/** The message with the number and the words before it. */
function located({ text, start, end }: ProseNumber, sentence: Sentence, message: LocalizedText): LocalizedText {
  const quote = sentence.text
    .slice(Math.max(0, start - QUOTE_REACH), end)
    .replace(/\s+/g, " ")
    .trim();
  const lead = start > QUOTE_REACH ? "… " : "";
  return { de: `„${lead}${quote}“: ${text} ${message.de}`, en: `“${lead}${quote}”: ${text} ${message.en}` };
}
