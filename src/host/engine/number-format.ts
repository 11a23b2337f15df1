/**
 * Excel's number formats (en-US codes). Only what shows on a screen is kept: colours are dropped, `_x` is a blank and
 * `*x` one fill character. Fractions (`# ?/?`) are shown in format General.
 */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" }
  | { readonly kind: "fill"; readonly text: string }
  | { readonly kind: "exponent"; readonly showsPlus: boolean }
  /** `y m d h s a`; minutes are `n`; `isElapsed` for `[h]`. */
  | { readonly kind: "date"; readonly part: string; readonly length: number; readonly isElapsed: boolean };

type Condition = { readonly operator: string; readonly operand: number };
export type FormatSection = {
  readonly tokens: readonly FormatToken[];
  readonly condition?: Condition;
  readonly isDate: boolean;
  readonly isGerman: boolean;
  readonly isFraction: boolean;
};

const TOKEN =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[(\$?)([^\]]*)\]|(General)|(AM\/PM|A\/P)|(E)([+-])|(y+|m+|d+|h+|s+)|([0#?])|(\.)|(,)|(%)|(@)|([\s\S])/giu;
const CONDITION = /^(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)$/;

/** Splits at semicolons outside of quotes, escapes and brackets. */
function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[^;])+|(?<=^|;)(?=;|$)/gs) ?? [code]).slice(0, 4);
}

function parseSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: Condition | undefined;
  let isGerman = false;
  for (const match of code.matchAll(TOKEN)) {
    const [
      ,
      quoted,
      escaped,
      blank,
      fill,
      currencyMark,
      bracket,
      general,
      meridian,
      exponent,
      sign,
      date,
      digit,
      point,
      comma,
      percent,
      text,
      other,
    ] = match;
    const literal = quoted ?? escaped ?? other;
    if (literal !== undefined) tokens.push({ kind: "literal", text: literal });
    else if (blank !== undefined) tokens.push({ kind: "literal", text: " " });
    else if (fill !== undefined) tokens.push({ kind: "fill", text: fill });
    else if (bracket !== undefined && currencyMark === "$") {
      const [symbol = "", locale = ""] = bracket.split("-");
      if (symbol) tokens.push({ kind: "literal", text: symbol });
      isGerman ||= /407$/.test(locale);
    } else if (bracket !== undefined) {
      const [, operator, operand] = CONDITION.exec(bracket) ?? [];
      if (operator !== undefined) condition = { operator, operand: Number(operand) };
      else if (/^(?:h+|m+|s+)$/i.test(bracket))
        tokens.push({ kind: "date", part: bracket.charAt(0).toLowerCase(), length: bracket.length, isElapsed: true });
    } else if (general) tokens.push({ kind: "general" });
    else if (meridian) tokens.push({ kind: "date", part: "a", length: meridian.length, isElapsed: false });
    else if (exponent) tokens.push({ kind: "exponent", showsPlus: sign === "+" });
    else if (date) tokens.push({ kind: "date", part: date.charAt(0).toLowerCase(), length: date.length, isElapsed: false });
    else if (digit) tokens.push({ kind: "digit", text: digit as "0" | "#" | "?" });
    else if (point) tokens.push({ kind: "point" });
    else if (comma) tokens.push({ kind: "comma" });
    else if (percent) tokens.push({ kind: "percent" });
    else if (text) tokens.push({ kind: "text" });
  }
  const isDate = tokens.some(({ kind }) => kind === "date");
  const isFraction = tokens.some((token, index) => token.kind === "literal" && token.text === "/" && tokens[index - 1]?.kind === "digit");
  return { tokens: isDate ? withMinutes(tokens) : tokens, condition, isDate, isGerman, isFraction };
}

/** `m` after hours or before seconds means minutes. */
function withMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  const dates = tokens.filter((token) => token.kind === "date");
  return tokens.map((token) => {
    if (token.kind !== "date" || token.part !== "m" || token.length > 2) return token;
    const index = dates.indexOf(token);
    const isMinute = dates[index - 1]?.part === "h" || dates[index + 1]?.part === "s";
    return isMinute ? { ...token, part: "n" } : token;
  });
}

const parsed = new Map<string, readonly FormatSection[]>();

/** The one to four sections of a format code. */
export function parseNumberFormat(code: string): readonly FormatSection[] {
  let sections = parsed.get(code);
  if (!sections) parsed.set(code, (sections = splitSections(code).map(parseSection)));
  return sections;
}

function holds({ operator, operand }: Condition, value: number): boolean {
  if (operator === "=") return value === operand;
  if (operator === "<>") return value !== operand;
  if (operator === "<") return value < operand;
  if (operator === "<=") return value <= operand;
  return operator === ">" ? value > operand : value >= operand;
}

