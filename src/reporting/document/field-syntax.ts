import { comparable } from "../../model/similar-text";
import type { LocalizedText } from "../../units/language";
import { parseMonth } from "../../units/month";
import { firstMatch } from "../../units/pattern";
import type { NamedTime } from "./figure-period";
import type { TextOptions } from "./figure-text";

/** Which number of a figure is meant: its value, a difference or change against another time, or its target. */
export type FieldAspect = "value" | "difference" | "change" | "target";

/**
 * A field: `{NAME [TIME]; FORM; …}`. The time is a year, a month (`2022-06`, `Juni 2022`) or `Vergleich`; a form is
 * `Differenz`, `Veränderung` (both may go on with `zu TIME`), `Ziel`, `Betrag`, `Mio`, `1 Stelle`, `2 Stellen` or
 * `ohne Einheit`.
 */
export type Field = {
  readonly name: string;
  /** Absent: the reporting month, or the budget year. */
  readonly time?: NamedTime | "comparison";
  readonly aspect: FieldAspect;
  /** What a difference or change is against; absent: the month or year compared with. */
  readonly against?: NamedTime;
  readonly options: TextOptions;
};

/** A piece of prose: text, or what stands between braces. */
export type ProsePart =
  | { readonly kind: "text"; readonly text: string; readonly start: number }
  | { readonly kind: "field"; readonly text: string; readonly start: number; readonly field: Field }
  | { readonly kind: "broken"; readonly text: string; readonly start: number; readonly problem: LocalizedText };

/** Splits prose into text and fields; what stands between braces and is no field says why. Time in proportion to the text. */
export function parseProse(prose: string): readonly ProsePart[] {
  const parts: ProsePart[] = [];
  let at = 0;
  for (const match of prose.matchAll(/\{([^{}\n]*)(\}?)/g)) {
    const [text, inner = "", close] = match;
    if (match.index > at) parts.push({ kind: "text", text: prose.slice(at, match.index), start: at });
    at = match.index + text.length;
    const field = close === "" ? NOT_CLOSED : parseField(inner);
    const isProblem = "de" in field;
    parts.push(
      isProblem ? { kind: "broken", text, start: match.index, problem: field } : { kind: "field", text, start: match.index, field },
    );
  }
  if (at < prose.length) parts.push({ kind: "text", text: prose.slice(at), start: at });
  return parts;
}

const NOT_CLOSED: LocalizedText = {
  de: "Die geschweifte Klammer ist nicht geschlossen.",
  en: "The brace is not closed.",
};

const EMPTY: LocalizedText = { de: "Zwischen den Klammern steht kein Name.", en: "There is no name between the braces." };

/** The field that stands between two braces, or what is wrong with it. */
export function parseField(inner: string): Field | LocalizedText {
  const [head = "", ...forms] = inner.split(";").map((part) => part.trim());
  if (head === "") return EMPTY;
  const { name, time } = splitTime(head);
  let field: Field = { name, ...(time === undefined ? {} : { time }), aspect: "value", options: {} };
  for (const form of forms) {
    if (form === "") continue;
    const next = applyForm(field, form);
    if (next === undefined) return unknownForm(form);
    field = next;
  }
  return field;
}

const COMPARISON_WORDS = new Set(["vergleich", "vorjahr"]);

/** The time is the last word, or the last two (`Juni 2022`). */
function splitTime(head: string): Pick<Field, "name" | "time"> {
  const words = head.split(/\s+/);
  for (const count of [2, 1]) {
    if (words.length <= count) continue;
    const time = timeOf(words.slice(-count).join(" "));
    if (time !== undefined) return { name: words.slice(0, -count).join(" "), time };
  }
  return { name: words.join(" ") };
}

function timeOf(text: string): Field["time"] {
  if (COMPARISON_WORDS.has(text.toLowerCase())) return "comparison";
  return namedTime(text);
}

/** A year or a month as it is written. */
export function namedTime(text: string): NamedTime | undefined {
  const year = firstMatch(text.trim(), /^((?:19|20)\d{2})$/);
  if (year) return { year: Number(year[0]) };
  const month = parseMonth(text);
  return month === undefined ? undefined : { month };
}

/** Forms without a time, as they are compared: small letters, no spaces. */
const FORMS: Readonly<Record<string, (field: Field) => Field>> = {
  differenz: (field) => ({ ...field, aspect: "difference" }),
  veränderung: (field) => ({ ...field, aspect: "change" }),
  ziel: (field) => ({ ...field, aspect: "target" }),
  zielwert: (field) => ({ ...field, aspect: "target" }),
  vergleich: (field) => ({ ...field, time: "comparison" }),
  vorjahr: (field) => ({ ...field, time: "comparison" }),
  betrag: (field) => withOptions(field, { isAmount: true }),
  mio: (field) => withOptions(field, { isInMillions: true }),
  "mio.": (field) => withOptions(field, { isInMillions: true }),
  ohneeinheit: (field) => withOptions(field, { isWithoutUnit: true }),
};

const MOST_DECIMALS = 4;

function applyForm(field: Field, form: string): Field | undefined {
  const plain = FORMS[comparable(form)];
  if (plain) return plain(field);
  const decimals = firstMatch(form, /^(\d)\s+Stellen?$/i);
  if (decimals) return Number(decimals[0]) <= MOST_DECIMALS ? withOptions(field, { decimals: Number(decimals[0]) }) : undefined;
  const against = firstMatch(form, /^(Differenz|Veränderung)\s+(?:zu|zum|gegenüber)\s+(.+)$/iu);
  const time = against && namedTime(against[1] ?? "");
  if (!against || time === undefined) return undefined;
  return { ...field, aspect: comparable(against[0] ?? "") === "differenz" ? "difference" : "change", against: time };
}

function withOptions(field: Field, options: TextOptions): Field {
  return { ...field, options: { ...field.options, ...options } };
}

function unknownForm(form: string): LocalizedText {
  return {
    de: `„${form}“ ist keine Form eines Felds. Möglich sind Vergleich, Differenz, Veränderung, Ziel, Betrag, Mio, 1 Stelle und ohne Einheit.`,
    en: `“${form}” is no form of a field. Possible are Vergleich, Differenz, Veränderung, Ziel, Betrag, Mio, 1 Stelle and ohne Einheit.`,
  };
}
