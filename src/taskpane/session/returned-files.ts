import type { Command } from "../../commands/command";
import type { ReturnedFile } from "../../commands/sharing-commands";
import { municipalitiesDe } from "../i18n/sharing-de";
import { municipalitiesEn } from "../i18n/sharing-en";

const MEGABYTE = 1024 * 1024;

/** What a selection of files may be before any of it is read. */
export const FILE_LIMITS = { count: 400, bytes: 50 * MEGABYTE, totalBytes: 500 * MEGABYTE } as const;

export type RefusalReason = "tooLarge" | "tooMany" | "tooMuch" | "unreadable";

export type RefusedFile = { readonly name: string; readonly reason: RefusalReason };

export type SortedFiles = { readonly readable: readonly File[]; readonly refused: readonly RefusedFile[] };

/** Which of the chosen files can be added to those that are there; the others with the reason. Reads none. */
export function sortOut(chosen: readonly File[], present: readonly ReturnedFile[]): SortedFiles {
  const readable: File[] = [];
  const refused: RefusedFile[] = [];
  let totalBytes = present.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const reasonAgainst = ({ size }: File): RefusalReason | undefined => {
    if (size > FILE_LIMITS.bytes) return "tooLarge";
    if (present.length + readable.length >= FILE_LIMITS.count) return "tooMany";
    return totalBytes + size > FILE_LIMITS.totalBytes ? "tooMuch" : undefined;
  };
  for (const file of chosen) {
    const reason = reasonAgainst(file);
    if (reason !== undefined) {
      refused.push({ name: file.name, reason });
      continue;
    }
    readable.push(file);
    totalBytes += file.size;
  }
  return { readable, refused };
}

/** Reads files one after the other; a folder, or a file that another program holds, is told by name and stops no other. */
export const readFiles: Command<
  { readonly chosen: readonly File[] },
  { readonly files: readonly ReturnedFile[]; readonly unreadable: readonly RefusedFile[] }
> = {
  id: "readFiles",
  title: { de: municipalitiesDe.choose, en: municipalitiesEn.choose },
  description: { de: municipalitiesDe.drop, en: municipalitiesEn.drop },
  async run({ chosen }, { reportProgress, signal }) {
    const files: ReturnedFile[] = [];
    const unreadable: RefusedFile[] = [];
    for (const [done, file] of chosen.entries()) {
      signal?.throwIfAborted();
      const { name } = file;
      reportProgress?.({ done, total: chosen.length, label: { de: municipalitiesDe.reading(name), en: municipalitiesEn.reading(name) } });
      try {
        files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch {
        unreadable.push({ name, reason: "unreadable" });
      }
    }
    return { files, unreadable };
  },
};

/**
 * Adds files to those that are there. One that is there already, byte for byte, is not added again; another one of the same name
 * gets a number, since it may be a mended one of the same municipality or just as well one of another.
 */
export function withAdded(present: readonly ReturnedFile[], added: readonly ReturnedFile[]): readonly ReturnedFile[] {
  const all = [...present];
  for (const file of added) {
    if (all.some((each) => isSame(each, file))) continue;
    all.push({ ...file, name: freeName(file.name, new Set(all.map(({ name }) => name))) });
  }
  return all;
}

function isSame(one: ReturnedFile, other: ReturnedFile): boolean {
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index]);
}

/** `Planung.xlsx`, `Planung (2).xlsx`, … */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem} (${number})${ending}`;
  return free;
}