/** The section for a number, and whether its sign is left to the section's own text. */
function sectionFor(sections: readonly FormatSection[], value: number): { section: FormatSection | undefined; hidesSign: boolean } {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition)) {
    const section =
      numeric.find(({ condition }) => condition && holds(condition, value)) ?? numeric.filter(({ condition }) => !condition).at(-1);
    return { section, hidesSign: value < 0 && section !== numeric[0] };
  }
  if (value < 0 && numeric.length > 1) return { section: numeric[1], hidesSign: true };
  return { section: value === 0 && numeric.length > 2 ? numeric[2] : numeric[0], hidesSign: false };
}

/** Integer and decimal digits of a non-negative number, rounded half away from zero at its 15th significant digit at most. */
function roundedDigits(value: number, decimals: number, shift: number): { whole: string; fraction: string } {
  if (value === 0) return { whole: "", fraction: "0".repeat(decimals) };
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const point = Number(exponent) + shift + 1;
  let digits = mantissa.replace(".", "");
  const kept = point + decimals;
  if (kept < digits.length) {
    const roundsUp = kept >= 0 && (digits[kept] ?? "0") >= "5";
    digits = kept > 0 ? digits.slice(0, kept) : "";
    const padded = digits === "" ? "0" : digits;
    if (roundsUp) digits = (BigInt(padded) + 1n).toString().padStart(Math.max(kept, 0), "0");
    if (kept < 0) digits = "";
  }
  const all = digits.padEnd(Math.max(kept, 0), "0");
  const grown = Math.max(all.length - Math.max(kept, 0), 0);
  const wholeLength = point + grown;
  const padded = wholeLength < 0 ? "0".repeat(-wholeLength) + all : all;
  const cut = Math.max(wholeLength, 0);
  return { whole: padded.slice(0, cut).replace(/^0+/, ""), fraction: padded.slice(cut).padStart(decimals, "0").slice(0, decimals) };
}

type DigitToken = FormatToken & { readonly kind: "digit" };

/** What stands before decimals and between thousands; number formats themselves are always written in English. */
export type NumberSeparators = { readonly decimal: string; readonly group: string };

const ENGLISH_SEPARATORS: NumberSeparators = { decimal: ".", group: "," };

/** The characters of each digit placeholder of the integer part; the first takes all digits that are left over. */
function placeWhole(placeholders: readonly DigitToken[], whole: string, group: string): string[] {
  const texts: string[] = [];
  let rest = whole;
  let count = 0;
  const take = (fallback: string): string => {
    const digit = rest.at(-1) ?? fallback;
    rest = rest.slice(0, -1);
    if (digit.trim() === "") return digit;
    const separator = count > 0 && count % 3 === 0 ? group : "";
    count++;
    return digit + separator;
  };
  for (let index = placeholders.length - 1; index >= 0; index--) {
    let text = take({ "0": "0", "#": "", "?": " " }[placeholders[index]?.text ?? "#"]);
    if (index === 0) while (rest !== "") text = take("") + text;
    texts.unshift(text);
  }
  return texts;
}

function formatNumberSection({ tokens }: FormatSection, value: number, separators: NumberSeparators): string {
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === "digit");
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const exponentAt = tokens.findIndex(({ kind }) => kind === "exponent");
  const isDigit = (token: FormatToken): token is DigitToken => token.kind === "digit";
  const endOfMantissa = exponentAt < 0 ? tokens.length : exponentAt;
  const wholeEnd = point < 0 ? endOfMantissa : point;
  const wholePlaces = tokens.slice(0, wholeEnd).filter(isDigit);
  const decimalPlaces = point < 0 ? [] : tokens.slice(point, endOfMantissa).filter(isDigit);
  const commas = tokens.map(({ kind }, index) => (kind === "comma" ? index : -1)).filter((index) => index >= 0);
  const isGrouped = commas.some((index) => index < wholeEnd && index < lastDigit && tokens.slice(0, index).some(isDigit));
  const thousands = commas.filter((index) => index > lastDigit || (index > wholeEnd - 1 - commas.length && index + 1 === wholeEnd)).length;
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  let shift = percents * 2 - thousands * 3;
  let exponent = 0;
  if (exponentAt >= 0 && value !== 0) {
    exponent = Math.floor(Math.log10(value));
    if (Number(value.toExponential(decimalPlaces.length).split("e")[1]) > exponent) exponent++;
    shift -= exponent;
  }
  const { whole, fraction } = roundedDigits(value, decimalPlaces.length, shift);
  const wholeTexts = placeWhole(wholePlaces, whole, isGrouped ? separators.group : "");
  const significant = fraction.replace(/0+$/, "").length;
  let wholeIndex = 0;
  let decimalIndex = 0;
  let result = wholePlaces.length === 0 && lastDigit >= 0 ? whole : "";
  tokens.forEach((token, index) => {
    if (token.kind === "literal" || token.kind === "fill") result += token.text;
    else if (token.kind === "percent") result += "%";
    else if (token.kind === "point") result += separators.decimal;
    else if (token.kind === "general") result += formatGeneral(value, separators);
    else if (token.kind === "text") result += formatGeneral(value, separators);
    else if (token.kind === "exponent") {
      const width = tokens.slice(index).filter(isDigit).length;
      result += `E${exponent < 0 ? "-" : token.showsPlus ? "+" : ""}${String(Math.abs(exponent)).padStart(width, "0")}`;
    } else if (token.kind === "digit" && index < wholeEnd) result += wholeTexts[wholeIndex++] ?? "";
    else if (token.kind === "digit" && index < endOfMantissa) {
      const isShown = decimalIndex < significant || token.text === "0";
      result += isShown ? (fraction[decimalIndex] ?? "0") : token.text === "?" ? " " : "";
      decimalIndex++;
    }
  });
  return result;
}

