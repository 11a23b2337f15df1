import { ByteWriter } from "./byte-writer";
import { refuseDocumentType, decodeXstring, encodeXstring, NAMESPACES, textElementXml, XML_DECLARATION } from "./xml";
import { nameCode, TagCursor, textAt } from "./xml-bytes";

/** The table of texts that cells refer to by number. */
export type SharedStrings = {
  readonly texts: readonly string[];
  /** Numbers of entries with formatted runs or phonetic guides: never given to a cell that had plain text. */
  readonly rich: ReadonlySet<number>;
};

const NAMES = { si: nameCode("si"), is: nameCode("is"), t: nameCode("t"), r: nameCode("r"), rPh: nameCode("rPh") } as const;

export function readSharedStrings(bytes: Uint8Array, part: string): SharedStrings {
  refuseDocumentType(new TextDecoder().decode(bytes.subarray(0, 4096)), part);
  const texts: string[] = [];
  const rich = new Set<number>();
  const cursor = new TagCursor(bytes, 0, bytes.length, part);
  let text = "";
  while (cursor.next()) {
    if (cursor.name === NAMES.si) {
      if (cursor.isEndTag || cursor.isSelfClosed) {
        texts.push(text);
        text = "";
      }
    } else if (cursor.isEndTag) continue;
    else if (cursor.name === NAMES.t) text += textContent(cursor);
    else if (cursor.name === NAMES.r) rich.add(texts.length);
    else if (cursor.name === NAMES.rPh) {
      rich.add(texts.length);
      cursor.skipElement();
    }
  }
  return { texts, rich };
}

function textContent(cursor: TagCursor): string {
  const start = cursor.tagEnd;
  const end = cursor.skipElement();
  return decodeXstring(textAt(cursor.bytes, start, end));
}

/** Plain text of an inline string's content. */
export function inlineText(bytes: Uint8Array, start: number, end: number, part: string): string {
  const cursor = new TagCursor(bytes, start, end, part);
  let text = "";
  while (cursor.next()) {
    if (cursor.isEndTag) continue;
    if (cursor.name === NAMES.t) text += textContent(cursor);
    else if (cursor.name === NAMES.rPh) cursor.skipElement();
  }
  return text;
}

/** Numbers for texts; new ones are appended to the table of the file. */
export class SharedStringsWriter {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly known: SharedStrings) {
    known.texts.forEach((text, index) => {
      if (!known.rich.has(index) && !this.numbers.has(text)) this.numbers.set(text, index);
    });
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.known.texts.length + this.added.length;
    this.numbers.set(text, number);
    this.added.push(text);
    return number;
  }

  /** The part with the new texts at its end, or `undefined` if there are none. */
  finish(source: Uint8Array | undefined): Uint8Array | undefined {
    if (this.added.length === 0) return undefined;
    const writer = new ByteWriter();
    const count = this.known.texts.length + this.added.length;
    const { head, prefix, kept, tail } = splitTable(source ?? new Uint8Array());
    // `count` would be the number of cells; it is optional, and nobody needs it.
    writer.text(head.replace(/\s(?:count|uniqueCount)="[^"]*"/g, "").replace(/\s*\/?>$/, ` uniqueCount="${count}">`));
    writer.bytes(kept);
    for (const text of this.added) writer.text(prefixed(`<si>${textElementXml("t", encodeXstring(text))}</si>`, prefix));
    writer.text(tail);
    return writer.finish();
  }
}

function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=(?:si|t)[\s>])/g, `<$1${prefix}`);
}

function splitTable(bytes: Uint8Array): { head: string; prefix: string; kept: Uint8Array; tail: string } {
  // A byte order mark stays in the text, so that its length in bytes is that of the part.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 4096));
  const root = /<(\w+:)?sst\b[^>]*>/.exec(text);
  if (!root) {
    const head = `${XML_DECLARATION}<sst xmlns="${NAMESPACES.main}">`;
    return { head, prefix: "", kept: new Uint8Array(), tail: "</sst>" };
  }
  const prefix = root[1] ?? "";
  const head = text.slice(0, root.index + root[0].length);
  const start = new TextEncoder().encode(head).length;
  const end = root[0].endsWith("/>") ? start : bytes.lastIndexOf(0x3c);
  return { head, prefix, kept: bytes.subarray(start, end), tail: `</${prefix}sst>` };
}
