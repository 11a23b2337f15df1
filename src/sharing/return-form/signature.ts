import { hmac } from "@noble/hashes/hmac";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { ReturnIdentity } from "./return-form";
import type { SigningKey } from "./signing-key";

/** What a file vouches for with its signature: whose it is, its sheets, and the marks of its form. */
export type SignedContent = {
  readonly identity: ReturnIdentity;
  readonly keyKind: SigningKey["kind"];
  /** Names of all sheets, in the order of the tabs. */
  readonly sheets: readonly string[];
  /** Digest of the marks of all rows of the form, in their order. */
  readonly formDigest: string;
};

const FORMAT = "JC1";
const KEY_WORDS = { secret: "geheim", public: "offen" } as const satisfies Record<SigningKey["kind"], string>;
/** Before the signature. */
const FIELD_COUNT = 10;
const SIGNATURE_DIGITS = 32;

/** Hexadecimal HMAC-SHA256 of a text, cut to so many digits; capital letters. */
export function shortHmac(text: string, { bytes }: SigningKey, digits: number): string {
  return bytesToHex(hmac(sha256, bytes, utf8ToBytes(text)))
    .slice(0, digits)
    .toUpperCase();
}

/** Hexadecimal SHA-256 of a text, cut to so many digits; capital letters. */
export function shortDigest(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
    .slice(0, digits)
    .toUpperCase();
}

/** The fields of an identity as one line; parts of it can hold any character. */
export function identityText({ municipality, year, month, version, createdAt, due = "" }: ReturnIdentity): string {
  return [municipality, String(year), month, String(version), createdAt, due].map(escaped).join("|");
}

/** The line that stands on the cover: readable content, then its signature. */
export function signedText(content: Omit<SignedContent, "keyKind">, key: SigningKey): string {
  const sheets = content.sheets.map(escaped).join("/");
  const line = [FORMAT, KEY_WORDS[key.kind], identityText(content.identity), escaped(content.formDigest), sheets].join("|");
  return `${line}|${shortHmac(line, key, SIGNATURE_DIGITS)}`;
}

/** What a signed line says, whether its signature holds or not; `undefined` if it is no such line. */
export function readSignedText(text: string): (SignedContent & { readonly isSignedBy: (key: SigningKey) => boolean }) | undefined {
  const trimmed = text.trim();
  const end = trimmed.lastIndexOf("|");
  const [line, signature] = [trimmed.slice(0, end), trimmed.slice(end + 1)];
  const fields = line.split("|");
  const [format, keyWord, municipality = "", year, month = "", version, createdAt = "", due = "", formDigest = "", sheets = ""] = fields;
  const keyKind = keyWord === KEY_WORDS.secret ? "secret" : keyWord === KEY_WORDS.public ? "public" : undefined;
  const numbers = { year: Number(year), version: Number(version) };
  const isWellFormed = format === FORMAT && fields.length === FIELD_COUNT && Object.values(numbers).every(Number.isInteger);
  if (!isWellFormed || keyKind === undefined) return undefined;
  return {
    identity: {
      municipality: unescaped(municipality),
      ...numbers,
      month: unescaped(month),
      createdAt: unescaped(createdAt),
      ...(due === "" ? {} : { due: unescaped(due) }),
    },
    keyKind,
    formDigest: unescaped(formDigest),
    sheets: sheets.split("/").map(unescaped),
    isSignedBy: (key) => key.kind === keyKind && shortHmac(line, key, SIGNATURE_DIGITS) === signature,
  };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["%", "%25"],
  ["|", "%7C"],
  ["/", "%2F"],
]);

function escaped(text: string): string {
  return text.replace(/[%|/]/g, (character) => ESCAPES.get(character) ?? character);
}

function unescaped(text: string): string {
  return text.replace(/%(25|7C|2F)/g, (code) => [...ESCAPES].find(([, known]) => known === code)?.[0] ?? code);
}

const LONGEST_SHORT_NAME = 12;

/** The short name of a file that people can compare, e.g. `JC-2023-V1-KLEVE-7F3A-91BC`; `signed` is the line on the cover. */
export function fingerprintOf({ municipality, year, version }: ReturnIdentity, signed: string): string {
  const name = municipality
    .toUpperCase()
    .replace(/[ÄÖÜ]/g, (letter) => ({ Ä: "AE", Ö: "OE", Ü: "UE" })[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, LONGEST_SHORT_NAME);
  const digits = shortDigest(signed, 8);
  return ["JC", String(year), `V${version}`, name, digits.slice(0, 4), digits.slice(4)].join("-");
}
