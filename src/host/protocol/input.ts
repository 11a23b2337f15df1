import { ApiError } from "./api-error";
import type { Handle, RangeTarget } from "./targets";

/** An argument that is an object of the host, e.g. a range; `null` is a null object. */
export class ObjectArgument {
  constructor(readonly handle: Handle | null) {}
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function refuse(expected: string): never {
  throw new ApiError("InvalidArgument", `Expected ${expected}.`);
}

/** The value as text, or `InvalidArgument`. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : refuse("a text");
}

export function asNumber(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse("a number");
}

export function asInteger(value: unknown, minimum = Number.MIN_SAFE_INTEGER): number {
  return Number.isInteger(value) && (value as number) >= minimum ? (value as number) : refuse(`a whole number from ${minimum}`);
}

export function asBoolean(value: unknown): boolean {
  return typeof value === "boolean" ? value : refuse("true or false");
}

/** One of the words of a table, or `InvalidArgument`: gives the table's entry. */
export function asEntry<Entry>(value: unknown, entries: { readonly [word: string]: Entry | undefined }): Entry {
  const entry = typeof value === "string" && Object.hasOwn(entries, value) ? entries[value] : undefined;
  return entry ?? refuse(`one of ${Object.keys(entries).join(", ")}`);
}

const COLOR_NAMES: { readonly [name: string]: string | undefined } = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** A colour as `#RRGGBB`; Excel also takes HTML names, of which the host knows the basic ones. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.slice(-6).toUpperCase()}`;
  return COLOR_NAMES[text.toLowerCase()] ?? refuse("a colour as #RRGGBB");
}

export function asRecord(value: unknown): { readonly [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof ObjectArgument) return refuse("an object");
  return value as { readonly [key: string]: unknown };
}

/** The object argument's range; a null object is `ItemNotFound`. */
export function asRange(value: unknown): RangeTarget {
  if (!(value instanceof ObjectArgument)) return refuse("a range");
  if (value.handle === null) throw new ApiError("ItemNotFound");
  return value.handle.type === "Range" ? value.handle.target : refuse("a range");
}

/** The word of an entry: the inverse of `asEntry`. */
export function wordOf<Entry>(entries: { readonly [word: string]: Entry | undefined }, entry: Entry): string | undefined {
  return Object.keys(entries).find((word) => entries[word] === entry);
}