/** Format General: up to 11 characters, scientific beyond. */
export function formatGeneral(value: number, { decimal }: NumberSeparators = ENGLISH_SEPARATORS): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const trimmed = mantissa.replace(/\.?0+$/, "");
    return `${trimmed.replace(".", decimal)}E${exponent.startsWith("-") ? "-" : "+"}${exponent.slice(1).padStart(2, "0")}`;
  }
  const wholeDigits = Math.max(Math.floor(Math.log10(size)) + 1, 1);
  const { whole, fraction } = roundedDigits(size, Math.max(10 - wholeDigits, 0), 0);
  const decimals = fraction.replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole || "0"}${decimals ? `${decimal}${decimals}` : ""}`;
}

const MONTHS = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
} as const;
const DAYS = {
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  de: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
} as const;

function formatDateSection({ tokens, isGerman }: FormatSection, serial: number): string {
  if (serial < 0) return "#".repeat(8);
  const language = isGerman ? "de" : "en";
  const seconds = Math.round(serial * 86_400);
  const date = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  const hours = date.getUTCHours();
  const isTwelve = tokens.some((token) => token.kind === "date" && token.part === "a");
  const pad = (value: number, length: number): string => String(value).padStart(Math.min(length, 2), "0");
  const named = (names: readonly string[], index: number, length: number): string => {
    const name = names[index] ?? "";
    return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
  };
  const parts: Record<string, (length: number, isElapsed: boolean) => string> = {
    y: (length) => (length > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100, 2)),
    m: (length, isElapsed) =>
      isElapsed
        ? pad(Math.floor(seconds / 60), length)
        : length > 2
          ? named(MONTHS[language], date.getUTCMonth(), length)
          : pad(date.getUTCMonth() + 1, length),
    d: (length) => (length > 2 ? named(DAYS[language], date.getUTCDay(), length) : pad(date.getUTCDate(), length)),
    h: (length, isElapsed) => pad(isElapsed ? Math.floor(seconds / 3600) : isTwelve ? hours % 12 || 12 : hours, length),
    n: (length) => pad(date.getUTCMinutes(), length),
    s: (length, isElapsed) => pad(isElapsed ? seconds : date.getUTCSeconds(), length),
    a: (length) => (length > 3 ? (hours < 12 ? "AM" : "PM") : hours < 12 ? "A" : "P"),
  };
  const plain: Partial<Record<FormatToken["kind"], string>> = { point: ".", comma: ",", percent: "%" };
  return tokens
    .map((token) => {
      if (token.kind === "date") return parts[token.part]?.(token.length, token.isElapsed) ?? "";
      return "text" in token ? (token.kind === "digit" ? "0" : token.text) : (plain[token.kind] ?? "");
    })
    .join("");
}

/** What Excel shows for a value of a cell. Errors, logical values and text without a text section show as they are. */
export function formatValue(value: string | number | boolean, code: string, separators = ENGLISH_SEPARATORS): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = parseNumberFormat(code);
  if (typeof value === "string") {
    const section = sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === "text"));
    if (!section) return value;
    return section.tokens.map((token) => (token.kind === "text" ? value : "text" in token ? token.text : "")).join("");
  }
  const { section, hidesSign } = sectionFor(sections, value);
  if (!section) return "#".repeat(8);
  if (section.isFraction) return formatGeneral(value, separators);
  if (section.isDate) return formatDateSection(section, value);
  const text = formatNumberSection(section, Math.abs(value), separators);
  // Excel shows no minus sign before a number that its format rounds to nothing.
  return value < 0 && !hidesSign && /[1-9]/.test(text) ? `-${text}` : text;
}
