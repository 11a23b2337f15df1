import type { ReturnIdentity } from "./return-form/return-form";
import type { ShareForm, SharePart } from "./share-form";

/** Workbook setting that remembers the last distribution. */
export const SHARING_SETTING = "planning.sharing";

/** A file that was made for a municipality. */
export type SentFile = {
  readonly municipality: string;
  readonly fileName: string;
  readonly identity: ReturnIdentity;
  /** As it stands on the cover, e.g. `JC-2023-V1-KLEVE-7F3A-91BC`. */
  readonly fingerprint: string;
  readonly recipient?: string;
  readonly form?: ShareForm;
  readonly parts?: readonly SharePart[];
};

/** What was sent last, and the secret with which it was signed. */
export type SharingRecord = {
  /** See `signingKeyText`. */
  readonly key: string;
  /** Running number of the last distribution, from 1. */
  readonly version: number;
  /** ISO date and time. */
  readonly at: string;
  /** Reporting month, `2022-06`. */
  readonly month: string;
  /** The newest file of each municipality: who was left out of the last distribution keeps the earlier one. */
  readonly files: readonly SentFile[];
  /** Layout of the sheet `Weitergabe`: its formats are applied anew only when it changes. */
  readonly layout?: string;
};

/** The text that the workbook setting `planning.sharing` holds. */
export function serialiseSharingRecord(record: SharingRecord): string {
  return JSON.stringify(record);
}

/** The record in a setting's value, or `undefined` if there is none that this version understands. */
export function parseSharingRecord(value: unknown): SharingRecord | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isSharingRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isSharingRecord(value: unknown): value is SharingRecord {
  return (
    hasMembers(value, { key: "string", version: "number", at: "string", month: "string" }) &&
    Array.isArray(value.files) &&
    value.files.every(isSentFile)
  );
}

function isSentFile(value: unknown): value is SentFile {
  return hasMembers(value, { municipality: "string", fileName: "string", fingerprint: "string" }) && isReturnIdentity(value.identity);
}

function isReturnIdentity(value: unknown): value is ReturnIdentity {
  return (
    hasMembers(value, { municipality: "string", year: "number", month: "string", version: "number", createdAt: "string" }) &&
    (value.due === undefined || typeof value.due === "string")
  );
}

function hasMembers(value: unknown, types: Readonly<Record<string, "string" | "number">>): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  return Object.entries(types).every(([name, type]) => typeof record[name] === type);
}
