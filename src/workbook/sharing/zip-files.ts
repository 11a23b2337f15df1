import type { Zippable } from "fflate";
import type { MadeFile } from "./sharing-reports";

/** All files in one .zip; they are compressed already, so they are only put together. */
export async function zipOf(files: readonly MadeFile[], now: Date): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const entries: Zippable = Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, [bytes, { level: 0, mtime: now }] as const]));
  return zipSync(entries);
}
