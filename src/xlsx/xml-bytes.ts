import { damagedWorkbook } from "./workbook-file-error";

/**
 * A cursor over XML tags in bytes, for the two parts that grow with the data: the cells of a sheet and the shared
 * strings. A DOM of 200,000 rows takes gigabytes, and the text of such a part can exceed the longest string; every other
 * part goes through the DOM (`xml.ts`).
 */

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const BLANK = 0x20;
const AMPERSAND = 0x26;
const RETURN = 0x0d;

/** A number for a name, so that names are compared without making strings of them. */
export function nameCode(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at += 1) code = (code * 31 + name.charCodeAt(at)) | 0;
  return code;
}

export class TagCursor {
  /** Code of the tag's local name. */
  name = 0;
  isEndTag = false;
  isSelfClosed = false;
  /** Offset of the `<` and after the `>`. */
  tagStart: number;
  tagEnd: number;
  private attributesStart = 0;

  constructor(
    readonly bytes: Uint8Array,
    start: number,
    private readonly end: number,
    private readonly part: string,
  ) {
    this.tagStart = start;
    this.tagEnd = start;
  }

  /** Moves to the next tag; `false` at the end. Comments and processing instructions are passed over. */
  next(): boolean {
    const { bytes, end } = this;
    let at = this.tagEnd;
    for (;;) {
      while (at < end && bytes[at] !== LESS) at += 1;
      if (at >= end) return false;
      const following = bytes[at + 1];
      if (following === EXCLAMATION) at = this.afterDeclaration(at);
      else if (following === QUESTION) at = this.after(GREATER, at);
      else break;
    }
    this.tagStart = at;
    this.isEndTag = bytes[at + 1] === SLASH;
    at += this.isEndTag ? 2 : 1;
    let code = 0;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte <= BLANK || byte === GREATER || byte === SLASH) break;
      code = byte === COLON ? 0 : (code * 31 + byte) | 0;
    }
    this.name = code;
    this.attributesStart = at;
    // A `>` may stand in an attribute's value.
    let quote = 0;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (quote !== 0) quote = byte === quote ? 0 : quote;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GREATER) break;
    }
    if (at >= end) throw this.damaged();
    this.isSelfClosed = bytes[at - 1] === SLASH;
    this.tagEnd = at + 1;
    return true;
  }

  /** Calls back with each attribute's name code and the offsets of its value. */
  attributes(take: (name: number, start: number, end: number) => void): void {
    const { bytes } = this;
    let at = this.attributesStart;
    for (;;) {
      while ((bytes[at] ?? GREATER) <= BLANK) at += 1;
      if (at >= this.tagEnd - 1 || bytes[at] === SLASH) return;
      let code = 0;
      for (; at < this.tagEnd && bytes[at] !== EQUALS; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte > BLANK) code = (code * 31 + byte) | 0;
      }
      at += 1;
      while ((bytes[at] ?? GREATER) <= BLANK) at += 1;
      const quote = bytes[at];
      const start = at + 1;
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.damaged();
      at = this.after(quote, start);
      take(code, start, at - 1);
    }
  }

  /** Moves behind the end tag that belongs to the current start tag; @returns the offset where its content ends */
  skipElement(): number {
    if (this.isSelfClosed) return this.tagEnd;
    for (let depth = 1; this.next();) {
      if (this.isEndTag) depth -= 1;
      else if (!this.isSelfClosed) depth += 1;
      if (depth === 0) return this.tagStart;
    }
    throw this.damaged();
  }

  damaged(): Error {
    return damagedWorkbook(this.part, { de: "ist kein gültiges XML", en: "is not valid XML" });
  }

  private after(byte: number, at: number): number {
    const found = this.bytes.indexOf(byte, at);
    if (found < 0 || found >= this.end) throw this.damaged();
    return found + 1;
  }

  private afterDeclaration(at: number): number {
    if (this.bytes[at + 2] !== DASH) return this.after(GREATER, at);
    for (let end = at + 4; ;) {
      end = this.after(GREATER, end);
      if (this.bytes[end - 2] === DASH && this.bytes[end - 3] === DASH) return end;
    }
  }
}

const decoder = new TextDecoder();
/** Up to here taking the bytes as characters is faster than calling the decoder. */
const SHORT = 24;

/** The text between two offsets, entities resolved. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT) {
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80 || byte === AMPERSAND || byte === LESS || byte === RETURN) break;
    }
    if (at === end) return Reflect.apply(String.fromCharCode, undefined, bytes.subarray(start, end)) as string;
  }
  const text = decoder.decode(bytes.subarray(start, end));
  return /[&<\r]/.test(text) ? unescapeText(text) : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/<!\[CDATA\[([^]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/&(#x?)?(\w+);/g, resolveEntity)))
    .join("");
}

function resolveEntity(entity: string, number: string | undefined, name: string): string {
  if (number === undefined) return NAMED[name] ?? entity;
  const code = parseInt(name, number === "#x" ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number between two offsets; NaN if it is none. Up to 15 digits divided by a power of ten up to 10^22 are exact
 * operands of one correctly rounded division, so the fast path gives the same result as the slow one.
 */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === DASH;
  if (isNegative) at += 1;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (bytes[at] === 0x2e && decimals < 0) decimals = 0;
    else break;
  }
  if (at === end && digits > 0 && digits <= 15) {
    const value = decimals > 0 ? mantissa / (POWERS_OF_TEN[decimals] ?? 1) : mantissa;
    return isNegative ? -value : value;
  }
  const text = textAt(bytes, start, end).trim();
  return text === "" ? NaN : Number(text);
}
