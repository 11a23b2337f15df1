import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CommandRefusal } from "../commands/command";

/** The bytes of an input file. Throws a CommandRefusal that names the file if it cannot be read. */
export function readInputFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new CommandRefusal(
      "unreadable-file",
      { de: `Die Datei „${path}“ lässt sich nicht lesen.`, en: `The file “${path}” cannot be read.` },
      {
        de: "Prüfen Sie Namen und Ordner; ist sie in Excel offen, schließen Sie sie dort.",
        en: "Check its name and folder; if it is open in Excel, close it there.",
      },
      { cause },
    );
  }
}

/**
 * Throws a CommandRefusal if the output would overwrite an input, which never happens, or another file, which happens
 * only with `isForced`.
 */
export function assertWritable(out: string, inputs: readonly string[], isForced: boolean): void {
  if (inputs.some((input) => resolve(input) === resolve(out))) {
    throw new CommandRefusal(
      "output-is-input",
      { de: `„${out}“ ist zugleich Eingabe.`, en: `“${out}” is also an input.` },
      {
        de: "Nennen Sie mit --out einen anderen Namen: Eingaben bleiben immer unverändert.",
        en: "Name another file with --out: inputs always stay as they are.",
      },
    );
  }
  if (existsSync(out) && !isForced) {
    throw new CommandRefusal(
      "output-exists",
      { de: `Die Datei „${out}“ gibt es schon.`, en: `The file “${out}” exists already.` },
      {
        de: "Nennen Sie einen anderen Namen oder überschreiben Sie sie mit --force.",
        en: "Name another file, or overwrite it with --force.",
      },
    );
  }
}

/** Makes a folder and those above it. Throws a CommandRefusal that names it if that cannot be. */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new CommandRefusal(
      "unwritable-folder",
      { de: `Der Ordner „${folder}“ lässt sich nicht anlegen.`, en: `The folder “${folder}” cannot be made.` },
      {
        de: "Prüfen Sie, ob Sie dort schreiben dürfen und ob es schon eine Datei dieses Namens gibt.",
        en: "Check that you may write there, and whether there is a file of that name already.",
      },
      { cause },
    );
  }
}

/** The path of a file that stands in this folder itself; throws a CommandRefusal for a name that leads out of it. */
export function pathInFolder(folder: string, name: string): string {
  const path = join(folder, name);
  if (name === "" || basename(name) !== name || dirname(resolve(path)) !== resolve(folder)) {
    throw new CommandRefusal(
      "name-leaves-folder",
      { de: `Der Dateiname „${name}“ führt aus dem Ordner hinaus.`, en: `The file name “${name}” leads out of the folder.` },
      { de: "Nennen Sie nur einen Namen ohne Ordner.", en: "Give a name only, without a folder." },
    );
  }
  return path;
}

/** Writes the file whole or not at all: a broken write leaves no half file under the final name. */
export function writeOutputFile(path: string, bytes: Uint8Array): void {
  const partial = `${path}.part`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } catch (cause) {
    throw new CommandRefusal(
      "unwritable-file",
      { de: `Die Datei „${path}“ lässt sich nicht schreiben.`, en: `The file “${path}” cannot be written.` },
      {
        de: "Prüfen Sie, ob es den Ordner gibt und Sie dort schreiben dürfen.",
        en: "Check that the folder exists and that you may write there.",
      },
      { cause },
    );
  }
}
