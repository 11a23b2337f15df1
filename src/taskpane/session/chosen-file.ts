import type { ReturnedFile } from "../../commands/sharing-commands";
import { readFiles, sortOut, type RefusedFile } from "./returned-files";
import type { Runner } from "./view-session";

/** The one file that was chosen, or why it was not taken. */
export type ChosenFile = { readonly file?: ReturnedFile; readonly refused?: RefusedFile };

/** Reads the first of the chosen files; one that is too large or cannot be read is told with the reason. */
export async function readChosenFile(run: Runner, chosen: readonly File[]): Promise<ChosenFile> {
  const { readable, refused } = sortOut(chosen.slice(0, 1), []);
  const { files, unreadable } = await run(readFiles, { chosen: readable });
  return { file: files[0], refused: refused[0] ?? unreadable[0] };
}
